import Football
import Plotting
import Statistics
import Words

/// The matches with the greatest margins, a row each, a dot for each goal.
struct BiggestWinsChart: ChartRecipe {
  static let name = "biggest-wins"
  static let summary = "the matches won by the greatest margins, a dot for each goal; needs results"
  static let span = ChartSpan.oneSeason

  let telling: Telling
  /// The teams whose wins alone are listed; empty for those of all.
  let teams: [Team.ID]
  /// The teams to bring out.
  let highlights: [Team.ID]
  /// The wins from the greatest margin on: all that may be listed, and how many are.
  let wins: [Match]
  let listed: Int

  /// The most matches of one picture, beside those of teams to bring out; a low one shows the first of them.
  private static let most = 14
  /// The fewest wins of a season that make a picture.
  private static let leastWins = 3
  /// The fewest that make a list, where there are more.
  private static let fewest = 8
  /// How many the alternative text tells of.
  private static let told = 5
  /// How many of one margin a headline names; one is a sentence of its own.
  private static let named = 2

  static let leftOut = Phrase.noteMoreWins

  static func chart(_ request: ChartRequest) throws(NothingToDraw) -> Chart {
    let (telling, words, teams) = (request.telling, request.words, request.teams)
    let all = telling.statistics.winsByMargin(.max).compactMap(telling.match)
    let wins = teams.isEmpty ? all : all.filter { $0.winner.map(teams.contains) ?? false }
    guard !wins.isEmpty else { throw NothingToDraw(words(.reasonNoWins)) }
    // One or two results are a sentence; of a team asked for the editor wants to see them.
    guard wins.count >= leastWins || !teams.isEmpty else {
      throw NothingToDraw(words(.reasonFewWins, count: wins.count))
    }
    let listed = teams.isEmpty ? listed(wins) : wins.count
    let recipe = BiggestWinsChart(
      telling: telling, teams: teams, highlights: request.highlightsBySeason.first ?? [], wins: wins, listed: listed)
    var chart = Chart(recipe.text, body: recipe.body)
    if listed < wins.count { chart.leftOutWords = leftOutWords(least: wins[listed - 1].counted?.margin ?? 0, words) }
    return chart
  }

  /// What is said of wins left out of a list that ends with a margin: there are others by less.
  private static func leftOutWords(
    least: Int, _ words: Words
  ) -> @Sendable (Int) -> (note: String, brief: String) {
    { count in
      (
        words.evenly { words in words(.noteMoreWinsBy, count: count, ["margin": words(.goals, count: least)]) },
        words(.leftOutWinsBrief, count: count, ["margin": words(.goalsFigure, count: least)])
      )
    }
  }

  /// How many wins there are down to a margin, none by one goal where any is by more: all by that margin where that makes
  /// a list, else more than a picture holds.
  private static func listed(_ wins: [Match]) -> Int {
    let margins = wins.map { $0.counted?.margin ?? 0 }
    guard let greatest = margins.first else { return 0 }
    let floor = min(greatest, 2)
    var least = (floor...greatest).first { least in margins.count { $0 >= least } <= most } ?? greatest
    if margins.count(where: { $0 >= least }) < fewest { least = max(floor, least - 1) }
    return margins.count { $0 >= least }
  }

  private var words: Words { telling.words }

  private func sides(_ match: Match) -> (winner: Team.ID, loser: Team.ID, goals: Goals)? {
    guard let goals = match.counted, goals.margin > 0 else { return nil }
    return goals.first > goals.second
      ? (match.first, match.second, goals) : (match.second, match.first, goals.swapped)
  }

  private var greatest: Int { wins.first?.counted?.margin ?? 0 }

  /// Of each team to bring out its biggest win, or where it won nothing the biggest against it.
  private var kept: [Match.ID] {
    highlights.compactMap { team in
      (wins.first { $0.winner == team } ?? wins.first { $0.side(of: team) != nil })?.id
    }
  }

