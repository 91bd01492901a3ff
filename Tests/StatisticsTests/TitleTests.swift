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
    // A final of each half is none of both.
    let own = [halves[0], ("Apertura Finals", .knockout, "Final", ["A 1-0 B"]), halves[1]]
    #expect(title(own + [("Clausura Finals", .knockout, "Final", ["A 0-1 B"])]).champions.isEmpty)
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
