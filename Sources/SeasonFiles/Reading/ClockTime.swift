/// Times of day as records have them.
enum ClockTime {
  /// Whether what stands in the place of a score is the time of the kick-off, such as 20:00.
  ///
  /// It is one from ten in the morning on, at full five minutes: no match of football ended like that.
  static func isKickOff(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 2, parts[1].utf8.count == 2, let hour = NumberWords.digits(parts[0]),
      let minute = NumberWords.digits(parts[1])
    else { return false }
    return (10..<24).contains(hour) && minute < 60 && minute % 5 == 0
  }

  /// The time at the start of a text, without the names of zones behind it; nil where none stands there.
  ///
  /// `1:00 p.m.`, `1:00:00 PM` and `1:00pm` are 13:00.
  static func read(_ text: String) -> String? {
    let words = text.split { $0 == " " || $0 == "\u{A0}" }
    guard var word = words.first.map(String.init), word.hasNumber else { return nil }
    // `p. m.`
    let behind = words.dropFirst().prefix(2).map { Folding.key(String($0)).filter(\.isLetter) }
    var half = behind.first?.count == 1 ? behind.joined() : behind.first ?? ""
    let glued = Folding.key(word.filter(\.isLetter))
    if glued == "am" || glued == "pm" {
      half = glued
      word = word.filter { !$0.isLetter && $0 != "." }
    }
    let parts = word.split(separator: ":")
    guard half == "pm" || half == "am", parts.count == 2 || parts.count == 3, let hour = NumberWords.digits(parts[0]),
      hour <= 12
    else {
      return word
    }
    return "\(hour % 12 + (half == "pm" ? 12 : 0)):\(parts[1])"
  }
}
