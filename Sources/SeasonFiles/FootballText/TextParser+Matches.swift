import Diagnostics
import Football

extension TextParser {
  // MARK: Matches

  /// Where ` v ` or ` vs ` stands, in small letters and with blanks.
  func versus(in piece: Piece, _ bytes: Span<UInt8>) -> Piece? {
    var offset = piece.start + 1
    while let found = bytes.first(Byte.lowerV, in: Piece(start: offset, end: piece.end - 1)) {
      offset = found
      if bytes[offset - 1].isBlank {
        if bytes[offset + 1].isBlank { return Piece(start: offset, end: offset + 1) }
        if bytes[offset + 1] == UInt8(ascii: "s"), offset + 2 < piece.end {
          let dot = bytes[offset + 2] == Byte.dot ? 1 : 0
          if let byte = bytes.at(offset + 2 + dot, in: piece), byte.isBlank {
            return Piece(start: offset, end: offset + 2 + dot)
          }
        }
      }
      offset += 1
    }
    return nil
  }

  /// Where ` beat ` stands, as in `Alba beat Berta 3-1`.
  private func beat(in piece: Piece, _ bytes: Span<UInt8>) -> Piece? {
    var offset = piece.start + 1
    while let found = bytes.first(UInt8(ascii: "b"), in: Piece(start: offset, end: piece.end)) {
      offset = found + 1
      if bytes[found - 1].isBlank, bytes.has("beat", at: found, in: piece),
        bytes.at(found + 4, in: piece)?.isBlank == true,
        HandTypedText.mayBeTold(HandTypedLine.words(bytes.text(Piece(start: piece.start, end: found)))[...]),
        HandTypedText.mayBeTold(HandTypedLine.words(bytes.text(Piece(start: found + 4, end: piece.end)))[...])
      {
        return Piece(start: found, end: found + 4)
      }
    }
    return nil
  }

  /// Where a lone hyphen stands between two names: the first with two blanks beside it, else the first.
  func dash(in piece: Piece, _ bytes: Span<UInt8>) -> Piece? {
    var found: Piece?
    var offset = piece.start + 1
    while offset + 1 < piece.end {
      var width = 0
      if bytes[offset] == Byte.hyphen { width = 1 } else if bytes.has("–", at: offset, in: piece) { width = 3 }
      if width > 0, bytes[offset - 1].isBlank, let next = bytes.at(offset + width, in: piece), next.isBlank {
        let here = Piece(start: offset, end: offset + width)
        let isWide =
          bytes.at(offset - 2, in: piece)?.isBlank == true
          || bytes.at(offset + width + 1, in: piece)?.isBlank == true
        if isWide { return here }
        if found == nil { found = here }
      }
      offset += max(1, width)
    }
    return found
  }

  /// Reads a line that holds a match, or nothing that can be read.
  mutating func readMatch(_ whole: Piece, at venueMark: Int?, mayDash: Bool, _ bytes: Span<UInt8>) -> FootballTextLine {
    var found = TextMatch()
    var body = Piece(start: whole.start, end: venueMark ?? whole.end)
    if let venueMark, let text = venueText(Piece(start: venueMark + 1, end: whole.end), bytes) {
      found.venue = text
      season.hasVenues = true
    }
    body = bytes.trimmed(body)
    if venueMark != nil, isYear(body, bytes) {
      // `1930 @ Uruguay   Uruguay 4-2 Argentina`: a list of finals over the years, which no season holds.
      keep(whole, bytes)
      return .note
    }
    takeLead(&body, &found, bytes)
    skipNoteMark(&body, bytes)
    if found.own != nil { return readOwn(body, &found, bytes) }
    let score = bytes.score(in: body, from: body.start)
    if let score {
      guard !score.isDouble else { return refuse(whole, .secondScore, bytes) }
      if venueMark == nil, let two = twoMatches(in: body, at: score, bytes) {
        return read(two, mayDash: mayDash, bytes)
      }
      split(body, at: score, &found, bytes)
    } else {
      takeNotes(&body, &found, bytes)
      if let mark = versus(in: body, bytes) ?? (mayDash ? dash(in: body, bytes) : nil) {
        if venueMark == nil, let two = twoMatches(in: body, behind: mark, bytes) {
          return read(two, mayDash: mayDash, bytes)
        }
        if let beside = beside(mark, in: body, bytes) {
          split(body, beside, &found, bytes)
          return add(found, line: whole, bytes)
        }
        if splitGoalsBehind(body, &found, bytes) { return add(found, line: whole, bytes) }
        found.first = bytes.trimmed(Piece(start: body.start, end: mark.start))
        found.second = bytes.trimmed(Piece(start: mark.end, end: body.end))
        if found.second.count <= Self.longestName, let bad = badScore(in: found.second, bytes) { return bad }
      } else if lastMatch != nil && TextGoals.hasMinute(body, bytes) || !splitAtWord(body, &found, bytes) {
        if day != nil || lastMatch != nil || season.isRoundOpen, splitGoalsBehind(body, &found, bytes) {
          return add(found, line: whole, bytes)
        }
        return readNoMatch(whole, bytes)
      }
    }
    return add(found, line: whole, bytes)
  }

