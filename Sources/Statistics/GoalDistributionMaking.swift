import Football
import Foundation

extension GoalDistribution {
  /// Counts the goals of a season.
  init(_ index: SeasonIndex, teamsInMatches: [Team.ID]) {
    let scores = index.indexed.compactMap(\.goals)
    let totals = scores.map(\.total)
    let greatest = totals.max() ?? -1
    var counts = [Int](repeating: 0, count: greatest + 1)
    for total in totals { counts[total] += 1 }
    let mean = scores.isEmpty ? nil : Double(totals.reduce(0, +)) / Double(scores.count)
    let expected = mean.map { Self.poisson(mean: $0, matches: scores.count, greatest: greatest) } ?? []
    self.init(
      byTotal: counts.enumerated().filter { $0.element > 0 }.map { TotalCount(goals: $0.offset, matches: $0.element) },
      mean: mean, variance: mean.map { Self.variance(counts, mean: $0) }, scorelines: Self.scorelines(scores),
      byRound: Self.byRound(index), expected: expected,
      expectedAbove: max(0, Double(scores.count) - expected.reduce(0, +)),
      perTeam: Self.perTeam(index, teamsInMatches))
  }

  /// The variance from the counts of totals, so that the order of matches cannot change its last digit.
  private static func variance(_ counts: [Int], mean: Double) -> Double {
    let squares = counts.enumerated().map {
      Double($0.element) * (Double($0.offset) - mean) * (Double($0.offset) - mean)
    }
    return squares.reduce(0, +) / Double(counts.reduce(0, +))
  }

  /// Poisson counts, by logarithms so that no factorial overflows.
  static func poisson(mean: Double, matches: Int, greatest: Int) -> [Double] {
    guard mean > 0 else { return [Double(matches)] }
    var logarithm = -mean
    return (0...max(0, greatest)).map { goals in
      if goals > 0 { logarithm += log(mean) - log(Double(goals)) }
      return Double(matches) * exp(logarithm)
    }
  }

  private static func scorelines(_ scores: [Goals]) -> [Scoreline] {
    var counts: [Goals: Int] = [:]
    for score in scores { counts[score.first >= score.second ? score : score.swapped, default: 0] += 1 }
    // The key is total: two scorelines never agree in all three.
    return counts.map { Scoreline(goals: $0.key, matches: $0.value) }
      .sorted { (-$0.matches, $0.goals.total, $0.goals.first) < (-$1.matches, $1.goals.total, $1.goals.first) }
  }

  private static func byRound(_ index: SeasonIndex) -> [RoundGoals] {
    index.rounds.compactMap { round in
      let scores = index.indexed[round.matches].compactMap(\.goals)
      guard !scores.isEmpty else { return nil }
      return RoundGoals(
        stage: round.stage, group: round.group, name: round.name, number: round.number,
        goals: scores.reduce(0) { $0 + $1.total }, matches: scores.count,
        toPlay: round.matches.count { index.indexed[$0].goals == nil && index.matches[$0].status.isToCome })
    }
  }

  private static func perTeam(_ index: SeasonIndex, _ teams: [Team.ID]) -> [TeamGoals] {
    var sums = index.season.teams.indices.map {
      TeamGoals(team: Team.ID($0), played: 0, goalsFor: 0, goalsAgainst: 0)
    }
    for entry in index.indexed {
      guard let goals = entry.goals else { continue }
      sums[entry.first].add(goals)
      sums[entry.second].add(goals.swapped)
    }
    return teams.map { sums[$0.index] }
  }
}

extension TeamGoals {
  fileprivate mutating func add(_ goals: Goals) {
    played += 1
    goalsFor += goals.first
    goalsAgainst += goals.second
  }
}
