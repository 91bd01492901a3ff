import Football

/// Lines with more than one match, and scores whose goals stand beside the `v`.
extension TextParser {
  /// Two matches of one line.
  struct TwoMatches {
    var first: Piece
    var second: Piece
  }

  /// Bytes of a line that may hold several matches.
  private static let longestRow = 1000

  /// The two matches of `Alba 2-1 Puerto    Ribera 1-1 Molino`, `Alba - Puerto 2:1; Ribera - Molino 1:1`; nil where what stands
  /// behind the first is no match of its own.
  func twoMatches(in body: Piece, at score: TextScore, _ bytes: Span<UInt8>) -> TwoMatches? {
    // From a line of many one after another would be cut off, each at the cost of all that follow.
    guard body.count <= Self.longestRow, let other = bytes.score(in: body, from: score.end),
      !isInBracket(other.start, from: score.end, bytes)
    else { return nil }
    let before = Piece(start: body.start, end: score.start)
    // A pair before its score ends with it; otherwise the second team does.
    let isPair = versus(in: before, bytes) != nil || dash(in: before, bytes) != nil
    let name = isPair ? score.end : bytes.skippingBlanks(from: score.end, to: other.start)
    guard let cut = cut(in: Piece(start: name, end: other.start), bytes) else { return nil }
    let lead = bytes.trimmed(Piece(start: cut.end, end: other.start))
    let tail = bytes.trimmed(Piece(start: other.end, end: body.end))
    guard !lead.isEmpty, isPair || cut.start > name else { return nil }
    let isComplete =
      versus(in: lead, bytes) != nil || dash(in: lead, bytes) != nil
      || bytes.at(tail.start, in: tail).map { $0.isLetter || $0.isDigit } == true && bytes[lead.start].isLetter
    guard isComplete else { return nil }
    return TwoMatches(
      first: bytes.trimmed(Piece(start: body.start, end: cut.start)), second: Piece(start: lead.start, end: body.end))
  }

  /// The two matches of `Alba v Puerto    Ribera v Molino`, the second of which stands behind the first `v`.
  func twoMatches(in body: Piece, behind mark: Piece, _ bytes: Span<UInt8>) -> TwoMatches? {
    let start = bytes.skippingBlanks(from: mark.end, to: body.end)
    guard body.count <= Self.longestRow, let cut = cut(in: Piece(start: start, end: body.end), bytes), cut.start > start
    else { return nil }
    let second = bytes.trimmed(Piece(start: cut.end, end: body.end))
    guard !second.isEmpty, bytes[second.start].isLetter || bytes[second.start].isDigit, versus(in: second, bytes) != nil
    else { return nil }
    return TwoMatches(first: bytes.trimmed(Piece(start: body.start, end: cut.start)), second: second)
  }

  /// Reads both matches of a line.
  mutating func read(_ two: TwoMatches, mayDash: Bool, _ bytes: Span<UInt8>) -> FootballTextLine {
    let first = readMatch(two.first, at: nil, mayDash: mayDash, bytes)
    let second = readMatch(two.second, at: nil, mayDash: mayDash, bytes)
    return first == .match ? second : first
  }

  /// Where one match ends and the next begins: at a semicolon, or at wide blanks.
  private func cut(in piece: Piece, _ bytes: Span<UInt8>) -> Piece? {
    if let sign = bytes.first(Byte.semicolon, in: piece) { return Piece(start: sign, end: sign + 1) }
    return bytes.wideBlank(in: piece).map { Piece(start: $0, end: bytes.skippingBlanks(from: $0, to: piece.end)) }
  }

  /// Whether a round bracket that opens behind one offset is still open at another.
  func isInBracket(_ offset: Int, from start: Int, _ bytes: Span<UInt8>) -> Bool {
    var depth = 0
    for index in start..<offset {
      if bytes[index] == Byte.open { depth += 1 }
      if bytes[index] == Byte.close { depth -= 1 }
    }
    return depth > 0
  }

  // MARK: Teams without blanks between them

  /// The hyphen of `VfB Oldenburg-Werder Bremen`, where no other joins two words that begin with capitals, but one behind a
  /// color: `Rot-Weiß Essen-Schalke 04`.
  func tightDash(in piece: Piece, _ bytes: Span<UInt8>) -> Piece? {
    var found: Piece?
    var offset = piece.start + 3
    while offset + 3 < piece.end {
      defer { offset += 1 }
      guard bytes[offset] == Byte.hyphen,
        bytes[offset - 1].isLetter || bytes[offset - 1].isDigit || bytes[offset - 1] == Byte.dot,
        (0x41...0x5A).contains(bytes[offset + 1]) || bytes[offset + 1] >= 0x80
          || bytes[offset + 1].isDigit && bytes[offset + 2] == Byte.dot,
        !isBehindColor(offset, in: piece, bytes)
      else { continue }
      if found != nil { return nil }
      found = Piece(start: offset, end: offset + 1)
    }
    return found
  }

