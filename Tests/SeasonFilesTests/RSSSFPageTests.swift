import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Kinds of lines that pages of the archive have beside matches, tables and headings.
@Suite struct RSSSFPageTests {
  private func read(_ text: String) -> Checked<[Season]> {
    SeasonFiles.read(SourceText(text, file: "x"), as: .rsssf)
  }

  private func season(_ text: String) throws -> Season { try #require(read(text).value.first) }

  @Test func aCupTakesNoLeaguesTable() throws {
    let text = """
      Ruritania Cup 1997/98

      Round 1
      [Aug 14]
      Alba           1-3 Molino
      Ribera         2-1 Costa
      Puerto         0-1 Sierra
      Norte          2-2 Campo      [aet, 4-3 pen]

      Round 2
      [Sep 10]
      Molino         1-0 Ribera
      Sierra         3-1 Norte

      Final Table:
       1.Molino      6  4  1  1   9- 4  13
       2.Sierra      6  3  1  2   8- 6  10
       3.Norte       6  2  2  2   7- 7   8
       4.Ribera      6  0  2  4   3-10   2

      """
    let read = read(text)
    #expect(read.diagnostics.map(\.id) == ["table.foreign"])
    let season = try #require(read.value.first)
    #expect(season.claims.isEmpty)
    #expect(season.stages.map(\.format) == [.knockout])
  }

  @Test func scoresInFullColumns() throws {
    let text = """
      Ruritania 1966/67

      Round 1 [Jan 7]
      M'gladbach11-0 Alba    (Heynckes 21, 85)
      Molino     1-0 Ribera

      Round 2 [Jan 14]
      XV de Enero(SP) 3X0 Costa(ES)

      """
    let season = try season(text)
    #expect(season.matches.compactMap(\.counted) == [Goals(11, 0), Goals(1, 0), Goals(3, 0)])
    #expect(season.teams.first?.name == "M'gladbach")
    #expect(season.matches.first?.goals.map(\.minute) == [21, 85])
  }

  @Test func goalsAndCrowdsBehindResultsInTwoColumns() throws {
    let text = """
      Ruritania 1996/97

      Sat 17th August
      Alba            1 Ribera C       3    Marshall 47 - Blackmore 9, Juninho
                                            27, Beck 36     20,561
      Molino U        0 Costa          0    38,141

      """
    let season = try season(text)
    #expect(season.matches.compactMap(\.counted) == [Goals(1, 3), Goals(0, 0)])
    #expect(season.matches[0].goals.map(\.player) == ["Marshall", "Blackmore", "Juninho", "Beck"])
    #expect(season.matches[0].goals.map(\.side) == [.first, .second, .second, .second])
    #expect(season.matches.map(\.note) == ["20,561", "38,141"])
    #expect(season.stages.map(\.name) == [""])
  }

  @Test func aDayBeforeAMatchIsThatMatchsAlone() throws {
    let text = """
      Ruritania 1995

      * Round 5 (03/09/95)
        0209  BOTAFOGO       2x1  ALBA
              MOLINO         1x1  RIBERA

      Round 6 [Sep 7]
      Alba     1-0 Molino      [Sep 8]
      Botafogo 2-2 Ribera

      """
    let season = try season(text)
    #expect(season.teams.prefix(2).map(\.name) == ["BOTAFOGO", "ALBA"])
    #expect(season.matches.map { $0.day?.iso } == ["1995-09-02", "1995-09-03", "1995-09-08", "1995-09-07"])
  }

  @Test func aDayAndAMonthLeadAMatch() throws {
    let text = """
      World Cup qualifications 1994

      Group 3 (1992-93) - ALB DAN ESP LIT
      18.11. Sevilla    ESP-ALB 0:0 (0:0) (Costantin BEL)
      02.06  Vilnius    LIT-ESP 0:2 (0:0) Guerrero 73, 77 (Ionescu ROM)

      """
    let season = try season(text)
    #expect(season.matches.map { $0.day?.iso } == ["1992-11-18", "1993-06-02"])
    #expect(season.matches.map(\.venue) == ["Sevilla", "Vilnius"])
    #expect(season.matches.map(\.time) == [nil, nil])
  }

  @Test func itemsOfListsOpenNoStage() throws {
    for item in [
      "LR Alba (winners final playoff)", "Loros 0.8235 (relegated)", "2. Matsubara 4", "3. América 5", "Gayle 64",
      "Pegaso champion Clausura 2006", "ASA Cat Flu Ser", "1. Náutico (PE) - 12th in 2012", "24/08 28-29/09",
      "Penalty Kicks",
    ] {
      let text = "Ruritania 1995\n\nRound 1 [Sep 3]\nAlba 2-1 Molino\n\n\(item)\n\nRound 2 [Sep 10]\nMolino 1-1 Alba\n"
      #expect(try season(text).stages.map(\.name) == [""], "\(item)")
    }
    for name in ["Africa Group 12", "Apertura 2004", "Second Level 2003/04", "Division 2", "Group 5 (1980-81)"] {
      #expect(RSSSFHeading(Fragment(line: name, number: 1), isApart: true) != nil, "\(name)")
    }
  }

  @Test func codesBehindAGroupAreNoneOfItsName() throws {
    let heading = try #require(RSSSFHeading(Fragment(line: "Group 3 - ARG BRA ITA", number: 1), isApart: true))
    #expect(heading.label == "Group 3")
    #expect(TextHeading("Semifinal Group 1").kind == .open)
    #expect(TextHeading("Semifinal Group 1").group == "Semifinal Group 1")
  }

  @Test func strangersToATableAreToldWhereARowLacksMatches() {
    func text(_ name: String, played: Int) -> String {
      """
      Ruritania 1974/75

      Round 1 [Aug 9]
      Alianza          2-1 Boys
      Cristal          1-0 Melgar

      Round 2 [Aug 16]
      Boys             0-0 Cristal
      \(name)            1-2 Alianza

      Final Table:
       1.Alianza          2  2  0  0   4- 2   4
       2.Cristal          2  1  1  0   1- 0   3
       3.Boys             2  0  1  1   1- 2   1
       4.Melgar           \(played)  0  0  \(played)   1- 3   0

      """
    }
    #expect(read(text("Union", played: 2)).diagnostics.map(\.id) == ["team.unknown-entrant"])
    #expect(read(text("Union", played: 1)).diagnostics.isEmpty)
    #expect(read(text("Melger", played: 1)).diagnostics.map(\.id) == ["team.unknown-entrant"])
  }

  @Test func namesThatEndInShortForms() throws {
    let text = """
      Ruritania 2001/02

      Round 1 [Aug 9]
      Bayern                         2-1 1860
      S.S. Barletta Calcio S.R.L.    1-0 S.S. Juve Stabia S.P.A.
      Santos Laguna "B"              0-0 FC Sankt Pauli Amat.
      VfB Oldenburg-Werder Bremen                 1:2

      """
    let season = try season(text)
    #expect(
      season.teams.map(\.name) == [
        "Bayern", "1860", "S.S. Barletta Calcio S.R.L.", "S.S. Juve Stabia S.P.A.", "Santos Laguna \"B\"",
        "FC Sankt Pauli Amat.", "VfB Oldenburg", "Werder Bremen",
      ])
    #expect(season.matches.count == 4)
  }

