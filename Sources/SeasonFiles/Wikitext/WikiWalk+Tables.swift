import Football

extension WikiWalk {
  /// Reads a table by its heads: entrants, changes, regions, standings or matches; others hold no facts.
  mutating func readTable(_ node: WikiNode) {
    let grid = WikiGrid(node, in: page)
    let start = headRow(of: grid)
    guard start < grid.rows.count else { return }
    let first = grid.rows[start]
    let heads = first.map { $0.map { page.shown($0.content) } ?? "" }
    let offset = first.compactMap { $0?.content.lowerBound }.first ?? node.start
    let header = ArticleTable(header: heads.map { page.fragment($0, at: offset) })
    if header.kind == .ofClub { return readClubMatches(grid.rows.dropFirst(start + 1), header) }
    if readMatches(grid) { return }
    let body = grid.rows.dropFirst(start + 1)
    if let results = readGrid(body, heads) {
      // Figures of standings may stand beside the results.
      let others = heads.indices.map { results.contains($0) ? "" : heads[$0] }
      if let columns = StandingColumns(others) { readStandings(Array(body), columns) }
      return
    }
    if readLines(grid) { return }
    let rows = body.filter { !$0.allSatisfy { $0?.isHead ?? true } || header.kind == .other || header.kind == .ties }
    if let columns = StandingColumns(heads) {
      readStandings(rows, columns)
    } else {
      // Cells tell matches where heads do not; `Team | | Team` lists no entrants.
      let areTeams = header.kind == .entrants && header.columns.count { $0 == .team } < 2
      if !areTeams, header.kind != .ties, header.kind != .changes, readHeadless(grid) { return }
      switch header.kind {
      case .entrants:
        // A list of teams with scores is none of those that entered.
        if builder.section != .apparatus, !warnOfScores(grid, at: node) { readEntrants(rows, header) }
      case .changes: readChanges(rows, header)
      case .regions: readRegions(rows, header)
      case .ties: readTies(rows, header, captions: grid.rows.prefix(start), heads)
      // A table that only lays out the page has others, and templates, in its cells.
      case .standings, .results, .ofClub, .other: if !readInner(node) { warnOfScores(grid, at: node) }
      }
    }
  }

  /// The number of the row with the heads: below captions that go through all columns, and where two rows are heads the lower,
  /// which tells the columns of a group apart.
  private func headRow(of grid: WikiGrid) -> Int {
    var start = grid.rows.prefix(4).prefix { $0.count > 1 && caption(of: $0) != nil }.count
    if start == grid.rows.count { return 0 }
    guard start + 1 < grid.rows.count else { return start }
    let (upper, lower) = (grid.rows[start], grid.rows[start + 1])
    let isSpanned = upper.contains { ($0?.columns ?? 1) > 1 } && upper.contains { ($0?.rows ?? 1) > 1 }
    if isSpanned, upper.count == lower.count, lower.allSatisfy({ $0?.isHead ?? false }) { start += 1 }
    return start
  }

  func cell(_ row: [WikiCell?], _ index: Int?) -> Range<Int>? {
    guard let index, index < row.count, let cell = row[index], !cell.content.isEmpty else { return nil }
    return cell.content
  }

  // MARK: Ties

  /// Reads a table of ties without templates as the article's tables are read.
  ///
  /// A caption above them, or a column, may name the round.
  private mutating func readTies(
    _ rows: [[WikiCell?]], _ table: ArticleTable, captions: ArraySlice<[WikiCell?]>, _ heads: [String]
  ) {
    var place = TableRound()
    for caption in captions.compactMap({ caption(of: $0) }) { take(caption, into: &place) }
    let keys = heads.map(Folding.heading)
    let round = keys.firstIndex { ["round", "ronda", "fase", "stage"].contains($0) }
    for row in rows where !row.allSatisfy({ $0?.isHead ?? true }) {
      if isOfOtherSeason(row, MatchColumns.year(keys)) { continue }
      if let name = cell(row, round) { takeRound(name, into: &place) }
      open(&place)
      let cells = table.columns.indices.map { index -> Fragment in
        guard let content = cell(row, index) else { return Fragment(line: "", number: 0) }
        let isTeam = table.columns[index] == .firstTeam || table.columns[index] == .secondTeam
        return page.fragment(isTeam ? teamName(content) : page.shown(content), at: content.lowerBound)
      }
      guard let line = cells.first(where: { !$0.isEmpty }) else { continue }
      let bold = [ArticleTable.Column.firstTeam, .secondTeam].map { side in
        cell(row, table.columns.firstIndex(of: side)).map(isBold) ?? false
      }
      let winner: Side? = bold == [true, false] ? .first : bold == [false, true] ? .second : nil
      _ = builder.readTie(cells, in: table, line: line, winner: winner)
    }
  }

  // MARK: Matches of a club

