import Football

/// What stands in front of a match: its number, its day or days, its hour.
extension RSSSFParser {
  /// Takes a date, a time or a number off the front; true when a date stood there.
  mutating func takeLead(_ body: inout Piece, _ bytes: Span<UInt8>) -> Bool {
    if bytes.at(body.start, in: body) == Byte.colon, bytes.at(body.start + 1, in: body)?.isBlank == true {
      // `      : Orlando 1-3 Rochester`, below `Jun 24: Nashville 7-1 Delaware`: the same day.
      body = bytes.trimmed(Piece(start: body.start + 1, end: body.end))
    }
    if bytes.at(body.start, in: body) == Byte.open, let number = bytes.number(at: body.start + 1, in: body),
      bytes.at(number.end, in: body) == Byte.close
    {
      body = bytes.trimmed(Piece(start: number.end + 1, end: body.end))
    }
    // `71 Juventude - São Paulo  2-1`: the match's number.
    if let number = bytes.number(at: body.start, in: body), number.end - body.start <= 3,
      bytes.at(number.end, in: body)?.isBlank == true, facts.dash(in: body, bytes) != nil,
      facts.moment(at: body, bytes)?.date == nil
    {
      let name = bytes.skippingBlanks(from: number.end, to: body.end)
      if let first = bytes.at(name, in: body), (0x41...0x5A).contains(first) || first >= 0x80 {
        body = Piece(start: name, end: body.end)
      }
    }
    if takeTwoDays(&body, bytes) { return true }
    if let dashed = dashedDate(body, bytes) {
      takeDated(TextMoment(date: dashed.date, end: dashed.end), bytes)
      body = bytes.trimmed(Piece(start: dashed.end, end: body.end))
      return true
    }
    if let short = shortDate(body, bytes) {
      takeDated(TextMoment(date: short.date, end: short.end), bytes)
      body = bytes.trimmed(Piece(start: short.end, end: body.end))
      return true
    }
    guard let moment = dottedDate(body, bytes) ?? facts.moment(at: body, bytes) else { return false }
    var rest = bytes.trimmed(Piece(start: moment.end, end: body.end))
    if bytes.at(rest.start, in: rest) == Byte.colon {
      // `Jul  8: Dallas 4-0 Orange`.
      rest = bytes.trimmed(Piece(start: rest.start + 1, end: rest.end))
    }
    if moment.date != nil, bytes.at(rest.start, in: rest) == Byte.hyphen,
      bytes.at(rest.start + 1, in: rest)?.isBlank == true
    {
      // `29.9.96  -  Gama 2x0 Joinville`
      rest = bytes.trimmed(Piece(start: rest.start + 1, end: rest.end))
    }
    guard !rest.isEmpty, bytes[rest.start].isLetter || bytes[rest.start].isDigit || bytes[rest.start] >= 0x80 else {
      return false
    }
    takeDated(moment, bytes)
    if moment.date != nil, facts.day == nil, yearless == nil { yearless = facts.place(body.start, bytes) }
    body = rest
    return moment.date != nil
  }

  /// Takes a day, an hour or both; with another day the hour before it is over.
  private mutating func takeDated(_ moment: TextMoment, _ bytes: Span<UInt8>) {
    if moment.date != nil { facts.time = nil }
    facts.take(moment, bytes)
  }

  /// Takes `29/03 - 05/04`, the days of both legs, off the front; false where they do not stand there.
  private mutating func takeTwoDays(_ body: inout Piece, _ bytes: Span<UInt8>) -> Bool {
    func date(at start: Int) -> (date: TextDate, end: Int)? {
      guard let day = bytes.number(at: start, in: body), (1...31).contains(day.value),
        bytes.at(day.end, in: body) == Byte.slash, let month = bytes.number(at: day.end + 1, in: body),
        month.end - day.end <= 3, (1...12).contains(month.value)
      else { return nil }
      return (TextDate(year: nil, month: month.value, day: day.value), month.end)
    }
    guard let first = date(at: body.start) else { return false }
    let dash = bytes.skippingBlanks(from: first.end, to: body.end)
    guard bytes.at(dash, in: body) == Byte.hyphen,
      let second = date(at: bytes.skippingBlanks(from: dash + 1, to: body.end)),
      bytes.at(second.end, in: body)?.isBlank == true
    else { return false }
    let rest = bytes.trimmed(Piece(start: second.end, end: body.end))
    guard startsName(rest, bytes) else { return false }
    legDays = [first.date, second.date].compactMap { facts.season.years.day($0) }
    facts.day = nil
    body = rest
    return true
  }

