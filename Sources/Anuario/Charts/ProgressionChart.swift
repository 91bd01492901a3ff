import Documents
import Drawing
import Football
import Plotting
import Statistics
import Styling
import Words

/// Points after each round, or by matches played where matches were postponed: then no line lies about those in hand.
struct ProgressionChart: ChartRecipe {
  static let name = "points-progression"
  static let summary = "points after each round, a line for each team; needs a league or a group"
  static let span = ChartSpan.oneSeason

  let telling: Telling
  let index: Int
  /// The teams brought out, the one in the accent first.
  let protagonists: [Team.ID]
  /// Whether the headline is about the first of them, where that is not the table's first.
  let isAboutFirst: Bool

  /// Without a team named or a champion the table's only first is brought out.
  init(telling: Telling, index: Int, named: [Team.ID], isAboutFirst: Bool = true) {
    self.telling = telling
    self.index = index
    self.isAboutFirst = isAboutFirst
    let first = telling.statistics.standings[index].rows.filter { $0.rank == 1 && $0.played > 0 }.map(\.team)
    protagonists = named.isEmpty && first.count == 1 ? first : named
  }

  static func chart(_ request: ChartRequest) throws(NothingToDraw) -> Chart {
    try ProgressionChart(
      telling: request.telling, index: request.table(), named: request.protagonists,
      isAboutFirst: !request.hasSeveralHighlights
    ).chart
  }

  private var words: Words { telling.words }
  private var progression: PointsProgression { telling.statistics.progressions[index] }
  private var table: Standings { telling.statistics.standings[index] }
  private var byMatches: Bool {
    progression.hasPostponed || progression.hasInferredRounds || telling.hasUnfinishedRounds(index)
  }

  var chart: Chart {
    get throws(NothingToDraw) {
      guard !progression.rounds.isEmpty, progression.rows.count > 1 else {
        throw NothingToDraw(words(.reasonNoRounds))
      }
      return Chart(text, body: ProgressionBody(series: series, axis: axis, annotation: annotation))
    }
  }

  /// The chart in a column of a page, without words around it; nil where it cannot be drawn.
  func pageFigure(_ size: Size, _ setting: Typesetting) -> Frame? {
    guard !progression.rounds.isEmpty, progression.rows.count > 1 else { return nil }
    var axis = axis
    axis.details = []
    let isNarrow = size.width < Edition.mm(100)
    if isNarrow { axis.firstWord = nil }
    axis.caption = byMatches ? words(.axisMatches) : words(.axisAfterRound)
    axis.lastWord = nil
    let body = ProgressionBody(series: series, axis: axis, form: .page)
    guard let picture = try? body.frame(size, setting) else { return nil }
    var frame = Frame(picture.size)
    frame.add(picture, as: .figure(alt: altText))
    return frame
  }

  private var series: [ProgressionBody.Series] {
    let colored = coloredTeams
    return progression.rows.map { row in
      let points =
        byMatches
        ? progression.byMatchesPlayed.first { $0.team == row.team }?.points ?? []
        : progression.toLastMatch(row.team, row.points)
      let emphasis: ProgressionBody.Emphasis
      if row.team == protagonists.first {
        emphasis = .champion
      } else if let number = colored.firstIndex(of: row.team) {
        emphasis = .colored(number)
      } else {
        emphasis = .context
      }
      return ProgressionBody.Series(
        telling.name(row.team), values: [Double(row.start)] + points.map(Double.init), emphasis: emphasis)
    }
  }

  /// Those who could still win before the last round, at most three beside the champion; of many teams the next two.
  private var coloredTeams: [Team.ID] {
    let others = progression.rows.map(\.team).filter { $0 != protagonists.first }
    let champion = telling.statistics.title.team ?? (isAboutFirst ? nil : table.rows.first?.team)
    if protagonists != [champion].compactMap({ $0 }) {
      // What the editor names comes first, then the champion to compare with.
      let named = protagonists.dropFirst() + [champion].compactMap { $0 }
      let count = max(TableSubject.mostRivals, min(protagonists.count - 1, TableSubject.mostColored))
      return Array(named.filter(others.contains).prefix(count))
    }
    if progression.rows.count > 8 { return Array(others.prefix(2)) }
    let contenders = progression.contendersBeforeLastRound.filter { $0 != champion }
    return Array(others.filter(contenders.contains).prefix(3))
  }

