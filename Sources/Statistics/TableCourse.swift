import Football

/// The states of a table after every step, and what they tell of the title.
struct TableCourse {
  /// The table after a step, by the teams' numbers in it.
  struct State {
    var tallies: [Tally]
    var rank: [Int]
    var isShared: [Bool]
    /// The teams on rank 1, in order of name.
    var leaders: [Int]
    /// All teams in their order.
    var order: [Int]
  }

  private(set) var states: [State] = []
  private let steps: Steps

  init(_ table: Table, _ steps: Steps, scoring: Scoring, rules: Rules) {
    self.steps = steps
    // Head-to-head may look only at results that both teams have reached: order them by the later step.
    let complete = table.results.indices.sorted {
      (max(steps.first[$0], steps.second[$0]), $0) < (max(steps.first[$1], steps.second[$1]), $1)
    }
    let results = complete.map { table.results[$0] }
    var entries = [[(result: Int, isFirst: Bool)]](repeating: [], count: steps.count)
    for result in table.results.indices {
      entries[steps.first[result]].append((result, true))
      entries[steps.second[result]].append((result, false))
    }
    let byName = table.byName
    var tallies = table.tallies(atStart: scoring)
    let due = steps.due(scoring.dated, table)
    let parts = table.parts
    var isSplit = false
    var reached = 0
    for step in 0..<steps.count {
      for part in due[step] { tallies[part.team].points += part.points }
      for entry in entries[step] {
        let result = table.results[entry.result]
        if entry.isFirst {
          tallies[result.first].add(result, .first, scoring: scoring)
        } else {
          tallies[result.second].add(result, .second, scoring: scoring)
        }
      }
      while reached < complete.count, max(steps.first[complete[reached]], steps.second[complete[reached]]) <= step {
        isSplit = isSplit || parts != nil && table.isAfterSplit(table.results[complete[reached]])
        reached += 1
      }
      states.append(
        State(
          tallies,
          TableOrder(
            byName: byName, tallies: tallies, results: results[..<reached], scoring: scoring, chain: rules.order.value,
            // What was settled outside came after the last match.
            settling: step == steps.count - 1 ? table.settling(rules) : Settling(), parts: isSplit ? parts : nil)))
    }
  }

  /// The final first and the step after which it led alone to the end.
  var wentTopForGood: (team: Int, step: Int)? {
    guard let last = states.last, last.leaders.count == 1, let team = last.leaders.first else { return nil }
    let others = states.lastIndex { $0.leaders != [team] }
    return (team, (others ?? -1) + 1)
  }

  /// The first step from which on nobody could reach the final first on points.
  ///
  /// A deduction may open what looked closed, so every later step must say the same.
  func titleDecided(_ table: Table, win: Int) -> Int? {
    guard let last = states.last, last.leaders.count == 1, let winner = last.leaders.first else { return nil }
    let total = zip(last.tallies, table.openMatches).map { $0.played + $1.count }
    let open = states.lastIndex { state in
      state.tallies.indices.contains { team in
        team != winner
          && state.tallies[team].points + win * (total[team] - state.tallies[team].played)
            >= state.tallies[winner].points
      }
    }
    // Before points were halved no lead was safe.
    let split = table.index.season.split.flatMap { $0.halving.isEmpty ? nil : $0.rounds } ?? 0
    let first = max((open ?? -1) + 1, split)
    return states.indices.contains(first) ? first : nil
  }

  /// The teams that could still finish first on points before the last step, in their order then.
  func contendersBeforeLast(_ table: Table, scoring: Scoring) -> [Int] {
    guard states.count >= 2, let last = states.last else { return [] }
    let before = states[states.count - 2]
    let open = table.openMatches
    var toPlay: [[Int]] = open
    for (number, result) in table.results.enumerated() {
      if steps.first[number] == states.count - 1 { toPlay[result.first].append(result.second) }
      if steps.second[number] == states.count - 1 { toPlay[result.second].append(result.first) }
    }
    let points = before.tallies.map(\.points)
    let isExact = scoring.shootOut == nil && toPlay.allSatisfy { $0.count <= 1 } && toPlay.pairUp
    return before.order.filter { team in
      let target = points[team] + scoring.win * toPlay[team].count
      guard isExact else { return points.allSatisfy { $0 <= target } }
      return last.tallies.indices.allSatisfy { other in
        canStayWithin(target, other, toPlay: toPlay, points: points, scoring: scoring, winner: team)
      }
    }
  }

