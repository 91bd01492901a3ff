import Football

/// A match by numbers, for loops that must not touch names.
struct IndexedMatch {
  /// The index of the team named first.
  var first: Int
  /// The index of the team named second.
  var second: Int
  /// The score that counts; nil when none does.
  var goals: Goals?
  /// The day's ordinal; nil when unknown.
  var day: Int?
}

/// A round of the season with the range of its matches in ``SeasonIndex/matches``.
struct IndexedRound {
  var stage: String?
  var group: String?
  var name: String
  var number: Int?
  var matches: Range<Int>
}

/// A season by numbers: its matches in one array, its rounds as ranges of it, its names ranked once.
///
/// Matches of teams that the season does not have, or of a team against itself, are left out: they cannot be told
/// from a reader's fault. A score below 0 or above 999 counts as unknown; it keeps every sum far from overflow.
struct SeasonIndex {
  let season: Season
  /// The matches stage by stage, those of groups before those of rounds outside of groups.
  private(set) var matches: [Match] = []
  /// The same matches by numbers.
  private(set) var indexed: [IndexedMatch] = []
  /// All rounds, in the same order.
  private(set) var rounds: [IndexedRound] = []
  /// What gets a table.
  private(set) var tables: [TableSource] = []
  /// What would get one but for its size, with the number of its teams.
  private(set) var oversized: [(source: TableSource, teams: Int)] = []
  /// Which top-level stage every match belongs to.
  private(set) var topStage: [Int] = []
  /// The place of every team in the order of folded names: a total order without collation or hashing.
  let nameRank: [Int]
  /// The folded name of every team.
  let foldedNames: [String]

  init(_ season: Season) {
    self.season = season
    let keys = season.teams.map { ($0.name.foldedForOrder, $0.name) }
    let byName = season.teams.indices.sorted { left, right in
      (keys[left].0, keys[left].1, left) < (keys[right].0, keys[right].1, right)
    }
    var rank = [Int](repeating: 0, count: season.teams.count)
    for (place, team) in byName.enumerated() { rank[team] = place }
    nameRank = rank
    foldedNames = keys.map(\.0)
    for (number, stage) in season.stages.enumerated() {
      for part in stage.flattened { add(part, topStage: number) }
    }
  }

  private mutating func add(_ stage: Stage, topStage number: Int) {
    let name = stage.name.isEmpty ? nil : stage.name
    let tied = Set(stage.ties.flatMap(\.legs))
    for group in stage.groups {
      // Of rounds looked at alone the first is not a team's first match.
      let rounds = season.part?.isFromStart == false ? group.rounds : group.matchdays
      let added = rounds.map { add($0, stage: name, group: group.name, topStage: number) }
      add(
        TableSource(
          stage: name, group: group.name, rounds: added, listed: group.teams.map(\.index).filter(isTeam),
          outside: tied, place: group.place))
    }
    let added = stage.rounds.map { add($0, stage: name, group: nil, topStage: number) }
    let source = TableSource(stage: name, group: nil, rounds: added, listed: [], outside: tied, place: stage.place)
    let range =
      (added.first.map { rounds[$0].matches.lowerBound } ?? 0)..<(added.last.map { rounds[$0].matches.upperBound } ?? 0)
    // The parts of a league that split are of one table.
    guard !range.isEmpty, season.split != nil || !isOfUntoldGroups(range) else { return }
    // Groups that the record announces and does not keep apart tell as little as no format.
    let isUntold = stage.format == nil || (stage.format == .groups && stage.groups.isEmpty)
    if stage.format == .league || (isUntold && stage.ties.isEmpty && looksLikeRoundRobin(range)) {
      add(source)
    }
  }

  /// Adds what gets a table, unless its size is out of all proportion to its matches.
  ///
  /// A table keeps a cell for each pair of teams and for each team after each round. In a league these grow as its
  /// matches do; a text of one line a team would ask for the square of its length. Up to 256 teams are never too many.
  private mutating func add(_ source: TableSource) {
    let matches = source.rounds.flatMap { rounds[$0].matches }
    let most = min(2 * matches.count + source.listed.count, season.teams.count)
    func fits(teams: Int, rounds: Int) -> Bool {
      teams * (teams + rounds) <= 1 << 17 + 64 * (matches.count + source.listed.count)
    }
    if fits(teams: most, rounds: max(matches.count, source.rounds.count)) {
      tables.append(source)
      return
    }
    var played: [Int: Int] = [:]
    for team in source.listed { played[team] = 0 }
    for match in matches {
      played[indexed[match].first, default: 0] += 1
      played[indexed[match].second, default: 0] += 1
    }
    if fits(teams: played.count, rounds: max(played.values.max() ?? 0, source.rounds.count)) {
      tables.append(source)
    } else {
      oversized.append((source, played.count))
    }
  }

