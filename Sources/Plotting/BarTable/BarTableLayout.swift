import Drawing
import Styling

/// A table of bars laid out.
struct BarTableLayout {
  let size: Size
  private let body: BarTableBody
  private let setting: Typesetting
  private let columns: BarTableColumns
  private let pitch: Double
  private let wholeHeight: Double

  /// The fewest rows that stand in a small picture.
  private static let fewest = 3

  init(_ body: BarTableBody, width: Double, height: Double?, _ setting: Typesetting) throws(Undrawable) {
    guard !body.rows.isEmpty else { throw .noRows }
    guard body.rows.contains(where: { $0.right.length > 0 || ($0.left?.length ?? 0) > 0 }) else { throw .noValues }
    self.setting = setting
    let unit = setting.style.chartType.label.size / 16
    let leastPitch = setting.legible(10) * 1.3
    let head = BarTableLayout.headHeight(body, setting)
    let fewest = Double(min(body.rows.count, BarTableLayout.fewest)) * leastPitch
    let height = max(height ?? 0, head + fewest + 4)
    size = Size(width, height)
    var body = body
    // In a small picture the whole goes first, then the rows that the headline does not speak of.
    if !body.whole.contains(where: { $0.value > 0 }) || height < 66 * unit + head + 2 * fewest { body.whole = [] }
    let whole = body.whole.isEmpty ? 0 : 66 * unit
    wholeHeight = whole
    let room = Int((height - whole - head - 4) / leastPitch + 1e-6)
    body.rows = RowChoice.rows(body.rows.count, room: room) { body.rows[$0].isEmphasized }.map { body.rows[$0] }
    self.body = body
    pitch = min((height - whole - head - 4) / Double(body.rows.count), 64 * unit)
    columns = try BarTableColumns(body, width: width, pitch: pitch, setting)
  }

  private var style: Style { setting.style }

  private static func headHeight(_ body: BarTableBody, _ setting: Typesetting) -> Double {
    let isHeaded = !(body.title + body.leftHead + body.rightHead).isEmpty || body.figures.contains { !$0.head.isEmpty }
    return isHeaded ? 30 * setting.style.chartType.label.size / 16 : 4
  }

  private var rowsTop: Double { wholeHeight + BarTableLayout.headHeight(body, setting) }

  func frame() -> Frame {
    var frame = Frame(size)
    drawWhole(into: &frame)
    drawHeads(into: &frame)
    for index in body.rows.indices { draw(index, at: rowsTop + (Double(index) + 0.5) * pitch, into: &frame) }
    return frame
  }

  /// Draws the parts of the whole as one bar, with their labels above it.
  private func drawWhole(into frame: inout Frame) {
    let parts = body.whole.filter { $0.value > 0 && $0.value.isFinite }
    let sum = parts.reduce(0) { $0 + $1.value }
    guard sum > 0 else { return }
    let unit = style.chartType.label.size / 16
    let widest = style.text(style.chartType.label).tabular(false)
    let needed = parts.reduce(0) { $0 + setting.width($1.label, widest) + 14 }
    let text = widest.sized(max(setting.legible(10), widest.size * min(1, size.width / max(1, needed))))
    guard parts.reduce(0, { $0 + setting.width($1.label, text) + 8 }) <= size.width + 14 else { return }
    let scale = LinearScale(0, sum, from: 0, to: size.width)
    var x = 0.0
    var items: [LabelSpread.Item] = []
    for part in parts {
      let end = scale(part.value) + x
      let bar = Rect(x: x, y: 26 * unit, width: max(0, end - x - 2), height: 22 * unit)
      frame.add(.rect(bar), fill: color(part.tone, isEmphasized: false))
      items.append(LabelSpread.Item(x + setting.width(part.label, text) / 2, height: setting.width(part.label, text) + 14))
      x = end
    }
    let middles = LabelSpread.spread(items, within: -7...(size.width + 7))
    for (part, middle) in zip(parts, middles) {
      frame.draw(Label(run: setting.run(part.label, text), point: Point(middle, 16 * unit), align: .center))
    }
  }

  private func drawHeads(into frame: inout Frame) {
    let text = BarTableColumns.headStyle(columns.size, setting)
    let y = rowsTop - 10
    func head(_ string: String, _ x: Double, _ align: Alignment, room: Double) {
      let fitted = setting.fitted(string, text, width: room, floor: setting.legible(10))
      guard !string.isEmpty, setting.width(string, fitted) <= room else { return }
      frame.draw(Label(run: setting.run(string, fitted), point: Point(x, y), align: align))
    }
    let first = columns.figures.first.map { $0.edge - figureWidth($0.index) - 8 } ?? size.width
    head(body.title, 0, .left, room: first)
    if columns.hasLeft {
      head(body.leftHead, columns.leftFigureEdge, .right, room: columns.leftFigureEdge)
      let start = columns.rightFigureEdge - rightWidth
      head(body.rightHead, start, .left, room: first - start)
    } else {
      let start = columns.rightFigureEdge - rightWidth
      head(body.rightHead, start, .left, room: first - start)
    }
    for column in columns.figures { head(body.figures[column.index].head, column.edge, .right, room: .infinity) }
  }

  private var rightWidth: Double {
    setting.widest(body.rows.map(\.right.figure), BarTableColumns.nameStyle(columns.size, setting))
  }

  private func figureWidth(_ index: Int) -> Double {
    setting.width(body.figures[index].head, BarTableColumns.headStyle(columns.size, setting))
  }

  private func draw(_ index: Int, at y: Double, into frame: inout Frame) {
    let row = body.rows[index]
    let ink = row.isEmphasized ? style.colors.accent : style.colors.ink
    let text = style.text(style.chartType.label, ink, weight: row.isEmphasized ? .bold : .medium).sized(columns.size)
    func put(_ string: String, _ x: Double, _ align: Alignment, _ style: TextStyle) {
      guard !string.isEmpty else { return }
      frame.draw(Label(run: setting.run(string, style), point: Point(x, y), align: align, isCentered: true))
    }
    let quiet = row.isEmphasized ? text : text.weighted(.regular).colored(style.colors.muted)
    put(row.rank, columns.nameLeft - columns.size * 0.7, .right, quiet)
    put(columns.names[index], columns.nameLeft, .left, text.tabular(false))
    let figure = row.isEmphasized ? text : text.weighted(.semibold)
    if let left = row.left {
      put(left.figure, columns.leftFigureEdge, .right, figure)
      draw(left.segments, from: columns.leftFoot, direction: -1, at: y, row.isEmphasized, into: &frame)
    }
    put(row.right.figure, columns.rightFigureEdge, .right, figure)
    draw(row.right.segments, from: columns.rightFoot, direction: 1, at: y, row.isEmphasized, into: &frame)
    for column in columns.figures where column.index < row.figures.count {
      let isStrong = body.figures[column.index].isStrong
      put(
        row.figures[column.index], column.edge, .right,
        text.weighted(isStrong || row.isEmphasized ? .bold : .regular))
    }
  }

  private func draw(
    _ segments: [BarTableBody.Segment], from foot: Double, direction: Double, at y: Double, _ isEmphasized: Bool,
    into frame: inout Frame
  ) {
    let thick = min(pitch * 0.62, 30 * style.chartType.label.size / 16)
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
    case .quiet: return isEmphasized ? colors.paper.mixed(with: colors.accent, 0.45) : style.results.drawn.fill
    case .strong: return isEmphasized ? colors.accent : style.results.won.fill
    case .open: return colors.expected
    }
  }
}
