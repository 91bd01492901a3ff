import Football
import Plotting
import Statistics
import Words

/// Points of every team behind the leader, round by round.
struct AgainstLeaderChart: ChartRecipe {
  static let name = "points-against-leader"
  static let summary = "points behind the leader after each round, a line for each team; needs a league or a group"
  static let span = ChartSpan.oneSeason

  static func chart(_ request: ChartRequest) throws(NothingToDraw) -> Chart {
    let gap = try PointsGap(request)
    let rows = gap.subject.table.rows
    let (first, least) = (rows[0], rows.map(\.points).min() ?? 0)
    let subject = gap.subject
    let words = request.words
    // Who is level on points with the second is as far behind, and so with the last.
    let second = rows.dropFirst().prefix { $0.points == rows[1].points }.map(\.team)
    let last = rows.filter { $0.points == least }.map(\.team)
    let headline = words.evenly { words in
      words.sentence(
        words(
          subject.isOpen ? .againstLeaderOpen : .againstLeader,
          [
            "second": subject.telling.namesOrCount(second, in: words), "team": subject.telling.name(first.team),
            "margin": words(.points, count: first.points - rows[1].points),
            "last": subject.telling.namesOrCount(last, in: words), "gap": words.spelled(first.points - least),
          ]))
    }
    let asked = words.evenly { subject.behindLeaders(in: $0) ?? "" }
    let isTold = asked.isEmpty && !subject.isAsked && first.points > rows[1].points && rows[1].points > least
    let named = second.count <= Telling.mostNamed ? second : []
    let leaders = rows.filter { $0.points == first.points }.map(\.team)
    return gap.chart(
      values: { subject.behindLeader($0.team) }, figure: { words.number(Int($0)) },
      headline: !asked.isEmpty ? asked : isTold ? headline : gap.plainHeadline,
      told: isTold ? [first.team] + named + last.prefix(1) : subject.asked + leaders.prefix(Telling.mostNamed),
      subtitle: words(
        gap.subject.progression.hasInferredRounds ? .subtitleBehindMatches : .subtitleBehind,
        ["stage": gap.subject.place]),
      alt: (.altRace, { subject.behind(Int(-$0), in: $1) }))
  }
}

/// Points of every team against the average of all teams after as many matches, round by round.
///
/// Par is what all teams together had taken a match till that round, points lost by a halving left out; see
/// ``PointsProgression/pointsAgainstPar(_:)``.
struct AgainstParChart: ChartRecipe {
  static let name = "points-against-par"
  static let summary =
    "points above or below the average of all teams, round by round, a line for each; needs a league or a group"
  static let span = ChartSpan.oneSeason

  static func chart(_ request: ChartRequest) throws(NothingToDraw) -> Chart {
    let gap = try PointsGap(request)
    let words = request.words
    let progression = gap.subject.progression
    func values(_ team: Team.ID) -> [Double] {
      [progression.pointsAgainstParAtStart(team)]
        + progression.toLastMatch(team, progression.pointsAgainstPar(team))
    }
    let ends = gap.race.courses.compactMap { course in
      values(course.team).last.map { (team: course.team, above: $0) }
    }
    let (headline, told) = gap.parHeadline(ends)
    // Whole points need no nought behind them.
    let digits = ends.allSatisfy { ($0.above * 10).rounded().truncatingRemainder(dividingBy: 10) == 0 } ? 0 : 1
    func figure(_ above: Double, in words: Words) -> String {
      ((above * 10).rounded() > 0 ? "+" : "") + words.decimal(above, digits: digits)
    }
    return gap.chart(
      values: { values($0.team) },
      figure: { figure($0, in: words) }, headline: headline, told: told,
      subtitle: words(
        progression.hasInferredRounds ? .subtitleParMatches : .subtitlePar,
        ["stage": gap.subject.place, "par": words.decimal(progression.meanPoints.last ?? 0, digits: 2)]),
      alt: (.altPar, figure))
  }
}

/// What both charts share: a line for each team of a table around zero.
private struct PointsGap {
  let subject: TableSubject
  let race: Race

  init(_ request: ChartRequest) throws(NothingToDraw) {
    subject = try TableSubject(request)
    race = subject.progression.race
    guard subject.progression.rounds.count >= TableSubject.leastRounds, race.courses.count > 1 else {
      throw NothingToDraw(request.words(.reasonFewRoundsLines))
    }
  }

  private var words: Words { subject.words }
  private var telling: Telling { subject.telling }

  var plainHeadline: String {
    if subject.isOpen { return subject.standing }
    return telling.statistics.title.table == subject.index
      ? telling.titleSentence.headline : telling.tableTitle(subject.table)
  }

