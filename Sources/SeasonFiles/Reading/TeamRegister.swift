import Football

/// The teams of a season while it is read: one for every name, in order of first mention.
///
/// Names that differ in case, accents or blanks alone are one team, named as the record spells it most often.
struct TeamRegister {
  /// The teams so far.
  private(set) var teams: [Team] = []
  private var ids: [String: Team.ID] = [:]
  private var spellings: [Spelling] = []
  /// The numbers of the spellings by their names.
  private var numbers: [String: Int] = [:]

  private struct Spelling {
    var name: String
    var team: Team.ID
    var count: Int
  }

  /// The team of a name, new where the name is.
  mutating func id(for name: String, at place: SourcePlace) -> Team.ID {
    if let number = numbers[name] {
      spellings[number].count += 1
      return spellings[number].team
    }
    let key = Folding.key(name)
    let team = ids[key] ?? Team.ID(teams.count)
    if team.index == teams.count {
      ids[key] = team
      teams.append(Team(name: name, place: place))
    }
    numbers[name] = spellings.count
    spellings.append(Spelling(name: name, team: team, count: 1))
    return team
  }

  /// The team of a name, nil when none of that name is known.
  func known(_ name: String) -> Team.ID? { ids[Folding.key(name)] }

  /// Gives a team a further name under which it is known.
  mutating func alias(_ name: String, of team: Team.ID) {
    let key = Folding.key(name)
    if ids[key] == nil { ids[key] = team }
  }

  /// Notes the code of a team where none is known yet.
  mutating func code(_ team: Team.ID, _ code: String) {
    if teams.indices.contains(team.index), teams[team.index].code == nil { teams[team.index].code = code }
  }

  /// Notes town and department of a team where none is known yet.
  mutating func locate(_ team: Team.ID, department: String?, town: String?) {
    if teams[team.index].department == nil { teams[team.index].department = department }
    if teams[team.index].town == nil { teams[team.index].town = town }
  }

  /// The teams, each under the spelling met most often; of equals the first.
  func finished() -> [Team] {
    var finished = teams
    var best = [Int](repeating: 0, count: teams.count)
    for spelling in spellings where spelling.count > best[spelling.team.index] {
      best[spelling.team.index] = spelling.count
      finished[spelling.team.index].name = spelling.name
    }
    return finished
  }
}
