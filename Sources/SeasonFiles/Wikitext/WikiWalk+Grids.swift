import Football

extension WikiWalk {
  /// Reads a table of every team against every other that is written cell by cell, and tells which columns have its results; nil
  /// for any other.
  mutating func readGrid(_ rows: ArraySlice<[WikiCell?]>, _ heads: [String]) -> Range<Int>? {
    guard heads.count > 2, !rows.isEmpty, rows.allSatisfy({ $0.count == heads.count }) else { return nil }
    guard let spot = gridColumns(heads, rows: rows.count) else { return nil }
    let names = rows.map { row in row[spot.team].map { teamName($0.content) } ?? "" }
    let shown = zip(names, rows).map { name, row in
      [name] + spot.results.map { column in row[column].map { page.shown($0.content) } ?? "" }
    }
    guard let results = ResultsGrid(heads: [heads[spot.team]] + spot.results.map { heads[$0] }, rows: shown) else {
      return nil
    }
    guard !shown.contains(where: { $0.dropFirst().contains(where: Self.isOfManyMatches) }) else { return nil }
    builder.hasTable = true
    let teams = zip(names, rows).map { name, row in team(row[spot.team]?.content ?? 0..<0, named: name) }
    let isMirrored = isMirrored(shown, results, corner: heads[spot.team])
    for (home, row) in rows.enumerated() {
      for (column, index) in spot.results.enumerated() where results.rowOfColumn[column] != home {
        guard let cell = row[index], !isMirrored || home < results.rowOfColumn[column] else { continue }
        readResult(cell.content, teams[home], teams[results.rowOfColumn[column]], ofTable: false)
      }
    }
    return spot.results
  }

  /// Whether a cell has more goals for both than any match ever had: the sum of all meetings, `43–31`.
  private static func isOfManyMatches(_ cell: String) -> Bool {
    let bytes = Array(cell.utf8)
    return ScoreCell.readPlain(bytes, 0..<bytes.count).map { min($0.first, $0.second) >= 15 } ?? false
  }

  /// Whether each cell shows the result of the one across the diagonal from the other side, so that every match stands twice: a
  /// group of single matches.
  private func isMirrored(_ rows: [[String]], _ results: ResultsGrid, corner: String) -> Bool {
    let key = Folding.key(corner)
    guard rows.count > 2, !["home", "local", "heim", "casa"].contains(where: key.holds) else { return false }
    func goals(_ row: Int, _ other: Int) -> Goals? {
      guard let column = results.rowOfColumn.firstIndex(of: other) else { return nil }
      let bytes = Array(rows[row][column + 1].utf8)
      return ScoreCell.readPlain(bytes, 0..<bytes.count)
    }
    return rows.indices.allSatisfy { row in
      rows.indices.allSatisfy { other in row == other || goals(row, other) == goals(other, row)?.swapped }
    } && goals(0, 1) != nil
  }

  /// Where a table of results has its teams and, a column for each row, its results: all columns but the first, else those that are
  /// left where figures of standings stand before or behind them.
  private func gridColumns(_ heads: [String], rows: Int) -> (team: Int, results: Range<Int>)? {
    if ResultsGrid.mayStart(heads), heads.count == rows + 1 { return (0, 1..<heads.count) }
    guard rows > 2, heads.count > rows + 1 else { return nil }
    let isFigure = heads.map { ArticleFigure($0) != nil }
    let team = isFigure[0] || heads[0].isEmpty ? 1 : 0
    for start in team + 1...heads.count - rows {
      let results = start..<start + rows
      guard isFigure[team + 1..<start].allSatisfy({ $0 }), isFigure[results.upperBound...].allSatisfy({ $0 }),
        ResultsGrid.mayStart([heads[team]] + heads[results])
      else { continue }
      return (team, results)
    }
    return nil
  }
}
