/// A table that `stats` prints by its name, in every form but JSON, which holds them all.
public enum StatisticsTable: String, Sendable, Hashable, CaseIterable {
  /// The tables of leagues and groups.
  case standings
  /// Who met whom, as a square; in CSV a line for each team and opponent.
  case crossTable = "cross-table"
  /// Matches by the total of their goals, with those that chance would give.
  case goals
  /// Matches by score.
  case scorelines
  /// Goals for and against, team by team.
  case goalsByTeam = "goals-by-team"
  /// Goals round by round.
  case goalsByRound = "goals-by-round"
  /// Points and positions after each round.
  case progression
  /// Every pair that met.
  case headToHead = "head-to-head"
  /// Matches at home and away, where the record says so.
  case homeAway = "home-away"
  /// The tables under their own rules and those of other days side by side.
  case eras
  /// The extremes.
  case records
  /// Who scored, as far as the record has it.
  case scorers
  /// The sum of all seasons given.
  case allTime = "all-time"
  /// The winners of all seasons given, and their titles.
  case champions

  /// Whether it is one table over all seasons given.
  public var isOverSeasons: Bool { self == .allTime || self == .champions }
}
