import Documents
import Drawing
import Football
import Statistics
import Styling
import Words

/// A few facts under a heading, a line each: what it is at the left, the figure at the right.
struct FactsTable {
  let edition: Edition
  let width: Double
  let title: String
  let lines: [(label: String, value: String)]

  /// Nothing where there are no facts.
  var items: [FlowItem] {
    guard !lines.isEmpty else { return [] }
    let label = edition.tableText(7.8, edition.style.colors.muted)
    let value = edition.tableText(7.8, weight: .medium)
    let labelWidth = (lines.map { edition.setting.run($0.label, label).width }.max() ?? 0) + 6
    let table = TableBlock(
      columns: [
        TableColumn(left: 0, right: labelWidth),
        TableColumn(left: labelWidth, right: width, align: .right),
      ],
      rows: lines.map { line in
        TableRow(
          [.text(line.label, label, role: .headerCell(.row)), .text(line.value, value)], height: 13,
          rule: edition.faintRule)
      }, leading: 10.5)
    return [FlowItem(SectionHeading(title), keepsWithNext: true), FlowItem(table, spaceBefore: 1)]
  }
}

/// The extremes of a season in a few lines.
struct RecordsTable {
  let edition: Edition
  let width: Double

  private var words: Words { edition.words }

  var items: [FlowItem] { FactsTable(edition: edition, width: width, title: words(.recordsTitle), lines: lines).items }

  private var lines: [(label: String, value: String)] {
    let records = edition.statistics.records
    let telling = edition.telling
    // Of so few matches nearly every one is a record.
    guard edition.statistics.summary.matches >= RecordsTable.leastMatches else { return [] }
    var lines: [(String, String)] = []
    func add(_ phrase: Phrase, _ matches: [Match.ID]) {
      guard let first = matches.first.flatMap(telling.match) else { return }
      lines.append((words(phrase), matches.count == 1 ? telling.result(first) : several(matches, phrase)))
    }
    add(.recordBiggest, records.biggestWins)
    if records.highestScoring != records.biggestWins { add(.recordMostGoals, records.highestScoring) }
    if let most = records.cleanSheets.first?.count, most > 0 {
      let teams = records.cleanSheets.filter { $0.count == most }.map(\.team)
      lines.append((words(.recordCleanSheets), teamsAndCount(teams, most)))
    }
    let winning = longest { $0.winning?.length }
    if winning.length > 1 { lines.append((words(.recordWinning), teamsAndCount(winning.teams, winning.length))) }
    let unbeaten = longest { $0.unbeaten?.length }
    if unbeaten.length > max(1, winning.length) {
      lines.append((words(.recordUnbeaten), teamsAndCount(unbeaten.teams, unbeaten.length)))
    }
    if !records.teamsWithoutWin.isEmpty, records.teamsWithoutWin.count <= 3 {
      lines.append((words(.recordWithoutWin), telling.names(records.teamsWithoutWin)))
    }
    return lines
  }

  /// The scores of a few matches that share a record, the winner's goals first; of many what they share.
  private func several(_ matches: [Match.ID], _ phrase: Phrase) -> String {
    let goals = matches.compactMap { edition.telling.match($0)?.counted }
    guard let first = goals.first else { return "" }
    let scores = goals.map { words.score(max($0.first, $0.second), min($0.first, $0.second)) }
    // One score twice would look like a slip of the pen.
    if goals.count <= RecordsTable.mostScores, Set(scores).count == scores.count { return words.list(scores) }
    let shared = phrase == .recordBiggest ? first.margin : first.total
    return words(
      phrase == .recordBiggest ? .matchesByMargin : .matchesWithGoals, count: matches.count,
      ["goals": words(.goalsFigure, count: shared)])
  }

  /// The fewest matches that have records.
  private static let leastMatches = 5
  /// The most scores that stand in a line.
  private static let mostScores = 3

  private func longest(_ length: (TeamRuns) -> Int?) -> (teams: [Team.ID], length: Int) {
    let runs = edition.statistics.records.runs
    let most = runs.compactMap(length).max() ?? 0
    return (runs.filter { length($0) == most }.map(\.team), most)
  }

  /// One or two names with the count, or how many teams share it.
  private func teamsAndCount(_ teams: [Team.ID], _ count: Int) -> String {
    teams.count == 1
      ? words(.teamsCount, ["teams": edition.telling.names(teams), "count": words.number(count)])
      : words(.manyTeamsCount, count: teams.count, ["count": words.number(count)])
  }
}
