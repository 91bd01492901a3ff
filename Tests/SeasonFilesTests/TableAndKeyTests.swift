import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Tables, lists of keys, and sentences that state facts.
@Suite struct TableAndKeyTests {
  private func season(_ text: String, lexicon: [String] = []) throws -> Season {
    let reading = article("= 1967 Copa =\n" + text, lexicon: lexicon)
    #expect(!reading.diagnostics.contains { $0.severity == .error }, "\(reading.diagnostics)")
    return try #require(reading.seasons.first)
  }

  private func changes(_ cell: String, rest: String = "", lexicon: [String] = []) throws -> TeamChange {
    let season = try season("== Team changes ==\n| Relegated from 1966 Liga |\n| \(cell) |\n\(rest)", lexicon: lexicon)
    return try #require(season.changes.first)
  }

  private func teams(_ cell: String, rest: String = "", lexicon: [String] = []) throws -> [String] {
    let season = try season("== Team changes ==\n| Relegated from 1966 Liga |\n| \(cell) |\n\(rest)", lexicon: lexicon)
    return season.changes.flatMap { $0.teams.map { season[$0].name } }
  }

  // MARK: Tables

  @Test func collapsedRowsBelongToTheDepartmentAbove() throws {
    let season = try season(
      "== Departmental Stage ==\n| Department | Team | Location |\n|---|---|---|\n| Arequipa | Melgar | Arequipa |\n"
        + "| Sportivo Huracán | Arequipa | |\n| Ica | Deportivo Ica | |\n|  | Octavio | Pisco |\n| Lima | Alba | ? |\n"
        + "== Final Stage ==\n=== Round 1 ===\nDeportivo Ica 1-0 Melgar\n")
    let entrants = season.stages[0].entrants
    #expect(
      entrants.map { season[$0.team].name } == ["Melgar", "Sportivo Huracán", "Deportivo Ica", "Octavio", "Alba"])
    #expect(entrants.map(\.department) == ["Arequipa", "Arequipa", "Ica", "Ica", "Lima"])
    #expect(entrants.map(\.town) == ["Arequipa", "Arequipa", nil, "Pisco", nil])
  }

  @Test func columnsInAnyOrderAndLanguage() throws {
    let season = try season(
      "== Equipos ==\n| Ciudad | Equipo | Departamento | Estadio |\n| Talara | Alba | Piura | X |\n")
    #expect(season.teams.map(\.town) == ["Talara"] && season.teams.map(\.department) == ["Piura"])
  }

  @Test func standingsAreClaims() throws {
    let season = try season(
      "== Standings ==\n| Pos | Team | Pld | W | D | L | GF | GA | GD | Pts |\n| 1 | Alba (C) | 1 | 1 | 0 | 0 | 1 | 0 | +1 | 2 |\n"
        + "| 2 | B | 1 | 0 | 0 | 1 | 0 | 1 | −1 | −3 |\n== Round 1 ==\nAlba 1-0 B\n")
    #expect(season.teams.count == 2 && season.stages.flatMap(\.entrants).isEmpty && season.notes.isEmpty)
    let rows = season.claims.compactMap { claim -> ClaimedStanding? in
      if case .standingsRow(let row) = claim.fact { row } else { nil }
    }
    var first = ClaimedStanding(team: Team.ID(0), rank: 1)
    (first.played, first.won, first.drawn, first.lost) = (1, 1, 0, 0)
    (first.goalsFor, first.goalsAgainst, first.points) = (1, 0, 2)
    #expect(rows.count == 2 && rows.first == first)
    #expect(rows.last?.points == -3)
  }

  @Test func standingsOfAGroupInSpanish() throws {
    let season = try season(
      "== Fase de grupos ==\n=== Grupo A ===\n| Pos. | Equipo | PJ | PG | PE | PP | Goles | Pts. |\n| 1 | Alba | 2 | ? | 1 | 0 | 3–1 | 3 |\n"
        + "==== Fecha 1 ====\n12 de mayo de 1990\nAlba 1–1 Boys\n")
    let rows = season.claims.compactMap { claim -> ClaimedStanding? in
      if case .standingsRow(let row) = claim.fact { row } else { nil }
    }
    #expect(rows.count == 1 && rows.first?.stage == "Grupo A")
    #expect(rows.first?.won == nil && rows.first?.drawn == 1)
    #expect(rows.first?.goalsFor == 3 && rows.first?.goalsAgainst == 1)
    #expect(season.matches.first?.day?.iso == "1990-05-12")
  }

  @Test func regionsByTableAndBySentence() throws {
    let table = try season(
      "== Regional Stage ==\n| Region | Departments |\n| Region Sur | Tacna, Madre de Dios, Puno |\n=== Región Sur ===\n"
        + "==== Round 1 ====\nAlba 1-0 Molino\n")
    #expect(table.stages[0].stages.map(\.name) == ["Region Sur"])
    #expect(table.stages[0].stages[0].departments == ["Tacna", "Madre de Dios", "Puno"])
    #expect(table.stages[0].stages[0].rounds.count == 1)
    let sentences = [
      "Region Sur includes qualified teams from Tacna, Madre de Dios and Puno region.",
      "La Región Sur incluye a los equipos clasificados de Tacna, Madre de Dios y Puno.",
      "Región Sur includes teams from Tacna, Madre de Dios, and Puno regions.",
    ]
    for sentence in sentences {
      let region = try season("== Etapa regional ==\n=== Región Sur ===\n\(sentence)\n").stages[0].stages[0]
      #expect(region.departments == ["Tacna", "Madre de Dios", "Puno"], "\(sentence)")
    }
    let stranger = try season("== Regional Stage ==\n=== Region Sur ===\nRegion Norte includes teams from Piura.\n")
    #expect(stranger.stages[0].stages[0].departments.isEmpty && stranger.notes.count == 1)
  }

  // MARK: Names in one cell

  @Test func namesWithoutSeparatorsAreToldApartByKnownNames() throws {
    let rest = "== Round 1 ==\nMelgar 1-0 Universitario\nUniversitario de Tarma 1-0 Juan Aurich\n"
    #expect(
      try teams("Universitario de Tarma Melgar Universitario", rest: rest)
        == ["Universitario de Tarma", "Melgar", "Universitario"])
    #expect(try changes("Melgar Sport Boys", rest: rest).unresolved == "Melgar Sport Boys")
    #expect(try teams("Melgar Sport Boys", rest: rest, lexicon: ["Sport Boys"]) == ["Melgar", "Sport Boys"])
    #expect(try teams("Octavio Espinosa Juan Aurich", lexicon: ["Octavio Espinosa", "Juan Aurich"]).count == 2)
    #expect(try changes("Octavio Espinosa Juan Aurich").unresolved != nil)
  }

  @Test func separatorsNeedNoKnownNames() throws {
    #expect(try teams("Sport Boys; Juan Aurich") == ["Sport Boys", "Juan Aurich"])
    #expect(try teams("Sport Boys, Juan Aurich , CNI") == ["Sport Boys", "Juan Aurich", "CNI"])
    #expect(try teams("Sport Boys;") == ["Sport Boys"])
    #expect(try teams("Melgar") == ["Melgar"])
  }

  @Test func longestMatchYieldsWhereItLeavesARest() throws {
    // "Alianza Lima" is the longer name, but then "Sur" would be left over.
    #expect(
      try teams("Alianza Lima Sur", lexicon: ["Alianza", "Alianza Lima", "Lima Sur"]) == ["Alianza", "Lima Sur"])
  }

  // MARK: Keys

  @Test func infoboxKeys() throws {
    let season = try season(
      """
      Infobox
      - Campeón: Alba
      - Goleadores: Juan Pérez (6), Luis Díaz (6), Pedro Ruiz
      - Highest Scoring: Alba 8-0 Molino, Ribera 4–4 Costa , Only the final
      - Partidos: 1,240
      - Total Goals: 38 (2.53 a match)
      - Average Goals: 2.5
      - Next season: 1968/69
      - Attendance: 3000
      - Logo:
      - Fuente: El Ejemplo
      - Credit: CC BY
      == Round 1 ==
      Alba 8-0 Molino
      Ribera 4-4 Costa
      """)
    #expect(
      facts(season) == [
        "winners [\"Alba\"]", "scorers [\"Juan Pérez 6\", \"Luis Díaz 6\", \"Pedro Ruiz -1\"]",
        "highest [\"Alba 8-0 Molino\", \"Ribera 4-4 Costa\"]", "matches(1240)", "goals(38)",
        "goalAverage(hundredths: 250)", "nextSeason(\"1968-69\")", "other(key: \"Attendance\")",
      ])
    #expect(season.source.credit == "CC BY" && season.notes.map(\.text) == ["El Ejemplo"])
    #expect(season.claims.last?.text == "3000")
  }

  @Test func misspeltKeysAreNamed() {
    let reading = article("= 1967 Copa =\nInfobox\n- Matchs: 15\n- Previous seson: 1966\n")
    #expect(reading.diagnostics.map(\.id) == ["key.unknown"])
    #expect(reading.diagnostics.first?.fix == "write \"Matches\"")
  }

  @Test func rulesInBothForms() throws {
    for head in ["Rules", "== Rules ==", "== Reglamento =="] {
      let rules = try season(
        """
        \(head)
        - Points for a win: 2
        - Puntos por empate: 1
        - Order: points, head-to-head, goal difference, goles a favor
        - Deduction: Alba −2, unpaid fees
        - Deduction: Molino 1
        - Bonus: Ribera +1, winners of 1966
        == Final Stage ==
        Alba 1-0 Molino
        Ribera 1-0 Costa
        """
      ).rules
      #expect(rules.pointsForWin == 2 && rules.pointsForDraw == 1)
      #expect(rules.order == [.points, .headToHead, .goalDifference, .goalsFor])
      #expect(rules.adjustments.map(\.points) == [-2, -1, 1])
      #expect(rules.adjustments.map(\.reason) == ["unpaid fees", nil, "winners of 1966"])
      #expect(rules.adjustments.map(\.team) == ["Alba", "Molino", "Ribera"])
      #expect(rules.place?.line == 3)
    }
  }

  // MARK: Sentences

  @Test(arguments: [
    ("Each of the 24 political departments sent a team.", "departments(24)"),
    ("Los 23 departamentos del Perú enviaron un equipo.", "departments(23)"),
    ("Also the team relegated from the First Division takes part.", "relegated(1)"),
    ("Also the two teams relegated from the First Division take part.", "relegated(2)"),
    ("Participa el equipo descendido de la Primera División.", "relegated(1)"),
    ("Finally six of the clubs qualify for the Final round.", "finalists(6)"),
    ("Finalmente 6 de los equipos clasifican a la ronda final.", "finalists(6)"),
    ("As a result, four teams were promoted.", "promoted(4)"),
    ("Cuatro equipos ascendieron a la Primera División.", "promoted(4)"),
  ])
  func countsInProse(sentence: String, fact: String) throws {
    let season = try season(sentence + "\n")
    #expect(facts(season) == [fact] && season.notes.map(\.text) == [sentence])
  }

  @Test(arguments: [
    "The league had been expanded from 10 to 14 teams.", "Some departments sent two teams.",
    "The winning team was promoted.", "Teams relegated from it were sad.", "Finally six goals decided the final.",
    "Of 30 clubs in all departments few remained.", "In 1967, departments were many.",
  ])
  func otherSentencesClaimNothing(sentence: String) throws {
    #expect(try season(sentence + "\n").claims.isEmpty)
  }

  @Test func hostByProseAndByKey() throws {
    let stages = "== Regional Stage ==\n== Final Stage ==\n%=== Round 1 ===\nAlba 1-0 Molino\n"
    func host(_ prose: String, _ key: String = "") throws -> String? {
      try season(prose + "\n" + stages.replacing("%", with: key)).stages.last?.host
    }
    #expect(try host("They enter the Final round, staged in Lima (the capital).") == "Lima")
    #expect(try host("They enter the final stage held in San Juan de Lurigancho, Peru.") == "San Juan de Lurigancho")
    #expect(try host("La etapa final, disputada en Lima y Callao.") == "Lima")
    #expect(try host("The final was staged in style.") == nil)
    #expect(try host("", "- Host: Tacna\n") == "Tacna")
    #expect(try host("Infobox\n- Sede: Ica\n") == "Ica")
  }

  @Test func namesMatchWithoutCaseAndAccents() throws {
    let season = try season(
      "== Teams ==\n| Team |\n| Alianza Atlético |\n== Round 1 ==\nALIANZA ATLETICO 1-0 Alba\n== Round 2 ==\n"
        + "Alba 0-0 Alianza  Atlético\n")
    #expect(season.teams.map(\.name) == ["Alianza Atlético", "Alba"])
    #expect(season.stages[0].entrants.count == 1)
  }

  @Test func commentsAndResidueAreSkipped() {
    let reading = article("# a note\n= 1967 Copa =\n<!-- x 3-1 y -->\n{| class=x\n|-\n|}\n----\nAlba 1-0 Molino\n")
    #expect(
      reading.lines == [.comment, .title, .comment, .residue, .residue, .residue, .residue, .match])
    #expect(reading.diagnostics.isEmpty)
  }
}
