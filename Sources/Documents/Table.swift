import Drawing
import Styling

/// A column of a table by its edges, measured from the table's left edge.
package struct TableColumn: Sendable, Hashable {
  package var left: Double
  package var right: Double
  package var align: Alignment

  /// Makes a column.
  package init(left: Double, right: Double, align: Alignment = .left) {
    self.left = left
    self.right = right
    self.align = align
  }

  package var width: Double { right - left }
}

/// What stands in a cell.
package enum CellContent: Sendable, Hashable {
  /// Text; it wraps at the column's edge unless it is one word.
  case text([Span])
  /// A small picture, centred on the row; its description is read in place of it.
  case picture(Frame)
  case empty
}

/// A cell of a table.
package struct TableCell: Sendable, Hashable {
  package var content: CellContent
  package var role: Role
  /// How the cell stands in its column where it differs from the column.
  package var align: Alignment?
  /// A ground behind the cell, with the distance that it keeps from the cell's edges.
  package var ground: CellGround?

  /// Makes a cell.
  package init(
    _ content: CellContent, role: Role = .cell, align: Alignment? = nil, ground: CellGround? = nil
  ) {
    self.content = content
    self.role = role
    self.align = align
    self.ground = ground
  }

  /// A cell of text in one style.
  package static func text(
    _ string: String, _ style: TextStyle, role: Role = .cell, align: Alignment? = nil, ground: CellGround? = nil
  ) -> TableCell {
    TableCell(string.isEmpty ? .empty : .text([Span(string, style)]), role: role, align: align, ground: ground)
  }

  package static let empty = TableCell(.empty)
}

/// The ground of a cell.
package struct CellGround: Sendable, Hashable {
  package var fill: Color?
  package var edge: Color?
  package var inset: Double
  /// The grounds of several words of the cell, one for each; empty where the ground is one.
  ///
  /// They stand beside one another where the words stand on one line, else beneath one another.
  package var parts: [CellGround] = []

  /// Makes a ground.
  package init(fill: Color? = nil, edge: Color? = nil, inset: Double) {
    self.fill = fill
    self.edge = edge
    self.inset = inset
  }

  /// Makes the ground of several words.
  package init(parts: [CellGround], inset: Double) {
    self.init(inset: inset)
    self.parts = parts
  }

  /// Draws the ground of a cell whose text has some lines.
  fileprivate func draw(in box: Rect, lines: Int, into frame: inout Frame) {
    guard !parts.isEmpty else {
      frame.add(.rect(box.inset(by: inset)), fill: fill, stroke: edge.map { Stroke($0, width: 0.6) })
      return
    }
    let whole = box.inset(by: inset)
    let count = Double(parts.count)
    for (index, part) in parts.enumerated() {
      let place = Double(index)
      let share =
        lines == parts.count
        ? Rect(
          x: whole.minX, y: whole.minY + place * whole.height / count, width: whole.width, height: whole.height / count)
        : Rect(
          x: whole.minX + place * whole.width / count, y: whole.minY, width: whole.width / count, height: whole.height)
      part.draw(in: share, lines: 1, into: &frame)
    }
  }
}

/// A row of a table.
package struct TableRow: Sendable, Hashable {
  package var cells: [TableCell]
  /// The height for one line of text.
  package var height: Double
  /// The rule below the row.
  package var rule: Stroke?
  /// How much of the left stays without the rule.
  package var ruleLeft: Double
  /// Whether the next row must follow on the same page.
  package var keepsWithNext: Bool
  /// Whether the row heads those below it up to the next such row; it stands again where they go on in another region.
  package var isSectionHead: Bool

  /// Makes a row.
  package init(
    _ cells: [TableCell], height: Double, rule: Stroke? = nil, ruleLeft: Double = 0, keepsWithNext: Bool = false,
    isSectionHead: Bool = false
  ) {
    self.cells = cells
    self.height = height
    self.rule = rule
    self.ruleLeft = ruleLeft
    self.keepsWithNext = keepsWithNext
    self.isSectionHead = isSectionHead
  }

  /// Whether it holds nothing, and only keeps rows apart.
  fileprivate var isGap: Bool { cells.allSatisfy { $0.content == .empty } }
}

