import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Tables of every team against every other: their forms, and what of their matches stands elsewhere on the page.
@Suite struct CrossTableTests {
  private static let head = "{{Infobox football league season|competition=Liga|season=1990}}\n"
  private static let code =
    "{{#invoke:Sports results|main|team1=A|team2=B|name_A=Alfa|name_B=Beta|match_A_B=2–1|match_B_A=0–0}}"
  private static let cells = """
    {| class="wikitable"
    ! Home \\ Away !! ALF !! BET
    |-
    | Alfa || — || 2–1
    |-
    | Beta || 0–0 || —
    |}
    """

  private func read(_ text: String, form: SeasonFormat = .wikitext) throws -> (season: Season, found: [Diagnostic]) {
    let read = SeasonFiles.read(SourceText(text, file: "x"), as: form)
    #expect(!read.hasErrors, "\(read.diagnostics)")
    return (try #require(read.value.first), read.diagnostics)
  }

  private func lines(_ season: Season) -> [String] {
    season.allStages.flatMap { stage in
      (stage.rounds + stage.groups.flatMap(\.rounds)).flatMap { round in
        round.matches.map { match in
          let goals = match.counted.map { "\($0.first)-\($0.second)" } ?? "\(match.status)"
          return (round.name.isEmpty ? "" : round.name + ": ")
            + "\(season[match.first].name) \(goals) \(season[match.second].name)"
        }
      }
    }
  }

  // MARK: A final behind the league

  @Test(arguments: [
    ("Final", "{{footballbox|date=1 May 1990|team1=Alfa|score=3–0|team2=Beta}}", "3-0"),
    ("Championship final", "{{footballbox|date=1 May 1990|team1=Alfa|score=2–1|team2=Beta}}", "2-1"),
    ("Championship play-off", "{{OneLegStart}}\n{{OneLegResult|Alfa||2–0|Beta|}}\n|}", "2-0"),
  ])
  func aFinalIsNoRecordOfTheLeaguesMatch(_ heading: String, _ box: String, _ score: String) throws {
    for table in [Self.code, Self.cells] {
      let (season, found) = try read(Self.head + "== Results ==\n\(table)\n== \(heading) ==\n\(box)\n")
      #expect(lines(season) == ["Alfa 2-1 Beta", "Beta 0-0 Alfa", "\(heading): Alfa \(score) Beta"])
      #expect(season.stages.map(\.format) == [.league, .knockout] && found.isEmpty)
    }
  }

  @Test func norIsItInATypedArticle() throws {
    let (season, found) = try read(
      """
      = 1990 Cup =

      == Results ==
      | Home \\ Away | ALF | BET |
      | Alfa | — | 2–1 |
      | Beta | 0–0 | — |

      == Final ==
      1 May 1990
      Alfa 3–0 Beta
      """, form: .article)
    #expect(lines(season) == ["Alfa 2-1 Beta", "Beta 0-0 Alfa", "Final: Alfa 3-0 Beta"] && found.isEmpty)
  }

  @Test func aFinalOfSeveralTeamsHasATableOfItsOwnMatches() throws {
    let (season, _) = try read(
      Self.head + """
        == Final ==
        {{footballbox|date=1 May 1990|team1=Alfa|score=2–1|team2=Beta}}
        \(Self.cells)
        """)
    #expect(season.matches.count == 2)
  }

  // MARK: Cells

  @Test func twoScoresOfACellAreTwoMatches() throws {
    let (season, _) = try read(
      Self.head + """
        ==Results==
        {| class="wikitable"
        ! Home \\ Away !! CEL !! RAN
        |-
        ! Celtic
        | –
        | 1–0<br>3–0
        |-
        ! Rangers
        | 1–1<br/>2–0
        | –
        |}
        """)
    #expect(lines(season) == ["Celtic 1-0 Rangers", "Celtic 3-0 Rangers", "Rangers 1-1 Celtic", "Rangers 2-0 Celtic"])
    #expect(season.matches.allSatisfy { $0.score.halfTime == nil })
  }

  @Test func daysAndTimesAreMatchesToCome() throws {
    let (season, _) = try read(
      Self.head
        + "{{#invoke:Sports results|main|team1=A|team2=B|name_A=Alfa|name_B=Beta|match_A_B=20:00|match_B_A=12 May}}")
    #expect(lines(season) == ["Beta scheduled Alfa"])
    #expect(season.matches.first?.day == Day(year: 1990, month: 5, day: 12))
  }

  // MARK: Forms

  @Test(arguments: [
    "!\n! UCA\n! UCH", "! Local ╲ Visita !! UCA !! UCH",
    "! rowspan=2 | Team 1 !! colspan=2 | Results\n|-\n! UCA !! UCH",
  ])
  func cornersOfManyForms(_ heads: String) throws {
    let (season, _) = try read(
      Self.head + """
        ==Results==
        {| class="wikitable"
        |-
        \(heads)
        |-
        ! Universidad Católica
        | bgcolor=#808080|
        | bgcolor=#FFFFBB|2–2
        |-
        ! Universidad de Chile
        | style="background:#B0FFB0"|'''2–1'''
        | bgcolor=#808080|
        |}
        """)
    #expect(
      lines(season) == [
        "Universidad Católica 2-2 Universidad de Chile", "Universidad de Chile 2-1 Universidad Católica",
      ])
  }

  @Test func figuresOfStandingsMayStandBesideTheResults() throws {
    let (season, _) = try read(
      Self.head + """
        == Group A ==
        {| class="wikitable"
        ! Team !! Pts !! Pld !! A !! B !! C
        |-
        | Alba || 6 || 2 || || 2–1 || 1–0
        |-
        | Berta || 3 || 2 || 1–2 || || 3–1
        |-
        | Cris || 0 || 2 || 0–1 || 1–3 ||
        |}
        """)
    // Every match stands twice, once from either side.
    #expect(lines(season) == ["Alba 2-1 Berta", "Alba 1-0 Cris", "Berta 3-1 Cris"])
    #expect(season.claims.count == 3)
  }

  @Test(arguments: ["Fb r", "Fb r2"])
  func rowsOfAnOlderTemplateWithTheirCells(_ name: String) throws {
    let (season, _) = try read(
      Self.head + """
        ==Results==
        {{\(name) header |nt=2 |c1=CRU |c2=PAY}}
        {{\(name) team|t=Cruzeiro |r1=null |r2=2–1}}
        {{\(name) team|t=Paysandu |r1=1–1 |r2=null}}
        {{Fb r footer |u=complete |s=rsssf}}
        """)
    #expect(lines(season) == ["Cruzeiro 2-1 Paysandu", "Paysandu 1-1 Cruzeiro"])
  }

  @Test func codesWithoutNamesAreThoseOfTheStandings() throws {
    let results = "{{#invoke:Sports results|main|team1=Alb|team2=Ber|match_Alb_Ber=2–0|match_Ber_Alb=1–1}}"
    let (bare, _) = try read(Self.head + "==Results==\n" + results)
    #expect(lines(bare) == ["Alb 2-0 Ber", "Ber 1-1 Alb"])
    let standings = "{{#invoke:Sports table|main|team1=Alb|team2=Ber|name_Alb=Alba|name_Ber=Berta|win_Alb=1|win_Ber=0}}"
    let (named, _) = try read(Self.head + standings + "\n==Results==\n" + results)
    #expect(lines(named) == ["Alba 2-0 Berta", "Berta 1-1 Alba"])
  }
}