  /// Whether a piece is the number of a year and nothing else.
  private func isYear(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard piece.count == 4, let number = bytes.number(at: piece.start, in: piece), number.end == piece.end else {
      return false
    }
    return (1850...2199).contains(number.value)
  }

  /// Takes a match's number, `(12)` or `▪26`, and the ground of a team's own schedule, `(h)`, off the front.
  private func takeLead(_ body: inout Piece, _ found: inout TextMatch, _ bytes: Span<UInt8>) {
    if bytes.has("▪", at: body.start, in: body), let number = bytes.number(at: body.start + 3, in: body) {
      found.number = number.value
      body = bytes.trimmed(Piece(start: number.end, end: body.end))
    }
    guard bytes.at(body.start, in: body) == Byte.open else { return }
    if let number = bytes.number(at: body.start + 1, in: body), bytes.at(number.end, in: body) == Byte.close {
      found.number = number.value
      body = bytes.trimmed(Piece(start: number.end + 1, end: body.end))
      // The time may stand behind the number.
      return
    }
    guard season.ownTeam != nil, bytes.at(body.start + 2, in: body) == Byte.close,
      let letter = bytes.at(body.start + 1, in: body)?.lowered,
      letter == UInt8(ascii: "h") || letter == UInt8(ascii: "a") || letter == UInt8(ascii: "n")
    else { return }
    found.own = letter
    body = bytes.trimmed(Piece(start: body.start + 3, end: body.end))
  }

  /// A line of a team's own schedule; the score is given home team first, as everywhere.
  private mutating func readOwn(_ body: Piece, _ found: inout TextMatch, _ bytes: Span<UInt8>) -> FootballTextLine {
    guard let own = season.ownTeam else { return readNoMatch(body, bytes) }
    var opponent = body
    if let score = bytes.score(in: body, from: body.start) {
      found.score = score.score
      found.hasScore = true
      opponent = bytes.trimmed(Piece(start: body.start, end: score.start))
      var rest = bytes.trimmed(Piece(start: score.end, end: body.end))
      takeNotes(&rest, &found, bytes)
    } else {
      takeNotes(&opponent, &found, bytes)
    }
    let isAway = found.own == UInt8(ascii: "a")
    found.first = isAway ? opponent : own
    found.second = isAway ? own : opponent
    if found.own == UInt8(ascii: "n") { found.ground = .neutral }
    return add(found, line: body, bytes)
  }

  /// Finds the teams round a score that was found.
  private mutating func split(_ body: Piece, at score: TextScore, _ found: inout TextMatch, _ bytes: Span<UInt8>) {
    found.score = score.score
    found.hasScore = true
    if score.isAwarded { found.notes.status = .awarded }
    let before = bytes.trimmed(Piece(start: body.start, end: score.start))
    var rest = bytes.trimmed(Piece(start: score.end, end: body.end))
    if !rest.isEmpty { takeNotes(&rest, &found, bytes) }
    if let mark = versus(in: before, bytes) {
      found.first = bytes.trimmed(Piece(start: before.start, end: mark.start))
      found.second = bytes.trimmed(Piece(start: mark.end, end: before.end))
      if !rest.isEmpty { found.notes.remarks.append(bytes.text(rest)) }
    } else if rest.isEmpty, let verb = beat(in: before, bytes) {
      // The winner stands first wherever was played.
      found.ground = .unknown
      found.first = bytes.trimmed(Piece(start: before.start, end: verb.start))
      found.second = bytes.trimmed(Piece(start: verb.end, end: before.end))
    } else if !rest.isEmpty {
      found.first = before
      // `Paraná  - Alfredo Jaconi`: a place behind a dash.
      if let wide = bytes.wideBlank(in: rest),
        bytes.has("- ", at: bytes.skippingBlanks(from: wide, to: rest.end), in: rest)
      {
        let place = bytes.skippingBlanks(from: wide, to: rest.end) + 1
        found.venue = found.venue ?? bytes.text(bytes.trimmed(Piece(start: place, end: rest.end)))
        rest = bytes.trimmed(Piece(start: rest.start, end: wide))
      }
      takeDate(behind: &rest, bytes)
      takeRemark(behindCommaOf: &rest, &found, bytes)
      found.second = rest
    } else if let mark = dash(in: before, bytes) ?? tightDash(in: before, bytes) {
      found.first = bytes.trimmed(Piece(start: before.start, end: mark.start))
      found.second = bytes.trimmed(Piece(start: mark.end, end: before.end))
    } else {
      found.first = before
    }
  }

