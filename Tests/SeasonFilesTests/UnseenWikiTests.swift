import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Shapes that whole articles and their readers show, English and Spanish, re-stated with invented clubs.
@Suite struct UnseenWikiTests {
  private func only(_ text: String) throws -> Season {
    let source = SourceText(text, file: "page.txt")
    #expect(SeasonFormat.detect(source) == .wikitext)
    let read = SeasonFiles.read(source)
    #expect(!read.hasErrors, "\(read.diagnostics)")
    return try #require(read.value.first)
  }

  private func lines(_ matches: [Match], of season: Season) -> [String] {
    matches.map { match in
      let goals = match.counted.map { "\($0.first)-\($0.second)" } ?? "v"
      let kicks = match.score.penalties.map { " (\($0.first)-\($0.second) pen)" } ?? ""
      return "\(season[match.first].name) \(goals) \(season[match.second].name)\(kicks)"
    }
  }

  // MARK: Cross tables

  @Test func crossTablesBelongToTheirGroup() throws {
    let season = try only(
      """
      '''2016–17 Copa'''
      ==Group stage==
      ===Tiebreakers===
      # Goal difference
      ===Group A===
      {{Fb cl header |noqr=y}}
      {{fb cl2 team|p=1 |t=Norte |w=1 |d=1 |l=0 |gf=3 |ga=2 |wpts=2}}
      {{fb cl2 team|p=2 |t=Sur |w=0 |d=1 |l=1 |gf=2 |ga=3 |dp=1}}
      {{Fb r2 header |nt=2 |NOR|SUR}}
      {{Fb r2 team |t=Norte}}
      {{fb r |r=null }} {{fb r |gf=2 |ga=1 }}
      {{Fb r2 team |t=Sur}}
      {{fb r |gf=1 |ga=1 }} {{fb r |r=null }}
      {{Fb r footer}}
      ===Group B===
      {{#invoke:sports results|main|matches_style=FBR
      |team_order=ÉST, OES
      |name_ÉST = [[Este]] |name_OES = [[Oeste FC|Oeste]]
      |ÉST_OES = 2–0
      }}
      """)
    #expect(season.stages.map(\.name) == ["Group stage"])
    let groups = season.stages.flatMap(\.groups)
    try #require(groups.map(\.name) == ["Group A", "Group B"])
    #expect(lines(groups[0].rounds.flatMap(\.matches), of: season) == ["Norte 2-1 Sur", "Sur 1-1 Norte"])
    #expect(lines(groups[1].rounds.flatMap(\.matches), of: season) == ["Este 2-0 Oeste"])
    #expect(season.rules.pointsForWin == 2)
    #expect(season.rules.adjustments.map(\.points) == [-1])
  }

  @Test func pairsThatMeetMoreOftenHaveNumbers() throws {
    let season = try only(
      """
      The '''2023–24 Liga''' was a season.
      {{#invoke:sports results|main |legs=2 |team_order=NOR, SUR
      |name_NOR=[[Norte]] |name_SUR=[[Sur]]
      |match1_NOR_SUR=5–1 |match1_SUR_NOR=0–5 | match2_NOR_SUR = 1–1
      }}
      """)
    #expect(lines(season.matches, of: season) == ["Norte 5-1 Sur", "Sur 0-5 Norte", "Norte 1-1 Sur"])
    let read = SeasonFiles.read(SourceText("'''2020 Liga'''\n", file: "x.wiki"))
    #expect(read.diagnostics.allSatisfy { $0.id != "match.repeated" })
  }

