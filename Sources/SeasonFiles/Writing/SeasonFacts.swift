import Football

/// The facts of a season, each under a key that is the same in whatever form the season was read from.
///
/// Two seasons are the same where their facts are: places in files, numbers of teams and the order of facts play no part.
/// Unknown is no fact.
package struct SeasonFacts: Sendable, Hashable {
  private var facts: [FactKind: [String: String]] = [:]
  private let season: Season
  private let names: [String: String]
  private var meetings: [String: Int] = [:]
  private var keys: [Match.ID: String] = [:]

  /// The facts of a kind, by key.
  package subscript(kind: FactKind) -> [String: String] { facts[kind] ?? [:] }

  /// Takes the facts out of a season; `names` gives other spellings to its teams.
  package init(_ season: Season, names: [String: String] = [:]) {
    self.season = season
    self.names = names
    note(.competition, "competition", season.competition)
    note(.label, "season", season.label)
    for team in season.teams { add(team) }
    for stage in season.stages { add(stage, path: []) }
    addRest()
  }

  package static func == (left: SeasonFacts, right: SeasonFacts) -> Bool { left.facts == right.facts }
  package func hash(into hasher: inout Hasher) { hasher.combine(facts) }

  // MARK: Noting

  private mutating func note(_ kind: FactKind, _ key: String, _ value: String?) {
    guard let value else { return }
    facts[kind, default: [:]][key] = value
  }

  /// Notes a fact that may stand more than once.
  private mutating func count(_ kind: FactKind, _ key: String) {
    let before = facts[kind]?[key].flatMap { Int($0) } ?? 0
    facts[kind, default: [:]][key] = String(before + 1)
  }

  private func name(_ team: Team.ID) -> String {
    guard season.teams.indices.contains(team.index) else { return "?" }
    return spelt(season[team].name)
  }

  private func spelt(_ name: String) -> String { names[name] ?? name }

  private func text(_ goals: Goals?) -> String? { goals.map { "\($0.first)-\($0.second)" } }

  // MARK: Teams and stages

  private mutating func add(_ team: Team) {
    let name = spelt(team.name)
    note(.teams, name, "")
    if team.isPlaceholder { note(.placeholders, name, "") }
    if team.town != nil || team.department != nil {
      note(.teamPlaces, name, "\(team.town ?? "?"), \(team.department ?? "?")")
    }
    note(.countries, name, team.country)
    if team.shortName != nil || team.code != nil {
      note(.shortNames, name, "\(team.shortName ?? "?"), \(team.code ?? "?")")
    }
  }

  private mutating func add(_ stage: Stage, path: [String]) {
    let path = path + [stage.name]
    let key = path.filter { !$0.isEmpty }.joined(separator: " / ")
    if !key.isEmpty { note(.stages, key, "") }
    if let format = stage.format { note(.formats, "\(key) (\(format))", "") }
    note(.hosts, key, stage.host)
    if !stage.departments.isEmpty { note(.departments, key, stage.departments.joined(separator: ", ")) }
    for entrant in stage.entrants {
      note(.entrants, "\(key): \(name(entrant.team))", "\(entrant.department ?? "?"), \(entrant.town ?? "?")")
    }
    for group in stage.groups {
      let list = group.teams.map(name).joined(separator: ", ")
      if !list.isEmpty { note(.groupLists, "\(key) / \(group.name)", list) }
      for round in group.rounds { add(round, of: "\(key) / \(group.name)") }
    }
    for round in stage.rounds { add(round, of: key) }
    for tie in stage.ties { add(tie) }
    for child in stage.stages { add(child, path: path) }
  }

  private mutating func add(_ round: Round, of part: String) {
    let path = "\(part) / \(round.name)"
    note(.roundNumbers, path, round.number.map(String.init))
    for match in round.matches { add(match, path: path) }
  }

  private mutating func add(_ tie: Tie) {
    guard tie.winner != nil || tie.aggregate != nil || tie.note != nil else { return }
    let legs = tie.legs.compactMap { keys[$0] }.joined(separator: ", ")
    let winner = tie.winner.map { $0 == .first ? name(tie.first) : name(tie.second) }
    note(.ties, legs, "\(winner ?? "?"), \(text(tie.aggregate) ?? "?"), \(tie.note ?? "")")
  }

  // MARK: Matches

  private mutating func add(_ match: Match, path: String) {
    let pair = "\(name(match.first)) v \(name(match.second))"
    let number = meetings[pair, default: 0] + 1
    meetings[pair] = number
    let key = number == 1 ? pair : "\(pair) (\(number))"
    keys[match.id] = key
    note(.matches, key, "")
    note(.rounds, key, path)
    note(.days, key, match.day?.iso)
    note(.times, key, match.time)
    note(.fullTime, key, text(match.score.fullTime))
    note(.halfTime, key, text(match.score.halfTime))
    note(.extraTime, key, text(match.score.afterExtraTime))
    note(.penalties, key, text(match.score.penalties))
    note(.awarded, key, text(match.score.awarded))
    note(.statuses, key, ArticleWords.status(match.status))
    if match.ground != .unknown { note(.grounds, key, match.ground == .home ? "home" : "neutral") }
    note(.venues, key, match.venue)
    note(.matchNotes, key, match.note)
    if !match.goals.isEmpty {
      let sides = Side.allCases.map { side in
        match.goals.filter { $0.side == side }.map(Self.text).joined(separator: ", ")
      }
      note(.scorers, key, sides.joined(separator: "; "))
    }
  }

  private static func text(_ goal: Goal) -> String {
    let minute = goal.minute.map { "\($0)" } ?? "?"
    return "\(goal.player) \(minute)+\(goal.addedTime) \(goal.kind)"
  }

  // MARK: The rest

  private func text(_ row: ClaimedStanding) -> String {
    let figures = [row.rank, row.played, row.won, row.drawn, row.lost, row.goalsFor, row.goalsAgainst, row.points]
    let shown = figures.map { $0.map(String.init) ?? "?" }.joined(separator: " ")
    return "\(row.stage ?? "") \(name(row.team)) \(shown)"
  }

  private mutating func addRest() {
    let rules = season.rules
    note(.rules, "points for a win", rules.pointsForWin.map(String.init))
    note(.rules, "points for a draw", rules.pointsForDraw.map(String.init))
    note(.rules, "order", rules.order.map { $0.map(\.rawValue).joined(separator: ", ") })
    note(.rules, "points for a shoot-out", rules.shootOutPoints.map { "\($0.win), \($0.loss)" })
    for ruling in rules.rulings {
      let teams = ruling.teams.map(spelt).joined(separator: ", ")
      count(.rules, "\(ruling.criterion.rawValue): \(teams) \(ruling.note ?? "")")
    }
    for stage in rules.stages {
      for item in ArticleWords.rules(stage) { count(.rules, "\(stage.stage): \(item)") }
    }
    for adjustment in rules.adjustments {
      let parts = [adjustment.day?.iso, adjustment.stage, adjustment.reason].compactMap { $0 }
      count(
        .adjustments, ([spelt(adjustment.team), "\(adjustment.points)"] + parts).joined(separator: " "))
    }
    for change in season.changes {
      let teams = change.teams.map(name).joined(separator: ", ")
      count(.changes, "\(ArticleWords.head(change)): \(teams) \(change.unresolved ?? "")")
    }
    for claim in season.claims {
      if case .standingsRow(let row) = claim.fact {
        count(.claims, text(row))
      } else {
        count(.claims, ArticleWords.item(claim, in: season) ?? claim.text)
      }
    }
    for note in season.notes {
      if note.kind == .source { count(.sources, note.text) } else { count(.notes, note.text.singleBlanks) }
    }
    if let credit = season.source.credit { count(.sources, "credit: " + credit) }
  }
}
