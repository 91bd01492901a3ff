import Drawing

/// Measures text without fonts: every character is half an em wide, with heights near those of Inter.
///
/// Layout tests that use it need no font and give the same numbers on every machine.
package final class FakeMeasurer: TextMeasuring {
  /// Characters that are reported as missing from every font.
  private let missing: Set<Character>

  /// Makes a measurer to which some characters are unknown.
  package init(missing: Set<Character> = []) { self.missing = missing }

  package func measure(_ string: String, _ style: TextStyle) -> TextExtents {
    let advance = Double(string.count) * (0.5 + style.tracking) * style.size
    let height = 0.727 * style.size
    let isBlank = string.allSatisfy(\.isWhitespace)
    return TextExtents(
      advance: advance, ascent: 0.97 * style.size, descent: 0.24 * style.size,
      ink: isBlank ? nil : Rect(x: 0, y: -height, width: advance, height: height),
      missing: string.filter { missing.contains($0) }.map { $0 })
  }
}
