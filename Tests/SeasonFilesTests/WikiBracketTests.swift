import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Brackets of a page: with legs, seeds, byes, marks of the winner, and some rounds only.
@Suite struct WikiBracketTests {
  private func read(_ text: String) -> Checked<[Season]> {
    SeasonFiles.read(SourceText("==Knockout stage==\n" + text, file: "copa-1967.wiki"), as: .wikitext)
  }

  private func season(_ text: String) throws -> Season {
    let read = read(text)
    let unexpected = read.diagnostics.filter { !$0.id.hasPrefix("season.") }
    #expect(unexpected.isEmpty, "\(unexpected.map(\.message))")
    return try #require(read.value.first)
  }

  /// The winner's name and how it was decided, of each tie.
  private func outcomes(_ season: Season) -> [String] {
    season.stages[0].ties.map { tie in
      let winner = tie.winner.map { season[$0 == .first ? tie.first : tie.second].name } ?? "?"
      return winner + (tie.note.map { " \($0)" } ?? "")
    }
  }

  private func results(_ season: Season) -> [String] {
    season.matches.map { match in
      let goals = match.counted.map { "\($0.first)-\($0.second)" } ?? "v"
      let kicks = match.score.penalties.map { " (\($0.first)-\($0.second))" } ?? ""
      return "\(season[match.first].name) \(goals)\(kicks) \(season[match.second].name)"
    }
  }

