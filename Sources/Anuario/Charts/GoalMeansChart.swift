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

  /// From the season with the fewest goals a match to that with the most; that all are equal where they are.
  var headline: String {
    guard let low = means.min(by: { $0.mean < $1.mean }), let high = means.max(by: { $0.mean < $1.mean }) else {
      return ""
    }
    let least = words.decimal(low.mean, digits: 2)
    let most = words.decimal(high.mean, digits: 2)
    if least == most {
      return words(tellings[0].isOfNations ? .headlineSameMeansEditions : .headlineSameMeans, ["mean": most])
    }
    return words(
      .headlineMeans,
      ["low": least, "lowSeason": low.telling.seasonLabel, "high": most, "highSeason": high.telling.seasonLabel])
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
