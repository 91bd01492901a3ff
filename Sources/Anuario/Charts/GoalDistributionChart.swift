import Drawing
import Football
import Plotting
import Statistics
import Words

/// Matches by the goals scored in them: one season, or several in panels on one scale.
struct GoalDistributionChart: ChartRecipe {
  static let name = "goal-distribution"
  static let summary = "matches by goals scored, beside what chance would give; needs results"
  static let span = ChartSpan.oneOrSeveral
  static let showsTeams = false

  let tellings: [Telling]

  static func chart(_ request: ChartRequest) throws(NothingToDraw) -> Chart {
    let tellings = request.tellingsOfTeams
    try request.checkMatches(tellings.reduce(0) { $0 + $1.statistics.summary.matches })
    return try GoalDistributionChart(tellings: tellings).chart
  }

  static let leftOut = Phrase.noteMoreSeasons

  /// The most seasons with a panel each; of more only the means are drawn.
  private static let mostPanels = 4

  /// The total up to which the axis of a single panel goes beyond the greatest, by two at most.
  private static let leastRange = 8

  var chart: Chart {
    get throws(NothingToDraw) {
      guard let first = tellings.first else {
        throw NothingToDraw("no season was given")
      }
      let words = first.words
      let drawn = tellings.filter { $0.statistics.summary.matches > 0 }
      guard drawn.count == tellings.count else {
        throw NothingToDraw(words(.reasonNoResults))
      }
      guard drawn.count <= GoalDistributionChart.mostPanels else { return GoalMeansChart(drawn).chart }
      let greatest = drawn.compactMap(\.statistics.goals.greatestTotal).max() ?? 0
      // A single panel keeps enough columns for squares to be squares, and the tail of chance in sight.
      let most = drawn.count == 1 ? max(greatest, min(greatest + 2, GoalDistributionChart.leastRange)) : greatest
      // All panels count from the same total, so that they can be compared.
      let many = ChartWords.manyGoals(drawn) ?? 0
      let panels = drawn.map { panel($0, most: most, many: many) }
      return Chart(
        text(words), body: UnitColumnsBody(panels: panels, expectedNote: words(.expectedNote)))
    }
  }

  private func panel(_ telling: Telling, most: Int, many: Int) -> UnitColumnsBody.Panel {
    let words = telling.words
    let goals = telling.statistics.goals
    let summary = telling.statistics.summary
    let columns = (0...most).map { total in
      UnitColumnsBody.Column(
        total == most ? words(.goalsFigure, count: total) : String(total), units: scores(telling, total: total))
    }
    var callout: UnitColumnsBody.Callout?
    if let id = telling.statistics.records.highestScoring.first, let match = telling.match(id),
      telling.statistics.records.highestScoring.count == 1, let total = match.counted?.total,
      Double(total) > (goals.mean ?? 0) + 2
    {
      callout = UnitColumnsBody.Callout(column: total, text: telling.result(match))
    }
    return UnitColumnsBody.Panel(
      title: ChartWords.label(telling, among: tellings),
      sum: words(
        .goalsInMatches,
        [
          "goals": words(.goalsFigure, count: summary.goals), "matches": words(.matchesFigure, count: summary.matches),
        ]),
      finding: tellings.count > 1 ? ChartWords(telling).distributionFinding(from: many) : "",
      columns: columns, expected: goals.expected(upTo: most),
      mean: goals.mean.map {
        UnitColumnsBody.Mean(place: $0, label: words(.meanLabel, ["mean": words.decimal($0, digits: 2)]))
      }, callout: callout)
  }

  /// The scores of the matches with a total, the winner's goals first: by margin, then in the record's order.
  private func scores(_ telling: Telling, total: Int) -> [String] {
    let goals = telling.season.matches.compactMap(\.counted).filter { $0.total == total }
    let ordered = goals.enumerated().sorted { left, right in
      (left.element.margin, left.offset) < (right.element.margin, right.offset)
    }
    return ordered.map {
      telling.words.score(max($0.element.first, $0.element.second), min($0.element.first, $0.element.second))
    }
  }

  private func text(_ words: Words) -> ChartText {
    let first = tellings[0]
    let matches = tellings.map(\.statistics.summary.matches)
    var notes: [String] = []
    if (matches.min() ?? 0) < 100 {
      notes.append(
        words(
          tellings.count == 1 || first.teamName != nil
            ? .sampleNote : first.isOfNations ? .sampleNoteManyEditions : .sampleNoteMany,
          ["matches": matchesRange(matches, words)]))
    }
    let wrong = tellings.compactMap { ChartWords($0).goalsClaimRemark }
    let source = ([tellings.count == 1 ? first.chartSource : ChartWords.joinedSource(tellings)] + wrong)
    var text = ChartText(
      kicker: ChartWords.kicker(tellings), headline: headline(words), subtitle: words(.subtitleSquares),
      notes: notes, source: source.joined(separator: " "),
      altText: tellings.map { ChartWords($0).distributionAlt }.joined(separator: " "))
    text.plainSubtitle = words(.subtitleBars)
    return text
  }

  /// How many matches the seasons have: five, or two to five.
  private func matchesRange(_ matches: [Int], _ words: Words) -> String {
    let (least, most) = (matches.min() ?? 0, matches.max() ?? 0)
    guard least < most else { return words(.matches, count: most) }
    return words(.matchesRange, ["least": words.spelled(least), "matches": words(.matches, count: most)])
  }

  private func headline(_ words: Words) -> String {
    if tellings.count > 2 { return GoalMeansChart(tellings).headline }
    guard tellings.count == 2, let before = tellings[0].statistics.goals.mean,
      let after = tellings[1].statistics.goals.mean
    else { return ChartWords(tellings[0]).distributionFinding }
    let difference = after - before
    let amount = words.decimal(abs(difference), digits: 2)
    let isSame = abs(difference) < 0.005
    if let first = tellings[0].teamName, let second = tellings[1].teamName, first != second {
      if isSame {
        return words(
          .headlineSameMeanTeams, ["first": first, "second": second, "mean": words.decimal(after, digits: 2)])
      }
      let (more, fewer) = difference > 0 ? (second, first) : (first, second)
      return words(
        .headlineMoreGoalsTeams, ["more": words.possessive(more), "fewer": words.possessive(fewer), "amount": amount])
    }
    if isSame {
      let phrase: Phrase = tellings[0].isOfNations ? .headlineSameMeanEditions : .headlineSameMean
      return words(phrase, ["mean": words.decimal(after, digits: 2)])
    }
    return words(
      difference > 0 ? .headlineMoreGoals : .headlineFewerGoals,
      ["later": tellings[1].seasonLabel, "earlier": tellings[0].seasonLabel, "amount": amount])
  }
}
