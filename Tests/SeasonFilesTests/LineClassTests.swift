import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Every class of line by itself, in inline text.
@Suite struct LineClassTests {
  /// The season of a text that is right in every line.
  private func season(_ text: String, lexicon: [String] = []) throws -> Season {
    let reading = article(text, lexicon: lexicon)
    #expect(!reading.diagnostics.contains { $0.severity == .error }, "\(reading.diagnostics)")
    return try #require(reading.seasons.first)
  }

  /// The matches of lines under a round, as `A 3-1 B` and what else is known of them.
  private func matches(_ lines: String) throws -> [Match] {
    try season("= 1967 Copa =\n== Round 1 ==\n" + lines + "\n").matches
  }

  // MARK: Titles and headings

  @Test(arguments: [
    ("= 1967 Copa Perú =", "Copa Perú", "1967"), ("=Copa Perú 1967=", "Copa Perú", "1967"),
    ("= 2023–24 Liga 1 =", "Liga 1", "2023-24"), ("= Liga 1 2023/24 =", "Liga 1", "2023-24"),
    ("= 1999-2000 Copa season =", "Copa", "1999-2000"), ("= Copa (1967) =", "Copa", "1967"),
    ("= 2019/2020 Copa =", "Copa", "2019-20"),
  ])
  func titles(line: String, competition: String, label: String) throws {
    let season = try season(line + "\n")
    #expect(season.competition == competition && season.label == label)
  }

  @Test func severalSeasonsInOneFile() {
    let reading = article(
      "= 1967 Copa =\n== Round 1 ==\nAlba 1-0 Molino\n= 1968 Copa =\n== Round 1 ==\nMolino 2-0 Ribera\n")
    #expect(reading.seasons.map(\.label) == ["1967", "1968"])
    #expect(reading.seasons.map(\.matches.count) == [1, 1])
    #expect(reading.lines.count == 6)
  }

  @Test(arguments: [
    ("==Final Stage==", "=== Round 1 ==="), ("==Etapa final==", "==== Fecha 1 ===="),
    ("= Fase Final =", "==1.ª fecha=="),
    ("===LIGUILLA FINAL===", "== Jornada 1 =="), ("== final   stage ==", "====== Primera fecha ======"),
    ("======Final round======", "=Matchday 1="),
  ])
  func headingsOfAnyLevelAndLanguage(stage: String, round: String) throws {
    let season = try season("= 1967 Copa =\n\(stage)\n\(round)\nAlba 1-0 Molino\n== Véase también ==\n- X\n")
    #expect(season.stages.count == 1)
    #expect(season.stages.first?.rounds.map(\.number) == [1])
    #expect(season.stages.first?.format == .league)
    #expect(season.notes.map(\.kind) == [.link])
  }

  @Test func mainStagesFollowOneAnotherAtAnyLevel() throws {
    let season = try season(
      "= 1967 Copa =\n== Departmental Stage ==\n| Team |\n| Alba |\n=== Regional Stage ===\n== Region Norte ==\n"
        + "== Region Sur ==\n=== Final Stage ===\n==Round 1==\nAlba 1-0 Alba B\n")
    #expect(season.stages.map(\.name) == ["Departmental Stage", "Regional Stage", "Final Stage"])
    #expect(season.stages.dropFirst().first?.stages.map(\.name) == ["Region Norte", "Region Sur"])
  }

  @Test func unknownHeadingsAreStagesWhenMatchesStandBelow() throws {
    let season = try season(
      "= 1967 Copa =\n== Historia ==\nUn texto.\n== Torneo Apertura ==\n=== Fecha 1 ===\nAlba 1-0 Molino\n")
    #expect(season.stages.map(\.name) == ["Torneo Apertura"])
    #expect(season.notes.map(\.heading) == ["Historia"])
  }

  @Test func knockoutRoundsAreAStageOfTheirOwn() throws {
    let season = try season(
      """
      = 1970 Copa =
      == Group stage ==
      === Group A ===
      - Teams: Alba; Molino
      Alba 1-0 Molino
      === Group B ===
      Ribera 1-0 Puerto
      == Semi-finals ==
      Alba 1-1 Ribera (4–3 pen.)
      Puerto 0-2 Molino
      == Final ==
      Alba 0-2 Molino
      Molino 1-0 Alba
      """)
    #expect(season.stages.map(\.format) == [.groups, .knockout])
    #expect(season.stages[0].groups.map(\.name) == ["Group A", "Group B"])
    #expect(season.stages[0].groups[0].teams.count == 2)
    let ties = season.stages[1].ties
    #expect(ties.map(\.winner) == [.first, .second, .second])
    #expect(ties[2].legs.count == 2 && ties[2].aggregate == Goals(0, 3))
    #expect(season.stages[1].rounds.map(\.name) == ["Semi-finals", "Final"])
  }

  // MARK: Matches

  @Test(arguments: ["3-1", "3–1", "3−1", "3:1", "3 - 1", "3\u{A0}–\u{A0}1", "3 -1", "03-01", "3‑1"])
  func scoresHoweverJoined(score: String) throws {
    let match = try #require(matches("Unión Puerto\u{A0} \(score)  Alba").first)
    #expect(match.counted == Goals(3, 1) && match.status == .played)
  }

