/// The columns of a wiki's table of matches, by its heads.
struct MatchColumns {
  var home: Int
  /// The columns of the score, which takes more than one where each side's goals have a cell of their own.
  var score: Range<Int>
  /// The column of the other team; that of `home` where one cell names both, `Alfa – Beta`.
  var away: Int
  var date: Int?
  var time: Int?
  var venue: Int?
  var round: Int?
  var halfTime: Int?
  var replay: Int?
  /// Whom a level score sent on.
  var winner: Int?
  /// Score and date of the return match, in a calendar of both halves of a season.
  var back: (score: Int, date: Int?)?
  /// The years of a table over several seasons.
  var year: Int?
  /// Whether the first column is that of the team at home; Team 1 and Team 2 say nothing of the ground.
  var isAtHome: Bool

  /// Whether one cell names both teams.
  var isPaired: Bool { home == away }

  /// Finds them among heads; nil where teams or score are missing, or where legs stand beside the score, which is their sum.
  init?(_ heads: [String]) {
    let keys = heads.map(MatchHeads.key)
    if let calendar = Self.calendar(keys) {
      self = calendar
      return
    }
    guard !keys.contains(where: { MatchHeads.leg($0) == 1 }) else { return nil }
    func index(_ names: Set<String>) -> Int? { keys.firstIndex { names.contains($0) } }
    if let first = Self.wide(keys) {
      (home, score, away, isAtHome) = (first, first + 1..<first + 2, first + 2, false)
    } else if let local = index(MatchHeads.homes), let away = index(MatchHeads.aways),
      let score = Self.score(keys) ?? Self.between(local, away, keys)
    {
      (home, self.score, self.away, isAtHome) = (local, score, away, true)
    } else if let first = index(MatchHeads.firsts), let second = index(MatchHeads.seconds) ?? index(MatchHeads.aways),
      let score = Self.score(keys) ?? Self.between(first, second, keys)
    {
      (home, self.score, away, isAtHome) = (first, score, second, false)
    } else if let pair = index(Self.pairs), let score = Self.score(keys.map { $0 == "partido" ? "" : $0 }),
      !keys[score.upperBound...].contains(where: Self.scores.contains)
    {
      (home, self.score, away, isAtHome) = (pair, score, pair, false)
    } else {
      return nil
    }
    date = index(MatchHeads.dates)
    time = index(["time", "hora", "uhrzeit", "ora"])
    venue = index(MatchHeads.venues)
    round = index([
      "round", "ronda", "stage", "fase", "jornada", "etapa", "phase", "matchday", "runde", "turno", "rodada",
    ])
    halfTime = index(["ht", "half time", "descanso", "primer tiempo", "1er tiempo", "halbzeit", "primo tempo"])
    replay = keys.firstIndex { MatchHeads.leg($0) == 3 }
    winner = isAtHome ? index(["winner", "winners", "ganador", "clasificado", "sieger"]) : nil
    year = Self.year(keys)
  }

  /// Columns around that of the score, where no heads stand.
  init(score: Int, date: Int?, venue: Int?) {
    (home, self.score, away) = (score - 1, score..<score + 1, score + 1)
    (self.date, self.venue) = (date, venue)
    isAtHome = false
  }

  /// Columns around the one that names both teams, with the first match before it and the return match behind it:
  /// `Fecha | Hora | Res | Equipos | Res | Fecha`, `Andata | Ris. | Partita | Ris. | Ritorno`.
  private static func calendar(_ keys: [String]) -> MatchColumns? {
    guard let pair = keys.firstIndex(where: pairs.contains),
      let first = keys[..<pair].lastIndex(where: scores.contains),
      let back = keys[(pair + 1)...].firstIndex(where: scores.contains)
    else { return nil }
    var columns = MatchColumns(score: first, date: keys[..<pair].firstIndex(where: dates.contains), venue: nil)
    (columns.home, columns.away, columns.isAtHome) = (pair, pair, true)
    columns.time = keys[..<pair].firstIndex { ["time", "hora", "ora"].contains($0) }
    columns.back = (back, keys[(pair + 1)...].lastIndex(where: dates.contains))
    return columns
  }

  private static let dates = MatchHeads.dates.union(["ida", "vuelta", "andata", "ritorno", "volta"])

  /// The column of the years of a table over several seasons, by folded heads.
  static func year(_ keys: [String]) -> Int? { keys.firstIndex { years.contains($0) } }

  /// One head over the three columns of home, score and away.
  private static func wide(_ keys: [String]) -> Int? {
    keys.indices.dropLast(2).first { column in
      wide.contains(keys[column]) && keys[column..<column + 3].allSatisfy { $0 == keys[column] }
        && !keys.contains { MatchHeads.homes.contains($0) || MatchHeads.firsts.contains($0) }
    }
  }

  /// The columns below the head of the score, or below two heads of goals side by side.
  private static func score(_ keys: [String]) -> Range<Int>? {
    if let first = keys.firstIndex(where: scores.contains) {
      return first..<(keys[first...].firstIndex { $0 != keys[first] } ?? keys.count)
    }
    guard let first = keys.firstIndex(where: goals.contains), first + 1 < keys.count, keys[first + 1] == keys[first]
    else { return nil }
    return first..<first + 2
  }

  /// The column without a head between those of the teams.
  private static func between(_ home: Int, _ away: Int, _ keys: [String]) -> Range<Int>? {
    away == home + 2 && keys[home + 1].isEmpty ? home + 1..<away : nil
  }

  private static let scores = MatchHeads.scores.union(["partido"])
  private static let goals: Set<String> = ["goals", "goles", "gols", "tore", "gol", "reti"]
  private static let pairs: Set<String> = [
    "match", "partido", "fixture", "game", "encuentro", "spiel", "partita", "jogo", "teams", "equipos", "begegnung",
  ]
  private static let wide: Set<String> = [
    "match", "partido", "fixture", "game", "teams", "equipos", "result", "resultado", "score", "encuentro",
  ]
  private static let years: Set<String> = [
    "year", "years", "season", "ano", "año", "temporada", "edition", "edicion", "anno", "jahr", "saison", "stagione",
  ]
}
