import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// The words of articles in both languages: what a heading opens, what a column holds, which key an item has.
@Suite struct ArticleHeadingTests {
  @Test(arguments: [
    ("== Format ==\nEvery team met twice.\n", ""),
    ("== Stadiums and locations ==\n| Team | Location |\n| Alba | Norte |\n", ""),
    ("== Notes on the year ==\nIt rained.\n", ""), ("== Apertura ==\nIt rained.\n", "Apertura"),
    ("== Format ==\n=== Round 0 ===\nAlba 1-0 Cruz\n", "Format"),
  ])
  func aHeadingOfSentencesNamesNoStage(text: String, stage: String) throws {
    let read = SeasonFiles.read(
      SourceText("= 1950 Liga =\n\n\(text)\n== Results ==\n=== Round 1 ===\nAlba 3-0 Boys\n", file: "x"), as: .article)
    #expect(!read.hasErrors, "\(read.diagnostics)")
    let season = try #require(read.value.first)
    let played = try #require(season.allStages.first { $0.hasMatches })
    #expect(played.name == stage)
    #expect(season.allStages.flatMap(\.entrants).count == (text.contains("Location") ? 1 : 0))
    if text.contains("Location") { #expect(played.entrants.count == 1) }
  }

  @Test(arguments: [
    (
      ArticleHeading.results,
      ["Matches", "Match", "Fixtures", "Results", "Partidos", "Partido", "PARTIDOS:", "Resultados"]
    ),
    (.teams, ["Teams", "Participants", "Equipos", "Equipos participantes", "Clubes"]),
    (.teamChanges, ["Team changes", "Cambios de equipos"]),
    (.standings, ["League table", "Tabla de posiciones", "Clasificación", "Tabla final"]),
    (.links, ["See also", "Véase también", "Enlaces externos"]), (.rules, ["Rules", "Reglamento", "Bases"]),
    (.apparatus, ["References", "Referencias", "Notas", "Goleadores"]),
    (.mainStage(.departmental), ["Departmental Stage", "Etapa departamental", "Fase Departamental"]),
    (.mainStage(.regional), ["Regional round", "Etapa regional"]),
    (.mainStage(.final), ["Final stage", "Etapa final", "Liguilla final", "Hexagonal final", "Fase nacional"]),
    (.stage, ["Group stage", "Fase de grupos", "Primera etapa", "Liguilla", "Desempate", "Fase eliminatoria"]),
    (.region, ["Region Sur", "Región Norte"]), (.group, ["Group A", "Grupo 1", "Zona Norte"]),
    (.round(3), ["Round 3", "Fecha 3", "Jornada 3", "3.ª fecha", "Tercera fecha", "Third round"]),
    (
      .knockoutRound,
      ["Semi-finals", "Semifinales", "Cuartos de final", "Octavos de final", "Tercer puesto", "La final"]
    ),
    (.other, ["Historia", "Zona final", "Partido inaugural", "Partidos amistosos"]),
  ])
  func headingsInBothLanguages(heading: ArticleHeading, texts: [String]) {
    for text in texts { #expect(ArticleHeading(text) == heading, "\(text)") }
  }

  private func season(_ text: String) throws -> Season {
    let reading = article("= Copa 1967 =\n" + text)
    #expect(!reading.diagnostics.contains { $0.severity == .error }, "\(reading.diagnostics)")
    return try #require(reading.seasons.first)
  }

  @Test(arguments: ["Partido", "Partidos", "Match", "Matches"])
  func aHeadingOfMatchesIsNoStage(heading: String) throws {
    let season = try season("== Etapa final ==\n=== \(heading) ===\nAlba 1-0 Molino\n")
    #expect(season.stages.map(\.name) == ["Etapa final"])
    #expect(season.stages[0].stages.isEmpty && season.stages[0].rounds.map(\.name) == [""])
    #expect(season.matches.count == 1)
  }

  @Test func aHeadingOfMatchesLeavesTheRoundAboveItOpen() throws {
    let season = try season(
      "== Semifinales ==\n=== Partidos ===\nAlba 1-0 Molino\nRibera 2-0 Puerto\n== Final ==\n=== Partido ===\nAlba 1-0 Ribera\n"
    )
    #expect(season.stages.flatMap(\.rounds).map(\.name) == ["Semifinales", "Final"])
    #expect(season.stages.flatMap(\.rounds).map(\.matches.count) == [2, 1])
    #expect(season.stages.map(\.format) == [.knockout])
  }

  @Test func aHeadingOfMatchesBesideARoundEndsIt() throws {
    let season = try season("== Fecha 1 ==\nAlba 1-0 Molino\n== Partidos ==\nAlba 2-0 Ribera\n")
    #expect(season.stages.flatMap(\.rounds).map(\.name) == ["Fecha 1", ""])
  }

  @Test(arguments: [
    (ArticleKey.matches, ["Matches", "Partidos", "Total matches"]),
    (.goals, ["Total Goals", "Goles", "Total de goles"]),
    (.winners, ["Winners", "Campeón", "Campeones"]), (.topScorer, ["League Topscorer", "Goleador", "Goleadores"]),
    (.highestScoring, ["Highest Scoring", "Partido con más goles"]), (.goalAverage, ["Promedio de goles"]),
    (.season, ["Season", "Temporada"]), (.competition, ["Competición", "Torneo"]), (.host, ["Host", "Sede"]),
    (.previousSeason, ["Temporada anterior"]), (.nextSeason, ["Temporada siguiente"]), (.teams, ["Equipos"]),
    (.departments, ["Departamentos"]), (.finalists, ["Finalistas"]), (.relegated, ["Descendidos"]),
    (.promoted, ["Ascendidos"]), (.source, ["Fuente", "Fuentes"]), (.ground, ["Cancha"]), (.format, ["Formato"]),
  ])
  func keysInBothLanguages(key: ArticleKey, texts: [String]) {
    for text in texts { #expect(ArticleKey(text) == key, "\(text)") }
  }

  @Test func anInfoboxInSpanish() throws {
    let season = try season(
      "Ficha\n- Campeón: Alba\n- Partidos: 1\n- Total de goles: tres\n- Goleador: Juan Pérez (2)\n== Fecha 1 ==\nAlba 2-1 Molino\n"
    )
    #expect(facts(season) == ["winners [\"Alba\"]", "matches(1)", "goals(3)", "scorers [\"Juan Pérez 2\"]"])
  }

  @Test func aTableOfTiesInSpanish() throws {
    let season = try season(
      "== Semifinales ==\n| Equipo 1 | Global | Equipo 2 | Ida | Vuelta |\n| Alba | 3-1 | Molino | 1-1 | 2-0 |\n")
    let matches = season.matches
    #expect(matches.map { season[$0.first].name } == ["Alba", "Molino"])
    #expect(matches.map(\.counted) == [Goals(1, 1), Goals(0, 2)])
    #expect(season.stages.flatMap(\.ties).map(\.winner) == [.first])
  }
}
