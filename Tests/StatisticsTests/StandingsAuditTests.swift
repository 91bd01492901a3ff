import AnuarioTestSupport
import Football
import Statistics
import Testing

/// Tables that a record states, in themselves and against its results.
@Suite struct StandingsAuditTests {
  /// A row from `1 A 3 2 1 0 5-2 5`: rank, team, played, won, drawn, lost, goals, points; `?` for what is not stated.
  private func claim(_ text: String, _ builder: inout SeasonBuilder, line: Int, stage: String? = nil) {
    let words = text.split(separator: " ").map(String.init)
    let goals = words[6].split(separator: "-").map { Int($0) }
    var row = ClaimedStanding(team: builder.team(words[1]), stage: stage, rank: Int(words[0]))
    row.played = Int(words[2])
    row.won = Int(words[3])
    row.drawn = Int(words[4])
    row.lost = Int(words[5])
    row.goalsFor = goals.first ?? nil
    row.goalsAgainst = goals.last ?? nil
    row.points = Int(words[7])
    builder.claim(.standingsRow(row), line: line)
  }

  private func findings(
    _ rows: [String], results: [String] = ["A 2-0 B", "A 1-1 C", "B 3-1 C"], rules: Rules = .standard
  ) -> [Finding] {
    var builder = SeasonBuilder()
    for name in ["A", "B", "C"] { _ = builder.team(name) }
    if !results.isEmpty { builder.stage(rounds: results.enumerated().map { builder.round("\($0 + 1)", [$1]) }) }
    for (number, row) in rows.enumerated() { claim(row, &builder, line: number + 1) }
    return SeasonStatistics(builder.season, rules: rules).findings.filter { $0.id.rawValue.hasPrefix("standings-") }
  }

  private let right = ["1 A 2 1 1 0 3-1 4", "2 B 2 1 0 1 3-3 3", "3 C 2 0 1 1 2-4 1"]

  @Test func aRightTableAgreesOnce() {
    let found = findings(right)
    #expect(found.map(\.id) == [.standingsRow] && found.map(\.severity) == [.agreement])
    #expect(found.first?.computed == .count(3))
  }

  @Test func aWrongRowNamesWhatDiffers() throws {
    let found = findings([right[0], "2 B 2 1 0 1 4-3 3", right[2]])
    #expect(found.map(\.id) == [.standingsGoals, .standingsRow])
    let row = try #require(found.last)
    #expect(row.severity == .contradiction && row.place.line == 2 && row.related == .teams([Team.ID(1)]))
    var claimed = StandingFigures()
    claimed.goalsFor = 4
    var computed = StandingFigures()
    computed.goalsFor = 3
    #expect(row.claimed == .figures(claimed) && row.computed == .figures(computed))
  }

  @Test func missingResultsAreAGap() {
    let found = findings(right, results: ["A 2-0 B", "A 1-1 C"])
    #expect(found.map(\.id) == [.standingsRow, .standingsRow])
    #expect(found.allSatisfy { $0.severity == .gap })
  }

  @Test func aRowAgainstItself() {
    let played = findings(["1 A 3 1 1 0 3-1 4", right[1], right[2]])
    #expect(played.contains { $0.id == .standingsPlayed && $0.claimed == .count(3) && $0.computed == .count(2) })
    let points = findings(["1 A 2 1 1 0 3-1 5", right[1], right[2]])
    #expect(points.map(\.id) == [.standingsPoints])
    #expect(points.first?.computed == .count(4))
    let results = findings(["1 A 2 2 0 0 3-1 6", right[1], right[2]])
    #expect(results.contains { $0.id == .standingsResults && $0.claimed == .count(3) && $0.computed == .count(2) })
  }

  @Test func anotherNumberOfPointsIsToldOnce() {
    let two = ["1 A 2 1 1 0 3-1 3", "2 B 2 1 0 1 3-3 2", "3 C 2 0 1 1 2-4 1"]
    let assumed = findings(two)
    #expect(assumed.map(\.id) == [.standingsPointsForWin] && assumed.map(\.severity) == [.note])
    var rules = Rules.standard
    rules.pointsForWin = Sourced(3, .asked)
    #expect(findings(two, rules: rules).map(\.severity) == [.contradiction])
    rules.pointsForWin = Sourced(2, .asked)
    #expect(findings(two, rules: rules).map(\.severity) == [.agreement])
  }

  @Test func oneRowIsBelievedAgainstARuleThatNobodyStated() {
    let found = findings(["1 A 5 4 1 0 11-2 9"], results: ["B 1-0 C"])
    #expect(found.first { $0.id == .standingsPointsForWin }?.severity == .note)
    #expect(!found.contains { $0.id == .standingsPoints })
    var rules = Rules.standard
    rules.pointsForWin = Sourced(3, .asked)
    #expect(findings(["1 A 5 4 1 0 11-2 9"], results: ["B 1-0 C"], rules: rules).contains { $0.id == .standingsPoints })
  }

