import Football

/// A date as a line states it; the year is often left to the season.
struct TextDate: Hashable {
  var year: Int?
  var month: Int
  var day: Int
  /// Whether the year was written with two digits, so that the century is a guess.
  var hasShortYear = false
  /// The weekday that stands before it, from 1 for Monday.
  var weekday: Int?
  /// The offset behind day and month, where the year behind them may as well be the start of a name: `24.8. 1860 München`.
  var endWithoutYear: Int?
}

/// What stands at the front of a line: a date, a time of day, or both.
struct TextMoment {
  var date: TextDate?
  /// The time as it stands, such as 20:30 or 16h00.
  var time: Piece?
  /// The offset behind it.
  var end: Int
}

extension Span where Element == UInt8 {
  // MARK: Dates

  /// The day that a piece is in ISO 8601, such as 1967-05-14; nil for anything else.
  func isoDay(_ piece: Piece) -> Day? {
    guard piece.count == 10, let year = number(at: piece.start, in: piece), year.end == piece.start + 4,
      self[year.end] == Byte.hyphen, let month = number(at: year.end + 1, in: piece), month.end == year.end + 3,
      self[month.end] == Byte.hyphen, let day = number(at: month.end + 1, in: piece), day.end == piece.end
    else { return nil }
    return Day(year: year.value, month: month.value, day: day.value)
  }

  /// The date that starts at an offset, with the offset behind it; nil when there is none.
  ///
  /// Forms: Sat Sep/8, Sat Aug 30, Fri Aug 29 2014, 14.01., Sa 16.8., 21.06.1962, 15/04/2006, 2015-01-17, Sáb 27/Abril,
  /// Ven 1. Août, 26 June. `allowsWords` lets `2 de Mayo` be one, which is else the name of a club.
  func date(at start: Int, in piece: Piece, allowsWords: Bool) -> (date: TextDate, end: Int)? {
    guard start < piece.end else { return nil }
    if self[start].isDigit { return numericDate(at: start, in: piece, hasWeekday: false, allowsWords: allowsWords) }
    guard self[start].isLetter else { return nil }
    let wordEnd = wordEnd(from: start, to: piece.end)
    var word = Piece(start: start, end: wordEnd)
    if word.count > 12 { return nil }
    if self[wordEnd - 1] == Byte.dot { word.end -= 1 }
    let key = foldedKey(word)
    if let weekday = TextWords.weekday(key) {
      var next = wordEnd
      if let byte = at(next, in: piece), byte == Byte.comma { next += 1 }
      next = skippingBlanks(from: next, to: piece.end)
      if next > wordEnd, var found = dateBehindWeekday(at: next, in: piece) {
        found.date.weekday = weekday
        return found
      }
    }
    guard let month = TextWords.month(key) else { return nil }
    return dateBehindMonth(month, at: wordEnd, in: piece)
  }

  private func dateBehindWeekday(at start: Int, in piece: Piece) -> (date: TextDate, end: Int)? {
    guard let byte = at(start, in: piece) else { return nil }
    if byte.isDigit { return numericDate(at: start, in: piece, hasWeekday: true, allowsWords: true) }
    guard byte.isLetter else { return nil }
    let end = wordEnd(from: start, to: piece.end)
    let isDotted = self[end - 1] == Byte.dot
    guard let month = TextWords.month(foldedKey(Piece(start: start, end: isDotted ? end - 1 : end))) else { return nil }
    return dateBehindMonth(month, at: end, in: piece)
  }

  /// `/11`, ` 12`, ` 12 2024`, ` 12, 2024` behind a month.
  private func dateBehindMonth(_ month: Int, at end: Int, in piece: Piece) -> (date: TextDate, end: Int)? {
    var offset = end
    if let byte = at(offset, in: piece), byte == Byte.slash {
      offset += 1
    } else {
      offset = skippingBlanks(from: offset, to: piece.end)
      guard offset > end else { return nil }
    }
    guard let day = number(at: offset, in: piece), day.end - offset <= 2, isDateEnd(day.end, in: piece) else {
      return nil
    }
    return withYear(TextDate(year: nil, month: month, day: day.value), at: day.end, in: piece)
  }

