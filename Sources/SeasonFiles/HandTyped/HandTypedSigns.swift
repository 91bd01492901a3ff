/// What in the bytes of a line may show that it stands in no form that the readers know: most lines are told to do so by one
/// pass over them.
enum HandTypedSigns {
  static func mayDiffer(_ whole: Piece, _ bytes: Span<UInt8>) -> Bool {
    let piece = bytes.trimmed(whole)
    guard piece.count > 4 else { return false }
    let first = bytes[piece.start]
    // Headings, comments and rows of tables in other forms.
    if first == Byte.equals || first == Byte.hash || first == Byte.bar || first == UInt8(ascii: "<") { return false }
    if first == Byte.open || first == Byte.openSquare { return false }
    if isBullet(first) { return true }
    // The marks of football.txt are no bullets.
    if first >= 0xE2 || first == 0xC2 {
      return !bytes.has("▪", at: piece.start, in: piece) && !bytes.has("»", at: piece.start, in: piece)
    }
    if first.isDigit, startsList(piece, bytes) { return true }
    return holdsSign(piece, bytes) ?? endsAsResult(piece, bytes)
  }

  private static func isBullet(_ byte: UInt8) -> Bool {
    byte == Byte.hyphen || byte == Byte.star || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ">")
  }

  /// Whether a number with a dot or bracket, or a day and a month, stand in front.
  private static func startsList(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    var offset = piece.start
    while offset < piece.end, bytes[offset].isDigit { offset += 1 }
    guard let sign = bytes.at(offset, in: piece) else { return false }
    if sign == Byte.slash || sign == Byte.close { return true }
    // `24 de mayo`
    if bytes.has(" de ", at: offset, in: piece) { return true }
    guard sign == Byte.dot else { return false }
    if bytes.at(offset + 1, in: piece)?.isBlank == true { return countsOn(piece, number: piece.start..<offset, bytes) }
    // `12.3. (sex) 20h30`, and no `20.30 Alba`.
    return (offset..<min(piece.end, offset + 12)).contains { bytes[$0] == Byte.open }
  }

  /// Whether a line near by begins with the number after or before that of a line, as in a list; `1. FC Köln` is a name.
  private static func countsOn(_ piece: Piece, number: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard number.count <= 3 else { return false }
    let own = number.reduce(0) { $0 * 10 + Int(bytes[$1] & 0xF) }
    func begins(_ start: Int, with wanted: Int) -> Bool {
      var (offset, number) = (start, 0)
      while offset < bytes.count, bytes[offset].isDigit, offset < start + 3 {
        number = number * 10 + Int(bytes[offset] & 0xF)
        offset += 1
      }
      return offset > start && number == wanted && offset < bytes.count && bytes[offset] == Byte.dot
    }
    var next = piece.end
    while next < bytes.count, bytes[next].isBlank || bytes[next] < 0x20 { next += 1 }
    if begins(next, with: own + 1) { return true }
    var end = piece.start
    while end > 0, bytes[end - 1].isBlank || bytes[end - 1] < 0x20 { end -= 1 }
    var start = end
    while start > 0, bytes[start - 1] != 0x0A, end - start <= 200 { start -= 1 }
    while start < end, bytes[start].isBlank { start += 1 }
    return begins(start, with: own - 1)
  }

  /// Whether a number or a word in brackets, a footnote's mark, or a colon before a word stands in a line.
  ///
  /// Nil where the line's end has to tell. No line with a ground behind `@` is of another form.
  private static func holdsSign(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool? {
    for offset in piece.start..<piece.end {
      switch bytes[offset] {
      case Byte.open: if mayTell(from: offset + 1, in: piece, bytes) { return true }
      case Byte.star: return true
      case UInt8(ascii: "@"): return false
      // `Dom 13/05 - 16:00`
      case Byte.slash where offset - piece.start < 12 && offset > piece.start:
        if bytes[offset - 1].isDigit, bytes.at(offset + 1, in: piece)?.isDigit == true { return true }
      // Scorers behind a dash.
      case Byte.semicolon: if holdsDash(Piece(start: piece.start, end: offset), bytes) { return true }
      case Byte.colon where piece.count <= 80 && piece.end - offset <= 30:
        if bytes.at(offset + 1, in: piece)?.isBlank == true, isHeadingOrScore(piece, colon: offset, bytes) {
          return true
        }
      // ¹ ² ³ and † ‡
      case 0xC2:
        if let next = bytes.at(offset + 1, in: piece), next == 0xB9 || next == 0xB2 || next == 0xB3 { return true }
      case 0xE2: if bytes.has("†", at: offset, in: piece) || bytes.has("‡", at: offset, in: piece) { return true }
      default: break
      }
    }
    return nil
  }

  /// Whether a score stands behind a colon, or no number in its line.
  private static func isHeadingOrScore(_ piece: Piece, colon: Int, _ bytes: Span<UInt8>) -> Bool {
    var next = colon + 1
    while bytes.at(next, in: piece)?.isBlank == true { next += 1 }
    return bytes.at(next, in: piece)?.isDigit == true || !(piece.start..<piece.end).contains { bytes[$0].isDigit }
  }

  /// Whether a bracket holds one number or one letter, or a score behind a word.
  private static func mayTell(from start: Int, in piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard let first = bytes.at(start, in: piece), first.isDigit || first.isLetter else { return false }
    var offset = start + 1
    var hasScore = false
    var hasLetter = first.isLetter
    while offset < min(piece.end, start + 40) {
      let byte = bytes[offset]
      if byte == Byte.close, !hasScore { return offset - start <= (first.isDigit ? 2 : 1) }
      if byte == Byte.close {
        // `Nord bat Sud (3-1)`: the first score of the line, or one behind a word.
        return hasLetter || !(piece.start..<start).contains { bytes[$0].isDigit }
      }
      let isJoint = byte == Byte.hyphen || byte == Byte.colon || byte == Byte.lowerX
      if isJoint, bytes[offset - 1].isDigit, bytes.at(offset + 1, in: piece)?.isDigit == true {
        hasScore = true
      } else if byte.isLetter {
        hasLetter = true
      }
      offset += 1
    }
    return false
  }

  /// Whether a line ends as a result does in another form, or holds words of a sentence.
  private static func endsAsResult(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    var end = piece.end
    if bytes[end - 1] == Byte.dot { end -= 1 }
    let last = bytes[end - 1]
    if last.isDigit, endsInNumber(Piece(start: piece.start, end: end), bytes) { return true }
    if last == Byte.close {
      return endsInBrackets(piece, bytes)
    }
    guard last.isDigit || last.isLetter else { return false }
    return holdsSentence(Piece(start: piece.start, end: end), last, bytes)
  }

  /// Whether digits may be goals: FC Schalke 04 and Hannover 96 are names.
  private static func mayBeGoals(_ digits: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    digits.count == 1 || digits.count == 2 && bytes[digits.lowerBound] == UInt8(ascii: "1")
  }

  /// `Dock 2 - Mill 1`, `Dock v Mill: 1`, and no day or year.
  private static func endsInNumber(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    var start = piece.end - 1
    while start > piece.start, bytes[start - 1].isDigit { start -= 1 }
    if mayBeGoals(start..<piece.end, bytes), start > piece.start, bytes[start - 1].isBlank,
      (piece.start..<start).contains(where: { bytes[$0].isDigit })
    {
      return true
    }
    return isBehindMark(piece, bytes)
  }

  /// Whether a line holds a word of a sentence before its score, goals with a word between them, or in a small letter at its end
  /// what became of the match.
  private static func holdsSentence(_ piece: Piece, _ last: UInt8, _ bytes: Span<UInt8>) -> Bool {
    var hasJoint = false
    var hasWord = false
    for offset in piece.start + 1..<max(piece.start + 1, piece.end - 2) where bytes[offset].isBlank {
      let next = bytes[offset + 1]
      // A word of a sentence has three small letters or more, but `bt`.
      if next.isSmall, bytes[offset + 2].isSmall, bytes.at(offset + 3, in: piece)?.isSmall == true {
        if last.isDigit { return true }
        // `3-4 pen. 2-2 a.e.t.` has none.
        hasWord = hasWord || !bytes[offset - 1].isDigit
      }
      if bytes[offset - 1].isDigit {
        // `3 à 1`, `3 a 1`
        if next == UInt8(ascii: "a") || next == 0xC3 || next == UInt8(ascii: "z"),
          isNumberBehindWord(at: offset + 1, in: piece, bytes)
        {
          return true
        }
        // `Nord schlug Ost 3:1 n.V.`
        if hasWord, next.isSmall { return true }
      } else if next.isDigit, isScoreBehindWord(at: offset, in: piece, bytes) {
        return true
      }
      // `Alba x Berta 2-1`
      if last.isDigit, next == Byte.lowerX, bytes[offset + 2].isBlank { return true }
      if next == Byte.hyphen || next == Byte.lowerV || next == 0xE2 { hasJoint = true }
    }
    return !last.isDigit && startsSmallAtEnd(piece, hasJoint: hasJoint, bytes)
  }

  /// `cayó 1-2`: whether a word that starts with a small letter stands before a blank, and a score behind it.
  private static func isScoreBehindWord(at blank: Int, in piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard bytes[blank - 1].isSmall || bytes[blank - 1] >= 0x80 else { return false }
    var offset = blank + 2
    if bytes.at(offset, in: piece)?.isDigit == true { offset += 1 }
    guard let joint = bytes.at(offset, in: piece), joint == Byte.hyphen || joint == Byte.colon,
      bytes.at(offset + 1, in: piece)?.isDigit == true
    else { return false }
    var start = blank - 1
    while start > piece.start, !bytes[start - 1].isBlank { start -= 1 }
    return bytes[start].isSmall && blank - start > 2
  }

  /// `(abandoned, fog)`, `3:1 (n.V.)`: whether the bracket at the end of a line begins as a word for what became of the match, or
  /// stands behind a score with a word of a sentence before it, or behind two names alone.
  private static func endsInBrackets(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    var start = piece.end - 1
    while start > piece.start, piece.end - start < 120, bytes[start] != Byte.open { start -= 1 }
    guard bytes[start] == Byte.open, start + 3 < piece.end, start > piece.start + 4, bytes[start - 1].isBlank else {
      return false
    }
    if bytes[start - 2].isDigit {
      return holdsVerb(Piece(start: piece.start, end: start - 4), bytes)
    }
    if beginnings.contains(beginning((start + 1..<start + 4).map { bytes[$0] | 0x20 })) { return true }
    if bytes[piece.end - 2].isDigit || (piece.start..<piece.end).contains(where: { bytes[$0].isDigit }) { return false }
    // `(Aurora no se presentó)`
    return holdsDash(piece, bytes) || (start + 2..<piece.end).contains { bytes[$0].isBlank && bytes[$0 + 1].isSmall }
  }

  /// Whether a word of three small letters or more stands behind a blank, and no `v` between two names.
  private static func holdsVerb(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    var hasWord = false
    var offset = piece.start + 1
    while offset + 2 < piece.end {
      if bytes[offset].isSmall, bytes[offset - 1].isBlank {
        if bytes[offset] == Byte.lowerV, bytes[offset + 1].isBlank { return false }
        if bytes[offset + 1].isSmall, bytes[offset + 2].isSmall { hasWord = true }
      }
      offset += 1
    }
    return hasWord
  }

  /// Whether a word of at most two letters stands before a number.
  private static func isNumberBehindWord(at start: Int, in piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    for offset in start + 1...start + 2 where bytes.at(offset, in: piece)?.isBlank == true {
      return bytes.at(offset + 1, in: piece)?.isDigit == true
    }
    return false
  }

  private static func holdsDash(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    (piece.start + 1..<max(piece.start + 1, piece.end - 1)).contains { offset in
      bytes[offset - 1].isBlank
        && (bytes[offset] == Byte.hyphen && bytes[offset + 1].isBlank || bytes.has("– ", at: offset, in: piece))
    }
  }

  /// Whether a dash or a colon stands before the last word, or a word that parts two names before it.
  private static func isBehindMark(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    var start = piece.end
    while start > piece.start, !bytes[start - 1].isBlank { start -= 1 }
    while start > piece.start, bytes[start - 1].isBlank { start -= 1 }
    guard start > piece.start + 2 else { return false }
    let mark = bytes[start - 1]
    return mark == Byte.colon || mark == Byte.hyphen || bytes.has("–", at: start - 3, in: piece)
  }

  /// Whether the last word starts with a small letter behind a joint, or may be a word for what became of a match.
  private static func startsSmallAtEnd(_ piece: Piece, hasJoint: Bool, _ bytes: Span<UInt8>) -> Bool {
    var start = piece.end
    while start > piece.start, !bytes[start - 1].isBlank { start -= 1 }
    let isSmall = bytes[start].isSmall
    if isSmall, hasJoint { return true }
    return piece.end - start > 1 && (isSmall || hasJoint && (start..<piece.end).allSatisfy { !bytes[$0].isSmall })
      && beginnings.contains(beginning((start..<piece.end).prefix(3).map { bytes[$0] | 0x20 }))
  }

  /// The first three letters of the words for what became of a match.
  private static let beginnings = Set(
    (Array(HandTypedText.statuses.keys) + ["aet", "a.e.t.", "n.v."]).map {
      beginning($0.utf8.prefix(3).map { $0 | 0x20 })
    }
  )

  private static func beginning(_ letters: some Sequence<UInt8>) -> UInt32 {
    letters.reduce(0) { $0 << 8 | UInt32($1) }
  }
}

extension UInt8 {
  fileprivate var isSmall: Bool { (0x61...0x7A).contains(self) }
}
