import Documents
import Drawing
import Football
import Statistics
import Styling
import Words

/// The groups of a stage: for each its table beside its results.
struct GroupStage {
  let edition: Edition
  let stage: Stage

  private var style: Style { edition.style }
  private var words: Words { edition.words }

  var items: [FlowItem] {
    stage.groups.enumerated().map { number, group in
      let table = edition.statistics.standings.first { standings in
        (standings.stage ?? "") == stage.name && standings.group == group.name
      }
      return FlowItem(block(group, table), spaceBefore: Edition.mm(number == 0 ? 0 : 3), stretch: Edition.mm(6))
    }
  }

  private func block(_ group: Group, _ table: Standings?) -> StackBlock {
    let mm = Edition.mm
    let results = ResultsByRound(edition: edition, rounds: group.matchdays, width: mm(82), isClose: true).block
    var columns = [SideBySideBlock.Column(left: mm(88), width: mm(82), [FlowItem(results)])]
    if let table { columns.insert(SideBySideBlock.Column(left: 0, width: mm(82), tableItems(table)), at: 0) }
    return StackBlock([
      FlowItem(
        SectionHeading(
          edition.telling.stageName(group.name), remark: table.map { edition.telling.rulesRemark($0.rules) } ?? ""),
        keepsWithNext: true),
      FlowItem(SideBySideBlock(columns), spaceBefore: 2),
    ])
  }

  /// A table in half of the page's width, with the notes on its order.
  private func tableItems(_ table: Standings) -> [FlowItem] {
    let notes = edition.telling.notes(table)
    let edges = [46, 53, 59, 65, 74, 82].map { Edition.mm(Double($0)) }
    var columns = [
      TableColumn(left: 0, right: Edition.mm(4), align: .right),
      TableColumn(left: Edition.mm(6.5), right: Edition.mm(42)),
    ]
    for (index, right) in edges.enumerated() {
      columns.append(TableColumn(left: index == 0 ? Edition.mm(42) : edges[index - 1], right: right, align: .right))
    }
    let phrases: [Phrase] = [.columnPlayed, .columnWon, .columnDrawn, .columnLost, .columnGoalsWord]
    let head = TableRow(
      [edition.head(""), edition.head(words(.columnTeam))] + phrases.map { edition.head(words($0)) }
        + [edition.head(words(.columnPoints), weight: .semibold)], height: 13, rule: edition.inkRule)
    let rows = table.rows.enumerated().map { number, row in
      self.row(row, notes: notes, isRepeated: number > 0 && table.rows[number - 1].rank == row.rank)
    }
    var items = [FlowItem(TableBlock(columns: columns, head: [head], rows: rows))]
    for note in notes {
      items.append(
        FlowItem(
          edition.notes([edition.note(note.letter, isBold: true), edition.note(" " + note.text)]), spaceBefore: 3))
    }
    return items
  }

  private func row(_ row: StandingsRow, notes: [TableNote], isRepeated: Bool) -> TableRow {
    let size = 8.4
    let color = edition.color(row.team)
    let letters = notes.filter { $0.teams.contains(row.team) }.map(\.letter).joined(separator: ",\u{A0}")
    var name = [Span(edition.telling.name(row.team), edition.tableText(size, color, weight: .medium))]
    if !letters.isEmpty {
      name.append(Span("\u{A0}" + letters, style.text(style.pageType.noteLetter, style.colors.muted), rise: 2.5))
    }
    let quiet = edition.tableText(size, style.colors.muted)
    var cells: [TableCell] = [
      .text(isRepeated ? "" : words.number(row.rank), quiet), TableCell(.text(name), role: .headerCell(.row)),
      .text(words.number(row.played), quiet),
    ]
    for count in [row.won, row.drawn, row.lost] {
      cells.append(.text(words.number(count), edition.tableText(size, color)))
    }
    cells.append(.text(words.score(row.goalsFor, row.goalsAgainst), edition.tableText(size, color)))
    cells.append(.text(words.number(row.points), edition.tableText(size, color, weight: .bold)))
    return TableRow(cells, height: 15.5, rule: edition.faintRule)
  }
}
