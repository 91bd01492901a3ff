import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Tables of matches and ties under heads of many kinds, and under none.
@Suite struct MatchTableHeadTests {
  private static let head = "{{Infobox football league season|competition=Copa X|season=2001}}\n"

  private func read(_ text: String) throws -> (season: Season, found: [Diagnostic]) {
    let read = SeasonFiles.read(SourceText(Self.head + text, file: "x"), as: .wikitext)
    #expect(!read.hasErrors, "\(read.diagnostics)")
    return (try #require(read.value.first), read.diagnostics)
  }

  private func table(_ heads: String, _ rows: String..., under heading: String = "Semi-finals") -> String {
    "== \(heading) ==\n{| class=\"wikitable\"\n\(heads)\n|-\n" + rows.joined(separator: "\n|-\n") + "\n|}\n"
  }

  private func lines(_ season: Season) -> [String] {
    season.allStages.flatMap { stage in
      (stage.rounds + stage.groups.flatMap(\.rounds)).flatMap { round in
        round.matches.map { match in
          let goals = match.counted.map { "\($0.first)-\($0.second)" } ?? "\(match.status)"
          return "\(round.name): \(season[match.first].name) \(goals) \(season[match.second].name)"
        }
      }
    }
  }

  @Test func anItalianMatchOfClubs() throws {
    let (season, _) = try read(
      """
      == Finale ==
      {{Incontro di club
      |Giornomese = 24 giugno
      |Anno = 1951
      |Ora = 17:00
      |Città = Milano
      |Nomesquadra 1 = Alba
      |Punteggio = 2 – 1
      |Nomesquadra 2 = Cruz
      |Marcatori 1 = Rossi
      }}
      """)
    #expect(lines(season) == ["Finale: Alba 2-1 Cruz"])
    #expect(season.matches.map(\.day) == [Day(year: 1951, month: 6, day: 24)])
  }

  @Test func theMatchesOfAClub() throws {
    let read = SeasonFiles.read(
      SourceText(
        """
        {{Infobox football club season
        | club = [[Aberdeen F.C.|Aberdeen]]
        | season = 1982–83
        }}
        === Premier Division ===
        {| class="wikitable"
        ! Match Day !! Date !! Opponent !! H/A !! Score !! Aberdeen Scorer(s)
        |-
        | 1 || 4 September || [[Dundee United F.C.|Dundee United]] || A || 0–2 ||
        |-
        | 2 || 11 September || Morton || H || 4–1 || Black
        |}
        """, file: "x"), as: .wikitext)
    #expect(!read.hasErrors, "\(read.diagnostics)")
    let season = try #require(read.value.first)
    #expect(season.competition == "Aberdeen" && season.label == "1982-83")
    #expect(lines(season) == [": Dundee United 2-0 Aberdeen", ": Aberdeen 4-1 Morton"])
    #expect(season.matches.compactMap(\.day?.iso) == ["1982-09-04", "1982-09-11"])
    #expect(season.matches.allSatisfy { $0.ground == .home })
  }

  @Test func aTableOfAClubThatNobodyNamesIsToldOf() throws {
    let (season, found) = try read(
      table(
        "! Date !! Opponent !! H/A !! Score", "| 4 September 2001 || Alba || A || 0–2",
        "| 5 May 2001 || Cruz || H || 1–0"))
    #expect(season.matches.isEmpty)
    #expect(found.map(\.id) == ["table.no-club"])
  }

  // MARK: Ties

  @Test(arguments: [
    ("! Equipo 1 !! Resultado !! Equipo 2 !! Ida !! Vuelta", "| Alfa || 4:2 || Zeta || 3:0 || 1:2"),
    ("! Team 1 !! Score !! Team 2 !! 1st leg !! 2nd leg", "| Alfa || 4–2 || Zeta || 3–0 || 1–2"),
    ("! Equipo !! Total !! Equipo !! 1º Partido !! 2º Partido", "| Alfa || 4–2 || Zeta || 3–0 || 1–2"),
    ("! Round !! Team 1 !! 1st !! 2nd !! Agg !! Team 2", "| Semi-finals || Alfa || 3–0 || 1–2 || 4–2 || Zeta"),
  ])
  func aScoreBesideLegsIsTheirSum(_ heads: String, _ row: String) throws {
    let (season, _) = try read(table(heads, row))
    #expect(lines(season) == ["Semi-finals: Alfa 3-0 Zeta", "Semi-finals: Zeta 2-1 Alfa"])
  }

  @Test func aCaptionAboveTheHeadsNamesTheRound() throws {
    let (season, _) = try read(
      table(
        "! colspan=5 | Semi-finals\n|-\n! Team 1 !! Agg. !! Team 2 !! 1st leg !! 2nd leg",
        "| Alfa || 3–1 || Beta || 2–0 || 1–1", under: "Promotion"))
    #expect(lines(season) == ["Semi-finals: Alfa 2-0 Beta", "Semi-finals: Beta 1-1 Alfa"])
  }

  @Test func winnersAndLosersAreTeamsAndAPlayOffIsAThirdMatch() throws {
    let (season, _) = try read(
      table(
        "! Winners !! Agg. !! Losers !! 1st leg !! 2nd leg !! Play-off",
        "| Alfa || 3–3 (2–0) || Beta || 2–1 || 1–2 || 2–0", under: "Final"))
    #expect(lines(season) == ["Final: Alfa 2-1 Beta", "Final: Beta 2-1 Alfa", "Final: Alfa 2-0 Beta"])
    #expect(season.matches.allSatisfy { $0.score.penalties == nil })
  }

  @Test func gamesOfASeriesSayNothingOfTheGround() throws {
    let (season, _) = try read(
      table(
        "! Higher seed !! Series !! Lower seed !! Game 1 !! Game 2 !! Mini-game !! Attendance",
        "| '''Cosmos''' || 2–1 || Kicks || 2–9 || 4–0 || 1–0 || 45,863"))
    #expect(season.matches.count == 3 && season.matches.allSatisfy { $0.ground == .unknown })
  }

  @Test func aWalkoverIsOneMatch() throws {
    let (season, _) = try read(
      table(
        "! Team 1 !! Agg. !! Team 2 !! 1st leg !! 2nd leg", "| '''Theta''' || w/o || Iota || ||",
        "| Alfa || 4–2 || Zeta || 3–0 || 1–2"))
    #expect(
      lines(season) == [
        "Semi-finals: Theta walkover Iota", "Semi-finals: Alfa 3-0 Zeta", "Semi-finals: Zeta 2-1 Alfa",
      ])
    #expect(season.allStages.flatMap(\.ties).first { season[$0.first].name == "Theta" }?.winner == .first)
  }

