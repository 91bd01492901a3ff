/// The words of the headers of tables of matches, without case, accents, blanks and marks.
enum CSVHeaderWords {
  /// The role that a word names; nil for a word not known.
  static func role(of word: String) -> CSVRole? { roles[word] ?? composed(word) }

  private static let roles: [String: CSVRole] = {
    var roles: [String: CSVRole] = [:]
    for (role, list) in words {
      for word in list.split(separator: " ") { roles[String(word)] = role }
    }
    return roles
  }()

  // MARK: Beside the result

  /// Whether a word is that of a column beside the result which football-data.co.uk and its relatives have: shots, cards, bookmakers' odds.
  static func isBeside(_ word: String) -> Bool {
    if beside.contains(word) { return true }
    return bookmakers.contains { maker in
      word.hasPrefix(maker) && word.dropFirst(maker.count).utf8.count <= 7
        && word.dropFirst(maker.count).allSatisfy { "hdacmxvou25".contains($0) }
    }
  }

  private static let beside: Set<String> = [
    "htr", "referee", "attendance", "hs", "as", "hst", "ast", "hhw", "ahw", "hc", "ac", "hf", "af", "hfkc", "afkc",
    "ho", "ao", "hy", "ay", "hr", "ar", "hbp", "abp", "hxg", "axg", "id", "matchid", "fixtureid", "gameid", "totgoal",
    "goaldif",
  ]
  private static let bookmakers = [
    "b365", "bw", "iw", "ps", "p", "wh", "vc", "sb", "sj", "lb", "gb", "bs", "so", "sy", "max", "avg", "bb", "bbmx",
    "bbav",
    "bbah", "bfe", "bf", "1xb", "ah", "bmgm", "bv", "bfd", "cl", "gbah", "lbah", "b365ah",
  ]

  // MARK: Two sides

  /// The words for two sides, in many languages.
  private static let sides: [(home: String, away: String)] = [
    ("home", "away"), ("home", "visitor"), ("home", "guest"), ("local", "visitante"), ("local", "visita"),
    ("local", "visitant"), ("casa", "fora"), ("casa", "trasferta"), ("casa", "ospite"), ("casa", "visitante"),
    ("heim", "gast"), ("heim", "auswarts"), ("domicile", "exterieur"), ("domicile", "visiteur"), ("dom", "ext"),
    ("mandante", "visitante"), ("thuis", "uit"), ("hemma", "borta"),
  ]
  /// Short words for them, which mean something beside each other alone.
  private static let shortSides: [(home: String, away: String)] = [
    ("h", "a"), ("h", "v"), ("l", "v"), ("h", "g"), ("m", "v"), ("1", "2"), ("a", "b"), ("i", "ii"),
  ]
  /// What stands beside a side: the team.
  private static let teamWords: Set<String> = [
    "team", "teamname", "club", "clubname", "equipo", "equipe", "equipa", "squadra",
    "mannschaft", "verein", "time", "ploeg", "name", "nombre", "opponent",
  ]
  /// What stands beside a side: its goals.
  private static let goalWords: Set<String> = [
    "goals", "goal", "goles", "gol", "gols", "golos", "reti", "tore", "tor", "buts", "but", "score", "scores", "g",
    "ft", "fulltime", "goalsft", "ftgoals", "marcador", "placar", "resultado", "punteggio", "tantos",
    "doelpunten", "teamscore", "teamgoals", "goalsscored", "golesequipo",
  ]

  /// What stands beside a side: its goals at half time.
  private static let halfWords: Set<String> = [
    "ht", "halftime", "htgoals", "htgoal", "goalsht", "goalht", "htscore", "scoreht", "halftimegoals", "goalshalftime",
    "halftimescore", "scorehalftime", "htg", "teamhtgoals", "teamhtscore", "halbzeit", "torehalbzeit",
    "goles1t", "golespt", "primertiempo", "descanso", "golesdescanso",
  ]

  /// The role of a word made of a side and what it has, `golesvisitante`, `awayteam`.
  private static func composed(_ word: String) -> CSVRole? {
    for side in sides {
      if let role = role(of: word, beside: side.home, (.home, .homeGoals, .halfTimeHome)) { return role }
      if let role = role(of: word, beside: side.away, (.away, .awayGoals, .halfTimeAway)) { return role }
    }
    return nil
  }

  private static func role(
    of word: String, beside side: String, _ roles: (team: CSVRole, goals: CSVRole, half: CSVRole)
  ) -> CSVRole? {
    guard word.utf8.count > side.utf8.count, word.holds(side) else { return nil }
    let rests = [
      word.hasPrefix(side) ? String(word.dropFirst(side.count)) : nil,
      word.hasSuffix(side) ? String(word.dropLast(side.count)) : nil,
    ].compactMap { $0 }
    if rests.contains(where: teamWords.contains) { return roles.team }
    if rests.contains(where: goalWords.contains) { return roles.goals }
    return rests.contains(where: halfWords.contains) ? roles.half : nil
  }

  /// A home and an away column whose words mean something beside each other alone.
  typealias Pair = (home: CSVRole, away: CSVRole, columns: (home: Int, away: Int))

