import AnuarioTestSupport
import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Spellings that the public corpora have here and there, re-stated with invented teams.
@Suite struct UnseenTextTests {
  func only(_ text: String, file: String = "page.txt") throws -> Season {
    let read = SeasonFiles.read(SourceText(text, file: file))
    #expect(!read.hasErrors, "\(read.diagnostics)")
    #expect(read.value.count == 1)
    return try #require(read.value.first)
  }

  func goals(_ match: Match) -> [String] {
    match.goals.map { goal in
      let minute = goal.minute.map(String.init) ?? "?"
      let added = goal.addedTime > 0 ? "+\(goal.addedTime)" : ""
      return
        "\(goal.side == .first ? 1 : 2) \(goal.player) \(minute)\(added)\(goal.kind == .open ? "" : " \(goal.kind)")"
    }
  }

  // MARK: Goals

  @Test(arguments: [
    // The minute before its scorer.
    ("2-1", "(15' Alda, 80' (pen) Bruno; 10' (og) Ciro)", ["1 Alda 15", "1 Bruno 80 penalty", "2 Ciro 10 own"]),
    ("3-0", "[7' and 49' Alda, 60' Bruno]", ["1 Alda 7", "1 Alda 49", "1 Bruno 60"]),
    ("0-2", "(14', 90+2' Ciro)", ["2 Ciro 14", "2 Ciro 90+2"]),
    (
      "2-2", "[33 Alda 1-0, 58 Ciro 1-1, 78 Bruno 2-1,\n 89 Ciro 2-2]",
      ["1 Alda 33", "2 Ciro 58", "1 Bruno 78", "2 Ciro 89"]
    ),
    ("1-1", "[26 R. Alda; 90 Ciro]", ["1 R. Alda 26", "2 Ciro 90"]),
    // Counts instead of minutes, commas before minutes, letters behind them.
    ("3-0", "[Alda (2), Bruno]", ["1 Alda ?", "1 Alda ?", "1 Bruno ?"]),
    ("2-0", "[Alda, 33, Bruno 40]", ["1 Alda 33", "1 Bruno 40"]),
    ("2-0", "[Alda 27c, Bruno 90+3f]", ["1 Alda 27", "1 Bruno 90+3"]),
    // What stands in the brackets beside goals.
    ("2-0", "[Alda 30, Bruno 37; att: 11,000]", ["1 Alda 30", "1 Bruno 37"]),
    ("1-1", "[Alda 22; Ciro 20; first match on the new ground]", ["1 Alda 22", "2 Ciro 20"]),
    ("0-0", "[66 Bruno (Norte) m/pen]", []),
    ("0-0", "(sent off: Bruno (Norte, 40),\n Ciro (Sur, 41))", []),
    ("1-1", "[protest of Norte as the referee had disallowed a 45' goal by Alda;\n lost 0-2 in court]", []),
    // The bracket opened anew in the second line.
    ("2-2", "(Alda 38, Bruno 50 -\n (Ciro 39, Dino 40)", ["1 Alda 38", "1 Bruno 50", "2 Ciro 39", "2 Dino 40"]),
  ])
  func listsOfGoals(score: String, list: String, expected: [String]) throws {
    let season = try only("= Liga 1999/2000\n\n» Matchday 1\nFri Aug/13\n  Norte  \(score)  Sur\n    \(list)\n")
    #expect(season.matches.count == 1)
    #expect(goals(season.matches[0]) == expected)
    let page = try only("Liga 1999/2000\n\nRound 1\n[Aug 13]\nNorte  \(score)  Sur\n  \(list)\n")
    #expect(page.matches.count == 1)
    #expect(goals(page.matches[0]) == expected)
  }

  @Test func finalsOverTheYearsAreNoSeason() {
    let text =
      "= Cup Finals\n\n1930 @ Norte       Norte             4-2 Sur\n1934 @ Sur         Este  2-1 Sur   (aet)\n"
    let read = SeasonFiles.read(SourceText(text, file: "finals.txt"), as: .footballText)
    #expect(read.value.isEmpty)
    #expect(read.diagnostics.filter { $0.severity == .error }.map(\.id) == ["season.none"])
  }