  private func numericDate(
    at start: Int, in piece: Piece, hasWeekday: Bool, allowsWords: Bool
  ) -> (date: TextDate, end: Int)? {
    guard let first = number(at: start, in: piece), let joint = at(first.end, in: piece) else { return nil }
    let digits = first.end - start
    if digits == 4 {
      return joint == Byte.hyphen || joint == Byte.slash
        ? yearFirst(first.value, joint: joint, at: first.end + 1, in: piece) : nil
    }
    guard digits <= 2 else { return nil }
    if joint == Byte.dot, at(first.end + 1, in: piece)?.isBlank == true,
      let date = spacedDate(first.value, at: first.end + 2, in: piece)
    {
      return date
    }
    if joint == Byte.dot || joint == Byte.slash {
      if let second = number(at: first.end + 1, in: piece), second.end - first.end <= 3 {
        return dayMonth(
          first.value, second.value, joint: joint, at: second.end, in: piece, hasWeekday: hasWeekday)
      }
    }
    if joint == Byte.hyphen { return dashedDate(first.value, at: first.end + 1, in: piece) }
    var next = joint == Byte.dot || joint == Byte.slash ? first.end + 1 : first.end
    if joint != Byte.slash { next = skippingBlanks(from: next, to: piece.end) }
    guard next > first.end, joint == Byte.slash || next - first.end <= 2 else { return nil }
    if allowsWords, has("de ", at: next, in: piece) { next = skippingBlanks(from: next + 3, to: piece.end) }
    guard let byte = at(next, in: piece), byte.isLetter else { return nil }
    let end = wordEnd(from: next, to: piece.end)
    let isDotted = self[end - 1] == Byte.dot
    guard let month = TextWords.month(foldedKey(Piece(start: next, end: isDotted ? end - 1 : end))),
      isDateEnd(end, in: piece)
    else { return nil }
    var date = TextDate(year: nil, month: month, day: first.value)
    var behind = end
    if allowsWords, has(" de ", at: end, in: piece), let year = number(at: end + 4, in: piece) {
      date.year = year.value
      behind = year.end
      return (date, behind)
    }
    return withYear(date, at: behind, in: piece)
  }

  /// The month and year of `10-05-1967`, or the month of `10-5 Peñarol 2-1 Nacional`, which only a score behind it tells; no
  /// goal of a list that starts with `1-1` has so large a number.
  private func dashedDate(_ day: Int, at start: Int, in piece: Piece) -> (date: TextDate, end: Int)? {
    guard let month = number(at: start, in: piece), month.end - start <= 2, (1...12).contains(month.value),
      (1...31).contains(day)
    else { return nil }
    if at(month.end, in: piece) == Byte.hyphen {
      return dayMonth(day, month.value, joint: Byte.hyphen, at: month.end, in: piece, hasWeekday: false)
    }
    let next = skippingBlanks(from: month.end, to: piece.end)
    guard day > 9, next > month.end, next < piece.end, self[next].isLetter,
      let score = score(in: Piece(start: next, end: piece.end), from: next), score.start > next
    else { return nil }
    return (TextDate(year: nil, month: month.value, day: day), month.end)
  }

  /// The month and year of `18. 8.96`, `3. 1. 1999`, whose parts may have blanks before them.
  private func spacedDate(_ day: Int, at start: Int, in piece: Piece) -> (date: TextDate, end: Int)? {
    guard let month = number(at: start, in: piece), (1...12).contains(month.value), (1...31).contains(day),
      at(month.end, in: piece) == Byte.dot
    else { return nil }
    let behind = at(month.end + 1, in: piece)?.isBlank == true ? month.end + 2 : month.end + 1
    guard let year = number(at: behind, in: piece), isDateEnd(year.end, in: piece) else { return nil }
    let digits = year.end - behind
    guard digits == 2 && behind == month.end + 1 || digits == 4 && (1850...2199).contains(year.value) else {
      return nil
    }
    var date = TextDate(year: digits == 4 ? year.value : ShortYear.full(year.value), month: month.value, day: day)
    date.hasShortYear = digits == 2
    return (date, year.end)
  }

  private func yearFirst(_ year: Int, joint: UInt8, at start: Int, in piece: Piece) -> (date: TextDate, end: Int)? {
    guard let month = number(at: start, in: piece), month.end - start <= 2, at(month.end, in: piece) == joint,
      let day = number(at: month.end + 1, in: piece), day.end - month.end <= 3, isDateEnd(day.end, in: piece)
    else { return nil }
    return (TextDate(year: year, month: month.value, day: day.value), day.end)
  }

  /// `14.01.`, `21.06.1962`, `14.6.24`, `15/04/2006`, `15/01`.
  private func dayMonth(
    _ day: Int, _ month: Int, joint: UInt8, at end: Int, in piece: Piece, hasWeekday: Bool
  ) -> (date: TextDate, end: Int)? {
    var date = TextDate(year: nil, month: month, day: day)
    if at(end, in: piece) == joint {
      guard let year = number(at: end + 1, in: piece) else {
        return joint == Byte.dot && isDateEnd(end + 1, in: piece) ? withYear(date, at: end + 1, in: piece) : nil
      }
      let digits = year.end - end - 1
      guard digits == 2 || digits == 4, isDateEnd(year.end, in: piece) else { return nil }
      date.year = digits == 4 ? year.value : ShortYear.full(year.value)
      date.hasShortYear = digits == 2
      return (date, year.end)
    }
    // Without a dot behind it 20.30 is a time of day, unless a weekday stands before it.
    guard joint == Byte.slash || hasWeekday, isDateEnd(end, in: piece) else { return nil }
    return withYear(date, at: end, in: piece)
  }

