import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Season articles as Spanish wikis write them, and modules that draw flags.
@Suite struct WikiSpanishTests {
  private func read(_ text: String) -> Checked<[Season]> {
    SeasonFiles.read(SourceText(text, file: "x"), as: .wikitext)
  }

  private static let infobox = "{{Ficha de campeonato\n|nombre = Torneo Ejemplo\n|temporada = 2019\n}}\n"

  private static let table = """
    == Tabla de posiciones final ==
    {{Tabla de posiciones inicio}}
    {{Tabla de posiciones equipo|pos=01|g=2|e=1|p=0|gf=6|gc=2|eq=[[Club Alba|Alba]]||color=#cfc}}
    {{Tabla de posiciones equipo|pos=02|pv=3|g=1|e=0|p=1|gf=3|gc=3|eq=[[Molino]]{{refn|group=n|x}}|desc=2}}
    {{Tabla de posiciones fin|color1=#90EE90|texto1=Campeón.}}

    """

  @Test func rowsOfStandings() throws {
    let match = "== Resultados ==\n{{Partido\n|local=Alba\n|resultado=2:1\n|visita=Molino}}\n"
    let read = read(Self.infobox + Self.table + match)
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.message))")
    let season = try #require(read.value.first)
    let rows = season.claims.compactMap { claim -> ClaimedStanding? in
      if case .standingsRow(let row) = claim.fact { row } else { nil }
    }
    #expect(rows.map(\.rank) == [1, 2])
    #expect(rows.map(\.lost) == [0, 1])
    #expect(rows.map(\.points) == [7, 1])
    #expect(rows.map { season[$0.team].name } == ["Alba", "Molino"])
    #expect(season.rules.adjustments.map(\.points) == [-2])
    #expect(season.stages.map(\.name) == [""])
  }

  private static let days = """
    == Resultados ==
    {|class="wikitable"
    !colspan=6|Fecha 1
    |-
    !colspan=6|Zona A
    |-
    !width=21%|Local
    !Resultado
    !Visitante
    !Estadio
    !Fecha
    !Hora
    |-
    |Alba
    |bgcolor=#d0e7ff|'''2 - 1
    |Molino<ref name=x>y</ref>
    |Uno
    |rowspan=9|22 de enero
    |17:00
    |-
    |Ribera [[Archivo:X.svg|12px|Descendió]]
    |Susp.
    |Costa<sup>1</sup>
    |Dos
    |19:10
    |-
    !colspan=6|Interzonal
    |-
    !Local
    !Resultado
    !Visitante
    !Estadio
    !Fecha
    !Hora
    |-
    |Puerto (*)
    |0 - 0
    |Sierra¹
    |Tres
    |24 de enero
    |18:00
    |}
    {|class="wikitable"
    !colspan=5|Fecha 2
    |-
    !Equipo 1
    !Resultado
    !Equipo 2
    !Estadio
    !Fecha
    |-
    |Molino
    |1 - 3
    |Costa
    |Uno
    |29 de enero
    |}

    """

  @Test func tablesOfResultsWithCaptions() throws {
    let read = read(Self.infobox + Self.days)
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.message))")
    let season = try #require(read.value.first)
    let stage = try #require(season.stages.first)
    #expect(stage.groups.map(\.name) == ["Zona A", "Interzonal"])
    #expect(stage.groups.map { $0.rounds.map(\.name) } == [["Fecha 1"], ["Fecha 1"]])
    #expect(stage.rounds.map(\.name) == ["Fecha 2"])
    #expect(season.teams.map(\.name) == ["Alba", "Molino", "Ribera", "Costa", "Puerto", "Sierra"])
    let matches = season.matches.sorted { $0.place.line < $1.place.line }
    #expect(matches.map { $0.day?.iso } == ["2019-01-22", "2019-01-22", "2019-01-24", "2019-01-29"])
    #expect(matches.map(\.time) == ["17:00", "19:10", "18:00", nil])
    #expect(matches.map(\.status) == [.played, .suspended, .played, .played])
    #expect(matches.map(\.ground) == [.home, .home, .home, .unknown])
  }

  @Test func bracketsUnderNamesOfTheirOwn() throws {
    let text = """
      == Fase final ==
      {{Copa de 4 clubes
      | RD1-equipo1 = Alba
      | RD1-equipo2 = Molino
      | RD1-score1-1 = 2 | RD1-score1-2 = 1 | RD1-score1-3 = 3
      | RD1-score2-1 = 0 | RD1-score2-2 = 1 | RD1-score2-3 = 1
      }}
      {{Torneo-final
      | RD1-team01 = Costa
      | RD1-score01 = 0
      | RD1-team02 = Ribera
      | RD1-score02 = 4
      }}
      {{Caja de resultado|equipo1=Alba|resultado=2:1|equipo2=Ribera|fecha=3 de mayo}}

      """
    let read = read(Self.infobox + text)
    #expect(read.diagnostics.map(\.id) == ["wiki.unknown-template"])
    let season = try #require(read.value.first)
    #expect(season.matches.compactMap(\.counted) == [Goals(2, 0), Goals(1, 1), Goals(0, 4)])
  }

  @Test func flagsAndScoresOfModules() throws {
    let text = """
      {{Infobox football tournament|tourney_name=Cup|year=2026}}
      ===Group A===
      {{#invoke:Sports table|main|style=WDL
      |team_order=MEX, RSA, KOR
      |name_MEX={{#invoke:flag|fb|MEX}} {{small|(H)}}|name_RSA={{#invoke:flag|fb|RSA}}|name_KOR={{#invoke:flag|fb|KOR}}
      |match_MEX_RSA=2–0|match_RSA_MEX=1–1
      }}
      {{#invoke:football box|main
      |date={{Start date|2026|6|11}}
      |time=1:00&nbsp;p.m. [[UTC−06:00|UTC−6]]
      |team1={{#invoke:flag|fb-rt|MEX}}
      |score={{score link|Cup Group A#Mexico|2–0}}
      |team2={{#invoke:flag|fb|RSA}}
      }}
      {{Football box|date=15 June 2026|team1={{fb-rt|RSA}}|score={{score|2|1}}|team2={{fb|KOR}}}}
      ==Knockout stage==
      {{#invoke:RoundN|N2
      |RD1=Final
      |July 19 – [[Boston]]|{{#invoke:flag|fb|KOR}}|1|{{#invoke:flag|fb|RSA}} {{aet}}|3
      }}

      """
    let read = read(text)
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.message))")
    let season = try #require(read.value.first)
    #expect(season.teams.map(\.name) == ["Mexico", "South Africa", "South Korea"])
    #expect(season.teams.map(\.code) == ["MEX", "RSA", "KOR"])
    // The table's first result is the box's, its second stands nowhere else.
    #expect(season.matches.compactMap(\.counted) == [Goals(2, 0), Goals(2, 1), Goals(1, 1), Goals(1, 3)])
    #expect(season.matches.first?.time == "13:00")
    #expect(season.matches.last?.score.afterExtraTime == Goals(1, 3))
  }

  @Test func olderTablesOfResults() throws {
    let text = """
      {{Infobox football league season|competition=Liga|season=1994–95}}
      {{Fb cl2 team|p=1 |t=[[Alba]] |w=1 |d=1 |l=0 |gf=3 |ga=1}}
      {{Fb r2 header |nt=2 |[[Alba|ALB]]|[[Molino|MOL]]}}
      {{Fb r2 team |t= [[Alba]]}}
      <!-- A --> {{fb r |r=null }}
      <!-- M --> {{fb r |gf=2 |ga=0 }}
      {{Fb r2 team |t=[[Molino]]}}
      {{fb r |gf=1|ga=1|nt=1 }}
      {{fb r |r=null }}
      {{Fb r footer|s=x}}

      """
    let season = try #require(read(text).value.first)
    #expect(season.matches.compactMap(\.counted) == [Goals(2, 0), Goals(1, 1)])
  }

  @Test func tablesOfTies() throws {
    let text = """
      {{Infobox international football competition|tourney_name=Copa|year=2026}}
      ==First round==
      {{#invoke:Sports series|main|caption=First round
      |[[Alba F.C.|Alba]]|PER|5–0|[[Molino]]|BOL|[[Art#1|4–0]]|[[Art#1|1–0]]
      |Ribera|PER|2–2 {{pso|3–5}}|'''Costa'''|ECU|2–1|0–1
      |Puerto|CHI|Match 3|Sierra|COL|[[Art#3|1–0]]|[[Art#3|3 October]]
      |Match 3 winner||Match 4|[[Norte]]|COL|{{small|16–18 Oct}}|{{small|23–25 Oct}}
      }}
      ==Final==
      {{#invoke:Sports series|main|legs=1
      |Alba|PER|2–1 {{aet}}|Costa|ECU
      }}

      """
    let read = read(text)
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.message))")
    let season = try #require(read.value.first)
    let ties = season.allStages.flatMap(\.ties)
    #expect(ties.map { season[$0.first].name } == ["Alba", "Ribera", "Puerto", "Alba"])
    #expect(ties.map(\.winner) == [.first, .second, nil, .first])
    #expect(season.matches.count == 7)
    #expect(season.matches[1].counted == Goals(0, 1))
    #expect(season.matches[3].score.penalties == Goals(5, 3))
    #expect(season.matches[5].day?.iso == "2026-10-03")
    #expect(season.matches[6].score.afterExtraTime == Goals(2, 1))
  }
}
