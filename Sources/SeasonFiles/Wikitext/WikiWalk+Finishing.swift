import Diagnostics
import Football

extension WikiWalk {
  /// The season of the page; nil when there is none.
  mutating func finished() -> Season? {
    finishOldResults()
    addPending()
    claimInfobox()
    let isEmpty = builder.matchCount == 0 && builder.claims.isEmpty && !builder.hasTable && builder.competition == nil
    guard !isEmpty else { return nil }
    nameSeason()
    guard var season = builder.finished() else { return nil }
    season.source.form = SeasonFormat.wikitext.rawValue
    let stated = Dictionary(ties.map { ($0.legs, $0.tie) }, uniquingKeysWith: { first, _ in first })
    for index in season.stages.indices { apply(stated, to: &season.stages[index]) }
    return season
  }

  // MARK: Names

  /// Names the season by its infobox, else by the bold title of its text, an address in a comment, or the file.
  private mutating func nameSeason() {
    for title in [boldTitle, linkedTitle].compactMap({ $0 }) where builder.competition == nil {
      let parts = SeasonLabel.split(title: title)
      guard let label = parts.label, !parts.competition.isEmpty else { continue }
      builder.competition = parts.competition
      builder.label = label
    }
    if builder.competition == nil {
      let name = file.competition ?? "Untitled"
      builder.competition = name
      builder.diagnostics.append(
        WikiProblem.untitled(name).diagnostic(.note, at: SourcePlace(file: page.text.file)))
    }
    if let competition = builder.competition, let label = builder.label { builder.title = "\(label) \(competition)" }
  }

  // MARK: Brackets and cross tables

  /// What brackets and cross tables are held against of a match; a match itself is large.
  private struct KnownMatch {
    var first: Team.ID
    var second: Team.ID
    var counted: Goals?
    var stage: Int
    /// The number of the round's name.
    var round: Int

    func counted(for team: Team.ID) -> Goals? {
      team == first ? counted : team == second ? counted?.swapped : nil
    }
  }

  /// The matches of the pairs that brackets and cross tables show.
  private struct KnownMatches {
    private var numbers: [Team.Pair: Int] = [:]
    private var matches: [[KnownMatch]] = []
    private var rounds = TextPool()
    /// Whether losers leave the round of a number.
    private var isKnockout: [Bool] = []
    private var last: (round: String, number: Int)?

    init(of pending: [PendingTie]) {
      for entry in pending {
        let pair = Team.Pair(entry.match.first, entry.match.second)
        guard numbers[pair] == nil else { continue }
        numbers[pair] = matches.count
        matches.append([])
      }
    }

    /// Takes the matches of a round, which is the stage's of a number.
    mutating func take(_ round: Round, stage: Int) {
      let name = number(of: round.name)
      for index in round.matches.indices {
        let (first, second) = (round.matches[index].first, round.matches[index].second)
        guard let number = numbers[Team.Pair(first, second)] else { continue }
        matches[number].append(
          KnownMatch(
            first: first, second: second, counted: round.matches[index].counted, stage: stage, round: name))
      }
    }

    /// Whether the match of a cross table stands elsewhere in its stage, with the same score or none.
    func holds(_ match: borrowing Match, stage: Int) -> Bool {
      let first = match.first
      let counted = match.counted
      return all(first, match.second).contains { other in
        other.stage == stage && other.first == first && (other.counted == nil || other.counted == counted)
      }
    }

    /// The matches that a bracket shows: those of the round of its name, else those of any round that losers leave.
    mutating func met(_ first: Team.ID, _ second: Team.ID, round: String) -> [KnownMatch] {
      let name = number(of: round)
      let others = all(first, second)
      let same = others.filter { $0.round == name }
      return same.isEmpty ? others.filter { isKnockout[$0.round] } : same
    }

    private func all(_ first: Team.ID, _ second: Team.ID) -> [KnownMatch] {
      numbers[Team.Pair(first, second)].map { matches[$0] } ?? []
    }

    private mutating func number(of round: String) -> Int {
      if let last, last.round == round { return last.number }
      let name = Folding.heading(round)
      let number = rounds.number(of: name)
      if number == isKnockout.count { isKnockout.append(RoundNames.isKnockout(name)) }
      last = (round, number)
      return number
    }
  }

  /// Adds the matches of brackets and cross tables that stand nowhere else.
  private mutating func addPending() {
    guard !pending.isEmpty else { return }
    var pending: [PendingTie] = []
    swap(&pending, &self.pending)
    var known = KnownMatches(of: pending)
    for (stage, node) in builder.tree.nodes.enumerated() {
      for round in node.stage.rounds { known.take(round, stage: stage) }
      for group in node.stage.groups { for round in group.rounds { known.take(round, stage: stage) } }
    }
    for entry in pending {
      if let round = entry.round {
        let met = known.met(entry.match.first, entry.match.second, round: round)
        if met.isEmpty { add(entry) } else { compare([entry.match] + entry.further, with: met) }
      } else if !known.holds(entry.match, stage: entry.stage) {
        add(entry)
      }
    }
  }

  private mutating func add(_ entry: PendingTie) {
    var legs: [Match.ID] = []
    for index in 0...entry.further.count {
      var match = index == 0 ? entry.match : entry.further[index - 1]
      match.id = Match.ID(builder.matchCount)
      legs.append(match.id)
      builder.matchCount += 1
      builder.tree.add(match, to: entry.stage, round: entry.round ?? "")
    }
    guard let winner = entry.winner else { return }
    ties.append(
      StatedTie(
        tie: Tie(
          first: entry.match.first, second: entry.match.second, legs: legs, winner: winner, note: entry.note,
          place: entry.match.place)))
  }

  /// Warns where a bracket and the matches of a pair tell two scores; one score for two legs is their sum.
  private mutating func compare(_ shown: [Match], with matches: [KnownMatch]) {
    for match in shown {
      guard let stated = match.counted else { continue }
      let scores = matches.map { $0.counted(for: match.first) }
      let known = scores.compactMap { $0 }
      let sum = known.reduce(Goals(0, 0)) { Goals($0.first + $1.first, $0.second + $1.second) }
      guard known.count == scores.count, let first = known.first, !known.contains(stated) else { continue }
      if shown.count == 1, known.count > 1, sum == stated { continue }
      let problem = WikiProblem.disagreement(
        "bracket", "\(stated.first)–\(stated.second)", "\(first.first)–\(first.second)")
      builder.diagnostics.append(problem.diagnostic(.warning, at: match.place))
    }
  }

  // MARK: Ties

  private func isDecided(_ match: Match) -> Bool {
    match.score.afterExtraTime != nil || match.score.penalties != nil
  }

  /// Gives the ties of a stage what their templates state.
  private func apply(_ ties: [[Match.ID]: Tie], to stage: inout Stage) {
    for index in stage.stages.indices { apply(ties, to: &stage.stages[index]) }
    if stage.format == .league, stage.rounds.allSatisfy(\.name.isEmpty), stage.ownMatches.contains(where: isDecided) {
      // No table knows extra time: an extract of a cup, without the headings of its rounds.
      stage.format = .knockout
      stage.ties = StageFormats.ties(in: stage.rounds)
    }
    for index in stage.ties.indices {
      guard let stated = ties[stage.ties[index].legs] else { continue }
      stage.ties[index].winner = stated.winner ?? stage.ties[index].winner
      stage.ties[index].aggregate = stated.aggregate ?? stage.ties[index].aggregate
      stage.ties[index].note = stated.note ?? stage.ties[index].note
    }
  }
}