  // MARK: Matches

  @Test(arguments: [
    ("! Home !! colspan=3 | Score !! Away", "| Alfa || 4 || – || 1 || Zeta"),
    ("! Home !! Goals !! Goals !! Away", "| Alfa || 4 || 1 || Zeta"),
    ("! Home team !! !! Away team !! Attendance", "| Alfa || 4–1 || Zeta || 12,000"),
    ("! Date !! Venue !! Team 1 !! Res. !! Team 2", "| 1 May 2001 || Rome || Alfa || 4–1 || Zeta"),
    ("! Match !! Result", "| Alfa – Zeta || 4–1"), ("! Partido !! Resultado", "| Alfa vs. Zeta || 4:1"),
    ("! Heim !! Ergebnis !! Gast", "| Alfa || 4:1 (1:0) || Zeta"),
    ("! Data !! Casa !! Risultato !! Trasferta", "| 1 maggio 2001 || Alfa || 4-1 || Zeta"),
    ("! Data !! Mandante !! Placar !! Visitante", "| 1 de maio de 2001 || Alfa || 4 – 1 || Zeta"),
    ("!width=15%| !! width=25%| !! width=10%| !! width=25%|", "| 1 May || Alfa || 4–1 || Zeta"),
    ("| colspan=3 | 1 May 2001", "| Alfa || 4–1 || Zeta"), ("! A !! B !! C", "| Alfa || 4–1 || Zeta"),
  ])
  func matchesUnderHeadsOfManyKinds(_ heads: String, _ row: String) throws {
    let (season, found) = try read(table(heads, row))
    #expect(lines(season) == ["Semi-finals: Alfa 4-1 Zeta"] && found.isEmpty)
  }

