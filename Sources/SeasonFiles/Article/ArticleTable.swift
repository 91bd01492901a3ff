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
  var kind: Kind
  /// Whether the team of the first column was at home in the second leg: `Local - Vuelta`.
  let isHomeLast: Bool
  /// Whether the legs are games of a series, of which nothing says who was at home: `Game 1`.
  let areGames: Bool
  /// The column of the year, in a table over several seasons.
  let year: Int?
  /// The department of the row above.
  var department: String?
  /// How many scores stand in the rows of a table that is not read.
  var unreadScores = 0

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
    // `| Local | | Visitante |`: the score stands between them.
    if let first = columns.firstIndex(of: .firstTeam), let second = columns.firstIndex(of: .secondTeam),
      second == first + 2, columns[first + 1] == .other, header[first + 1].isEmpty
    {
      columns[first + 1] = .score
    }
    // Beside the legs a score is the sum of both.
    if columns.contains(.leg(1)), columns.contains(.leg(2)), !columns.contains(.aggregate),
      let sum = columns.firstIndex(of: .score)
    {
      columns[sum] = .aggregate
    }
    self.columns = columns
    year = MatchColumns.year(header.map { Folding.heading($0.text) })
    areGames = header.contains { Folding.heading($0.text).hasPrefix("game ") }
    kind = Self.kind(of: columns, header)
  }

  private static func kind(of columns: [Column], _ header: [Fragment]) -> Kind {
    let keys = header.map { Folding.heading($0.text) }
    if columns.contains(where: { if case .change = $0 { true } else { false } }) { return .changes }
    if columns.contains(.region), columns.contains(.departments) { return .regions }
    if columns.contains(.firstTeam), columns.contains(.secondTeam), columns.contains(where: isScore) { return .ties }
    if columns.contains(.team), keys.contains(where: standings.contains) { return .standings }
    if columns.dropFirst().allSatisfy({ $0 == .other }), ResultsGrid.mayStart(header.map(\.name)) { return .results }
    return columns.contains(.team) && foreign.isDisjoint(with: keys) ? .entrants : .other
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
    case "score", "resultado", "marcador", "result", "res", "ft", "ergebnis", "risultato", "placar": .score
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
  func row(of cells: [Fragment]) -> [Fragment]? {
    if cells.count == columns.count { return cells }
    guard kind == .standings, let last = cells.last, cells.count < columns.count, cells.count >= columns.count - 2,
      columns[cells.count...].allSatisfy({ $0 == .other })
    else { return nil }
    return cells + Array(repeating: last.dropping(first: last.length), count: columns.count - cells.count)
  }
}
