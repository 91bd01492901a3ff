import AnuarioTestSupport
import Football
import Testing

@testable import Statistics

/// Views of a season beyond its tables.
@Suite struct StatisticsViewsTests {
  private func league(_ rounds: [[String]], rules: Rules = .standard) -> SeasonStatistics {
    var builder = SeasonBuilder()
    let made = rounds.enumerated().map { number, matches in
      builder.round(
        "Round \(number + 1)", number: number + 1, day: Day(year: 2000, month: 1, day: number + 1), ground: .home,
        matches)
    }
    builder.stage(rounds: made)
    return SeasonStatistics(builder.season, rules: rules)
  }

  @Test func anotherErasRuleMovesTeams() throws {
    // A won and lost, B drew twice: apart under three points, level under two, where goals then put B above A.
    let found = league([["A 1-0 C"], ["D 3-0 A"], ["B 0-0 C"], ["B 0-0 D"]])
    let comparison = try #require(found.comparison(0, under: StatedRules(pointsForWin: 2)))
    #expect(comparison.own.rows.map { found.season[$0.team].name } == ["D", "A", "B", "C"])
    #expect(comparison.other.rows.map { found.season[$0.team].name } == ["D", "B", "A", "C"])
    #expect(comparison.changes.map { found.season[$0.team].name } == ["A", "B"])
    #expect(comparison.changes.map(\.gain) == [-1, 1])
    #expect(found.comparison(0, under: StatedRules())?.changes.isEmpty == true)
    #expect(found.comparison(1, under: StatedRules()) == nil)
  }

  @Test func allTablesAtOnceAreThoseOneByOne() throws {
    var builder = SeasonBuilder()
    for (stage, teams) in ["ABC", "DEF", "GHI"].enumerated() {
      let names = teams.map { String($0) }
      let matches = [
        "\(names[0]) 2-1 \(names[1])", "\(names[1]) 1-1 \(names[2])", "\(names[2]) 0-\(stage) \(names[0])",
      ]
      let rounds = matches.enumerated().map { number, match in
        builder.round(
          "", day: Day(year: 2000, month: 1, day: number + 1), ground: stage == 1 ? .neutral : .home, [match])
      }
      builder.stage("Stage \(stage)", rounds: rounds)
    }
    let found = SeasonStatistics(builder.season, rules: .standard)
    let tables = found.standings.indices
    #expect(tables.count == 3)
    #expect(found.calendars() == tables.map { found.calendar($0) })
    #expect(found.homeAndAwayOfTables() == tables.map { found.homeAndAway($0) })
    #expect(found.homeAndAwayOfTables().map { $0 == nil } == [false, true, false])
    let other = StatedRules(pointsForWin: 2)
    #expect(found.comparisons(under: other) == tables.map { found.comparison($0, under: other) })
  }

  @Test func theCalendarIsAnotherThingThanTheRounds() throws {
    var builder = SeasonBuilder()
    var first = builder.round("Round 1", number: 1, day: Day(year: 2000, month: 1, day: 1), ["A 1-0 B", "C 2-0 D"])
    // The match of round 1 was played last.
    first.matches[0].day = Day(year: 2000, month: 3, day: 1)
    let second = builder.round("Round 2", number: 2, day: Day(year: 2000, month: 2, day: 1), ["A 3-0 C", "B 0-0 D"])
    builder.stage(rounds: [first, second])
    let found = SeasonStatistics(builder.season, rules: .standard)
    let calendar = try #require(found.calendar(0))
    let names = calendar.steps.map { step in step.leaders.map { found.season[$0].name } }
    #expect(names == [["C"], ["A"], ["A"]])
    #expect(found.progressions.first?.leaders.map { $0.map { found.season[$0].name } } == [["C"], ["A"]])
    #expect(calendar.wentTopForGood == 1)
    #expect(calendar.matchesInHand(Team.ID(0), afterStep: 0) == 1)
    #expect(calendar.steps.last?.points == found.standings.first?.rows.map(\.points))
  }