  private var body: ResultListBody {
    let kept = kept
    let rows = wins.enumerated().filter { $0 < listed || kept.contains($1.id) }
    let isAnyLoud = !kept.isEmpty
    return ResultListBody(
      rows.enumerated().compactMap { place, row in
        guard let (winner, loser, goals) = sides(row.element) else { return nil }
        return ResultListBody.Row(
          left: telling.name(winner), right: telling.name(loser),
          score: words.score(goals.first, goals.second), leftUnits: goals.first, rightUnits: goals.second,
          date: row.element.day.map { words.fullDay(telling.calendar($0)) } ?? "",
          remark: ground(row.element, winner: winner),
          isEmphasized: isAnyLoud ? highlights.contains(winner) : goals.margin == greatest,
          isRightEmphasized: highlights.contains(loser), isKept: kept.contains(row.element.id),
          isApart: place > 0 && rows[place - 1].offset < row.offset - 1)
      }, most: BiggestWinsChart.most)
  }

  /// Whether the winner was at home or away, where the record says so.
  private func ground(_ match: Match, winner: Team.ID) -> String {
    guard match.ground == .home else { return "" }
    return words(match.first == winner ? .wonAtHome : .wonAway)
  }

  /// The one team to bring out whose biggest win the headline tells: one that did not win by most, but won.
  private var asked: Team.ID? {
    guard teams.isEmpty, highlights.count == 1, let only = highlights.first else { return nil }
    let first = wins.first { $0.winner == only }?.counted?.margin
    return first.map { $0 < greatest } ?? false ? only : nil
  }

  private var headline: String {
    if let asked {
      let own = wins.filter { $0.winner == asked }
      return headline(
        of: telling.name(asked), equal: own.filter { $0.counted?.margin == own.first?.counted?.margin })
    }
    let equal = wins.filter { $0.counted?.margin == greatest }
    // Of teams that were named no win is the season's biggest: it is that of who won it.
    let winners = Set(equal.compactMap(\.winner))
    if !teams.isEmpty, winners.count == 1, let only = winners.first {
      return headline(of: telling.name(only), equal: equal)
    }
    if equal.count == 1, let match = equal.first, let (winner, loser, goals) = sides(match) {
      let phrase: Phrase =
        match.ground != .home ? .biggestOne : match.first == winner ? .biggestAtHome : .biggestAway
      return words(
        phrase,
        [
          "team": telling.name(winner), "opponent": telling.name(loser),
          "score": words.score(goals.first, goals.second),
        ])
    }
    return words.evenly { words in
      if teams.isEmpty, equal.count == BiggestWinsChart.named {
        return words(.biggestNamed, ["wins": words.list(equal.map(told))])
      }
      let margin = words(.goals, count: greatest)
      guard !teams.isEmpty else { return words(.biggestShared, count: equal.count, ["margin": margin]) }
      return words(
        .biggestSharedOfTeams, count: equal.count, ["teams": words.list(teams.map(telling.name)), "margin": margin])
    }
  }

  /// A win in a list: Norte 3–0 Sur.
  private func told(_ match: Match) -> String {
    guard let (winner, loser, goals) = sides(match) else { return "" }
    return words(
      .altHistoryPair,
      [
        "first": telling.name(winner), "second": telling.name(loser), "score": words.score(goals.first, goals.second),
      ])
  }

  /// The greatest wins of the one team that the chart is about.
  private func headline(of team: String, equal: [Match]) -> String {
    let scores = equal.compactMap { sides($0)?.goals }
    guard let score = scores.first else { return "" }
    return words.evenly { words in
      let owner = words.possessive(team)
      if equal.count == 1, let loser = sides(equal[0])?.loser {
        return words(
          .biggestOfTeam,
          ["team": owner, "score": words.score(score.first, score.second), "opponent": telling.name(loser)])
      }
      guard Set(scores).count == 1 else {
        return words(
          .biggestSharedOfTeams, count: equal.count, ["teams": team, "margin": words(.goals, count: score.margin)])
      }
      return words(
        .biggestOfTeamTimes,
        ["team": owner, "score": words.score(score.first, score.second), "times": words.times(equal.count)])
    }
  }

  private var text: ChartText {
    let headline = words.sentence(self.headline)
    let kept = kept
    let parts = wins.enumerated().filter { $0 < BiggestWinsChart.told || kept.contains($1.id) }.map { told($1) }
    return ChartText(
      kicker: telling.kicker(of: teams), headline: headline, subtitle: words(.subtitleBiggest),
      source: telling.chartSource,
      altText: words(.altBiggest, ["headline": headline, "matches": words.list(parts)]))
  }
}
