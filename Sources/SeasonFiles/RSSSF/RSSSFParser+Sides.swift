import Diagnostics
import Football

/// Matches whose teams stand on lines of their own, each with its goals, above the half-time score and the line-ups.
///
///     In Leipzig (Zentralstadion)
///     Argentina 2 (Hernan Crespo 10, Maxi Rodriguez 98)
///     Mexico 1 (Rafael Marquez 6)
///     HT: 1-1. Att: 43,000. Ref: Massimo Busacca (Switzerland).
extension RSSSFParser {
  /// A team of such a match.
  private struct TeamLine {
    var name: Piece
    var goals: Int
    /// Who scored them, line by line.
    var list: [Piece] = []
    /// The line behind them.
    var next: Int
  }

  /// A match of two such lines while its report goes on, up to a blank line.
  struct MatchOfSides {
    var path: (round: Int, match: Int)
    var names: [String]
    /// The first line behind the teams.
    var next: Int
    /// Whether kicks from the mark are told, one by one.
    var tellsKicks = false
  }

  /// Reads the lines of such a match and of its report, and what stands right above it; nil for any other line.
  mutating func readSides(_ line: Fragment, _ piece: Piece, _ bytes: Span<UInt8>) -> RSSSFLine? {
    if let match = sides {
      if facts.line < match.next { return .goals }
      takeReport(line.name, of: match)
      facts.keep(piece, bytes)
      return .note
    }
    if let (first, second) = sidesStarting(at: facts.line, isBelowPlace: lines.last == .date, bytes) {
      return add(first, second, piece, bytes)
    }
    let isPlace = bytes.has("In ", at: piece.start, in: piece)
    // The name of the competition stands between the day and the teams.
    guard isPlace || lines.last == .date, sidesStarting(at: facts.line + 1, isBelowPlace: isPlace, bytes) != nil,
      facts.versus(in: piece, bytes) == nil, bytes.score(in: piece, from: piece.start) == nil
    else { return nil }
    facts.closeAll(bytes)
    if isPlace {
      facts.takeVenue(Piece(start: piece.start + 3, end: piece.end), bytes)
    } else {
      facts.keep(piece, bytes)
    }
    return isPlace ? .date : .note
  }

  // MARK: The two teams

  /// The two teams whose lines start at a number, where the report below tells that they are a match, or a place or a day
  /// right above and goals with nothing below.
  private func sidesStarting(at number: Int, isBelowPlace: Bool, _ bytes: Span<UInt8>) -> (TeamLine, TeamLine)? {
    guard let first = side(at: number, bytes), let second = side(at: first.next, bytes),
      // `Round 1` twice is no match of two teams.
      Folding.key(bytes.text(first.name)) != Folding.key(bytes.text(second.name))
    else { return nil }
    var report = trimmedLine(second.next, bytes)
    if isBelowPlace, report.isEmpty, !first.list.isEmpty || !second.list.isEmpty { return (first, second) }
    report.end = min(report.end, report.start + 40)
    let below = Folding.key(bytes.text(report))
    let isReport =
      ["ht:", "att", "ref", "[", "(", "after "].contains(where: below.hasPrefix) || Self.isLabelled(below)
      || below.holds(" won ") || below.holds(" win ")
    return isReport ? (first, second) : nil
  }

  private func trimmedLine(_ number: Int, _ bytes: Span<UInt8>) -> Piece {
    let range = text.range(ofLine: number)
    return bytes.trimmed(Piece(start: range.lowerBound, end: range.upperBound))
  }

  /// Whether a line starts with words and a colon, such as `Brazil:  12 Júlio César`.
  private static func isLabelled(_ key: String) -> Bool {
    guard let colon = key.firstIndex(of: ":") else { return false }
    return key[..<colon].allSatisfy { !$0.isNumber }
  }

