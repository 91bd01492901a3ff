import Diagnostics
import Football

extension ArticleBuilder {
  /// How likely a line is to be a match where it stands.
  private enum Expectation {
    /// Under a heading of a round or a date: matches, or lines that are said to be no matches.
    case matches
    /// Under a stage or nothing: matches when they look like it, else prose.
    case either
    /// Under teams, rules, links: prose.
    case prose
  }

  private var expectation: Expectation {
    switch section {
    case .teams, .teamChanges, .links, .rules, .apparatus: .prose
    default: tree.isRoundOpen || isDated ? .matches : .either
    }
  }

  /// Reads a line that is no heading, table row or item: a date, a match or prose.
  mutating func readText(_ line: Fragment) -> ArticleLine {
    switch expectation {
    case .prose: break
    case .matches, .either:
      if let read = readDate(line) { return read }
      if let read = readMatch(line) { return read }
      if readVerdict(line) { return .prose }
    }
    return readProse(line)
  }

  // MARK: Dates

  private mutating func readDate(_ line: Fragment) -> ArticleLine? {
    guard line.length <= 60,
      let read = reading(ofDate: line.name)
    else { return nil }
    isDated = true
    day = nil
    vagueDate = nil
    switch read {
    case .day(let found): day = found
    case .unknown: vagueDate = line.name.hasNumber ? line.name : nil
    case .impossible(let why): return refuse(line, .date(line.name, why))
    case .unreadable(let why, let fix): return refuse(line, .date(line.name, why, fix: fix))
    }
    return .date
  }

  /// Takes a date with a year off the front of a line; the rest is what follows it.
  private func splitDate(_ line: Fragment) -> (date: DateReading, words: Fragment, rest: Fragment)? {
    if let dated = splitDayFirst(line) { return dated }
    let words = line.words()
    // In a page that is copied days have no year.
    guard words.count >= 2, words.prefix(6).contains(where: \.holdsYear) || marks == .none else { return nil }
    for count in stride(from: min(6, words.count - 1), through: 1, by: -1) {
      let end = words[count - 1].characters.endIndex
      var head = line.before(end)
      if let last = head.last, ":,".contains(last) { head = head.dropping(last: 1) }
      guard head.text.hasNumber,
        let read = marks == .none ? reading(ofDate: head.name) : DateReading.read(head.name)
      else { continue }
      // `5. Mai 1860 München`: the year of a name, and not of the season.
      if marks == .none, case .day(let found) = read, let year = label.flatMap({ NumberWords.digits($0.prefix(4)) }),
        abs(found.year - year) > 3, count > 1
      {
        continue
      }
      switch read {
      case .day, .impossible:
        var rest = line.from(end)
        if rest.first == ":" || rest.first == "," { rest = rest.dropping(first: 1) }
        return (read, head, rest)
      case .unknown, .unreadable: continue
      }
    }
    return nil
  }

  /// Takes `3/2/74:`, `3/2` off the front of a line.
  private func splitDayFirst(_ line: Fragment) -> (date: DateReading, words: Fragment, rest: Fragment)? {
    guard let first = line.first, first.isNumber else { return nil }
    let word = line.head
    let head = word.last == ":" || word.last == "," ? word.dropping(last: 1) : word
    guard case .day(let day)? = DateReading.readDayFirst(head.text, year: labelYear) else { return nil }
    let rest = line.from(word.characters.endIndex)
    return rest.isEmpty ? nil : (.day(day), head, rest)
  }

  // MARK: Matches

