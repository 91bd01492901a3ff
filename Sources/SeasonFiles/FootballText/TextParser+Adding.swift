import Diagnostics
import Football

/// A line that was taken apart becomes a match, or is told to be none.
extension TextParser {
  /// The team of a name.
  mutating func team(_ name: Piece, _ bytes: Span<UInt8>) -> Team.ID {
    var name = name
    // `Alba vs Berta: 1-2`
    if name.count > 2, bytes[name.end - 1] == Byte.colon {
      name = bytes.trimmed(Piece(start: name.start, end: name.end - 1))
    }
    let (id, isNew) = season.names.id(name, in: bytes)
    if isNew {
      // The team of a schedule of its own is named in the title, above this line.
      let isOnLine = name.start >= lineStart
      season.names.set(isOnLine ? place(name.start, bytes) : season.place, of: id)
    }
    return id
  }

  mutating func add(_ found: borrowing TextMatch, line whole: Piece, _ bytes: Span<UInt8>) -> FootballTextLine {
    if found.first.isEmpty { return found.hasScore ? refuse(whole, .noTeam(.first), bytes) : readNoMatch(whole, bytes) }
    if found.second.isEmpty {
      return found.hasScore ? refuse(whole, .noTeam(.second), bytes) : readNoMatch(whole, bytes)
    }
    guard found.first.count <= Self.longestName, found.second.count <= Self.longestName,
      isName(found.first, bytes), isName(found.second, bytes)
    else { return readNoMatch(whole, bytes) }
    if found.hasScore, endsInFigures(found.first, bytes) || startsWithFigures(found.second, bytes) {
      // A row of a table, `1  Alba  42 17 2 2  54-21  10 6 5`.
      keep(whole, bytes)
      return .residue
    }
    if isAmongScorers, !found.hasScore, bytes[found.first.end - 1].isDigit, bytes[found.second.end - 1].isDigit {
      // `Juventus 2 - Milan 0` in a table.
      keep(whole, bytes)
      return .note
    }
    closeGoals(bytes)
    isInProperty = false
    // Pages put a place behind both names, and one alone is that of a second eleven.
    let names = (withoutPlace(found.first, bytes), withoutPlace(found.second, bytes))
    let arePlaced = names.0 != found.first && names.1 != found.second
    let first = team(arePlaced ? names.0 : found.first, bytes)
    var second = team(arePlaced ? names.1 : found.second, bytes)
    if first == second { second = season.names.twin(of: first) ?? first }
    guard first != second else {
      return refuse(whole, .sameTeam(season.names.name(first)), at: found.second, bytes)
    }
    if let pending {
      season.open(pending.heading, level: 1, at: pending.place)
      self.pending = nil
    }
    var score = found.notes.completing(found.score)
    if let kicks = found.notes.kicks?.goals(of: season.names.name(first), season.names.name(second)) {
      score.penalties = kicks
    } else if let kicks = found.notes.kicks, kicks.isOfNeither(season.names.name(first), season.names.name(second)) {
      score.penalties = nil
      report(.unknownWinner, .warning, at: place(found.second.start, bytes), length: found.second.count)
    }
    let status = found.notes.status ?? found.status ?? (found.hasScore ? .played : .scheduled)
    let note = found.notes.remarks.isEmpty ? nil : found.notes.remarks.joined(separator: "; ")
    let (id, day, time, venue, place) = (season.nextID, day, time, found.venue ?? venue, place(whole.start, bytes))
    let ground = found.ground
    let added = season.add(between: first, second, on: day, at: place) {
      Match(
        id: id, first: first, second: second, day: day, time: time, score: score, status: status, ground: ground,
        venue: venue, note: note, place: place)
    }
    if let number = found.number { season.edit(added) { $0.number = number } }
    lastMatch = added
    lastScore = score.played
    if let list = found.goals { startGoals(list, close: Byte.close, bytes) }
    if let remark = found.openRemark { startRemark(remark, bytes) }
    return .match
  }

  /// Whether the last three words of a piece are whole numbers, as no name's are.
  func endsInFigures(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    var end = piece.end
    for _ in 0..<3 {
      while end > piece.start, bytes[end - 1].isBlank { end -= 1 }
      let last = end
      while end > piece.start, bytes[end - 1].isDigit { end -= 1 }
      guard end < last, end > piece.start, bytes[end - 1].isBlank else { return false }
    }
    return true
  }

  private func startsWithFigures(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    var start = piece.start
    for _ in 0..<3 {
      let first = start
      while start < piece.end, bytes[start].isDigit { start += 1 }
      guard start > first, start == piece.end || bytes[start].isBlank else { return false }
      start = bytes.skippingBlanks(from: start, to: piece.end)
    }
    return true
  }

  /// Whether a piece has anything that a name is made of, which signs alone are not; `?` stands for a team not known.
  private func isName(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    for offset in piece.start..<piece.end {
      let byte = bytes[offset]
      if byte.isLetter || byte.isDigit || byte >= 0x80 || byte == Byte.question { return true }
    }
    return false
  }

  /// Refuses a line whose end was meant as a score and cannot be read as one; nil where nothing was.
  mutating func badScore(in piece: Piece, _ bytes: Span<UInt8>) -> FootballTextLine? {
    // A score that was meant as one has a number in it.
    var offset = piece.start
    while offset < piece.end, !bytes[offset].isDigit { offset += 1 }
    guard offset < piece.end else { return nil }
    let fragment = Fragment(line: bytes.text(piece), number: line)
    guard let bad = BadScore.find(in: fragment), !fragment.before(bad.characters.startIndex).isEmpty else { return nil }
    // The row of a table of standings, ` 1. Chelsea  38 27 5 6 103-32 86`, holds numbers and no match.
    if RSSSFRow(fragment) != nil { return .residue }
    let column = place(piece.start, bytes).column + bad.characters.startIndex
    report(
      .score(bad.name), options.isLenient ? .warning : .error,
      at: SourcePlace(file: text.file, line: line, column: column), length: bad.length)
    if options.isLenient { keep(piece, bytes) }
    return .unreadable
  }

  /// Whether the first line that says anything names a competition and its season, without the sign of a title.
  private func isBareTitle(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard piece.count <= 90, lines.allSatisfy({ [.blank, .comment, .residue].contains($0) }) else { return false }
    let title = TextTitle(bytes.text(piece))
    return title.label != nil && !title.competition.isEmpty
  }

  /// A line that is no match: goals without brackets, a heading, a score that cannot be read, or a remark.
  mutating func readNoMatch(_ piece: Piece, _ bytes: Span<UInt8>) -> FootballTextLine {
    if lastMatch != nil, TextGoals.hasMinute(piece, bytes) { return readBareGoals(piece, bytes) }
    if isBareTitle(piece, bytes) { return readHeading(piece, bytes) }
    if let read = readBareHeading(piece, bytes) { return read }
    if opensList(piece, bytes) { isAmongScorers = true }
    if piece.count <= 400, let bad = badScore(in: piece, bytes) { return bad }
    keep(Piece(start: piece.start, end: min(piece.end, piece.start + 2000)), bytes)
    // A team without an opponent had a bye.
    if bytes.has(" bye", at: piece.end - 4, in: piece) { return .note }
    report(.unknownLine, .warning, at: place(piece.start, bytes), length: min(piece.count, 80))
    return .unknown
  }
}
