import Drawing
import Styling

/// Rows of results laid out.
struct ResultGridLayout {
  let size: Size
  /// The body with the rows that have room.
  let body: ResultGridBody
  private let setting: Typesetting
  private let count: Int
  private let columns: ResultGridColumns

  /// The fewest rows that stand in a small picture.
  private static let fewest = 3
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
    columns = try ResultGridColumns(body, count: count, size: size, room: rows / Double(body.rows.count), setting)
  }

  private var style: Style { setting.style }
  private var unit: Double { style.chartType.label.size / 16 }
  private var pitch: Double { columns.pitch }
  private var cellPitch: Double { columns.cellPitch }
  private var cellsLeft: Double { columns.cellsLeft }
  private var rowsTop: Double { ResultGridLayout.top * unit }

  private func box(_ row: Int, _ column: Int) -> Rect {
    let width = cellPitch - ResultGridColumns.gap(cellPitch)
    let full = pitch - ResultGridColumns.gap(pitch)
    // Narrow cells in high rows would read as columns of a chart.
    let height = columns.content.hasScores ? full : min(full, max(width * 2, 12))
    return Rect(
      x: cellsLeft + Double(column) * cellPitch, y: rowsTop + Double(row) * pitch + (full - height) / 2, width: width,
      height: height)
  }

  func frame() -> Frame {
    var frame = Frame(size)
    let head = TableColumns.headStyle(columns.table.size, setting)
    columns.table.drawHeads(of: body.words, baseline: rowsTop - 9 * unit, into: &frame, setting)
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
    let middle = box(index, 0).midY
    columns.table.draw(index, of: body.words, at: middle, isEmphasized: row.isEmphasized, into: &frame, setting)
    if let edge = columns.codeEdge, !row.code.isEmpty {
      let run = setting.run(row.code, MatrixColumns.codeStyle(setting))
      frame.draw(Label(run: run, point: Point(edge, middle), align: .right, isCentered: true))
    }
    for (column, cell) in row.cells.enumerated() {
      if let cell { draw(cell, in: box(index, column), into: &frame) }
    }
    for run in row.runs where !run.isEmpty && run.upperBound <= count { draw(run, of: index, into: &frame) }
  }

  /// The frame around a run; between two runs one above the other it stays on its side of the gap, and before and behind it
  /// in the gap's middle, so that it keeps off the letters of the neighbors.
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
    let sideways = ResultGridColumns.gap(cellPitch) / 2
    let around = Rect(
      x: first.minX - sideways, y: first.minY - upright, width: last.maxX - first.minX + 2 * sideways,
      height: first.height + 2 * upright)
    let edge = Path.rect(around, radius: 2)
    // The blank of one frame would wipe out part of the other.
    if upright == outset { frame.add(edge, stroke: Stroke(style.colors.paper, width: width + 2 * gap)) }
    frame.add(edge, stroke: Stroke(style.colors.accent, width: width))
  }

  private func draw(_ cell: ResultGridBody.Cell, in box: Rect, into frame: inout Frame) {
    let token = style.results.token(cell.kind)
    guard !columns.content.isTone else {
      // Without a letter the height tells the kind, whatever the colors.
      let share = cell.kind == .won ? 1 : cell.kind == .drawn ? 0.55 : 0.25
      frame.add(
        .rect(Rect(x: box.minX, y: box.maxY - box.height * share, width: box.width, height: box.height * share)),
        fill: cell.kind == .lost ? token.edge : token.tint)
      return
    }
    frame.draw(
      ResultCell(
        box: box, radius: 2, token: token, labels: columns.content.labels(cell, in: box, token.text),
        gridHeight: pitch))
  }

  /// The chips under the grid, drawn in the form that its cells have.
  private func drawKey(into frame: inout Frame) {
    let word = TableColumns.headStyle(style.chartType.label.size, setting).weighted(.regular)
    let side = 17 * unit
    let chipWidth = columns.content.isTone ? 8 * unit : side
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
