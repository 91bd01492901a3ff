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
    let (first, last) = (rows[0], rows[rows.count - 1])
    let progression = gap.subject.progression
    let words = request.words
    // Who is level on points with the second is as far behind.
    let second = rows.dropFirst().prefix { $0.points == rows[1].points }.map(\.team)
    let headline = words.evenly { words in
      words(
        gap.subject.isOpen ? .againstLeaderOpen : .againstLeader,
        [
          "second": gap.subject.telling.names(second), "team": gap.subject.telling.name(first.team),
          "margin": words(.points, count: first.points - rows[1].points),
          "last": gap.subject.telling.name(last.team), "gap": words.spelled(first.points - last.points),
        ])
    }
    let isTold = second.count <= 3 && first.points > rows[1].points && rows[1].points > last.points
    return gap.chart(
      values: { course in
        ([progression.pointsBehindLeaderAtStart(course.team)] + progression.pointsBehindLeader(course.team)).map {
          -Double($0)
        }
      }, figure: { words.number(Int($0)) },
      headline: isTold ? headline : gap.plainHeadline,
      told: isTold ? [first.team] + second + [last.team] : [first.team],
      subtitle: words(
        gap.subject.progression.hasInferredRounds ? .subtitleBehindMatches : .subtitleBehind,
        ["stage": gap.subject.place]))
  }
}

/// Points of every team against the pace of the average team, round by round.
struct AgainstParChart: ChartRecipe {
  static let name = "points-against-par"
  static let summary =
    "points above or below the pace of the average team, round by round, a line for each; needs a league or a group"
  static let span = ChartSpan.oneSeason

  static func chart(_ request: ChartRequest) throws(NothingToDraw) -> Chart {
    let gap = try PointsGap(request)
    let words = request.words
    let progression = gap.subject.progression
    // The pace of all teams together: who is above it does better than the table on the whole.
    guard let par = progression.meanPointsPerMatch else { throw NothingToDraw(words(.reasonFewRounds)) }
    let ends = gap.race.courses.compactMap { course in
      progression.pointsAgainstPar(course.team, par: par).last.map { (team: course.team, above: $0) }
    }
    var headline = gap.plainHeadline
    if let first = ends.first, let last = ends.last, first.above > 0, last.above < 0, ends.count > 2 {
      let isWhole = [first.above, last.above].allSatisfy { ($0 * 10).rounded() == $0.rounded() * 10 }
      headline = words.evenly { words in
        func amount(_ points: Double) -> String {
          isWhole ? words.spelled(Int(points.rounded())) : words.decimal(points, digits: 1)
        }
        return words(
          gap.subject.isOpen ? .againstParOpen : .againstPar,
          [
            "team": gap.subject.telling.name(first.team), "above": amount(first.above),
            "last": gap.subject.telling.name(last.team), "below": amount(-last.above),
          ])
      }
    }
    return gap.chart(
      values: { course in
        [progression.pointsAgainstParAtStart(course.team)] + progression.pointsAgainstPar(course.team, par: par)
      },
      figure: { ($0 > 0 ? "+" : "") + words.decimal($0, digits: 1) }, headline: headline,
      told: [ends.first, ends.last].compactMap { $0?.team },
      subtitle: words(
        progression.hasInferredRounds ? .subtitleParMatches : .subtitlePar,
        ["stage": gap.subject.place, "par": words.decimal(par, digits: 2)]))
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

  /// The teams in the style's lines beside the champion's, a line each: those to bring out, those that the headline speaks
  /// of, and the best; the last of a long table, which is the other pole of the picture, has the last line.
  private func colored(_ told: [Team.ID]) -> [Team.ID] {
    let last = race.courses.last.map(\.team)
    let isApart = last.map { !subject.loud.contains($0) } ?? false
    let isPole = isApart && race.courses.count > 8
    var colored: [Team.ID] = []
    for team in subject.loud.dropFirst() + told + subject.teams.prefix(3)
    where team != subject.loud.first && !(isApart && team == last) && !colored.contains(team) {
      colored.append(team)
    }
    return Array(colored.prefix(isPole ? 2 : 3)) + (isPole ? [last].compactMap { $0 } : [])
  }

  /// The chart with its headline and the teams that this speaks of.
  func chart(
    values: (Race.Course) -> [Double], figure: (Double) -> String, headline: String, told: [Team.ID],
    subtitle: String
  ) -> Chart {
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
        kicker: telling.kicker, headline: headline, subtitle: subtitle, notes: subject.byRoundsNote + subject.rulings,
        source: subject.source(subject.pointsRemark, telling.levelRemark(subject.table)),
        altText: words(
          .altRace,
          [
            "teams": words(.teams, count: race.courses.count), "headline": headline, "first": subject.firstRows,
          ])), body: ProgressionBody(series: series, axis: subject.axisFromStart))
  }
}
