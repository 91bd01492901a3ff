import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Reads football.txt with a title before it.
private func football(_ lines: String, title: String = "= Liga 2023/24", file: String = "test.txt")
  -> FootballTextReader.Reading
{
  FootballTextReader.readLines(SourceText(title + "\n" + lines + "\n", file: file))
}

/// The only match of a line.
private func match(_ line: String) throws -> (match: Match, season: Season) {
  let season = try #require(football(line).seasons.first)
  return (try #require(season.matches.first), season)
}

/// A match in short: teams, score with its parts, status.
private func told(_ line: String) throws -> String {
  let (match, season) = try match(line)
  func pair(_ goals: Goals?, _ mark: String) -> String { goals.map { " \(mark)\($0.first)-\($0.second)" } ?? "" }
  let score = match.score
  return "\(season[match.first].name)|\(season[match.second].name)" + pair(score.fullTime, "")
    + pair(score.halfTime, "ht") + pair(score.afterExtraTime, "et") + pair(score.penalties, "p")
    + pair(score.awarded, "awd") + (match.status == .played ? "" : " \(match.status)")
}

@Suite struct FootballTextMatchTests {
  @Test(arguments: [
    ("Arsenal FC  2-1  Chelsea FC", "Arsenal FC|Chelsea FC 2-1"),
    ("Arsenal FC v Chelsea FC   2-1 (1-0)", "Arsenal FC|Chelsea FC 2-1 ht1-0"),
    ("Chile - Peru  2-1   @ Arica, Chile", "Chile|Peru 2-1"),
    ("USC Grafenwörth       0:2  USV Groß Gerungs", "USC Grafenwörth|USV Groß Gerungs 0-2"),
    ("1. SC Sollenau            1:10  FC RB Salzburg", "1. SC Sollenau|FC RB Salzburg 1-10"),
    ("Flamengo      1x1 Coritiba  @ Maracanã", "Flamengo|Coritiba 1-1"),
    ("São Caetano3x2 Atlético-PR", "São Caetano|Atlético-PR 3-2"),
    ("Nova Iguaçu 1 - 0 Duque de Caxias", "Nova Iguaçu|Duque de Caxias 1-0"),
    ("Iguaçu 1- 0 Caxias", "Iguaçu|Caxias 1-0"),
    ("Spain  3–0  Croatia", "Spain|Croatia 3-0"),
    ("Tahiti - Cook Islands  30-0", "Tahiti|Cook Islands 30-0"),
    ("Botafogo 2 (9) - (8) 1 Fluminense", "Botafogo|Fluminense 2-1 p9-8"),
    ("18h10 - Juventude 1x0 Paraná  - Alfredo Jaconi", "Juventude|Paraná 1-0"),
    ("B 1903 v 1860 München", "B 1903|1860 München scheduled"),
    ("2 de Mayo  1-0  12 de Octubre", "2 de Mayo|12 de Octubre 1-0"),
    ("Accrington FC (1878-1896)   0-6  Sunderland AFC", "Accrington FC (1878-1896)|Sunderland AFC 0-6"),
    ("V. Köln v Brighton & Hove Albion  0-0", "V. Köln|Brighton & Hove Albion 0-0"),
    ("Dnepr-1  2-2  's Gravenwezel-Schilde", "Dnepr-1|'s Gravenwezel-Schilde 2-2"),
    ("Real Madrid (ESP) v KMKM (ZAN)  1-0", "Real Madrid (ESP)|KMKM (ZAN) 1-0"),
    ("18:00 ▪SF  @ Salzburg    FC RB Salzburg - SC Rheindorf Altach   0-1", "FC RB Salzburg|SC Rheindorf Altach 0-1"),
    ("Union           0-2awd Bochum", "Union|Bochum awd0-2 awarded"),
    ("Melgar  0-3 n/p Cienciano", "Melgar|Cienciano awd0-3 awarded"),
    ("Melgar  1-1 abd Cienciano", "Melgar|Cienciano 1-1 abandoned(replayed: false)"),
    ("Melgar  0-3 w/o Cienciano", "Melgar|Cienciano 0-3 walkover"),
  ])
  func teamsAndScores(line: String, expected: String) throws {
    #expect(try told("▪ Matchday 1\n  " + line) == expected)
  }

  @Test(arguments: [
    ("2-1 a.e.t.", "et2-1"), ("2-1 aet", "et2-1"), ("2-1 a.e.t. (1-1)", "1-1 et2-1"),
    ("2-1 a.e.t. (1-1, 0-1)", "1-1 ht0-1 et2-1"), ("2-1 a.e.t. (1-1, )", "1-1 et2-1"),
    ("1-1 a.e.t. (1-1, 1-0), 1-3 pen.", "1-1 ht1-0 et1-1 p1-3"), ("1-1 a.e.t., 1-3 pen.", "et1-1 p1-3"),
    ("2-4 pen. 1-0 a.e.t. (1-0, 0-0)", "1-0 ht0-0 et1-0 p2-4"), ("5-4 pen. (1-1, 0-0)", "1-1 ht0-0 p5-4"),
    ("0-3 pen. 0-0 a.e.t. (0-0)", "0-0 et0-0 p0-3"), ("4-5 pen.", "p4-5"), ("5-4 pen. 0-0", "0-0 p5-4"),
    ("2:4 (1:1) n.V.", "1-1 et2-4"), ("1:1 (0:0) n.V. 5:3 i.E.", "0-0 et1-1 p5-3"),
    ("0-0 0-0nV 9-8iE", "0-0 et0-0 p9-8"), ("2-1nV 1-1", "1-1 et2-1"), ("2-1  4-5iE", "2-1 p4-5"),
  ])
  func scoreNotations(score: String, expected: String) throws {
    #expect(try told("  Melgar  \(score)  Cienciano") == "Melgar|Cienciano " + expected)
    #expect(try told("  Melgar v Cienciano  \(score)") == "Melgar|Cienciano " + expected)
  }

  @Test(arguments: [
    ("Melgar v Cienciano  [cancelled]", "Melgar|Cienciano cancelled"),
    ("Melgar  1-0  Cienciano  [postponed]", "Melgar|Cienciano 1-0 postponed"),
    ("Melgar  3-0  Cienciano  [awarded]", "Melgar|Cienciano awd3-0 awarded"),
    ("Melgar v Cienciano  [awarded 3-0; originally 0-2]", "Melgar|Cienciano 0-2 awd3-0 awarded"),
    ("Melgar  w/o  Cienciano", "Melgar|Cienciano walkover"),
    ("Melgar n/p Cienciano  [cancelled; Cienciano withdrew]", "Melgar|Cienciano cancelled"),
    ("Melgar  abd.  Cienciano  [abandoned at 0-0 after 10']", "Melgar|Cienciano abandoned(replayed: false)"),
    ("Melgar  3-1 Cienciano   (aet)", "Melgar|Cienciano et3-1"),
    ("Melgar  0-0 Cienciano  [aet; 0-3 on pens]", "Melgar|Cienciano et0-0 p0-3"),
    ("Melgar  2-2 Cienciano   (aet, 6-5 pen)  @ Lima", "Melgar|Cienciano et2-2 p6-5"),
    ("Melgar  0-0 Cienciano  (agg 3-0)", "Melgar|Cienciano 0-0"),
  ])
  func notes(line: String, expected: String) throws {
    #expect(try told("▪ Final\n  " + line) == expected)
  }

  @Test func remarksAreKept() throws {
    let (match, _) = try match("  Melgar  1-1  Cienciano  [Cienciano wins on penalties]")
    #expect(match.note == "Cienciano wins on penalties")
    #expect(match.score.penalties == nil)
  }

  @Test func countryCodesAndPlaceholders() throws {
    let season = try #require(
      football("  Real Madrid (ESP) v Winner Group D\n  N.N. v N.N.\n  W74 v L101\n  1A v 3A/B/C").seasons.first)
    #expect(season.teams.first?.country == "ESP")
    #expect(season.teams.filter { !$0.isPlaceholder }.map(\.name) == ["Real Madrid (ESP)"])
    #expect(season.matches.count == 4)
    #expect(season.matches.allSatisfy { $0.status == .scheduled && $0.first != $0.second })
  }

  @Test func ownScheduleOfATeam() throws {
    let reading = football(
      "Fri 10.04.2026 19:30  ▪26  (h) Wiener Viktoria  1-0 (0-0)\nFri 17.04.2026  (a) Donaufeld  2-1\n"
        + "Fri 24.04.2026  (n) Elektra  0-0", title: "= Regionalliga Ost | Kremser SC")
    let season = try #require(reading.seasons.first)
    let told = season.matches.map { "\(season[$0.first].name)-\(season[$0.second].name) \($0.ground)" }
    #expect(told == ["Kremser SC-Wiener Viktoria home", "Donaufeld-Kremser SC home", "Kremser SC-Elektra neutral"])
    #expect(season.label == "2026")
  }
}