  @Test func aTableOfTiesWithTiesToCome() throws {
    let season = try only(
      """
      '''2026–27 Copa'''
      ==First round==
      {{#invoke:Sports series|main
      |[[Norte]]|ANG|5–0|[[Sur FC|Sur]]|SEY|[[Art#1|4–0]]|[[Art#2|1–0]]
      |[[Este]]|MOZ|2–2 {{pso|3–5}}|[[Oeste]]|ANG|[[Art#3|2–1]]|[[Art#4|0-1]]
      |[[15 de Agosto]]|EQG|FR3|[[Monte]]|COM|[[Art#5|4–0]]|[[Art#6|3 October]]
      |FR3 winner||SR1|[[Valle]]|TAN|[[Art#7|{{small|16–18 Oct}}]]|[[Art#8|{{small|23–25 Oct}}]]
      }}
      """)
    #expect(
      lines(season.matches, of: season) == [
        "Norte 4-0 Sur", "Sur 0-1 Norte", "Este 2-1 Oeste", "Oeste 1-0 Este (5-3 pen)", "15 de Agosto 4-0 Monte",
        "Monte v 15 de Agosto",
      ])
    #expect(season.matches.last?.day?.iso == "2026-10-03")
  }

  // MARK: Boxes

  @Test func boxesWithinSectionsAndHeadingsOfMatches() throws {
    let season = try only(
      """
      '''2026 Copa'''
      ==Matches==
      ===Norte vs Sur===
      <section begin=A1 />{{#invoke:football box|main
      |date={{Start date|2026|6|11}}
      |team1=[[Norte]]
      |score={{score link|2026 Copa#Norte vs Sur|2–1}}
      |team2=[[Sur]]
      |goals1=
      *[[Julio Alda|Alda]] 9'
      *[[Miro Bruno|Bruno]] 90+4' o.g.
      |goals2=
      *Ciro 17' pen.
      }}<section end=A1 />
      ===Final===
      {{Football box
      |date=2026-07-01
      |team1=Higher-seeded finalist
      |score=
      |team2=Lower-seeded finalist
      }}
      """)
    #expect(lines(season.matches, of: season) == ["Norte 2-1 Sur"])
    #expect(season.matches[0].goals.map(\.kind) == [.open, .own, .penalty])
    #expect(season.stages.allSatisfy { !$0.name.contains("vs") })
  }

  @Test(arguments: [
    ("1–1 {{aet}}<br />[[penalty shoot-out|3–2 (p)]]", Goals(1, 1), Goals(3, 2)),
    ("0–0 {{small|({{aet}})}}", Goals(0, 0), nil),
    ("{{score link|Copa#A|2–1}} {{aet}}", Goals(2, 1), nil),
  ])
  func extraTimeAndKicks(score: String, goals: Goals, kicks: Goals?) throws {
    let season = try only("'''2026 Copa'''\n==Final==\n{{Football box\n|team1=A\n|score=\(score)\n|team2=B\n}}\n")
    #expect(season.matches[0].score.afterExtraTime == goals)
    #expect(season.matches[0].score.penalties == kicks)
  }

  @Test func teamsOfFlagModules() throws {
    let season = try only(
      "'''2026 Copa'''\n{{Football box\n|team1={{#invoke:flagg|main|unpre|avar=fb|NED}}\n|score=1–0\n|team2={{fb-r|SPA}}\n}}\n"
    )
    #expect(season.teams.map(\.name) == ["Netherlands", "Spain"])
  }

  @Test func textOfOtherPagesIsTold() {
    let read = SeasonFiles.read(
      SourceText(
        "'''2026 Copa'''\n{{:2026 Copa group A}}\n{{Football box|team1=A|score=1–0|team2=B}}\n", file: "x.wiki"))
    #expect(read.diagnostics.map(\.id) == ["wiki.transcluded"])
  }

  // MARK: Spanish pages

  private func tabla(_ rows: String, heading: String = "Fecha 1") -> String {
    """
    El '''Torneo 2026''' fue un torneo.
    == Resultados ==
    {|class="wikitable"
    !colspan=5|\(heading)
    |-
    !Local
    !Resultado
    !Visitante
    !Estadio
    !Fecha
    |-
    \(rows)
    |}
    """
  }

  @Test func lettersBehindNamesAreTowns() throws {
    let season = try only(
      tabla(
        """
        |Talleres (C)
        |2 - 1
        |Talleres (P)
        |La Una
        |23 de enero
        |-
        |San Martín (T) (*)
        |PP - PP
        |Racing (C)
        |La Otra
        |24 de enero
        """))
    #expect(season.teams.map(\.name) == ["Talleres (C)", "Talleres (P)", "San Martín (T)", "Racing (C)"])
    #expect(season.matches.map(\.status) == [.played, .awarded])
    #expect(season.matches[1].note == "PP - PP")
  }

  @Test(arguments: [
    ("{{small|(5)}} 1 - 1 {{small|(6)}}", "Norte 1-1 Sur (5-6 pen)", nil),
    ("<small>(3)</small> 0 - 0 <small>(4)</small>", "Norte 0-0 Sur (3-4 pen)", nil),
    ("2<small>(5)</small> - 3<small>(4)</small>", "Norte 2-3 Sur (5-4 pen)", nil),
    // Goals at half time as likely as kicks.
    ("2 (1) - 1 (0)", "Norte 2-1 Sur", "(1) (0)"),
  ])
  func numbersBesideGoals(score: String, expected: String, note: String?) throws {
    let season = try only(tabla("|Norte\n|\(score)\n|Sur\n|La Una\n|23 de enero"))
    #expect(lines(season.matches, of: season) == [expected])
    #expect(season.matches[0].note == note)
  }

  @Test func tablesInTheCellsOfATable() throws {
    let inner = { (first: String, second: String) in
      "{|class=\"wikitable\"\n!Local\n!Resultado\n!Visitante\n|-\n|\(first)\n|1 - 0\n|\(second)\n|}"
    }
    let season = try only(
      """
      El '''Torneo 2026''' fue un torneo.
      == Final ==
      {| width=100%
      | valign=top width=50% |
      \(inner("Norte", "Sur"))
      | valign=top width=50% |
      \(inner("Sur", "Norte"))
      |}
      """)
    #expect(lines(season.matches, of: season) == ["Norte 1-0 Sur", "Sur 1-0 Norte"])
  }

  @Test func rowsWithoutHeadsBelowARound() throws {
    let season = try only(
      """
      El '''Torneo 2026''' fue un torneo.
      === Semifinales ===
      ==== Semifinal 1 ====
      {|class="wikitable"
      |-
      |align=center|3 de junio ||align=center| Bicentenario ||align=right| Norte || <small>(5)</small> 1 - 1 <small>(4)</small> || Sur
      |}
      ==== Semifinal 2 ====
      {|class="wikitable"
      |-
      |4 de junio || La Una || Este || 2 - 1 || Oeste
      |}
      == Goleadores ==
      {|class="wikitable"
      |-
      |1 || Alda || 7 - 0 || Sur
      |}
      """)
    #expect(lines(season.matches, of: season) == ["Norte 1-1 Sur (5-4 pen)", "Este 2-1 Oeste"])
    #expect(season.allStages.flatMap(\.rounds).map(\.name) == ["Semifinales"])
    #expect(season.matches.map(\.venue) == ["Bicentenario", "La Una"])
    #expect(season.matches.map { $0.day?.iso } == ["2026-06-03", "2026-06-04"])
  }

  @Test(arguments: [
    (
      "!Local - Ida\n!Local - Vuelta\n!Ida\n!Vuelta\n|-\n|Norte\n|Sur\n|4 - 0\n|2<small>(2)</small> - 6<small>(4)</small>",
      ["Norte 4-0 Sur", "Sur 6-2 Norte (4-2 pen)"]
    ),
    (
      "!Local - Vuelta\n!Global\n!Local - Ida\n!Ida\n!Vuelta\n|-\n|Norte\n|2 - 4\n|Sur\n|0 - 2\n|2 - 2",
      ["Sur 2-0 Norte", "Norte 2-2 Sur"]
    ),
  ])
  func whoOpenedATie(table: String, expected: [String]) throws {
    let season = try only("El '''Torneo 2026''' fue un torneo.\n== Segunda ronda ==\n{| width=70%\n\(table)\n|}\n")
    #expect(lines(season.matches, of: season) == expected)
    #expect(season.matches.allSatisfy { $0.note == nil })
  }

  @Test func averagesAreNoStandings() throws {
    let row = { (points: String) in "{{Tabla de posiciones equipo|pos=1|g=\(points)|e=1|p=0|gf=3|gc=1|eq=[[Norte]]}}" }
    let season = try only(
      "El '''Torneo 2026''' fue un torneo.\n== Tabla de posiciones ==\n\(row("1"))\n== Tabla de promedios ==\n\(row("40"))\n"
    )
    #expect(season.claims.filter { if case .standingsRow = $0.fact { true } else { false } }.count == 1)
  }

  @Test func itemsOfSentencesAndOfOtherYearsAreNoMatches() throws {
    let season = try only(
      """
      {{Infobox football league season|competition=Cup|season=1990}}
      == Round 1 ==
      * Cruz scored 2–1 in the final
      * The match ended 2–1 for Alba
      * 1968: [[Alba]] 4–1 [[Berta]]
      * 1990: [[Alba]] 3–1 [[Berta]]
      """)
    #expect(lines(season.matches, of: season) == ["Alba 3-1 Berta"])
    #expect(season.notes.map(\.text).contains("1968: Alba 4–1 Berta"))
  }

  @Test func sumsOfAllMeetingsAreNoMatchesAndTwoResultsAreTwo() throws {
    let season = try only(
      """
      {{Infobox football league season|competition=Cup|season=1990}}
      == Results ==
      {| class="wikitable"
      ! Home \\ Away !! ALB !! BER
      |-
      | [[Alba]] || — || 3–1, 2–2
      |-
      | [[Berta]] || 1–1 || —
      |}
      == Head to head ==
      {| class="wikitable"
      ! Team !! ALB !! BER
      |-
      | [[Alba]] || — || 43–31
      |-
      | [[Berta]] || 31–43 || —
      |}
      """)
    #expect(lines(season.matches, of: season) == ["Alba 3-1 Berta", "Alba 2-2 Berta", "Berta 1-1 Alba"])
  }
}