  private func isBehindColor(_ offset: Int, in piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    var start = offset
    while start > piece.start, bytes[start - 1].isLetter { start -= 1 }
    guard (3...7).contains(offset - start) else { return false }
    return ["rot", "blau", "schwarz", "gelb", "grun", "weiss", "weiß", "rood", "blauw"].contains(
      Folding.key(bytes.text(Piece(start: start, end: offset))))
  }

  /// What stands on both sides of a `v`.
  struct Beside {
    /// The goals; nil for `P v P`, which says that the match was postponed.
    var goals: Goals?
    /// Where the first team ends.
    var end: Int
    /// Where the second starts.
    var start: Int
  }

  /// The goals of `Alba 2 v 1 Puerto`, one or two digits on each side; nil for numbers of names, as in `Schalke 04 v 1860
  /// München`.
  func beside(_ mark: Piece, in body: Piece, _ bytes: Span<UInt8>) -> Beside? {
    var end = mark.start
    while end > body.start, bytes[end - 1].isBlank { end -= 1 }
    var start = end
    while start > body.start, !bytes[start - 1].isBlank { start -= 1 }
    guard start > body.start, end - start <= 2 else { return nil }
    let left = Piece(start: start, end: end)
    start = bytes.skippingBlanks(from: mark.end, to: body.end)
    end = start
    while end < body.end, !bytes[end].isBlank { end += 1 }
    let right = Piece(start: start, end: end)
    guard right.count <= 2, end < body.end, !bytes.has(" de ", at: end, in: body) else { return nil }
    if bytes.has("P", at: left.start, in: left), bytes.has("P", at: right.start, in: right),
      left.count + right.count == 2
    {
      return Beside(goals: nil, end: left.start, start: right.end)
    }
    guard let first = goals(left, bytes), let second = goals(right, bytes) else { return nil }
    return Beside(goals: Goals(first, second), end: left.start, start: right.end)
  }

  /// A count of goals: one digit, or two that do not begin with nought.
  private func goals(_ digits: Piece, _ bytes: Span<UInt8>) -> Int? {
    guard let number = bytes.number(at: digits.start, in: digits), number.end == digits.end,
      digits.count == 1 || (10...39).contains(number.value)
    else { return nil }
    return number.value
  }

  /// The teams and goals of `Alba 0 - Puerto 2`, `Alba 2, Puerto 1` and `Alba 2 Puerto 1`, where each team has its goals behind
  /// its name; false for any other line, such as one of names with numbers.
  mutating func splitGoalsBehind(_ body: Piece, _ found: inout TextMatch, _ bytes: Span<UInt8>) -> Bool {
    let (body, remark) = withoutBracket(body, bytes)
    guard !isAmongScorers, body.count <= 2 * Self.longestName, let last = goalsBehind(body, bytes) else { return false }
    let mayBeNew = startsBlock || goalsBehindLine == line - 1
    var offset = body.start
    while offset < last.name.end {
      var end = offset
      while end < last.name.end, !bytes[end].isBlank, bytes[end] != Byte.comma, bytes[end] != Byte.semicolon {
        end += 1
      }
      let digits = Piece(start: offset, end: end)
      if offset > body.start, !digits.isEmpty, bytes[offset - 1].isBlank, let first = goals(digits, bytes) {
        // `Paraguay 5 (González 2) - Chile 1 (Sorrel)`: who scored stands behind the goals.
        var next = behindBracket(bytes.skippingBlanks(from: end, to: body.end), in: body, bytes)
        let joint = bytes.at(next, in: body)
        let isDashed = joint == Byte.hyphen
        if isDashed || joint == Byte.comma || joint == Byte.semicolon {
          next = bytes.skippingBlanks(from: next + 1, to: body.end)
        }
        let names = (
          withoutComma(Piece(start: body.start, end: offset), bytes),
          withoutComma(Piece(start: next, end: last.name.end), bytes)
        )
        guard startsAsName(names.0, bytes), startsAsName(names.1, bytes), bytes.text(names.0) != bytes.text(names.1)
        else {
          return false
        }
        // Below another match the scorers of it may stand, and with many goals anything: there only some names are beyond doubt.
        let isOfScorers =
          isDashed ? lastScore == Goals(first, last.goals) : lastScore.map { first + last.goals <= $0.total } ?? false
        let isPlain =
          (isDashed || [names.0, names.1].allSatisfy { bytes.first(Byte.blank, in: $0) != nil }) && !isOfScorers
        let areKnown = season.names.isKnown(names.0, in: bytes) && season.names.isKnown(names.1, in: bytes)
        guard areKnown || (mayBeNew || isPlain) && max(first, last.goals) <= 9 else { return false }
        (found.first, found.second) = names
        found.hasScore = true
        found.score = Score(fullTime: Goals(first, last.goals))
        goalsBehindLine = line
        if let remark, !take(remark, &found, bytes) { found.notes.remarks.append(bytes.text(remark)) }
        return true
      }
      offset = max(end + 1, offset + 1)
    }
    return false
  }

