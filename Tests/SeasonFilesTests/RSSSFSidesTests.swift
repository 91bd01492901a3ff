import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Pages with details in which each team stands on a line of its own, with its goals, above the line-ups.
@Suite struct RSSSFSidesTests {
  private func season(_ matches: String) throws -> Season {
    let text = "== World Cup 2006 - Match Details\n=== Group A\n\n\(matches)\n"
    let read = SeasonFiles.read(SourceText(text, file: "page.txt"), as: .rsssf)
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
    return try #require(read.value.first)
  }

  private func goals(_ match: Match) -> [String] {
    match.goals.map { goal in
      let kind = goal.kind == .penalty ? " p" : goal.kind == .own ? " og" : ""
      return "\(goal.side == .first ? 1 : 2) \(goal.player) \(goal.minute ?? 0)\(kind)"
    }
  }

  @Test func theMatchHasItsGroundGoalsAndHalfTime() throws {
    let season = try season(
      """
      _ Jun 9 _

      In Norden (Old Stadium)
      Alba 3 (Ivan Cruz 30pen, Luis
           Mar 61, Eric Puerto og 67)
      Costa Berta 1 (Juan Vega 90+1)
      HT: 1-0. Att: 43,000. Ref: Uwe Kern (Cris).
      ALB: 1-Paul Rey; 4-Juan Sol (8-Eli Paz 46), 5-Omar Luz.
      Booked: ALB - Sol 2.

      In Sur
      Cris 0
      Dora 0
      Att: 13,522. Ref: Ivo Lang (Alba).
      """)
    let matches = season.matches
    #expect(matches.map { "\(season[$0.first].name) \(season[$0.second].name)" } == ["Alba Costa Berta", "Cris Dora"])
    #expect(matches.map(\.score.fullTime) == [Goals(3, 1), Goals(0, 0)])
    #expect(matches.map(\.score.halfTime) == [Goals(1, 0), nil])
    #expect(matches.map(\.venue) == ["Norden (Old Stadium)", "Sur"])
    #expect(matches.map { $0.day?.iso } == ["2006-06-09", "2006-06-09"])
    #expect(goals(matches[0]) == ["1 Ivan Cruz 30 p", "1 Luis Mar 61", "1 Eric Puerto 67 og", "2 Juan Vega 90"])
    #expect(season.stages.flatMap(\.groups).map(\.name) == ["Group A"])
  }

  @Test func shirtsAreNoMinutes() throws {
    let season = try season(
      """
      12/06/2014, São Pedro, Arena Norte, 62103
      World Cup
      ALBA               3 (10 Ivan Cruz 29' 71' pen, 11 Luis Mar 90+1')
      BERTA/CRIS         1 (6 Juan Vega 11' OG)
      Alba:              12 Paul Rey; 2 Juan Sol, 3 Omar Luz [c].
      """)
    let match = try #require(season.matches.first)
    #expect(season.matches.count == 1)
    #expect(season.stages.map(\.name) == [""])
    #expect(match.day?.iso == "2014-06-12")
    #expect(
      goals(match) == ["1 Ivan Cruz 29", "1 Ivan Cruz 71 p", "1 Luis Mar 90", "2 Juan Vega 11 og"])
  }

  @Test func extraTimeAndKicksStandBelow() throws {
    let season = try season(
      """
      _ Jun 24 _

      In Norden
      Alba 0
      Berta 0
      [After extra-time; Berta win 3-0 on penalties]
      Att: 45,000. Ref: Ivo Lang (Alba).

      In Sur
      Cris 1 (Ivan Cruz 80)
      Dora 1 (Luis Mar 49)
      HT: 0-0. AET: 1-1. Att: 72,000.
      Penalties: 1-0 Ivan Cruz, 1-1 Luis Mar,
                 2-1 Juan Vega, 2-1 Omar Luz (save).

      In Este
      Alba 1 (Ivan Cruz 113)
      Cris 0
      After sudden death extra time.
      Alba: Paul Rey, Juan Sol.
      """)
    let scores = season.matches.map(\.score)
    #expect(scores.map(\.afterExtraTime) == [Goals(0, 0), Goals(1, 1), Goals(1, 0)])
    #expect(scores.map(\.penalties) == [Goals(0, 3), Goals(2, 1), nil])
    #expect(scores.map(\.halfTime) == [nil, Goals(0, 0), nil])
  }

  @Test func linesOfOneNameAreNoMatch() throws {
    let text = "Liga 1997/98\n\nRound 0\nRound 0\n(Cruz 5)\nAlba     1-0 Puerto\n"
    let read = SeasonFiles.read(SourceText(text, file: "page.txt"), as: .rsssf)
    #expect(!read.hasErrors, "\(read.diagnostics)")
    #expect(read.value.first?.matches.count == 1)
  }

  @Test func aListOfScorersIsNoMatch() throws {
    let read = SeasonFiles.read(
      SourceText(
        "Liga 1997/98\n\nRound 1 [Aug 28]\nAlba     1-0 Puerto\n\nTopscorers\nIvan Cruz 12\nLuis Mar 9\nNote: without play-offs\n",
        file: "page.txt"), as: .rsssf)
    #expect(read.value.first?.matches.count == 1)
  }

  @Test func aNameIsPartedByALineWhereOnlyOneSideScored() throws {
    let season = try season(
      """
      In Norden
      Alba 3 (Ivan Cruz 25, 56, Luis
      Mar 58)
      Berta 0
      HT: 2-0. Att: 13,000.

      In Sur
      Cris 3 (Omar Luz 44 seconds, Luis Rey
      74, Ivo Sol 77)
      Dora 2 (Juan Sol 39, Eli Paz 117 golden goal)
      HT: 1-1.
      """)
    #expect(
      season.matches.map(goals) == [
        ["1 Ivan Cruz 25", "1 Ivan Cruz 56", "1 Luis Mar 58"],
        ["1 Omar Luz 1", "1 Luis Rey 74", "1 Ivo Sol 77", "2 Juan Sol 39", "2 Eli Paz 117"],
      ])
  }

  @Test func goalsBelowAPlaceNeedNoReport() throws {
    let season = try season(
      """
      In Norden
      Alba 2 (Ivan Cruz 18, 19)
      Berta 0

      In Sur
      Cris 0
      Dora 1 (Juan Sol 39)
      """)
    #expect(season.matches.map(\.score.fullTime) == [Goals(2, 0), Goals(0, 1)])
    #expect(season.matches.map(\.venue) == ["Norden", "Sur"])
  }

  @Test func namesOfSidesHaveNumbers() throws {
    let season = try season(
      """
      In Norden
      Alba 04 3 (Luis Mar 3, 4, 5)
      Berta 96 0
      HT: 2-0. Att: 13,000.

      In Sur
      1860 Cris 1 (Luis Mar 3)
      Dora 05 1 (Juan Sol 4)
      HT: 1-1.
      """)
    #expect(season.teams.map(\.name) == ["Alba 04", "Berta 96", "1860 Cris", "Dora 05"])
    #expect(season.matches.map(\.score.fullTime) == [Goals(3, 0), Goals(1, 1)])
  }
}
