import Football

/// The teams of several seasons by numbers: a name has one number in all of them.
///
/// A name is looked up once a season and folded once in all, so that sums over many seasons do no work with texts for
/// every match.
struct NamesOverSeasons {
  /// The name of every number.
  private(set) var names: [String] = []
  private var folded: [String] = []
  private var numberOfName: [String: Int] = [:]
  private var season: [Team] = []
  /// The numbers of the open season's teams; -1 where none was asked for yet.
  private var numbers: [Int] = []

  /// Turns to a season, whose teams are asked for from now on.
  mutating func open(_ season: Season) {
    self.season = season.teams
    numbers = [Int](repeating: -1, count: season.teams.count)
  }

  /// The number of a team of the open season; nil when the season has no such team.
  mutating func number(_ team: Team.ID) -> Int? {
    guard numbers.indices.contains(team.index) else { return nil }
    if numbers[team.index] >= 0 { return numbers[team.index] }
    let name = season[team.index].name
    let number = numberOfName[name] ?? names.count
    if number == names.count {
      numberOfName[name] = number
      names.append(name)
      folded.append(name.foldedForOrder)
    }
    numbers[team.index] = number
    return number
  }

  /// The number of a name; nil when no season opened so far had such a team.
  func number(named name: String) -> Int? { numberOfName[name] }

  /// Whether a number stands before another in the order of names.
  func stands(_ one: Int, before other: Int) -> Bool {
    (folded[one], names[one]) < (folded[other], names[other])
  }

  /// The place of every number in the order of names.
  var ranks: [Int] {
    var ranks = [Int](repeating: 0, count: names.count)
    for (place, number) in names.indices.sorted(by: { stands($0, before: $1) }).enumerated() {
      ranks[number] = place
    }
    return ranks
  }
}
