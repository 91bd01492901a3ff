import Football
import Statistics
import Words

/// Matches of a tournament in one place, where the team named first is at home on paper only.
///
/// Many records of such tournaments write them as those of a league, where the first team is at home. What is told of
/// home and away would be false. So it would of a final in one match, whose home side is no more than the one named first,
/// and it may be of a cup's semi-finals in single matches, which many cups play on neutral grounds.
enum NominalHome {
  /// A tournament lasts no longer than so many days; leagues and cups that are played at home do.
  private static let mostDays = 45

  /// The season without home sides where they are so on paper only, else as it is.
  static func forgotten(_ season: Season) -> Season {
    var season = season
    let isCup = season.allStages.allSatisfy { $0.format == .knockout }
    season.stages = season.stages.map(isNominal(season) ? forgotten : { withoutHomeOfLast($0, isCup: isCup) })
    return season
  }

  /// A stage whose final, and of a cup whose semi-finals, have no home side where each is one match of no stated place.
  ///
  /// Which is named first is drawn there; behind a league semi-finals are played at home.
  private static func withoutHomeOfLast(_ stage: Stage, isCup: Bool) -> Stage {
    var stage = stage
    stage.stages = stage.stages.map { withoutHomeOfLast($0, isCup: isCup) }
    guard stage.format == .knockout else { return stage }
    for (index, round) in stage.rounds.enumerated() {
      let ties = RoundSense(round.name).ties
      guard ties == 1 || isCup && ties == 2, round.matches.count == ties,
        round.matches.allSatisfy({ $0.ground == .home && $0.venue == nil })
      else { continue }
      stage.rounds[index] = forgotten(round)
    }
    return stage
  }

  /// Whether teams of several countries met within a few weeks, many of them at home and hardly a pair on both grounds.
  private static func isNominal(_ season: Season) -> Bool {
    let matches = season.matches.filter { $0.ground == .home }
    let days = season.matches.compactMap { $0.day?.ordinal }
    guard days.count == season.matchTotal, let first = days.min(), let last = days.max(), last - first <= mostDays
    else {
      return false
    }
    let teams = season.teams.filter { !$0.isPlaceholder }.map(\.name)
    let hosts = Set(matches.map(\.first)).count
    let countries = Set(teams.filter { TeamNames.withoutCountry($0) != $0 }.map { $0.suffix(5) }).count
    // Up to four hosts may be what the record means: a championship of four neighbors is played at home.
    guard Countries.areNations(teams) ? hosts > 4 : countries >= 3 && hosts >= 3 else { return false }
    let pairs = Set(matches.map { [$0.first, $0.second] })
    return 10 * pairs.count(where: { pairs.contains([$0[1], $0[0]]) }) <= 2 * pairs.count
  }

  private static func forgotten(_ stage: Stage) -> Stage {
    var stage = stage
    stage.stages = stage.stages.map(forgotten)
    stage.rounds = stage.rounds.map(forgotten)
    for group in stage.groups.indices { stage.groups[group].rounds = stage.groups[group].rounds.map(forgotten) }
    return stage
  }

  private static func forgotten(_ round: Round) -> Round {
    var round = round
    for match in round.matches.indices where round.matches[match].ground == .home {
      round.matches[match].ground = .unknown
    }
    return round
  }
}
