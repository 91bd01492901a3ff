import Football

/// A season of football.txt while it is read.
struct TextSeason {
  /// What a round is kept under.
  struct RoundKey: Hashable {
    /// The stage's name; empty where the record has none.
    var stage: String
    /// The group.
    var group: String?
    /// The round's name.
    var round: String
    /// The round's number.
    var number: Int?
    /// How the matches decide anything.
    var kind: TextHeading.Kind
    /// Whether a table of the same stage came before it, for rounds that losers leave.
    var isAfterTable = false

    /// The kind and the table before are left out: few rounds of a stage differ in these alone.
    func hash(into hasher: inout Hasher) {
      hasher.combine(round)
      hasher.combine(number)
      hasher.combine(group)
      hasher.combine(stage)
    }
  }

  /// A round that grows.
  struct GrowingRound {
    var key: RoundKey
    var round: Round
  }

  /// A list of the teams of a group.
  struct Roster {
    var name: String
    var teams: [Team.ID]
    var place: SourcePlace
  }

  /// The file's name.
  let file: String
  /// The title as it stood; empty where there is none.
  var title = ""
  /// The competition's name; nil where no title stands.
  var competition: String?
  /// The season's label.
  var label: String?
  /// Where the title stood.
  var place: SourcePlace
  /// The teams.
  var names = TextNames()
  /// The rounds in order of first mention.
  private(set) var rounds: [GrowingRound] = []
  /// The lists of groups.
  var rosters: [Roster] = []
  /// What the record says of itself.
  var claims: [Claim] = []
  /// Lines kept as text.
  var notes: [Note] = []
  /// The years of dates.
  var years = TextYears()
  /// How many matches there are.
  private(set) var matchCount = 0
  /// Whether any match or date names a place.
  var hasVenues = false
  /// The first day of a match.
  private(set) var firstDay: Day?

  /// The team that a schedule of one team is about; nil for other texts.
  var ownTeam: Piece?

  private var base = ""
  private var upper: TextHeading?
  private var current = RoundKey(stage: "", group: nil, round: "", kind: .open)
  /// Whether matches below belong to a round that a heading names.
  var isRoundOpen: Bool { !current.round.isEmpty }
  private var headingPlace: SourcePlace?
  private var open: Int?
  private var indices: [RoundKey: Int] = [:]
  private var tables: Set<String> = []
  private var groupOf: [Int] = []
  /// The stage whose groups the lists are; a later stage has others.
  private var rosterStage = ""

  /// Makes an empty season; its years are those of the file's path until a title names others, for where no title stands
  /// the folder often names the season.
  init(file: String, path: TextTitle) {
    self.file = file
    place = SourcePlace(file: file)
    years.take(label: path.label)
  }

  // MARK: Headings

  /// Opens a stage that stands under a heading of its own.
  mutating func openStage(_ name: String, at place: SourcePlace) {
    base = name
    upper = nil
    current = RoundKey(stage: name, group: nil, round: "", kind: Self.isPlayOff(name) ? .numbered : .open)
    headingPlace = place
    open = nil
  }

  /// Opens the round or group of a heading of a level, 1 for the outer.
  mutating func open(_ heading: TextHeading, level: Int, at place: SourcePlace) {
    var key = RoundKey(
      stage: stage(of: heading, level: level), group: heading.group, round: heading.round, number: heading.number,
      kind: heading.kind)
    if level == 1 { upper = heading }
    if key.group == nil, key.kind == .matchday || key.kind == .numbered, key.stage == current.stage || level > 1 {
      // A matchday below a group is the group's.
      key.group = level > 1 ? upper?.group ?? current.group : current.group
    } else if key.group != nil, key.kind == .open, open == nil, current.group == nil, current.kind == .matchday,
      key.stage == current.stage
    {
      // A group below a matchday without matches is played on it.
      key.round = current.round
      key.number = current.number
      key.kind = current.kind
    }
    // Legs in a play-off are named matchdays at times; what is played there tells.
    if key.kind == .matchday || key.kind == .open, key.group == nil, Self.isPlayOff(key.stage) { key.kind = .numbered }
    current = key
    headingPlace = place
    open = nil
  }

