import Drawing
import Football
import Sheets
import Statistics
import Styling
import Words

/// Every team of each table against every other, a table a page.
struct CrossTableSheet: SheetRecipe {
  let telling: Telling

  private var words: Words { telling.words }

  func sheet(on format: SheetFormat, in setting: Typesetting) throws(NothingToPrint) -> Sheet {
    let tables = telling.statistics.crossTables.filter { $0.teams.count > 1 }
    guard !tables.isEmpty else { throw NothingToPrint(kind: .crossTable, reason: words(.reasonNoTable)) }
    var pages: [Page] = []
    var smallest = Double.infinity
    for (index, table) in tables.enumerated() {
      let number = SheetFurniture.Number(index + 1, of: tables.count)
      let layout = furniture(table).layout(on: format, number: number, in: setting)
      guard let square = square(table).frame(layout.body.size, format: format, in: setting) else {
        throw NothingToPrint(kind: .crossTable, reason: words(.reasonPaperTooSmall))
      }
      var frame = layout.frame
      frame.add(square.frame, as: .figure(alt: alt(table)), at: layout.body.origin)
      pages.append(Page(frame, ground: setting.style.colors.paper))
      smallest = min(smallest, square.size)
    }
    return Sheet(
      pages: pages, title: "\(telling.title): \(words(.crossTableTitle))",
      description: tables.map(alt).joined(separator: " "), source: telling.chartSource, legibility: smallest)
  }

  private func furniture(_ table: CrossTable) -> SheetFurniture {
    let stage = [table.stage, table.group].compactMap { $0 }.filter { !$0.isEmpty }.map(telling.stageName)
    return SheetFurniture(
      kicker: telling.kicker, title: ([words(.crossTableTitle)] + stage).joined(separator: " · "),
      remark: words(table.hasHome ? .crossTableRemarkHome : .crossTableRemark), legend: words(.crossTableLegend),
      source: telling.chartSource)
  }

  private func alt(_ table: CrossTable) -> String {
    words(
      .altCrossTable, ["headline": telling.titleSentence.headline, "teams": words(.teams, count: table.teams.count)])
  }

  private func square(_ table: CrossTable) -> SquareTable {
    let codes = TeamCodes.make(table.teams.map { telling.season[$0] })
    return SquareTable(
      table.teams.enumerated().map { number, team in
        SquareTable.Row(
          name: telling.name(team), code: codes[number], isStrong: team == telling.statistics.title.team,
          cells: table.cells[number].enumerated().map { column, ids in column == number ? nil : cell(ids, of: team) })
      })
  }

  private func cell(_ ids: [Match.ID], of team: Team.ID) -> SquareTable.Cell? {
    let matches = ids.compactMap(telling.match)
    guard !matches.isEmpty else { return nil }
    let goals = matches.compactMap { $0.counted(for: team) }
    let text = matches.map { match in
      match.counted(for: team).map { words.score($0.first, $0.second) } ?? telling.scoreText(match)
    }
    guard !goals.isEmpty else { return SquareTable.Cell(text.joined(separator: " ")) }
    let difference = goals.reduce(0) { $0 + $1.first - $1.second }
    return SquareTable.Cell(
      text.joined(separator: " "), difference > 0 ? .won : difference == 0 ? .drawn : .lost)
  }
}