  @Test func placesAreSettledAtTheLatest() throws {
    let found = league([["A 1-0 B", "C 1-0 D"], ["A 1-0 C", "D 0-1 B"], ["A 1-0 D", "B 1-0 C"]])
    let settled = try #require(found.settledPlaces(0, top: 1, bottom: 1))
    #expect(settled.secured.map { found.season[$0.team].name } == ["A"])
    #expect(settled.secured.map(\.roundIndex) == [2])
    #expect(settled.doomed.map { found.season[$0.team].name } == ["D"])
    #expect(found.settledPlaces(0, top: 3, bottom: 2) == nil)
  }

  @Test func goalPatterns() throws {
    var builder = SeasonBuilder()
    var round = builder.round("", ground: .home, ["A 2-1 B", "C 0-0 D", "A 0-3 C"])
    round.matches[0].score.halfTime = Goals(0, 1)
    round.matches[2].score.halfTime = Goals(0, 1)
    round.matches[2].goals = [
      Goal(player: "X", minute: 10, side: .second),
      Goal(player: "X", minute: 90, addedTime: 3, kind: .penalty, side: .second),
      Goal(player: "Y", minute: 46, kind: .own, side: .second),
    ]
    builder.stage(rounds: [round])
    let found = SeasonStatistics(builder.season, rules: .standard)
    let patterns = found.goalPatterns
    let split = try #require(patterns.homeAway)
    #expect([split.homeWins, split.draws, split.awayWins] == [1, 1, 1] && split.goals == Goals(2, 4))
    #expect(patterns.gridHasHome && patterns.grid.contains(Scoreline(goals: Goals(0, 3), matches: 1)))
    #expect(patterns.goalless == 1 && patterns.overTwoAndAHalf == 2)
    #expect(patterns.byHalf == Goals(2, 4) && patterns.matchesWithHalfTime == 2)
    #expect(patterns.comebacks == [Match.ID(0)])
    #expect(patterns.byMinute.map(\.goals) == [1, 0, 0, 1, 0, 1])
    #expect(patterns.poisson.reading == .tooFew && patterns.poisson.chiSquare == nil)
    #expect(found.scorers.list.map(\.player) == ["X"])
    #expect(found.scorers.list.first?.goals == 2 && found.scorers.list.first?.penalties == 1)
    #expect(!found.scorers.isComplete && found.scorers.recorded == 3)
    #expect(found.form(of: Team.ID(0), last: 5) == [.won, .lost])
  }

  @Test func nothingSpeaksOfAHomeSideWithoutOne() {
    var builder = SeasonBuilder()
    builder.stage(rounds: [builder.round("", ["A 2-1 B", "C 0-0 D"])])
    let patterns = SeasonStatistics(builder.season, rules: .standard).goalPatterns
    #expect(patterns.homeAway == nil && !patterns.gridHasHome)
  }

  @Test func theAllTimeTableKnowsRenamedTeams() throws {
    func season(_ label: String, _ matches: [String]) -> Season {
      var builder = SeasonBuilder("League", label)
      builder.stage(rounds: [builder.round("", matches)])
      return builder.season
    }
    let aliases = TeamAliases([
      [TeamAliases.Name("New Club", from: 1990), TeamAliases.Name("Old Club", to: 1989)],
      [TeamAliases.Name("Huracán Ica")],
    ])
    let seasons = [
      season("1989", ["Old Club 1-0 B", "Huracán 0-0 B"]), season("1990", ["New Club 2-0 B", "Old Club 1-0 B"]),
    ]
    let clubs = ClubNames(seasons, aliases: aliases)
    let table = AllTimeTable(clubs.seasons, champions: [["New Club"], ["New Club"]])
    #expect(clubs.joined == [ClubNames.Joined(name: "New Club", others: ["Old Club"])] && !clubs.hasShortForms)
    let first = try #require(table.rows.first)
    #expect(first.team == "New Club" && first.seasons == 2 && first.points == 6 && first.titles == 2)
    // The old name in a year after the renaming is another club; look-alikes stay two.
    #expect(table.rows.map(\.team).contains("Old Club") && table.rows.map(\.team).contains("Huracán"))
    #expect(table.rows.reduce(0) { $0 + $1.goalsFor } == table.rows.reduce(0) { $0 + $1.goalsAgainst })
  }

