import Diagnostics
import Football

/// The table that is being read.
struct ArticleTable {
  /// What a column holds.
  enum Column: Hashable {
    case department
    case team
    case town
    case region
    case departments
    /// Teams that changed level; the other competition.
    case change(TeamChange.Direction, String)
    /// A figure of a table of standings.
    case figure(ArticleFigure)
    /// The teams of a tie.
    case firstTeam
    case secondTeam
    /// The score of a single match.
    case score
    /// The goals over all legs.
    case aggregate
    /// The score of a leg, from 1; the third is a play-off.
    case leg(Int)
    /// The day of a match, and where it was played.
    case date
    case venue
    /// Anything else.
    case other
  }

  /// What the rows are read as.
  enum Kind: Hashable {
    case entrants
    case changes
    case regions
    /// Rows of standings, kept as claims.
    case standings
    /// Ties of one match or more.
    case ties
    /// Every team against every other.
    case results
    /// Not read; kept as text.
    case other
  }

  /// The columns.
  let columns: [Column]
  /// What the rows are read as.
  fileprivate(set) var kind: Kind
  /// Whether the team of the first column was at home in the second leg: `Local - Vuelta`.
  let isHomeLast: Bool
  /// Whether the legs are games of a series, of which nothing says who was at home: `Game 1`.
  let areGames: Bool
  /// The department of the row above.
  var department: String?

  /// Makes a table from its header's cells.
  init(header: [Fragment]) {
    var columns = header.map { Self.column($0.name) }
    // `PJ G E P`, `J G E P`: the last is the matches lost, where another column has those played.
    if columns.filter({ $0 == .figure(.played) }).count == 2, !columns.contains(.figure(.lost)),
      let lost = header.firstIndex(where: { Folding.heading($0.text) == "p" })
    {
      columns[lost] = .figure(.lost)
    }
    let isTies = columns.contains(.firstTeam) && columns.contains(.secondTeam)
    // `Team | Score | Team`, as wikis show it.
    if !isTies, columns.filter({ $0 == .team }).count == 2, let first = columns.firstIndex(of: .team),
      let second = columns.lastIndex(of: .team), columns.contains(where: Self.isScore)
    {
      columns[first] = .firstTeam
      columns[second] = .secondTeam
    }
    if let opener = header.firstIndex(where: { Folding.heading($0.text) == "local ida" }),
      let other = header.firstIndex(where: { Folding.heading($0.text) == "local vuelta" })
    {
      columns[min(opener, other)] = .firstTeam
      columns[max(opener, other)] = .secondTeam
      isHomeLast = other < opener
    } else {
      isHomeLast = false
    }
    // Beside the legs a score is the sum of both.
    if columns.contains(.leg(1)), columns.contains(.leg(2)), !columns.contains(.aggregate),
      let sum = columns.firstIndex(of: .score)
    {
      columns[sum] = .aggregate
    }
    self.columns = columns
    areGames = header.contains { Folding.heading($0.text).hasPrefix("game ") }
    let isStandings = header.contains { Self.standings.contains(Folding.heading($0.text)) }
    if columns.contains(where: { if case .change = $0 { true } else { false } }) {
      kind = .changes
    } else if columns.contains(.region), columns.contains(.departments) {
      kind = .regions
    } else if columns.contains(.firstTeam), columns.contains(.secondTeam), columns.contains(where: Self.isScore) {
      kind = .ties
    } else if columns.contains(.team), isStandings {
      kind = .standings
    } else if columns.dropFirst().allSatisfy({ $0 == .other }), ResultsGrid.mayStart(header.map(\.name)) {
      kind = .results
    } else if columns.contains(.team), Set(header.map { Folding.heading($0.text) }).isDisjoint(with: Self.foreign) {
      kind = .entrants
    } else {
      kind = .other
    }
  }

  /// Columns that tables about teams have when they are no lists of those that entered.
  private static let foreign: Set<String> = [
    "player", "jugador", "goals", "goles", "rank", "manager", "outgoing manager", "incoming manager", "entrenador",
    "scorer", "goalscorer", "capacity", "capacidad", "captain", "kit manufacturer", "manner of departure", "assists",
    "average", "attendance", "total", "highest", "lowest", "winners", "runners up", "titles", "asistencia", "promedio",
    "titulos", "campeones", "subcampeones", "sponsor", "shirt sponsor", "chairman", "clean sheets", "date", "fecha",
    "result", "resultado", "score", "opponent", "against", "season", "year", "años",
  ]

