import Diagnostics
import Football

/// Results in sentences of one line: `Nord bat Sud 3 à 1`, `Melgar empató con Boys 1 a 1`, `Est et Ouest 1 à 1`.
extension HandTypedText {
  /// The result that a sentence tells; nil where the line is none.
  ///
  /// One that has such a verb and its score, and contradicts itself or names no two teams, is told of.
  mutating func sentence(_ line: HandTypedLine) -> String? {
    guard line.text.utf8.count <= 120 else { return nil }
    var words = line.words
    guard words.count >= 4, let first = words.first?.first, first.isNumber || !first.isLowercase else { return nil }
    if let last = words.last, last.last == ".", !last.dropLast().contains(".") {
      words[words.count - 1] = last.dropLast()
    }
    switch SentenceScore.find(in: words) {
    case .none: return nil
    case .several(let head):
      // `Spain won 4-2 on penalties` tells of the match above.
      if NamedKicks(line.text) == nil, let verb = SentenceWords.verb(in: head),
        !verb.isEnglish || form == .footballText
      {
        let first = words[..<verb.range.lowerBound]
        reportUnclear(line, first, first)
      }
      return nil
    case .one(let score):
      guard let verb = SentenceWords.verb(in: score.head, mayEnd: !score.tail.isEmpty) else {
        return score.tail.isEmpty ? drawn(score, line) : scoreInside(score, words, line)
      }
      guard NamedKicks(line.text) == nil else { return nil }
      // The readers of pages know the verbs of English where they stand in lists.
      if verb.isEnglish, form != .footballText, !isApart(line) { return nil }
      return result(of: verb, score, line)
    }
  }

  /// What a verb says of the names round it.
  private mutating func result(of verb: SentenceWords.Verb, _ score: SentenceScore, _ line: HandTypedLine) -> String? {
    let lead = score.head[..<verb.range.lowerBound]
    let behind = score.head[verb.range.upperBound...]
    let first = withoutDay(lead)
    // `superó por 3-1 a Boys`: nothing but the verb before the score, and a preposition behind it.
    let isLed =
      score.tail.isEmpty || behind.isEmpty && score.tail.first.map(SentenceWords.isPreposition) == true
    let (second, isParted) = Self.name(behind.isEmpty ? score.tail : behind)
    guard isLed, isParted || !verb.needsPreposition, Self.mayBeTold(first), Self.mayBeTold(second),
      (score.goals.margin == 0) == (verb.outcome == .draw), !isLongerName(first)
    else {
      // The reader of the archive tells of a score with more behind it.
      if form != .rsssf || !verb.isEnglish || score.tail.isEmpty { reportUnclear(line, lead, second) }
      return nil
    }
    return told(first, second, score, verb.outcome)
  }

  /// The name behind prepositions and articles, and whether a preposition stands there.
  private static func name(_ words: ArraySlice<Substring>) -> (name: ArraySlice<Substring>, isParted: Bool) {
    func isPreposition(_ word: Substring) -> Bool {
      word.first?.isLowercase == true && SentenceWords.isPreposition(word)
    }
    let rest = words.drop(while: isPreposition)
    // `sich von`
    let name = rest.drop(while: SentenceWords.isArticle).drop(while: isPreposition)
    return (name, rest.count < words.count)
  }

  /// Tells that a line with two names says no result for certain; in prose such sentences say more than a result.
  private mutating func reportUnclear(
    _ line: HandTypedLine, _ first: ArraySlice<Substring>, _ second: ArraySlice<Substring>
  ) {
    guard HandTypedLine.mayBeName(first) || HandTypedLine.mayBeName(first.drop(while: SentenceWords.isBeforeWeekday))
    else { return }
    if form == .footballText {
      report(.unclearSentence, .error, at: line)
    } else if HandTypedLine.mayBeName(second), form == .rsssf || isApart(line) {
      report(.unclearSentence, .warning, at: line)
    }
  }

