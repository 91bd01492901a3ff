/// A cell of a row, as offsets of its content in the bytes: without the quotes around it and blanks at its ends.
struct CSVCell {
  /// Where the content starts.
  var start: Int
  /// Where it ends.
  var end: Int
  /// Whether it stood in quotes; a doubled quote inside of them stands for one.
  var isQuoted: Bool

  /// The offsets of the content.
  var range: Range<Int> { start..<end }
  /// The content as a piece of the text.
  var piece: Piece { Piece(start: start, end: end) }
  /// Whether nothing is in it.
  var isEmpty: Bool { start == end }
}

/// A quote that breaks the rules of RFC 4180.
struct CSVQuoteFault {
  /// What is wrong.
  enum Kind {
    /// No quote closes the cell.
    case unclosed
    /// Text follows the closing quote.
    case textAfter
    /// A quote stands inside of a cell that has none around it.
    case inside
  }

  /// What is wrong.
  var kind: Kind
  /// The quote's offset.
  var offset: Int
}

/// Cuts bytes into rows of cells, as RFC 4180 has it, and goes on behind every fault.
///
/// One pass: every byte is looked at once, but for the lines behind an unclosed quote, at most eight of them.
struct CSVTokenizer {
  /// What stands between cells.
  let separator: UInt8
  private let bytes: [UInt8]
  /// Cells kept of a row; more than these are counted only, so that a line of any length costs no memory.
  private let cellLimit: Int
  private(set) var offset = 0
  private(set) var line = 1

  /// The cells of the row.
  private(set) var cells: [CSVCell] = []
  /// How many cells the row has, those not kept included.
  private(set) var cellCount = 0
  /// The line that the row starts on, from 1.
  private(set) var rowLine = 1
  /// Where the row starts.
  private(set) var rowStart = 0
  /// Whether it runs over several lines.
  private(set) var isMultiline = false
  /// The row's first few bad quotes.
  private(set) var faults: [CSVQuoteFault] = []
  private var isQuotingBroken = false

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  /// How many lines a quoted cell may hold.
  private static let lineLimit = 8
  private static let faultLimit = 4

  /// Makes a tokenizer.
  init(_ bytes: [UInt8], separator: UInt8, cellLimit: Int = 512) {
    self.bytes = bytes
    self.separator = separator
    self.cellLimit = cellLimit
  }

  /// Reads the next row; false at the end.
  mutating func next() -> Bool {
    guard offset < bytes.count else { return false }
    cells.removeAll(keepingCapacity: true)
    faults.removeAll(keepingCapacity: true)
    cellCount = 0
    rowLine = line
    rowStart = offset
    isMultiline = false
    isQuotingBroken = false
    let content = bytes
    repeat { readCell(content.span) } while takeSeparator()
    takeLineEnd()
    return true
  }

  private mutating func readCell(_ bytes: Span<UInt8>) {
    var start = offset
    while start < bytes.count, isBlank(bytes[start]) { start += 1 }
    if start < bytes.count, bytes[start] == Self.quote, !isQuotingBroken, readQuoted(at: start) { return }
    readPlain(from: start, bytes)
  }

  private mutating func readPlain(from start: Int, _ bytes: Span<UInt8>) {
    var end = bytes.firstCellSign(from: start, separator: separator)
    var quote = -1
    while end < bytes.count {
      let byte = bytes[end]
      if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      if byte == Self.quote, quote < 0 { quote = end }
      end = bytes.firstCellSign(from: end + 1, separator: separator)
    }
    if quote >= 0, !isQuotingBroken { note(.inside, at: quote) }
    offset = end
    add(from: start, to: end, isQuoted: false)
  }

  /// Reads a cell in quotes; false, with nothing taken, when nothing closes it.
  private mutating func readQuoted(at opening: Int) -> Bool {
    var index = opening + 1
    var lines = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == Self.quote {
        if index + 1 < bytes.count, bytes[index + 1] == Self.quote {
          index += 2
          continue
        }
        return close(opening, at: index, lines: lines)
      }
      if byte == Self.lineFeed || byte == Self.carriageReturn {
        let isPair = byte == Self.carriageReturn && index + 1 < bytes.count && bytes[index + 1] == Self.lineFeed
        if isPair { index += 1 }
        lines += 1
        if lines > Self.lineLimit { break }
      }
      index += 1
    }
    note(.unclosed, at: opening)
    isQuotingBroken = true
    return false
  }

  private mutating func close(_ opening: Int, at closing: Int, lines: Int) -> Bool {
    var after = closing + 1
    while after < bytes.count, isBlank(bytes[after]) { after += 1 }
    let isClosed = after >= bytes.count || isCellEnd(bytes[after])
    if !isClosed {
      // Text behind the quote: over several lines the quote is more likely to belong to another cell.
      note(lines > 0 ? .unclosed : .textAfter, at: lines > 0 ? opening : closing)
      isQuotingBroken = true
      return false
    }
    line += lines
    if lines > 0 { isMultiline = true }
    offset = after
    add(from: opening + 1, to: closing, isQuoted: true)
    return true
  }

  private func isCellEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  private func isBlank(_ byte: UInt8) -> Bool { (byte == 0x20 || byte == 0x09) && byte != separator }

  private mutating func add(from start: Int, to end: Int, isQuoted: Bool) {
    cellCount += 1
    guard cells.count < cellLimit else { return }
    var start = start
    var end = end
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    cells.append(CSVCell(start: start, end: end, isQuoted: isQuoted))
  }

  private mutating func note(_ kind: CSVQuoteFault.Kind, at offset: Int) {
    if faults.count < Self.faultLimit { faults.append(CSVQuoteFault(kind: kind, offset: offset)) }
  }

  private mutating func takeSeparator() -> Bool {
    guard offset < bytes.count, bytes[offset] == separator else { return false }
    offset += 1
    return true
  }

  private mutating func takeLineEnd() {
    guard offset < bytes.count else { return }
    let isPair =
      bytes[offset] == Self.carriageReturn && offset + 1 < bytes.count && bytes[offset + 1] == Self.lineFeed
    offset += isPair ? 2 : 1
    line += 1
  }
}

extension Span where Element == UInt8 {
  /// The first separator, line end or quote from an offset on, or one of the control characters that look like a line end
  /// in eight bytes at once; at most the end.
  fileprivate func firstCellSign(from start: Int, separator: UInt8) -> Int {
    var offset = start
    // Most cells are a digit or two, or nothing.
    let near = Swift.min(start + 3, count)
    while offset < near {
      let byte = self[offset]
      if byte == separator || byte <= 0x22 && byte != 0x20 { return offset }
      offset += 1
    }
    while offset + 8 <= count {
      let word = UInt64(littleEndian: word(at: offset))
      let found =
        word.bytesEqual(separator) | (word | UInt64(repeating: 0x07)).bytesEqual(0x0F) | word.bytesEqual(0x22)
      if found != 0 { return offset + found.trailingZeroBitCount / 8 }
      offset += 8
    }
    return offset
  }
}