  @Test func legsWithTheirDaysInFront() throws {
    let text = """
      Ruritania Cup 1994

      First Round
      29/03 - 05/04 Alba               0-1  1-3   Molino
      Ribera(SP) X Costa(DF)           2-0   0-1

      """
    let season = try season(text)
    #expect(season.matches.map { $0.day?.iso } == ["1994-03-29", "1994-04-05", nil, nil])
    #expect(season.matches.compactMap(\.counted) == [Goals(0, 1), Goals(3, 1), Goals(2, 0), Goals(1, 0)])
  }

  @Test func crossTablesWithAwardedMatches() throws {
    let text = """
      Ruritania 1996/97

      Crosstable:
             Alb Mol Rib
      Alba   xxx 2-1 0-0
      Molino awd xxx 3-1
      Ribera 1-1 0-2 xxx

      """
    #expect(try season(text).matches.count == 5)
  }

  @Test func aWordBetweenAScoreAndATeamIsNoRemark() throws {
    let text = """
      Ruritania 1996/97

      Round 1 [Sep 3]
      Alba            2-0 awd Molino
      Ribera          0-3 n/p Costa
      Union           1-1 abd Norte
      Sur             1-0 Este

      """
    let matches = try season(text).matches
    #expect(
      matches.map(\.status) == [.awarded, .awarded, .abandoned(replayed: false), .played])
    #expect(matches.prefix(2).map(\.counted) == [Goals(2, 0), Goals(0, 3)])
  }

  @Test func listsOfClubsAreNoMatches() throws {
    let text = """
      Ruritania 1997

      Round 1 [Sep 3]
      Alba 2-1 FV Molino-1.FC Costa
      FV Ribera-1.FC Costa                 1:3

      BAHIA (Salvador)                - Bahia                - 1988
      SANTOS (Santos)                 - Sur                  - -

      """
    let season = try season(text)
    #expect(season.stages.map(\.name) == [""])
    #expect(season.stages.flatMap(\.rounds).map(\.name) == ["Round 1"])
    #expect(season.teams.map(\.name) == ["Alba", "FV Molino-1.FC Costa", "FV Ribera", "1.FC Costa"])
  }
}
