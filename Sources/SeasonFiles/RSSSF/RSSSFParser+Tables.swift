import Diagnostics
import Football

extension RSSSFParser {
  // MARK: Tables of standings

  /// Reads a row or header of a table of standings or of a cross table; nil for other lines.
  mutating func readTableLine(_ line: Fragment) -> RSSSFLine? {
    if shape.mayBeGridRow, let grid = RSSSFGridRow(line) {
      if let open = openGrid.last, open.row.cells.count != grid.cells.count || !Self.follows(grid, open.row) {
        closeGrid()
      }
      openGrid.append((grid, SourcePlace(file: text.file, line: line.line, column: 1)))
      return .grid
    }
    if shape.mayBeRow, let row = RSSSFRow(line, columns: columns) {
      state(row, at: SourcePlace(file: text.file, line: line.line, column: line.column))
      return .table
    }
    if shape.mayBeHeader, let header = RSSSFColumns(header: line) {
      columns = header
      lastRank = nil
      return .table
    }
    return shape.mayBeGridHeader && isGridHeader(line) ? .grid : nil
  }

  private static func follows(_ row: RSSSFGridRow, _ above: RSSSFGridRow) -> Bool {
    guard let own = row.own, let before = above.own else { return row.own == nil && above.own == nil }
    return own > before
  }

  /// Whether a line is the abbreviated names above a cross table: `Mön Her Ham Fra Düs`.
  private func isGridHeader(_ line: Fragment) -> Bool {
    let words = line.words()
    guard words.count >= 2, lines.last != .grid,
      words.allSatisfy({ $0.length <= 4 && !$0.characters.contains(where: \.isNumber) })
    else { return false }
    return nextLine().flatMap { RSSSFGridRow($0.line) }.map { words.count >= min(3, $0.cells.count) } ?? false
  }

  /// Keeps a row of a table that says where the teams stood at the end.
  mutating func state(_ row: RSSSFRow, at place: SourcePlace) {
    facts.lastMatch = nil
    lastRank = row.rank ?? lastRank
    guard isFinalTable else { return }
    rows.append(StatedRow(row: row, rank: lastRank, stage: tableOf, part: stage, place: place))
  }

  // MARK: Lists of teams

  /// Reads an item of a list of teams: `Garcilaso [Cusco]`, `SC Parndorf (1.Liga)`.
  mutating func readEntrant(_ line: Fragment, _ piece: Piece, _ bytes: Span<UInt8>) -> RSSSFLine? {
    guard line.length <= 70, bytes.score(in: piece, from: piece.start) == nil,
      RSSSFHeading(line, isApart: false) == nil,
      !line.text.holds(": "), line.last != ".", line.first != "["
    else { return nil }
    // Two columns of names are read one by one.
    for part in columns(of: line) {
      var name = part
      var remark = ""
      if let open = part.characters.firstIndex(where: { $0 == "[" || $0 == "(" }) {
        name = part.before(open)
        remark = part.from(open + 1).name
        if let close = remark.firstIndex(where: { $0 == "]" || $0 == ")" }) { remark = String(remark[..<close]) }
      }
      if !name.isEmpty, name.characters.contains(where: \.isLetter) { listed.append((name, remark)) }
    }
    return .entrant
  }

  private func columns(of line: Fragment) -> [Fragment] {
    var parts: [Fragment] = []
    var start = line.characters.startIndex
    var blanks = 0
    for index in line.characters.indices {
      if line.characters[index].isWhitespace {
        blanks += 1
      } else {
        if blanks >= 2, index > start { parts.append(line.part(start..<index).trimmed()) }
        if blanks >= 2 { start = index }
        blanks = 0
      }
    }
    parts.append(line.part(start..<line.characters.endIndex).trimmed())
    return parts.filter { !$0.isEmpty }
  }

  // MARK: Scorers of the season

