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
      FlowItem(table, spaceBefore: 1, keepsWithNext: true),
      FlowItem(edition.notes([edition.note(legend.joined(separator: "\u{A0}\u{A0} "))]), spaceBefore: 3),
    ]
  }

  private var table: TableBlock {
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
      rows: lines.map(row), leading: 11)
  }

  /// The width of the claims beside what is shown: what they need, or what those leave, a half at the least.
  private func claimWidth(in room: Double, size: Double) -> Double {
    let gap = Edition.mm(3)
    let claims = lines.map { edition.setting.width($0.claimed + $0.claimedRest, edition.tableText(size)) }.max() ?? 0
    let shown = lines.map { edition.setting.width($0.shown, edition.tableText(size, weight: .semibold)) }.max() ?? 0
    return claims + gap + shown <= room ? max(claims, Edition.mm(34)) : max(room / 2, room - gap - shown)
  }

  private func row(_ line: ClaimLine) -> TableRow {
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
      ], height: lines.count > 8 ? 16 : 17.2, rule: edition.faintRule)
  }
}
