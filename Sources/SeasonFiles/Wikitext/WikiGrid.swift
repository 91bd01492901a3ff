/// A cell of a wiki's table.
struct WikiCell {
  /// Its content, as offsets in the page.
  var content: Range<Int>
  /// Whether it is a head.
  var isHead: Bool
  /// Rows that it goes through, itself included.
  var rows = 1
  /// Columns that it goes through.
  var columns = 1
}

/// A wiki's table as a grid: cells that go through several rows and columns stand in each of them.
struct WikiGrid {
  private static let columnLimit = 200
  private static let rowLimit = 20_000

  /// The rows; nil where a row has no cell.
  private(set) var rows: [[WikiCell?]] = []

  /// Lays out the table of a node.
  init(_ node: WikiNode, in page: WikiPage) {
    var carried: [(cell: WikiCell, rows: Int)?] = []
    for source in Self.sourceRows(node, in: page) {
      guard rows.count < Self.rowLimit else { break }
      var row: [WikiCell?] = []
      var waiting = source[...]
      // Heads that fill the table begin it anew: a cell from above that should go through them is miscounted.
      let width = source.reduce(0) { $0 + $1.columns }
      if source.allSatisfy(\.isHead), width >= rows.last?.count ?? 0 { carried = [] }
      while row.count < Self.columnLimit {
        let column = row.count
        if column < carried.count, let above = carried[column] {
          row.append(above.cell)
          carried[column] = above.rows > 1 ? (above.cell, above.rows - 1) : nil
          continue
        }
        guard let cell = waiting.popFirst() else {
          // Cells from above may still stand further right.
          guard carried.indices.contains(where: { $0 >= column && carried[$0] != nil }) else { break }
          row.append(nil)
          continue
        }
        for _ in 0..<min(cell.columns, Self.columnLimit - row.count) {
          let column = row.count
          row.append(cell)
          while carried.count <= column { carried.append(nil) }
          if cell.rows > 1 { carried[column] = (cell, cell.rows - 1) }
        }
      }
      if !row.isEmpty { rows.append(row) }
    }
  }

  /// The cells of each row as they are written.
  private static func sourceRows(_ node: WikiNode, in page: WikiPage) -> [[WikiCell]] {
    let bytes = page.bytes
    var rows: [[WikiCell]] = []
    var row: [WikiCell] = []
    let content = min(node.start + 2, page.contentEnd(of: node))..<page.contentEnd(of: node)
    for piece in page.pieces(of: content, at: 0x0A).dropFirst() {
      let line = page.trimmed(piece)
      guard let first = line.first.map({ bytes[$0] }) else { continue }
      switch first {
      case UInt8(ascii: "|"):
        let next = line.count > 1 ? bytes[line.lowerBound + 1] : 0
        if next == UInt8(ascii: "-") {
          if !row.isEmpty { rows.append(row) }
          row = []
        } else if next != UInt8(ascii: "+"), next != UInt8(ascii: "}") {
          row += cells(line.lowerBound + 1..<line.upperBound, isHead: false, in: page)
        }
      case UInt8(ascii: "!"): row += cells(line.lowerBound + 1..<line.upperBound, isHead: true, in: page)
      default:
        // The cell goes on over the line's end.
        if let last = row.indices.last { row[last].content = row[last].content.lowerBound..<line.upperBound }
      }
    }
    if !row.isEmpty { rows.append(row) }
    return rows
  }

  /// The cells of a line, parted by `||`, and by `!!` among heads.
  private static func cells(_ line: Range<Int>, isHead: Bool, in page: WikiPage) -> [WikiCell] {
    let bytes = page.bytes
    var cells: [WikiCell] = []
    var start = line.lowerBound
    var previous = -2
    page.scan(line) { index in
      let isBar = bytes[index] == UInt8(ascii: "|")
      guard isBar || (isHead && bytes[index] == UInt8(ascii: "!")) else { return }
      if previous == index - 1, previous >= start, bytes[previous] == bytes[index] {
        cells.append(cell(start..<previous, isHead: isHead, in: page))
        start = index + 1
        previous = -2
      } else {
        previous = index
      }
    }
    cells.append(cell(start..<line.upperBound, isHead: isHead, in: page))
    return cells
  }

  /// A cell with its attributes, which stand before a single bar.
  private static func cell(_ range: Range<Int>, isHead: Bool, in page: WikiPage) -> WikiCell {
    var bar: Int?
    page.scan(range) { index in
      if bar == nil, page.bytes[index] == UInt8(ascii: "|") { bar = index }
    }
    guard let bar else { return WikiCell(content: page.trimmed(range), isHead: isHead) }
    var cell = WikiCell(content: page.trimmed(bar + 1..<range.upperBound), isHead: isHead)
    guard bar - range.lowerBound > 8 else { return cell }
    let attributes = String(decoding: page.bytes[range.lowerBound..<bar].prefix(500), as: UTF8.self).lowercased()
    cell.rows = number(of: "rowspan", in: attributes)
    cell.columns = number(of: "colspan", in: attributes)
    return cell
  }

  private static func number(of name: String, in attributes: String) -> Int {
    guard attributes.holds(name), let found = attributes.firstRange(of: name) else { return 1 }
    let rest = attributes[found.upperBound...].drop { $0 == "=" || $0 == "\"" || $0 == "'" || $0 == " " }
    return min(max(NumberWords.digits(rest.prefix { $0.isNumber }) ?? 1, 1), 1000)
  }
}
