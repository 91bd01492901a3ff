import Diagnostics
import Football

extension RSSSFParser {
  /// Completes the open competition and starts the next.
  mutating func finishSection() {
    closeGrid()
    placeGrids()
    defer { reset() }
    guard facts.season.matchCount > 0 else {
      if rows.count > 1, page != nil {
        let title = section ?? page?.competition ?? ""
        diagnostics.append(
          RSSSFProblem.onlyTable(title).diagnostic(.warning, at: rows[0].place, length: rows[0].row.name.length))
      }
      return
    }
    nameSeason()
    refuseForeignTables()
    // Rounds by number are those of a league where a table says so.
    facts.season.setTables(of: Set(rows.map { $0.stage ?? "" }))
    var season = facts.season.finished(form: SeasonFormat.rsssf.rawValue)
    season.source.title = pageTitle.text.isEmpty ? nil : pageTitle.text
    place(hosts, in: &season)
    takeTables(into: &season)
    takeCarriedPoints(into: &season)
    takeEntrants(into: &season)
    takeScorers(into: &season)
    diagnostics += TextChecks.diagnostics(of: season)
    if let yearless { diagnostics.append(RSSSFProblem.noYear.diagnostic(.warning, at: yearless, length: 1)) }
    finished.append(season)
  }

  private mutating func reset() {
    facts.season = TextSeason(file: text.file, path: facts.path)
    takeYearsOfPage()
    (boxed, yearless) = (nil, nil)
    facts.day = nil
    facts.time = nil
    facts.venue = nil
    facts.lastMatch = nil
    (section, sectionLabel, hasFacts, majorStage, stage, tableOf) = (nil, nil, false, "", "", nil)
    (legDays, rows, listed, scorers, carried) = ([], [], [], [], [])
    (hosts, playedStages, isFinalTable, lastRank) = ([:], [], true, nil)
    columns = RSSSFColumns()
    teamColumn = nil
    block = .none
  }

  private mutating func nameSeason() {
    let path = facts.path
    let country = page.map { Self.withoutRemarks($0.competition) }
    var name = country ?? path.competition
    if let section = section.map(Self.withoutRemarks), let country {
      let isWhole = Folding.key(section).contains(Folding.key(country)) || !hasRulers && sectionLabel != nil
      name = isWhole ? section : "\(section) (\(country))"
    }
    facts.season.competition = name
    facts.season.label = sectionLabel ?? page?.label ?? path.label ?? facts.season.firstDay.map { String($0.year) }
    facts.season.title = pageTitle.text
    if page == nil {
      diagnostics.append(
        RSSSFProblem.untitled(name).diagnostic(.warning, at: SourcePlace(file: text.file)))
    }
  }

  /// A competition without what the page's title says of this season's part of it.
  ///
  /// Such as `Copa Perú, final group (all in Lima)`, `World Cup (South Korea and Japan, 31 May-30 June)`; the whole title stays
  /// that of the source.
  private static func withoutRemarks(_ title: String) -> String {
    var name = title
    if name.last == ")", let open = name.lastIndex(of: "("), open > name.startIndex {
      let inside = name[name.index(after: open)...].dropLast()
      if inside.first?.isLowercase == true || inside.contains(where: { $0.isNumber || $0 == "," }) {
        name = String(name[..<open])
      }
    }
    var parts = name.components(at: ", ").map { String($0) }
    while parts.count > 1, parts[parts.count - 1].first?.isLowercase ?? true { parts.removeLast() }
    name = parts.joined(separator: ", ")
    while let last = name.last, last == " " || last == "," { name.removeLast() }
    return name.isEmpty ? title : name
  }

  /// Leaves out the tables of leagues that stand below the rounds of a cup.
  private mutating func refuseForeignTables() {
    let cups = facts.season.cups(among: Set(rows.map { $0.stage ?? "" }))
    guard !cups.isEmpty else { return }
    for table in rows.split(whereSeparator: { !cups.contains($0.stage ?? "") }) {
      diagnostics.append(
        RSSSFProblem.foreignTable(table.count).diagnostic(
          .warning, at: table[table.startIndex].place, length: table[table.startIndex].row.name.length))
    }
    rows.removeAll { cups.contains($0.stage ?? "") }
  }

  // MARK: Places

  /// Where all was played in one town, no team was at home for being named first.
  private func place(_ hosts: [String: String], in season: inout Season) {
    for index in season.stages.indices {
      guard let host = hosts[season.stages[index].name] ?? (season.stages.count == 1 ? hosts[""] : nil) else {
        continue
      }
      season.stages[index].host = host
      season.stages[index].setGround(.unknown)
    }
  }

