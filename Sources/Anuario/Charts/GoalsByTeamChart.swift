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
  /// The teams by goals scored, then fewer conceded, then by name.
  private let all: [TeamGoals]

  /// The most teams of one picture, beside those that are named.
  private static let most = 24

  static func chart(_ request: ChartRequest) throws(NothingToDraw) -> Chart {
    guard request.telling.statistics.summary.goals > 0 else { throw NothingToDraw(request.words(.reasonNoResults)) }
    let recipe = GoalsByTeamChart(request)
    return Chart(recipe.text, body: recipe.body)
  }

  private init(_ request: ChartRequest) {
    self.request = request
    let (telling, words) = (request.telling, request.words)
    all = telling.statistics.goals.perTeam.filter { $0.played > 0 && !telling.season[$0.team].isPlaceholder }
      .sorted { left, right in
        if left.goalsFor != right.goalsFor { return left.goalsFor > right.goalsFor }
        if left.goalsAgainst != right.goalsAgainst { return left.goalsAgainst < right.goalsAgainst }
        return words.isOrdered(telling.name(left.team), before: telling.name(right.team))
      }
  }

  private var telling: Telling { request.telling }
  private var words: Words { request.words }

  /// Those that scored most.
  private var scorers: [Team.ID] { all.prefix { $0.goalsFor == all.first?.goalsFor }.map(\.team) }

  /// Those that conceded fewest, of all teams and not only of those that are drawn.
  private var keepers: [Team.ID] {
    let fewest = all.map(\.goalsAgainst).min()
    return all.filter { $0.goalsAgainst == fewest }.map(\.team)
  }

  /// Whether all played equally many matches.
  private var isEven: Bool { Set(all.map(\.played)).count == 1 }

  /// The one team that the headline is about because the editor asked for it.
  private var asked: TeamGoals? {
    let shown =
      request.hasSeveralHighlights ? nil : (request.highlightsBySeason.first ?? []).first { !scorers.contains($0) }
    return (request.teams.first ?? shown).flatMap { asked in all.first { $0.team == asked } }
  }

  /// The teams that the headline names.
  private var named: [Team.ID] {
    if let asked { return [asked.team] }
    return [scorers, isEven ? keepers : []].filter { $0.count <= Telling.mostNamed }.flatMap { $0 }
  }

  private var body: BarTableBody {
    let loud = request.askedFirst.isEmpty ? scorers : request.askedFirst
    let kept = named + request.askedFirst
    return BarTableBody(
      rows: all.map { team in
        BarTableBody.Row(
          name: telling.name(team.team), shortName: telling.shortName(team.team),
          left: BarTableBody.Side(Double(team.goalsAgainst), figure: words.number(team.goalsAgainst), tone: .quiet),
          right: BarTableBody.Side(Double(team.goalsFor), figure: words.number(team.goalsFor)),
          figures: (isEven ? [] : [words.number(team.played)]) + [words.signed(team.goalsFor - team.goalsAgainst)],
          isEmphasized: loud.contains(team.team), isKept: kept.contains(team.team))
      }, leftHead: words(.goalsAgainstWord), rightHead: words(.goalsForWord),
      figures: (isEven ? [] : [MatrixBody.FigureColumn(words(.columnPlayed))])
        + [MatrixBody.FigureColumn(words(.columnDifference), isStrong: true)], isWhole: true,
      most: GoalsByTeamChart.most)
  }

  private var headline: String { words.sentence(words.evenly(headline)) }

  private func headline(in words: Words) -> String {
    guard let most = all.first?.goalsFor, let fewest = all.map(\.goalsAgainst).min() else { return telling.title }
    func conceded(_ goals: Int) -> String { goals == 0 ? words(.none) : words.spelled(goals) }
    func each(_ number: String, _ teams: Int) -> String {
      teams > 1 ? words(.forEach, ["number": number]) : number
    }
    if let asked {
      return words(
        .goalsTeamOf,
        [
          "team": telling.name(asked.team), "for": words(.goals, count: asked.goalsFor),
          "against": conceded(asked.goalsAgainst), "matches": words(.matches, count: asked.played),
        ])
    }
    let (scorers, keepers) = (scorers, keepers)
    let team = telling.namesOrCount(scorers, in: words)
    // Who played fewer matches concedes fewer: without an even programme only the goals scored are compared.
    guard isEven else {
      return words(.goalsTeamMost, ["team": team, "for": each(words(.goals, count: most), scorers.count)])
    }
    if scorers == keepers, scorers.count == 1 {
      return words(.goalsTeamBoth, ["team": team, "for": words.spelled(most), "against": conceded(fewest)])
    }
    return words(
      .goalsTeamTwo,
      [
        "team": team, "for": each(words.spelled(most), scorers.count),
        "other": telling.namesOrCount(keepers, in: words),
        "against": fewest == 0 ? words(.none) : each(words.spelled(fewest), keepers.count),
      ])
  }

  private var text: ChartText {
    let asked = all.filter { request.askedFirst.contains($0.team) }
    let parts = (asked + all.prefix(5).filter { !request.askedFirst.contains($0.team) }).map { team in
      words(
        .altTeamGoals,
        [
          "team": telling.name(team.team), "for": words.number(team.goalsFor),
          "against": words.number(team.goalsAgainst),
        ])
    }
    return ChartText(
      kicker: telling.kicker, headline: headline, subtitle: words(.subtitleGoalsByTeam), source: telling.chartSource,
      altText: words(.altGoalsTeams, ["headline": headline, "teams": words.list(Array(parts))]))
  }
}
