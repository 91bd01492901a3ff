import Football

/// A result of a table of every team against every other, and where it goes.
struct GridResult {
  var match: Match
  var stage: Int
  var group: Int?
}

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
        guard let score = tieScore(cell), score.goals != nil || score.status == .walkover else { continue }
        let match = Match(
          id: Match.ID(0), first: teams[home], second: teams[results.rowOfColumn[column]],
          score: score.notes.score(of: score.goals), status: score.status, ground: .home, place: place(cell))
        gridResults.append(GridResult(match: match, stage: stage, group: tree.currentGroup))
      }
    }
  }

  /// Adds the results that stand nowhere else in their stage, and warns of those that do with another score.
  mutating func addGridResults() {
    closeGrid()
    guard !gridResults.isEmpty else { return }
    struct Pairing: Hashable {
      var stage: Int
      var home: Team.ID
      var away: Team.ID
    }
    var known: [Pairing: [Goals?]] = [:]
    for stage in Set(gridResults.map(\.stage)) {
      for match in tree.nodes[stage].stage.ownMatches {
        known[Pairing(stage: stage, home: match.first, away: match.second), default: []].append(match.counted)
      }
    }
    for result in gridResults {
      let match = result.match
      if let scores = known[Pairing(stage: result.stage, home: match.first, away: match.second)] {
        if let goals = match.counted, let other = scores.compactMap({ $0 }).first, !scores.contains(goals) {
          report(.disagreement(of: "table", goals, with: other), at: match.place)
        }
        continue
      }
      var own = match
      own.id = Match.ID(matchCount)
      matchCount += 1
      tree.add(own, to: result.stage, group: result.group, round: "")
    }
    gridResults = []
  }
}
