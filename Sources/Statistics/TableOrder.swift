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

  /// Orders teams that start in the order of their names.
  ///
  /// Every criterion splits further those that all before it left level; head-to-head is the table of the matches
  /// among exactly those, made once. Where the chain ends, equals share a rank and stand by name.
  init(byName: [Int], tallies: [Tally], results: ArraySlice<TableResult>, scoring: Scoring, chain: [Criterion]) {
    teams = byName
    reasons = [Reason?](repeating: nil, count: max(0, byName.count - 1))
    for criterion in chain {
      if level.isEmpty { break }
      apply(criterion, tallies: tallies, results: results, scoring: scoring)
    }
    for place in teams.indices {
      ranks.append(place > 0 && reasons[place - 1] == nil ? ranks[place - 1] : place + 1)
    }
  }

  /// Whether the rank at a place is shared.
  func isShared(_ place: Int) -> Bool {
    (place > 0 && reasons[place - 1] == nil) || (place < reasons.count && reasons[place] == nil)
  }

  /// The ranges of places that nothing has parted yet.
  private var level: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for place in teams.indices where place == teams.count - 1 || reasons[place] != nil {
      if place > start { ranges.append(start..<(place + 1)) }
      start = place + 1
    }
    return ranges
  }

  private mutating func apply(
    _ criterion: Criterion, tallies: [Tally], results: ArraySlice<TableResult>, scoring: Scoring
  ) {
    let ranges = level
    let direct = criterion == .headToHead ? directValues(ranges, results: results, scoring: scoring) : []
    for range in ranges {
      var valued = teams[range].enumerated().map { place, team in
        let value = criterion == .headToHead ? direct[team] : tallies[team].value(criterion)
        return (value: value, place: place, team: team)
      }
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

  /// The values of head-to-head for all sets of level teams, in one pass over the results.
  private func directValues(
    _ ranges: [Range<Int>], results: ArraySlice<TableResult>, scoring: Scoring
  ) -> [CriterionValue] {
    let count = (teams.max() ?? -1) + 1
    var setOf = [Int](repeating: -1, count: count)
    for (number, range) in ranges.enumerated() {
      for team in teams[range] { setOf[team] = number }
    }
    var sums = [Tally](repeating: Tally(), count: count)
    for result in results where setOf[result.first] >= 0 && setOf[result.first] == setOf[result.second] {
      sums[result.first].add(result.goals.first, result.goals.second, isAway: false, scoring: scoring)
      sums[result.second].add(result.goals.second, result.goals.first, isAway: false, scoring: scoring)
    }
    return sums.map { sum in
      .direct(points: sum.points, goalDifference: sum.goalsFor - sum.goalsAgainst, goalsFor: sum.goalsFor)
    }
  }
}

extension Tally {
  /// What a criterion finds; head-to-head needs more than a team's own sums and is found elsewhere.
  fileprivate func value(_ criterion: Criterion) -> CriterionValue {
    switch criterion {
    case .points: .count(points)
    case .wins: .count(won)
    case .goalDifference: .count(goalsFor - goalsAgainst)
    case .goalAverage: .ratio(goalsFor: goalsFor, goalsAgainst: goalsAgainst)
    case .goalsFor: .count(goalsFor)
    case .awayGoals: .count(awayGoals)
    case .headToHead: .direct(points: 0, goalDifference: 0, goalsFor: 0)
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
    default: false
    }
  }
}
