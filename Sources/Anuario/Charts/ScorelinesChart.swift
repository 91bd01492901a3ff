import Football
import Plotting
import Statistics
import Words

/// Matches by their exact score, as a grid, with the most frequent beside it.
struct ScorelinesChart: ChartRecipe {
  static let name = "scorelines"
  static let summary = "how often each score occurred, as a grid; needs results"
  static let span = ChartSpan.oneSeason
  static let showsTeams = false
  static let takesTeams = false

  let telling: Telling
  private let patterns: GoalPatterns
  /// The scores, the most frequent first; of equals the one with fewer goals, then the closer, then the home side's.
  private let ranking: [Scoreline]

  /// The goals from which on scores share the last row or column of the grid.
  private static let most = 9
  /// The most rows of the ranking.
  private static let listed = 12

  static func chart(_ request: ChartRequest) throws(NothingToDraw) -> Chart {
    // Of a team asked for its own matches alone.
    let telling = request.tellingsOfTeams.first ?? request.telling
    let recipe = ScorelinesChart(telling)
    try request.checkMatches(recipe.patterns.matches)
    // A grid of ones has no score that is frequent.
    guard recipe.mostFrequent.first?.matches ?? 0 > 1 else { throw NothingToDraw(request.words(.reasonScoresOnce)) }
    return Chart(recipe.text, body: recipe.body)
  }

  private init(_ telling: Telling) {
    self.telling = telling
    patterns = telling.statistics.goalPatterns
    ranking = patterns.grid.sorted { left, right in
      (right.matches, left.goals.total, left.goals.margin, right.goals.first)
        < (left.matches, right.goals.total, right.goals.margin, left.goals.first)
    }
  }

  private var words: Words { telling.words }

  private var body: ScoreGridBody {
    let grid = patterns.grid
    let cap = ScorelinesChart.most
    let rows = min(cap, grid.map(\.goals.first).max() ?? 0)
    let columns = min(cap, grid.map(\.goals.second).max() ?? 0)
    // Without a home side the greater number stands first, and what lies above the diagonal cannot be.
    var counts: [[Int?]] = (0...rows).map { row in
      (0...columns).map { column in patterns.gridHasHome || column <= row ? 0 : nil }
    }
    for line in grid {
      counts[min(line.goals.first, rows)][min(line.goals.second, columns)]? += line.matches
    }
    let marked = mostFrequent.filter { $0.goals.first < cap && $0.goals.second < cap }
      .map { [$0.goals.first, $0.goals.second] }
    return ScoreGridBody(
      rowHead: words(patterns.gridHasHome ? .columnHome : .columnWinner),
      columnHead: words(patterns.gridHasHome ? .columnAway : .columnLoser),
      rowLabels: labels(rows, isOpen: grid.contains { $0.goals.first > cap }),
      columnLabels: labels(columns, isOpen: grid.contains { $0.goals.second > cap }), counts: counts,
      marked: marked, list: list)
  }

  private func labels(_ last: Int, isOpen: Bool) -> [String] {
    (0...last).map { $0 == last && isOpen ? words(.orMore, ["number": words.number($0)]) : words.number($0) }
  }

  private var list: BarTableBody {
    let all = Double(max(1, patterns.matches))
    let most = mostFrequent
    let rows = ranking.prefix(ScorelinesChart.listed).map { line in
      BarTableBody.Row(
        name: words.score(line.goals.first, line.goals.second),
        right: BarTableBody.Side(Double(line.matches), figure: words.number(line.matches), tone: .plain),
        figures: [words.percent(Double(line.matches) / all)], isEmphasized: most.contains(line))
    }
    return BarTableBody(
      rows: rows, title: words(.scoresListTitle), figures: [MatrixBody.FigureColumn(words(.columnShare))],
      whole: parts)
  }

  /// How the matches ended, as parts of all.
  private var parts: [BarTableBody.Part] {
    func part(_ phrase: Phrase, _ count: Int, _ tone: BarTableBody.Tone) -> BarTableBody.Part {
      BarTableBody.Part(Double(count), label: words(phrase, count: count), tone: tone)
    }
    if patterns.gridHasHome, let split = patterns.homeAway {
      return [
        part(.homeWinsCount, split.homeWins, .result(.won)), part(.drawsFigure, split.draws, .result(.drawn)),
        part(.awayWinsCount, split.awayWins, .result(.lost)),
      ]
    }
    let drawn = telling.statistics.summary.drawn
    return [
      part(.decidedCount, patterns.matches - drawn, .result(.won)), part(.drawsFigure, drawn, .result(.drawn)),
    ]
  }

  private var mostFrequent: [Scoreline] {
    let most = patterns.grid.map(\.matches).max() ?? 0
    return ranking.filter { $0.matches == most }
  }

  /// The most frequent score with the winner's goals first, and how often it occurred; nil without a home side, where all
  /// scores stand so, and where several share it.
  private var either: (score: String, matches: Int)? {
    guard patterns.gridHasHome else { return nil }
    var counts: [Goals: Int] = [:]
    for line in patterns.grid {
      let (high, low) = (max(line.goals.first, line.goals.second), min(line.goals.first, line.goals.second))
      counts[Goals(high, low), default: 0] += line.matches
    }
    let most = counts.values.max() ?? 0
    let found = counts.filter { $0.value == most }
    guard found.count == 1, let goals = found.first?.key else { return nil }
    return (words.score(goals.first, goals.second), most)
  }

  private var headline: String { words.evenly(headline) }

  private func headline(in words: Words) -> String {
    let most = mostFrequent
    let count = most.first?.matches ?? 0
    let scores = words.list(most.map { words.score($0.goals.first, $0.goals.second) })
    let matches = words(.matches, count: patterns.matches)
    if count == 1 {
      return words.sentence(
        words(
          .scorelinesAllDifferent, count: patterns.grid.count, ["matches": matches, "place": telling.inMatchesOfTeam]))
    }
    if most.count == 1, let either, either.score != scores {
      return words(
        .scorelinesEither, count: count,
        [
          "score": scores, "all": words.spelled(patterns.matches), "other": either.score,
          "more": words.spelled(either.matches), "place": telling.inMatchesOfTeam,
        ])
    }
    return words(
      most.count == 1 ? .scorelinesMost : .scorelinesMostShared, count: count,
      ["score": scores, "all": words.spelled(patterns.matches), "place": telling.inMatchesOfTeam])
  }

  private var text: ChartText {
    ChartText(
      kicker: telling.kicker, headline: headline,
      subtitle: words(patterns.gridHasHome ? .subtitleScorelinesHome : .subtitleScorelines),
      // Of so few one match more or less often makes another score the first.
      notes: patterns.matches < 60
        ? [words(.sampleNoteScores, ["matches": words(.matches, count: patterns.matches)])] : [],
      source: telling.chartSource,
      altText: words(
        .altScorelines,
        [
          "headline": headline,
          "scores": words.evenly { words in
            words.list(
              ranking.prefix(5).map {
                words(.altScoreCount, count: $0.matches, ["score": words.score($0.goals.first, $0.goals.second)])
              })
          },
        ]))
  }
}
