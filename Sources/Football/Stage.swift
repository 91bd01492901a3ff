/// How the matches of a stage relate to one another.
public enum StageFormat: Sendable, Hashable {
  /// All in one table.
  case league
  /// Several groups, a table each.
  case groups
  /// Winners go on; no table.
  case knockout
}

/// A part of a season that stands by itself; stages hold stages to any depth (departmental, regional, final).
public struct Stage: Sendable, Hashable {
  /// Its name as recorded; empty for the only stage of a plain league.
  public var name: String
  /// How its matches relate; nil when it holds none or the record does not tell.
  public var format: StageFormat?
  /// Stages within it.
  public var stages: [Stage]
  /// Groups, a table each.
  public var groups: [Group]
  /// Rounds outside of any group.
  public var rounds: [Round]
  /// Ties of several matches (two legs, replays), and single matches that decide who goes on.
  public var ties: [Tie]
  /// Teams listed as entered, with their places.
  public var entrants: [Entrant]
  /// Departments that the stage gathers, for a region.
  public var departments: [String]
  /// The town or country where it was all played, where the record says so.
  public var host: String?
  /// Where its heading stood.
  public var place: SourcePlace

  /// Makes a stage.
  public init(
    name: String, format: StageFormat? = nil, stages: [Stage] = [], groups: [Group] = [],
    rounds: [Round] = [], ties: [Tie] = [], entrants: [Entrant] = [], departments: [String] = [],
    host: String? = nil, place: SourcePlace
  ) {
    self.name = name
    self.format = format
    self.stages = stages
    self.groups = groups
    self.rounds = rounds
    self.ties = ties
    self.entrants = entrants
    self.departments = departments
    self.host = host
    self.place = place
  }

  /// This stage's own matches, those of its groups included, in the record's order of rounds.
  public var ownMatches: [Match] {
    groups.flatMap { group in group.rounds.flatMap(\.matches) } + rounds.flatMap(\.matches)
  }

  /// Every match of this stage and of all within it, in the order of ``flattened``.
  package func forEachMatch(_ body: (Match) -> Void) {
    for group in groups {
      for round in group.rounds { round.matches.forEach(body) }
    }
    for round in rounds { round.matches.forEach(body) }
    for stage in stages { stage.forEachMatch(body) }
  }

  /// Whether it has matches of its own, in groups or outside.
  public var hasMatches: Bool {
    (groups.lazy.flatMap(\.rounds) + rounds).contains { !$0.matches.isEmpty }
  }

  /// This stage and all within it, outermost first.
  public var flattened: [Stage] { [self] + stages.flatMap(\.flattened) }
}

/// A group: teams that share a table.
public struct Group: Sendable, Hashable {
  /// Its name as recorded, such as Group A.
  public var name: String
  /// Teams listed for it; empty when only its matches name them.
  public var teams: [Team.ID]
  /// Its rounds.
  public var rounds: [Round]
  /// Where its heading stood.
  public var place: SourcePlace

  /// Makes a group.
  public init(name: String, teams: [Team.ID] = [], rounds: [Round] = [], place: SourcePlace) {
    self.name = name
    self.teams = teams
    self.rounds = rounds
    self.place = place
  }
}

/// A round of matches.
public struct Round: Sendable, Hashable {
  /// Its name as recorded, such as Round 1 or Quarter-finals; empty when the record has no rounds.
  public var name: String
  /// Its number where the name gives one.
  public var number: Int?
  /// Its matches in the record's order.
  public var matches: [Match]
  /// Where its heading stood.
  public var place: SourcePlace

  /// Makes a round.
  public init(name: String, number: Int? = nil, matches: [Match] = [], place: SourcePlace) {
    self.name = name
    self.number = number
    self.matches = matches
    self.place = place
  }
}

/// Matches between two teams of which one goes on.
public struct Tie: Sendable, Hashable {
  /// The team named first.
  public var first: Team.ID
  /// The team named second.
  public var second: Team.ID
  /// Its matches: one, two legs, or more with replays and play-offs.
  public var legs: [Match.ID]
  /// The side that went on, where known.
  public var winner: Side?
  /// The goals over all legs, seen from the team named first, where stated.
  public var aggregate: Goals?
  /// What decided it beyond goals, as recorded (away goals, lots).
  public var note: String?
  /// Where it stood.
  public var place: SourcePlace

  /// Makes a tie.
  public init(
    first: Team.ID, second: Team.ID, legs: [Match.ID], winner: Side? = nil, aggregate: Goals? = nil,
    note: String? = nil, place: SourcePlace
  ) {
    self.first = first
    self.second = second
    self.legs = legs
    self.winner = winner
    self.aggregate = aggregate
    self.note = note
    self.place = place
  }
}
