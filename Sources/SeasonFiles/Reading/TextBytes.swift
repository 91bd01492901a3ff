/// A part of a text's bytes, from one offset up to another; empty when they meet or cross.
struct Piece: Sendable, Hashable {
  /// The offset of the first byte.
  var start: Int
  /// The offset behind the last byte.
  var end: Int

  /// Whether nothing is in it.
  var isEmpty: Bool { start >= end }

  /// How many bytes it covers.
  var count: Int { max(0, end - start) }
}

/// Bytes by name.
enum Byte {
  static let hash = UInt8(ascii: "#")
  static let at = UInt8(ascii: "@")
  static let bar = UInt8(ascii: "|")
  static let blank = UInt8(ascii: " ")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let hyphen = UInt8(ascii: "-")
  static let dot = UInt8(ascii: ".")
  static let slash = UInt8(ascii: "/")
  static let star = UInt8(ascii: "*")
  static let equals = UInt8(ascii: "=")
  static let minute = UInt8(ascii: "'")
  static let open = UInt8(ascii: "(")
  static let close = UInt8(ascii: ")")
  static let openSquare = UInt8(ascii: "[")
  static let closeSquare = UInt8(ascii: "]")
  static let question = UInt8(ascii: "?")
  static let lowerV = UInt8(ascii: "v")
  static let lowerX = UInt8(ascii: "x")
  static let upperX = UInt8(ascii: "X")
}

extension UInt8 {
  /// Whether it is an ASCII digit.
  var isDigit: Bool { self &- 0x30 < 10 }

  /// Whether it is a sign of ASCII that shows.
  var isInk: Bool { self &- 0x21 < 0x5E }

  /// Whether it is a blank or tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// Whether it is an ASCII letter or any byte of a character beyond ASCII.
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 || self >= 0x80 }

  /// An ASCII letter in lower case; every other byte as it is.
  var lowered: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

