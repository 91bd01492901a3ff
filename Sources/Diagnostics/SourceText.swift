import Football

/// The text of a file: its bytes, where its lines start, and what is wrong with it as text.
///
/// Bytes are kept as they are and a line becomes a `String` only when asked for, so a file of 100 MB costs little more
/// than its bytes. Lines end with LF, CRLF or CR; a byte order mark is dropped and never shifts a column.
package struct SourceText: Sendable {
  /// How bytes are read as characters.
  package enum Encoding: Sendable, Hashable {
    /// UTF-8, the encoding of every form but old spreadsheets.
    case utf8
    /// Windows-1252, which old CSV files use.
    case windows1252
  }

  /// The file's name as the user gave it; `<stdin>` for standard input.
  package let file: String
  /// The bytes as UTF-8, without a byte order mark.
  package let bytes: [UInt8]
  /// What is wrong with the text as such: not UTF-8, UTF-32, NUL bytes, nothing in it.
  package let diagnostics: [Diagnostic]
  /// Whether the bytes began with a byte order mark, and so say themselves what they are.
  package let hasByteOrderMark: Bool
  /// Where each line starts, as offsets in ``bytes``; narrow, for a text may have more lines than anything else.
  private let starts: [UInt32]

  /// Reads bytes as text; faults are reported in ``diagnostics``, never thrown.
  ///
  /// Bytes that are no UTF-8 read as U+FFFD. A text in UTF-16 is decoded where a byte order mark says so; else, and in UTF-32,
  /// it has no lines.
  package init(bytes: [UInt8], file: String, encoding: Encoding = .utf8) {
    self.file = file
    if let content = UTF16Text.utf8(from: bytes) {
      let scan = TextScan(content)
      hasByteOrderMark = true
      self.bytes = content
      starts = scan.starts
      diagnostics =
        TextFaults.diagnostics(of: scan, bytes: content, file: file) + [TextFaults.decoded(bytes, file: file)]
      return
    }
    hasByteOrderMark = bytes.starts(with: TextFaults.byteOrderMark)
    if let name = TextFaults.wideEncoding(of: bytes) {
      self.bytes = []
      starts = []
      diagnostics = [TextFaults.wide(name, file: file)]
      return
    }
    var content = bytes
    if hasByteOrderMark { content.removeFirst(3) }
    if encoding == .windows1252 { content = Windows1252.utf8(from: content) }
    let scan = TextScan(content)
    self.bytes = content
    starts = scan.starts
    diagnostics = TextFaults.diagnostics(of: scan, bytes: content, file: file)
  }

  /// Reads a string as a text.
  package init(_ string: String, file: String) {
    self.init(bytes: Array(string.utf8), file: file)
  }

  /// The text with bytes that are no UTF-8 read as Windows-1252, as old files of results have it.
  ///
  /// It is the same where all bytes are UTF-8, or where a byte order mark says that they should be. A note tells the
  /// encoding that was taken.
  package var fallingBackToWindows1252: SourceText {
    guard !hasByteOrderMark, let fault = diagnostics.first(where: { $0.id == "text.utf-8" }) else { return self }
    return SourceText(bytes: bytes, file: file, fallback: fault)
  }

  private init(bytes: [UInt8], file: String, fallback fault: Diagnostic) {
    let content = Windows1252.utf8(from: bytes)
    let scan = TextScan(content)
    self.file = file
    self.bytes = content
    hasByteOrderMark = false
    starts = scan.starts
    var note = fault
    note.id = "text.windows-1252"
    note.severity = .note
    note.message = "the text is not UTF-8 and is read as Windows-1252"
    note.excerpt = nil
    // Letters of several bytes before the fault take one column now as before; the line's text is another.
    diagnostics = TextFaults.diagnostics(of: scan, bytes: content, file: file) + [note]
  }

  /// The line, from 1, in which a byte stands.
  package func lineNumber(ofByte offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }

  /// The line in which a byte stands, looked for first from another line on: for readers that go from front to back.
  package func lineNumber(ofByte offset: Int, from hint: Int) -> Int {
    if hint >= 1, hint <= starts.count, Int(starts[hint - 1]) <= offset {
      for line in hint..<min(hint + 16, starts.count + 1) where line == starts.count || Int(starts[line]) > offset {
        return line
      }
    }
    return lineNumber(ofByte: offset)
  }

  /// The number of lines; a line end after the last one makes no further line.
  package var lineCount: Int { starts.count }

  /// The bytes of a line without its end, as offsets in ``bytes``; empty for a line that is not there.
  package func range(ofLine number: Int) -> Range<Int> {
    guard number >= 1, number <= starts.count else { return 0..<0 }
    let start = Int(starts[number - 1])
    var end = number < starts.count ? Int(starts[number]) : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// A line's text without its end, lines counted from 1; empty for a line that is not there.
  package func line(_ number: Int) -> String {
    String(decoding: bytes[range(ofLine: number)], as: UTF8.self)
  }

  /// The column, from 1, of a byte of a line, in characters as a reader sees them.
  package func column(ofByte offset: Int, inLine number: Int) -> Int {
    let range = range(ofLine: number)
    let end = min(max(offset, range.lowerBound), range.upperBound)
    return characterCount(range.lowerBound..<end) + 1
  }

  /// How many characters, as a reader sees them, some bytes of a line are.
  package func characterCount(_ range: Range<Int>) -> Int {
    var count = 0
    for index in range {
      let byte = bytes[index]
      // Below U+0300 every letter is a character by itself, of a byte or two; so is each dash and quotation mark. What
      // stands above may join what is before it.
      guard byte < 0xCC || bytes.isPunctuation(at: index) else {
        return String(decoding: bytes[range], as: UTF8.self).count
      }
      if byte & 0xC0 != 0x80 { count &+= 1 }
    }
    return count
  }

  /// Diagnostics with the source line added to each that has a line and no excerpt yet.
  package func addingExcerpts(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    var last: (line: Int, excerpt: String)?
    return diagnostics.map { diagnostic in
      let line = diagnostic.place.line
      guard diagnostic.excerpt == nil, diagnostic.place.file == file, line >= 1, line <= lineCount,
        range(ofLine: line).count <= Self.longestExcerpt
      else { return diagnostic }
      // Many faults of one line share its text.
      let excerpt = last?.line == line ? last?.excerpt ?? "" : self.line(line)
      last = (line, excerpt)
      var excerpted = diagnostic
      excerpted.excerpt = excerpt
      return excerpted
    }
  }

  /// Bytes of the longest line that is quoted: a longer one is no line that a reader could correct by eye.
  static let longestExcerpt = 1_000_000
}

extension [UInt8] {
  /// Whether a character of three bytes that starts at a place is a dash, a quotation mark or a dot (U+2010 to U+2027).
  fileprivate func isPunctuation(at index: Int) -> Bool {
    index + 2 < count && self[index] == 0xE2 && self[index + 1] == 0x80 && (0x90...0xA7).contains(self[index + 2])
  }
}