  /// Takes the teams and goals of `Alba 2 v 1 Puerto`.
  func split(_ body: Piece, _ beside: Beside, _ found: inout TextMatch, _ bytes: Span<UInt8>) {
    found.hasScore = beside.goals != nil
    found.score = Score(fullTime: beside.goals)
    if beside.goals == nil { found.status = .postponed }
    found.first = bytes.trimmed(Piece(start: body.start, end: beside.end))
    var rest = bytes.trimmed(Piece(start: beside.start, end: body.end))
    takeNotes(&rest, &found, bytes)
    takeRemark(behindCommaOf: &rest, &found, bytes)
    found.second = rest
  }

  /// Finds a word such as w/o or n/p that stands in the place of a score.
  func splitAtWord(_ body: Piece, _ found: inout TextMatch, _ bytes: Span<UInt8>) -> Bool {
    var offset = body.start
    while offset < body.end {
      var end = offset
      while end < body.end, !bytes[end].isBlank { end += 1 }
      if offset > body.start, end < body.end, end - offset <= 10, end - offset >= 3,
        !Self.isPartOfName(Piece(start: offset, end: end), bytes) || bytes[offset - 2].isBlank,
        let status = status(of: Piece(start: offset, end: end), in: body, bytes)
      {
        found.status = status
        found.first = bytes.trimmed(Piece(start: body.start, end: offset))
        found.second = bytes.trimmed(Piece(start: end, end: body.end))
        return true
      }
      offset = bytes.skippingBlanks(from: end, to: body.end)
    }
    return false
  }

  // MARK: What stands behind a match

  /// Takes brackets off the end as long as they are notes or goals; brackets of names stay.
  func takeNotes(_ rest: inout Piece, _ found: inout TextMatch, _ bytes: Span<UInt8>) {
    takeGoals(&rest, &found, bytes)
    takeOpenRemark(&rest, &found, bytes)
    var taken = 0
    while let last = bytes.at(rest.end - 1, in: rest), last == Byte.close || last == Byte.closeSquare, taken < 8 {
      taken += 1
      let opening = last == Byte.close ? Byte.open : Byte.openSquare
      guard let start = Self.opening(opening, of: last, in: rest, bytes), rest.end - start < 300 else { return }
      let inside = bytes.text(Piece(start: start + 1, end: rest.end - 1))
      if opening == Byte.openSquare {
        found.notes.read(inside)
      } else if found.hasScore, start > rest.start,
        TextGoals.isRemark(Piece(start: start + 1, end: rest.end - 1), bytes) || TextNotes.isPlainRemark(inside)
      {
        found.notes.remarks.append(inside)
      } else if !found.notes.readKnown(inside), !(found.hasScore && found.notes.take(inside, beside: found.score)),
        !(found.hasScore && take(Piece(start: start + 1, end: rest.end - 1), &found, bytes))
      {
        return
      }
      rest = bytes.trimmed(Piece(start: rest.start, end: start))
    }
    // `3-1 [aet] Team`: notes between the score and the name.
    while bytes.at(rest.start, in: rest) == Byte.openSquare, taken < 8,
      let close = bytes.first(Byte.closeSquare, in: Piece(start: rest.start, end: min(rest.end, rest.start + 300)))
    {
      taken += 1
      found.notes.read(bytes.text(Piece(start: rest.start + 1, end: close)))
      rest = bytes.trimmed(Piece(start: close + 1, end: rest.end))
    }
    takeStatus(&rest, &found, bytes)
  }

  /// Takes a list of goals off the end: `(Soya 34, Schütz 36 - Konietzka 1)`, which may go on in further lines.
  private func takeGoals(_ rest: inout Piece, _ found: inout TextMatch, _ bytes: Span<UInt8>) {
    guard found.hasScore, let open = bytes.first(Byte.open, in: rest) else { return }
    let list = Piece(start: open + 1, end: rest.end)
    guard TextGoals.looksLikeGoals(list, bytes), !startsWithStatus(list, bytes) else { return }
    found.goals = list
    rest = bytes.trimmed(Piece(start: rest.start, end: open))
  }

  /// `(abandoned after 70 minutes, fog)`: what became of the match, and no goals.
  private func startsWithStatus(_ list: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard let first = bytes.at(list.start, in: list), (0x61...0x7A).contains(first) else { return false }
    let word = Piece(start: list.start, end: bytes.wordEnd(from: list.start, to: list.end))
    return MatchNotes.status(Folding.key(bytes.text(word))) != nil
  }
}
