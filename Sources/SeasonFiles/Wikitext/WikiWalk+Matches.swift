import Diagnostics
import Football

extension WikiWalk {
  /// Reads {{football box}} and its relatives.
  mutating func readMatch(_ node: WikiNode) {
    let box = WikiBox(page.arguments(of: node))
    let sides = [box[.first], box[.second]]
    let score = box[.score]
    let hasScore = score != nil || box[.firstScore] != nil
    let names = sides.map { side in side.map { name($0) } ?? .none }
    if names.allSatisfy(\.text.isEmpty), !hasScore { return }
    for (side, name) in zip([Side.first, .second], names) where name.text.isEmpty {
      return refuse(.noTeam(side), at: node.start)
    }
    guard var notes = score == nil ? readSides(box) : readScore(score) else { return }
    readFlags(box, into: &notes)
    // A team called T1 plays; W74 is still to be found.
    if names.contains(where: \.isPlaceholder) {
      guard notes.goals != nil, names.allSatisfy({ !$0.isPlaceholder || PlaceholderName.isCode($0.text) }) else {
        return
      }
      for name in names where name.isPlaceholder { builder.teams.confirm(name.text, at: page.place(node.start)) }
    }
    guard let first = sides[0], let second = sides[1] else { return }
    let ids = (team(first, named: names[0].text), team(second, named: names[1].text))
    guard ids.0 != ids.1 else {
      return refuse(ArticleProblem.sameTeam(names[1].text), at: second.lowerBound)
    }
    var match = Match(
      id: Match.ID(builder.matchCount), first: ids.0, second: ids.1, score: notes.notes.score(of: notes.goals),
      status: notes.status, place: page.place(first.lowerBound))
    match.time = notes.time
    guard readDate(box[.date], year: box[.year], into: &match) else { return }
    readDetails(box, notes.notes.remarks, into: &match)
    openRound(box[.round], at: match.place)
    builder.matchCount += 1
    builder.tree.add(match)
    builder.noteDecider(match.id)
    builder.lastMatch = match
  }

  /// Reads time, venue, goals and notes.
  private mutating func readDetails(_ box: WikiBox, _ remarks: [String], into match: inout Match) {
    if let time = box[.time].flatMap({ ClockTime.read(page.shown($0)) }) { match.time = time }
    let venue = [box[.stadium], box[.location]].compactMap { $0.map { shown($0) } }
    match.venue = venue.isEmpty ? nil : venue.joined(separator: ", ")
    match.goals = goals(box[.firstGoals], .first) + goals(box[.secondGoals], .second)
    let remarks = [match.note].compactMap { $0 } + remarks + [box[.note]].compactMap { $0.map { page.shown($0) } }
    match.note = remarks.isEmpty ? nil : remarks.joined(separator: "; ")
  }

  /// Opens the round that a match names itself, where no heading has opened one.
  private mutating func openRound(_ value: Range<Int>?, at place: SourcePlace) {
    let text = value.map { page.shown($0) } ?? ""
    guard !text.isEmpty else {
      // The round that the match before named is not this one's.
      if let outer = outerOfMatchRound { builder.tree.position = outer }
      outerOfMatchRound = nil
      return
    }
    guard !isRoundHeaded else { return }
    if outerOfMatchRound == nil { outerOfMatchRound = builder.tree.position }
    let name = NumberWords.digits(text) != nil ? "Round \(text)" : text
    if RoundNames.isKnockout(name) {
      builder.tree.openKnockoutRound(name, level: 6, at: place)
    } else {
      builder.tree.openRound(name, number: RoundNames.number(name), level: 6, at: place)
    }
  }

  mutating func refuse(_ problem: WikiProblem, at offset: Int, length: Int = 0) {
    let severity: Severity = builder.options.isLenient ? .warning : .error
    guard !builder.diagnostics.isFull(of: severity) else { return builder.diagnostics.count(severity) }
    builder.diagnostics.append(problem.diagnostic(severity, at: page.place(offset), length: length))
  }

  mutating func refuse(_ problem: ArticleProblem, at offset: Int) {
    let severity: Severity = builder.options.isLenient ? .warning : .error
    guard !builder.diagnostics.isFull(of: severity) else { return builder.diagnostics.count(severity) }
    builder.diagnostics.append(problem.diagnostic(severity, at: page.place(offset)))
  }

  // MARK: Teams

  /// The shown name of a team, without the marks that tables put behind it.
  mutating func teamName(_ range: Range<Int>) -> String { name(range).text }

  /// A name as it is shown, and whether it names a team at all.
  private mutating func name(_ range: Range<Int>) -> WikiTexts.Name { texts.name(range, in: page) }

  /// The shown text of something that comes back again and again, as stadiums and towns do.
  mutating func shown(_ range: Range<Int>) -> String { texts.shown(range, in: page) }

  /// The team that a range names; the name is given where it was read already.
  mutating func team(_ range: Range<Int>, named name: String? = nil) -> Team.ID {
    let id = builder.teams.id(for: name ?? teamName(range), at: page.place(range.lowerBound))
    if builder.teams.teams[id.index].code == nil,
      let node = page.tree.node(startingAt: range.lowerBound), node.kind == .template, node.end == range.upperBound,
      let code = page.country(of: node).code
    {
      builder.teams.code(id, code)
    }
    return id
  }

  // MARK: Scores

  /// What a score's value gives.
  struct ReadScore {
    var goals: Goals?
    var notes = MatchNotes()
    var status: MatchStatus
    /// The day that stands in the place of a score to come.
    var day: Day?
    /// The time of the kick-off that stands there.
    var time: String?
  }

