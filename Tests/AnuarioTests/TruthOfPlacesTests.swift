import AnuarioTestSupport
import Football
import Plotting
import Statistics
import Testing
import Words

@testable import Anuario

/// Headlines tell a phase from the season, name all who share a place, and speak of the teams that were asked for.
@Suite struct TruthOfPlacesTests {
  /// A league phase that Norte win and a final that Sur win, in one match of no stated place.
  private var cup: Season {
    var builder = SeasonBuilder("Cup", "1970")
    let rounds = [
      builder.round("Round 1", number: 1, ground: .home, ["Norte 3-0 Sur", "Este 1-0 Oeste"]),
      builder.round("Round 2", number: 2, ground: .home, ["Sur 2-1 Este", "Oeste 0-3 Norte"]),
      builder.round("Round 3", number: 3, ground: .home, ["Norte 2-0 Este", "Sur 0-1 Oeste"]),
    ]
    builder.stage("League", rounds: rounds)
    let final = builder.round("Final", ground: .home, ["Sur 5-0 Norte"])
    builder.stage("Finals", .knockout, rounds: [final])
    return builder.season
  }

  @Test(arguments: [
    ("points-progression", "Sur finish third with three points in the league phase, then win the title"),
    ("cross-table", "Sur win one and lose two of three matches in the league phase, then win the title"),
    (
      "title-race",
      "Norte secure first place in the last round, six points ahead of Este, Sur and Oeste in the league phase"
    ),
    ("position-by-round", "Norte lead from the first round to the last in the league phase"),
  ])
  func aPhaseIsNotTheSeason(_ kind: String, _ expected: String) throws {
    #expect(try headline(kind, [cup]) == expected)
    #expect(try chart(kind, [cup]).text.kicker == "CUP · 1970 · LEAGUE PHASE")
  }

  @Test func theLoudTeamIsThatOfTheHeadline() throws {
    let strips = try #require(try chart("season-strips", [cup]).body as? StripsBody)
    #expect(strips.strips.filter(\.isEmphasized).map(\.name) == ["Norte"])
    let lines = try #require(try chart("points-against-leader", [cup]).body as? ProgressionBody)
    #expect(lines.series.first { $0.emphasis == .champion }?.name == "Norte")
  }

  @Test func aFinalOfOneMatchHasNoHomeSide() throws {
    #expect(try headline("biggest-wins", [cup]) == "Sur 5–0 Norte: the biggest win")
  }

