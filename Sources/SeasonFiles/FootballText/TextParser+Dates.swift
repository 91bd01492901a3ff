import Diagnostics
import Football

extension TextParser {
  // MARK: Dates, times and places

  /// Reads a line that starts with a square bracket: a date, or the goals of the match above.
  mutating func readSquare(_ piece: Piece, _ bytes: Span<UInt8>) -> FootballTextLine {
    let inside = bytes.trimmed(
      Piece(start: piece.start + 1, end: bytes.first(Byte.closeSquare, in: piece) ?? piece.end))
    if let moment = bytes.moment(in: inside, allowsWords: true) {
      closeGoals(bytes)
      lastMatch = nil
      day = nil
      time = nil
      venue = nil
      guard take(moment, bytes) else { return refuse(piece, badDate(moment, in: inside, bytes), at: inside, bytes) }
      let rest = bytes.trimmed(Piece(start: moment.end, end: inside.end))
      if !rest.isEmpty { takeVenue(Piece(start: rest.start + 1, end: rest.end), bytes) }
      return .date
    }
    if inside.count < 20, Folding.key(bytes.text(inside)) == "date unknown" {
      // What follows has no day, whatever stood before.
      closeAll(bytes)
      day = nil
      time = nil
      venue = nil
      return .date
    }
    if lastMatch != nil, let read = openGoals(piece, close: Byte.closeSquare, bytes) { return read }
    keep(piece, bytes)
    return .note
  }

  /// The date, the time, or both, at the front of a line, with no year that is the start of a name.
  func moment(at piece: Piece, _ bytes: Span<UInt8>) -> TextMoment? {
    guard var moment = bytes.moment(in: piece, allowsWords: false) else { return nil }
    season.years.settle(&moment)
    return moment
  }

  /// Takes a date and a time; false when no calendar has the date.
  @discardableResult
  mutating func take(_ moment: TextMoment, _ bytes: Span<UInt8>) -> Bool {
    if let piece = moment.time { time = times.string(piece, in: bytes) }
    guard let date = moment.date else { return true }
    isAmongScorers = false
    day = season.years.day(date)
    return day != nil || (date.year == nil && !season.years.isKnown && (1...12).contains(date.month) && date.day <= 31)
  }

  /// Takes the place of the matches that follow, without the attendance behind it.
  mutating func takeVenue(_ piece: Piece, _ bytes: Span<UInt8>) {
    venue = venueText(piece, bytes)
    if venue != nil { season.hasVenues = true }
  }

  /// A place as it stands, without the attendance, notes and zone behind it.
  mutating func venueText(_ piece: Piece, _ bytes: Span<UInt8>) -> String? {
    var piece = bytes.trimmed(piece)
    var offset = piece.start
    while offset < piece.end {
      let byte = bytes[offset]
      let isAttendance =
        (byte | 0x20) == UInt8(ascii: "a") && offset > piece.start && bytes[offset - 1].isBlank
        && (bytes.has("att", at: offset, in: piece) || bytes.has("Att", at: offset, in: piece))
      if isAttendance || byte == Byte.openSquare || bytes.has("(UTC", at: offset, in: piece) {
        piece = bytes.trimmed(Piece(start: piece.start, end: offset))
        break
      }
      offset += 1
    }
    while let last = bytes.at(piece.end - 1, in: piece), last == Byte.comma || last == Byte.semicolon {
      piece = bytes.trimmed(Piece(start: piece.start, end: piece.end - 1))
    }
    guard !piece.isEmpty, piece.count <= Self.longestName else { return nil }
    return venues.string(piece, in: bytes)
  }

  private func badDate(_ moment: TextMoment, in piece: Piece, _ bytes: Span<UInt8>) -> TextProblem {
    let text = bytes.text(Piece(start: piece.start, end: min(piece.end, piece.start + 40)))
    guard let date = moment.date else { return .date(text, "it cannot be read") }
    if !(1...12).contains(date.month) { return .date(text, "there is no month \(date.month)") }
    if date.day > 31 || date.day < 1 { return .date(text, "there is no day \(date.day)") }
    return .date(text, "\(DateWords.english[date.month - 1]) has no day \(date.day)")
  }

  // MARK: Facts

