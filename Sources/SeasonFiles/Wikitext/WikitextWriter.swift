import Football

/// Writes a season as the source of its article in a wiki: infobox, claimed standings as `{{#invoke:sports table}}`, matches
/// as `{{football box collapsible}}` under the headings of their stages, groups and rounds.
package struct WikitextWriter {
  private let season: Season
  /// The rows of claimed standings by the names of their stages.
  private let claimed: [String?: [ClaimedStanding]]
  /// The deductions and bonuses of each team.
  private let adjustments: [Team.ID?: [PointsAdjustment]]
  /// The prose of the record by its headings.
  private let prose: [String: [Note]]
  private var text = ""
  /// Headings whose notes were written.
  private var noted: Set<String> = []

  /// The text of a season, ended by a line end.
  package static func write(_ season: Season) -> String {
    var writer = WikitextWriter(season: season)
    writer.writeInfobox()
    writer.writeNotes(under: "")
    writer.writeTables(named: nil)
    for stage in WrittenStage.all(of: season) { writer.write(stage, level: 2) }
    while writer.text.hasSuffix("\n\n") { writer.text.removeLast() }
    return writer.text
  }

  private init(season: Season) {
    self.season = season
    let rows = season.claims.compactMap { claim -> ClaimedStanding? in
      if case .standingsRow(let row) = claim.fact { row } else { nil }
    }
    claimed = Dictionary(grouping: rows, by: \.stage)
    var teams = NamedTeams(season.teams)
    adjustments = Dictionary(grouping: season.rules.adjustments) { teams.meant($0.team) }
    prose = Dictionary(grouping: season.notes.filter { $0.kind == .prose }, by: \.heading)
  }

  private func name(_ team: Team.ID) -> String { WikitextWords.escaped(season[team].name) }

  // MARK: The head

  private mutating func writeInfobox() {
    text += "{{Infobox football league season\n"
    text += "| competition = \(WikitextWords.escaped(season.competition))\n"
    text += "| season = \(season.label.replacing("-", with: "–"))\n"
    for claim in season.claims {
      if case .standingsRow = claim.fact { continue }
      guard let item = ArticleWords.item(claim, in: season), let colon = item.firstRange(of: ": ") else { continue }
      let key = item[..<colon.lowerBound].lowercased()
      text += "| \(key) = \(WikitextWords.escaped(String(item[colon.upperBound...])))\n"
    }
    if let ground = ArticleWords.ground(of: season.matches) { text += "| ground = \(ground)\n" }
    if let format = unnamedFormat { text += "| format = \(ArticleWords.format(format))\n" }
    text += "}}\n\n"
  }

  /// The format of a stage without a name where its rounds do not tell it.
  private var unnamedFormat: StageFormat? {
    guard let stage = season.stages.first(where: { $0.name.isEmpty }), let format = stage.format else { return nil }
    let isPlain = format == .knockout && !stage.rounds.allSatisfy { RoundNames.isKnockout($0.name) }
    return isPlain || format != StageFormats.infer(groups: stage.groups, rounds: stage.rounds) ? format : nil
  }

  private mutating func writeNotes(under heading: String) {
    guard noted.insert(heading).inserted else { return }
    for note in prose[heading] ?? [] {
      text += WikitextWords.line(note.text) + "\n\n"
    }
  }

  private mutating func heading(_ name: String, level: Int) {
    if !text.hasSuffix("\n\n") { text += "\n" }
    let signs = String(repeating: "=", count: min(level, 6))
    text += "\(signs) \(WikitextWords.escaped(name)) \(signs)\n"
    writeNotes(under: name)
    writeTables(named: name)
  }

  // MARK: Standings

  /// The claimed standings of a stage or group.
  private mutating func writeTables(named stage: String?) {
    guard let rows = claimed[stage] else { return }
    text += "{{#invoke:sports table|main|style=WDL\n"
    if let points = season.rules.pointsForWin { text += "|winpoints=\(points)\n" }
    for (index, row) in rows.enumerated() {
      let code = WikitextWords.code(row.team)
      text += "|team\(index + 1)=\(code) |name_\(code)=\(name(row.team))\n"
      let figures = [
        ("win", row.won), ("draw", row.drawn), ("loss", row.lost), ("gf", row.goalsFor), ("ga", row.goalsAgainst),
      ]
      text += figures.map { "|\($0)_\(code)=" + ($1.map(String.init) ?? "") }.joined(separator: " ")
      for adjustment in adjustments[row.team] ?? [] { text += " |adjust_points_\(code)=\(adjustment.points)" }
      text += "\n"
    }
    text += "}}\n\n"
  }

  // MARK: Stages

  private mutating func write(_ stage: Stage, level: Int) {
    if !stage.name.isEmpty { heading(stage.name, level: level) }
    let below = stage.name.isEmpty ? level : level + 1
    writeEntrants(of: stage)
    for group in stage.groups {
      heading(group.name, level: below)
      write(group.rounds, level: below + 1)
    }
    write(stage.rounds, level: below)
    for child in stage.stages { write(child, level: below) }
  }

  private mutating func writeEntrants(of stage: Stage) {
    guard !stage.entrants.isEmpty else { return }
    let hasDepartment = stage.entrants.contains { $0.department != nil }
    let hasTown = stage.entrants.contains { $0.town != nil }
    func row(_ mark: String, _ department: String, _ team: String, _ town: String) -> String {
      let cells = (hasDepartment ? [department] : []) + [team] + (hasTown ? [town] : [])
      return "\(mark) " + cells.joined(separator: " \(mark)\(mark) ") + "\n"
    }
    text += "{| class=\"wikitable\"\n" + row("!", "Department", "Team", "Location")
    for entrant in stage.entrants {
      let department = entrant.department.map(WikitextWords.escaped) ?? "?"
      text += "|-\n" + row("|", department, name(entrant.team), entrant.town.map(WikitextWords.escaped) ?? "?")
    }
    text += "|}\n\n"
  }

  private mutating func write(_ rounds: [Round], level: Int) {
    for round in rounds {
      let name = round.name.isEmpty ? round.number.map { "Round \($0)" } ?? "" : round.name
      if !name.isEmpty { heading(name, level: level) }
      for match in round.matches { write(match) }
      if !round.matches.isEmpty { text += "\n" }
    }
  }

  // MARK: Matches

  private mutating func write(_ match: Match) {
    text += "{{football box collapsible\n"
    func line(_ key: String, _ value: String?) {
      if let value, !value.isEmpty { text += "|\(key) = \(value)\n" }
    }
    line("date", match.day.map(ArticleWords.date))
    line("time", match.time.map(WikitextWords.escaped))
    line("team1", name(match.first))
    line("score", WikitextWords.score(match))
    line("team2", name(match.second))
    if match.score.afterExtraTime != nil, match.score.awarded == nil { line("aet", "yes") }
    line("penaltyscore", match.score.penalties.map(WikitextWords.text))
    for side in Side.allCases {
      let goals = WikitextWords.goals(match.goals.filter { $0.side == side })
      line(side == .first ? "goals1" : "goals2", goals)
    }
    line("stadium", match.venue.map(WikitextWords.escaped))
    line("note", match.note.map(WikitextWords.escaped))
    text += "}}\n"
  }
}
