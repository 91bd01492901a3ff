import Diagnostics
import Football

/// A spreadsheet of every team against every other, `;Alba;Berta` above `Alba;X;2:1`: its results as rows of matches.
enum CSVCrossTable {
  /// Rows above the table that may hold titles.
  private static let titleLimit = 6

  /// The matches of a text that is such a table; nil for any other.
  static func read(_ text: SourceText, separator: UInt8) -> CSVTable? {
    let bytes = text.bytes
    var tokenizer = CSVTokenizer(bytes, separator: separator)
    var rows: [(cells: [CSVCell], line: Int)] = []
    var table = CSVTable()
    while tokenizer.next() {
      let cells = tokenizer.cells
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      let texts = cells.map { self.text($0, bytes) }
      if rows.isEmpty, !ResultsGrid.mayStart(trimmed(texts)) {
        // A title, or something else.
        guard texts.count(where: { !$0.isEmpty }) == 1, table.notes.count < titleLimit else { return nil }
        let title = SeasonLabel.split(title: texts.joined())
        if title.label != nil, table.title == nil { table.title = title }
        continue
      }
      rows.append((cells, tokenizer.rowLine))
      // More teams than any league has, or another table.
      if rows.count > 101 { return nil }
      if rows.count == 1 + trimmed(rows[0].cells.map { self.text($0, bytes) }).dropFirst().count { break }
    }
    guard let first = rows.first else { return nil }
    let heads = trimmed(first.cells.map { self.text($0, bytes) })
    let body = rows.dropFirst().map { row in heads.indices.map { $0 < row.cells.count ? row.cells[$0] : row.cells[0] } }
    let texts = zip(body, rows.dropFirst()).map { cells, row in
      heads.indices.map { $0 < row.cells.count ? self.text(cells[$0], bytes) : "" }
    }
    guard let grid = ResultsGrid(heads: heads, rows: texts) else { return nil }
    table.columns = CSVColumns(["Home team", "Score", "Away team"])
    for (home, cells) in body.enumerated() {
      for column in 1..<heads.count where grid.rowOfColumn[column - 1] != home {
        var row = CSVRow()
        row.home = table.number(of: cells[0], in: bytes)
        row.away = table.number(of: body[grid.rowOfColumn[column - 1]][0], in: bytes)
        row.line = Int32(truncatingIfNeeded: rows[home + 1].line)
        row.column = 1
        row.ground = .home
        add(row, Fragment(line: texts[home][column], number: rows[home + 1].line), to: &table)
      }
    }
    return table.rows.isEmpty ? nil : table
  }

  /// Adds the matches of a cell, of which a pair that met twice on a ground has two.
  private static func add(_ row: CSVRow, _ cell: Fragment, to table: inout CSVTable) {
    for part in ResultsGrid.results(in: cell) where ResultsGrid.isResult(part.name) {
      var row = row
      let text = Array(part.name.utf8)
      guard let remarks = row.take(ScoreCell.read(text, 0..<text.count)) else { continue }
      table.add(row, CSVContext(), CSVDetail(note: remarks.isEmpty ? nil : remarks.joined(separator: "; ")))
    }
  }

  /// The texts without the empty ones at the end, as spreadsheets leave them.
  private static func trimmed(_ texts: [String]) -> [String] {
    let last = texts.lastIndex { !$0.isEmpty } ?? -1
    return Array(texts[...last])
  }

  private static func text(_ cell: CSVCell, _ bytes: [UInt8]) -> String {
    cell.isEmpty ? "" : String(decoding: bytes[cell.range], as: UTF8.self).trimmingBlanks
  }
}
