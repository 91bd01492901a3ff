import Football

/// Where a match was played, seen from one of its teams.
public enum TeamGround: String, Sendable, Hashable, CaseIterable {
  /// The team was at home.
  case home
  /// Neither was.
  case neutral
  /// The other team was at home.
  case away
  /// The record does not say.
  case unknown
}

/// A match that counts, seen from one of its teams.
public struct TeamResult: Sendable, Hashable {
  /// The match.
  public var match: Match.ID
  /// The other team.
  public var opponent: Team.ID
  /// The score that counts, the team's own goals first.
  public var goals: Goals
  /// Where it was played.
  public var ground: TeamGround
  /// Its day; nil when unknown.
  public var day: Day?

  /// How it ended for the team; a shoot-out leaves a draw a draw.
  public var outcome: Outcome { Outcome(goals) }
}

/// Sums of matches that count, seen from one team.
public struct MatchSums: Sendable, Hashable {
  /// Matches won.
  public var won = 0
  /// Matches drawn.
  public var drawn = 0
  /// Matches lost.
  public var lost = 0
  /// Goals of the team.
  public var goalsFor = 0
  /// Goals of its opponents.
  public var goalsAgainst = 0

  /// Makes sums of nothing.
  public init() {}

  /// Matches.
  public var played: Int { won + drawn + lost }
  /// Goals of the team less those of its opponents.
  public var goalDifference: Int { goalsFor - goalsAgainst }

  /// Points of these matches by a number of points a win and a draw, both taken as 0 to 1000.
  ///
  /// What came from outside of matches is left out.
  public func points(win: Int, draw: Int = 1) -> Int {
    won * min(max(win, 0), 1000) + drawn * min(max(draw, 0), 1000)
  }

  /// Adds a score, the team's own goals first.
  public mutating func add(_ goals: Goals) {
    switch Outcome(goals) {
    case .won: won += 1
    case .drawn: drawn += 1
    case .lost: lost += 1
    }
    goalsFor += goals.first
    goalsAgainst += goals.second
  }

  /// Adds the sums of other matches.
  public static func += (sums: inout MatchSums, others: MatchSums) {
    sums.won += others.won
    sums.drawn += others.drawn
    sums.lost += others.lost
    sums.goalsFor += others.goalsFor
    sums.goalsAgainst += others.goalsAgainst
  }

  /// The same matches seen from the other side.
  public var swapped: MatchSums {
    var other = self
    (other.won, other.lost) = (lost, won)
    (other.goalsFor, other.goalsAgainst) = (goalsAgainst, goalsFor)
    return other
  }
}

/// A team of a table with its matches at home and away kept apart.
public struct HomeAwayRow: Sendable, Hashable {
  /// The team.
  public var team: Team.ID
  /// Its matches at home.
  public var home: MatchSums
  /// Its matches away.
  public var away: MatchSums
}

extension SeasonStatistics {
  /// The matches of a team that count, over all stages in the order of play: by day where every day is known, else as
  /// recorded.
  public func results(of team: Team.ID) -> [TeamResult] {
    let results = matches.compactMap { TeamResult($0, of: team) }
    guard results.allSatisfy({ $0.day != nil }) else { return results }
    return results.enumerated().sorted {
      ($0.element.day?.ordinal ?? 0, $0.offset) < ($1.element.day?.ordinal ?? 0, $1.offset)
    }.map(\.element)
  }

  /// How the last matches of a team ended, the oldest first, over all stages in the order of play.
  public func form(of team: Team.ID, last count: Int) -> [Outcome] {
    results(of: team).suffix(max(0, count)).map(\.outcome)
  }

  /// The matches of a table at home and away, team by team.
  ///
  /// - Parameter number: The index of the table in ``standings``.
  /// - Returns: A row for every team, in the final order; nil where a match that counts has no home side, because then
  ///   the two would not add up to the table.
  public func homeAndAway(_ number: Int) -> [HomeAwayRow]? {
    remade(number).flatMap { homeAndAway(number, $0.table) }
  }

  /// The same for every table of ``standings``, in their order.
  public func homeAndAwayOfTables() -> [[HomeAwayRow]?] { remade().enumerated().map { homeAndAway($0, $1.table) } }

  private func homeAndAway(_ number: Int, _ table: Table) -> [HomeAwayRow]? {
    if table.results.isEmpty || !table.results.allSatisfy(\.isAway) { return nil }
    var home = table.teams.map { _ in MatchSums() }
    var away = home
    for result in table.results {
      home[result.first].add(result.goals)
      away[result.second].add(result.goals.swapped)
    }
    return standings[number].rows.map { row in
      let local = table.local[row.team.index]
      return HomeAwayRow(team: row.team, home: home[local], away: away[local])
    }
  }
}

extension Outcome {
  /// How a score ends for the team whose goals come first.
  init(_ goals: Goals) {
    self = goals.first > goals.second ? .won : goals.first == goals.second ? .drawn : .lost
  }
}

extension TeamGround {
  /// A match's ground seen from a side of it.
  init(_ ground: Ground, from side: Side) {
    switch ground {
    case .home: self = side == .first ? .home : .away
    case .neutral: self = .neutral
    case .unknown: self = .unknown
    }
  }

  /// The same seen from the other team.
  var swapped: TeamGround {
    switch self {
    case .home: .away
    case .away: .home
    case .neutral, .unknown: self
    }
  }
}

extension TeamResult {
  /// A match seen from a team; nil where it did not play or nothing counts.
  init?(_ match: Match, of team: Team.ID) {
    guard let side = match.side(of: team), match.first != match.second,
      let goals = match.counted(for: team)?.inRange
    else { return nil }
    self.init(
      match: match.id, opponent: match.team(side.other), goals: goals, ground: TeamGround(match.ground, from: side),
      day: match.day)
  }
}
