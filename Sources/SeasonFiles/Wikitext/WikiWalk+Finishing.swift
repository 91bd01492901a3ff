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

  /// Adds the matches of brackets and cross tables that stand nowhere else.
  private mutating func addPending() {
    guard !pending.isEmpty else { return }
    let pending = pending
    self.pending = []
    var known: [Team.Pair: [(match: Match, stage: Int, round: String)]] = [:]
    for match in pending.lazy.compactMap(\.matches.first) { known[Team.Pair(match.first, match.second)] = [] }
    for (stage, node) in builder.tree.nodes.enumerated() {
      for round in node.stage.rounds + node.stage.groups.flatMap(\.rounds) {
        let name = Folding.heading(round.name)
        // By index: only the matches of pairs that brackets and cross tables show are copied.
        for index in round.matches.indices {
          let pair = Team.Pair(round.matches[index].first, round.matches[index].second)
          known[pair]?.append((round.matches[index], stage, name))
        }
      }
    }
    for entry in pending {
      guard let match = entry.matches.first else { continue }
      let others = known[Team.Pair(match.first, match.second)] ?? []
      if let round = entry.round {
        let name = Folding.heading(round)
        let same = others.filter { $0.round == name }
        let met = same.isEmpty ? others.filter { RoundNames.isKnockout($0.round) } : same
        if met.isEmpty { add(entry) } else { compare(entry.matches, with: met.map(\.match)) }
      } else if !others.contains(where: { other in
        other.stage == entry.stage && other.match.first == match.first
          && (other.match.counted == nil || other.match.counted == match.counted)
      }) {
        add(entry)
      }
    }
  }

  private mutating func add(_ entry: PendingTie) {
    let numbered = entry.matches.map { match in
      var match = match
      match.id = Match.ID(builder.matchCount)
      builder.matchCount += 1
      builder.tree.add(match, to: entry.stage, round: entry.round ?? "")
      return match
    }
    guard let winner = entry.winner, let match = numbered.first else { return }
    ties.append(
      StatedTie(
        tie: Tie(
          first: match.first, second: match.second, legs: numbered.map(\.id), winner: winner, note: entry.note,
          place: match.place)))
  }

  /// Warns where a bracket and the matches of a pair tell two scores; one score for two legs is their sum.
  private mutating func compare(_ shown: [Match], with matches: [Match]) {
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