  /// Whether a stage's name is that of play-offs.
  static func isPlayOff(_ stage: String) -> Bool {
    !stage.isEmpty && ["play", "Play", "PLAY"].contains(where: stage.holds)
  }

  private func stage(of heading: TextHeading, level: Int) -> String {
    var parts = base.isEmpty ? [] : [base]
    if level > 1, let upper {
      let name = upper.stage.isEmpty ? upper.round : upper.stage
      if !name.isEmpty, upper.group == nil { parts.append(name) }
    }
    if !heading.stage.isEmpty, heading.stage != parts.last { parts.append(heading.stage) }
    return parts.joined(separator: ", ")
  }

  /// The open group with no round of it; nil where no group is open.
  var openGroup: RoundKey? {
    guard current.group != nil else { return nil }
    return RoundKey(stage: current.stage, group: current.group, round: "", kind: .open)
  }

  /// Opens a group again that headings left since.
  mutating func reopen(_ group: RoundKey, at place: SourcePlace) {
    current = group
    headingPlace = place
    open = nil
  }

  /// Whether matches were added to a group, to its stage outside of every group, or between two of its teams; those of rounds
  /// that losers leave count for none.
  func hasMatches(of teams: [String], inOrBeside group: RoundKey) -> Bool {
    let teams = Set(teams.compactMap(names.known))
    return rounds.contains { round in
      guard round.key.stage == group.stage, round.key.kind != .knockout, !round.round.matches.isEmpty else {
        return false
      }
      return round.key.group == nil || round.key.group == group.group
        || round.round.matches.contains { teams.contains($0.first) && teams.contains($0.second) }
    }
  }