  /// Whether a piece starts with a letter, or as `4 de Julho` does with a number and a word.
  private func startsName(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard let first = bytes.at(piece.start, in: piece) else { return false }
    if first.isLetter || first >= 0x80 { return true }
    guard let number = bytes.number(at: piece.start, in: piece), number.end - piece.start <= 4,
      bytes.at(number.end, in: piece)?.isBlank == true, let word = bytes.at(number.end + 1, in: piece)
    else { return false }
    return word.isLetter || word >= 0x80
  }

  /// `02.06  Vilnius`: a day and a month at the start of a line, where football.txt has the time.
  private func dottedDate(_ body: Piece, _ bytes: Span<UInt8>) -> TextMoment? {
    guard let day = bytes.number(at: body.start, in: body), day.end - body.start == 2, (1...31).contains(day.value),
      bytes.at(day.end, in: body) == Byte.dot, let month = bytes.number(at: day.end + 1, in: body),
      month.end - day.end == 3, (1...12).contains(month.value), bytes.at(month.end, in: body)?.isBlank == true
    else { return nil }
    return TextMoment(date: TextDate(year: nil, month: month.value, day: day.value), end: month.end)
  }

  /// `10-05 Alba 2-1 Berta`, `2.5 Alba 2-1 Berta`: a day and a month that are told from a score, or from a part of a name, by the
  /// score between the names behind them.
  private func shortDate(_ body: Piece, _ bytes: Span<UInt8>) -> (date: TextDate, end: Int)? {
    guard let day = bytes.number(at: body.start, in: body), day.end - body.start <= 2, (1...31).contains(day.value),
      let joint = bytes.at(day.end, in: body), joint == Byte.hyphen || joint == Byte.dot,
      let month = bytes.number(at: day.end + 1, in: body), (1...12).contains(month.value),
      // Scores have a nought in front as seldom as dates with a hyphen have none.
      joint == Byte.dot ? month.end - day.end <= 3 : month.end - day.end == 3,
      bytes.at(month.end, in: body)?.isBlank == true
    else { return nil }
    let rest = bytes.trimmed(Piece(start: month.end, end: body.end))
    guard startsName(rest, bytes), let score = bytes.score(in: rest, from: rest.start), score.start > rest.start
    else { return nil }
    return (TextDate(year: nil, month: month.value, day: day.value), month.end)
  }

  /// `21-11-22 Doha`, `6- 9-16 Solna`, `14-08-2004`: day, month and year joined by hyphens, with blanks for nought.
  private func dashedDate(_ body: Piece, _ bytes: Span<UInt8>) -> (date: TextDate, end: Int)? {
    guard let day = bytes.number(at: body.start, in: body), day.end - body.start <= 2, (1...31).contains(day.value),
      bytes.at(day.end, in: body) == Byte.hyphen
    else { return nil }
    var offset = day.end + 1
    if bytes.at(offset, in: body) == Byte.blank { offset += 1 }
    guard let month = bytes.number(at: offset, in: body), month.end - day.end <= 3, (1...12).contains(month.value),
      bytes.at(month.end, in: body) == Byte.hyphen, let year = bytes.number(at: month.end + 1, in: body),
      [3, 5].contains(year.end - month.end), let next = bytes.at(year.end, in: body), next.isBlank
    else { return nil }
    let isShort = year.end - month.end == 3
    var date = TextDate(
      year: isShort ? ShortYear.full(year.value) : year.value, month: month.value, day: day.value)
    date.hasShortYear = isShort
    return (date, year.end)
  }
}
