import Football

extension PointsProgression {
  /// Follows a table round by round, or match by match; its rows stand in the order given.
  init(_ table: Table, rules: Rules, added: AddedPoints, order: [Team.ID], byMatches: Bool = false) {
    let scoring = Scoring(rules, table: table, added: added)
    let steps = Steps(table, byMatches: byMatches)
    let course = TableCourse(table, steps, scoring: scoring, rules: rules)
    let locals = order.map { table.local[$0.index] }
    let start = table.tallies(atStart: scoring)
    let open = table.openMatches
    let parts = table.partsAtEnd ?? [Int](repeating: 0, count: table.teams.count)
    let lengths = course.lengths(from: start, parts: parts)
    self.init(
      stage: table.source.stage, group: table.source.group, rounds: steps.labels(table),
      hasInferredRounds: steps.isInferred,
      rows: locals.map { team in
        ProgressionRow(
          team: table.id(team), start: start[team].points, carried: scoring.carried[team],
          playedAtStart: start[team].played, toPlay: open[team].count,
          part: parts[team], length: lengths[team],
          points: course.states.map { $0.tallies[team].points },
          positions: course.states.map { $0.rank[team] }, sharedPositions: course.states.map { $0.isShared[team] },
          playedAfter: course.states.map { $0.tallies[team].played })
      },
      hasUnfinishedRounds: table.hasUnfinishedRounds, hasPostponed: steps.hasPostponed(table),
      byMatchesPlayed: locals.map { table.matchByMatch($0, scoring: scoring) },
      leaders: course.states.map { $0.leaders.map { table.id($0) } },
      wentTopForGood: course.wentTopForGood.map { WentTop(team: table.id($0.team), roundIndex: $0.step) },
      titleDecidedAfterRound: course.titleDecided(table, win: scoring.win),
      contendersBeforeLastRound: course.contendersBeforeLast(table, scoring: scoring).map { table.id($0) })
  }
}

/// At which step of a progression the results of a table enter it.
struct Steps {
  /// For every result, the step at which it counts for the team named first.
  private(set) var first: [Int]
  /// For every result, the step at which it counts for the team named second.
  private(set) var second: [Int]
  /// How many steps.
  private(set) var count: Int
  /// For steps that are rounds, the round of each.
  private var rounds: [Int] = []
  /// Whether the record has no rounds, so that a step is a team's n-th match.
  let isInferred: Bool

  /// Takes the record's rounds, unless in half of them or more some team has several matches, for those are no rounds, or
  /// unless steps by matches are asked for.
  init(_ table: Table, byMatches: Bool = false) {
    var counted = [Int](repeating: 0, count: table.source.rounds.count)
    var hasRepeated = [Bool](repeating: false, count: table.source.rounds.count)
    var lastRound = [Int](repeating: -1, count: table.teams.count)
    for result in table.results {
      counted[result.round] += 1
      for team in [result.first, result.second] {
        if lastRound[team] == result.round { hasRepeated[result.round] = true }
        lastRound[team] = result.round
      }
    }
    rounds = counted.indices.filter { counted[$0] > 0 }
    let repeated = rounds.filter { hasRepeated[$0] }.count
    isInferred = byMatches || repeated > 0 && repeated * 2 >= rounds.count
    var stepOfRound = [Int](repeating: 0, count: counted.count)
    for (step, round) in rounds.enumerated() { stepOfRound[round] = step }
    first = table.results.map { stepOfRound[$0.round] }
    second = first
    count = rounds.count
    guard isInferred else { return }
    for (team, results) in table.resultsOfTeam.enumerated() {
      for (step, result) in results.enumerated() {
        if table.results[result].first == team { first[result] = step } else { second[result] = step }
      }
    }
    count = table.resultsOfTeam.map(\.count).max() ?? 0
  }

  /// Takes steps found elsewhere, such as days: the step of every result.
  init(_ table: Table, stepOfResult: [Int], count: Int) {
    first = stepOfResult
    second = stepOfResult
    self.count = count
    isInferred = false
  }

