import Diagnostics
import Football

/// Results in sentences of one line: `Nord bat Sud 3 à 1`, `Melgar empató con Boys 1 a 1`, `Est et Ouest 1 à 1`.
extension HandTypedText {
  /// What a verb says of the team before it.
  private enum Outcome { case win, loss, draw }

  /// The result that a sentence tells; nil where the line is none.
  ///
  /// One that has such a verb and its score, and contradicts itself
  /// or names no two teams, is told of.
  mutating func sentence(_ line: HandTypedLine) -> String? {
    guard line.text.utf8.count <= 120 else { return nil }
    var words = line.words
    guard words.count >= 4, let first = words.first?.first, first.isNumber || !first.isLowercase else { return nil }
    if let last = words.last, last.last == "." { words[words.count - 1] = last.dropLast() }
    if let match = scoreInWords(words) { return match }
    guard let (goals, count) = Self.goals(atEndOf: words) else { return nil }
    var head = words.dropLast(count)
    let isInWords = count > 1
    if let last = head.last, Self.prepositions.contains(Folding.key(String(last))) { head = head.dropLast() }
    guard let verb = Self.verb(in: head) else {
      // A score in words stands nowhere but in a sentence.
      return isInWords ? drawn(head, goals, line) : nil
    }
    // The readers of pages know the verbs of English.
    if verb.isEnglish, form != .footballText { return nil }
    let winner = head[..<verb.range.lowerBound]
    let loser = head[verb.range.upperBound...].drop { Self.articles.contains(String($0)) }
    let isDraw = goals.margin == 0
    guard HandTypedLine.mayBeName(winner), HandTypedLine.mayBeName(loser), isDraw == (verb.outcome == .draw) else {
      // In prose such sentences say more than a result.
      if form != .article, HandTypedLine.mayBeName(winner), form == .footballText || HandTypedLine.mayBeName(loser) {
        report(.unclearSentence, form == .footballText ? .error : .warning, at: line)
      }
      return nil
    }
    return told(winner, loser, goals, verb.outcome)
  }

  /// A result in the words of the readers: `beat` or `bt` where the winner stands first, wherever was played.
  private func told(
    _ first: ArraySlice<Substring>, _ second: ArraySlice<Substring>, _ goals: Goals, _ outcome: Outcome
  ) -> String {
    let (most, least) = (max(goals.first, goals.second), min(goals.first, goals.second))
    let (first, second) = (HandTypedLine.joined(first), HandTypedLine.joined(second))
    if outcome == .draw { return "\(first) \(most)-\(least) \(second)" }
    let (winner, loser) = outcome == .win ? (first, second) : (second, first)
    switch form {
    case .article: return "\(winner) \(most)-\(least) \(loser)"
    // Stories of the archive have no such short word.
    case .rsssf: return "\(winner) bt \(loser) \(most)-\(least)"
    default: return "\(winner) beat \(loser) \(most)-\(least)"
    }
  }

  /// `Nord 3 à 1 Sud`: the score in words between the names.
  private func scoreInWords(_ words: [Substring]) -> String? {
    guard words.count >= 5 else { return nil }
    for index in words.indices.dropFirst().dropLast(3) {
      guard Self.isScoreWord(words[index + 1]), let first = HandTypedLine.count(words[index]),
        let second = HandTypedLine.count(words[index + 2])
      else { continue }
      let match = words[..<index] + ["\(first)-\(second)"] + words[(index + 3)...]
      guard let result = HandTypedLine.result(match[...]), Self.verb(in: result.first) == nil else { return nil }
      return HandTypedLine.joined(match[...])
    }
    return nil
  }