  private mutating func readMatch(_ line: Fragment) -> ArticleLine? {
    // A kick from the mark, as a browser copies its picture.
    if line.text.holds("soccer ball") { return nil }
    // A page that is copied has sentences among its matches.
    let isExpected = expectation == .matches && marks != .none
    var body = line
    if let dated = splitDate(line) {
      let match = MatchLine.read(dated.rest, allowsDash: isExpected)
      if match != nil || isExpected {
        switch dated.date {
        case .day(let found) where match != nil:
          day = found
          vagueDate = nil
          isDated = true
          body = dated.rest
        case .impossible(let why): return refuse(line, .date(dated.words.name, why), at: dated.words)
        default:
          return refuse(line, .date(line.name, "\"\(dated.rest.name)\" follows it and is no match"), at: dated.rest)
        }
      }
    }
    guard let match = MatchLine.read(body, allowsDash: isExpected) else {
      guard isExpected, let bad = BadScore.find(in: body) else { return nil }
      if readVerdict(line) { return .prose }
      if bad.characters.startIndex == body.characters.startIndex,
        ScoreToken.read(at: bad.characters.startIndex, in: body.characters) != nil
      {
        return refuse(line, .noTeam(.first))
      }
      return refuse(line, .score(bad.name), at: bad)
    }
    if match.isVerdict, readVerdict(line) { return .prose }
    // In a page that is copied sentences stand among the matches; in a text that is written they are a slip.
    let isSentence = match.looksLikeSentence ? marks == .none : match.tellsResult
    if isSentence || match.goals == nil && isHeadingOfMatch(match) {
      keep(line, .prose)
      return .prose
    }
    if !isExpected, !match.looksPlain || match.label != nil && !match.hasKnownLabel { return nil }
    // `5 May: Alfa 2–1 Beta` below a line with another date.
    if let label = match.label, label.text.hasNumber, let own = reading(ofDate: label.name) {
      let outer = (day, vagueDate)
      defer { (day, vagueDate) = outer }
      if case .day(let found) = own { (day, vagueDate) = (found, nil) } else { (day, vagueDate) = (nil, label.name) }
      return add(match.without(label), line: line, body: body)
    }
    return add(match.withoutLabel, line: line, body: body)
  }

  /// Whether a match with a score stands in the next lines for two teams, so that the line is its heading: `Spain vs Norway`.
  private func isHeadingOfMatch(_ match: MatchLine) -> Bool {
    guard match.status == .scheduled, !match.first.isEmpty, !match.second.isEmpty else { return false }
    let number = match.first.line
    guard number < text.lineCount else { return false }
    return (number + 1..<min(number + 6, text.lineCount + 1)).contains { next in
      let range = text.range(ofLine: next)
      guard range.count <= 200 else { return false }
      let line = Fragment(line: text.line(next), number: next)
      guard let token = ScoreToken.find(in: line) else { return false }
      return line.before(token.range.lowerBound).text.holds(match.first.text)
        && line.from(token.range.upperBound).text.holds(match.second.text)
    }
  }

  /// Adds a match that was read, or refuses what cannot be one.
  private mutating func add(_ match: MatchLine, line: Fragment, body: Fragment) -> ArticleLine {
    var match = match
    let around = (day, vagueDate)
    // A day behind the match is its own.
    defer { if match.hasOwnDay { (day, vagueDate) = around } }
    takeTrailing(&match)
    if marks != .equals, match.first.isEmpty || match.second.isEmpty {
      keep(line, .prose)
      return .prose
    }
    (match.first, match.second) = (withoutFlag(match.first), withoutFlag(match.second))
    (match.first, match.second) = withoutCountries(match.first, match.second)
    if match.first.isEmpty { return refuse(line, .noTeam(.first)) }
    if match.second.isEmpty { return refuse(line, .noTeam(.second)) }
    if let bad = BadScore.find(in: match.second) ?? BadScore.find(in: match.first) {
      let isScore = ScoreToken.read(at: bad.characters.startIndex, in: body.characters) != nil
      return refuse(line, isScore ? .secondScore(bad.name) : .score(bad.name), at: bad)
    }
    if match.looksLikeSentence { return refuse(line, .sentence, at: body) }
    if Folding.key(match.first.text) == Folding.key(match.second.text) {
      return refuse(line, .sameTeam(match.first.name), at: match.second)
    }
    if match.hasUnknownWinner { report(.unknownWinner, at: place(match.second)) }
    let first = team(match.first)
    let second = team(match.second)
    var remarks = match.notes.remarks
    if let vagueDate { remarks.insert(vagueDate, at: 0) }
    let new = Match(
      id: Match.ID(matchCount), first: first, second: second, day: day, time: match.time,
      score: match.score, status: match.status, venue: match.venue,
      note: remarks.isEmpty ? nil : remarks.joined(separator: "; "), place: place(match.first))
    tree.add(new)
    noteDecider(new.id)
    lastMatch = new
    matchCount += 1
    return .match
  }

  /// The date of a cell, which may have the time behind a comma: `13 de octubre de 1983, 20:00`.
  private func reading(ofCell cell: Fragment) -> DateReading? {
    if let read = reading(ofDate: cell.name) { return read }
    guard let comma = cell.characters.lastIndex(of: ","), cell.from(comma + 1).text.holds(":") else { return nil }
    return reading(ofDate: cell.before(comma).name)
  }

