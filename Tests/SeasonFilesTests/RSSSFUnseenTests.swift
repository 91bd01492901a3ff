import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// What pages of the archive have here and there: kicks told one by one, signs in tables, legs with words and remarks.
@Suite struct RSSSFUnseenTests {
  private func page(_ text: String) throws -> Season {
    let read = SeasonFiles.read(SourceText(text + "\n", file: "page.txt"), as: .rsssf)
    #expect(!read.hasErrors, "\(read.diagnostics)")
    return try #require(read.value.first)
  }

  /// The matches in short: day, teams, score with its parts.
  private func told(_ season: Season) -> [String] {
    season.matches.map { match in
      let score = match.score.counted.map { "\($0.first)-\($0.second)" } ?? "\(match.status)"
      let kicks = match.score.penalties.map { " p\($0.first)-\($0.second)" } ?? ""
      let day = match.day.map { "\($0.iso) " } ?? ""
      return "\(day)\(season[match.first].name)|\(season[match.second].name) \(score)\(kicks)"
    }
  }

  private func told(_ lines: String, title: String = "Liga 1997/98") throws -> [String] {
    told(try page("\(title)\n\n\(lines)"))
  }

  // MARK: Years

  @Test func aFurtherPartGoesBackToTheFirstYear() throws {
    let lines = """
      Grupo I

      Round 1 [Aug 28]
      Alba     1-0 Puerto
      Round 2 [May 15]
      Puerto   1-1 Alba

      Grupo II

      Round 1 [Aug 21]
      Norte    2-1 Sur
      Round 2 [May 15]
      Sur      2-1 Norte
      """
    #expect(
      try told(lines) == [
        "1997-08-28 Alba|Puerto 1-0", "1998-05-15 Puerto|Alba 1-1", "1997-08-21 Norte|Sur 2-1",
        "1998-05-15 Sur|Norte 2-1",
      ])
  }

  @Test func twoDigitsOfAQualifyingAreOfItsCentury() throws {
    #expect(
      try told("Group 1\n\n11.06.33  Norden     Alba      6-2 Berta\n", title: "World Cup Qualifying 1934")
        == ["1933-06-11 Alba|Berta 6-2"])
  }

  @Test func aDashPartsTheDayFromItsMatch() throws {
    #expect(
      try told("Round 1\n18. 8.97  -  Alba(MA) 4x0 Puerto(PA)\n      Luso(PA) 1x0 Norte(PA)\n")
        == ["1997-08-18 Alba(MA)|Puerto(PA) 4-0", "1997-08-18 Luso(PA)|Norte(PA) 1-0"])
  }

  @Test func scoresInABracketOfWordsAreNone() throws {
    let lines = """
      Group 1
      25.06.66  San Jose     Cris        2-1 Dora
      20.01.66  Tripoli      Alba        n/p Berta
      20.01.66  Tripoli      Alba        n/p Cris       (awarded 0-2, Alba dns)
      25.06.66  Salvador     El Sur      Abd Cris       (abandoned at 2-4; awarded 2-4)
      """
    #expect(
      try told(lines, title: "World Cup Qualifying 1966") == [
        "1966-06-25 Cris|Dora 2-1", "1966-01-20 Alba|Berta cancelled", "1966-01-20 Alba|Cris 0-2",
        "1966-06-25 El Sur|Cris 2-4",
      ])
  }

  @Test func scorersOfBothSidesAreNoMatch() throws {
    let season = try page("Copa 1998\n\nRound 1\nALBA - BERTA 1:1 (0:0)\nKaleem HYLAND 88 - carlos PAVÓN 50\n")
    #expect(season.matches.count == 1)
    #expect(season.matches[0].goals.map(\.player) == ["Kaleem HYLAND", "carlos PAVÓN"])
  }

  @Test func goalsThatGoOnInTheNextLine() throws {
    let season = try page(
      "Liga 1997/98\n\nRound 1 [Aug 3]\nAlba    3-3 Puerto\n  [3pen Nas 1-0, 10 Bos 1-1, 55 Ozt 1-2, 60 Ozt 1-3,\n   74 Onu 2-3, 82pen Nas 3-3]\n"
    )
    #expect(season.matches.count == 1 && season.matches[0].goals.count == 6)
  }

  @Test func crossTablesWithOtherSigns() throws {
    #expect(
      try told("Group 1\nAlba    xxx 0x1 0x0\nPuerto  0x2 xxx 3x3\nNorte   0x0 2x0 xxx\n") == [
        "Alba|Puerto 0-1", "Alba|Norte 0-0", "Puerto|Alba 0-2", "Puerto|Norte 3-3", "Norte|Alba 0-0",
        "Norte|Puerto 2-0",
      ])
  }

  @Test func rowsThatEndInADifferenceAreNoMatches() throws {
    #expect(
      try told(
        "Round 1\nAlba  2-1 Puerto\n\nTable\n\n16-Alba-AC    14   15    7   1   6   12   14    -2     Qualified\n")
        == ["Alba|Puerto 2-1"])
  }

  @Test(arguments: ["Tarjetas amarillas", "Classificação", "Titles", "Equipos participantes", "Resultados"])
  func headsOfOtherListsNameNoCompetition(head: String) throws {
    let season = try page("Primera División 1961\n\n\(head)\n\nFecha 1\nAlba 2-1 Puerto\n")
    #expect(season.competition == "Primera División")
    if head.hasPrefix("Equipos") { return }
    // Below a word for results alone they go on.
    let below = try told("Round 1\nAlba 2-1 Puerto\n\n\(head)\nNorte 9, Sur 8\nAlba 2, Puerto 1\n\nAlba 0 - Puerto 2\n")
    #expect(below.count == (head == "Resultados" ? 4 : 1))
  }

  @Test func leaguesMayStartInTheLastDaysOfJune() throws {
    func days(_ stage: String) throws -> [String] {
      try told("\(stage)Round 1\n[Jun 29]\nAlba 1-0 Puerto\n\nRound 2\n[Jul 6]\nPuerto 1-1 Alba").map {
        String($0.prefix(10))
      }
    }
    #expect(try days("") == ["1997-06-29", "1997-07-06"])
    #expect(try days("Promotion Playoff\n\n") == ["1998-06-29", "1998-07-06"])
  }

  @Test func severalDaysAreNoYear() throws {
    let lines = """
      Semifinals [Jan 27/28; Feb 17/18]
      Alba     2-1 0-2 Puerto
      Norte    2-1 1-3 Sur

      Final [June 14; 19]
      Alba     1-1 2-1 Norte
      """
    #expect(
      try told(lines) == [
        "Alba|Puerto 2-1", "Puerto|Alba 2-0", "Norte|Sur 2-1", "Sur|Norte 3-1", "1998-06-14 Alba|Norte 1-1",
        "1998-06-19 Norte|Alba 1-2",
      ])
    #expect(RSSSFDates("Jan 25/87")?.only?.year == 1987)
    for span in ["06 to 27/07", "9-11 Aug 1996", "May 28/29"] { #expect(RSSSFDates(span)?.dates.isEmpty == false) }
    for span in ["06 to 27/07", "9-11 Aug 1996", "May 28/29"] { #expect(RSSSFDates(span)?.only == nil, "\(span)") }
  }

  // MARK: What is no match

  @Test func kicksAndToldGoalsAreNoMatches() throws {
    let lines = """
      Final [Jun 12]
      Alba     1-1 Puerto  [aet, 5-4 pen]
        [Gil 4; Ríos 45]
        [penalties: Gil 1-0, Ríos 1-1; Sosa 2-1, Vega 2-2;
                    Cruz 5-4, Paz (held) 5-4]

      Penalties:
      Alba             Puerto
      Gil         1-0  Ríos             1-1
      Sosa (held) 1-1  Vega             1-2
      Cruz        5-4

      Norte    0-0 Sur
      Penalty kicks: Gil (over), Ríos (stopped), Sosa 1-0,
                     Vega 2-3, R. Paz (over).
      Costa    4-0 Sierra
      36.Gil (p) 1-0  74.Sosa 2-0  ?.Vega 3-0  90.Paz 4-0.

      Monte    3-1 Valle

      31' Gil 1-0  59' Sosa 2-0  67' Sosa 3-0  74' I.Paz 3-1

      Este     2-1 1.FC Oeste
      1.FC Oeste  1-0 Este
      """
    #expect(
      try told(lines).map { String($0.dropFirst(11)) } == [
        "Alba|Puerto 1-1 p5-4", "Norte|Sur 0-0", "Costa|Sierra 4-0", "Monte|Valle 3-1", "Este|1.FC Oeste 2-1",
        "1.FC Oeste|Este 1-0",
      ])
  }

  @Test func clubsWithTheirTitlesAreNoFixtures() throws {
    #expect(try told("Round 1\nAlba 1-0 Puerto\nACRE (1 berth)\nNorte EC - Acre 2010.") == ["Alba|Puerto 1-0"])
  }

  // MARK: Tables

  @Test func signsAndPointsBeforeTheNumbers() throws {
    let season = try page(
      """
      Liga 1992

      Group A

      TEAM            Pts P  W  D  L  GF-GA  DIF
      1-ALBA           3  2  1  1  0   3-1     2   Qualified
      (*)(+1)   2  PUERTO        1   2   0   1   1   1- 3

      Round 1
      ALBA     1-1 PUERTO
      Round 2
      PUERTO   0-2 ALBA
      """)
    #expect(season.teams.map(\.name) == ["ALBA", "PUERTO"])
    #expect(season.rules.pointsForWin == 2)
    #expect(RSSSFRow(Fragment(line: "1] Tuna Luso       2  2  0  0   3- 1   4", number: 1))?.name.name == "Tuna Luso")
    let rows = [
      "4-4 Este    (aet)   1.NORTE          2  1  1  0   6- 4  3", "2-0 Este            2.ESTE  2 0 1 1 4-6 1",
    ]
    let cup = try page("World Cup 1954\n\n17.06.54  Una  Norte   \(rows[0])\n20.06.54  Una  Norte   \(rows[1])")
    #expect(cup.teams.map(\.name) == ["Norte", "Este"])
    #expect(cup.matches.map(\.score.afterExtraTime) == [Goals(4, 4), nil])
  }

  // MARK: Brackets and legs

  @Test func scoresAloneInBrackets() throws {
    let lines = """
      Final
      Remo(PA)    1x0  Londrina(PR) (2x4 pen)
      Alba 0 - 0 Puerto (5-3)
      Norte 2-1 Sur (1-0)
      Costa    1-3  4-2 Sierra      (2-1et)
      """
    let season = try page("Copa 1997\n\n\(lines)")
    #expect(
      told(season) == [
        "Remo(PA)|Londrina(PR) 1-0 p2-4", "Alba|Puerto 0-0 p5-3", "Norte|Sur 2-1", "Costa|Sierra 1-3",
        "Sierra|Costa 2-4",
      ])
    #expect(season.matches[2].score.halfTime == Goals(1, 0))
    #expect(season.matches[4].note == "2-1 et")
  }

  @Test func listsThatGoOnBelowAMatchAreNoPartOfItsName() throws {
    let season = try page(
      "Liga 1997/98\n\nRound 1\nAlba  2-2 Puerto [Gil 10, Sosa 47; Ríos 9,\n                  Vega 37 - 3,939]")
    #expect(told(season) == ["Alba|Puerto 2-2"])
    #expect(season.matches[0].note == "Gil 10, Sosa 47; Ríos 9,")
    #expect(season.notes.map(\.text) == ["Vega 37 - 3,939"])
    // Scorers without minutes are no remark, and codes may touch the place before them.
    let codes =
      "11.06. Hiroshima  JAP-1NA 5:0 (4:0) Horiike, Maeda (Wuertz USA)\n03.04. Port-au-Pr.HAI-USA 2:3 (0:1) ? - Looby"
    #expect(try told("Group 1\n\n\(codes)").map { String($0.dropFirst(11)) } == ["JAP|1NA 5-0", "HAI|USA 2-3"])
    // Such a line below is one of the list, whatever stands in it.
    #expect(try told("Round 1\nAlba 2-2 Puerto\nJancker 71, 0-11 Kosowski 74, Sosa 80") == ["Alba|Puerto 2-2"])
  }

  @Test func legsWithWordsAndRemarks() throws {
    let season = try page(
      """
      Copa 2007/08

      Semifinals
      Correa "B"       awd  1-2 Atlético Sur           [1st leg awarded 0-1]
      Group A Padua         Alba       1-2    1-0 (Alba qualified for the best place)
      Norte          2-6 1-1 Costa      [Costa fielded an ineligible
                                         player in 1st leg]
      Final
      Alba     1-0 Costa
      """)
    #expect(
      told(season) == [
        "Correa \"B\"|Atlético Sur 0-1", "Atlético Sur|Correa \"B\" 2-1", "Padua|Alba 1-2", "Alba|Padua 0-1",
        "Norte|Costa 2-6", "Costa|Norte 1-1", "Alba|Costa 1-0",
      ])
    #expect(season.matches[0].status == .awarded)
    #expect(season.matches[5].note == "Costa fielded an ineligible")
  }

  @Test func twoLegsSideBySideHaveNoDayOfTheirOwn() throws {
    let lines = """
      Final [May 5]
      Alba 1-0 Puerto        Puerto 0-1 Alba
      Norte 1-0 Sur          Este 2-2 Oeste
      """
    #expect(
      try told(lines) == [
        "Alba|Puerto 1-0", "Puerto|Alba 0-1", "1998-05-05 Norte|Sur 1-0", "1998-05-05 Este|Oeste 2-2",
      ])
  }

  @Test func starredHeadingsFollowOneAnother() throws {
    let lines = """
      Copa

      *       SERIE A  - - FIRST PHASE
      *             Round 1 (20/08/95)
        1908  VITORIA        2x2  BOTAFOGO
              ALBA           1x0  PUERTO
      """
    #expect(
      try told(lines, title: "Brazil 1995") == ["1995-08-19 VITORIA|BOTAFOGO 2-2", "1995-08-20 ALBA|PUERTO 1-0"])
  }

  @Test func hyphensWithoutBlanks() throws {
    let lines = """
      First Round:                    [9-11 Aug 1996]

      Werder Bremen-Bayer Leverkusen              1:1 (5:3 p)
      KFC Uerdingen 05-SC Freiburg                0:2
      1.FC Nürnberg-FSV Mainz 05                  1:0
      Rot-Weiß Oberhausen-FC St.Pauli             1:4
      """
    let expected = [
      "Werder Bremen|Bayer Leverkusen 1-1 p5-3", "KFC Uerdingen 05|SC Freiburg 0-2", "1.FC Nürnberg|FSV Mainz 05 1-0",
      "Rot-Weiß Oberhausen|FC St.Pauli 1-4",
    ]
    for form in [SeasonFormat.footballText, .rsssf] {
      let title = form == .rsssf ? "Pokal 1996/97\n\n" : "= Pokal 1996/97\n\n"
      let read = SeasonFiles.read(SourceText(title + lines + "\n", file: "cup.txt"), as: form)
      #expect(read.value.first.map(told) == expected, "\(form)")
    }
  }
}
