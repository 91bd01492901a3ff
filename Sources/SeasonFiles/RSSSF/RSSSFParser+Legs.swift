import Football

/// The two legs of a tie in one line.
extension RSSSFParser {
  /// The scores of the legs of a tie that stand side by side: `A - B  2-0 1-1`, `A  2-0 1-1  B`; nil for one score.
  mutating func legs(in body: Piece, _ bytes: Span<UInt8>) -> [(goals: Goals, start: Int, end: Int)]? {
    guard let first = bytes.score(in: body, from: body.start) else { return nil }
    var atoms: [(goals: Goals, start: Int, end: Int)] = []
    var days: [Day] = []
    var offset = first.start
    while atoms.count < 4, let atom = bytes.atom(at: offset, in: body), atom.isTight {
      atoms.append((atom.goals, offset, atom.end))
      offset = atom.end
      if bytes.at(offset, in: body) == Byte.comma || bytes.at(offset, in: body) == Byte.semicolon { offset += 1 }
      offset = behindJoint(from: bytes.skippingBlanks(from: offset, to: body.end), in: body, bytes)
      // `0-1 (28/09) 1-0 (19/10)`: the day of each.
      if bytes.at(offset, in: body) == Byte.open,
        let close = bytes.first(Byte.close, in: Piece(start: offset, end: body.end)),
        let only = dayOfLeg(bytes.text(Piece(start: offset + 1, end: close)))
      {
        if let day = facts.season.years.day(only) { days.append(day) }
        atoms[atoms.count - 1].end = close + 1
        offset = bytes.skippingBlanks(from: close + 1, to: body.end)
      }
    }
    guard atoms.count >= 2 else { return nil }
    if days.count == atoms.count { legDays = days }
    // `2-1 4-3 pen.` is one match.
    let rest = Folding.key(bytes.text(Piece(start: offset, end: min(body.end, offset + 8))))
    let word = rest.prefix { $0 != " " && $0 != "," && $0 != "]" }.filter { $0 != "." }
    let isOne = ["pen", "pens", "p", "aet", "nv", "ie", "so", "ep", "pso"].contains(word)
    return isOne && atoms.count == 2 ? nil : atoms
  }

  /// The one day of brackets behind a leg, which may as well say `4-3 pen`.
  private func dayOfLeg(_ inside: String) -> TextDate? {
    inside.words.contains { MatchNotes.isShootOut(Folding.key($0)) } ? nil : RSSSFDates(inside)?.only
  }

  /// Behind the `y`, `und` or `/` that joins two scores, `3-0 y 1-1`; the offset itself where none does.
  private func behindJoint(from offset: Int, in body: Piece, _ bytes: Span<UInt8>) -> Int {
    let joints: [StaticString] = ["y ", "e ", "i ", "und ", "and ", "et ", "/", "+"]
    for joint in joints where bytes.has(joint, at: offset, in: body) {
      let next = bytes.skippingBlanks(from: offset + joint.utf8CodeUnitCount, to: body.end)
      if let atom = bytes.atom(at: next, in: body), atom.isTight { return next }
    }
    return offset
  }

  /// A leg of the tie above that scorers may stand below.
  struct PlayedLeg {
    var round: Int
    var match: Int
    var score: Goals
  }

  /// Takes the leg that the next list of goals below a tie is of; lists stand in the order of the legs.
  mutating func takeLeg() {
    guard let leg = legsWithoutGoals.popLast() else { return }
    facts.lastMatch = (leg.round, leg.match)
    facts.lastScore = leg.score
  }

