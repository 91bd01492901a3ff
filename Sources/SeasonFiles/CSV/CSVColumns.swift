import Diagnostics

/// What a column of a table of matches holds.
enum CSVRole: Int, CaseIterable {
  case date, time, home, away, score, homeGoals, awayGoals, halfTime, halfTimeHome, halfTimeAway
  case extraTime, penalties, homePenalties, awayPenalties, aggregate, result, round, leg, stage, group, format
  case season, seasonEnd, division, tier, league, tournament, country, venue, stadium, neutral, comment, status

  /// The words of the role's header as a reader would ask for them, the commonest first.
  var examples: String {
    switch self {
    case .home: "HomeTeam, home_team, Team 1, Home, Local"
    case .away: "AwayTeam, away_team, Team 2, Away, visitor, Visitante"
    case .homeGoals: "FTHG, home_score, hgoal, HG"
    case .awayGoals: "FTAG, away_score, vgoal, AG"
    case .score: "FT, Score, Resultado"
    default: "\(self)"
    }
  }
}

/// The columns of a table of matches, found by the words of its header.
struct CSVColumns {
  /// The column of each role by its raw value; -1 for none.
  private var indices = [Int](repeating: -1, count: CSVRole.allCases.count)
  /// The header's words.
  private(set) var names: [String] = []
  /// How many cells of the header were known.
  private(set) var knownCount = 0

  /// Reads the cells of a header.
  init(_ names: [String]) {
    self.names = names
    for (index, name) in names.enumerated() {
      guard let role = Self.role(of: name) else { continue }
      knownCount += 1
      if indices[role.rawValue] < 0 { indices[role.rawValue] = index }
    }
    // "Result" is a letter (H, D, A) beside a score, and the score itself where there is no other.
    if self[.score] == nil, self[.homeGoals] == nil, let result = self[.result] {
      indices[CSVRole.score.rawValue] = result
      indices[CSVRole.result.rawValue] = -1
    }
  }

  /// Whether two teams and anything else are named, as in the first line of a table of matches.
  var mayHeadMatches: Bool { self[.home] != nil && self[.away] != nil && knownCount >= 3 }

  /// The index of a role's column; nil where there is none.
  subscript(role: CSVRole) -> Int? {
    let index = indices[role.rawValue]
    return index < 0 ? nil : index
  }

  /// The index of a role's column, -1 where there is none: for the loop over rows.
  func index(_ role: CSVRole) -> Int { indices[role.rawValue] }

  /// Makes a column one of another role, as its cells show.
  mutating func change(_ role: CSVRole, to other: CSVRole) {
    guard self[other] == nil else { return }
    indices[other.rawValue] = indices[role.rawValue]
    indices[role.rawValue] = -1
  }

  /// The roles that a table of matches cannot do without and this one lacks.
  var missing: [CSVRole] {
    var missing = [CSVRole.home, .away].filter { self[$0] == nil }
    if self[.score] == nil {
      let sides = [CSVRole.homeGoals, .awayGoals].filter { self[$0] == nil }
      missing += sides.count == 2 ? [.score] : sides
    }
    return missing
  }

  /// The word that the header gives a round, such as Matchday; nil where it has no such column.
  var roundWord: String? {
    self[.round].map { Self.roundWords[Self.key(names[$0])] ?? names[$0] }
  }

  /// What short and joined heads of rounds mean.
  private static let roundWords = [
    "wk": "Matchweek", "gw": "Matchweek", "roundnumber": "Round", "rodata": "Rodada", "leagueround": "Round",
    "roundid": "Round", "gameweeknumber": "Gameweek",
  ]

  /// A word of the header that was most likely meant for a role.
  func nearest(to role: CSVRole) -> String? {
    let unknown = names.filter { Self.role(of: $0) == nil && !$0.isEmpty }
    let wanted = role.examples.split(separator: ",").map { String($0).trimmingBlanks }
    for name in unknown where NearestName.find(name, among: wanted) != nil { return name }
    return nil
  }

  /// The role that a header's word names; nil for a word not known.
  static func role(of name: String) -> CSVRole? { known[key(name)] }

