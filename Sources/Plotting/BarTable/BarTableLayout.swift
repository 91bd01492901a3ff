import Drawing
import Styling

/// A table of bars laid out.
struct BarTableLayout {
  let size: Size
  /// The body with the rows that have room.
  let body: BarTableBody
  private let setting: Typesetting
  private let columns: BarTableColumns
  private let spaced: SpacedRows
  private let wholeHeight: Double

  /// The fewest rows that stand in a small picture.
  private static let fewest = 3
  /// The most height of a row, more where there are few, and that of the bar of the whole, in units.
  private static func highest(_ rows: Int) -> Double { rows < 6 ? 92 : 64 }
  private static let wholeHeight = 66.0

  init(_ body: BarTableBody, width: Double, height: Double?, _ setting: Typesetting) throws(Undrawable) {
    guard !body.rows.isEmpty else { throw .noRows }
    guard body.rows.contains(where: { $0.right.length > 0 || ($0.left?.length ?? 0) > 0 }) else { throw .noValues }
    self.setting = setting
    let unit = setting.style.chartType.label.size / 16
    let head = BarTableLayout.headHeight(body, setting)
    let kept = body.rows.count(where: \.isKept)
    let fewest =
      Double(SpacedRows.fewest(BarTableLayout.fewest, of: body.rows.count, kept: kept))
      * RowChoice.leastPitch(0, in: 0, setting)
    let height = max(height ?? 0, head + fewest + 4)
    size = Size(width, height)
    var body = body
    // In a small picture the whole goes first, then the rows that the headline does not speak of.
    let whole = BarTableLayout.wholeHeight * unit
    body.whole.removeAll { !($0.value > 0 && $0.value.isFinite) }
    if height < whole + head + 2 * fewest || BarTableLayout.wholeStyle(body.whole, width: width, setting) == nil {
      body.whole = []
    }
    wholeHeight = body.whole.isEmpty ? 0 : whole
    let rows = height - wholeHeight - head - 4
    let spaced = SpacedRows(
      body.rows.count, height: rows,
      leastPitch: RowChoice.leastPitch(min(body.rows.count, max(body.most, kept)), in: rows, setting), unit: unit,
      most: body.most, isWhole: body.isWhole, highest: { [size] in BarTableLayout.highest($0) * unit * size.rowGrowth },
      isKept: { body.rows[$0].isKept }, isSpoken: { body.rows[$0].isEmphasized })
    body.rows = spaced.shown.map { body.rows[$0] }
    self.spaced = spaced
    self.body = body
    columns = try BarTableColumns(body, width: width, pitch: spaced.pitch, setting)
  }

  private var style: Style { setting.style }
  private var unit: Double { style.chartType.label.size / 16 }

  private static func headHeight(_ body: BarTableBody, _ setting: Typesetting) -> Double {
    let words = body.title + body.leftHead + body.rightHead + body.figures.map(\.head).joined()
    return words.isEmpty ? 4 : 30 * setting.style.chartType.label.size / 16
  }

  private var rowsTop: Double { wholeHeight + BarTableLayout.headHeight(body, setting) }

  func frame() -> Frame {
    var frame = Frame(size)
    drawWhole(into: &frame)
    drawHeads(into: &frame)
    for index in body.rows.indices { draw(index, at: rowsTop + spaced.middle(index), into: &frame) }
    for place in spaced.gaps {
      let point = Point(columns.table.nameLeft, rowsTop + spaced.gapMiddle(before: place))
      frame.draw(GapMark(point: point, size: columns.table.size, color: style.colors.muted))
    }
    return frame
  }

  /// Where words about the rows left out have room: behind the mark of the only gap.
  var gap: Point? {
    spaced.onlyGap.map {
      Point(columns.table.nameLeft + columns.table.size * GapMark.width, rowsTop + $0)
    }
  }

  /// The style of the labels over the bar of the whole; nil where they have no room beside each other.
  private static func wholeStyle(
    _ parts: [BarTableBody.Part], width: Double, _ setting: Typesetting
  ) -> TextStyle? {
    let full = setting.style.text(setting.style.chartType.label).tabular(false)
    let needed = parts.reduce(0) { $0 + setting.width($1.label, full) + 14 }
    let text = full.sized(max(setting.legible(10), full.size * min(1, width / max(1, needed))))
    return parts.reduce(0) { $0 + setting.width($1.label, text) + 8 } <= width + 14 ? text : nil
  }

