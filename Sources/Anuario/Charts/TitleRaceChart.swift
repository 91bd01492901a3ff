import Football
import Plotting
import Statistics
import Words

/// The race of those who could win: how far behind the leader each was, and how far was too far.
struct TitleRaceChart: ChartRecipe {
  static let name = "title-race"
  static let summary =
    "the rivals' points behind the leader round by round, and when it was settled; needs a league or a group"
  static let span = ChartSpan.oneSeason

  let subject: TableSubject
  let race: Race

  /// The most rivals that stay apart in one picture, the first included.
  private static let most = 6

  static func chart(_ request: ChartRequest) throws(NothingToDraw) -> Chart {
    let subject = try TableSubject(request)
    let race = subject.progression.race
    guard subject.progression.rounds.count >= TableSubject.leastRounds, race.courses.count > 1 else {
      throw NothingToDraw(request.words(.reasonFewRoundsLines))
    }
    let recipe = TitleRaceChart(subject: subject, race: race)
    return Chart(recipe.text, body: recipe.body)
  }

  private var words: Words { subject.words }
  private var telling: Telling { subject.telling }
  private var progression: PointsProgression { subject.progression }
  /// The rounds that are about first place.
  private var rounds: Int { progression.titleRounds }

  /// A team's points behind the leader after each round.
  private func behind(_ course: Race.Course) -> [Int] { progression.pointsBehindLeader(course.team) }

  /// The first three, those level with the second, whoever led in the second half or longest, and who was still within reach with an eighth of the rounds to go.
  private var rivals: [Race.Course] {
    let late = max(0, rounds - 1 - max(1, rounds / 8))
    let reach = subject.table.rules.pointsForWin.value * (rounds - 1 - late)
    let level = Set(levelWithSecond)
    let found = race.courses.enumerated().filter { number, course in
      number < 3 || course.places.dropFirst(rounds / 2).contains(1) || behind(course)[late] <= reach
        || level.contains(course.team) || subject.loud.contains(course.team) || course.team == longestLeader
    }
    // Teams that were asked for stay, and who led longest, whoever else was within reach.
    func isSure(_ team: Team.ID) -> Bool { subject.loud.contains(team) || team == longestLeader }
    let loud = found.filter { isSure($0.element.team) }
    let others = found.filter { !isSure($0.element.team) }
    return (loud + others.prefix(max(1, TitleRaceChart.most - loud.count))).sorted { $0.offset < $1.offset }
      .map(\.element)
  }

  /// The team that led more rounds than any other; nil where that is the one brought out, or several led as many.
  private var longestLeader: Team.ID? {
    race.ledMost.count == 1 && race.ledMost[0] != subject.loud.first ? race.ledMost[0] : nil
  }

  /// Those with as many points as the second, whom the headline names with it.
  private var levelWithSecond: [Team.ID] {
    let others = subject.table.rows.dropFirst()
    return others.filter { $0.points == others.first?.points }.map(\.team)
  }

  private var body: ProgressionBody {
    let rivals = rivals
    let others = [longestLeader].compactMap { $0 } + rivals.map(\.team).filter { $0 != longestLeader }
    return ProgressionBody(
      series: rivals.map { course in
        ProgressionBody.Series(
          telling.name(course.team),
          values: subject.behindLeader(course.team), emphasis: subject.emphasis(course.team, rivals: others))
      }, axis: subject.axisFromStart(rounds: drawnRounds), annotation: annotation, limit: limit)
  }

  /// The rounds that the axis shows: those of the rivals alone.
  private var drawnRounds: Int { (rivals.map { subject.behindLeader($0.team).count }.max() ?? 1) - 1 }

