import Football

extension WikiWalk {
  /// Reads {{TwoLegResult|A|PER|3–3 (a)|B|PER|2–1|1–2|winner=1}}.
  mutating func readTwoLegs(_ node: WikiNode) {
    let arguments = page.arguments(of: node)
    let cells = arguments.filter { !$0.isNamed }.map(\.value)
    if keepBye(cells) { return }
    guard cells.count >= 7, !teamName(cells[0]).isEmpty, !teamName(cells[3]).isEmpty else {
      if cells.contains(where: { !$0.isEmpty }) { refuseTie(cells, at: node.start) }
      return
    }
    guard let total = readScore(cells[2]), let opening = readScore(cells[5]), let answer = readScore(cells[6]) else {
      return
    }
    let winner = winner(arguments, cells)
    let isPlayed = opening.status != .scheduled || answer.status != .scheduled
    if total.status == .walkover, !isPlayed { return addTie(cells, total, winner: winner) }
    var legs = [opening, answer]
    // A third match, where two left the tie level.
    if cells.count > 7, !cells[7].isEmpty {
      guard let decider = readScore(cells[7]) else { return }
      if decider.goals != nil { legs.append(decider) }
    }
    addTie(cells, total, legs, winner: winner)
  }

  /// Keeps a row that gives a team no opponent in the round; false for any other.
  private mutating func keepBye(_ cells: [Range<Int>]) -> Bool {
    guard cells.dropFirst().contains(where: { PlaceholderName.isBye(page.shown($0)) }) else { return false }
    let shown = cells.map { page.shown($0) }.filter { !$0.isEmpty }.joined(separator: " ")
    builder.keep(page.fragment(shown, at: cells[0].lowerBound), .prose)
    return true
  }

  /// Adds the legs of a tie, two and perhaps a decider, and the tie as it is stated.
  mutating func addTie(_ cells: [Range<Int>], _ total: ReadScore, _ legs: [ReadScore], winner: Side?) {
    let (opening, answer) = (legs[0], legs[1])
    let teams = (team(cells[0]), team(cells[3]))
    guard teams.0 != teams.1 else {
      return refuse(ArticleProblem.sameTeam(teamName(cells[3])), at: cells[3].lowerBound)
    }
    let decider = legs.dropFirst(2).first
    let second = secondLeg(opening, answer, total: Self.total(total.goals, without: decider?.goals, of: legs))
    let first = add(opening, teams.0, teams.1, ground: .home, at: cells[5].lowerBound)
    var kicks = second
    if decider == nil { kicks.notes.penalties = total.notes.penalties?.swapped ?? second.notes.penalties }
    let last = add(kicks, teams.1, teams.0, ground: .home, at: cells[6].lowerBound)
    let third = decider.map { add($0, teams.0, teams.1, ground: .unknown, at: cells[7].lowerBound) }
    var tie = Tie(
      first: teams.0, second: teams.1, legs: [first, last] + [third].compactMap { $0 }, aggregate: total.goals,
      place: page.place(cells[0].lowerBound))
    tie.winner = winner ?? leader(total.notes.penalties) ?? leader(decider?.goals ?? total.goals)
    if total.notes.remarks.contains(where: MatchHeads.isAwayGoals) { tie.note = "away goals" }
    builder.ties.add(tie)
    markKnockout()
  }

  /// The aggregate of the first two legs; the one that is stated may count a third match too.
  private static func total(_ total: Goals?, without decider: Goals?, of legs: [ReadScore]) -> Goals? {
    let goals = legs.compactMap(\.goals).reduce(0) { $0 + $1.total }
    guard let total, let decider, total.total == goals else { return total }
    return Goals(total.first - decider.first, total.second - decider.second)
  }

  /// Reads {{OneLegResult|A|PER|2–1|B|PER}}.
  mutating func readOneLeg(_ node: WikiNode) {
    let arguments = page.arguments(of: node)
    let cells = arguments.filter { !$0.isNamed }.map(\.value)
    if keepBye(cells) { return }
    guard cells.count >= 4, !teamName(cells[0]).isEmpty, !teamName(cells[3]).isEmpty else {
      if cells.contains(where: { !$0.isEmpty }) { refuseTie(cells, at: node.start) }
      return
    }
    guard var score = readScore(cells[2]) else { return }
    let replay = takeReplay(off: &score)
    addTie(cells, score, replay: replay, winner: winner(arguments, cells))
  }

