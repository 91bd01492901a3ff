import AnuarioTestSupport
import Diagnostics
import Football
import Plotting
import SeasonFiles
import Statistics
import Testing
import Words

@testable import Anuario

/// What charts say of parts of a season, of points by ruling, of rules that are assumed, and of places that are shared.
@Suite struct RulingsTests {
  /// Four teams, six rounds a month apart, matches named from the winner's side.
  private func book(
    _ rounds: [[String]], rules: Rules = .standard, ground: Ground = .home
  ) -> SeasonBook {
    var builder = SeasonBuilder("League", "2000")
    builder.stage(
      rounds: rounds.enumerated().map { number, matches in
        builder.round(
          "Round \(number + 1)", number: number + 1, day: Day(year: 2000, month: number + 1, day: 1), ground: ground,
          matches)
      })
    return SeasonBook(builder.season, rules: rules)
  }

  private let rounds = [
    ["A 1-0 B", "C 0-0 D"], ["A 1-0 C", "B 0-0 D"], ["A 1-0 D", "B 0-0 C"],
    ["B 2-0 A", "D 0-0 C"], ["C 2-0 A", "D 0-0 B"], ["A 2-0 D", "C 1-0 B"],
  ]

  private func chart(
    _ kind: String, _ book: SeasonBook, rounds: ClosedRange<Int>? = nil, language: String = "en"
  ) throws -> Chart {
    var editing = ChartEditing()
    editing.rounds = rounds
    let part = try editing.part(of: book)
    let telling = Telling(part.statistics, words: try Words(tag: language))
    return try #require(ChartKind.named(kind)).chart(ChartRequest([telling]))
  }

  private func headline(_ kind: String, _ book: SeasonBook, _ rounds: ClosedRange<Int>? = nil) throws -> String {
    try chart(kind, book, rounds: rounds).text.headline.replacing("\u{A0}", with: " ")
  }

  private var deducted: Rules {
    var rules = Rules.standard
    rules.adjustments = [
      PointsAdjustment(team: "A", points: -4, day: Day(year: 2000, month: 4, day: 20)),
      PointsAdjustment(team: "B", points: -1),
    ]
    return rules
  }

  /// The record writes less than the team's name: what the table takes is what the reader, the data and the report tell.
  @Test func aDeductionByAPartOfTheNameIsToldThroughout() throws {
    let text = """
      = 2000 League =

      == Rules ==
      - Points for a win: 3
      - Deduction: Chievo −2, late fielding
      - Deduction: Chelsea −1, unpaid fees

      == Final Stage ==
      === Round 1 ===
      1 May 2000
      Chievo Verona 2-0 Roma
      8 May 2000
      Roma 1-1 Chievo Verona
      """
    let read = SeasonFiles.read(SourceText(text, file: "league-2000.txt"), as: .article)
    #expect(read.diagnostics.filter { $0.id == "team.unknown-adjusted" }.map(\.place.line) == [6])
    let season = try #require(read.value.first)
    let statistics = SeasonStatistics(season, rules: Rules.standard.applying(season.rules, origin: .asked))
    #expect(statistics.standings[0].rows.map(\.points) == [2, 1])
    #expect(statistics.adjustments.map(\.team) == [season.team(named: "Chievo Verona"), nil])
    #expect(statistics.adjustments.map(\.table) == [0, nil])
    let json = try StatisticsJSON.value(statistics).text()
    #expect(json.contains("points adjusted by -2: late fielding"))
    // The note of the row, and the adjustment of the table.
    #expect(json.ranges(of: "late fielding").count == 2)
    let note = Telling(statistics, words: try Words(tag: "en")).rulesNote
    #expect(note.contains("Chievo Verona") && note.contains("late fielding"), "\(note)")
  }

  @Test(arguments: ["title-race", "position-by-round", "points-progression"])
  func roundsFromTheFirstHaveALeader(_ kind: String) throws {
    #expect(try headline(kind, book(rounds), 1...3) == "A lead the League after three rounds")
    let later = try headline(kind, book(rounds), 4...6)
    #expect(later.contains("most points"), "\(later)")
    // All rounds are the season.
    #expect(try chart(kind, book(rounds), rounds: 1...6).text == chart(kind, book(rounds)).text)
  }

