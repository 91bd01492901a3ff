import AnuarioTestSupport
import Football
import Foundation
import Statistics
import Testing

@testable import Anuario

/// A final table that is known from elsewhere: places of one file of the corpus under the rules of the book.
struct KnownTable: Sendable, CustomTestStringConvertible {
  var file: String
  /// The group or stage; empty for the only table of a league.
  var table: String
  /// Rank, a part of the team's name and its points, such as `1 Preston 40`; `last` stands for the last place.
  var places: [String]

  init(_ file: String, _ table: String = "", _ places: String...) {
    self.file = file
    self.table = table
    self.places = places
  }

  var testDescription: String { "\(file) \(table)" }
}

/// Final tables of many eras and rules.
@Suite(.enabled(if: ExternalSeasons.folder != nil, "set SEASONS to a folder of seasons to check known final tables"))
struct KnownTablesTests {
  @Test(arguments: KnownTable.leagues + KnownTable.otherLeagues + KnownTable.groups)
  func asItsCompetitionPrintedIt(_ known: KnownTable) throws {
    let folder = try #require(ExternalSeasons.folder)
    let books = try SeasonLibrary.load(["\(folder)/\(known.file)"]).books
    let tables = books.flatMap { book in book.statistics.standings.map { (book.season, $0) } }
    let (season, table) = try #require(
      known.table.isEmpty ? tables.first : tables.first { $0.1.group == known.table || $0.1.stage == known.table },
      "no table \(known.table)")
    for place in known.places {
      let words = place.split(separator: " ").map(String.init)
      let name = words.dropFirst().dropLast().joined(separator: " ")
      let row = try #require(table.rows.first { season[$0.team].name.contains(name) }, "no \(name)")
      let rank = words[0] == "last" ? table.rows.count : Int(words[0])
      #expect(row.rank == rank && !row.isShared, "\(name) stands at \(row.rank)\(row.isShared ? ", shared" : "")")
      #expect(row.points == Int(words[words.count - 1]), "\(name) has \(row.points) points")
    }
  }

  /// What put level teams in order, by the rules of the day.
  @Test(arguments: [
    ("football.txt/world-cup/1966/cup.txt", "Group 2", "West Germany", Criterion.goalAverage),
    ("football.txt/world-cup/1970/cup.txt", "Group 1", "Soviet Union", .lots),
    ("football.txt/world-cup/other/1990_full.txt", "Group F", "Ireland", .lots),
    ("football.txt/world-cup/1994/cup.txt", "Group D", "Bulgaria", .headToHeadPoints),
    ("football.txt/world-cup/2018/cup.txt", "Group H", "Japan", .fairPlay),
    ("football.txt/africa-asia/2015--equatorial-guinea_cup.txt", "Group D", "Guinea", .lots),
    ("football.txt/euro/1996/euro.txt", "Group C", "Czech Republic", .headToHeadPoints),
    ("football.txt/euro/2004/euro.txt", "Group C", "Sweden", .headToHeadGoals),
    ("football.txt/germany/1963-64_1-bundesliga.txt", "", "Duisburg", .goalAverage),
    ("football.txt/germany/1991-92_1-bundesliga.txt", "", "Stuttgart", .goalDifference),
    ("football.txt/england/2011-12_1-premierleague.txt", "", "Manchester City", .goalDifference),
  ])
  func whatDecided(_ file: String, _ group: String, _ upper: String, _ criterion: Criterion) throws {
    let folder = try #require(ExternalSeasons.folder)
    let book = try #require(try SeasonLibrary.load(["\(folder)/\(file)"]).books.first)
    let table = try #require(book.statistics.standings.first { group.isEmpty || $0.group == group })
    let decision = try #require(table.decisions.first { book.season[$0.upper].name.contains(upper) })
    #expect(decision.criterion == criterion)
  }
}

