import Football

/// Finding the names of the teams in a line with a match.
extension RSSSFParser {
  /// Finds the teams round a score.
  mutating func split(
    _ body: Piece, at score: TextScore, isDated: Bool, _ found: inout TextMatch, _ bytes: Span<UInt8>
  ) -> Bool {
    found.score = score.score
    found.hasScore = true
    if score.isAwarded { found.notes.status = .awarded }
    var before = withoutLeaders(Piece(start: body.start, end: score.start), bytes)
    if let status = takeStatus(behind: &before, bytes) {
      // What was not played and has a score was decided.
      found.notes.status = status == .cancelled ? .awarded : status
    }
    var rest = withoutLeaders(Piece(start: score.end, end: body.end), bytes)
    if bytes.at(rest.start, in: rest) == Byte.comma {
      rest = bytes.trimmed(Piece(start: rest.start + 1, end: rest.end))
    }
    facts.takeNotes(&rest, &found, bytes)
    if !rest.isEmpty, let status = statusWord(rest, bytes) {
      found.status = status
      rest = Piece(start: rest.end, end: rest.end)
    }
    let pair = teams(in: before, isDated: isDated, bytes)
    if rest.isEmpty || isRemark(rest, bytes) || pair.map({ $0.isJoined }) == true {
      // With a remark behind it, it is one below a cross table as often as not.
      guard let pair = pair ?? (rest.isEmpty ? tightPair(in: before, bytes) : nil) else { return false }
      (found.first, found.second) = (pair.first, pair.second)
      if let venue = pair.venue { found.venue = bytes.text(venue) }
      if pair.isOfCodes, mayBeGoals(rest, bytes) {
        found.listBehind = rest
      } else if !rest.isEmpty, rest.count <= 80 {
        found.notes.remarks.append(bytes.text(rest))
      }
      return true
    }
    found.first = before
    if isDated, let wide = placeColumn(in: before, bytes) {
      found.venue = bytes.text(bytes.trimmed(Piece(start: before.start, end: wide.start)))
      found.first = wide
    }
    // Behind the second team further columns may stand: the attendance, the ground.
    if let wide = bytes.wideBlank(in: rest) {
      let behind = bytes.trimmed(Piece(start: wide, end: rest.end))
      if behind.count <= 80 { found.notes.remarks.append(bytes.text(behind)) }
      rest = bytes.trimmed(Piece(start: rest.start, end: wide))
    }
    if isRemarkBehindComma(rest, bytes) { facts.takeRemark(behindCommaOf: &rest, &found, bytes) }
    found.second = rest
    return !found.first.isEmpty && !found.second.isEmpty
  }

  /// Whether what stands behind the second team's comma says how the match ended; scorers without minutes stand behind commas too.
  private func isRemarkBehindComma(_ name: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard let comma = bytes.first(Byte.comma, in: name) else { return false }
    let remark = bytes.text(bytes.trimmed(Piece(start: comma + 1, end: name.end)))
    let key = Folding.key(remark)
    if remark.isEmpty || [" pen", " pk", " wins ", " shoot"].contains(where: key.holds) { return true }
    return remark.startsSmall && !remark.hasNumber && !remark.holds(",")
  }

  private func tightPair(in before: Piece, _ bytes: Span<UInt8>) -> Pair? {
    guard bytes.wideBlank(in: before) == nil, let dash = facts.tightDash(in: before, bytes) else { return nil }
    return Pair(
      first: Piece(start: before.start, end: dash.start), second: Piece(start: dash.end, end: before.end))
  }

  /// Two teams that stand before their score.
  struct Pair {
    var first: Piece
    var second: Piece
    var venue: Piece?
    /// Whether a sign joins them, so that what stands behind the score is no team.
    var isJoined = true
    /// Whether they are codes of countries.
    var isOfCodes = false
  }

  /// The two teams of `A - B`, `A v B`, `A     B` or `BEL-ISR`, with a place in front of them where a date stood.
  func teams(in before: Piece, isDated: Bool, _ bytes: Span<UInt8>) -> Pair? {
    var names = before
    var venue: Piece?
    if let mark = facts.versus(in: names, bytes) ?? facts.dash(in: names, bytes) ?? bracketDash(in: names, bytes) {
      var first = bytes.trimmed(Piece(start: names.start, end: mark.start))
      if isDated, let wide = lastWideBlank(in: first, bytes) {
        venue = bytes.trimmed(Piece(start: first.start, end: wide.start))
        first = wide
      }
      let second = withoutLeaders(Piece(start: mark.end, end: names.end), bytes)
      return first.isEmpty || second.isEmpty ? nil : Pair(first: first, second: second, venue: venue)
    }
    if let wide = lastWideBlank(in: names, bytes) {
      if !isCodes(wide, bytes) {
        guard let gap = bytes.wideBlank(in: names) else { return nil }
        let first = bytes.trimmed(Piece(start: names.start, end: gap))
        let second = bytes.trimmed(Piece(start: gap, end: names.end))
        return bytes.wideBlank(in: second) == nil ? Pair(first: first, second: second, isJoined: false) : nil
      }
      venue = bytes.trimmed(Piece(start: names.start, end: wide.start))
      names = wide
    }
    // `Luxembourg LUX-JUG`: the place fills its column.
    let codes = Piece(start: names.end - 7, end: names.end)
    if names.count > 8, isCodes(codes, bytes), !(0x41...0x5A).contains(bytes[codes.start - 1]) {
      venue = bytes.trimmed(Piece(start: venue?.start ?? names.start, end: codes.start))
      names = codes
    }
    guard isCodes(names, bytes) else { return nil }
    return Pair(
      first: Piece(start: names.start, end: names.start + 3), second: Piece(start: names.end - 3, end: names.end),
      venue: venue, isOfCodes: true)
  }