/// Eight bytes of a text looked at in one number.
extension UInt64 {
  /// Eight times the same byte.
  @inline(__always) init(repeating byte: UInt8) { self = UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The highest bits of the bytes that are equal to one; above the lowest that is, others may be set by a borrow.
  @inline(__always) func bytesEqual(_ byte: UInt8) -> UInt64 {
    let difference = self ^ UInt64(repeating: byte)
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }

  /// The highest bits of the bytes that are digits of ASCII.
  @inline(__always) var digits: UInt64 {
    let value = self ^ 0x3030_3030_3030_3030
    return ~(((value & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676) | value) & 0x8080_8080_8080_8080
  }
}

/// Reading of bytes in place: every index is checked, nothing is copied.
extension Span where Element == UInt8 {
  /// The byte at an offset within a piece, nil behind its end.
  func at(_ offset: Int, in piece: Piece) -> UInt8? {
    offset >= piece.start && offset < piece.end ? self[offset] : nil
  }

  /// Eight bytes from an offset on as one number.
  func word(at offset: Int) -> UInt64 { bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self) }

  /// Whether all bytes of a piece are ASCII.
  func isASCII(_ piece: Piece) -> Bool {
    var offset = piece.start
    while offset + 8 <= piece.end {
      if word(at: offset) & 0x8080_8080_8080_8080 != 0 { return false }
      offset += 8
    }
    while offset < piece.end {
      if self[offset] >= 0x80 { return false }
      offset += 1
    }
    return true
  }

  /// The piece without blanks, tabs and no-break spaces at its ends.
  @inline(__always) func trimmed(_ piece: Piece) -> Piece {
    if piece.start < piece.end, self[piece.start].isInk, self[piece.end - 1].isInk { return piece }
    return cut(piece)
  }

  private func cut(_ piece: Piece) -> Piece {
    var piece = piece
    piece.start = skippingBlanks(from: piece.start, to: piece.end)
    while piece.end > piece.start {
      if self[piece.end - 1].isBlank {
        piece.end -= 1
      } else if piece.end - 2 >= piece.start, self[piece.end - 1] == 0xA0, self[piece.end - 2] == 0xC2 {
        piece.end -= 2
      } else {
        break
      }
    }
    return piece
  }

  /// The first offset from one on that holds no blank, at most the end.
  func skippingBlanks(from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end {
      let byte = self[offset]
      if byte.isBlank {
        offset += 1
      } else if byte == 0xC2, offset + 1 < end, self[offset + 1] == 0xA0 {
        offset += 2
      } else {
        break
      }
    }
    return offset
  }

  /// The text of a piece.
  func text(_ piece: Piece) -> String {
    guard !piece.isEmpty else { return "" }
    return withUnsafeBufferPointer { buffer in
      String(decoding: UnsafeBufferPointer(rebasing: buffer[piece.start..<piece.end]), as: UTF8.self)
    }
  }

  /// The text of a piece as a name: composed, and every run of blanks one blank.
  func name(_ piece: Piece) -> String {
    var isPlain = true
    var offset = piece.start
    while offset < piece.end, isPlain {
      let byte = self[offset]
      // C2 A0 is the no-break space, CC and CD start the combining marks; E1 and up may be blanks or marks too, but for
      // the dashes and quotes of E2 80.
      isPlain = byte >= 0x20 && byte != 0xC2 && byte != 0xCC && byte != 0xCD && byte < 0xE1
      if byte == 0xE2, offset + 2 < piece.end, self[offset + 1] == 0x80,
        (0x90...0xA7).contains(self[offset + 2])
          || (0xB0...0xBF).contains(self[offset + 2])
      {
        isPlain = true
        offset += 2
      }
      if byte == 0x20, offset + 1 < piece.end, self[offset + 1] == 0x20 { isPlain = false }
      offset += 1
    }
    return isPlain ? text(piece) : Fragment(line: text(piece), number: 0).name
  }

  /// Whether a text stands at an offset of a piece.
  func has(_ wanted: StaticString, at offset: Int, in piece: Piece) -> Bool {
    let count = wanted.utf8CodeUnitCount
    guard offset >= piece.start, count <= piece.end - offset else { return false }
    return wanted.withUTF8Buffer { wanted in
      for index in 0..<count where self[offset + index] != wanted[index] { return false }
      return true
    }
  }

  /// The offset at which a byte first stands in a piece.
  func first(_ byte: UInt8, in piece: Piece) -> Int? {
    var offset = piece.start
    while offset + 8 <= piece.end {
      let found = UInt64(littleEndian: word(at: offset)).bytesEqual(byte)
      if found != 0 { return offset + found.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < piece.end {
      if self[offset] == byte { return offset }
      offset += 1
    }
    return nil
  }

  /// The digits that start at an offset: their value and the offset behind them; nil without a digit or beyond four.
  func number(at start: Int, in piece: Piece) -> (value: Int, end: Int)? {
    var offset = start
    var value = 0
    while offset < piece.end, self[offset].isDigit {
      guard offset - start < 4 else { return nil }
      value = value * 10 + Int(self[offset] &- 0x30)
      offset += 1
    }
    return offset > start ? (value, offset) : nil
  }

  /// A short word in one number: its bytes without dots, letters of ASCII in lower case; 0 for none, and for more than
  /// eight bytes.
  func shortWord(_ piece: Piece) -> UInt64 {
    var word: UInt64 = 0
    var count = 0
    var offset = piece.start
    while offset < piece.end {
      if self[offset] != Byte.dot {
        guard count < 8 else { return 0 }
        word = word << 8 | UInt64(self[offset].lowered)
        count += 1
      }
      offset += 1
    }
    return word
  }

  /// The offset behind the letters and dots that start at an offset.
  func wordEnd(from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end, self[offset].isLetter || self[offset] == Byte.dot { offset += 1 }
    return offset
  }

  /// Whether only blanks, or nothing, stand between an offset and the end of a piece.
  func isBlank(from offset: Int, in piece: Piece) -> Bool {
    skippingBlanks(from: offset, to: piece.end) >= piece.end
  }

  /// The offset of two blanks or a tab in a piece.
  func wideBlank(in piece: Piece) -> Int? {
    var offset = piece.start
    while offset < piece.end {
      if self[offset] == 0x09 { return offset }
      if self[offset].isBlank, offset + 1 < piece.end, self[offset + 1].isBlank { return offset }
      offset += 1
    }
    return nil
  }
}