@Suite struct FootballTextDateTests {
  private func days(_ dates: [String], title: String = "= Liga 2023/24") throws -> [String] {
    let lines = dates.enumerated().map { "\($1)\n  A\($0) FC 1-0 B\($0) FC" }.joined(separator: "\n")
    return try #require(football(lines, title: title).seasons.first).matches.map { $0.day?.iso ?? "-" }
  }

  @Test(arguments: [
    ("[Sat Sep/9]", "2023-09-09"), ("Sat Aug 30", "2023-08-30"), ("[Thu Jan 4]", "2024-01-04"),
    ("Fri Aug 29 2014", "2014-08-29"), ("Tue Jan/24 2023", "2023-01-24"), ("14.01.", "2024-01-14"),
    ("[Sa 16.12.]", "2023-12-16"), ("21.06.1962", "1962-06-21"), ("14.6.24", "2024-06-14"),
    ("15/04/2006 - Sábado", "2006-04-15"), ("2015-01-17 17:00", "2015-01-17"), ("[Sáb, 27/Abril]", "2024-04-27"),
    ("[Ven 1. Sept]", "2023-09-01"), ("[Mar. 12.9.]", "2023-09-12"), ("Mar 12", "2024-03-12"),
    ("Sáb 5 Ene 19:30", "2024-01-05"), ("[Mié. 3.4.]", "2024-04-03"), ("[Di 24.10.]", "2023-10-24"),
    ("16 November", "2023-11-16"), ("[12 de Octubre]", "2023-10-12"), ("Dom 6 Ene", "2024-01-06"),
    ("[Qua 19/03]", "2024-03-19"), ("Oct 5 @ Lima, Nacional,  att: 9_000", "2023-10-05"),
  ])
  func forms(date: String, expected: String) throws {
    #expect(try days([date]) == [expected])
  }