  private mutating func add(_ round: Round, stage: String?, group: String?, topStage number: Int) -> Int {
    let start = matches.count
    for match in round.matches where isTeam(match.first.index) && isTeam(match.second.index) {
      guard match.first != match.second else { continue }
      matches.append(match)
      topStage.append(number)
      indexed.append(
        IndexedMatch(
          first: match.first.index, second: match.second.index, goals: match.counted?.inRange,
          day: match.day?.ordinal))
    }
    rounds.append(
      IndexedRound(
        stage: stage, group: group, name: round.name, number: round.number, matches: start..<matches.count))
    return rounds.count - 1
  }

  private func isTeam(_ index: Int) -> Bool { season.teams.indices.contains(index) }

  /// The rule for a stage of unknown format; see ``SeasonStatistics``.
  private func looksLikeRoundRobin(_ range: Range<Int>) -> Bool {
    var opponents: [Int: Set<Int>] = [:]
    var count: [Int: Int] = [:]
    // In groups and a knock-out without headings a team meets few of the others.
    for match in indexed[range] {
      opponents[match.first, default: []].insert(match.second)
      opponents[match.second, default: []].insert(match.first)
      count[match.first, default: 0] += 1
      count[match.second, default: 0] += 1
    }
    let teams = opponents.count
    guard teams >= 3, let fewest = opponents.values.map(\.count).min() else { return false }
    if teams <= 4 { return fewest == teams - 1 }
    guard let least = count.values.min(), let most = count.values.max() else { return false }
    return fewest * 2 >= teams - 1 && least * 2 >= most
  }

  /// Whether matches that the record keeps as one stage are those of groups that it does not tell apart.
  ///
  /// The teams fall into sets of three and more, in each of which all met and none met any other. One table of them would
  /// mean nothing.
  private func isOfUntoldGroups(_ range: Range<Int>) -> Bool {
    var parent = [Int](repeating: -1, count: season.teams.count)
    func root(_ team: Int) -> Int {
      var team = team
      while parent[team] != team {
        parent[team] = parent[parent[team]]
        team = parent[team]
      }
      return team
    }
    for match in indexed[range] {
      for team in [match.first, match.second] where parent[team] < 0 { parent[team] = team }
      parent[root(match.first)] = root(match.second)
    }
    var size: [Int: Int] = [:]
    for team in parent.indices where parent[team] >= 0 { size[root(team), default: 0] += 1 }
    // Nearly all stages are one set.
    guard size.count > 1, size.values.allSatisfy({ $0 >= 3 }) else { return false }
    let pairs = Set(indexed[range].map { [min($0.first, $0.second), max($0.first, $0.second)] })
    return pairs.count == size.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
  }

  /// Indices of matches in the order of play: by day where all days are known, else as recorded.
  func inOrderOfPlay(_ indices: [Int]) -> [Int] {
    var days: [(day: Int, index: Int)] = []
    days.reserveCapacity(indices.count)
    var isSorted = true
    for index in indices {
      guard let day = indexed[index].day else { return indices }
      if let last = days.last, last.day > day { isSorted = false }
      days.append((day, index))
    }
    return isSorted ? indices : days.sorted { $0 < $1 }.map(\.index)
  }

  /// Matches that the record itself calls a play-off between level teams, by the name of their stage or round.
  var playOffMatches: [Int] {
    let words = ["play-off", "playoff", "play off", "desempate", "spareggio", "entscheidungsspiel", "test match"]
    return rounds.flatMap { round -> [Int] in
      let name = "\(round.stage ?? "") \(round.name)".foldedForOrder
      return words.contains(where: name.contains) ? Array(round.matches) : []
    }
  }

  /// The indices of teams, ordered by name.
  func byName(_ teams: some Sequence<Int>) -> [Int] {
    teams.sorted { nameRank[$0] < nameRank[$1] }
  }
}

extension Season {
  /// Whether the season has both teams of a match; what a reader makes has, a season made by hand may not.
  func hasTeams(of match: Match) -> Bool {
    teams.indices.contains(match.first.index) && teams.indices.contains(match.second.index)
  }

  /// A round without the matches of teams that the season does not have.
  func withKnownTeams(_ round: Round) -> Round {
    if round.matches.allSatisfy(hasTeams) { return round }
    var known = round
    known.matches.removeAll { !hasTeams(of: $0) }
    return known
  }
}

extension Goals {
  /// These goals, or nil when they are no score that a match can have.
  var inRange: Goals? {
    (0...999).contains(first) && (0...999).contains(second) ? self : nil
  }
}
