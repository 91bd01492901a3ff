import Football

/// What the brackets behind a match say, such as [awarded], [aet; 4-2 on pens], (agg 3-6).
struct TextNotes {
  /// What became of the match.
  var status: MatchStatus?
  /// Whether the score before it is the one after extra time.
  var hasExtraTime = false
  /// The shoot-out.
  var penalties: Goals?
  /// The shoot-out with the team that it names.
  var kicks: NamedKicks?
  /// The score at half time.
  var halfTime: Goals?
  /// The score that was played, where an authority set another.
  var original: Goals?
  /// The score that an authority set, where the note gives it.
  var awarded: Goals?
  /// What else is said.
  var remarks: [String] = []

  /// Reads the inside of square brackets; all of it is a note.
  mutating func read(_ text: String) {
    var isKnown = true
    kicks = kicks ?? NamedKicks(text)
    for part in text.split(whereSeparator: { ",;".contains($0) }) where !readPart(Folding.key(String(part))) {
      isKnown = false
    }
    if !isKnown { remarks.append(text.split(separator: " ").joined(separator: " ")) }
  }

  /// Reads the inside of round brackets, which may be part of a name: false, and nothing changed, when no part is known.
  mutating func readKnown(_ text: String) -> Bool {
    var trial = self
    var isKnown = false
    var rest: [Substring] = []
    for part in text.split(whereSeparator: { ",;".contains($0) }) {
      if trial.readPart(Folding.key(String(part))) { isKnown = true } else { rest.append(part) }
    }
    guard isKnown else { return false }
    trial.kicks = kicks ?? NamedKicks(text)
    if !rest.isEmpty { trial.remarks.append(text) }
    self = trial
    return true
  }

  private mutating func readPart(_ key: String) -> Bool {
    let words = Self.joined(key).split(separator: " ").flatMap { Self.apart(String($0)) }
    guard let first = words.first else { return true }
    if MatchNotes.isExtraTime(key) || words.count == 1 && Self.extraTime.contains(first) {
      hasExtraTime = true
      return true
    }
    if key == "replayed", case .abandoned? = status {
      status = .abandoned(replayed: true)
      return true
    }
    let goals = Self.goals(in: words)
    if let known = MatchNotes.status(first) {
      // `awarded 3-0 to X`: the score that was set stands next to the word.
      set(
        known, goals: goals,
        isPlain: goals == nil ? words.count == 1 : words.count > 1 && Self.goals(in: [words[1]]) != nil)
      return words.count == 1 || (goals != nil && words.count <= 3)
    }
    guard let goals else { return false }
    if Self.kicks.contains(words[words.count - 1]) || key.holds("pen") || key.holds("shoot-out")
      || key.holds("elfm") || key.holds(" i.e")
    {
      penalties = goals
      return words.count <= 4
    }
    if words.count == 2, words[1] == "et" {
      // `(2-1et)` may be the goals of extra time alone, or all.
      remarks.append("\(goals.first)-\(goals.second) et")
      return true
    }
    if first == "ht" { halfTime = goals }
    if first == "originally" || first == "abandoned" { original = goals }
    // The aggregate of two legs is computed from the legs.
    return ["ht", "originally", "agg", "agg."].contains(first)
  }

  /// The text with no blanks round the joint of `4 x 3`.
  private static func joined(_ text: String) -> String {
    text.holds(" x ") ? text.components(at: " x ").joined(separator: "x") : text
  }

  /// `6-5pen`: a score and the word that is glued to it.
  private static func apart(_ word: String) -> [String] {
    guard word.utf8.first?.isDigit == true, let letters = word.firstIndex(where: \.isLetter),
      word[..<letters].contains(where: { $0 == "-" || $0 == ":" }), word[..<letters].last?.isNumber == true
    else { return [word] }
    return [String(word[..<letters]), String(word[letters...])]
  }

  /// Takes a score alone in round brackets behind a result: kicks after a draw, where no team had so many goals by half time, or
  /// the goals at half time; false where it is neither.
  mutating func take(_ inside: String, beside score: Score) -> Bool {
    let words = Self.joined(inside).words
    guard let full = score.played, let goals = Self.goals(in: words), words.count == 1,
      max(goals.first, goals.second) < 40
    else { return false }
    if full.margin == 0, goals.margin != 0, goals.first > full.first || goals.second > full.second {
      penalties = penalties ?? goals
    } else if goals.first <= full.first, goals.second <= full.second {
      halfTime = halfTime ?? goals
    } else {
      return false
    }
    return true
  }

  /// Whether the inside of round brackets is a remark of no team: an attendance, `(32,864)`, a shoot-out in words, or the one word
  /// that a score is of a shoot-out or of a deciding match, `(pênaltis)`.
  static func isPlainRemark(_ text: String) -> Bool {
    let key = Folding.key(text)
    if key.utf8.count > 2, MatchNotes.isShootOut(key) || deciders.contains(key) { return true }
    let isCount =
      text.utf8.count >= 3 && text.utf8.last?.isDigit == true
      && text.utf8.allSatisfy { $0.isDigit || $0 == Byte.comma || $0 == Byte.dot }
    return isCount || (text.hasNumber && Folding.key(text).contains("wins shootout"))
  }

  /// Words for a match that was played because others had decided nothing.
  private static let deciders: Set<String> = [
    "desempate", "jogo-extra", "jogo extra", "jogo desempate", "partido desempate", "decider", "spareggio",
    "entscheidungsspiel",
  ]

  /// Words for a shoot-out behind its score.
  private static let kicks: Set<String> = ["so", "p", "pk", "pks", "pso", "k", "elf", "ps", "e.p"]

  /// Extra time under a golden or silver goal, and a spelling of plain extra time.
  private static let extraTime: Set<String> = ["a.e.t", "aet/gg", "aet/sg", "asdet", "n.v.", "nv"]

  private mutating func set(_ known: MatchStatus, goals: Goals?, isPlain: Bool) {
    if case .abandoned = known, let goals { original = goals }
    if known == .awarded, isPlain { awarded = goals }
    // `abandoned at 2-4; awarded 2-4`: what was decided at last.
    if status == nil || known == .awarded && goals != nil { status = known }
  }

  private static func goals(in words: [String]) -> Goals? { words.lazy.compactMap(goals).first }

  /// All scores that a text has, each a word of its own.
  static func scores(in text: String) -> [Goals] { text.words.compactMap { goals(String($0)) } }

  private static func goals(_ word: String) -> Goals? {
    let sides = word.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == ":" || $0 == "x" }
    guard sides.count == 2, sides[0].count <= 2, sides[1].count <= 2, let first = NumberWords.digits(sides[0]),
      let second = NumberWords.digits(sides[1])
    else { return nil }
    return Goals(first, second)
  }

  /// The score of a line with what the notes add to it.
  func completing(_ found: Score) -> Score {
    var score = found
    if hasExtraTime, score.afterExtraTime == nil {
      score.afterExtraTime = score.fullTime
      score.fullTime = nil
    }
    if let penalties { score.penalties = penalties }
    if score.halfTime == nil { score.halfTime = halfTime }
    if status == .awarded {
      score.awarded = awarded ?? score.played
      score.fullTime = awarded == nil || original != nil ? original : score.fullTime
      score.afterExtraTime = nil
    }
    return score
  }
}