  @Test func namesKeepTheirSigns() throws {
    let names = [
      "Carlos A. Mannucci", "Deportivo Municipal (Jaén)", "CNI", "1. FC Köln", "Schalke 04", "2 de Mayo", "F91 (LUX)",
      "Accrington (1878-1896)", "Dnepr-1", "V. Köln", "N'Golo", "Lok - Stendal",
    ]
    for name in names {
      let season = try season("= 1967 Copa =\n== Round 1 ==\n\(name) 2-1 Alba\n== Round 2 ==\nAlba 0-0 \(name)\n")
      #expect(season.teams.map(\.name) == [name, "Alba"])
      #expect(season.matches.map(\.counted) == [Goals(2, 1), Goals(0, 0)])
    }
  }

  @Test(arguments: [
    ("Alba v Molino", MatchStatus.scheduled), ("Alba vs. Molino", .scheduled), ("Alba - Molino", .scheduled),
    ("Alba ?-? Molino", .played), ("Alba ? Molino", .played), ("Alba w/o Molino", .walkover),
    ("Alba v Molino [postponed]", .postponed), ("Alba v Molino (aplazado)", .postponed),
    ("Alba n/p Molino", .cancelled), ("Alba v Molino [abandoned; replayed]", .abandoned(replayed: true)),
  ])
  func matchesWithoutScore(line: String, status: MatchStatus) throws {
    let season = try season("= 1967 Copa =\n== Round 1 ==\n\(line)\n")
    #expect(season.teams.map(\.name) == ["Alba", "Molino"])
    #expect(season.matches.map(\.status) == [status] && season.matches.first?.counted == nil)
  }

  @Test func notesAfterAScore() throws {
    let found = try matches(
      """
      15:30 Alba 1–1 (a.e.t.) Molino, 4–3 pen. @ Estadio Nacional, Lima
      Ribera 2-1 Puerto (1-0)
      Costa 3-0 Sierra [awarded; originally 0-2]
      Norte 2-2 Sur (t. s.; 1-1 after 90; HT 0-1; 5-4 p) [ante 3 000 personas]
      Este 1-0 Oeste [abandoned]
      """)
    #expect(found[0].score == Score(afterExtraTime: Goals(1, 1), penalties: Goals(4, 3)))
    #expect(found[0].time == "15:30" && found[0].venue == "Estadio Nacional, Lima")
    #expect(found[1].score == Score(fullTime: Goals(2, 1), halfTime: Goals(1, 0)))
    #expect(found[2].score == Score(fullTime: Goals(0, 2), awarded: Goals(3, 0)) && found[2].status == .awarded)
    #expect(
      found[3].score
        == Score(
          fullTime: Goals(1, 1), halfTime: Goals(0, 1), afterExtraTime: Goals(2, 2), penalties: Goals(5, 4)))
    #expect(found[3].note == "ante 3 000 personas")
    #expect(found[4].status == .abandoned(replayed: false) && found[4].counted == Goals(1, 0))
  }

  @Test(arguments: [
    "14 May 1967", "May 14, 1967", "14 de mayo de 1967", "1967-05-14", "Sunday, 14 May 1967", "14th May 1967",
    "domingo 14 de mayo de 1967", "14 may. 1967", "14 May",
  ])
  func dates(line: String) throws {
    let found = try matches("\(line)\nAlba 1-0 Molino\nRibera 2-0 Costa\n")
    #expect(found.map(\.day) == [Day(year: 1967, month: 5, day: 14), Day(year: 1967, month: 5, day: 14)])
  }

  @Test func datesEndWithTheirRoundAndMayBeUnknown() throws {
    let season = try season(
      "= 1967 Copa =\n== Round 1 (14 May 1967) ==\nA 1-0 B\nDate unknown\nC 1-0 D\nMay 1967\nE 1-0 F\n"
        + "18 May 1967 G 1-0 H\n== Round 2 ==\nA 1-0 C\n")
    #expect(season.matches.map { $0.day?.day } == [14, nil, nil, 18, nil])
    #expect(season.matches.map(\.note) == [nil, nil, "May 1967", nil, nil])
    #expect(season.stages[0].rounds.map(\.name) == ["Round 1", "Round 2"])
  }

  @Test func plainListsNeedNoHeadings() throws {
    let season = try season("= 1967 Copa =\n14 May 1967\nAlba 3-1 Molino\n\n- Ribera 2-2 Costa\n")
    #expect(season.matches.count == 2 && season.stages.map(\.name) == [""])
    #expect(season.stages[0].rounds.map(\.name) == [""])
  }

  @Test func proseOutsideOfRoundsIsNoMatch() throws {
    let season = try season(
      "= 1967 Copa =\nIn the end Melgar won 3-1 against CNI, a surprise.\nThe club beat Cienciano 2-0 in Lima.\n"
        + "== Round 1 ==\nSome words on the 1967-68 season.\nAlba 1-0 Molino\n")
    #expect(season.matches.count == 1 && season.notes.count == 3)
  }

  @Test func groundOnlyWhereStated() throws {
    let text = "== Final Stage ==\n%\n=== Round 1 ===\nAlba 1-0 Molino\n"
    func ground(_ key: String, _ infobox: String = "") throws -> Ground? {
      let body = text.replacing("%", with: key)
      return try season("= 1967 Copa =\n\(infobox)\n\(body)").matches.first?.ground
    }
    #expect(try ground("") == .unknown)
    #expect(try ground("- Ground: neutral") == .neutral)
    #expect(try ground("", "Infobox\n- Ground: home\n") == .home)
    #expect(try ground("- Campo: neutral", "Infobox\n- Ground: home\n") == .neutral)
  }
}
