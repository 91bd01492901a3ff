import Documents
import Drawing
import Football
import Statistics
import Styling
import Words

/// What a long league adds to the records of its opening: the longest runs of every kind with their days, and beside them
/// how matches ended at home and away and which scores were most frequent.
struct LeagueRecords {
  let edition: Edition

  private var telling: Telling { edition.telling }
  private var words: Words { edition.words }
  private var statistics: SeasonStatistics { edition.statistics }

  /// The most scores that are listed.
  private static let scores = 5

  /// The two tables beside each other; nothing where there is no run to tell.
  var items: [FlowItem] {
    let mm = Edition.mm
    let rows = runs
    guard !rows.isEmpty else { return [] }
    let table = TableBlock(
      columns: [
        TableColumn(left: 0, right: mm(46)), TableColumn(left: mm(46), right: mm(51), align: .right),
        TableColumn(left: mm(54), right: mm(86)), TableColumn(left: mm(86), right: mm(112), align: .right),
      ], rows: rows, leading: 10.5)
    let results = FactsTable(edition: edition, width: mm(52), title: words(.outcomesTitle), lines: resultLines).items
    let columns = [
      SideBySideBlock.Column(
        left: 0, width: mm(112),
        [FlowItem(SectionHeading(words(.runsTitle)), keepsWithNext: true), FlowItem(table, spaceBefore: 1)]),
      SideBySideBlock.Column(left: mm(118), width: mm(52), results),
    ]
    return [FlowItem(SideBySideBlock(columns), spaceBefore: mm(8))]
  }

  /// A row for each kind of run: its length, whose it was and its days, or how many teams share it.
  private var runs: [TableRow] {
    let kinds: [(Phrase, KeyPath<TeamRuns, Run?>)] = [
      (.recordWinning, \.winning), (.recordUnbeaten, \.unbeaten), (.recordScoring, \.scoring),
      (.recordCleanRun, \.cleanSheets), (.recordWinless, \.winless), (.recordLosing, \.losing),
      (.recordScoreless, \.scoreless),
    ]
    let label = edition.tableText(7.8, edition.style.colors.muted)
    let value = edition.tableText(7.8, weight: .medium)
    return kinds.compactMap { phrase, kind in
      let longest = statistics.records.longest(kind)
      guard let first = longest.first else { return nil }
      let teams = longest.count > 2 ? words(.teams, count: longest.count) : telling.names(longest.map(\.team))
      let days = [first.run.matches.first, first.run.matches.last].compactMap { $0.flatMap(telling.match)?.day }
      let span =
        longest.count == 1 && days.count == 2
        ? words.shortDays(telling.calendar(days[0]), telling.calendar(days[1])) : ""
      return TableRow(
        [
          .text(words(phrase), label, role: .headerCell(.row)), .text(words.number(first.run.length), value),
          .text(teams, value), .text(span, label),
        ], height: 13, rule: edition.faintRule)
    }
  }

  private var resultLines: [(label: String, value: String)] {
    let patterns = statistics.goalPatterns
    func share(_ count: Int, of all: Int) -> String {
      words.percent(Double(count) / Double(max(1, all)))
    }
    var lines: [(String, String)] = []
    if let split = patterns.homeAway {
      lines = [
        (words(.homeWinsCount, count: split.homeWins), share(split.homeWins, of: split.matches)),
        (words(.drawsFigure, count: split.draws), share(split.draws, of: split.matches)),
        (words(.awayWinsCount, count: split.awayWins), share(split.awayWins, of: split.matches)),
      ]
    }
    let ranking = patterns.grid.enumerated().sorted { left, right in
      (right.element.matches, left.offset) < (left.element.matches, right.offset)
    }
    for line in ranking.prefix(LeagueRecords.scores).map(\.element) where line.matches > 1 {
      lines.append(
        (words.score(line.goals.first, line.goals.second), words(.matchesFigure, count: line.matches)))
    }
    return lines
  }
}
