/// One pass over the bytes of a text: where lines start, and which bytes cannot stand in UTF-8.
struct TextScan {
  /// Where each line starts.
  var starts: [UInt32] = []
  /// The first byte that is no UTF-8, with its line.
  var firstBad: (offset: Int, line: Int)?
  /// How many sequences are no UTF-8.
  var badCount = 0
  /// On how many lines they stand.
  var badLines = 0
  /// How often each byte value was no UTF-8, to guess the encoding from.
  var badBytes = [Int](repeating: 0, count: 256)
  /// Whether the only fault is a character cut off by the end of the text.
  var endsInsideCharacter = false
  /// The first NUL byte, with its line.
  var firstNull: (offset: Int, line: Int)?
  /// How many NUL bytes there are.
  var nullCount = 0
  /// Whether there is anything but blanks.
  var hasInk = false

  /// Scans bytes.
  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { scan($0) }
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    var lastBadLine = 0
    hasInk = bytes.contains { $0 > 0x20 }
    if !bytes.isEmpty { starts.append(0) }
    while offset < bytes.count {
      let plain = Self.plainCount(bytes, at: offset)
      offset += plain
      guard plain < 8, offset < bytes.count else { continue }
      let byte = bytes[offset]
      if byte < 0x20 {
        offset += scanControl(bytes, at: offset)
      } else if byte < 0x80 {
        offset += 1
      } else {
        let length = Self.sequenceLength(bytes, at: offset)
        if length == 0 { noteBad(bytes, at: offset, lastBadLine: &lastBadLine) }
        offset += max(1, length)
      }
    }
  }

  /// How many of the eight bytes from an offset on are blanks and signs of ASCII before the first that is none; 0 where
  /// fewer than eight are left.
  ///
  /// All eight are looked at in one number: a byte below the blank borrows when the blank is taken from it, and it and a
  /// byte above ASCII then have their highest bit set.
  private static func plainCount(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    guard offset + 8 <= bytes.count else { return 0 }
    let word = UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    let others = ((word &- 0x2020_2020_2020_2020) | word) & 0x8080_8080_8080_8080
    return others.trailingZeroBitCount / 8
  }

  /// Handles a byte below the blank and returns how many bytes it took.
  private mutating func scanControl(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    var length = 1
    switch bytes[offset] {
    case 0x0A: break
    case 0x0D: if offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { length = 2 }
    case 0x00:
      nullCount += 1
      if firstNull == nil { firstNull = (offset, starts.count) }
      return 1
    default: return 1
    }
    if offset + length < bytes.count { starts.append(UInt32(truncatingIfNeeded: offset + length)) }
    return length
  }

  private mutating func noteBad(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, lastBadLine: inout Int) {
    badCount += 1
    badBytes[Int(bytes[offset])] += 1
    if starts.count != lastBadLine {
      lastBadLine = starts.count
      badLines += 1
    }
    if firstBad == nil {
      firstBad = (offset, starts.count)
      endsInsideCharacter = Self.isCutOff(bytes, at: offset)
    }
  }

  /// The length of the well-formed sequence at an offset (Unicode 15, table 3-7), or 0 when there is none.
  static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    func continues(_ index: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
      index < bytes.count && bytes[index] >= low && bytes[index] <= high
    }
    switch bytes[offset] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return continues(offset + 1) ? 2 : 0
    case 0xE0: return continues(offset + 1, 0xA0) && continues(offset + 2) ? 3 : 0
    case 0xED: return continues(offset + 1, 0x80, 0x9F) && continues(offset + 2) ? 3 : 0
    case 0xE1...0xEF: return continues(offset + 1) && continues(offset + 2) ? 3 : 0
    case 0xF0: return continues(offset + 1, 0x90) && continues(offset + 2) && continues(offset + 3) ? 4 : 0
    case 0xF1...0xF3: return continues(offset + 1) && continues(offset + 2) && continues(offset + 3) ? 4 : 0
    case 0xF4: return continues(offset + 1, 0x80, 0x8F) && continues(offset + 2) && continues(offset + 3) ? 4 : 0
    default: return 0
    }
  }

  /// Whether the bytes from an offset to the end are the start of a character that the end cut off.
  static func isCutOff(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    let rest = bytes.count - offset
    let wanted: Int
    switch bytes[offset] {
    case 0xC2...0xDF: wanted = 2
    case 0xE0...0xEF: wanted = 3
    case 0xF0...0xF4: wanted = 4
    default: return false
    }
    return rest < wanted && (offset + 1..<bytes.count).allSatisfy { bytes[$0] & 0xC0 == 0x80 }
  }
}
