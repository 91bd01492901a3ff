import Football
import Statistics
import Words

/// Facts of a season beyond its tables, a sentence each.
extension Telling {
  /// What the goals tell: the split by home, goalless matches, and how far chance explains the totals.
  ///
  /// Nothing speaks of a home side where the record gives none.
  var goalFacts: [String] {
    let patterns = statistics.goalPatterns
    guard patterns.matches > 0 else { return [] }
    var facts: [String] = []
    if let split = patterns.homeAway {
      facts.append(
        words(
          .factSplit,
          [
            "home": words.number(split.homeWins), "draws": words.number(split.draws),
            "away": words.number(split.awayWins),
          ]))
    }
    facts.append(
      words(
        .factGoalless,
        [
          "goalless": words.number(patterns.goalless), "matches": words.number(patterns.matches),
          "over": words.number(patterns.overTwoAndAHalf),
        ]))
    let fit = patterns.poisson
    guard let figure = fit.chiSquare else { return facts + [words(.factPoissonTooFew)] }
    let phrase: Phrase = fit.reading == .fits ? .factPoissonFits : .factPoissonDiffers
    return facts + [
      words(phrase, ["figure": words.decimal(figure, digits: 1), "freedom": words.number(fit.degreesOfFreedom)])
    ]
  }

  /// Who led when, by rounds and by the calendar where the two differ, and when first place was settled.
  func raceFacts(_ number: Int) -> [String] {
    let progression = statistics.progressions[number]
    guard progression.rounds.count > 1, !progression.hasInferredRounds, statistics.standings[number].unplayed == 0
    else { return [] }
    var facts: [String] = []
    if progression.hasPostponed, let went = progression.wentTopForGood, let calendar = statistics.calendar(number),
      let step = calendar.wentTopForGood
    {
      facts.append(
        words(.factByRounds, ["team": name(went.team), "round": roundWord(went.roundIndex, of: progression)]))
      facts.append(
        words(
          .factByCalendar, ["team": name(went.team), "day": words.fullDay(self.calendar(calendar.steps[step].day))]))
    }
    if let settled = statistics.settledPlaces(number, top: 1, bottom: 0)?.secured.first {
      facts.append(
        words(.factSecured, ["team": name(settled.team), "round": roundWord(settled.roundIndex, of: progression)]))
    }
    return facts
  }

  /// What another number of points a win would change, team by team; empty for a table of one team.
  func eraFacts(_ number: Int) -> [String] {
    let table = statistics.standings[number]
    // Points brought along were won under the rules of their day: half of a table cannot be counted anew.
    guard table.rows.count > 1, table.rows.allSatisfy({ $0.carried == 0 }) else { return [] }
    let rule = words(.pointsForWin, count: table.underOtherPoints.pointsForWin)
    let changes = table.changesUnderOtherPoints
    if changes.isEmpty { return [words(.factSameOrder, ["rule": rule])] }
    return changes.map { change in
      words(
        .factMoves,
        [
          "rule": rule, "team": name(change.team), "other": words.number(change.otherRank),
          "rank": words.number(change.rank),
        ])
    }
  }
}