  // MARK: Tables

  /// What the tables of a competition are compared with: gathered once, however many tables stand in it.
  private struct TableSources {
    /// The names of the teams as the results have them.
    let names: RSSSFNames
    /// The records of the stages and groups that tables are of, by the names of these.
    var records: [StatedPart: RSSSFNames.Records] = [:]
    /// The rows that are stated already.
    var stated: Set<StatedTeam> = []
    /// What the teams are called by now.
    var calledNames: Set<String>
    /// Whether some row says in words that its team won.
    var hasChampionInWords = false

    init(_ season: Season) {
      names = RSSSFNames(season)
      calledNames = Set(season.teams.map(\.name))
    }
  }

  /// The group or stage that a table is of, and the stage around it.
  private struct StatedPart: Hashable {
    var name: String?
    var stage: String
  }

  /// A team and the stage that it is stated in.
  private struct StatedTeam: Hashable {
    var stage: String?
    var team: Team.ID
  }

  private mutating func takeTables(into season: inout Season) {
    var index = 0
    var sources = TableSources(season)
    sources.hasChampionInWords = rows.contains { $0.row.isChampionInWords }
    while index < rows.count {
      // The rows of one stage or group are one table; a rank of 1 begins the next.
      let end =
        rows[(index + 1)...].firstIndex {
          $0.stage != rows[index].stage || $0.part != rows[index].part || $0.rank == 1
        } ?? rows.endIndex
      takeTable(Array(rows[index..<end]), &sources, into: &season)
      index = end
    }
  }

  private mutating func takeTable(_ table: [StatedRow], _ sources: inout TableSources, into season: inout Season) {
    let name = table[0].stage
    let part = StatedPart(name: name, stage: table[0].part)
    let records =
      sources.records[part] ?? RSSSFNames.Records(of: Self.rounds(of: part, in: season), names: sources.names)
    sources.records[part] = records
    let teams = sources.names.teams(of: table, in: records)
    let played = zip(table, teams).compactMap { row, team in team.map { (row: row, team: $0) } }
    guard played.count * 2 > table.count else { return }
    // A table stands above the results and below them as often as not.
    let stated = played.map { StatedTeam(stage: name, team: $0.team) }
    guard sources.stated.isDisjoint(with: stated) else { return }
    sources.stated.formUnion(stated)
    for (entry, team) in played {
      rename(team, entry.row.name.name, &sources, in: &season)
      var claim = ClaimedStanding(team: team, stage: entry.stage, rank: entry.rank)
      let row = entry.row
      (claim.played, claim.won, claim.drawn, claim.lost) = (row.played, row.won, row.drawn, row.lost)
      (claim.goalsFor, claim.goalsAgainst, claim.points) = (row.goals.first, row.goals.second, row.points)
      season.claims.append(Claim(.standingsRow(claim), text: row.name.name, place: entry.place))
      if row.isChampion(isToldInWords: sources.hasChampionInWords) {
        season.claims.append(Claim(.winners([team]), text: row.name.name, place: entry.place))
      }
      guard let points = row.adjustment, isTaken(points, row) else { continue }
      season.rules.adjustments.append(
        PointsAdjustment(team: row.name.name, points: points, stage: entry.stage, place: entry.place))
    }
    takePoints(of: table, into: &season)
    checkStrangers(among: records, table: table, teams: teams, of: season)
  }

  /// Warns of teams that play and stand in no row of a table which has a team for every other.
  ///
  /// A stranger is another spelling of a team whose row has more matches than its results, and by as many at least as the
  /// stranger plays. Others play in a cup or in play-offs that no heading parts from the league.
  private mutating func checkStrangers(
    among records: RSSSFNames.Records, table: [StatedRow], teams: [Team.ID?], of season: Season
  ) {
    let known = Set(teams.compactMap { $0 })
    guard known.count == table.count, known.count > 3 else { return }
    let lacking = zip(table, teams).compactMap { row, team in
      team.map { row.row.played - records.sums(of: $0).played }
    }.filter { $0 > 0 }
    // Where most rows lack matches the record leaves results out, and only a name that is almost another's says anything.
    let most = lacking.count * 2 <= table.count ? lacking.max() ?? 0 : 0
    let names = NearestNames(table.map(\.row.name.name) + known.sorted().compactMap { season[$0].shortName })
    for team in records.playing.subtracting(known).sorted() {
      guard !diagnostics.isFull(of: .warning) else { return }
      let name = season[team].name
      guard names.find(name) != nil || most > 0 && records.sums(of: team).played <= most else { continue }
      diagnostics.append(
        RSSSFProblem.notInTable(name, nearest: names.find(name))
          .diagnostic(.warning, at: season[team].place, length: name.count))
    }
  }

