import Diagnostics
import Football

extension WikiWalk {
  /// One team's goals in one match of a bracket.
  private struct BracketScore {
    var goals: Int?
    var kicks: Int?
    var hasExtraTime = false
    var isWalkover = false
    /// Whether it says that its side won on penalties.
    var isPenaltyWin = false
    /// Whether it says that its side won by goals away from home.
    var isAwayGoalsWin = false

    /// Takes the marks of a key: what a score says beside its figure.
    mutating func takeMarks(of key: String) {
      isPenaltyWin = key.holds("(p)")
      isAwayGoalsWin = key.holds("(a)")
    }
  }

  /// Reads a bracket of rows, such as {{Round8}} or {{#invoke:RoundN|N8}}.
  mutating func readBracketRows(_ node: WikiNode, skipped: Int) {
    let all = page.arguments(of: node)
    let unnamed = all.filter { !$0.isNamed }
    let arguments = all.filter(\.isNamed) + unnamed.dropFirst(skipped)
    guard unnamed.count > skipped else { return }
    let size = skipped > 0 ? page.shown(unnamed[0].value) : page.name(of: node).text
    let digits = size.drop { !$0.isNumber }.leadingDigits
    let entrants = NumberWords.digits(digits).flatMap { (2...256).contains($0) ? $0 : nil }
    let isTwoLegged = page.name(of: node).text.holds("2leg")
    let bracket =
      WikiBracket(rows: arguments, entrants: entrants, isTwoLegged: isTwoLegged, page: page)
      ?? WikiBracket(rows: arguments, entrants: nil, isTwoLegged: isTwoLegged, page: page)
    guard let bracket else { return warn(.bracket(cells: unnamed.count - skipped), at: node) }
    add(bracket, at: node.start)
  }

  /// Reads {{4TeamBracket}} and its relatives.
  mutating func readBracketKeys(_ node: WikiNode) {
    let arguments = page.arguments(of: node)
    let name = page.name(of: node).text
    let digits = name.drop { !$0.isNumber }.leadingDigits
    let entrants = NumberWords.digits(digits).flatMap { [2, 4, 8, 16, 32, 64, 128].contains($0) ? $0 : nil }
    guard let bracket = WikiBracket(keys: arguments, entrants: entrants, page: page) else {
      let isElsewhere = arguments.isEmpty && !name.hasPrefix("#")
      return warn(isElsewhere ? .transclusion(page.writtenName(of: node)) : .bracketKeys, at: node)
    }
    add(bracket, at: node.start)
  }

  private mutating func warn(_ problem: WikiProblem, at node: WikiNode) {
    let length = page.name(of: node).text.count + 4
    builder.diagnostics.append(problem.diagnostic(.warning, at: page.place(node.start), length: length))
  }

  private mutating func add(_ bracket: WikiBracket, at offset: Int) {
    let stage = bracketStage(at: offset)
    for round in bracket.rounds {
      for pair in round.pairs { add(pair, stage: stage, round: round.name) }
    }
  }

  /// The stage that a bracket's matches belong to.
  private mutating func bracketStage(at offset: Int) -> Int {
    if builder.tree.isGroupOpen { builder.tree.makeStage() }
    if let open = builder.tree.current { return open }
    let place = page.place(offset)
    builder.tree.openStage("", kind: .knockout, level: 1, at: place)
    return builder.tree.currentOrUnnamed(at: place)
  }

  // MARK: Pairs

  /// Adds a pair's matches where both sides are known: legs at the first, the second, the first again.
  private mutating func add(_ pair: WikiBracket.Pair, stage: Int, round: String) {
    let entries = [pair.first, pair.second]
    let names = entries.map { teamName($0.team) }
    guard areTeams(names, entries) else { return }
    let ids = zip(entries, names).map { team($0.team, named: $1) }
    guard ids[0] != ids[1] else {
      return refuse(ArticleProblem.sameTeam(names[1]), at: pair.second.team.lowerBound)
    }
    guard let first = scores(of: pair.first), let second = scores(of: pair.second) else { return }
    let place = page.place(pair.first.team.lowerBound)
    var matches: [Match] = []
    for leg in 0..<max(1, min(first.count, second.count)) {
      let scores = first.isEmpty || second.isEmpty ? (BracketScore(), BracketScore()) : (first[leg], second[leg])
      let isAnswer = leg % 2 == 1
      let sides = isAnswer ? (scores.1, scores.0) : scores
      let match = match(
        (isAnswer ? ids[1] : ids[0], sides.0), (isAnswer ? ids[0] : ids[1], sides.1), date: pair.date, at: place)
      // A replay or a single match beside legs leaves the other boxes empty.
      if leg == 0 || match.status != .scheduled { matches.append(match) }
    }
    if matches.allSatisfy({ $0.status == .scheduled }), let total = pair.first.aggregate, !page.shown(total).isEmpty {
      builder.diagnostics.append(
        WikiProblem.aggregateAlone.diagnostic(.warning, at: page.place(total.lowerBound), length: page.length(total)))
    }
    // The mark of extra time may stand behind the winner's name.
    if matches.count == 1, matches[0].score.afterExtraTime == nil,
      entries.contains(where: { hasExtraTime(page.shown($0.team)) })
    {
      matches[0].score.afterExtraTime = matches[0].score.fullTime
      matches[0].score.fullTime = nil
    }
    let marks = zip(entries, [first, second]).map { $1 + [$0.aggregate].compactMap { $0.map(aggregateMarks) } }
    var tie = PendingTie(
      match: matches[0], further: Array(matches.dropFirst()), stage: stage, round: round,
      winner: winner(entries, marks))
    if marks.joined().contains(where: \.isAwayGoalsWin) { tie.note = "away goals" }
    builder.pending.append(tie)
  }

