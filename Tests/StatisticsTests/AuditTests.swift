import AnuarioTestSupport
import Football
import Statistics
import Testing

/// The record against itself.
@Suite struct AuditTests {
  let first = SeasonStatistics(CopaPeru.season1967, rules: CopaPeru.twoPoints)
  let second = SeasonStatistics(CopaPeru.season1968, rules: CopaPeru.twoPoints)

  private func finding(_ id: Finding.ID, _ statistics: SeasonStatistics) throws -> Finding {
    let found = statistics.findings.filter { $0.id == id }
    #expect(found.count == 1)
    return try #require(found.first)
  }

  @Test func theGoalsOf1968AreFourTooMany() throws {
    let goals = try finding(.goalsTotal, second)
    #expect(goals.severity == .contradiction)
    #expect(goals.claimed == .count(38) && goals.computed == .count(34))
    #expect(goals.place.line == 10)
    #expect(second.findings.first?.severity == .contradiction)
  }

  @Test func whatAgrees() {
    func agreeing(_ statistics: SeasonStatistics) -> Set<Finding.ID> {
      Set(statistics.findings.filter { $0.severity == .agreement }.map(\.id))
    }
    #expect(
      agreeing(first) == [.goalsTotal, .matchesTotal, .winner, .highestScoring, .finalistsCount, .finalistsByRegion])
    #expect(agreeing(second) == [.matchesTotal, .winner, .highestScoring, .finalistsCount, .relegatedCount])
  }

  @Test func whatContradicts() {
    func contradicting(_ statistics: SeasonStatistics) -> [Finding.ID] {
      statistics.findings.filter { $0.severity == .contradiction }.map(\.id)
    }
    #expect(contradicting(first) == [.departmentsCount, .relegatedCount])
    #expect(contradicting(second) == [.goalsTotal, .departmentsCount])
  }

  @Test func departments() throws {
    let of1967 = try finding(.departmentsCount, first)
    #expect([of1967.claimed, of1967.computed, of1967.related] == [.count(24), .count(21), .count(24)])
    let of1968 = try finding(.departmentsCount, second)
    #expect([of1968.claimed, of1968.computed, of1968.related] == [.count(24), .count(23), .count(23)])
    let missing = try finding(.departmentsWithoutEntrant, first)
    #expect(missing.severity == .gap)
    #expect(missing.computed == .names(["Huancavelica", "Amazonas"]))
    #expect(!second.findings.contains { $0.id == .departmentsWithoutEntrant })
  }

  @Test func whoCameDownAndWentUp() throws {
    let relegated = try finding(.relegatedCount, first)
    #expect([relegated.claimed, relegated.computed] == [.count(1), .count(3)])
    #expect(try finding(.promotedCount, first).severity == .gap)
    let changes = second.findings.filter { $0.id == .changeNotEntrant }
    #expect(changes.map(\.severity) == [.gap, .note])
    let alfonso = second.season.teams.firstIndex { $0.name == "Alfonso Ugarte de Chiclín" }.map { Team.ID($0) }
    #expect(changes.first?.claimed == alfonso.map { .teams([$0]) })
    #expect(try finding(.changeBothWays, second).claimed == alfonso.map { .teams([$0]) })
    #expect(!first.findings.contains { $0.id == .changeNotEntrant })
  }

  @Test func finalistsComeOnePerRegion() throws {
    let found = try finding(.finalistsByRegion, first)
    guard case .origins(let origins) = found.computed else {
      Issue.record("no origins")
      return
    }
    let ugarte = origins.first { first.season[$0.team].name == "Alfonso Ugarte de Chiclín" }
    #expect(ugarte?.department == "La Libertad" && ugarte?.region == "Region Norte B")
    #expect(Set(origins.compactMap(\.region)).count == 6)
    #expect(!second.findings.contains { $0.id == .finalistsByRegion })
  }

  @Test func scorersCannotBeCheckedWithoutScorers() throws {
    #expect(try finding(.topScorer, first).severity == .gap)
    var builder = SeasonBuilder()
    var match = builder.match("A 2-1 B")
    match.goals = [
      Goal(player: "Ruiz", minute: 1, side: .first), Goal(player: "Ruiz", minute: 2, side: .first),
      Goal(player: "Ruiz", minute: nil, kind: .own, side: .second),
    ]
    builder.stage(rounds: [Round(name: "", matches: [match], place: builder.place(1))])
    for (goals, severity) in [(2, Finding.Severity.agreement), (3, .contradiction)] {
      var claiming = builder
      claiming.claim(.topScorers([ClaimedScorer(player: "RUIZ", goals: goals)]), line: 7)
      let found = try finding(.topScorer, SeasonStatistics(claiming.season, rules: .standard))
      #expect(found.severity == severity)
      #expect(found.computed == .scorers([ClaimedScorer(player: "Ruiz", goals: 2)]))
    }
  }

  @Test func highestScoringMustNameAll() throws {
    for (lines, severity) in [
      (["A 3-1 B", "C 2-2 D"], Finding.Severity.agreement), (["D 2-2 C", "B 1-3 A"], .agreement),
      (["A 3-1 B"], .gap), (["A 3-0 B"], .contradiction), (["A 3-1 B", "E 1-0 A"], .contradiction),
    ] {
      var builder = SeasonBuilder()
      builder.stage(rounds: [builder.round("", ["A 3-1 B", "C 2-2 D", "E 1-0 A"])])
      let claimed = lines.compactMap { builder.claimedResult($0) }
      builder.claim(.highestScoring(claimed, remark: nil), line: 8)
      let found = try finding(.highestScoring, SeasonStatistics(builder.season, rules: .standard))
      #expect(found.severity == severity, "\(lines)")
      #expect(found.computed == .matches([Match.ID(0), Match.ID(1)]))
    }
  }

  @Test func winnersOfLeaguesAndFinals() throws {
    func severity(_ winner: String, _ build: (inout SeasonBuilder) -> Void) throws -> Finding.Severity {
      var builder = SeasonBuilder()
      build(&builder)
      builder.claim(.winners([builder.team(winner)]), line: 6)
      return try finding(.winner, SeasonStatistics(builder.season, rules: .standard)).severity
    }
    let league: (inout SeasonBuilder) -> Void = { $0.stage(rounds: [$0.round("", ["A 1-0 B"])]) }
    #expect(try severity("A", league) == .agreement)
    #expect(try severity("B", league) == .contradiction)
    #expect(try severity("A") { $0.stage(rounds: [$0.round("", ["A 1-0 B", "B v A"])]) } == .gap)
    let cup: (inout SeasonBuilder) -> Void = {
      $0.stage(
        "Cup", .knockout, rounds: [$0.round("Final", ["A 1-0 B", "B 3-0 A"]), $0.round("Third place", ["C 1-0 D"])])
    }
    #expect(try severity("B", cup) == .agreement)
    #expect(try severity("C", cup) == .contradiction)
    let shootOut: (inout SeasonBuilder) -> Void = { builder in
      var final = builder.round("Final", ["A 1-1 B"])
      final.matches[0].score.penalties = Goals(3, 4)
      builder.stage("Cup", .knockout, rounds: [final])
    }
    #expect(try severity("B", shootOut) == .agreement)
    #expect(try severity("A") { $0.stage("Cup", .knockout, rounds: [$0.round("Final", ["A 1-1 B"])]) } == .gap)
  }

  @Test func repeatedMatchesAndTeams() throws {
    var builder = SeasonBuilder()
    let day = Day(year: 1967, month: 5, day: 14)
    builder.stage(rounds: [
      builder.round("Round 1", day: day, ["A 1-0 B", "C 1-0 D", "E 0-0 F", "B 0-1 A"]),
      builder.round("Round 2", ["A 1-0 C", "B 2-2 D", "E 1-0 A", "F 1-0 G"]),
    ])
    let found = SeasonStatistics(builder.season, rules: .standard)
    #expect(try finding(.repeatedMatch, found).computed == .matches([Match.ID(0), Match.ID(3)]))
    let twice = found.findings.filter { $0.id == .teamTwiceInRound }
    #expect(twice.map(\.related) == [.text("Round 1"), .text("Round 1"), .text("Round 2")])
    #expect(twice.last?.computed == .matches([Match.ID(4), Match.ID(6)]))
  }

  @Test func pairsThatAllGroupsLackWereNotDrawn() {
    func season(_ second: [String]) -> SeasonStatistics {
      var builder = SeasonBuilder()
      let rounds = [["A 1-0 B", "A 1-0 C", "D 1-0 B", "D 1-0 C"], second]
      let groups = rounds.enumerated().map { number, results in
        Group(name: "Group \(number + 1)", rounds: [builder.round("", results)], place: builder.place(number))
      }
      builder.add(Stage(name: "", format: .groups, groups: groups, place: builder.place(1)))
      return SeasonStatistics(builder.season, rules: .standard)
    }
    let seeded = season(["E 1-0 F", "E 1-0 G", "H 1-0 F", "H 1-0 G"])
    #expect(!seeded.findings.contains { $0.id == .missingPairings })
    let cut = season(["E 1-0 F", "E 1-0 G", "H 1-0 F", "H 1-0 G", "E 1-0 H"])
    #expect(cut.findings.filter { $0.id == .missingPairings }.map(\.stage) == ["Group 1", "Group 2"])
  }

  /// A pair that met often would leave the others with more matches to come than any league has.
  @Test func aClaimBeyondSenseIsNotBelieved() throws {
    func unplayed(_ claimed: Int, meetings: Int) throws -> Int {
      var builder = SeasonBuilder()
      let teams = (1...20).map { "T\($0)" }
      let once = zip(teams, teams.dropFirst()).map { "\($0) 1-0 \($1)" }
      let again = Array(repeating: "T1 1-0 T2", count: meetings - 1)
      builder.stage(rounds: [builder.round("Round 1", once + again)])
      builder.claim(.matches(claimed), line: 3)
      return try #require(SeasonStatistics(builder.season, rules: .standard).standings.first).unplayed
    }
    #expect(try unplayed(380, meetings: 2) == 380 - 20)
    #expect(try unplayed(50_000, meetings: 100) == 0)
  }

  @Test func missingPairings() throws {
    var builder = SeasonBuilder()
    builder.stage(
      "Final", rounds: [builder.round("1", ["A 1-0 B", "C 1-0 D"]), builder.round("2", ["A 1-0 C", "B 1-0 D"])])
    let found = SeasonStatistics(builder.season, rules: .standard)
    let finding = try finding(.missingPairings, found)
    #expect(finding.severity == .gap && finding.stage == "Final" && finding.related == .count(1))
    let pairs = [("A", "D"), ("B", "C")].map { pair in
      TeamPair(first: builder.team(pair.0), second: builder.team(pair.1))
    }
    #expect(finding.computed == .pairings(pairs))
    #expect(!first.findings.contains { $0.id == .missingPairings })
    #expect(!second.findings.contains { $0.id == .missingPairings })
  }

  @Test func aFinalistWhoDidNotEnter() throws {
    var season = CopaPeru.season1967
    let names = season.teams.map(\.name)
    season.stages[0].entrants.removeAll { names[$0.team.index] == "Melgar" }
    let found = SeasonStatistics(season, rules: CopaPeru.twoPoints)
    let melgar = season.teams.firstIndex { $0.name == "Melgar" }.map { Team.ID($0) }
    #expect(try finding(.finalistNotEntrant, found).computed == melgar.map { .teams([$0]) })
    #expect(try finding(.finalistsByRegion, found).severity == .note)
  }

  @Test func averageAndTeams() throws {
    var builder = SeasonBuilder()
    builder.stage(rounds: [builder.round("", ["A 1-0 B", "A 2-1 B", "B 1-0 A"])])
    builder.claim(.goalAverage(hundredths: 167), line: 3)
    builder.claim(.teams(3), line: 4)
    let found = SeasonStatistics(builder.season, rules: .standard)
    #expect(try finding(.goalAverage, found).severity == .agreement)
    let teams = try finding(.teamsCount, found)
    #expect(teams.severity == .contradiction && teams.computed == .count(2))
  }

  @Test func theChainOfSeasons() {
    #expect(first.findings.filter { $0.id == .nextSeason }.map(\.severity) == [.note])
    let chain = SeasonChain.findings([first.season, second.season])
    #expect(chain.map { $0.map(\.severity) } == [[.agreement], [.agreement, .note]])
    #expect(chain[1].map(\.claimed) == [.text("1967"), .text("1969")])
    var other = second.season
    other.claims.removeAll { $0.fact == .previousSeason("1967") }
    other.claims.append(Claim(.previousSeason("1966"), text: "", place: SourcePlace(file: "x")))
    #expect(SeasonChain.findings([first.season, other])[0].map(\.severity) == [.contradiction])
  }
}
