import Diagnostics
import Football

/// What stands in front of a match and is no part of it: bullets, the numbers of a list, days with their hours.
extension HandTypedText {
  /// The line without a bullet, a dash or a picture before a match; nil where none stands there.
  func withoutBullet(_ line: HandTypedLine) -> String? {
    guard let first = line.text.first else { return nil }
    let isPicture = first.isPicture
    guard isPicture || Self.bullets.contains(first) else { return nil }
    let rest = String(line.text.drop { $0 == first || $0.isPicture || $0 == "\u{FE0F}" || $0 == " " || $0 == "\t" })
    guard rest.utf8.count < line.text.utf8.count, isPicture || line.text.dropFirst().first?.isWhitespace == true,
      // Items of an article's lists are told there.
      form != .article || isPicture || !"-*•–".contains(first)
    else { return nil }
    let isMatch = HandTypedLine(rest, number: line.number).isMatchOrDated
    guard isMatch, first != "*" || form != .rsssf || isInList(line, of: first) else { return nil }
    return rest
  }

  private static let bullets: Set<Character> = [
    "-", "–", "—", "*", "+", ">", "•", "·", "●", "◦", "‣", "►", "▶", "▸", "■", "□", "◆", "→", "✓", "✔",
  ]

  /// Whether the line above or below begins with the same sign before a match: a star alone marks a remark.
  private func isInList(_ line: HandTypedLine, of bullet: Character) -> Bool {
    [-1, 1].contains { step in
      guard let next = neighbour(of: line.number, step: step), next.text.first == bullet else { return false }
      let rest = next.text.drop { $0 == bullet || $0 == " " }
      return HandTypedLine(String(rest), number: next.number).isMatchOrDated
    }
  }

  /// The line without its number in a list of matches, which counts up by one from line to line; nil where it has none.
  ///
  /// `1. FC Köln` is a name: no list counts on below it.
  mutating func withoutOrdinal(_ line: HandTypedLine) -> String? {
    guard let own = Self.ordinal(line.text) else { return nil }
    let follows = lastOrdinal.number == own.number - 1 && line.number - lastOrdinal.line <= 4
    func isLed() -> Bool {
      guard let next = neighbour(of: line.number, step: 1).flatMap({ Self.ordinal($0.text) }) else { return false }
      return next.number == own.number + 1 && !mayBeOfName(next) && next.rest.isMatchOrDated
    }
    // No name starts with a number and a bracket.
    guard own.isBracketed || (follows || isLed()) && !mayBeOfName(own), own.rest.isMatchOrDated else { return nil }
    lastOrdinal = (line.number, own.number)
    return own.rest.text
  }

  /// Whether the number may belong to the name behind it: before letters that clubs have in front, or where the second team of
  /// some match bears it with the same word.
  private mutating func mayBeOfName(_ ordinal: Ordinal) -> Bool {
    let words = ordinal.rest.words
    guard let first = words.first else { return false }
    let isShort = first.utf8.count <= 4 && first == first.uppercased()[...]
    if isShort, words.count > 1, words[1].first?.isLetter == true, !HandTypedLine.isJoint(words[1]) { return true }
    if numberedNames == nil { numberedNames = readNumberedNames() }
    return numberedNames?.contains("\(ordinal.number). \(first)") ?? false
  }

  /// The numbers behind which names go on within lines, each with the first word of the name.
  private func readNumberedNames() -> Set<String> {
    var found: Set<String> = []
    let bytes = text.bytes.span
    var offset = 2
    while offset + 1 < bytes.count {
      defer { offset += 1 }
      guard bytes[offset] == Byte.dot, bytes[offset + 1] == Byte.blank, bytes[offset - 1].isDigit else { continue }
      let start = bytes[offset - 2].isDigit ? offset - 2 : offset - 1
      // Within a line: a name or a score stands before the blanks.
      var before = start - 1
      guard before > 0, bytes[before] == Byte.blank else { continue }
      while before > 0, bytes[before] == Byte.blank { before -= 1 }
      guard bytes[before] > Byte.blank else { continue }
      let whole = Piece(start: start, end: min(bytes.count, offset + 40))
      let line = Piece(start: start, end: (offset..<whole.end).first { bytes[$0] < Byte.blank } ?? whole.end)
      let words = HandTypedLine.words(bytes.text(line))
      if words.count > 1 { found.insert("\(words[0]) \(words[1])") }
    }
    return found
  }

