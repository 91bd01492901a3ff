import Football

/// Words for what became of a match that was not played to its end.
extension HandTypedText {
  /// `Viktoria - Slavia abgesagt`, `Park - Hill suspendido por lluvia`: what became of the match behind the second name, without
  /// brackets.
  func statusBehind(_ line: HandTypedLine) -> String? {
    let words = line.words
    guard words.count >= 4 else { return nil }
    if let score = words.dropFirst().firstIndex(where: { HandTypedLine.goals($0) != nil }) {
      return status(behindScore: score, in: words)
    }
    guard let joint = words.dropFirst().dropLast(2).firstIndex(where: HandTypedLine.isJoint), words[joint] != "x"
    else { return nil }
    let first = words[..<joint]
    for place in words.indices.dropFirst(joint + 2) {
      let second = Self.withoutMark(words[(joint + 1)..<place])
      guard let found = status(at: place, in: words) ?? Self.won(at: place, in: words, by: [first, second]) else {
        continue
      }
      guard HandTypedLine.mayBeName(second), HandTypedLine.mayBeName(Self.withoutLead(first)),
        // `Alba v SC WO` names the other club.
        second.count > 1 || found.status != "w/o" || !Self.clubWords.contains(String(words[joint + 1]))
      else { return nil }
      let why = found.remark.isEmpty ? "" : " [\(found.remark)]"
      return "\(HandTypedLine.joined(first)) v \(HandTypedLine.joined(second)) [\(found.status)]\(why)"
    }
    return nil
  }

  /// `Park 2-1 Dock abandoned`, `Park - Dock 2-1 abandoned`: the score stays.
  private func status(behindScore score: Int, in words: [Substring]) -> String? {
    for place in words.indices.dropFirst(score + 1) where words[place].first != "(" {
      // `Park 2-1 Dock aet`
      if words.count == place + 1, words[place].utf8.count > 2, SentenceScore.isExtraTime(words[place...]),
        let result = HandTypedLine.result(Self.withoutLead(words[..<place])), result.rest.isEmpty
      {
        return "\(HandTypedLine.joined(words[..<place])) (aet)"
      }
      guard let found = status(at: place, in: words), Self.statusesOfScores.contains(found.status) else { continue }
      let match = Self.withoutMark(words[..<place])
      guard let result = HandTypedLine.result(Self.withoutLead(match)), result.goals != nil, result.rest.isEmpty,
        Self.mayBeTold(result.first), Self.mayBeTold(result.second)
      else { return nil }
      let why = found.remark.isEmpty ? "" : " [\(found.remark)]"
      return "\(HandTypedLine.joined(match)) [\(found.status)]\(why)"
    }
    return nil
  }

  /// What may have become of a match that has a score.
  private static let statusesOfScores: Set<String> = ["abandoned", "awarded", "suspended", "w/o"]

  /// Kinds of clubs, which alone are no names.
  private static let clubWords: Set<String> = [
    "FC", "SC", "AC", "CD", "SV", "TSV", "CA", "CF", "UD", "SD", "AD", "AS", "US", "RC", "CS", "EC", "SE", "FK", "NK",
    "BK", "IF", "TJ", "SK", "VV", "KV", "RFC", "AFC", "ASD", "VfL", "VfB",
  ]

  /// The words without a comma, a colon or a dash at their end: `Alba - Dora, aplazado`, `Mill v Dock - postponed`.
  private static func withoutMark(_ words: ArraySlice<Substring>) -> ArraySlice<Substring> {
    guard let last = words.last else { return words }
    if ["-", "–", "—"].contains(last) { return words.dropLast() }
    let bare = last.trimmingEnd { $0 == Byte.comma || $0 == Byte.colon }
    return bare.utf8.count == last.utf8.count ? words : words.dropLast() + [bare]
  }

  /// The words behind a day and an hour.
  private static func withoutLead(_ words: ArraySlice<Substring>) -> ArraySlice<Substring> {
    words.drop { isDay($0) || isWeekday($0) || $0.first?.isNumber == true }
  }