  @Test(arguments: ["#invoke:Team bracket|main|rounds=2|legs=2/1", "4TeamBracket-2legs", "#invoke:Build bracket|main"])
  func keysWithLegs(_ name: String) throws {
    let season = try season(
      """
      {{\(name)
      |RD1=Semi-finals
      |RD1-team01=[[Alfa]]|RD1-score01-1=1|RD1-score01-2=1 (4)|RD1-score01-agg=2
      |RD1-team02=[[Beta]]|RD1-score02-1=1|RD1-score02-2=1 (3)|RD1-score02-agg=2
      |RD1-team03=Gama|RD1-score03-1=0|RD1-score03-2=2|RD1-score03-agg=2
      |RD1-team04='''Delta (a)'''|RD1-score04-1=0|RD1-score04-2=2|RD1-score04-agg='''2'''
      |RD2-team01='''Alfa'''|RD2-score01=1|RD2-team02=Delta|RD2-score02=1
      |RD2b-team1=Beta|RD2b-score1=3|RD2b-team2=Gama|RD2b-score2=0
      }}
      """)
    #expect(season.stages[0].rounds.map(\.name) == ["Semi-finals", "Final", "Match for third place"])
    #expect(
      results(season) == [
        "Alfa 1-1 Beta", "Beta 1-1 (3-4) Alfa", "Gama 0-0 Delta", "Delta 2-2 Gama", "Alfa 1-1 Delta", "Beta 3-0 Gama",
      ])
    #expect(outcomes(season) == ["Alfa", "Delta", "Alfa", "Beta"])
  }

  @Test func rowsWithTwoScores() throws {
    let season = try season(
      """
      {{#invoke:RoundN|N4|score-boxes=2+sum|RD1=Semi-finals
      | |Alfa|1|2|Beta|0|1
      | |Gama|1|1|Delta|1|2
      |4 May – Lima|Alfa|1||Delta|1 (p)|
      }}
      """)
    #expect(
      results(season) == [
        "Alfa 1-0 Beta", "Beta 1-2 Alfa", "Gama 1-1 Delta", "Delta 2-1 Gama", "Alfa 1-1 Delta",
      ])
    #expect(outcomes(season) == ["Alfa", "Delta", "Delta"] && season.matches[4].venue == "Lima")
  }

  /// A seed and a second score take as many cells: the names tell which it is.
  @Test func rowsWithSeeds() throws {
    let season = try season(
      "{{Round4 seed\n| |1|Alfa|1|4|Beta|0\n| |2|Gama|1|3|Delta|2\n| |1|Alfa|0|3|Delta|1\n}}")
    #expect(results(season) == ["Alfa 1-0 Beta", "Gama 1-2 Delta", "Alfa 0-1 Delta"])
    #expect(season.teams.count == 4)
  }

  @Test func byesAndSomeRoundsOnly() throws {
    let byes = try season(
      "{{4RoundBracket-Byes|RD1-team03=Gama|RD1-score03=2|RD1-team04=Delta|RD1-score04=1"
        + "|RD2-team01=Alfa|RD2-score01=0|RD2-team02=Gama|RD2-score02=1}}")
    #expect(results(byes) == ["Gama 2-1 Delta", "Alfa 0-1 Gama"])
    let some = try season("{{#invoke:RoundN|N4|columns=1\n| |Alfa|1|Beta|0\n| |Gama|1|Delta|2\n}}")
    #expect(some.stages[0].rounds.map(\.name) == ["Semi-finals"] && some.matches.count == 2)
  }

  /// What a bracket repeats of the matches on the page is compared with each of them, and with their sum.
  @Test(arguments: [("3", "1", 0), ("2", "1", 1)])
  func bracketsBesideTheirMatches(_ first: String, _ second: String, _ warnings: Int) {
    let read = read(
      "===Final===\n{{football box|team1=Alfa|team2=Beta|score=2–0}}\n"
        + "{{football box|team1=Beta|team2=Alfa|score=1–1}}\n"
        + "===Bracket===\n{{4TeamBracket|RD1=Final|RD1-team1=Alfa|RD1-score1=\(first)|RD1-team2=Beta|RD1-score2=\(second)}}"
    )
    #expect(read.value.first?.matches.count == 2)
    #expect(read.diagnostics.filter { $0.id == "score.disagrees" }.count == warnings)
  }

  @Test(arguments: [
    ("{{#invoke:Team bracket|main|rounds=2}}", "wiki.bracket"), ("{{8TeamBracket|RD1=Final}}", "wiki.bracket"),
    ("{{1998 Copa Perú bracket}}", "wiki.transcluded"),
    ("{{4TeamBracket|RD1-team1=Alfa|RD1-score1-agg=3|RD1-team2=Beta|RD1-score2-agg=1}}", "wiki.bracket"),
  ])
  func whatABracketDoesNotSayIsTold(_ text: String, _ id: String) {
    let found = read(text + "\n{{football box|team1=Alfa|team2=Gama|score=1–0}}").diagnostics
    #expect(found.contains { $0.id == id && $0.severity == .warning })
  }

  @Test func aBracketBelowTheFinalsHeadingHasItsRoundsInOrder() throws {
    let read = SeasonFiles.read(
      SourceText(
        """
        {{Infobox football tournament season|title=UEFA Cup|year=1990–91}}
        ==Final==
        {{#invoke:RoundN|main|columns=2
        |9 May 1991|A|2|B|1
        |9 May|C|1 (4)|D|1 (2)
        |22 May|A|0 (a.e.t.)|C|1
        }}
        """, file: "x"), as: .wikitext)
    let season = try #require(read.value.first)
    #expect(season.stages.flatMap(\.rounds).map(\.name) == ["Semi-finals", "Final"])
  }

  private func rounds(_ bracket: String) throws -> [String] {
    let page = "{{Infobox football tournament season|title=Cup|year=1990}}\n== Bracket ==\n" + bracket
    let season = try #require(SeasonFiles.read(SourceText(page, file: "x"), as: .wikitext).value.first)
    return season.allStages.flatMap(\.rounds).flatMap { round in
      round.matches.map { "\(round.name): \(season[$0.first].name) v \(season[$0.second].name)" }
    }
  }

  @Test func theNumberOfEntrantsNamesTheFirstRound() throws {
    #expect(
      try rounds("{{Copa de 8 clubes|RD1-equipo1=Alfa|RD1-goles1=1|RD1-equipo2=Beta|RD1-goles2=0}}")
        == ["Quarter-finals: Alfa v Beta"])
    let third =
      "{{Copa de 2 clubes|tercero=Tercer lugar|RD1-equipo1=A|RD1-goles1=1|RD1-equipo2=B|RD1-goles2=0"
      + "|RD2-equipo1=C|RD2-goles1=1|RD2-equipo2=D|RD2-goles2=0}}"
    #expect(try rounds(third) == ["Final: A v B", "Tercer lugar: C v D"])
  }

  @Test func aTeamCalledLikeAPlaceInTheDrawIsOneWhereItHasGoals() throws {
    let bracket = "{{4TeamBracket|RD1-team1=T1|RD1-score1=2|RD1-team2=T2|RD1-score2=1|RD1-team3=A1|RD1-team4=B2}}"
    #expect(try rounds(bracket) == ["Semi-finals: T1 v T2"])
  }

  @Test func aBracketCutShort() throws {
    let empty = String(repeating: "|||||\n", count: 6)
    #expect(
      try rounds("{{Round16\n|11 May|Alfa|2|Beta|1\n|11 May|Gam|0|Del|1\n\(empty)|20 May|Alfa||Del|\n}}")
        == ["Round of 16: Alfa v Beta", "Round of 16: Gam v Del", "Quarter-finals: Alfa v Del"])
    let odd = SeasonFiles.read(SourceText("==Final==\n{{Round4|1 May|2|3|4|5}}", file: "x"), as: .wikitext)
    #expect(odd.diagnostics.contains { $0.id == "wiki.bracket" } && odd.value.allSatisfy { $0.matches.isEmpty })
  }

  @Test(arguments: ["{{fb|GER}} ([[golden goal|g.g.]])", "{{resize|90%|Germany}} (a.e.t.)", "{{align|right|Germany}}"])
  func dressOfATeamIsNoPartOfItsName(_ team: String) throws {
    let bracket = "{{2TeamBracket|RD1-team1=\(team)|RD1-score1=2|RD1-team2={{font color|red|Brazil}}|RD1-score2=1}}"
    #expect(try rounds(bracket) == ["Final: Germany v Brazil"])
  }
}
