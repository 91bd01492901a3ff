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
    let indices = telling.statistics.crossTables.indices.filter { telling.statistics.crossTables[$0].teams.count > 1 }
    guard !indices.isEmpty else { throw NothingToPrint(kind: .crossTable, reason: words(.reasonNoTable)) }
    var pages: [Page] = []
    var smallest = Double.infinity
    for (number, index) in indices.enumerated() {
      let layout = furniture(index).layout(
        on: format, number: SheetFurniture.Number(number + 1, of: indices.count), in: setting)
      guard let square = square(index).fitted(in: layout.body.size, setting) else {
        throw NothingToPrint(kind: .crossTable, reason: words(.reasonPaperTooSmall))
      }
      var frame = layout.frame
      frame.add(square.frame, at: layout.body.origin)
      pages.append(Page(frame, ground: setting.style.colors.paper))
      smallest = min(smallest, square.size)
    }
    return Sheet(
      pages: pages, title: "\(telling.title): \(words(.crossTableTitle))",
      description: indices.map(alt).joined(separator: " "), source: telling.chartSource, legibility: smallest)
  }

  /// The square with the points at its right.
  private func square(_ index: Int) -> SquareTable {
    let cross = telling.statistics.crossTables[index]
    let table = telling.statistics.standings[index]
    var square = SheetTables(telling: telling).square(cross, title: "", showsCodes: true)
    square.figureHeads = [words(.columnPoints)]
    square.figures = cross.teams.map { team in [table.row(of: team).map { words.number($0.points) } ?? ""] }
    return square
  }

  private func furniture(_ index: Int) -> SheetFurniture {
    let cross = telling.statistics.crossTables[index]
    let table = telling.statistics.standings[index]
    let legend = [
      words(.crossTableLegend), telling.carriedNote(table, hasResults: false) ?? "", telling.rulings(table) ?? "",
    ]
    return SheetFurniture(
      kicker: telling.kicker, title: ([words(.crossTableTitle)] + names(index)).joined(separator: " · "),
      remark: words(cross.hasHome ? .crossTableRemarkHome : .crossTableRemark),
      legend: legend.filter { !$0.isEmpty }.joined(separator: " "),
      source: telling.chartSource)
  }

  /// The names of a table's stage and group; none for a plain league.
  private func names(_ index: Int) -> [String] {
    let cross = telling.statistics.crossTables[index]
    return [cross.stage, cross.group].compactMap { $0 }.filter { !$0.isEmpty }.map(telling.stageName)
  }

  private func alt(_ index: Int) -> String {
    let teams = words(.teams, count: telling.statistics.crossTables[index].teams.count)
    return words(
      .altCrossTable,
      ["headline": names(index).last ?? telling.titleSentence.headline, "teams": teams])
  }
}
