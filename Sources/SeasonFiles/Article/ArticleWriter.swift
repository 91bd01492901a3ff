import Football

/// Writes a season in the article form, always the same way; what is written reads back as the same season.
///
/// The form holds everything of the model but scorers of single matches and the stated winners of ties.
package struct ArticleWriter {
  private let season: Season
  private var text = ""
  /// Headings whose notes were written.
  private var written: Set<String> = []
  /// The headings of rounds, below which lines are matches.
  private let roundNames: Set<String>
  /// Stages and groups whose stated tables were written.
  private var tabled: Set<String> = []

  /// The text of a season, ended by a line end.
  package static func write(_ season: Season) -> String {
    var writer = ArticleWriter(season: season)
    writer.writeHead()
    writer.writeRules()
    writer.writeChanges()
    for stage in WrittenStage.all(of: season) { writer.write(stage, level: 2) }
    writer.writeRest()
    return writer.text
  }

  private init(season: Season) {
    self.season = season
    let rounds = season.allStages.flatMap { $0.rounds + $0.groups.flatMap(\.rounds) }
    roundNames = Set(rounds.map(\.name)).subtracting([""])
  }

  // MARK: Lines

  private mutating func line(_ line: String = "") {
    if line.isEmpty, text.hasSuffix("\n\n") || text.isEmpty { return }
    text += line + "\n"
  }

  private mutating func heading(_ name: String, level: Int) {
    line()
    let signs = String(repeating: "=", count: min(level, 6))
    line("\(signs) \(name) \(signs)")
    writeNotes(under: name)
  }

  private mutating func row(_ cells: [String]) { line("| " + cells.joined(separator: " | ") + " |") }

  private func name(_ team: Team.ID) -> String { season[team].name }

  private mutating func writeNotes(under heading: String) {
    guard written.insert(heading).inserted else { return }
    for note in season.notes where note.heading == heading && !isMistakable(note) && !note.text.hasPrefix("=") {
      switch note.kind {
      case .source: continue
      case .link: line("- " + note.text)
      case .prose:
        let isListed = note.text.hasPrefix("|") || note.text.hasPrefix("- ") || note.text.hasPrefix("* ")
        if !isListed { line() }
        line(note.text.singleBlanks)
        if !isListed { line() }
      }
    }
  }

  // MARK: Parts

  private mutating func writeHead() {
    let titled = season.source.title.map { SeasonLabel.split(title: $0) }
    let isTitleRight = titled?.competition == season.competition && titled?.label == season.label
    let title = isTitleRight ? season.source.title : nil
    line("= \(title ?? "\(season.label) \(season.competition)") =")
    line()
    line("Infobox")
    line("- Competition: \(season.competition)")
    line("- Season: \(season.label)")
    for claim in season.claims { if let item = ArticleWords.item(claim, in: season) { line("- \(item)") } }
    writeUnnamedKeys()
    for note in season.notes where note.kind == .source { line("- Source: \(note.text)") }
    if let credit = season.source.credit { line("- Credit: \(credit)") }
    line()
    writeNotes(under: "")
  }

  /// The keys of all matches, and of the stage without a name, below whose headings no key could be told from others'.
  private mutating func writeUnnamedKeys() {
    let stages = WrittenStage.all(of: season).flatMap(\.flattened)
    let unnamed = stages.first { $0.name.isEmpty }
    if let host = unnamed?.host { line("- Host: \(host)") }
    // What holds for the stage without a name may stand here where every other stage says its own.
    let others = stages.filter { !$0.name.isEmpty && !$0.ownMatches.isEmpty }
    let isApart = others.allSatisfy { ArticleWords.ground(of: $0.ownMatches) != nil }
    let own = isApart ? unnamed.flatMap { ArticleWords.ground(of: $0.ownMatches) } : nil
    if let ground = ArticleWords.ground(of: season.matches) ?? own { line("- Ground: \(ground)") }
    if let unnamed, let format = Self.format(of: unnamed) { line("- Format: \(ArticleWords.format(format))") }
  }

  /// The format of a stage where its rounds do not tell it.
  private static func format(of stage: Stage) -> StageFormat? {
    let inferred = StageFormats.infer(groups: stage.groups, rounds: stage.rounds)
    return stage.format != inferred || isTakenApart(stage) ? stage.format : nil
  }

  private mutating func writeRules() {
    let items = ArticleWords.rules(season.rules)
    if !items.isEmpty {
      heading("Rules", level: 2)
      for item in items { line("- " + item) }
    }
    if season.claims.contains(where: { Self.standing($0).map { $0.stage == nil } ?? false }) {
      heading("Standings", level: 2)
      writeStandings(of: nil)
    }
  }

  // MARK: Standings

  private static func standing(_ claim: Claim) -> ClaimedStanding? {
    if case .standingsRow(let row) = claim.fact { row } else { nil }
  }

  /// The table that the record states for a stage or group.
  private mutating func writeStandings(of name: String?) {
    let rows = season.claims.compactMap(Self.standing).filter { $0.stage == name }
    guard !rows.isEmpty, tabled.insert(name ?? "").inserted else { return }
    line()
    for cells in ArticleWords.standings(rows, in: season) { row(cells) }
  }

  private mutating func writeChanges() {
    guard !season.changes.isEmpty else { return }
    heading("Teams", level: 2)
    heading("Team changes", level: 3)
    var pending = season.changes[...]
    while !pending.isEmpty {
      var columns: [TeamChange] = []
      while let next = pending.first, !columns.contains(where: { ArticleWords.head($0) == ArticleWords.head(next) }) {
        columns.append(next)
        pending.removeFirst()
      }
      line()
      row(columns.map(ArticleWords.head))
      row(columns.map(cell))
    }
  }

  /// The teams of a change; a semicolon after a single name says that it is one where nothing else does.
  private func cell(_ change: TeamChange) -> String {
    if let text = change.unresolved { return text }
    let names = change.teams.map(name)
    guard names.count == 1, let only = names.first, only.contains(" "), !isKnownElsewhere(change.teams[0]) else {
      return names.joined(separator: "; ")
    }
    return only + ";"
  }

  private func isKnownElsewhere(_ team: Team.ID) -> Bool {
    season.changes.contains { $0.teams.count > 1 && $0.teams.contains(team) }
      || season.allStages.contains { stage in
        stage.entrants.contains { $0.team == team } || stage.ownMatches.contains { $0.side(of: team) != nil }
      }
  }

  // MARK: Stages

  private mutating func write(_ stage: Stage, level: Int) {
    if !stage.name.isEmpty { heading(stage.name, level: level) }
    let below = stage.name.isEmpty ? level : level + 1
    writeKeys(of: stage)
    writeEntrants(of: stage)
    if !stage.name.isEmpty { writeStandings(of: stage.name) }
    writeRegions(of: stage)
    for group in stage.groups {
      heading(group.name, level: below)
      if !group.teams.isEmpty { line("- Teams: " + group.teams.map(name).joined(separator: "; ")) }
      writeStandings(of: group.name)
      write(group.rounds, level: below + 1)
    }
    write(stage.rounds, level: below)
    for child in stage.stages where !isRegionRow(child) || hasMore(child) { write(child, level: below) }
  }

  private mutating func writeKeys(of stage: Stage) {
    guard !stage.name.isEmpty else { return }
    if let host = stage.host { line("- Host: \(host)") }
    if ArticleWords.ground(of: season.matches) == nil, let ground = ArticleWords.ground(of: stage.ownMatches) {
      line("- Ground: \(ground)")
    }
    if let format = Self.format(of: stage) {
      line("- Format: \(ArticleWords.format(format))")
    }
    for rules in season.rules.stages where rules.stage == stage.name {
      for item in ArticleWords.rules(rules) { line("- " + item) }
    }
    if !isRegionRow(stage), !stage.departments.isEmpty {
      line("- Departments: " + stage.departments.joined(separator: ", "))
    }
  }

  /// Whether the reader would part the knock-out rounds of a cup without stages from its others.
  private static func isTakenApart(_ stage: Stage) -> Bool {
    // The name of a round or group may be that of a stage; its format says that it is one.
    switch ArticleHeading(stage.name) {
    case .round, .knockoutRound, .group: return true
    default: break
    }
    return stage.name.isEmpty && stage.format == .knockout
      && !stage.rounds.allSatisfy { RoundNames.isKnockout($0.name) }
  }

  private mutating func writeEntrants(of stage: Stage) {
    guard !stage.entrants.isEmpty else { return }
    let hasDepartment = stage.entrants.contains { $0.department != nil }
    let hasTown = stage.entrants.contains { $0.town != nil }
    line()
    row((hasDepartment ? ["Department"] : []) + ["Team"] + (hasTown ? ["Location"] : []))
    for entrant in stage.entrants {
      let department = hasDepartment ? [entrant.department ?? "?"] : []
      row(department + [name(entrant.team)] + (hasTown ? [entrant.town ?? "?"] : []))
    }
  }

  /// Regions that gather departments stand in one table.
  private mutating func writeRegions(of stage: Stage) {
    let regions = stage.stages.filter(isRegionRow)
    guard !regions.isEmpty else { return }
    line()
    row(["Region", "Departments"])
    for region in regions { row([region.name, region.departments.joined(separator: ", ")]) }
  }

  private func isRegionRow(_ stage: Stage) -> Bool {
    ArticleHeading(stage.name) == .region && !stage.departments.isEmpty
  }

  /// Whether a region has more than its row in the table says.
  private func hasMore(_ stage: Stage) -> Bool {
    !stage.stages.isEmpty || !stage.groups.isEmpty || !stage.rounds.isEmpty || !stage.entrants.isEmpty
      || stage.host != nil || season.notes.contains { $0.heading == stage.name }
  }

  private mutating func write(_ rounds: [Round], level: Int) {
    for round in rounds {
      if round.name.isEmpty {
        line()
      } else {
        heading(round.name, level: level)
        if !isRound(round.name) { line("- Format: round") }
      }
      var day: Day?
      // Two teams of one name, as of two not known yet, are no match that can be read again: a loss, and named as one.
      for match in round.matches where Folding.key(name(match.first)) != Folding.key(name(match.second)) {
        if match.day != day { line(match.day.map(ArticleWords.date) ?? "Date unknown") }
        day = match.day
        line(ArticleWords.match(match, in: season))
      }
    }
  }

  /// Whether a heading of the name opens a round by itself.
  private func isRound(_ name: String) -> Bool {
    switch ArticleHeading(name) {
    case .round, .knockoutRound: true
    default: false
    }
  }

  // MARK: The rest

  /// Whether a remark below a round would be read as a match, or as one with a fault.
  ///
  /// Those of other forms have results of their own, or lists of goals; they stand under a heading of notes, where nothing is
  /// read into them.
  private func isMistakable(_ note: Note) -> Bool {
    // What other forms keep as text is anything that is no fact to them: rows of tables, lists, halves of sentences.
    let isForeign = [SeasonFormat.rsssf, .footballText].contains { $0.rawValue == season.source.form }
    if isForeign, note.kind == .prose { return true }
    guard note.kind == .prose, roundNames.contains(note.heading) else { return false }
    let line = Fragment(line: note.text, number: 1)
    return MatchLine.read(line, allowsDash: true) != nil || BadScore.find(in: line) != nil
  }

  private mutating func writeRest() {
    for note in season.notes where !written.contains(note.heading) && !isMistakable(note) {
      heading(note.heading, level: 2)
    }
    let apart = season.notes.filter { isMistakable($0) && !$0.text.hasPrefix("=") }
    if !apart.isEmpty {
      heading("Notes", level: 2)
      for note in apart {
        line()
        line(note.text.singleBlanks)
      }
    }
    while text.hasSuffix("\n\n") { text.removeLast() }
  }
}