  /// From where on nobody could catch up: as many points as were left to win; nil where that is not known, or lies
  /// below all that is drawn.
  ///
  /// A record that ends with open matches of its own may not hold all of them. Before points were halved one won after
  /// the split was worth two.
  private var limit: ProgressionBody.Limit? {
    guard !subject.isWithoutBeginning, telling.season.part?.rounds != nil || subject.table.unplayed == 0,
      let matches = progression.mostMatchesLeft?.prefix(drawnRounds + 1)
    else { return nil }
    let halved = telling.season.split.flatMap { $0.halving.isEmpty ? nil : $0.rounds }
    let left = matches.enumerated().map { round, count in
      count + (halved.map { round <= $0 && $0 < matches.count ? matches[$0] : 0 } ?? 0)
    }
    let win = subject.table.rules.pointsForWin.value
    let lowest = rivals.flatMap(behind).max() ?? 0
    guard left.contains(where: { win * $0 < lowest }) else { return nil }
    return ProgressionBody.Limit(values: left.map { -Double(win * $0) }, word: words(.raceOutOfReach))
  }

  private var annotation: ProgressionBody.Annotation? {
    // What was called off settled nothing: without it the season might have gone on.
    guard !subject.isWithoutBeginning, !telling.isCutShort, !telling.isUneven(subject.table),
      let settled = progression.titleDecidedAfterRound,
      settled < rounds - 1
    else { return nil }
    let second = race.courses.dropFirst().map { -behind($0)[settled] }.max() ?? 0
    return ProgressionBody.Annotation(
      lead: words(.raceSettledLead),
      rest: progression.hasInferredRounds
        ? words(.raceSettledMatches, count: settled + 1)
        : words(.raceSettledRest, ["round": subject.roundLabels[settled]]), position: settled + 1,
      from: Double(second), to: 0)
  }

  private var headline: String { words.evenly(headline) }

  private func headline(in words: Words) -> String {
    let rows = subject.table.rows
    if let asked = subject.behindLeaders(in: words) { return asked }
    guard let winner = subject.subject, rows.count > 1, !subject.isAsked, !subject.isOpen else {
      return subject.standing
    }
    let margin = rows[0].points - rows[1].points
    let name = telling.name(winner)
    if margin == 0 { return subject.standing }
    let second = telling.namesOrCount(levelWithSecond, in: words)
    // Where teams have very unlike numbers of matches, others may be missing from the record that were still to win.
    guard !telling.isUneven(subject.table), let settled = progression.titleDecidedAfterRound else {
      return subject.standing
    }
    let left = rounds - 1 - settled
    let told =
      if left == 0 {
        words(
          progression.hasInferredRounds ? .raceLastMatch : .raceLastRound,
          ["team": name, "margin": words(.points, count: margin), "second": second])
      } else {
        words(progression.hasInferredRounds ? .raceSettledEarly : .raceSettled, count: left, ["team": name])
      }
    return telling.within(subject.table, told, of: winner)
  }

  private var subtitle: Phrase {
    if progression.hasInferredRounds { return limit == nil ? .subtitleBehindMatches : .subtitleRaceMatches }
    return limit == nil ? .subtitleBehind : .subtitleRace
  }

  private var text: ChartText {
    return ChartText(
      kicker: subject.kicker, headline: headline,
      subtitle: subject.subtitle(words(subtitle, ["stage": subject.place])),
      notes: subject.byRoundsNote + telling.matchesPlayedNotes(subject.index, of: rivals.map(\.team))
        + telling.rulingNotes(subject.table, of: rivals.map(\.team)),
      source: subject.source(subject.pointsRemark, telling.levelRemark(subject.table)),
      altText: words(
        .altRace,
        [
          "teams": words(.teams, count: rivals.count), "headline": headline,
          "first": subject.firstRows { row, words in
            subject.behind(progression.pointsBehindLeader(row.team).last ?? 0, in: words)
          },
        ]))
  }
}

extension TableSubject {
  /// A team's points behind the leader as values below zero, before the first round and after each.
  func behindLeader(_ team: Team.ID) -> [Double] {
    let behind = progression.toLastMove(team, progression.pointsBehindLeader(team))
    return ([progression.pointsBehindLeaderAtStart(team)] + behind).map { -Double($0) }
  }

  /// That postponed matches count by rounds, or that rounds were made from the order of play, or why they do not count;
  /// nothing otherwise.
  var byRoundsNote: [String] {
    if isByMatches { return [words(.noteUnfinishedRounds)] }
    if progression.hasInferredRounds { return [words(.noteInferredRounds)] }
    return progression.hasPostponed ? [words(.notePostponed)] : []
  }
}
