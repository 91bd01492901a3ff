import AnuarioTestSupport
import Football
import Plotting
import Statistics
import Testing
import Words

@testable import Anuario

/// Who is said to have won what: records cut short, one season in several records, and teams that the editor named.
@Suite struct TruthOfSeasonsTests {
  private func league(
    _ label: String, _ rounds: [[String]], competition: String = "League",
    edit: (inout SeasonBuilder) -> Void = { _ in }
  ) -> Season {
    var builder = SeasonBuilder(competition, label)
    let rounds = rounds.enumerated().map { number, matches in
      builder.round(
        "Round \(number + 1)", number: number + 1, day: Day(year: 2000, month: 1, day: number + 1), ground: .home,
        matches)
    }
    builder.stage(rounds: rounds)
    edit(&builder)
    return builder.season
  }

  /// Three of five rounds in which six teams are to meet once.
  private let cut = [
    ["A 3-0 B", "C 1-0 D", "E 1-0 F"], ["A 1-0 C", "B 1-0 E", "D 1-0 F"], ["A 2-0 D", "B 0-0 F", "C 0-0 E"],
  ]

  @Test func aRecordCutShortHasNoChampion() throws {
    let season = league("1970", cut) { builder in
      builder.claim(.winners([builder.team("C")]), line: 1)
      builder.claim(.matches(15), line: 2)
    }
    let statistics = SeasonStatistics(season, rules: .standard)
    #expect(statistics.title == .leading(index: 0, leader: Team.ID(0), isDecided: false))
    #expect(statistics.standings[0].unplayed == 6 && statistics.progressions[0].titleDecidedAfterRound == nil)
    #expect(statistics.findings.first { $0.id == .winner }?.severity == .gap)
    #expect(try headline("title-race", [season]) == "A lead the League after three matches")
    // What nobody claims is told by the pairs alone; a record that says that it is whole is believed.
    #expect(SeasonStatistics(league("1970", cut), rules: .standard).title.champions.isEmpty)
    let whole = league("1970", cut) { $0.claim(.matches(9), line: 1) }
    #expect(SeasonStatistics(whole, rules: .standard).title.champions == [Team.ID(0)])
  }

  @Test func nothingIsSettledInASeasonCutShort() throws {
    let called = ["A v C", "B v D", "A v D", "B v C", "A v B", "C v D", "A v C", "B v D"]
    let season = league("1970", [["A 5-0 B", "C 0-0 D"], ["A 3-0 C", "B 0-0 D"], ["A 2-0 D", "B 0-0 C"], called]) {
      builder in
      var stage = builder.season.stages[0]
      for match in stage.rounds[3].matches.indices { stage.rounds[3].matches[match].status = .cancelled }
      builder.replaceStages([stage])
    }
    let body = try #require(try chart("title-race", [season]).body as? ProgressionBody)
    #expect(body.annotation == nil)
  }

  @Test func unlikeNumbersOfMatchesSettleNothing() throws {
    let season = league(
      "1970", [["A 1-0 B", "C 1-0 D"], ["A 1-0 C"], ["A 1-0 B", "C 1-0 D"], ["C 0-1 A"], ["A 2-0 B"], ["C 1-1 B"]])
    let chart = try chart("title-race", [season])
    #expect((chart.body as? ProgressionBody)?.annotation == nil)
    #expect(chart.text.notes.contains { $0.hasPrefix("On record are from 2 to") })
  }

  @Test func levelOnPointsIsNoLastDay() throws {
    let season = league(
      "1970", [["A 3-0 C", "B 1-0 D"], ["A 1-1 D", "B 1-0 C"], ["C 0-4 A", "D 0-0 B"]])
    let telling = Telling(SeasonBook(season, rules: .standard).statistics, words: try Words(tag: "en"))
    #expect(telling.titleSentence.predicate.contains("goal difference"))
  }

  @Test func aSeasonInSeveralRecordsCountsOnce() throws {
    let results = [["A 3-0 B", "C 1-0 D"], ["A 1-0 C", "B 0-0 D"]]
    let short = league("1970", results, competition: "Bundesliga")
    let full = league("1970", results + [["A 1-0 D", "B 0-0 C"]], competition: "Deutsche Bundesliga")
    let codes = league("1970", [["AA 3-0 BB", "CC 1-0 DD"], ["AA 1-0 CC", "BB 0-0 DD"]], competition: "Bundesliga")
    let second = league("1970", results, competition: "2. Bundesliga")
    let half = league("1970", [["B 1-1 A", "D 2-0 C"], ["A 2-0 C", "B 3-0 D"]], competition: "Bundesliga")
    #expect(RepeatedSeasons([short, full, codes, second, half]).kept == [1, 3, 4])
    // Semi-finals and the final alone.
    let few = league("1970", [["AA 3-0 BB", "CC 1-0 DD"], ["AA 1-0 CC"]], competition: "Bundesliga")
    #expect(RepeatedSeasons([few, full]).kept == [1])
    let next = league("1971", results, competition: "Bundesliga")
    let text = try chart("all-time", [short, full, next]).text
    #expect(text.notes.contains { $0.contains("1970") })
    let table = try #require(try chart("all-time", [short, full, next]).body as? BarTableBody)
    #expect(table.rows.first?.figures.first == "2")
  }

