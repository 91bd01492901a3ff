/// What the bytes of a line tell at one glance, so that no form is tried on it that it cannot have.
struct RSSSFShape {
  /// How many words stand in it.
  private(set) var words = 0
  /// How many of them start with a digit.
  private(set) var numbers = 0
  /// How many have more than four characters.
  private(set) var longWords = 0
  /// How many have more than six characters.
  private(set) var longestWords = 0
  /// Its last byte.
  private(set) var last: UInt8 = 0

  /// The shape of an empty line.
  init() {}

  /// Looks at the bytes of a line.
  init(_ piece: Piece, in bytes: Span<UInt8>) {
    guard !piece.isEmpty else { return }
    last = bytes[piece.end - 1]
    var length = 0
    var offset = piece.start
    while offset < piece.end {
      let byte = bytes[offset]
      if byte.isBlank || isWideBlank(at: offset, in: piece, bytes) {
        close(length)
        length = 0
        offset += byte.isBlank ? 1 : 2
        continue
      }
      if length == 0 {
        words += 1
        if byte.isDigit { numbers += 1 }
      }
      // Neither what continues a character nor an accent of its own counts.
      if byte & 0xC0 != 0x80, byte != 0xCC, byte != 0xCD { length += 1 }
      offset += 1
    }
    close(length)
  }

  /// Whether a no-break blank, or the break of a line of old, starts at an offset.
  private func isWideBlank(at offset: Int, in piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard bytes[offset] == 0xC2, offset + 1 < piece.end else { return false }
    return bytes[offset + 1] == 0xA0 || bytes[offset + 1] == 0x85
  }

  private mutating func close(_ length: Int) {
    if length > 4 { longWords += 1 }
    if length > 6 { longestWords += 1 }
  }

  // MARK: Forms

  /// Whether it may be a row of standings: matches, won, drawn, lost and goals at the least.
  var mayBeRow: Bool { numbers >= 5 }

  /// Whether it may be a row of a cross table, which ends in a result or in a sign for none.
  var mayBeGridRow: Bool { words >= 3 && (last.isDigit || "xX*#\\=-p.".utf8.contains(last) || last >= 0x80) }

  /// Whether it may be the header of a table: short words, hardly a number.
  var mayBeHeader: Bool { words >= 5 && numbers * 4 <= words && longestWords * 4 <= words }

  /// Whether it may be the header of a cross table.
  var mayBeGridHeader: Bool { words >= 2 && numbers == 0 && longWords == 0 }

  /// Whether it may be a match in which the goals of each team stand behind its name.
  var mayHaveGoalsApart: Bool { words >= 4 && numbers >= 2 }
}
