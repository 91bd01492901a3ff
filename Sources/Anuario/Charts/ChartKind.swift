import Football
import Plotting
import Statistics
import Words

/// The charts that can be drawn, by the names of the command line.
public enum ChartKind: String, Sendable, Hashable, CaseIterable {
  /// Matches by their goals, beside what chance would give.
  case goalDistribution = "goal-distribution"
  /// Points after each round.
  case pointsProgression = "points-progression"
  /// What passed between pairs of teams.
  case headToHead = "head-to-head"
  /// Every team against every other, as a square.
  case crossTable = "cross-table"

  /// What the chart shows and what a season must hold for it, in one line.
  public var summary: String {
    switch self {
    case .goalDistribution: "matches by goals scored, beside what chance would give; needs results"
    case .pointsProgression: "points after each round, a line for each team; needs a league or a group"
    case .headToHead:
      "the champion against each opponent, or over several seasons the pairs that met again; needs results"
    case .crossTable: "every team against every other, with results; needs a league or a group"
    }
  }

  /// Whether several seasons can stand in one picture.
  public var joinsSeasons: Bool { self == .goalDistribution || self == .headToHead }
}

/// Why a season cannot feed a chart.
public struct NothingToDraw: Error, Sendable {
  /// The chart asked for.
  public var kind: ChartKind
  /// The reason, as a sentence without a full stop.
  public var reason: String
}

extension ChartKind {
  /// The chart of one season, or of several in one picture where the kind allows it.
  func chart(_ tellings: [Telling]) throws(NothingToDraw) -> Chart {
    guard let first = tellings.first else { throw NothingToDraw(kind: self, reason: "no season was given") }
    switch self {
    case .goalDistribution: return try GoalDistributionChart(tellings: tellings).chart
    case .headToHead:
      return try tellings.count > 1
        ? HeadToHeadHistoryChart(tellings: tellings).chart : HeadToHeadChart(telling: first).chart
    case .pointsProgression:
      return try ProgressionChart(telling: first, index: table(of: first)).chart
    case .crossTable:
      return try CrossTableChart(telling: first, index: table(of: first)).chart
    }
  }

  /// The table that a chart of one table draws: that of the title, or the only one.
  private func table(of telling: Telling) throws(NothingToDraw) -> Int {
    if let index = telling.statistics.title.table { return index }
    let tables = telling.statistics.standings.indices
    guard let only = tables.first else { throw NothingToDraw(kind: self, reason: telling.words(.reasonNoTable)) }
    guard tables.count == 1 else { throw NothingToDraw(kind: self, reason: telling.words(.reasonSeveralTables)) }
    return only
  }
}