  /// The heading that lines stand under, for notes.
  var heading: String {
    [current.stage, current.group ?? "", current.round].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Whether the open heading is none of a round that losers may leave.
  var isAtTable: Bool { current.kind == .open || current.kind == .matchday }

  // MARK: Matches

  /// Adds a match to the open round.
  mutating func add(_ match: Match) -> (round: Int, match: Int) {
    add(between: match.first, match.second, on: match.day, at: match.place) { match }
  }

  /// Adds a match to the open round, made where it is kept: a match in a variable would be copied once more.
  @inline(__always) mutating func add(
    between first: Team.ID, _ second: Team.ID, on day: Day?, at place: SourcePlace, _ match: () -> Match
  ) -> (round: Int, match: Int) {
    let index = round(of: first, second, on: day, at: place)
    rounds[index].round.matches.append(match())
    matchCount += 1
    return (index, rounds[index].round.matches.count - 1)
  }

  /// The round that a match between two teams belongs to, with room for it.
  private mutating func round(of first: Team.ID, _ second: Team.ID, on day: Day?, at place: SourcePlace) -> Int {
    if let day, firstDay.map({ day < $0 }) ?? true { firstDay = day }
    var index = open ?? openRound(at: place)
    open = index
    if !rosters.isEmpty, current.stage == rosterStage, let group = sharedGroup(first, second),
      rounds[index].key.group == nil, rounds[index].key.kind != .knockout
    {
      var key = rounds[index].key
      key.group = rosters[group].name
      index = roundIndex(key, at: place)
    }
    if rounds[index].round.matches.isEmpty, index > 0 {
      // Rounds mostly have as many matches as the one before.
      rounds[index].round.matches.reserveCapacity(min(rounds[index - 1].round.matches.count, 16))
    }
    return index
  }

  /// Those of some stages whose rounds by number are a cup's: there are several, and whom a match put out plays no more.
  func cups(among stages: Set<String>) -> Set<String> {
    let numbered = rounds.indices.filter {
      let key = rounds[$0].key
      return key.kind == .numbered && key.group == nil && !key.isAfterTable && stages.contains(key.stage)
    }
    let byStage = Dictionary(grouping: numbered) { rounds[$0].key.stage }
    return Set(byStage.filter { $1.count >= 2 && losersLeave($1) }.keys)
  }

  /// Whether the losers of some rounds play in none that follows.
  private func losersLeave(_ numbers: [Int]) -> Bool {
    var losers: Set<Team.ID> = []
    for round in numbers {
      // By index, for a match is large and copying each would cost more than all else here.
      let matches = rounds[round].round.matches.indices
      for index in matches {
        let (first, second) = (rounds[round].round.matches[index].first, rounds[round].round.matches[index].second)
        if losers.contains(first) || losers.contains(second) { return false }
      }
      // Only behind the round, for the loser of a first leg plays on in it.
      for index in matches {
        guard let goals = rounds[round].round.matches[index].counted, goals.first != goals.second else { continue }
        let (first, second) = (rounds[round].round.matches[index].first, rounds[round].round.matches[index].second)
        losers.insert(goals.first < goals.second ? first : second)
      }
    }
    return !losers.isEmpty
  }

  /// Makes rounds by number matchdays in the stages whose tables the record states.
  mutating func setTables(of stages: Set<String>) {
    for index in rounds.indices where rounds[index].key.kind == .numbered && stages.contains(rounds[index].key.stage) {
      if rounds[index].key.group == nil, !rounds[index].key.isAfterTable { rounds[index].key.kind = .matchday }
    }
  }

  /// Changes a match that was added.
  mutating func edit(_ path: (round: Int, match: Int), _ change: (inout Match) -> Void) {
    guard rounds.indices.contains(path.round), rounds[path.round].round.matches.indices.contains(path.match) else {
      return
    }
    change(&rounds[path.round].round.matches[path.match])
  }

  /// Whether two matches are of the same teams with their sides turned.
  func areLegs(_ first: (round: Int, match: Int), _ second: (round: Int, match: Int)) -> Bool {
    let leg = rounds[first.round].round.matches[first.match]
    let next = rounds[second.round].round.matches[second.match]
    return leg.first == next.second && leg.second == next.first
  }

  /// The identity of the next match.
  var nextID: Match.ID { Match.ID(matchCount) }

  private mutating func openRound(at place: SourcePlace) -> Int {
    var key = current
    if key.group != nil || key.kind == .matchday || key.kind == .open { tables.insert(key.stage) }
    key.isAfterTable =
      key.group == nil && (key.kind == .knockout || key.kind == .numbered) && tables.contains(key.stage)
    return roundIndex(key, at: headingPlace ?? place)
  }

  private mutating func roundIndex(_ key: RoundKey, at place: SourcePlace) -> Int {
    let index = Self.settled(&indices[key, default: rounds.count])
    if index == rounds.count {
      rounds.append(GrowingRound(key: key, round: Round(name: key.round, number: key.number, place: place)))
    }
    return index
  }

  /// The value of a key, which its default becomes when it is new: changed in place, a key is hashed once.
  private static func settled(_ value: inout Int) -> Int { value }

  // MARK: Groups by their lists

  /// Adds the list of a group's teams.
  mutating func add(_ roster: Roster) {
    if rosters.isEmpty { rosterStage = current.stage }
    for team in roster.teams {
      while groupOf.count <= team.index { groupOf.append(-1) }
      groupOf[team.index] = rosters.count
    }
    rosters.append(roster)
  }

  private func sharedGroup(_ first: Team.ID, _ second: Team.ID) -> Int? {
    guard groupOf.indices.contains(first.index), groupOf.indices.contains(second.index) else { return nil }
    let group = groupOf[first.index]
    return group >= 0 && group == groupOf[second.index] ? group : nil
  }

  /// Takes the rounds for finishing.
  mutating func takeRounds() -> [GrowingRound] {
    defer { rounds = [] }
    return rounds
  }
}
