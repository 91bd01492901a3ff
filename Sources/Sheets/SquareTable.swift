import Drawing
import Styling

/// Everyone against everyone as a square: rows and columns are the same, the diagonal is closed.
package struct SquareTable: Sendable, Hashable {
  /// What a cell stands for, seen from its row.
  package enum Grade: Sendable, Hashable {
    case won
    case drawn
    case lost
    /// No single result: several, or none yet.
    case open
  }

  /// A cell: what stands in it, a line each.
  package struct Cell: Sendable, Hashable {
    package var lines: [String]
    package var grade: Grade

    /// Makes a cell.
    package init(_ lines: [String], _ grade: Grade) {
      self.lines = lines
      self.grade = grade
    }

    package static let empty = Cell([], .open)
  }

  package var title: String
  /// The names of the rows; empty texts leave room to write.
  package var names: [String]
  /// The heads of the columns, and where they are no plain numbers also the ends of the rows' names.
  package var codes: [String]
  /// Whether the rows show their code or number before the name.
  package var showsCodes: Bool
  package var cells: [[Cell]]
  /// The row whom the sheet is about; nil for none.
  package var first: Int?
  /// Columns of figures at the right, such as points: heads, and texts row by row.
  package var figureHeads: [String]
  package var figures: [[String]]
  /// Whether it is written by hand: then every cell is a box.
  package var isBlank: Bool

  /// Makes a square.
  package init(
    title: String, names: [String], codes: [String], showsCodes: Bool, cells: [[Cell]], first: Int? = nil,
    figureHeads: [String] = [], figures: [[String]] = [], isBlank: Bool = false
  ) {
    self.title = title
    self.names = names
    self.codes = codes
    self.showsCodes = showsCodes
    self.cells = cells
    self.first = first
    self.figureHeads = figureHeads
    self.figures = figures
    self.isBlank = isBlank
  }

  /// The most lines in a cell.
  private var mostLines: Int { cells.joined().map(\.lines.count).max() ?? 1 }

  /// The least height of a row with text of a size.
  func leastRow(size: Double) -> Double {
    max(size * 1.36, Double(max(1, mostLines)) * size * 1.16 + size * 0.5)
  }

  /// The height with rows of a height.
  func height(row: Double, size: Double) -> Double { SheetTableType.headHeight(size) + row * Double(names.count) }

  /// The least width of a cell: its widest text, or the head, with air.
  func leastCell(size: Double, in setting: Typesetting) -> Double {
    let type = SheetTableType(size: size, setting.style)
    let texts = cells.joined().flatMap(\.lines)
    let natural =
      max(setting.widest(texts, type.strong), setting.widest(codes, type.head.weighted(.semibold))) + size * 0.45
    return isBlank ? max(natural, Length.millimetres(7)) : natural
  }

  /// The width of names and codes.
  func namesWidth(size: Double, in setting: Typesetting) -> Double {
    let type = SheetTableType(size: size, setting.style)
    let least = names.allSatisfy(\.isEmpty) ? Length.millimetres(30) : 0
    return codesWidth(type, setting) + max(setting.widest(names, type.strong), least) + size * 0.9
      + (isBlank ? size * 0.45 : 0)
  }

  /// The width of what stands before the names.
  private func codesWidth(_ type: SheetTableType, _ setting: Typesetting) -> Double {
    showsCodes ? setting.widest(codes, type.quiet) + type.size * 0.7 : 0
  }

  private func figuresWidth(_ type: SheetTableType, _ setting: Typesetting) -> [Double] {
    figureHeads.enumerated().map { index, head in
      let texts = figures.compactMap { $0.indices.contains(index) ? $0[index] : nil }
      let natural =
        max(setting.width(head, type.head.weighted(.semibold)), setting.widest(texts, type.plain.weighted(.bold)))
        + type.size * 0.8
      return isBlank ? max(natural, Length.millimetres(8)) : natural
    }
  }

  /// The least width at which nothing touches, with text of a size.
  func leastWidth(size: Double, in setting: Typesetting) -> Double {
    let type = SheetTableType(size: size, setting.style)
    let head = setting.width(title, type.title) + size
    return max(namesWidth(size: size, in: setting), head) + Double(names.count) * leastCell(size: size, in: setting)
      + figuresWidth(type, setting).reduce(0, +)
  }

  /// The square as large as an area holds it, with its size of type; nil where 7 points are too large.
  package func fitted(in area: Size, _ setting: Typesetting) -> (frame: Frame, size: Double)? {
    for size in [13, 12, 11, 10, 9.4, 8.8, 8.2, 7.6, 7.0] {
      let least = max(leastRow(size: size), isBlank ? Length.millimetres(6.5) : 0)
      let room = (area.height - SheetTableType.headHeight(size)) / Double(max(1, names.count))
      let row = min(room, max(least, size * (isBlank ? 2.8 : 2.4)))
      let width = leastWidth(size: size, in: setting)
      guard row >= least, width <= area.width else { continue }
      // A small square does not spread over the whole sheet.
      let most = width + Double(names.count) * (row * 2.2)
      return (frame(width: min(area.width, most), row: row, size: size, in: setting), size)
    }
    return nil
  }

  /// The square in a width, with rows of a height and text of a size.
  func frame(width: Double, row: Double, size: Double, in setting: Typesetting) -> Frame {
    let type = SheetTableType(size: size, setting.style)
    let figureWidths = figuresWidth(type, setting)
    let left = max(namesWidth(size: size, in: setting), setting.width(title, type.title) + size)
    let cell = (width - left - figureWidths.reduce(0, +)) / Double(max(1, names.count))
    // Cells wider than twice their height would part what belongs together: names take what is left.
    let most = max(leastCell(size: size, in: setting), row * 2.4)
    let used = min(cell, most)
    let firstCell = width - figureWidths.reduce(0, +) - used * Double(names.count)
    return SquareDrawing(
      square: self, type: type, setting: setting, width: width, row: row, left: firstCell, cell: used,
      nameEdge: codesWidth(type, setting) + (isBlank ? size * 0.45 : 0), figureWidths: figureWidths
    ).frame
  }
}

