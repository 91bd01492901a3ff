import Football

/// A line as it was typed: its words, and what tells a result among them.
struct HandTypedLine {
  /// The blanks in front.
  let indent: String
  /// The text without blanks at its ends.
  var text: String {
    didSet { words = Self.words(text) }
  }
  /// The words.
  private(set) var words: [Substring]
  let number: Int

  init(_ line: String, number: Int) {
    text = line.trimmingBlanks
    words = Self.words(text)
    indent = String(line.prefix { $0 == " " || $0 == "\t" })
    self.number = number
  }

  /// The pieces of a text between blanks.
  static func words(_ text: some StringProtocol) -> [Substring] {
    let text = Substring(text)
    let letters = text.utf8
    var words: [Substring] = []
    var start = letters.startIndex
    var offset = start
    while offset < letters.endIndex {
      let next = letters.index(after: offset)
      // A no-break space has two bytes.
      let isWide = letters[offset] == 0xC2 && next < letters.endIndex && letters[next] == 0xA0
      guard isWide || letters[offset].isBlank else {
        offset = next
        continue
      }
      if start < offset { words.append(text[start..<offset]) }
      offset = isWide ? letters.index(after: next) : next
      start = offset
    }
    if start < letters.endIndex { words.append(text[start...]) }
    return words
  }

  /// Two names and a score.
  struct Result {
    var first: ArraySlice<Substring>
    var second: ArraySlice<Substring>
    var goals: Goals?
    /// What stands behind, in brackets.
    var rest: ArraySlice<Substring> = []
  }

  /// The result that the whole line is; nil where it says anything else.
  var result: Result? { Self.result(words[...]) }

  static func result(_ words: ArraySlice<Substring>) -> Result? {
    let head = words.prefix { $0.first != "(" && $0.first != "[" }
    var found: Result
    let rest = words[head.endIndex...]
    guard let place = head.dropFirst().firstIndex(where: { goals($0) != nil }) else {
      guard let joint = head.dropFirst().firstIndex(where: isJoint) else { return nil }
      found = Result(first: head[..<joint], second: head[(joint + 1)...], goals: nil, rest: rest)
      return mayBeName(found.first) && mayBeName(found.second) ? found : nil
    }
    found = Result(first: head[..<place], second: head[(place + 1)...], goals: goals(head[place]), rest: rest)
    if found.second.isEmpty, let joint = found.first.dropFirst().firstIndex(where: isJoint) {
      (found.first, found.second) = (head[..<joint], head[(joint + 1)..<place])
    }
    return mayBeName(found.first) && mayBeName(found.second) ? found : nil
  }

  /// The goals of a word such as 3-1, 3:1, 3x1.
  static func goals(_ word: Substring) -> Goals? {
    guard let first = word.utf8.first, first.isDigit else { return nil }
    let sides = word.split(omittingEmptySubsequences: false) { "-–—:x".contains($0) }
    guard sides.count == 2, sides.allSatisfy({ $0.utf8.count <= 2 }), let first = NumberWords.digits(sides[0]),
      let second = NumberWords.digits(sides[1])
    else { return nil }
    // A time of day.
    return word.utf8.contains(Byte.colon) && second > 9 ? nil : Goals(first, second)
  }

  /// Whether a word parts two names.
  static func isJoint(_ word: Substring) -> Bool {
    word.utf8.count <= 3 && joints.contains(word)
  }

  private static let joints: Set<Substring> = ["-", "–", "—", "v", "vs", "vs.", "x"]

  /// Whether words may be a team's name: a capital or a number first, and no word of a sentence.
  static func mayBeName(_ words: ArraySlice<Substring>) -> Bool {
    guard let first = words.first?.first, (1...longestName).contains(words.count),
      first.isNumber || first.isLetter && !first.isLowercase || startsWithApostrophe(words[words.startIndex]),
      words.contains(where: { $0.first?.isLetter == true || $0.contains(where: \.isLetter) })
    else { return false }
    guard !Self.leads.contains(words[words.startIndex]) else { return false }
    // A row of a table has many words that are numbers.
    if words.count > 6, words.contains(where: { NumberWords.digits($0) != nil }) { return false }
    return words.allSatisfy { word in
      guard !isJoint(word), !word.utf8.contains(where: isSign), word != "(", !isScore(word) else { return false }
      let key = Folding.key(String(word))
      return !TextParser.eventWords.contains(key)
        && !(word.first?.isLowercase == true && RSSSFHeading.sentenceWords.contains(key))
    }
  }

  /// The words of the longest names, such as Club Deportivo Social y Cultural San Martín.
  private static let longestName = 8

  /// Whether a letter stands behind an apostrophe, as in `'s-Gravelandse`.
  private static func startsWithApostrophe(_ word: Substring) -> Bool {
    guard let first = word.first, first == "'" || first == "’" else { return false }
    return word.dropFirst().first?.isLetter == true
  }

  /// Whether a word is a score, in brackets or not.
  private static func isScore(_ word: Substring) -> Bool {
    guard let first = word.utf8.first, first.isDigit || first == Byte.open else { return false }
    return goals(word.trimmingStart { $0 == Byte.open }.trimmingEnd { $0 == Byte.close }) != nil
  }

  /// Whether a byte is that of a sign which stands in no name.
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case Byte.colon, Byte.semicolon, Byte.comma, Byte.equals, Byte.bar, UInt8(ascii: "@"), Byte.openSquare: true
    case UInt8(ascii: "]"): true
    default: false
    }
  }

  /// Words up to a bracket behind them; one in front of all others stays.
  static func withoutRemark(_ words: ArraySlice<Substring>) -> ArraySlice<Substring> {
    let end = words.dropFirst().firstIndex { $0.first == "(" || $0.first == "[" } ?? words.endIndex
    return words[..<end]
  }

  /// Words that sentences begin with, and no names.
  private static let leads: Set<Substring> = [
    "In", "On", "When", "After", "Then", "But", "And", "En", "Am", "Im", "Nach",
  ]

  /// The number of one or two digits that a word is.
  static func count(_ word: Substring) -> Int? { word.utf8.count <= 2 ? NumberWords.digits(word) : nil }

  static func joined(_ words: ArraySlice<Substring>) -> String { words.joined(separator: " ") }
}

extension Character {
  /// Whether it is a picture, such as a ball or a flag.
  var isPicture: Bool {
    unicodeScalars.first.map { scalar in
      scalar.properties.isEmojiPresentation || (0x2600...0x27BF).contains(scalar.value)
        || (0x1F000...0x1FAFF).contains(scalar.value)
    } ?? false
  }
}