  @Test func aNameIsNoStatus() throws {
    let season = try only(
      """
      = Copa 2008
      [Tue Jan 22]
        Norte - Sur  2-0   @ Puerto
           Hosni Abd Raba 14' (pen.) Alda 17';
      """)
    #expect(season.matches.count == 1)
    #expect(season.matches[0].status == .played)
    #expect(goals(season.matches[0]) == ["1 Hosni Abd Raba 14 penalty", "1 Alda 17"])
  }

  // MARK: Dates and remarks

  @Test func daysBehindTheTeams() throws {
    let season = try only(
      "# Liga Una 2012/13\n\n1. Runda\n\nNorte    6-2  Sur      2012-07-20 18:30\nEste     1-2  Oeste    2012-07-21 20:20\n"
    )
    #expect(season.teams.map(\.name) == ["Norte", "Sur", "Este", "Oeste"])
    #expect(season.matches.map { $0.day?.iso } == ["2012-07-20", "2012-07-21"])
    #expect(season.matches.map(\.time) == ["18:30", "20:20"])
    #expect(season.allStages.flatMap(\.rounds).map(\.name) == ["1. Runda"])
  }

  @Test func remarksInBracketsBehindAMatch() throws {
    let season = try only(
      """
      Liga 1990/91

      Round 1
      [Aug 9]
      Norte      0-0 Sur        (sent off: Biskra (Sur, 40))
      Este       0-2 Oeste      [abandoned at 0-2 in 70' due to fog;
                                result stood 0-2]
      Monte      1-1 Valle      (32,864) (Valle wins shootout 3-2)
      Plaza      0-0 Puerto     (6-5pen)
      """)
    #expect(season.teams.map(\.name) == ["Norte", "Sur", "Este", "Oeste", "Monte", "Valle", "Plaza", "Puerto"])
    #expect(season.matches.map(\.counted) == [Goals(0, 0), Goals(0, 2), Goals(1, 1), Goals(0, 0)])
    #expect(season.matches[0].note == "sent off: Biskra (Sur, 40)")
    #expect(season.matches[1].status == .abandoned(replayed: false))
    #expect(season.matches[3].score.penalties == Goals(6, 5))
  }

  // MARK: Pages of the archive

  @Test func placesInAColumnBehindTheDay() throws {
    let season = try only(
      """
      World Cup 2018 Qualifying

      Group A

       6- 9-16 Bara            Norte         0-0 Sur
       7-10-16 San Pedro Norte Este          4-1 Oeste
      10-10-16 Una             Norte         2-1 Este
      """)
    #expect(season.teams.map(\.name) == ["Norte", "Sur", "Este", "Oeste"])
    #expect(season.matches.map { $0.day?.iso } == ["2016-09-06", "2016-10-07", "2016-10-10"])
    #expect(season.matches.map(\.venue) == ["Bara", "San Pedro Norte", "Una"])
  }

  @Test func dotsUpToTheScore() throws {
    let season = try only(
      "England 1995/96\n\nPremier Division\n\nRound 1\n[Aug 19]\nNorte - Sur Town..........................1:1\n")
    #expect(season.teams.map(\.name) == ["Norte", "Sur Town"])
    #expect(season.matches[0].counted == Goals(1, 1))
  }

  @Test(arguments: [
    // A page below a title of football.txt, and one whose headings bear the mark on both sides.
    "= Copa 1963/64\n\nRound 1 [Aug 24]\nNorte       3-2 Sur         (Alda 34)\n\nRound 2 [Aug 31]\nSur         0-0 Norte\n",
    "<!--\n  source: https://rsssf.org/tables/x.html\n-->\n\n== Copa 1963/64\n\n▪ Round 1 ▪\n_ Aug 24 _\nNorte       3-2 Sur\n",
  ])
  func pagesUnderOtherTitles(text: String) throws {
    #expect(SeasonFormat.detect(SourceText(text, file: "x.txt")) == .rsssf)
    let season = try only(text)
    #expect(season.competition == "Copa")
    #expect(season.label == "1963-64")
    #expect(season.matches[0].day?.iso == "1963-08-24")
  }

