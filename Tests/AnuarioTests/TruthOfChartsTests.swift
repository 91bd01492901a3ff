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
}
