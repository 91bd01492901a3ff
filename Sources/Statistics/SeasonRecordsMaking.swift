import Football

extension SeasonRecords {
  /// Finds the extremes of a season.
  init(_ index: SeasonIndex, byRound: [RoundGoals]) {
    let counted = index.indexed.indices.filter { index.indexed[$0].goals != nil }
    func greatest(_ value: (Goals) -> Int) -> [Match.ID] {
      // What was awarded was not scored.
      let values = counted.map { index.matches[$0].isAwarded ? 0 : index.indexed[$0].goals.map(value) ?? 0 }
      guard let most = values.max(), most > 0 else { return [] }
      return zip(counted, values).filter { $0.1 == most }.map { index.matches[$0.0].id }.sorted()
    }
    var ofTeam = [[Int]](repeating: [], count: index.season.teams.count)
    for number in counted {
      ofTeam[index.indexed[number].first].append(number)
      ofTeam[index.indexed[number].second].append(number)
    }
    let teams = ofTeam.indices.filter { !ofTeam[$0].isEmpty }
    let courses = teams.map { TeamCourse($0, index.inOrderOfPlay(ofTeam[$0]), index) }
    let byName = courses.sorted { index.nameRank[$0.team.index] < index.nameRank[$1.team.index] }
    self.init(
      biggestWins: greatest(\.margin), highestScoring: greatest(\.total), runs: courses.map(\.runs),
      cleanSheets: byName.map { TeamCount(team: $0.team, count: $0.cleanSheets) }
        .sorted { ($1.count, index.nameRank[$0.team.index]) < ($0.count, index.nameRank[$1.team.index]) },
      teamsWithoutWin: byName.filter { course in !course.outcomes.contains(.won) }.map(\.team),
      teamsUnbeaten: byName.filter { course in !course.outcomes.contains(.lost) }.map(\.team), goalsByRound: byRound)
  }
}

/// A team's matches that count, in the order of play.
private struct TeamCourse {
  let team: Team.ID
  let matches: [Match.ID]
  let outcomes: [Outcome]
  /// Whether the team scored, match by match.
  let scored: [Bool]
  /// Whether it conceded, match by match.
  let conceded: [Bool]

  var cleanSheets: Int { conceded.count { !$0 } }

  init(_ team: Int, _ numbers: [Int], _ index: SeasonIndex) {
    var outcomes: [Outcome] = []
    var scored: [Bool] = []
    var conceded: [Bool] = []
    for number in numbers {
      let entry = index.indexed[number]
      guard let goals = entry.first == team ? entry.goals : entry.goals?.swapped else { continue }
      outcomes.append(Outcome(goals))
      scored.append(goals.first > 0)
      conceded.append(goals.second > 0)
    }
    self.team = Team.ID(team)
    self.matches = numbers.map { index.matches[$0].id }
    self.outcomes = outcomes
    self.scored = scored
    self.conceded = conceded
  }

  var runs: TeamRuns {
    TeamRuns(
      team: team, winning: longest(outcomes) { $0 == .won }, unbeaten: longest(outcomes) { $0 != .lost },
      winless: longest(outcomes) { $0 != .won }, losing: longest(outcomes) { $0 == .lost },
      scoring: longest(scored) { $0 }, scoreless: longest(scored) { !$0 }, cleanSheets: longest(conceded) { !$0 })
  }

  private func longest<Value>(_ values: [Value], where belongs: (Value) -> Bool) -> Run? {
    values.longestRun(where: belongs).map { run in
      Run(matches: Array(matches[run]), isOpen: run.upperBound == values.count)
    }
  }
}