  @Test func whatWasLeftToWinIsThatOfTheSeason() throws {
    let cut = try #require(try chart("title-race", book(rounds), rounds: 1...3).body as? ProgressionBody)
    #expect(cut.limit == nil, "seven points behind with nine left to win are within reach")
    let whole = try #require(try chart("title-race", book(rounds)).body as? ProgressionBody)
    #expect(whole.limit?.values == [-18, -15, -12, -9, -6, -3, 0])
    #expect(try #require(try chart("title-race", book(rounds), rounds: 4...6).body as? ProgressionBody).limit == nil)
  }

  @Test(arguments: [
    "points-progression", "title-race", "position-by-round", "points-against-leader", "points-against-par", "form",
    "cross-table", "season-strips",
  ])
  func deductionsAreSaid(_ kind: String) throws {
    let season = book(rounds, rules: deducted)
    #expect(try chart(kind, season).text.notes.map(plain).contains("Points deducted: A −4 and B −1."))
    #expect(
      try chart(kind, season, language: "es").text.notes.map(plain).contains("Puntos descontados: A −4 y B −1."))
    #expect(try !chart(kind, season, rounds: 1...3).text.notes.joined().contains("deducted"))
    #expect(try !chart(kind, book(rounds)).text.notes.joined().contains("deducted"))
  }

  @Test func theBarsOfHomeAndAwaySayThatTheyLeaveThemOut() throws {
    #expect(
      try chart("home-away", book(rounds, rules: deducted)).text.notes.map(plain)
        == ["Points deducted, which the bars do not show: A −4 and B −1."])
  }

  @Test func theReportSaysWhatWasDeducted() throws {
    let telling = Telling(book(rounds, rules: deducted).statistics, words: try Words(tag: "en"))
    let notes = telling.notes(telling.statistics.standings[0], isLong: true)
    #expect(notes.map(\.text) == ["4\u{A0}points deducted.", "One point deducted."])
    #expect(notes.map { telling.names($0.teams) } == ["A", "B"])
    #expect(telling.sourceLine.contains("rulings on points"))
    #expect(ScoreSheet(telling: telling, index: 0).legend.contains("Points deducted:"))
    let text = try StatisticsReport([book(rounds, rules: deducted)]).text(as: .text)
    #expect(text.contains("Points deducted: A −4 and B −1."))
    let plain = Telling(book(rounds).statistics, words: try Words(tag: "en"))
    #expect(plain.notes(plain.statistics.standings[0], isLong: true).isEmpty)
    #expect(!plain.sourceLine.contains("rulings"))
  }

  @Test func assumedRulesAreCalledSo() throws {
    #expect(try chart("form", book(rounds)).text.source.contains("Three points for a win (assumed)."))
    #expect(try chart("points-progression", book(rounds)).text.subtitle.hasSuffix("three for a win (assumed)"))
    let level = book([["A 1-0 B", "C 2-0 D"], ["A 1-0 D", "C 1-0 B"]])
    #expect(
      try chart("form", level).text.source.contains("Teams level on points: by goal difference (assumed)."))
    var rules = Rules.standard
    rules.pointsForWin = Sourced(3, .asked)
    rules.order = Sourced([.points, .goalDifference], .asked)
    for kind in ["form", "points-progression", "cross-table"] {
      let text = try chart(kind, book(rounds, rules: rules)).text
      #expect(!text.source.contains("assumed") && !text.subtitle.contains("assumed"))
    }
  }

  @Test func oneTeamWithTwoRunsIsNamedOnce() throws {
    let won = (1...3).map { _ in ["A 1-0 B"] }
    let season = book(won + [["B 1-0 A"]] + won)
    #expect(try headline("form", season) == "A twice win three matches in a row")
    let body = try #require(try chart("form", season).body as? ResultGridBody)
    #expect(body.rows.map(\.runs) == [[0..<3, 4..<7], []])
    #expect(
      try headline("form", book(won + [["B 1-0 A"]] + won + [["B 1-0 A"]] + won)).hasSuffix("in a row three times"))
    #expect(
      try chart("form", season, language: "es").text.headline.replacing("\u{A0}", with: " ")
        == "A gana dos veces tres partidos seguidos")
  }

  @Test func roundsAloneKeepTheirNumbers() throws {
    let body = try #require(try chart("form", book(rounds), rounds: 3...5).body as? ResultGridBody)
    #expect(body.labels == ["3", "4", "5"])
  }

  @Test func aLeadThatIsSharedIsCalledSo() throws {
    let season = book([["A 1-0 B", "C 1-0 D"], ["A 1-0 C", "D 1-0 B"], ["A 1-0 D", "C 1-0 B"]])
    #expect(try headline("position-by-round", season) == "A lead from the first round to the last, alone or level")
    #expect(try chart("position-by-round", season).text.notes == ["Joined dots: level in first place."])
    let alone = book([["A 2-0 B", "C 1-0 D"], ["A 1-0 C", "D 1-0 B"], ["A 1-0 D", "C 1-0 B"]])
    #expect(try headline("position-by-round", alone) == "A lead from the first round to the last")
    #expect(try chart("position-by-round", alone).text.notes.isEmpty)
    let telling = Telling(season.statistics, words: try Words(tag: "en"))
    #expect(telling.progressionTitle(0) == "Alone on top from the second round")
    #expect(telling.standfirst.hasPrefix("They went clear on"))
  }

  @Test func aLeadSharedThroughoutIsNoLeadOfEither() throws {
    let season = book([["A 1-0 B", "C 1-0 D"], ["A 1-0 D", "C 1-0 B"]])
    let telling = Telling(season.statistics, words: try Words(tag: "en"))
    #expect(telling.brief.contains("A and C shared the lead from the first round to the last."))
  }

  @Test func aSplitLeagueIsToldAsAWhole() throws {
    var builder = SeasonBuilder("League", "2000")
    builder.stage(
      "Regular season", rounds: rounds.enumerated().map { builder.round("", number: $0.offset + 1, $0.element) })
    builder.stage("Championship", rounds: [builder.round("", number: 7, ["A 1-0 C"])])
    var rules = Rules.standard
    let carried = CarriedPoints(stage: "Regular season", share: .halfDown)
    rules.stages = [Sourced(StageRules(stage: "Championship", carried: carried), .asked)]
    let telling = Telling(SeasonStatistics(builder.season, rules: rules), words: try Words(tag: "en"))
    #expect(telling.brief.first == "The 4\u{A0}teams played 13\u{A0}matches.")
    let chart = try #require(ChartKind.named("points-progression")).chart(ChartRequest([telling]))
    let body = try #require(chart.body as? ProgressionBody)
    #expect(body.series.map(\.values) == [[6, 9], [4, 4]])
    // Where the results of the first stage count along, the strips are those of the last one alone.
    rules.stages[0].value.carried?.withResults = true
    let whole = Telling(SeasonStatistics(builder.season, rules: rules), words: try Words(tag: "en"))
    var longer = builder.season
    longer.stages[1].rounds += [builder.round("", number: 8, ["C 0-1 A"]), builder.round("", number: 9, ["A 2-0 C"])]
    let told = Telling(SeasonStatistics(longer, rules: rules), words: try Words(tag: "en"))
    let strips = try #require(ChartKind.named("season-strips")).chart(ChartRequest([told]))
    #expect(strips.text.headline.hasPrefix("A win all three"))
    #expect(strips.text.notes == ["Points include those brought along from the earlier stage."])
    let cross = try #require(ChartKind.named("cross-table")).chart(ChartRequest([whole]))
    #expect(cross.text.notes == ["Figures at the right include the matches of the earlier stage."])
    let kind = try #require(ChartKind.named("form"))
    let form = try #require(try kind.chart(ChartRequest([whole])).body as? ResultGridBody)
    #expect(form.rows.map { Array($0.figures.prefix(3)) } == [["1", "0", "0"], ["0", "0", "1"]])
  }

  @Test func aSingleMatchMakesNoHeadline() throws {
    let season = book([["A 2-0 B", "C 2-0 D"], ["A 1-0 C", "B 0-0 D"], ["A 5-4 D"]])
    #expect(try headline("goals-by-round", season) == "Round 1: the most goals, 2.0 a match, single matches aside")
    let body = try #require(try chart("goals-by-round", season).body as? BarTableBody)
    #expect(body.rows.map(\.isEmphasized) == [true, false, false])
  }

  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }
}