  /// The hyphen of `ABC(RN)-Botafogo(PB)`, which has no blanks beside it.
  private func bracketDash(in piece: Piece, _ bytes: Span<UInt8>) -> Piece? {
    guard piece.count > 6, bytes[piece.end - 1] == Byte.close else { return nil }
    var offset = piece.start + 1
    while offset + 2 < piece.end {
      if bytes[offset] == Byte.hyphen, bytes[offset - 1] == Byte.close, bytes[offset + 1].isLetter {
        return Piece(start: offset, end: offset + 1)
      }
      offset += 1
    }
    return nil
  }

  /// Whether a piece is two codes of countries: BEL-ISR, or SWE-1SR, where a page that was scanned has a one for an I.
  func isCodes(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard piece.count == 7, bytes[piece.start + 3] == Byte.hyphen else { return false }
    func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    return [piece.start, piece.start + 4].allSatisfy { start in
      (start..<start + 3).allSatisfy { isCapital(bytes[$0]) || bytes[$0].isDigit }
        && (start..<start + 3).count { isCapital(bytes[$0]) } >= 2
    }
  }

  /// The team behind a place, where places stand in a column before the teams: behind a wide blank, else in the column in
  /// which the teams of other lines start, for a long place fills its own.
  private mutating func placeColumn(in piece: Piece, _ bytes: Span<UInt8>) -> Piece? {
    func column(_ offset: Int) -> Int {
      (facts.lineStart..<offset).count { bytes[$0] & 0xC0 != 0x80 }
    }
    if let wide = lastWideBlank(in: piece, bytes) {
      teamColumn = column(wide.start)
      return wide
    }
    guard let teamColumn else { return nil }
    for offset in (piece.start + 1)..<piece.end where bytes[offset - 1].isBlank && column(offset) == teamColumn {
      return Piece(start: offset, end: piece.end)
    }
    return nil
  }

  func lastWideBlank(in piece: Piece, _ bytes: Span<UInt8>) -> Piece? {
    var last: Piece?
    var search = piece
    while let wide = bytes.wideBlank(in: search) {
      let start = bytes.skippingBlanks(from: wide, to: piece.end)
      guard start < piece.end else { break }
      last = Piece(start: start, end: piece.end)
      search = Piece(start: start, end: piece.end)
    }
    return last
  }

  /// A piece without the dots that lead from a name to its score.
  func withoutLeaders(_ piece: Piece, _ bytes: Span<UInt8>) -> Piece {
    var piece = bytes.trimmed(piece)
    func isLeader(_ offset: Int) -> Bool { bytes[offset] == Byte.dot || bytes[offset].isBlank }
    var end = piece.end
    while end > piece.start, isLeader(end - 1) { end -= 1 }
    // One dot ends an abbreviation; two or more lead on.
    let dots = (end..<piece.end).count { bytes[$0] == Byte.dot }
    if dots > 1 { piece.end = end }
    var start = piece.start
    while start < piece.end, isLeader(start) { start += 1 }
    if start > piece.start { piece.start = start }
    return bytes.trimmed(piece)
  }

  /// Whether what stands behind the score is no name: it starts with a small letter, a bracket or a sign.
  func isRemark(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    let first = bytes[piece.start]
    if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) {
      return !["de ", "al-", "al ", "el ", "ash", "as-"].contains { bytes.text(piece).hasPrefix($0) }
    }
    return first == Byte.openSquare || first == Byte.open
  }

  private func statusWord(_ piece: Piece, _ bytes: Span<UInt8>) -> MatchStatus? {
    guard piece.count <= 12 else { return nil }
    let key = Folding.key(bytes.text(piece))
    return MatchNotes.infixStatus(key) ?? MatchNotes.status(key)
  }

  /// Whether a name has no quotes, but round the letter of a second team: Santos Laguna "B".
  private func isUnquoted(_ text: String) -> Bool {
    guard text.holds("\"") else { return true }
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[1].count <= 2
  }

  /// Whether a comma parts a name, but in the bracket of `Mo's Sports Shop (McLean, Virginia)`.
  private func holdsComma(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    let isBracketed = bytes[piece.end - 1] == Byte.close
    return (piece.start..<piece.end).contains { offset in
      guard bytes[offset] == Byte.comma, bytes.at(offset + 1, in: piece)?.isBlank == true else { return false }
      return !isBracketed || !facts.isInBracket(offset, from: piece.start, bytes)
        || (offset..<piece.end).contains { bytes[$0].isDigit }
    }
  }

  /// Whether a piece can be a team's name: not too long, and no sentence.
  func isName(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard piece.count >= 1, piece.count <= 60 else { return false }
    let text = bytes.text(piece)
    // `1860` alone is a team as well.
    guard text.hasLetter || (3...4).contains(text.utf8.count) && text.utf8.allSatisfy({ $0 &- 0x30 < 10 }),
      !text.holds(": "), !holdsComma(piece, bytes), isUnquoted(text)
    else { return false }
    let words = text.split(separator: " ")
    guard words.count <= 8, !Self.isRound(words) else { return false }
    // A full stop ends a sentence, where it ends no short form: S.R.L., Amat.
    if words.count >= 4, text.hasSuffix("."), let last = words.last {
      guard last.dropLast().contains(".") || last.count <= 6 && last.first?.isUppercase == true else { return false }
    }
    return !words.contains { word in
      word.startsSmall && RSSSFHeading.sentenceWords.contains(Folding.key(String(word)))
    }
  }

  /// `Round 5`: the words of a heading, and of no team.
  private static func isRound(_ words: [Substring]) -> Bool {
    words.count == 2 && words[0] == "Round" && NumberWords.digits(words[1]) != nil
  }
}
