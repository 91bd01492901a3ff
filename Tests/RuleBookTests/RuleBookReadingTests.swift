import Diagnostics
import Football
import RuleBook
import Testing

/// Faulty and sound rule files.
@Suite struct RuleBookReadingTests {
  private func read(_ text: String) -> Checked<RuleBook> { RuleBook.read(Array(text.utf8), file: "book.yaml") }
  private func rules(_ text: String) -> Checked<StatedRules> {
    RuleBook.readRules(Array(text.utf8), file: "rules.yaml")
  }

  @Test func aSetOfRules() {
    let found = rules(
      """
      points-for-win: 2
      order: [points, goal average, goals for]
      adjustments:
        - {team: Juan Aurich, points: −2, reason: fielded a wrong player}
      """)
    #expect(found.diagnostics.isEmpty)
    #expect(found.value.pointsForWin == 2 && found.value.pointsForDraw == nil)
    #expect(found.value.order == [.points, .goalAverage, .goalsFor])
    #expect(found.value.adjustments.map(\.points) == [-2])
    #expect(found.value.adjustments.first?.team == "Juan Aurich")
    #expect(found.value.adjustments.first?.place?.line == 4)
    #expect(rules("order: points, goal difference").value.order == [.points, .goalDifference])
  }

  @Test func anUnknownKeyNamesTheNearest() throws {
    let found = rules("points-for-win: 2\n  \npoints-for-drew: 1\n")
    let diagnostic = try #require(found.diagnostics.first)
    #expect(found.diagnostics.count == 1 && found.hasErrors)
    #expect(diagnostic.id == "yaml.key")
    #expect(diagnostic.place == SourcePlace(file: "rules.yaml", line: 3, column: 1))
    #expect(diagnostic.fix == "write points-for-draw")
    #expect(diagnostic.excerpt == "points-for-drew: 1")
    #expect(found.value.pointsForWin == 2)
  }

  @Test(arguments: [
    ("points-for-win: three", "yaml.number", 1, 17), ("points-for-win: 0", "yaml.number", 1, 17),
    ("points-for-win: 99999999999999999999", "yaml.number", 1, 17),
    ("order: [points, goals]", "rules.criterion", 1, 17),
    ("order: [goals for, points]", "rules.order", 1, 8), ("order: [points, points]", "rules.order", 1, 8),
    ("order: []", "rules.order", 1, 8), ("adjustments: 3", "yaml.shape", 1, 14),
    ("adjustments: [{team: Ñ, points: x}]", "yaml.number", 1, 33), ("adjustments: [{team: A}]", "yaml.missing", 1, 15),
    ("points-for-win: 2\npoints-for-win: 3", "yaml.syntax", 1, 1), ("- 2", "yaml.shape", 1, 1),
    ("a: [", "yaml.syntax", 2, 1), ("\"é\": 1", "yaml.key", 1, 1),
  ])
  func faultsHaveAPlace(_ text: String, _ id: String, _ line: Int, _ column: Int) throws {
    let found = rules(text)
    let diagnostic = try #require(found.diagnostics.first)
    #expect(diagnostic.id == id)
    #expect([diagnostic.place.line, diagnostic.place.column] == [line, column])
    #expect(diagnostic.severity == .error)
  }

  @Test func columnsCountCharacters() throws {
    // The accent is a scalar of its own here, but one character with its letter.
    let found = rules("adjustments: [{team: A\u{301}, points: x}]")
    #expect(found.diagnostics.first?.place.column == 33)
  }

