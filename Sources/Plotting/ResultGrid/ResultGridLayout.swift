import Drawing
import Styling

/// Rows of results laid out.
struct ResultGridLayout {
  let size: Size
  /// The body with the rows that have room.
  let body: ResultGridBody
  private let setting: Typesetting
  private let count: Int
  private let pitch: Double
  private let columns: TableColumns
  private let cellsLeft: Double
  private let cellPitch: Double
  /// What the cells have room for.
  private let content: Content

  private enum Content {
    case score
    case letter
    case none
  }

  /// The fewest rows that stand in a small picture, and the most height of one in units, more where there are few.
  private static let fewest = 3
  private static func highest(_ rows: Int) -> Double { rows < 4 ? 112 : rows < 6 ? 88 : 62 }
  /// From the frame's top to the rows, and from these to the end of the key, in units.
  private static let top = 28.0
  private static let key = 40.0

  init(_ body: ResultGridBody, width: Double, height: Double?, _ setting: Typesetting) throws(Undrawable) {
    guard !body.rows.isEmpty else { throw .noRows }
    let count = max(body.labels.count, body.rows.map(\.cells.count).max() ?? 0)
    guard count > 0, body.rows.contains(where: { $0.cells.contains { $0 != nil } }) else { throw .noValues }
    self.setting = setting
    self.count = count
    let unit = setting.style.chartType.label.size / 16
    let fewest = Double(min(body.rows.count, ResultGridLayout.fewest)) * RowChoice.leastPitch(0, in: 0, setting)
    let top = ResultGridLayout.top * unit
    let height = max(height ?? 0, top + fewest + 4)
    size = Size(width, height)
    var body = body
    // In a small picture the key goes first, then the rows that the headline does not speak of.
    if height < top + 2 * fewest + ResultGridLayout.key * unit { body.key = [] }
    let rows = height - top - (body.key.isEmpty ? 4 : ResultGridLayout.key * unit)
    let leastPitch = RowChoice.leastPitch(body.rows.count, in: rows, setting)
    body.rows = RowChoice.rows(body.rows.count, room: Int(rows / leastPitch + 1e-6), isWhole: true) {
      body.rows[$0].isEmphasized
    }.map { body.rows[$0] }
    self.body = body
    let (room, highest) = (rows / Double(body.rows.count), ResultGridLayout.highest(body.rows.count) * unit)
    var pitch = min(room, highest * size.markGrowth)
    // Cells keep nearly half of the width, and each at least the width of a stroke.
    func columns(isInTwoLines: Bool) -> TableColumns {
      TableColumns(
        body.words, width: width, largest: min(setting.style.chartType.label.size, pitch * 0.66),
        wanted: max(width * 0.45, Double(count) * 5), setting, isInTwoLines: isInTwoLines, further: { $0 })
    }
    func content(_ columns: TableColumns) -> Content {
      let width = min(columns.room / Double(count), pitch * 2.4)
      let cell = Size(width - ResultGridLayout.gap(width), pitch - ResultGridLayout.gap(pitch))
      return ResultGridLayout.content(of: body, in: cell, setting)
    }
    var fitted = columns(isInTwoLines: false)
    if size.isHigh, fitted.room / Double(count) < pitch, pitch >= 3.4 * fitted.size {
      // Rows are high and cells narrow: names in two lines leave more to scores, while letters gain nothing by it.
      let narrower = columns(isInTwoLines: true)
      if content(narrower) == .score { fitted = narrower }
    }
    let least = Double(count) * 3
    guard fitted.room >= least else { throw .tooNarrow(least: width + least - fitted.room) }
    self.columns = fitted
    self.content = content(fitted)
    if self.content == .score {
      // Few rows of scores fill a high picture, upright cells but no columns.
      pitch = max(pitch, min(room, highest * size.cellGrowth, fitted.room / Double(count) * 1.6))
    }
    self.pitch = pitch
    cellsLeft = fitted.nameEnd + fitted.size
    cellPitch = min(fitted.room / Double(count), pitch * 2.4)
  }

  private static func content(of body: ResultGridBody, in cell: Size, _ setting: Typesetting) -> Content {
    let cells = body.rows.flatMap { $0.cells.compactMap { $0 } }
    if setting.widest(cells.map(\.label), score(setting)) + 8 <= cell.width, cell.height >= 20 { return .score }
    if setting.widest(cells.map(\.letter), letter(setting)) + 3 <= cell.width, cell.height >= 13.5 { return .letter }
    return .none
  }

  private static func gap(_ pitch: Double) -> Double { pitch >= 20 ? 3 : pitch >= 9 ? 2 : 1 }

  private static func score(_ setting: Typesetting) -> TextStyle {
    setting.style.text(setting.style.chartType.note, weight: .semibold)
  }

  private static func letter(_ setting: Typesetting) -> TextStyle {
    setting.style.text(setting.style.chartType.smallAxis, weight: .semibold).sized(
      setting.legible(setting.style.chartType.smallAxis.size * 0.84))
  }

  private var style: Style { setting.style }
  private var unit: Double { style.chartType.label.size / 16 }
  private var rowsTop: Double { ResultGridLayout.top * unit }

  private func box(_ row: Int, _ column: Int) -> Rect {
    let width = cellPitch - ResultGridLayout.gap(cellPitch)
    let full = pitch - ResultGridLayout.gap(pitch)
    // Narrow cells in high rows would read as columns of a chart.
    let height = content == .score ? full : min(full, max(width * 2, 12))
    return Rect(
      x: cellsLeft + Double(column) * cellPitch, y: rowsTop + Double(row) * pitch + (full - height) / 2, width: width,
      height: height)
  }