  /// Takes a year behind a date; two blanks before it make it the start of something else.
  private func withYear(_ date: TextDate, at end: Int, in piece: Piece) -> (date: TextDate, end: Int) {
    var offset = end
    if at(offset, in: piece) == Byte.comma { offset += 1 }
    guard let blank = at(offset, in: piece), blank.isBlank, let year = number(at: offset + 1, in: piece) else {
      return (date, end)
    }
    var date = date
    if year.end - offset == 5, (1850...2199).contains(year.value), isDateEnd(year.end, in: piece) {
      date.year = year.value
      if at(end, in: piece) != Byte.comma, at(year.end, in: piece)?.isBlank == true,
        let letter = at(year.end + 1, in: piece), letter.isLetter || letter >= 0x80
      {
        date.endWithoutYear = end
      }
      return (date, year.end)
    }
    // `16 Aug 92 @ Tallinn`: two digits are a year only where a place follows, for else they may be all kinds of things.
    let next = skippingBlanks(from: year.end, to: piece.end)
    guard year.end - offset == 3, next > year.end, at(next, in: piece) == Byte.at else { return (date, end) }
    date.year = ShortYear.full(year.value)
    date.hasShortYear = true
    return (date, year.end)
  }

  private func isDateEnd(_ offset: Int, in piece: Piece) -> Bool {
    guard let byte = at(offset, in: piece) else { return true }
    if byte == Byte.colon { return at(offset + 1, in: piece)?.isBlank ?? true }
    return byte.isBlank || byte == Byte.closeSquare || byte == Byte.comma || byte == Byte.close || byte == 0xC2
  }

  // MARK: Times

  /// The time of day that starts at an offset, such as 20:30, 20.30, 16h00, with its zone taken but not kept.
  func time(at start: Int, in piece: Piece) -> (time: Piece, end: Int)? {
    guard let hours = number(at: start, in: piece), hours.end - start <= 2, hours.value < 25,
      let joint = at(hours.end, in: piece),
      joint == Byte.colon || joint == Byte.dot || joint == UInt8(ascii: "h"),
      let minutes = number(at: hours.end + 1, in: piece), minutes.end - hours.end == 3, minutes.value < 60
    else { return nil }
    if let byte = at(minutes.end, in: piece), !byte.isBlank, byte != Byte.closeSquare, byte != Byte.comma { return nil }
    return (Piece(start: start, end: minutes.end), skippingZone(from: minutes.end, in: piece))
  }

  /// Skips `UTC+3`, `CET`, `(19:45 UTC±0)` and a dash behind a time.
  private func skippingZone(from start: Int, in piece: Piece) -> Int {
    var end = start
    var offset = skippingBlanks(from: end, to: piece.end)
    if isZone(at: offset, in: piece) {
      while let byte = at(offset, in: piece), !byte.isBlank { offset += 1 }
      end = offset
    }
    offset = skippingBlanks(from: end, to: piece.end)
    if at(offset, in: piece) == Byte.open, let next = at(offset + 1, in: piece), next.isDigit,
      let close = first(Byte.close, in: Piece(start: offset, end: min(piece.end, offset + 30))),
      time(at: offset + 1, in: Piece(start: offset, end: close)) != nil
    {
      end = close + 1
    }
    offset = skippingBlanks(from: end, to: piece.end)
    if at(offset, in: piece) == Byte.hyphen, at(offset + 1, in: piece)?.isBlank == true, offset > end {
      end = offset + 1
    }
    return end
  }

  private func isZone(at offset: Int, in piece: Piece) -> Bool {
    guard let first = at(offset, in: piece), (0x41...0x5A).contains(first) else { return false }
    if has("UTC", at: offset, in: piece) || has("GMT", at: offset, in: piece) { return true }
    var end = offset
    while let byte = at(end, in: piece), !byte.isBlank { end += 1 }
    // All of them end in T for time, or Z for Zeit.
    guard (3...4).contains(end - offset), self[end - 1] == UInt8(ascii: "T") || self[end - 1] == UInt8(ascii: "Z")
    else {
      return false
    }
    return TextWords.isZone(shortWord(Piece(start: offset, end: end)))
  }

  /// The date, the time, or both, at the front of a piece; nil when it starts with neither.
  func moment(in piece: Piece, allowsWords: Bool) -> TextMoment? {
    var moment = TextMoment(end: piece.start)
    if let found = date(at: piece.start, in: piece, allowsWords: allowsWords) {
      moment.date = found.date
      moment.end = found.end
      // `Sunday, 22.09.2024, 17:00`
      let isParted = at(found.end, in: piece) == Byte.comma
      let next = skippingBlanks(from: found.end + (isParted ? 1 : 0), to: piece.end)
      if let time = time(at: next, in: piece) {
        moment.time = time.time
        moment.end = time.end
      }
      return moment
    }
    guard let first = at(piece.start, in: piece), first.isDigit, let time = time(at: piece.start, in: piece) else {
      return nil
    }
    moment.time = time.time
    moment.end = time.end
    return moment
  }
}
