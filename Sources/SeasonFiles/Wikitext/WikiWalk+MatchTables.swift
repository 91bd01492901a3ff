import Football

/// Tables of matches: a row for each, below the heads of its columns.
extension WikiWalk {
  /// The columns of a table of matches.
  private struct MatchColumns {
    var home: Int
    var score: Int
    var away: Int
    var date: Int?
    var time: Int?
    var venue: Int?
    /// Whether the first column is that of the team at home; Team 1 and Team 2 say nothing of the ground.
    var isAtHome: Bool

    /// Finds them among heads; nil where one of the first three is missing.
    init?(_ heads: [String]) {
      let keys = heads.map(Folding.heading)
      func index(_ names: Set<String>) -> Int? { keys.firstIndex { names.contains($0) } }
      date = index(["date", "fecha", "dia"])
      time = index(["time", "hora"])
      venue = index(["estadio", "venue", "stadium", "sede", "cancha"])
      // One head over the three columns of home, score and away.
      let wide = keys.indices.dropLast(2).first { column in
        Self.wide.contains(keys[column]) && keys[column..<column + 3].allSatisfy { $0 == keys[column] }
      }
      if let first = wide {
        (home, score, away, isAtHome) = (first, first + 1, first + 2, false)
        return
      }
      let local = index(["local", "home", "home team", "equipo local"])
      guard let home = local ?? index(["team 1", "equipo 1"]),
        let score = index(["resultado", "score", "result", "marcador", "partido"]),
        let away = index(["visitante", "visita", "away", "away team", "team 2", "equipo visitante", "equipo 2"])
      else { return nil }
      (self.home, self.score, self.away) = (home, score, away)
      isAtHome = local != nil
    }

    private static let wide: Set<String> = [
      "match", "partido", "fixture", "game", "teams", "equipos", "result", "resultado", "score", "encuentro",
    ]

    /// Columns around that of the score, where no heads stand.
    init(score: Int, date: Int?, venue: Int?) {
      (home, self.score, away) = (score - 1, score, score + 1)
      (self.date, self.venue) = (date, venue)
      isAtHome = false
    }
  }

  /// Where a table's captions put its matches: Fecha 1, and below it Zona A.
  private struct TableRound {
    var group: (name: String, offset: Int)?
    var round: (name: String, offset: Int)?
    /// Whether the matches are in it already.
    var isOpen = true
  }

  /// Reads a table of matches; false for any other.
  ///
  /// Its heads may stand below captions, and again below each.
  mutating func readMatches(_ grid: WikiGrid) -> Bool {
    guard grid.rows.prefix(4).contains(where: { heads(in: $0) != nil }) else { return readHeadless(grid) }
    builder.hasTable = true
    var columns: MatchColumns?
    var place = TableRound()
    for (number, row) in grid.rows.enumerated() {
      if number < 4 || row.allSatisfy({ $0?.isHead ?? true }), let found = heads(in: row) {
        columns = found
      } else if let caption = caption(of: row) {
        take(caption, into: &place)
      } else if let columns, let home = cell(row, columns.home), let away = cell(row, columns.away) {
        readMatch(row, columns, (home, away), &place)
      }
    }
    return true
  }

  /// Reads rows without heads below the heading of a round: in all of them a score, and at its sides the teams.
  private mutating func readHeadless(_ grid: WikiGrid) -> Bool {
    func isBlankHead(_ row: [WikiCell?]) -> Bool {
      row.allSatisfy { $0.map { $0.isHead && $0.content.isEmpty } ?? true }
    }
    let rows = grid.rows.filter { $0.count > 1 && !isBlankHead($0) }
    guard isRoundHeaded, let first = rows.first,
      rows.allSatisfy({ $0.count == first.count && !$0.contains { $0?.isHead ?? true } })
    else { return false }
    let shown = rows.map { $0.map { $0.map { page.shown($0.content) } ?? "" } }
    func isScore(_ text: String) -> Bool {
      let bytes = Array(text.utf8)
      switch ScoreCell.read(bytes, 0..<bytes.count) {
      case .plain: return true
      case .noted(let goals, _, _): return goals != nil
      case .none, .unknown, .unreadable: return false
      }
    }
    func isName(_ text: String) -> Bool { text.hasLetter && !isScore(text) }
    guard
      let score = first.indices.dropFirst().dropLast().first(where: { column in
        shown.allSatisfy { isScore($0[column]) && isName($0[column - 1]) && isName($0[column + 1]) }
      })
    else { return false }
    let others = first.indices.filter { abs($0 - score) > 1 }
    let date = others.first { column in shown.allSatisfy { dateReading($0[column]) != nil } }
    let venue = others.first { column in column != date && shown.allSatisfy { isName($0[column]) } }
    builder.hasTable = true
    var place = TableRound()
    let columns = MatchColumns(score: score, date: date, venue: venue)
    for row in rows {
      if let home = cell(row, columns.home), let away = cell(row, columns.away) {
        readMatch(row, columns, (home, away), &place)
      }
    }
    return true
  }

