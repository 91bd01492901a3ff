import AnuarioTestSupport
import Football
import Statistics
import Testing

/// Stated tables that count other results than those of one part of the season.
@Suite struct TableBasisTests {
  /// A row from `1 A 3 2 1 0 5-2 5`: rank, team, played, won, drawn, lost, goals, points.
  private func claim(_ rows: [String], _ builder: inout SeasonBuilder, line: Int, stage: String?) {
    for (number, text) in rows.enumerated() {
      let words = text.split(separator: " ").map(String.init)
      let goals = words[6].split(separator: "-").compactMap { Int($0) }
      var row = ClaimedStanding(team: builder.team(words[1]), stage: stage, rank: Int(words[0]))
      (row.played, row.won, row.drawn, row.lost) = (Int(words[2]), Int(words[3]), Int(words[4]), Int(words[5]))
      (row.goalsFor, row.goalsAgainst, row.points) = (goals[0], goals[1], Int(words[7]))
      builder.claim(.standingsRow(row), line: line + number)
    }
  }

  private func rounds(_ builder: inout SeasonBuilder, _ results: [[String]]) -> [Round] {
    results.enumerated().map { builder.round("\($0 + 1)", $1) }
  }

  private func findings(_ builder: SeasonBuilder) -> [Finding] {
    SeasonStatistics(builder.season, rules: .standard).findings.filter { $0.id.rawValue.hasPrefix("standings-") }
  }

  // MARK: Conferences

  private let east = ["1 A 2 1 0 1 3-3 3", "2 B 2 0 1 1 2-3 1"]
  private let west = ["1 C 2 2 0 0 5-2 6", "2 D 2 0 1 1 1-3 1"]

  private func conferences(_ east: [String], _ west: [String], hasMatches: Bool = true) -> [Finding] {
    var builder = SeasonBuilder()
    for name in ["A", "B", "C", "D"] { _ = builder.team(name) }
    if hasMatches {
      builder.stage("Season", rounds: rounds(&builder, [["B 1-2 C", "A 2-0 D"], ["C 3-1 A", "D 1-1 B"]]))
    }
    claim(east, &builder, line: 11, stage: "East")
    claim(west, &builder, line: 21, stage: "West")
    return findings(builder)
  }

  @Test func conferencesThatPlayOneAnotherNeedNotAddUp() {
    #expect(conferences(east, west).map(\.severity) == [.agreement, .agreement])
    #expect(!conferences(east, west, hasMatches: false).contains { $0.severity == .contradiction })
  }

  // MARK: Tables behind a split

  /// Four teams that met once, and behind the split once more.
  private func split(_ upper: [String], _ lower: [String]) -> [Finding] {
    var builder = SeasonBuilder()
    for name in ["A", "B", "C", "D"] { _ = builder.team(name) }
    builder.stage(
      "Regular", rounds: rounds(&builder, [["A 2-0 C", "B 1-1 D"], ["C 1-1 B", "D 0-3 A"], ["A 1-1 B", "C 2-0 D"]]))
    builder.stage("Upper", rounds: rounds(&builder, [["A 5-0 B"]]))
    builder.stage("Lower", rounds: rounds(&builder, [["C 2-0 D"]]))
    claim(upper, &builder, line: 11, stage: "Upper")
    claim(lower, &builder, line: 21, stage: "Lower")
    return findings(builder)
  }

  private let upper = ["1 A 4 3 1 0 11-1 10", "2 B 4 0 3 1 3-8 3"]
  private let lower = ["3 C 4 2 1 1 5-3 7", "4 D 4 0 1 3 1-8 1"]

  @Test func tablesBehindASplitCountTheSeason() {
    #expect(split(upper, lower).map(\.severity) == [.agreement, .agreement])
    // A7 halved and rounded down is 3, B3 1, C4 2, D1 0.
    let halved = split(
      ["1 A 4 3 1 0 11-1 6", "2 B 4 0 3 1 3-8 1"], ["3 C 4 2 1 1 5-3 5", "4 D 4 0 1 3 1-8 0"])
    #expect(halved.map(\.severity) == [.agreement, .agreement])
    let own = split(["1 A 1 1 0 0 5-0 6", "2 B 1 0 0 1 0-5 1"], lower)
    #expect(!own.contains { $0.id == .standingsPoints })
  }

  @Test func theHalfOfASplitTableMayCountItsPlacesOn() {
    #expect(split(upper, ["3 C 1 1 0 0 2-0 3", "4 D 1 0 0 1 0-2 0"]).map(\.severity) == [.agreement, .agreement])
  }

  @Test func aWrongTableBehindASplitIsTold() {
    let wrong = split(["1 A 1 1 0 0 4-0 3", "2 B 1 0 0 1 0-4 0"], lower)
    #expect(wrong.filter { $0.severity == .contradiction }.map(\.id) == [.standingsRow, .standingsRow])
  }

  /// Six teams of which the upper three met once more among themselves.
  private func upperThree(_ rows: [String]) -> [Finding] {
    var builder = SeasonBuilder()
    for name in ["A", "B", "C", "D", "E", "F"] { _ = builder.team(name) }
    builder.stage("Regular", rounds: rounds(&builder, [["A 1-0 D", "B 1-0 E", "C 1-0 F"]]))
    builder.stage("Upper", rounds: rounds(&builder, [["A 2-0 B"], ["B 1-1 C"], ["C 0-1 A"]]))
    claim(rows, &builder, line: 11, stage: "Upper")
    return findings(builder)
  }

