import Football
import Plotting
import Statistics
import Words

/// Goals scored and conceded, team by team.
struct GoalsByTeamChart: ChartRecipe {
  static let name = "goals-by-team"
  static let summary = "goals for and against, a row for each team; needs results"
  static let span = ChartSpan.oneSeason

  let request: ChartRequest

  /// The most teams of one picture.
  private static let most = 24

  static func chart(_ request: ChartRequest) throws(NothingToDraw) -> Chart {
    guard request.telling.statistics.summary.goals > 0 else { throw NothingToDraw(request.words(.reasonNoResults)) }
    let recipe = GoalsByTeamChart(request: request)
    return Chart(recipe.text, body: recipe.body)
  }

  private var telling: Telling { request.telling }
  private var words: Words { request.words }

  /// The teams by goals scored, then fewer conceded, then by name.
  private var all: [TeamGoals] {
    telling.statistics.goals.perTeam.filter { $0.played > 0 && !telling.season[$0.team].isPlaceholder }
      .sorted { left, right in
        if left.goalsFor != right.goalsFor { return left.goalsFor > right.goalsFor }
        if left.goalsAgainst != right.goalsAgainst { return left.goalsAgainst < right.goalsAgainst }
        return words.isOrdered(telling.name(left.team), before: telling.name(right.team))
      }
  }

  private var body: BarTableBody {
    let all = all
    let shown = Array(all.prefix(GoalsByTeamChart.most))
    let asked = request.askedFirst
    let scorers = all.prefix { $0.goalsFor == all.first?.goalsFor }.map(\.team)
    let loud = asked.isEmpty ? scorers : request.hasSeveralHighlights ? asked + scorers : asked
    let isEven = Set(shown.map(\.played)).count == 1
    return BarTableBody(
      rows: shown.map { team in
        BarTableBody.Row(
          name: telling.name(team.team), shortName: telling.shortName(team.team),
          left: BarTableBody.Side(Double(team.goalsAgainst), figure: words.number(team.goalsAgainst), tone: .quiet),
          right: BarTableBody.Side(Double(team.goalsFor), figure: words.number(team.goalsFor)),
          figures: (isEven ? [] : [words.number(team.played)]) + [words.signed(team.goalsFor - team.goalsAgainst)],
          isEmphasized: loud.contains(team.team))
      }, leftHead: words(.goalsAgainstWord), rightHead: words(.goalsForWord),
      figures: (isEven ? [] : [MatrixBody.FigureColumn(words(.columnPlayed))])
        + [MatrixBody.FigureColumn(words(.columnDifference), isStrong: true)], isWhole: shown.count == all.count)
  }

  private var headline: String { words.evenly(headline) }

  private func headline(in words: Words) -> String {
    let all = all
    guard let most = all.first?.goalsFor, let fewest = all.map(\.goalsAgainst).min() else { return telling.title }
    let scorers = all.filter { $0.goalsFor == most }.map(\.team)
    let isEven = Set(all.map(\.played)).count == 1
    let shown =
      request.hasSeveralHighlights ? nil : (request.highlightsBySeason.first ?? []).first { !scorers.contains($0) }
    if let asked = request.teams.first ?? shown, let row = all.first(where: { $0.team == asked }) {
      return words(
        .goalsTeamOf,
        [
          "team": telling.name(asked), "for": words(.goals, count: row.goalsFor),
          "against": row.goalsAgainst == 0 ? words(.none) : words.spelled(row.goalsAgainst),
          "matches": words(.matches, count: row.played),
        ])
    }
    func each(_ number: String, _ teams: Int) -> String {
      teams > 1 ? words(.forEach, ["number": number]) : number
    }
    // Who played fewer matches concedes fewer: without an even programme only the goals scored are compared.
    guard isEven else {
      return words(
        .goalsTeamMost,
        ["team": telling.names(Array(scorers.prefix(3))), "for": each(words(.goals, count: most), scorers.count)])
    }
    let keepers = all.filter { $0.goalsAgainst == fewest }.map(\.team)
    if scorers == keepers, scorers.count == 1 {
      return words(
        .goalsTeamBoth,
        [
          "team": telling.name(scorers[0]), "for": words.spelled(most),
          "against": fewest == 0 ? words(.none) : words.spelled(fewest),
        ])
    }
    return words(
      .goalsTeamTwo,
      [
        "team": telling.names(Array(scorers.prefix(3))), "for": each(words.spelled(most), scorers.count),
        "other": telling.names(Array(keepers.prefix(3))),
        "against": fewest == 0 ? words(.none) : each(words.spelled(fewest), keepers.count),
      ])
  }

  private var text: ChartText {
    let all = all
    let asked = all.filter { request.askedFirst.contains($0.team) }
    let parts = (asked + all.prefix(5).filter { !request.askedFirst.contains($0.team) }).map { team in
      words(
        .altTeamGoals,
        [
          "team": telling.name(team.team), "for": words.number(team.goalsFor),
          "against": words.number(team.goalsAgainst),
        ])
    }
    var text = ChartText(
      kicker: telling.kicker, headline: headline, subtitle: words(.subtitleGoalsByTeam), source: telling.chartSource,
      altText: words(.altGoalsTeams, ["headline": headline, "teams": words.list(Array(parts))]))
    text.leftOut = max(0, all.count - GoalsByTeamChart.most)
    return text
  }
}
