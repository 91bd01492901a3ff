import Drawing
import Styling

/// Rows of results in the order of play, a cell for each position: full where won, half where drawn, low where lost.
package struct ResultGridBody: ChartBody, Hashable {
  /// A cell.
  package struct Cell: Sendable, Hashable {
    package var kind: MatrixBody.Kind
    /// The score, printed where cells are wide enough.
    package var label: String
    /// The letter of the result, printed where the score has no room.
    package var letter: String
    /// Whom it was against, printed small where there is room.
    package var corner: String

    /// Makes a cell.
    package init(_ kind: MatrixBody.Kind, label: String, letter: String, corner: String = "") {
      self.kind = kind
      self.label = label
      self.letter = letter
      self.corner = corner
    }
  }

  /// A row.
  package struct Row: Sendable, Hashable {
    package var rank: String
    package var name: String
    package var shortName: String?
    /// The cells by position; nil where there was no match or its result is not known.
    package var cells: [Cell?]
    package var figures: [String]
    package var isEmphasized: Bool
    /// The positions of a run that the headline speaks of.
    package var run: Range<Int>?

    /// Makes a row.
    package init(
      rank: String, name: String, shortName: String? = nil, cells: [Cell?], figures: [String] = [],
      isEmphasized: Bool = false, run: Range<Int>? = nil
    ) {
      self.rank = rank
      self.name = name
      self.shortName = shortName
      self.cells = cells
      self.figures = figures
      self.isEmphasized = isEmphasized
      self.run = run
    }
  }

  package var rows: [Row]
  package var labels: [String]
  package var figures: [MatrixBody.FigureColumn]
  package var key: [MatrixBody.KeyChip]

  /// Makes a body.
  package init(
    rows: [Row], labels: [String], figures: [MatrixBody.FigureColumn] = [], key: [MatrixBody.KeyChip] = []
  ) {
    self.rows = rows
    self.labels = labels
    self.figures = figures
    self.key = key
  }

  package func leastHeight(width: Double, _ setting: Typesetting) throws(Undrawable) -> Double {
    try ResultGridLayout(self, width: width, height: nil, setting).size.height
  }

  package func frame(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> Frame {
    try ResultGridLayout(self, width: size.width, height: size.height, setting).frame()
  }
}

/// Rows of results laid out.
struct ResultGridLayout {
  let size: Size
  private let body: ResultGridBody
  private let setting: Typesetting
  private let count: Int
  private let pitch: Double
  private let textSize: Double
  private let names: [String]
  private let nameLeft: Double
  private let cellsLeft: Double
  private let cellPitch: Double
  private let figures: [(index: Int, edge: Double)]
  /// What the cells have room for.
  private let content: Content

  private enum Content {
    case score
    case letter
    case none
  }

  /// The fewest rows that stand in a small picture.
  private static let fewest = 3

  init(_ body: ResultGridBody, width: Double, height: Double?, _ setting: Typesetting) throws(Undrawable) {
    guard !body.rows.isEmpty else { throw .noRows }
    let count = max(body.labels.count, body.rows.map(\.cells.count).max() ?? 0)
    guard count > 0, body.rows.contains(where: { $0.cells.contains { $0 != nil } }) else { throw .noValues }
    self.setting = setting
    self.count = count
    let unit = setting.style.chartType.label.size / 16
    let leastPitch = setting.legible(10) * 1.3
    let fewest = Double(min(body.rows.count, ResultGridLayout.fewest)) * leastPitch
    let top = ResultGridLayout.top(unit)
    let height = max(height ?? 0, top + fewest + 4)
    size = Size(width, height)
    var body = body
    // In a small picture the key goes first, then the rows that the headline does not speak of.
    if height < top + 2 * fewest + 40 * unit { body.key = [] }
    let rooms = top + (body.key.isEmpty ? 4 : 40 * unit)
    body.rows = RowChoice.rows(body.rows.count, room: Int((height - rooms) / leastPitch + 1e-6)) {
      body.rows[$0].isEmphasized
    }.map { body.rows[$0] }
    self.body = body
    let pitch = min((height - rooms) / Double(body.rows.count), 62 * unit)
    self.pitch = pitch

    let leastText = setting.legible(10)
    var text = max(leastText, min(setting.style.chartType.label.size, pitch * 0.66))
    let rows = body.rows
    var names = rows.map(\.name)
    var kept = Array(body.figures.indices)
    func fixed() -> Double {
      let style = BarTableColumns.nameStyle(text, setting)
      let rank = setting.widest(body.rows.map(\.rank), style)
      return (rank > 0 ? rank + text * 0.7 : 0) + setting.widest(names, style) + text
        + kept.reduce(0) { $0 + ResultGridLayout.width($1, body, text, setting) + text * 1.2 }
    }
    // Cells keep half of the width, and each at least the width of a stroke.
    let wanted = max(width * 0.45, Double(count) * 5)
    while width - fixed() < wanted {
      if kept.count > 1 {
        kept.removeFirst()
      } else if names != body.rows.map({ $0.shortName ?? $0.name }) {
        names = body.rows.map { $0.shortName ?? $0.name }
      } else if text > leastText {
        text = max(leastText, text - 0.5)
      } else if !kept.isEmpty {
        kept.removeAll()
      } else {
        break
      }
    }
    let room = width - fixed()
    guard room >= Double(count) * 3 else { throw .tooNarrow(least: width + Double(count) * 3 - room) }
    textSize = text
    self.names = names
    let style = BarTableColumns.nameStyle(text, setting)
    let rank = setting.widest(body.rows.map(\.rank), style)
    nameLeft = rank > 0 ? rank + text * 0.7 : 0
    cellsLeft = nameLeft + setting.widest(names, style) + text
    let cellPitch = min(room / Double(count), pitch * 2.4)
    self.cellPitch = cellPitch
    var edge = width
    var figures: [(index: Int, edge: Double)] = []
    for index in kept.reversed() {
      figures.append((index, edge))
      edge -= ResultGridLayout.width(index, body, text, setting) + text * 1.2
    }
    self.figures = figures.reversed()

    let cell = Size(cellPitch - ResultGridLayout.gap(cellPitch), pitch - ResultGridLayout.gap(pitch))
    let score = setting.widest(body.rows.flatMap { $0.cells.compactMap { $0?.label } }, ResultGridLayout.score(setting))
    let letter = setting.widest(body.rows.flatMap { $0.cells.compactMap { $0?.letter } }, ResultGridLayout.letter(setting))
    if score + 8 <= cell.width, cell.height >= 20 {
      content = .score
    } else if letter + 3 <= cell.width, cell.height >= 13.5 {
      content = .letter
    } else {
      content = .none
    }
  }

  private static func top(_ unit: Double) -> Double { 28 * unit }
  private static func gap(_ pitch: Double) -> Double { pitch >= 20 ? 3 : pitch >= 9 ? 2 : 1 }

  private static func score(_ setting: Typesetting) -> TextStyle {
    setting.style.text(setting.style.chartType.note, weight: .semibold)
  }

  private static func letter(_ setting: Typesetting) -> TextStyle {
    setting.style.text(setting.style.chartType.smallAxis, weight: .semibold).sized(
      setting.legible(setting.style.chartType.smallAxis.size * 0.84))
  }

  private static func width(_ index: Int, _ body: ResultGridBody, _ size: Double, _ setting: Typesetting) -> Double {
    let texts = body.rows.compactMap { index < $0.figures.count ? $0.figures[index] : nil }
    return max(
      setting.widest(texts, BarTableColumns.nameStyle(size, setting)),
      setting.width(body.figures[index].head, BarTableColumns.headStyle(size, setting)))
  }

  private var style: Style { setting.style }
  private var unit: Double { style.chartType.label.size / 16 }
  private var rowsTop: Double { ResultGridLayout.top(unit) }

  private func box(_ row: Int, _ column: Int) -> Rect {
    let width = cellPitch - ResultGridLayout.gap(cellPitch)
    let full = pitch - ResultGridLayout.gap(pitch)
    // Narrow cells in high rows would read as columns of a chart.
    let height = content == .none ? min(full, max(width * 2, 12)) : full
    return Rect(
      x: cellsLeft + Double(column) * cellPitch, y: rowsTop + Double(row) * pitch + (full - height) / 2, width: width,
      height: height)
  }

  func frame() -> Frame {
    var frame = Frame(size)
    let head = BarTableColumns.headStyle(textSize, setting)
    for column in figures {
      frame.draw(
        Label(
          run: setting.run(body.figures[column.index].head, head), point: Point(column.edge, rowsTop - 9 * unit),
          align: .right))
    }
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
    let y = box(index, 0).midY
    let ink = row.isEmphasized ? style.colors.accent : style.colors.ink
    let text = style.text(style.chartType.label, ink, weight: row.isEmphasized ? .bold : .medium).sized(textSize)
    let quiet = row.isEmphasized ? text : text.weighted(.regular).colored(style.colors.muted)
    if !row.rank.isEmpty {
      frame.draw(
        Label(
          run: setting.run(row.rank, quiet), point: Point(nameLeft - textSize * 0.7, y), align: .right,
          isCentered: true))
    }
    frame.draw(
      Label(run: setting.run(names[index], text.tabular(false)), point: Point(nameLeft, y), isCentered: true))
    for column in figures where column.index < row.figures.count {
      let isStrong = body.figures[column.index].isStrong || row.isEmphasized
      frame.draw(
        Label(
          run: setting.run(row.figures[column.index], text.weighted(isStrong ? .bold : .regular)),
          point: Point(column.edge, y), align: .right, isCentered: true))
    }
    for (column, cell) in row.cells.enumerated() {
      if let cell { draw(cell, in: box(index, column), into: &frame) }
    }
    if let run = row.run, !run.isEmpty, run.upperBound <= count {
      let (first, last) = (box(index, run.lowerBound), box(index, run.upperBound - 1))
      let frameOfRun = Rect(x: first.minX, y: first.minY, width: last.maxX - first.minX, height: first.height)
      let width = pitch >= 24 ? 2.5 : 1.75
      frame.add(
        .rect(frameOfRun.inset(by: -width / 2 - 0.25), radius: 2), stroke: Stroke(style.colors.accent, width: width))
    }
  }

  private func token(_ kind: MatrixBody.Kind) -> CellToken {
    switch kind {
    case .won: style.results.won
    case .drawn: style.results.drawn
    case .lost: style.results.lost
    }
  }

  private func draw(_ cell: ResultGridBody.Cell, in box: Rect, into frame: inout Frame) {
    let token = token(cell.kind)
    guard content != .none else {
      // Without a letter the height tells the kind, whatever the colors.
      let share = cell.kind == .won ? 1 : cell.kind == .drawn ? 0.55 : 0.25
      let fill = cell.kind == .lost ? token.edge : token.fill
      frame.add(
        .rect(Rect(x: box.minX, y: box.maxY - box.height * share, width: box.width, height: box.height * share)),
        fill: fill)
      return
    }
    frame.add(.rect(box, radius: 2), fill: token.fill)
    if token.edge != token.fill {
      frame.add(.rect(box.inset(by: 0.5), radius: 2), stroke: Stroke(token.edge, width: 1))
    }
    let isScore = content == .score
    var text = (isScore ? ResultGridLayout.score(setting) : ResultGridLayout.letter(setting)).colored(token.text)
    // Broad cells have larger scores, up to those of a cross-table.
    if isScore {
      let widest = max(1, setting.width("0–00", text))
      text.size *= max(1, min(style.chartType.cell.size / text.size, box.height * 0.36 / text.size, (box.width - 12) / widest))
    }
    let corner = style.text(style.chartType.smallAxis, token.text, weight: .medium)
    let hasCorner = isScore && !cell.corner.isEmpty && box.height >= 42 * unit
    let middle = hasCorner ? box.midY + text.size * 0.5 : box.midY
    frame.draw(
      Label(
        run: setting.run(isScore ? cell.label : cell.letter, text), point: Point(box.midX, middle), align: .center,
        isCentered: true))
    guard hasCorner else { return }
    frame.draw(
      Label(
        run: setting.run(cell.corner, corner), point: Point(box.midX, box.midY - text.size * 0.75), align: .center,
        isCentered: true))
  }

  /// The chips under the grid, drawn in the form that its cells have.
  private func drawKey(into frame: inout Frame) {
    let word = BarTableColumns.headStyle(setting.style.chartType.label.size, setting).weighted(.regular)
    var x = cellsLeft
    let top = rowsTop + Double(body.rows.count) * pitch + 10 * unit
    let side = 17 * unit
    for chip in body.key {
      let box = Rect(x: x, y: top, width: content == .none ? 8 * unit : side, height: side)
      draw(ResultGridBody.Cell(chip.kind, label: chip.letter, letter: chip.letter), in: box, into: &frame)
      let run = setting.run(chip.word, word)
      frame.draw(Label(run: run, point: Point(box.maxX + 6 * unit, box.midY), isCentered: true))
      x = box.maxX + 6 * unit + run.width + 20 * unit
    }
  }
}
