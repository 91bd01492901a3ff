import AnuarioTestSupport
import Football
import Statistics
import Testing

/// The road from the list of entrants to the last table, against the records of both Copa Perús.
@Suite struct RoadTests {
  private func names(_ origins: [Road.Origin], _ season: Season) -> [String] {
    origins.compactMap { $0.entrant.map { season[$0.team].name } }
  }

  @Test func in1967EveryFinalistHasARegion() throws {
    let season = CopaPeru.season1967
    let statistics = SeasonStatistics(season, rules: CopaPeru.twoPoints)
    let road = try #require(statistics.road(to: 0))
    #expect(road.branches.count == 6)
    #expect(road.branches.allSatisfy { $0.name != nil && !$0.hasMatches })
    #expect(road.entrants == 24)
    #expect(road.departments == 21)
    #expect(road.unlisted.isEmpty && !road.hasUndocumented)
    let arrived = road.branches.map { names($0.arrivals, season) }
    #expect(
      arrived == [
        ["Juan Aurich"], ["Alfonso Ugarte de Chiclín"], ["Octavio Espinosa"], ["CNI"], ["Cienciano"], ["Melgar"],
      ])
    #expect(road.branches.flatMap(\.arrivals).compactMap(\.arrival?.rank).sorted() == Array(1...6))
    let empty = road.branches.flatMap(\.origins).filter { $0.entrant == nil }.compactMap(\.department)
    #expect(empty == ["Huancavelica", "Amazonas"])
    // Everyone who entered stands in one branch.
    let listed = road.branches.flatMap { names($0.origins, season) }
    #expect(listed.count == 24 && Set(listed).count == 24)
  }

  @Test func in1968NoRegionIsInvented() throws {
    let season = CopaPeru.season1968
    let road = try #require(SeasonStatistics(season, rules: CopaPeru.twoPoints).road(to: 0))
    #expect(road.branches.map(\.name) == [nil])
    #expect(road.entrants == 23 && road.departments == 23)
    #expect(road.branches[0].arrivals.count == 6)
    #expect(road.hasUndocumented)
  }

  @Test func aRegionIsKnownByItsMatchesToo() throws {
    var builder = SeasonBuilder("Copa", "1970")
    let south = builder.team("South")
    let north = builder.team("North")
    let place = builder.place(1)
    let entrants = [Entrant(team: south, department: "Sur", place: place), Entrant(team: north, place: place)]
    builder.add(Stage(name: "Departmental Stage", entrants: entrants, place: place))
    let round = builder.round("Round 1", number: 1, ["South 2-0 Other"])
    builder.add(Stage(name: "Región Sur", format: .league, rounds: [round], place: place))
    builder.stage("Final stage", rounds: [builder.round("Round 1", number: 1, ["South 1-0 North", "Guest 0-3 South"])])
    let statistics = SeasonStatistics(builder.season, rules: .standard)
    let goal = try #require(statistics.standings.firstIndex { $0.stage == "Final stage" })
    let road = try #require(statistics.road(to: goal))
    #expect(road.branches.map(\.name) == ["Región Sur", nil])
    #expect(road.branches[0].hasMatches)
    #expect(road.branches[1].arrivals.map { $0.entrant?.team } == [north])
    #expect(road.unlisted.map { builder.season[$0.team].name } == ["Guest"])
    #expect(road.hasUndocumented)
  }

  @Test func withoutEntrantsThereIsNoRoad() {
    var builder = SeasonBuilder()
    builder.stage(rounds: [builder.round("Round 1", number: 1, ["A 1-0 B", "C 1-0 D"])])
    #expect(SeasonStatistics(builder.season, rules: .standard).road(to: nil) == nil)
  }
}

/// Berger's tables.
@Suite struct RoundRobinTests {
  @Test func sixTeamsMeetAsBergerSetThem() {
    let rounds = RoundRobin.rounds(teams: 6).map { $0.map { "\($0.first)-\($0.second)" }.joined(separator: " ") }
    #expect(rounds == ["1-6 2-5 3-4", "6-4 5-3 1-2", "2-6 3-1 4-5", "6-5 1-4 2-3", "3-6 4-2 5-1"])
  }

  @Test(arguments: 2...24) func everyPairMeetsOnceAndNobodyTwiceInARound(_ teams: Int) {
    let rounds = RoundRobin.rounds(teams: teams)
    #expect(rounds.count == teams - 1 + teams % 2)
    for round in rounds {
      let playing = round.flatMap { [$0.first, $0.second] }
      #expect(Set(playing).count == playing.count)
      #expect(playing.count == teams - teams % 2)
    }
    let pairs = rounds.joined().map { Set([$0.first, $0.second]) }
    #expect(Set(pairs).count == teams * (teams - 1) / 2)
    #expect(pairs.count == Set(pairs).count)
    let both = RoundRobin.rounds(teams: teams, legs: 2).joined().map { [$0.first, $0.second] }
    #expect(Set(both).count == teams * (teams - 1))
  }

  @Test func tooFewTeamsHaveNoRounds() {
    #expect(RoundRobin.rounds(teams: 1).isEmpty)
    #expect(RoundRobin.rounds(teams: 4, legs: 0).isEmpty)
  }
}