  /// How far above and below the average the ends of the table are, or the team asked for, and the teams that this names.
  func parHeadline(_ ends: [(team: Team.ID, above: Double)]) -> (headline: String, told: [Team.ID]) {
    func tenths(_ points: Double) -> Int { Int((points * 10).rounded()) }
    func level(_ with: Double) -> [Team.ID] { ends.filter { tenths($0.above) == tenths(with) }.map(\.team) }
    func amount(_ points: Double, isWhole: Bool, in words: Words) -> String {
      isWhole ? words.spelled(Int(abs(points).rounded())) : words.decimal(abs(points), digits: 1)
    }
    if let asked = subject.asked.first, let end = ends.first(where: { $0.team == asked }) {
      let phrase: Phrase =
        tenths(end.above) == 0 ? .againstParTeamLevel : end.above > 0 ? .againstParTeamAbove : .againstParTeamBelow
      let headline = words.evenly { words in
        words(
          phrase,
          [
            "team": telling.name(asked),
            "points": amount(end.above, isWhole: tenths(end.above) % 10 == 0, in: words),
          ])
      }
      return (headline, subject.asked)
    }
    // Those who had more matches than others may be below them with more points.
    guard let most = ends.map(\.above).max(), let least = ends.map(\.above).min(), tenths(most) > 0, tenths(least) < 0,
      ends.count > 2
    else { return (plainHeadline, [ends.first, ends.last].compactMap { $0?.team }) }
    let (first, last) = (level(most), level(least))
    let isWhole = [most, least].allSatisfy { tenths($0) % 10 == 0 }
    let headline = words.evenly { words in
      words.sentence(
        words(
          subject.isOpen ? .againstParOpen : .againstPar, count: first.count,
          [
            "team": telling.namesOrCount(first, in: words), "above": amount(most, isWhole: isWhole, in: words),
            "last": telling.namesOrCount(last, in: words), "below": amount(least, isWhole: isWhole, in: words),
          ]))
    }
    return (headline, Array(first.prefix(Telling.mostNamed)) + last.prefix(1))
  }

  /// The teams in the style's lines beside the champion's, a line each: those to bring out, those that the headline speaks
  /// of, and the best; the last of a long table, which is the other pole of the picture, has the last line.
  private func colored(_ told: [Team.ID]) -> [Team.ID] {
    let asked = subject.loud.dropFirst()
    // Where teams were asked for, others are colored only in the places that they leave.
    guard subject.request.askedFirst.isEmpty else {
      let others = told.filter { !subject.loud.contains($0) }.prefix(max(0, TableSubject.mostRivals - asked.count))
      return Array((asked + others).prefix(TableSubject.mostColored))
    }
    let last = race.courses.last.map(\.team)
    let isApart = last.map { !subject.loud.contains($0) } ?? false
    let isPole = isApart && race.courses.count > 8
    var colored: [Team.ID] = []
    for team in subject.loud.dropFirst() + told + subject.laterChampion + subject.teams.prefix(3)
    where team != subject.loud.first && !(isApart && team == last) && !colored.contains(team) {
      colored.append(team)
    }
    return Array(colored.prefix(isPole ? 2 : 3)) + (isPole ? [last].compactMap { $0 } : [])
  }

  /// The chart with its headline and the teams that this speaks of; the alternative text has the value of a line's end.
  func chart(
    values: (Race.Course) -> [Double], figure: (Double) -> String, headline: String, told: [Team.ID],
    subtitle: String, alt: (phrase: Phrase, value: (Double, Words) -> String)
  ) -> Chart {
    let ends = Dictionary(race.courses.map { ($0.team, values($0).last ?? 0) }, uniquingKeysWith: { one, _ in one })
    let colored = colored(told)
    let series = race.courses.map { course in
      let values = values(course)
      let emphasis: ProgressionBody.Emphasis =
        course.team == subject.loud.first
        ? .champion : colored.firstIndex(of: course.team).map { .colored($0) } ?? .context
      return ProgressionBody.Series(
        telling.name(course.team), values: values, emphasis: emphasis, figure: values.last.map(figure),
        isNamed: told.contains(course.team))
    }
    return Chart(
      ChartText(
        kicker: subject.kicker, headline: headline, subtitle: subject.subtitle(subtitle),
        notes: subject.byRoundsNote + telling.matchesPlayedNotes(subject.index) + subject.rulings,
        source: subject.source(subject.pointsRemark, telling.levelRemark(subject.table)),
        altText: words(
          alt.phrase,
          [
            "teams": words(.teams, count: race.courses.count), "headline": headline,
            "first": subject.firstRows { alt.value(ends[$0.team] ?? 0, $1) },
          ])), body: ProgressionBody(series: series, axis: subject.axisFromStart()))
  }
}
