import Football

/// The teams of a season while it is read: one for every name, in order of first mention.
///
/// Names that differ in case, accents or blanks alone are one team, named as the record spells it most often.
struct TeamRegister {
  /// The teams so far.
  private(set) var teams: [Team] = []
  /// The folded names, and the team of each.
  private var keys = TextPool()
  private var ids: [Team.ID] = []
  /// The names as they stood, and the spelling that each is.
  private var names = TextPool()
  private var spellings: [Spelling] = []

  /// The names that are known to be others' short forms, by their folded keys.
  var synonyms: [String: String] = [:]
  /// What names stand for by them, each found once.
  private var meanings: [String: String] = [:]

  private struct Spelling {
    var team: Team.ID
    var count: Int32
  }

  /// The team of a name, new where the name is.
  mutating func id(for written: String, at place: SourcePlace) -> Team.ID {
    let name = synonyms.isEmpty ? written : meaning(of: written)
    let number = names.number(of: name)
    if number < spellings.count {
      spellings[number].count += 1
      return spellings[number].team
    }
    let folded = Folding.key(name)
    let key = keys.number(of: folded)
    if key == ids.count {
      ids.append(Team.ID(teams.count))
      teams.append(Team(name: name, isPlaceholder: PlaceholderName.isOne(name, key: folded), place: place))
    }
    spellings.append(Spelling(team: ids[key], count: 1))
    return ids[key]
  }

  /// Notes that a name which looks like a place in the draw is that of a team, as it has played.
  mutating func confirm(_ name: String, at place: SourcePlace) {
    let id = id(for: name, at: place)
    teams[id.index].isPlaceholder = false
  }

  /// The team of a name, nil when none of that name is known.
  func known(_ name: String) -> Team.ID? {
    let key = Folding.key(name)
    return keys.known(synonyms[key].map(Folding.key) ?? key).map { ids[$0] }
  }

  private mutating func meaning(of name: String) -> String {
    if let known = meanings[name] { return known }
    let meant = synonyms[Folding.key(name)] ?? name
    meanings[name] = meant
    return meant
  }

  /// Gives a team a further name under which it is known.
  mutating func alias(_ name: String, of team: Team.ID) {
    if keys.number(of: Folding.key(name)) == ids.count { ids.append(team) }
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
    var best = [Int32](repeating: 0, count: teams.count)
    for (number, spelling) in spellings.enumerated() where spelling.count > best[spelling.team.index] {
      // The first spelling is the name that the team has.
      if best[spelling.team.index] > 0 { finished[spelling.team.index].name = names.text(number) }
      best[spelling.team.index] = spelling.count
    }
    return finished.fitted()
  }
}
