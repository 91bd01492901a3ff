import Football

/// The part of a season that a table is made of.
struct TableSource {
  var stage: String?
  var group: String?
  /// Indices into ``SeasonIndex/rounds``.
  var rounds: [Int]
  /// Teams that the record lists for it, whether or not they have a match.
  var listed: [Int]
  /// Matches that belong to a tie and stay outside.
  var outside: Set<Match.ID>
  var place: SourcePlace

  /// Whether it is of the same stage and group.
  func isOf(_ other: TableSource) -> Bool { stage == other.stage && group == other.group }
}

/// A match of a table that counts, its teams numbered within the table.
struct TableResult {
  /// The match's index in the season.
  var match: Int
  var first: Int
  var second: Int
  var goals: Goals
  /// Whether the team named second was away.
  var isAway: Bool
  /// The side that won the shoot-out of a drawn match; nil where there was none.
  var shootOutWinner: Side?
  /// The index of the round in ``TableSource/rounds``.
  var round: Int
}

/// The matches of a table by numbers.
struct Table {
  let index: SeasonIndex
  let source: TableSource
  /// The teams by their index in the season, in order of first mention.
  let teams: [Int]
  /// The number within the table of a team of the season; -1 for those of no match in it.
  let local: TeamNumbers
  /// The matches that count, in the record's order.
  let results: [TableResult]
  /// All matches, those that do not count included, as indices into the season.
  let matches: [Int]
  /// For every team, the indices into ``results`` of its matches in the order of play.
  let resultsOfTeam: [[Int]]
  /// The matches that the record does not even name; see ``findUnnamedMatches()``.
  private(set) var unnamedMatches: [(first: Int, second: Int)] = []

  /// The tables of a season.
  static func all(_ index: SeasonIndex) -> [Table] {
    var local = [Int](repeating: -1, count: index.season.teams.count)
    return index.tables.map { Table(index, $0, local: &local) }
  }

  /// Makes a table with the help of a number of -1 for every team of the season, which it gives back as they were.
  private init(_ index: SeasonIndex, _ source: TableSource, local: inout [Int]) {
    self.index = index
    self.source = source
    var teams: [Int] = []
    func add(_ team: Int, _ local: inout [Int]) {
      if local[team] < 0 { teams.append(team) }
      local[team] = 0
    }
    for team in source.listed { add(team, &local) }
    var matches: [(match: Int, round: Int)] = []
    for (round, number) in source.rounds.enumerated() {
      for match in index.rounds[number].matches where !source.outside.contains(index.matches[match].id) {
        matches.append((match, round))
        add(index.indexed[match].first, &local)
        add(index.indexed[match].second, &local)
      }
    }
    teams.sort()
    for (number, team) in teams.enumerated() { local[team] = number }
    var results: [TableResult] = []
    var ofTeam = [[Int]](repeating: [], count: teams.count)
    for (match, round) in matches {
      let entry = index.indexed[match]
      guard let goals = entry.goals else { continue }
      ofTeam[local[entry.first]].append(results.count)
      ofTeam[local[entry.second]].append(results.count)
      results.append(
        TableResult(
          match: match, first: local[entry.first], second: local[entry.second], goals: goals,
          isAway: index.matches[match].ground == .home,
          shootOutWinner: goals.margin == 0 ? index.matches[match].score.shootOutWinner : nil, round: round))
    }
    for team in teams { local[team] = -1 }
    self.teams = teams
    self.local = TeamNumbers(teams: teams)
    self.results = results
    self.matches = matches.map(\.match)
    resultsOfTeam = ofTeam.map { Table.inOrderOfPlay($0, results: results, index: index) }
    unnamedMatches = findUnnamedMatches()
  }

  private static func inOrderOfPlay(_ numbers: [Int], results: [TableResult], index: SeasonIndex) -> [Int] {
    let matches = numbers.map { results[$0].match }
    let played = index.inOrderOfPlay(matches)
    if played == matches { return numbers }
    let resultOfMatch = Dictionary(zip(matches, numbers)) { first, _ in first }
    return played.compactMap { resultOfMatch[$0] }
  }

  /// A team's identity.
  func id(_ local: Int) -> Team.ID { Team.ID(teams[local]) }
}

/// The number within a table of a team of the season.
struct TeamNumbers {
  /// The teams of the table by their index in the season, in that order.
  fileprivate let teams: [Int]