  /// Reads an item of the list of the best scorers: `27 Soriano (Salzburg)`, ` 1.Soriano (Salzburg)  31`.
  mutating func readScorer(_ line: Fragment, _ piece: Piece, _ bytes: Span<UInt8>) -> RSSSFLine? {
    guard line.length <= 90, bytes.score(in: piece, from: piece.start) == nil else { return nil }
    var words = line.words().map(\.text)
    if let first = words.first, let dot = first.firstIndex(of: "."), NumberWords.digits(first[..<dot]) != nil {
      let rest = String(first[first.index(after: dot)...])
      words = (rest.isEmpty ? [] : [rest]) + words.dropFirst()
    }
    while let last = words.last, ["goals", "gls", "gol", "goles"].contains(Folding.key(last)) { words.removeLast() }
    guard words.count >= 2 else { return nil }
    var goals: Int?
    if let count = NumberWords.digits(words[words.count - 1]), count < 200 {
      goals = count
      words.removeLast()
    } else if let count = NumberWords.digits(words[0].filter { !"-–:".contains($0) }), count < 200 {
      goals = count
      words.removeFirst()
    }
    guard let goals, let player = words.joined(separator: " ").split(whereSeparator: { "([".contains($0) }).first else {
      return nil
    }
    let name = player.split(separator: " ").filter { !["-", "–"].contains($0) }.joined(separator: " ")
    guard name.contains(where: \.isLetter), name.count <= 50 else { return nil }
    scorers.append(
      (ClaimedScorer(player: name, goals: goals), SourcePlace(file: text.file, line: line.line, column: 1)))
    return .note
  }

  // MARK: Cross tables

  /// Keeps the open cross table, where it has as many rows as columns.
  mutating func closeGrid() {
    guard !openGrid.isEmpty else { return }
    var grid = openGrid
    openGrid = []
    // The blank where a team meets itself leaves a row one cell short.
    if grid.allSatisfy({ $0.row.own == nil }), grid[0].row.cells.count == grid.count - 1 {
      for row in grid.indices {
        grid[row].row.cells.insert(nil, at: row)
        grid[row].row.own = row
      }
    }
    let columns = grid[0].row.cells.count
    guard grid.count == columns, grid.enumerated().allSatisfy({ $1.row.own == $0 }) else {
      // Halves of a table, and tables of several rows a team, state nothing that can be placed.
      if grid.count > 2, playedStages.isEmpty, grid.count < columns {
        diagnostics.append(
          RSSSFProblem.brokenGrid(grid.count, columns).diagnostic(.warning, at: grid[0].place, length: 1))
      }
      return
    }
    grids.append(StatedGrid(rows: grid, stage: stage, group: facts.season.openGroup))
  }

  /// Makes the results of cross tables matches, in stages and groups that have no others.
  mutating func placeGrids() {
    let played = playedStages
    for grid in grids where grid.rows.contains(where: hasGoals) {
      if let group = grid.group {
        // Groups above and below may have their matches one by one; those of no group, or of another by mistake, may be of
        // this one.
        let names = grid.rows.map { $0.row.name.name }
        guard !played.contains(grid.stage) || !facts.season.hasMatches(of: names, inOrBeside: group) else { continue }
        facts.season.reopen(group, at: grid.rows[0].place)
      } else {
        guard !played.contains(grid.stage) else { continue }
        if !grid.stage.isEmpty { facts.season.openStage(grid.stage, at: grid.rows[0].place) }
      }
      let teams = grid.rows.map { entry -> Team.ID in
        let (id, isNew) = facts.season.names.id(entry.row.name.name)
        if isNew { facts.season.names.set(entry.place, of: id) }
        return id
      }
      for (home, entry) in grid.rows.enumerated() {
        for (away, goals) in entry.row.cells.enumerated() where away != home && teams[away] != teams[home] {
          guard let goals else { continue }
          _ = facts.season.add(
            Match(
              id: facts.season.nextID, first: teams[home], second: teams[away], score: Score(fullTime: goals),
              status: .played, ground: .home, place: entry.place))
        }
      }
    }
    grids = []
  }

  private func hasGoals(_ entry: (row: RSSSFGridRow, place: SourcePlace)) -> Bool {
    entry.row.cells.contains { $0 != nil }
  }
}