  /// Whether names are those of teams: what looks like a place in the draw is one where it has goals.
  private mutating func areTeams(_ names: [String], _ entries: [WikiBracket.Entry]) -> Bool {
    let isPlayed = entries.allSatisfy { $0.scores.contains { page.shown($0).hasNumber } }
    guard names.allSatisfy({ !$0.isEmpty && (!PlaceholderName.isOne($0) || isPlayed && PlaceholderName.isCode($0)) })
    else { return false }
    for (entry, name) in zip(entries, names) where PlaceholderName.isOne(name) {
      builder.teams.confirm(name, at: page.place(entry.team.lowerBound))
    }
    return true
  }

  /// Whether the last brackets of a text say that a match went on after ninety minutes.
  private func hasExtraTime(_ text: String) -> Bool {
    guard text.utf8.last == UInt8(ascii: ")"), let opening = text.lastIndex(of: "(") else { return false }
    return MatchNotes.isExtraTime(Folding.key(String(text[text.index(after: opening)...].dropLast())))
  }

  /// An aggregate by its marks alone.
  private func aggregateMarks(_ aggregate: Range<Int>) -> BracketScore {
    var score = BracketScore()
    score.takeMarks(of: Folding.key(page.shown(aggregate)))
    return score
  }

  /// The side whose name is bold, else the one whose score says that it won on penalties or by goals away from home.
  private func winner(_ entries: [WikiBracket.Entry], _ scores: [[BracketScore]]) -> Side? {
    func only(_ marks: [Bool]) -> Side? {
      marks == [true, false] ? .first : marks == [false, true] ? .second : nil
    }
    return only(entries.map { isBold($0.team) })
      ?? only(scores.map { scores in scores.contains { $0.isPenaltyWin || $0.isAwayGoalsWin } })
  }

  private mutating func match(
    _ first: (team: Team.ID, score: BracketScore), _ second: (team: Team.ID, score: BracketScore),
    date: Range<Int>?, at place: SourcePlace
  ) -> Match {
    var match = Match(id: Match.ID(0), first: first.team, second: second.team, status: .scheduled, place: place)
    if let home = first.score.goals, let away = second.score.goals {
      match.status = .played
      let goals = Goals(home, away)
      if first.score.hasExtraTime || second.score.hasExtraTime {
        match.score.afterExtraTime = goals
      } else {
        match.score.fullTime = goals
      }
      if let home = first.score.kicks, let away = second.score.kicks { match.score.penalties = Goals(home, away) }
    } else if first.score.isWalkover || second.score.isWalkover {
      match.status = .walkover
    }
    guard let date else { return match }
    let text = shown(date)
    let mark = text.utf8.firstIndex { $0 == UInt8(ascii: ",") || $0 >= 0x80 }.flatMap { start in
      text[start...].firstIndex { $0 == "–" || $0 == "," }
    }
    if case .day(let day)? = dateReading(String(text[..<(mark ?? text.endIndex)]).trimmingBlanks) {
      match.day = day
      let venue = mark.map { String(text[$0...].dropFirst()).trimmingBlanks } ?? ""
      match.venue = venue.isEmpty ? nil : venue
    }
    return match
  }

  // MARK: Scores

  /// The scores of a side; nil when one was refused.
  private mutating func scores(of entry: WikiBracket.Entry) -> [BracketScore]? {
    var scores: [BracketScore] = []
    for range in entry.scores {
      guard let score = score(range) else { return nil }
      scores.append(score)
    }
    return scores
  }

  /// `3`, `1 (4)`, `4 (a.e.t.)`, `1 (p)`, `w/o` or nothing; nil when it was refused.
  private mutating func score(_ range: Range<Int>) -> BracketScore? {
    var score = BracketScore()
    let text = page.shown(range)
    let key = Folding.key(text)
    if text.isEmpty || UnknownWords.words.contains(key) { return score }
    score.hasExtraTime = key.holds("a.e.t.") || key.holds("aet") || hasExtraTime(key)
    score.isWalkover = key.hasPrefix("w/o") || key.holds("walkover")
    score.takeMarks(of: key)
    let digits = text.leadingDigits
    score.goals = digits.count <= 2 ? NumberWords.digits(digits) : nil
    if text.holds("("), let opening = text.firstIndex(of: "(") {
      score.kicks = NumberWords.digits(
        text[text.index(after: opening)...].leadingDigits.prefix(2))
    }
    if score.goals == nil, !score.isWalkover, text.hasNumber {
      refuse(.score(String(text.prefix(60))), at: range.lowerBound, length: page.length(range))
      return nil
    }
    return score
  }
}
