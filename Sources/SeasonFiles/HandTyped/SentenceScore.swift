import Football

/// The one score of a sentence: where it stands among the words, and what belongs to it.
struct SentenceScore {
  var goals: Goals
  /// The words before it, without the ones that lead up to it: `por`, `mit`, a comma.
  var head: ArraySlice<Substring>
  /// The words behind it.
  var tail: ArraySlice<Substring>
  /// Whether it is told as `3 à 1`, as nothing but sentences do.
  var isInWords: Bool
  /// What readers understand of the match behind its score: ` (aet)`, ` (HT 1-0)`.
  var suffix = ""
  /// What else stands in a bracket behind it, such as scorers.
  var remark: String?

  /// What was found among the words of a line.
  enum Found {
    case none
    case one(SentenceScore)
    /// A line that tells more than one score, and the words before the first.
    case several(ArraySlice<Substring>)
  }

  static func find(in words: [Substring]) -> Found {
    let places = all(in: words)
    guard let first = places.first else { return .none }
    var score = SentenceScore(
      goals: first.goals, head: words[..<first.range.lowerBound], tail: words[first.range.upperBound...],
      isInWords: first.range.count > 1)
    score.takeBracket()
    guard places.dropFirst().allSatisfy({ !score.tail.indices.contains($0.range.lowerBound) }) else {
      return .several(score.head)
    }
    score.trim()
    return .one(score)
  }

  /// Takes a bracket behind the score: `3:1 (1:0)`, `3:1 (n.V.)`, `3:1 (HT 1:0)`, `3:1 (Soto 2)`.
  private mutating func takeBracket() {
    guard let first = tail.first, first.first == "(", tail.last?.last == ")",
      !tail.dropFirst().contains(where: { $0.first == "(" })
    else { return }
    let inside = HandTypedLine.joined(tail).dropFirst().dropLast()
    let words = HandTypedLine.words(inside)
    let half =
      words.count == 1 ? HandTypedLine.goals(words[0]) : words.count == 3 ? Self.inWords(words[...])?.goals : nil
    var notes = MatchNotes()
    if Self.isExtraTime(tail) {
      suffix = " (aet)"
    } else if let half, half.first <= goals.first, half.second <= goals.second {
      suffix = " (HT \(half.first)-\(half.second))"
    } else if notes.read(Fragment(line: String(inside), number: 0)) {
      suffix = " (\(inside))"
    } else {
      remark = String(inside)
    }
    tail = []
  }

  /// Takes off what stands beside the score and is part of no name.
  private mutating func trim() {
    if let word = tail.first, SentenceWords.isGoals(word) { tail = tail.dropFirst() }
    if Self.isExtraTime(tail) {
      suffix += " (aet)"
      tail = []
    } else if tail.allSatisfy(SentenceWords.isDraw), goals.margin == 0 {
      tail = []
    }
    while let word = head.last, [":", "-", "–", "—", ","].contains(word) { head = head.dropLast() }
    if let word = head.last, let sign = word.last, sign == "," || sign == ":" {
      head = head.dropLast() + [word.dropLast()]
    }
    if Self.isExtraTime(head.suffix(1)) {
      suffix += " (aet)"
      head = head.dropLast()
    }
    if head.count > 2, let word = head.last, word.first?.isLowercase == true, SentenceWords.isBeforeScore(word) {
      head = head.dropLast()
    }
  }

  /// Whether words say that there was extra time, in brackets or not.
  static func isExtraTime(_ words: ArraySlice<Substring>) -> Bool {
    guard let first = words.first, first.first?.isUppercase != true else { return false }
    let key = Folding.key(HandTypedLine.joined(words).filter { $0 != "(" && $0 != ")" })
    return MatchNotes.isExtraTime(key) || MatchNotes.isExtraTime(key + ".")
  }

  /// All scores among words, `3-1`, `(3-1)`, `3 à 1`, `3 buts à 1`, none as the first word.
  private static func all(in words: [Substring]) -> [(range: Range<Int>, goals: Goals)] {
    var found: [(range: Range<Int>, goals: Goals)] = []
    var index = 1
    while index < words.count {
      let count: Int
      if let goals = HandTypedLine.goals(bare(words[index])) {
        found.append((index..<(index + 1), goals))
        count = 1
      } else if let told = inWords(words[index...]) {
        found.append((index..<(index + told.count), told.goals))
        count = told.count
      } else {
        count = 1
      }
      index += count
    }
    return found
  }

  /// `3 à 1`, `3 buts à 1` at the start of words.
  static func inWords(_ words: ArraySlice<Substring>) -> (goals: Goals, count: Int)? {
    var list = Array(words.prefix(4))
    guard list.count > 2, let first = HandTypedLine.count(list[0]) else { return nil }
    let hasUnit = SentenceWords.isGoals(list[1])
    if hasUnit { list.remove(at: 1) }
    guard list.count > 2, ["a", "à", "zu"].contains(list[1]), let second = HandTypedLine.count(bare(list[2])) else {
      return nil
    }
    return (Goals(first, second), hasUnit ? 4 : 3)
  }

  /// A word without the signs round it.
  private static func bare(_ word: Substring) -> Substring {
    word.trimmingStart { $0 == Byte.open }.trimmingEnd { $0 == Byte.close || $0 == Byte.comma || $0 == Byte.dot }
  }
}
