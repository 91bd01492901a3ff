import Football

/// What stands beside a match and is no part of it: days behind it, remarks that go on over several lines.
extension TextParser {
  /// Takes a day and a time off the end: `3-1  Dinamo    2012-07-20 20:20`.
  mutating func takeDate(behind rest: inout Piece, _ bytes: Span<UInt8>) {
    guard let last = bytes.at(rest.end - 1, in: rest), last.isDigit, let wide = bytes.wideBlank(in: rest) else {
      return
    }
    let tail = bytes.trimmed(Piece(start: wide, end: rest.end))
    guard let moment = bytes.moment(in: tail, allowsWords: false), moment.date?.year != nil, moment.end >= tail.end
    else {
      return
    }
    take(moment, bytes)
    rest = bytes.trimmed(Piece(start: rest.start, end: wide))
  }

  /// `Abd` and `Ann` are parts of names (Hosny Abd Rabo) as well as short words for what became of a match.
  static func isPartOfName(_ word: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard word.count == 3, (0x41...0x5A).contains(bytes[word.start]) else { return false }
    return ["abd", "ann"].contains(bytes.text(word).lowercased())
  }

  /// The status of a word between two teams: a short form as w/o, or a full word as `postponed` where what stands beside it is
  /// no sentence.
  func status(of word: Piece, in body: Piece, _ bytes: Span<UInt8>) -> MatchStatus? {
    let key = Folding.key(bytes.text(word))
    if let status = MatchNotes.infixStatus(key) { return status }
    guard let status = MatchNotes.status(key), bytes[word.start] == bytes[word.start].lowered,
      mayBeTeam(bytes.trimmed(Piece(start: body.start, end: word.start)), bytes),
      mayBeTeam(bytes.trimmed(Piece(start: word.end, end: body.end)), bytes)
    else { return nil }
    return status
  }

  /// Whether a piece starts as names do and has no word of a sentence about matches.
  private func mayBeTeam(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard let first = bytes.at(piece.start, in: piece), first != first.lowered || first.isDigit || first >= 0x80 else {
      return false
    }
    return !bytes.text(piece).words.contains { word in
      let key = Folding.key(word)
      return Self.eventWords.contains(key) || word.startsSmall && RSSSFHeading.sentenceWords.contains(key)
    }
  }

  /// What is postponed or suspended as well as a match of two teams.
  static let eventWords: Set<String> = [
    "match", "matches", "game", "games", "season", "competition", "tournament", "round", "play", "until", "from",
    "partido", "partidos", "torneo", "campeonato", "temporada", "fecha", "jornada", "por", "hasta", "spiel",
    "spiele", "saison",
  ]

  /// Takes what stands behind a comma of the second team as a remark: `Ribera, en alargue`; a comma in a bracket is the name's.
  func takeRemark(behindCommaOf name: inout Piece, _ found: inout TextMatch, _ bytes: Span<UInt8>) {
    guard name.count <= 2 * Self.longestName else { return }
    var search = name
    while let comma = bytes.first(Byte.comma, in: search) {
      search.start = comma + 1
      guard comma > name.start, !isInBracket(comma, from: name.start, bytes),
        bytes.at(comma + 1, in: name)?.isBlank ?? true
      else { continue }
      let remark = bytes.text(bytes.trimmed(Piece(start: comma + 1, end: name.end)))
      if !remark.isEmpty, !found.notes.readKnown(remark) { found.notes.remarks.append(remark) }
      name = bytes.trimmed(Piece(start: name.start, end: comma))
      return
    }
  }

  /// Takes what round brackets behind the second team say of the match; false where it may be part of the team's name.
  func take(_ inside: Piece, _ found: inout TextMatch, _ bytes: Span<UInt8>) -> Bool {
    // The code of a country is the most common of all.
    guard inside.count > 3 else { return false }
    let text = bytes.text(bytes.trimmed(inside)).singleBlanks
    guard let remark = BracketRemark(text) else { return false }
    // With a score it is another match that was not played: `Alba 4-1 Berta  Berta x Alba (not played)`.
    if remark.status != .cancelled || !found.hasScore { found.notes.status = found.notes.status ?? remark.status }
    found.notes.kicks = found.notes.kicks ?? remark.kicks
    if let venue = remark.venue, found.venue == nil {
      found.venue = venue
    } else {
      found.notes.remarks.append(text)
    }
    return true
  }

  /// A name without the place in the table that pages of results put behind it: `Werder Bremen (13.)`.
  func withoutPlace(_ name: Piece, _ bytes: Span<UInt8>) -> Piece {
    guard name.count > 5, bytes[name.end - 1] == Byte.close, bytes[name.end - 2] == Byte.dot,
      let open = Self.opening(Byte.open, of: Byte.close, in: name, bytes), open > name.start,
      let number = bytes.number(at: open + 1, in: name), number.end == name.end - 2
    else { return name }
    return bytes.trimmed(Piece(start: name.start, end: open))
  }

