import AnuarioTestSupport
import Diagnostics
import Football
import Foundation
import Testing

@testable import SeasonFiles

/// RSSSF texts, invented for these tests in the forms that the archive's pages have.
@Suite struct RSSSFTests {
  func read(_ text: String, file: String = "page.txt") throws -> [Season] {
    let read = RSSSFReader.read(SourceText(text, file: file))
    let errors = read.diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors)")
    return read.value
  }

  func only(_ text: String) throws -> Season {
    let seasons = try read(text)
    #expect(seasons.count == 1)
    return try #require(seasons.first)
  }

  func name(_ team: Team.ID, _ season: Season) -> String { season[team].name }

  func line(_ match: Match, _ season: Season) -> String {
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
    ("11.08.74  Wien       AUT-HUN -         (Linemayr AUT)", "1974-08-11 AUT v HUN"),
    ("ABC(RN)-Norte(PB)                  4-1", "1974-08-09 ABC(RN) 4-1 Norte(PB)"),
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

  static let league = """
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
}
