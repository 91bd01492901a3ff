import Diagnostics
import Football
import RuleBook
import Testing

/// The book that ships, and the order in which rules apply.
@Suite struct RuleBookTests {
  let book: RuleBook

  init() throws { book = try RuleBook.shipped() }

  private func rules(_ competition: String, _ label: String) -> StatedRules? {
    book.rules(competition: competition, label: label)?.rules
  }

  private func season(_ competition: String, _ label: String, _ rules: StatedRules = StatedRules()) -> Season {
    Season(
      competition: competition, label: label, rules: rules, source: SeasonSource(files: ["a.txt"], form: "article"))
  }

  @Test(arguments: [
    ("Copa Perú", "1967", 2), ("copa peru", "1978", 2), ("Copa Perú", "1979", 2), ("Copa Perú", "1997", 3),
    ("English Football League", "1888-89", 2), ("English Division One", "1892-93", 2),
    ("English Football League", "1980-81", 2), ("English Football League", "1981-82", 3),
    ("English Premier League", "2023-24", 3), ("World Cup", "1930", 2), ("FIFA World Cup", "1990", 2),
    ("World Cup", "1994", 3), ("World Cup", "2026", 3), ("Deutsche Bundesliga", "1994-95", 2),
    ("Deutsche Bundesliga", "1995-96", 3), ("English Championship", "2018-19", 3),
  ])
  func pointsForAWin(_ competition: String, _ label: String, _ points: Int) {
    #expect(rules(competition, label)?.pointsForWin == points)
  }

  @Test(arguments: [
    ("Premier League", "2023-24"), ("Uganda Premier League", "2023-24"), ("Malta Premier League", "2024-25"),
    ("Österr. Bundesliga", "1970-71"), ("FIFA World Cup qualification", "1965"), ("FIFA Club World Cup", "2005"),
    ("World Cup", "1926"), ("Copa Perú", "1966"), ("Copa Perú", "1985"), ("Copa", "1967"), ("", "1967"),
    ("Football League", "2015-16"), ("World Cup", "unknown"), ("World Cup", ""), ("World Cup", "12345"),
  ])
  func whatTheBookDoesNotKnow(_ competition: String, _ label: String) {
    #expect(book.rules(competition: competition, label: label) == nil)
  }

  @Test func entriesReadAloneAreThoseOfTheWholeBook() throws {
    let names = Set(book.entries.flatMap(\.names)).sorted()
    #expect(names.count > 100)
    // Every fourth, and those with marks of YAML in them.
    for (number, name) in names.enumerated()
    where number % 4 == 0 || name.contains(",") || !name.utf8.allSatisfy({ $0 < 0x80 }) {
      let part = try RuleBook.shipped(for: [name.uppercased()])
      #expect(part.entries.count < book.entries.count / 2)
      let own = book.entries.filter { $0.names.contains { $0.lowercased() == name.lowercased() } }
      #expect(part.entries == own, "\(name)")
    }
    #expect(try RuleBook.shipped(for: ["Liga de Ninguna Parte"]).entries.isEmpty)
  }

  @Test func ordersChangeWithTheYears() {
    #expect(rules("Football League", "1975-76")?.order == [.points, .goalAverage])
    #expect(rules("Football League", "1976-77")?.order == [.points, .goalDifference, .goalsFor])
    #expect(rules("English Division Three", "1998-99")?.order == [.points, .goalsFor, .goalDifference])
    #expect(rules("Copa Perú", "1997")?.order == nil)
  }

  @Test func assumptionsSaySo() {
    func origin(_ label: String) -> RuleOrigin? { book.rules(competition: "Copa Perú", label: label)?.origin }
    guard case .ruleBook(let source, assumed: true) = origin("1968") else {
      Issue.record("1968 is not assumed")
      return
    }
    #expect(source.contains("1979"))
    guard case .ruleBook(_, assumed: false) = origin("1979") else {
      Issue.record("1979 is assumed")
      return
    }
  }

  @Test func everyEntryHasASource() {
    #expect(book.entries.count >= 15)
    for entry in book.entries {
      #expect(!entry.source.isEmpty && !entry.source.contains("\n"))
      #expect(entry.rules.pointsForWin != nil)
    }
  }

  @Test func rulesApplyOneByOneInOrder() {
    let stated = SourcePlace(file: "a.txt", line: 5)
    let file = StatedRules(
      pointsForWin: 4, adjustments: [PointsAdjustment(team: "A", points: -1)], place: stated)
    let all = book.resolve(season("Copa Perú", "1979", file), asked: StatedRules(order: [.points, .wins]))
    #expect(all.pointsForWin == Sourced(4, .seasonFile(stated)))
    #expect(all.order == Sourced([.points, .wins], .asked))
    guard case .ruleBook = all.pointsForDraw.origin else {
      Issue.record("the book does not state the draw")
      return
    }
    #expect(all.adjustments.map(\.points) == [-1])
    #expect(book.resolve(season("Nowhere", "1979")) == .standard)
    #expect(
      book.resolve(season("Copa Perú", "1979"), asked: StatedRules(pointsForWin: 3)).pointsForWin.origin == .asked)
    let unplaced = book.resolve(season("Nowhere", "1979", StatedRules(pointsForWin: 2)))
    #expect(unplaced.pointsForWin.origin == .seasonFile(SourcePlace(file: "a.txt")))
  }
}
