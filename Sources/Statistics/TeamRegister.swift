import Football

/// The teams of several seasons by numbers: names that are one team have one number.
///
/// A name is looked up once a season and folded once in all, so that sums over many seasons do no work with texts for
/// every match.
struct TeamRegister {
  /// The identity of every number.
  private(set) var identities: [String] = []
  private let aliases: TeamAliases
  private var folded: [String] = []
  private var numberOfIdentity: [String: Int] = [:]
  private var season: [Team] = []
  private var year: Int?
  /// The numbers of the open season's teams; -1 where none was asked for yet.
  private var numbers: [Int] = []

  init(_ aliases: TeamAliases) { self.aliases = aliases }

  /// Turns to a season, whose teams are asked for from now on.
  mutating func open(_ season: Season) {
    self.season = season.teams
    year = Int(season.label.prefix(4))
    numbers = [Int](repeating: -1, count: season.teams.count)
  }

  /// The number of a team of the open season; nil when the season has no such team.
  mutating func number(_ team: Team.ID) -> Int? {
    guard numbers.indices.contains(team.index) else { return nil }
    if numbers[team.index] >= 0 { return numbers[team.index] }
    let identity = aliases.identity(of: season[team.index].name, year: year)
    let number = numberOfIdentity[identity] ?? identities.count
    if number == identities.count {
      numberOfIdentity[identity] = number
      identities.append(identity)
      folded.append(identity.foldedForOrder)
    }
    numbers[team.index] = number
    return number
  }

  /// The number of a name in the open season's year; nil when no season opened so far had such a team.
  func number(named name: String) -> Int? { numberOfIdentity[aliases.identity(of: name, year: year)] }

  /// Whether a number stands before another in the order of names.
  func stands(_ one: Int, before other: Int) -> Bool {
    (folded[one], identities[one]) < (folded[other], identities[other])
  }

  /// The place of every number in the order of names.
  var ranks: [Int] {
    var ranks = [Int](repeating: 0, count: identities.count)
    for (place, number) in identities.indices.sorted(by: { stands($0, before: $1) }).enumerated() {
      ranks[number] = place
    }
    return ranks
  }
}