  @Test func weekdaysOfTwoLettersAndYearsBeforePlaces() throws {
    let season = try #require(
      football(
        "▪ Quarter-finals\nTh Jun 19\n  20:45   Portugal  2-3  Germany\nSu Jun 22\n  Spain 4-2 Italy",
        title: "= Euro 2008"
      )
      .seasons.first)
    #expect(season.matches.map { $0.day?.iso } == ["2008-06-19", "2008-06-22"])
    #expect(season.teams.map(\.name) == ["Portugal", "Germany", "Spain", "Italy"])
    let reading = football("Tu 31/3/26 17:00 UTC-6   Bolivia  2-1  Suriname\n  (Paniagua 72')", title: "= Cup 2026")
    #expect(reading.seasons.first?.matches.first?.day?.iso == "2026-03-31")
    #expect(reading.seasons.first?.matches.first?.score.fullTime == Goals(2, 1))
    let old = football("16 Aug 92 @ Tallinn         Estonia          0-6 Switzerland", title: "= Qualification 1994")
    #expect(old.seasons.first?.matches.first?.day?.iso == "1992-08-16")
    #expect(old.seasons.first?.teams.map(\.name) == ["Estonia", "Switzerland"])
  }

  @Test func rowsOfTablesAreNoBadScores() throws {
    let reading = football("▪ Final\nA 1-0 B\n\n 1  Chelsea                  38  27  5  6 103-32  86")
    #expect(!reading.diagnostics.contains { $0.severity == .error })
    #expect(reading.seasons.first?.matches.count == 1)
  }

  @Test func roundsBeforeTheLastEight() throws {
    let season = try #require(
      football(
        "== Clausura - Liguilla\n\nReclassification\n[Sat May/8]\n  21.15  Santos Laguna   5-0 (2-0)  Gallos Blancos"
      )
      .seasons.first)
    #expect(season.stages.map(\.format) == [.knockout])
    #expect(season.stages.first?.rounds.map(\.name) == ["Reclassification"])
  }

  @Test func yearsOverTheTurn() throws {
    #expect(
      try days(["Dec 30", "Jan 2", "Nov 4", "Jun 8"]) == ["2023-12-30", "2024-01-02", "2023-11-04", "2024-06-08"])
    #expect(
      try days(["Nov 30 2024", "Jan 2 2025", "Feb 1"], title: "= Liga 2024") == [
        "2024-11-30", "2025-01-02", "2025-02-01",
      ])
    #expect(
      try days(["Mar 7", "Jul 26"], title: "= Liga 2019/20\n# Date  Fri Aug/9 2019 - Sun Jul/26 2020 (352d)")
        == ["2020-03-07", "2020-07-26"])
    #expect(try days(["26.07.30"], title: "= World Cup 1930") == ["1930-07-26"])
    #expect(try days(["Apr 5"], title: "= Liga") == ["-"])
  }

  @Test func yearFromTheFolder() throws {
    let reading = FootballTextReader.readLines(SourceText("[Apr/5]\n  A 1-0 B\n", file: "x/1971-72/cup.txt"))
    let season = try #require(reading.seasons.first)
    #expect(season.label == "1971-72")
    #expect(season.matches.first?.day?.iso == "1972-04-05")
    #expect(reading.diagnostics.map(\.id) == ["season.untitled"])
  }

  @Test func timesHoldForWhatFollows() throws {
    let season = try #require(
      football("[Sat Sep/9]\n  20.30  A 1-0 B\n         C 1-0 D\n[Sun Sep/10]\n   E 1-0 F\n  16h00 UTC+3  G 1-0 H")
        .seasons.first)
    #expect(season.matches.map(\.time) == ["20.30", "20.30", nil, "16h00"])
  }

  @Test func placesOfDates() throws {
    let season = try #require(
      football(
        "Jun 11 @ Hannover, Niedersachsenstadion, att: 60_000\nA 1-0 B\n24.3.24 @ Torino    C 1-0 D\nMar 25  E 1-0 F @ Roma, Olimpico [A]"
      )
      .seasons.first)
    #expect(season.matches.map(\.venue) == ["Hannover, Niedersachsenstadion", "Torino", "Roma, Olimpico"])
  }
}