  /// Takes what stands behind the second team and is no part of its name: `(27 May)`, `(replay)`, `on 5 May 1990`.
  private mutating func takeTrailing(_ match: inout MatchLine) {
    while let last = match.second.last, last == ":" { match.second = match.second.dropping(last: 1) }
    if match.second.last == ")", let open = match.second.characters.lastIndex(of: "("), open > 1 {
      let inside = match.second.from(open + 1).dropping(last: 1)
      if case .day(let found)? = reading(ofDate: inside.name) {
        (day, vagueDate, match.hasOwnDay) = (found, nil, true)
        match.second = match.second.before(open)
      } else if RoundNames.isDecider(inside.name) || ArticleHeading(inside.name) == .results {
        match.notes.remarks.append(inside.name)
        match.second = match.second.before(open)
      }
      return
    }
    guard match.second.text.hasNumber else { return }
    let words = match.second.words()
    guard let on = words.indices.dropFirst().first(where: { ["on", "el"].contains(words[$0].text) }),
      on + 1 < words.count
    else { return }
    let date = match.second.from(words[on + 1].characters.startIndex)
    guard date.text.hasNumber, case .day(let found)? = reading(ofDate: date.name) else { return }
    (day, vagueDate, match.hasOwnDay) = (found, nil, true)
    match.second = match.second.before(words[on].characters.startIndex)
  }

  /// Notes a match that stands below a heading such as Replay within a round: it is none of the legs that a table gives.
  mutating func noteDecider(_ match: Match.ID) {
    guard RoundNames.isDecider(heading), let round = tree.openRoundName,
      Folding.heading(round) != Folding.heading(heading)
    else { return }
    tree.deciders.insert(match)
  }

  /// Reads a match whose parts stand in cells: perhaps its date, the teams around a score, perhaps where it was played.
  mutating func readTabbedMatch(_ cells: [Fragment], line: Fragment) -> ArticleLine? {
    guard expectation != .prose, !line.text.holds("soccer ball"),
      let score = cells.indices.dropFirst().dropLast().first(where: { ResultsGrid.isResult(cells[$0].name) })
        ?? placeOfStatus(in: cells),
      let home = cells[..<score].last(where: { !$0.isEmpty }),
      let away = cells[(score + 1)...].first(where: { !$0.isEmpty }), home.text.hasLetter, away.text.hasLetter
    else { return nil }
    let body = line.part(home.characters.startIndex..<away.characters.endIndex)
    var read = MatchLine.read(body, allowsDash: false)
    if read == nil, let status = ScoreCell.status(Folding.key(cells[score].text)) {
      read = MatchLine(first: home, second: away, goals: nil, status: status)
    }
    guard var match = read, match.looksPlain else { return nil }
    for cell in cells.prefix(while: { $0 != home }) where !cell.isEmpty {
      guard case .day(let found)? = reading(ofCell: cell) else { continue }
      (day, vagueDate, isDated) = (found, nil, true)
    }
    let venue = cells.reversed().prefix { $0 != away }.last { $0.text.hasLetter }
    match.venue = match.venue ?? venue?.name
    return add(match, line: line, body: body)
  }

  /// The cell between two teams that says what became of a match of a known day, such as `P - P`; nil where none does.
  private func placeOfStatus(in cells: [Fragment]) -> Int? {
    guard cells.count > 3, case .day? = reading(ofCell: cells[0]) else { return nil }
    return cells.indices.dropFirst(2).dropLast().first { ScoreCell.status(Folding.key(cells[$0].text)) != nil }
  }

  /// Reads a line that starts with its date, and then is a match; nil for any other.
  mutating func readDatedMatch(_ line: Fragment) -> ArticleLine? {
    guard expectation != .prose, let dated = splitDate(line),
      let match = MatchLine.read(dated.rest, allowsDash: false), match.goals != nil, match.looksPlain
    else { return nil }
    return readMatch(line)
  }

  /// Reads an item of a list as a match where matches may stand; nil when it is none.
  mutating func readMatchItem(_ body: Fragment) -> ArticleLine? {
    expectation == .prose ? nil : readMatch(body)
  }
}

extension Fragment {
  /// Whether four digits stand together in it, as in every date with a year.
  fileprivate var holdsYear: Bool {
    var digits = 0
    for index in characters.indices {
      digits = characters.byte(at: index)?.isDigit == true ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }
}
