import Football

extension ArticleBuilder {
  /// Reads the rows of a table of every team against every other, once all of them are known.
  mutating func closeGrid() {
    let rows = grid
    grid = []
    guard let heads = rows.first, rows.count > 1 else { return }
    let texts = rows.dropFirst().map { $0.map(\.name) }
    guard let results = ResultsGrid(heads: heads.map(\.name), rows: texts) else {
      for first in rows.compactMap(\.first) { keep(first, .prose) }
      return
    }
    let teams = rows.dropFirst().map { team($0[0]) }
    let stage = tree.currentOrUnnamed(at: place(heads[0]))
    for (home, row) in rows.dropFirst().enumerated() {
      for (column, cell) in row.dropFirst().enumerated() where results.rowOfColumn[column] != home {
        for part in ResultsGrid.results(in: cell) {
          guard let score = tieScore(part), score.goals != nil || score.status == .walkover else { continue }
          let match = Match(
            id: Match.ID(0), first: teams[home], second: teams[results.rowOfColumn[column]],
            score: score.notes.score(of: score.goals), status: score.status, ground: .home, place: place(part))
          pending.append(
            PendingTie(match: match, stage: stage, group: tree.currentGroup, openRound: tree.openRoundName))
        }
      }
    }
  }
}
