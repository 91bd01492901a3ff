import Football

/// Everything computed from a season under given rules: values only, no words.
///
/// What counts: a match with a known score whose status counts (``Match/counted``); extra time is included, shoot-outs
/// are not. Tables are made for every group, for every stage of the format league, and for a stage of unknown format
/// that looks like a round robin: all pairs of its three or four teams stand in the record, or, of five and more
/// teams, each has at least two opponents and at least half as many matches as the busiest (in a knock-out those who
/// lose first have one opponent). Matches that belong to a tie of the stage never enter its table.
public struct SeasonStatistics: Sendable, Hashable {
  /// The season.
  public var season: Season
  /// The rules applied.
  public var rules: Rules
  /// The totals.
  public var summary: SeasonSummary
  /// The tables of leagues and groups, in the record's order.
  public var standings: [Standings]
  /// How the goals spread.
  public var goals: GoalDistribution
  /// How the points grew: one for each of ``standings``, in the same order.
  public var progressions: [PointsProgression]
  /// Who met whom as a square: one for each of ``standings``, in the same order.
  public var crossTables: [CrossTable]
  /// All pairs that met in a match that counts, in order of names.
  public var headToHead: [HeadToHead]
  /// The extremes.
  public var records: SeasonRecords
  /// The record checked against itself: contradictions first, then gaps, notes and agreements, each by place.
  public var findings: [Finding]
}
