import Drawing
import Styling

/// A table of figures on a sheet: rank, name, and columns of figures of which the last is the strongest; filled, or
/// boxes to write in.
package struct FigureTable: Sendable, Hashable {
  /// A row.
  package struct Row: Sendable, Hashable {
    /// The rank; empty where it is shared with the row above.
    package var rank: String
    package var name: String
    /// A letter that leads to a note; empty for none.
    package var letter: String
    package var figures: [String]
    /// Whether it is the one whom the sheet is about.
    package var isFirst: Bool
    /// Whether it went on from here.
    package var isStrong: Bool

    /// Makes a row.
    package init(
      rank: String, name: String, letter: String = "", figures: [String] = [], isFirst: Bool = false,
      isStrong: Bool = false
    ) {
      self.rank = rank
      self.name = name
      self.letter = letter
      self.figures = figures
      self.isFirst = isFirst
      self.isStrong = isStrong
    }
  }

  package var title: String
  package var heads: [String]
  package var rows: [Row]
  /// Whether figures are written by hand: then every cell is a box.
  package var isBlank: Bool

  /// Makes a table.
  package init(title: String, heads: [String], rows: [Row], isBlank: Bool = false) {
    self.title = title
    self.heads = heads
    self.rows = rows
    self.isBlank = isBlank
  }

  /// Takes names and figures out and leaves boxes to write in.
  package mutating func empty() {
    isBlank = true
    rows = rows.indices.map { Row(rank: String($0 + 1), name: "") }
  }

  /// The height with rows of a height and text of a size.
  func height(row: Double, size: Double) -> Double { SheetTableType.headHeight(size) + row * Double(rows.count) }

  /// The least width at which nothing touches, with text of a size; boxes to write in are at least 9 mm wide.
  func leastWidth(size: Double, in setting: Typesetting) -> Double {
    let type = SheetTableType(size: size, setting.style)
    return leftWidth(type, setting) + columnWidths(type, setting).reduce(0, +)
  }

  /// Rank and name, with the blanks around them.
  private func leftWidth(_ type: SheetTableType, _ setting: Typesetting) -> Double {
    let letters = rows.contains { !$0.letter.isEmpty } ? type.size : 0
    return nameEdge(type, setting) + letters
      + max(
        setting.widest(rows.map(\.name), type.strong), setting.width(title, type.title),
        isBlank && rows.allSatisfy(\.name.isEmpty) ? Length.millimetres(30) : 0) + type.size * 0.7
  }

  /// The left edge of names.
  func nameEdge(_ type: SheetTableType, _ setting: Typesetting) -> Double {
    let inset = isBlank ? type.size * 0.45 : 0
    return inset + max(setting.width("0", type.plain), setting.widest(rows.map(\.rank), type.plain)) + type.size * 0.8
  }

  private func columnWidths(_ type: SheetTableType, _ setting: Typesetting) -> [Double] {
    heads.enumerated().map { index, head in
      let texts = rows.compactMap { $0.figures.indices.contains(index) ? $0.figures[index] : nil }
      let natural =
        max(setting.width(head, type.head.weighted(.semibold)), setting.widest(texts, type.plain.weighted(.bold)))
        + type.size * 0.75
      return isBlank ? max(natural, Length.millimetres(8)) : natural
    }
  }

  /// The table in a width, with rows of a height and text of a size.
  func frame(width: Double, row: Double, size: Double, in setting: Typesetting) -> Frame {
    let type = SheetTableType(size: size, setting.style)
    var widths = columnWidths(type, setting)
    let even = Array(repeating: widths.max() ?? 0, count: widths.count)
    // Columns of one width where the table has the room.
    if leftWidth(type, setting) + even.reduce(0, +) <= width { widths = even }
    // What the names leave goes to the columns, up to twice their need; the rest stays with the names.
    let spare = max(0, width - leftWidth(type, setting) - widths.reduce(0, +))
    let needed = widths.reduce(0, +)
    let growth = needed > 0 ? min(isBlank ? 0.5 : 0.7, spare * 0.8 / needed) : 0
    var edge = width
    var edges: [Double] = []
    for column in widths.reversed() {
      edges.insert(edge, at: 0)
      edge -= column * (1 + growth)
    }
    let drawing = FigureTableDrawing(
      table: self, type: type, setting: setting, width: width, row: row, edges: edges, firstEdge: edge,
      nameEdge: nameEdge(type, setting))
    return drawing.frame
  }
}

/// The text of tables on sheets in one size.
struct SheetTableType {
  let size: Double
  let plain: TextStyle
  let strong: TextStyle
  let quiet: TextStyle
  let head: TextStyle
  let title: TextStyle
  let letter: TextStyle

