import Football

/// A count of goals in a cell of its own.
enum GoalsCell: Equatable {
  /// So many.
  case count(Int)
  /// None given: not played, or not recorded.
  case none
  /// A question mark: played, and not known.
  case unknown
  /// No count.
  case unreadable

  /// Reads the bytes of a cell; 3.0 and 3,0 are what spreadsheets make of 3.
  static func read(_ bytes: [UInt8], _ range: Range<Int>) -> GoalsCell {
    var value = 0
    var index = range.lowerBound
    while index < range.upperBound, bytes[index] >= 0x30, bytes[index] <= 0x39, index - range.lowerBound < 3 {
      value = value * 10 + Int(bytes[index]) - 0x30
      index += 1
    }
    let digits = index - range.lowerBound
    if digits > 0, digits < 3, index == range.upperBound || isZeroFraction(bytes, index..<range.upperBound) {
      return .count(value)
    }
    return readWord(String(decoding: bytes[range], as: UTF8.self))
  }

  private static func isZeroFraction(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 2, bytes[range.lowerBound] == UInt8(ascii: ".") || bytes[range.lowerBound] == UInt8(ascii: ",")
    else { return false }
    return bytes[range].dropFirst().allSatisfy { $0 == 0x30 }
  }

  private static func readWord(_ text: String) -> GoalsCell {
    let key = Folding.key(text)
    if key == "?" || key == "??" { return .unknown }
    return UnknownWords.words.contains(key) ? .none : .unreadable
  }
}

/// A score in one cell, with what stands around it.
enum ScoreCell {
  /// Goals and nothing else.
  case plain(Goals)
  /// Goals, or their place, with notes: `1-1 (a.e.t.)`, `w/o`, `(a) 3-3 (agg.)`.
  case noted(Goals?, MatchNotes, status: MatchStatus)
  /// None given.
  case none
  /// A question mark: played, and not known.
  case unknown
  /// No score; the part that cannot be read.
  case unreadable(String)

  /// Reads the bytes of a cell.
  static func read(_ bytes: [UInt8], _ range: Range<Int>) -> ScoreCell {
    if range.isEmpty { return .none }
    if let goals = readPlain(bytes, range) { return .plain(goals) }
    if range.count == 1, bytes[range.lowerBound] == UInt8(ascii: "?") { return .unknown }
    return readNoted(String(decoding: bytes[range], as: UTF8.self))
  }

