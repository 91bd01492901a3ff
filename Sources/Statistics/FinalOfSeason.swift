import Football

// The final that ends a season, or a part of one.
extension Season {
  /// The winner of the final of the knock-out that ends the season; see ``final(of:)``.
  var closingFinal: Title { final(of: closingRounds) }

  /// The winner of the final among rounds of knock-out stages; none where they hold none, or it is open.
  ///
  /// The final is the last round called so, else the last round that is not about third place, when it is one match
  /// or several between the same two and its name is none of a round before a final. Finals of stages that share no team,
  /// such as the play-offs of several divisions, are none of one season.
  func final(of all: [ClosingRound]) -> Title {
    let aboutTitle = all.filter { !$0.isAboutLevel }
    let rounds = aboutTitle.isEmpty ? all : aboutTitle
    guard let round = rounds.last(where: \.isFinal) ?? rounds.last(where: { !$0.isAboutPlace }),
      !hasFinalApart(from: round, among: rounds), RoundSense(round.name).ties ?? 1 == 1, let last = round.matches.last
    else { return .none }
    let pair = Set([last.first, last.second])
    guard round.matches.allSatisfy({ Set([$0.first, $0.second]) == pair }),
      let champion = TieWinner(self).winner(of: round.matches)
    else { return .none }
    let matches = round.matches.filter(\.status.counts)
    guard let match = matches.first, let side = match.side(of: champion) else { return .none }
    let beaten = match.team(side.other)
    if matches.count == 1 { return .final(match.id, champion: champion, beaten: beaten) }
    guard let goals = TieWinner.goals(of: champion, in: matches) else { return .none }
    return .legs(matches.map(\.id), goals: goals, champion: champion, beaten: beaten)
  }

  /// Whether the knock-out that ends the season has a result.
  var hasClosingResult: Bool { closingRounds.contains { $0.matches.contains { $0.counted != nil } } }

  /// Whether another stage has a final of its own and no team in common with the stage of this one.
  private func hasFinalApart(from final: ClosingRound, among rounds: [ClosingRound]) -> Bool {
    func teams(_ stage: String) -> Set<Team.ID> {
      Set(rounds.filter { $0.stage == stage }.flatMap(\.matches).flatMap { [$0.first, $0.second] })
    }
    let others = Set(rounds.filter { $0.isFinal && $0.stage != final.stage }.map(\.stage))
    guard !others.isEmpty else { return false }
    let own = teams(final.stage)
    return others.contains { teams($0).isDisjoint(with: own) }
  }
}

extension SeasonStatistics {
  /// The final of the play-offs after the league whose first is no more than first; none for any other season.
  public var playOffFinal: Title {
    guard case .first = title, season.part == nil else { return .none }
    return season.closingFinal
  }
}
