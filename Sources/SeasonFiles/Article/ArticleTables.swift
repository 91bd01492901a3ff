import Diagnostics
import Football

extension ArticleBuilder {
  /// Reads a line that starts with a bar.
  mutating func readTableLine(_ line: Fragment) -> ArticleLine {
    block = nil
    guard line.length >= 2, line.last == "|" else { return refuse(line, .unclosedRow) }
    let cells = line.part(line.characters.startIndex + 1..<line.characters.endIndex - 1).split { $0 == "|" }
    return readRow(cells, line: line)
  }

  /// Reads the cells of a row; those of the first open a table.
  private mutating func readRow(_ cells: [Fragment], line: Fragment) -> ArticleLine {
    guard let open = table else { return openTable(cells, line: line) }
    switch open.kind {
    case .entrants: return readEntrant(cells, in: open, line: line)
    case .changes: return readChanges(cells, in: open, line: line)
    case .regions: return readRegion(cells, in: open, line: line)
    case .standings: return readStanding(cells, in: open, line: line)
    case .ties:
      // A match of another season is none of this one.
      if let column = open.year, column < cells.count, let year = NumberWords.digits(cells[column].name),
        let label, !label.holds(String(year)), cells[column].length == 4
      {
        keep(line, .prose)
        return .keptRow
      }
      return readTie(cells, in: open, line: line)
    case .ofClub: return readClubMatch(cells, in: open, line: line)
    case .results:
      grid.append(cells)
      return .tableRow
    case .other:
      keep(line, .prose)
      countUnread(cells, line: line)
      return .keptRow
    }
  }

  /// Warns once of a table that has several scores and is not read.
  private mutating func countUnread(_ cells: [Fragment], line: Fragment) {
    guard section != .apparatus, let before = table?.unreadScores, before < 2 else { return }
    let scores = cells.count { cell in
      if case .plain = ScoreCell.read(Array(cell.text.utf8), 0..<cell.text.utf8.count) { true } else { false }
    }
    table?.unreadScores += scores
    if before + scores >= 2 { report(.unreadTable, at: line, severity: .warning) }
  }

  /// Opens the table of a header's cells.
  private mutating func openTable(_ cells: [Fragment], line: Fragment) -> ArticleLine {
    var new = ArticleTable(header: cells)
    // What is said of teams in statistics is no list of those that entered.
    if section == .apparatus, new.kind == .entrants || new.kind == .ofClub { new.kind = .other }
    table = new
    if new.kind == .results { grid = [cells] }
    if new.kind == .other { keep(line, .prose) } else { hasTable = true }
    return new.kind == .other ? .keptRow : .tableHeader
  }

  /// Reads a row of a table as browsers copy it, with tabs between its cells, or a match whose parts have tabs between
  /// them; nil for a line that is neither.
  mutating func readTabbedLine(_ line: Fragment) -> ArticleLine? {
    let cells = line.split { $0 == "\t" }
    guard cells.count > 1 else { return nil }
    if let open = table, let row = open.row(of: cells) { return readRow(row, line: line.trimmed()) }
    table = nil
    if let read = readCopiedKey(cells, line: line) { return read }
    if ArticleTable(header: cells).kind != .other { return readRow(cells, line: line.trimmed()) }
    return readTabbedMatch(cells, line: line)
  }

  /// Reads a row whose first bar was left out, as Markdown allows: `Alfa | 2–1 | Beta |`; nil for any other line.
  mutating func readOpenRow(_ line: Fragment) -> ArticleLine? {
    guard marks != .equals, line.characters.contains("|") else { return nil }
    var cells = line.split { $0 == "|" }
    if cells.last?.isEmpty == true { cells.removeLast() }
    guard cells.count > 1 else { return nil }
    if let open = table, let row = open.row(of: cells) { return readRow(row, line: line) }
    table = nil
    if ArticleTable(header: cells).kind != .other { return readRow(cells, line: line) }
    return readTabbedMatch(
      cells,
      line: Fragment(
        line: String(line.text.map { $0 == "|" ? " " : $0 }), number: line.line, column: line.column))
  }

  /// Reads the header or a row of a table of ties whose cells are parted by blanks alone; nil for any other line.
  mutating func readTiesInWords(_ line: Fragment) -> ArticleLine? {
    if TiesInWords.isHeader(line) { return openTable(TiesInWords.header(line), line: line) }
    guard let open = table, open.kind == .ties, open.columns.contains(.aggregate),
      let cells = TiesInWords.cells(of: line), cells.count == open.columns.count
    else { return nil }
    return readTie(cells, in: open, line: line)
  }

  // MARK: Entrants