/// A table; where it breaks over regions its head is repeated.
///
/// Each part is a table of its own in the document's tags: a frame is one page, and the tags that it opens end with it.
package struct TableBlock: Block {
  package var columns: [TableColumn]
  package var head: [TableRow]
  package var rows: [TableRow]
  /// How many of the rows stand in regions before: kept apart, for a long table is laid out region by region.
  private var placed = 0
  /// The distance between lines of a cell that wraps.
  package var leading: Double
  /// Whether the head stands for the second time and is not read again.
  private var isContinued = false
  /// The head of the section that goes on from the region before.
  private var carried: TableRow?

  /// Makes a table.
  package init(columns: [TableColumn], head: [TableRow] = [], rows: [TableRow], leading: Double = 11) {
    self.columns = columns
    self.head = head
    self.rows = rows
    self.leading = leading
  }

  package func layout(width: Double, height: Double, isFresh: Bool, in setting: Typesetting) -> BlockLayout? {
    let headRows = (head + [carried].compactMap { $0 }).map { laidOut($0, in: setting) }
    let headHeight = headRows.map(\.size.height).reduce(0, +)
    let left = rows.count - placed
    let body = fitting(height - headHeight, in: setting)
    var count = body.count
    while count > 0, count < left, rows[placed + count - 1].keepsWithNext { count -= 1 }
    // A head with fewer than two rows beneath it does not stand, unless the table has no more.
    if count < min(2, left) {
      guard isFresh else { return nil }
      count = max(1, count)
    }
    var shown = count > body.count ? [laidOut(rows[placed], in: setting)] : Array(body.prefix(count))
    // A rule between rows has nothing to part where the next stand in another region.
    if count < left, rows[placed + count - 1].isGap, let last = shown.popLast() { shown.append(Frame(last.size)) }
    let used = headHeight + shown.map(\.size.height).reduce(0, +)
    var table = Frame(Size(width, used))
    var top = 0.0
    for row in headRows {
      table.add(row, as: isContinued ? .furniture : .row, at: Point(0, top))
      top += row.size.height
    }
    for row in shown {
      table.add(row, as: .row, at: Point(0, top))
      top += row.size.height
    }
    var frame = Frame(Size(width, used))
    frame.add(table, as: .table)
    guard count < left else { return BlockLayout(frame) }
    var rest = self
    rest.placed += count
    rest.isContinued = true
    rest.carried =
      rows[rest.placed].isSectionHead ? nil : rows[placed..<rest.placed].last { $0.isSectionHead } ?? carried
    return BlockLayout(frame, rest: rest)
  }

  /// The next rows as far as they fit into a height.
  private func fitting(_ height: Double, in setting: Typesetting) -> [Frame] {
    var fitting: [Frame] = []
    var used = 0.0
    for row in rows[placed...] {
      let frame = laidOut(row, in: setting)
      used += frame.size.height
      if used > height + 0.01 { break }
      fitting.append(frame)
    }
    return fitting
  }

  /// A row as a frame: its cells, grounds beneath them, and the rule.
  private func laidOut(_ row: TableRow, in setting: Typesetting) -> Frame {
    let paragraphs = zip(columns, row.cells).map { column, cell -> Paragraph? in
      guard case .text(let spans) = cell.content else { return nil }
      return setting.paragraph(spans, width: column.width, leading: leading)
    }
    let lines = paragraphs.compactMap { $0?.lines.count }.max() ?? 1
    let height = row.height + Double(max(0, lines - 1)) * leading
    var frame = Frame(Size(columns.last?.right ?? 0, height))
    for (index, (column, cell)) in zip(columns, row.cells).enumerated() {
      let box = Rect(x: column.left, y: 0, width: column.width, height: height)
      cell.ground?.draw(in: box, lines: paragraphs[index]?.lines.count ?? 1, into: &frame)
    }
    for (index, (column, cell)) in zip(columns, row.cells).enumerated() {
      let align = cell.align ?? column.align
      var content = Frame(Size(column.width, height))
      switch cell.content {
      case .text(let spans):
        guard let paragraph = paragraphs[index] else { continue }
        let size = paragraph.lines.first?.runs.map(\.run.style.size).max() ?? 0
        // One line is centred on the row by its cap height; further lines follow below.
        let baseline = (row.height + size * TextStyle.capHeightShare) / 2
        if paragraph.lines.count == 1, let words = words(of: spans, on: cell.ground, width: column.width, in: setting) {
          for (run, x) in words { content.add(run, at: Point(x, baseline)) }
        } else {
          content.add(paragraph.frame(firstBaseline: baseline, width: column.width, align: align))
        }
      case .picture(let picture):
        let x =
          switch align {
          case .left: 0.0
          case .center: (column.width - picture.size.width) / 2
          case .right: column.width - picture.size.width
          }
        content.add(picture, at: Point(x, (row.height - picture.size.height) / 2))
      case .empty:
        break
      }
      frame.add(content, as: cell.role, at: Point(column.left, 0))
    }
    if let rule = row.rule {
      frame.add(
        .line(Point(row.ruleLeft, height), Point(frame.size.width, height)), stroke: rule)
    }
    return frame
  }

  /// The words that have a ground each, beside one another, every one in the middle of its own; nil for any other text.
  private func words(
    of spans: [Span], on ground: CellGround?, width: Double, in setting: Typesetting
  ) -> [(run: TextRun, x: Double)]? {
    let words = spans.filter { $0.string.contains { $0 != " " } }
    guard let ground, !ground.parts.isEmpty, words.count == ground.parts.count else { return nil }
    let share = (width - 2 * ground.inset) / Double(words.count)
    return words.enumerated().map { index, span in
      let run = setting.run(span.string, span.style)
      return (run, ground.inset + Double(index) * share + (share - run.width) / 2)
    }
  }
}
