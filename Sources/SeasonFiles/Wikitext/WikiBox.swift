/// The arguments of a match, by what they are for in English and Spanish.
struct WikiBox {
  /// What an argument is for.
  enum Role: Int, CaseIterable {
    case first, second, score, date, time, stadium, location, firstGoals, secondGoals, note, round, extraTime, kicks

    /// The names that it has; of several with a value the first counts.
    fileprivate var names: [String] {
      switch self {
      case .first: ["team1", "home", "local", "equipo1", "hometeam"]
      case .second: ["team2", "away", "visita", "visitante", "equipo2"]
      case .score: ["score", "resultado", "marcador"]
      case .date: ["date", "fecha"]
      case .time: ["time", "hora"]
      case .stadium: ["stadium", "estadio"]
      case .location: ["location", "ciudad"]
      case .firstGoals: ["goals1", "goleslocal", "goles1"]
      case .secondGoals: ["goals2", "golesvisita", "goles2"]
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

  /// The value for something; nil where it is not given or empty.
  subscript(role: Role) -> Range<Int>? {
    for number in Self.roles[role.rawValue] where !values[number].isEmpty { return values[number] }
    return nil
  }
}
