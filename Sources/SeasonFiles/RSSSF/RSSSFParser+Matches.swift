import Diagnostics
import Football

extension RSSSFParser {
  /// Reads a line with one match or with the two legs of a tie; nil when it holds none.
  mutating func readMatch(_ whole: Piece, indent: Int, _ bytes: Span<UInt8>) -> RSSSFLine? {
    var body = whole
    takeSideTable(&body, bytes)
    let isDated = takeLead(&body, bytes)
    guard !body.isEmpty else { return isDated ? .date : nil }
    var found = TextMatch()
    if let atoms = legs(in: body, bytes) { return readLegs(body, atoms, bytes) }
    if let score = bytes.score(in: body, from: body.start), !score.isDouble {
      guard split(body, at: score, isDated: isDated, &found, bytes) else { return nil }
    } else if let apart = goalsApart(body, indent: indent, bytes) {
      found = apart
    } else {
      guard splitUnplayed(body, isDated: isDated, &found, bytes) else { return readBadScore(body, isDated, bytes) }
    }
    guard isName(found.first, bytes), isName(found.second, bytes) else { return nil }
    takeDateRemark(&found)
    return add(found, whole, bytes)
  }

  private mutating func add(_ found: TextMatch, _ line: Piece, _ bytes: Span<UInt8>) -> RSSSFLine {
    hasFacts = true
    playedStages.insert(stage)
    let read = facts.add(found, line: line, bytes)
    return read == .match ? .match : read == .unreadable ? .unreadable : .note
  }

  /// A score that was meant as one below a round and cannot be read is an error; anything else is prose.
  private mutating func readBadScore(_ piece: Piece, _ isDated: Bool, _ bytes: Span<UInt8>) -> RSSSFLine? {
    guard hasFacts, bytes.wideBlank(in: piece) != nil, piece.count <= 90 else { return nil }
    var end = piece.end
    if let open = bytes.first(Byte.openSquare, in: piece) { end = open }
    let line = Fragment(line: bytes.text(Piece(start: piece.start, end: end)), number: facts.line)
    guard let bad = BadScore.find(in: line), bad.first.map(ScoreToken.isJoint) == false,
      !line.before(bad.characters.startIndex).isEmpty,
      !line.from(bad.characters.endIndex).isEmpty, bad.text.contains(where: ScoreToken.isJoint),
      [.match, .date, .heading, .goals, .unreadable].contains(lines.last)
    else { return nil }
    diagnostics.append(
      RSSSFProblem.score(bad.name).diagnostic(
        options.isLenient ? .warning : .error,
        at: SourcePlace(
          file: text.file, line: facts.line,
          column: facts.place(piece.start, bytes).column + bad.characters.startIndex),
        length: bad.length))
    if options.isLenient { facts.keep(piece, bytes) }
    return .unreadable
  }

  // MARK: What stands before a match

  /// Takes a date, a time or a number off the front; true when a date stood there.
  private mutating func takeLead(_ body: inout Piece, _ bytes: Span<UInt8>) -> Bool {
    if bytes.at(body.start, in: body) == Byte.open, let number = bytes.number(at: body.start + 1, in: body),
      bytes.at(number.end, in: body) == Byte.close
    {
      body = bytes.trimmed(Piece(start: number.end + 1, end: body.end))
    }
    // `71 Juventude - São Paulo  2-1`: the match's number.
    if let number = bytes.number(at: body.start, in: body), number.end - body.start <= 3,
      bytes.at(number.end, in: body)?.isBlank == true, facts.dash(in: body, bytes) != nil
    {
      let name = bytes.skippingBlanks(from: number.end, to: body.end)
      if let first = bytes.at(name, in: body), (0x41...0x5A).contains(first) || first >= 0x80 {
        body = Piece(start: name, end: body.end)
      }
    }
    guard let moment = bytes.moment(in: body, allowsWords: false) else { return false }
    let rest = bytes.trimmed(Piece(start: moment.end, end: body.end))
    guard !rest.isEmpty, bytes[rest.start].isLetter || bytes[rest.start].isDigit || bytes[rest.start] >= 0x80 else {
      return false
    }
    facts.take(moment, bytes)
    body = rest
    return moment.date != nil
  }