  /// The number of a team; -1 where it is not of the table.
  subscript(_ team: Int) -> Int {
    var low = 0
    var high = teams.count
    while low < high {
      let middle = (low + high) / 2
      if teams[middle] < team { low = middle + 1 } else { high = middle }
    }
    return low < teams.count && teams[low] == team ? low : -1
  }
}

/// The sums of a team in a table.
struct Tally {
  var sums = MatchSums()
  var awayGoals = 0
  var shootOutsWon = 0
  var points = 0
  /// Whether half a point was dropped when carried points were halved.
  var lostHalf = false

  var played: Int { sums.played }

  /// Adds a result seen from one side, with its points.
  mutating func add(_ result: TableResult, _ side: Side, scoring: Scoring) {
    add(result, side)
    if scoring.shootOut != nil, result.shootOutWinner == side { shootOutsWon += 1 }
    points += scoring.points(result, side)
  }

  /// Adds a result seen from one side, without points.
  mutating func add(_ result: TableResult, _ side: Side) {
    sums.add(side == .first ? result.goals : result.goals.swapped)
    if side == .second, result.isAway { awayGoals += result.goals.second }
  }
}

extension Table {
  /// For every team the part of a league that it played on in when the league had split; nil where none did.
  var parts: [Int]? {
    guard let split = index.season.split else { return nil }
    var parts = [Int](repeating: split.parts.count, count: teams.count)
    for (number, part) in split.parts.enumerated() {
      for team in part where local[team.index] >= 0 { parts[local[team.index]] = number }
    }
    return parts
  }

  /// The parts where some result is of the time when the league had split.
  var partsAtEnd: [Int]? { parts.flatMap { results.contains(where: isAfterSplit) ? $0 : nil } }

  /// Whether a result is of the time when the league had split.
  func isAfterSplit(_ result: TableResult) -> Bool {
    index.season.split?.later.contains(index.matches[result.match].id) ?? false
  }

  /// Sums before any match: only the adjustments and what was carried.
  func tallies(before scoring: Scoring) -> [Tally] {
    scoring.brought.enumerated().map { team, brought in
      var tally = brought
      tally.points = scoring.added(team)
      return tally
    }
  }

  /// Sums before any match and any adjustment of a known day.
  func tallies(atStart scoring: Scoring) -> [Tally] {
    var tallies = tallies(before: scoring)
    for part in scoring.dated { tallies[part.team].points -= part.points }
    return tallies
  }

  /// Sums of all results.
  func tallies(_ scoring: Scoring) -> [Tally] {
    var tallies = tallies(before: scoring)
    for result in results {
      tallies[result.first].add(result, .first, scoring: scoring)
      tallies[result.second].add(result, .second, scoring: scoring)
    }
    return tallies
  }

  /// What the rules and the matches beside the table settle.
  func settling(_ rules: Rules) -> Settling {
    var settling = Settling()
    // Names are folded only where a ruling needs them: it is the dearest part of a small table.
    if !rules.rulings.isEmpty {
      let names = Dictionary(
        teams.enumerated().map { (index.season.teams[$1].name.foldedForOrder, $0) },
        uniquingKeysWith: { one, _ in one })
      settling.rulings = rules.rulings.map { ruling in
        (ruling.criterion, ruling.teams.compactMap { names[$0.foldedForOrder] })
      }
    }
    guard rules.order.value.contains(.playOff) else { return settling }
    let own = Set(matches)
    for match in index.playOffMatches where !own.contains(match) {
      let entry = index.indexed[match]
      let pair = (local[entry.first], local[entry.second])
      guard pair.0 >= 0, pair.1 >= 0, let goals = entry.goals else { continue }
      let side =
        goals.first != goals.second
        ? (goals.first > goals.second ? Side.first : .second) : index.matches[match].score.shootOutWinner
      guard let side else { continue }
      settling.playOffs.append(side == .first ? (pair.0, pair.1) : (pair.1, pair.0))
    }
    return settling
  }
}

extension Score {
  /// The side that won the shoot-out; nil where there was none or it is level as recorded.
  var shootOutWinner: Side? {
    guard let penalties, penalties.first != penalties.second else { return nil }
    return penalties.first > penalties.second ? .first : .second
  }
}