  @Test func smallTablesAreTried() {
    func row(_ won: Int, _ drawn: Int, _ lost: Int, _ goalsFor: Int, _ against: Int) -> PrintedRow {
      PrintedRow(won: won, drawn: drawn, lost: lost, goalsFor: goalsFor, goalsAgainst: against)
    }
    #expect(TableFeasibility.of([row(1, 0, 0, 2, 1), row(0, 0, 1, 1, 2)]) == .unique)
    #expect(TableFeasibility.of([row(1, 0, 0, 2, 1), row(0, 0, 1, 1, 3)]) == .impossible)
    // Three draws: 0-0 all, but only one goal each way is left to place.
    #expect(TableFeasibility.of([row(0, 2, 0, 1, 1), row(0, 2, 0, 1, 1), row(0, 2, 0, 0, 0)]) == .unique)
    #expect(TableFeasibility.of([row(0, 2, 0, 1, 1), row(0, 2, 0, 0, 0), row(0, 2, 0, 0, 0)]) == .impossible)
    // 4-0, 2-1, 3-0 and 3-1, 3-0, 2-1 give the same table.
    let twoWays = [row(2, 0, 0, 6, 1), row(1, 0, 1, 3, 4), row(0, 0, 2, 1, 5)]
    #expect(TableFeasibility.of(twoWays) == .several)
    #expect(TableFeasibility.of(twoWays, limit: 2) == .notTried)
    #expect(TableFeasibility.of([row(2, 0, 0, 3, 0), row(1, 0, 1, 2, 2), row(0, 0, 2, 0, 3)]) == .unique)
    #expect(TableFeasibility.of(Array(repeating: row(0, 4, 0, 0, 0), count: 5)) == .notTried)
    #expect(TableFeasibility.of([row(1, 1, 1, 9999, 0), row(0, 0, 1, 0, 0)]) == .impossible)
  }

  @Test func stagesCarryPointsAndHalveThem() throws {
    var builder = SeasonBuilder()
    builder.stage("", rounds: [builder.round("Round 1", ["A 1-0 B", "C 0-0 A", "B 1-1 C"])])
    builder.stage("Championship", rounds: [builder.round("Round 2", ["A 1-0 B", "C 0-0 A", "B 1-1 C"])])
    var rules = Rules.standard
    rules.stages = [
      Sourced(StageRules(stage: "championship", carried: CarriedPoints(stage: "", share: .halfDown)), .asked)
    ]
    let found = SeasonStatistics(builder.season, rules: rules)
    let last = try #require(found.standings.last)
    // A had four points, half of them two; C had two, half of them one; B one, half of it none.
    #expect(last.rows.map(\.carried) == [2, 1, 0] && last.rows.map(\.points) == [6, 3, 1])
    #expect(found.progressions.last?.rows.map(\.points.last) == [6, 3, 1])
  }