  /// Such columns of a header: `GL` and `GV`, `Team A` and `Team B`, `HP` and `VP`.
  static func pairs(in keys: [String]) -> [Pair] {
    let columns = Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [Pair] = []
    func add(_ home: CSVRole, _ away: CSVRole, _ words: (String, String)) {
      guard let first = columns[words.0], let second = columns[words.1] else { return }
      found.append((home, away, (first, second)))
    }
    for key in keys where (2...20).contains(key.utf8.count) {
      for side in shortSides {
        if key.hasSuffix(side.home), let roles = roles(beside: key.dropLast(side.home.count)) {
          add(roles.home, roles.away, (key, key.dropLast(side.home.count) + side.away))
        }
        if key.hasPrefix(side.home), let roles = roles(beside: key.dropFirst(side.home.count)) {
          add(roles.home, roles.away, (key, side.away + key.dropFirst(side.home.count)))
        }
      }
    }
    add(.homeGoals, .awayGoals, ("gf", "ga"))
    add(.homePenalties, .awayPenalties, ("hp", "vp"))
    return found
  }

  private static func roles(beside word: Substring) -> (home: CSVRole, away: CSVRole)? {
    let word = String(word)
    if teamWords.contains(word) { return (.home, .away) }
    if goalWords.contains(word) { return (.homeGoals, .awayGoals) }
    return halfWords.contains(word) ? (.halfTimeHome, .halfTimeAway) : nil
  }

  /// Those of a round that count its weeks.
  static let weeks: Set<String> = ["wk", "gw", "week", "gameweek", "matchweek", "matchday"]

  private static let words: [(CSVRole, String)] = [
    (.date, "date datum fecha data dia matchdate utcdate gamedate datetime dategmt dateutc fixturedate eventdate"),
    (.time, "time uhrzeit hora heure kickoff ko anstoss anstoß zeit matchtime kickofftime tijd aanvang"),
    (.home, "home heim local casa domicile mandante teamshomename heimklub equipadacasa equipelocale squadradicasa"),
    (.home, "thuis"),
    (.away, "away visitor gast visitante visita ospite trasferta exterieur visiteur teamsawayname gastklub auswarts"),
    (.away, "fora equipeexterieure equipevisiteuse squadraintrasferta uit"),
    (.homeGoals, "fthg hometeamgoal homeclubgoals hometeamgoalcount homegoalcount"),
    (.awayGoals, "ftag awayteamgoal awayclubgoals awayteamgoalcount awaygoalcount"),
    (.score, "ft score resultado ergebnis resultat risultato marcador placar endergebnis fulltime finalscore tore"),
    (.score, "uitslag"),
    (.halfTime, "ht halftime halbzeit halftimescore mediotiempo descanso ruststand rust"),
    (.halfTimeHome, "hthg homeht hometeamhalftimegoals htgolhome hthome halftimehomegoals scorehalftimehome"),
    (.halfTimeHome, "hometeamgoalcounthalftime homegoalshalftime"),
    (.halfTimeAway, "htag awayht awayteamhalftimegoals htaway halftimeawaygoals scorehalftimeaway"),
    (.halfTimeAway, "awayteamgoalcounthalftime awaygoalshalftime"),
    (.extraTime, "et aet extratime verlangerung prorroga verlenging supplementari prolongation prolongations"),
    (.extraTime, "prorrogacao tempisupplementari forlangning"),
    (.extraTimeHome, "hgoalaet aethgoal homegoalsaet aethome homeaet scoreextratimehome"),
    (.extraTimeAway, "vgoalaet aetvgoal awaygoalsaet aetaway awayaet scoreextratimeaway"),
    (.penalties, "p pen pens penalties pso shootout penales penaltis elfmeter scorepenalties strafschoppen penaltys"),
    (.penalties, "penalty elfmeterschiessen rigori tirsaubut tab straffar straffsparkslaggning"),
    (.homePenalties, "homepens homepen homepenalties homepenalty penaltieshome pshome homepso scorepenaltyhome"),
    (.homePenalties, "hpen hpens hometeamscorepenalties"),
    (.awayPenalties, "awaypens awaypen awaypenalties awaypenalty penaltiesaway psaway awaypso scorepenaltyaway"),
    (.awayPenalties, "vpen vpens awayteamscorepenalties"),
    (.aggregate, "∑ft agg aggregate global"),
    (.result, "ftr res result"),
    (.round, "round matchday gameweek gw wk week runde spieltag rodada giornata journee jornada ronda matchweek ronde"),
    (.round, "omgang speelronde speeldag tour turno kierros kolo kolejka"),
    (.round, "roundnumber rodata leagueround roundname gameweeknumber"),
    (.leg, "leg"), (.format, "format modus formato"), (.stage, "stage phase fase etapa stufe stagename"),
    (.group, "group gruppe grupo gruppo groupe zona groupname"),
    (.season, "season temporada saison stagione year ano seasonname leagueseason seizoen sasong"),
    (.seasonEnd, "seasonendyear"),
    (.division, "div division"), (.tier, "tier"),
    (.league, "league liga ligue lega leaguename"),
    (.tournament, "tournament competition torneo competicion comp wettbewerb tournamentname"),
    (.tournament, "competitionname competitionid competitioncode campeonato"),
    (.country, "country land pais countryname"), (.venue, "city ciudad town ort location cityname"),
    (.stadium, "venue stadium estadio stadion ground stade stadio sede stadiumname arena venuename"),
    (.neutral, "neutral isneutral"),
    (.comment, "comments comment notes note notas nota remarks bemerkung observaciones"),
    (.status, "status estado matchstatus fixturestatusshort"),
    (.comment, "winconditions"),
  ]
}
