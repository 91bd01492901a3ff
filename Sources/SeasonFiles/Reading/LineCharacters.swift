import Foundation

/// The characters of a part of a line, one for every grapheme cluster in composed form, at their indices in the line.
///
/// In nearly every line each character is one scalar of a Latin script, a dash or a quotation mark: those are kept in two
/// bytes each. Only other lines are taken apart into grapheme clusters.
struct LineCharacters: RandomAccessCollection, Sendable {
  private enum Storage: Sendable {
    case narrow([UInt16])
    case wide([Character])
  }

  private let storage: Storage
  /// The index in the line of the first character stored.
  private let origin: Int
  let startIndex: Int
  let endIndex: Int

  /// Takes a text apart; its first character gets an index.
  init(_ text: String, from index: Int = 0) {
    let count: Int
    if let narrow = Self.narrow(text) {
      storage = .narrow(narrow)
      count = narrow.count
    } else {
      // Only scalars from the combining marks on can be out of composed form.
      let needsComposing = text.unicodeScalars.contains { $0.value >= 0x300 }
      let wide = Array(needsComposing ? text.precomposedStringWithCanonicalMapping : text)
      storage = .wide(wide)
      count = wide.count
    }
    origin = index
    startIndex = index
    endIndex = index + count
  }

  private init(_ storage: Storage, origin: Int, _ range: Range<Int>) {
    self.storage = storage
    self.origin = origin
    startIndex = range.lowerBound
    endIndex = range.upperBound
  }

  /// The scalars of a text of which each is a character by itself, whatever stands beside it; nil for other texts.
  private static func narrow(_ text: String) -> [UInt16]? {
    var units: [UInt16] = []
    units.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0D: return nil
      case 0..<0x300, 0x2010...0x2027, 0x2212: units.append(UInt16(truncatingIfNeeded: scalar.value))
      default: return nil
      }
    }
    return units
  }

  subscript(index: Int) -> Character {
    switch storage {
    case .narrow(let units): Character(Unicode.Scalar(units[index - origin]) ?? "\u{FFFD}")
    case .wide(let characters): characters[index - origin]
    }
  }

  subscript(range: Range<Int>) -> LineCharacters {
    precondition(range.lowerBound >= startIndex && range.upperBound <= endIndex)
    return LineCharacters(storage, origin: origin, range)
  }

  /// The byte of a character in ASCII; nil for any other.
  func byte(at index: Int) -> UInt8? {
    switch storage {
    case .narrow(let units): units[index - origin] < 0x80 ? UInt8(truncatingIfNeeded: units[index - origin]) : nil
    case .wide(let characters): characters[index - origin].asciiValue
    }
  }

  /// Whether a character is white space.
  func isBlank(at index: Int) -> Bool {
    switch storage {
    case .narrow(let units): Self.isBlank(units[index - origin])
    case .wide(let characters): characters[index - origin].isBlank
    }
  }

  /// The white space among the scalars that are kept narrow.
  private static func isBlank(_ unit: UInt16) -> Bool {
    unit <= 0x20 ? unit == 0x20 || unit >= 0x09 && unit <= 0x0D : unit == 0xA0 || unit == 0x85
  }

  /// The characters without blanks at their ends.
  func trimmed() -> LineCharacters {
    var (start, end) = (startIndex, endIndex)
    while start < end, isBlank(at: start) { start += 1 }
    while end > start, isBlank(at: end - 1) { end -= 1 }
    return self[start..<end]
  }

  /// The index of the first ASCII byte from an index on.
  func firstIndex(ofByte byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < endIndex {
      if self.byte(at: index) == byte { return index }
      index += 1
    }
    return nil
  }

  // MARK: Text

  /// The text as it stands.
  var text: String {
    switch storage {
    case .narrow(let units): Self.text(units[startIndex - origin..<endIndex - origin])
    case .wide(let characters): String(characters[startIndex - origin..<endIndex - origin])
    }
  }

  private static func text(_ units: ArraySlice<UInt16>) -> String {
    let size = units.reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 < 0x800 ? 2 : 3) }
    return String(unsafeUninitializedCapacity: size) { bytes in
      var end = 0
      func put(_ value: UInt16) {
        bytes[end] = UInt8(truncatingIfNeeded: value)
        end += 1
      }
      for unit in units {
        if unit < 0x80 {
          put(unit)
        } else if unit < 0x800 {
          put(0xC0 | unit >> 6)
          put(0x80 | unit & 0x3F)
        } else {
          put(0xE0 | unit >> 12)
          put(0x80 | unit >> 6 & 0x3F)
          put(0x80 | unit & 0x3F)
        }
      }
      return end
    }
  }

  /// The text with every run of blanks, no-break ones too, made one plain blank, and none at its ends.
  var name: String {
    let trimmed = trimmed()
    var isPlain = true
    var wasBlank = false
    for index in trimmed.indices where trimmed.isBlank(at: index) || wasBlank {
      let isBlank = trimmed.isBlank(at: index)
      if isBlank, wasBlank || trimmed.byte(at: index) != 0x20 { isPlain = false }
      wasBlank = isBlank
    }
    if isPlain { return trimmed.text }
    return trimmed.split(whereSeparator: \.isBlank).map(\.text).joined(separator: " ")
  }
}

extension LineCharacters: Hashable {
  static func == (left: LineCharacters, right: LineCharacters) -> Bool { left.elementsEqual(right) }
  func hash(into hasher: inout Hasher) { for character in self { hasher.combine(character) } }
}