  @Test func nobodyKnowsTheYearsBetween() throws {
    let north = [["Norte 1-0 Sur"], ["Sur 0-0 Norte"]]
    let south = [["Norte 0-1 Sur"], ["Sur 0-0 Norte"]]
    #expect(
      try headline("champions", [league("1970", north), league("1971", south)])
        == "Nobody wins twice: two champions in two seasons")
    #expect(
      try headline("champions", [league("1970", north), league("1975", south)])
        == "Two champions in the two seasons on record")
    #expect(
      try headline("champions", [league("1970", north), league("1971", south), league("1975", north)])
        == "Norte win two of the three seasons on record")
    #expect(
      try headline("all-time", [league("1970", north), league("1975", north)], language: "es")
        == "Norte encabeza la tabla de las dos temporadas registradas con ocho puntos")
  }

  /// Norte lead before Este by goals alone, and the last round was called off.
  private var cutShort: Season {
    var season = league(
      "1970",
      [
        ["Norte 3-0 Sur", "Este 1-0 Oeste"], ["Sur 0-1 Este", "Oeste 0-1 Norte"], ["Norte 0-0 Este", "Sur 0-0 Oeste"],
        ["Norte v Sur", "Este v Oeste"],
      ])
    for match in season.stages[0].rounds[3].matches.indices {
      season.stages[0].rounds[3].matches[match].status = .cancelled
    }
    return season
  }

  @Test func whoIsLevelWithTheFirstIsNamed() throws {
    #expect(
      try headline("points-progression", [cutShort])
        == "Norte lead the League when it is cut short, with seven points from three matches, ahead of Este on goal difference"
    )
  }

  @Test func allWhoShareAPlaceAreNamed() throws {
    let season = league(
      "1970",
      [
        ["Norte 3-0 Sur", "Este 1-0 Oeste"], ["Sur 0-1 Este", "Oeste 0-1 Norte"], ["Norte 1-0 Este", "Sur 0-0 Oeste"],
      ])
    #expect(
      try headline("points-against-leader", [season])
        == "Este end three points behind Norte; Oeste and Sur trail by eight")
    #expect(
      try headline("points-against-leader", [season], teams: ["Sur"]) == "Sur end eight points behind Norte")
    #expect(try headline("points-against-par", [season], teams: ["Sur"]) == "Sur end 3.3 points below the average")
    #expect(
      try headline("goals-by-team", [season], teams: ["Sur"]) == "Sur score no goals and concede four in three matches")
  }

  @Test func whatIsBroughtOutIsWhatTheHeadlineSpeaksOf() throws {
    let season = league(
      "1970",
      [
        ["Norte 3-0 Sur", "Este 1-0 Oeste"], ["Sur 0-1 Este", "Oeste 0-1 Norte"], ["Norte 1-0 Este", "Sur 2-0 Oeste"],
      ])
    #expect(try headline("position-by-round", [season], highlights: ["Sur"]).hasPrefix("Sur finish third"))
    let form = try #require(try chart("form", [season], highlights: ["Sur"]).body as? ResultGridBody)
    #expect(form.rows.filter(\.isEmphasized).map(\.name) == ["Sur"])
  }

  @Test func everyTeamAskedForHasAColor() throws {
    let teams = (0..<12).map { "Club \($0)" }
    let rounds = (1...4).map { _ in stride(from: 0, to: 12, by: 2).map { "\(teams[$0]) 1-0 \(teams[$0 + 1])" } }
    let asked = ["Club 3", "Club 5", "Club 7", "Club 9", "Club 2"]
    for kind in ["points-against-par", "points-against-leader", "points-progression"] {
      let body = try #require(try chart(kind, [league("1970", rounds)], highlights: asked).body as? ProgressionBody)
      let colored = body.series.filter { $0.emphasis != .context }.map(\.name)
      #expect(Set(asked).isSubset(of: colored), "\(kind)")
      #expect(Set(body.series.filter { $0.emphasis != .context }.map(\.emphasis)).count == colored.count, "\(kind)")
    }
  }

  @Test func awardedMatchesAreMarkedAndNoBiggestWins() throws {
    var season = league("1970", [["Norte 2-0 Sur"], ["Sur 0-1 Norte"], ["Norte 1-0 Sur"], ["Sur 1-0 Norte"]])
    season.stages[0].rounds[1].matches[0].score.awarded = Goals(0, 3)
    season.stages[0].rounds[1].matches[0].status = .awarded
    #expect(try headline("biggest-wins", [season]) == "Norte beat Sur 2–0: the biggest win")
    let chart = try chart("cross-table", [season])
    let cells = try #require(chart.body as? MatrixBody).rows.flatMap { $0.cells.compactMap { $0 } }
    #expect(cells.filter(\.isNotched).map(\.label) == ["0–3 1–0"])
    #expect(
      chart.text.notes.map { $0.replacing("\u{A0}", with: " ") }
        == ["Marked at the corner, awarded and not played so: Sur 0–3 Norte."])
  }

  @Test func twoBiggestWinsAreNamed() throws {
    let season = league("1970", [["Norte 4-0 Sur"], ["Sur 5-1 Norte"], ["Norte 1-0 Sur"], ["Sur 1-0 Norte"]])
    #expect(try headline("biggest-wins", [season]) == "The biggest wins: Sur 5–1 Norte and Norte 4–0 Sur")
  }

  @Test func unlikeNumbersOfMatchesWinNoLeague() throws {
    let season = league(
      "1970",
      [
        ["Norte 1-0 Sur", "Este 1-0 Oeste"], ["Norte 1-0 Oeste", "Este 1-0 Sur"], ["Norte 1-0 Este"],
        ["Norte 1-0 Este"], ["Norte 2-0 Este"],
      ])
    #expect(try headline("points-progression", [season]) == "Norte finish first in the League with 15 points")
  }

  @Test func anUnfinishedRoundHasNotTheMostGoals() throws {
    let season = league(
      "1970",
      [
        ["Norte 2-0 Sur", "Este 1-0 Oeste"], ["Sur 0-1 Este", "Oeste 0-1 Norte"], ["Norte 4-0 Este", "Sur v Oeste"],
      ])
    #expect(
      try headline("goals-by-round", [season]).hasPrefix(
        "Round 1: the most goals, 1.5 a match, unfinished rounds aside"))
  }

  @Test func earlierRoundsDoNotCountAndThatIsSaid() throws {
    let season = league(
      "1970", (0..<6).map { _ in ["Norte 1-0 Sur", "Este 1-1 Oeste"] })
    var part = SeasonPart()
    part.rounds = 3...6
    let whole = SeasonStatistics(season, rules: .standard)
    let telling = Telling(SeasonStatistics(part, of: whole), words: try Words(tag: "en"))
    let text = try #require(ChartKind.named("points-against-leader")).chart(ChartRequest([telling])).text
    #expect(text.subtitle.hasSuffix("only these rounds count"))
  }

  @Test func teamsWithAMatchFewerAreTold() throws {
    let season = league(
      "1970",
      [
        ["Norte 1-0 Sur", "Este 1-0 Oeste"], ["Sur 0-1 Este", "Oeste 0-1 Norte"], ["Norte 1-0 Este", "Sur 1-0 Oeste"],
        ["Este 1-0 Sur", "Norte v Oeste"],
      ])
    let notes = try chart("points-against-leader", [season]).text.notes
    #expect(notes.contains { $0.replacing("\u{A0}", with: " ") == "A match fewer than the others: Norte and Oeste." })
  }

  @Test func aSquareOfPairsHoldsAllTeamsAfterASplit() throws {
    var builder = SeasonBuilder("League", "1970")
    let all = ["Norte", "Sur", "Este", "Oeste"]
    let first = builder.round(
      "Round 1", number: 1, all.indices.flatMap { one in all[(one + 1)...].map { "\(all[one]) 1-0 \($0)" } })
    builder.stage("Regular season", rounds: [first])
    let last = builder.round("Round 2", number: 2, ["Norte 1-0 Sur"])
    builder.stage("Championship round", rounds: [last])
    let telling = Telling(SeasonStatistics(builder.season, rules: .standard), words: try Words(tag: "en"))
    #expect(telling.orderOfAll.teams.map(telling.name) == all)
  }

  @Test func officialCodesComeBeforeLetters() throws {
    var builder = SeasonBuilder("League", "1970")
    builder.stage(rounds: [builder.round("Round 1", ["Aston Villa 1-0 Los Angeles FC", "LA Galaxy 0-0 Astoria"])])
    let telling = Telling(SeasonStatistics(builder.season, rules: .standard), words: try Words(tag: "en"))
    let teams = builder.season.teams.indices.map { Team.ID($0) }
    #expect(telling.codes(teams).prefix(3) == ["AVL", "LAFC", "LAG"])
  }
}
