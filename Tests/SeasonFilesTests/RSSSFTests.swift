import AnuarioTestSupport
import Diagnostics
import Football
import Foundation
import Testing

@testable import SeasonFiles

/// RSSSF texts, invented for these tests in the forms that the archive's pages have.
@Suite struct RSSSFTests {
  private func read(_ text: String, file: String = "page.txt") throws -> [Season] {
    let read = RSSSFReader.read(SourceText(text, file: file))
    let errors = read.diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors)")
    return read.value
  }

  private func only(_ text: String) throws -> Season {
    let seasons = try read(text)
    #expect(seasons.count == 1)
    return try #require(seasons.first)
  }

  private func name(_ team: Team.ID, _ season: Season) -> String { season[team].name }

  private func line(_ match: Match, _ season: Season) -> String {
    let goals = match.counted.map { "\($0.first)-\($0.second)" } ?? "v"
    return "\(match.day?.iso ?? "?") \(name(match.first, season)) \(goals) \(name(match.second, season))"
  }

  // MARK: Matches

  @Test(arguments: [
    ("Rapid     2-1 Sturm", "1974-08-09 Rapid 2-1 Sturm"),
    ("Rapid - Sturm  2-1", "1974-08-09 Rapid 2-1 Sturm"),
    ("Rapid - Sturm ............. 2-1", "1974-08-09 Rapid 2-1 Sturm"),
    ("Rapid ............ 2-1 Sturm", "1974-08-09 Rapid 2-1 Sturm"),
    ("Rapid      Sturm     2-1", "1974-08-09 Rapid 2-1 Sturm"),
    ("Rapid v Sturm  2:1", "1974-08-09 Rapid 2-1 Sturm"),
    ("Rapid     2-1 Sturm   [aet]", "1974-08-09 Rapid 2-1 Sturm"),
    ("Rapid     2-1 Sturm   15,000", "1974-08-09 Rapid 2-1 Sturm"),
    ("Rapid     2-1 Sturm   [Aug 12]", "1974-08-12 Rapid 2-1 Sturm"),
    ("1. FC Köln 2-1 Schalke 04", "1974-08-09 1. FC Köln 2-1 Schalke 04"),
    ("12 de Octubre  0-3 2 de Mayo", "1974-08-09 12 de Octubre 0-3 2 de Mayo"),
    ("Rapid     n/p Sturm", "1974-08-09 Rapid v Sturm"),
    ("Rapid - Sturm  n/p", "1974-08-09 Rapid v Sturm"),
    ("Rapid 2 x Sturm 1", "1974-08-09 Rapid 2-1 Sturm"),
    ("Rapid       2    Sturm       1", "1974-08-09 Rapid 2-1 Sturm"),
    ("11.08.74  Wien       Rapid      2-1 Sturm", "1974-08-11 Rapid 2-1 Sturm"),
    ("[Aug 10] Rapid     2-1 Sturm", "1974-08-10 Rapid 2-1 Sturm"),
    ("12.08. Wien       AUT-HUN 2:1 (1:0)", "1974-08-12 AUT 2-1 HUN"),
  ])
  func matches(text: String, expected: String) throws {
    let season = try only("Austria 1974/75\n\nRound 1\n[Aug 9]\n\(text)\n")
    #expect(season.matches.map { line($0, season) } == [expected])
  }

  @Test func whatBecameOfAMatch() throws {
    let season = try only(
      """
      Cup 1990

      Final [May 12, Lima]
      A     1-1 B     [aet, 4-2 pen]

      Semifinals
      [May 1]
      A     3-0 C     [awarded 3-0; originally 0-2]
      B     2-0 D     [abandoned at 2-0 in 70']
      [May 2]
      E     w/o F
      G     0-0 H
        [aet; 5-6 pen]

      """)
    let matches = season.matches
    #expect(matches[0].score == Score(afterExtraTime: Goals(1, 1), penalties: Goals(4, 2)))
    #expect(matches[0].venue == "Lima" && matches[0].ground == .unknown)
    #expect(matches[1].status == .awarded && matches[1].counted == Goals(3, 0))
    #expect(matches[1].score.played == Goals(0, 2))
    #expect(matches[2].status == .abandoned(replayed: false))
    #expect(matches[3].status == .walkover && matches[3].counted == nil)
    #expect(matches[4].score.penalties == Goals(5, 6) && matches[4].score.afterExtraTime == Goals(0, 0))
  }

  @Test func goalsBelowAMatch() throws {
    let season = try only(
      """
      Spain 2010/11

      Round 1
      [Aug 28]
      Málaga                    1-3 Valencia
        [Fernández 44; Aduriz 9, Sanchez 71, 90+pen]
      Deportivo                 0-0 Zaragoza
      Levante                   1-1 Sevilla
        (Suárez 10og;
         Konko 12)

      """)
    let goals = season.matches.map(\.goals)
    #expect(goals.map(\.count) == [4, 0, 2])
    #expect(goals[0].map(\.player) == ["Fernández", "Aduriz", "Sanchez", "Sanchez"])
    #expect(goals[0].last?.kind == .penalty && goals[0].last?.minute == 90)
    let sides: [Side] = [.first, .second]
    #expect(goals[2].map(\.side) == sides && goals[2][0].kind == .own)
  }

  @Test func legsInOneLineKeepTheTeamsOrder() throws {
    let season = try only(
      """
      Copa 2001

      Quarterfinals [Mar 1 and 8]
      A - B            2-0 1-1
      C                0-1 3-1  D
      E - F            1-0 0-1  [4-5 pen]
      G - H            2-1 0-3  2-4

      """)
    #expect(
      season.matches.map { line($0, season) } == [
        "2001-03-01 A 2-0 B", "2001-03-08 B 1-1 A", "2001-03-01 C 0-1 D", "2001-03-08 D 1-3 C", "2001-03-01 E 1-0 F",
        "2001-03-08 F 1-0 E", "2001-03-01 G 2-1 H", "2001-03-08 H 3-0 G",
      ])
    let ties = season.stages.flatMap(\.ties)
    let winners: [Side?] = [.first, .first, .second, .second]
    #expect(ties.map(\.winner) == winners)
    let aggregates: [Goals?] = [Goals(3, 1), Goals(3, 2), Goals(1, 1), Goals(2, 4)]
    #expect(ties.map(\.aggregate) == aggregates)
  }

  @Test func legsUnderHeadingsOfTheirOwnAreOneRound() throws {
    let season = try only(
      """
      Copa 2001

      Semifinals

      First Legs [Mar 1]
      A     2-0 B
      C     0-1 D

      Second Legs
      [Mar 8]
      B     1-1 A
      D     1-3 C

      Final: A 1-0 C

      """)
    let stage = try #require(season.stages.first)
    #expect(stage.format == .knockout && stage.rounds.map(\.name) == ["Semifinals", "Final"])
    #expect(stage.ties.map(\.legs.count) == [2, 2, 1])
  }

  // MARK: Headings and dates

  @Test(arguments: [
    ("[Aug 9]", "1974-08-09"), ("[Fri, Aug 9]", "1974-08-09"), ("[Aug 9, 1975]", "1975-08-09"),
    ("[9 Aug]", "1974-08-09"),
    ("[Jan 25/75]", "1975-01-25"), ("[Aug 4,5]", nil), ("[Aug 4-6]", nil), ("[Jul 30 - Aug 1]", nil),
    ("[around Aug 9]", nil), ("[Aug 9, Wien]", "1974-08-09"), ("[Wien, Aug 9]", "1974-08-09"),
    ("(Aug 9)", "1974-08-09"),
    ("20 August 1974", "1974-08-20"), ("11/sep/74", "1974-09-11"), ("Aug 7 1974", "1974-08-07"),
    ("[Aug 9, Happel-Stadion, Wien; att: 9,200; ref: Hofmann]", "1974-08-09"),
  ])
  func dates(text: String, expected: String?) throws {
    let season = try only("Austria 1974/75\n\nRound 1\n\(text)\nRapid  2-1 Sturm\n")
    #expect(season.matches.first?.day?.iso == expected)
    let bracketed = "Round 1 \(text.hasPrefix("[") || text.hasPrefix("(") ? text : "[\(text)]")"
    let second = try only("Austria 1974/75\n\n\(bracketed)\nRapid  2-1 Sturm\n")
    #expect(second.matches.first?.day?.iso == expected)
    #expect(second.stages.first?.rounds.first?.name == "Round 1")
  }

  @Test func placesOfADateLine() throws {
    let season = try only("Cup 1974\n\nFinal [Aug 9, Happel-Stadion, Wien; att: 9,200]\nRapid  2-1 Sturm\n")
    #expect(season.matches.first?.venue == "Happel-Stadion, Wien")
  }

  @Test func aPageHoldsSeveralCompetitions() throws {
    let seasons = try read(
      """
      Ruritania 1974/75

      =-=-=-=-=-=-=-=-=

      First Division

      Round 1 [Aug 9]
      A  1-0 B

      =-=-=-=-=-=-=-=-=

      King's Cup

      Semifinals
      [May 1]
      A  2-0 C
      B  0-1 D

      Final [Jun 1]
      A  1-0 D

      =-=-=-=-=-=-=-=-=

      """)
    #expect(seasons.map(\.competition) == ["First Division (Ruritania)", "King's Cup (Ruritania)"])
    #expect(seasons.map(\.label) == ["1974-75", "1974-75"])
    #expect(seasons.map { $0.matches.count } == [1, 3])
    #expect(seasons[1].matches.compactMap { $0.day?.iso } == ["1975-05-01", "1975-05-01", "1975-06-01"])
  }

  @Test func groupsAndPlayOffs() throws {
    let season = try only(
      """
      Copa 1990

      First Phase

      Group A
      Round 1
      A  1-0 B
      C  2-2 D

       1.A   1 1 0 0  1-0  2
       2.C   1 0 1 0  2-2  1
         D   1 0 1 0  2-2  1
       4.B   1 0 0 1  0-1  0

      Group B
      E  1-0 F

      Final Phase

      Semifinals
      A  1-0 F
      E  2-0 C

      Final
      A  1-2 E

      """)
    #expect(season.stages.map(\.name) == ["First Phase", "Final Phase"])
    let formats: [StageFormat?] = [.groups, .knockout]
    #expect(season.stages.map(\.format) == formats)
    #expect(season.stages[0].groups.map(\.name) == ["Group A", "Group B"])
    let rows = season.claims.compactMap { claim -> ClaimedStanding? in
      if case .standingsRow(let row) = claim.fact { row } else { nil }
    }
    let ranks: [Int?] = [1, 2, 2, 4]
    #expect(rows.map(\.rank) == ranks)
    #expect(rows.allSatisfy { $0.stage == "Group A" })
    #expect(season.rules.pointsForWin == 2)
  }

  @Test func oddTiesOfACup() throws {
    let season = try only(
      """
      Ruritania Cup 1971-72

      1st Round

      Alba          - Boys             2-0 1-3  3-3 Alba on away goals
      Cid           - Dos              0-0 0-0  Cid by coin toss
      Estrella      - Fenix            w/o      Fenix withdrew

      2nd Round (Apr 12)

      Alba              4-1  Estrella
      Cid               1-0  Gimnasia

      Championship Playoff [in Lima]
      [May 24]
      Alba 1-1 Cid    [4-3 pen]

      Final (Jun 3)

      Alba 2-2 Cid [HT 1-0, aet]
      Final Replay (Jun 5)
      Alba 1-0 Cid

      Authors: A. Author and B. Author
      (C) Copyright RSSSF 1999
      """)
    let matches = season.matches.map { line($0, season) }
    #expect(matches.prefix(4) == ["? Alba 2-0 Boys", "? Boys 3-1 Alba", "? Cid 0-0 Dos", "? Dos 0-0 Cid"])
    #expect(season.matches[4].status == .walkover && season.matches[4].note == "Fenix withdrew")
    let ties = season.allStages.flatMap(\.ties)
    let winners = ties.map { tie in
      tie.winner.map { name($0 == .first ? tie.first : tie.second, season) } ?? "?"
    }
    #expect(winners.prefix(3) == ["Alba", "Cid", "Estrella"])
    #expect(ties[0].note == "away goals" && ties[1].note == "lots")
    let final = try #require(season.allStages.flatMap(\.rounds).first { $0.name == "Final" })
    #expect(final.matches.compactMap { $0.day?.iso } == ["1972-06-03", "1972-06-05"])
    #expect(season.allStages.contains { $0.host == "Lima" })
    #expect(season.source.credit == "A. Author and B. Author, RSSSF")
  }

  // MARK: Tables

  private static let league = """
    Austria 1974/75

    Final Table:

     1.SK Rapid Wien          2  1  1  0   4- 2   3  [C]
     2.FK Austria/WAC         2  1  1  0   3- 2   3
    ---------------------------------------------------
     3.Linzer ASK             2  0  2  0   2- 2   0  [-2]
     4.VÖEST Linz             2  0  0  2   2- 5   0  Relegated

    NB: Linzer ASK 2 points deducted

    Round 1 [Aug 9]
    Rapid    3-1 VÖEST
    Austria  1-1 LASK

    Round 2 [Aug 16]
    LASK     1-1 Rapid
    VÖEST    1-2 Austria

    """

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
    ("Team (P)   5  3  2  0  5:1  8", "Team", [5, 3, 2, 0, 5, 1, 8]),
  ])
  func rows(text: String, name: String, numbers: [Int]) throws {
    let row = try #require(RSSSFRow(Fragment(line: text, number: 1)))
    #expect(row.name.name == name)
    let figures = [row.played, row.won, row.drawn, row.lost, row.goals.first, row.goals.second, row.points ?? -1]
    #expect(figures == numbers)
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
    #expect(season.competition.hasPrefix("Copa Perú") && season.matches.allSatisfy { $0.ground == .unknown })
    #expect(read.diagnostics.filter { $0.severity == .error }.map(\.place.line) == [9])
    #expect(WebPage.plain(SourceText("Alba 2-1 Molino <b>", file: "x")) == nil)
  }
}
