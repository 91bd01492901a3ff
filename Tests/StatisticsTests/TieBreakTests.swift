import AnuarioTestSupport
import Football
import Statistics
import Testing

/// A table made of lines, told as lines.
struct SmallTable {
  let standings: Standings
  let season: Season

  init(
    _ matches: [String], order: [Criterion] = [.points, .goalDifference, .goalsFor], ground: Ground = .unknown,
    adjustments: [PointsAdjustment] = []
  ) throws {
    var builder = SeasonBuilder()
    let rounds = matches.map { builder.round("", ground: ground, [$0]) }
    builder.stage(rounds: rounds)
    var rules = CopaPeru.twoPoints
    rules.order = Sourced(order, .asked)
    rules.adjustments = adjustments
    season = builder.season
    standings = try #require(SeasonStatistics(season, rules: rules).standings.first)
  }

  /// Rank and name of every row, such as `1 A`.
  var order: [String] { standings.rows.map { "\($0.rank) \(season[$0.team].name)" } }
}

/// The criteria one by one, on tables made to need them.
@Suite struct TieBreakTests {
  /// A, B and C beat each other in a circle; all beat D, by different scores.
  let circle = ["A 1-0 B", "B 3-2 C", "C 2-0 A", "A 5-0 D", "B 1-0 D", "C 1-0 D"]

  @Test func goalDifference() throws {
    let table = try SmallTable(circle)
    #expect(table.order == ["1 A", "2 C", "3 B", "4 D"])
    #expect(table.standings.decisions.map(\.criterion) == [.goalDifference, .goalDifference])
    #expect(table.standings.decisions.map(\.upperValue) == [.count(4), .count(2)])
    #expect(table.standings.decisions.map(\.direct.verdict) == [.contradicts, .contradicts])
  }

