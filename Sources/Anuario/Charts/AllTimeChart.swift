import Football
import Plotting
import Statistics
import Words

/// The table over several seasons, every match counted by the same points.
struct AllTimeChart: ChartRecipe {
  static let name = "all-time"
  static let summary = "the table over several seasons, every match by the same points; needs two seasons with results"
  static let span = ChartSpan.several

  /// The most teams of one picture, beside those that were asked for.
  private static let most = 24

  static func chart(_ request: ChartRequest) throws(NothingToDraw) -> Chart {
    let words = request.words
    let request = try request.inOrderOfSeasons { $0.statistics.summary.matches > 0 }
    let tellings = request.tellings
    guard tellings.count > 1 else { throw NothingToDraw(words(.reasonOneSeason)) }
    let ruled = Set(tellings.flatMap(\.statistics.standings).map(\.rules.pointsForWin.value))
    let win = ruled.count == 1 ? ruled.first ?? 3 : 3
    let clubs = try request.clubs()
    let table = AllTimeTable(clubs.clubs.seasons, pointsForWin: win)
    let rows = table.rows
    guard let first = rows.first else { throw NothingToDraw(words(.reasonNoResults)) }
    let leaders = rows.filter { $0.rank == 1 }
    let isOfNations = request.telling.isOfNations
    let heads: [Phrase] = [
      isOfNations ? .columnEditions : .columnSeasons, .columnPlayed, .columnWon, .columnDrawn, .columnLost,
      .columnDifference,
    ]
    let teams = clubs.clubs.names(of: request.teamsBySeason)
    let highlights = clubs.clubs.names(of: request.highlightsBySeason)
    let (asked, loud) = (teams.isEmpty ? highlights : teams, teams.union(highlights))
    let body = BarTableBody(
      rows: rows.map { row in
        BarTableBody.Row(
          rank: words.number(row.rank), name: clubs.name(row.team),
          right: BarTableBody.Side(Double(row.points), figure: words.number(row.points)),
          figures: [row.seasons, row.played, row.won, row.drawn, row.lost].map(words.number)
            + [words.signed(row.goalDifference)],
          isEmphasized: loud.isEmpty ? row.rank == 1 && leaders.count == 1 : loud.contains(row.team),
          isKept: loud.contains(row.team))
      }, rightHead: words(.columnPointsWord),
      figures: heads.map {
        // Wins, draws and defeats say something only together.
        MatrixBody.FigureColumn(words($0), isContinued: $0 == .columnDrawn || $0 == .columnLost)
      }, most: most)
    let seasons = ChartWords.seasons(tellings, count: tellings.count, in: words)
    let level = rows.first { $0.rank == 2 && $0.points == first.points }
    let told = asked.count == 1 ? rows.first { asked.contains($0.team) && $0.rank > 1 } : nil
    let headline = words(
      told != nil ? .allTimeTeam : leaders.count > 1 ? .allTimeShared : level == nil ? .allTimeFirst : .allTimeLevel,
      [
        "team": told.map { clubs.name($0.team) } ?? clubs.list(leaders.map(\.team)),
        "points": words(.points, count: told?.points ?? first.points), "seasons": seasons,
        "ordinal": words.placeWord(told?.rank ?? 1),
        "criterion": words(
          level?.goalDifference == first.goalDifference ? .criterionGoalsFor : .criterionGoalDifference),
      ])
    let parts = rows.prefix(5).map { row in
      words(.altTeamPoints, ["team": clubs.name(row.team), "points": words(.points, count: row.points)])
    }
    let shown = rows.prefix(most).map(\.team) + rows.dropFirst(most).map(\.team).filter(loud.contains)
    let text = ChartText(
      kicker: ChartWords.kicker(tellings), headline: words.sentence(headline),
      subtitle: words(.subtitleAllTime, ["rule": words(.pointsForWin, count: win)]),
      source: ChartWords.joinedSource(tellings, clubs: clubs, shown: shown),
      altText: words(.altAllTime, ["headline": words.sentence(headline), "first": words.list(Array(parts))]))
    return Chart(text, body: body)
  }
}