  /// `Costa Rica 2 (Paulo Wanchope 12, 73)`, where the list may go on in the next lines; `Albania 0`, `Schalke 04 0`.
  private func side(at number: Int, _ bytes: Span<UInt8>) -> TeamLine? {
    guard number <= text.lineCount else { return nil }
    let piece = trimmedLine(number, bytes)
    guard !piece.isEmpty, piece.count <= 200 else { return nil }
    // The last number before the bracket, for names have numbers too.
    let open = bytes.first(Byte.open, in: piece) ?? piece.end
    let head = bytes.trimmed(Piece(start: piece.start, end: open))
    var digit = head.end
    while digit > head.start, bytes[digit - 1].isDigit { digit -= 1 }
    guard digit > head.start, bytes[digit - 1].isBlank, let goals = bytes.number(at: digit, in: head),
      head.end - digit <= 2
    else { return nil }
    let name = bytes.trimmed(Piece(start: head.start, end: digit))
    guard mayNameSide(name, bytes) else { return nil }
    var side = TeamLine(name: name, goals: goals.value, next: number + 1)
    if open == piece.end { return goals.value == 0 ? side : nil }
    guard goals.value > 0, open > goals.end else { return nil }
    var part = Piece(start: open + 1, end: piece.end)
    var depth = 1
    while true {
      for offset in part.start..<part.end {
        depth += bytes[offset] == Byte.open ? 1 : bytes[offset] == Byte.close ? -1 : 0
        guard depth == 0 else { continue }
        side.list.append(bytes.trimmed(Piece(start: part.start, end: offset)))
        let isAll = bytes.skippingBlanks(from: offset + 1, to: part.end) == part.end
        return isAll && side.list.contains { TextGoals.looksLikeGoals($0, bytes) } ? side : nil
      }
      side.list.append(part)
      guard side.list.count <= 6, side.next <= text.lineCount else { return nil }
      part = trimmedLine(side.next, bytes)
      side.next += 1
      guard !part.isEmpty else { return nil }
    }
  }

  /// Whether a piece may be the name in front of a side's goals: numbers in it have two digits or more, `Hannover 96`, and one
  /// at its front is a year, `1860 München`.
  private func mayNameSide(_ name: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard name.count <= 40, !(name.start..<name.end).contains(where: { ",;:.([".utf8.contains(bytes[$0]) }) else {
      return false
    }
    let words = bytes.text(name).words
    guard let first = words.first, first.first?.isLetter == true || first.utf8.count == 4 && words.count > 1 else {
      return false
    }
    return words.allSatisfy { NumberWords.digits($0) == nil || $0.utf8.count > 1 } && words.contains { $0.hasLetter }
  }

  private mutating func add(_ first: TeamLine, _ second: TeamLine, _ piece: Piece, _ bytes: Span<UInt8>) -> RSSSFLine? {
    var found = TextMatch()
    (found.first, found.second) = (first.name, second.name)
    found.hasScore = true
    found.score = Score(fullTime: Goals(first.goals, second.goals))
    found.ground = facts.venue == nil ? .home : .unknown
    guard isName(found.first, bytes), isName(found.second, bytes) else { return nil }
    let read = add(found, piece, bytes)
    boxed = nil
    guard read == .match, let path = facts.lastMatch else { return read }
    sides = MatchOfSides(
      path: path, names: [first.name, second.name].map { Folding.key(bytes.text($0)) }, next: second.next)
    facts.goals = TextGoals(
      pieces: first.list + second.list, close: nil, place: facts.place(piece.start, bytes), match: path,
      score: facts.lastScore)
    facts.goals?.secondStart = second.list.first?.start
    facts.goals?.mayPartNames = true
    facts.closeGoals(bytes)
    return .match
  }

  // MARK: The report

  /// Takes the half-time score, extra time and kicks from the mark from a line below the teams.
  private mutating func takeReport(_ text: String, of match: MatchOfSides) {
    let key = Folding.key(text)
    var notes = TextNotes()
    let label = Self.isLabelled(key) ? key.prefix { $0 != ":" } : ""
    if !label.isEmpty { sides?.tellsKicks = label.hasPrefix("penalt") }
    switch label {
    case "", "ht", "aet", "att", "penalties":
      if sides?.tellsKicks == true {
        notes.penalties = TextNotes.scores(in: key).last
      } else {
        for part in key.split(whereSeparator: { "[]().;,".contains($0) }) {
          readReport(String(part), of: match, &notes)
        }
      }
    default: return
    }
    guard notes.hasExtraTime || notes.penalties != nil || notes.halfTime != nil else { return }
    facts.season.edit(match.path) { $0.score = notes.completing($0.score) }
  }

  /// `ht: 1-1`, `after extra-time`, `aet: 1-1`, `ukraine win 3-0 on penalties`.
  private func readReport(_ part: String, of match: MatchOfSides, _ notes: inout TextNotes) {
    let goals = TextNotes.scores(in: part).first
    let part = part.trimmingBlanks
    if part.hasPrefix("ht:") {
      notes.halfTime = goals
    } else if part.holds("extra time") || part.holds("extra-time") || part.hasPrefix("aet") {
      notes.hasExtraTime = true
    } else if part.holds("penalties"), let goals {
      let isSecond = part.hasPrefix(match.names[1])
      // The winner's kicks stand first.
      if isSecond || part.hasPrefix(match.names[0]) { notes.penalties = isSecond ? goals.swapped : goals }
    }
  }
}
