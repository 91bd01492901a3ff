import Diagnostics
import Football

extension RSSSFParser {
  /// Reads a line with one match or with the two legs of a tie; nil when it holds none.
  mutating func readMatch(_ whole: Piece, indent: Int, _ bytes: Span<UInt8>) -> RSSSFLine? {
    var body = whole
    takeSideTable(&body, bytes)
    let days = legDays
    let isDated = takeLead(&body, bytes)
    guard !body.isEmpty else { return isDated ? .date : nil }
    guard !tellsGoals(body, bytes) else { return nil }
    var found = TextMatch()
    if let atoms = legs(in: body, bytes) {
      // Days on the line of a tie are that tie's alone.
      defer { legDays = days }
      return readLegs(body, atoms, bytes)
    }
    if let score = bytes.score(in: body, from: body.start), !score.isDouble, !isInWords(score.start, body, bytes) {
      if let row = several(in: body, behind: score, bytes) { return readRow(row, bytes) }
      if let two = facts.twoMatches(in: body, at: score, bytes), isMatch(two.first, bytes), isMatch(two.second, bytes) {
        return readTwo(two, bytes)
      }
      guard split(body, at: score, isDated: isDated, &found, bytes) else { return nil }
    } else if let apart = goalsApart(body, indent: indent, bytes) {
      found = apart
    } else {
      guard splitUnplayed(body, isDated: isDated, &found, bytes) else { return readBadScore(body, isDated, bytes) }
    }
    takeBracket(&found, bytes)
    guard isName(found.first, bytes), isName(found.second, bytes) else { return nil }
    if found.notes.status == .awarded, found.notes.remarks.contains(where: { $0.hasPrefix(Self.firstLegAwarded) }) {
      addUnplayedLeg(before: &found, whole, bytes)
    }
    // A day of its own is that of a match moved within its round, whose others keep theirs.
    let day = facts.day
    let isMoved = takeDayNumber(of: &found, bytes) || takeDateRemark(&found)
    let read = add(found, whole, bytes)
    if isMoved, day != nil { facts.day = day }
    return read
  }

  /// Whether a bracket with words before it stands round an offset: `(awarded 0-2, Libya withdrew)` holds no score of a line.
  private func isInWords(_ offset: Int, _ body: Piece, _ bytes: Span<UInt8>) -> Bool {
    var open: Int?
    for index in body.start..<offset {
      if bytes[index] == Byte.open { open = index } else if bytes[index] == Byte.close { open = nil }
    }
    guard let open else { return false }
    return (open..<offset).contains { bytes[$0].isLetter }
  }