  /// `Est et Ouest 1 à 1`, `Aurora y Huracán empataron 1 a 1`: two names with an `and` between them.
  private mutating func drawn(_ head: ArraySlice<Substring>, _ goals: Goals, _ line: HandTypedLine) -> String? {
    var names = head
    while let last = names.last, Self.drawWords.contains(Folding.key(String(last))) { names = names.dropLast() }
    let places = names.indices.dropFirst().dropLast().filter { Self.ands.contains(String(names[$0])) }
    let joints = names.indices.dropFirst().dropLast().filter { HandTypedLine.isJoint(names[$0]) }
    if places.count == 1, goals.margin == 0, joints.isEmpty {
      let (first, second) = (names[..<places[0]], names[(places[0] + 1)...])
      if HandTypedLine.mayBeName(first), HandTypedLine.mayBeName(second) { return told(first, second, goals, .draw) }
    }
    // `Nord - Sud 3 à 1`
    if joints.count == 1, places.isEmpty {
      let (first, second) = (names[..<joints[0]], names[(joints[0] + 1)...])
      if HandTypedLine.mayBeName(first), HandTypedLine.mayBeName(second) {
        return "\(HandTypedLine.joined(first)) \(goals.first)-\(goals.second) \(HandTypedLine.joined(second))"
      }
    }
    if form == .footballText { report(.unclearSentence, .error, at: line) }
    return nil
  }

  // MARK: Words

  /// The goals at the end of a sentence, `3-1` or `3 à 1`, and the number of their words.
  private static func goals(atEndOf words: [Substring]) -> (goals: Goals, count: Int)? {
    if let last = words.last {
      let bare = last.first == "(" && last.last == ")" ? last.dropFirst().dropLast() : last
      if let goals = HandTypedLine.goals(bare) { return (goals, 1) }
    }
    let tail = words.suffix(3)
    guard tail.count == 3, isScoreWord(tail[tail.startIndex + 1]),
      let first = HandTypedLine.count(tail[tail.startIndex]),
      let second = HandTypedLine.count(tail[tail.startIndex + 2])
    else { return nil }
    return (Goals(first, second), 3)
  }

  private static func isScoreWord(_ word: Substring) -> Bool { ["a", "à", "zu"].contains(word) }

  private static func verb(
    in words: ArraySlice<Substring>
  ) -> (range: Range<Int>, outcome: Outcome, isEnglish: Bool)? {
    for index in words.indices.dropFirst().dropLast() where words[index].first?.isLowercase == true {
      let key = Folding.key(String(words[index]))
      // `a battu`, `ha battuto`, `le ganó a`
      if ["a", "ha", "le"].contains(key), index + 1 < words.endIndex - 1,
        let outcome = outcomes[Folding.key(String(words[index + 1]))]
      {
        return (index..<(index + 2), outcome, false)
      }
      if let outcome = outcomes[key] { return (index..<(index + 1), outcome, english.contains(key)) }
    }
    return nil
  }

  private static let english: Set<String> = ["beat", "beats", "defeated", "defeats", "bt", "drew", "lost"]

  private static let outcomes: [String: Outcome] = {
    let words: [(Outcome, [String])] = [
      (
        .win,
        [
          "beat", "beats", "defeated", "defeats", "bt", "bat", "battu", "domine", "vencio", "vence", "derroto", "gano",
          "supero", "goleo", "venceu", "bateu", "derrotou", "goleou", "ganhou", "schlug", "schlagt", "besiegte",
          "besiegt",
          "bezwang", "batte", "battuto", "supera", "versloeg", "verslaat",
        ]
      ),
      (.loss, ["lost", "perdio", "perdeu", "verlor", "perde", "perso", "verloor", "cayo"]),
      (.draw, ["drew", "empato", "empata", "empatou", "igualo", "pareggia", "pareggio"]),
    ]
    return Dictionary(words.flatMap { outcome, words in words.map { ($0, outcome) } }, uniquingKeysWith: { $1 })
  }()

  /// Words between a verb and the other name.
  private static let articles: Set<String> = [
    "a", "al", "o", "ao", "à", "con", "com", "contra", "contre", "contro", "gegen", "with", "to", "against", "ante",
    "para",
    "por", "el", "la", "le", "frente", "il", "tegen", "pelo", "do", "da",
  ]
  /// Words before a score.
  private static let prepositions: Set<String> = ["por", "per", "mit", "by", "with", "sur", "met", "de", "for"]
  private static let ands: Set<String> = ["et", "y", "e", "und", "and", "en"]
  private static let drawWords: Set<String> = [
    "empataron", "empatan", "empatam", "empataram", "igualaron", "font", "match", "nul", "trennten", "sich",
    "pareggiano",
    "drew",
  ]
}
