import Diagnostics
import Football

extension WikiWalk {
  /// Reads a line in a round that is a date or a match and nothing else: `[[Alfa]] 2–1 [[Beta]]<br>`.
  mutating func readBareLine(_ shown: String, _ line: Range<Int>) -> Bool {
    guard shown.hasNumber else { return false }
    if shown.utf8.count < 40, case .day(let day)? = dateReading(shown) {
      builder.day = day
      return true
    }
    // Sentences start with names too, but not with two links around a score.
    let first = page.bytes[line.lowerBound]
    guard first == UInt8(ascii: "[") || first == UInt8(ascii: "{") || first == UInt8(ascii: "'") else { return false }
    let fragment = page.fragment(shown, at: line.lowerBound)
    guard let match = MatchLine.read(fragment, allowsDash: false), match.goals != nil, match.first.words().count < 5,
      match.second.words().count < 5, match.second.last != "."
    else { return false }
    return builder.readMatchItem(fragment) != nil
  }

  /// The first text in bold of a line.
  func boldText(_ line: Range<Int>) -> String? {
    let bytes = page.bytes
    func marks(from start: Int) -> Int? {
      guard start < line.upperBound else { return nil }
      return (start..<line.upperBound).dropLast(2).first {
        bytes[$0] == 0x27 && bytes[$0 + 1] == 0x27 && bytes[$0 + 2] == 0x27
      }
    }
    guard let opening = marks(from: line.lowerBound), let closing = marks(from: opening + 3) else { return nil }
    return page.shown(opening + 3..<closing)
  }
}
