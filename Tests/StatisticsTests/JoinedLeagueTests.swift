import AnuarioTestSupport
import Football
import Testing

@testable import Statistics

/// Leagues that split, as one table of all their rounds.
@Suite struct JoinedLeagueTests {
  /// A league of four after three rounds (A 9 points, B 6, C 3, D 0) that splits into the first two and the last two.
  private func league(
    _ share: CarriedPoints.Share = .all, days: Bool = true, relegation: [[String]] = [["D 2-0 C"], ["C 0-1 D"]]
  ) -> SeasonStatistics {
    var builder = SeasonBuilder("League", "2000")
    func day(_ number: Int) -> Day? { days ? Day(year: 2000, month: 3, day: number) : nil }
    let first = [["A 1-0 B", "C 1-0 D"], ["A 1-0 C", "B 1-0 D"], ["A 1-0 D", "B 1-0 C"]]
    builder.stage(
      rounds: first.enumerated().map {
        builder.round("Matchday \($0 + 1)", number: $0 + 1, day: day($0 + 1), $1)
      })
    builder.stage(
      "Championship",
      rounds: [
        builder.round("Matchday 1", number: 1, day: day(10), ["B 1-0 A"]),
        builder.round("Matchday 2", number: 2, day: day(11), ["A 0-0 B"]),
      ])
    builder.stage(
      "Relegation",
      rounds: relegation.enumerated().map { builder.round("Matchday \($0 + 1)", number: $0 + 1, day: day(10 + $0), $1) }
    )
    var rules = Rules.standard
    rules.stages = ["Championship", "Relegation"].map {
      Sourced(StageRules(stage: $0, carried: CarriedPoints(stage: "", share: share, withResults: true)), .asked)
    }
    return SeasonStatistics(builder.season, rules: rules)
  }

  @Test func theRoundsGoOnAndThePartsStayApart() throws {
    let whole = league()
    let found = try #require(whole.joined)
    #expect(found.season.allStages.map(\.name) == [""] && found.standings.count == 1)
    let names = found.standings[0].rows.map { found.season[$0.team].name }
    #expect(names == ["A", "B", "D", "C"])
    #expect(found.standings[0].rows.map(\.points) == [10, 10, 6, 3])
    #expect(found.standings[0].rows.map(\.played) == [5, 5, 5, 5])
    let progression = found.progressions[0]
    #expect(progression.rounds.map(\.name) == (1...5).map { "Matchday \($0)" })
    #expect(progression.rounds.compactMap(\.number) == [1, 2, 3, 4, 5])
    #expect(found.summary.matches == whole.summary.matches && found.title.team == whole.title.team)
  }

  @Test func nobodyLeavesItsPartThoughItHasMorePoints() throws {
    let third = [["D 2-0 C"], ["C 0-1 D"], ["C 0-1 D"], ["D 1-0 C"]]
    let found = try #require(league(relegation: third).joined)
    let rows = found.standings[0].rows
    #expect(rows.map { found.season[$0.team].name } == ["A", "B", "D", "C"])
    // Twelve points are more than the ten of those above, and no decision between level teams.
    #expect(rows[2].points == 12 && rows[2].rank == 3 && rows[1].points == 10)
    #expect(found.standings[0].decisions.allSatisfy { $0.upper != rows[1].team })
    let last = try #require(found.progressions[0].rows.first { $0.team == rows[2].team })
    #expect(last.positions.dropFirst(3).allSatisfy { $0 >= 3 } && last.positions.last == 3)
  }

  @Test func halvedPointsAreLostAtTheSplitAndAreNoDeduction() throws {
    let found = try #require(league(.halfDown).joined)
    let rows = found.standings[0].rows
    // A had nine points, of which four are left, B six: three.
    #expect(rows.map { found.season[$0.team].name }.prefix(2) == ["B", "A"])
    #expect(rows.prefix(2).map(\.points) == [7, 5] && rows.allSatisfy { $0.adjustment == 0 })
    let a = try #require(found.progressions[0].rows.first { found.season[$0.team].name == "A" })
    #expect(a.start == 0 && a.points == [3, 6, 9, 4, 5])
    #expect(found.progressions[0].byMatchesPlayed.first { $0.team == a.team }?.points == [3, 6, 9, 4, 5])
    #expect(found.progressions[0].titleDecidedAfterRound.map { $0 >= 3 } ?? true)
    // Before the split nothing was halved.
    let before = SeasonStatistics(SeasonPart(rounds: 1...3), of: found)
    #expect(before.standings[0].rows.map(\.points) == [9, 6, 3, 0])
  }

  @Test func whatIsNoSplitIsNotJoined() {
    // Without days nobody can say when points were halved.
    #expect(league(.halfDown, days: false).joined == nil)
    #expect(league(days: false).joined != nil)
    var unruled = league()
    unruled.rules.stages = []
    #expect(SeasonStatistics(unruled.season, rules: unruled.rules).joined == nil)
    let part = SeasonStatistics(SeasonPart(stage: "Championship"), of: league())
    #expect(part.joined == nil)
  }

  @Test func teamsThatPlayedNoMoreStandBetweenTheParts() throws {
    var builder = SeasonBuilder("League", "2000")
    let names = ["A", "B", "C", "D", "E"]
    // Each beats all that stand behind it.
    let pairs = names.indices.flatMap { first in names.indices.dropFirst(first + 1).map { (names[first], names[$0]) } }
    builder.stage(rounds: [builder.round("Round 1", number: 1, pairs.map { "\($0) 1-0 \($1)" })])
    builder.stage("Championship", rounds: [builder.round("Round 1", number: 1, ["A 0-0 B"])])
    builder.stage("Relegation", rounds: [builder.round("Round 1", number: 1, ["E 3-0 D"])])
    var rules = Rules.standard
    rules.stages = ["Championship", "Relegation"].map {
      Sourced(StageRules(stage: $0, carried: CarriedPoints(stage: "", share: .all, withResults: true)), .asked)
    }
    let found = try #require(SeasonStatistics(builder.season, rules: rules).joined)
    #expect(found.standings[0].rows.map { found.season[$0.team].name } == ["A", "B", "C", "E", "D"])
    #expect(found.season.split?.parts.map(\.count) == [2, 1, 2])
  }
}
