/// The arguments of a match, by what they are for in English, Spanish, Portuguese and Italian.
struct WikiBox {
  /// What an argument is for.
  enum Role: Int, CaseIterable {
    case first, second, score, firstScore, secondScore, date, year, time, stadium, location, firstGoals, secondGoals,
      note,
      round, extraTime, kicks

    /// The names that it has; of several with a value the first counts.
    fileprivate var names: [String] {
      switch self {
      case .first:
        [
          "team1", "home", "local", "equipo1", "hometeam", "time1", "squadra1", "squadra 1", "nomesquadra 1",
          "nomesquadra1",
        ]
      case .second:
        [
          "team2", "away", "visita", "visitante", "equipo2", "time2", "squadra2", "squadra 2", "nomesquadra 2",
          "nomesquadra2",
        ]
      case .score: ["score", "resultado", "marcador", "placar", "punteggio"]
      case .firstScore: ["punteggio1", "punteggio 1"]
      case .secondScore: ["punteggio2", "punteggio 2"]
      case .date: ["date", "fecha", "data", "giornomese"]
      case .year: ["anno"]
      case .time: ["time", "hora", "ora"]
      case .stadium: ["stadium", "estadio", "estádio", "stadio"]
      case .location: ["location", "ciudad", "cidade", "città"]
      case .firstGoals: ["goals1", "goleslocal", "goles1", "gols1", "marcatori 1", "marcatori1"]
      case .secondGoals: ["goals2", "golesvisita", "goles2", "gols2", "marcatori 2", "marcatori2"]
      case .note: ["scorenote", "note", "nota"]
      case .round: ["round", "ronda", "jornada"]
      case .extraTime: ["aet", "agget", "asget", "prórroga", "prorroga", "ts", "te"]
      case .kicks: ["penaltyscore", "resultado penalti", "resultado penaltis", "penaltis", "penales"]
      }
    }
  }

  /// All names, role by role.
  private static let names = Role.allCases.flatMap(\.names)
  /// The number of each name.
  private static let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
  /// The numbers of the names of each role.
  private static let roles: [Range<Int>] = Role.allCases.reduce(into: []) { roles, role in
    let start = roles.last?.upperBound ?? 0
    roles.append(start..<start + role.names.count)
  }

  /// The values by the numbers of names; empty where none is given.
  private var values: [Range<Int>]

  /// Sorts the arguments of a template.
  init(_ arguments: [WikiArgument]) {
    values = Array(repeating: 0..<0, count: Self.names.count)
    for argument in arguments where argument.boxNumber >= 0 { values[Int(argument.boxNumber)] = argument.value }
  }

  /// The number of an argument's name among those of a match; nil for any other.
  static func number(of key: String) -> Int? { numbers[key] }

  /// All values for something, under whatever names.
  func all(_ role: Role) -> [Range<Int>] { Self.roles[role.rawValue].map { values[$0] }.filter { !$0.isEmpty } }

  /// The value for something; nil where it is not given or empty.
  subscript(role: Role) -> Range<Int>? {
    for number in Self.roles[role.rawValue] where !values[number].isEmpty { return values[number] }
    return nil
  }
}
