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
    while offset < piece.end {
      let byte = bytes[offset]
      offset += 1
      guard byte.mayMark else { continue }
      switch byte {
      case Byte.hash where offset - 1 == piece.start || bytes[offset - 2].isBlank:
        end = offset - 1
        return
      case Byte.at where at == nil && (offset >= piece.end || bytes[offset].isBlank):
        if offset - 1 == piece.start || bytes[offset - 2].isBlank { at = offset - 1 }
      case Byte.bar where bar == nil: bar = offset - 1
      case Byte.open, Byte.openSquare: depth += 1
      case Byte.close, Byte.closeSquare: depth = max(0, depth - 1)
      case Byte.colon where property == nil && depth == 0 && offset - 1 > piece.start:
        if offset >= piece.end || bytes[offset].isBlank { property = offset - 1 }
      default: break
      }
    }
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
