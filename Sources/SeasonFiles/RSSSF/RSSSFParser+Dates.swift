import Diagnostics
import Football

/// Lines of days, and what stands in brackets on a line of its own.
extension RSSSFParser {
  mutating func forgetDays() {
    facts.day = nil
    facts.time = nil
    facts.venue = nil
    legDays = []
    dayStatus = nil
  }

  /// Takes days and a place for the matches below; an error where no calendar has the day.
  mutating func take(_ dates: RSSSFDates, _ line: Fragment, _ bytes: Span<UInt8>) -> RSSSFLine? {
    forgetDays()
    facts.lastMatch = nil
    // `[Apr 13 - cancelled]`: what became of the matches below, and no place.
    dayStatus = dates.place.flatMap { MatchNotes.status(Folding.key($0)) }
    facts.venue = dayStatus == nil ? dates.place : nil
    if facts.venue != nil { facts.season.hasVenues = true }
    let days = dates.dates.map { ($0, facts.season.years.day($0)) }
    for (date, day) in days where day == nil && (facts.season.years.isKnown || date.day > 31) {
      let why = "\(DateWords.english[max(0, min(11, date.month - 1))]) has no day \(date.day)"
      diagnostics.append(
        RSSSFProblem.date(line.name, why).diagnostic(
          options.isLenient ? .warning : .error, at: SourcePlace(file: text.file, line: line.line, column: 1),
          length: line.length))
      return .unreadable
    }
    if yearless == nil, page != nil, let first = days.first, first.1 == nil {
      yearless = SourcePlace(file: text.file, line: line.line, column: line.column)
    }
    legDays = dates.isVague ? [] : days.compactMap(\.1)
    facts.day = dates.only.flatMap { _ in legDays.first }
    return nil
  }

  /// A date without brackets, alone on its line.
  mutating func readDateLine(_ line: Fragment, _ bytes: Span<UInt8>) -> RSSSFLine? {
    guard line.length <= 40 else { return nil }
    var text = line.name
    while let last = text.last, ":.".contains(last) { text.removeLast() }
    if text.hasPrefix("("), text.hasSuffix(")") { text = String(text.dropFirst().dropLast()) }
    text = text.trimmingCharacters { $0 == "_" || $0 == " " }
    if ["date unknown", "dates unknown", "unknown date"].contains(Folding.key(text)) {
      facts.closeAll(bytes)
      forgetDays()
      return .date
    }
    guard let dates = RSSSFDates(text) else { return nil }
    // `Santiago, June 17, 1962`: the place and the day of a final.
    guard dates.place.map({ dates.isPlaceFirst && dates.only?.year != nil && !TextHeading($0).isRound }) ?? true else {
      return nil
    }
    facts.closeAll(bytes)
    return take(dates, line, bytes) ?? .date
  }

  /// A line that starts with a bracket: a date, the goals of the match above, or what became of it.
  mutating func readBracket(_ line: Fragment, _ piece: Piece, indent: Int, _ bytes: Span<UInt8>) -> RSSSFLine? {
    guard let first = line.first, first == "[" || first == "(" else { return nil }
    let closing: Character = first == "[" ? "]" : ")"
    let close = line.characters.lastIndex(of: closing)
    let inside = line.part(1..<(close ?? line.characters.endIndex)).trimmed()
    let isBelowMatch = facts.lastMatch != nil && indent > 0
    if close != nil, !isBelowMatch || facts.lastScore?.total == 0, let dates = RSSSFDates(inside.name) {
      facts.closeAll(bytes)
      let rest = close.map { line.from($0 + 1) }
      let read = take(dates, line, bytes)
      if let rest, rest.length > 4, read == nil {
        return readMatch(bytes.piece(piece, from: Byte.closeSquare), indent: 1, bytes)
      }
      return read ?? .date
    }
    if close != nil, facts.lastMatch != nil, takeOutcome(inside) { return .goals }
    guard facts.lastMatch != nil else { return nil }
    let colon = inside.characters.prefix(16).firstIndex(of: ":")
    // `[awarded 0-1 loss to both; originally 1-1]`: what became of the match, and no goals.
    let isOutcome = inside.words().first.map { MatchNotes.status(Folding.key($0.text)) != nil } ?? false
    if isOutcome || colon != nil && first == "[", close == nil {
      facts.closeGoals(bytes)
      facts.startRemark(piece, bytes)
      facts.goals?.pieces = [piece]
      return .note
    }
    if colon != nil || isOutcome {
      facts.keep(piece, bytes)
      return .note
    }
    guard inside.text.hasNumber || facts.lastScore.map({ $0.total > 0 }) == true else { return nil }
    facts.closeGoals(bytes)
    facts.mayTurnGoals = !legsWithoutGoals.isEmpty
    takeLeg()
    let read = facts.openGoals(piece, close: first == "[" ? Byte.closeSquare : Byte.close, bytes)
    facts.mayTurnGoals = false
    return read == nil ? nil : .goals
  }

  /// Takes a remark such as [aet] or [abandoned] on a line of its own; false when it is none.
  private mutating func takeOutcome(_ inside: Fragment) -> Bool {
    guard let last = facts.lastMatch else { return false }
    var notes = TextNotes()
    guard notes.readKnown(inside.name) else { return false }
    facts.season.edit(last) { match in
      match.score = notes.completing(match.score)
      if let status = notes.status { match.status = status }
      if let remark = notes.remarks.first { match.note = match.note.map { $0 + "; " + remark } ?? remark }
    }
    return true
  }
}

extension String {
  /// The text without what meets a condition at both ends.
  fileprivate func trimmingCharacters(_ isTrimmed: (Character) -> Bool) -> String {
    var text = self[...]
    while let first = text.first, isTrimmed(first) { text.removeFirst() }
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return String(text)
  }
}

extension Span where Element == UInt8 {
  /// The part of a piece behind the first of a byte, trimmed.
  fileprivate func piece(_ piece: Piece, from byte: UInt8) -> Piece {
    guard let offset = first(byte, in: piece) else { return piece }
    return trimmed(Piece(start: offset + 1, end: piece.end))
  }
}
