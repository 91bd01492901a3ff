import Football

/// The teams of a season while football.txt is read: a name is looked up by its bytes, and made a string only once.
///
/// Spellings that differ in case, accents or blanks alone are one team, named as the record spells it most often.
struct TextNames {
  private struct Spelling {
    var team: Team.ID
    var count: Int
    var name: String
  }

  private var table = TextTable()
  /// The spelling of every piece in the table; names that no bytes hold have spellings of their own.
  private var pieces: [Int] = []
  private var spellings: [Spelling] = []
  private var teams: [Team] = []
  private var ids: [String: Team.ID] = [:]
  private var indices: [String: Int] = [:]
  private var twins: [Team.ID: Team.ID] = [:]

  /// How many teams there are.
  var count: Int { teams.count }

  /// The team of a name, and whether the name is new.
  mutating func id(_ piece: Piece, in bytes: Span<UInt8>) -> (id: Team.ID, isNew: Bool) {
    let index = table.index(of: piece, in: bytes)
    if index < pieces.count {
      spellings[pieces[index]].count += 1
      return (spellings[pieces[index]].team, false)
    }
    pieces.append(spellings.count)
    return add(bytes.name(piece))
  }

  private mutating func add(_ name: String) -> (id: Team.ID, isNew: Bool) {
    let folded = Folding.key(name)
    let known = ids[folded]
    let team = known ?? Team.ID(teams.count)
    if known == nil {
      ids[folded] = team
      teams.append(
        Team(
          name: name, country: Self.country(of: name), isPlaceholder: PlaceholderName.isOne(name, key: folded),
          place: SourcePlace(file: "")))
    }
    spellings.append(Spelling(team: team, count: 1, name: name))
    return (team, known == nil)
  }

  /// The team of a name that no bytes of the text hold as it stands.
  mutating func id(_ name: String) -> (id: Team.ID, isNew: Bool) {
    if let index = indices[name] {
      spellings[index].count += 1
      return (spellings[index].team, false)
    }
    indices[name] = spellings.count
    return add(name)
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
    guard code.utf8.count == 3, code.first?.isUppercase == true, code.allSatisfy(\.isLetter) else { return nil }
    return code.uppercased()
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

  /// The name of a team as it first stood.
  func name(_ team: Team.ID) -> String { teams.indices.contains(team.index) ? teams[team.index].name : "" }
}

/// Names that stand for teams not known yet: a place in the draw.
enum PlaceholderName {
  /// First words, by their first bytes.
  private static let starts: [UInt8: [String]] = Dictionary(
    grouping: [
      "winner ", "winners ", "loser ", "losers ", "runner-up ", "runners-up ", "sieger ", "verlierer ", "zweiter ",
      "ganador ", "perdedor ", "vencedor ", "segundo grupo", "primero grupo", "winner of", "1st group", "2nd group",
      "3rd group", "group winner", "best third",
    ], by: { $0.utf8.first ?? 0 })

  private static let names: Set<String> = ["n.n.", "n.n", "tbd", "tba", "t.b.d.", "?", "bye"]

  /// Whether a name is none of a team: N.N., Winner Group D, Sieger EF, W74, 1A, 3A/B/C, A4.
  static func isOne(_ name: String, key: String) -> Bool {
    if names.contains(key) { return true }
    if let first = key.utf8.first, let starts = starts[first], starts.contains(where: key.hasPrefix) { return true }
    return isCode(name)
  }

  private static func isCode(_ name: String) -> Bool {
    guard name.utf8.count <= 12, let first = name.utf8.first else { return false }
    let rest = name.utf8.dropFirst()
    guard !rest.isEmpty else { return false }
    let isCapital = { (byte: UInt8) in (0x41...0x5A).contains(byte) }
    if isCapital(first) { return rest.count <= 3 && rest.allSatisfy(\.isDigit) }
    guard (0x31...0x34).contains(first) else { return false }
    return rest.allSatisfy { isCapital($0) || $0 == Byte.slash }
      && rest.split(separator: Byte.slash).allSatisfy { $0.count == 1 }
  }
}
