import AnuarioTestSupport
import Football
import Plotting
import Statistics
import Testing
import Words

@testable import Anuario

/// What charts say of some teams, some rounds and some stages holds for these and claims nothing of others.
@Suite struct TruthOfChartsTests {
  private func text(
    _ kind: String, _ seasons: [Season], teams: [String] = [], rules: Rules = .standard, language: String = "en"
  ) throws -> ChartText {
    let words = try Words(tag: language)
    let tellings = seasons.map { Telling(SeasonStatistics($0, rules: rules), words: words) }
    let asked = seasons.map { season in
      teams.compactMap { name in season.teams.firstIndex { $0.name == name }.map { Team.ID($0) } }
    }
    return try #require(ChartKind.named(kind)).chart(ChartRequest(tellings, teams: asked)).text
  }

  private func headline(
    _ kind: String, _ seasons: [Season], teams: [String] = [], language: String = "en"
  ) throws -> String {
    try text(kind, seasons, teams: teams, language: language).headline.replacing("\u{A0}", with: " ")
  }

  private func season(_ label: String, _ rounds: [[String]]) -> Season {
    var builder = SeasonBuilder("League", label)
    let rounds = rounds.enumerated().map { builder.round("Round \($0 + 1)", number: $0 + 1, ground: .home, $1) }
    builder.stage(rounds: rounds)
    return builder.season
  }

  private var league: Season {
    season(
      "1970",
      [
        ["Norte 3-0 Sur", "Este 6-0 Oeste"], ["Sur 1-1 Este", "Oeste 0-3 Norte"], ["Norte 2-2 Este", "Sur 4-1 Oeste"],
      ])
  }

  @Test(arguments: [
    (["Norte"], "Norte’s biggest win is 3–0, twice"), (["Este"], "Este’s biggest win is 6–0 against Oeste"),
    (["Norte", "Sur"], "Norte and Sur: no win by more than three goals, three matches of that margin"),
    ([], "Este beat Oeste 6–0: the biggest win"),
  ])
  func theBiggestWinsAreThoseOfTheTeamsAskedFor(_ teams: [String], _ expected: String) throws {
    #expect(try headline("biggest-wins", [league], teams: teams) == expected)
    let kicker = try text("biggest-wins", [league], teams: teams).kicker
    #expect(kicker == (["LEAGUE", "1970"] + teams.map { $0.uppercased() }).joined(separator: " · "))
  }

