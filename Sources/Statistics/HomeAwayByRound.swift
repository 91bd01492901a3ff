import Football

/// How the matches of a round ended for home sides.
public struct HomeAwayRound: Sendable, Hashable {
  /// The stage's name; nil for the only one.
  public var stage: String?
  /// The round's name as recorded.
  public var name: String
  /// Its number, where the name gives one.
  public var number: Int?
  /// How its matches with a home side ended.
  public var split: HomeAwaySplit
}

extension SeasonStatistics {
  /// How the matches with a home side ended round by round, those of one name in a stage taken together; rounds
  /// without such a match are left out.
  public var homeAwayByRound: [HomeAwayRound] {
    var rounds: [HomeAwayRound] = []
    let index = SeasonIndex(season)
    for round in index.rounds {
      for number in round.matches where index.matches[number].ground == .home {
        guard let goals = index.indexed[number].goals else { continue }
        let place = rounds.firstIndex {
          $0.stage == round.stage && $0.name == round.name && $0.number == round.number
        }
        if place == nil {
          rounds.append(
            HomeAwayRound(
              stage: round.stage, name: round.name, number: round.number,
              split: HomeAwaySplit(homeWins: 0, draws: 0, awayWins: 0, goals: Goals(0, 0))))
        }
        rounds[place ?? rounds.count - 1].split.add(goals)
      }
    }
    return rounds
  }

  /// The same with the rounds of each stage taken together, under the stage's name alone.
  public var homeAwayByStage: [HomeAwayRound] {
    var stages: [HomeAwayRound] = []
    for round in homeAwayByRound {
      if let place = stages.firstIndex(where: { $0.stage == round.stage }) {
        stages[place].split.add(round.split)
      } else {
        stages.append(HomeAwayRound(stage: round.stage, name: "", number: nil, split: round.split))
      }
    }
    return stages
  }
}
