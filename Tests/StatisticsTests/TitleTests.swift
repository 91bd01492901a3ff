import AnuarioTestSupport
import Football
import Statistics
import Testing

/// Who won a season that ends with play-offs, and ties whose goals are stated otherwise.
@Suite struct TitleTests {
  private let league = ["A 2-0 B", "B 1-0 C", "C 0-3 A"]

  private func title(_ stages: [(String, StageFormat, String, [String])]) -> Title {
    var builder = SeasonBuilder()
    for (name, format, round, results) in stages {
      builder.stage(name, format, rounds: [builder.round(round, results)])
    }
    return SeasonStatistics(builder.season, rules: .standard).title
  }

  @Test func playOffsAboutAnotherLevelDecideNoTitle() {
    let relegated = title([("", .league, "", league), ("", .knockout, "Relegation play-off", ["C 0-1 D"])])
    #expect(relegated == .table(index: 0, champion: Team.ID(0)))
    let promoted = title([("", .league, "", league), ("Promotion play-offs", .knockout, "Final", ["B 0-1 C"])])
    #expect(promoted == .table(index: 0, champion: Team.ID(0)))
    // Of which level the play-offs are is not said.
    let open = title([("", .league, "", league), ("Play-offs", .knockout, "Final", ["B 0-1 C"])])
    #expect(open == .first(index: 0, leader: Team.ID(0)))
  }

  @Test func aPhaseLeadsToTheFinal() {
    let phase = title([("League phase", .league, "", league), ("Finals", .knockout, "Final", ["B 0-1 C"])])
    #expect(phase.champions == [Team.ID(2)] && phase.isKnockout)
  }

  @Test func halvesOfASeasonLeadToAFinal() {
    let halves = [("Apertura", StageFormat.league, "", league), ("Clausura", .league, "", league)]
    #expect(title(halves + [("", .knockout, "Championship final", ["A 0-1 B"])]).champions == [Team.ID(1)])
    // A final of each half is none of both: each has a winner of its own.
    let own = [halves[0], ("Apertura Finals", .knockout, "Final", ["A 1-0 B"]), halves[1]]
    let both = own + [("Clausura Finals", .knockout, "Final", ["A 0-1 B"])]
    #expect(title(both).champions == [Team.ID(0), Team.ID(1)] && title(both).team == nil)
    // A final between the two decides the title, whatever it is called.
    #expect(title(both + [("", .knockout, "Finais", ["A 2-1 B"])]).champions == [Team.ID(0)])
    // Of several tournaments one may be about the title and the others about less.
    let phases = [
      ("Fase Campeón", StageFormat.league, "", league),
      ("Fase Campeón, knockout stage", .knockout, "Final", ["A 1-0 B"]),
      ("Fase Complementación", .league, "", league),
      ("Fase Complementación, knockout stage", .knockout, "Final", ["C 2-0 B"]),
    ]
    #expect(title(phases).champions == [Team.ID(0)])
  }

  @Test func theFirstOfHalfASeasonIsNoChampion() {
    #expect(title([("1° Semestre", .league, "", league)]) == .first(index: 0, leader: Team.ID(0)))
    #expect(title([("Apertura", .league, "", league)]).champions.isEmpty)
  }

  @Test func finalsOfSeveralDivisionsAreNoneOfTheSeason() {
    let divisions = title([
      ("Division 1, Promotion Playoff", .knockout, "Final", ["A 1-0 B"]),
      ("Division 2, Promotion Playoff", .knockout, "Final", ["C 1-0 D"]),
    ])
    #expect(divisions == .none)
  }

  @Test func aFinalOutranksATableThatLacksAMatch() {
    let open = ["A 2-0 B", "B 1-0 C", "A 3-0 C", "B 0-1 A", "C v B"]
    let played = title([("", .league, "", open), ("Play-offs", .knockout, "Final", ["B 0-1 C"])])
    #expect(played == .first(index: 0, leader: Team.ID(0)))
    let ahead = title([("", .league, "", open), ("Play-offs", .knockout, "Final", ["B v C"])])
    #expect(ahead.champions.isEmpty && ahead.table == 0)
  }

  @Test func groupsThatTheRecordDoesNotTellApartHaveNoTable() {
    var builder = SeasonBuilder()
    let rounds = [
      builder.round("Matchday 1", number: 1, ["A 1-0 B", "D 1-0 E"]),
      builder.round("Matchday 2", number: 2, ["B 1-0 C", "E 1-0 F"]),
      builder.round("Matchday 3", number: 3, ["C 0-2 A", "F v D"]),
    ]
    builder.stage("Group", rounds: rounds)
    builder.stage("Finals", .knockout, rounds: [builder.round("Final", ["A 0-1 D"])])
    let statistics = SeasonStatistics(builder.season, rules: .standard)
    #expect(statistics.standings.isEmpty)
    #expect(statistics.title.champions.map { builder.season[$0].name } == ["D"])
    // Pairs of a first round alone are no groups: the league goes on.
    var begun = SeasonBuilder()
    begun.stage(rounds: [begun.round("Round 1", number: 1, ["A 1-0 B", "C 1-0 D", "E 1-0 F"])])
    #expect(SeasonStatistics(begun.season, rules: .standard).standings.count == 1)
  }

  @Test func theGoalsOverBothLegsAreChecked() throws {
    func findings(_ stated: Goals, _ results: [String]) -> [Finding] {
      var builder = SeasonBuilder()
      let round = builder.round("Final", results)
      let first = round.matches[0]
      let tie = Tie(
        first: first.first, second: first.second, legs: round.matches.map(\.id), aggregate: stated,
        place: builder.place(1))
      builder.add(Stage(name: "Cup", format: .knockout, rounds: [round], ties: [tie], place: builder.place(1)))
      return SeasonStatistics(builder.season, rules: .standard).findings.filter { $0.id == .tieAggregate }
    }
    #expect(findings(Goals(3, 2), ["A 2-1 B", "B 1-1 A"]).isEmpty)
    // A third match may be counted or not.
    #expect(findings(Goals(2, 2), ["A 2-0 B", "B 2-0 A", "A 1-0 B"]).isEmpty)
    #expect(findings(Goals(3, 2), ["A 2-0 B", "B 2-0 A", "A 1-0 B"]).isEmpty)
    let found = try #require(findings(Goals(4, 1), ["A 2-1 B", "B 1-1 A"]).first)
    #expect(found.severity == .contradiction)
    #expect(found.claimed == .results([ClaimedResult(first: Team.ID(0), second: Team.ID(1), goals: Goals(4, 1))]))
    #expect(found.computed == .results([ClaimedResult(first: Team.ID(0), second: Team.ID(1), goals: Goals(3, 2))]))
  }
}
