import Diagnostics
import Football
import Testing

@testable import SeasonFiles

private func table(_ text: String, file: String = "liga-2001.csv") -> Checked<[Season]> {
  SeasonFiles.read(SourceText(text, file: file), as: .csv)
}

/// Competitions, seasons, stages and rounds that tables tell in ways of their own.
@Suite struct CSVSeasonPartsTests {
  // MARK: Competitions and seasons

  @Test(arguments: [
    ("germany.csv", "1", "Germany 1"), ("germany2.csv", "2South", "Germany 2South"),
    ("england.csv", "1", "English Division One"), ("engsoccerdata-style-1985.csv", "2", "English Division Two"),
    ("england1939.csv", "3N", "English Division 3N"), ("engadin.csv", "1", "Engadin 1"),
    ("english-ladies.csv", "2", "English Ladies 2"), ("belgium.csv", "B1", "Belgian Pro League"),
    ("<stdin>", "1", "Division 1"),
    ("x.csv", "E0", "English Premier League"),
  ])
  func divisionsAreNamedAfterTheFile(file: String, division: String, name: String) {
    let header = "\"Date\",\"Season\",\"home\",\"visitor\",\"FT\",\"hgoal\",\"vgoal\",\"tier\",\"division\""
    let row = "\"1985-08-10\",1985,\"Bayern\",\"Koln\",\"2-0\",2,0,1,\"\(division)\""
    #expect(table("\(header)\n\(row)\n", file: file).value.map(\.competition) == [name])
  }

  @Test func tournamentsMayBearTheirSeason() {
    let text =
      "match_date,tournament_name,stage_name,group_name,home_team_name,away_team_name,score\n"
      + "1930-07-13,1930 FIFA Men's World Cup,group stage,Group 1,France,Mexico,4–1\n"
      + "1930-07-30,1930 FIFA Men's World Cup,final,not applicable,Uruguay,Argentina,4–2\n"
      + "2011-12-17,Liga 2011/12,,,A,B,1–0\n2012-03-17,Liga 2011/12,,,B,A,1–0\n"
    let seasons = table(text).value
    #expect(seasons.map { "\($0.competition) \($0.label)" } == ["FIFA Men's World Cup 1930", "Liga 2011-12"])
    #expect(
      seasons[0].stages.map(\.name) == ["group stage", ""] && seasons[0].stages[1].rounds.map(\.name) == ["Final"])
  }

  @Test func roundsThatBeginAgainBeginASeason() {
    let days = [
      (1, "27/04/2019"), (38, "08/12/2019"), (1, "09/08/2020"), (38, "25/02/2021"), (1, "30/05/2021"),
      (38, "09/12/2021"),
      (1, "10/04/2022"), (38, "13/11/2022"),
    ]
    var text = "rodata,data,mandante,visitante,mandante_Placar,visitante_Placar\n"
    for (round, day) in days { text += "\(round),\(day),\(round == 1 ? "A,B" : "B,A"),1,0\n" }
    #expect(table(text, file: "x.csv").value.map(\.label) == ["2019", "2020-21", "2021", "2022"])
    #expect(table(text, file: "x.csv").value.allSatisfy { $0.matches.count == 2 })
    // A match of the first round that was put off, and one between two teams that came up.
    text += "1,05/10/2022,C,D,1,0\n1,15/04/2023,E,F,1,0\n1,16/04/2023,A,B,1,0\n38,13/11/2023,B,A,1,0\n"
    #expect(table(text, file: "x.csv").value.map(\.matches.count) == [2, 2, 2, 3, 3])
  }

  @Test func halvesOfAYearAreOneSeason() {
    var text = "Date,Round,Home,Away,HG,AG\n"
    for year in 2001...2002 {
      for month in ["02", "08"] { text += "\(year)-\(month)-01,1,A,B,1,0\n\(year)-\(month)-08,2,B,A,1,0\n" }
    }
    #expect(table(text, file: "x.csv").value.map { "\($0.label) \($0.matches.count)" } == ["2001 4", "2002 4"])
  }

  // MARK: Stages and rounds

  @Test func aStageInTheColumnOfRoundsBesideWeeks() throws {
    let text =
      "Round,Wk,Day,Date,Time,Home,xG,Score,xG,Away,Attendance,Venue,Referee,Match Report,Notes\n"
      + "Regular season,1,Fri,2023-08-18,20:30,Bremen,0.3,0–4,3.1,Bayern,\"42,100\",Weserstadion,,Match Report,\n"
      + "Regular season,2,Sat,2023-08-27,15:30,Bayern,1.4,3–1,2.0,Augsburg,\"75,000\",Allianz Arena,,Match Report,\n"
      + "Final,,Sat,2024-05-27,15:30,Bayern,1.4,3–1,2.0,Bremen,\"75,000\",Allianz Arena,,Match Report,\n"
    let season = try #require(table(text).value.first)
    #expect(
      season.stages.map(\.name) == ["Regular season", ""] && season.stages.map(\.format) == [.league, .knockout])
    #expect(season.stages.map { $0.rounds.map(\.name) } == [["Matchweek 1", "Matchweek 2"], ["Final"]])
    // Where Round has the number, Week is one of the year.
    let plain = try #require(table("Round,Week,Home,Away,Score\n1,33,A,B,1-0\n2,34,B,A,1-0\n").value.first)
    #expect(plain.stages.flatMap(\.rounds).map(\.name) == ["Round 1", "Round 2"] && plain.stages[0].name.isEmpty)
  }

  /// A double round robin of four teams with one word in the column of rounds, and what else is given.
  private func roundRobin(_ word: String, _ more: String = "") -> Checked<[Season]> {
    var text = "Date,round,leg,home,visitor,FT\n"
    var day = 10
    for home in ["A", "B", "C", "D"] {
      for away in ["A", "B", "C", "D"] where home != away {
        text += "2001-03-\(day),\(word),NA,\(home),\(away),1-0\n"
        day += 1
      }
    }
    return table(text + more)
  }

  @Test func aRoundInWhichTeamsPlayAgainAndAgainIsAStage() throws {
    let league = roundRobin("league")
    #expect(league.diagnostics.allSatisfy { $0.severity == .note })
    let stage = try #require(league.value.first?.stages.first)
    #expect(stage.name.isEmpty && stage.format == .league && stage.rounds.map(\.name) == [""])
    let regular = roundRobin(
      "regular", "2001-04-01,conf_final,1,A,B,1-0\n2001-04-08,conf_final,2,B,A,1-0\n2001-04-15,mls_final,NA,A,B,1-0\n")
    #expect(regular.diagnostics.allSatisfy { $0.severity == .note })
    let stages = try #require(regular.value.first).stages
    #expect(stages.map(\.name) == ["Regular season", "Play-offs"] && stages.map(\.format) == [.league, .knockout])
    #expect(stages[1].rounds.map(\.name) == ["conf_final", "mls_final"])
    #expect(roundRobin("Round 1").value[0].stages[0].rounds.map(\.name) == ["Round 1"])
    let small = table(
      "Round,Home,Away,Score\nGroup stage,A,B,1-0\nGroup stage,A,C,1-0\nGroup stage,B,C,1-0\nFinal,A,B,1-0\n")
    #expect(small.diagnostics.allSatisfy { $0.severity == .note })
    #expect(small.value[0].stages.map(\.name) == ["Group stage", "Play-offs"])
  }
}
