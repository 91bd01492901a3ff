import Football

/// The score of a line with all parts that stand together, such as `2-4 pen. 1-0 a.e.t. (1-0, 1-0)`.
struct TextScore {
  /// The score with its parts.
  var score = Score()
  /// Where it starts.
  var start: Int
  /// The offset behind it.
  var end: Int
  /// Whether a second plain score follows that nothing explains.
  var isDouble = false
  /// Whether a word behind it says that an authority set it.
  var isAwarded = false
}

/// The parts of a score while they are gathered.
private struct ScoreParts {
  var plain: Goals?
  var extraTime: Goals?
  var penalties: Goals?
  /// A score whose meaning a word behind it may still tell.
  var pending: Goals?
  /// What stands in brackets: after 90 minutes and at half time, or half time alone.
  var bracket: (first: Goals?, second: Goals?)?
  var isDouble = false
  var isAwarded = false

  mutating func flush() {
    guard let goals = pending else { return }
    if plain != nil { isDouble = true } else { plain = goals }
    pending = nil
  }

  /// The score that the parts make.
  ///
  /// With extra time the bracket holds the score after 90 minutes and then that of half time; without, half time. A
  /// shoot-out without extra time has its 90 minutes in the bracket. A shoot-out alone tells no goals.
  var score: Score {
    if let extraTime {
      return Score(
        fullTime: plain ?? bracket?.first, halfTime: plain == nil ? bracket?.second : bracket?.first,
        afterExtraTime: extraTime, penalties: penalties)
    }
    if let plain { return Score(fullTime: plain, halfTime: bracket?.first, penalties: penalties) }
    return Score(fullTime: bracket?.first, halfTime: bracket?.second, penalties: penalties)
  }
}

extension Span where Element == UInt8 {
  /// Two goal counts with their joint.
  struct Atom {
    var goals: Goals
    var end: Int
    var isTight: Bool
  }

  /// The score of a piece; nil when it holds none that can be read.
  ///
  /// Of several places the first without blanks around its joint wins, so that digits in names do no harm.
  func score(in piece: Piece, from start: Int) -> TextScore? {
    var spaced: Int?
    var glued: Int?
    var offset = start
    // A score in a note is none of the match: [abandoned at 0-0].
    while let found = firstDigit(from: offset, to: piece.end), self[found] != Byte.openSquare {
      offset = found
      if let atom = atom(at: offset, in: piece), isScoreStart(offset, atom: atom, in: piece) {
        if spaced == nil, !atom.isTight { spaced = offset }
        // `Alba 1 x 1 Berta (pen. 4-3)`: what stands in brackets behind a score belongs to it.
        if atom.isTight, spaced.map({ !isInBrackets(offset, since: $0) }) ?? true {
          return cluster(of: atom, at: offset, in: piece)
        }
      } else if let found = bracketedShootOut(at: offset, in: piece) {
        return found
      } else if glued == nil, isGlued(offset, in: piece) {
        glued = offset
      }
      while offset < piece.end, self[offset].isDigit { offset += 1 }
    }
    guard let place = spaced ?? glued, let atom = atom(at: place, in: piece) else { return nil }
    return cluster(of: atom, at: place, in: piece)
  }

  /// Whether a bracket is open before an offset that another one opened behind.
  private func isInBrackets(_ offset: Int, since start: Int) -> Bool {
    var isOpen = false
    for place in start..<offset where self[place] == Byte.open || self[place] == Byte.close {
      isOpen = self[place] == Byte.open
    }
    return isOpen
  }

  /// Whether a score fills its column up to the name before it, as in `M'gladbach11-0 Schalke`.
  ///
  /// Letters alone do not tell it from a name with a number, so a line with any other score has that one.
  private func isGlued(_ offset: Int, in piece: Piece) -> Bool {
    guard offset >= piece.start + 3, (1...3).allSatisfy({ self[offset - $0].isLetter || self[offset - $0] >= 0x80 }),
      let atom = atom(at: offset, in: piece), atom.isTight
    else { return false }
    return at(atom.end, in: piece)?.isBlank == true
  }

  /// The first digit or opening square bracket.
  private func firstDigit(from start: Int, to end: Int) -> Int? {
    var offset = start
    while offset < end, offset + 8 <= count {
      let word = UInt64(littleEndian: word(at: offset))
      let found = word.digits | word.bytesEqual(Byte.openSquare)
      if found != 0 {
        offset += found.trailingZeroBitCount / 8
        return offset < end ? offset : nil
      }
      offset += 8
    }
    while offset < end, !self[offset].isDigit, self[offset] != Byte.openSquare { offset += 1 }
    return offset < end ? offset : nil
  }

