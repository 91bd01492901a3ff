import AnuarioTestSupport
import Football
import Plotting
import Testing

@testable import Anuario
@testable import Drawing

/// Teams that a headline or the editor names: they stand in the picture, alone in the accent, and what is said of them is
/// true of all teams.
@Suite struct NamedTeamsTests {
  /// A season of thirty teams in one round: the lower a team's number, the more goals in its match.
  private static func season(_ label: String = "1970") -> Season {
    league(
      label, [stride(from: 1, through: 29, by: 2).map { "Club \($0) \(32 - $0)-\($0 < 29 ? 3 : 0) Club \($0 + 1)" }])
  }

  /// The texts of a picture and where they stand.
  private func texts(
    _ kind: String, _ size: String, highlights: [String]
  ) throws -> [(run: TextRun, at: Point)] {
    var options = PressOptions()
    options.size = try PictureSize(size)
    options.editing.highlights = highlights
    let seasons = ["1970", "1971"].prefix(kind == "all-time" ? 2 : 1).map(Self.season)
    let books = seasons.map { SeasonBook($0, rules: .standard) }
    let kind = try #require(ChartKind.named(kind))
    let page = try Press(options).picture(kind, books, measurer: FakeMeasurer()).page
    return FrameInk(page.frame).texts.map { ($0.run, $0.origin) }
  }

  @Test func equalsAreSoughtAmongAllTeams() throws {
    let rounds = ["A 5-1 B", "C 1-4 D", "E 2-1 F", "G 1-2 H", "I 1-0 J", "K 1-0 L", "M 1-0 N", "O 1-0 P"]
    let season = league("1970", [rounds])
    #expect(try headline("goals-by-team", [season]) == "A score most, five; four teams concede fewest, none")
    #expect(
      try headline("goals-by-team", [season], language: "es")
        == "Más goles a favor: A, cinco; menos en contra: cuatro equipos, ninguno")
    let equal = league("1970", [["A 1-1 B", "C 1-1 D"]])
    #expect(
      try headline("goals-by-team", [equal])
        == "Four teams score most, one each; four teams concede fewest, one each")
    let three = league("1970", [["A 3-2 B", "C 2-2 D"], ["A 1-1 C", "B 2-1 D"], ["A 0-0 D", "B 0-0 C"]])
    #expect(
      try headline("goals-by-team", [three]) == "A and B score most, four each; A and C concede fewest, three each")
  }

  /// Who is named stands in the picture, however few rows it has room for.
  @Test(arguments: ["goals-by-team", "home-away", "all-time"], ["wide", "column", "page", "thumbnail", "square"])
  func whoIsNamedHasARow(_ kind: String, _ size: String) throws {
    let asked = ["Club 27", "Club 30"]
    let texts = try texts(kind, size, highlights: asked).map(\.run.string)
    #expect(asked.allSatisfy(texts.contains))
    #expect(texts.contains("Club 1"))
  }

  /// A thumbnail counts the rows left out where they are: above the row that was asked for.
  @Test func rowsAreCountedAtTheGap() throws {
    let texts = try texts("all-time", "thumbnail", highlights: ["Club 2"])
    func height(_ isIt: (String) -> Bool) throws -> Double { try #require(texts.first { isIt($0.run.string) }).at.y }
    let count = try height { $0.hasPrefix("+ ") }
    #expect(try count < height { $0 == "Club 2" } && count > height { $0 == "Club 1" })
  }

  /// The fewest conceded are those of a team that scored little.
  @Test func whoTheHeadlineNamesHasARow() throws {
    let chart = try chart("goals-by-team", [Self.season()])
    #expect(chart.text.headline.contains("Club 29 concede fewest"))
    let body = try #require(chart.body as? BarTableBody)
    #expect(body.rows.filter(\.isKept).map(\.name) == ["Club 1", "Club 29"])
  }
}

/// Teams that the editor brings out take the accent from those that a chart brings out by itself.
@Suite struct BroughtOutTests {
  private static let seasons = (0..<8).map { year in
    league(String(1970 + year), [[year < 4 ? "A 2-0 D" : year < 7 ? "B 1-0 C" : "C 3-0 A"]])
  }

