import Football

/// The totals of a season.
public struct SeasonSummary: Sendable, Hashable {
  /// Matches that count: played, with a known score that enters sums.
  public var matches: Int
  /// Matches of the record that do not count: not played, void, replayed, or with an unknown score.
  public var unplayed: Int
  /// How many of ``unplayed`` are said to have been played with a score that the record does not give.
  public var unknownScores: Int
  /// Goals of the matches that count, extra time included, shoot-outs not.
  public var goals: Int
  /// The teams of at least one match, whatever became of it, in the record's order of first mention.
  public var teamsInMatches: [Team.ID]
  /// The earliest day of a match that counts; nil when no day is known.
  public var firstDay: Day?
  /// The latest day of a match that counts; nil when no day is known.
  public var lastDay: Day?
  /// Matches that count and were drawn.
  public var drawn: Int

  /// How many teams played in at least one match.
  public var teams: Int { teamsInMatches.count }
  /// Matches that count and had a winner.
  public var decided: Int { matches - drawn }
  /// Goals a match; nil when no match counts.
  public var averageGoals: Double? { matches > 0 ? Double(goals) / Double(matches) : nil }
}
