/// Where the marks of a line stand, found in one pass.
struct TextMarks {
  /// Where the line ends: at a comment behind a blank, else at its end.
  var end: Int
  /// The first `@` with a blank or nothing before it and a blank behind it.
  var at: Int?
  /// The first bar.
  var bar: Int?
  /// The first colon of a property: behind something, outside of brackets, with a blank or nothing behind it.
  var property: Int?

  init(_ piece: Piece, in bytes: Span<UInt8>) {
    end = piece.end
    var depth = 0
    var offset = piece.start
    while let mark = bytes.firstMark(from: offset, to: piece.end) {
      offset = mark + 1
      switch bytes[mark] {
      case Byte.hash where mark == piece.start || bytes[mark - 1].isBlank:
        end = mark
        return
      case Byte.at where at == nil && (offset >= piece.end || bytes[offset].isBlank):
        if mark == piece.start || bytes[mark - 1].isBlank { at = mark }
      case Byte.bar where bar == nil: bar = mark
      case Byte.open, Byte.openSquare: depth += 1
      case Byte.close, Byte.closeSquare: depth = max(0, depth - 1)
      case Byte.colon where property == nil && depth == 0 && mark > piece.start:
        if offset >= piece.end || bytes[offset].isBlank { property = mark }
      default: break
      }
    }
  }
}

extension Span where Element == UInt8 {
  /// The first of `# ( ) : @ [ ] |`, or of the few signs that look like them in eight bytes at once, such as `_`.
  fileprivate func firstMark(from start: Int, to end: Int) -> Int? {
    var offset = start
    while offset < end, offset + 8 <= count {
      let word = UInt64(littleEndian: word(at: offset))
      // `(` and `)` differ in one bit, `[` and `]` in two.
      let found =
        word.bytesEqual(Byte.hash) | word.bytesEqual(Byte.colon) | word.bytesEqual(Byte.at) | word.bytesEqual(Byte.bar)
        | (word & ~UInt64(repeating: 0x01)).bytesEqual(Byte.open)
        | (word | UInt64(repeating: 0x06)).bytesEqual(0x5F)
      if found != 0 {
        offset += found.trailingZeroBitCount / 8
        return offset < end ? offset : nil
      }
      offset += 8
    }
    while offset < end, !self[offset].mayMark { offset += 1 }
    return offset < end ? offset : nil
  }
}

extension UInt8 {
  /// Whether it is one of `# ( ) : @ [ ] |`, told in a few steps, for most of a line is none of them.
  fileprivate var mayMark: Bool {
    let low: UInt64 = 1 << 0x23 | 1 << 0x28 | 1 << 0x29 | 1 << 0x3A
    let high: UInt64 = 1 << 0x00 | 1 << 0x1B | 1 << 0x1D | 1 << 0x3C
    return self < 0x80 && (self < 0x40 ? low : high) >> UInt64(self & 0x3F) & 1 == 1
  }
}
