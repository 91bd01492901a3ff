import Football

/// An order of teams by a chain of criteria, with the reason at every border.
struct TableOrder {
  /// Why two neighbors stand as they do.
  struct Reason {
    var criterion: Criterion
    var upper: CriterionValue
    var lower: CriterionValue
  }

  /// The teams, by their number in the table, from first to last.
  private(set) var teams: [Int]
  /// What parted the team at a place from the next one; nil when nothing did.
  private(set) var reasons: [Reason?]
  /// The rank at every place, from 1.
  private(set) var ranks: [Int] = []
  /// Whether the team at a place and the next one are of different parts of a league that split.
  private var borders: [Bool]

  /// Orders teams that start in the order of their names.
  ///
  /// Every criterion splits further those that all before it left level. Steps of head-to-head that follow one another
  /// look at one table, that of the matches among those level where the first of them begins; *head-to-head again*
  /// makes it anew for those still level once others have been parted off. Where the chain ends, equals share a rank
  /// and stand by name. Of a league that split, nobody leaves the places of its part: `parts` has the part of each team.
  init(
    byName: [Int], tallies: [Tally], results: ArraySlice<TableResult>, scoring: Scoring, chain: [Criterion],
    settling: Settling = Settling(), parts: [Int]? = nil
  ) {
    let ordered = parts.map { parts in
      (0...(parts.max() ?? 0)).flatMap { part in byName.filter { parts[$0] == part } }
    }
    teams = ordered ?? byName
    borders =
      parts.map { parts in zip(ordered ?? [], (ordered ?? []).dropFirst()).map { parts[$0] != parts[$1] } } ?? []
    reasons = [Reason?](repeating: nil, count: max(0, byName.count - 1))
    var run: [Criterion] = []
    var sets: [Range<Int>] = []
    for criterion in chain {
      if level.isEmpty { break }
      if criterion.isHeadToHead {
        if run.isEmpty { sets = level }
        run.append(criterion)
        applyDirect([criterion], among: sets, results: results, scoring: scoring)
      } else if criterion == .headToHeadAgain {
        repeatDirect(run, among: sets, results: results, scoring: scoring)
      } else if criterion.isSettledOutside {
        run = []
        apply(criterion) { settling.places(of: $0, by: criterion) }
      } else {
        run = []
        apply(criterion) { $0.map { tallies[$0].value(criterion) } }
      }
    }
    for place in teams.indices {
      ranks.append(place > 0 && isLevel(place - 1) ? ranks[place - 1] : place + 1)
    }
  }

  /// Whether the rank at a place is shared.
  func isShared(_ place: Int) -> Bool {
    (place > 0 && isLevel(place - 1)) || (place < reasons.count && isLevel(place))
  }

  /// Whether nothing parts the team at a place from the next one.
  func isLevel(_ place: Int) -> Bool { reasons[place] == nil && !isBorder(place) }

  /// Whether the team at a place is the last of its part.
  func isBorder(_ place: Int) -> Bool { borders.indices.contains(place) && borders[place] }