  /// The offset behind a round bracket that opens at an offset; the offset itself where none does.
  private func behindBracket(_ offset: Int, in body: Piece, _ bytes: Span<UInt8>) -> Int {
    guard bytes.at(offset, in: body) == Byte.open,
      let close = bytes.first(Byte.close, in: Piece(start: offset, end: body.end))
    else { return offset }
    return bytes.skippingBlanks(from: close + 1, to: body.end)
  }

  /// A piece without a full stop, and without round brackets behind a number, at its end.
  private func withoutBracket(_ piece: Piece, _ bytes: Span<UInt8>) -> (body: Piece, remark: Piece?) {
    var body = piece
    if bytes.at(body.end - 1, in: body) == Byte.dot { body.end -= 1 }
    guard bytes.at(body.end - 1, in: body) == Byte.close,
      let open = Self.opening(Byte.open, of: Byte.close, in: body, bytes)
    else { return (body, nil) }
    let before = bytes.trimmed(Piece(start: body.start, end: open))
    guard let last = bytes.at(before.end - 1, in: before), last.isDigit else { return (body, nil) }
    return (before, Piece(start: open + 1, end: body.end - 1))
  }

  /// A name without the comma before its goals.
  private func withoutComma(_ name: Piece, _ bytes: Span<UInt8>) -> Piece {
    let name = bytes.trimmed(name)
    guard bytes.at(name.end - 1, in: name) == Byte.comma else { return name }
    return bytes.trimmed(Piece(start: name.start, end: name.end - 1))
  }

  /// The name and the goals of a piece that ends in one number.
  private func goalsBehind(_ piece: Piece, _ bytes: Span<UInt8>) -> (name: Piece, goals: Int)? {
    var start = piece.end
    while start > piece.start, bytes[start - 1].isDigit { start -= 1 }
    guard start > piece.start, bytes[start - 1].isBlank, let count = goals(Piece(start: start, end: piece.end), bytes)
    else { return nil }
    return (bytes.trimmed(Piece(start: piece.start, end: start)), count)
  }

  /// Whether a piece is a name beyond doubt: a capital first, no number, and not the word of a round or group.
  private func startsAsName(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard piece.count >= 2, let first = bytes.at(piece.start, in: piece),
      (0x41...0x5A).contains(first) || first >= 0x80,
      !(piece.start..<piece.end).contains(where: { bytes[$0] == Byte.colon })
    else { return false }
    let text = bytes.text(piece)
    // `3 à 1`: a small letter beyond ASCII.
    guard text.first?.isLowercase != true else { return false }
    // `Schalke 04`, `B 1903`: numbers of names have two digits or more.
    guard text.words.allSatisfy({ $0.count > 1 || $0.first?.isNumber == false }) else { return false }
    return !Self.countedWords.contains(Folding.key(text.split(separator: " ").first.map(String.init) ?? ""))
      && !TextHeading(text + " 1").isRound
  }

  /// Words that have numbers behind them and are no teams.
  private static let countedWords: Set<String> = [
    "round", "group", "grupo", "fecha", "jornada", "week", "matchday", "day", "page", "note", "region", "zona", "zone",
    "serie", "series", "pool", "gruppe", "spieltag", "runde", "ronda", "winner", "loser", "ganador", "perdedor", "leg",
    "rodada", "giornata", "journee", "fase", "etapa", "stage", "phase", "match", "partido", "game", "attendance",
    "goals", "goal", "goles", "gol", "gols", "tore", "reti", "buts", "scorers", "goleadores", "tarjetas", "cards",
  ]
}
