import Diagnostics
import Football

/// Reads the rows of a table of matches.
struct CSVTableReader {
  /// Rows looked at for a header.
  static let headerLimit = 12

  let text: SourceText
  let options: ReadingOptions
  let bytes: [UInt8]
  var isMonthFirst = false
  var tokenizer: CSVTokenizer
  var table = CSVTable()
  var diagnostics = DiagnosticList()
  /// The dates in words, and what each of them says.
  var dates = TextTable()
  var wordDates: [(date: CSVDate, hasClock: Bool)] = []
  /// Whether a time of day may stand behind the date in its cell.
  var hasClock = false
  /// The words of the headers so far.
  private var heads: Set<String> = []
  /// The names that turned out to be words of a header.
  private var headers: Set<CSVRow.Text> = []
  /// The last header as it stands in the bytes, with what it says.
  private var lastHeader: (row: Range<Int>, columns: CSVColumns)?
  /// Whether the first row below the last header was looked at.
  private var isSettled = false
  var home = -1
  var away = -1
  /// Whether the table has columns that tell competitions and rounds apart, and columns that say more of a match.
  var hasContext = false
  var hasDetail = false
  /// What a row of its own says of the rows below it.
  struct Section: Equatable {
    var round: CSVRow.Text = -1
    var group: CSVRow.Text = -1
  }
  var section = Section()
  /// What the cells of a column of statuses mean, by their texts.
  var statuses: [CSVRow.Text: MatchStatus?] = [:]

  /// Makes a reader.
  init(_ text: SourceText, options: ReadingOptions, separator: UInt8, isMonthFirst: Bool = false) {
    self.text = text
    self.options = options
    self.isMonthFirst = isMonthFirst
    bytes = text.bytes
    tokenizer = CSVTokenizer(text.bytes, separator: separator)
  }

  /// Reads the table; false when it has no header that can be used.
  mutating func read() -> Bool {
    guard readHeader() else { return false }
    while tokenizer.next() {
      if isBlankRow { continue }
      if diagnostics.isHopeless {
        diagnostics.stop(at: SourcePlace(file: text.file, line: tokenizer.rowLine))
        return true
      }
      if !isSettled { settleColumns() }
      if !tokenizer.faults.isEmpty { reportQuotes() }
      readRow()
    }
    return true
  }

  /// Takes the table out, so that it is held no longer than its seasons need it.
  mutating func takeTable() -> CSVTable {
    defer { table = CSVTable() }
    return table
  }

  /// Rows of bare separators, as spreadsheets leave them at the end.
  private var isBlankRow: Bool { !tokenizer.cells.contains { !$0.isEmpty } }

  /// Whether every cell is empty or says so, as in the rows that a join of two tables adds.
  private var isMissingRow: Bool { tokenizer.cells.allSatisfy { $0.isEmpty || isMissing($0) } }

  // MARK: Header

  private mutating func readHeader() -> Bool {
    var first: [String]?
    var best: CSVColumns?
    var seen = 0
    while seen < Self.headerLimit, tokenizer.next() {
      if isBlankRow { continue }
      seen += 1
      let names = tokenizer.cells.prefix(200).map(string)
      // `sep=;` is a line for one spreadsheet program alone.
      if names.first?.lowercased().hasPrefix("sep=") == true { continue }
      let columns = CSVColumns(names)
      if first == nil { first = names }
      if columns.missing.isEmpty { return adopt(columns) }
      takeHeading(names)
      if columns.knownCount > best?.knownCount ?? 0 { best = columns }
    }
    let place = SourcePlace(file: text.file, line: 1, column: 1)
    guard let best else {
      diagnostics.append(CSVProblem.noHeader(first ?? []).diagnostic(.error, at: place))
      return false
    }
    if let what = Self.sideFile(best) {
      diagnostics.append(CSVProblem.sideFile(what).diagnostic(.error, at: place))
      return false
    }
    for role in best.missing { diagnostics.append(CSVProblem.missing(role, in: best).diagnostic(.error, at: place)) }
    return false
  }

  /// The tables that stand beside a table of results in one dataset and hold none themselves.
  private static func sideFile(_ columns: CSVColumns) -> String? {
    let names = Set(columns.names.map(Folding.key))
    if !names.isDisjoint(with: ["scorer", "scoring_player", "goalscorer", "player", "player_name", "jugador"]) {
      return "players"
    }
    if names.contains("winner"), names.contains("home_team") { return "winners of shoot-outs" }
    return nil
  }

  @discardableResult private mutating func adopt(_ columns: CSVColumns) -> Bool {
    if heads.isEmpty, !columns.unread.isEmpty {
      let place = SourcePlace(file: text.file, line: tokenizer.rowLine, column: 1)
      diagnostics.append(CSVProblem.unread(columns.unread).diagnostic(.note, at: place))
    }
    heads.formUnion(columns.names.lazy.filter { !$0.isEmpty }.map { $0.lowercased() })
    lastHeader = (tokenizer.rowStart..<tokenizer.offset, columns)
    use(columns)
    return true
  }

  private mutating func use(_ columns: CSVColumns) {
    table.columns = columns
    isSettled = false
    home = columns.index(.home)
    away = columns.index(.away)
    hasContext = CSVContext.roles.contains { columns[$0] != nil }
    hasDetail = CSVDetail.roles.contains { columns[$0] != nil }
  }

