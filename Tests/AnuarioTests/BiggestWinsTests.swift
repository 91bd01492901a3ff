import AnuarioTestSupport
import Football
import Plotting
import Testing

@testable import Anuario

/// The list of the biggest wins: what it says of those left out, and whose it brings out.
@Suite struct BiggestWinsTests {
  /// Seventeen wins by five goals, others by fewer.
  static let season: Season = {
    let results = (1...17).map { "Club \($0) 5-0 Rest \($0)" } + (1...17).map { "Rest \($0) 1-0 Club \($0)" }
    return league("1970", [results])
  }()

  private func text(_ size: String, language: String = "en", _ edit: (inout ChartEditing) -> Void = { _ in }) throws
    -> ChartText
  {
    var options = PressOptions()
    options.size = try PictureSize(size)
    options.language = language
    edit(&options.editing)
    let kind = try #require(ChartKind.named("biggest-wins"))
    return try Press(options).picture(
      kind, [SeasonBook(Self.season, rules: .standard)], measurer: FakeMeasurer()
    ).chart.text
  }

  /// Where smaller wins are not listed, a count of further wins says by how many goals.
  @Test func theWinsLeftOutAreToldByTheirMargin() throws {
    #expect(try text("wide").notes == ["Left out: three further wins by five goals or more."])
    #expect(
      try text("portrait", language: "es").notes == ["Quedan fuera otras tres victorias por cinco goles o más."])
    let brief = try text("thumbnail").briefNote.replacing("\u{A0}", with: " ")
    #expect(brief.hasPrefix("+ ") && brief.hasSuffix(" wins by 5 goals or more"))
    // Of one team all wins are listed.
    #expect(try text("wide") { $0.teams = ["Club 1"] }.notes.isEmpty)
  }
}

extension BiggestWinsTests {
  /// A team to bring out stands in the list by its biggest win, and in the accent wherever it stands.
  @Test func aTeamBroughtOutStandsInTheList() throws {
    func rows(_ highlights: [String]) throws -> [ResultListBody.Row] {
      try #require(try chart("biggest-wins", [Self.season], highlights: highlights).body as? ResultListBody).rows
    }
    let own = try rows(["Club 16"])
    #expect(own.filter(\.isEmphasized).map(\.left) == ["Club 16"] && own.filter(\.isKept).map(\.left) == ["Club 16"])
    #expect(own.allSatisfy { !$0.isApart })
    let small = try rows(["Rest 4"])
    #expect(small.filter(\.isRightEmphasized).map(\.left) == ["Club 4"])
    #expect(small.count == 18 && small[17].isKept && small[17].isApart && small[17].isEmphasized)
    #expect(
      try headline("biggest-wins", [Self.season], highlights: ["Rest 4"])
        == "Rest 4’s biggest win is 1–0 against Club 4")
  }
}
