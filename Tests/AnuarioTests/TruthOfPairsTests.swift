import AnuarioTestSupport
import Diagnostics
import Football
import Plotting
import SeasonFiles
import Testing

@testable import Anuario

/// What charts of pairs say of them: shoot-outs, the pairs chosen, what cells and dots stand for.
@Suite struct TruthOfPairsTests {
  private func season(_ text: String) throws -> Season {
    try #require(SeasonFiles.read(SourceText(text, file: "cup.txt"), as: nil).value.first)
  }

  private func cups() throws -> [Season] {
    [
      try season("= Cup 2018\n\n» Round of 16\n[Sat Jun/30]\n  France  4-3  Argentina\n  Spain  1-0  Italy\n"),
      try season("= Cup 2022\n\n» Final\n[Sun Dec/18]\n  Argentina  3-3 a.e.t., 4-2 pen.  France\n"),
    ]
  }

  @Test func aLostShootOutIsNoUnbeatenRecord() throws {
    let chart = try chart("head-to-head", cups())
    #expect(chart.text.headline == "France against the team they met again: 7–6 in goals")
    let body = try #require(chart.body as? PairBlocksBody)
    #expect(body.pairs.count == 1 && body.pairs[0].left == "France")
    #expect(
      body.pairs[0].rows.map { $0.label.replacing("\u{A0}", with: " ") } == [
        "30 June 2018", "18 December 2022, 2–4 pen.",
      ])
    #expect(
      try headline("head-to-head", cups(), teams: ["Argentina", "France"])
        == "France win one of two matches against Argentina and lose a shoot-out")
  }

  private func named(of team: String) throws -> Chart {
    try chart("head-to-head", cups(), teams: [team, "France"])
  }

  @Test func aPairThatTheEditorNamedIsNotCalledTheOnlyOne() throws {
    #expect(try chart("head-to-head", cups()).text.subtitle.contains("the pair that met in more than one"))
    #expect(try named(of: "Argentina").text.subtitle == "Their two matches in these seasons")
    #expect(
      try chart("head-to-head", cups(), teams: ["Argentina", "France"], language: "es").text.subtitle
        == "Sus dos partidos en estas temporadas")
  }

  @Test func aSquareOfPairsSaysWhatItsFiguresAre() throws {
    let names = (1...10).map { "Team \($0)" }
    var builder = SeasonBuilder("League", "1990")
    var results: [String] = []
    for (index, home) in names.enumerated() {
      for away in names[(index + 1)...] { results.append("\(home) 2-1 \(away)") }
    }
    builder.stage(rounds: [builder.round("Round 1", number: 1, ground: .home, results)])
    var season = builder.season
    let text = try chart("head-to-head", [season]).text
    #expect(text.subtitle.contains("Goals") && text.plainSubtitle?.contains("Goals") == false)

    // The cells of those that the headline names are pointed out, in both rows.
    builder = SeasonBuilder("League", "1991")
    results[0] = "Team 1 0-5 Team 2"
    results[1] = "Team 1 9-0 Team 3"
    builder.stage(rounds: [builder.round("Round 1", number: 1, ground: .home, results)])
    season = builder.season
    let chart = try chart("head-to-head", [season], teams: ["Team 1"])
    #expect(chart.text.headline == "Only Team 2 get the better of Team 1")
    let body = try #require(chart.body as? MatrixBody)
    let marked = body.rows.filter { row in row.cells.contains { $0?.isMarked ?? false } }.map(\.name)
    #expect(Set(marked) == ["Team 1", "Team 2"])
  }

  @Test func fewMatchesAreCalledFew() throws {
    var builder = SeasonBuilder("League", "1990")
    builder.stage(rounds: [
      builder.round("Round 1", number: 1, ["A 1-0 B", "C 0-0 D", "E 2-1 F", "G 0-0 H", "I 1-1 J"])
    ])
    #expect(try chart("scorelines", [builder.season]).text.notes.contains { $0.contains("may itself be chance") })
    let first = builder.season
    builder = SeasonBuilder("League", "1991")
    builder.stage(rounds: [builder.round("Round 1", number: 1, (0..<7).map { "A\($0) 1-0 B\($0)" })])
    let note = try #require(try chart("goal-distribution", [first, builder.season]).text.notes.first)
    #expect(note.hasPrefix("With five to seven matches"))
  }
}
