import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Tables of two-legged ties under heads of many languages, in wiki articles and as a browser copies them.
@Suite struct TieTableLanguageTests {
  private static let heads = [
    "Mannschaft 1|Gesamt|Mannschaft 2|Hinspiel|Rückspiel", "Équipe 1|Total|Équipe 2|Aller|Retour",
    "Équipe 1|Score cumulé|Équipe 2|Match aller|Match retour", "Equipa 1|Agregado|Equipa 2|1.ª mão|2.ª mão",
    "Time 1|Placar agregado|Time 2|1º jogo|2º jogo", "Ploeg 1|Totaal|Ploeg 2|Heen|Terug",
    "Local (ida)|Marcador global|Local (vuelta)|Partido de ida|Partido de vuelta",
    "Lag 1|Totalt|Lag 2|Första matchen|Andra matchen", "Squadra 1|Totale|Squadra 2|Andata|Ritorno",
    "Equipo|Global|Equipo|Ida|Vuelta", "Team 1|Agg.|Team 2|1st leg|2nd leg",
  ]

  private func check(_ text: String, as form: SeasonFormat) throws {
    let source = SourceText(text, file: "copa-1985.txt")
    #expect(SeasonFormat.detect(source) == form)
    let read = SeasonFiles.read(source)
    #expect(!read.hasErrors, "\(read.diagnostics)")
    let season = try #require(read.value.first)
    let lines = season.matches.map { match in
      "\(season[match.first].name) \(match.score.counted?.first ?? -1)-\(match.score.counted?.second ?? -1) "
        + season[match.second].name
    }
    #expect(lines == ["Alba 2-0 Boys", "Boys 2-1 Alba", "Cruz 2-1 Dock", "Dock 1-0 Cruz"])
    let ties = season.allStages.flatMap(\.ties)
    #expect(ties.map(\.aggregate) == [Goals(3, 2), Goals(2, 2)])
    #expect(ties.map(\.note) == [nil, "away goals"])
  }

  @Test(arguments: heads)
  func inAWiki(heads: String) throws {
    let row = heads.split(separator: "|").joined(separator: " !! ")
    try check(
      """
      '''Copa Ejemplo 1985'''
      == Semifinales ==
      {| class="wikitable"
      ! \(row)
      |-
      | '''Alba''' || 3–2 || Boys || 2–0 || 1–2
      |-
      | Cruz || 2–2 (a) || '''Dock''' || 2–1 || 0–1
      |}
      """, as: .wikitext)
  }

  @Test(arguments: heads)
  func withTabs(heads: String) throws {
    let row = heads.split(separator: "|").joined(separator: "\t")
    try check(
      """
      Copa Ejemplo 1985

      Semifinales
      \(row)
      Alba\t3–2\tBoys\t2–0\t1–2
      Cruz\t2–2 (v)\tDock\t2–1\t0–1
      """, as: .article)
  }

  @Test func pointsInThePlaceOfTheGoals() throws {
    let read = SeasonFiles.read(
      SourceText(
        """
        '''2012 Ligas Departamentales'''
        == Amazonas ==
        {| class="wikitable"
        !1st leg home team!!Points!!2nd leg home team!!1st leg!!2nd leg!!Pen.
        |-
        |Defensor||0:6||Muni||2–4||2–12||–
        |-
        |Cultural||3:3||'''San Juan'''||4–1||0–2||4–5
        |-
        |Bagua||1:4||Utcubamba||1–1||3–0||–
        |}
        """, file: "x"), as: .wikitext)
    #expect(!read.hasErrors, "\(read.diagnostics)")
    let season = try #require(read.value.first)
    let lines = season.matches.map { match in
      "\(season[match.first].name) \(match.score.counted?.first ?? -1)-\(match.score.counted?.second ?? -1) "
        + season[match.second].name
    }
    #expect(
      lines == [
        "Defensor 2-4 Muni", "Muni 12-2 Defensor", "Cultural 4-1 San Juan", "San Juan 2-0 Cultural",
        // The home team's goals first: only so are these four points.
        "Bagua 1-1 Utcubamba", "Utcubamba 3-0 Bagua",
      ])
    #expect(season.matches.compactMap(\.score.penalties) == [Goals(5, 4)])
    #expect(season.allStages.flatMap(\.ties).map(\.winner) == [.second, .second, .second])
  }
}
