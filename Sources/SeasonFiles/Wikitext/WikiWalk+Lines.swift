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

  /// Whether the score of an item stands in a sentence, which goes on with a small word behind it: `Groot scored 2–1 in the final`.
  func isOfSentence(_ match: MatchLine) -> Bool {
    guard let next = match.second.words().first?.text else { return false }
    return Self.joints.contains(next)
  }

  private static let joints: Set<String> = [
    "in", "on", "at", "for", "to", "over", "against", "after", "with", "and", "by", "from", "before", "when", "while",
    "en", "contra", "tras", "por", "con", "ante", "gegen", "im", "nach", "und", "contro",
  ]

  /// Whether an item starts with a year that is none of the season's, as in a list of matches of old: `1988: Alba 3–1 Berta`.
  func isOfOtherYear(_ item: Fragment) -> Bool {
    guard let lead = item.words().first?.text, lead.last == ":" || lead.last == ",",
      let year = NumberWords.digits(lead.dropLast()), (1850...2199).contains(year),
      let label = builder.label, let season = NumberWords.digits(label.prefix(4))
    else { return false }
    return !(season - 1...season + 2).contains(year)
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
