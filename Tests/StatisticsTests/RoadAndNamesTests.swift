import AnuarioTestSupport
import Football
import Statistics
import Testing

/// Who plays on, and names and days that run against one another.
@Suite struct RoadAndNamesTests {
  private func findings(_ id: Finding.ID, _ season: Season) -> [Finding] {
    SeasonStatistics(season, rules: .standard).findings.filter { $0.id == id }
  }

  private func cup(_ final: [String], semis: [String] = ["A 2-0 B", "C 1-0 D"]) -> [Finding] {
    var builder = SeasonBuilder()
    for name in ["A", "B", "C", "D"] { _ = builder.team(name) }
    builder.stage(
      "Cup", .knockout, rounds: [builder.round("Semi-finals", semis), builder.round("Final", final)])
    return findings(.roadToFinal, builder.season)
  }

  @Test func losersDoNotPlayOn() throws {
    #expect(cup(["A 1-0 C"]).isEmpty)
    let found = try #require(cup(["B 1-0 C"]).first)
    #expect(found.severity == .gap && found.related == .text("Final"))
    #expect(found.claimed == .teams([Team.ID(1)]) && found.computed == .teams([Team.ID(0)]))
  }

  @Test func whatIsNotKnownIsNotTold() {
    // Level over two matches: away goals or a better place may have decided.
    #expect(cup(["B 1-0 C"], semis: ["A 1-0 B", "B 1-0 A", "C 1-0 D"]).isEmpty)
    #expect(cup(["B 1-0 C"], semis: ["A v B", "C 1-0 D"]).isEmpty)
    // A bye: not half of the field.
    #expect(cup(["E 1-0 C"], semis: ["A 1-0 B", "C 1-0 D", "E 1-0 F"]).isEmpty)
  }

  @Test func secondLegsOfTheirOwnRound() {
    var builder = SeasonBuilder()
    builder.stage(
      "Cup", .knockout,
      rounds: [
        builder.round("Semi-finals, 1st leg", ["A 1-0 B", "C 1-0 D"]),
        builder.round("Semi-finals, 2nd leg", ["B 3-0 A", "D 0-0 C"]), builder.round("Third place", ["A 1-0 D"]),
        builder.round("Final", ["B 1-0 C"]),
      ])
    #expect(findings(.roadToFinal, builder.season).isEmpty)
    #expect(SeasonStatistics(builder.season, rules: .standard).title.champions == [Team.ID(1)])
  }

  @Test func groupsSendTheirBest() throws {
    var builder = SeasonBuilder()
    let results = ["A 1-0 B", "A 1-0 C", "B 1-0 C"]
    let group = Group(name: "Group 1", rounds: [builder.round("", results)], place: builder.place(1))
    let other = Group(
      name: "Group 2", rounds: [builder.round("", ["D 1-0 E", "D 1-0 F", "E 1-0 F"])], place: builder.place(2))
    builder.add(Stage(name: "Groups", format: .groups, groups: [group, other], place: builder.place(3)))
    var right = builder
    right.stage("Final", .knockout, rounds: [right.round("Final", ["A 1-0 D"])])
    #expect(findings(.roadFromGroup, right.season).isEmpty)
    builder.stage("Final", .knockout, rounds: [builder.round("Final", ["C 1-0 D"])])
    let found = try #require(findings(.roadFromGroup, builder.season).first)
    #expect(found.stage == "Group 1" && found.claimed == .teams([Team.ID(2)]))
    #expect(found.computed == .teams([Team.ID(0), Team.ID(1)]))
  }

  @Test(arguments: [
    ("Sport Chorrillos", "Sport Chorrilos", true), ("Everton FC", "Everton", true), ("AS Monaco", "Monaco", true),
    ("Deportivo Huracan", "Sportivo Huracan", false), ("Dundee", "Dundee United", false),
    ("Barcelona", "Barcelona B", false), ("Union 1", "Union 2", false), ("Hamburg", "Homburg", true),
    ("Ica Sport", "Ilo Sport", false),
  ])
  func namesThatMayBeOne(_ first: String, _ second: String, isAlike: Bool) {
    var builder = SeasonBuilder()
    builder.stage(rounds: [builder.round("1", ["\(first) 1-0 X"]), builder.round("2", ["\(second) 1-0 X"])])
    #expect(findings(.teamSpelledTwoWays, builder.season).isEmpty != isAlike)
    // Two that met, or played on one round, are two.
    var met = SeasonBuilder()
    met.stage(rounds: [met.round("1", ["\(first) 1-0 \(second)"])])
    #expect(findings(.teamSpelledTwoWays, met.season).isEmpty)
    var together = SeasonBuilder()
    together.stage(rounds: [together.round("1", ["\(first) 1-0 X", "\(second) 1-0 Y"])])
    #expect(findings(.teamSpelledTwoWays, together.season).isEmpty)
  }

  @Test func roundsOfAKnockoutFollowOneAnother() throws {
    var builder = SeasonBuilder()
    let first = builder.round("Semi-finals", day: Day(year: 1967, month: 5, day: 14), ["A 1-0 B", "C 1-0 D"])
    let early = builder.round("Final", day: Day(year: 1967, month: 5, day: 1), ["A 1-0 C"])
    builder.stage("Cup", .knockout, rounds: [first, early])
    let found = findings(.datesOutOfOrder, builder.season)
    #expect(found.map(\.severity) == [.note, .note])
    #expect(found.first?.claimed == .matches([Match.ID(0), Match.ID(2)]))
  }

  @Test func aDayOfAnotherYearIsTold() throws {
    var builder = SeasonBuilder()
    var rounds = (1...8).map { builder.round("\($0)", day: Day(year: 1967, month: $0, day: 14), ["A 1-0 B"]) }
    builder.stage(rounds: rounds)
    #expect(findings(.dateFarOff, builder.season).isEmpty)
    builder = SeasonBuilder()
    rounds = (1...8).map { month in
      builder.round("\(month)", day: Day(year: month == 5 ? 1976 : 1967, month: month, day: 14), ["A 1-0 B"])
    }
    builder.stage(rounds: rounds)
    let found = findings(.dateFarOff, builder.season)
    #expect(found.map(\.claimed) == [.matches([Match.ID(4)])] && found[0].severity == .note)
  }

  @Test(arguments: [(160, true), (400, false)]) func aTableOfTooManyTeamsIsLeftOut(teams: Int, isMade: Bool) {
    // A chain in rounds of one match each: nothing but its length makes it large.
    var builder = SeasonBuilder()
    builder.stage(
      "League", .league, rounds: (1..<teams).map { builder.round("\($0)", ["T\($0) 1-0 T\($0 + 1)"]) })
    let statistics = SeasonStatistics(builder.season, rules: .standard)
    let found = statistics.findings.filter { $0.id == .tableTooLarge }
    #expect(statistics.standings.count == (isMade ? 1 : 0))
    #expect(found.map(\.claimed) == (isMade ? [] : [.count(teams)]))
    #expect(statistics.summary.teams == teams && statistics.summary.matches == teams - 1)
  }

  @Test func aLeagueInWhichAllMetIsNeverTooLarge() {
    var builder = SeasonBuilder()
    let pairs = (1...264).flatMap { first in (1..<first).map { "T\(first) 1-0 T\($0)" } }
    builder.stage("League", .league, rounds: [builder.round("", pairs)])
    #expect(SeasonStatistics(builder.season, rules: .standard).standings.first?.rows.count == 264)
  }
}
