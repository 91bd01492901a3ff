import Football

/// A run of matches of one team without a break.
public struct Run: Sendable, Hashable {
  /// Its matches, in order of play.
  public var matches: [Match.ID]
  /// Whether it lasted to the team's last match.
  public var isOpen: Bool

  /// How many matches.
  public var length: Int { matches.count }
}

/// The longest runs of a team; of equal ones the first, and nil for one that never was.
public struct TeamRuns: Sendable, Hashable {
  /// The team.
  public var team: Team.ID
  /// Matches won in a row.
  public var winning: Run?
  /// Matches in a row without defeat.
  public var unbeaten: Run?
  /// Matches in a row without a win.
  public var winless: Run?
  /// Matches lost in a row.
  public var losing: Run?
  /// Matches in a row with a goal of its own.
  public var scoring: Run?
  /// Matches in a row without one.
  public var scoreless: Run?
  /// Matches in a row without conceding.
  public var cleanSheets: Run?
}

/// A run with the team that had it.
public struct TeamRun: Sendable, Hashable {
  /// The team.
  public var team: Team.ID
  /// The run.
  public var run: Run
}

/// A number that belongs to a team.
public struct TeamCount: Sendable, Hashable {
  /// The team.
  public var team: Team.ID
  /// The number.
  public var count: Int
}

/// The extremes of a season, over all of its stages and matches that count.
public struct SeasonRecords: Sendable, Hashable {
  /// The matches with the greatest margin, in the record's order; empty when none was won.
  public var biggestWins: [Match.ID]
  /// The matches with the most goals, in the record's order; empty when no goal was scored.
  public var highestScoring: [Match.ID]
  /// The longest runs of every team in at least one match that counts, in order of first mention.
  public var runs: [TeamRuns]
  /// Matches without conceding, most first, then in order of name; every team with at least one match that counts.
  public var cleanSheets: [TeamCount]
  /// Teams that won none of their matches, in order of name.
  public var teamsWithoutWin: [Team.ID]
  /// Teams that lost none of their matches, in order of name.
  public var teamsUnbeaten: [Team.ID]
  /// Goals round by round, as in ``GoalDistribution/byRound``.
  public var goalsByRound: [RoundGoals]

  /// The longest run of a kind among all teams, every team that had one as long, in order of first mention; empty when
  /// none was longer than one match.
  public func longest(_ kind: KeyPath<TeamRuns, Run?>) -> [TeamRun] {
    let all = runs.compactMap { runs in runs[keyPath: kind].map { TeamRun(team: runs.team, run: $0) } }
    guard let most = all.map(\.run.length).max(), most > 1 else { return [] }
    return all.filter { $0.run.length == most }
  }
}