  /// The ranges of places that nothing has parted yet.
  private var level: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for place in teams.indices where place == teams.count - 1 || !isLevel(place) {
      if place > start { ranges.append(start..<(place + 1)) }
      start = place + 1
    }
    return ranges
  }

  /// Parts those level by the values of a criterion; no values, no parting.
  private mutating func apply(_ criterion: Criterion, values: ([Int]) -> [CriterionValue]) {
    for range in level {
      let found = values(Array(teams[range]))
      guard found.count == range.count else { continue }
      var valued = teams[range].enumerated().map { (value: found[$0], place: $0, team: $1) }
      valued.sort { left, right in
        if left.value.isBetter(than: right.value) { return true }
        return !right.value.isBetter(than: left.value) && left.place < right.place
      }
      for (offset, entry) in valued.enumerated() {
        teams[range.lowerBound + offset] = entry.team
        guard offset > 0, valued[offset - 1].value.isBetter(than: entry.value) else { continue }
        reasons[range.lowerBound + offset - 1] = Reason(
          criterion: criterion, upper: valued[offset - 1].value, lower: entry.value)
      }
    }
  }

  private mutating func applyDirect(
    _ run: [Criterion], among sets: [Range<Int>], results: ArraySlice<TableResult>, scoring: Scoring
  ) {
    let sums = directSums(sets, results: results, scoring: scoring)
    for criterion in run { apply(criterion) { $0.map { sums[$0].directValue(criterion) } } }
  }

  /// Applies a run anew to those still level in smaller sets than before, until nothing is parted any more.
  private mutating func repeatDirect(
    _ run: [Criterion], among sets: [Range<Int>], results: ArraySlice<TableResult>, scoring: Scoring
  ) {
    var before = sets
    while true {
      let smaller = level.filter { range in !before.contains(range) }
      if smaller.isEmpty || run.isEmpty { return }
      applyDirect(run, among: smaller, results: results, scoring: scoring)
      before = smaller + before
    }
  }

  /// The sums of the matches among every set of level teams, in one pass over the results.
  private func directSums(
    _ ranges: [Range<Int>], results: ArraySlice<TableResult>, scoring: Scoring
  ) -> [Tally] {
    let count = (teams.max() ?? -1) + 1
    var setOf = [Int](repeating: -1, count: count)
    for (number, range) in ranges.enumerated() {
      for team in teams[range] { setOf[team] = number }
    }
    var sums = [Tally](repeating: Tally(), count: count)
    for results in [scoring.earlier[...], results] {
      for result in results where setOf[result.first] >= 0 && setOf[result.first] == setOf[result.second] {
        sums[result.first].add(result, .first, scoring: scoring)
        sums[result.second].add(result, .second, scoring: scoring)
      }
    }
    return sums
  }
}

/// What was decided outside of a table, by the teams' numbers in it.
struct Settling {
  var rulings: [(criterion: Criterion, teams: [Int])] = []
  /// Matches beside the table called a play-off, with the side that won.
  var playOffs: [(winner: Int, loser: Int)] = []

  /// The places of teams level, in the order given; empty where nothing settles all of them.
  func places(of level: [Int], by criterion: Criterion) -> [CriterionValue] {
    for ruling in rulings where ruling.criterion == criterion && Set(ruling.teams).isSuperset(of: level) {
      let inOrder = ruling.teams.filter(level.contains)
      return level.map { team in .settled(place: (inOrder.firstIndex(of: team) ?? 0) + 1) }
    }
    guard criterion == .playOff, level.count == 2 else { return [] }
    let decided = playOffs.last { Set([$0.winner, $0.loser]) == Set(level) }
    return decided.map { match in level.map { .settled(place: $0 == match.winner ? 1 : 2) } } ?? []
  }
}

extension Tally {
  /// What a criterion finds in a team's own sums.
  fileprivate func value(_ criterion: Criterion) -> CriterionValue {
    switch criterion {
    case .points: .count(points)
    case .wins: .count(sums.won)
    case .goalDifference: .count(sums.goalDifference)
    case .goalAverage: .ratio(goalsFor: sums.goalsFor, goalsAgainst: sums.goalsAgainst)
    case .goalsFor: .count(sums.goalsFor)
    case .awayGoals: .count(awayGoals)
    case .halfPoint: .count(lostHalf ? 1 : 0)
    default: .count(0)
    }
  }

  /// What a step of head-to-head finds in the sums of the matches among those level.
  fileprivate func directValue(_ criterion: Criterion) -> CriterionValue {
    switch criterion {
    case .headToHeadPoints: .count(points)
    case .headToHeadDifference: .count(sums.goalDifference)
    case .headToHeadGoals: .count(sums.goalsFor)
    case .headToHeadAwayGoals: .count(awayGoals)
    default: .direct(points: points, goalDifference: sums.goalDifference, goalsFor: sums.goalsFor)
    }
  }
}

extension CriterionValue {
  /// Whether this value stands above another of the same criterion.
  ///
  /// Ratios are compared exactly, without a division; one without goals against has no value and stands first.
  fileprivate func isBetter(than other: CriterionValue) -> Bool {
    switch (self, other) {
    case (.count(let own), .count(let others)): own > others
    case (.ratio(let own, let conceded), .ratio(let others, let othersConceded)):
      if conceded == 0 || othersConceded == 0 {
        conceded == 0 && othersConceded > 0
      } else {
        own * othersConceded > others * conceded
      }
    case (.direct(let own, let difference, let goals), .direct(let others, let othersDifference, let othersGoals)):
      (own, difference, goals) > (others, othersDifference, othersGoals)
    case (.settled(let own), .settled(let others)): own < others
    default: false
    }
  }
}