  /// Takes a table that stands beside the matches, row by row.
  private mutating func takeSideTable(_ body: inout Piece, _ bytes: Span<UInt8>) {
    var search = body
    while let wide = bytes.wideBlank(in: search) {
      let start = bytes.skippingBlanks(from: wide, to: body.end)
      let rest = Fragment(line: bytes.text(Piece(start: start, end: body.end)), number: facts.line)
      if start - wide >= 3, let row = RSSSFRow(rest, columns: columns) {
        state(row, at: facts.place(start, bytes))
        body = bytes.trimmed(Piece(start: body.start, end: wide))
        return
      }
      search = Piece(start: start, end: body.end)
    }
  }

  /// `[Mar 3]` behind a match is its day.
  private mutating func takeDateRemark(_ found: inout TextMatch) {
    found.notes.remarks.removeAll { remark in
      guard let dates = RSSSFDates(remark), let only = dates.only, let day = facts.season.years.day(only) else {
        return false
      }
      facts.day = day
      return true
    }
  }

  // MARK: Names

  /// Finds the teams round a score.
  private func split(
    _ body: Piece, at score: TextScore, isDated: Bool, _ found: inout TextMatch, _ bytes: Span<UInt8>
  ) -> Bool {
    found.score = score.score
    found.hasScore = true
    let before = withoutLeaders(Piece(start: body.start, end: score.start), bytes)
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
      guard let pair else { return false }
      (found.first, found.second) = (pair.first, pair.second)
      if let venue = pair.venue { found.venue = bytes.text(venue) }
      if !rest.isEmpty, rest.count <= 80 { found.notes.remarks.append(bytes.text(rest)) }
      return true
    }
    found.first = before
    if isDated, let wide = lastWideBlank(in: before, bytes) {
      found.venue = bytes.text(bytes.trimmed(Piece(start: before.start, end: wide.start)))
      found.first = wide
    }
    // Behind the second team further columns may stand: the attendance, the ground.
    if let wide = bytes.wideBlank(in: rest) {
      let behind = bytes.trimmed(Piece(start: wide, end: rest.end))
      if behind.count <= 80 { found.notes.remarks.append(bytes.text(behind)) }
      rest = bytes.trimmed(Piece(start: rest.start, end: wide))
    }
    found.second = rest
    return !found.first.isEmpty && !found.second.isEmpty
  }

  /// Two teams that stand before their score.
  private struct Pair {
    var first: Piece
    var second: Piece
    var venue: Piece?
    /// Whether a sign joins them, so that what stands behind the score is no team.
    var isJoined = true
  }

  /// The two teams of `A - B`, `A v B`, `A     B` or `BEL-ISR`, with a place in front of them where a date stood.
  private func teams(in before: Piece, isDated: Bool, _ bytes: Span<UInt8>) -> Pair? {
    var names = before
    var venue: Piece?
    if let mark = facts.versus(in: names, bytes) ?? facts.dash(in: names, bytes) {
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
    guard isCodes(names, bytes) else { return nil }
    return Pair(
      first: Piece(start: names.start, end: names.start + 3), second: Piece(start: names.end - 3, end: names.end),
      venue: venue)
  }

  /// Whether a piece is two codes of countries: BEL-ISR.
  private func isCodes(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard piece.count == 7, bytes[piece.start + 3] == Byte.hyphen else { return false }
    return (0..<7).allSatisfy { $0 == 3 || (0x41...0x5A).contains(bytes[piece.start + $0]) }
  }

  private func lastWideBlank(in piece: Piece, _ bytes: Span<UInt8>) -> Piece? {
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
  private func withoutLeaders(_ piece: Piece, _ bytes: Span<UInt8>) -> Piece {
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
  private func isRemark(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
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

  /// Whether a piece can be a team's name: not too long, and no sentence.
  private func isName(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard piece.count >= 1, piece.count <= 60 else { return false }
    let text = bytes.text(piece)
    guard text.contains(where: \.isLetter), !text.contains(": "), !text.contains("\""), !text.contains(", ") else {
      return false
    }
    let words = text.split(separator: " ")
    guard words.count <= 8 else { return false }
    if words.count >= 4, text.hasSuffix(".") { return false }
    return !words.contains { word in
      word.first?.isLowercase == true && RSSSFHeading.sentenceWords.contains(Folding.key(String(word)))
    }
  }

  // MARK: Matches without a score

  /// Finds the teams of a match with a word in the place of its score, or with neither.
  private func splitUnplayed(_ body: Piece, isDated: Bool, _ found: inout TextMatch, _ bytes: Span<UInt8>) -> Bool {
    var body = body
    facts.takeNotes(&body, &found, bytes)
    if splitUnplayedColumns(body, &found, bytes) { return true }
    if facts.splitAtWord(body, &found, bytes) { return true }
    // `A - B  n/p`: the word stands behind both.
    let end = body.end
    var start = end
    while start > body.start, !bytes[start - 1].isBlank { start -= 1 }
    let last = Piece(start: start, end: end)
    if start > body.start, let status = MatchNotes.infixStatus(Folding.key(bytes.text(last))) {
      found.status = status
      body = withoutLeaders(Piece(start: body.start, end: start), bytes)
    } else {
      guard found.notes.status != nil || isDated || [.match, .date, .heading, .goals].contains(lines.last),
        facts.versus(in: body, bytes) ?? facts.dash(in: body, bytes) != nil
      else { return false }
      body = withoutLeaders(body, bytes)
    }
    guard let pair = teams(in: body, isDated: isDated, bytes) else { return false }
    (found.first, found.second) = (pair.first, pair.second)
    if let venue = pair.venue { found.venue = bytes.text(venue) }
    return true
  }

  /// `A - B      w/o   B withdrew`: the word and what is said of it stand in columns of their own.
  private func splitUnplayedColumns(_ body: Piece, _ found: inout TextMatch, _ bytes: Span<UInt8>) -> Bool {
    guard let mark = facts.versus(in: body, bytes) ?? facts.dash(in: body, bytes) else { return false }
    let second = bytes.trimmed(Piece(start: mark.end, end: body.end))
    guard let wide = bytes.wideBlank(in: second) else { return false }
    let tail = bytes.trimmed(Piece(start: wide, end: second.end))
    let word = Piece(start: tail.start, end: (tail.start..<tail.end).first { bytes[$0].isBlank } ?? tail.end)
    guard let status = MatchNotes.infixStatus(Folding.key(bytes.text(word))) else { return false }
    found.status = status
    found.first = bytes.trimmed(Piece(start: body.start, end: mark.start))
    found.second = withoutLeaders(Piece(start: second.start, end: wide), bytes)
    let remark = bytes.trimmed(Piece(start: word.end, end: tail.end))
    if !remark.isEmpty, remark.count <= 80 { found.notes.remarks.append(bytes.text(remark)) }
    return !found.first.isEmpty && !found.second.isEmpty
  }

  /// `Arsenal  3    Chelsea  0`, `PALMEIRAS 2 x CRUZEIRO 0`: every team with its own goals.
  mutating func goalsApart(_ body: Piece, indent: Int, _ bytes: Span<UInt8>) -> TextMatch? {
    guard indent == 0 else { return nil }
    var whole = body
    if let open = bytes.first(Byte.openSquare, in: body) { whole = bytes.trimmed(Piece(start: body.start, end: open)) }
    let line = Fragment(line: bytes.text(whole), number: facts.line)
    let words = line.words()
    guard words.count >= 4, let last = words.last, last.length <= 2, let second = NumberWords.digits(last.text) else {
      return nil
    }
    let text = Array(line.characters)
    for (index, word) in words.enumerated().dropFirst().dropLast(2) {
      guard word.length <= 2, let first = NumberWords.digits(word.text) else { continue }
      let end = word.characters.endIndex
      let isX = words[index + 1].text == "x" || words[index + 1].text == "X"
      let isWide = end + 1 < text.count && text[end].isWhitespace && text[end + 1].isWhitespace
      let isAfterWide = word.characters.startIndex >= 2 && text[word.characters.startIndex - 2].isWhitespace
      guard isX || (isWide && isAfterWide) else { continue }
      let next = words[isX ? index + 2 : index + 1]
      guard next.characters.startIndex < last.characters.startIndex else { return nil }
      var found = TextMatch()
      found.hasScore = true
      found.score = Score(fullTime: Goals(first, second))
      let start = body.start
      let offset = { (index: Int) in start + String(text[..<index]).utf8.count }
      found.first = bytes.trimmed(Piece(start: start, end: offset(word.characters.startIndex)))
      found.second = bytes.trimmed(
        Piece(start: offset(next.characters.startIndex), end: offset(last.characters.startIndex)))
      var notes = bytes.trimmed(Piece(start: whole.end, end: body.end))
      facts.takeNotes(&notes, &found, bytes)
      return found
    }
    return nil
  }

  // MARK: Two legs in one line

  /// The scores of the legs of a tie that stand side by side: `A - B  2-0 1-1`, `A  2-0 1-1  B`; nil for one score.
  private mutating func legs(in body: Piece, _ bytes: Span<UInt8>) -> [(goals: Goals, start: Int, end: Int)]? {
    guard let first = bytes.score(in: body, from: body.start) else { return nil }
    var atoms: [(goals: Goals, start: Int, end: Int)] = []
    var days: [Day] = []
    var offset = first.start
    while atoms.count < 4, let atom = bytes.atom(at: offset, in: body), atom.isTight {
      atoms.append((atom.goals, offset, atom.end))
      offset = atom.end
      if bytes.at(offset, in: body) == Byte.comma || bytes.at(offset, in: body) == Byte.semicolon { offset += 1 }
      offset = bytes.skippingBlanks(from: offset, to: body.end)
      // `0-1 (28/09) 1-0 (19/10)`: the day of each.
      if bytes.at(offset, in: body) == Byte.open,
        let close = bytes.first(Byte.close, in: Piece(start: offset, end: body.end)),
        let only = RSSSFDates(bytes.text(Piece(start: offset + 1, end: close)))?.only
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

  /// Adds the matches of a tie; all scores are the first team's goals first, as the aggregate is.
  private mutating func readLegs(
    _ body: Piece, _ atoms: [(goals: Goals, start: Int, end: Int)], _ bytes: Span<UInt8>
  ) -> RSSSFLine? {
    var found = TextMatch()
    let before = withoutLeaders(Piece(start: body.start, end: atoms[0].start), bytes)
    var rest = withoutLeaders(Piece(start: atoms[atoms.count - 1].end, end: body.end), bytes)
    facts.takeNotes(&rest, &found, bytes)
    let pair = teams(in: before, isDated: false, bytes)
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

  private mutating func addLegs(
    _ scores: [Goals], _ found: TextMatch, _ line: Piece, _ bytes: Span<UInt8>
  ) -> RSSSFLine {
    let days = legDays
    var read = RSSSFLine.match
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
        leg.status = found.status
        if isTurned { leg.notes.penalties = found.notes.penalties?.swapped }
      }
      facts.day = days.count == scores.count ? days[index] : nil
      read = add(leg, line, bytes)
    }
    facts.day = days.count == 1 ? days[0] : nil
    return read
  }
}
