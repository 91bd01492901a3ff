import AnuarioTestSupport
import Football
import Statistics
import Testing

/// The race for first place, the split by ground, and the greatest wins.
@Suite struct RaceTests {
  private func statistics(_ season: Season) -> SeasonStatistics {
    SeasonStatistics(season, rules: CopaPeru.twoPoints)
  }

  @Test func theRaceOf1967() throws {
    let season = CopaPeru.season1967
    let race = try #require(statistics(season).progressions.first).race
    func name(_ team: Team.ID) -> String { season[team].name }
    #expect(race.courses.map { name($0.team) }.first == "Alfonso Ugarte de Chiclín")
    #expect(race.courses[0].places == [3, 2, 1, 1, 1])
    #expect(race.courses[0].roundsLed == 3)
    #expect(race.ledMost.map(name) == ["Alfonso Ugarte de Chiclín"])
    // Juan Aurich only shared first place.
    #expect(race.everFirst.map(name) == ["Octavio Espinosa", "Alfonso Ugarte de Chiclín"])
    #expect(race.leaders.last == [0])
  }

  @Test(arguments: [CopaPeru.season1967, CopaPeru.season1968])
  func placesAreAllDifferentAndMeansSumToZero(_ season: Season) throws {
    let race = try #require(statistics(season).progressions.first).race
    let rounds = try #require(race.courses.first).places.count
    for round in 0..<rounds {
      #expect(race.courses.map { $0.places[round] }.sorted() == Array(1...race.courses.count))
      #expect(!race.leaders[round].isEmpty)
    }
    #expect(race.courses.map { $0.places.last } == (1...race.courses.count).map { $0 })
    #expect(race.courses.reduce(0) { $0 + $1.roundsLed } == race.leaders.count { $0.count == 1 })
  }

  @Test func aRoundNamedEarlyStandsInTheOrderOfItsNumber() throws {
    var builder = SeasonBuilder()
    let day = { (number: Int) in Day(year: 2000, month: 1, day: number) }
    // The third round was named first, for one match of it was brought forward.
    let third = builder.round("Matchday 3", number: 3, day: day(1), ["A 0-3 B"])
    let first = builder.round("Matchday 1", number: 1, day: day(2), ["A 1-0 C", "B 0-0 D"])
    let second = builder.round("Matchday 2", number: 2, day: day(3), ["A 1-0 D", "B 0-0 C"])
    builder.stage(rounds: [third, first, second])
    let progression = try #require(statistics(builder.season).progressions.first)
    #expect(progression.rounds.map(\.number) == [1, 2, 3] && progression.hasPostponed)
    #expect(
      progression.race.leaders.map { $0.map { builder.season[progression.race.courses[$0].team].name } }.first == ["A"])
    // Numbers that come twice tell no order.
    var twice = SeasonBuilder()
    twice.stage(rounds: [
      twice.round("Round 2", number: 2, ["A 1-0 B"]), twice.round("Round 1", number: 1, ["B 1-0 A"]),
      twice.round("Round 1", number: 1, ["A 1-0 B"]),
    ])
    #expect(statistics(twice.season).season.stages[0].rounds.map(\.number) == [2, 1, 1])
  }

  @Test func roundsTellHowHomeSidesFared() {
    var builder = SeasonBuilder()
    let rounds = [
      builder.round("Round 1", ground: .home, ["A 1-0 B", "C 2-2 D"]),
      builder.round("Round 2", ground: .home, ["B 0-3 A", "D 1-0 C"]),
      builder.round("Round 3", ground: .neutral, ["A 1-1 C"]),
    ]
    builder.stage(rounds: rounds)
    let found = statistics(builder.season)
    let byRound = found.homeAwayByRound
    #expect(byRound.map(\.split.matches) == [2, 2])
    #expect(byRound[0].split.homeWins == 1 && byRound[0].split.draws == 1)
  }

  @Test func withoutAHomeSideThereIsNoSplit() {
    let found = statistics(CopaPeru.season1967)
    #expect(found.homeAwayByRound.isEmpty)
  }

  @Test func theGreatestWinsComeFirst() {
    let found = statistics(CopaPeru.season1967)
    let goals = found.winsByMargin(4).compactMap { found.match($0)?.counted }
    #expect(goals.map(\.margin) == [8, 3, 3, 2])
    #expect(goals.map(\.total) == [8, 5, 3, 4])
    #expect(found.winsByMargin(.max).count == found.summary.decided)
    #expect(found.winsByMargin(-1).isEmpty)
  }
}
