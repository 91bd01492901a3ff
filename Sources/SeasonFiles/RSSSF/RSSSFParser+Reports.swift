import Football

/// What pages with details say below or behind a match: its goals without brackets, where and when it was played.
extension RSSSFParser {
  /// Reads a line of goals of the match above; nil where none are open and none begin.
  mutating func readReport(_ piece: Piece, _ bytes: Span<UInt8>) -> RSSSFLine? {
    if facts.goals != nil, facts.goals?.close == nil {
      guard goesOn(piece, bytes) else {
        facts.closeGoals(bytes)
        return nil
      }
      appendGoals(piece, bytes)
      return .goals
    }
    guard let match = boxed, bytes[piece.start].isDigit, let first = bytes.atom(at: piece.start, in: piece),
      first.isTight, first.goals.total == 1
    else { return nil }
    // `1:0 Giannini 11, 2:0 Baggio 78 p`: every goal behind the score that it made.
    let name = bytes.skippingBlanks(from: first.end, to: piece.end)
    guard name > first.end, bytes.at(name, in: piece)?.isLetter == true else { return nil }
    boxed = nil
    facts.closeAll(bytes)
    var list = TextGoals(
      close: nil, place: facts.place(piece.start, bytes), match: (match.round, match.match), score: match.score)
    list.isScoreLed = true
    facts.goals = list
    isInBracket = false
    appendGoals(piece, bytes)
    return .goals
  }

  /// Reads `Kaleem HYLAND 88 - Carlos PAVÓN 50` below a match: who scored for either side, where as many are named as the score
  /// has; nil for any other line.
  mutating func readDashedGoals(_ piece: Piece, _ bytes: Span<UInt8>) -> RSSSFLine? {
    guard let match = boxed, lines.last == .match, facts.dash(in: piece, bytes) != nil,
      bytes.score(in: piece, from: piece.start) == nil,
      TextGoals.looksLikeGoals(piece, bytes)
    else { return nil }
    var list = TextGoals(
      close: nil, place: facts.place(piece.start, bytes), match: (match.round, match.match), score: match.score)
    list.pieces = [piece]
    guard let goals = TextGoalReader.read(list, bytes), goals.count == match.score.total,
      goals.count(where: { $0.side == .first }) == match.score.first
    else { return nil }
    boxed = nil
    facts.goals = list
    facts.closeGoals(bytes)
    return .goals
  }

  /// Whether a line goes on an open list: one that is led by scores ends at a blank line, another where its column does.
  private func goesOn(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    if facts.goals?.isScoreLed == true {
      // A full stop ends such a list, and the next match does.
      guard let last = facts.goals?.pieces.last, bytes[last.end - 1] != Byte.dot else { return false }
      return facts.versus(in: piece, bytes) == nil && facts.dash(in: piece, bytes) == nil
        || bytes[piece.start].isDigit
    }
    guard goalColumn > 0, bytes[piece.start] != Byte.openSquare else { return false }
    return column(of: piece.start, bytes) >= goalColumn - 3
  }

  private func column(of offset: Int, _ bytes: Span<UInt8>) -> Int {
    (facts.lineStart..<offset).count { bytes[$0] & 0xC0 != 0x80 }
  }

  // MARK: Goals behind a match

  /// Whether what stands behind `ITA-GEO 1:0 (1:0)` may be goals: a name before any bracket.
  func mayBeGoals(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard let first = bytes.at(piece.start, in: piece) else { return false }
    return (0x41...0x5A).contains(first) || first >= 0x80 || TextGoals.looksLikeGoals(piece, bytes)
  }

  /// Opens the goals behind a match, `Lerby 12, Olsen 30 - Altobelli 59 (Igna ROM)`.
  mutating func openColumn(_ piece: Piece, _ bytes: Span<UInt8>) {
    guard let match = boxed else { return }
    boxed = nil
    isInBracket = false
    goalColumn = column(of: piece.start, bytes)
    facts.goals = TextGoals(
      close: nil, place: facts.place(piece.start, bytes), match: (match.round, match.match), score: match.score)
    appendGoals(piece, bytes)
  }

  private mutating func appendGoals(_ piece: Piece, _ bytes: Span<UInt8>) {
    var piece = piece
    closeBracket(&piece, bytes)
    if let crowd = takeAttendance(&piece, bytes), let match = facts.goals?.match {
      facts.season.edit(match) { $0.note = [$0.note, crowd].compactMap { $0 }.joined(separator: "; ") }
    }
    if let referee = takeReferee(&piece, bytes), let match = facts.goals?.match {
      facts.season.edit(match) { $0.note = [$0.note, referee].compactMap { $0 }.joined(separator: "; ") }
    }
    if let open = openBracket(in: piece, bytes) {
      if let match = facts.goals?.match { keepReferee(Piece(start: open + 1, end: piece.end), of: match, bytes) }
      piece = bytes.trimmed(Piece(start: piece.start, end: open))
      isInBracket = true
    }
    if !piece.isEmpty { facts.goals?.pieces.append(piece) }
  }

  /// Takes the rest of a bracket that was opened a line above off the front.
  private mutating func closeBracket(_ piece: inout Piece, _ bytes: Span<UInt8>) {
    guard isInBracket, let match = facts.goals?.match else { return }
    let close = bytes.first(Byte.close, in: piece)
    isInBracket = close == nil
    keepReferee(Piece(start: piece.start, end: close ?? piece.end), of: match, bytes)
    piece = bytes.trimmed(Piece(start: close.map { $0 + 1 } ?? piece.end, end: piece.end))
  }