  /// A result in the words of the readers: `beat` or `bt` where the winner stands first, wherever was played.
  private func told(
    _ first: ArraySlice<Substring>, _ second: ArraySlice<Substring>, _ score: SentenceScore,
    _ outcome: SentenceWords.Outcome
  ) -> String {
    let goals = score.goals
    let (most, least) = (max(goals.first, goals.second), min(goals.first, goals.second))
    let (first, second) = (HandTypedLine.joined(first), HandTypedLine.joined(second))
    let suffix = suffix(of: score)
    if outcome == .draw { return "\(first) \(most)-\(least) \(second)\(suffix)" }
    let (winner, loser) = outcome == .win ? (first, second) : (second, first)
    switch form {
    case .article: return "\(winner) \(most)-\(least) \(loser)\(suffix)"
    // Stories of the archive have no such short word.
    case .rsssf: return "\(winner) bt \(loser) \(most)-\(least)\(suffix)"
    default: return "\(winner) beat \(loser) \(most)-\(least)\(suffix)"
    }
  }

  /// What stands behind the score; a bracket without names and numbers is no list of goals, and in articles would be part of the name.
  private func suffix(of score: SentenceScore) -> String {
    guard let remark = score.remark else { return score.suffix }
    let isList = remark.first?.isLetter == true && remark.hasNumber
    let isNote = form == .article || form == .footballText && !isList
    return score.suffix + (isNote ? " [\(remark)]" : " (\(remark))")
  }

  // MARK: Without a verb

  /// A score with names, or with words of another sentence, at both its sides: `Boys fue superado 2-1 por Aurora`.
  private mutating func scoreInside(_ score: SentenceScore, _ words: [Substring], _ line: HandTypedLine) -> String? {
    if score.isInWords { return scoreInWords(words, line) }
    if let last = score.head.last, let next = score.tail.first, !SentenceWords.mayJoinName(last),
      next.first?.isLowercase == true, SentenceWords.isPreposition(next) || SentenceWords.isBeforeScore(next)
    {
      reportUnclear(line, score.head, score.head)
    }
    return nil
  }

  /// `Nord 3 à 1 Sud`: the score in words between the names.
  private mutating func scoreInWords(_ words: [Substring], _ line: HandTypedLine) -> String? {
    guard let found = Self.scoreInWords(words) else { return nil }
    if found.isRange {
      let isKnown = isTeam(found.result.first) && isTeam(found.result.second)
      let isInList = [-1, 1].contains { step in
        neighbour(of: line.number, step: step).flatMap { Self.scoreInWords($0.words) } != nil
      }
      guard isKnown || isInList else {
        if form != .footballText { report(.unclearSentence, .warning, at: line) }
        return nil
      }
    }
    return found.match
  }

  /// The match with its score in digits; a range where the second number is the higher one, as in `Clasifican 2 a 4 Equipos`.
  private static func scoreInWords(
    _ words: [Substring]
  ) -> (match: String, result: HandTypedLine.Result, isRange: Bool)? {
    guard words.count >= 5 else { return nil }
    for index in words.indices.dropFirst().dropLast(3) {
      guard let (goals, count) = SentenceScore.inWords(words[index...]), index + count < words.count else { continue }
      let match = words[..<index] + ["\(goals.first)-\(goals.second)"] + words[(index + count)...]
      guard let result = HandTypedLine.result(match[...]), SentenceWords.verb(in: result.first, mayEnd: true) == nil,
        !isRound(words[index - 1]), mayBeTold(result.first), mayBeTold(result.second)
      else { return nil }
      return (HandTypedLine.joined(match[...]), result, goals.first < goals.second)
    }
    return nil
  }

  /// Whether a word is one for rounds, `Fecha` or `Fechas`.
  private static func isRound(_ word: Substring) -> Bool {
    (0...2).contains { TextHeading("\(word.dropLast($0)) 1").isRound }
  }

  /// `Est et Ouest 1 à 1`, `Aurora y Huracán empataron 1-1`: two names with an `and` between them.
  ///
  /// A score of digits stands in many other lines: a word has to say that the two drew.
  private mutating func drawn(_ score: SentenceScore, _ line: HandTypedLine) -> String? {
    var names = score.head
    while let last = names.last, last.first?.isLowercase == true, SentenceWords.isDraw(last) {
      names = names.dropLast()
    }
    guard score.isInWords || names.count < score.head.count else { return nil }
    let inner = names.indices.dropFirst().dropLast()
    let joints = inner.filter { HandTypedLine.isJoint(names[$0]) }
    if score.goals.margin == 0, joints.isEmpty, let (first, second) = pair(in: names) {
      return told(first, second, score, .draw)
    }
    // `Nord - Sud 3 à 1`
    if joints.count == 1 {
      let (first, second) = (names[..<joints[0]], names[(joints[0] + 1)...])
      if Self.mayBeTold(first), Self.mayBeTold(second) {
        let goals = "\(score.goals.first)-\(score.goals.second)"
        return "\(HandTypedLine.joined(first)) \(goals) \(HandTypedLine.joined(second))\(suffix(of: score))"
      }
    }
    if form == .footballText {
      report(.unclearSentence, .error, at: line)
    } else if names.count < score.head.count {
      reportUnclear(line, names, names)
    }
    return nil
  }

