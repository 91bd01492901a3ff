import Diagnostics
import Football

/// Goals and words that stand elsewhere than between the names.
extension HandTypedText {
  // MARK: Brackets

  /// `Aurora (1) vs (0) Huracán`, `Aurora (1)-(0) Huracán`: goals in brackets on both sides of the joint.
  func bracketedGoals(_ line: HandTypedLine) -> String? {
    let words = line.words
    guard words.count >= 3 else { return nil }
    for index in words.indices.dropFirst().dropLast() {
      var goals = Self.bracketed(words[index])
      var next = index + 1
      if let both = Self.bracketedPair(words[index]) {
        goals = both
      } else if let first = goals, next + 1 < words.count, HandTypedLine.isJoint(words[next]),
        let second = Self.bracketed(words[next + 1])
      {
        goals = Goals(first.first, second.first)
        next += 2
      } else {
        continue
      }
      guard let goals, next < words.count else { return nil }
      let match = words[..<index] + ["\(goals.first)-\(goals.second)"] + words[next...]
      // `Botafogo 2 (9) - (8) 1 Fluminense`: kicks beside the goals.
      guard HandTypedLine.count(words[index - 1]) == nil, HandTypedLine.mayBeName(words[..<index]),
        HandTypedLine.mayBeName(HandTypedLine.withoutRemark(words[next...]))
      else { return nil }
      return HandTypedLine.joined(match[...])
    }
    return nil
  }

  private static func bracketed(_ word: Substring) -> Goals? {
    guard word.first == "(", word.last == ")", let number = HandTypedLine.count(word.dropFirst().dropLast()) else {
      return nil
    }
    return Goals(number, 0)
  }

  private static func bracketedPair(_ word: Substring) -> Goals? {
    guard word.first == "(", word.utf8.count >= 7 else { return nil }
    return HandTypedLine.goals(word.filter { $0 != "(" && $0 != ")" }[...])
  }

  /// `(descanso 1-0)`, `(al descanso: 1-0)`, `(Halbzeit 1:0)`: the score at half time by any word for it.
  func withHalfTime(_ line: HandTypedLine) -> String? {
    guard let open = line.text.lastIndex(of: "("), let close = line.text[open...].firstIndex(of: ")") else {
      return nil
    }
    let inside = line.text[line.text.index(after: open)..<close]
    guard inside.utf8.count <= 40 else { return nil }
    let words = HandTypedLine.words(inside)
    guard let place = words.firstIndex(where: { HandTypedLine.goals($0) != nil }), words.count > 1,
      let goals = HandTypedLine.goals(words[place])
    else { return nil }
    let key = Folding.heading((words[..<place] + words[(place + 1)...]).joined(separator: " "))
    guard Self.halfTime.contains(key.filter { $0 != "," }) else { return nil }
    let (before, behind) = (line.text[..<open], line.text[line.text.index(after: close)...])
    let half = "(HT \(goals.first)-\(goals.second))"
    // `Nacional 2-0 (HT 1-0) Boys`
    guard behind.first(where: { $0 != " " })?.isLetter == true else { return before + half + behind }
    return "\(before)\(String(behind).trimmingBlanks) \(half)"
  }

  private static let halfTime: Set<String> = [
    "ht", "half time", "halftime", "at half time", "descanso", "al descanso", "primer tiempo", "en el primer tiempo",
    "medio tiempo", "pt", "1t", "halbzeit", "zur halbzeit", "hz", "zur pause", "pause", "mi temps", "a la mi temps",
    "mt",
    "primo tempo", "p t", "fine primo tempo", "intervalo", "ao intervalo", "1º tempo", "primeiro tempo", "rust",
    "bij rust",
    "ruststand",
  ]

  // MARK: Scores behind both names

  /// `Alba contra Berta: 2-1`, `Alba v Berta - 2-1`: another word between the names, and a mark before the score.
  func scoreBehind(_ line: HandTypedLine) -> String? {
    let words = line.words
    guard words.count >= 4, let last = words.last, let goals = HandTypedLine.goals(last) else { return nil }
    var names = words.dropLast()
    let isMarked = ["-", "–", "—", ":"].contains(names[names.endIndex - 1]) || names.last?.last == ":"
    while let mark = names.last, ["-", "–", "—", ":"].contains(mark) { names = names.dropLast() }
    if let name = names.last, name.last == ":" { names = names.dropLast() + [name.dropLast()] }
    guard
      let joint = names.dropFirst().dropLast().firstIndex(where: {
        HandTypedLine.isJoint($0) || Self.against.contains($0)
      }),
      isMarked || names[joint] == "x" || Self.against.contains(names[joint]), HandTypedLine.mayBeName(names[..<joint]),
      HandTypedLine.mayBeName(names[(joint + 1)...])
    else { return nil }
    let (first, second) = (HandTypedLine.joined(names[..<joint]), HandTypedLine.joined(names[(joint + 1)...]))
    return "\(first) \(goals.first)-\(goals.second) \(second)"
  }