  @Test func aTeamOfAStatedTableNeedsNoMatchForItsDeduction() {
    var builder = SeasonBuilder()
    for name in ["A", "B", "C"] { _ = builder.team(name) }
    builder.stage(rounds: [builder.round("1", ["A 2-0 B"])])
    for (number, row) in ["1 A 1 1 0 0 2-0 3", "2 B 1 0 0 1 0-2 0", "3 C 1 0 1 0 1-1 0"].enumerated() {
      claim(row, &builder, line: number + 1)
    }
    var rules = Rules.standard
    rules.adjustments = [PointsAdjustment(team: "C", points: -1)]
    let found = SeasonStatistics(builder.season, rules: rules).findings
    #expect(!found.contains { $0.id == .adjustmentWithoutTeam })
  }

  @Test func orderAndRank() {
    let turned = findings(["1 B 2 1 0 1 3-3 3", "2 A 2 1 1 0 3-1 4", right[2]])
    #expect(turned.map(\.id) == [.standingsOrder])
    // Level on points and goals: either order is right.
    let level = ["A 1-0 C", "B 1-0 C", "A 1-1 B"]
    let rows = ["1 B 2 1 1 0 2-1 4", "2 A 2 1 1 0 2-1 4", "3 C 2 0 0 2 0-2 0"]
    #expect(findings(rows, results: level).map(\.severity) == [.agreement])
    // Apart by goal difference, and stated the other way round.
    let apart = ["A 2-0 C", "B 1-0 C", "A 1-1 B"]
    let wrong = ["1 B 2 1 1 0 2-1 4", "2 A 2 1 1 0 3-1 4", "3 C 2 0 0 2 0-3 0"]
    #expect(findings(wrong, results: apart).map(\.severity) == [.note, .note])
    var rules = Rules.standard
    rules.order = Sourced(rules.order.value, .asked)
    let ranks = findings(wrong, results: apart, rules: rules)
    #expect(ranks.map(\.id) == [.standingsRank, .standingsRank])
    #expect(ranks.map(\.severity) == [.contradiction, .contradiction])
  }

  @Test func deductionsCount() {
    var rules = Rules.standard
    rules.adjustments = [PointsAdjustment(team: "A", points: -2)]
    let rows = ["1 B 2 1 0 1 3-3 3", "2 A 2 1 1 0 3-1 2", right[2]]
    #expect(findings(rows, rules: rules).map(\.severity) == [.agreement])
  }

  @Test func tablesKnownByNothingElse() throws {
    // Wins of one goal more than the others scored: B cannot have conceded three.
    func only(_ rows: [String]) throws -> Finding {
      let found = findings(rows, results: [])
      #expect(found.count == 1)
      return try #require(found.first)
    }
    let unique = try only(["1 A 2 2 0 0 2-0 6", "2 B 2 1 0 1 1-1 3", "3 C 2 0 0 2 0-2 0"])
    #expect(unique.severity == .note && unique.computed == .feasibility(.unique))
    let impossible = try only(["1 A 2 1 1 0 1-0 4", "2 B 2 1 0 1 3-3 3", "3 C 2 0 1 1 3-4 1"])
    #expect(impossible.severity == .contradiction && impossible.computed == .feasibility(.impossible))
    let twice = try only(["1 A 4 4 0 0 8-0 12", "2 B 4 1 1 2 3-4 4", "3 C 4 0 1 3 1-8 1"])
    #expect(twice.severity == .gap && twice.computed == .feasibility(.notTried))
    // The best two of a larger table add up to nothing.
    #expect(findings(["1 A 38 30 4 4 90-20 94", "2 B 38 28 5 5 80-30 89"], results: []).isEmpty)
  }

  @Test func tablesFindTheirGroup() {
    var builder = SeasonBuilder()
    func group(_ name: String, _ results: [String], line: Int) -> Group {
      Group(name: name, rounds: [builder.round("", results)], place: builder.place(line))
    }
    let groups = [group("Group A", ["A 1-0 B"], line: 1), group("Group B", ["C 2-2 D"], line: 2)]
    builder.add(Stage(name: "Groups", format: .groups, groups: groups, place: builder.place(3)))
    for (line, row) in ["1 A 1 1 0 0 1-0 3", "2 B 1 0 0 1 0-1 0"].enumerated() {
      claim(row, &builder, line: 10 + line, stage: "group a")
    }
    for (line, row) in ["1 C 1 0 1 0 2-2 1", "2 D 1 0 1 0 2-3 1"].enumerated() {
      claim(row, &builder, line: 20 + line, stage: "Group B")
    }
    let found = SeasonStatistics(builder.season, rules: .standard).findings
    #expect(found.filter { $0.id == .standingsRow }.map(\.severity) == [.contradiction, .agreement])
    #expect(found.first { $0.id == .standingsRow }?.place.line == 21)
  }
}