  /// Takes a word such as w/o that stands between a score and the second team: `0-3 w/o Team`.
  func takeStatus(_ rest: inout Piece, _ found: inout TextMatch, _ bytes: Span<UInt8>) {
    guard found.hasScore, let first = bytes.at(rest.start, in: rest),
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first),
      let end = (rest.start..<min(rest.end, rest.start + 9)).first(where: { bytes[$0].isBlank }),
      let status = MatchNotes.infixStatus(Folding.key(bytes.text(Piece(start: rest.start, end: end))))
    else { return }
    // What was not played and has a score was decided.
    found.notes.status = status == .cancelled ? .awarded : status
    rest = bytes.trimmed(Piece(start: end, end: rest.end))
  }

  /// Where the bracket opens that closes at the end of a piece, brackets within it passed over.
  static func opening(_ open: UInt8, of close: UInt8, in piece: Piece, _ bytes: Span<UInt8>) -> Int? {
    var depth = 0
    for offset in (piece.start..<piece.end).reversed() {
      if bytes[offset] == close { depth += 1 }
      if bytes[offset] == open {
        depth -= 1
        if depth == 0 { return offset }
      }
    }
    return nil
  }

  /// Whether a piece starts as a remark: with a small letter, or with words that no list of goals has; a list with the crowd at
  /// its end, which goes on below, is none that can be read, and no part of a name.
  private func startsRemark(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard let first = bytes.at(piece.start, in: piece) else { return false }
    return (0x61...0x7A).contains(first) || TextGoals.isRemark(piece, bytes) || TextGoals.looksLikeGoals(piece, bytes)
  }

  /// Takes a remark off the end that goes on in the next line: `0-2  Team  [abandoned at 0-2 in 70' due to crowd`.
  func takeOpenRemark(_ rest: inout Piece, _ found: inout TextMatch, _ bytes: Span<UInt8>) {
    guard let open = bytes.first(Byte.openSquare, in: rest), open > rest.start,
      bytes[open - 1].isBlank, startsRemark(Piece(start: open + 1, end: rest.end), bytes),
      bytes.first(Byte.closeSquare, in: Piece(start: open, end: rest.end)) == nil
    else { return }
    found.openRemark = Piece(start: open + 1, end: rest.end)
    let first = Piece(start: open + 1, end: bytes.wordEnd(from: open + 1, to: rest.end))
    let text = bytes.text(Piece(start: open + 1, end: rest.end))
    let status = MatchNotes.status(Folding.key(bytes.text(first)))
    if status == .awarded {
      // `awarded 0-3; originally 2-0, Bolivia` tells both scores before it goes on.
      found.notes.read(text)
    } else {
      found.notes.status = found.notes.status ?? status
      found.notes.remarks.append(text)
    }
    rest = bytes.trimmed(Piece(start: rest.start, end: open))
  }
}

extension TextGoals {
  /// Whether what stands behind a bracket is a remark: `sent off: Müller 45`, `66 Stemmer (TSV) m/pen`, or a sentence.
  static func isRemark(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    var offset = bytes.skippingBlanks(from: piece.start, to: piece.end)
    var blanks = 0
    var plainWords = 0
    var isEntry = true
    while offset < piece.end {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "m"),
        bytes.has("m/pen", at: offset, in: piece) || bytes.has("miss pen", at: offset, in: piece)
          || bytes.has("missed pen", at: offset, in: piece) || bytes.has("missed a pen", at: offset, in: piece)
      {
        return true
      }
      if isEntry {
        if byte.isBlank, bytes.at(offset + 1, in: piece)?.isLetter == true { blanks += 1 }
        if isPlainWord(at: offset, in: piece, bytes) { plainWords += 1 }
        if byte == Byte.colon, offset - piece.start <= 16, bytes.at(offset + 1, in: piece)?.isBlank ?? true {
          return true
        }
        if byte.isDigit || byte == Byte.comma || byte == Byte.semicolon { isEntry = false }
        // No name has so many words, or so many without a capital.
        if blanks > 6 || plainWords > 2 { return true }
      }
      offset += 1
    }
    return isEntry && plainWords > 1
  }

  /// Whether a word of four small letters or more starts at an offset.
  private static func isPlainWord(at offset: Int, in piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard offset + 4 <= piece.end, offset == piece.start || bytes[offset - 1].isBlank else { return false }
    for index in offset..<offset + 4 where !(0x61...0x7A).contains(bytes[index]) { return false }
    return true
  }

  /// Where a list goes on behind a semicolon: past `att: 17,000`, `red cards: …` and, when both sides stood already, past
  /// words without a minute.
  static func endOfRemark(after start: Int, isSplit: Bool, in piece: Piece, _ bytes: Span<UInt8>) -> Int {
    let begin = bytes.skippingBlanks(from: start, to: piece.end)
    var offset = begin
    var hasDigit = false
    var isRemark = false
    while offset < piece.end, bytes[offset] != Byte.semicolon {
      if bytes[offset].isDigit { hasDigit = true }
      if bytes[offset] == Byte.colon, !hasDigit { isRemark = true }
      offset += 1
    }
    if isRemark || (isSplit && !hasDigit && offset > begin) { return offset }
    return begin
  }
}