  /// Whether a team and its last opponent can both end at no more than a target.
  private func canStayWithin(
    _ target: Int, _ team: Int, toPlay: [[Int]], points: [Int], scoring: Scoring, winner: Int
  ) -> Bool {
    if team == winner { return true }
    guard let opponent = toPlay[team].first, opponent != winner else { return points[team] <= target }
    let outcomes = [(scoring.win, 0), (scoring.draw, scoring.draw), (0, scoring.win)]
    return outcomes.contains { points[team] + $0.0 <= target && points[opponent] + $0.1 <= target }
  }
}

extension TableCourse {
  /// For every team how many steps its course takes; see ``ProgressionRow/length``.
  ///
  /// - Parameters:
  ///   - start: The sums before the first step.
  ///   - parts: For every team the number of its part.
  /// - Returns: The numbers of steps.
  func lengths(from start: [Tally], parts: [Int]) -> [Int] {
    var lengths = [Int](repeating: 0, count: start.count)
    var before = start
    for (step, state) in states.enumerated() {
      for team in start.indices
      where state.tallies[team].played != before[team].played || state.tallies[team].points != before[team].points {
        lengths[team] = step + 1
      }
      before = state.tallies
    }
    let count = (parts.max() ?? -1) + 1
    var most = [Int](repeating: 0, count: count)
    var longest = [Int](repeating: 0, count: count)
    for (team, part) in parts.enumerated() {
      most[part] = max(most[part], before[team].played)
      longest[part] = max(longest[part], lengths[team])
    }
    return lengths.indices.map { before[$0].played == most[parts[$0]] ? longest[parts[$0]] : lengths[$0] }
  }
}

extension TableCourse.State {
  fileprivate init(_ tallies: [Tally], _ order: TableOrder) {
    var rank = [Int](repeating: 0, count: tallies.count)
    var isShared = [Bool](repeating: false, count: tallies.count)
    for (place, team) in order.teams.enumerated() {
      rank[team] = order.ranks[place]
      isShared[team] = order.isShared(place)
    }
    self.init(
      tallies: tallies, rank: rank, isShared: isShared, leaders: order.teams.filter { rank[$0] == 1 },
      order: order.teams)
  }
}

extension [[Int]] {
  /// Whether every opponent's only opponent is the team itself.
  fileprivate var pairUp: Bool {
    indices.allSatisfy { team in self[team].allSatisfy { self[$0] == [team] } }
  }
}

extension Table {
  /// For every team, the opponents of its matches that have no result but may still get one, those included that the record
  /// does not name.
  ///
  /// Cancelled and annulled matches never will; a replayed one, and a postponed one that stands again, is replaced.
  var openMatches: [[Int]] {
    var open = [[Int]](repeating: [], count: teams.count)
    for pair in unnamedMatches {
      open[pair.first].append(pair.second)
      open[pair.second].append(pair.first)
    }
    guard matches.count > results.count else { return open }
    for match in programMatches where index.indexed[match].goals == nil {
      if [.annulled, .cancelled].contains(index.matches[match].status) { continue }
      let first = local[index.indexed[match].first]
      let second = local[index.indexed[match].second]
      open[first].append(second)
      open[second].append(first)
    }
    return open
  }

  /// The matches but for those that stand again: a replayed one, and a postponed one with another entry of its pair.
  var programMatches: [Int] {
    let isPlain = matches.allSatisfy { index.matches[$0].status != .postponed }
    let standing = isPlain ? [] : Set(matches.filter { index.matches[$0].status != .postponed }.map(pairKey))
    return matches.filter { match in
      switch index.matches[match].status {
      case .abandoned(let replayed): !replayed
      case .postponed: !standing.contains(pairKey(match))
      default: true
      }
    }
  }

  private func pairKey(_ match: Int) -> [Int] { [index.indexed[match].first, index.indexed[match].second] }
}
