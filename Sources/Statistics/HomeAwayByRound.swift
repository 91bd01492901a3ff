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
    var places: [RoundKey: Int] = [:]
    let index = SeasonIndex(season)
    for round in index.rounds {
      let played = round.matches.filter { index.matches[$0].ground == .home }.compactMap { index.indexed[$0].goals }
      if played.isEmpty { continue }
      let key = RoundKey(stage: round.stage, name: round.name, number: round.number)
      let place = places[key] ?? rounds.count
      if place == rounds.count {
        places[key] = place
        rounds.append(
          HomeAwayRound(
            stage: round.stage, name: round.name, number: round.number,
            split: HomeAwaySplit()))
      }
      for goals in played { rounds[place].split.sums.add(goals) }
    }
    return rounds
  }

  /// The same with the rounds of each stage taken together, under the stage's name alone.
  public var homeAwayByStage: [HomeAwayRound] {
    var stages: [HomeAwayRound] = []
    var places: [String?: Int] = [:]
    for round in homeAwayByRound {
      if let place = places[round.stage] {
        stages[place].split.sums += round.split.sums
      } else {
        places[round.stage] = stages.count
        stages.append(HomeAwayRound(stage: round.stage, name: "", number: nil, split: round.split))
      }
    }
    return stages
  }
}

/// What rounds that are taken together share.
private struct RoundKey: Hashable {
  var stage: String?
  var name: String
  var number: Int?
}