  @Test func aColumnNamesTheRounds() throws {
    let (season, _) = try read(
      table(
        "! Round !! Home !! Score !! Away", "| rowspan=2 | Semi-final || Alfa || 4–1 || Zeta", "| Eps || 2–1 || Eta",
        "| Final || Alfa || 1–0 || Eps", under: "Play-offs"))
    #expect(lines(season) == ["Semi-final: Alfa 4-1 Zeta", "Semi-final: Eps 2-1 Eta", "Final: Alfa 1-0 Eps"])
  }

  @Test(arguments: [
    (
      "! colspan=3 | Ida !! rowspan=2 | Equipos !! colspan=2 | Vuelta\n|-\n! Fecha !! Hora !! Res !! Res !! Fecha",
      "| 14 de febrero || 20:00 || 1-1 || Alfa - Zeta || 0-2 || 20 de julio"
    ),
    (
      "! colspan=5 | 1ª giornata\n|-\n! Andata !! Ris. !! Partita !! Ris. !! Ritorno",
      "| 14 feb. || 1-1 || Alfa-Zeta || 0-2 || 20 lug."
    ),
  ])
  func aCalendarHasTheReturnMatchesToo(_ heads: String, _ row: String) throws {
    let (season, found) = try read(table(heads, row, under: "Calendario"))
    #expect(lines(season).map { $0.drop { $0 != ":" }.dropFirst(2) } == ["Alfa 1-1 Zeta", "Zeta 0-2 Alfa"])
    #expect(season.matches.compactMap(\.day).map(\.month) == [2, 7] && found.isEmpty)
  }

  @Test func aCellThatNamesNoTwoTeamsIsToldOf() throws {
    let (season, found) = try read(table("! Match !! Result", "| Alfa – Zeta || 4–1", "| Alfa || 2–0"))
    #expect(season.matches.count == 1 && found.map(\.id) == ["match.unreadable"])
  }

  @Test func replayAndHalfTimeAreReadToo() throws {
    let (replayed, _) = try read(table("! Home !! Score !! Away !! Replay", "| Alfa || 1–1 || Zeta || 3–0"))
    #expect(lines(replayed) == ["Semi-finals: Alfa 1-1 Zeta", "Semi-finals: Alfa 3-0 Zeta"])
    let (half, _) = try read(table("! Home !! Score !! Away !! Half-time", "| Alfa || 4–1 || Zeta || 1–1"))
    #expect(half.matches.map(\.score.halfTime) == [Goals(1, 1)])
  }

  @Test func matchesOfOtherYearsAreNotThisSeasons() throws {
    let (season, found) = try read(
      table(
        "! Year !! Home !! Score !! Away", "| 1988 || Alfa || 2–1 || Gam", "| 2001 || Alfa || 3–1 || Gam",
        under: "Finals"))
    #expect(season.matches.map(\.counted) == [Goals(3, 1)])
    #expect(found.map(\.id) == ["wiki.other-seasons"])
  }

  // MARK: Tables that are not read

  @Test func scoresThatAreNotReadAreToldOf() throws {
    let unread = table("! A !! B !! C !! D", "| Alfa || x || 4–1 || Zeta", "| Eps || y || 2–0 || 3–1", under: "Other")
    let (_, found) = try read(unread)
    #expect(found.map(\.id) == ["wiki.unread-table"] && found.first?.place.line == 3)
  }

  @Test(arguments: [
    ("! Rank !! Player !! Goals", "| 1 || [[Ruiz]] || 12", "Top scorers"),
    ("! Biggest !! Score !! Match", "| Home win || 5–0 || Alfa v Zeta", "Statistics"),
    ("! Season !! Champion !! Score", "| 1990 || Alfa || 2–1", "History"),
    ("! No. !! Player !! Born", "| 1 || Ruiz || 1970–71", "Squads"),
    ("! Home !! Score !! Away !! Date", "| Alfa || 5–0 || Zeta || 1 May 2001", "Statistics"),
    ("! Player !! For !! Against !! Result", "| [[Ruiz]] || Alfa || Zeta || 4–1", "Hat-tricks of the season"),
    ("! Round !! Opponent !! H/A !! Result !! Scorers", "| 1 || Alfa || H || 1–0 || Ruiz", "Statistics"),
  ])
  func othersHoldNoMatches(_ heads: String, _ row: String, _ heading: String) throws {
    let (season, found) = try read(table(heads, row, row, under: heading))
    #expect(season.matches.isEmpty && found.isEmpty)
  }
}
