import Diagnostics
import Football

/// Tables whose heads say nothing, told by their cells.
extension WikiWalk {
  /// Reads rows without known heads where matches stand: in all of them a score, and at its sides the teams.
  mutating func readHeadless(_ grid: WikiGrid) -> Bool {
    let rows = grid.rows.filter { $0.count > 1 && !$0.allSatisfy { $0?.isHead ?? true } && caption(of: $0) == nil }
    guard expectsMatches, let first = rows.first,
      rows.allSatisfy({ $0.count == first.count && !$0.contains { $0?.isHead ?? true } }),
      Self.mayHeadMatches(headKeys(grid))
    else { return false }
    let shown = rows.map { $0.map { $0.map { page.shown($0.content) } ?? "" } }
    guard let score = Self.scoreColumn(of: shown) else { return false }
    let others = first.indices.filter { abs($0 - score) > 1 }
    let date = others.first { column in shown.allSatisfy { dateReading($0[column]) != nil } }
    let venue = others.first { column in column != date && shown.allSatisfy { Self.isName($0[column]) } }
    builder.hasTable = true
    var place = TableRound()
    let columns = MatchColumns(score: score, date: date, venue: venue)
    for row in grid.rows {
      if let caption = caption(of: row) {
        take(caption, into: &place)
      } else if !row.allSatisfy({ $0?.isHead ?? true }), let home = cell(row, columns.home),
        let away = cell(row, columns.away)
      {
        readMatch(row, columns, (NamedCell(home, teamName(home)), NamedCell(away, teamName(away))), &place)
      }
    }
    return true
  }

  /// Whether heads are none of a table over several seasons, of one club's matches, or of players.
  private static func mayHeadMatches(_ keys: [String]) -> Bool {
    MatchColumns.year(keys) == nil && foreign.isDisjoint(with: keys)
  }

  private static let foreign: Set<String> = [
    "opponent", "opponents", "rival", "adversario", "gegner", "h/a", "h / a", "scorers", "goalscorers", "goleadores",
    "player", "jugador", "spieler", "manager", "titles", "titulos",
  ]

  /// Whether matches may stand below the open heading: that of a round, a group, or results.
  private var expectsMatches: Bool {
    if isRoundHeaded || builder.tree.isGroupOpen { return true }
    switch builder.section {
    case .results, .stage, .mainStage: return true
    default: return false
    }
  }

  /// The folded heads of a table's first row of heads.
  private func headKeys(_ grid: WikiGrid) -> [String] {
    let row = grid.rows.prefix(4).first {
      $0.count > 1 && $0.allSatisfy { $0?.isHead ?? true } && caption(of: $0) == nil
    }
    return (row ?? []).map { $0.map { Folding.heading(page.shown($0.content)) } ?? "" }
  }

  /// The column with a score in most rows, and in no row anything else but the mark of a match not played, between two columns
  /// of names.
  private static func scoreColumn(of rows: [[String]]) -> Int? {
    guard let first = rows.first else { return nil }
    return first.indices.dropFirst().dropLast().first { column in
      rows.contains { isScore($0[column]) }
        && rows.allSatisfy { row in
          isName(row[column - 1]) && isName(row[column + 1]) && (isScore(row[column]) || isUnplayed(row[column]))
        }
    }
  }

  private static func isScore(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    switch ScoreCell.read(bytes, 0..<bytes.count) {
    case .plain: return true
    case .noted(let goals, _, _): return goals != nil
    case .none, .unknown, .unreadable: return false
    }
  }

  private static func isUnplayed(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    switch ScoreCell.read(bytes, 0..<bytes.count) {
    case .noted(let goals, _, _): return goals == nil
    case .none, .unknown: return true
    case .plain, .unreadable: return false
    }
  }

  private static func isName(_ text: String) -> Bool { text.hasLetter && !isScore(text) }

  // MARK: Warning

  /// Warns of a table that is not read where it has scores beside names in several rows: matches would be lost in silence.
  ///
  /// The result tells whether it did. Statistics, lists of earlier finals and the like have scores too, and hold no matches of the season.
  @discardableResult mutating func warnOfScores(_ grid: WikiGrid, at node: WikiNode) -> Bool {
    switch builder.section {
    case .apparatus, .links, .rules, .teams, .teamChanges: return false
    default: break
    }
    guard Self.mayHeadMatches(headKeys(grid)) else { return false }
    var scored = 0
    for row in grid.rows {
      var cells: [Range<Int>] = []
      for cell in row.compactMap({ $0 }) where cells.last != cell.content { cells.append(cell.content) }
      let names = cells.count { $0.count < 200 && page.shown($0).hasLetter }
      let scores = cells.count { ScoreCell.readPlain(page.bytes, $0) != nil }
      if scores > 0, names > 0, names + scores > 2 { scored += scores }
    }
    guard scored > 1 else { return false }
    builder.diagnostics.append(
      WikiProblem.unreadTable(scores: scored).diagnostic(.warning, at: page.place(node.start), length: 2))
    return true
  }
}
