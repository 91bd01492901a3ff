import Football
import Plotting
import Statistics
import Words

/// Position after each round, as lines that bump past one another.
///
/// Told by rounds: a match that was put off counts in the round it belongs to, and the picture says so.
struct PositionChart: ChartRecipe {
  static let name = "position-by-round"
  static let summary = "position in the table after each round, a line for each team; needs a league or a group"
  static let span = ChartSpan.oneSeason

  let subject: TableSubject
  let race: Race

  static func chart(_ request: ChartRequest) throws(NothingToDraw) -> Chart {
    let subject = try TableSubject(request)
    let race = subject.progression.race
    guard subject.progression.rounds.count >= TableSubject.leastRounds, race.courses.count > 1 else {
      throw NothingToDraw(request.words(.reasonFewRoundsLines))
    }
    let recipe = PositionChart(subject: subject, race: race)
    return Chart(recipe.text, body: recipe.body)
  }

  private var words: Words { subject.words }
  private var telling: Telling { subject.telling }
  private var progression: PointsProgression { subject.progression }

  private var body: RankBody {
    let rivals = rivals
    return RankBody(
      series: race.courses.compactMap { course in
        subject.row(course.team).map { row in
          RankBody.Series(
            telling.name(course.team), shortName: telling.shortName(course.team),
            places: progression.toLastMove(course.team, course.places),
            emphasis: subject.emphasis(course.team, rivals: rivals), rank: words.number(row.rank),
            figure: words.number(row.points))
        }
      }, labels: labels, leaders: race.leaders, leadersWord: words(.positionGreyLeaders),
      figureHead: words(.columnPointsWord))
  }

  /// The first and the last label carry the word that the others do without.
  private var labels: [String] {
    var labels = subject.roundLabels
    if progression.hasInferredRounds {
      labels[labels.count - 1] = words(.matchesFigure, count: labels.count)
    } else {
      labels[0] = telling.roundName("", number: progression.rounds[0].number ?? 1)
    }
    return labels
  }

  /// Beside the first: the two who led the most rounds, and the team that climbed the farthest to the upper half.
  private var rivals: [Team.ID] {
    let others = race.courses.enumerated().filter { $0.element.team != subject.loud.first }
    let led = others.filter { $0.element.roundsLed > 0 }
      .sorted { ($1.element.roundsLed, $0.offset) < ($0.element.roundsLed, $1.offset) }
    var rivals = Array((led + others.filter { $0.element.roundsLed == 0 }).prefix(2)).map(\.element.team)
    let upper = others.filter { $0.offset < max(2, race.courses.count / 3) && !rivals.contains($0.element.team) }
    if race.courses.count > 8, let climber = upper.max(by: { $0.element.climb < $1.element.climb }),
      climber.element.climb >= race.courses.count / 3
    {
      rivals.append(climber.element.team)
    }
    return rivals
  }

  private var headline: String {
    guard !subject.isOpen || subject.isAsked else { return subject.standing }
    return course.map { telling.within(subject.table, $0, of: subject.subject) } ?? forGood ?? subject.standing
  }

  /// When the first of the table went top for good; nil where the headline is about another, or nobody did.
  private var forGood: String? {
    guard let winner = subject.subject, !subject.isAsked, let went = progression.wentTopForGood else { return nil }
    let (table, team) = (subject.table, telling.name(winner))
    if progression.hasInferredRounds {
      let place = words.placeWord(went.roundIndex + 1)
      return telling.within(table, words(.positionForGoodMatches, ["team": team, "round": place]), of: winner)
    }
    // A round of a round reads badly: the 34th round in the championship round.
    if telling.isContinued(table), !telling.leadsToKnockout(table), let stage = telling.stageInSentence(table.stage) {
      let number = words.number(progression.rounds[went.roundIndex].number ?? went.roundIndex + 1)
      return words(.positionForGoodInStage, ["team": team, "number": number, "stage": stage])
    }
    let round = telling.roundWord(went.roundIndex, of: progression)
    return telling.within(table, words(.positionForGood, ["team": team, "round": round]), of: winner)
  }

