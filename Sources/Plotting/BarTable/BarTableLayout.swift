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
  private let whole: BarTableWhole?
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
    let wholeHeight = BarTableLayout.wholeHeight * unit
    whole = height < wholeHeight + head + 2 * fewest ? nil : BarTableWhole(body.whole, width: width, setting)
    self.wholeHeight = whole == nil ? 0 : wholeHeight
    let rows = height - self.wholeHeight - head - 4
    let leastPitch = RowChoice.leastPitch(
      min(body.rows.count, max(body.most, kept)), in: rows, setting, least: BarTableColumns.leastSize(setting))
    let spaced = SpacedRows(
      body.rows.count, height: rows, leastPitch: leastPitch, unit: unit, most: body.most, isWhole: body.isWhole,
      highest: { [size] in BarTableLayout.highest($0) * unit * size.rowGrowth },
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
    whole?.draw(into: &frame, setting)
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
    let rooms = (left: columns.leftFigureEdge, right: end - columns.rightFigureLeft)
    // Both sides take their short heads where one of the whole ones has no room.
    let least = text.sized(min(text.size, setting.legible(10)))
    let areWhole =
      body.shortRightHead.isEmpty
      || setting.width(body.leftHead, least) <= rooms.left && setting.width(body.rightHead, least) <= rooms.right
    let heads =
      areWhole ? (left: body.leftHead, right: body.rightHead) : (left: body.shortLeftHead, right: body.shortRightHead)
    if columns.hasLeft { head(heads.left, columns.leftFigureEdge, .right, room: rooms.left) }
    head(heads.right, columns.rightFigureLeft, .left, room: rooms.right)
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
      let box = Rect(x: min(x, end), y: y - thick / 2, width: abs(end - x), height: thick)
      frame.draw(BarPiece(box: box, tone: segment.tone, isEmphasized: isEmphasized, style: style))
      x = end
    }
  }
}