  /// The columns that a row names as heads.
  private func heads(in row: [WikiCell?]) -> MatchColumns? {
    // Most rows have a cell that is long, or a number, where heads are words.
    guard row.count >= 3, row.allSatisfy({ ($0?.content.count ?? 0) < 200 }) else { return nil }
    return MatchColumns(row.map { $0.map { page.shown($0.content) } ?? "" })
  }

  /// The one cell that goes through all columns.
  private func caption(of row: [WikiCell?]) -> Range<Int>? {
    guard let first = row.first ?? nil, !first.content.isEmpty else { return nil }
    let isWhole = row.allSatisfy { $0?.content == first.content }
    return isWhole && (row.count > 1 || first.isHead) ? first.content : nil
  }

  /// A caption names a round or a group; any other says no more than its table.
  private func take(_ caption: Range<Int>, into place: inout TableRound) {
    let name = page.shown(caption)
    let offset = caption.lowerBound
    switch ArticleHeading(name) {
    case .round, .knockoutRound:
      place.round = (name, offset)
      // The next round begins with its first group.
      place.group = nil
    case .group: place.group = (name, offset)
    default:
      guard !name.isEmpty, Folding.heading(name).hasPrefix("interzonal") else { return }
      place.group = (name, offset)
    }
    place.isOpen = false
  }

  private mutating func open(_ place: inout TableRound) {
    guard !place.isOpen else { return }
    place.isOpen = true
    if let group = place.group { builder.tree.openGroup(group.name, level: 5, at: page.place(group.offset)) }
    guard let round = place.round else { return }
    // A round of all teams ends the group of the table before.
    let level = place.group == nil ? 4 : 6
    if ArticleHeading(round.name) == .knockoutRound {
      builder.tree.openKnockoutRound(round.name, level: level, at: page.place(round.offset))
    } else {
      builder.tree.openRound(
        round.name, number: RoundNames.number(round.name), level: level, at: page.place(round.offset))
    }
  }

  private mutating func readMatch(
    _ row: [WikiCell?], _ columns: MatchColumns, _ cells: (home: Range<Int>, away: Range<Int>),
    _ place: inout TableRound
  ) {
    let names = (teamName(cells.home), teamName(cells.away))
    // Heads in plain cells, again.
    if names.0.isEmpty || names.1.isEmpty || MatchColumns([names.0, "score", names.1]) != nil { return }
    guard let score = readScore(cell(row, columns.score)) else { return }
    let teams = (team(cells.home, named: names.0), team(cells.away, named: names.1))
    guard teams.0 != teams.1 else { return refuse(ArticleProblem.sameTeam(names.1), at: cells.away.lowerBound) }
    var match = Match(
      id: Match.ID(builder.matchCount), first: teams.0, second: teams.1,
      score: score.notes.score(of: score.goals), status: score.status, ground: columns.isAtHome ? .home : .unknown,
      place: page.place(cells.home.lowerBound))
    if !score.notes.remarks.isEmpty { match.note = score.notes.remarks.joined(separator: "; ") }
    guard readDate(cell(row, columns.date), into: &match) else { return }
    match.time = cell(row, columns.time).map { page.shown($0) } ?? match.time
    match.venue = cell(row, columns.venue).map { page.shown($0) }
    open(&place)
    builder.matchCount += 1
    builder.tree.add(match, isSummary: match.day == nil && !columns.isAtHome)
    builder.lastMatch = match
  }

  /// Reads a table whose rows are one cell with a match each; false for any other.
  mutating func readLines(_ grid: WikiGrid) -> Bool {
    guard isRoundHeaded, !grid.rows.isEmpty, grid.rows.allSatisfy({ $0.count == 1 }) else { return false }
    let lines = grid.rows.compactMap { $0[0] }.map { page.fragment(page.shown($0.content), at: $0.content.lowerBound) }
    guard lines.allSatisfy({ MatchLine.read($0, allowsDash: false)?.goals != nil }) else { return false }
    for line in lines where builder.readMatchItem(line) == nil { builder.keep(line, .prose) }
    return true
  }
}
