import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Pages of the RSSSF archive that tell results as sentences or with every detail; the texts are invented.
@Suite struct RSSSFDetailTests {
  func read(_ text: String) -> Checked<[Season]> { RSSSFReader.read(SourceText(text, file: "page.txt")) }

  func only(_ text: String) throws -> Season {
    let seasons = read(text).value
    #expect(seasons.count == 1)
    return try #require(seasons.first)
  }

  func line(_ match: Match, _ season: Season) -> String {
    let goals = match.counted.map { "\($0.first)-\($0.second)" } ?? "v"
    return "\(season[match.first].name) \(goals) \(season[match.second].name)"
  }

  func scorers(_ match: Match) -> [String] {
    match.goals.map { "\($0.side == .first ? 1 : 2) \($0.player) \($0.minute ?? 0)" }
  }

  // MARK: Sentences

  @Test func sentencesOfWinners() throws {
    let season = try only(
      """
      Country 2003

      SECOND LEAGUE CUP

      Semi-finals:     Norte defeated Sur 2-1, 0-0
                       Costa def. Sierra, 3-3 (3-0 PK)
      CHAMPIONSHIP:    Norte defeated Costa 1-0(SO).

      """)
    #expect(
      season.matches.map { line($0, season) }
        == ["Norte 2-1 Sur", "Norte 0-0 Sur", "Costa 3-3 Sierra", "Norte 1-0 Costa"])
    #expect(season.allStages.flatMap(\.rounds).map(\.name) == ["Semi-finals", "CHAMPIONSHIP"])
    #expect(season.matches[2].score.penalties == Goals(3, 0))
    #expect(season.matches.allSatisfy { $0.ground == .unknown })
    #expect(season.matches[3].note == "SO")
  }

  @Test func aScoreInASentenceThatIsNoneIsSaid() {
    let checked = read(
      """
      Country 2003

      Final:   Norte defeated Sur 2-1
      Third place:   Costa defeated Sierra 0-0, 101

      """)
    #expect(checked.value.first?.matches.count == 1)
    #expect(checked.diagnostics.map(\.id) == ["score.unreadable"])
    #expect(checked.value.first?.notes.map(\.text) == ["Third place:   Costa defeated Sierra 0-0, 101"])
  }

  @Test func storiesAreNoResults() throws {
    let season = try only(
      """
      Country 2003

      Round 1
      Norte   2-1 Sur

      The league was reformed in this year.
      Costa beat Sierra 3-0 in the court.

      """)
    #expect(season.matches.count == 1)
  }

  // MARK: Headings

  @Test func marksOnBothSidesOfAHeading() throws {
    let season = try only(
      """
      Country 1993

      ▪ Round 1 ▪  Mar 9
      Norte   2-1 Sur
      ▪ Round 2 ▪
      _ Mar 16 _
      Sur     0-0 Norte
      ▪ Super Final ▪  Apr 3 @ Parque Central, Puerto
      Norte   1-0 Sur

      """)
    #expect(season.allStages.flatMap(\.rounds).map(\.name) == ["Round 1", "Round 2", "Super Final"])
    #expect(season.matches.map { $0.day?.iso } == ["1993-03-09", "1993-03-16", "1993-04-03"])
    #expect(season.matches[2].venue == "Parque Central, Puerto")
  }

  // MARK: Goals

  @Test func goalsOfLegs() throws {
    let text = """
      Cup 1985

      Final
      Norte - Sur                     1-2 (27/08)     3-1 (03/09)
                                      (Arce 78 ; Soto 15, Vega 45)
                                      (Arce 15, Luna 45, Mora 90 ; Vega 20)

      """
    let checked = read(text)
    #expect(checked.diagnostics.isEmpty)
    let matches = try #require(checked.value.first).matches
    #expect(scorers(matches[0]) == ["1 Arce 78", "2 Soto 15", "2 Vega 45"])
    #expect(scorers(matches[1]).sorted() == ["1 Vega 20", "2 Arce 15", "2 Luna 45", "2 Mora 90"])
  }

  @Test func goalsBehindCodesGoOnInTheirColumn() throws {
    let season = try only(
      """
      World Cup 1998 Qualifying

      Group 1 (1996-97)

      10.09. Puerto       DAN-CRO 3:1 (2:1) B.Lund 19, M.Lund 36, Mol
                                            41 - Sosa 44 (Pohl
                                            HUN)
      08.06. Villa        CRO-DAN 0:0       (Krug GER)
      11.10. Luxembourg   LUX-CRO 1:2 (0:0) Zaho - Sosa (2) (Dallas SCO)

      1.DEN^  2   4  1  1  0   3- 1
      2.CRO>  3   2  0  2  1   2- 4

      """)
    let matches = season.matches
    #expect(matches.map { $0.day?.iso } == ["1996-09-10", "1997-06-08", "1997-10-11"])
    #expect(scorers(matches[0]) == ["1 B.Lund 19", "1 M.Lund 36", "1 Mol 41", "2 Sosa 44"])
    #expect(matches[0].note == "Pohl HUN" && matches[0].venue == "Puerto")
    #expect(scorers(matches[2]) == ["1 Zaho 0", "2 Sosa 0", "2 Sosa 0"])
    #expect(season.teams.map(\.name) == ["DAN", "CRO", "LUX"])
  }

  @Test func qualifyingWithoutYearsHasNoDays() throws {
    let checked = read(
      """
      World Cup 1998 Qualifying

      Group 1 - CRO DAN

      10.09. Puerto       DAN-CRO 3:1

      """)
    #expect(checked.value.first?.matches.first?.day == nil)
    #expect(checked.diagnostics.map(\.id) == ["date.no-year"])
  }

  @Test func reportsOfMatches() throws {
    let season = try only(
      """
      World Cup 1990 finals

      == Group A

      14.06.90  (21.00) Roma, Stadio Sur

      ITA - USA 2:1 (1:0)

      (+73000) Codo MEX, Ulla COS

      ITA: Zeno - Bari, Bergo (c), Ferro - Carne (52 Schill), Viali
      USA: Mola (c) - Doyle, Bank (81 Stoll)

      1:0 Giano 11 (20 Viali missed penalty), 2:0 Schill
      78 p, 2:1 Ramo 90

      booked: Ferro / Bank

      """)
    let match = try #require(season.matches.first)
    #expect(season.matches.count == 1)
    #expect(match.day?.iso == "1990-06-14" && match.venue == "Roma, Stadio Sur" && match.time == "21.00")
    #expect(scorers(match) == ["1 Giano 11", "1 Schill 78", "2 Ramo 90"])
    #expect(match.goals[1].kind == .penalty)
  }

  @Test(arguments: [
    ("(Arce 18, Soto 50, -\n   (Luna 8, 59, Vega 90) Att: 40,287", 2, 3, 0),
    ("(Arce 48, Soto 50; Luna 12, 15, Vega 60 - 3,698)", 2, 3, 0),
    ("(Luna 8, Soto 50, Vega 90; Arce 18, 77)", 2, 3, 1),
  ])
  func listsOfGoals(text: String, home: Int, away: Int, warnings: Int) throws {
    let checked = read("Country 2001/02\n\nRound 1\nNorte  2-3 Sur\n   \(text)\nCosta  1-0 Sierra\n   (Rey 3)\n")
    let season = try #require(checked.value.first)
    #expect(season.matches.count == 2)
    #expect(season.matches[0].goals.count { $0.side == .first } == home)
    #expect(season.matches[0].goals.count { $0.side == .second } == away)
    #expect(checked.diagnostics.map(\.id) == Array(repeating: "goals.turned", count: warnings))
  }

  @Test func goalsThatTellNoSideAreSaid() throws {
    let checked = read("Country 2001/02\n\nRound 1\nNorte  1-1 Sur\n   (Luna 8, Arce 18)\n")
    #expect(checked.diagnostics.map(\.id) == ["goals.no-side"])
    #expect(checked.value.first?.notes.map(\.text) == ["Luna 8, Arce 18"])
  }
}