  /// For every step, the adjustments that take effect with it; see ``due(_:middles:)``.
  func due(_ dated: [DatedPoints], _ table: Table) -> [[DatedPoints]] {
    var due = [[DatedPoints]](repeating: [], count: count)
    guard !dated.isEmpty, count > 0 else { return due }
    let middles = days(table).map(\.middle)
    for part in dated { due[Self.due(part.day, middles: middles)].append(part) }
    return due
  }

  /// The step with which something of a day takes effect: the one after those of which half was played before that day,
  /// at most the last.
  ///
  /// A round's last day would not do: a match that was put off by months would draw all to it that was decided till then.
  static func due(_ day: Int, middles: [Int?]) -> Int {
    let isUnknownPlayed = middles.lastIndex { $0.map { $0 < day } ?? false } ?? -1
    let played = middles.enumerated().count { step, middle in middle.map { $0 < day } ?? (step < isUnknownPlayed) }
    return min(played, middles.count - 1)
  }

  /// The days of every step as ordinals, in order.
  private func days(_ table: Table) -> [[Int]] {
    var days = [[Int]](repeating: [], count: count)
    for (number, result) in table.results.enumerated() {
      guard let day = table.index.indexed[result.match].day else { continue }
      days[first[number]].append(day)
      if second[number] != first[number] { days[second[number]].append(day) }
    }
    return days.map { $0.sorted() }
  }

  /// Names and days of the steps.
  func labels(_ table: Table) -> [RoundLabel] {
    var labels = (0..<count).map { step in
      if isInferred { return RoundLabel(name: "", number: step + 1) }
      let round = table.index.rounds[table.source.rounds[rounds[step]]]
      return RoundLabel(name: round.name, number: round.number)
    }
    let middles = days(table).map(\.middle)
    for (number, result) in table.results.enumerated() {
      guard let day = table.index.matches[result.match].day else { continue }
      for step in [first[number], second[number]] {
        if day.ordinal == middles[step] { labels[step].middleDay = day }
        labels[step].firstDay = min(labels[step].firstDay ?? day, day)
        labels[step].lastDay = max(labels[step].lastDay ?? day, day)
      }
    }
    return labels
  }

  /// Whether some team's order of play differs from the order of the rounds.
  func hasPostponed(_ table: Table) -> Bool {
    if isInferred { return false }
    return table.resultsOfTeam.contains { results in
      zip(results, results.dropFirst()).contains { first[$0] > first[$1] }
    }
  }
}

extension Table {
  /// Whether a round with a result has matches that are still to come.
  fileprivate var hasUnfinishedRounds: Bool {
    guard matches.count > results.count else { return false }
    let open = Set(
      programMatches.filter { index.indexed[$0].goals == nil && index.matches[$0].status.isToCome })
    let begun = Set(results.map(\.round))
    return begun.contains { index.rounds[source.rounds[$0]].matches.contains(where: open.contains) }
  }

  fileprivate func matchByMatch(_ team: Int, scoring: Scoring) -> MatchByMatchRow {
    var dated = scoring.dated.filter { $0.team == team }
    var points = scoring.added(team) - dated.reduce(0) { $0 + $1.points }
    let played = resultsOfTeam[team]
    return MatchByMatchRow(
      team: id(team), matches: played.map { index.matches[results[$0].match].id },
      points: played.enumerated().map { place, number in
        let result = results[number]
        points += scoring.points(result, result.first == team ? .first : .second)
        let day = index.indexed[result.match].day
        // Without a day of the match, and after the last one, everything counts.
        let isDue = { (part: DatedPoints) in place == played.count - 1 || day.map { part.day <= $0 } ?? true }
        points += dated.filter(isDue).reduce(0) { $0 + $1.points }
        dated.removeAll(where: isDue)
        return points
      })
  }
}

extension [Int] {
  /// The number by which half of these, which are in order, is reached.
  fileprivate var middle: Int? { isEmpty ? nil : self[(count - 1) / 2] }
}