  /// The rounds that a table is of: those of its group or stage, else those of the first stage.
  private static func rounds(of part: StatedPart, in season: Season) -> [Round] {
    let key = part.name.map(Folding.heading)
    let around = season.allStages.filter { $0.name == part.stage && !part.stage.isEmpty }
    for stage in around + season.allStages {
      for group in stage.groups where Folding.heading(group.name) == key { return group.rounds }
      if let key, Folding.heading(stage.name) == key { return stage.rounds + stage.groups.flatMap(\.rounds) }
    }
    let league = season.allStages.first { $0.format == .league || $0.format == .groups } ?? season.allStages.first
    return league.map { $0.rounds + $0.groups.flatMap(\.rounds) } ?? []
  }

  /// The table has the team's name in full; that of the results becomes its short one.
  private func rename(_ team: Team.ID, _ name: String, _ sources: inout TableSources, in season: inout Season) {
    let short = season.teams[team.index].name
    guard short != name, season.teams[team.index].shortName == nil, name.count > short.count,
      sources.calledNames.insert(name).inserted
    else { return }
    sources.calledNames.remove(short)
    season.teams[team.index].name = name
    season.teams[team.index].shortName = short
  }

  /// Whether points in brackets were taken off the sum, by two or by three points a win.
  private func isTaken(_ points: Int, _ row: RSSSFRow) -> Bool {
    guard let sum = row.points else { return true }
    return sum == row.won * 3 + row.drawn + points || sum == row.won * 2 + row.drawn + points
  }

  /// Finds the points for a win that all rows of a table share.
  private func takePoints(of table: [StatedRow], into season: inout Season) {
    guard season.rules.pointsForWin == nil else { return }
    let rows = table.map(\.row).filter { $0.points != nil && ($0.adjustment == nil || $0.adjustment == 0) }
    guard rows.contains(where: { $0.won > 0 }), rows.count * 2 > table.count else { return }
    for win in [2, 3] where rows.allSatisfy({ $0.points == win * $0.won + $0.drawn }) {
      season.rules.pointsForWin = win
      season.rules.pointsForDraw = 1
      season.rules.place = table[0].place
    }
  }

  // MARK: Lists

  private func takeEntrants(into season: inout Season) {
    guard listed.count > 1, !season.stages.isEmpty else { return }
    let names = RSSSFNames(season)
    let rounds = season.allStages.flatMap { $0.rounds + $0.groups.flatMap(\.rounds) }
    let records = RSSSFNames.Records(of: rounds, names: names)
    let found = listed.map { names.team($0.name.name, in: records) }
    // A list of which most are no teams of the season is of something else.
    guard Set(found.compactMap { $0 }).count * 4 >= listed.count * 3 else { return }
    for (entry, team) in zip(listed, found) {
      guard let team else { continue }
      let parts = entry.remark.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
      let town = parts.first.flatMap { $0.isEmpty ? nil : $0 }
      let department = parts.count > 1 ? parts[1] : nil
      season.stages[0].entrants.append(
        Entrant(
          team: team, department: department, town: town,
          place: SourcePlace(file: text.file, line: entry.name.line, column: entry.name.column)))
      if season.teams[team.index].town == nil { season.teams[team.index].town = town }
      if season.teams[team.index].department == nil { season.teams[team.index].department = department }
    }
  }

  /// The best of the scorers named are a claim.
  private func takeScorers(into season: inout Season) {
    guard let best = scorers.compactMap(\.scorer.goals).max() else { return }
    let top = scorers.filter { $0.scorer.goals == best }
    season.claims.append(
      Claim(.topScorers(top.map(\.scorer)), text: top[0].scorer.player, place: top[0].place))
  }
}

extension Stage {
  /// Sets the ground of every match.
  fileprivate mutating func setGround(_ ground: Ground) {
    for round in rounds.indices {
      for match in rounds[round].matches.indices { rounds[round].matches[match].ground = ground }
    }
    for group in groups.indices {
      for round in groups[group].rounds.indices {
        for match in groups[group].rounds[round].matches.indices {
          groups[group].rounds[round].matches[match].ground = ground
        }
      }
    }
  }
}