  private static func isScore(_ column: Column) -> Bool { column == .score || column == .leg(1) }

  /// Column heads that only tables of standings have.
  private static let standings: Set<String> = [
    "pos", "pld", "pts", "gf", "ga", "gd", "pj", "gc", "dg", "dif", "points", "puntos", "w", "d", "l", "played",
  ]

  private static func column(_ name: String) -> Column {
    switch Folding.heading(name) {
    case "department", "departamento", "province", "provincia", "state", "estado", "entity": .department
    case "team", "equipo", "club", "teams", "equipos": .team
    case "location", "town", "city", "localidad", "ciudad", "sede", "home town": .town
    case "region": .region
    case "departments", "departamentos": .departments
    case "team 1", "equipo 1", "home team", "local", "equipo local", "home", "winners", "winner", "higher seed",
      "time 1",
      "squadra 1":
      .firstTeam
    case "team 2", "equipo 2", "away team", "visitante", "equipo visitante", "visita", "away", "losers", "loser",
      "lower seed", "time 2", "squadra 2":
      .secondTeam
    case "score", "resultado", "marcador", "result": .score
    case "agg", "aggregate", "agg tooltip aggregate score", "global", "total", "agregado", "resultado global",
      "marcador global":
      .aggregate
    case "date", "fecha", "datum", "data": .date
    case "venue", "stadium", "estadio", "ground": .venue
    case let key: leg(key).map(Column.leg) ?? ArticleFigure(name).map(Column.figure) ?? change(name)
    }
  }

  /// The number of the leg that a folded head stands above, 3 for what decides a tie beyond both; nil for any other.
  static func leg(_ key: String) -> Int? { legs[key] }

  private static let legs: [String: Int] = {
    var legs: [String: Int] = [:]
    let names = [
      [
        "1st leg", "first leg", "ida", "partido de ida", "leg 1", "leg1", "1st", "1o partido", "1 partido",
        "1er partido",
        "primer partido", "game 1", "hinspiel", "andata", "1 jogo", "jogo 1",
      ],
      [
        "2nd leg", "second leg", "vuelta", "partido de vuelta", "leg 2", "leg2", "2nd", "2o partido", "2 partido",
        "segundo partido", "game 2", "ruckspiel", "ritorno", "2 jogo", "jogo 2", "volta",
      ],
      [
        "play off", "playoff", "replay", "desempate", "3rd leg", "third match", "tercer partido", "3rd", "game 3",
        "mini game", "tiebreaker", "decider", "3 partido", "3er partido",
      ],
    ]
    for (index, keys) in names.enumerated() { for key in keys { legs[key] = index + 1 } }
    return legs
  }()

  private static func change(_ name: String) -> Column {
    let key = Folding.key(name)
    let heads: [(String, TeamChange.Direction)] = [
      ("relegated from ", .relegated), ("promoted to ", .promoted), ("descendido de ", .relegated),
      ("descendidos de ", .relegated), ("ascendido a ", .promoted), ("ascendidos a ", .promoted),
    ]
    for (head, direction) in heads where key.hasPrefix(head) {
      // Folding keeps the count of words, not of letters.
      let skipped = head.split(separator: " ").count
      return .change(direction, name.split(separator: " ").dropFirst(skipped).joined(separator: " "))
    }
    return .other
  }
}

extension ArticleTable {
  /// The cells of a row that a browser has copied, nil for a line that is no row of the table.
  ///
  /// Standings may lack those of their last columns, which span rows.
  fileprivate func row(of cells: [Fragment]) -> [Fragment]? {
    if cells.count == columns.count { return cells }
    guard kind == .standings, let last = cells.last, cells.count < columns.count, cells.count >= columns.count - 2,
      columns[cells.count...].allSatisfy({ $0 == .other })
    else { return nil }
    return cells + Array(repeating: last.dropping(first: last.length), count: columns.count - cells.count)
  }
}

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
    case .ties: return readTie(cells, in: open, line: line)
    case .results:
      grid.append(cells)
      return .tableRow
    case .other:
      keep(line, .prose)
      return .keptRow
    }
  }

  /// Opens the table of a header's cells.
  private mutating func openTable(_ cells: [Fragment], line: Fragment) -> ArticleLine {
    var new = ArticleTable(header: cells)
    // What is said of teams in statistics is no list of those that entered.
    if section == .apparatus, new.kind == .entrants { new.kind = .other }
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