  /// Where a bracket opens that the line does not close; nil where none does.
  private func openBracket(in piece: Piece, _ bytes: Span<UInt8>) -> Int? {
    var open: Int?
    for offset in piece.start..<piece.end {
      if bytes[offset] == Byte.open { open = offset }
      if bytes[offset] == Byte.close { open = nil }
    }
    return open
  }

  /// Adds what a bracket says to the match's note; a word that a line's end parts goes on with a blank.
  private mutating func keepReferee(_ piece: Piece, of match: (round: Int, match: Int), _ bytes: Span<UInt8>) {
    let text = bytes.text(bytes.trimmed(piece))
    guard !text.isEmpty else { return }
    let joint = isInBracket || facts.goals?.pieces.isEmpty == false ? " " : "; "
    facts.season.edit(match) { $0.note = [$0.note, text].compactMap { $0 }.joined(separator: joint) }
  }

  /// Takes `(Puhl HUN)`, the referee with the code of his country, off the end.
  private func takeReferee(_ piece: inout Piece, _ bytes: Span<UInt8>) -> String? {
    guard piece.count > 7, bytes[piece.end - 1] == Byte.close, bytes[piece.end - 5].isBlank,
      (2...4).allSatisfy({ (0x41...0x5A).contains(bytes[piece.end - $0]) })
    else { return nil }
    var open = piece.end - 5
    while open > piece.start, bytes[open] != Byte.open { open -= 1 }
    guard bytes[open] == Byte.open else { return nil }
    let referee = bytes.text(Piece(start: open + 1, end: piece.end - 1))
    piece = bytes.trimmed(Piece(start: piece.start, end: open))
    return referee
  }

  /// Takes `39,051`, a crowd in a column of its own, off the end.
  func takeAttendance(_ piece: inout Piece, _ bytes: Span<UInt8>) -> String? {
    guard piece.count >= 5, bytes[piece.end - 4] == Byte.comma, (1...3).allSatisfy({ bytes[piece.end - $0].isDigit })
    else { return nil }
    var start = piece.end - 4
    while start > piece.start, bytes[start - 1].isDigit { start -= 1 }
    // No list of minutes has three digits behind a comma.
    let isApart = start == piece.start || bytes[start - 1].isBlank
    guard (1...3).contains(piece.end - 4 - start), isApart else { return nil }
    let crowd = bytes.text(Piece(start: start, end: piece.end))
    piece = bytes.trimmed(Piece(start: piece.start, end: start))
    return crowd
  }

  // MARK: Days and places

  /// Reads `14.06.90  (21.00) Roma, Stadio Olimpico`: the day, the hour and the place of the match below.
  mutating func readDayAndPlace(_ piece: Piece, _ bytes: Span<UInt8>) -> RSSSFLine? {
    guard bytes[piece.start].isDigit, piece.count <= 100, bytes.score(in: piece, from: piece.start) == nil,
      let moment = facts.moment(at: piece, bytes), let date = moment.date, date.year != nil,
      let day = facts.season.years.day(date)
    else { return nil }
    var rest = bytes.trimmed(Piece(start: moment.end, end: piece.end))
    var hour = moment.time
    if bytes.at(rest.start, in: rest) == Byte.open, let close = bytes.first(Byte.close, in: rest) {
      let inside = bytes.trimmed(Piece(start: rest.start + 1, end: close))
      if inside.count <= 5, bytes[inside.start].isDigit { hour = inside }
      rest = bytes.trimmed(Piece(start: close + 1, end: rest.end))
    }
    if bytes.at(rest.start, in: rest) == Byte.comma {
      rest = bytes.trimmed(Piece(start: rest.start + 1, end: rest.end))
    }
    // A dash behind a comma is one of the place: `Guadalajara, June 2nd - Estadio Jalisco`.
    let comma = bytes.first(Byte.comma, in: rest) ?? rest.end
    var unplayed = TextMatch()
    guard let first = bytes.at(rest.start, in: rest), first.isLetter, facts.versus(in: rest, bytes) == nil,
      !hasGoalsBehind(rest, bytes),
      // `20.01.66  Tripoli  Libya  n/p Algeria`
      !facts.splitAtWord(rest, &unplayed, bytes),
      facts.dash(in: rest, bytes).map({ $0.start > comma }) ?? true
    else { return nil }
    facts.closeAll(bytes)
    legDays = [day]
    facts.day = day
    facts.time = hour.map { facts.times.string($0, in: bytes) }
    facts.takeVenue(rest, bytes)
    return .date
  }

  /// Whether two numbers that may be goals stand as words of their own, `Alba 3 Berta 1`, as in no place.
  func hasGoalsBehind(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    var numbers = 0
    var offset = piece.start + 1
    while offset < piece.end {
      let start = offset
      while offset < piece.end, bytes[offset].isDigit { offset += 1 }
      let behind = bytes.at(offset, in: piece)
      let isWord =
        bytes[start - 1].isBlank
        && (behind.map { !$0.isLetter && ($0 != Byte.dot || offset + 1 == piece.end) } ?? true)
      if (1...2).contains(offset - start), isWord, !facts.isInBracket(start, from: piece.start, bytes) { numbers += 1 }
      offset += 1
    }
    return numbers == 2
  }
}
