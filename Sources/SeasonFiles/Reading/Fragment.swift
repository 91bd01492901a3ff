import Football

/// A part of a source line that knows where it stands: all reading of text cuts fragments out of fragments.
///
/// Characters are grapheme clusters in composed form, so columns count what a reader sees, whatever the bytes.
struct Fragment: Sendable, Hashable {
  /// The characters; their indices are the line's, from 0.
  let characters: LineCharacters
  /// The line's number, from 1.
  let line: Int

  /// Makes a fragment of a text that stands in a line, from its start or from a column on.
  init(line text: String, number: Int, column: Int = 1) {
    self.init(LineCharacters(text, from: column - 1), line: number)
  }

  /// Makes a fragment of a part of another's characters.
  init(_ characters: LineCharacters, line: Int) {
    self.characters = characters
    self.line = line
  }

  /// The column of the first character, from 1.
  var column: Int { characters.startIndex + 1 }

  /// How many characters it covers.
  var length: Int { characters.count }

  /// Whether nothing is in it.
  var isEmpty: Bool { characters.isEmpty }

  /// The text as it stands.
  var text: String { characters.text }

  /// The text with every run of blanks, no-break ones too, made one plain blank.
  var name: String { characters.name }

  /// The first character.
  var first: Character? { characters.first }

  /// The last character.
  var last: Character? { characters.last }

  /// Where it stands.
  func place(in file: String) -> SourcePlace { SourcePlace(file: file, line: line, column: column) }

  /// The fragment without blanks at its ends.
  func trimmed() -> Fragment {
    Fragment(characters.trimmed(), line: line)
  }

  /// The part before an index, trimmed.
  func before(_ index: Int) -> Fragment {
    let end = min(max(index, characters.startIndex), characters.endIndex)
    return Fragment(characters[characters.startIndex..<end], line: line).trimmed()
  }

  /// The part from an index on, trimmed.
  func from(_ index: Int) -> Fragment {
    let start = min(max(index, characters.startIndex), characters.endIndex)
    return Fragment(characters[start..<characters.endIndex], line: line).trimmed()
  }

  /// The part within a range of indices, untrimmed.
  func part(_ range: Range<Int>) -> Fragment {
    Fragment(characters[range.clamped(to: characters.startIndex..<characters.endIndex)], line: line)
  }

  /// The fragment without its first and last characters.
  func dropping(first: Int = 0, last: Int = 0) -> Fragment {
    Fragment(characters.dropFirst(first).dropLast(last), line: line).trimmed()
  }

  /// The parts between separators, trimmed; empty ones are kept.
  func split(_ isSeparator: (Character) -> Bool) -> [Fragment] {
    characters.split(omittingEmptySubsequences: false, whereSeparator: isSeparator)
      .map { Fragment($0, line: line).trimmed() }
  }

  /// The parts between blanks.
  func words() -> [Fragment] {
    var words: [Fragment] = []
    var start: Int?
    for index in characters.indices {
      if !characters.isBlank(at: index) {
        start = start ?? index
      } else if let first = start {
        words.append(part(first..<index))
        start = nil
      }
    }
    if let start { words.append(part(start..<characters.endIndex)) }
    return words
  }

  /// The first part that a blank ends, without blanks before it; nothing where there are only blanks.
  var head: Fragment {
    var start = characters.startIndex
    while start < characters.endIndex, characters.isBlank(at: start) { start += 1 }
    var end = start
    while end < characters.endIndex, !characters.isBlank(at: end) { end += 1 }
    return part(start..<end)
  }

  /// The last part behind a blank; all of it where there is none.
  var tail: Fragment {
    var start = characters.endIndex
    while start > characters.startIndex, !characters.isBlank(at: start - 1) { start -= 1 }
    return part(start..<characters.endIndex)
  }

  /// The index of the first character that meets a condition.
  func firstIndex(where condition: (Character) -> Bool) -> Int? {
    characters.firstIndex(where: condition)
  }

  /// The index of the first sign of ASCII that stands by itself between plain blanks, or nil.
  func index(ofLone sign: UInt8) -> Int? {
    var index = characters.startIndex
    while let found = characters.firstIndex(ofByte: sign, from: index) {
      if found > characters.startIndex, found + 1 < characters.endIndex, characters.byte(at: found - 1) == Byte.blank,
        characters.byte(at: found + 1) == Byte.blank
      {
        return found
      }
      index = found + 1
    }
    return nil
  }

  /// The parts at commas that stand outside of brackets, trimmed.
  func splitAtCommas() -> [Fragment] {
    var parts: [Fragment] = []
    var depth = 0
    var start = characters.startIndex
    for (index, character) in zip(characters.indices, characters) {
      switch character {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      case ",", ";":
        guard depth == 0 else { continue }
        parts.append(part(start..<index).trimmed())
        start = index + 1
      default: break
      }
    }
    parts.append(part(start..<characters.endIndex).trimmed())
    return parts
  }
}
