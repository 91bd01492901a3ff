import Documents
import Drawing
import Styling
import Words

/// What the record claims, beside what it shows.
struct ClaimsTable {
  let edition: Edition
  let lines: [ClaimLine]
  let width: Double

  private var style: Style { edition.style }
  private var words: Words { edition.words }

  var items: [FlowItem] {
    let present = [ClaimLine.Mark.agrees, .differs, .open].filter { mark in lines.contains { $0.mark == mark } }
    let legend = present.map { mark -> String in
      switch mark {
      case .agrees: words(.legendAgrees)
      case .differs: words(.legendDiffers)
      case .open: words(.legendOpen)
      }
    }
    return [
      FlowItem(SectionHeading(words(.claimsTitle)), keepsWithNext: true),
      FlowItem(fittingTable, spaceBefore: 1, keepsWithNext: true),
      FlowItem(edition.notes([edition.note(legend.joined(separator: "\u{A0}\u{A0} "))]), spaceBefore: 3),
    ]
  }

  /// The table with its rows as far apart as the opening page has room for, so that it never moves to another page.
  private var fittingTable: TableBlock {
    let heights = [17.2, 16, 14.6, 13.2]
    let room = Edition.mm(75)
    let fitting = heights.first { table(rowHeight: $0).whole(width: width, in: edition.setting).size.height <= room }
    return table(rowHeight: fitting ?? 13.2)
  }

  private func table(rowHeight: Double) -> TableBlock {
    let mm = Edition.mm
    let size = style.pageType.table.size
    let labelWidth =
      lines.map { edition.setting.run($0.label, edition.tableText(size, weight: .medium)).width }
      .max() ?? 0
    let claimLeft = mm(5) + min(labelWidth, mm(30)) + mm(4)
    let shownLeft = claimLeft + claimWidth(in: width - claimLeft, size: size) + mm(3)
    return TableBlock(
      columns: [
        TableColumn(left: 0, right: mm(4)),
        TableColumn(left: mm(5), right: claimLeft - mm(2)),
        TableColumn(left: claimLeft, right: shownLeft - mm(3)),
        TableColumn(left: shownLeft, right: width),
      ],
      head: [
        TableRow(
          [
            edition.head(""), edition.head(words(.columnClaim)), edition.head(words(.columnClaims)),
            edition.head(words(.columnShows)),
          ], height: 15, rule: edition.inkRule)
      ],
      rows: lines.map { row($0, height: rowHeight) }, leading: min(11, rowHeight - 3))
  }

  /// The width of the claims beside what is shown: what they need, or what those leave, a half at the least.
  private func claimWidth(in room: Double, size: Double) -> Double {
    let gap = Edition.mm(3)
    let claims = lines.map { edition.setting.width($0.claimed + $0.claimedRest, edition.tableText(size)) }.max() ?? 0
    let shown = lines.map { edition.setting.width($0.shown, edition.tableText(size, weight: .semibold)) }.max() ?? 0
    return claims + gap + shown <= room ? max(claims, Edition.mm(34)) : max(room / 2, room - gap - shown)
  }

  private func row(_ line: ClaimLine, height: Double) -> TableRow {
    let size = style.pageType.table.size
    let isWrong = line.mark == .differs
    let markStyle = edition.tableText(
      size, isWrong ? style.colors.accent : style.colors.muted, weight: isWrong ? .bold : .regular)
    let ink = edition.tableText(size)
    let strike = isWrong ? Stroke(style.colors.accent, width: 0.9) : nil
    var claim = [Span(line.claimed, ink, strike: strike)]
    if !line.claimedRest.isEmpty { claim.append(Span(line.claimedRest, ink)) }
    let shownColor = line.mark == .open ? style.colors.muted : style.colors.ink
    return TableRow(
      [
        .text(line.mark.rawValue, markStyle),
        .text(line.label, edition.tableText(size, weight: .medium), role: .headerCell(.row)),
        TableCell(.text(claim)),
        .text(line.shown, edition.tableText(size, shownColor, weight: isWrong ? .semibold : .regular)),
      ], height: height, rule: edition.faintRule)
  }
}