  @Test func twoTeamsOfASeasonAreSetAgainstEachOther() throws {
    let rounds = (0..<3).flatMap { _ in [["Norte 1-0 Sur", "Este 3-1 Oeste"], ["Oeste 2-2 Este", "Sur 0-0 Norte"]] }
    let text = try text("goal-distribution", [season("1970", rounds)], teams: ["Norte", "Este"])
    #expect(
      text.headline.replacing("\u{A0}", with: " ") == "Este’s matches bring 3.50 goals more on average than Norte’s")
    #expect(text.kicker == "LEAGUE · 1970 · NORTE AND ESTE")
    #expect(
      try headline("goal-distribution", [season("1970", rounds)], teams: ["Norte", "Este", "Sur"], language: "es")
        == "Más goles por partido con Este, 4,00; menos con Norte, 0,50")
  }

  @Test func meansWithinTheYearsAreNoWayFromOneToTheOther() throws {
    let fewer = season("1972", [["Norte 0-0 Sur"], ["Sur 0-1 Norte"], ["Norte 1-0 Sur"], ["Sur 0-0 Norte"]])
    let more = season("1971", [["Norte 4-0 Sur"], ["Sur 2-1 Norte"], ["Norte 1-0 Sur"], ["Sur 0-0 Norte"]])
    let last = season("1973", [["Norte 1-0 Sur"], ["Sur 2-1 Norte"], ["Norte 1-0 Sur"], ["Sur 0-0 Norte"]])
    #expect(
      try headline("goal-distribution", [more, fewer, last])
        == "Most goals a match in 1971, 2.00; fewest in 1972, 0.50")
    #expect(
      try headline("goal-distribution", [more, last, fewer]) == "Most goals a match in 1971, 2.00; fewest in 1972, 0.50"
    )
    #expect(
      try headline("goal-distribution", [more, season("1973", [["Norte 0-0 Sur"]]), last]).hasPrefix("Most goals"))
  }

  @Test func equalMarginsWithOtherScoresAreNoScoreTwice() throws {
    func biggest(_ season: Season) throws -> [String]? {
      let telling = Telling(SeasonStatistics(season, rules: .standard), words: try Words(tag: "en"))
      return KeyFigures(telling: telling).figures.first { $0.caption.contains("biggest") }.map {
        [$0.figure, $0.caption]
      }
    }
    #expect(
      try biggest(season("1970", [["Norte 5-2 Sur"], ["Sur 0-3 Norte"]]))
        == ["5–2", "one of two biggest wins, by three goals"])
    #expect(try biggest(season("1970", [["Norte 3-0 Sur"], ["Sur 0-3 Norte"]])) == ["3–0", "biggest win, twice"])
  }

  /// A league of four that splits after a round: two go on for the title, two against relegation.
  private var splitSeason: (season: Season, rules: Rules) {
    var builder = SeasonBuilder("League", "1970")
    let regular = [
      builder.round("Round 1", number: 1, ground: .home, ["Norte 1-0 Sur", "Este 2-0 Oeste"]),
      builder.round("Round 2", number: 2, ground: .home, ["Sur 0-3 Este", "Oeste 0-1 Norte"]),
      builder.round("Round 3", number: 3, ground: .home, ["Este 1-0 Norte", "Sur 1-0 Oeste"]),
    ]
    builder.stage("Regular season", rounds: regular)
    let title = [
      builder.round("Round 4", number: 4, ground: .home, ["Norte 3-0 Este"]),
      builder.round("Round 5", number: 5, ground: .home, ["Este 0-1 Norte"]),
      builder.round("Round 6", number: 6, ground: .home, ["Norte 1-0 Este"]),
    ]
    builder.stage("Championship round", rounds: title)
    var rules = Rules.standard
    let carried = CarriedPoints(stage: "Regular season", share: .all, withResults: true)
    rules.stages = [Sourced(StageRules(stage: "Championship round", carried: carried), .asked)]
    return (builder.season, rules)
  }

  @Test(arguments: [
    ("form", "Norte win all three matches in the championship round"),
    ("season-strips", "Norte win all three matches in the championship round"),
    ("position-by-round", "Norte lead from the first round to the last in the championship round"),
  ])
  func aTableAfterASplitSpeaksOfItsStage(_ kind: String, _ expected: String) throws {
    let (season, rules) = splitSeason
    #expect(try text(kind, [season], rules: rules).headline.replacing("\u{A0}", with: " ") == expected)
  }

  @Test func homeAndAwayAfterASplitCountsAllMatches() throws {
    let (season, rules) = splitSeason
    let telling = Telling(SeasonStatistics(season, rules: rules), words: try Words(tag: "en"))
    let chart = try #require(ChartKind.named("home-away")).chart(ChartRequest([telling]))
    let body = try #require(chart.body as? BarTableBody)
    #expect(body.rows.map(\.name) == ["Norte", "Este", "Sur", "Oeste"])
    // Norte: four at home, of which three won, and two away, both won.
    #expect(body.rows[0].right.figure == "9" && body.rows[0].left?.figure == "6")
  }

  @Test func theRoundsOfOneStageOfManyAreComparedAmongThemselves() throws {
    func rounds(_ builder: inout SeasonBuilder, _ goals: Int) -> [Round] {
      (1...16).map { (number: Int) in
        builder.round("Round \(number)", number: number, ["Norte \(number == 5 ? goals : 1)-0 Sur"])
      }
    }
    var builder = SeasonBuilder("League", "1970")
    let first = rounds(&builder, 3)
    builder.stage("Apertura", rounds: first)
    let second = rounds(&builder, 9)
    builder.stage("Clausura", rounds: second)
    let text = try text("goals-by-round", [builder.season])
    #expect(text.headline.replacing("\u{A0}", with: " ") == "Round 5 brings the most goals of the Apertura: three")
    #expect(text.notes == ["Left out: the rounds of the Clausura."])
  }

  @Test func monthsAreNoRounds() throws {
    let month = ["Norte 1-0 Sur", "Este 2-0 Oeste", "Sur 0-3 Este", "Oeste 0-1 Norte"]
    let season = season("1970", [month, month, month])
    let error = #expect(throws: NothingToDraw.self) { try text("goals-by-round", [season]) }
    #expect(error?.reason.contains("they are no rounds") == true)
    let telling = Telling(SeasonStatistics(season, rules: .standard), words: try Words(tag: "en"))
    #expect(telling.stageFinding(season.stages[0]).hasPrefix("12\u{A0}matches"))
  }

  @Test func sharedTitlesAreTold() throws {
    let shared = [["Norte 1-1 Sur"], ["Sur 0-0 Norte"]]
    let won = [["Norte 1-0 Sur"], ["Sur 0-0 Norte"]]
    let text = try text("champions", [season("1970", won), season("1971", shared), season("1972", won)])
    #expect(text.headline == "Norte win all three titles, one of them shared")
    #expect(text.notes == ["Shared titles: 1971 (Norte and Sur)."])
  }

  @Test func resultsOfACellKeepTheirOwnMarks() throws {
    let season = season("1970", [["Norte 1-2 Sur"], ["Norte 5-0 Sur"], ["Sur 1-0 Norte"], ["Sur 2-0 Norte"]])
    let telling = Telling(SeasonStatistics(season, rules: .standard), words: try Words(tag: "en"))
    let chart = try #require(ChartKind.named("cross-table")).chart(ChartRequest([telling]))
    let body = try #require(chart.body as? MatrixBody)
    let cells = body.rows.flatMap { $0.cells.compactMap { $0 } }
    #expect(cells.first { $0.label == "1–2 5–0" }?.parts.map(\.kind) == [.lost, .won])
    let alike = cells.first { $0.label == "1–0 2–0" }
    #expect(alike?.kind == .won && alike?.parts.isEmpty == true)
  }

  @Test func aMatchOfBothIsToldOnce() throws {
    func standfirst(_ rounds: [[String]]) throws -> String {
      var builder = SeasonBuilder("Copa", "1970")
      let rounds = rounds.enumerated().map {
        builder.round("Round \($0 + 1)", number: $0 + 1, day: Day(year: 1970, month: 5, day: $0 + 1), $1)
      }
      builder.stage(rounds: rounds)
      let telling = Telling(SeasonStatistics(builder.season, rules: .standard), words: try Words(tag: "en"))
      return telling.standfirst.replacing("\u{A0}", with: " ")
    }
    #expect(
      try standfirst([["Norte 2-0 Este", "Sur 1-1 Oeste"], ["Norte 1-0 Oeste", "Sur 3-0 Este"], ["Sur 2-1 Norte"]])
        == "Norte went into the last round two points ahead. On 3 May Sur beat them 2–1 and passed them by one point.")
    #expect(
      try standfirst([["Norte 1-0 Este", "Sur 1-0 Oeste"], ["Norte 1-0 Oeste", "Sur 1-0 Este"], ["Norte 1-0 Sur"]])
        == "They were level on top before the last round and came out of it alone.")
  }

  @Test func oneGoalIsAGoal() throws {
    let rounds = [["Norte 1-0 Sur"], ["Sur 0-0 Norte"], ["Norte 3-0 Sur"], ["Sur 0-0 Norte"], ["Norte 0-0 Sur"]]
    #expect(try headline("goal-distribution", [season("1970", rounds)]) == "In two of five matches there was a goal")
  }

  @Test func everyTeamOfTheHeadlineIsNamedBehindTheLeader() throws {
    let teams = (0..<10).map { "Club \($0)" }
    let rounds = (1...4).map { _ in stride(from: 0, to: 10, by: 2).map { "\(teams[$0]) 1-0 \(teams[$0 + 1])" } }
    let chart = try #require(ChartKind.named("points-against-leader"))
    let season = season("1970", rounds.map { $0 } + [["Club 0 1-0 Club 3"]])
    let telling = Telling(SeasonStatistics(season, rules: .standard), words: try Words(tag: "en"))
    let asked = [Team.ID(3), Team.ID(5)]
    let body = try #require(
      try chart.chart(ChartRequest([telling], highlights: [asked])).body as? ProgressionBody)
    let places = body.series.compactMap { series -> Int? in
      if case .colored(let place) = series.emphasis { place } else { nil }
    }
    #expect(Set(places).count == places.count && !places.isEmpty)
  }
}
