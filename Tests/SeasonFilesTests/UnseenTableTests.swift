import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Headers and cells of public tables of matches, re-stated with invented teams.
@Suite struct UnseenTableTests {
  private func seasons(_ text: String, file: String = "liga.csv") throws -> [Season] {
    let source = SourceText(text, file: file)
    #expect(SeasonFormat.detect(source) == .csv)
    let read = SeasonFiles.read(source)
    #expect(!read.hasErrors, "\(read.diagnostics)")
    return read.value
  }

  private func lines(_ season: Season) -> [String] {
    season.matches.map { match in
      let goals = match.counted.map { "\($0.first)-\($0.second)" } ?? "v"
      let half = match.score.halfTime.map { " (\($0.first)-\($0.second))" } ?? ""
      let kicks = match.score.penalties.map { " \($0.first)-\($0.second) pen" } ?? ""
      let day = [match.day?.iso, match.time].compactMap { $0 }.joined(separator: " ")
      return "\(day) \(season[match.first].name) \(goals)\(half)\(kicks) \(season[match.second].name)"
    }
  }

  private func rounds(_ season: Season) -> [String] { season.allStages.flatMap(\.rounds).map(\.name) }

  @Test(arguments: [
    // A calendar with the time in the cell of the date.
    (
      "Match Number,Round Number,Date,Location,Home Team,Away Team,Result\n1,1,16/08/2024 20:00,Una,Norte,Sur,1 - 0\n",
      "2024-08-16 20:00 Norte 1-0 Sur", "Round 1"
    ),
    (
      "Wk,Day,Date,Time,Home,xG,Score,xG.1,Away,Venue,Notes\n1,Sat,2023-08-12,12:30,Norte,1.8,(5) 2–2 (4),0.6,Sur,Una,\n",
      "2023-08-12 12:30 Norte 2-2 5-4 pen Sur", "Matchweek 1"
    ),
    (
      "ano,rodada,data,mandante,visitante,gols_mandante,gols_visitante\n2023,1,2023-04-15,Norte,Sur,2,1\n",
      "2023-04-15 Norte 2-1 Sur", "Rodada 1"
    ),
    (
      "\"ID\",\"rodata\",\"data\",\"hora\",\"mandante\",\"visitante\",\"arena\",\"mandante_Placar\",\"visitante_Placar\"\n"
        + "\"1\",\"3\",\"29/03/2003\",\"16:00\",\"Norte\",\"Sur\",\"Una\",\"4\",\"2\"\n",
      "2003-03-29 16:00 Norte 4-2 Sur", "Rodada 3"
    ),
    (
      "Division,MatchDate,MatchTime,HomeTeam,AwayTeam,HomeElo,FTHome,FTAway,FTResult,HTHome,HTAway\n"
        + "F1,2000-07-28,,Norte,Sur,1686.3,3.0,1.0,H,2.0,1.0\n",
      "2000-07-28 Norte 3-1 (2-1) Sur", ""
    ),
    (
      "fixture.date,fixture.status.short,league.name,league.season,league.round,teams.home.name,teams.away.name,"
        + "goals.home,goals.away,score.halftime.home,score.halftime.away\n"
        + "2023-08-11T19:00:00+00:00,FT,Liga,2023,Regular Season - 1,Norte,Sur,0,3,0,2\n",
      "2023-08-11 19:00 Norte 0-3 (0-2) Sur", "Round 1"
    ),
    (
      "date_GMT,status,home_team_name,away_team_name,Game Week,home_team_goal_count,away_team_goal_count,stadium_name\n"
        + "Aug 10 2018 - 7:00pm,complete,Norte,Sur,1,2,1,Una\n",
      "2018-08-10 19:00 Norte 2-1 Sur", "Game Week 1"
    ),
    (
      "date,home_team,away_team,home_score,away_score,home_pens,away_pens,season,matchday\n"
        + "2024-01-25,Norte,Sur,3,3,5,4,2024,Treintaidosavos\n",
      "2024-01-25 Norte 3-3 5-4 pen Sur", "Treintaidosavos"
    ),
  ])
  func headersOfManyHands(text: String, match: String, round: String) throws {
    let season = try #require(try seasons(text).first)
    #expect(lines(season) == [match])
    #expect(rounds(season) == [round])
  }

  @Test func oneColumnOfStagesAndYears() throws {
    let seasons = try seasons(
      """
      Year,Datetime,Stage,Stadium,City,Home Team Name,Home Team Goals,Away Team Goals,Away Team Name,Win conditions
      1930,13 Jul 1930 - 15:00 ,Group 1,Una,Norte ,Norte,4,1,Sur,
      1930,30 Jul 1930 - 14:15 ,Final,Una,Norte ,Norte,4,2,Este,
      1934,10 Jun 1934 - 17:30 ,Final,Dos,Sur ,Sur,2,1,Oeste,Sur win after extra time
      """)
    #expect(seasons.map(\.label) == ["1930", "1934"])
    #expect(seasons[0].allStages.flatMap(\.groups).map(\.name) == ["Group 1"])
    #expect(seasons[0].stages.map(\.format) == [.groups, .knockout])
    #expect(lines(seasons[1]) == ["1934-06-10 17:30 Sur 2-1 Oeste"])
    #expect(seasons[1].matches[0].note == "Sur win after extra time")
  }

  @Test func yearsOfStartAndEnd() throws {
    let end =
      "Season_End_Year,Wk,Date,Home,HomeGoals,AwayGoals,Away\n"
      + "1993,1,1992-08-15,Norte,2,1,Sur\n1994,1,1993-08-14,Norte,0,3,Sur\n"
    #expect(try seasons(end).map(\.label) == ["1992-93", "1993-94"])
    let start =
      "competition_id,season,round,date,home_club_goals,away_club_goals,home_club_name,away_club_name\n"
      + "L1,2013,1. Matchday,2013-08-10,0,1,Norte,Sur\nL1,2013,34. Matchday,2014-05-10,2,2,Sur,Norte\n"
    #expect(try seasons(start).map(\.label) == ["2013-14"])
    let calendar = "Date,Home,Away,Result\n16/08/2024 20:00,Norte,Sur,1 - 0\n25/05/2025 15:00,Sur,Norte,\n"
    #expect(try seasons(calendar, file: "epl-2024-UTC.csv").map(\.label) == ["2024-25"])
    #expect(try seasons(calendar, file: "epl-2024-UTC.csv").first?.competition == "English Premier League")
  }

  @Test func whatIsToComeHasNoScore() throws {
    let season = try #require(
      try seasons(
        """
        date,home_team,away_team,home_score,away_score,status,notes
        2024-01-25,Norte,Sur,0,0,incomplete,
        2024-01-26,Este,Oeste,1,0,suspendido,
        2024-01-27,Norte,Oeste,2,0,complete,
        2024-01-28,Sur,Oeste,,,,Match Postponed
        """
      ).first)
    #expect(season.matches.map(\.status) == [.scheduled, .suspended, .played, .postponed])
    #expect(season.matches.map(\.score.fullTime) == [nil, Goals(1, 0), Goals(2, 0), nil])
  }

  @Test func tablesOfPlayersHoldNoResults() {
    let text =
      "scoring_player,scoring_team,time,GH,GA,game,date,season\nAlda,Norte,27,1,0,Norte vs. Sur 1:1,1994-08-02,1994-1995\n"
    #expect(SeasonFiles.read(SourceText(text, file: "goals.csv")).diagnostics.map(\.id) == ["season.none"])
  }
}
