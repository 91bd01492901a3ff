import Documents
import Drawing
import Football
import Plotting
import Statistics
import Styling
import Words

/// The table of the title: rank, team, form, points line and figures, with the notes that explain its order.
struct HeroTable {
  let edition: Edition
  let table: Standings
  let index: Int

  private var words: Words { edition.words }
  private var style: Style { edition.style }

  /// Measures that follow from the number of rows.
  private var isLong: Bool { table.rows.count > 10 }
  private var rowHeight: Double { table.rows.count > 20 ? 13 : isLong ? 14.5 : 19.5 }
  private var textSize: Double { table.rows.count > 20 ? 8.6 : isLong ? 8.8 : style.pageType.heroTable.size }
  /// Five squares of full size have room in their column, six of the small ones.
  private var isFormSmall: Bool { isLong || (table.rows.map(\.played).max() ?? 0) > 5 }
  private var formCount: Int { isFormSmall ? 6 : 5 }

  var items: [FlowItem] {
    let notes = edition.telling.notes(table, isLong: isLong)
    let remark = [edition.telling.setting(table), edition.telling.rulesRemark(table.rules)].filter { !$0.isEmpty }
    return [
      FlowItem(
        SectionHeading(
          edition.telling.tableTitle(table), remark: remark.joined(separator: " · "), hasRule: false),
        spaceBefore: Edition.mm(6), stretch: Edition.mm(6), keepsWithNext: true),
      FlowItem(tableBlock(notes), spaceBefore: 4, keepsWithNext: true),
      FlowItem(StackBlock([FlowItem(legend(notes))]), spaceBefore: 6),
    ]
  }

  private struct Edges {
    var team = (Edition.mm(8), Edition.mm(64))
    var form: (Double, Double)? = (Edition.mm(65.5), Edition.mm(85))
    var line: (Double, Double)? = (Edition.mm(87), Edition.mm(106.5))
    /// Right edges of Pld W D L GF GA GD Pts.
    let figures = [115, 122, 129, 136, 144.5, 152, 161, 170].map(Edition.mm)
  }

  /// The columns; what tells less gives way to long names.
  private func edges(_ notes: [TableNote]) -> Edges {
    var edges = Edges()
    let widest =
      table.rows.map { row in
        edition.setting.run(teamText(row, notes).map(\.string).joined(), teamStyle(row)).width
      }.max() ?? 0
    if widest > edges.team.1 - edges.team.0 {
      edges.line = nil
      edges.form = (Edition.mm(87), Edition.mm(106.5))
      edges.team.1 = Edition.mm(85.5)
    }
    if widest > edges.team.1 - edges.team.0 {
      edges.form = nil
      edges.team.1 = Edition.mm(108)
    }
    return edges
  }

  private func teamStyle(_ row: StandingsRow) -> TextStyle {
    let isChampion = row.team == edition.champion
    return edition.tableText(textSize, edition.color(row.team), weight: isChampion ? .semibold : .medium)
  }

  private func teamText(_ row: StandingsRow, _ notes: [TableNote]) -> [Span] {
    let letters = notes.filter { $0.teams.contains(row.team) }.map(\.letter).joined(separator: ",\u{A0}")
    var spans = [Span(edition.telling.name(row.team), teamStyle(row))]
    if !letters.isEmpty {
      spans.append(Span("\u{A0}" + letters, style.text(style.pageType.noteLetter, style.colors.muted), rise: 3))
    }
    return spans
  }

  private func tableBlock(_ notes: [TableNote]) -> TableBlock {
    let edges = edges(notes)
    var columns = [
      TableColumn(left: 0, right: Edition.mm(4.5), align: .right),
      TableColumn(left: edges.team.0, right: edges.team.1),
    ]
    if let form = edges.form { columns.append(TableColumn(left: form.0, right: form.1)) }
    if let line = edges.line { columns.append(TableColumn(left: line.0, right: line.1)) }
    var left = Edition.mm(108)
    for right in edges.figures {
      columns.append(TableColumn(left: left, right: right, align: .right))
      left = right
    }
    return TableBlock(
      columns: columns, head: [headRow(edges)],
      rows: table.rows.enumerated().map { number, row in bodyRow(row, number, edges, notes) })
  }