  private mutating func readClubMatches(_ rows: ArraySlice<[WikiCell?]>, _ table: ArticleTable) {
    if builder.section == .apparatus { return }
    if builder.club == nil { builder.club = boldTitle.flatMap { ArticleBuilder.club(ofTitle: $0) } }
    // The builder keeps what it told of the table.
    builder.table = table
    defer { builder.table = nil }
    for row in rows where !row.allSatisfy({ $0?.isHead ?? true }) {
      let cells = table.columns.indices.map { index -> Fragment in
        guard let content = cell(row, index) else { return Fragment(line: "", number: 0) }
        let shown = table.columns[index] == .opponent ? teamName(content) : page.shown(content)
        return page.fragment(shown, at: content.lowerBound)
      }
      guard let line = cells.first(where: { !$0.isEmpty }) else { continue }
      _ = builder.readClubMatch(cells, in: table, line: line)
    }
  }

  // MARK: Entrants

  private mutating func readEntrants(_ rows: [[WikiCell?]], _ table: ArticleTable) {
    builder.hasTable = true
    let place = (
      department: table.columns.firstIndex(of: .department), team: table.columns.firstIndex(of: .team),
      town: table.columns.firstIndex(of: .town)
    )
    for row in rows {
      guard let name = cell(row, place.team) else { continue }
      let fragment = page.fragment(teamName(name), at: name.lowerBound)
      if fragment.isEmpty { continue }
      // A second table about the same teams adds nothing to the list.
      if let known = builder.teams.known(fragment.name),
        builder.listed.contains(.entrant(known, stage: builder.tree.current))
      {
        continue
      }
      builder.addEntrant(
        fragment, department: cell(row, place.department).map { page.shown($0) },
        town: cell(row, place.town).map { page.shown($0) })
    }
  }

  // MARK: Changes and regions

  private mutating func readChanges(_ rows: [[WikiCell?]], _ table: ArticleTable) {
    builder.hasTable = true
    for row in rows {
      for (index, column) in table.columns.enumerated() {
        guard case .change(let direction, let competition) = column, let content = cell(row, index) else { continue }
        let names = page.lines(content).map { $0.drop { "*•".contains($0) } }.map { String($0).trimmingBlanks }
        let place = page.place(content.lowerBound)
        let teams = names.filter { !$0.isEmpty }.map { builder.teams.id(for: $0, at: place) }
        guard !teams.isEmpty else { continue }
        builder.changes.append(
          TeamChange(direction: direction, competition: competition, teams: teams, place: place))
      }
    }
  }

  private mutating func readRegions(_ rows: [[WikiCell?]], _ table: ArticleTable) {
    builder.hasTable = true
    for row in rows {
      guard let region = cell(row, table.columns.firstIndex(of: .region)),
        let list = cell(row, table.columns.firstIndex(of: .departments))
      else { continue }
      let node = builder.tree.addChild(page.shown(region), kind: .region, at: page.place(region.lowerBound))
      let names = page.lines(list).joined(separator: ", ")
      builder.setDepartments(page.fragment(names, at: list.lowerBound).splitAtCommas(), of: node)
    }
  }

  // MARK: Standings

  /// The columns of a table of standings.
  private struct StandingColumns {
    var team: Int
    var rank: Int?
    var played: Int?
    var won: Int?
    var drawn: Int?
    var lost: Int?
    var goalsFor: Int?
    var goalsAgainst: Int?
    var points: Int?

    /// Finds them among heads; nil where too few are there.
    init?(_ heads: [String]) {
      let keys = heads.map(Folding.heading)
      func index(_ names: [String]) -> Int? { keys.firstIndex { names.contains($0) } }
      guard let team = index(["team", "club", "equipo", "teams", "equipos", "nation"]) else { return nil }
      self.team = team
      rank = index(["pos", "position", "rank", "#", "no", "posicion"])
      played = index(["pld", "p", "played", "pj", "j", "gp", "mp"])
      won = index(["w", "won", "pg", "g", "v"])
      drawn = index(["d", "drawn", "pe", "e"])
      lost = index(["l", "lost", "pp"])
      goalsFor = index(["gf", "f"])
      goalsAgainst = index(["ga", "a", "gc"])
      points = index(["pts", "points", "puntos"])
      guard points != nil, played != nil || won != nil else { return nil }
    }
  }

  private mutating func readStandings(_ rows: [[WikiCell?]], _ columns: StandingColumns) {
    builder.hasTable = true
    if isOfAverages { return }
    func number(_ row: [WikiCell?], _ index: Int?) -> Int? {
      guard let range = cell(row, index) else { return nil }
      return NumberWords.digits(page.shown(range).leadingDigits)
    }
    for row in rows {
      guard let name = cell(row, columns.team), !teamName(name).isEmpty, row[columns.team]?.columns == 1 else {
        continue
      }
      var standing = ClaimedStanding(team: team(name), stage: builder.tree.openName, rank: number(row, columns.rank))
      standing.played = number(row, columns.played)
      standing.won = number(row, columns.won)
      standing.drawn = number(row, columns.drawn)
      standing.lost = number(row, columns.lost)
      standing.goalsFor = number(row, columns.goalsFor)
      standing.goalsAgainst = number(row, columns.goalsAgainst)
      standing.points = number(row, columns.points)
      if builder.tree.isGroupOpen { builder.tree.addToGroup(standing.team) }
      add(standing, at: name.lowerBound)
    }
  }
}