  /// Reads a line of a date, a match, both, or neither.
  mutating func readFact(_ piece: Piece, indent: Int, marks: TextMarks, _ bytes: Span<UInt8>) -> FootballTextLine {
    var body = piece
    var isDated = false
    var hasMoment = false
    if let moment = moment(at: piece, bytes) {
      hasMoment = true
      isDated = moment.date != nil
      if isDated {
        day = nil
        time = nil
        venue = nil
      }
      guard take(moment, bytes) else {
        let date = Piece(start: piece.start, end: moment.end)
        return refuse(piece, badDate(moment, in: date, bytes), at: date, bytes)
      }
      body = bytes.trimmed(Piece(start: moment.end, end: piece.end))
      skipColon(&body, bytes)
      if body.isEmpty || (isDated && isWeekday(body, bytes)) {
        closeGoals(bytes)
        lastMatch = nil
        return .date
      }
    }
    if hasMoment { skipRoundMark(&body, bytes) } else if body.count > 1 { skipColon(&body, bytes) }
    if let at = marks.at, at >= body.start {
      if at == body.start, let read = readPlaceFirst(body, isDated: isDated, bytes) { return read }
      return readMatch(body, at: at > body.start ? at : nil, mayDash: hasMoment || indent > 0, bytes)
    }
    if !hasMoment, let heading = bareHeading(body, indent: indent, bytes) { return heading }
    return readMatch(body, at: nil, mayDash: hasMoment || indent > 0, bytes)
  }

  /// Skips the colon of `Jul 7: Team 1-3 Team`, which on the lines below stands alone for the same day.
  private func skipColon(_ body: inout Piece, _ bytes: Span<UInt8>) {
    guard bytes.at(body.start, in: body) == Byte.colon, bytes.at(body.start + 1, in: body)?.isBlank ?? true else {
      return
    }
    body = bytes.trimmed(Piece(start: body.start + 1, end: body.end))
  }

  /// Skips the round that a list of several competitions puts behind the time: `18:00 ▪SF  @ Salzburg  …`.
  private func skipRoundMark(_ body: inout Piece, _ bytes: Span<UInt8>) {
    guard bytes.has("▪", at: body.start, in: body) else { return }
    var end = body.start
    while end < body.end, !bytes[end].isBlank { end += 1 }
    if end - body.start <= 12 { body = bytes.trimmed(Piece(start: end, end: body.end)) }
  }

  /// Skips the mark of a note, `12:00 [^1]  Germany  1-2  Denmark`.
  func skipNoteMark(_ body: inout Piece, _ bytes: Span<UInt8>) {
    guard bytes.has("[^", at: body.start, in: body), let close = bytes.first(Byte.closeSquare, in: body),
      close - body.start <= 5
    else { return }
    body = bytes.trimmed(Piece(start: close + 1, end: body.end))
  }

  /// A heading is told before a match, but only where no score or `v` speaks for one.
  private mutating func bareHeading(_ body: Piece, indent: Int, _ bytes: Span<UInt8>) -> FootballTextLine? {
    guard indent < 4, body.count <= 80 else { return nil }
    var body = body
    if let days = slashes(in: body, bytes) {
      // `(14) Quarterfinals  /  2nd Leg  //  May 28-30`: a heading with its days.
      body = bytes.trimmed(Piece(start: body.start, end: days))
    }
    guard bytes.score(in: body, from: body.start) == nil, versus(in: body, bytes) == nil else { return nil }
    return readBareHeading(body, bytes)
  }

  /// Where ` // ` stands; nil where it does not.
  private func slashes(in piece: Piece, _ bytes: Span<UInt8>) -> Int? {
    var offset = piece.start + 1
    while let found = bytes.first(Byte.slash, in: Piece(start: offset, end: piece.end)) {
      if bytes[found - 1].isBlank, bytes.has("// ", at: found, in: piece) { return found }
      offset = found + 1
    }
    return nil
  }

  /// ` - Sábado` behind a numeric date.
  private func isWeekday(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard bytes.at(piece.start, in: piece) == Byte.hyphen else { return false }
    let word = bytes.trimmed(Piece(start: piece.start + 1, end: piece.end))
    return word.count < 24 && bytes.wideBlank(in: word) == nil && bytes.score(in: word, from: word.start) == nil
  }

  /// `@ Zagreb, Maksimir` alone holds for what follows; with a match behind two blanks it is that match's.
  private mutating func readPlaceFirst(_ body: Piece, isDated: Bool, _ bytes: Span<UInt8>) -> FootballTextLine? {
    let rest = bytes.trimmed(Piece(start: body.start + 1, end: body.end))
    var search = rest
    var tried = 0
    // A place has few wide blanks before the match; a line of nothing else must not be searched again from each.
    while tried < 8, let wide = bytes.wideBlank(in: search) {
      tried += 1
      let behind = bytes.trimmed(Piece(start: wide, end: rest.end))
      if !behind.isEmpty, bytes.score(in: behind, from: behind.start) != nil || versus(in: behind, bytes) != nil,
        bytes[behind.start].isLetter || bytes[behind.start].isDigit
      {
        takeVenue(Piece(start: rest.start, end: wide), bytes)
        let read = readMatch(behind, at: nil, mayDash: true, bytes)
        venue = nil
        return read
      }
      search = behind
    }
    closeGoals(bytes)
    lastMatch = nil
    takeVenue(rest, bytes)
    return .date
  }
}
