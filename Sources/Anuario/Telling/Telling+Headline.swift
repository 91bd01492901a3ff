import Football
import Statistics
import Words

/// A subject and what it did: the champion's name large, the predicate beneath, or both as a headline.
package struct TitleSentence: Sendable, Hashable {
  package var subject: String
  package var predicate: String
  /// Whether the predicate is no verb's but a sum, which a headline sets behind a colon.
  package var isSum = false

  /// The two as one headline.
  package var headline: String { subject + (isSum ? ": " : " ") + predicate }
}

extension Telling {
  /// Who won, and how, in one sentence.
  var titleSentence: TitleSentence {
    let competition = titleInSentence
    let enclosed = enclosed(competition)
    switch statistics.title {
    case .table(let index, let champion):
      return TitleSentence(
        subject: name(champion), predicate: evenly { $0.tablePredicate(index, competition: competition, plain: words) })
    case .leading(let index, let leader, _):
      return TitleSentence(
        subject: name(leader), predicate: leadingPredicate(index, leader, competition: enclosed))
    case .shared(let index, let teams):
      let points = statistics.standings[index].rows.first?.points ?? 0
      return TitleSentence(
        subject: names(teams),
        predicate: words(.predicateShared, ["competition": enclosed, "points": self.points(points)]))
    case .first(let index, let leader):
      let table = statistics.standings[index]
      let first = words(
        .predicateFirst, ["competition": enclosed, "points": points(table.row(of: leader)?.points ?? 0)])
      return TitleSentence(subject: name(leader), predicate: ahead(first, of: table))
    case .legs, .final:
      return finalSentence(statistics.title, competition: competition) ?? TitleSentence(subject: title, predicate: "")
    case .tournaments(let won):
      return tournamentSentence(won)
    case .none:
      return TitleSentence(
        subject: title,
        predicate: words.evenly { words in
          words(
            .predicateCounts,
            [
              "matches": words(.matches, count: statistics.summary.matches),
              "goals": words(.goals, count: statistics.summary.goals),
            ])
        }, isSum: true)
    }
  }

  /// A name before what follows it in a sentence: one with a comma of its own ends with a second one.
  private func enclosed(_ name: String) -> String { name.utf8.contains(0x2C) ? name + "," : name }

  /// What the first of the title's table is first of: the competition, or of a half of its season that half alone.
  private var titleInSentence: String {
    guard let table = statistics.title.table.map({ statistics.standings[$0] }), table.isOfHalf,
      let half = stageInSentence(table.stage)
    else { return competitionInSentence }
    return half
  }

  /// Who won the tournaments of a season that has no champion over them: Millonarios win the Apertura, Junior the Clausura.
  private func tournamentSentence(_ won: [TournamentTitle]) -> TitleSentence {
    let stages = won.map { stageInSentence($0.stage) ?? $0.stage }
    guard let first = won.first else { return TitleSentence(subject: title, predicate: "") }
    guard won.contains(where: { $0.champion != first.champion }) else {
      return TitleSentence(
        subject: name(first.champion), predicate: words(.predicateWin, ["competition": words.list(stages)]))
    }
    let others = zip(won, stages).dropFirst().map { words(.tournamentOther, ["team": name($0.champion), "stage": $1]) }
    return TitleSentence(
      subject: name(first.champion),
      predicate: words(.predicateTournaments, ["stage": stages[0], "others": words.list(Array(others))]))
  }

  /// That a team leads a table that is not played to its end.
  private func leadingPredicate(_ index: Int, _ leader: Team.ID, competition: String) -> String {
    let progression = statistics.progressions[index]
    let table = statistics.standings[index]
    let phase = leadsToKnockout(table) ? stageInSentence(table.stage) : nil
    let values: KeyValuePairs<String, String> = ["competition": phase ?? competition]
    let row = table.row(of: leader)
    let predicate =
      if isCutShort, let row {
        // Others may have played more matches or fewer: the number is the leader's own.
        words.evenly { words in
          words(
            .predicateCutShort,
            [
              "competition": phase ?? competition, "points": words(.points, count: row.points),
              "matches": words(.matches, count: row.played),
            ])
        }
      } else if season.part?.rounds != nil, !progression.hasInferredRounds {
        words(.predicateLeadingRounds, count: progression.rounds.count, values)
      } else {
        words(.predicateLeading, count: row?.played ?? 0, values)
      }
    return ahead(predicate, of: table)
  }

