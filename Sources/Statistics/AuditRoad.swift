import Football

/// Whether those who play on are those who should: winners after a knock-out round, the better ones after a group.
///
/// A gap, not a contradiction: a winner may have withdrawn, which the record then leaves out.
extension Audit {
  func roadFindings() -> [Finding] { knockoutRoad() + groupRoad() }

  private func knockoutRoad() -> [Finding] {
    let rounds = joinedRounds(season.closingRounds.filter { !$0.isAboutPlace && !$0.isSecondChance })
    guard rounds.count > 1 else { return [] }
    let ties = TieWinner(season)
    return zip(rounds, rounds.dropFirst()).compactMap { round, next in
      let pairs = Dictionary(grouping: round.matches) { Team.Pair($0.first, $0.second) }
      let before = Set(pairs.keys.flatMap { [$0.low, $0.high] })
      let after = Set(next.matches.flatMap { [$0.first, $0.second] })
      // Only where the field halves is it plain who should play on: byes and late entries follow other ways.
      guard before.count == pairs.count * 2, after.count * 2 == before.count,
        before.union(after).allSatisfy({ !season[$0].isPlaceholder })
      else { return nil }
      let winners = pairs.values.map { ties.winner(of: $0) }
      guard let place = next.matches.first?.place, !winners.contains(nil) else { return nil }
      let due = Set(winners.compactMap { $0 })
      if after == due { return nil }
      return Finding(
        id: .roadToFinal, severity: .gap, claimed: .teams(after.subtracting(due).sorted()),
        computed: .teams(due.subtracting(after).sorted()), related: .text(next.name), place: place)
    }
  }

  /// Rounds with those joined to the one before whose pairs all stand there: second legs and replays.
  private func joinedRounds(_ rounds: [ClosingRound]) -> [ClosingRound] {
    var joined: [ClosingRound] = []
    var pairsOfLast: Set<Team.Pair> = []
    for round in rounds {
      let pairs = Set(round.matches.map { Team.Pair($0.first, $0.second) })
      if !joined.isEmpty, pairs.isSubset(of: pairsOfLast) {
        joined[joined.count - 1].matches += round.matches
      } else {
        joined.append(round)
        pairsOfLast = pairs
      }
    }
    return joined
  }

  /// Groups of which a team plays on in a later stage while one with more points does not.
  private func groupRoad() -> [Finding] {
    guard tables.contains(where: { $0.source.group != nil }) else { return [] }
    var lastMatch = [Int](repeating: -1, count: season.teams.count)
    for (number, entry) in index.indexed.enumerated() {
      lastMatch[entry.first] = number
      lastMatch[entry.second] = number
    }
    let inGroups = Set(tables.filter { $0.source.group != nil }.flatMap(\.teams))
    // Who came in from elsewhere, or under another spelling, may have gone on in the place of another.
    let others = lastMatch.indices.filter { !season.teams[$0].isPlaceholder && !inGroups.contains($0) }
    let lastOfOthers = others.map { lastMatch[$0] }.max() ?? -1
    return zip(tables, standings).compactMap { table, standings in
      guard table.source.group != nil, standings.unplayed == 0, let last = table.matches.max(), lastOfOthers <= last
      else { return nil }
      let goesOn = { (row: StandingsRow) in lastMatch[row.team.index] > last }
      guard let worst = standings.rows.last(where: goesOn) else { return nil }
      let passed = standings.rows.filter { !goesOn($0) && $0.points > worst.points }
      if passed.isEmpty { return nil }
      return Finding(
        id: .roadFromGroup, severity: .gap, claimed: .teams([worst.team]), computed: .teams(passed.map(\.team)),
        stage: table.source.group, place: table.source.place)
    }
  }
}