  /// The two names round an `and`; of several, the one that has teams at its sides.
  private mutating func pair(in names: ArraySlice<Substring>) -> (ArraySlice<Substring>, ArraySlice<Substring>)? {
    let names = withoutDay(names)
    let places = names.indices.dropFirst().dropLast().filter { SentenceWords.isAnd(names[$0]) }
    var pairs = places.map { (names[..<$0], names[($0 + 1)...]) }.filter {
      Self.mayBeTold($0.0) && Self.mayBeTold($0.1)
    }
    if pairs.count > 1 { pairs = pairs.filter { isTeam($0.0) && isTeam($0.1) } }
    return pairs.count == 1 ? pairs[0] : nil
  }

  // MARK: Names

  /// Whether words may be the name of a team in a sentence, where more stands beside names than in lists.
  static func mayBeTold(_ words: ArraySlice<Substring>) -> Bool {
    guard HandTypedLine.mayBeName(words), let first = words.first, !SentenceWords.isDescription(first) else {
      return false
    }
    return words.allSatisfy { word in
      let word = word.trimmingStart { $0 == Byte.open }.trimmingEnd { $0 == Byte.close }
      return SentenceWords.mayJoinName(word) && !SentenceWords.isDayWord(word)
        && (SentenceWords.isOfNames(word) || !SentenceWords.isWeekday(word))
    }
  }

  /// The words behind a day at their beginning, `El domingo Aurora`, `Ayer, Aurora`; all of them where nothing would be left, and
  /// none where the day may be part of the name.
  private mutating func withoutDay(_ words: ArraySlice<Substring>) -> ArraySlice<Substring> {
    var rest = words
    if let first = rest.first, SentenceWords.isBeforeWeekday(first) { rest = rest.dropFirst() }
    let isLed = rest.count < words.count
    guard let word = rest.first else { return words }
    let day = word.last == "," ? word.dropLast() : word
    guard SentenceWords.isWeekday(day) || !isLed && SentenceWords.isDayWord(day) else { return words }
    rest = rest.dropFirst()
    guard !rest.isEmpty else { return words }
    if !isLed, day == word {
      // `Wednesday Old Boys`
      if isTeam(words) { return words }
      // Who plays is open: `Domingo Savio` is a club.
      if SentenceWords.isOfNames(day), !isTeam(rest) { return [] }
    }
    return rest
  }

  /// Whether a name stands beside scores elsewhere.
  private mutating func isTeam(_ name: ArraySlice<Substring>) -> Bool {
    knownTeams().contains(Folding.key(HandTypedLine.joined(name)))
  }

  /// Whether a team has the last words of a name that stands nowhere else, `Luego Aurora`: who can tell what the others are.
  private mutating func isLongerName(_ name: ArraySlice<Substring>) -> Bool {
    guard name.count > 1, !isTeam(name) else { return false }
    for count in 1..<name.count where isTeam(name.dropFirst(count)) {
      // `FC Nord`
      if name.prefix(count).contains(where: { $0.contains(where: \.isLowercase) }) { return true }
    }
    return false
  }

  /// Whether the lines beside one are no prose, of which it would be a part.
  private func isApart(_ line: HandTypedLine) -> Bool {
    [-1, 1].allSatisfy { step in
      let next = line.number + step
      guard next >= 1, next <= text.lineCount else { return true }
      guard text.range(ofLine: next).count <= 100 else { return false }
      let words = HandTypedLine(text.line(next), number: next).words
      return words.count <= 9 && words.last?.last != "," && (step < 0 || words.first?.first?.isLowercase != true)
    }
  }
}
