import Documents
import Drawing
import Football
import Statistics
import Styling
import Words

/// Who met whom, as a table of the page.
struct CrossTableBlock {
  let edition: Edition
  let table: CrossTable

  private var style: Style { edition.style }
  private var isSmall: Bool { table.teams.count > 8 }
  private var nameSize: Double { isSmall ? 7.6 : 8.6 }

  /// The width of names and codes: the longest name on one line, within bounds.
  private var nameWidth: Double {
    let longest =
      table.teams.map {
        edition.setting.width(edition.telling.name($0), edition.tableText(nameSize, weight: .semibold))
      }.max() ?? 0
    return max(Edition.mm(isSmall ? 30 : 47), min(Edition.mm(60), longest + Edition.mm(10)))
  }

  private var cellWidth: Double {
    isSmall ? (Edition.measure - nameWidth) / Double(table.teams.count) : Edition.mm(12.6)
  }
  private var cellHeight: Double { isSmall ? 12 : Edition.mm(8) }
  private var size: Double { isSmall ? 7 : 8.6 }

  var width: Double { nameWidth + Double(table.teams.count) * cellWidth }

  /// Codes of the teams: stated ones, else three letters of the name made unlike one another.
  private var codes: [String] { edition.telling.codes(table.teams) }

  /// Whether the table can stand on one page.
  var isOnePage: Bool { Double(table.teams.count) * cellHeight < 560 }

  var items: [FlowItem] {
    let codes = self.codes
    var columns = [
      TableColumn(left: 0, right: nameWidth - Edition.mm(9)),
      TableColumn(left: nameWidth - Edition.mm(9), right: nameWidth - Edition.mm(1.5), align: .right),
    ]
    for index in table.teams.indices {
      let left = nameWidth + Double(index) * cellWidth
      columns.append(TableColumn(left: left, right: left + cellWidth, align: .center))
    }
    let head = TableRow(
      [edition.head(""), edition.head("")]
        + zip(table.teams, codes).map { team, code in
          let isChampion = team == edition.champion
          let text = edition.headText.weighted(isChampion ? .semibold : .regular)
          return .text(
            code,
            isChampion ? text.colored(style.champion.text).sized(isSmall ? 7 : 7.4) : text.sized(isSmall ? 7 : 7.4),
            role: .headerCell(.column))
        }, height: 13, rule: edition.inkRule)
    let rows = table.teams.indices.map { row($0, code: codes[$0]) }
    return [
      FlowItem(TableBlock(columns: columns, head: [head], rows: rows), keepsWithNext: true),
      FlowItem(edition.notes([edition.note(edition.words(.crossTableLegend))]), spaceBefore: 4),
    ]
  }

  private func row(_ index: Int, code: String) -> TableRow {
    let team = table.teams[index]
    let isChampion = team == edition.champion
    let name = edition.tableText(
      nameSize, edition.color(team), weight: isChampion ? .semibold : .regular)
    let quiet = edition.tableText(7, isChampion ? style.champion.text : style.colors.muted)
    var cells: [TableCell] = [
      .text(edition.telling.name(team), name, role: .headerCell(.row)), .text(code, quiet),
    ]
    for column in table.teams.indices {
      cells.append(column == index ? diagonal : cell(table.cells[index][column], of: team))
    }
    let isLast = index == table.teams.count - 1
    return TableRow(cells, height: cellHeight, rule: isLast ? edition.inkRule : edition.faintRule)
  }

  private var diagonal: TableCell {
    TableCell(.empty, ground: CellGround(fill: style.pageDiagonal, inset: Edition.mm(0.5)))
  }

  private func cell(_ matches: [Match.ID], of team: Team.ID) -> TableCell {
    let known = matches.compactMap { edition.telling.match($0) }
    guard !known.isEmpty else { return .empty }
    let results = known.map { result($0, of: team, inset: Edition.mm(known.count > 1 ? 0.3 : 0.5)) }
    guard results.count > 1 else { return TableCell(.text([results[0].span]), ground: results[0].ground) }
    let spans = results.enumerated().flatMap { index, result in
      index == 0 ? [result.span] : [Span("  ", edition.tableText(size)), result.span]
    }
    // Each result has its own ground: those of a pair need not end alike.
    let none = CellGround(inset: 0)
    return TableCell(
      .text(spans), ground: CellGround(parts: results.map { $0.ground ?? none }, inset: 0))
  }

  /// A match as the team of the row sees it: its score, and what it stands on.
  private func result(_ match: Match, of team: Team.ID, inset: Double) -> (span: Span, ground: CellGround?) {
    guard let goals = match.counted(for: team) else {
      return (Span(edition.telling.scoreText(match), edition.tableText(size)), nil)
    }
    let difference = goals.first - goals.second
    let token =
      difference > 0
      ? style.pageResults.won : difference == 0 ? style.pageResults.drawn : style.pageResults.lost
    let text = edition.tableText(size, token.text, weight: difference > 0 ? .semibold : .regular)
    let ground = CellGround(fill: token.fill, edge: difference == 0 ? token.edge : nil, inset: inset)
    return (Span(edition.words.score(goals.first, goals.second), text), difference < 0 ? nil : ground)
  }
}
