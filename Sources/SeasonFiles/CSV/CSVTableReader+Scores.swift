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
      if isWalkover(home, away) {
        row.status = .walkover
        return true
      }
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
    guard readPart(.halfTimeHome, .halfTimeAway, { row.score.halfTime = $0 }),
      readPart(.extraTimeHome, .extraTimeAway, { row.score.afterExtraTime = $0 }),
      readPart(.homePenalties, .awayPenalties, { row.score.penalties = $0 })
    else { return false }
    // Nobody wins a shoot-out that is level: zeros stand where there was none.
    if row.score.penalties == Goals(0, 0) { row.score.penalties = nil }
    guard readExtra(into: &row, &note) else { return false }
    if let index = columns[.result] { compareResult(index, with: row) }
    return true
  }

  /// Reads a part of the score that has a column for each team; false when it was refused.
  private mutating func readPart(_ home: CSVRole, _ away: CSVRole, _ take: (Goals) -> Void) -> Bool {
    let indices = (table.columns.index(home), table.columns.index(away))
    guard indices.0 >= 0, indices.1 >= 0 else { return true }
    switch readPair(indices.0, indices.1) {
    case .goals(let goals): take(goals)
    case .none, .unknown: break
    case .refused: return false
    }
    return true
  }

  private func cell(at index: Int) -> CSVCell {
    guard index < tokenizer.cells.count else {
      return CSVCell(start: tokenizer.rowStart, end: tokenizer.rowStart, isQuoted: false)
    }
    return tokenizer.cells[index]
  }

  /// Whether the two columns of goals have the letters of a walkover: `W` and `O`, or `W.O.` in either.
  private func isWalkover(_ first: Int, _ second: Int) -> Bool {
    let cells = (cell(at: first), cell(at: second))
    guard let letter = [cells.0, cells.1].first(where: { !$0.isEmpty }).map({ bytes[$0.start].lowered }),
      letter == UInt8(ascii: "w")
    else { return false }
    let letters = (string(cells.0) + string(cells.1)).lowercased().filter(\.isLetter)
    return letters == "wo" || letters == "wowo"
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
    guard let remarks = row.take(ScoreCell.read(bytes, cell.range)) else {
      refuseScore(cell)
      return false
    }
    if !remarks.isEmpty { note = remarks.joined(separator: "; ") }
    return true
  }

  /// Half time, extra time and shoot-out, where they have a column each.
  private mutating func readExtra(into row: inout CSVRow, _ note: inout String?) -> Bool {
    for (role, index) in table.columns.parts where index < tokenizer.cells.count {
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
        guard readWords(text, of: role, cell, into: &row, &note) else {
          refuseScore(cell)
          return false
        }
        continue
      }
      switch role {
      case .halfTime: row.score.halfTime = goals
      case .extraTime: row.score.afterExtraTime = goals
      // Nobody wins a shoot-out that is level: zeros stand where there was none.
      default: if goals != Goals(0, 0) { row.score.penalties = goals }
      }
    }
    return true
  }

  /// Reads words in a column of scores: whether there was extra time or a shoot-out, who won it, what decided in its place;
  /// false for words that say none of it.
  private mutating func readWords(
    _ text: String, of role: CSVRole, _ cell: CSVCell, into row: inout CSVRow, _ note: inout String?
  ) -> Bool {
    let flag = FlagCell.read(text) ?? (MatchNotes.isExtraTime(Folding.key(text)) ? true : nil)
    switch role {
    case .extraTime:
      guard let flag else { return false }
      // The score of the row is then the one after extra time.
      if flag, row.score.afterExtraTime == nil, row.score.awarded == nil {
        row.score.afterExtraTime = row.score.fullTime
        row.score.fullTime = nil
      }
      return true
    case .penalties:
      if flag != nil || row.score.penalties != nil { return true }
      if let kicks = kicks(of: cell) {
        row.score.penalties = kicks
        return true
      }
      // A coin or goals away from home decided, and the column of kicks says so.
      guard TieReading.tellsOfLots(text) || TieReading.tellsOfAwayGoals(text) else { return false }
      note = [note, text].compactMap { $0 }.joined(separator: "; ")
      return true
    default:
      // `Draw`: beside columns of goals, who was ahead is no score.
      return table.columns[.homeGoals] != nil && text.allSatisfy { $0.isLetter || $0.isWhitespace }
    }
  }

  /// The kicks of a shoot-out with the name of its winner behind them, `4-2 Bury`; nil for any other cell.
  private func kicks(of cell: CSVCell) -> Goals? {
    guard let atom = bytes.span.atom(at: cell.start, in: cell.piece), atom.goals.margin != 0 else { return nil }
    let goals = atom.goals.first > atom.goals.second ? atom.goals : atom.goals.swapped
    let winner = bytes[atom.end..<cell.end].drop { $0 == 0x20 }
    func isWinner(_ role: CSVRole) -> Bool { self.cell(role).map { bytes[$0.range] == winner } ?? false }
    return isWinner(.home) ? goals : isWinner(.away) ? goals.swapped : nil
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
