import Football

/// A score as it stands between two team names.
struct ScoreToken: Hashable {
  /// The goals; nil for `?-?`, which says that the match was played and its score is not known.
  let goals: Goals?
  /// The characters that it covers, as indices of the line.
  let range: Range<Int>

  /// Whether a character joins the two sides of a score: hyphen, dashes, minus, colon.
  static func isJoint(_ character: Character) -> Bool {
    switch character {
    case "-", "‐", "‑", "–", "—", "−", ":": true
    default: false
    }
  }

  /// The score of a line, or nil when it holds none that can be read.
  ///
  /// Of several the first without blanks around its joint wins, so that digits in names do no harm; text must
  /// precede it. Each side has one or two digits.
  static func find(in line: Fragment) -> ScoreToken? {
    var spaced: ScoreToken?
    for start in line.characters.indices where start > line.characters.startIndex {
      guard line.characters.isBlank(at: start - 1), let token = read(at: start, in: line.characters) else { continue }
      if line.before(start).isEmpty { continue }
      if !token.range.contains(where: line.characters.isBlank) { return token }
      if spaced == nil { spaced = token }
    }
    return spaced
  }

  /// The score that starts at an index, or nil.
  static func read(at start: Int, in characters: LineCharacters) -> ScoreToken? {
    guard let first = side(at: start, in: characters) else { return nil }
    var index = skipBlanks(from: first.end, in: characters)
    let isSpaced = index > first.end
    guard index < characters.endIndex, isJoint(characters[index]) else {
      return lonelyQuestionMark(first, start: start, in: characters)
    }
    let isColon = characters[index] == ":"
    let afterJoint = index + 1
    index = skipBlanks(from: afterJoint, in: characters)
    // "3 -1" and "3- 1" are typing slips of either form; all are one score.
    guard let second = side(at: index, in: characters), isBoundary(second.end, in: characters) else { return nil }
    // A colon with tens of minutes behind it is a time of day.
    if isColon, !isSpaced, let minutes = second.value, minutes > 9 { return nil }
    switch (first.value, second.value) {
    case (let left?, let right?): return ScoreToken(goals: Goals(left, right), range: start..<second.end)
    case (nil, nil): return ScoreToken(goals: nil, range: start..<second.end)
    default: return nil
    }
  }

  /// A single `?` in the place of a score.
  private static func lonelyQuestionMark(
    _ side: (value: Int?, end: Int), start: Int, in characters: LineCharacters
  ) -> ScoreToken? {
    guard side.value == nil, side.end < characters.endIndex, characters[side.end].isWhitespace else { return nil }
    return ScoreToken(goals: nil, range: start..<side.end)
  }

  private static func side(at start: Int, in characters: LineCharacters) -> (value: Int?, end: Int)? {
    guard start < characters.endIndex else { return nil }
    if characters.byte(at: start) == Byte.question { return (nil, start + 1) }
    var value = 0
    var end = start
    while end < characters.endIndex, let digit = characters.byte(at: end), digit.isDigit {
      guard end - start < 2 else { return nil }
      value = value * 10 + Int(digit &- 0x30)
      end += 1
    }
    return end > start ? (value, end) : nil
  }

  private static func isBoundary(_ index: Int, in characters: LineCharacters) -> Bool {
    guard index < characters.endIndex else { return true }
    return characters[index].isWhitespace || "([,;".contains(characters[index])
  }

  private static func skipBlanks(from index: Int, in characters: LineCharacters) -> Int {
    var index = index
    while index < characters.endIndex, characters[index].isWhitespace { index += 1 }
    return index
  }
}

/// Something that was meant as a score and cannot be read as one.
enum BadScore {
  /// The part of a line that looks like a score that cannot be read; nil when nothing does.
  static func find(in line: Fragment) -> Fragment? {
    let words = line.words()
    for (index, word) in words.enumerated() {
      if looksLikeScore(word) { return word }
      guard index + 1 < words.count else { continue }
      let range = { (last: Fragment) in word.characters.startIndex..<last.characters.endIndex }
      let next = words[index + 1]
      if index > 0, isSmallNumber(word), isSmallNumber(next) { return line.part(range(next)) }
      guard next.length == 1, let joint = next.first, ScoreToken.isJoint(joint), index + 2 < words.count else {
        continue
      }
      let last = words[index + 2]
      if isSide(word.text), isSide(last.text), isNumberLike(word.text) || isNumberLike(last.text) {
        return line.part(range(last))
      }
    }
    return nil
  }

  /// Whether a word is made of parts of a score around one or more joints, and has a number in it.
  private static func looksLikeScore(_ word: Fragment) -> Bool {
    guard word.characters.contains(where: ScoreToken.isJoint) else { return false }
    var text = Substring(word.text)
    while let last = text.last, ",.;)]".contains(last) { text.removeLast() }
    guard text.contains(where: ScoreToken.isJoint) else { return false }
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: ScoreToken.isJoint).map(String.init)
    guard parts.allSatisfy({ $0.isEmpty || isSide($0) }), parts.contains(where: isNumberLike) else { return false }
    // Spans of years are no scores, and neither are times of day and numbers before a colon.
    if text.contains(":"), parts.count != 2 || parts[0].isEmpty || parts[1].count != 1 { return false }
    return !parts.contains { $0.count == 4 }
  }

  /// The score that was most likely meant: letters that look like digits, a joint too many or too few; else nil.
  static func repair(_ found: String) -> String? {
    let likely = found.map { character -> Character in
      switch character {
      case "O", "o": "0"
      case "I", "l": "1"
      default: character
      }
    }
    let sides = likely.split { ScoreToken.isJoint($0) || $0.isWhitespace }.map { String($0) }
    guard sides.count == 2, let first = likely.first, !ScoreToken.isJoint(first), sides.allSatisfy({ $0.count <= 2 }),
      let left = NumberWords.digits(sides[0]), let right = NumberWords.digits(sides[1])
    else { return nil }
    return "\(left)-\(right)"
  }

  private static func isSide(_ text: String) -> Bool {
    isNumberLike(text) || (text.count <= 2 && text.allSatisfy { "xXoOlI?_*½".contains($0) || $0.isNumber })
  }

  private static func isNumberLike(_ text: String) -> Bool {
    NumberWords.isWord(Folding.key(text)) || ((1...4).contains(text.count) && text.allSatisfy(\.isNumber))
  }

  private static func isSmallNumber(_ word: Fragment) -> Bool {
    word.length <= 2 && word.characters.indices.allSatisfy { word.characters.byte(at: $0)?.isDigit == true }
  }
}