extension KnownTable {
  static let leagues: [KnownTable] = [
    // Twelve points taken from the last.
    KnownTable("football.txt/england/2019-20_3-league1.txt", "", "last Bolton 14"),
    KnownTable(
      "football.txt/europe/2014-15_1-primeiraliga.txt", "", "1 Benfica 85", "2 FC Porto 82", "last Penafiel 22"),
    // Two points a win, goal average.
    KnownTable(
      "football.txt/england/1888-89_1-footballleague.txt", "", "1 Preston 40", "2 Aston Villa 29",
      "3 Wolverhampton 28", "last Stoke 12"),
    KnownTable(
      "football.txt/england/1889-90_1-footballleague.txt", "", "1 Preston 33", "2 Everton 31", "3 Blackburn 27",
      "last Stoke 10"),
    KnownTable(
      "football.txt/england/1892-93_1-division1.txt", "", "1 Sunderland 48", "2 Preston 37", "3 Everton 36"),
    KnownTable(
      "football.txt/germany/1963-64_1-bundesliga.txt", "", "1 Köln 45", "2 Duisburg 39", "3 Frankfurt 39",
      "last Saarbrücken 17"),
    KnownTable(
      "football.txt/germany/1965-66_1-bundesliga.txt", "", "1 1860 50", "2 Dortmund 47", "3 Bayern 47",
      "last Tasmania 8"),
    // Two points a win, goal difference.
    KnownTable(
      "football.txt/germany/1986-87_1-bundesliga.txt", "", "1 Bayern 53", "2 Hamburg 47", "3 gladbach 43",
      "last Blau-Weiß 18"),
    KnownTable(
      "football.txt/germany/1991-92_1-bundesliga.txt", "", "1 Stuttgart 52", "2 Dortmund 52", "3 Frankfurt 50"),
    // Three points a win.
    KnownTable(
      "football.txt/england/1992-93_1-premierleague.txt", "", "1 Manchester United 84", "2 Aston Villa 74",
      "3 Norwich 72", "last Nottingham 40"),
    KnownTable(
      "football.txt/england/1998-99_4-division3.txt", "", "1 Brentford 85", "2 Cambridge 81", "3 Cardiff 80",
      "last Scarborough 48"),
    KnownTable(
      "football.txt/england/2000-01_1-premierleague.txt", "", "1 Manchester United 80", "2 Arsenal 70",
      "3 Liverpool 69", "last Bradford 26"),
    KnownTable(
      "football.txt/england/2005-06_1-premierleague.txt", "", "1 Chelsea 91", "2 Manchester United 83",
      "3 Liverpool 82", "last Sunderland 15"),
    KnownTable(
      "football.txt/england/2011-12_1-premierleague.txt", "", "1 Manchester City 89", "2 Manchester United 89",
      "3 Arsenal 70", "last Wolverhampton 25"),
    KnownTable(
      "football.txt/england/2014-15_1-premierleague.txt", "", "1 Chelsea 87", "2 Manchester City 79",
      "3 Arsenal 75", "last Queens 30"),
    KnownTable(
      "football.txt/england/2018-19_2-championship.txt", "", "1 Norwich 94", "2 Sheffield United 89", "3 Leeds 83",
      "17 Birmingham 52", "last Ipswich 31"),
    KnownTable(
      "football.txt/england/2019-20_1-premierleague.txt", "", "1 Liverpool 99", "2 Manchester City 81",
      "3 Manchester United 66", "last Norwich 21"),
    KnownTable(
      "football.txt/england/2023-24_1-premierleague.txt", "", "1 Manchester City 91", "2 Arsenal 89",
      "3 Liverpool 82", "15 Everton 40", "17 Nottingham 32", "last Sheffield 16"),
    KnownTable(
      "football.txt/england/2023-24_2-championship.txt", "", "1 Leicester 97", "2 Ipswich 96", "3 Leeds 90",
      "last Rotherham 27"),
    KnownTable(
      "football.txt/england/2024-25_1-premierleague.txt", "", "1 Liverpool 84", "2 Arsenal 74",
      "3 Manchester City 71", "last Southampton 12"),
    KnownTable(
      "football.txt/germany/2010-11_1-bundesliga.txt", "", "1 Dortmund 75", "2 Leverkusen 68", "3 Bayern 65",
      "last Pauli 29"),
    KnownTable(
      "football.txt/germany/2012-13_1-bundesliga.txt", "", "1 Bayern 91", "2 Dortmund 66", "3 Leverkusen 65",
      "last Fürth 21"),
    KnownTable(
      "football.txt/germany/2019-20_1-bundesliga.txt", "", "1 Bayern 82", "2 Dortmund 69", "3 Leipzig 66",
      "last Paderborn 20"),
    KnownTable(
      "football.txt/germany/2023-24_1-bundesliga.txt", "", "1 Leverkusen 90", "2 Stuttgart 73", "3 Bayern 72",
      "last Darmstadt 17"),
    KnownTable(
      "football.txt/germany/2024-25_1-bundesliga.txt", "", "1 Bayern 82", "2 Leverkusen 69", "3 Frankfurt 60",
      "last Bochum 25"),
  ]

