import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Remarks of the archive's pages that say something of tables, and where they end; columns that tables have beyond the usual.
@Suite struct RSSSFRemarkTests {
  private func read(_ text: String) -> Checked<[Season]> {
    SeasonFiles.read(SourceText(text + "\n", file: "page.txt"), as: .rsssf)
  }

  private func told(_ season: Season) -> [String] {
    season.matches.map { match in
      let goals = match.score.played.map { "\($0.first)-\($0.second)" } ?? "\(match.status)"
      return "\(match.day.map { "\($0.iso) " } ?? "")\(season[match.first].name)|\(season[match.second].name) \(goals)"
    }
  }

  // MARK: Points that are brought along

  private static let regular = """
    Bundesliga 2021/22

    Regular Stage

    Final Table:

     1.Alba       3  2  1  0  5-1  7
     2.Berta      3  0  1  2  1-5  1

    Round 1 [Jul 24]
    Alba 2-0 Berta
    Round 2 [Jul 31]
    Berta 1-1 Alba
    Round 3 [Aug 7]
    Alba 2-0 Berta

    Championship Playoff

    """

  @Test(arguments: [
    (
      "NB: teams carry over half their points from the regular stage (listed between\n    square brackets), rounded downwards",
      CarriedPoints.Share.halfDown
    ),
    ("NB: half of points carried over from the regular stage, rounded up", .halfUp),
  ])
  func halfOfThePoints(remark: String, share: CarriedPoints.Share) throws {
    let table = "Final Table:\n\n 1.Alba       4  3  1  0  6-1  6  [3*]\n 2.Berta      4  0  1  3  1-6  0  [0*]\n\n"
    let read = read("\(Self.regular)\n\(table)\(remark)\n\nRound 4 [Mar 5]\nAlba 1-0 Berta")
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
    let rules = try #require(read.value.first).rules.stages
    #expect(
      rules == [
        StageRules(
          stage: "Championship Playoff", carried: CarriedPoints(stage: "Regular Stage", share: share, withResults: true)
        )
      ])
  }

  @Test func pointsThatAStageBringsWithoutItsResults() throws {
    let remark = "NB: half of points carried over, rounded down"
    let table = "Final Table:\n\n 1.Alba       1  1  0  0  1-0  6\n 2.Berta      1  0  0  1  0-1  0\n\n"
    let read = read("\(Self.regular)\n\(table)\(remark)\n\nRound 1 [Mar 5]\nAlba 1-0 Berta")
    #expect(read.value.first?.rules.stages.first?.carried?.withResults == false)
  }

  @Test(arguments: [
    "(carry over half their points)", "Mitad de los puntos de la fase anterior", "Table [bonus points in brackets]",
  ])
  func pointsOfWhichTooLittleIsTold(remark: String) throws {
    let read = read("\(Self.regular)\n\(remark)\n\nRound 1 [Mar 5]\nAlba 1-0 Berta")
    #expect(read.diagnostics.map(\.id) == ["rules.points-unread"])
    #expect(read.diagnostics.first?.place.line == 19)
    #expect(read.value.first?.rules.stages.isEmpty == true)
  }

  // MARK: Where remarks end

  @Test func remarksEndAtRoundsDaysAndFixtures() throws {
    let text = """
      Liga 1970

      Round 1
      Park 1-0 Hill
      * Park withdrew later
      Round 2
      Dock 2-1 Mill
      * Hill played away
      12 May
      Park 1-0 Dock
      * Mill were late
      Alba v Berta
      """
    let season = try #require(read(text).value.first)
    #expect(
      told(season) == [
        "Park|Hill 1-0", "Dock|Mill 2-1", "1970-05-12 Park|Dock 1-0", "1970-05-12 Alba|Berta scheduled",
      ])
    #expect(season.stages.flatMap(\.rounds).map(\.name) == ["Round 1", "Round 2"])
  }

  @Test func aDayThatWasCancelledIsNoPlace() throws {
    let text =
      "Cup 2020\n\nRound 1 [Mar 3]\nAlba 1-0 Berta\n\nFinal [Mar 31 - cancelled]\nAlba - Cora\n\nThird Place [Apr 2, Wien]\nBerta 1-0 Dora"
    let season = try #require(read(text).value.first)
    #expect(season.matches.map(\.status) == [.played, .cancelled, .played])
    #expect(season.matches.map(\.venue) == [nil, nil, "Wien"])
  }

  // MARK: Columns

  @Test(arguments: ["     Pts P+  J  V  E  D  GP-GC", ""])
  func columnsBeforeTheMatchesAreNoPartOfNames(header: String) throws {
    let text = """
      Liga 1994

      Group A
      \(header)
      1.Alba       5  1  2  2  0  0  4- 0
      2.Cora 04    0  0  2  0  0  2  0- 4

      Round 1
      Alba 3-0 Cora 04
      Round 2
      Cora 04 0-1 Alba
      """
    let season = try #require(read(text).value.first)
    #expect(season.teams.map(\.name) == ["Alba", "Cora 04"])
  }

  // MARK: Stages

  @Test func groupsInTheirHeadingArePartsOfNoLaterStage() throws {
    let text = """
      Brazil 1985

      Groups A and B

      Round 1
      Alba 3-0 Cora

      Groups C and D

      Round 1
      Fort 3-0 Gent

      Second Phase

      Round 1
      Alba 1-0 Fort
      """
    let season = try #require(read(text).value.first)
    #expect(season.competition == "Brazil")
    #expect(season.stages.map(\.name) == ["Groups A and B", "Groups C and D", "Second Phase"])
  }
}
