import Football

extension WikiWalk {
  /// A row of an older table of results: {{Fb r team|t=Melgar}} and a {{Fb r|gf=2|ga=1}} for every column.
  struct OldResultsRow {
    /// The team at home.
    var team: Team.ID
    /// The results in the order of the columns; nil where none stands.
    var cells: [(score: ReadScore?, offset: Int)] = []
    /// Where the row starts.
    var offset: Int
  }

  /// Starts a row with {{Fb r team|t=Melgar}}.
  mutating func readOldResultsTeam(_ node: WikiNode) {
    let arguments = page.arguments(of: node)
    guard
      let name = arguments.first(where: { ["t", "team", "name"].contains($0.key) })?.value
        ?? arguments.first(where: { !$0.isNamed })?.value, !teamName(name).isEmpty
    else { return }
    var row = OldResultsRow(team: team(name), offset: name.lowerBound)
    // `{{Fb r2 team|t=Melgar|r1=null|r2=2–1}}`: the cells are the row's own.
    var cells: [Int: Range<Int>] = [:]
    for argument in arguments where argument.key.hasPrefix("r") {
      if let number = NumberWords.digits(argument.key.dropFirst()), number > 0 { cells[number] = argument.value }
    }
    for number in 1..<min(cells.keys.max() ?? 0, 100) + 1 {
      row.cells.append((cells[number].flatMap { oldScore($0) }, cells[number]?.lowerBound ?? name.lowerBound))
    }
    oldResults.append(row)
    builder.hasTable = true
  }

  /// The score of a cell; nil for the team itself and a match not played.
  private mutating func oldScore(_ value: Range<Int>) -> ReadScore? {
    guard page.shown(value).hasNumber, let score = readScore(value), score.status != .scheduled else { return nil }
    return score
  }

  /// Adds a cell {{Fb r|gf=2|ga=1}} to the open row; one without goals is a match not played, or the team itself.
  mutating func readOldResult(_ node: WikiNode) {
    guard let last = oldResults.indices.last else { return }
    var values: [String: Range<Int>] = [:]
    for argument in page.arguments(of: node) where argument.isNamed { values[argument.key] = argument.value }
    var score: ReadScore?
    if let first = values["gf"].flatMap({ NumberWords.digits(page.shown($0)) }),
      let second = values["ga"].flatMap({ NumberWords.digits(page.shown($0)) })
    {
      score = ReadScore(goals: Goals(first, second), status: .played)
    }
    oldResults[last].cells.append((score, node.start))
  }

  /// Ends the table: its matches are added where no other record of them stands.
  ///
  /// The columns stand in the order of the rows; a row may leave out the cell of its own team.
  mutating func finishOldResults() {
    let rows = oldResults
    oldResults = []
    guard rows.count > 1 else { return }
    for (home, row) in rows.enumerated() {
      var cells = row.cells
      if cells.count == rows.count - 1 { cells.insert((nil, row.offset), at: home) }
      guard cells.count == rows.count else { continue }
      for (away, cell) in cells.enumerated() where away != home && rows[away].team != row.team {
        guard let score = cell.score else { continue }
        let place = page.place(cell.offset)
        let match = Match(
          id: Match.ID(0), first: row.team, second: rows[away].team, score: score.notes.score(of: score.goals),
          status: score.status, ground: .home, place: place)
        builder.pending.append(
          PendingTie(
            match: match, stage: builder.tree.currentOrUnnamed(at: place), group: builder.tree.currentGroup,
            openRound: builder.tree.openRoundName))
      }
    }
  }
}