  /// Tells by the first row what the header alone leaves open.
  private mutating func settleColumns() {
    isSettled = true
    // "Fecha" heads the date in Spain and the round in South America.
    if let index = table.columns[.date], Folding.key(table.columns.names[index]) == "fecha", let cell = cell(index),
      (1...2).contains(cell.range.count), bytes[cell.range].allSatisfy(\.isDigit)
    {
      table.columns.change(.date, to: .round)
    }
    // `Round,Wk`: Regular season, 1.
    if let cell = cell(.round), !bytes[cell.start].isDigit { table.columns.takeWeeks() }
    hasContext = section != Section() || CSVContext.roles.contains { table.columns[$0] != nil }
  }

  // MARK: Cells

  func cell(_ index: Int) -> CSVCell? {
    guard index >= 0, index < tokenizer.cells.count else { return nil }
    let cell = tokenizer.cells[index]
    return cell.isEmpty ? nil : cell
  }

  func cell(_ role: CSVRole) -> CSVCell? { cell(table.columns.index(role)) }

  func string(_ cell: CSVCell) -> String {
    let text = String(decoding: bytes[cell.range], as: UTF8.self)
    return cell.isQuoted && text.holds("\"\"") ? CSVTable.unescaped(text) : text
  }

  mutating func intern(_ role: CSVRole) -> CSVRow.Text {
    guard let cell = cell(role), !isMissing(cell) else { return -1 }
    return table.number(of: cell, in: bytes)
  }

  /// Whether a cell says that nothing is known, in the words of programs that write tables: NA, N/A, NaN, NULL.
  func isMissing(_ cell: CSVCell) -> Bool {
    guard !cell.isEmpty, bytes[cell.start].lowered == UInt8(ascii: "n") else { return false }
    if cell.range.count == MissingWords.long.utf8.count { return string(cell).lowercased() == MissingWords.long }
    return cell.range.count <= 4 && MissingWords.codes.contains(bytes.span.shortWord(cell.piece))
  }

  func place(of cell: CSVCell?) -> SourcePlace { place(at: cell?.start ?? tokenizer.rowStart) }

  private func place(at offset: Int) -> SourcePlace {
    let line = tokenizer.isMultiline ? text.lineNumber(ofByte: offset) : tokenizer.rowLine
    return SourcePlace(file: text.file, line: line, column: column(at: offset, line: line))
  }

  /// The column of a byte; in lines of ASCII, and in those too long to be read again and again, bytes before it count.
  private func column(at offset: Int, line: Int) -> Int {
    let start = tokenizer.isMultiline ? text.range(ofLine: line).lowerBound : tokenizer.rowStart
    let isPlain = bytes.span.isASCII(Piece(start: start, end: offset))
    return isPlain || offset - start > 10_000 ? offset - start + 1 : text.column(ofByte: offset, inLine: line)
  }

  // MARK: Faults

  mutating func report(_ problem: CSVProblem, at cell: CSVCell?, _ severity: Severity = .warning) {
    guard !diagnostics.isFull(of: severity) else { return diagnostics.count(severity) }
    report(problem, at: place(of: cell), length: cell.map { string($0).count } ?? 0, severity)
  }

  private mutating func report(_ problem: CSVProblem, at place: SourcePlace, length: Int, _ severity: Severity) {
    diagnostics.append(problem.diagnostic(severity, at: place, length: min(length, 1000)))
  }

  /// Reports a row that should be a match and is none.
  mutating func refuse(_ problem: CSVProblem, at cell: CSVCell?) {
    report(problem, at: cell, options.isLenient ? .warning : .error)
  }

  private mutating func reportQuotes() {
    for fault in tokenizer.faults {
      // A quote that nothing closes may hide rows; the other slips leave the text as it stands.
      let severity: Severity = fault.kind == .unclosed && !options.isLenient ? .error : .warning
      report(.quote(fault.kind), at: place(at: fault.offset), length: 1, severity)
    }
  }

  // MARK: Rows

  private mutating func readRow() {
    guard let first = cell(home), let second = cell(away), !isMissing(first), !isMissing(second) else {
      return isMissingRow ? () : readOddRow()
    }
    var row = CSVRow()
    let known = table.texts.count
    if table.rows.isEmpty { table.rows.reserveCapacity(text.lineCount) }
    row.home = table.number(of: first, in: bytes)
    // Only a name not met before, or met as a header, can be a header.
    if Int(row.home) >= known || headers.contains(row.home), isHeader(first, second) {
      headers.insert(row.home)
      return
    }
    row.away = table.number(of: second, in: bytes)
    guard row.home != row.away else { return refuse(.sameTeam(string(first)), at: second) }
    if let cell = cell(.date), !readDate(cell, into: &row) { return }
    var note: String?
    guard readScores(into: &row, &note) else { return }
    let place = place(of: first)
    row.line = Int32(truncatingIfNeeded: place.line)
    row.column = Int32(truncatingIfNeeded: place.column)
    readGround(into: &row)
    if let cell = cell(.status) { readStatus(cell, into: &row) }
    table.add(row, readContext(), readDetail(note: note))
  }

  /// Whether the row is a header again, as in tables put one behind another; its columns hold from here on.
  private mutating func isHeader(_ first: CSVCell, _ second: CSVCell) -> Bool {
    let row = tokenizer.rowStart..<tokenizer.offset
    if let last = lastHeader, first.range.count <= 24, last.columns.knownCount >= 4, last.row.count == row.count,
      bytes[last.row] == bytes[row]
    {
      // The same again, as where one file is put behind another.
      use(last.columns)
      return true
    }
    guard first.range.count <= 24, heads.contains(string(first).lowercased()),
      heads.contains(string(second).lowercased())
    else { return false }
    let columns = CSVColumns(tokenizer.cells.prefix(200).map(string))
    guard columns.missing.isEmpty, columns.knownCount >= 4 else { return false }
    return adopt(columns)
  }
}