  @Test(arguments: [(["B"], "B win three of eight titles"), (["B", "C"], "A win four of eight titles")])
  func championsAskedForAreBroughtOut(_ asked: [String], _ expected: String) throws {
    for (teams, highlights) in [(asked, []), ([], asked)] {
      let chart = try chart("champions", Self.seasons, teams: teams, highlights: highlights)
      #expect(try #require(chart.body as? TimelineBody).rows.filter(\.isEmphasized).map(\.name) == asked)
      #expect(chart.text.headline == expected)
      let few = try #require(
        try AnuarioTests.chart("champions", Array(Self.seasons.suffix(5)), teams: teams, highlights: highlights).body
          as? RollBody)
      #expect(Set(few.rows.filter(\.isEmphasized).map(\.name)) == Set(asked))
    }
  }

  /// In pictures that have no other color.
  @Test(arguments: ["goals-by-team", "form", "season-strips", "cross-table"])
  func noThirdTeamIsBroughtOut(_ kind: String) throws {
    let rounds = [["A 3-0 C", "B 1-0 D"], ["A 2-0 D", "B 2-1 C"], ["A 1-0 B", "C 2-1 D"]]
    let body = try chart(kind, [league("1970", rounds)], highlights: ["C", "D"]).body
    let loud: [String]? =
      switch body {
      case let body as BarTableBody: body.rows.filter(\.isEmphasized).map(\.name)
      case let body as ResultGridBody: body.rows.filter(\.isEmphasized).map(\.name)
      case let body as StripsBody: body.strips.filter(\.isEmphasized).map(\.name)
      case let body as MatrixBody: body.rows.filter(\.isEmphasized).map(\.name)
      default: nil
      }
    #expect(loud.map(Set.init) == ["C", "D"])
  }

  /// The cross-table's subject keeps its name where few have room, beside those that were asked for.
  @Test func theSubjectKeepsItsName() throws {
    let rounds = [["A 3-0 C", "B 1-0 D"], ["A 2-0 D", "B 2-1 C"], ["A 1-0 B", "C 2-1 D"]]
    let body = try chart("cross-table", [league("1970", rounds)], highlights: ["C", "D"]).body
    #expect(try #require(body as? MatrixBody).rows.filter(\.isKept).map(\.name) == ["A"])
  }

  @Test func oldMeetingsAreToldOfTheTeamBroughtOut() throws {
    let rounds = [["A 3-0 B", "C 1-0 D"], ["A 2-0 C", "B 2-1 D"]]
    let seasons = ["1970", "1971"].map { league($0, rounds) }
    #expect(try headline("head-to-head", seasons).hasPrefix("A "))
    #expect(try headline("head-to-head", seasons, highlights: ["B"]).hasPrefix("B"))
  }

  /// Of several clubs to bring out each is the accent's in its pairs, on the left of those where it is alone.
  @Test func allThatAreBroughtOutAreInTheirPairs() throws {
    let seasons = ["1970", "1971"].map { league($0, [["A 3-0 B", "C 1-0 D"], ["A 2-0 C", "D 0-1 B"]]) }
    let body = try chart("head-to-head", seasons, highlights: ["A", "D"]).body as? PairBlocksBody
    let loud = try #require(body).pairs.map { ($0.subject == .left ? "*" : "") + $0.left + $0.right }
    #expect(Set(loud) == ["*AB", "*AC", "*DC", "*DB"])
  }

  /// Whom the chart is about comes before whom it brings out.
  @Test func whomAPairIsAboutIsAskedFirst() throws {
    let season = league("1970", [["A 3-0 B", "C 1-0 D"], ["A 2-0 C", "B 2-1 D"]])
    #expect(try headline("head-to-head", [season], teams: ["A", "B"], highlights: ["B"]).hasPrefix("A "))
  }

  @Test func aSquareOfPairsBringsOutAll() throws {
    let clubs = (1...10).map { "Club \($0)" }
    let pairs = clubs.indices.flatMap { first in clubs.indices.dropFirst(first + 1).map { (first, $0) } }
    let season = league("1970", [pairs.map { "\(clubs[$0.0]) 1-0 \(clubs[$0.1])" }])
    let body = try chart("head-to-head", [season], highlights: ["Club 3", "Club 5"]).body as? MatrixBody
    #expect(try #require(body).rows.filter(\.isEmphasized).map(\.name) == ["Club 3", "Club 5"])
  }

  /// What a picture cannot show is told.
  @Test func whatIsNotBroughtOutIsTold() throws {
    func warnings(_ kind: String, _ seasons: [Season], _ edit: (inout ChartEditing) -> Void) throws -> [String] {
      var options = PressOptions()
      edit(&options.editing)
      let press = try Press(options)
      let books = seasons.map { SeasonBook($0, rules: .standard) }
      return try press.picture(try #require(ChartKind.named(kind)), books, measurer: FakeMeasurer()).chart.remarks(
        press.style)
    }
    let unseen = ["\"D\" is not brought out: it does not stand in the picture"]
    #expect(try warnings("champions", Self.seasons) { $0.highlights = ["B", "D"] } == unseen)
    #expect(try warnings("champions", Self.seasons) { $0.teams = ["D"] } == unseen)
    #expect(try warnings("all-time", Self.seasons) { $0.highlights = ["B", "D"] }.isEmpty)
    #expect(
      try warnings("goals-by-team", [Self.seasons[0]]) { $0.highlights = ["d"] }.isEmpty)
    let goals = league("1970", [["A 3-0 C", "B 1-0 D"], ["A 2-0 D", "B 2-1 C"], ["A 1-0 B", "C 2-1 D"]])
    #expect(
      try warnings("scorelines", [goals]) { $0.highlights = ["A"] }
        == ["\"A\" is not brought out: scorelines shows no single teams"])
  }
}
