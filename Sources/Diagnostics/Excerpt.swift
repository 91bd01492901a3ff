/// A source line with a run of carets under the part that is meant, fit for a terminal.
struct Excerpt {
  /// The width that an excerpt stays within, gutter included.
  static let width = 79

  /// The line with its number, and the line of carets; the latter nil when no column is meant.
  let lines: [String]

  /// Makes an excerpt of a line.
  ///
  /// A line too long is shown around the carets with an ellipsis where it is cut; tabs are copied into the line of
  /// carets, so that they stand right at any tab width; control characters are shown by their pictures.
  init(line: String, number: Int, column: Int, length: Int) {
    let gutter = "  \(number) | "
    let emptyGutter = String(repeating: " ", count: gutter.count - 2) + "| "
    let characters = line.map(Self.visible)
    let start = min(max(column - 1, 0), characters.count)
    let end = min(characters.count, start + max(0, min(length, characters.count)))
    let window = Self.window(of: characters, start: start, end: end, width: Self.width - gutter.count)
    let before = window.lowerBound > 0 ? "…" : ""
    let after = window.upperBound < characters.count ? "…" : ""
    let shown = gutter + before + String(characters[window]) + after
    guard column > 0 else {
      lines = [Self.trimmed(shown)]
      return
    }
    var carets = emptyGutter + (before.isEmpty ? "" : " ")
    for character in characters[window.lowerBound..<max(window.lowerBound, start)] {
      carets += character == "\t" ? "\t" : String(repeating: " ", count: DisplayWidth.of(character))
    }
    let marked = characters[max(start, window.lowerBound)..<max(start, min(end, window.upperBound))]
    let run = marked.reduce(0) { $0 + ($1 == "\t" ? 1 : DisplayWidth.of($1)) }
    carets += String(repeating: "^", count: max(1, run))
    lines = [Self.trimmed(shown), carets]
  }

  /// The part of a line that is shown: all of it where it fits, else as much around the marked part as fits.
  private static func window(of characters: [Character], start: Int, end: Int, width: Int) -> Range<Int> {
    if DisplayWidth.of(characters) <= width { return 0..<characters.count }
    let budget = width - 2
    var low = start
    var high = start
    var used = 0
    func take(_ index: Int) -> Bool {
      let next = used + DisplayWidth.of(characters[index])
      guard next <= budget else { return false }
      used = next
      return true
    }
    while high < end, take(high) { high += 1 }
    // Then context on both sides in turn, so that the marked part stands about in the middle.
    var isOpen = true
    while isOpen {
      isOpen = false
      if low > 0, take(low - 1) {
        low -= 1
        isOpen = true
      }
      if high < characters.count, take(high) {
        high += 1
        isOpen = true
      }
    }
    return low..<high
  }

  /// The picture of a control character, so that no source text can steer a terminal; others as they are.
  private static func visible(_ character: Character) -> Character {
    guard character != "\t", let scalar = character.unicodeScalars.first else { return character }
    switch scalar.value {
    case 0...0x1F: return Unicode.Scalar(0x2400 + scalar.value).map(Character.init) ?? "\u{FFFD}"
    case 0x7F: return "\u{2421}"
    case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069: return "\u{FFFD}"
    default: return character
    }
  }

  private static func trimmed(_ text: String) -> String {
    var trimmed = Substring(text)
    while trimmed.last == " " { trimmed.removeLast() }
    return String(trimmed)
  }
}
