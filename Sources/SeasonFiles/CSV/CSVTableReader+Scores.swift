import Diagnostics
import Football

extension CSVTableReader {
  /// What a cell or a pair of cells gives: goals, nothing, or a fault that was reported.
  private enum Reading {
    case goals(Goals)
    case none
    case unknown
    case refused
  }

  /// Reads the scores of a row; false when it was refused.
  ///
  /// What stands beside the goals is given as a note.
  mutating func readScores(into row: inout CSVRow, _ note: inout String?) -> Bool {
    let columns = table.columns
    if let home = columns[.homeGoals], let away = columns[.awayGoals] {
      switch readPair(home, away) {
      case .goals(let goals):
        row.score.fullTime = goals
        row.status = .played
      case .unknown: row.status = .played
      case .none: row.status = .scheduled
      case .refused: return false
      }
      if let index = columns[.score] { compareScore(index, with: row) }
    } else if let index = columns[.score] {
      guard readScoreCell(index, into: &row, &note) else { return false }
    }
    if let home = columns[.halfTimeHome], let away = columns[.halfTimeAway] {
      switch readPair(home, away) {
      case .goals(let goals): row.score.halfTime = goals
      case .none, .unknown: break
      case .refused: return false
      }
    }
    if let home = columns[.homePenalties], let away = columns[.awayPenalties] {
      switch readPair(home, away) {
      case .goals(let kicks): row.score.penalties = kicks
      case .none, .unknown: break
      case .refused: return false
      }
    }
    guard readExtra(into: &row, &note) else { return false }
    if let index = columns[.result] { compareResult(index, with: row) }
    return true
  }

  private func cell(at index: Int) -> CSVCell {
    guard index < tokenizer.cells.count else {
      return CSVCell(start: tokenizer.rowStart, end: tokenizer.rowStart, isQuoted: false)
    }
    return tokenizer.cells[index]
  }

  private mutating func readPair(_ first: Int, _ second: Int) -> Reading {
    let cells = (cell(at: first), cell(at: second))
    let goals = (GoalsCell.read(bytes, cells.0.range), GoalsCell.read(bytes, cells.1.range))
    switch goals {
    case (.count(let first), .count(let second)): return .goals(Goals(first, second))
    case (.none, .none): return .none
    case (.unreadable, _): refuseGoals(cells.0)
    case (_, .unreadable): refuseGoals(cells.1)
    case (.unknown, .unknown), (.unknown, .none), (.none, .unknown): return .unknown
    case (.count, _): refuseHalf(at: cells.0)
    case (_, .count): refuseHalf(at: cells.1)
    }
    return .refused
  }

  private mutating func refuseGoals(_ cell: CSVCell) {
    let problem = CSVProblem.goals(
      String(string(cell).prefix(60)), cells: tokenizer.cellCount, columns: table.columns.names.count)
    report(problem, at: cell, options.isLenient ? .warning : .error)
  }

  private mutating func refuseHalf(at cell: CSVCell) {
    report(.halfScore, at: cell, options.isLenient ? .warning : .error)
  }

  private mutating func refuseScore(_ cell: CSVCell) {
    let problem = CSVProblem.score(
      String(string(cell).prefix(60)), cells: tokenizer.cellCount, columns: table.columns.names.count)
    report(problem, at: cell, options.isLenient ? .warning : .error)
  }

  private mutating func readScoreCell(_ index: Int, into row: inout CSVRow, _ note: inout String?) -> Bool {
    let cell = cell(at: index)
    switch ScoreCell.read(bytes, cell.range) {
    case .plain(let goals):
      row.score.fullTime = goals
      row.status = .played
    case .noted(let goals, let notes, let status):
      row.score = notes.score(of: goals)
      row.status = status
      if !notes.remarks.isEmpty { note = notes.remarks.joined(separator: "; ") }
    case .none: row.status = .scheduled
    case .unknown: row.status = .played
    case .unreadable:
      refuseScore(cell)
      return false
    }
    return true
  }

  private static let extraRoles = [CSVRole.halfTime, .extraTime, .penalties]

  /// Half time, extra time and shoot-out, where they have a column each.
  private mutating func readExtra(into row: inout CSVRow, _ note: inout String?) -> Bool {
    for role in Self.extraRoles {
      guard let index = table.columns[role], index < tokenizer.cells.count else { continue }
      let cell = tokenizer.cells[index]
      if cell.isEmpty { continue }
      let goals: Goals
      switch ScoreCell.read(bytes, cell.range) {
      case .plain(let read): goals = read
      case .noted(let read, let notes, _):
        guard let found = notes.penalties ?? read else { continue }
        goals = found
      case .none, .unknown: continue
      case .unreadable(let text):
        // A coin or goals away from home decided, and the column of kicks says so.
        if role == .penalties, TieReading.tellsOfLots(text) || TieReading.tellsOfAwayGoals(text) {
          note = [note, text].compactMap { $0 }.joined(separator: "; ")
          continue
        }
        refuseScore(cell)
        return false
      }
      switch role {
      case .halfTime: row.score.halfTime = goals
      case .extraTime: row.score.afterExtraTime = goals
      default: row.score.penalties = goals
      }
    }
    return true
  }

  // MARK: Cells that say the same twice

  private mutating func compareScore(_ index: Int, with row: CSVRow) {
    guard index < tokenizer.cells.count, let stated = ScoreCell.readPlain(bytes, tokenizer.cells[index].range),
      let goals = row.score.fullTime, stated != goals
    else { return }
    report(
      .disagreement(string(tokenizer.cells[index]), "\(goals.first)-\(goals.second)"), at: tokenizer.cells[index])
  }

  private mutating func compareResult(_ index: Int, with row: CSVRow) {
    guard index < tokenizer.cells.count, let goals = row.score.fullTime, tokenizer.cells[index].range.count == 1
    else { return }
    let byte = bytes[tokenizer.cells[index].start]
    let expected = goals.first > goals.second ? "H" : goals.first < goals.second ? "A" : "D"
    guard "HAD".utf8.contains(byte), expected.utf8.first != byte else { return }
    report(
      .disagreement(string(tokenizer.cells[index]), "\(goals.first)-\(goals.second)"), at: tokenizer.cells[index])
  }
}