  @Test func resultsAreCarriedWhereTheRulesSaySo() throws {
    var builder = SeasonBuilder()
    // A had five points, of which half a point is dropped, and D eight; both end with six.
    builder.stage(
      "",
      rounds: [
        builder.round("Round 1", ["A 3-0 B", "D 1-0 C", "A 0-0 D", "A 2-2 C", "D 1-1 B", "D 1-0 E", "E 4-0 A"])
      ])
    builder.stage("Championship", rounds: [builder.round("Round 2", ["A 1-0 B", "D 1-1 B", "D 0-0 A"])])
    let carried = CarriedPoints(stage: "", share: .halfDown, withResults: true)
    func table(_ order: [Criterion]) throws -> (Season, Standings, SeasonStatistics) {
      var rules = Rules.standard
      rules.stages = [Sourced(StageRules(stage: "championship", order: order, carried: carried), .asked)]
      let found = SeasonStatistics(builder.season, rules: rules)
      return (builder.season, try #require(found.standings.last), found)
    }
    let (season, last, found) = try table([.points, .halfPoint])
    let first = try #require(last.rows.first)
    #expect(season[first.team].name == "A" && first.lostHalf && first.carried == 2 && first.points == 6)
    #expect((first.won, first.drawn, first.lost) == (2, 3, 1) && first.brought.played == 4 && first.form.count == 2)
    #expect((first.goalsFor, first.goalsAgainst) == (6, 6))
    #expect(found.comparison(1, under: StatedRules())?.changes.isEmpty == true)
    #expect(found.calendar(1) == nil && found.progressions.last?.rows.first?.points.last == 6)
    #expect(last.decisions.first?.criterion == .halfPoint && season[last.rows[1].team].name == "D")
    // Among those level the matches of both parts count: 0-0 and 0-0.
    let (_, among, _) = try table([.points, .headToHeadPoints, .goalDifference])
    #expect(among.decisions.first?.criterion == .goalDifference)
    #expect(among.rows.first?.goalsFor == 4)
  }

  @Test func shootOutsGivePointsOnlyWhereTheRulesSaySo() {
    var builder = SeasonBuilder()
    var round = builder.round("", ["A 1-1 B", "C 0-0 A", "B 2-1 C"])
    round.matches[0].score.penalties = Goals(5, 4)
    builder.stage(rounds: [round])
    var rules = Rules.standard
    #expect(SeasonStatistics(builder.season, rules: rules).standings.first?.rows.map(\.points) == [4, 2, 1])
    rules.shootOutPoints = Sourced(ShootOutPoints(win: 2, loss: 1), .asked)
    let table = SeasonStatistics(builder.season, rules: rules).standings.first
    #expect(table?.rows.map(\.points) == [4, 3, 1])
    #expect(table?.rows.reduce(0) { $0 + $1.goalsFor } == 5)
    #expect(table?.rows.map(\.shootOutsWon) == [0, 1, 0])
  }

  @Test func headToHeadAgainStartsAnew() throws {
    // A parts off by points among the three; B and C are level there, and their own match then decides for C.
    let matches = ["A 5-0 B", "A 1-0 C", "C 1-0 B", "B 9-0 D", "B 9-0 E", "C 1-0 D", "D 1-0 A", "E 1-0 A", "E 1-0 C"]
    let plain = try SmallTable(matches, order: [.points, .headToHeadPoints, .headToHeadAgain, .goalDifference])
    #expect(plain.standings.rows.count == 5)
    for decision in plain.standings.decisions { #expect(decision.criterion != .headToHeadAgain) }
    let circle = ["A 1-0 B", "B 1-0 C", "C 3-0 A", "A 2-0 C", "B 0-0 A", "C 0-0 B"]
    let without = try SmallTable(circle, order: [.points, .headToHeadPoints, .headToHeadDifference, .goalsFor])
    let again = try SmallTable(
      circle, order: [.points, .headToHeadPoints, .headToHeadDifference, .headToHeadAgain, .goalsFor])
    #expect(without.standings.rows.map(\.points) == again.standings.rows.map(\.points))
  }

  @Test func rulingsAndPlayOffsSettleWhatTheChainLeaves() throws {
    var builder = SeasonBuilder()
    builder.stage("Group", rounds: [builder.round("Round 1", ["A 1-1 B", "A 1-0 C", "B 1-0 C"])])
    var rules = Rules.standard
    rules.order = Sourced([.points, .goalDifference, .goalsFor, .lots], .asked)
    #expect(SeasonStatistics(builder.season, rules: rules).standings[0].rows.map(\.rank) == [1, 1, 3])
    rules.rulings = [OrderRuling(.lots, teams: ["B", "A"], note: "drawn in Lima")]
    let drawn = SeasonStatistics(builder.season, rules: rules).standings[0]
    #expect(drawn.rows.map { builder.season[$0.team].name } == ["B", "A", "C"])
    #expect(drawn.decisions.first?.criterion == .lots)
    #expect(drawn.decisions.first?.upperValue == .settled(place: 1))
    builder.stage("Play-off", .knockout, rounds: [builder.round("Play-off", ["B 2-1 A"])])
    rules.order = Sourced([.points, .playOff], .asked)
    let played = SeasonStatistics(builder.season, rules: rules)
    #expect(played.standings.count == 1)
    #expect(played.standings[0].rows.map { builder.season[$0.team].name } == ["B", "A", "C"])
    #expect(played.standings[0].rows.map(\.played) == [2, 2, 2])
  }
}