  @Test func theTitleOfACommentAboveThePage() throws {
    let season = try only(
      """
      <!--
         title:   World Cup 1998 Qualifying
         source:  https://rsssf.org/tables/x.html
        -->

      Qualified as hosts: Norte

      Group 1
      24.04.96  Una             Norte         2-0 Sur
      """)
    #expect(season.competition == "World Cup Qualifying" && season.label == "1998")
    #expect(season.matches.map { $0.day?.iso } == ["1996-04-24"])
  }

  @Test func whatIsWrittenIsToldAgain() throws {
    let season = try only("= Liga 2010/11\n» Matchday 1\nSat Jul/17 2010\n  Norte  1-0  Sur\n  Este  2-0  Oeste\n")
    for form in SeasonWriting.forms {
      let text = SeasonWriting.write([season], as: form).text
      #expect(SeasonFormat.detect(SourceText(text, file: "x")) == form)
    }
  }

  // MARK: Stages

  @Test func groupsOfALaterPhaseStayGroups() throws {
    let season = try only(
      """
      = Copa 1980

      == First Phase
      ▪ Group A
      ▪▪ Round 1
      Norte  1-0  Sur
      ▪ Group B
      ▪▪ Round 1
      Este  2-0  Oeste
      == Second Phase
      ▪ Group C
      ▪▪ Round 1
      Norte  1-0  Este
      ▪▪ Round 2
      Este  1-0  Norte
      """)
    #expect(season.stages.map(\.format) == [.groups, .groups])
    #expect(season.stages.last?.groups.first?.rounds.count == 2)
  }

  @Test func aSecondRoundBehindGroupsIsNoneOfTheLastGroup() throws {
    let season = try only(
      """
      = World Cup 2014

      ▪ Group A
      Norte  1-0  Sur
      ▪ Group B
      Este  2-0  Oeste
      ▪ SECOND ROUND
      Norte  3-1  Oeste
      Este  0-1  Sur
      ▪ FINAL
      Norte  1-0  Sur
      """)
    #expect(season.stages.map(\.format) == [.groups, .knockout])
    #expect(season.stages.last?.rounds.map(\.name) == ["SECOND ROUND", "FINAL"])
  }

  @Test func notesOfLinesAndDaysOfHeadings() throws {
    let season = try only(
      """
      = Copa 2013

      (13) Semifinals  /  1st Leg  //  May 21-23
      [Tue May/21]
      Alda  2-1  Bruno

      (14) Semifinals  /  2nd Leg  //  May 28-30
      (2) Tue May/28 12:00 [^1]  Bruno  1-2  Alda   @ Sur

      """)
    #expect(season.matches.compactMap(\.counted) == [Goals(2, 1), Goals(1, 2)])
    #expect(season.teams.map(\.name) == ["Alda", "Bruno"])
    #expect(season.allStages.flatMap(\.rounds).map(\.name) == ["Semifinals"])
  }

  // MARK: What is no match

  @Test(arguments: [
    "[Norte progresses on coin toss.]", "[Replayed on neutral ground in Oeste.]", "(with the losers being eliminated)",
  ])
  func sentencesInBracketsAreNoGoals(remark: String) throws {
    let season = try only("= Copa 1968\n\n▪ Final\nJune 5\n  Norte  0-0  Sur\n    \(remark)\n")
    #expect(season.matches[0].goals.isEmpty)
    #expect(season.notes.map(\.text).contains { $0.contains(remark.dropFirst().dropLast()) })
  }

  @Test func notesGoOnToTheirEnd() throws {
    let season = try only(
      """
      = Copa 1994

      ▪ Group D
      NB: Este withdrew. Norte took over
          their place. Oeste also withdrew.

      10 Oct 92 @ Una   Norte  4-0  Sur

      NB: the next match was moved
      11 Oct 92 @ Dos   Sur  1-0  Norte
      """)
    #expect(season.matches.count == 2)
    #expect(season.notes.filter { $0.kind == .prose }.count == 3)
  }