  private var axis: ProgressionBody.PositionAxis {
    if byMatches {
      let most = progression.byMatchesPlayed.map(\.points.count).max() ?? 0
      return ProgressionBody.PositionAxis(
        labels: (0...most).map(String.init), firstWord: nil, lastWord: words(.matchesFigure, count: most))
    }
    let rounds = progression.rounds
    let days = rounds.map { round in
      round.firstDay == round.lastDay ? round.firstDay.map { words.axisDay(telling.calendar($0)) } : nil
    }
    let hasDays = rounds.count <= 10 && days.allSatisfy { $0 != nil }
    return ProgressionBody.PositionAxis(
      labels: [words(.axisStart)] + rounds.enumerated().map { index, round in String(round.number ?? index + 1) },
      details: hasDays ? [""] + days.compactMap { $0 } : [],
      firstWord: rounds.first.map { telling.roundName($0.name, number: $0.number ?? 1) })
  }

  /// What stood before the last round, where it was still open; nothing while the last round is not the end.
  private var annotation: ProgressionBody.Annotation? {
    let contenders = progression.contendersBeforeLastRound
    let last = progression.rounds.count - 1
    guard !byMatches, progression.rows.count <= 8, contenders.count > 1, last > 0, table.unplayed == 0,
      telling.season.part?.rounds == nil
    else { return nil }
    let points = contenders.compactMap { team in
      progression.rows.first { $0.team == team }?.points[last - 1]
    }
    guard let most = points.max(), let least = points.min() else { return nil }
    let rest =
      most == least
      ? words(.annotationLevel, count: contenders.count)
      : words(.annotationParted, count: contenders.count, ["points": telling.points(most - least)])
    return ProgressionBody.Annotation(
      lead: words(.annotationBeforeLast), rest: rest, position: last, from: Double(least), to: Double(most))
  }

  private var text: ChartText {
    let rules = table.rules
    let place = telling.stageInSentence(table.stage).map { words(byMatches ? .inStage : .ofStage, ["stage": $0]) } ?? ""
    let host = telling.host(ofStage: table.stage).map { words(.inHost, ["host": $0]) } ?? ""
    let rule = words(.forAWin, ["points": words.spelled(rules.pointsForWin.value)])
    let subtitle = words(
      byMatches ? .subtitleByMatches : .subtitleByRound,
      [
        "stage": place, "host": host,
        "rule": telling.isAssumed(rules.pointsForWin.origin) ? words(.assumedRule, ["rule": rule]) : rule,
      ])
    return ChartText(
      kicker: telling.kicker(of: table), headline: headline, subtitle: subtitle,
      notes: telling.matchesPlayedNotes(index) + telling.rulingNotes(table),
      source: [telling.chartSource, telling.levelRemark(table)].filter { !$0.isEmpty }.joined(separator: " "),
      altText: altText)
  }

  private var headline: String {
    let leaders = table.rows.filter { $0.rank == 1 }
    if isAboutFirst, let subject = protagonists.first, leaders.map(\.team) != [subject],
      let row = table.row(of: subject)
    {
      let headline = words.evenly { words in
        words(
          table.unplayed == 0 && telling.season.part?.rounds == nil ? .headlineFinishes : .headlineStands,
          [
            "team": telling.name(subject), "ordinal": words.placeWord(row.rank),
            "points": words(.points, count: row.points), "matches": words(.matches, count: row.played),
          ])
      }
      return telling.within(table, headline, of: subject)
    }
    return telling.standing(index)
  }

  private var altText: String {
    let named = protagonists.compactMap(table.row)
    let rows = named + table.rows.prefix(3).filter { !protagonists.contains($0.team) }
    let first = words.evenly { words in
      words.list(
        rows.map { row in
          words(.altTeamPoints, ["team": telling.name(row.team), "points": words(.points, count: row.points)])
        })
    }
    return words(
      .altProgression, ["teams": words(.teams, count: table.rows.count), "headline": headline, "first": first])
  }
}