  private static func key(_ name: String) -> String {
    String(
      Folding.key(name).unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "∑" })
  }

  private static let known: [String: CSVRole] = {
    let words: [(CSVRole, String)] = [
      (.date, "date datum fecha data dia matchdate utcdate gamedate datetime dategmt dateutc fixturedate eventdate"),
      (.time, "time uhrzeit hora heure kickoff ko anstoss zeit matchtime kickofftime"),
      (.home, "hometeam home team1 heim heimmannschaft heimteam local equipolocal casa squadracasa domicile mandante"),
      (.home, "equipedomicile hometeamname homename equipo1 teamhome homeclub mannschaft1 homeclubname teamshomename"),
      (.away, "awayteam away team2 visitor gast gastmannschaft gastteam visitante equipovisitante visita ospite"),
      (.away, "trasferta exterieur visiteur awayteamname awayname equipo2 teamaway awayclub visitorteam mannschaft2"),
      (.away, "awayclubname teamsawayname"),
      (.score, "ft score resultado ergebnis resultat risultato marcador placar endergebnis fulltime finalscore tore"),
      (.homeGoals, "fthg hg homescore homegoals hgoal toreheim heimtore goleslocal goalshome scorehome homegoal"),
      (.homeGoals, "hometeamgoal hometeamgoals score1 goals1 goles1 hometeamscore butsdomicile golcasa fthome"),
      (.homeGoals, "homeclubgoals golsmandante mandanteplacar placarmandante hometeamgoalcount homegoalcount"),
      (.awayGoals, "ftag ag awayscore awaygoals vgoal toregast gasttore golesvisitante golesvisita goalsaway"),
      (.awayGoals, "scoreaway awaygoal awayteamgoal awayteamgoals score2 goals2 goles2 awayteamscore visitorgoals"),
      (.awayGoals, "visitorscore butsexterieur goltrasferta ftaway awayclubgoals golsvisitante visitanteplacar"),
      (.awayGoals, "placarvisitante awayteamgoalcount awaygoalcount"),
      (.halfTime, "ht halftime halbzeit halftimescore mediotiempo descanso"),
      (.halfTimeHome, "hthg homeht hometeamhalftimegoals htgolhome hthome halftimehomegoals scorehalftimehome"),
      (.halfTimeHome, "hometeamgoalcounthalftime"),
      (.halfTimeAway, "htag awayht awayteamhalftimegoals htaway halftimeawaygoals scorehalftimeaway"),
      (.halfTimeAway, "awayteamgoalcounthalftime"),
      (.extraTime, "et aet extratime verlangerung prorroga"),
      (.penalties, "p pen pens penalties pso shootout penales penaltis elfmeter"),
      (.homePenalties, "homepens homepen homepenalties homepenalty penaltieshome pshome homepso scorepenaltyhome"),
      (.awayPenalties, "awaypens awaypen awaypenalties awaypenalty penaltiesaway psaway awaypso scorepenaltyaway"),
      (.aggregate, "∑ft agg aggregate global"),
      (.result, "ftr res result"),
      (.round, "round matchday gameweek gw wk week runde spieltag rodada giornata journee jornada ronda matchweek"),
      (.round, "roundnumber rodata leagueround roundname gameweeknumber"),
      (.leg, "leg"), (.format, "format modus formato"), (.stage, "stage phase fase etapa stufe"),
      (.group, "group gruppe grupo gruppo groupe zona"),
      (.season, "season temporada saison stagione year ano seasonname leagueseason"), (.seasonEnd, "seasonendyear"),
      (.division, "div division"), (.tier, "tier"),
      (.league, "league liga ligue lega leaguename"),
      (.tournament, "tournament competition torneo competicion comp wettbewerb"),
      (.tournament, "competitionname competitionid competitioncode campeonato"),
      (.country, "country land pais"), (.venue, "city ciudad town ort location"),
      (.stadium, "venue stadium estadio stadion ground stade stadio sede stadiumname arena venuename"),
      (.neutral, "neutral isneutral"),
      (.comment, "comments comment notes note notas nota remarks bemerkung observaciones"),
      (.status, "status estado matchstatus fixturestatusshort"),
      (.comment, "winconditions"),
    ]
    var known: [String: CSVRole] = [:]
    for (role, list) in words {
      for word in list.split(separator: " ") { known[String(word)] = role }
    }
    return known
  }()
}
