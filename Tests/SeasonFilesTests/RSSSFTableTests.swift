import AnuarioTestSupport
import Diagnostics
import Football
import Foundation
import Testing

@testable import SeasonFiles

/// Tables of standings and of results, prose beside them, and whole pages.
extension RSSSFTests {
  @Test func theTableIsAClaimUnderTheNamesOfTheResults() throws {
    let season = try only(Self.league)
    #expect(season.stages.first?.format == .league)
    #expect(season.teams.map(\.name) == ["SK Rapid Wien", "VÖEST Linz", "FK Austria/WAC", "Linzer ASK"])
    #expect(season.teams.compactMap(\.shortName) == ["Rapid", "VÖEST", "Austria", "LASK"])
    #expect(season.rules.pointsForWin == 2 && season.rules.pointsForDraw == 1)
    #expect(season.rules.adjustments.map(\.team) == ["Linzer ASK"] && season.rules.adjustments.map(\.points) == [-2])
    #expect(season.claims.contains { $0.fact == .winners([Team.ID(0)]) })
  }

  @Test(arguments: [
    (" 1.Wacker Innsbruck          36  24  3  9  76-36   51", "Wacker Innsbruck", [36, 24, 3, 9, 76, 36, 51]),
    (" 6.1.SC Sollenau      30  13  6 11  57-60  45", "1.SC Sollenau", [30, 13, 6, 11, 57, 60, 45]),
    (" 7. Schalke 04        34 16  7 11  52- 37  39", "Schalke 04", [34, 16, 7, 11, 52, 37, 39]),
    ("1.BEL^  4   6  3  0  1  11- 3", "BEL", [4, 3, 0, 1, 11, 3, 6]),
    ("  1 Manchester United    42  24  12   6  67  31  36  84", "Manchester United", [42, 24, 12, 6, 67, 31, 84]),
    (
      " 1. Blackburn Rovers   42 17  2  2  54  21 10  6  5  26  18  89 +41 EC1", "Blackburn Rovers",
      [42, 27, 8, 7, 80, 39, 89]
    ),
    // Points taken off stand before those left.
    (
      "  1 Manchester United         38 15  4  0  36   9 10  3  6  37  26  38  0  82 C", "Manchester United",
      [38, 25, 7, 6, 73, 35, 82]
    ),
    ("Team (P)   5  3  2  0  5:1  8", "Team", [5, 3, 2, 0, 5, 1, 8]),
    // Points in front, the difference behind.
    ("3-Guarani          10   10    4  2  4   13-11    2     Qualified", "Guarani", [10, 4, 2, 4, 13, 11, 10]),
    ("2.Figueirense            7    6     3   1   2       8    8      0", "Figueirense", [6, 3, 1, 2, 8, 8, 7]),
    ("2.Schalke 4    3  1  2  0  5-4  4", "Schalke 4", [3, 1, 2, 0, 5, 4, 4]),
    // Points behind the defeats; behind the matches they would make three draws of as many defeats.
    ("4. USA         3  0 0 3  0  2-8", "USA", [3, 0, 0, 3, 2, 8, 0]),
    ("1. ITA         3  3 0 0  6  4-0", "ITA", [3, 3, 0, 0, 4, 0, 6]),
    ("4.USA   3   0  0  0  3  2- 8", "USA", [3, 0, 0, 3, 2, 8, 0]),
  ])
  func rows(text: String, name: String, numbers: [Int]) throws {
    let row = try #require(RSSSFRow(Fragment(line: text, number: 1)))
    #expect(row.name.name == name)
    let figures = [row.played, row.won, row.drawn, row.lost, row.goals.first, row.goals.second, row.points ?? -1]
    #expect(figures == numbers)
  }

  @Test(arguments: [
    (" 1.Real Madrid CF   38 29  6  3 106-41  93      Champions", true),
    (" 1.RB Salzburg      32 25  5  2  77-19  52  [27*]  [C]  Champions", true),
    (" 1.Alba             10  7  2  1  20- 9  16  [C]", true),
    (" 2.FC Barcelona     38 28  6  4 116-37  90  [C]", false),
    (" 1.RB Salzburg      22 17  4  1  50-13  55  [C]  ‹Championship Playoff, see §champ›", false),
    (" 2.FC Schalke 04    34 20  3 11  56-46  63  Champions League", false),
    (" 2.FC Schalke 04    34 18  8  8  65-35  62  Champions' League", false),
    (" 1.Alba             10  7  2  1  20- 9  16  Championship Playoff", false),
  ])
  func marksOfChampions(text: String, isChampion: Bool) throws {
    let row = try #require(RSSSFRow(Fragment(line: text, number: 1)))
    #expect(row.isChampion(isToldInWords: false) == isChampion)
  }

  @Test(arguments: [
    "Hércules                  0-1 Athletic", "1860 München  2-1 Schalke 04", "A - B  2-0 1-1", "Round 12",
    "Liverpool 4 0 Everton", " 1.Rapid   30 18  8  5 50-31 62",
  ])
  func noRows(text: String) { #expect(RSSSFRow(Fragment(line: text, number: 1)) == nil) }

  @Test func columnsInAnotherOrder() throws {
    let columns = try #require(RSSSFColumns(header: Fragment(line: "   GP   W   L   D   GF   GA  Pts", number: 1)))
    let row = try #require(
      RSSSFRow(Fragment(line: "FC Gold   24  16   3   5   46  19   53", number: 2), columns: columns))
    let figures: [Int?] = [row.won, row.drawn, row.lost, row.points]
    #expect(figures == [16, 5, 3, 53])
  }