  /// Adds the matches of a tie; all scores are the first team's goals first, as the aggregate is.
  mutating func readLegs(
    _ body: Piece, _ atoms: [(goals: Goals, start: Int, end: Int)], _ bytes: Span<UInt8>
  ) -> RSSSFLine? {
    var found = TextMatch()
    var before = withoutLeaders(Piece(start: body.start, end: atoms[0].start), bytes)
    takeGroup(&before, bytes)
    var rest = withoutLeaders(Piece(start: atoms[atoms.count - 1].end, end: body.end), bytes)
    facts.takeNotes(&rest, &found, bytes)
    let pair = teams(in: before, isDated: false, bytes) ?? xPair(in: before, bytes)
    if rest.isEmpty || isRemark(rest, bytes) || pair.map({ $0.isJoined }) == true {
      guard let pair else { return nil }
      (found.first, found.second) = (pair.first, pair.second)
      if !rest.isEmpty, rest.count <= 80 { found.notes.remarks.append(bytes.text(rest)) }
    } else {
      (found.first, found.second) = (before, rest)
    }
    guard isName(found.first, bytes), isName(found.second, bytes) else { return nil }
    var scores = atoms.map(\.goals)
    if scores.count == 3 {
      let sum = Goals(scores[0].first + scores[1].first, scores[0].second + scores[1].second)
      let turned = Goals(scores[0].first + scores[1].second, scores[0].second + scores[1].first)
      if scores[2] == sum || scores[2] == turned {
        if scores[2] == turned, turned != sum { scores[1] = scores[1].swapped }
        scores.removeLast()
      }
    }
    return addLegs(scores, found, body, bytes)
  }

  /// Takes `Group A` off the front of a tie: which of several promotions it decides.
  private mutating func takeGroup(_ before: inout Piece, _ bytes: Span<UInt8>) {
    let letter = before.start + 6
    guard bytes.has("Group ", at: before.start, in: before), bytes.at(letter + 1, in: before)?.isBlank == true,
      (0x41...0x5A).contains(bytes[letter])
    else { return }
    facts.keep(Piece(start: before.start, end: letter + 1), bytes)
    before = bytes.trimmed(Piece(start: letter + 1, end: before.end))
  }

  /// Takes a word such as awd, in a column of its own, off the end of what stands before a score.
  func takeStatus(behind before: inout Piece, _ bytes: Span<UInt8>) -> MatchStatus? {
    var start = before.end
    while start > before.start, !bytes[start - 1].isBlank { start -= 1 }
    guard start - before.start >= 3, before.end - start <= 4, bytes[start - 2].isBlank,
      let status = MatchNotes.infixStatus(Folding.key(bytes.text(Piece(start: start, end: before.end))))
    else { return nil }
    before = bytes.trimmed(Piece(start: before.start, end: start))
    return status
  }

  /// What a remark says of a first leg that an authority decided.
  static let firstLegAwarded = "1st leg awarded"

  /// Adds the first leg of `Alba   awd  1-2 Molino   [1st leg awarded 0-1]` before the second, which the score is of.
  mutating func addUnplayedLeg(before found: inout TextMatch, _ line: Piece, _ bytes: Span<UInt8>) {
    var leg = TextMatch()
    (leg.first, leg.second) = (found.first, found.second)
    for remark in found.notes.remarks {
      if remark.hasPrefix(Self.firstLegAwarded) {
        leg.notes.read(String(remark.dropFirst("1st leg ".utf8.count)))
      } else {
        leg.notes.remarks.append(remark)
      }
    }
    _ = add(leg, line, bytes)
    (found.first, found.second) = (leg.second, leg.first)
    found.score = Score(fullTime: found.score.fullTime?.swapped)
    found.notes = TextNotes()
  }

  /// The two teams of `Juventus(SC) X Caxias(RS)`.
  private func xPair(in before: Piece, _ bytes: Span<UInt8>) -> Pair? {
    var offset = before.start + 1
    while let found = bytes.first(Byte.upperX, in: Piece(start: offset, end: before.end)) {
      if bytes[found - 1].isBlank, bytes.at(found + 1, in: before)?.isBlank == true {
        let second = withoutLeaders(Piece(start: found + 1, end: before.end), bytes)
        return Pair(first: bytes.trimmed(Piece(start: before.start, end: found)), second: second)
      }
      offset = found + 1
    }
    return nil
  }