  static let otherLeagues: [KnownTable] = [
    // Matches among those level.
    KnownTable(
      "football.txt/spain/2012-13_1-liga.txt", "", "1 Barcelona 100", "2 Real Madrid 85", "3 Atlético 76",
      "last Zaragoza 34"),
    KnownTable(
      "football.txt/spain/2016-17_1-liga.txt", "", "1 Real Madrid 93", "2 Barcelona 90", "3 Atlético 78",
      "last Granada 20"),
    KnownTable(
      "football.txt/spain/2023-24_1-liga.txt", "", "1 Real Madrid 95", "2 Barcelona 85", "3 Girona 81",
      "19 Almería 21", "last Granada 21"),
    KnownTable(
      "football.txt/italy/2013-14_1-seriea.txt", "", "1 Juventus 102", "2 Roma 85", "3 Napoli 78", "last Livorno 25"),
    KnownTable(
      "football.txt/italy/2016-17_1-seriea.txt", "", "1 Juventus 91", "2 Roma 87", "3 Napoli 86", "last Pescara 18"),
    KnownTable("football.txt/europe/2014-15_2-ligue2.txt", "", "1 Troyes 78", "2 Ajaccio 65", "3 Angers 64"),
    KnownTable("football.txt/europe/2014-15_1-primeiraliga.txt", "", "1 Benfica 85", "2 Porto 82", "3 Sporting 76"),
    KnownTable(
      "football.txt/europe/2023-24_pt1.txt", "", "1 Sporting Clube de Portugal 90", "2 Benfica 80", "3 Porto 72"),
    KnownTable("football.txt/europe/2014-15_1-superleague.txt", "", "1 Basel 78", "2 Young Boys 66", "3 Zürich 53"),
    // Points carried into the second part, all or half of them.
    KnownTable(
      "football.txt/austria/2018-19_1-bundesliga.txt", "Championship", "1 Salzburg 52", "2 LASK 40", "3 Wolfsberg 31"),
    // Of those level one that lost half a point at the split stands first, whatever the goals.
    KnownTable(
      "football.txt/austria/2018-19_1-bundesliga.txt", "Relegation", "1 Rapid 32", "2 Mattersburg 28", "3 Altach 28",
      "4 Admira 22", "5 Hartberg 22", "last Innsbruck 20"),
    KnownTable(
      "football.txt/austria/2023-24_1-bundesliga.txt", "Championship", "1 Sturm 44", "2 Salzburg 42", "3 LASK 34",
      "4 Rapid 28", "5 Hartberg 28", "last Klagenfurt 22"),
    KnownTable("football.txt/italy/2014-15_2-serieb.txt", "", "1 Carpi 80", "21 Brescia 42", "last Varese 35"),
    KnownTable("football.txt/europe/2023-24_sco1.txt", "Championship", "1 Celtic 93", "2 Rangers 85", "3 Heart 68"),
    KnownTable("football.txt/europe/2019-20_nl1.txt", "", "1 Ajax 56", "2 AZ 56"),
    // Wins before goal difference.
    KnownTable(
      "football.txt/south-america/2003_brasileirao-seriea.txt", "", "1 Cruzeiro 100", "2 Santos 87", "3 Paulo 78"),
    KnownTable(
      "football.txt/south-america/2018_br1.txt", "", "1 Palmeiras 80", "2 Flamengo 72", "3 Internacional 69",
      "last Paraná 23"),
    KnownTable(
      "football.txt/south-america/2023_br1.txt", "", "1 Palmeiras 70", "2 Grêmio 68", "3 Mineiro 66",
      "last América 24"),
    KnownTable("football.txt/south-america/2018-19_ar1.txt", "", "1 Racing 57", "2 Defensa 53", "3 Boca 51"),
    KnownTable(
      "football.txt/internationals/1939_copa_america.txt", "", "1 Peru 8", "2 Uruguay 6", "3 Paraguay 4", "4 Chile 2",
      "5 Ecuador 0"),
    KnownTable(
      "football.txt/internationals/1884_british_home_championship.txt", "", "1 Scotland 6", "2 England 4", "3 Wales 2",
      "4 Ireland 0"),
    KnownTable(
      "football.txt/spec-samples/1917_southamerican_championship.txt", "", "1 URU 5", "2 ARG 4", "3 BRA 2",
      "4 CHI 1"),
  ]