  /// What the positions tell of the asked or the first; nil where they tell nothing.
  private var course: String? {
    let told = words.evenly { headline(in: $0) ?? "" }
    return told.isEmpty ? nil : told
  }

  private func headline(in words: Words) -> String? {
    let rounds = race.leaders.count
    if subject.isAsked, let asked = subject.subject, let course = race.courses.first(where: { $0.team == asked }) {
      return words(
        subject.isOpen ? .positionOfTeamOpen : .positionOfTeam,
        [
          "team": telling.name(asked), "last": words.placeWord(course.places.last ?? 1),
          "best": words.placeWord(course.places.min() ?? 1), "worst": words.placeWord(course.places.max() ?? 1),
        ])
    }
    guard let winner = subject.subject, let number = race.courses.firstIndex(where: { $0.team == winner }) else {
      return nil
    }
    let course = race.courses[number]
    let name = telling.name(winner)
    if race.leaders.allSatisfy({ $0.contains(number) }) {
      let isAlone = course.roundsLed == rounds
      if progression.hasInferredRounds {
        return words(isAlone ? .positionLedMatches : .positionLedMatchesLevel, ["team": name])
      }
      return words(isAlone ? .positionLedThroughout : .positionLedLevel, ["team": name])
    }
    if race.leaders.firstIndex(where: { $0.contains(number) }) == rounds - 1, race.leaders.last?.count == 1 {
      return words(progression.hasInferredRounds ? .positionLastMatch : .positionLastRound, ["team": name])
    }
    // Counted in rounds: by days another may have led longer, since rounds are played closely or far apart.
    let ever = race.everFirst
    let all = words(progression.hasInferredRounds ? .matches : .roundsCount, count: rounds)
    if ever.count > 2, race.ledMost == [winner] {
      return words.sentence(
        words(
          .positionLongestLast, count: ever.count,
          ["team": name, "led": words.spelled(course.roundsLed), "rounds": all]))
    }
    if let longest = race.ledMost.first, race.ledMost.count == 1, longest != winner {
      let led = race.courses.first { $0.team == longest }?.roundsLed ?? 0
      return words(
        .positionLongestOther,
        ["other": telling.name(longest), "led": words.spelled(led), "rounds": all, "team": name])
    }
    return nil
  }

  private var notes: [String] {
    var notes: [String] = []
    if progression.hasInferredRounds {
      notes += subject.byRoundsNote
    } else if progression.hasPostponed {
      var note = words(.notePostponed)
      // The days of some rounds alone are not the season's.
      if telling.season.part?.rounds == nil, let winner = progression.wentTopForGood?.team,
        let calendar = telling.statistics.calendar(subject.index),
        let step = calendar.wentTopForGood
      {
        note +=
          " "
          + words(
            .factByCalendar,
            ["team": telling.name(winner), "day": words.shortDay(telling.calendar(calendar.steps[step].day))])
      }
      notes.append(note)
    }
    if race.leaders.contains(where: { $0.count > 1 }) { notes.append(words(.noteLevelFirst)) }
    return notes + telling.matchesPlayedNotes(subject.index) + subject.rulings
  }

  private var text: ChartText {
    let isShared = progression.rows.contains { $0.sharedPositions.contains(true) }
    let order: Phrase = telling.statistics.matchesToCome.isEmpty ? .notePlacesShared : .notePlacesSharedOpen
    let subtitle =
      subject.isByMatches
      ? words(.subtitlePositionPlayed, ["stage": subject.place])
      : words(
        progression.hasInferredRounds ? .subtitlePositionMatches : .subtitlePosition, count: progression.rounds.count,
        ["stage": subject.place])
    return ChartText(
      kicker: subject.kicker, headline: headline, subtitle: subject.subtitle(subtitle), notes: notes,
      source: subject.source(
        telling.levelRemark(subject.table), isShared ? words(order) : ""),
      altText: words(
        .altPosition,
        [
          "teams": words(.teams, count: race.courses.count), "headline": headline,
          "first": subject.firstRows { row, words in words.placeWord(row.rank) },
        ]))
  }
}