  @Test func aTableBesideTheMatches() throws {
    let season = try only(
      """
      World Cup 1954, qualification

      Group 1
      24.06.53  Oslo            Norway           2-3 Saar               1.SAAR   1  1  0  0   3- 2  2
      19.08.53  Oslo            Norway           1-1 Germany            2.Norway 2  0  1  1   3- 4  1
      """)
    #expect(
      season.matches.map { line($0, season) } == ["1953-06-24 Norway 2-3 Saar", "1953-08-19 Norway 1-1 Germany"])
    #expect(season.matches.compactMap(\.venue) == ["Oslo", "Oslo"])
  }

  // MARK: Cross tables

  @Test func aCrossTableIsTheResultsWhereNoneElseStand() throws {
    let grid = """
      Ruritania 1974/75

                A   B   C
      Alianza  xxx 2-1 0-0
      Boys     1-1 xxx 3-0
      Cristal  0-2 1-1 xxx

      """
    let season = try only(grid)
    #expect(
      season.matches.map { line($0, season) } == [
        "? Alianza 2-1 Boys", "? Alianza 0-0 Cristal", "? Boys 1-1 Alianza", "? Boys 3-0 Cristal",
        "? Cristal 0-2 Alianza", "? Cristal 1-1 Boys",
      ])
    #expect(season.stages.first?.format == .league)
    let both = try only(grid + "\nRound 1 [Aug 9]\nAlianza 2-1 Boys\n")
    #expect(both.matches.count == 1)
  }

  // MARK: Prose

  @Test(arguments: [
    "The match was abandoned after 60 minutes at 2-1 for Rapid.", "NB: Rapid won the toss after a 1-1 draw with Sturm",
    "Rapid qualified for the Champions Cup", "http://example.org/1-1", "* 2-1 on aggregate",
  ])
  func proseIsNoMatch(text: String) throws {
    let season = try only(
      "Austria 1974/75\n\nRound 1\n[Aug 9]\nRapid  2-1 Sturm\n\n\(text)\n\nRound 2\nSturm  0-0 Rapid\n")
    #expect(season.matches.count == 2 && season.notes.map(\.text) == [text])
    #expect(season.stages.count == 1)
  }

  // MARK: The archive's text in the shared data

  @Test(.enabled(if: seasonsFolder != nil, "SEASONS names no folder of external data"))
  func copaPeru1979() throws {
    let season = try #require(SeasonFiles.read(try external("rsssf/copa-peru-1979.txt")).value.first)
    #expect(season.source.form == "rsssf")
    #expect(season.matches.count == 15 && season.matches.compactMap(\.counted).map(\.total).reduce(0, +) == 34)
    #expect(season.matches.allSatisfy { $0.ground == .unknown })
    #expect(season.stages.compactMap(\.host) == ["Lima"])
    let towns = season.stages.flatMap(\.entrants).compactMap(\.town)
    #expect(towns == ["Tarma", "Cajamarca", "Lima", "Zarumilla", "Cusco", "Ayacucho"])
    let ranks = season.claims.compactMap { claim -> Int? in
      if case .standingsRow(let row) = claim.fact { row.rank } else { nil }
    }
    #expect(ranks == [1, 2, 3, 3, 5, 6])
  }

  /// A page as it was saved from the archive reads as its text does.
  @Test func savedPagesAreReadWithoutTheirTags() throws {
    let page = """
      <!DOCTYPE html>
      <HTML><HEAD><TITLE>Peru 1979</TITLE><style>b { x: 1 }</style></HEAD>
      <BODY><H2>Peru 1979</H2>
      Copa Per&uacute; 1979, final group (all in Lima)<PRE>
      <A NAME=r1>Round 1</A> [Sep 30]
      Defensor Lima          2-1 <B>Aguas Verdes</B> <!-- a
      comment -->
      Garcilaso &amp; Sons      3-0 Centenario
      Defensor Lima          2-x Garcilaso &amp; Sons
      </PRE><SCRIPT>if (1 < 2) { write("9-9") }</SCRIPT></BODY></HTML>
      """
    let read = SeasonFiles.read(SourceText(page, file: "peru79.html"), as: .rsssf)
    let season = try #require(read.value.first)
    #expect(season.teams.map(\.name).prefix(4) == ["Defensor Lima", "Aguas Verdes", "Garcilaso & Sons", "Centenario"])
    #expect(season.matches.map(\.counted).prefix(2) == [Goals(2, 1), Goals(3, 0)] && season.label == "1979")
    #expect(season.competition == "Copa Perú" && season.matches.allSatisfy { $0.ground == .unknown })
    #expect(read.diagnostics.filter { $0.severity == .error }.map(\.place.line) == [9])
    #expect(WebPage.plain(SourceText("Alba 2-1 Molino <b>", file: "x")) == nil)
  }
}
