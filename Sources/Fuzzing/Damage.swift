/// A generator of the same numbers on every run and machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Damage as files meet it: bytes changed, parts lost, doubled or taken from another file.
enum Damage {
  /// Signs that mean something to some reader.
  private static let signs: [[UInt8]] =
    [
      "|", "=", "==", "-", "–", "\n", "\r", "\t", "\u{0}", " ", "(", ")", "[", "]", "{", "}", "{{", "}}", "[[", "]]",
      "{|\n", "|-\n", "|}", "<!--", "-->", "<ref>", "\"", "\\", "\\u00e9", ";", ",", ":", "'", "''", "@ ", " v ", "?",
      "99", "100-1", "99999999999999999999", "1e999", "null", "▪ ", "» ", "__END__\n", "a.e.t.", "4–3 pen.", "3-1",
      "31 April 1967\n", "0000-00-00", "= 1968 X =\n", "== Round 1 ==\n", "Group A | B  C\n", "- Deduction: ", "NA",
      "é", "\u{301}", "🇵🇪", "\u{FEFF}",
    ].map { Array($0.utf8) } + [[0xE9], [0xFF, 0xFE], [0xE2, 0x82], [0xC3]]

  /// One of some files with one to four faults.
  static func made(to files: [[UInt8]], with generator: inout SeededGenerator) -> [UInt8] {
    guard var bytes = files.randomElement(using: &generator) else { return [] }
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      damage(&bytes, files, &generator)
    }
    return bytes
  }

  private static func damage(_ bytes: inout [UInt8], _ files: [[UInt8]], _ generator: inout SeededGenerator) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    let end = min(bytes.count, place + Int.random(in: 0...60, using: &generator))
    switch Int.random(in: 0..<10, using: &generator) {
    case 0, 1, 2: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &generator) }
    case 3: bytes.removeSubrange(place..<end)
    case 4, 5: bytes.insert(contentsOf: signs.randomElement(using: &generator) ?? [], at: place)
    case 6:
      // A splice of another file.
      let other = files.randomElement(using: &generator) ?? []
      let start = Int.random(in: 0...other.count, using: &generator)
      let length = min(other.count - start, Int.random(in: 0...400, using: &generator))
      bytes.replaceSubrange(place..<end, with: other[start..<start + length])
    case 7:
      // A line doubled, once or many times.
      let line = lineRange(at: place, in: bytes)
      let count = Int.random(in: 0..<8, using: &generator) == 0 ? 40 : 1
      for _ in 0..<count { bytes.insert(contentsOf: bytes[line], at: line.upperBound) }
    case 8: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &generator))
    default: if Int.random(in: 0..<4, using: &generator) == 0 { bytes.removeSubrange(place...) }
    }
  }

  private static func lineRange(at place: Int, in bytes: [UInt8]) -> Range<Int> {
    let start = (bytes[..<place].lastIndex(of: 0x0A) ?? -1) + 1
    let end = bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    return start..<end
  }
}
