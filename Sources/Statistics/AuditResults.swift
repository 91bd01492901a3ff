import Football

/// Claims that the results decide.
extension Audit {
  func checkMatches(_ claim: Claim, _ count: Int) -> Finding {
    // A match played with an unknown score is a match of the season all the same.
    let withUnknown = summary.matches + summary.unknownScores
    return Finding(
      .matchesTotal, claim, claimed: count, computed: count == withUnknown ? withUnknown : summary.matches)
  }

  func checkGoals(_ claim: Claim, _ count: Int) -> Finding {
    if summary.unknownScores > 0 && count > summary.goals {
      return Finding(
        .goalsTotal, .gap, claim, claimed: .count(count), computed: .count(summary.goals),
        related: .count(summary.unknownScores))
    }
    return Finding(.goalsTotal, claim, claimed: count, computed: summary.goals)
  }

  func checkAverage(_ claim: Claim, _ hundredths: Int) -> Finding {
    guard summary.matches > 0 else { return Finding(.goalAverage, .gap, claim, claimed: .hundredths(hundredths)) }
    let computed = (summary.goals * 200 + summary.matches) / (2 * summary.matches)
    return Finding(
      .goalAverage, computed == hundredths ? .agreement : .contradiction, claim,
      claimed: .hundredths(hundredths), computed: .hundredths(computed))
  }

  func checkTeams(_ claim: Claim, _ count: Int) -> Finding {
    // A claim may mean those who entered or those who played: it agrees when it is true of either.
    let entered = Set(entrants.map(\.team)).count
    let computed = entered > 0 && count != summary.teams ? entered : summary.teams
    return Finding(.teamsCount, claim, claimed: count, computed: computed)
  }

  func checkWinners(_ claim: Claim, _ teams: [Team.ID]) -> Finding {
    // After a league a knock-out may be about the title or about promotion: a claim of either is borne out.
    let possible: [[Team.ID]] =
      switch title {
      case .first(_, let leader): [[leader], closing.champions]
      // Of several tournaments a claim may mean one.
      case .tournaments(let won): [title.champions] + won.map { [$0.champion] }
      case .none: [[], closing.champions]
      default: [title.champions]
      }
    let known = possible.filter { !$0.isEmpty }
    if !teams.isEmpty, let winners = known.first(where: { Set($0) == Set(teams) }) {
      return Finding(.winner, .agreement, claim, claimed: .teams(teams), computed: .teams(winners))
    }
    guard !teams.isEmpty, possible.count == 1, let winners = known.first else {
      return Finding(.winner, .gap, claim, claimed: .teams(teams))
    }
    return Finding(.winner, .contradiction, claim, claimed: .teams(teams), computed: .teams(winners))
  }

  func checkScorers(_ claim: Claim, _ scorers: [ClaimedScorer]) -> Finding {
    var goals: [String: Int] = [:]
    var recorded = 0
    for (match, entry) in zip(index.matches, index.indexed) where entry.goals != nil {
      recorded += match.goals.count
      for goal in match.goals where goal.kind != .own { goals[goal.player, default: 0] += 1 }
    }
    guard let most = goals.values.max(), recorded == summary.goals else {
      return Finding(.topScorer, .gap, claim, claimed: .scorers(scorers))
    }
    let best = goals.filter { $0.value == most }.keys.sorted().map { ClaimedScorer(player: $0, goals: most) }
    let agrees =
      Set(scorers.map(\.player.foldedForOrder)) == Set(best.map(\.player.foldedForOrder))
      && scorers.allSatisfy { $0.goals == nil || $0.goals == most }
    return Finding(
      .topScorer, agrees ? .agreement : .contradiction, claim, claimed: .scorers(scorers), computed: .scorers(best))
  }

  func checkHighest(_ claim: Claim, _ results: [ClaimedResult]) -> Finding {
    let highest = index.matches.filter { records.highestScoring.contains($0.id) }
    var unnamed = highest
    var isTrue = true
    for result in results {
      if let place = unnamed.firstIndex(where: { $0.counted(for: result.first) == result.goals && $0.isOf(result) }) {
        unnamed.remove(at: place)
      } else {
        isTrue = false
      }
    }
    let severity: Finding.Severity =
      highest.isEmpty || results.isEmpty ? .gap : !isTrue ? .contradiction : unnamed.isEmpty ? .agreement : .gap
    return Finding(
      .highestScoring, severity, claim, claimed: .results(results), computed: .matches(highest.map(\.id)),
      related: unnamed.isEmpty ? nil : .matches(unnamed.map(\.id)))
  }
}

extension Match {
  /// Whether it was between the two teams of a claimed result.
  fileprivate func isOf(_ result: ClaimedResult) -> Bool {
    side(of: result.first) != nil && side(of: result.second) != nil
  }
}