  /// The height of the heads of all tables, so that tables beside one another stand row by row.
  static func headHeight(_ size: Double) -> Double { size * 1.9 }

  init(size: Double, _ style: Style) {
    self.size = size
    plain = style.text(style.pageType.table, style.colors.ink, weight: .regular).sized(size)
    strong = plain.weighted(.semibold)
    quiet = plain.colored(style.colors.muted)
    head = quiet.sized(max(7, size * 0.86))
    title = strong.sized(size * 1.06)
    letter = quiet.sized(7)
  }
}

/// Draws a table of figures by its edges.
private struct FigureTableDrawing {
  let table: FigureTable
  let type: SheetTableType
  let setting: Typesetting
  let width: Double
  let row: Double
  /// Right edges of the columns of figures, and the left edge of the first.
  let edges: [Double]
  let firstEdge: Double
  let nameEdge: Double

  private var style: Style { setting.style }
  private var rules: SheetRules { SheetRules(style: style) }
  private var headHeight: Double { SheetTableType.headHeight(type.size) }

  var frame: Frame {
    let height = table.height(row: row, size: type.size)
    var content = Frame(Size(width, height))
    content.add(head, as: .row)
    for (index, entry) in table.rows.enumerated() {
      let top = headHeight + Double(index) * row
      content.add(tableRow(entry), as: .row, at: Point(0, top))
      guard !table.isBlank else { continue }
      let isLast = index == table.rows.count - 1
      let rule = isLast ? rules.firm : entry.isFirst ? Stroke(style.champion.line, width: 0.9) : rules.faint
      content.rule(y: top + row, from: 0, to: width, rule)
    }
    content.rule(y: headHeight, from: 0, to: width, table.isBlank ? rules.box : rules.firm)
    if table.isBlank { addBoxes(to: &content) }
    var frame = Frame(content.size)
    frame.add(content, as: .table)
    return frame
  }

  private var head: Frame {
    var head = SheetRow(width: width, height: headHeight)
    head.addEmpty()
    head.add(setting.run(table.title, type.title), at: 0, as: .headerCell(.column))
    for (index, text) in table.heads.enumerated() {
      let isLast = index == table.heads.count - 1
      let textStyle = isLast ? type.head.weighted(.semibold).colored(style.colors.ink) : type.head
      let run = setting.run(text, textStyle)
      if table.isBlank {
        head.add(run, at: (left(of: index) + edges[index]) / 2, align: .center, as: .headerCell(.column))
      } else {
        head.add(run, at: edges[index], align: .right, as: .headerCell(.column))
      }
    }
    return head.frame
  }

  private func left(of column: Int) -> Double { column == 0 ? firstEdge : edges[column - 1] }

  private func tableRow(_ entry: FigureTable.Row) -> Frame {
    let color = entry.isFirst ? style.champion.text : style.colors.ink
    var row = SheetRow(width: width, height: self.row)
    let rank = entry.isFirst ? type.plain.colored(color) : type.quiet
    row.add(setting.run(entry.rank, rank), at: nameEdge - type.size * 0.8, align: .right)
    let weight: FontWeight = entry.isFirst || entry.isStrong ? .semibold : .regular
    let name = setting.run(entry.name, type.plain.weighted(weight).colored(color))
    row.add(name, at: nameEdge, as: .headerCell(.row))
    for (index, edge) in edges.enumerated() {
      guard entry.figures.indices.contains(index) else {
        row.addEmpty()
        continue
      }
      let isLast = index == edges.count - 1
      let weight: FontWeight = isLast ? .bold : entry.isFirst ? .semibold : .regular
      row.add(setting.run(entry.figures[index], type.plain.weighted(weight).colored(color)), at: edge, align: .right)
    }
    var frame = row.frame
    if !entry.letter.isEmpty {
      frame.add(
        setting.run(entry.letter, type.letter),
        at: Point(nameEdge + name.width + type.size * 0.25, SheetRow.baseline(of: name, in: self.row) - 2.5))
    }
    return frame
  }

  private func addBoxes(to content: inout Frame) {
    let bottom = headHeight + Double(table.rows.count) * row
    for index in 1..<max(1, table.rows.count) {
      content.rule(y: headHeight + Double(index) * row, from: 0, to: width, rules.inner)
    }
    for (index, edge) in ([firstEdge] + edges.dropLast()).enumerated() {
      // The last column holds what decides, and is parted from the rest.
      let stroke = index == edges.count - 1 ? rules.box : rules.inner
      content.rule(Point(edge, headHeight), Point(edge, bottom), stroke)
    }
    content.add(.rect(Rect(x: 0, y: headHeight, width: width, height: bottom - headHeight)), stroke: rules.box)
  }
}