  /// Reads the value of a score; nil when it was refused.
  mutating func readScore(_ value: Range<Int>?) -> ReadScore? {
    guard let value else { return ReadScore(status: .scheduled) }
    if let goals = ScoreCell.readPlain(page.bytes, value), goals.first < 10 || goals.second < 10 && goals.second > 0 {
      return ReadScore(goals: goals, status: .played)
    }
    return readScore(shown: page.shown(value), at: value)
  }

  /// Reads the shown text of a score; nil when it was refused.
  mutating func readScore(shown: String, at value: Range<Int>) -> ReadScore? {
    if ClockTime.isKickOff(shown) { return ReadScore(status: .scheduled, time: shown) }
    let bytes = Array(shown.utf8)
    switch ScoreCell.read(bytes, 0..<bytes.count) {
    case .plain(let goals): return ReadScore(goals: goals, status: .played)
    case .noted(let goals, let notes, let status): return ReadScore(goals: goals, notes: notes, status: status)
    case .none: return ReadScore(status: .scheduled)
    case .unknown: return ReadScore(status: .played)
    case .unreadable:
      // A mark of bold letters that was never closed.
      if shown.holds("'"), !shown.hasSuffix("'") || shown.count < 8 {
        let bare = shown.filter { $0 != "'" }.trimmingBlanks
        if ResultsGrid.isResult(bare) { return readScore(shown: bare, at: value) }
      }
      // The day on which it is to be played.
      if shown.contains(where: \.isLetter), case .day(let day)? = dateReading(shown) {
        return ReadScore(status: .scheduled, day: day)
      }
      // `16–18 Oct`: days, and no score.
      let words = shown.split(separator: " ")
      if words.count == 2, DateWords.month(Folding.key(String(words[1]))) != nil {
        return ReadScore(status: .scheduled)
      }
      // "Match 12" stands in the place of a score to come.
      let key = Folding.key(shown)
      if key.hasPrefix("match ") || key.hasPrefix("partido ") || key.hasPrefix("game ") {
        return ReadScore(status: .scheduled)
      }
      refuse(.score(String(shown.prefix(60))), at: value.lowerBound, length: page.length(value))
      return nil
    }
  }

  /// Reads the goals of both sides, where each has an argument of its own.
  private mutating func readSides(_ box: WikiBox) -> ReadScore? {
    guard let first = box[.firstScore], let second = box[.secondScore] else { return readScore(nil) }
    return readScore(shown: page.shown(first) + "–" + page.shown(second), at: first)
  }

  private mutating func readFlags(_ box: WikiBox, into score: inout ReadScore) {
    if let extra = box[.extraTime], !["no", "n", "0"].contains(Folding.key(page.shown(extra))) {
      score.notes.hasExtraTime = true
    }
    // `penaltis=sí` says that there were some, and `penales=5:4` how they ended.
    let kicks = box.all(.kicks).filter { !["si", "yes", "sim", "x"].contains(Folding.key(page.shown($0))) }
    if let kicks = kicks.first {
      let bytes = Array(page.shown(kicks).utf8)
      if let goals = ScoreCell.readPlain(bytes, 0..<bytes.count) {
        score.notes.penalties = goals
      } else if !bytes.isEmpty {
        refuse(.score(String(page.shown(kicks).prefix(60))), at: kicks.lowerBound, length: page.length(kicks))
      }
    }
  }

  // MARK: Dates and times

  /// Reads a date into a match, of which the year may stand by itself; false when it was refused.
  mutating func readDate(_ value: Range<Int>?, year: Range<Int>? = nil, into match: inout Match) -> Bool {
    guard let value else { return true }
    var shown = shown(value)
    if let year { shown += " " + page.shown(year) }
    if shown.holds("("), let bracket = shown.firstIndex(of: "("), bracket > shown.startIndex {
      shown = String(shown[..<bracket]).trimmingBlanks
    }
    if let time = takeTime(off: &shown) { match.time = time }
    if shown.isEmpty || UnknownWords.words.contains(Folding.key(shown)) { return true }
    switch dateReading(shown) {
    case .day(let day): match.day = day
    case .unknown: match.note = shown
    case .impossible(let why), .unreadable(let why, _):
      refuse(.date(shown, why), at: value.lowerBound, length: page.length(value))
      return false
    case nil:
      refuse(
        .date(String(shown.prefix(60)), "it has the form of none"), at: value.lowerBound, length: page.length(value))
      return false
    }
    return true
  }

  /// `24 July 2004, 14:00`: takes the time off the end.
  private func takeTime(off text: inout String) -> String? {
    guard text.holds(":"), let blank = text.lastIndex(of: " ") else { return nil }
    let time = text[text.index(after: blank)...]
    let parts = time.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      let hour = NumberWords.digits(parts[0]), hour < 24, let minute = NumberWords.digits(parts[1]), minute < 60
    else { return nil }
    var day = text[..<blank]
    while let last = day.last, last == "," || last == " " { day.removeLast() }
    let read = String(time)
    text = String(day)
    return read
  }

  /// Reads a date; one without a year is of the season's, and of a season over two years one from July on is of the first.
  mutating func dateReading(_ text: String) -> DateReading? {
    let label = builder.label ?? file.label ?? boldTitle.flatMap { SeasonLabel.split(title: $0).label }
    // The day stands first in Spanish.
    let isDayFirst = text.holds("/") && texts.isSpanish(page)
    return texts.reading(of: text, label: label) { DateReading.read($0, season: $1, isDayFirst: isDayFirst) }
  }
}