  @Test func headToHeadIsATableOfThoseLevel() throws {
    // Among themselves: C 4-3, A 1-2, B 3-3; all two points.
    let table = try SmallTable(circle, order: [.points, .headToHead, .goalDifference])
    #expect(table.order == ["1 C", "2 B", "3 A", "4 D"])
    #expect(
      table.standings.decisions.map(\.upperValue) == [
        .direct(points: 2, goalDifference: 1, goalsFor: 4), .direct(points: 2, goalDifference: 0, goalsFor: 3),
      ])
  }

  @Test func headToHeadLooksOnlyAtTheTeamsStillLevel() throws {
    // Goal difference parts off A first, so that only B against C counts then.
    let matches = ["A 9-0 D", "A 0-1 B", "B 0-1 C", "C 0-1 A", "B 2-0 D", "C 2-0 D"]
    let table = try SmallTable(matches, order: [.points, .goalDifference, .headToHead])
    #expect(table.order == ["1 A", "2 C", "3 B", "4 D"])
    #expect(table.standings.decisions.last?.criterion == .headToHead)
    #expect(table.standings.decisions.last?.lowerValue == .direct(points: 0, goalDifference: -1, goalsFor: 0))
  }

  @Test func goalAverageIsExact() throws {
    // 10:7 is 1.428571, 7:5 is 1.4: the smaller difference loses here by ratio, too close for tenths.
    let matches = ["A 10-7 X", "B 7-5 X", "C 1-0 X"]
    let table = try SmallTable(matches, order: [.points, .goalAverage])
    #expect(table.order == ["1 C", "2 A", "3 B", "4 X"])
    let values = table.standings.decisions.compactMap(\.upperValue)
    #expect(values == [.ratio(goalsFor: 1, goalsAgainst: 0), .ratio(goalsFor: 10, goalsAgainst: 7)])
    #expect(values.map(\.thousandths) == [nil, 1429])
  }

  @Test func goalAverageDiffersFromDifference() throws {
    let matches = ["A 6-3 X", "B 3-1 X"]
    #expect(try SmallTable(matches, order: [.points, .goalAverage]).order == ["1 B", "2 A", "3 X"])
    #expect(try SmallTable(matches, order: [.points, .goalDifference]).order == ["1 A", "2 B", "3 X"])
  }

  @Test func winsBeforeGoals() throws {
    let matches = ["A 1-0 X", "A 0-1 Y", "B 5-5 X", "B 5-5 Y"]
    let table = try SmallTable(matches, order: [.points, .wins, .goalsFor])
    #expect(table.order.firstIndex(of: "2 A") != nil)
    #expect(table.standings.decisions.contains { $0.criterion == .wins })
  }

  @Test func awayGoalsNeedAHome() throws {
    let matches = ["A 1-1 B", "B 2-2 A"]
    let away = try SmallTable(matches, order: [.points, .awayGoals], ground: .home)
    #expect(away.order == ["1 A", "2 B"])
    #expect(away.standings.decisions.first?.criterion == .awayGoals)
    for ground in [Ground.neutral, .unknown] {
      let other = try SmallTable(matches, order: [.points, .awayGoals], ground: ground)
      #expect(other.order == ["1 A", "1 B"])
    }
  }

  @Test func anEndedChainSharesTheRank() throws {
    let table = try SmallTable(["Zorro 1-1 Ávila", "Zorro 2-0 X", "Ávila 2-0 X", "Ñaupe 0-0 Y"])
    #expect(table.order == ["1 Ávila", "1 Zorro", "3 Ñaupe", "3 Y", "5 X"])
    #expect(table.standings.rows.map(\.isShared) == [true, true, true, true, false])
    let undecided = try #require(table.standings.decisions.first)
    #expect(undecided.criterion == nil && undecided.upperValue == nil)
    #expect(undecided.direct.verdict == .level)
  }

  @Test func theFinalGroupOfTheCopaPeru1979() throws {
    // RSSSF's table of that season gives Defensor Lima and Garcilaso one rank.
    let table = try SmallTable([
      "Asociación Deportiva 1-0 Universidad Técnica", "Defensor Lima 2-1 Aguas Verdes", "Garcilaso 3-0 Centenario",
      "Aguas Verdes 1-0 Universidad Técnica", "Asociación Deportiva 1-1 Garcilaso", "Defensor Lima 4-0 Centenario",
      "Asociación Deportiva 1-0 Defensor Lima", "Aguas Verdes 5-0 Centenario", "Universidad Técnica 1-0 Garcilaso",
      "Asociación Deportiva 2-0 Centenario", "Defensor Lima 0-0 Universidad Técnica", "Aguas Verdes 2-0 Garcilaso",
      "Asociación Deportiva 0-0 Aguas Verdes", "Garcilaso 4-2 Defensor Lima", "Universidad Técnica 2-1 Centenario",
    ])
    #expect(
      table.order == [
        "1 Asociación Deportiva", "2 Aguas Verdes", "3 Defensor Lima", "3 Garcilaso", "5 Universidad Técnica",
        "6 Centenario",
      ])
    #expect(table.standings.decisions.map(\.criterion) == [nil, .goalDifference])
    #expect(table.standings.decisions.first?.direct.verdict == .contradicts)
  }

  @Test func adjustmentsEnterPointsAndProgression() throws {
    let deduction = PointsAdjustment(team: "avila", points: -3)
    let table = try SmallTable(["Ávila 1-0 X", "Zorro 0-1 X"], adjustments: [deduction])
    let row = try #require(table.standings.rows.first { table.season[$0.team].name == "Ávila" })
    #expect(row.points == -1 && row.adjustment == -3)
    #expect(table.order == ["1 X", "2 Zorro", "3 Ávila"])
    let progression = try #require(SeasonStatistics(table.season, rules: table.standings.rules).progressions.first)
    #expect(progression.rows.last?.points == [-1, -1])
  }

  @Test(arguments: [
    ("Chievo", "Chievo Verona"), ("AS Varese 1910", "Varese Calcio"), ("Vitesse", "SBV Vitesse"),
  ])
  func adjustmentsMeanTheOnlyTeamWithTheirWords(name: String, team: String) throws {
    let table = try SmallTable(["\(team) 1-0 Roma"], adjustments: [PointsAdjustment(team: name, points: -3)])
    let row = try #require(table.standings.rows.first { table.season[$0.team].name == team })
    #expect(row.adjustment == -3)
    #expect(SeasonStatistics(table.season, rules: table.standings.rules).findings.isEmpty)
  }

  @Test func adjustmentsOfSharedWordsMeanNobody() throws {
    let deduction = PointsAdjustment(team: "United", points: -3)
    let table = try SmallTable(["Leeds United 1-0 Sheffield United"], adjustments: [deduction])
    #expect(table.standings.rows.allSatisfy { $0.adjustment == 0 })
  }

  @Test func anAdjustmentForNobodyIsFound() throws {
    let table = try SmallTable(["A 1-0 B"], adjustments: [PointsAdjustment(team: "Nobody", points: -3)])
    let findings = SeasonStatistics(table.season, rules: table.standings.rules).findings
    #expect(findings.map(\.id) == [.adjustmentWithoutTeam])
    #expect(findings.first?.claimed == .text("Nobody"))
  }

  @Test func thePointsOfAWinMayChangeTheOrder() throws {
    let table = try SmallTable(["A 1-0 X", "A 0-5 Y", "B 0-0 X", "B 0-0 Y"])
    let other = table.standings.underOtherPoints
    #expect(table.order == ["1 Y", "2 B", "3 A", "4 X"])
    #expect(!other.hasSameOrder)
    #expect(other.rows.map { table.season[$0.team].name } == ["Y", "A", "B", "X"])
    #expect(other.rows.map(\.points) == [4, 3, 2, 1])
  }
}
