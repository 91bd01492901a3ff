import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Pages as a browser copies them and as Markdown has them: no equals signs, tabs between cells, flags in words.
@Suite struct CopiedPageTests {
  private func read(_ text: String, isClean: Bool = true) throws -> Season {
    let source = SourceText(text + "\n", file: "page.txt")
    #expect(SeasonFormat.detect(source) == .article)
    let read = SeasonFiles.read(source)
    #expect(!read.hasErrors && !isClean || read.diagnostics.isEmpty, "\(read.diagnostics)")
    return try #require(read.value.first)
  }

  private func lines(_ season: Season) -> [String] {
    season.matches.map { match in
      let score = match.score.counted.map { "\($0.first)-\($0.second)" } ?? "\(match.status)"
      let day = match.day.map { "\($0.iso) " } ?? ""
      return "\(day)\(season[match.first].name) \(score) \(season[match.second].name)"
    }
  }

  @Test func headingsStandAloneOrBeforeTheirLink() throws {
    let season = try read(
      """
      1971–72 Copa Norte
      From Wikipedia, the free encyclopedia
      1971–72 Copa Norte
      Dates\t2 September 1971 – 26 May 1972
      Champions\tAlba (3rd title)
      Matches played\t4

      Semi-finals[edit]
      15 April 1972\tAlba\t1–1\tBerta\tOld Park, Norden
      Cruz 47'\t \tVega 65' (o.g.)\tAttendance: 56,570
      Replay
      19 April 1972\tAlba\t2–1\tBerta\tNew Park, Sur
      Final
      6 May 1972\tAlba\t1–0\tDora\tOld Park, Norden

      References
      "General". Retrieved 3–4 July 2009.
      """)
    #expect(season.competition == "Copa Norte" && season.label == "1971-72")
    #expect(
      lines(season) == [
        "1972-04-15 Alba 1-1 Berta", "1972-04-19 Alba 2-1 Berta", "1972-05-06 Alba 1-0 Dora",
      ])
    #expect(season.allStages.flatMap(\.rounds).map(\.name) == ["Semi-finals", "Final"])
    #expect(season.matches[0].venue == "Old Park, Norden")
    #expect(
      season.claims.contains { claim in
        if case .winners(let teams) = claim.fact { teams.map { season[$0].name } == ["Alba"] } else { false }
      })
  }

  @Test func flagsInWordsAreNoNames() throws {
    let season = try read(
      """
      Copa Sur 1983
      De Wikipedia, la enciclopedia libre

      Grupo A
      Equipo\tPts.\tPJ\tPG\tPE\tPP\tGF\tGC\tDif
      Bandera de Uruguay Uruguay\t2\t1\t1\t0\t0\t2\t1\t+1
      Bandera de Costa Rica Costa Rica\t0\t1\t0\t0\t1\t1\t2\t-1
      1 de septiembre de 1983, 20:00\tUruguay Bandera de Uruguay\t2:1 (1:0)\tBandera de Costa Rica Costa Rica\tNorden
      Final
      4 de noviembre de 1983\tBandera de Brasil Club Rojo\t1:1\tUruguay Bandera de Uruguay\tSalvador
      """)
    #expect(
      lines(season) == ["1983-09-01 Uruguay 2-1 Costa Rica", "1983-11-04 Club Rojo 1-1 Uruguay"])
    #expect(season.claims.count == 2)
  }

  @Test func tiesWhoseCellsBlanksPart() throws {
    let season = try read(
      """
      2013 Copa Norte knockout stages

      The knockout stages were played from April to July.[1]

      Round of 16
      The first legs were played on 23–25 and 30 April, and the second legs were played in May.

      Team 1 Agg. Team 2 1st leg 2nd leg
      Real Alba Peru 3–1 Uruguay Berta 1–0 2–1
      São Cris Brazil 2–6 Brazil Dora 1–2 1–4

      Match A

      May 2, 2013
      20:15 UTC−3
      São Cris Brazil 1–2 Brazil Dora
      Vega 9' Report Cruz 42'
      Dora won 6–2 on points.
      """)
    #expect(
      lines(season) == [
        "Real Alba 1-0 Berta", "Berta 1-2 Real Alba", "Dora 4-1 São Cris", "2013-05-02 São Cris 1-2 Dora",
      ])
  }

  @Test func tablesOfEveryTeamAgainstEveryOther() throws {
    let season = try read(
      """
      1995–96 Liga Norte

      League table[edit]
      Pos\tTeam\tPld\tW\tD\tL\tGF\tGA\tGD\tPts\tQualification or relegation
      1\tAlba (C)\t2\t1\t1\t0\t3\t1\t+2\t4\tCup of Champions
      2\tBerta\t2\t0\t1\t1\t1\t3\t−2\t1
      Results[edit]
      Home \\ Away\tALB\tBER
      Alba\t—\t3–1
      Berta\t0–0\t—
      """)
    #expect(lines(season) == ["Alba 3-1 Berta", "Berta 0-0 Alba"])
    #expect(season.claims.count == 2)
  }

  @Test func theHeadingOfAMatchIsNone() throws {
    let season = try read(
      """
      2014 Copa Norte Group B

      Matches
      Spain vs Norway
      13 June 2014
      16:00 UTC−3
      Spain \t1–5\t Norway
      Cruz 27' (pen.)\tReport\tVega 44', 72'
      """)
    #expect(lines(season) == ["2014-06-13 Spain 1-5 Norway"])
  }

  @Test func markdown() throws {
    let season = try read(
      """
      # Torneo Apertura 2013 (Perú)

      ## Fecha 1

      | Local | Resultado | Visitante | Estadio | Fecha |
      |---|---|---|---|---|
      | **Alba** | 2 – 1 | Berta | Norden | 8 de febrero |

      ## Final

      - 9 May 2013: Alba 2–1 **Dora**

      ## Tabla

      | # | Equipo | J | G | E | P | Goles | Pts |
      |---|---|---|---|---|---|---|---|
      | 1 | Alba | 1 | 1 | 0 | 0 | 2:1 | 3 |
      """)
    #expect(season.competition == "Torneo Apertura (Perú)" && season.label == "2013")
    #expect(lines(season) == ["2013-02-08 Alba 2-1 Berta", "2013-05-09 Alba 2-1 Dora"])
    #expect(season.matches[0].venue == "Norden")
    #expect(
      season.claims.contains { claim in
        if case .standingsRow(let row) = claim.fact { row.played == 1 && row.lost == 0 } else { false }
      })
  }

  @Test(arguments: [
    "Dora Alba won 6–2 on points.", "Alianza ganó 3–1 por penales", "Resultado global: 4-3 a favor de Alba",
    "This page was last edited on 3–4 May 2010", "4–2 soccer ball with check mark Vega",
  ])
  func sentencesAreNoMatches(line: String) throws {
    let season = try read("= 1990 Copa =\n\n== Final ==\nAlba 1–0 Berta\n\(line)\n", isClean: false)
    #expect(lines(season) == ["Alba 1-0 Berta"])
  }

  @Test func daysInNumbersStandBeforeTheirMatches() throws {
    let season = try read(
      """
      = Copa 1974 =

      == Región I ==
      3/2/74: Alba 3-0 Berta
      3/2/74 Cris 1-1 Dora
      10/2 Dora 3-0 Berta
      10-2-1974 Alba 3-0 Cris
      12.5.1974 Dora 3-0 Cris

      == Final ==
      19/5/1974
      Alba 1-0 Dora
      """)
    #expect(
      lines(season) == [
        "1974-02-03 Alba 3-0 Berta", "1974-02-03 Cris 1-1 Dora", "1974-02-10 Dora 3-0 Berta",
        "1974-02-10 Alba 3-0 Cris",
        "1974-05-12 Dora 3-0 Cris", "1974-05-19 Alba 1-0 Dora",
      ])
  }

  @Test(arguments: [
    ("Alba 1 - 1 Berta (27 May 1990)", "1990-05-27 Alba 1-1 Berta"), ("Alba 2-0 Berta (replay)", "Alba 2-0 Berta"),
    ("Alba 3–1 Berta on 5 May 1990", "1990-05-05 Alba 3-1 Berta"), ("Alba vs. Berta: 3-1", "Alba 3-1 Berta"),
  ])
  func whatStandsBehindAMatch(line: String, expected: String) throws {
    let season = try read("= 1990 Copa =\n\n== Final ==\n\(line)\nCris 1-0 Dora\n")
    #expect(lines(season) == [expected, "Cris 1-0 Dora"])
  }

  @Test func tablesBelongToTheHeadingAbove() throws {
    let season = try read(
      """
      1990 Copa Norte
      From Wikipedia, the free encyclopedia

      Results[edit]
      Home \\ Away\tALB\tBER
      Alba\t—\t3–1
      Berta\t0–0\t—
      Relegation group[edit]
      Results[edit]
      Home \\ Away\tCRI\tDOR
      Cris\t—\t2–1
      Dora\t1–0\t—
      Final[edit]
      Alba\t1–0\tBerta
      """)
    let told = season.allStages.map { stage in
      "\(stage.name): " + stage.ownMatches.map { season[$0.first].name }.joined(separator: " ")
    }
    #expect(told.filter { !$0.hasSuffix(": ") }.count == 3, "\(told)")
    #expect(told.contains("Relegation group: Cris Dora"))
  }

  @Test func clubsOfTwoCountriesThatShareAName() throws {
    let season = try read(
      """
      1990 Copa Norte
      From Wikipedia, the free encyclopedia

      Group 1
      Nacional Uruguay\t2–1\tBrazil Alba
      Brazil Alba\t0–0\tNacional Uruguay
      Group 2
      Nacional Paraguay\t3–1\tArgentina Berta
      """)
    #expect(lines(season) == ["Nacional 2-1 Alba", "Alba 0-0 Nacional", "Nacional Paraguay 3-1 Berta"])
  }

  @Test(arguments: [
    "5 May Alba 2–1 Berta", "May 5 Alba 2–1 Berta", "5/5 Alba 2–1 Berta", "Sunday 5 May Alba 2–1 Berta",
  ])
  func daysWithoutAYearStandBeforeMatches(line: String) throws {
    let season = try read("1990 Copa Norte\nFrom Wikipedia, the free encyclopedia\n\nFinal[edit]\n\(line)\n")
    #expect(lines(season) == ["1990-05-05 Alba 2-1 Berta"])
  }

  @Test(arguments: [
    "Aggregate score 3–2", "Tied 3–3", "Match abandoned at 1–0", "Alba 2–1 Berta, after Alba 0–1 in the first leg",
    "The results were 2–1, 3–1 and 1–0.", "1988–89\t1990–91", "Formation 4–4–2",
  ])
  func sentencesOfCopiedPagesAreKept(line: String) throws {
    let season = try read(
      "1990 Copa Norte\nFrom Wikipedia, the free encyclopedia\n\nFinal[edit]\n5 May 1990\nAlba 2–1 Berta\n\(line)\n",
      isClean: false)
    #expect(lines(season) == ["1990-05-05 Alba 2-1 Berta"])
  }

  @Test func theYearOfANameIsNoneOfADay() throws {
    let season = try read(
      "1990 Copa Norte\nFrom Wikipedia, the free encyclopedia\n\nFinal[edit]\n5. Mai 1860 München 2:1 Berta\n")
    #expect(lines(season) == ["1990-05-05 1860 München 2-1 Berta"])
  }

  @Test func aSeasonOverTwoYearsGivesDaysTheirs() throws {
    let season = try read(
      "1990–91 Copa Norte\nFrom Wikipedia, the free encyclopedia\n\nFinal[edit]\n5 September\nAlba 2–1 Berta\n4 March\nBerta 2–1 Alba\n"
    )
    #expect(lines(season) == ["1990-09-05 Alba 2-1 Berta", "1991-03-04 Berta 2-1 Alba"])
  }

  @Test func tablesWithoutAHeadAboveTheScore() throws {
    let head = "# Copa 1990\n\n## Fecha 1\n\n"
    let season = try read(head + "| Local | | Visitante |\n|---|---|---|\n| Alba | 2-1 | Berta |\n")
    #expect(lines(season) == ["Alba 2-1 Berta"])
    let unread = SeasonFiles.read(
      SourceText(
        head + "Alba 1-0 Berta\n\n| Partido | Dato |\n|---|---|\n| Alba, Cris | 2-1 |\n| Cris, Alba | 2-0 |\n",
        file: "x.md"))
    #expect(unread.diagnostics.map(\.id) == ["table.unread"])
  }

  @Test func aPageWithoutMatchesIsNoSeason() {
    let read = SeasonFiles.read(SourceText("# Copa 1990\n\n## Notes\n\nNothing here.\n", file: "x.md"), as: .article)
    #expect(read.value.isEmpty && read.hasErrors)
  }

  @Test func aDateWithItsNumbersBehindIt() throws {
    let season = try read(
      """
      2017 Copa Norte
      From Wikipedia, the free encyclopedia

      Finals
      First leg
      6 December 2017 (2017-12-06)
      Alba\t2–1\tBerta
      """)
    #expect(lines(season) == ["2017-12-06 Alba 2-1 Berta"])
  }

  @Test func rowsOfMarkdownWithoutTheirFirstBar() throws {
    let season = try read(
      """
      # 1965–66 Copa Norte

      ## First round

      Team 1 | Agg. | Team 2 | 1st leg | 2nd leg |
      ---|---|---|---|---|
      Omonia | 1–2 | Olympia | 0–1 | 1–1 |

      ## Final

      Los Pinos | 2–1 | Estrella Roja |
      *La Loma* 1–3 _Sur_
      """)
    #expect(
      lines(season) == ["Omonia 0-1 Olympia", "Olympia 1-1 Omonia", "Los Pinos 2-1 Estrella Roja", "La Loma 1-3 Sur"])
  }

  @Test func theMatchesOfAClubHaveItsGoalsFirst() throws {
    let season = try read(
      """
      1923–24 Alba F.C. season

      Date\tOpponents\tVenue\tResult\tScore F–A\tScorers\tAttendance
      25 August 1923\tNorden United\tH\tL\t1–4\tTurnbull\t45,000
      27 August 1923\tWestham\tA\tL\t0–1\t\t25,000
      1 September 1923\tNorden United\tA\tW\t1–2\t\t25,000
      3 September 1923\tSur\tN\tD\t1–1\t\t25,000
      """)
    #expect(
      lines(season) == [
        "1923-08-25 Alba F.C. 1-4 Norden United", "1923-08-27 Westham 1-0 Alba F.C.",
        // Won away: here the goals of the home team stand first.
        "1923-09-01 Norden United 1-2 Alba F.C.", "1923-09-03 Alba F.C. 1-1 Sur",
      ])
    #expect(season.matches.map(\.ground) == [.home, .home, .home, .neutral])
  }

  @Test func aMatchPutOffHasItsMarkInPlaceOfAScore() throws {
    let season = try read(
      "Serie A 2023/2024\n13/08/23\tAlba\t1 - 3\tBerta\n14/08/23\tCruz\tP - P\tDora\n")
    #expect(lines(season) == ["2023-08-13 Alba 1-3 Berta", "2023-08-14 Cruz postponed Dora"])
  }
}
