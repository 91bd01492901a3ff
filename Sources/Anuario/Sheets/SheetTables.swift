import Football
import Sheets
import Statistics
import Words

/// The tables of a season as sheets take them: names, figures and results in words.
struct SheetTables {
  let telling: Telling

  private var words: Words { telling.words }
  private var champion: Team.ID? { telling.statistics.title.team }

  /// Which columns a table of figures has.
  enum Columns {
    /// Played, won, drawn, lost, goals for and against, difference, points.
    case all
    /// Played, difference, points: for panels.
    case few
  }

  /// A table of standings.
  func figures(_ table: Standings, title: String, columns: Columns) -> FigureTable {
    let all: [(Phrase, (StandingsRow) -> String)] = [
      (.columnPlayed, { words.number($0.played) }), (.columnWon, { words.number($0.won) }),
      (.columnDrawn, { words.number($0.drawn) }), (.columnLost, { words.number($0.lost) }),
      (.columnFor, { words.number($0.goalsFor) }), (.columnAgainst, { words.number($0.goalsAgainst) }),
      (.columnDifference, { words.signed($0.goalDifference) }), (.columnPoints, { words.number($0.points) }),
    ]
    let used = columns == .all ? all : [all[0], all[6], all[7]]
    let rows = table.rows.enumerated().map { index, row in
      FigureTable.Row(
        rank: index > 0 && table.rows[index - 1].rank == row.rank ? "" : words.number(row.rank),
        name: telling.name(row.team), figures: used.map { $0.1(row) }, isFirst: row.team == champion)
    }
    return FigureTable(title: title, heads: used.map { words($0.0) }, rows: rows)
  }

  /// The square of a table's results.
  func square(_ cross: CrossTable, title: String, showsCodes: Bool = false) -> SquareTable {
    SquareTable(
      title: title, names: cross.teams.map(telling.name),
      codes: telling.codes(cross.teams), showsCodes: showsCodes,
      cells: cross.teams.enumerated().map { row, team in
        cross.cells[row].enumerated().map { column, ids in column == row ? .empty : cell(ids, of: team) }
      }, first: champion.flatMap { cross.teams.firstIndex(of: $0) })
  }

  /// The results between two teams, seen from one; a match to be played leaves the cell open.
  private func cell(_ ids: [Match.ID], of team: Team.ID) -> SquareTable.Cell {
    let matches = ids.compactMap(telling.match).filter { !isOpen($0) }
    let lines = matches.map { match in
      match.counted(for: team).map { words.score($0.first, $0.second) } ?? telling.scoreText(match)
    }
    guard matches.count == 1, let goals = matches[0].counted(for: team) else { return SquareTable.Cell(lines, .open) }
    let grade: SquareTable.Grade = goals.margin == 0 ? .drawn : goals.first > goals.second ? .won : .lost
    return SquareTable.Cell(lines, grade)
  }

  /// Whether a match is still to be played, so that a sheet leaves room for its score.
  func isOpen(_ match: Match) -> Bool {
    match.counted == nil && (match.status == .scheduled || match.status == .awarded)
  }

  /// A match on one line.
  func line(_ match: Match, lead: String, remark: String = "", accent: Team.ID? = nil) -> ScoreLine {
    let winner = match.winner
    let note = telling.scoreNote(match)
    return ScoreLine(
      lead: lead, first: telling.name(match.first), second: telling.name(match.second),
      score: isOpen(match) ? "" : telling.scoreText(match),
      winner: winner.flatMap { match.side(of: $0) == .first ? .first : .second },
      remark: [note, remark].filter { !$0.isEmpty }.joined(separator: " "),
      accent: accent.flatMap { match.side(of: $0) }.map { $0 == .first ? .first : .second })
  }

  /// The rounds of a table's matches: those of its group, or those of its stage that belong to no tie.
  func rounds(_ table: Standings) -> [Round] {
    let season = telling.season
    guard let stage = season.allStages.first(where: { $0.name == (table.stage ?? "") && holds($0, table) }) else {
      return []
    }
    if let name = table.group { return stage.groups.first { $0.name == name }?.rounds ?? [] }
    let tied = Set(stage.ties.flatMap(\.legs))
    return stage.rounds.map { round in
      var own = round
      own.matches.removeAll { tied.contains($0.id) }
      return own
    }.filter { !$0.matches.isEmpty }
  }

  private func holds(_ stage: Stage, _ table: Standings) -> Bool {
    table.group.map { name in stage.groups.contains { $0.name == name } } ?? !stage.rounds.isEmpty
  }

  /// The days of matches as a remark beside a heading; empty where none is known.
  func days(_ matches: [Match]) -> String {
    let days = matches.compactMap(\.day)
    guard let first = days.min(), let last = days.max() else { return "" }
    return words.shortDays(telling.calendar(first), telling.calendar(last))
  }
}