  private typealias Ordinal = (number: Int, rest: HandTypedLine, isBracketed: Bool)

  private static func ordinal(_ text: String) -> Ordinal? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.count), let number = NumberWords.digits(digits) else { return nil }
    let behind = text[digits.endIndex...]
    guard let sign = behind.first, sign == "." || sign == ")", behind.dropFirst().first == " " else { return nil }
    let rest = String(behind.dropFirst()).trimmingBlanks
    // `12. Mai Alba 2-1 Berta` is a day.
    let bytes = Array(text.utf8)
    guard rest.first?.isLetter == true,
      bytes.span.date(at: 0, in: Piece(start: 0, end: bytes.count), allowsWords: true) == nil
    else { return nil }
    return (number, HandTypedLine(rest, number: 0), sign == ")")
  }

  /// `12/03 (sex) 20h30 - Santos 3x1 Bahia - Est. Vila Belmiro`: the day, the hour, the match and its ground, parted by dashes.
  func datedMatch(_ line: HandTypedLine) -> String? {
    var words = line.words[...]
    guard words.count >= 4, let lead = Self.lead(of: &words), lead.isUnusual,
      let place = words.dropFirst().firstIndex(where: { HandTypedLine.goals($0) != nil })
    else { return nil }
    let dash = words[(place + 1)...].firstIndex { ["-", "–", "—"].contains($0) }
    var match = words[..<(dash ?? words.endIndex)]
    var ground = dash.map { words[($0 + 1)...] } ?? []
    guard HandTypedLine.result(words[..<(dash ?? words.endIndex)]) != nil else { return nil }
    // `Grêmio 1x1 Atlético - PR`: the state is part of the name, as is all that names no ground.
    if !ground.contains(where: Self.isGround) {
      guard !ground.contains(where: { $0.last == ":" || $0.first?.isNumber == true }) else { return nil }
      (match, ground) = (words, [])
    }
    let at = ground.isEmpty ? "" : " (at \(HandTypedLine.joined(ground)))"
    let usual = match.map { word in HandTypedLine.goals(word).map { "\($0.first)-\($0.second)" } ?? String(word) }
    // The readers keep an hour for the matches below, which have none.
    let hour = lead.hour.flatMap { isAlone(line) ? " " + $0 : nil } ?? ""
    return "\(lead.date)\(hour) \(usual.joined(separator: " "))\(at)"
  }

  /// Whether a word is one that names of grounds begin with.
  private static func isGround(_ word: Substring) -> Bool {
    let word = word.last == "." ? word.dropLast() : word
    return BracketRemark.isGround(String(word)) || groundWords.contains(Folding.key(String(word)))
  }

  private static let groundWords: Set<String> = [
    "est", "campo", "cancha", "arena", "platz", "sportplatz", "ground", "parc", "camp", "terrain", "parque",
  ]

  /// Whether no match without a day stands right below.
  private func isAlone(_ line: HandTypedLine) -> Bool {
    guard let next = neighbour(of: line.number, step: 1) else { return true }
    return next.result?.goals == nil || next.words.first?.first?.isNumber == true
  }

  /// What stands before a match: a day, perhaps its weekday and hour, perhaps dashes between them.
  private struct Lead {
    /// The day and the hour in the form that all readers know.
    var date: String
    var hour: String?
    /// Whether it stands there in another form.
    var isUnusual: Bool
  }

  private static func lead(of words: inout ArraySlice<Substring>) -> Lead? {
    var (date, hour): (String?, String?)
    var isUnusual = false
    scan: while let word = words.first {
      if date == nil, let found = dayInWords(words) {
        (date, isUnusual) = (found.date, true)
        words = words.dropFirst(found.count)
        continue
      }
      if ["-", "–", "—"].contains(word), date != nil {
        // `29/03 - 05/04`: the days of two legs.
        guard words.dropFirst().first.map({ !isDay($0) }) ?? false else { return nil }
        isUnusual = true
      } else if date == nil, isDay(word) {
        date = String(word)
      } else if isWeekday(word), hour == nil {
        isUnusual = isUnusual || word.first == "("
      } else if date != nil, hour == nil, let found = Self.hour(word, before: words.dropFirst().first) {
        hour = found
        isUnusual = isUnusual || word.contains("h")
      } else if hour == nil, date != nil, ["as", "às", "à", "um", "alle", "ore", "at"].contains(word) {
        isUnusual = true
      } else if hour != nil, hourWords.contains(word.lowercased()) {
        isUnusual = true
      } else {
        break scan
      }
      words.removeFirst()
    }
    return date.map { Lead(date: $0, hour: hour, isUnusual: isUnusual) }
  }

  /// `24 de mayo`, `24 de mayo de 1967:`: a day in words as 24/5, and how many words it takes.
  ///
  /// `12 de Octubre` is a club: with a capital it is a day before a mark alone.
  private static func dayInWords(_ words: ArraySlice<Substring>) -> (date: String, count: Int)? {
    let list = Array(words.prefix(5))
    guard list.count > 3, list[1] == "de", let day = NumberWords.digits(list[0]), (1...31).contains(day) else {
      return nil
    }
    let mark = list[2].last.map { ":,".contains($0) } ?? false
    let name = mark ? list[2].dropLast() : list[2]
    guard let month = TextWords.month(TextWords.key(String(name))) else { return nil }
    if !mark, ["de", "del"].contains(list[3]), list.count > 4,
      let year = NumberWords.digits(list[4].filter { !":,".contains($0) }), year > 1849, year < 2200
    {
      return ("\(day)/\(month)/\(year)", 5)
    }
    guard mark || name.first?.isLowercase == true || ["-", "–", "—"].contains(list[3]) else { return nil }
    return ("\(day)/\(month)", 3)
  }

  /// Whether a word is a day and a month, such as 12/03 or 12/03/94.
  static func isDay(_ word: Substring) -> Bool {
    let parts = word.split { $0 == "/" || $0 == "." }
    guard (2...3).contains(parts.count), word.contains(where: { $0 == "/" || $0 == "." }),
      let day = NumberWords.digits(parts[0]), let month = NumberWords.digits(parts[1])
    else { return false }
    return (1...31).contains(day) && (1...12).contains(month)
      && parts.dropFirst(2).allSatisfy {
        NumberWords.digits($0) != nil
      }
  }

  static func isWeekday(_ word: Substring) -> Bool {
    let letters = word.filter { !"().,".contains($0) }
    let first = letters.split(separator: "-").first.map(String.init) ?? ""
    return !first.isEmpty && first.allSatisfy(\.isLetter) && TextWords.isWeekday(TextWords.key(first))
  }

  private static let hourWords: Set<String> = ["h", "hs", "hs.", "hrs", "hrs.", "horas", "uhr"]

  /// The hour of 20h30, 16h, 20:30, in the form that all readers know.
  private static func hour(_ word: Substring, before next: Substring?) -> String? {
    var word = word.last == "," ? word.dropLast() : word
    // `15.30 Uhr`
    if let next, hourWords.contains(next.lowercased()), word.utf8.contains(Byte.dot) {
      word = Substring(word.replacing(".", with: ":"))
    }
    // `20:00h`, `20:00hs`
    if word.contains(":") { word = word.prefix { $0.isNumber || $0 == ":" } }
    let parts = word.split(omittingEmptySubsequences: false) { $0 == "h" || $0 == ":" }
    guard parts.count == 2, let hour = NumberWords.digits(parts[0]), hour < 24 else { return nil }
    if parts[1].isEmpty { return word.last == "h" ? "\(hour):00" : nil }
    guard parts[1].utf8.count == 2, let minute = NumberWords.digits(parts[1]), minute < 60 else { return nil }
    return "\(hour):\(parts[1])"
  }
}

extension HandTypedLine {
  /// Whether it is a match, with its day in front or not.
  var isMatchOrDated: Bool {
    // A dash alone joins much that is no match.
    if let result, result.goals != nil || words.contains(where: { ["v", "vs", "vs."].contains($0) }) { return true }
    let rest = words.drop {
      $0.first?.isNumber == true && !$0.contains(where: \.isLetter) || HandTypedText.isWeekday($0)
    }
    return rest.count < words.count && Self.result(rest)?.goals != nil
  }
}