  /// Draws the parts of the whole as one bar, with their labels above it.
  private func drawWhole(into frame: inout Frame) {
    let parts = body.whole
    let sum = parts.reduce(0) { $0 + $1.value }
    guard sum > 0, let text = BarTableLayout.wholeStyle(parts, width: size.width, setting) else { return }
    let scale = LinearScale(0, sum, from: 0, to: size.width)
    var x = 0.0
    var items: [LabelSpread.Item] = []
    for part in parts {
      let end = scale(part.value) + x
      let bar = Rect(x: x, y: 26 * unit, width: max(0, end - x - 2), height: 22 * unit)
      frame.add(.rect(bar), fill: color(part.tone, isEmphasized: false))
      let width = setting.width(part.label, text)
      items.append(LabelSpread.Item(x + width / 2, height: width + 14))
      x = end
    }
    let middles = LabelSpread.spread(items, within: -7...(size.width + 7))
    for (part, middle) in zip(parts, middles) {
      frame.draw(Label(run: setting.run(part.label, text), point: Point(middle, 16 * unit), align: .center))
    }
  }

  private func drawHeads(into frame: inout Frame) {
    let text = TableColumns.headStyle(columns.table.size, setting)
    let y = rowsTop - 10
    func head(_ string: String, _ x: Double, _ align: Alignment, room: Double) {
      let fitted = setting.fitted(string, text, width: room, floor: setting.legible(10))
      guard !string.isEmpty, setting.width(string, fitted) <= room else { return }
      frame.draw(Label(run: setting.run(string, fitted), point: Point(x, y), align: align))
    }
    // The heads of bars end where those of the figures begin.
    let first = columns.table.figures.first.map { $0.edge - setting.width(body.figures[$0.index].head, text) - 8 }
    let end = first ?? size.width
    head(body.title, 0, .left, room: end)
    if columns.hasLeft { head(body.leftHead, columns.leftFigureEdge, .right, room: columns.leftFigureEdge) }
    head(body.rightHead, columns.rightFigureLeft, .left, room: end - columns.rightFigureLeft)
    columns.table.drawHeads(of: body.words, baseline: y, into: &frame, setting)
  }

  private func draw(_ index: Int, at y: Double, into frame: inout Frame) {
    let row = body.rows[index]
    columns.table.draw(index, of: body.words, at: y, isEmphasized: row.isEmphasized, into: &frame, setting)
    let ink = row.isEmphasized ? style.colors.accent : style.colors.ink
    let figure = style.text(style.chartType.label, ink, weight: row.isEmphasized ? .bold : .semibold)
      .sized(columns.table.size)
    func put(_ string: String, _ edge: Double) {
      guard !string.isEmpty else { return }
      frame.draw(Label(run: setting.run(string, figure), point: Point(edge, y), align: .right, isCentered: true))
    }
    if let left = row.left {
      put(left.figure, columns.leftFigureEdge)
      draw(left.segments, from: columns.leftFoot, direction: -1, at: y, row.isEmphasized, into: &frame)
    }
    put(row.right.figure, columns.rightFigureEdge)
    draw(row.right.segments, from: columns.rightFoot, direction: 1, at: y, row.isEmphasized, into: &frame)
  }

  private func draw(
    _ segments: [BarTableBody.Segment], from foot: Double, direction: Double, at y: Double, _ isEmphasized: Bool,
    into frame: inout Frame
  ) {
    let thick = min(spaced.pitch * 0.62, 36 * unit * size.markGrowth)
    var x = foot
    for segment in segments where segment.length > 0 {
      let end = x + direction * segment.length * columns.unit
      frame.add(
        .rect(Rect(x: min(x, end), y: y - thick / 2, width: abs(end - x), height: thick)),
        fill: color(segment.tone, isEmphasized: isEmphasized))
      x = end
    }
  }

  private func color(_ tone: BarTableBody.Tone, isEmphasized: Bool) -> Color {
    let colors = style.colors
    switch tone {
    case .plain: return isEmphasized ? colors.accent : colors.unit
    case .quiet: return isEmphasized ? colors.paper.mixed(with: colors.accent, 0.45) : colors.quiet
    case .strong: return isEmphasized ? colors.accent : style.results.won.fill
    case .open: return colors.expected
    }
  }
}