  /// Whether a score may start here: behind a blank or star; glued to a name only with the Brazilian `x`.
  private func isScoreStart(_ offset: Int, atom: Atom, in piece: Piece) -> Bool {
    guard offset > piece.start else { return true }
    let before = self[offset - 1]
    if before.isBlank || before == Byte.star || before == 0xA0 { return true }
    // Dots may lead from a name to its score without a blank.
    if before == Byte.dot { return atom.isTight && at(offset - 2, in: piece) == Byte.dot }
    return atom.isTight && before.isLetter && at(offset + 1, in: piece) == Byte.lowerX
  }

  /// The two goal counts that start at an offset, one or two digits each.
  func atom(at start: Int, in piece: Piece) -> Atom? {
    if let plain = plainAtom(at: start, in: piece) { return plain }
    guard let first = number(at: start, in: piece), first.end - start <= 2 else { return nil }
    var offset = first.end
    while let byte = at(offset, in: piece), byte.isBlank { offset += 1 }
    let hasBlank = offset > first.end
    guard let joint = at(offset, in: piece) else { return nil }
    var width = 1
    switch joint {
    case Byte.hyphen, Byte.colon: break
    // `2 X 1`: blanks on both sides or on none.
    case Byte.lowerX, Byte.upperX: if hasBlank, at(offset + 1, in: piece)?.isBlank != true { return nil }
    // En dash, minus and their like: E2 80 90…95, E2 88 92.
    case 0xE2:
      guard let second = at(offset + 1, in: piece), let third = at(offset + 2, in: piece) else { return nil }
      guard (second == 0x80 && (0x90...0x95).contains(third)) || (second == 0x88 && third == 0x92) else { return nil }
      width = 3
    default: return nil
    }
    let behind = offset + width
    offset = behind
    while let byte = at(offset, in: piece), byte.isBlank { offset += 1 }
    let isTight = !hasBlank && offset == behind
    if joint == Byte.lowerX || joint == Byte.upperX, !isTight, !hasBlank || offset == behind { return nil }
    guard let second = number(at: offset, in: piece), second.end - offset <= 2 else { return nil }
    // A colon between tens and tens is a time of day; 1:10 is a score, for times stand at the front and are gone here.
    if joint == Byte.colon, isTight, second.value > 9, first.value > 9 || second.value > 31 { return nil }
    guard isScoreEnd(second.end, in: piece) else { return nil }
    return Atom(goals: Goals(first.value, second.value), end: second.end, isTight: isTight)
  }

  /// `2-1` and a blank behind it, as most scores stand.
  private func plainAtom(at start: Int, in piece: Piece) -> Atom? {
    guard start >= piece.start, start + 4 <= piece.end, self[start + 1] == Byte.hyphen, self[start + 3].isBlank,
      self[start].isDigit, self[start + 2].isDigit
    else { return nil }
    return Atom(
      goals: Goals(Int(self[start] &- 0x30), Int(self[start + 2] &- 0x30)), end: start + 3, isTight: true)
  }

  private func isScoreEnd(_ offset: Int, in piece: Piece) -> Bool {
    guard let byte = at(offset, in: piece) else { return true }
    switch byte {
    case 0x20, 0x09, 0xC2, Byte.open, Byte.close, Byte.openSquare, Byte.closeSquare, Byte.comma, Byte.semicolon,
      Byte.star:
      return true
    default: return byte.isLetter && qualifier(at: offset, in: piece) != nil
    }
  }

  // MARK: Words behind a score

  private enum Qualifier { case extraTime, penalties, awarded }

