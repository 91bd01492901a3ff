import Football

/// Kicks from the mark and goals told one by one, whose running scores are no results.
extension RSSSFParser {
  /// Reads `Penalties: Bode 1-0, …`, or `Penalties:` above a table of the kicks; nil for any other line.
  mutating func readKicks(_ line: Fragment, _ piece: Piece, _ bytes: Span<UInt8>) -> RSSSFLine? {
    guard let first = line.first, "PpEeSs".contains(first), let colon = bytes.first(Byte.colon, in: piece),
      colon - piece.start <= 24
    else { return nil }
    let key = Folding.key(bytes.text(Piece(start: piece.start, end: colon)))
    guard Self.kicks.contains(where: key.hasPrefix), key.words.count <= 3 else { return nil }
    if colon + 1 == piece.end { block = .kickTable } else if goesOnInNextLine(piece, bytes) { block = .kicks }
    facts.keep(piece, bytes)
    return .note
  }

  private static let kicks = ["penalt", "penales", "elfmeter", "shoot-out", "shootout"]

  /// Takes a further line of kicks; nil where they end.
  mutating func continueKicks(_ line: Fragment, _ piece: Piece, _ bytes: Span<UInt8>) -> RSSSFLine? {
    if block == .kickTable {
      guard isOfKickTable(line, piece, bytes) else { return nil }
    } else if !goesOnInNextLine(piece, bytes) {
      block = .none
    }
    facts.keep(piece, bytes)
    return .note
  }

  /// Whether a line ends in a comma, or in a bracket that it does not close.
  private func goesOnInNextLine(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    let last = bytes[piece.end - 1]
    return last == Byte.comma || last == Byte.semicolon || facts.isInBracket(piece.end, from: piece.start, bytes)
  }

  /// Whether a line is a row of a table of kicks: a kick of each side, or of the first alone; or the names of the sides.
  private func isOfKickTable(_ line: Fragment, _ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard isColumned(line) else { return false }
    guard let first = bytes.score(in: piece, from: piece.start) else {
      return RSSSFHeading(line, isApart: false) == nil
    }
    if bytes.skippingBlanks(from: first.end, to: piece.end) == piece.end {
      let names = Piece(start: piece.start, end: first.start)
      return facts.versus(in: names, bytes) == nil && facts.dash(in: names, bytes) == nil
    }
    guard let second = bytes.score(in: piece, from: first.end) else { return false }
    return (first.end..<second.start).contains { bytes[$0].isLetter }
  }

  /// Whether a line tells goals behind their minutes, `31' Milanic 1-0  59' Wetl 2-0` or `36.Zsak (p) 1-0  74.Prosenik 2-0`.
  func tellsGoals(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard let minute = bytes.number(at: piece.start, in: piece), minute.end - piece.start <= 3,
      let sign = bytes.at(minute.end, in: piece)
    else { return false }
    if sign == Byte.minute { return true }
    // `1.FC Köln` starts with a number and a dot as well.
    return sign == Byte.dot && minute.value > 1 && bytes.at(minute.end + 1, in: piece)?.isLetter == true
      && bytes.score(in: piece, from: minute.end).map { $0.score.fullTime?.total == 1 } == true
  }
}