  /// How the first of a finished table won; `plain` are the words that need not agree with other counts of the sentence.
  private func tablePredicate(_ index: Int, competition: String, plain: Words) -> String {
    let table = statistics.standings[index]
    let rows = table.rows
    let enclosed = enclosed(competition)
    guard let first = rows.first else { return "" }
    if isUneven(table) {
      let predicate = words(.predicateFirst, ["competition": enclosed, "points": points(first.points)])
      return ahead(predicate, of: table)
    }
    let rounds = statistics.progressions[index].rounds.count
    let went = statistics.progressions[index].wentTopForGood
    // Level on points the last day did not decide it alone: what parted the two did.
    let isLevel = rows.count > 1 && first.points == rows[1].points && table.decisions.first?.criterion != nil
    if rounds > 1, went?.roundIndex == rounds - 1, !isLevel, !statistics.progressions[index].hasPostponed {
      return words(.predicateLastDay, ["competition": enclosed])
    }
    guard rows.count > 1 else { return words(.predicateWin, ["competition": competition]) }
    let second = rows[1]
    if first.points == second.points, let decision = table.decisions.first, let criterion = decision.criterion {
      return words(
        .predicateLevel,
        ["competition": enclosed, "criterion": self.criterion(criterion), "points": points(first.points)])
    }
    if table.rules.pointsForWin.value == 2 {
      return words(
        .predicatePointsOf,
        [
          "competition": enclosed, "points": points(first.points),
          "most": words.spelled(first.played * table.rules.pointsForWin.value),
        ])
    }
    return words(
      .predicateMargin,
      [
        // A small margin is a word, here as in other sentences, whatever the points.
        "competition": enclosed, "margin": plain(.points, count: first.points - second.points),
        "points": words.spelled(first.points), "second": words.possessive(name(second.team)),
        "secondPoints": words.spelled(second.points), "less": words.spelled(first.points - second.points),
      ])
  }

  /// Who won a final, and what by it; nil for a title that no final decided.
  private func finalSentence(_ title: Title, competition: String) -> TitleSentence? {
    switch title {
    case .legs(let matches, let goals, let champion, let beaten):
      TitleSentence(
        subject: name(champion),
        predicate: legsPredicate(matches, goals, champion, beaten, competition: competition))
    case .final(let id, let champion, let beaten):
      TitleSentence(
        subject: name(champion), predicate: finalPredicate(id, champion, beaten, competition: competition))
    default: nil
    }
  }

  /// Who won the play-offs behind the league whose first is no more than that, a sentence; empty where nobody did.
  var playOffSentence: String {
    let final = statistics.playOffFinal
    let match: Match.ID? =
      switch final {
      case .final(let id, _, _): id
      case .legs(let matches, _, _, _): matches.first
      default: nil
      }
    guard let match else { return "" }
    return finalSentence(final, competition: playOffsInSentence(of: match)).map { words.sentence($0.headline) + "." }
      ?? ""
  }

  /// The play-offs that a match belongs to as the object of a sentence: under their own name, unless it is a general word.
  func playOffsInSentence(of match: Match.ID) -> String {
    let stage = season.allStages.first { stage in stage.ownMatches.contains { $0.id == match } }?.name ?? ""
    let key = Telling.key(stage)
    let general: Set = [
      "", "final", "finals", "final-stage", "knockout-stage", "knock-out-stage", "playoff", "play-off", "playoffs",
      "play-offs",
    ]
    guard !general.contains(key), let told = stageInSentence(stage) else { return words(.playOffsInSentence) }
    guard told == stage else { return told }
    // A name that the catalogue does not know is told where it says what it is: the Europa League Finals. Who won a place in
    // the Conference League by matches that are called so has not won it.
    let isTelling = ["play", "final", "promo", "cup", "copa", "torneo"].contains(where: key.contains)
    return isTelling ? words.competition(told) : words(.playOffsInSentence)
  }

