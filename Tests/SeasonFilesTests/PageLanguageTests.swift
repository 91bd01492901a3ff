import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Pages in German, Italian and Portuguese, whose infoboxes and templates have names of their own.
@Suite struct PageLanguageTests {
  private func read(_ text: String) throws -> Season {
    let source = SourceText(text, file: "x")
    #expect(SeasonFormat.detect(source) == .wikitext)
    let read = SeasonFiles.read(source)
    #expect(!read.hasErrors, "\(read.diagnostics)")
    return try #require(read.value.first)
  }

  private func lines(_ season: Season) -> [String] {
    season.matches.map { match in
      "\(season[match.first].name) \(match.counted.map { "\($0.first)-\($0.second)" } ?? "") \(season[match.second].name)"
    }
  }

  private func winners(_ season: Season) -> [String] {
    season.claims.flatMap {
      if case .winners(let teams) = $0.fact { teams.map { season[$0].name } } else { [String]() }
    }
  }

  @Test func german() throws {
    let season = try read(
      """
      {{Infobox Fußballsaison
      |Wettbewerb=Bundesliga
      |Saison=1963/64
      |Meister=1. FC Köln
      }}
      == Abschlusstabelle ==
      {{Fußballtabelle/Kopf|Kommentar=}}
      {{Fußballtabelle/Zeile|1|[[1. FC Köln]]|S=1|U=1|N=0|ET=5|GT=2|P=3:1}}
      {{Fußballtabelle/Zeile|Rang=2|Verein=[[Meidericher SV]]|S=0|U=1|N=1|ET=2|GT=5|P=1:3}}
      {{Fußballtabelle/Fuß}}
      == Kreuztabelle ==
      {| class="wikitable"
      ! 1963/64
      ! KÖL
      ! MEI
      |-
      ! align="left" | 1. FC Köln
      | style="background:#ccc" |
      | 3:0
      |-
      ! align="left" | Meidericher SV
      | 2:2
      | style="background:#ccc" |
      |}
      """)
    #expect(season.competition == "Bundesliga" && season.label == "1963-64" && winners(season) == ["1. FC Köln"])
    #expect(lines(season) == ["1. FC Köln 3-0 Meidericher SV", "Meidericher SV 2-2 1. FC Köln"])
    let points = season.claims.compactMap { if case .standingsRow(let row) = $0.fact { row.points } else { nil } }
    #expect(points == [3, 1])
  }

  @Test func italian() throws {
    let season = try read(
      """
      {{Edizione di competizione sportiva
      |nome = Serie A 1962-1963
      |vincitore = Inter
      }}
      == Spareggio ==
      {{Incontro di club
      |Data = 16 settembre 1962
      |Città = Milano
      |Squadra 1 = Inter
      |Punteggio 1 = 2
      |Punteggio 2 = 1
      |Squadra 2 = Milan
      }}
      """)
    #expect(season.competition == "Serie A" && season.label == "1962-63" && winners(season) == ["Inter"])
    #expect(lines(season) == ["Inter 2-1 Milan"] && season.matches.first?.venue == "Milano")
    #expect(season.matches.first?.day == Day(year: 1962, month: 9, day: 16))
  }

  @Test func portuguese() throws {
    let season = try read(
      """
      {{Info/Torneio de futebol
      |nome = Campeonato Brasileiro
      |ano = 1987
      |campeao = Sport
      }}
      == Final ==
      {{Jogo de futebol
      |data = 7 de fevereiro de 1988
      |time1 = Sport
      |placar = 1 – 0
      |time2 = Guarani
      |estádio = Ilha do Retiro
      }}
      """)
    #expect(season.competition == "Campeonato Brasileiro" && season.label == "1987" && winners(season) == ["Sport"])
    #expect(lines(season) == ["Sport 1-0 Guarani"] && season.matches.first?.venue == "Ilha do Retiro")
  }
}
