/// What a heading of an article opens, told by its text alone, in English and Spanish.
enum ArticleHeading: Hashable {
  /// The list of teams.
  case teams
  /// Teams relegated and promoted.
  case teamChanges
  /// A table, computed and so not read.
  case standings
  /// Matches without a round of their own.
  case results
  /// Related pages.
  case links
  /// Rules of the competition.
  case rules
  /// Sources, notes, statistics and the like.
  case apparatus
  /// A round of a league, with its number where it has one.
  case round(Int?)
  /// A round in which losers go out.
  case knockoutRound
  /// A group with a table of its own.
  case group
  /// One of the stages that follow one another: departmental, regional, final.
  case mainStage(MainStage)
  /// Another known kind of stage.
  case stage
  /// A region of the regional stage.
  case region
  /// Anything else: a stage when matches stand below it.
  case other

  /// The stages of a competition that narrows from the departments to a final.
  enum MainStage: Hashable {
    case departmental
    case regional
    case final
  }

  /// Reads a heading's text.
  init(_ text: String) {
    let key = Folding.heading(text)
    if let known = Self.known[key] {
      self = known
    } else if let number = RoundNames.number(text) {
      self = .round(number)
    } else if key.hasPrefix("tabla de ") || key.hasPrefix("clasificacion final") {
      self = .standings
    } else if RoundNames.isKnockout(text) {
      self = .knockoutRound
    } else if Self.isNamed(key, by: ["region"]) {
      self = .region
    } else if Self.isNamed(key, by: ["group", "grupo", "pool", "zona", "zone"]) {
      self = .group
    } else {
      self = Self.round(text, key) ?? .other
    }
  }

  /// The round or group of a heading in the words of football.txt, such as Runde 1, Gruppe G, Oitavas de final; nil for any that
  /// says more than that.
  private static func round(_ text: String, _ key: String) -> ArticleHeading? {
    let heading = TextHeading(text)
    // `Primera Fase: Fecha 1` names a round with its stage in one.
    if text.holds(": "), heading.group == nil, heading.kind == .matchday || heading.kind == .numbered,
      let number = heading.number
    {
      return .round(number)
    }
    guard heading.stage.isEmpty else { return nil }
    if heading.group == text, heading.round.isEmpty { return .group }
    guard heading.group == nil, heading.round == text else { return nil }
    switch heading.kind {
    // A championship round without a number is a stage as often as not.
    case .matchday, .numbered: return heading.number.map { .round($0) }
    case .knockout:
      // Articles have headings such as Final standings too.
      let words = key.words
      guard words.count <= 5, let last = words.last, words.first != "zona", words.first != "zone" else { return nil }
      return isRoundNoun(last) || NumberWords.digits(last) != nil ? .knockoutRound : nil
    case .open: return nil
    }
  }

  private static func isRoundNoun(_ word: String) -> Bool { roundNouns.contains(word) }

  private static let roundNouns: Set<String> = [
    "final", "finals", "finale", "finais", "finales", "finali", "semifinal", "semifinals", "semis", "viertelfinale",
    "achtelfinale", "halbfinale", "place", "playoff", "playoffs", "off", "offs", "decider", "replay",
  ]

  /// Whether a key is one of some words followed by a name.
  private static func isNamed(_ key: String, by words: Set<String>) -> Bool {
    let parts = key.split(separator: " ")
    guard parts.count >= 2, let first = parts.first, !parts.contains(where: { $0.hasPrefix("play") }) else {
      return false
    }
    // "Group stage" and "Zona final" are stages, not groups of that name.
    return words.contains(String(first)) && !["stage", "phase", "final"].contains(parts[1])
  }

  private static let known: [String: ArticleHeading] = {
    var known: [String: ArticleHeading] = [:]
    func add(_ heading: ArticleHeading, _ keys: String...) {
      for key in keys { known[key] = heading }
    }
    add(.teams, "teams", "equipos", "clubs", "clubes", "participants", "participantes", "equipos participantes")
    add(.teamChanges, "team changes", "cambios de equipos", "cambios", "relegated and promoted teams")
    add(.standings, "standings", "table", "league table", "final table", "tabla", "tabla de posiciones", "posiciones")
    add(.standings, "clasificacion", "tabla final", "group tables", "group league tables", "group standings")
    add(.results, "results", "match", "matches", "fixture", "fixtures", "resultados", "partido", "partidos")
    // The legs of a round, and its ties in short before its matches.
    add(.results, "first leg", "second leg", "first legs", "second legs", "1st leg", "2nd leg", "leg 1", "leg 2")
    add(.results, "ida", "vuelta", "partido de ida", "partidos de ida", "partido de vuelta", "partidos de vuelta")
    add(.results, "summary", "resumen")
    add(.links, "see also", "vease tambien", "external links", "enlaces externos")
    add(.rules, "rules", "reglas", "reglamento", "bases")
    add(.apparatus, "references", "referencias", "notes", "notas", "sources", "fuentes", "bibliography")
    add(.apparatus, "notas y referencias")
    add(.apparatus, "statistics", "season statistics", "league statistics", "tournament statistics")
    add(.apparatus, "records", "season records", "scoring", "top scorers", "top goalscorers", "goalscorers")
    add(.apparatus, "scorers", "top assists", "assists", "hat tricks", "clean sheets", "discipline", "awards")
    add(.apparatus, "season awards", "annual awards", "prize money", "broadcasting", "managerial changes")
    add(.apparatus, "attendances", "attendance", "average attendances", "average home attendances")
    add(.apparatus, "home attendances", "highest attendances", "performance by club", "titles by club")
    add(.apparatus, "performance by nation", "previous winners", "estadisticas", "goleadores")
    add(.apparatus, "maximos goleadores", "asistencias", "maximos asistentes", "asistencia", "premios")
    add(.apparatus, "palmares", "historial", "cambios de entrenadores", "tabla de goleadores")
    add(.mainStage(.departmental), "departmental stage", "etapa departamental", "fase departamental")
    add(.mainStage(.departmental), "departmental phase", "departmental round")
    add(.mainStage(.regional), "regional stage", "etapa regional", "fase regional", "regional phase", "regional round")
    add(.mainStage(.final), "final stage", "final round", "final phase", "final group", "final tournament")
    add(.mainStage(.final), "etapa final", "fase final", "ronda final", "liguilla final", "cuadrangular final")
    add(.mainStage(.final), "hexagonal final", "pentagonal final", "national stage", "etapa nacional", "fase nacional")
    add(.stage, "preliminary stage", "etapa preliminar", "fase preliminar", "group stage", "fase de grupos")
    add(.stage, "first stage", "second stage", "primera etapa", "segunda etapa", "primera fase", "segunda fase")
    add(.stage, "knockout stage", "knockout phase", "fase eliminatoria", "play off", "play offs", "playoff", "playoffs")
    add(.stage, "desempate", "liguilla", "provincial stage", "etapa provincial")
    return known
  }()
}