/// Draws a square by its edges.
private struct SquareDrawing {
  let square: SquareTable
  let type: SheetTableType
  let setting: Typesetting
  let width: Double
  let row: Double
  /// The left edge of the first cell, and the width of each.
  let left: Double
  let cell: Double
  let nameEdge: Double
  let figureWidths: [Double]

  private var style: Style { setting.style }
  private var rules: SheetRules { SheetRules(style: style) }
  private var headHeight: Double { SheetTableType.headHeight(type.size) }
  private var count: Int { square.names.count }
  private var inset: Double { min(1.4, row * 0.07) }

  var frame: Frame {
    let bottom = headHeight + Double(count) * row
    var content = Frame(Size(width, bottom))
    content.add(head, as: .row)
    for index in 0..<count {
      let top = headHeight + Double(index) * row
      content.add(tableRow(index), as: .row, at: Point(0, top))
      if !square.isBlank {
        content.rule(y: top + row, from: 0, to: width, index == count - 1 ? rules.firm : rules.faint)
      }
    }
    content.rule(y: headHeight, from: 0, to: width, square.isBlank ? rules.box : rules.firm)
    if square.isBlank { addBoxes(to: &content, bottom: bottom) }
    var frame = Frame(content.size)
    frame.add(content, as: .table)
    return frame
  }

  private var head: Frame {
    var head = SheetRow(width: width, height: headHeight)
    head.add(setting.run(square.title, type.title), at: 0, as: .headerCell(.column))
    for (index, code) in square.codes.enumerated() {
      let isFirst = index == square.first
      let textStyle = isFirst ? type.head.weighted(.semibold).colored(style.champion.text) : type.head
      head.add(
        setting.run(code, textStyle), at: left + (Double(index) + 0.5) * cell, align: .center,
        as: .headerCell(.column))
    }
    var edge = left + Double(count) * cell
    for (index, text) in square.figureHeads.enumerated() {
      edge += figureWidths[index]
      let isLast = index == square.figureHeads.count - 1
      let textStyle = isLast ? type.head.weighted(.semibold).colored(style.colors.ink) : type.head
      let run = setting.run(text, textStyle)
      if square.isBlank {
        head.add(run, at: edge - figureWidths[index] / 2, align: .center, as: .headerCell(.column))
      } else {
        head.add(run, at: edge, align: .right, as: .headerCell(.column))
      }
    }
    return head.frame
  }