  /// The replay that a bracket behind a score gives, `1–1 (r. 2–0)`.
  private func takeReplay(off score: inout ReadScore) -> ReadScore? {
    for (index, remark) in score.notes.remarks.enumerated() {
      let words = Folding.key(remark).words
      guard words.count > 1, words.contains(where: { ["r", "r.", "replay", "replay:", "rep."].contains($0) }),
        let bytes = words.first(where: \.hasNumber).map({ Array($0.utf8) }),
        let goals = ScoreCell.readPlain(bytes, 0..<bytes.count)
      else { continue }
      score.notes.remarks.remove(at: index)
      return ReadScore(goals: goals, status: .played)
    }
    return nil
  }

  /// Adds a tie of one match, and perhaps of a replay.
  mutating func addTie(_ cells: [Range<Int>], _ score: ReadScore, replay: ReadScore? = nil, winner: Side?) {
    let teams = (team(cells[0]), team(cells[3]))
    guard teams.0 != teams.1 else {
      return refuse(ArticleProblem.sameTeam(teamName(cells[3])), at: cells[3].lowerBound)
    }
    let id = add(score, teams.0, teams.1, ground: .unknown, at: cells[2].lowerBound)
    let second = replay.map { add($0, teams.0, teams.1, ground: .unknown, at: cells[2].lowerBound) }
    var tie = Tie(
      first: teams.0, second: teams.1, legs: [id] + [second].compactMap { $0 }, place: page.place(cells[0].lowerBound))
    tie.winner = winner ?? leader(score.notes.penalties) ?? leader(replay?.goals ?? score.goals)
    builder.ties.add(tie)
    markKnockout()
  }

  private mutating func refuseTie(_ cells: [Range<Int>], at offset: Int) {
    let isFirst = cells.isEmpty || teamName(cells[0]).isEmpty
    refuse(.noTeam(isFirst ? .first : .second), at: offset)
  }

  /// The second leg seen from its own home team.
  ///
  /// Some wikis give it with the tie's first team first, as the template is meant, others as it was played; the
  /// aggregate tells, and without one the template's meaning holds.
  private func secondLeg(_ first: ReadScore, _ second: ReadScore, total: Goals?) -> ReadScore {
    var leg = second
    leg.goals = second.goals?.swapped
    leg.notes.halfTime = second.notes.halfTime?.swapped
    guard let opening = first.goals, let answer = second.goals, let total else { return leg }
    let isTieWise = Goals(opening.first + answer.first, opening.second + answer.second) == total
    let isAsPlayed = Goals(opening.first + answer.second, opening.second + answer.first) == total
    return isAsPlayed && !isTieWise ? second : leg
  }

  private mutating func add(
    _ score: ReadScore, _ first: Team.ID, _ second: Team.ID, ground: Ground, at offset: Int
  ) -> Match.ID {
    var match = Match(
      id: Match.ID(builder.matchCount), first: first, second: second, score: score.notes.score(of: score.goals),
      status: score.status, ground: ground, place: page.place(offset))
    match.day = score.day
    builder.matchCount += 1
    builder.tree.add(match, isSummary: true)
    builder.lastMatch = match
    return match.id
  }

  /// The side that a named argument, or bold letters, give as the winner.
  private func winner(_ arguments: [WikiArgument], _ cells: [Range<Int>]) -> Side? {
    if let stated = arguments.first(where: { $0.key == "winner" || $0.key == "ganador" }) {
      switch page.shown(stated.value) {
      case "1": return .first
      case "2": return .second
      default: break
      }
    }
    return boldSide(cells)
  }

  /// The side of a tie whose name is in bold letters.
  func boldSide(_ cells: [Range<Int>]) -> Side? {
    let bold = [isBold(cells[0]), isBold(cells[3])]
    return bold == [true, false] ? .first : bold == [false, true] ? .second : nil
  }

  func isBold(_ range: Range<Int>) -> Bool {
    let bytes = page.bytes
    return range.count > 6 && bytes[range].starts(with: [0x27, 0x27, 0x27])
  }

  private func leader(_ goals: Goals?) -> Side? {
    guard let goals, goals.margin > 0 else { return nil }
    return goals.first > goals.second ? .first : .second
  }

  /// A stage of ties is a knockout, whatever its rounds are called.
  private mutating func markKnockout() {
    guard let stage = builder.tree.current else { return }
    builder.tree.edit(stage) { $0.hasTies = true }
  }
}