  @Test func theOneWrongRowOfATableOfSeveralPartsIsTold() throws {
    let right = ["1 A 3 3 0 0 4-0 9", "2 C 3 1 1 1 2-2 4", "3 B 3 1 1 1 2-3 4"]
    #expect(upperThree(right).map(\.severity) == [.agreement])
    let row = upperThree([right[0], "2 C 3 1 1 1 3-2 4", right[2]])
    #expect(row.map(\.id) == [.standingsRow] && row.map(\.severity) == [.contradiction])
    #expect(row.first?.place.line == 12)
    let points = upperThree([right[0], right[1], "3 B 3 1 1 1 2-3 3"])
    #expect(points.map(\.id) == [.standingsPoints] && points.first?.place.line == 13)
  }

  // MARK: Tables of a day before the last

  private func phases(_ rows: [String]) -> [Finding] {
    var builder = SeasonBuilder()
    for name in ["A", "B", "C", "D"] { _ = builder.team(name) }
    builder.stage(
      "League",
      rounds: rounds(
        &builder, [["A 3-1 D", "B 2-2 C"], ["C 0-1 A", "D 0-1 B"], ["A 2-2 B", "C 1-1 D"], ["A 4-0 B"], ["B 1-0 A"]]))
    claim(rows, &builder, line: 11, stage: "League")
    return findings(builder)
  }

  @Test func aTableOfADayBeforeTheLast() {
    let fall = ["1 A 3 2 1 0 6-3 7", "2 B 3 1 2 0 5-4 5", "3 C 3 0 2 1 3-4 2", "4 D 3 0 1 2 2-5 1"]
    #expect(phases(fall).map(\.severity) == [.agreement])
    // The last match counts for one of its teams alone: no day's table.
    let half = ["1 A 5 3 1 1 10-4 10", "2 B 4 1 2 1 5-8 5", "3 C 3 0 2 1 3-4 2", "4 D 3 0 1 2 2-5 1"]
    #expect(phases(half).contains { $0.id == .standingsRow && $0.severity == .contradiction && $0.place.line == 12 })
  }

  @Test func theOneWrongRowOfAnEarlierDayIsTold() {
    let fall = ["1 A 3 2 1 0 6-3 7", "2 B 3 1 2 0 5-4 5", "3 C 3 0 2 1 4-4 2", "4 D 3 0 1 2 2-5 1"]
    let found = phases(fall).filter { $0.id == .standingsRow }
    #expect(found.map(\.severity) == [.contradiction] && found.first?.place.line == 13)
  }

  @Test func matchesOfAGroupAgainstOthersStayOutside() {
    var builder = SeasonBuilder()
    for name in ["A", "B", "C", "X"] { _ = builder.team(name) }
    builder.stage(
      "Group 9", rounds: rounds(&builder, [["A 2-0 B"], ["B 2-1 C"], ["C 0-0 A"], ["A 1-0 X"], ["X 0-0 A"]]))
    let rows = ["1 A 2 1 1 0 2-0 4", "2 B 2 1 0 1 2-3 3", "3 C 2 0 1 1 1-2 1"]
    claim(rows, &builder, line: 11, stage: "Group 9")
    #expect(findings(builder).map(\.severity) == [.agreement])
    var wrong = SeasonBuilder()
    for name in ["A", "B", "C", "X"] { _ = wrong.team(name) }
    wrong.stage("Group 9", rounds: rounds(&wrong, [["A 2-0 B"], ["B 2-1 C"], ["C 0-0 A"], ["A 1-0 X"]]))
    claim([rows[0], rows[1], "3 C 2 0 1 1 2-2 1"], &wrong, line: 11, stage: "Group 9")
    #expect(findings(wrong).filter { $0.severity == .contradiction }.map(\.id) == [.standingsGoals, .standingsRow])
  }

  /// Two groups, and a table of those that came second in them.
  private func ranking(_ rows: [String]) -> [Finding] {
    var builder = SeasonBuilder()
    func group(_ name: String, _ results: [String], line: Int) -> Group {
      Group(name: name, rounds: [builder.round("", results)], place: builder.place(line))
    }
    let groups = [
      group("Group 1", ["A 2-0 B", "B 1-1 C", "C 0-2 A"], line: 1),
      group("Group 2", ["D 3-0 E", "E 1-0 F", "F 2-2 D"], line: 5),
    ]
    builder.add(Stage(name: "Groups", format: .groups, groups: groups, place: builder.place(1)))
    claim(rows, &builder, line: 11, stage: "Second placed")
    return findings(builder)
  }

  @Test func aRankingOfTeamsOfSeveralGroups() {
    #expect(ranking(["1 E 2 1 0 1 1-3 3", "2 B 2 0 1 1 1-3 1"]).map(\.severity) == [.agreement])
    // Without the matches against the last of each group it agrees with nothing, and need not add up.
    let shorter = ranking(["1 E 1 0 0 1 0-3 0", "2 B 1 0 0 1 0-1 0"])
    #expect(!shorter.contains { $0.severity == .contradiction })
  }

  @Test func tablesOfOneNameAreToldByTheirFigures() {
    var builder = SeasonBuilder()
    for name in ["A", "B", "C"] { _ = builder.team(name) }
    builder.stage("Group A", rounds: rounds(&builder, [["A 2-0 B"], ["B 1-0 C"], ["C 0-0 A"]]))
    builder.stage("Group A", rounds: rounds(&builder, [["B 2-0 A"], ["C 1-0 B"], ["A 3-0 C"]]))
    claim(["1 A 2 1 0 1 3-2 3", "2 B 2 1 0 1 2-1 3", "3 C 2 1 0 1 1-3 3"], &builder, line: 11, stage: "Group A")
    #expect(findings(builder).map(\.severity) == [.agreement])
  }
}