  /// The word at an offset that says what the score before it is a score of.
  private func qualifier(at offset: Int, in piece: Piece) -> (kind: Qualifier, end: Int)? {
    // Most of what stands behind a score is a name, and told from these words by its first letter.
    switch at(offset, in: piece)?.lowered {
    case UInt8(ascii: "a"), UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "p"): break
    default: return nil
    }
    var end = offset
    while let byte = at(end, in: piece), byte.isLetter || byte == Byte.dot || byte == Byte.slash { end += 1 }
    switch shortWord(Piece(start: offset, end: end)) {
    // aet, nv, aet/gg, aet/sg, asdet
    case 0x61_65_74, 0x6E_76, 0x6165_742F_6767, 0x6165_742F_7367, 0x6173_6465_74: return (.extraTime, end)
    // pen, pens, p, ie, pso
    case 0x70_65_6E, 0x7065_6E73, 0x70, 0x69_65, 0x70_73_6F: return (.penalties, end)
    // awd
    case 0x61_77_64: return (.awarded, end)
    default: return nil
    }
  }

  // MARK: Clusters

  /// The parts that stand together with the first score.
  private func cluster(of first: Atom, at start: Int, in piece: Piece) -> TextScore? {
    var parts = ScoreParts()
    parts.pending = first.goals
    var end = first.end
    var offset = first.end
    scan: while let byte = at(offset, in: piece) {
      switch byte {
      case 0x20, 0x09, Byte.star, Byte.comma, Byte.semicolon:
        offset += 1
        continue scan
      case _ where byte.isDigit:
        // A later one with blanks round its joint is part of a name: only tight ones go on a cluster.
        guard let atom = atom(at: offset, in: piece), atom.isTight else { break scan }
        parts.flush()
        parts.pending = atom.goals
        offset = atom.end
      case Byte.open:
        // `1-0 (a.e.t.), 4-5 pen`
        if let word = qualifier(at: offset + 1, in: piece), word.kind == .extraTime, parts.pending != nil,
          at(word.end, in: piece) == Byte.close
        {
          parts.extraTime = parts.pending
          parts.pending = nil
          offset = word.end + 1
          break
        }
        guard let close = readBracket(at: offset, in: piece, into: &parts) else { break scan }
        offset = close
      default:
        guard let word = qualifier(at: offset, in: piece) else { break scan }
        guard parts.pending != nil || word.kind == .extraTime && parts.extraTime == nil else { break scan }
        let goals = parts.pending
        switch word.kind {
        case .extraTime:
          parts.extraTime = goals ?? parts.plain
          if goals == nil { parts.plain = nil }
        case .penalties: parts.penalties = goals
        case .awarded:
          parts.plain = parts.plain ?? goals
          parts.isAwarded = true
        }
        parts.pending = nil
        offset = word.end
      }
      end = offset
    }
    parts.flush()
    return TextScore(
      score: parts.score, start: start, end: end, isDouble: parts.isDouble, isAwarded: parts.isAwarded)
  }

  /// `(1-0)`, `(1-1, 0-1)`, `(1-1, )`, `(4-3 pen.)`: the offset behind it, nil for any other bracket.
  private func readBracket(at start: Int, in piece: Piece, into parts: inout ScoreParts) -> Int? {
    var offset = start + 1
    var found: (first: Goals?, second: Goals?)
    var count = 0
    var penalties: Goals?
    while let byte = at(offset, in: piece), byte != Byte.close {
      if byte.isBlank {
        offset += 1
      } else if byte == Byte.comma || byte == Byte.semicolon {
        count = Swift.max(count, 1)
        offset += 1
      } else if byte.isDigit, let atom = atom(at: offset, in: piece), count < 2 {
        offset = skippingBlanks(from: atom.end, to: piece.end)
        if let word = qualifier(at: offset, in: piece) {
          guard word.kind == .penalties else { return nil }
          penalties = atom.goals
          offset = word.end
        } else {
          if count == 0 { found.first = atom.goals } else { found.second = atom.goals }
          count += 1
        }
      } else {
        return nil
      }
    }
    guard at(offset, in: piece) == Byte.close, count > 0 || penalties != nil else { return nil }
    if let penalties { parts.penalties = penalties }
    if count > 0, parts.bracket == nil { parts.bracket = found }
    return offset + 1
  }

  /// `2 (9) - (8) 1`: the goals outside, the shoot-out in brackets.
  private func bracketedShootOut(at start: Int, in piece: Piece) -> TextScore? {
    guard let first = number(at: start, in: piece), first.end - start <= 2, let kicks = bracketed(first.end, piece)
    else { return nil }
    var offset = skippingBlanks(from: kicks.end, to: piece.end)
    guard at(offset, in: piece) == Byte.hyphen || at(offset, in: piece) == Byte.lowerX else { return nil }
    offset = skippingBlanks(from: offset + 1, to: piece.end)
    guard let against = bracketed(offset, piece) else { return nil }
    offset = skippingBlanks(from: against.end, to: piece.end)
    guard let second = number(at: offset, in: piece), second.end - offset <= 2, isScoreEnd(second.end, in: piece) else {
      return nil
    }
    let score = Score(
      fullTime: Goals(first.value, second.value), penalties: Goals(kicks.value, against.value))
    return TextScore(score: score, start: start, end: second.end)
  }

  private func bracketed(_ start: Int, _ piece: Piece) -> (value: Int, end: Int)? {
    let open = skippingBlanks(from: start, to: piece.end)
    guard at(open, in: piece) == Byte.open, let number = number(at: open + 1, in: piece), number.end - open <= 3,
      at(number.end, in: piece) == Byte.close
    else { return nil }
    return (number.value, number.end + 1)
  }
}