  /// What became of a match by the words from one on to the end, in brackets or not, and the reason behind it.
  private func status(at place: Int, in words: [Substring]) -> (status: String, remark: String)? {
    let isBracketed = words[place].first == "(" && words.last?.last == ")"
    var tail = words[place...]
    if isBracketed {
      tail = HandTypedLine.words(HandTypedLine.joined(tail).dropFirst().dropLast())[...]
    } else if words[place].first?.isLowercase != true, !isInCapitals(at: place, of: words) {
      return nil
    }
    let whole = HandTypedLine.joined(tail)
    // The readers of pages know the most common of them.
    var notes = MatchNotes()
    if isBracketed, form != .footballText, notes.read(Fragment(line: whole, number: 0)), notes.status != nil {
      return nil
    }
    if isBracketed, Self.noShows.contains(where: { Folding.key(whole).holds($0) }) { return ("w/o", whole) }
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

  /// Whether a word is in capitals where the names are not, or is a long one among names in capitals.
  private func isInCapitals(at place: Int, of words: [Substring]) -> Bool {
    let word = words[place]
    guard word == word.uppercased()[...], word.utf8.count > 1 else { return false }
    if words[..<place].contains(where: { $0.first?.isUppercase == true && $0 != $0.uppercased()[...] }) { return true }
    return word.utf8.count > 5 && word.allSatisfy(\.isLetter)
  }

  /// `Huracán - Boys ganó Huracán por W.O.`: who won without a match.
  private static func won(
    at place: Int, in words: [Substring], by teams: [ArraySlice<Substring>]
  ) -> (status: String, remark: String)? {
    let tail = words[place...]
    guard tail.count >= 4, words[place].first?.isLowercase == true, let last = tail.last,
      statuses[Folding.key(String(last))] == "w/o", SentenceWords.isBeforeScore(words[words.count - 2])
    else { return nil }
    let winner = Folding.key(HandTypedLine.joined(tail.dropFirst().dropLast(2)))
    guard SentenceWords.isWon(words[place]), teams.contains(where: { Folding.key(HandTypedLine.joined($0)) == winner })
    else { return nil }
    return ("w/o", HandTypedLine.joined(tail))
  }

  /// Words before the reason why a match was not played, or the day on which it will be.
  private static let causes: Set<String> = [
    "por", "wegen", "due", "because", "per", "pour", "after", "nach", "tras", "owing", "door", "bij", "al", "para", "a",
    "auf", "until", "till", "to", "hasta", "au", "bis", "naar", "in", "at", "en",
  ]

  /// Words for a team that was not there.
  private static let noShows = [
    "no se presento", "no se presentaron", "nao compareceu", "did not appear", "did not show", "nicht angetreten",
    "non si presento", "no-show",
  ]

  /// Words for what became of a match, and the ones that all readers know.
  static let statuses: [String: String] = {
    let words = [
      "postponed": [
        "postponed", "ppd", "verlegt", "verschoben", "aplazado", "aplazada", "postergado", "postergada", "pospuesto",
        "diferido", "adiado", "rinviata", "rinviato", "reporte", "uitgesteld", "odlozeno", "przelozony",
      ],
      "cancelled": [
        "cancelled", "canceled", "abgesagt", "ausgefallen", "n/p", "not played", "no jugado", "no disputado",
        "afgelast",
        "cancelado", "cancelada", "annule", "annullata", "nicht ausgetragen", "non disputata", "zruseno", "n.a.",
        "no disputada", "nicht gespielt",
      ],
      "suspended": ["suspended", "suspendido", "suspendida", "suspenso", "suspendu"],
      "abandoned": [
        "abandoned", "abd", "abgebrochen", "abandonado", "interrotta", "sospesa", "interrompu", "gestaakt", "arrete",
      ],
      "w/o": ["wo", "w/o", "w.o.", "walkover", "kampflos", "forfait", "forfeit"],
      "awarded": ["awarded", "awd", "adjudicado", "a tavolino", "am grunen tisch"],
    ]
    return Dictionary(words.flatMap { status, words in words.map { ($0, status) } }, uniquingKeysWith: { $1 })
  }()
}
