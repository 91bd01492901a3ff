import Football

/// A step of a progression.
public struct RoundLabel: Sendable, Hashable {
  /// The round's name as recorded; empty when the record has none.
  public var name: String
  /// Its number: the one that the name gives, or for inferred rounds the number of matches played.
  public var number: Int?
  /// The earliest day of its matches that count; nil when unknown.
  public var firstDay: Day?
  /// The latest day of its matches that count; nil when unknown.
  public var lastDay: Day?
  /// The day by which half of its matches that count were played, which a few that were put off do not move; nil when
  /// unknown.
  public var middleDay: Day?
}

/// A team's course through a table.
public struct ProgressionRow: Sendable, Hashable {
  /// The team.
  public var team: Team.ID
  /// Points before the first round: those brought along, and adjustments of unknown day.
  public var start: Int
  /// The part of ``start`` that was brought along from an earlier stage.
  public var carried: Int
  /// Matches brought along from an earlier stage; they are in ``playedAfter``.
  public var playedAtStart: Int
  /// Matches without a counted score that may still get one.
  public var toPlay: Int
  /// The part of a league that split in which it played on, 0 for the one of the highest places; 0 where none split.
  public var part: Int
  /// How many rounds its course takes: to its last match, or the last change of its points.
  ///
  /// Who played as many matches as any other of its part only had the last rounds off and stays to the end of that part.
  public var length: Int
  /// Points after each round; repeated where it had no match.
  public var points: [Int]
  /// Rank after each round, by the same rules as the table.
  public var positions: [Int]
  /// Whether the rank after each round was shared.
  public var sharedPositions: [Bool]
  /// Matches played after each round.
  public var playedAfter: [Int]
}

/// A team's points match by match.
public struct MatchByMatchRow: Sendable, Hashable {
  /// The team.
  public var team: Team.ID
  /// Its matches that count, in order of play: by day where every day is known, else as recorded.
  public var matches: [Match.ID]
  /// Points after its first, second, … match.
  public var points: [Int]
}

/// A team that went top and stayed there.
public struct WentTop: Sendable, Hashable {
  /// The team.
  public var team: Team.ID
  /// The index of the round after which it led and never again did not.
  public var roundIndex: Int
}

/// How the points of a table grew.
///
/// An adjustment counts from the round after those of which half was played before its day, one of unknown day from the
/// start on; so the last point is always that of the table.
public struct PointsProgression: Sendable, Hashable {
  /// The stage's name; nil for a plain league.
  public var stage: String?
  /// The group's name; nil outside of groups.
  public var group: String?
  /// The rounds with at least one match that counts, in the record's order.
  public var rounds: [RoundLabel]
  /// Whether step n stands for every team's n-th match, since the record has no rounds, or since that was asked for; see
  /// ``SeasonStatistics/progressionByMatches(_:)``.
  public var hasInferredRounds: Bool
  /// The teams in their final order.
  public var rows: [ProgressionRow]
  /// Whether some round has matches with a result and others that are still to come.
  public var hasUnfinishedRounds: Bool
  /// Whether some team played its matches in another order than that of the rounds.
  public var hasPostponed: Bool
  /// The same teams match by match, in their final order.
  public var byMatchesPlayed: [MatchByMatchRow]
  /// The team or teams on rank 1 after each round, in order of name.
  public var leaders: [[Team.ID]]
  /// When the final first went top for good, leading alone; nil when the first rank is shared at the end.
  public var wentTopForGood: WentTop?
  /// The index of the first round after which nobody could reach the final first on points any more.
  ///
  /// Every match of the table without a counted score is taken as still to play, except those that will never be
  /// (cancelled, annulled, replaced). Nil when another team is level on points at the end.
  public var titleDecidedAfterRound: Int?
  /// The teams that could still finish first on points, alone or level, before the last round, in their order then.
  ///
  /// Empty where there is only one round.
  public var contendersBeforeLastRound: [Team.ID]

  /// The index of the round with which an adjustment of a day takes effect: the one after those of which half was played
  /// before, at most the last; the first where no day is known, and nil without rounds.
  public func step(of day: Day) -> Int? {
    rounds.isEmpty ? nil : Steps.due(day.ordinal, middles: rounds.map { $0.middleDay?.ordinal })
  }
}
