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

  /// Where the most and the fewest goals a match were; from one to the other where they are the first and the last.
  var headline: String {
    guard let low = means.min(by: { $0.mean < $1.mean }), let high = means.max(by: { $0.mean < $1.mean }) else {
      return ""
    }
    let least = words.decimal(low.mean, digits: 2)
    let most = words.decimal(high.mean, digits: 2)
    if least == most {
      return words(tellings[0].isOfNations ? .headlineSameMeansEditions : .headlineSameMeans, ["mean": most])
    }
    // Ends of the years alone are a way from one to the other; within them two values tell no direction.
    let seasons = tellings.map(\.season.label)
    let ends = [low, high].sorted { $0.telling.season.label < $1.telling.season.label }
    let isWay = ends.map(\.telling.season.label) == [seasons[0], seasons[seasons.count - 1]]
    if isWay, Set(seasons).count == seasons.count {
      let figures = ends.map { words.decimal($0.mean, digits: 2) }
      return words(
        .headlineMeans,
        [
          "first": figures[0], "firstSeason": ends[0].telling.seasonLabel,
          "last": figures[1], "lastSeason": ends[1].telling.seasonLabel,
        ])
    }
    return words(
      .headlineMeansEnds,
      ["most": place(high.telling), "mostMean": most, "fewest": place(low.telling), "fewestMean": least])
  }

  /// In 1963–64; with Everton.
  private func place(_ telling: Telling) -> String {
    let label = ChartWords.label(telling, among: tellings)
    return telling.teamName == nil ? words(.inSeason, ["season": label]) : words(.withTeam, ["team": label])
  }

  var chart: Chart {
    let most = means.map(\.mean).max() ?? 0
    let body = BarTableBody(
      rows: means.map { telling, mean in
        let summary = telling.statistics.summary
        return BarTableBody.Row(
          name: ChartWords.label(telling, among: tellings),
          right: BarTableBody.Side(mean, figure: words.decimal(mean, digits: 2)),
          figures: [words.number(summary.matches), words.number(summary.goals)], isEmphasized: mean == most)
      }, rightHead: words(.columnGoalsAMatch),
      figures: [MatrixBody.FigureColumn(words(.columnMatches)), MatrixBody.FigureColumn(words(.columnGoalsWord))])
    let parts = means.map { telling, mean in
      words(
        .altSeasonMean,
        ["season": ChartWords.label(telling, among: tellings), "mean": words.decimal(mean, digits: 2)])
    }
    return Chart(
      ChartText(
        kicker: ChartWords.kicker(tellings), headline: headline,
        subtitle: words(tellings[0].isOfNations ? .subtitleMeansEditions : .subtitleMeans),
        source: ChartWords.joinedSource(tellings), altText: words(.altMeans, ["means": words.list(parts)])),
      body: body)
  }
}