  @Test func aStateIsNoPartOfAClubsName() {
    let seasons = [
      league("2019", [["Flamengo RJ 1-0 Botafogo RJ", "Santos 0-0 Bahia"]]),
      league("2020", [["CR Flamengo 1-0 Botafogo SP", "Santos 0-0 Bahia"]]),
    ]
    let clubs = ClubNames(seasons)
    #expect(clubs.seasons[0].teams.map(\.name).prefix(2) == ["CR Flamengo", "Botafogo RJ"])
    #expect(clubs.shortForms == ["CR Flamengo"])
  }

  @Test func namesNotShownAreNotSaidToBeJoined() throws {
    let seasons = [
      league("1970", [["A 1-0 B", "Norte FC 0-0 D"]]), league("1971", [["A 1-0 B", "FC Norte 0-0 D"]]),
    ]
    let words = try Words(tag: "en")
    let clubs = PrintedClubs(ClubNames(seasons), words: words)
    #expect(clubs.remarks(on: ["A"]).isEmpty && !clubs.remarks(on: ["FC Norte"]).isEmpty)
  }

  @Test func roundsByNumberLeavePlayOffsOut() throws {
    let season = league("1970", cut) { builder in
      let rounds = [builder.round("Semi-finals", ["A 1-0 B"]), builder.round("Final", ["A 1-0 C"])]
      builder.stage("Finals", .knockout, rounds: rounds)
    }
    let found = SeasonStatistics(SeasonPart(rounds: 1...3), of: SeasonStatistics(season, rules: .standard))
    #expect(found.summary.matches == 9 && season.lastRound == 3)
  }

  @Test func oneRoundIsTheHighestOfNone() throws {
    var builder = SeasonBuilder("Cup", "1970")
    let rounds = [
      builder.round("Semi-finals", ["A 1-0 B", "C 0-0 D", "B 0-0 A", "D 0-0 C"]), builder.round("Final", ["A 2-0 C"]),
    ]
    builder.stage("Finals", .knockout, rounds: rounds)
    #expect(try headline("goals-by-round", [builder.season]) == "A mean of 0.60 goals a match over two rounds")
  }

  @Test func whatPrintsAlikeIsAlike() throws {
    func matches(_ count: Int, _ last: String) -> [String] {
      (0..<count).map { "T\(2 * $0) \($0 == count - 1 ? last : "2-1") T\(2 * $0 + 1)" }
    }
    // Means of 3.04, 3.00 and 0.
    let season = league("1970", [matches(25, "2-2"), matches(20, "2-1"), ["T0 0-0 T2", "T1 0-0 T3"]])
    let body = try #require(try chart("goals-by-round", [season]).body as? BarTableBody)
    #expect(body.rows.map(\.isEmphasized) == [true, true, false])
  }

  @Test func twoTeamsThatWereNamedAreNoDiscovery() throws {
    let seasons = [league("1970", [["Brazil 1-0 Italy"]]), league("1974", [["Italy 2-1 Brazil"]])]
    #expect(
      try headline("head-to-head", seasons, teams: ["Brazil", "Italy"]).hasSuffix("win one each of their two matches"))
  }

  @Test func theBiggestWinOfNamedTeamsIsTheirs() throws {
    let season = league("1970", [["A 8-0 B", "C 6-0 D"], ["D 1-0 A", "B 1-0 C"]])
    #expect(try headline("biggest-wins", [season], teams: ["C", "D"]) == "C’s biggest win is 6–0 against D")
  }

  @Test(arguments: [
    "points-progression", "title-race", "position-by-round", "points-against-leader", "cross-table", "goals-by-team",
    "season-strips", "form",
  ])
  func ofSeveralToBringOutNoneIsTheSubject(_ kind: String) throws {
    let season = league("1970", cut + [["A 1-0 E", "B 1-0 D", "C 1-0 F"], ["A 1-0 F", "B 0-0 C", "D 2-0 E"]])
    let plain = try headline(kind, [season])
    #expect(try headline(kind, [season], highlights: ["E", "F"]) == plain)
  }

  @Test func aRunOfAllMatchesHasNoFrame() throws {
    let rounds = [["A 1-0 B", "C 1-0 D"], ["A 1-0 C", "B 0-1 D"], ["A 1-0 D", "B 0-1 C"], ["A 1-0 B", "C 0-0 D"]]
    let body = try #require(try chart("form", [league("1970", rounds)]).body as? ResultGridBody)
    #expect(body.rows[0].runs.isEmpty)
  }

  @Test func onlyThoseWithAChampionAreCounted() throws {
    let open = league("1980", [["A v B", "C 1-0 D"], ["A 1-0 C", "B 0-0 D"]])
    let results = [["A 3-0 B", "C 1-0 D"], ["A 1-0 C", "B 0-0 D"], ["A 1-0 D", "B 1-0 C"]]
    let seasons = ["1970", "1972", "1974"].map { league($0, results) }
    #expect(try headline("champions", seasons + [open]) == "A win all of the three seasons with a champion on record")
  }
}
