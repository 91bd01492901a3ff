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
  /// What is wrong with the text as such: not UTF-8, UTF-16, NUL bytes, nothing in it.
  package let diagnostics: [Diagnostic]
  /// Where each line starts, as offsets in ``bytes``.
  private let starts: [Int]

  /// Reads bytes as text; faults are reported in ``diagnostics``, never thrown.
  ///
  /// Bytes that are no UTF-8 read as U+FFFD. A text in UTF-16 or UTF-32 has no lines.
  package init(bytes: [UInt8], file: String, encoding: Encoding = .utf8) {
    self.file = file
    if let name = TextFaults.wideEncoding(of: bytes) {
      self.bytes = []
      starts = []
      diagnostics = [TextFaults.wide(name, file: file)]
      return
    }
    var content = bytes.starts(with: TextFaults.byteOrderMark) ? Array(bytes.dropFirst(3)) : bytes
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

  /// The number of lines; a line end after the last one makes no further line.
  package var lineCount: Int { starts.count }

  /// The bytes of a line without its end, as offsets in ``bytes``; empty for a line that is not there.
  package func range(ofLine number: Int) -> Range<Int> {
    guard number >= 1, number <= starts.count else { return 0..<0 }
    let start = starts[number - 1]
    var end = number < starts.count ? starts[number] : bytes.count
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
    return String(decoding: bytes[range.lowerBound..<end], as: UTF8.self).count + 1
  }

  /// Diagnostics with the source line added to each that has a line and no excerpt yet.
  package func addingExcerpts(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      let line = diagnostic.place.line
      guard diagnostic.excerpt == nil, diagnostic.place.file == file, line >= 1, line <= lineCount else {
        return diagnostic
      }
      var excerpted = diagnostic
      excerpted.excerpt = self.line(line)
      return excerpted
    }
  }
}
