import Football
import Foundation

/// A part of a source line that knows where it stands: all reading of text cuts fragments out of fragments.
///
/// Characters are grapheme clusters in composed form, so columns count what a reader sees, whatever the bytes.
struct Fragment: Sendable, Hashable {
  /// The characters; their indices are the line's, from 0.
  private(set) var characters: ArraySlice<Character>
  /// The line's number, from 1.
  let line: Int

  /// Makes a fragment of a whole line.
  init(line text: String, number: Int) {
    line = number
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) {
      // Every byte is a character; finding their borders is most of the work for other texts.
      characters = text.utf8.map { Character(Unicode.Scalar($0)) }[...]
      return
    }
    // Only scalars from the combining marks on can be out of composed form; most lines have none.
    let needsComposing = text.unicodeScalars.contains { $0.value >= 0x300 }
    characters = Array(needsComposing ? text.precomposedStringWithCanonicalMapping : text)[...]
  }

  /// Makes a fragment of a part of another's characters.
  init(_ characters: ArraySlice<Character>, line: Int) {
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
  var text: String { String(characters) }

  /// The text with every run of blanks, no-break ones too, made one plain blank.
  var name: String {
    var name = ""
    var isBlank = true
    for character in characters {
      if character.isBlank {
        if !isBlank { name.append(" ") }
        isBlank = true
      } else {
        name.append(character)
        isBlank = false
      }
    }
    if name.hasSuffix(" ") { name.removeLast() }
    return name
  }

  /// The first character.
  var first: Character? { characters.first }

  /// The last character.
  var last: Character? { characters.last }

  /// Where it stands.
  func place(in file: String) -> SourcePlace { SourcePlace(file: file, line: line, column: column) }

  /// The fragment without blanks at its ends.
  func trimmed() -> Fragment {
    var rest = characters
    while let first = rest.first, first.isBlank { rest.removeFirst() }
    while let last = rest.last, last.isBlank { rest.removeLast() }
    return Fragment(rest, line: line)
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
    characters.split(whereSeparator: \.isBlank).map { Fragment($0, line: line) }
  }

  /// The index of the first character that meets a condition.
  func firstIndex(where condition: (Character) -> Bool) -> Int? {
    characters.firstIndex(where: condition)
  }

  /// The index at which a text first stands, or nil.
  func index(of wanted: String) -> Int? {
    let wanted = Array(wanted)
    guard !wanted.isEmpty, wanted.count <= characters.count else { return nil }
    return (characters.startIndex...(characters.endIndex - wanted.count)).first { start in
      characters[start..<start + wanted.count].elementsEqual(wanted)
    }
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