  @Test func rulingsStagesAndShootOuts() throws {
    let found = rules(
      """
      shoot-out-win: 2
      shoot-out-loss: 1
      order: points, head-to-head points, head-to-head again, decision of the organiser
      stages:
        - {stage: Final, points-for-win: 3, carried: "half, rounded up", carried-from: League}
      rulings:
        - {by: lots, teams: [B, A], note: in Lima}
      adjustments:
        - {team: A, points: -3, reason: late, day: 1968-05-12, stage: Final}
      """)
    #expect(found.diagnostics.isEmpty)
    #expect(found.value.shootOutPoints == ShootOutPoints(win: 2, loss: 1))
    #expect(found.value.order == [.points, .headToHeadPoints, .headToHeadAgain, .decision])
    #expect(found.value.stages.first?.carried == CarriedPoints(stage: "League", share: .halfUp))
    #expect(found.value.rulings == [OrderRuling(.lots, teams: ["B", "A"], note: "in Lima")])
    #expect(found.value.adjustments.first?.day == Day(year: 1968, month: 5, day: 12))
    #expect(found.value.adjustments.first?.stage == "Final")
  }

  @Test(arguments: [
    ("rulings: [{by: points, teams: [A, B]}]", "rules.ruling"), ("rulings: [{by: lots, teams: [A]}]", "rules.ruling"),
    ("stages: [{stage: X, carried: most}]", "rules.carried"), ("shoot-out-win: 2", "rules.shoot-out"),
    ("adjustments: [{team: A, points: 1, day: soon}]", "rules.day"),
    ("adjustments: [{team: A, points: 1, day: 2024-x-02-26}]", "rules.day"),
    ("adjustments: [{team: A, points: 1, day: -2024-02-26}]", "rules.day"),
  ])
  func faultsOfWhatIsDecidedOutside(_ text: String, _ id: String) {
    #expect(rules(text).diagnostics.map(\.id) == [id])
  }

  @Test func halvesAreWhole() {
    #expect(CarriedPoints.Share.halfDown.part(of: 7) == 3 && CarriedPoints.Share.halfUp.part(of: 7) == 4)
    #expect(CarriedPoints.Share.halfDown.part(of: -3) == -2 && CarriedPoints.Share.all.part(of: 7) == 7)
  }

  @Test func aliasesThatShip() throws {
    let book = try AliasBook.shipped()
    #expect(book.teams.contains { $0.map(\.name).contains("Meidericher SV") })
    let unsourced = AliasBook.read(Array("teams: [{names: [{name: A}]}]".utf8), file: "a")
    #expect(unsourced.diagnostics.map(\.id) == ["yaml.missing"])
  }

  @Test func aNameThatEndsBeforeItStartsIsAFault() throws {
    let text = "teams: [{names: [{name: A}, {name: B, from: 1980, to: 1970}], source: x}]"
    let found = AliasBook.read(Array(text.utf8), file: "a")
    let diagnostic = try #require(found.diagnostics.first)
    #expect(diagnostic.id == "aliases.years" && diagnostic.severity == .error && found.diagnostics.count == 1)
    #expect(diagnostic.place.column == 55)
  }

  @Test func bytesThatAreNoText() {
    let found = RuleBook.readRules([0xFF, 0xFE, 0x41], file: "rules.yaml")
    #expect(found.diagnostics.map(\.id) == ["yaml.encoding"])
    #expect(rules("").hasErrors)
  }

  @Test func anEntryNeedsItsKeys() {
    let found = read("entries:\n  - competition: Cup\n    from: 1970\n    points-for-win: 2\n")
    #expect(found.diagnostics.map(\.id) == ["yaml.missing"])
    #expect(found.diagnostics.first?.message.contains("source") == true)
    #expect(found.value.entries.isEmpty)
  }

  @Test func entriesMustNotMeet() {
    func entry(_ from: String, _ to: String) -> String {
      "  - {competition: Cup, from: \(from), to: \(to), points-for-win: 2, source: A book}\n"
    }
    #expect(read("entries:\n" + entry("1970", "1975") + entry("1976", "1980")).diagnostics.isEmpty)
    let overlapping = read("entries:\n" + entry("1970", "1975") + entry("1975-76", "1980"))
    #expect(overlapping.diagnostics.map(\.id) == ["rules.overlap"])
    #expect(read("entries:\n" + entry("1970", "1965")).diagnostics.map(\.id) == ["rules.years"])
    #expect(read("entries:\n" + entry("soon", "1965")).diagnostics.map(\.id) == ["rules.season"])
  }
}