  private static let against: Set<Substring> = ["contra", "gegen", "contre", "contro", "tegen", "against"]

  /// `Alba 2-1 Nova – Soto 2; Gil`: the scorers behind a dash.
  func scorersBehindDash(_ line: HandTypedLine) -> String? {
    let words = line.words
    guard line.text.contains(";"), let score = words.dropFirst().firstIndex(where: { HandTypedLine.goals($0) != nil }),
      let dash = words[(score + 1)...].dropFirst().firstIndex(where: { ["-", "–", "—"].contains($0) }),
      dash + 1 < words.count,
      HandTypedLine.result(words[..<dash]) != nil
    else { return nil }
    return "\(HandTypedLine.joined(words[..<dash])) [\(HandTypedLine.joined(words[(dash + 1)...]))]"
  }

  // MARK: What became of a match

  /// `Viktoria - Slavia abgesagt`, `Park - Hill suspendido por lluvia`: what became of the match behind the second name, without
  /// brackets.
  func statusBehind(_ line: HandTypedLine) -> String? {
    let words = line.words
    guard words.count >= 4, !words.contains(where: { HandTypedLine.goals($0) != nil }),
      let joint = words.dropFirst().dropLast(2).firstIndex(where: HandTypedLine.isJoint), words[joint] != "x"
    else { return nil }
    for place in words.indices.dropFirst(joint + 2) {
      guard let found = status(at: place, in: words) else { continue }
      let first = words[..<joint]
      // `Alba - Dora, aplazado`, `Viktoria – Prag: abgesagt`
      let last = words[place - 1].trimmingEnd { $0 == Byte.comma || $0 == Byte.colon }
      let second = words[(joint + 1)..<(place - 1)] + [last]
      guard HandTypedLine.mayBeName(second),
        HandTypedLine.mayBeName(first.drop { Self.isDay($0) || Self.isWeekday($0) || $0.first?.isNumber == true })
      else { return nil }
      let why = found.remark.isEmpty ? "" : " [\(found.remark)]"
      return "\(HandTypedLine.joined(first)) v \(HandTypedLine.joined(second)) [\(found.status)]\(why)"
    }
    return nil
  }

  /// What became of a match by the words from one on to the end, in brackets or not, and the reason behind it.
  private func status(at place: Int, in words: [Substring]) -> (status: String, remark: String)? {
    let isBracketed = words[place].first == "(" && words.last?.last == ")"
    var tail = words[place...]
    if isBracketed {
      tail = HandTypedLine.words(HandTypedLine.joined(tail).dropFirst().dropLast())[...]
    } else if words[place].first?.isLowercase != true {
      // In capitals where the names are not.
      guard words[place] == words[place].uppercased()[...], words[place].utf8.count > 1,
        words[..<place].contains(where: { $0.first?.isUppercase == true && $0 != $0.uppercased()[...] })
      else { return nil }
    }
    for count in [2, 1] where count <= tail.count {
      let key = Folding.key(HandTypedLine.joined(tail.prefix(count)))
      guard let status = Self.statuses[key], form != .rsssf || isBracketed || MatchNotes.infixStatus(key) == nil
      else { continue }
      let remark = tail.dropFirst(count)
      guard isBracketed || remark.isEmpty || Self.causes.contains(Folding.key(String(remark[remark.startIndex])))
      else { return nil }
      return (status, HandTypedLine.joined(remark))
    }
    return nil
  }

  /// Words before the reason why a match was not played.
  private static let causes: Set<String> = [
    "por", "wegen", "due", "because", "per", "pour", "after", "nach", "tras", "owing", "door", "bij",
  ]

  /// Words for what became of a match, and the ones that all readers know.
  private static let statuses: [String: String] = {
    let words: [(String, [String])] = [
      (
        "postponed",
        [
          "postponed", "ppd", "verlegt", "verschoben", "aplazado", "aplazada", "postergado", "postergada", "pospuesto",
          "diferido", "adiado", "rinviata", "rinviato", "reporte", "remis", "uitgesteld", "odlozeno", "przelozony",
        ]
      ),
      (
        "cancelled",
        [
          "cancelled", "canceled", "abgesagt", "ausgefallen", "n/p", "not played", "no jugado", "no disputado",
          "cancelado",
          "cancelada", "annule", "annullata", "afgelast", "nicht ausgetragen", "non disputata", "zruseno",
        ]
      ),
      ("suspended", ["suspended", "suspendido", "suspendida", "suspenso", "suspendu"]),
      (
        "abandoned",
        [
          "abandoned", "abd", "abgebrochen", "abandonado", "interrotta", "sospesa", "interrompu", "gestaakt", "arrete",
        ]
      ),
      ("w/o", ["wo", "w/o", "w.o.", "walkover", "kampflos", "forfait", "forfeit"]),
      ("awarded", ["awarded", "awd", "adjudicado", "a tavolino", "am grunen tisch"]),
    ]
    return Dictionary(words.flatMap { status, words in words.map { ($0, status) } }, uniquingKeysWith: { $1 })
  }()

  // MARK: Goals behind names