  private mutating func addLegs(
    _ scores: [Goals], _ found: TextMatch, _ line: Piece, _ bytes: Span<UInt8>
  ) -> RSSSFLine {
    let days = legDays
    var read = RSSSFLine.match
    var added: [PlayedLeg] = []
    for (index, goals) in scores.enumerated() {
      let isLast = index == scores.count - 1
      let isTurned = index % 2 == 1
      var leg = TextMatch()
      leg.first = isTurned ? found.second : found.first
      leg.second = isTurned ? found.first : found.second
      leg.hasScore = true
      leg.score = Score(fullTime: isTurned ? goals.swapped : goals)
      // A third match was played on neutral ground as often as not.
      leg.ground = index < 2 ? .home : .unknown
      if isLast {
        leg.notes = found.notes
        leg.openRemark = found.openRemark
        leg.status = found.status
        if isTurned { leg.notes.penalties = found.notes.penalties?.swapped }
      }
      facts.day = days.count == scores.count ? days[index] : nil
      read = add(leg, line, bytes)
      if let path = facts.lastMatch, goals.total > 0 {
        added.append(PlayedLeg(round: path.round, match: path.match, score: isTurned ? goals.swapped : goals))
      }
    }
    facts.day = days.count == 1 ? days[0] : nil
    // The last comes first out of it.
    legsWithoutGoals = added.reversed()
    return read
  }

  // MARK: Several matches in a line

  /// The matches of `A - B 3:2, C - D 4:0, E - F 1:1`; nil where what stands between the commas or semicolons is none.
  mutating func several(in body: Piece, behind score: TextScore, _ bytes: Span<UInt8>) -> [Piece]? {
    guard bytes.score(in: body, from: score.end) != nil else { return nil }
    var pieces: [Piece] = []
    var start = body.start
    for offset in score.end..<body.end where bytes[offset] == Byte.comma || bytes[offset] == Byte.semicolon {
      guard bytes.at(offset + 1, in: body)?.isBlank == true, !facts.isInBracket(offset, from: start, bytes) else {
        continue
      }
      pieces.append(bytes.trimmed(Piece(start: start, end: offset)))
      start = offset + 1
    }
    guard !pieces.isEmpty else { return nil }
    pieces.append(bytes.trimmed(Piece(start: start, end: body.end)))
    for piece in pieces where piece.isEmpty || !isPlainMatch(piece, bytes) { return nil }
    return pieces
  }

  /// Whether a piece is a match and its second team has no brackets, in which scorers may stand: `Spurs (Smith, Jones)`.
  private mutating func isPlainMatch(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    var found = TextMatch()
    guard isMatch(piece, bytes), let score = bytes.score(in: piece, from: piece.start),
      split(piece, at: score, isDated: false, &found, bytes)
    else { return false }
    return bytes[found.second.end - 1] != Byte.close
  }

  /// Reads the matches of a line, all of the same day.
  mutating func readRow(_ row: [Piece], _ bytes: Span<UInt8>) -> RSSSFLine? {
    let (day, days) = (facts.day, legDays)
    var read: RSSSFLine?
    for piece in row {
      (facts.day, legDays) = (day, days)
      read = readMatch(piece, indent: 1, bytes) ?? read
    }
    return read
  }

  /// Whether a piece is a match with its score and two names.
  mutating func isMatch(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    var found = TextMatch()
    guard let score = bytes.score(in: piece, from: piece.start), !score.isDouble,
      split(piece, at: score, isDated: false, &found, bytes)
    else { return false }
    return isName(found.first, bytes) && isName(found.second, bytes)
  }

  /// Reads two matches side by side; those of the same teams are the legs of a tie, which one day above cannot both be of.
  mutating func readTwo(_ two: TextParser.TwoMatches, _ bytes: Span<UInt8>) -> RSSSFLine? {
    let (day, days) = (facts.day, legDays)
    let first = readMatch(two.first, indent: 1, bytes)
    let leg = facts.lastMatch
    let second = readMatch(two.second, indent: 1, bytes)
    if first == .match, second == .match, let leg, let next = facts.lastMatch, facts.season.areLegs(leg, next) {
      facts.season.edit(leg) { $0.day = days.count == 2 ? days[0] : nil }
      facts.season.edit(next) { $0.day = days.count == 2 ? days[1] : nil }
    }
    facts.day = day
    return first == .match ? second : first
  }
}
