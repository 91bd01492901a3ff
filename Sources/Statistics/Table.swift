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
  /// The index of the round in ``TableSource/rounds``.
  var round: Int
}

/// The matches of a table by numbers.
struct Table {
  let index: SeasonIndex
  let source: TableSource
  /// The teams by their index in the season, in order of first mention.
  let teams: [Int]
  /// The number within the table of every team of the season; -1 for others.
  let local: [Int]
  /// The matches that count, in the record's order.
  let results: [TableResult]
  /// All matches, those that do not count included, as indices into the season.
  let matches: [Int]
  /// For every team, the indices into ``results`` of its matches in the order of play.
  let resultsOfTeam: [[Int]]

  init(_ index: SeasonIndex, _ source: TableSource) {
    self.index = index
    self.source = source
    var isMember = [Bool](repeating: false, count: index.season.teams.count)
    for team in source.listed { isMember[team] = true }
    var matches: [(match: Int, round: Int)] = []
    for (round, number) in source.rounds.enumerated() {
      for match in index.rounds[number].matches where !source.outside.contains(index.matches[match].id) {
        matches.append((match, round))
        isMember[index.indexed[match].first] = true
        isMember[index.indexed[match].second] = true
      }
    }
    let teams = isMember.indices.filter { isMember[$0] }
    var local = [Int](repeating: -1, count: isMember.count)
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
          isAway: index.matches[match].ground == .home, round: round))
    }
    self.teams = teams
    self.local = local
    self.results = results
    self.matches = matches.map(\.match)
    resultsOfTeam = ofTeam.map { Table.inOrderOfPlay($0, results: results, index: index) }
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

/// The points of a set of rules as numbers fit for sums.
struct Scoring {
  let win: Int
  let draw: Int
  /// Points added, for every team of the table.
  let adjustment: [Int]

  init(_ rules: Rules, win: Int? = nil, table: Table, adjustments: [Int]) {
    self.win = min(max(win ?? rules.pointsForWin.value, 0), 1000)
    draw = min(max(rules.pointsForDraw.value, 0), 1000)
    adjustment = table.teams.map { adjustments[$0] }
  }

  /// Points for a result seen from one side.
  func points(_ own: Int, _ other: Int) -> Int { own > other ? win : own == other ? draw : 0 }
}

/// The sums of a team in a table.
struct Tally {
  var won = 0
  var drawn = 0
  var lost = 0
  var goalsFor = 0
  var goalsAgainst = 0
  var awayGoals = 0
  var points = 0

  var played: Int { won + drawn + lost }

  /// Adds a result seen from the team.
  mutating func add(_ own: Int, _ other: Int, isAway: Bool, scoring: Scoring) {
    if own > other { won += 1 } else if own == other { drawn += 1 } else { lost += 1 }
    goalsFor += own
    goalsAgainst += other
    if isAway { awayGoals += own }
    points += scoring.points(own, other)
  }
}

extension Table {
  /// Sums before any match: only the adjustments.
  func tallies(before scoring: Scoring) -> [Tally] {
    scoring.adjustment.map { Tally(points: $0) }
  }

  /// Sums of all results.
  func tallies(_ scoring: Scoring) -> [Tally] {
    var tallies = tallies(before: scoring)
    for result in results {
      tallies[result.first].add(result.goals.first, result.goals.second, isAway: false, scoring: scoring)
      tallies[result.second].add(result.goals.second, result.goals.first, isAway: result.isAway, scoring: scoring)
    }
    return tallies
  }
}
