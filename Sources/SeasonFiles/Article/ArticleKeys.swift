/// The keys of an article's lists, in English and Spanish.
enum ArticleKey: String, CaseIterable {
  case competition = "Competition"
  case season = "Season"
  case winners = "Winners"
  case topScorer = "League Topscorer"
  case highestScoring = "Highest Scoring"
  case matches = "Matches"
  case goals = "Total Goals"
  case goalAverage = "Average Goals"
  case previousSeason = "Prevseason"
  case nextSeason = "Nextseason"
  case teams = "Teams"
  case departments = "Departments"
  case finalists = "Finalists"
  case relegated = "Relegated"
  case promoted = "Promoted"
  case host = "Host"
  case ground = "Ground"
  case format = "Format"
  case source = "Source"
  case credit = "Credit"

  /// The key of a text, by its letters alone.
  init?(_ text: String) {
    guard let key = Self.known[Self.letters(text)] else { return nil }
    self = key
  }

  /// The keys by the letters of all their names.
  private static let known: [String: ArticleKey] = {
    var known: [String: ArticleKey] = [:]
    for key in allCases { known[letters(key.rawValue)] = key }
    let others: [(ArticleKey, [String])] = [
      (.competition, ["competicion", "torneo", "tournament", "league"]),
      (.season, ["temporada", "year"]),
      (.winners, ["winner", "champions", "champion", "campeon", "campeones"]),
      (.topScorer, ["topscorer", "topscorers", "goleador", "goleadores", "leaguetopscorers"]),
      (.highestScoring, ["highestscoringmatch", "partidoconmasgoles"]),
      (.matches, ["partidos", "totalmatches", "matchesplayed"]), (.goals, ["goals", "goles", "totaldegoles"]),
      (.goalAverage, ["averagegoalspermatch", "promediodegoles"]),
      (.previousSeason, ["previousseason", "previous", "temporadaanterior", "anterior"]),
      (.nextSeason, ["next", "temporadasiguiente", "siguiente"]), (.teams, ["equipos", "clubs", "clubes"]),
      (.departments, ["departamentos"]), (.finalists, ["finalistas"]), (.relegated, ["descendidos", "descendido"]),
      (.promoted, ["ascendidos", "ascendido"]), (.host, ["sede", "venue", "hosts"]), (.ground, ["campo", "cancha"]),
      (.format, ["formato"]), (.source, ["fuente", "sources", "fuentes"]), (.credit, ["credito", "creditos"]),
    ]
    for (key, names) in others {
      for name in names { known[name] = key }
    }
    return known
  }()

  private static func letters(_ text: String) -> String {
    let key = Folding.key(text)
    // Most keys are written in letters alone, or with blanks between, which their bytes tell.
    guard key.utf8.allSatisfy({ $0 < 0x80 }) else { return key.filter(\.isLetter) }
    return key.utf8.allSatisfy { $0 &- 0x61 < 26 }
      ? key : String(decoding: key.utf8.filter { $0 &- 0x61 < 26 }, as: UTF8.self)
  }
}