  @Test func aTimeBehindAFullDate() throws {
    let season = try only(
      "= Liga 2024/25\n\n▪ Runde 7\nSunday, 22.09.2024, 17:00 CEST   @ Una, Stadion   att: 26000\n\nNORTE   2-1 (1-1)   SUR\n"
    )
    #expect(season.teams.map(\.name) == ["NORTE", "SUR"])
    #expect(season.matches[0].time == "17:00" && season.matches[0].day?.iso == "2024-09-22")
  }

  @Test func zonesAndTournamentsOfTheArchive() throws {
    let season = try only(
      """
      Argentina 2005/06

      Torneo Apertura
      Zona A - Sur
      Round 5 [Sep 25]
      Norte                        1-1 Sur
      Zona B - Norte
      Round 5 - Interzonal 1-2
      [Sep 26]
      Este                         2-1 Oeste (CdU) (at Monte)
      Torneo Clausura
      Zona A - Sur
      Quarterfinals [Feb 12, one leg]
      Norte                        awd Sur
        [awarded 0-1 loss to both; originally 1-1; both to start with
         -6 points 2007/08]
      """)
    #expect(season.teams.map(\.name) == ["Norte", "Sur", "Este", "Oeste (CdU)"])
    #expect(season.matches.map { $0.day?.iso } == ["2005-09-25", "2005-09-26", "2006-02-12"])
    #expect(season.matches.map(\.venue) == [nil, "Monte", nil])
    #expect(season.matches[2].status == .awarded && season.matches[2].goals.isEmpty)
    #expect(season.stages.prefix(1).flatMap(\.groups).map(\.name).first == "Zona A - Sur")
    #expect(season.stages.first?.name == "Torneo Apertura")
  }

  @Test func listsOfClubsHoldNoMatches() {
    let clubs = String(repeating: "= Una\n\nNorte, 1899, @ Una\n  | Norte Una | N. Una\n", count: 20)
    func mayHold(_ text: String) -> Bool { SeasonFiles.mayHoldMatches(SourceText(text, file: "x.txt")) }
    #expect(!mayHold(clubs + "Sur Straße 51-57 // Una\n"))
    #expect(mayHold("Copa\n\nNorte 3-x Sur\n"))
    #expect(mayHold("= Copa 1971\n\nNorte\n"))
  }

  @Test func placesInTheDrawAreNoTeams() {
    let names = ["W74", "1A", "3A/B/C", "A4", "Winner Group D", "FR6 winner", "Higher-seeded finalist", "N.N."]
    for name in names { #expect(PlaceholderName.isOne(name, key: Folding.key(name)), "\(name)") }
    for name in ["B36", "B68", "Norte", "Winnipeg"] {
      #expect(!PlaceholderName.isOne(name, key: Folding.key(name)), "\(name)")
    }
  }

  @Test func aFinalBelowAHeadingOfItsOwnBelongsToTheSemiFinals() throws {
    let rounds = """
      == Knockout rounds ==
      === Semi-finals ===
      Norte 2–1 Sur
      Este 0–3 Oeste
      == Third place ==
      Sur 1–0 Este
      == Final ==
      Norte 0–1 Oeste
      """
    let season = try only("= 2026 Copa Norte =\n\(rounds)\n")
    #expect(season.stages.map(\.name) == ["Knockout rounds"])
    #expect(season.stages.first?.rounds.map(\.name) == ["Semi-finals", "Third place", "Final"])
    // A second final is of something else.
    let two = try only("= 2026 Copa Norte =\n\(rounds)\n== Plate ==\nSur 1–0 Alto\n== Final ==\nAlto 1–0 Este\n")
    #expect(two.stages.map { $0.rounds.map(\.name) } == [["Semi-finals", "Third place", "Final"], [""], ["Final"]])
  }
}