  /// `Melgar 3, Aurora 1`, `Dock, 2 - Mill, 1`: every name with its goals behind it, where these are beyond doubt teams.
  mutating func goalsBehind(_ line: HandTypedLine) -> String? {
    guard let found = Self.goalsBehind(line) else { return nil }
    let match = "\(found.first) \(found.goals.first)-\(found.goals.second) \(found.second)"
    guard max(found.goals.first, found.goals.second) <= 15 else { return nil }
    guard !isInList(line) else { return nil }
    // One below another with more goals than that has is no list of its scorers.
    let isNext = goalsBehindLine.line == line.number - 1 && found.goals.total > goalsBehindLine.goals
    if found.hasCommas || !found.isDashed && (isNext || areTeams(found.first, found.second)) {
      goalsBehindLine = (line.number, found.goals.total)
      return match
    }
    guard !found.isDashed else { return nil }
    // More goals than the match above has are not those of its scorers; the article's reader tells of it by itself.
    if form == .rsssf, line.indent.isEmpty, max(found.goals.first, found.goals.second) <= 9,
      let above = goalsAbove(line), found.goals.total > above.total, above.total > 0
    {
      report(.unclearGoals, .warning, at: line)
    }
    return nil
  }

  private struct GoalsBehind {
    var first: String
    var second: String
    var goals: Goals
    /// Whether a comma stands before both numbers and a dash between them: no list of scorers does so.
    var hasCommas: Bool
    var isDashed: Bool
  }

  private static func goalsBehind(_ line: HandTypedLine) -> GoalsBehind? {
    var words = line.words
    guard words.count >= 4, words.count <= 14 else { return nil }
    if let last = words.last, last.last == "." { words[words.count - 1] = last.dropLast() }
    guard let last = words.last.flatMap(HandTypedLine.count),
      let place = words.indices.dropFirst().dropLast(2).first(where: { count(withComma: words[$0]) != nil }),
      let first = count(withComma: words[place])
    else { return nil }
    var names = (words[..<place], words[(place + 1)..<(words.count - 1)])
    let isDashed = names.1.first.map { ["-", "–", "—"].contains($0) } ?? false
    if isDashed { names.1 = names.1.dropFirst() }
    let isParted = isDashed || words[place].last.map { ",;".contains($0) } ?? false
    let hasCommas = isDashed && names.0.last?.last == "," && names.1.last?.last == ","
    for text in [names.0, names.1] where !text.isEmpty {
      guard text.dropLast().allSatisfy({ !$0.contains(",") }) else { return nil }
    }
    func name(_ words: ArraySlice<Substring>) -> ArraySlice<Substring> {
      guard let last = words.last, last.last == "," else { return words }
      return words.dropLast() + [last.dropLast()]
    }
    let (one, other) = (name(names.0), name(names.1))
    guard isParted, HandTypedLine.mayBeName(one), HandTypedLine.mayBeName(other),
      ![one, other].contains(where: { $0.contains { HandTypedLine.count($0) != nil } }),
      !TextHeading("\(HandTypedLine.joined(one)) 1").isRound
    else { return nil }
    return GoalsBehind(
      first: HandTypedLine.joined(one), second: HandTypedLine.joined(other), goals: Goals(first, last),
      hasCommas: hasCommas, isDashed: isDashed)
  }

  private static func count(withComma word: Substring) -> Int? {
    HandTypedLine.count(word.last.map { ",;".contains($0) } == true ? word.dropLast() : word)
  }

  /// Whether the head of a list of names and numbers, such as one of titles or scorers, stands in the block above a line.
  private func isInList(_ line: HandTypedLine) -> Bool {
    for distance in 1...30 where line.number > distance {
      let range = text.range(ofLine: line.number - distance)
      guard !range.isEmpty else { return false }
      if range.count <= 40, TextParser.opensList(text.line(line.number - distance)) { return true }
    }
    return false
  }

  /// The goals of the match right above a line.
  private func goalsAbove(_ line: HandTypedLine) -> Goals? {
    guard line.number > 1 else { return nil }
    return HandTypedLine(text.line(line.number - 1), number: line.number - 1).words.dropFirst().lazy.compactMap {
      HandTypedLine.goals($0)
    }.first
  }

  /// Whether both names stand beside scores elsewhere.
  private mutating func areTeams(_ first: String, _ second: String) -> Bool {
    let teams = knownTeams()
    return teams.contains(Folding.key(first)) && teams.contains(Folding.key(second))
  }

  /// The folded names that stand beside scores of two goals with a joint.
  mutating func knownTeams() -> Set<String> {
    if let teams { return teams }
    var found: Set<String> = []
    for line in lines() {
      let words = line.words.drop { $0.first?.isNumber == true && !$0.contains(where: \.isLetter) }
      guard let result = HandTypedLine.result(words), result.goals != nil else { continue }
      found.insert(Folding.key(HandTypedLine.joined(result.first)))
      found.insert(Folding.key(HandTypedLine.joined(result.second)))
    }
    teams = found
    return found
  }
}