  /// One or two digits, a joint, one or two digits: 3-1, 3:1, the Brazilian 3 x 1.
  static func readPlain(_ bytes: [UInt8], _ range: Range<Int>) -> Goals? {
    var index = range.lowerBound
    guard let first = side(bytes, &index, range.upperBound) else { return nil }
    while index < range.upperBound, bytes[index] == 0x20 { index += 1 }
    guard index < range.upperBound else { return nil }
    let byte = bytes[index]
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") || byte.lowered == Byte.lowerX {
      index += 1
    } else if byte == 0xC3, index + 1 < range.upperBound, bytes[index + 1] == 0x97 {
      // ×
      index += 2
    } else if byte == 0xE2, index + 2 < range.upperBound {
      // U+2010 to U+2015, and the minus sign U+2212.
      let isDash = bytes[index + 1] == 0x80 && (0x90...0x95).contains(bytes[index + 2])
      let isMinus = bytes[index + 1] == 0x88 && bytes[index + 2] == 0x92
      guard isDash || isMinus else { return nil }
      index += 3
    } else {
      return nil
    }
    while index < range.upperBound, bytes[index] == 0x20 { index += 1 }
    guard let second = side(bytes, &index, range.upperBound), index == range.upperBound else { return nil }
    return Goals(first, second)
  }

  private static func side(_ bytes: [UInt8], _ index: inout Int, _ end: Int) -> Int? {
    var value = 0
    let start = index
    while index < end, bytes[index] >= 0x30, bytes[index] <= 0x39 {
      guard index - start < 2 else { return nil }
      value = value * 10 + Int(bytes[index]) - 0x30
      index += 1
    }
    return index > start ? value : nil
  }

  private static func readNoted(_ text: String) -> ScoreCell {
    let key = Folding.key(text)
    if key == "?" || key == "?-?" || key == "? - ?" { return .unknown }
    if UnknownWords.words.contains(key) { return .none }
    // `PP - PP`: both lost by decision.
    if key == "pp - pp" || key == "pp-pp" {
      return .noted(nil, MatchNotes(remarks: [text.singleBlanks]), status: .awarded)
    }
    var notes = MatchNotes()
    let parts = parts(of: text)
    // `(2-1)`: nothing stands outside.
    if parts.count == 1, parts[0].isBracket { return read(Array(parts[0].text.utf8)) }
    let rest = takeStars(from: takeBrackets(of: parts, into: &notes), into: &notes)
    let padded = Fragment(line: "x " + rest, number: 1).trimmed()
    if let token = ScoreToken.find(in: padded) {
      let sides = [padded.part(2..<token.range.lowerBound).trimmed(), padded.from(token.range.upperBound).trimmed()]
      if let kicks = token.goals, kicks.margin != 0, MatchNotes.isShootOut(Folding.key(sides[0].text + sides[1].text)) {
        notes.penalties = kicks
        return .noted(nil, notes, status: .played)
      }
      guard sides.allSatisfy({ readBeside($0, into: &notes) }) else { return cluster(rest, notes) ?? .unreadable(text) }
      if let beside = notes.besideGoals { take(beside, of: token.goals, into: &notes) }
      notes.checkHalfTime(of: token.goals)
      return .noted(token.goals, notes, status: notes.status ?? .played)
    }
    if let known = cluster(rest, notes) { return known }
    if rest.isEmpty, notes.penalties != nil { return .noted(nil, notes, status: notes.status ?? .played) }
    // Which side it was that did not come.
    if rest.count < 6, rest.holds("+"), rest.holds(":") { notes.remarks.append(rest) }
    guard let status = notes.status ?? status(Folding.key(rest)) ?? named(rest, &notes) else {
      return .unreadable(text)
    }
    // `annulled (3–1)`: the bracket has what was played.
    if let goals = notes.halfTime, parts.count == 2, parts[1].isBracket {
      notes.halfTime = nil
      notes.status = status
      return .noted(goals, notes, status: status)
    }
    return .noted(nil, notes, status: status)
  }

  /// Reads what stands before or behind a score outside of brackets; false when it is not known.
  private static func readBeside(_ part: Fragment, into notes: inout MatchNotes) -> Bool {
    if part.isEmpty || notes.read(part) { return true }
    guard let status = status(Folding.key(part.text)) else { return false }
    notes.status = status
    return true
  }

  private static func read(_ bytes: [UInt8]) -> ScoreCell { read(bytes, 0..<bytes.count) }

  /// Takes the stars behind a score, which point at a note elsewhere, as a remark.
  private static func takeStars(from text: String, into notes: inout MatchNotes) -> String {
    let stars = text.reversed().prefix { $0 == "*" || $0 == "†" || $0 == "‡" }
    guard !stars.isEmpty, stars.count < text.count else { return text }
    notes.remarks.append(String(stars.reversed()))
    return String(text.dropLast(stars.count)).trimmingBlanks
  }

  /// Scores that stand together as in football.txt, `1-1 n.V. 4-2 i.E.`, which must be all of a text.
  private static func cluster(_ text: String, _ known: MatchNotes) -> ScoreCell? {
    let bytes = Array(text.utf8)
    let all = Piece(start: 0, end: bytes.count)
    guard let found = bytes.span.score(in: all, from: 0), found.start == 0, found.end == all.end, !found.isDouble,
      found.score != Score(), found.score.penalties?.margin != 0
    else { return nil }
    // Two matches, where more goals stand in the place of those at half time.
    if let half = found.score.halfTime, let full = found.score.fullTime,
      half.first > full.first || half.second > full.second
    {
      return nil
    }
    var notes = known
    notes.hasExtraTime = notes.hasExtraTime || found.score.afterExtraTime != nil
    if found.score.afterExtraTime != nil { notes.fullTime = found.score.fullTime }
    notes.penalties = found.score.penalties ?? notes.penalties
    notes.halfTime = found.score.halfTime ?? notes.halfTime
    if found.isAwarded { notes.status = .awarded }
    return .noted(
      found.score.afterExtraTime ?? found.score.fullTime, notes, status: notes.status ?? .played)
  }

  /// What a folded word in the place of a score says that became of the match; nil for other words.
  static func status(_ word: String) -> MatchStatus? {
    words[word] ?? MatchNotes.infixStatus(word) ?? MatchNotes.status(word)
  }

  /// Words that mean something in the place of a score alone.
  private static let words: [String: MatchStatus] = [
    "p-p": .postponed, "p - p": .postponed, "a-a": .abandoned(replayed: false), "a - a": .abandoned(replayed: false),
    "postp": .postponed, "postp.": .postponed, "adiado": .postponed, "adiada": .postponed, "verlegt": .postponed,
    "verschoben": .postponed, "rinviata": .postponed, "rinviato": .postponed, "rinv.": .postponed,
    "reporte": .postponed, "reportee": .postponed, "aplazada": .postponed, "postergada": .postponed,
    "abgesagt": .cancelled, "annullata": .cancelled, "annule": .cancelled, "cancelada": .cancelled,
    "abgebrochen": .abandoned(replayed: false), "abandonada": .abandoned(replayed: false), "suspendida": .suspended,
    "sospesa": .suspended, "interrompida": .suspended,
    "wo": .walkover, "walk over": .walkover, "walk-over": .walkover, "forfait": .walkover, "forfeit": .walkover,
    "n.p.": .cancelled, "n. p.": .cancelled, "canc": .cancelled, "canc.": .cancelled, "cancld": .cancelled,
    "ff": .awarded, "f.f.": .awarded, "forf.": .awarded, "-:+": .walkover, "+:-": .walkover, "- : +": .walkover,
    "+ : -": .walkover,
    "pendiente": .scheduled, "pendente": .scheduled, "a disputar": .scheduled,
  ]

  /// Reads what stands in brackets; what is left is the text around them.
  private static func takeBrackets(
    of parts: [(text: String, isBracket: Bool)], into notes: inout MatchNotes
  ) -> String {
    notes.besideGoals = numbersBesideGoals(parts)
    var plain: [String] = []
    for part in parts where !part.isBracket || notes.besideGoals == nil {
      guard part.isBracket else {
        plain.append(part.text)
        continue
      }
      // `1–1 (a.e.t.) 3–2 (p)`: the second score is that of the kicks; so is a lone one that somebody won, `4:2 (i.E.)`.
      if !plain.isEmpty, MatchNotes.isShootOut(Folding.key(part.text)), let last = plain.last.map({ Array($0.utf8) }),
        let kicks = readPlain(last, 0..<last.count),
        plain.count > 1 || kicks.margin != 0 && !MatchNotes.isShootOutCounted(Folding.key(part.text))
      {
        notes.penalties = kicks
        plain.removeLast()
        continue
      }
      // `1–1 3–4 (p)`, on two lines of a page.
      if MatchNotes.isShootOut(Folding.key(part.text)), let words = plain.last?.words, words.count > 1,
        let last = words.last.map({ Array($0.utf8) }), let kicks = readPlain(last, 0..<last.count), kicks.margin != 0,
        words.dropLast().contains(where: \.hasNumber)
      {
        notes.penalties = kicks
        plain[plain.count - 1] = words.dropLast().joined(separator: " ")
        continue
      }
      let inside = Fragment(line: part.text, number: 1).trimmed()
      if inside.text == "agg." || inside.text == "agg" || inside.isEmpty { continue }
      if !notes.read(inside) { notes.remarks.append(inside.name) }
    }
    return plain.joined(separator: " ")
  }

  /// The numbers of two brackets with a number alone, one to each team: `(5) 1 - 1 (6)`.
  private static func numbersBesideGoals(_ parts: [(text: String, isBracket: Bool)]) -> Goals? {
    let inside = parts.filter(\.isBracket)
    guard inside.count == 2, let first = NumberWords.digits(inside[0].text),
      let second = NumberWords.digits(inside[1].text),
      max(first, second) < 100
    else { return nil }
    return Goals(first, second)
  }

  /// Numbers beside goals are kicks after a draw, or where no team can have scored so many by half time; else they are
  /// kept as they stand.
  private static func take(_ beside: Goals, of goals: Goals?, into notes: inout MatchNotes) {
    guard let goals else { return }
    let isMore = beside.first > goals.first || beside.second > goals.second
    if beside.margin != 0, goals.margin == 0 || isMore {
      notes.penalties = beside
    } else {
      notes.remarks.append("(\(beside.first)) (\(beside.second))")
    }
  }

  private static func named(_ text: String, _ notes: inout MatchNotes) -> MatchStatus? {
    let fragment = Fragment(line: text, number: 1).trimmed()
    guard !fragment.isEmpty, notes.read(fragment) else { return nil }
    return notes.status
  }

  /// The parts of a text inside and outside of round and square brackets.
  private static func parts(of text: String) -> [(text: String, isBracket: Bool)] {
    var parts: [(text: String, isBracket: Bool)] = []
    var part = ""
    var depth = 0
    func isInk(_ text: String) -> Bool { text.contains { !$0.isWhitespace } }
    for character in text {
      let isOpening = "([".contains(character)
      let isClosing = depth > 0 && ")]".contains(character)
      if isOpening || isClosing {
        if isInk(part) { parts.append((part.trimmingBlanks, depth > 0)) }
        part = ""
        depth += isOpening ? 1 : -1
      } else {
        part.append(character)
      }
    }
    if isInk(part) { parts.append((part.trimmingBlanks, depth > 0)) }
    return parts
  }
}

/// Cells that say that something is not known or not there.
enum UnknownWords {
  /// Their folded texts.
  static let words: Set<String> = [
    "", "na", "n/a", "nan", "null", "none", "nil", "-", "--", "---", "tbd", "tba", "tbc", "s/d", "sd", "-:-", "- : -",
    "v", "vs", "v.", "vs.", ":", "- - -", "n/d", "unknown", "por definir", "a definir", "por confirmar",
    "a confirmar", "por jugar", "por disputar",
  ]
}