  static let groups: [KnownTable] = [
    KnownTable("football.txt/world-cup/1930/cup.txt", "Group 1", "1 Argentina 6", "2 Chile 4"),
    KnownTable("football.txt/world-cup/1954/cup.txt", "Group 3", "1 Uruguay 4", "2 Austria 4"),
    KnownTable(
      "football.txt/world-cup/1966/cup.txt", "Group 2", "1 West Germany 5", "2 Argentina 5", "3 Spain 2",
      "4 Switzerland 0"),
    KnownTable("football.txt/world-cup/1970/cup.txt", "Group 1", "1 Soviet Union 5", "2 Mexico 5", "3 Belgium 2"),
    KnownTable("football.txt/world-cup/other/1978_worldcup.txt", "Group 1", "1 Italy 6", "2 Argentina 4", "3 France 2"),
    KnownTable("football.txt/world-cup/1982/cup.txt", "Group 1", "1 Poland 4", "2 Italy 3", "3 Cameroon 3", "4 Peru 2"),
    KnownTable("football.txt/world-cup/1986/cup.txt", "Group F", "1 Morocco 4", "2 England 3", "3 Poland 3"),
    KnownTable(
      "football.txt/world-cup/other/1990_full.txt", "Group F", "1 England 4", "2 Ireland 3", "3 Netherlands 3"),
    // Three level teams, then four.
    KnownTable(
      "football.txt/world-cup/1994/cup.txt", "Group D", "1 Nigeria 6", "2 Bulgaria 6", "3 Argentina 6", "4 Greece 0"),
    KnownTable(
      "football.txt/world-cup/1994/cup.txt", "Group E", "1 Mexico 4", "2 Ireland 4", "3 Italy 4",
      "4 Norway 4"),
    KnownTable("football.txt/world-cup/2018/cup.txt", "Group H", "1 Colombia 6", "2 Japan 4", "3 Senegal 4"),
    KnownTable("football.txt/world-cup/2022/cup.txt", "Group E", "1 Japan 6", "2 Spain 4", "3 Germany 4"),
    KnownTable("football.txt/euro/1988/euro.txt", "Group 1", "1 West Germany 5", "2 Italy 5"),
    KnownTable("football.txt/euro/1996/euro.txt", "Group C", "1 Germany 7", "2 Czech Republic 4", "3 Italy 4"),
    KnownTable(
      "football.txt/euro/2004/euro.txt", "Group C", "1 Sweden 5", "2 Denmark 5", "3 Italy 5", "4 Bulgaria 0"),
    KnownTable("football.txt/euro/2021/euro.txt", "Group D", "1 England 7", "2 Croatia 4", "3 Czech 4"),
    KnownTable(
      "football.txt/euro/2024/euro.txt", "Group E", "1 Romania 4", "2 Belgium 4", "3 Slovakia 4", "4 Ukraine 4"),
    KnownTable("football.txt/copa-america/2011/copa.txt", "Group C", "1 Chile 7", "2 Uruguay 5", "3 Peru 4"),
    KnownTable("football.txt/copa-america/2024/copa.txt", "Group A", "1 Argentina 9", "2 Canada 4", "3 Chile 2"),
    KnownTable(
      "football.txt/champions-league/2011-12/cl.txt", "Group A", "1 Bayern 13", "2 Napoli 11", "3 Manchester City 10",
      "4 Villarreal 0"),
    KnownTable("football.txt/champions-league/2024-25/cl.txt", "League", "1 Liverpool 21", "2 Barcelona 19"),
  ]
}
