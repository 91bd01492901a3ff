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

  private let tellings: [Telling]
  private let clubs: PrintedClubs
  private let words: Words
  private let pointsForWin: Int
  /// The clubs that the chart is about: those named, or else those to bring out.
  private let asked: Set<String>
  /// The clubs that are named or brought out, which stand in every picture.
  private let loud: Set<String>
  /// The best of the table first; at least one.
  private let rows: [AllTimeRow]

  static func chart(_ request: ChartRequest) throws(NothingToDraw) -> Chart { try AllTimeChart(request).chart }

  private init(_ request: ChartRequest) throws(NothingToDraw) {
    words = request.words
    let request = try request.inOrderOfSeasons { $0.statistics.summary.matches > 0 }
    tellings = request.tellings
    guard tellings.count > 1 else { throw NothingToDraw(words(.reasonOneSeason)) }
    let ruled = Set(tellings.flatMap(\.statistics.standings).map(\.rules.pointsForWin.value))
    pointsForWin = ruled.count == 1 ? ruled.first ?? 3 : 3
    clubs = try request.clubs()
    rows = AllTimeTable(clubs.clubs.seasons, pointsForWin: pointsForWin).rows
    guard !rows.isEmpty else { throw NothingToDraw(words(.reasonNoResults)) }
    let teams = clubs.clubs.names(of: request.teamsBySeason)
    let highlights = clubs.clubs.names(of: request.highlightsBySeason)
    asked = teams.isEmpty ? highlights : teams
    loud = teams.union(highlights)
  }

  private var leaders: [AllTimeRow] { rows.filter { $0.rank == 1 } }

  private var chart: Chart { Chart(text, body: body) }

  private var body: BarTableBody {
    let heads: [Phrase] = [
      tellings[0].isOfNations ? .columnEditions : .columnSeasons, .columnPlayed, .columnWon, .columnDrawn, .columnLost,
      .columnDifference,
    ]
    let hasOneLeader = leaders.count == 1
    return BarTableBody(
      rows: rows.map { row in
        BarTableBody.Row(
          rank: words.number(row.rank), name: clubs.name(row.team),
          right: BarTableBody.Side(Double(row.points), figure: words.number(row.points)),
          figures: [row.seasons, row.played, row.won, row.drawn, row.lost].map(words.number)
            + [words.signed(row.goalDifference)],
          isEmphasized: loud.isEmpty ? row.rank == 1 && hasOneLeader : loud.contains(row.team),
          isKept: loud.contains(row.team))
      }, rightHead: words(.columnPointsWord),
      figures: heads.map {
        // Wins, draws and defeats say something only together.
        MatrixBody.FigureColumn(words($0), isContinued: $0 == .columnDrawn || $0 == .columnLost)
      }, most: AllTimeChart.most)
  }

  /// Where the only club that the chart is about stands, or who leads, and what parts level leaders.
  private var headline: String {
    let first = rows[0]
    let level = rows.first { $0.rank == 2 && $0.points == first.points }
    let told = asked.count == 1 ? rows.first { asked.contains($0.team) && $0.rank > 1 } : nil
    let phrase: Phrase =
      told != nil ? .allTimeTeam : leaders.count > 1 ? .allTimeShared : level == nil ? .allTimeFirst : .allTimeLevel
    return words.sentence(
      words(
        phrase,
        [
          "team": told.map { clubs.name($0.team) } ?? clubs.list(leaders.map(\.team)),
          "points": words(.points, count: told?.points ?? first.points),
          "seasons": ChartWords.seasons(tellings, count: tellings.count, in: words),
          "ordinal": words.placeWord(told?.rank ?? 1),
          "criterion": words(
            level?.goalDifference == first.goalDifference ? .criterionGoalsFor : .criterionGoalDifference),
        ]))
  }

  private var text: ChartText {
    let most = AllTimeChart.most
    let parts = rows.prefix(5).map { row in
      words(.altTeamPoints, ["team": clubs.name(row.team), "points": words(.points, count: row.points)])
    }
    let shown = rows.prefix(most).map(\.team) + rows.dropFirst(most).map(\.team).filter(loud.contains)
    return ChartText(
      kicker: ChartWords.kicker(tellings), headline: headline,
      subtitle: words(.subtitleAllTime, ["rule": words(.pointsForWin, count: pointsForWin)]),
      source: ChartWords.joinedSource(tellings, clubs: clubs, shown: shown),
      altText: words(.altAllTime, ["headline": headline, "first": words.list(Array(parts))]))
  }
}