  mutating func add(_ found: TextMatch, _ line: Piece, _ bytes: Span<UInt8>) -> RSSSFLine {
    hasFacts = true
    legsWithoutGoals = []
    playedStages.insert(stage)
    var found = found
    if !found.hasScore, found.notes.status == nil { found.status = found.status ?? dayStatus }
    let read = facts.add(found, line: line, bytes)
    boxed = nil
    if let path = facts.lastMatch, let score = facts.lastScore, score.total > 0, found.goals == nil {
      boxed = PlayedLeg(round: path.round, match: path.match, score: score)
      if let list = found.listBehind { openColumn(list, bytes) }
    }
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

  // MARK: What stands beside a match

  /// `Gimnasia (at Huracán)`, `Dock (Dock won on penalties)`: what brackets one blank behind the team say of the match.
  private func takeBracket(_ found: inout TextMatch, _ bytes: Span<UInt8>) {
    let name = found.second
    guard name.count > 6, bytes[name.end - 1] == Byte.close,
      let open = TextParser.opening(Byte.open, of: Byte.close, in: name, bytes), open > name.start,
      facts.take(Piece(start: open + 1, end: name.end - 1), &found, bytes)
    else { return }
    found.second = bytes.trimmed(Piece(start: name.start, end: open))
  }

  /// Takes a table that stands beside the matches, row by row.
  private mutating func takeSideTable(_ body: inout Piece, _ bytes: Span<UInt8>) {
    guard shape.mayBeRow else { return }
    var search = body
    while let wide = bytes.wideBlank(in: search) {
      let start = bytes.skippingBlanks(from: wide, to: body.end)
      let rest = Fragment(line: bytes.text(Piece(start: start, end: body.end)), number: facts.line)
      if start - wide >= 3, rest.first != "(", let row = RSSSFRow(rest, columns: columns) {
        state(row, at: facts.place(start, bytes))
        body = bytes.trimmed(Piece(start: body.start, end: wide))
        return
      }
      search = Piece(start: start, end: body.end)
    }
  }

  /// `[Mar 3]` behind a match is its day; whether one stood there.
  private mutating func takeDateRemark(_ found: inout TextMatch) -> Bool {
    var hasDay = false
    found.notes.remarks.removeAll { remark in
      // `y 1-1` is a score.
      guard remark.words.count == 1 || TextNotes.scores(in: remark).isEmpty, let dates = RSSSFDates(remark),
        let only = dates.only, let day = facts.season.years.day(only)
      else { return false }
      facts.day = day
      hasDay = true
      return true
    }
    return hasDay
  }

  /// `0209  BOTAFOGO` below a round of 3 September is a match of 2 September; whether such a number stood there.
  private mutating func takeDayNumber(of found: inout TextMatch, _ bytes: Span<UInt8>) -> Bool {
    let lead = Piece(start: found.first.start, end: found.first.end)
    guard lead.count > 6, let round = facts.day, let number = bytes.number(at: lead.start, in: lead),
      number.end - lead.start == 4, bytes.at(number.end, in: lead)?.isBlank == true,
      bytes.at(number.end + 1, in: lead)?.isBlank == true,
      let day = Day(year: round.year, month: number.value % 100, day: number.value / 100),
      abs(day.ordinal - round.ordinal) <= 120
    else { return false }
    facts.day = day
    found.first = bytes.trimmed(Piece(start: number.end, end: lead.end))
    return true
  }

  // MARK: Matches without a score

  /// Finds the teams of a match with a word in the place of its score, or with neither.
  private mutating func splitUnplayed(_ body: Piece, isDated: Bool, _ found: inout TextMatch, _ bytes: Span<UInt8>)
    -> Bool
  {
    var body = body
    if splitUnplayedCodes(body, &found, bytes) || splitPostponed(body, &found, bytes) { return true }
    if let mark = facts.versus(in: body, bytes), let beside = facts.beside(mark, in: body, bytes) {
      facts.split(body, beside, &found, bytes)
      return true
    }
    facts.takeNotes(&body, &found, bytes)
    if splitUnplayedColumns(body, &found, bytes) { return true }
    if facts.splitAtWord(body, &found, bytes) {
      // `20.01.66  Tripoli        Libya        n/p Algeria`: the place in a column of its own.
      if isDated, let name = lastWideBlank(in: found.first, bytes) {
        found.venue = bytes.text(bytes.trimmed(Piece(start: found.first.start, end: name.start)))
        found.first = name
      }
      return true
    }
    let above = lines.last { $0 != .blank }
    facts.startsBlock = isDated || above == .date || above == .heading
    if facts.splitGoalsBehind(body, &found, bytes) { return true }
    // `A - B  n/p`: the word stands behind both.
    let end = body.end
    var start = end
    while start > body.start, !bytes[start - 1].isBlank { start -= 1 }
    let last = Piece(start: start, end: end)
    if start > body.start, let status = MatchNotes.infixStatus(Folding.key(bytes.text(last))) {
      found.status = status
      body = withoutLeaders(Piece(start: body.start, end: start), bytes)
    } else {
      guard
        found.notes.status != nil || isDated || [.match, .date, .heading, .goals].contains(lines.last)
          || lines.last == .note && isFixture(bytes.text(body)),
        facts.versus(in: body, bytes) ?? facts.dash(in: body, bytes) != nil
      else { return false }
      body = withoutLeaders(body, bytes)
    }
    guard let pair = teams(in: body, isDated: isDated, bytes), !endsSentence(pair.second, bytes) else { return false }
    // `BAHIA (Salvador)  - Bahia  - 1988`: a list of clubs, with their states and titles.
    if facts.dash(in: pair.second, bytes) != nil || bytes[pair.second.end - 1] == Byte.hyphen { return false }
    (found.first, found.second) = (pair.first, pair.second)
    if let venue = pair.venue { found.venue = bytes.text(venue) }
    return true
  }

  /// `Nauás EC - Acre 2010.`: the title by which a club is entitled, and the full stop behind it.
  private func endsSentence(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard piece.count > 5, bytes[piece.end - 1] == Byte.dot, let year = bytes.number(at: piece.end - 5, in: piece)
    else {
      return false
    }
    return year.end == piece.end - 1 && (1850...2199).contains(year.value)
  }

  /// `Dublin     IRL-DAN -         (Syme SCO)`: two codes with a hyphen in the place of the score.
  private func splitUnplayedCodes(_ body: Piece, _ found: inout TextMatch, _ bytes: Span<UInt8>) -> Bool {
    var start = body.start
    while start + 7 < body.end {
      let codes = Piece(start: start, end: start + 7)
      let sign = bytes.skippingBlanks(from: codes.end, to: body.end)
      if isCodes(codes, bytes), sign > codes.end, bytes.at(sign, in: body) == Byte.hyphen,
        bytes.at(sign + 1, in: body)?.isBlank ?? true
      {
        found.first = Piece(start: codes.start, end: codes.start + 3)
        found.second = Piece(start: codes.end - 3, end: codes.end)
        let place = bytes.trimmed(Piece(start: body.start, end: codes.start))
        if !place.isEmpty { found.venue = bytes.text(place) }
        let rest = bytes.trimmed(Piece(start: sign + 1, end: body.end))
        if !rest.isEmpty, rest.count <= 80 { found.notes.remarks.append(bytes.text(rest)) }
        return true
      }
      while start < body.end, !bytes[start].isBlank { start += 1 }
      start = bytes.skippingBlanks(from: start, to: body.end)
    }
    return false
  }

  /// `Fiorentina  P - P  Genoa`: letters in the place of the goals.
  private func splitPostponed(_ body: Piece, _ found: inout TextMatch, _ bytes: Span<UInt8>) -> Bool {
    guard
      let start = (body.start + 2..<max(body.start + 2, body.end - 6)).first(where: {
        bytes[$0 - 1].isBlank && bytes.has("P - P", at: $0, in: body) && bytes[$0 + 5].isBlank
      })
    else { return false }
    found.status = .postponed
    found.first = bytes.trimmed(Piece(start: body.start, end: start))
    found.second = bytes.trimmed(Piece(start: start + 5, end: body.end))
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
    guard indent == 0, shape.mayHaveGoalsApart else { return nil }
    var whole = body
    if let open = bytes.first(Byte.openSquare, in: body) { whole = bytes.trimmed(Piece(start: body.start, end: open)) }
    let line = Fragment(line: bytes.text(whole), number: facts.line)
    let words = line.words()
    guard words.count >= 4 else { return nil }
    let text = Array(line.characters)
    func isApart(_ word: Fragment, before: Bool) -> Bool {
      let (start, end) = (word.characters.startIndex, word.characters.endIndex)
      if before { return start >= 2 && text[start - 1].isWhitespace && text[start - 2].isWhitespace }
      return end + 1 < text.count && text[end].isWhitespace && text[end + 1].isWhitespace
    }
    // The goals of the second team end the line, or lead to who scored them: `Leeds U  2    Yorke 58   39,051`.
    guard
      let last = words.last.flatMap({ $0.length <= 2 && NumberWords.digits($0.text) != nil ? $0 : nil })
        ?? words.dropFirst(3).first(where: {
          $0.length <= 2 && NumberWords.digits($0.text) != nil && isApart($0, before: true)
            && isApart($0, before: false)
        }),
      let second = NumberWords.digits(last.text)
    else { return nil }
    let isLed = last.characters.endIndex < text.count
    for (index, word) in words.enumerated().dropFirst().dropLast(2) {
      guard word.length <= 2, let first = NumberWords.digits(word.text) else { continue }
      let isX = words[index + 1].text == "x" || words[index + 1].text == "X"
      // With a column for goals of its own one blank parts it from the second name.
      guard isX || isApart(word, before: true) && (isLed || isApart(word, before: false)) else { continue }
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
      if isLed {
        var behind = bytes.trimmed(Piece(start: offset(last.characters.endIndex), end: whole.end))
        if let crowd = takeAttendance(&behind, bytes) { found.notes.remarks.append(crowd) }
        if !behind.isEmpty { found.listBehind = behind }
      }
      return found
    }
    return nil
  }
}
