/// A table that numbers pieces of a text by their bytes, in order of first mention: a name is made a string once, and not
/// each time that it stands somewhere.
struct TextTable {
  /// Where a piece first stood, and its hash: narrow, for a text may have a name on every line.
  private struct Entry {
    var start: UInt32
    var end: UInt32
    var hash: UInt32

    var piece: Piece { Piece(start: Int(start), end: Int(end)) }
  }

  private var entries: [Entry] = []
  /// Numbers of pieces by their hashes, -1 where free; the count is a power of two.
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  /// How many pieces there are.
  var count: Int { entries.count }

  /// Where the piece of a number first stood.
  func piece(_ number: Int) -> Piece { entries[number].piece }

  /// The number of a piece; that of a new one is the count of those before it.
  mutating func index(of piece: Piece, in bytes: Span<UInt8>) -> Int {
    let hash = bytes.hash(of: piece)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].hash == hash, bytes.areEqual(entries[index].piece, piece) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(truncatingIfNeeded: entries.count)
    entries.append(
      Entry(start: UInt32(truncatingIfNeeded: piece.start), end: UInt32(truncatingIfNeeded: piece.end), hash: hash))
    if entries.count * 2 > slots.count { grow() }
    return entries.count - 1
  }

  /// The number of a piece of some bytes among those of others; nil for one that is not in the table.
  func known(_ wanted: Piece, in bytes: Span<UInt8>, among others: Span<UInt8>) -> Int? {
    let hash = bytes.hash(of: wanted)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      let piece = entries[index].piece
      if entries[index].hash == hash, piece.count == wanted.count, others.holds(piece, equalTo: wanted, in: bytes) {
        return index
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for index in entries.indices {
      var slot = Int(entries[index].hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: index)
    }
  }
}

extension Span where Element == UInt8 {
  /// A hash of a piece's bytes, eight of them at a time.
  @inline(__always) fileprivate func hash(of piece: Piece) -> UInt32 {
    var hash = UInt64(truncatingIfNeeded: piece.count)
    guard piece.count >= 8 else { return Self.narrowed(Self.mixed(hash, shortPiece(piece))) }
    var offset = piece.start
    while offset + 8 < piece.end {
      hash = Self.mixed(hash, word(at: offset))
      offset += 8
    }
    // The last eight, some of which may have been taken already.
    return Self.narrowed(Self.mixed(hash, word(at: piece.end - 8)))
  }

  /// Fewer than eight bytes in one number, the first lowest.
  @inline(__always) private func shortPiece(_ piece: Piece) -> UInt64 {
    if piece.start + 8 <= count {
      // The bytes behind the piece are cut off.
      return UInt64(littleEndian: word(at: piece.start)) & (1 &<< UInt64(8 &* piece.count) &- 1)
    }
    var word: UInt64 = 0
    var offset = piece.end
    while offset > piece.start {
      offset -= 1
      word = word << 8 | UInt64(self[offset])
    }
    return word
  }

  /// Multiplying by an odd number near the golden ratio of 2^64 spreads every bit over those above it; the shift brings
  /// them down again.
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 29
  }

  private static func narrowed(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash ^ hash >> 32) }

  /// Whether two pieces hold the same bytes.
  @inline(__always) fileprivate func areEqual(_ left: Piece, _ right: Piece) -> Bool {
    guard left.count == right.count else { return false }
    guard left.count >= 8 else { return shortPiece(left) == shortPiece(right) }
    var index = 0
    while index + 8 < left.count {
      if word(at: left.start + index) != word(at: right.start + index) { return false }
      index += 8
    }
    return word(at: left.end - 8) == word(at: right.end - 8)
  }
}

extension Span where Element == UInt8 {
  /// Whether a piece holds the same bytes as one of the same length elsewhere.
  fileprivate func holds(_ piece: Piece, equalTo other: Piece, in bytes: Span<UInt8>) -> Bool {
    for index in 0..<piece.count where self[piece.start + index] != bytes[other.start + index] { return false }
    return true
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