  private mutating func readEntrant(_ cells: [Fragment], in table: ArticleTable, line: Fragment) -> ArticleLine {
    guard cells.count == table.columns.count else {
      return refuse(line, .cells(cells.count, under: table.columns.count))
    }
    var cells = cells
    let isCollapsed = isCollapsed(cells, in: table)
    if isCollapsed, let last = cells.popLast() { cells.insert(last, at: 0) }
    func cell(_ column: ArticleTable.Column) -> Fragment? {
      table.columns.firstIndex(of: column).map { cells[$0] }.flatMap { $0.isEmpty || $0.text == "?" ? nil : $0 }
    }
    guard let name = cell(.team) else { return refuse(line, .noTeamInRow) }
    var department = cell(.department)?.name
    if table.columns.contains(.department) {
      let isGiven = table.columns.firstIndex(of: .department).map { !cells[$0].isEmpty } ?? false
      if !isGiven { department = table.department }
      self.table?.department = department
    }
    addEntrant(name, department: department, town: cell(.town)?.name)
    return .tableRow
  }

  /// Whether a row has lost its first cell to the row above, and so has an empty one at its end.
  ///
  /// It has when the department is the first column of three, some row above gave one, and the last cell is empty;
  /// unless the second cell is a team with a match and the first is not, for then only the town is missing.
  private mutating func isCollapsed(_ cells: [Fragment], in table: ArticleTable) -> Bool {
    guard table.columns == [.department, .team, .town], table.department != nil, cells[2].isEmpty, !cells[0].isEmpty,
      !cells[1].isEmpty
    else { return false }
    guard let playing else {
      asksForNames = true
      return true
    }
    return playing.contains(Folding.key(cells[0].text)) || !playing.contains(Folding.key(cells[1].text))
  }

  /// Lists a team in the open group or stage, or for later where none is open.
  mutating func addEntrant(_ name: Fragment, department: String?, town: String?) {
    let id = team(name)
    teams.locate(id, department: department, town: town)
    if tree.isGroupOpen {
      tree.addToGroup(id)
      return
    }
    let entrant = Entrant(team: id, department: department, town: town, place: place(name))
    let stage = tree.current
    if !listed.insert(.entrant(id, stage: stage)).inserted {
      report(.listedTwice(name.name), at: name, severity: .warning)
    }
    if let stage {
      tree.edit(stage) { $0.stage.entrants.append(entrant) }
    } else {
      looseEntrants.append(entrant)
    }
  }

  // MARK: Regions

  private mutating func readRegion(_ cells: [Fragment], in table: ArticleTable, line: Fragment) -> ArticleLine {
    guard cells.count == table.columns.count else {
      return refuse(line, .cells(cells.count, under: table.columns.count))
    }
    guard let region = table.columns.firstIndex(of: .region), let list = table.columns.firstIndex(of: .departments),
      !cells[region].isEmpty
    else { return refuse(line, .noTeamInRow) }
    let node = tree.addChild(cells[region].name, kind: .region, at: place(cells[region]))
    setDepartments(cells[list].splitAtCommas(), of: node)
    return .tableRow
  }

  /// Gives a stage the departments that it gathers.
  mutating func setDepartments(_ names: [Fragment], of node: Int) {
    let new = names.filter { !$0.isEmpty }.map(\.name).filter { listed.insert(.department($0, stage: node)).inserted }
    tree.edit(node) { $0.stage.departments += new }
  }

  // MARK: Changes

  private mutating func readChanges(_ cells: [Fragment], in table: ArticleTable, line: Fragment) -> ArticleLine {
    guard cells.count == table.columns.count else {
      return refuse(line, .cells(cells.count, under: table.columns.count))
    }
    for (column, cell) in zip(table.columns, cells) {
      guard case .change(let direction, let competition) = column, !cell.isEmpty else { continue }
      var change = TeamChange(direction: direction, competition: competition, teams: [], place: place(cell))
      if let names = names(in: cell) {
        change.teams = names.map { team($0) }
      } else {
        change.unresolved = cell.name
        report(.unsplit(cell.name), at: cell, severity: .note)
      }
      changes.append(change)
    }
    return .tableRow
  }

  /// The names in a cell: between separators where it has any, else told apart by known names; nil when unclear.
  private mutating func names(in cell: Fragment) -> [Fragment]? {
    let parts = cell.splitAtCommas().filter { !$0.isEmpty }
    if parts.count > 1 || cell.last == ";" { return parts }
    // A single word is a single name.
    if cell.words().count == 1 { return [cell] }
    guard known != nil else {
      asksForNames = true
      return nil
    }
    return ownSplitter.split(cell) ?? widerSplitter.split(cell)
  }
}
