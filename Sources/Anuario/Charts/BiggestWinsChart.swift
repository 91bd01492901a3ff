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
  let matches: [Match]

  /// The most matches of one picture; a low one shows the first of them.
  private static let most = 14
  /// The fewest wins of a season that make a picture.
  private static let leastWins = 3
  /// The fewest that make a list, where there are more.
  private static let fewest = 8

  static let leftOut = Phrase.noteMoreWins

  static func chart(_ request: ChartRequest) throws(NothingToDraw) -> Chart {
    let telling = request.telling
    let teams = request.teams
    let all = telling.statistics.winsByMargin(.max).compactMap(telling.match)
    let wins = teams.isEmpty ? all : all.filter { $0.winner.map(teams.contains) ?? false }
    guard !wins.isEmpty else { throw NothingToDraw(request.words(.reasonNoWins)) }
    // One or two results are a sentence; of a team asked for the editor wants to see them.
    guard wins.count >= leastWins || !teams.isEmpty else {
      throw NothingToDraw(request.words(.reasonFewWins, count: wins.count))
    }
    let listed = listed(wins)
    let recipe = BiggestWinsChart(telling: telling, matches: Array(listed.prefix(most)))
    var text = recipe.text(all: wins)
    text.leftOut = max(0, listed.count - most)
    return Chart(text, body: recipe.body)
  }

  /// The wins down to a margin, none by one goal where any is by more: all by that margin where that makes a list, else
  /// more than a picture holds.
  private static func listed(_ wins: [Match]) -> [Match] {
    let margins = wins.map { $0.counted?.margin ?? 0 }
    guard let greatest = margins.first else { return [] }
    let floor = min(greatest, 2)
    var least = (floor...greatest).first { least in margins.count { $0 >= least } <= most } ?? greatest
    if margins.count(where: { $0 >= least }) < fewest { least = max(floor, least - 1) }
    return Array(wins.prefix(margins.count { $0 >= least }))
  }

  private var words: Words { telling.words }

  private func sides(_ match: Match) -> (winner: Team.ID, loser: Team.ID, goals: Goals)? {
    guard let goals = match.counted, goals.margin > 0 else { return nil }
    return goals.first > goals.second
      ? (match.first, match.second, goals) : (match.second, match.first, goals.swapped)
  }

  private var greatest: Int { matches.first?.counted?.margin ?? 0 }

  private var body: ResultListBody {
    ResultListBody(
      matches.compactMap { match in
        guard let (winner, loser, goals) = sides(match) else { return nil }
        return ResultListBody.Row(
          left: telling.name(winner), right: telling.name(loser),
          score: words.score(goals.first, goals.second), leftUnits: goals.first, rightUnits: goals.second,
          date: match.day.map { words.fullDay(telling.calendar($0)) } ?? "",
          remark: ground(match, winner: winner), isEmphasized: goals.margin == greatest)
      })
  }

  /// Whether the winner was at home or away, where the record says so.
  private func ground(_ match: Match, winner: Team.ID) -> String {
    guard match.ground == .home else { return "" }
    return words(match.first == winner ? .wonAtHome : .wonAway)
  }

  private func text(all: [Match]) -> ChartText {
    let equal = all.count { $0.counted?.margin == greatest }
    var headline = words.evenly { words in
      words(.biggestShared, count: equal, ["margin": words(.goals, count: greatest)])
    }
    if equal == 1, let match = matches.first, let (winner, loser, goals) = sides(match) {
      headline = words(
        match.ground != .home ? .biggestOne : match.first == winner ? .biggestAtHome : .biggestAway,
        [
          "team": telling.name(winner), "opponent": telling.name(loser),
          "score": words.score(goals.first, goals.second),
        ])
    }
    headline = words.sentence(headline)
    let parts = matches.prefix(5).compactMap { match in
      sides(match).map { winner, loser, goals in
        words(
          .altHistoryPair,
          [
            "first": telling.name(winner), "second": telling.name(loser),
            "score": words.score(goals.first, goals.second),
          ])
      }
    }
    return ChartText(
      kicker: telling.kicker, headline: headline, subtitle: words(.subtitleBiggest),
      source: telling.chartSource,
      altText: words(.altBiggest, ["headline": headline, "matches": words.list(parts)]))
  }
}