  private func tableRow(_ index: Int) -> Frame {
    let isFirst = index == square.first
    let color = isFirst ? style.champion.text : style.colors.ink
    var row = SheetRow(width: width, height: self.row)
    let name = type.plain.weighted(isFirst ? .semibold : .regular).colored(color)
    var grounds = Frame(Size(width, self.row))
    for column in 0..<count { addGround(to: &grounds, row: index, column: column) }
    if square.showsCodes {
      let code = setting.run(square.codes[index], isFirst ? type.quiet.colored(color) : type.quiet)
      var frame = Frame(Size(code.width, self.row))
      frame.add(code, at: Point(0, SheetRow.baseline(of: code, in: self.row)))
      grounds.add(frame, as: .furniture, at: Point(square.isBlank ? type.size * 0.45 : 0, 0))
    }
    row.add(setting.run(square.names[index], name), at: nameEdge, as: .headerCell(.row))
    var frame = Frame(Size(width, self.row))
    frame.add(grounds)
    frame.add(row.frame)
    for column in 0..<count {
      frame.add(cellFrame(row: index, column: column), as: .cell, at: Point(left + Double(column) * cell, 0))
    }
    var edge = left + Double(count) * cell
    var figures = SheetRow(width: width, height: self.row)
    for (column, width) in figureWidths.enumerated() {
      edge += width
      guard square.figures.indices.contains(index), square.figures[index].indices.contains(column) else {
        figures.addEmpty()
        continue
      }
      let isLast = column == figureWidths.count - 1
      let textStyle = type.plain.weighted(isLast ? .bold : isFirst ? .semibold : .regular).colored(color)
      figures.add(setting.run(square.figures[index][column], textStyle), at: edge, align: .right)
    }
    frame.add(figures.frame)
    return frame
  }

  private func addGround(to frame: inout Frame, row index: Int, column: Int) {
    let box = Rect(x: left + Double(column) * cell, y: 0, width: cell, height: row)
    if index == column {
      let ground = square.isBlank ? box : box.inset(by: inset)
      frame.add(.rect(ground), fill: square.isBlank ? style.colors.faintRule : style.pageDiagonal)
      return
    }
    guard !square.isBlank else { return }
    switch square.cells[index][column].grade {
    case .won: frame.add(.rect(box.inset(by: inset)), fill: style.pageResults.won.fill)
    case .drawn:
      frame.add(
        .rect(box.inset(by: inset)), fill: style.pageResults.drawn.fill,
        stroke: Stroke(style.pageResults.drawn.edge, width: 0.6))
    case .lost, .open: break
    }
  }

  private func cellFrame(row index: Int, column: Int) -> Frame {
    var frame = Frame(Size(cell, row))
    let entry = square.cells[index][column]
    guard index != column, !entry.lines.isEmpty else { return frame }
    let textStyle =
      switch entry.grade {
      case .won: type.strong.colored(style.pageResults.won.text)
      case .drawn: type.plain.colored(style.pageResults.drawn.text)
      case .lost: type.plain.colored(style.pageResults.lost.text)
      case .open: type.plain
      }
    let leading = type.size * 1.16
    let blockHeight = Double(entry.lines.count - 1) * leading
    for (line, text) in entry.lines.enumerated() {
      let run = setting.run(text, textStyle)
      frame.add(
        run, at: Point(cell / 2, SheetRow.baseline(of: run, in: row - blockHeight) + Double(line) * leading),
        align: .center)
    }
    return frame
  }

  private func addBoxes(to content: inout Frame, bottom: Double) {
    for index in 1..<max(1, count) {
      content.rule(y: headHeight + Double(index) * row, from: 0, to: width, rules.inner)
    }
    for column in 0..<count {
      let x = left + Double(column) * cell
      content.rule(Point(x, headHeight), Point(x, bottom), column == 0 ? rules.box : rules.inner)
    }
    var edge = left + Double(count) * cell
    for (column, width) in figureWidths.enumerated() {
      content.rule(Point(edge, headHeight), Point(edge, bottom), column == 0 ? rules.box : rules.inner)
      edge += width
    }
    content.add(.rect(Rect(x: 0, y: headHeight, width: width, height: bottom - headHeight)), stroke: rules.box)
  }
}
