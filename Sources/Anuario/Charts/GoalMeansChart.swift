import Football
import Plotting
import Statistics
import Words

/// Goals a match in each of several seasons, a row each: what the panels of distributions come to where there are many.
struct GoalMeansChart {
  private let tellings: [Telling]

  /// Takes seasons in any order: a list of many is read along the years.
  init(_ tellings: [Telling]) {
    self.tellings = tellings.enumerated().sorted { left, right in
      (left.element.season.label, left.offset) < (right.element.season.label, right.offset)
    }.map(\.element)
  }

  private var words: Words { tellings[0].words }

  /// The seasons with a mean; every season drawn has results.
  private var means: [(telling: Telling, mean: Double)] {
    tellings.compactMap { telling in telling.statistics.goals.mean.map { (telling, $0) } }
  }

  /// The seasons with the fewest and the most goals a match, the earlier first; that all are equal where they are.
  var headline: String {
    guard let low = means.min(by: { $0.mean < $1.mean }), let high = means.max(by: { $0.mean < $1.mean }) else {
      return ""
    }
    let least = words.decimal(low.mean, digits: 2)
    let most = words.decimal(high.mean, digits: 2)
    if least == most {
      return words(tellings[0].isOfNations ? .headlineSameMeansEditions : .headlineSameMeans, ["mean": most])
    }
    let ends = [(least, low.telling), (most, high.telling)]
    // From a later season to an earlier one reads as a slip.
    let (first, last) = low.telling.season.label <= high.telling.season.label ? (ends[0], ends[1]) : (ends[1], ends[0])
    return words(
      .headlineMeans,
      ["first": first.0, "firstSeason": first.1.seasonLabel, "last": last.0, "lastSeason": last.1.seasonLabel])
  }

  var chart: Chart {
    let most = means.map(\.mean).max() ?? 0
    let body = BarTableBody(
      rows: means.map { telling, mean in
        let summary = telling.statistics.summary
        return BarTableBody.Row(
          name: telling.seasonLabel,
          right: BarTableBody.Side(mean, figure: words.decimal(mean, digits: 2)),
          figures: [words.number(summary.matches), words.number(summary.goals)], isEmphasized: mean == most)
      }, rightHead: words(.columnGoalsAMatch),
      figures: [MatrixBody.FigureColumn(words(.columnMatches)), MatrixBody.FigureColumn(words(.columnGoalsWord))])
    let parts = means.map { telling, mean in
      words(.altSeasonMean, ["season": telling.seasonLabel, "mean": words.decimal(mean, digits: 2)])
    }
    return Chart(
      ChartText(
        kicker: ChartWords.kicker(tellings), headline: headline,
        subtitle: words(tellings[0].isOfNations ? .subtitleMeansEditions : .subtitleMeans),
        source: ChartWords.joinedSource(tellings), altText: words(.altMeans, ["means": words.list(parts)])),
      body: body)
  }
}
