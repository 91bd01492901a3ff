import AnuarioTestSupport
import Football
import Plotting
import Statistics
import Testing

@testable import Anuario

/// Which rounds and which grounds charts speak of.
@Suite struct RoundsOfChartsTests {
  private func chart(
    _ kind: String, _ book: SeasonBook, language: String = "en", _ edit: (inout ChartEditing) -> Void = { _ in }
  ) throws -> Chart {
    var options = PressOptions()
    options.language = language
    edit(&options.editing)
    return try Press(options).picture(try #require(ChartKind.named(kind)), [book], measurer: FakeMeasurer()).chart
  }

  private func day(_ number: Int) -> Day? { Day(year: 2000, month: 3, day: number) }

  /// Of rounds looked at alone each column is a round under its number, though a match of it was played later.
  @Test func roundsKeepTheirNumbers() throws {
    var builder = SeasonBuilder("League", "2000")
    var rounds = [
      ["A 1-0 B", "C 1-0 D"], ["A 2-0 C", "B 3-3 D"], ["A 3-0 D", "B 1-0 C"], ["B 4-0 A", "D 1-0 C"],
    ].enumerated().map { builder.round("Round \($0 + 1)", number: $0 + 1, day: day($0 + 1), $1) }
    rounds[1].matches[0].day = day(20)
    builder.stage(rounds: rounds)
    let book = SeasonBook(builder.season, rules: .standard)
    let part = try chart("form", book) { $0.rounds = 2...4 }
    let body = try #require(part.body as? ResultGridBody)
    #expect(body.labels == ["2", "3", "4"])
    #expect(body.rows.first { $0.name == "A" }?.cells.map(\.?.label) == ["2–0", "3–0", "0–4"])
    #expect(part.text.subtitle == "Every team’s results in each round")
    let whole = try #require(try chart("form", book).body as? ResultGridBody)
    #expect(whole.rows.first { $0.name == "A" }?.cells.map(\.?.label) == ["1–0", "3–0", "0–4", "2–0"])
  }

  /// Cells name the opponent as the rows name it, with the code that stands behind the row.
  @Test func cellsNameOpponentsAsRowsDo() throws {
    let book = try #require(try SeasonLibrary.load(["copa-peru-1967"]).books.first)
    let body = try #require(try chart("form", book, language: "es").body as? ResultGridBody)
    let names = Dictionary(uniqueKeysWithValues: body.rows.map { ($0.code, $0.shortName) })
    #expect(names.count == body.rows.count)
    for cell in body.rows.flatMap({ $0.cells.compactMap { $0 } }) {
      #expect(names[cell.corner] == cell.opponent)
    }
  }

  @Test(arguments: [
    ("en", "Rounds 2 and 10: some results are missing."), ("es", "Fechas 2 y 10: faltan algunos resultados."),
  ])
  func roundsWithoutAllResultsAreNamed(_ language: String, _ expected: String) throws {
    var builder = SeasonBuilder("League", "2000")
    let rounds = (1...11).map { number in
      builder.round(
        "Round \(number)", number: number, ["A 1-0 B", number == 2 || number == 10 ? "C v D" : "C 1-\(number % 3) D"])
    }
    builder.stage(rounds: rounds)
    let book = SeasonBook(builder.season, rules: .standard)
    let notes = try chart("goals-by-round", book, language: language).text.notes
    #expect(notes.map { $0.replacing("\u{A0}", with: " ") } == [expected])
  }

  /// A league whose points were halved says so beside bars that count them whole.
  @Test func aSplitIsToldBesidePointsAtHomeAndAway() throws {
    var builder = SeasonBuilder("League", "2000")
    let first = [
      ["A 1-0 B", "C 1-0 D"], ["C 0-1 A", "D 0-1 B"], ["A 1-0 D", "B 1-0 C"],
    ]
    builder.stage(
      rounds: first.enumerated().map {
        builder.round("Matchday \($0 + 1)", number: $0 + 1, day: day($0 + 1), ground: .home, $1)
      })
    for (stage, match) in [("Championship", "B 1-0 A"), ("Relegation", "D 2-0 C")] {
      builder.stage(
        stage, rounds: [builder.round("Matchday 1", number: 1, day: day(10), ground: .home, [match])])
    }
    func notes(_ share: CarriedPoints.Share) throws -> [String] {
      var rules = Rules.standard
      rules.stages = ["Championship", "Relegation"].map {
        Sourced(StageRules(stage: $0, carried: CarriedPoints(stage: "", share: share, withResults: true)), .asked)
      }
      return try chart("home-away", SeasonBook(builder.season, rules: rules)).text.notes
    }
    #expect(
      try notes(.halfDown) == [
        "After three rounds the league split and points were halved; the bars show them as won in the matches."
      ])
    #expect(
      try notes(.all) == ["After three rounds the league split: no team could leave its part of the table."])
  }

  /// A cup's last matches have no home side that the record knows, as long as each is one match of no stated place.
  @Test func semiFinalsInOneMatchHaveNoHomeSide() throws {
    func stage(_ rounds: [(String, [String])], _ venue: String? = nil) -> SeasonStatistics {
      var builder = SeasonBuilder("Cup", "2000")
      var made = rounds.map { builder.round($0.0, ground: .home, $0.1) }
      for index in made[1].matches.indices { made[1].matches[index].venue = venue }
      builder.stage("", .knockout, rounds: made)
      return SeasonBook(builder.season, rules: .standard).statistics
    }
    let rounds = [
      ("Quarter-finals", ["A 1-0 B", "C 1-0 D", "E 1-0 F", "G 1-0 H"]), ("Semi-finals", ["A 1-0 C", "E 1-0 G"]),
      ("Final", ["A 1-0 E"]),
    ]
    #expect(stage(rounds).goalPatterns.homeAway?.matches == 4)
    #expect(stage(rounds, "Stadium of A").goalPatterns.homeAway?.matches == 6)
    var twoLegs = rounds
    twoLegs[1].1 += ["C 1-0 A", "G 1-0 E"]
    #expect(stage(twoLegs).goalPatterns.homeAway?.matches == 8)
  }
}
