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
    /// The points that two legs gave each team, and the kicks behind them.
    case tiePoints
    case penalties
    /// The opponent of the club that a page is about, where that played, and the letter of how it ended for it.
    case opponent
    case side
    case outcome
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
    /// Matches of the club that the page is about.
    case ofClub
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
    let keys = header.map { MatchHeads.key($0.text) }
    if let opener = keys.firstIndex(where: MatchHeads.openers.contains),
      let other = keys.firstIndex(where: MatchHeads.answerers.contains)
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
    if columns.contains(.leg(1)), columns.contains(.leg(2)) {
      for (index, key) in keys.enumerated() {
        if MatchHeads.points.contains(key) { columns[index] = .tiePoints }
        if MatchHeads.penalties.contains(key) { columns[index] = .penalties }
      }
    }
    // `Result | Score F–A`: a letter, and the score behind it.
    if columns.contains(.opponent), let letter = columns.firstIndex(of: .score), columns.lastIndex(of: .score) != letter
    {
      columns[letter] = .outcome
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
    if columns.contains(.opponent), columns.contains(.score), !columns.contains(.team), !columns.contains(.firstTeam),
      columns.contains(where: { [.side, .venue, .date].contains($0) })
    {
      return .ofClub
    }
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
    case "opponent", "opponents", "opposition", "rival", "rivales", "adversario", "gegner", "avversario", "adversaire":
      .opponent
    case "h/a", "h / a", "home/away", "home / away", "l/v": .side
    case "score f a", "result f a", "f a": .score
    default: match(MatchHeads.key(name)) ?? ArticleFigure(name).map(Column.figure) ?? change(name)
    }
  }

  /// What a column of a table of matches or ties holds, by the key of its head; nil for any other.
  private static func match(_ key: String) -> Column? {
    if MatchHeads.homes.contains(key) || MatchHeads.firsts.contains(key) || MatchHeads.openers.contains(key) {
      return .firstTeam
    }
    if MatchHeads.aways.contains(key) || MatchHeads.seconds.contains(key) || MatchHeads.answerers.contains(key) {
      return .secondTeam
    }
    if MatchHeads.scores.contains(key) { return .score }
    if MatchHeads.aggregates.contains(key) { return .aggregate }
    if MatchHeads.dates.contains(key) { return .date }
    if MatchHeads.venues.contains(key) { return .venue }
    return MatchHeads.leg(key).map(Column.leg)
  }

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