  func frame() -> Frame {
    var frame = Frame(size)
    let head = TableColumns.headStyle(columns.size, setting)
    columns.drawHeads(of: body.words, baseline: rowsTop - 9 * unit, into: &frame, setting)
    frame.draw(
      PositionLabels(
        strings: body.labels + Array(repeating: "", count: count - body.labels.count),
        places: (0..<count).map { box(0, $0).midX }, baseline: rowsTop - 9 * unit,
        range: (cellsLeft - 4)...(cellsLeft + Double(count) * cellPitch + 4), style: head, sparseStyle: head,
        setting: setting))
    for index in body.rows.indices { draw(index, into: &frame) }
    drawKey(into: &frame)
    return frame
  }

  private func draw(_ index: Int, into frame: inout Frame) {
    let row = body.rows[index]
    columns.draw(
      index, of: body.words, at: box(index, 0).midY, isEmphasized: row.isEmphasized, into: &frame, setting)
    for (column, cell) in row.cells.enumerated() {
      if let cell { draw(cell, in: box(index, column), into: &frame) }
    }
    for run in row.runs where !run.isEmpty && run.upperBound <= count { draw(run, of: index, into: &frame) }
  }

  /// The frame around a run; between two runs one above the other it stays on its side of the gap.
  private func draw(_ run: Range<Int>, of index: Int, into frame: inout Frame) {
    let (first, last) = (box(index, run.lowerBound), box(index, run.upperBound - 1))
    let width = pitch >= 24 ? 2.5 : 1.75
    // A blank parts the frame from cells that may be as dark as it is.
    let gap = pitch >= 24 ? 1.5 : 1.0
    let isBesideOther = [index - 1, index + 1].contains { other in
      body.rows.indices.contains(other) && body.rows[other].runs.contains { $0.overlaps(run) }
    }
    let outset = width / 2 + gap
    let upright = isBesideOther ? min(outset, (pitch - first.height - width) / 2) : outset
    let around = Rect(
      x: first.minX - outset, y: first.minY - upright, width: last.maxX - first.minX + 2 * outset,
      height: first.height + 2 * upright)
    let edge = Path.rect(around, radius: 2)
    // The blank of one frame would wipe out part of the other.
    if upright == outset { frame.add(edge, stroke: Stroke(style.colors.paper, width: width + 2 * gap)) }
    frame.add(edge, stroke: Stroke(style.colors.accent, width: width))
  }

  private func draw(_ cell: ResultGridBody.Cell, in box: Rect, into frame: inout Frame) {
    let token = style.results.token(cell.kind)
    guard content != .none else {
      // Without a letter the height tells the kind, whatever the colors.
      let share = cell.kind == .won ? 1 : cell.kind == .drawn ? 0.55 : 0.25
      frame.add(
        .rect(Rect(x: box.minX, y: box.maxY - box.height * share, width: box.width, height: box.height * share)),
        fill: cell.kind == .lost ? token.edge : token.tint)
      return
    }
    frame.draw(
      ResultCell(box: box, radius: 2, token: token, labels: labels(cell, in: box, token.text), gridHeight: pitch))
  }

  private func labels(_ cell: ResultGridBody.Cell, in box: Rect, _ ink: Color) -> [Label] {
    func label(_ string: String, _ text: TextStyle, _ y: Double) -> Label {
      Label(
        run: setting.run(string, text.colored(ink)), point: Point(box.midX, y), align: .center, isCentered: true)
    }
    guard content == .score else { return [label(cell.letter, ResultGridLayout.letter(setting), box.midY)] }
    var text = ResultGridLayout.score(setting)
    // Broad cells have larger scores, up to those of a cross-table.
    let widest = max(1, setting.width("0–00", text))
    let growth = min(style.chartType.cell.size / text.size, box.height * 0.36 / text.size, (box.width - 12) / widest)
    text.size *= max(1, growth)
    let hasCorner = !cell.corner.isEmpty && box.height >= 42 * unit
    let score = label(cell.label, text, hasCorner ? box.midY + text.size * 0.5 : box.midY)
    guard hasCorner else { return [score] }
    let corner = style.text(style.chartType.smallAxis, weight: .medium)
    return [score, label(cell.corner, corner, box.midY - text.size * 0.75)]
  }

  /// The chips under the grid, drawn in the form that its cells have.
  private func drawKey(into frame: inout Frame) {
    let word = TableColumns.headStyle(style.chartType.label.size, setting).weighted(.regular)
    let side = 17 * unit
    let chipWidth = content == .none ? 8 * unit : side
    let whole = body.key.reduce(-20 * unit) { $0 + chipWidth + 26 * unit + setting.width($1.word, word) }
    var x = max(0, min(cellsLeft, size.width - whole))
    let top = rowsTop + Double(body.rows.count) * pitch + 10 * unit
    for chip in body.key {
      let box = Rect(x: x, y: top, width: chipWidth, height: side)
      let run = setting.run(chip.word, word)
      // Where the words of the key have no room side by side, the last ones go.
      guard box.maxX + 6 * unit + run.width <= size.width else { return }
      draw(ResultGridBody.Cell(chip.kind, label: chip.letter, letter: chip.letter), in: box, into: &frame)
      frame.draw(Label(run: run, point: Point(box.maxX + 6 * unit, box.midY), isCentered: true))
      x = box.maxX + 6 * unit + run.width + 20 * unit
    }
  }
}

extension ResultGridBody {
  /// The words of the rows, as columns around the cells.
  var words: TableColumns.Words {
    TableColumns.Words(
      ranks: rows.map(\.rank), names: rows.map(\.name), shortNames: rows.map { $0.shortName ?? $0.name },
      heads: figures, figures: rows.map(\.figures))
  }
}