@Suite struct FootballTextStageTests {
  private func told(_ lines: String, title: String = "= Copa 2024") throws -> [String] {
    try #require(football(lines, title: title).seasons.first).stages.map { stage in
      let rounds =
        (stage.groups.map { "\($0.name)[\($0.rounds.map(\.name).joined(separator: ","))]" } + stage.rounds.map(\.name))
      return "\(stage.name) \(stage.format.map { "\($0)" } ?? "-"): \(rounds.joined(separator: " "))"
    }
  }

  @Test func groupsAndKnockoutStandApart() throws {
    let lines = """
      Group A | Peru  Chile
      ▪ Matchday 1 | Jun 4
      ▪ Group A
      Jun 4  Peru 1-0 Chile
      ▪ Semi-finals - 1st Leg
      Jun 8  Peru 1-0 Chile
      ▪ Semi-finals - 2nd Leg
      Jun 9  Chile 1-0 Peru
      ▪ Final Round | Jun 12
      Jun 12  Peru 1-0 Chile
      """
    #expect(try told(lines) == [" groups: Group A[]", "Knockout stage knockout: Semi-finals", "Final Round league: "])
  }

  @Test(
    arguments: [
      ("Apertura, Matchday 3", "Apertura", nil, "Matchday 3", 3), ("Regular Season - 9", "Regular Season", nil, "", 9),
      ("Group A, Matchday 2", "", "Group A", "Matchday 2", 2), ("Matchday 1 / Group A", "", "Group A", "Matchday 1", 1),
      ("Second group stage - Group B", "Second group stage", "Group B", "", nil),
      ("4 ª Rodada", "", nil, "4 ª Rodada", 4),
      ("1^ Giornata", "", nil, "1^ Giornata", 1), ("Rodada 1 - Turno", "Turno", nil, "Rodada 1", 1),
      ("Jornada 1  //  4, 5 y 6 de enero", "", nil, "Jornada 1", 1), ("2. Runde", "", nil, "2. Runde", 2),
      (
        "Championship, Promotion Playoff, Semifinals, First Legs", "Championship, Promotion Playoff", nil, "Semifinals",
        nil
      ),
      ("Round of 16 - 1st Leg", "", nil, "Round of 16", nil),
      ("Playoffs - Relegation, Matchday 3", "Playoffs - Relegation", nil, "Matchday 3", 3),
      ("Journée 12", "", nil, "Journée 12", 12), ("Round5", "", nil, "Round5", 5),
    ] as [(String, String, String?, String, Int?)])
  func headings(text: String, stage: String, group: String?, round: String, number: Int?) {
    let heading = TextHeading(text)
    #expect(heading.stage == stage)
    #expect(heading.group == group)
    #expect(heading.round == round)
    #expect(heading.number == number)
  }

  @Test func roundsByNumberOfACupAreKnockout() throws {
    let cup = "▪ Round 1\n A 1-0 B\n C 1-0 D\n▪ Round 2\n A 2-0 C"
    #expect(try told(cup) == [" knockout: Round 1 Round 2"])
    let league = "▪ Round 1\n A 1-0 B\n C 1-0 D\n▪ Round 2\n A 2-0 C\n B 1-1 D\n▪ Round 3\n A 1-0 D\n B 1-0 C"
    #expect(try told(league) == [" league: Round 1 Round 2 Round 3"])
  }

  @Test func everyLineIsSomething() {
    let text = """
      = Copa 2024
      # Matches 1
      # a remark
      ------
      ▪ Final
      [Sun Jun 9]
        Peru  2-1  Chile   # at noon
           (Ruidíaz 7', 80'(p); Vidal 90+2')
      Peru: Gallese - Corzo,
         Ramos
      Referee: Ramírez
        Bolivia bye
      it rained
      __END__
      Peru 9-9 Chile
      """
    let reading = FootballTextReader.readLines(SourceText(text, file: "x.txt"))
    #expect(
      reading.lines == [
        .title, .header, .comment, .residue, .heading, .date, .match, .goals, .property, .property, .property, .note,
        .unknown, .residue, .residue,
      ])
  }

  @Test func goalsHaveTheirSides() throws {
    func goals(_ score: String, _ list: String) throws -> [String] {
      let season = try #require(football("  Peru  \(score)  Chile\n" + list).seasons.first)
      return try #require(season.matches.first).goals.map { goal in
        "\(goal.side == .first ? 1 : 2) \(goal.player) \(goal.minute.map(String.init) ?? "?")"
          + (goal.addedTime > 0 ? "+\(goal.addedTime)" : "") + (goal.kind == .open ? "" : " \(goal.kind)")
      }
    }
    #expect(
      try goals("2-1", "   (Neymar 71' 90+3'(p);\n    Diego 56')") == [
        "1 Neymar 71", "1 Neymar 90+3 penalty", "2 Diego 56",
      ])
    #expect(try goals("0-2", "  (Valencia 16' (pen.), 31')") == ["2 Valencia 16 penalty", "2 Valencia 31"])
    #expect(try goals("1-1", "  (1-0 Ohaco 2', 1-1 Báez 44')") == ["1 Ohaco 2", "2 Báez 44"])
    #expect(try goals("2-0", "  Rahn 6' Rahn 84'") == ["1 Rahn 6", "1 Rahn 84"])
    #expect(try goals("0-1", "  -; N'Golo Kanté 24'") == ["2 N'Golo Kanté 24"])
    #expect(try goals("1-1", "  (Gali ??'; U.Seeler 61'og)") == ["1 Gali ?", "2 U.Seeler 61 own"])
    #expect(try goals("1-1", "  (Wirtz 10, Can 45+1pen)") == [])
  }

  @Test func partsOfOneSeasonAreJoined() throws {
    let groups = football(
      "Group A | Peru  Chile\n▪ Group A\nJun 4  Peru 1-0 Chile", title: "= Copa 2024", file: "cup.txt")
    let finals = football("▪ Final\nJun 9  Chile 2-0 Peru", title: "= Copa 2024", file: "cup_finals.txt")
    let joined = SeasonJoining.joined(groups.seasons + finals.seasons)
    let season = try #require(joined.first)
    #expect(joined.count == 1)
    #expect(season.stages.map(\.name) == ["", "Knockout stage"])
    #expect(season.teams.map(\.name) == ["Peru", "Chile"])
    #expect(season.matches.map(\.id.index) == [0, 1])
    #expect(season.matches.last.map { season[$0.first].name } == "Chile")
    #expect(season.source.files == ["cup.txt", "cup_finals.txt"])
    #expect(SeasonJoining.joined(groups.seasons + groups.seasons).count == 2)
  }

  @Test func firstIsAtHomeButInTournamentsWithPlaces() throws {
    func grounds(_ lines: String) throws -> [Ground] {
      try #require(football(lines, title: "= Copa 2024").seasons.first).matches.map(\.ground)
    }
    #expect(
      try grounds("▪ Matchday 1\n Peru 1-0 Chile\n▪ Matchday 2\n Chile 1-0 Peru @ Arica, Chile") == [.home, .home])
    #expect(
      try grounds("Group A | Peru  Chile\n▪ Group A\n Peru 1-0 Chile @ Lima, Peru\n Chile 1-0 Peru @ Tacna, Peru")
        == [.home, .unknown])
  }

  @Test func bothLegsOfEveryTieAreHomeAndAway() throws {
    func grounds(_ lines: String) throws -> [Ground] {
      try #require(football("▪ Quarter-finals\n" + lines, title: "= Champions League 2015").seasons.first).matches
        .map(\.ground)
    }
    let legs = " Porto 3-1 Bayern @ Dragão\n Juventus 1-0 Monaco @ Turin\n Bayern 6-1 Porto @ Munich\n"
    #expect(try grounds(legs + " Monaco 0-0 Juventus @ Monaco") == [.home, .home, .home, .home])
    // A replay on the other's side of the list is no leg where another tie has one match.
    #expect(
      try grounds(" Spain 1-1 Italy @ Florence\n Italy 1-0 Spain @ Florence\n Austria 2-1 Hungary @ Bologna")
        == [.unknown, .unknown, .unknown])
  }
}
