import Football

/// Words for what became of a match that was not played to its end.
extension HandTypedText {
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
  static let statuses: [String: String] = {
    let words = [
      "postponed": [
        "postponed", "ppd", "verlegt", "verschoben", "aplazado", "aplazada", "postergado", "postergada", "pospuesto",
        "diferido", "adiado", "rinviata", "rinviato", "reporte", "uitgesteld", "odlozeno", "przelozony",
      ],
      "cancelled": [
        "cancelled", "canceled", "abgesagt", "ausgefallen", "n/p", "not played", "no jugado", "no disputado",
        "afgelast",
        "cancelado", "cancelada", "annule", "annullata", "nicht ausgetragen", "non disputata", "zruseno",
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