  private func legsPredicate(
    _ matches: [Match.ID], _ goals: Goals, _ champion: Team.ID, _ beaten: Team.ID, competition: String
  ) -> String {
    let score = words.score(goals.first, goals.second)
    guard goals.margin == 0, let last = matches.last.flatMap(match), let kicks = last.score.penalties else {
      return words(.predicateLegs, ["competition": competition, "beaten": name(beaten), "score": score])
    }
    let seen = last.side(of: champion) == .first ? kicks : kicks.swapped
    return words(
      .predicateLegsPenalties,
      [
        "competition": competition, "beaten": name(beaten), "score": score,
        "kicks": words.score(seen.first, seen.second),
      ])
  }

  private func finalPredicate(
    _ id: Match.ID, _ champion: Team.ID, _ beaten: Team.ID, competition: String
  ) -> String {
    guard let match = match(id), let goals = match.counted(for: champion) else { return "" }
    let score = words.score(goals.first, goals.second)
    guard goals.margin == 0, let kicks = match.score.penalties else {
      return words(.predicateFinal, ["competition": competition, "beaten": name(beaten), "score": score])
    }
    let seen = match.side(of: champion) == .first ? kicks : kicks.swapped
    return words(
      .predicateFinalPenalties,
      [
        "competition": competition, "beaten": name(beaten), "score": score,
        "kicks": words.score(seen.first, seen.second),
      ])
  }

  /// The name of a criterion in a sentence.
  func criterion(_ criterion: Criterion) -> String {
    switch criterion {
    case .points: words(.criterionPoints)
    case .wins: words(.criterionWins)
    case .goalDifference: words(.criterionGoalDifference)
    case .goalAverage: words(.criterionGoalAverage)
    case .goalsFor: words(.criterionGoalsFor)
    case .headToHead: words(.criterionHeadToHead)
    case .awayGoals: words(.criterionAwayGoals)
    case .headToHeadPoints: words(.criterionHeadToHeadPoints)
    case .headToHeadDifference: words(.criterionHeadToHeadDifference)
    case .headToHeadGoals: words(.criterionHeadToHeadGoals)
    case .headToHeadAwayGoals: words(.criterionHeadToHeadAwayGoals)
    case .headToHeadAgain: words(.criterionHeadToHead)
    case .playOff: words(.criterionPlayOff)
    case .halfPoint: words(.criterionHalfPoint)
    case .fairPlay: words(.criterionFairPlay)
    case .lots: words(.criterionLots)
    case .decision: words(.criterionDecision)
    }
  }

  /// What a team did in a match: beat CNI 3–2, drew 1–1 with CNI, lost 2–0 to CNI; nil when nothing counts.
  func deed(of team: Team.ID, in match: Match) -> String? {
    guard let side = match.side(of: team), let goals = match.counted(for: team) else { return nil }
    let opponent = name(match.team(side.other))
    let most = max(goals.first, goals.second)
    let least = min(goals.first, goals.second)
    let values: KeyValuePairs<String, String> = ["opponent": opponent, "score": words.score(most, least)]
    if goals.first > goals.second { return words(.deedBeat, values) }
    if goals.first == goals.second { return words(.deedDrew, values) }
    return words(.deedLost, values)
  }
}

extension Telling {
  /// How many matches of a table a team won, drew and lost, as a headline.
  func recordHeadline(_ row: StandingsRow) -> String {
    let (own, team) = (row.own, name(row.team))
    let all: [(Int, Phrase)] = [(own.won, .formWonAll), (own.drawn, .formDrawnAll), (own.lost, .formLostAll)]
    if own.played > 0, let (_, phrase) = all.first(where: { $0.0 == own.played }) {
      return words(phrase, count: own.played, ["team": team])
    }
    return words.evenly { words in
      return words(
        .headlineRecord,
        [
          "team": team, "record": Telling.record(own.won, own.drawn, own.lost, in: words),
          "matches": words(.matches, count: own.played),
        ])
    }
  }

  /// How many matches were won, drawn and lost, in a list without those that are none: win 20, draw ten and lose four.
  static func record(_ won: Int, _ drawn: Int, _ lost: Int, in words: Words) -> String {
    let parts = [(won, Phrase.recordWon), (drawn, .recordDrawn), (lost, .recordLost)].filter { $0.0 > 0 }
    return words.list(parts.map { words($0.1, count: $0.0) })
  }
}
