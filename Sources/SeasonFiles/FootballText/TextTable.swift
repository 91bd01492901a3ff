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
      // Letters are most of a line and mark nothing.
      guard byte < 0x41 || byte > 0x5A && byte < 0x61 || byte == Byte.bar else { continue }
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

/// Strings by their bytes, so that a text that comes back is made only once.
struct TextStrings {
  private var names = TextTable()
  private var strings: [String] = []

  /// The string of a piece.
  mutating func string(_ piece: Piece, in bytes: Span<UInt8>) -> String {
    let index = names.index(of: piece, in: bytes)
    if index == strings.count { strings.append(bytes.text(piece)) }
    return strings[index]
  }

  /// The string of a piece as a name: composed, and every run of blanks one blank.
  mutating func name(_ piece: Piece, in bytes: Span<UInt8>) -> String {
    let index = names.index(of: piece, in: bytes)
    if index == strings.count { strings.append(bytes.name(piece)) }
    return strings[index]
  }
}

/// A table that numbers pieces of a text by their bytes, in order of first mention.
struct TextTable {
  private var entries: [(piece: Piece, hash: Int)] = []
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  /// The number of a piece; that of a new one is the count of those before it.
  mutating func index(of piece: Piece, in bytes: Span<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var offset = piece.start
    while offset < piece.end {
      hash = (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01B3
      offset += 1
    }
    let key = Int(truncatingIfNeeded: hash >> 16 ^ hash)
    var slot = key & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].hash == key, bytes.areEqual(entries[index].piece, piece) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    entries.append((piece, key))
    if entries.count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      for index in entries.indices { enter(index) }
    } else {
      enter(entries.count - 1)
    }
    return entries.count - 1
  }

  private mutating func enter(_ index: Int) {
    var slot = entries[index].hash & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(truncatingIfNeeded: index)
  }
}