  private func headRow(_ edges: Edges) -> TableRow {
    let most = (table.rows.first?.played ?? 0) * table.rules.pointsForWin.value
    var cells = [edition.head(""), edition.head(words(.columnTeam))]
    if edges.form != nil {
      let isAll = (table.rows.map(\.played).max() ?? 0) <= formCount
      cells.append(edition.head(isAll ? words(.columnForm) : words(.columnLast, count: formCount)))
    }
    if edges.line != nil {
      // Of points that were brought along there is no such sum.
      let isPlain = isLong || table.rows.contains { $0.carried != 0 }
      cells.append(
        edition.head(isPlain ? words(.columnPointsLine) : words(.columnPointsOf, ["most": words.number(most)])))
    }
    for phrase: Phrase in [
      .columnPlayed, .columnWon, .columnDrawn, .columnLost, .columnFor, .columnAgainst, .columnDifference,
    ] {
      cells.append(edition.head(words(phrase)))
    }
    cells.append(edition.head(words(.columnPoints), weight: .semibold))
    return TableRow(cells, height: 13, rule: edition.inkRule)
  }

  private func bodyRow(_ row: StandingsRow, _ number: Int, _ edges: Edges, _ notes: [TableNote]) -> TableRow {
    let isChampion = row.team == edition.champion
    let color = edition.color(row.team)
    let weight: FontWeight = isChampion ? .semibold : .regular
    func figure(_ text: String, _ color: Color, _ weight: FontWeight) -> TableCell {
      .text(text, edition.tableText(textSize, color, weight: weight))
    }
    let quiet = isChampion ? color : style.colors.muted
    // A rank that several share is printed once.
    let isRepeated = number > 0 && table.rows[number - 1].rank == row.rank
    var cells = [
      figure(isRepeated ? "" : words.number(row.rank), quiet, weight),
      TableCell(.text(teamText(row, notes)), role: .headerCell(.row)),
    ]
    if edges.form != nil { cells.append(TableCell(.picture(form(row)))) }
    if let line = edges.line { cells.append(TableCell(.picture(sparkline(row, width: line.1 - line.0)))) }
    cells.append(figure(words.number(row.played), quiet, weight))
    for count in [row.won, row.drawn, row.lost, row.goalsFor, row.goalsAgainst] {
      cells.append(figure(words.number(count), color, weight))
    }
    cells.append(figure(words.signed(row.goalDifference), color, weight))
    cells.append(figure(words.number(row.points), color, .bold))
    let isLast = number == table.rows.count - 1
    let rule =
      isChampion
      ? Stroke(style.champion.line, width: 0.9)
      : isLast ? edition.inkRule : Stroke(style.colors.faintRule, width: isLong ? 0.35 : 0.4)
    return TableRow(cells, height: rowHeight, rule: rule)
  }

  private func form(_ row: StandingsRow) -> Frame {
    let color = row.team == edition.champion ? style.champion.line : style.colors.ink
    return FormStrip(outcomes: Array(row.form.suffix(formCount)), color: color, isSmall: isFormSmall, words: words)
      .frame(style)
  }

  private func sparkline(_ row: StandingsRow, width: Double) -> Frame {
    let rows = edition.statistics.progressions[index].rows
    let own = rows.first { $0.team == row.team }
    let (points, leader) = (own?.points ?? [], rows.first?.points ?? [])
    let isChampion = row.team == edition.champion
    let line = Sparkline(
      ([own?.start ?? 0] + points).map(Double.init), maximum: Double(max(leader.last ?? 1, 1)),
      ghost: isChampion || isLong ? [] : ([rows.first?.start ?? 0] + leader).map(Double.init), isChampion: isChampion)
    let alt = words(
      .altPointsLine,
      ["team": edition.telling.name(row.team), "points": points.map(String.init).joined(separator: ", ")])
    var frame = Frame(Size(width, Edition.mm(isLong ? 3.0 : 4.9)))
    if let picture = try? line.frame(frame.size, style) { frame.add(picture, as: .figure(alt: alt)) }
    return frame
  }

  /// What the squares mean, beside the lettered notes.
  private func legend(_ notes: [TableNote]) -> SideBySideBlock {
    let legend = FormStrip.legend(edition)
    let left = max(Edition.mm(41), legend.size.width + Edition.mm(5))
    var spans: [Span] = []
    for note in notes {
      spans.append(edition.note((spans.isEmpty ? "" : " ") + note.letter, isBold: true))
      spans.append(edition.note(" " + note.text))
    }
    if spans.isEmpty, isLong {
      spans.append(edition.note(words(.tableFromResults)))
    }
    var columns = [
      SideBySideBlock.Column(left: 0, width: left, [FlowItem(FrameBlock(legend, as: .paragraph))])
    ]
    if !spans.isEmpty {
      columns.append(
        SideBySideBlock.Column(left: left, width: Edition.measure - left, [FlowItem(edition.notes(spans))]))
    }
    return SideBySideBlock(columns)
  }
}
