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

  /// One or two digits, a joint, one or two digits.
  static func readPlain(_ bytes: [UInt8], _ range: Range<Int>) -> Goals? {
    var index = range.lowerBound
    guard let first = side(bytes, &index, range.upperBound) else { return nil }
    while index < range.upperBound, bytes[index] == 0x20 { index += 1 }
    guard index < range.upperBound else { return nil }
    let byte = bytes[index]
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") {
      index += 1
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
    let rest = takeBrackets(of: text, into: &notes)
    let padded = Fragment(line: "x " + rest, number: 1).trimmed()
    if let token = ScoreToken.find(in: padded) {
      let behind = padded.from(token.range.upperBound)
      guard behind.isEmpty || notes.read(behind) else { return .unreadable(text) }
      if let beside = notes.besideGoals { take(beside, of: token.goals, into: &notes) }
      return .noted(token.goals, notes, status: notes.status ?? .played)
    }
    guard let status = notes.status ?? MatchNotes.infixStatus(Folding.key(rest)) ?? named(rest, &notes) else {
      return .unreadable(text)
    }
    return .noted(nil, notes, status: status)
  }

  /// Reads what stands in brackets; what is left is the text around them.
  private static func takeBrackets(of text: String, into notes: inout MatchNotes) -> String {
    let parts = parts(of: text)
    notes.besideGoals = numbersBesideGoals(parts)
    var plain: [String] = []
    for part in parts where !part.isBracket || notes.besideGoals == nil {
      guard part.isBracket else {
        plain.append(part.text)
        continue
      }
      // `1–1 (a.e.t.) 3–2 (p)`: the second score is that of the kicks.
      if plain.count > 1, MatchNotes.isShootOut(Folding.key(part.text)), let last = plain.last.map({ Array($0.utf8) }),
        let kicks = readPlain(last, 0..<last.count)
      {
        notes.penalties = kicks
        plain.removeLast()
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
    "v", "vs", "- - -", "n/d", "unknown",
  ]
}
