/// The heads of tables of matches and ties in the languages of wikis, as their keys; see ``key(_:)``.
enum MatchHeads {
  /// A head as it is compared: `Local (ida)` and `Local - Ida` are the same.
  static func key(_ head: String) -> String {
    let key = Folding.heading(head)
    return key.contains("(") ? key.filter { $0 != "(" && $0 != ")" } : key
  }

  /// The team at home.
  static let homes: Set<String> = [
    "local", "home", "home team", "equipo local", "heim", "heimmannschaft", "heimteam", "casa", "in casa",
    "squadra di casa", "mandante", "domicile", "thuis", "thuisploeg", "hemma", "hemmalag",
  ]
  /// The team away.
  static let aways: Set<String> = [
    "visitante", "visita", "away", "away team", "equipo visitante", "gast", "gastmannschaft", "auswarts", "trasferta",
    "ospite", "ospiti", "fora casa", "fuori casa", "visitantes", "exterieur", "uit", "uitploeg", "borta", "bortalag",
  ]
  /// The team named first.
  static let firsts: Set<String> = [
    "team 1", "equipo 1", "winners", "winner", "mannschaft 1", "squadra 1", "time 1", "equipe 1", "equipa 1", "lag 1",
    "ploeg 1", "club 1", "verein 1", "hold 1", "higher seed",
  ]
  /// The team named second.
  static let seconds: Set<String> = [
    "team 2", "equipo 2", "losers", "loser", "mannschaft 2", "squadra 2", "time 2", "equipe 2", "equipa 2", "lag 2",
    "ploeg 2", "club 2", "verein 2", "hold 2", "lower seed",
  ]
  /// The team at home in the first leg.
  static let openers: Set<String> = [
    "local ida", "1st leg home team", "home team 1st leg", "local partido de ida", "equipo local ida",
  ]
  /// The team at home in the second leg.
  static let answerers: Set<String> = [
    "local vuelta", "2nd leg home team", "home team 2nd leg", "local partido de vuelta", "equipo local vuelta",
  ]
  /// The score of one match; of two, where legs stand beside it.
  static let scores: Set<String> = [
    "resultado", "score", "result", "res", "marcador", "ergebnis", "risultato", "ris", "placar", "ft", "resultat",
    "uitslag",
  ]
  /// The goals over all legs.
  static let aggregates: Set<String> = [
    "agg", "aggregate", "aggregate score", "agg tooltip aggregate score", "global", "total", "agregado",
    "resultado global", "marcador global", "gesamt", "gesamtergebnis", "totale", "complessivo", "aggregato",
    "score cumule", "cumul", "resultat cumule", "placar agregado", "resultado agregado", "marcador agregado", "totaal",
    "totaalscore", "totalt", "sammanlagt", "samlet", "totalresultat",
  ]
  /// The points that two legs gave each team.
  static let points: Set<String> = ["points", "puntos", "pts", "pontos"]
  /// The kicks that decided a tie.
  static let penalties: Set<String> = ["pen", "pens", "penalties", "penales", "penaltis", "elfmeter", "rigori", "tab"]
  /// The day.
  static let dates: Set<String> = ["date", "fecha", "dia", "datum", "data", "dato"]
  /// The ground.
  static let venues: Set<String> = [
    "estadio", "venue", "stadium", "sede", "cancha", "stadion", "stadio", "ground", "stade",
  ]

  /// The number of the leg that a head stands above, 3 for what decides a tie beyond both; nil for any other.
  static func leg(_ key: String) -> Int? { legs[key] }

  private static let legs: [String: Int] = {
    var legs: [String: Int] = [:]
    let names = [
      [
        "1st leg", "first leg", "ida", "partido de ida", "leg 1", "leg1", "1st", "1o partido", "1 partido",
        "1er partido", "primer partido", "game 1", "hinspiel", "andata", "gara di andata", "1 jogo", "jogo 1",
        "primeiro jogo", "1 mao", "1a mao", "primeira mao", "jogo de ida", "aller", "match aller", "heen",
        "heenwedstrijd", "1e wedstrijd", "eerste wedstrijd", "forsta matchen", "match 1", "1 kamp", "forste kamp",
      ],
      [
        "2nd leg", "second leg", "vuelta", "partido de vuelta", "leg 2", "leg2", "2nd", "2o partido", "2 partido",
        "segundo partido", "game 2", "ruckspiel", "ritorno", "gara di ritorno", "2 jogo", "jogo 2", "segundo jogo",
        "volta", "2 mao", "2a mao", "segunda mao", "jogo de volta", "retour", "match retour", "terug",
        "terugwedstrijd", "2e wedstrijd", "tweede wedstrijd", "andra matchen", "match 2", "2 kamp", "anden kamp",
      ],
      [
        "play off", "playoff", "replay", "desempate", "3rd leg", "third match", "tercer partido", "3rd", "game 3",
        "mini game", "tiebreaker", "decider", "3 partido", "3er partido", "entscheidungsspiel", "spareggio", "belle",
        "3 jogo", "jogo 3", "match 3",
      ],
    ]
    for (index, keys) in names.enumerated() { for key in keys { legs[key] = index + 1 } }
    return legs
  }()

  /// Whether heads are those of a table of ties of two legs, with the teams and both legs.
  static func areTies(_ heads: [String]) -> Bool {
    guard heads.count >= 4, heads.count < 12 else { return false }
    let keys = heads.map(key)
    guard keys.contains(where: { leg($0) == 1 }), keys.contains(where: { leg($0) == 2 }) else { return false }
    func holds(_ sides: Set<String>...) -> Bool { keys.contains { key in sides.contains { $0.contains(key) } } }
    return holds(firsts, homes, openers) && holds(seconds, aways, answerers)
      || keys.count { teams.contains($0) } == 2
  }

  /// A team, of which such a table has two columns.
  static let teams: Set<String> = ["team", "equipo", "club", "teams", "equipos"]

  /// Whether a remark beside the goals of a tie says that away goals decided it: (a), in Spanish (v), in Italian (gfc).
  static func isAwayGoals(_ remark: String) -> Bool { awayGoals.contains(Folding.heading(remark)) }

  private static let awayGoals: Set<String> = [
    "a", "v", "gfc", "e", "ext", "u", "vg", "gv", "away goals", "goles de visitante", "gol de visitante", "valor doble",
    "auswartstore", "auswartstorregel", "gols fora",
  ]
}
