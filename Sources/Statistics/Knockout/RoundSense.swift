import Football

/// What the name of a knock-out round tells.
package struct RoundSense {
  /// Whether it is the match for third place.
  package var isThirdPlace: Bool
  /// How many ties a round of this name has: 4 for quarter-finals; nil where the name does not say.
  package var ties: Int?

  /// Reads a name.
  package init(_ name: String) {
    let words = name.foldedForOrder.split { !$0.isLetter && !$0.isNumber && $0 != "/" }.map(String.init)
    let all = " " + words.joined(separator: " ") + " "
    func has(_ parts: String...) -> Bool { parts.contains { all.contains($0) } }
    isThirdPlace =
      has(
        " third", " 3rd", " tercer", " dritte", " bronze", " platz 3", " place 3 ", "um platz", " troisieme", " terzo")
      && !has(" third round", " 3rd round", " tercera ")
    ties = RoundSense.ties(all, words)
  }

  private static func ties(_ all: String, _ words: [String]) -> Int? {
    func has(_ parts: String...) -> Bool { parts.contains { all.contains($0) } }
    if has(" semi", " halbfinal", " demi", "1/2 ") { return 2 }
    if has(" quarter", " cuarto", " viertel", " quart", "1/4 ") { return 4 }
    if has(" octavo", " achtel", " huitieme", "1/8 ", " eighth final") { return 8 }
    if has(" dieciseisavo", " sechzehntel", "1/16 ", " sixteenth final") { return 16 }
    for (word, next) in zip(words, words.dropFirst()) where word == "last" || word == "of" {
      if let count = Int(next), [4, 8, 16, 32, 64, 128].contains(count) { return count / 2 }
    }
    return ["final", "finals", "finale", "gran final", "grand final", "the final", "la final"].contains(
      words.joined(separator: " ")) ? 1 : nil
  }
}
