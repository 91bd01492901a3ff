import AnuarioTestSupport
import Football
import Statistics
import Testing

/// Progressions beyond the plain case.
@Suite struct ProgressionTests {
  private func progression(_ season: Season) throws -> PointsProgression {
    try #require(SeasonStatistics(season, rules: CopaPeru.twoPoints).progressions.first)
  }

  @Test func withoutRoundsStepsAreMatchesPlayed() throws {
    var builder = SeasonBuilder()
    builder.stage(
      rounds: [builder.round("", ["A 1-0 B", "A 1-0 C", "A 1-1 D", "B 2-0 C", "C 1-1 D", "D 0-1 B"])])
    let found = try progression(builder.season)
    #expect(found.hasInferredRounds)
    #expect(found.rounds.map(\.number) == [1, 2, 3])
    #expect(found.rows.map { builder.season[$0.team].name } == ["A", "B", "D", "C"])
    #expect(found.rows.map(\.points) == [[2, 4, 5], [0, 2, 4], [1, 2, 2], [0, 0, 1]])
    #expect(found.rows.allSatisfy { $0.playedAfter == [1, 2, 3] })
  }

  @Test func aMatchPutOffStaysInItsRoundAndMovesByDay() throws {
    var builder = SeasonBuilder()
    let late = Day(year: 1967, month: 6, day: 1)
    var first = builder.round("Round 1", day: Day(year: 1967, month: 5, day: 1), ["A 1-0 B", "C 0-1 D"])
    first.matches[1].day = late
    let second = builder.round("Round 2", day: Day(year: 1967, month: 5, day: 8), ["A 0-0 C", "D 1-1 B"])
    builder.stage(rounds: [first, second])
    let found = try progression(builder.season)
    #expect(found.hasPostponed)
    let byTeam = found.byMatchesPlayed.first { builder.season[$0.team].name == "D" }
    #expect(byTeam?.points == [1, 3])
    #expect(found.rows.first { builder.season[$0.team].name == "D" }?.points == [2, 3])
    #expect(found.rounds.first?.lastDay == late)
    let standings = SeasonStatistics(builder.season, rules: CopaPeru.twoPoints).standings.first
    #expect(standings?.rows.first { builder.season[$0.team].name == "D" }?.form == [.drawn, .won])
  }

  @Test func roundsWithoutAMatchRepeatThePoints() throws {
    var builder = SeasonBuilder()
    let rounds = [
      builder.round("Round 1", ["A 1-0 B", "C v D"]), builder.round("Round 2", ["A v C", "B v D"]),
      builder.round("Round 3", ["B 1-0 C"]),
    ]
    builder.stage(rounds: rounds)
    let found = try progression(builder.season)
    #expect(found.rounds.map(\.name) == ["Round 1", "Round 3"])
    #expect(found.rows.first { builder.season[$0.team].name == "A" }?.points == [2, 2])
    #expect(found.rows.first { builder.season[$0.team].name == "D" }?.playedAfter == [0, 0])
  }

  @Test func theTitleIsDecidedWhenNobodyCanDrawLevel() throws {
    var builder = SeasonBuilder()
    let rounds = [
      builder.round("1", ["A 1-0 B", "C 0-0 D"]), builder.round("2", ["A 1-0 C", "B 0-0 D"]),
      builder.round("3", ["A 1-0 D", "B 0-0 C"]), builder.round("4", ["A 1-0 B", "C 0-0 D"]),
      builder.round("5", ["A 0-1 C", "B 0-0 D"]), builder.round("6", ["A 0-1 D", "B 0-0 C"]),
    ]
    builder.stage(rounds: rounds)
    let found = try progression(builder.season)
    // After round 4: A 8; D 3 with two to play can reach 7.
    #expect(found.titleDecidedAfterRound == 3)
    #expect(found.wentTopForGood?.roundIndex == 0)
    #expect(found.contendersBeforeLastRound.map { builder.season[$0].name } == ["A"])
  }

  @Test func contendersKnowWhoMeetsWhom() throws {
    // Before the last round A and B have 4, C 3: A meets B, so that one of them ends on 5 or 6 and C's 5 is enough.
    var builder = SeasonBuilder()
    let rounds = [
      builder.round("1", ["A 1-0 D", "B 1-0 E", "C 1-0 F"]), builder.round("2", ["A 1-0 E", "B 1-0 F", "C 0-0 D"]),
      builder.round("3", ["A 0-0 B", "C 1-0 E", "D 0-0 F"]),
    ]
    builder.stage(rounds: rounds)
    // The record says that these are all matches, though not all teams met.
    builder.claim(.matches(9), line: 1)
    #expect(
      try progression(builder.season).contendersBeforeLastRound.map { builder.season[$0].name } == ["A", "B", "C"])
    // With C on 2 its best is 4, and neither A nor B can end below 5 in a draw, below 6 otherwise.
    var other = SeasonBuilder()
    let fewer = [
      other.round("1", ["A 1-0 D", "B 1-0 E", "C 1-0 F"]), other.round("2", ["A 1-0 E", "B 1-0 F", "C 0-1 D"]),
      other.round("3", ["A 0-0 B", "C 1-0 E", "D 0-0 F"]),
    ]
    other.stage(rounds: fewer)
    other.claim(.matches(9), line: 1)
    #expect(try progression(other.season).contendersBeforeLastRound.map { other.season[$0].name } == ["A", "B"])
  }

  @Test func openMatchesKeepTheTitleOpen() throws {
    var builder = SeasonBuilder()
    builder.stage(rounds: [builder.round("1", ["A 1-0 B"]), builder.round("2", ["B v A"])])
    #expect(try progression(builder.season).titleDecidedAfterRound == nil)
    var called = SeasonBuilder()
    let off = Round(
      name: "2", matches: [called.match("B v A", status: .cancelled)], place: called.place(1))
    called.stage(rounds: [called.round("1", ["A 1-0 B"]), off])
    #expect(try progression(called.season).titleDecidedAfterRound == 0)
  }

  @Test func crossTablesOfHomeAndAwayAreNotMirrored() throws {
    var builder = SeasonBuilder()
    builder.stage(rounds: [
      builder.round("1", ground: .home, ["A 1-0 B"]), builder.round("2", ground: .home, ["B 2-2 A"]),
    ])
    let table = try #require(SeasonStatistics(builder.season, rules: .standard).crossTables.first)
    #expect(table.hasHome && !table.isMirrored)
    #expect(table.cells[0][1] == [Match.ID(0)] && table.cells[1][0] == [Match.ID(1)])
  }
}
