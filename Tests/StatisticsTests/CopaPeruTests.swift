import AnuarioTestSupport
import Football
import Statistics
import Testing

/// The truth about both seasons, row by row.
@Suite struct CopaPeruTests {
  let first = SeasonStatistics(CopaPeru.season1967, rules: CopaPeru.twoPoints)
  let second = SeasonStatistics(CopaPeru.season1968, rules: CopaPeru.twoPoints)

  private func lines(_ statistics: SeasonStatistics) throws -> [String] {
    let standings = try #require(statistics.standings.first)
    return standings.rows.map { row in
      let form = row.form.map { $0 == .won ? "W" : $0 == .drawn ? "D" : "L" }.joined()
      let numbers = [
        row.played, row.won, row.drawn, row.lost, row.goalsFor, row.goalsAgainst, row.goalDifference, row.points,
      ]
      return "\(row.rank) \(statistics.season[row.team].name) "
        + numbers.map(String.init).joined(separator: " ") + " " + form
    }
  }

  @Test func tableOf1967() throws {
    #expect(
      try lines(first) == [
        "1 Alfonso Ugarte de Chiclín 5 4 0 1 10 5 5 8 WWWLW", "2 Octavio Espinosa 5 3 1 1 10 6 4 7 WWLDW",
        "3 Juan Aurich 5 3 1 1 8 6 2 7 WLDWW", "4 Melgar 5 2 1 2 10 3 7 5 LWWDL", "5 CNI 5 0 2 3 6 17 -11 2 LLDDL",
        "6 Cienciano 5 0 1 4 4 11 -7 1 LLLDL",
      ])
    #expect(first.standings.map(\.stage) == ["Final Stage"])
    #expect(first.standings.map(\.group) == [nil])
  }

  @Test func tableOf1968() throws {
    #expect(
      try lines(second) == [
        "1 Carlos A. Mannucci 5 4 0 1 8 2 6 8 WLWWW", "2 Sport Chorrillos 5 3 1 1 7 3 4 7 WWWDL",
        "3 CNI 5 2 1 2 4 8 -4 5 LLWDW", "4 Cienciano 5 1 2 2 6 8 -2 4 LWLDD", "5 Melgar 5 1 1 3 5 7 -2 3 WLLDL",
        "6 Aurora Chancayllo 5 1 1 3 4 6 -2 3 LWLLD",
      ])
  }

  @Test func summaries() {
    for (statistics, goals, drawn) in [(first, 48, 3), (second, 34, 3)] {
      #expect(statistics.summary.matches == 15)
      #expect(statistics.summary.unplayed == 0)
      #expect(statistics.summary.goals == goals)
      #expect(statistics.summary.teams == 6)
      #expect(statistics.summary.drawn == drawn)
      #expect(statistics.summary.decided == 12)
    }
    #expect(first.summary.averageGoals == 3.2)
    #expect(first.summary.firstDay?.iso == "1967-05-14")
    #expect(first.summary.lastDay?.iso == "1967-05-28")
  }

  @Test func otherPointsKeepTheOrder() throws {
    for (statistics, points) in [(first, [12, 10, 10, 7, 2, 1]), (second, [12, 10, 7, 5, 4, 4])] {
      let other = try #require(statistics.standings.first).underOtherPoints
      #expect(other.pointsForWin == 3)
      #expect(other.hasSameOrder)
      #expect(other.rows.map(\.points) == points)
    }
    let three = try #require(SeasonStatistics(CopaPeru.season1967, rules: .standard).standings.first)
    #expect(three.underOtherPoints.pointsForWin == 2)
    #expect(three.underOtherPoints.rows.map(\.points) == [8, 7, 7, 5, 2, 1])
  }

  @Test func reasonsOfTheOrder() throws {
    let of1967 = try #require(first.standings.first).decisions
    #expect(of1967.count == 1)
    let decision = try #require(of1967.first)
    #expect(decision.criterion == .goalDifference)
    #expect(decision.upperValue == .count(4) && decision.lowerValue == .count(2))
    #expect(decision.direct.verdict == .agrees)

    let of1968 = try #require(second.standings.first?.decisions.first)
    #expect(second.season[of1968.upper].name == "Melgar")
    #expect(of1968.criterion == .goalsFor)
    #expect(of1968.upperValue == .count(5) && of1968.lowerValue == .count(4))
    #expect(of1968.direct.verdict == .contradicts)
    #expect(of1968.direct.matches == [Match.ID(4)])
    #expect(of1968.direct.lowerGoals == 2 && of1968.direct.upperGoals == 1)
  }

  @Test func headToHeadFirstWouldSwapFifthAndSixth() throws {
    var rules = CopaPeru.twoPoints
    rules.order = Sourced([.points, .headToHead, .goalDifference], .asked)
    let standings = try #require(SeasonStatistics(CopaPeru.season1968, rules: rules).standings.first)
    #expect(standings.rows.map { second.season[$0.team].name }.suffix(2) == ["Aurora Chancayllo", "Melgar"])
    #expect(standings.decisions.first?.upperValue == .direct(points: 2, goalDifference: 1, goalsFor: 2))
  }

  @Test func pointsProgress() throws {
    let of1967 = try #require(first.progressions.first)
    #expect(
      of1967.rows.map(\.points) == [
        [2, 4, 6, 6, 8], [2, 4, 4, 5, 7], [2, 2, 3, 5, 7], [0, 2, 4, 5, 5], [0, 0, 1, 2, 2], [0, 0, 0, 1, 1],
      ])
    #expect(of1967.rounds.map(\.name) == (1...5).map { "Round \($0)" })
    #expect(of1967.rounds.last?.firstDay?.iso == "1967-05-28")
    #expect(!of1967.hasPostponed && !of1967.hasInferredRounds)
    #expect(of1967.rows.map { $0.positions.last } == [1, 2, 3, 4, 5, 6])
    #expect(of1967.byMatchesPlayed.map(\.points) == of1967.rows.map(\.points))
    let of1968 = try #require(second.progressions.first)
    #expect(
      of1968.rows.map(\.points) == [
        [2, 2, 4, 6, 8], [2, 4, 6, 7, 7], [0, 0, 2, 3, 5], [0, 2, 2, 3, 4], [2, 2, 2, 3, 3], [0, 2, 2, 2, 3],
      ])
  }

  @Test func theTitleRace() throws {
    let of1967 = try #require(first.progressions.first)
    func names(_ teams: [Team.ID], _ season: Season) -> [String] { teams.map { season[$0].name } }
    // Espinosa and Aurich began 3-1 each, level in everything.
    #expect(
      of1967.leaders.map { names($0, first.season) } == [
        ["Juan Aurich", "Octavio Espinosa"], ["Octavio Espinosa"], ["Alfonso Ugarte de Chiclín"],
        ["Alfonso Ugarte de Chiclín"], ["Alfonso Ugarte de Chiclín"],
      ])
    #expect(of1967.rows.first { first.season[$0.team].name == "Juan Aurich" }?.sharedPositions.first == true)
    #expect(of1967.wentTopForGood?.roundIndex == 2)
    #expect(of1967.titleDecidedAfterRound == 4)
    #expect(
      names(of1967.contendersBeforeLastRound, first.season) == [
        "Alfonso Ugarte de Chiclín", "Melgar", "Octavio Espinosa", "Juan Aurich",
      ])
    let of1968 = try #require(second.progressions.first)
    #expect(names(of1968.contendersBeforeLastRound, second.season) == ["Sport Chorrillos", "Carlos A. Mannucci"])
    #expect(of1968.wentTopForGood?.roundIndex == 4)
    #expect(of1968.wentTopForGood.map { second.season[$0.team].name } == "Carlos A. Mannucci")
  }

  @Test func goalsSpread() {
    func totals(_ statistics: SeasonStatistics) -> [[Int]] { statistics.goals.byTotal.map { [$0.goals, $0.matches] } }
    #expect(totals(first) == [[0, 1], [1, 2], [2, 3], [3, 2], [4, 4], [5, 2], [8, 1]])
    #expect(totals(second) == [[1, 5], [2, 3], [3, 5], [4, 2]])
    #expect(first.goals.byRound.map(\.goals) == [9, 13, 12, 4, 10])
    #expect(second.goals.byRound.map(\.goals) == [8, 6, 9, 7, 4])
    #expect(first.goals.matches(withTotal: 6) == 0)
    #expect(first.goals.scorelines.reduce(0) { $0 + $1.matches } == 15)
    #expect(first.goals.scorelines.first.map { [$0.goals.first, $0.goals.second, $0.matches] } == [3, 1, 3])
    #expect(second.goals.scorelines.first.map { [$0.goals.first, $0.goals.second, $0.matches] } == [1, 0, 5])
  }

  @Test func records() {
    func results(_ ids: [Match.ID], _ statistics: SeasonStatistics) -> [String] {
      ids.compactMap { statistics.match($0) }.map { statistics.season[$0.first].name }
    }
    #expect(results(first.records.biggestWins, first) == ["Melgar"])
    #expect(results(first.records.highestScoring, first) == ["Melgar"])
    #expect(results(second.records.biggestWins, second) == ["Carlos A. Mannucci"])
    #expect(results(second.records.highestScoring, second) == ["Carlos A. Mannucci", "Sport Chorrillos"])
    #expect(first.records.teamsWithoutWin.map { first.season[$0].name } == ["Cienciano", "CNI"])
    #expect(first.records.teamsUnbeaten.isEmpty)
    let mannucci = second.records.runs.first { second.season[$0.team].name == "Carlos A. Mannucci" }
    #expect(mannucci?.winning?.length == 3)
    #expect(mannucci?.winning?.isOpen == true)
    let sheets = second.records.cleanSheets.first
    #expect(sheets.map { second.season[$0.team].name } == "Carlos A. Mannucci")
    #expect(sheets?.count == 3)
  }

  @Test func historyOfBothSeasons() throws {
    let history = HeadToHeadHistory([first.season, second.season])
    #expect(history.pairs.count == 27)
    let twice = history.pairs.filter { $0.seasons == 2 }
    #expect(
      twice.map { [$0.first, $0.second] } == [["Cienciano", "CNI"], ["Cienciano", "Melgar"], ["CNI", "Melgar"]])
    let cienciano = try #require(twice.first)
    #expect([cienciano.firstWon, cienciano.drawn, cienciano.secondWon] == [1, 1, 0])
    #expect(cienciano.goals == Goals(3, 1))
    #expect(twice[1].swapped.goals == Goals(5, 1) && twice[1].swapped.firstWon == 2)
    #expect(twice[2].goals == Goals(1, 9))
    #expect(twice[2].meetings.map(\.season) == ["1967", "1968"])
    #expect(twice[2].meetings.map(\.goals) == [Goals(0, 8), Goals(1, 1)])
  }

  @Test func crossTableIsMirrored() throws {
    let table = try #require(first.crossTables.first)
    #expect(table.isMirrored && !table.hasHome)
    #expect(table.teams == first.standings.first?.rows.map(\.team))
    for row in table.teams.indices {
      for column in table.teams.indices {
        #expect(table.cells[row][column] == table.cells[column][row])
        #expect(table.cells[row][column].count == (row == column ? 0 : 1))
      }
    }
  }
}
