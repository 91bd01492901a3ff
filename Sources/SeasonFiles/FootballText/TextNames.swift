import Football

/// The teams of a season while football.txt is read: a name is looked up by its bytes, and read only once in a text, for it
/// comes back from season to season.
///
/// Spellings that differ in case, accents or blanks alone are one team, named as the record spells it most often.
struct TextNames {
  /// What a spelling says, in whatever season.
  private struct Reading {
    var name: String
    /// The number of its folded name.
    var key: Int32
    var isPlaceholder: Bool
  }

  /// A spelling of a season's team.
  private struct Spelling {
    var team: Team.ID
    var count: Int32
    var reading: Int32
  }

  // Of the whole text.
  private var table = TextTable()
  /// The reading of every piece in the table; names that no bytes hold have readings of their own.
  private var pieces: [Int32] = []
  private var readings: [Reading] = []
  private var keys = TextPool()
  private var indices: [String: Int] = [:]

  // Of the season.
  private var spellings: [Spelling] = []
  private var teams: [Team] = []
  private var twins: [Team.ID: Team.ID] = [:]
  /// The number of each reading's spelling, and of each key's team; -1 where the season has none.
  private var spellingNumbers: [Int32] = []
  private var teamNumbers: [Int32] = []

  /// How many teams there are.
  var count: Int { teams.count }

  /// Whether a name is that of a team that plays already.
  func isKnown(_ piece: Piece, in bytes: Span<UInt8>) -> Bool {
    known(bytes.name(piece)) != nil
  }

  /// Forgets the season and keeps what its names say.
  mutating func startSeason() {
    for spelling in spellings {
      spellingNumbers[Int(spelling.reading)] = -1
      teamNumbers[Int(readings[Int(spelling.reading)].key)] = -1
    }
    spellings.removeAll(keepingCapacity: true)
    teams = []
    twins = [:]
  }

  /// The team of a name, and whether the name is new.
  mutating func id(_ piece: Piece, in bytes: Span<UInt8>) -> (id: Team.ID, isNew: Bool) {
    let index = table.index(of: piece, in: bytes)
    if index == pieces.count { pieces.append(read(bytes.name(piece))) }
    return use(pieces[index])
  }

  /// The team of a name that no bytes of the text hold as it stands.
  mutating func id(_ name: String) -> (id: Team.ID, isNew: Bool) {
    if let known = indices[name] { return use(Int32(truncatingIfNeeded: known)) }
    let reading = read(name)
    indices[name] = Int(reading)
    return use(reading)
  }

  /// The season's team of a name, where it has one.
  func known(_ name: String) -> Team.ID? {
    guard let key = keys.known(Folding.key(name)), teamNumbers[key] >= 0 else { return nil }
    return Team.ID(Int(teamNumbers[key]))
  }

  /// Reads a name and gives the number of its reading.
  private mutating func read(_ name: String) -> Int32 {
    let folded = Folding.key(name)
    let key = keys.number(of: folded)
    if key == teamNumbers.count { teamNumbers.append(-1) }
    readings.append(
      Reading(
        name: name, key: Int32(truncatingIfNeeded: key), isPlaceholder: PlaceholderName.isOne(name, key: folded)))
    spellingNumbers.append(-1)
    return Int32(truncatingIfNeeded: readings.count - 1)
  }

  /// The season's team of a reading.
  private mutating func use(_ number: Int32) -> (id: Team.ID, isNew: Bool) {
    let known = Int(spellingNumbers[Int(number)])
    if known >= 0 {
      spellings[known].count += 1
      return (spellings[known].team, false)
    }
    let reading = readings[Int(number)]
    let isNew = teamNumbers[Int(reading.key)] < 0
    if isNew {
      teamNumbers[Int(reading.key)] = Int32(truncatingIfNeeded: teams.count)
      teams.append(
        Team(
          name: reading.name, country: Self.country(of: reading.name), isPlaceholder: reading.isPlaceholder,
          place: SourcePlace(file: "")))
    }
    let team = Team.ID(Int(teamNumbers[Int(reading.key)]))
    spellingNumbers[Int(number)] = Int32(truncatingIfNeeded: spellings.count)
    spellings.append(Spelling(team: team, count: 1, reading: number))
    return (team, isNew)
  }

  /// A further team under the name of a placeholder, for two unknown teams that meet; nil for the name of a team.
  mutating func twin(of team: Team.ID) -> Team.ID? {
    guard teams.indices.contains(team.index), teams[team.index].isPlaceholder else { return nil }
    if let known = twins[team] { return known }
    let twin = Team.ID(teams.count)
    teams.append(teams[team.index])
    twins[team] = twin
    return twin
  }

  /// Notes where a team was first named.
  mutating func set(_ place: SourcePlace, of team: Team.ID) {
    if teams.indices.contains(team.index) { teams[team.index].place = place }
  }

  /// The code of a country in brackets behind a name: Real Madrid (ESP).
  private static func country(of name: String) -> String? {
    guard name.utf8.last == Byte.close, let open = name.lastIndex(of: "(") else { return nil }
    let code = name[name.index(after: open)...].dropLast()
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
    return String(code)
  }

  /// Takes the teams, each under the spelling met most often; of equals the first.
  mutating func takeTeams() -> [Team] {
    var taken: [Team] = []
    swap(&taken, &teams)
    var best = [Int32](repeating: 0, count: taken.count)
    for spelling in spellings where spelling.count > best[spelling.team.index] {
      best[spelling.team.index] = spelling.count
      taken[spelling.team.index].name = readings[Int(spelling.reading)].name
    }
    return taken
  }

  /// The name of a team as it first stood.
  func name(_ team: Team.ID) -> String { teams.indices.contains(team.index) ? teams[team.index].name : "" }
}
