import AnuarioTestSupport
import Football
import Statistics
import Testing

@testable import Anuario

/// Who won, as it is known from elsewhere: leagues, cups, groups, finals over two legs, shoot-outs and shared titles.
@Suite(.enabled(if: ExternalSeasons.folder != nil, "set SEASONS to a folder of seasons to check known champions"))
struct KnownChampionsTests {
  @Test(arguments: [
    ("england/1888-89_1-footballleague.txt", ["Preston"]), ("england/rsssf_engcup1872.txt", ["Wanderers"]),
    ("germany/1963-64_1-bundesliga.txt", ["Köln"]), ("germany/1965-66_1-bundesliga.txt", ["1860"]),
    ("germany/1991-92_1-bundesliga.txt", ["Stuttgart"]), ("england/2011-12_1-premierleague.txt", ["Manchester City"]),
    ("world-cup/1930", ["Uruguay"]), ("world-cup/1938", ["Italy"]), ("world-cup/1950", ["Uruguay"]),
    ("world-cup/1954", ["West Germany"]), ("world-cup/1966", ["England"]), ("world-cup/1970", ["Brazil"]),
    ("world-cup/1982", ["Italy"]), ("world-cup/1994", ["Brazil"]), ("world-cup/2006", ["Italy"]),
    ("world-cup/2022", ["Argentina"]), ("euro/1960", ["Soviet Union"]), ("euro/1968", ["Italy"]),
    ("euro/1976", ["Czechoslovakia"]), ("euro/1988", ["Netherlands"]), ("euro/1996", ["Germany"]),
    ("euro/2004", ["Greece"]), ("euro/2024", ["Spain"]), ("copa-america/2011", ["Uruguay"]),
    ("internationals/1939_copa_america.txt", ["Peru"]), ("copa-america/2024", ["Argentina"]),
    ("champions-league/2011-12", ["Chelsea"]), ("champions-league/2020-21", ["Chelsea"]),
    ("champions-league/2014-15", ["Barcelona"]), ("england/2023-24_facup.txt", ["Manchester United"]),
    ("germany/2023-24_cup.txt", ["Leverkusen"]), ("europe/2023-24_sco1.txt", ["Celtic"]),
    // Called off with nothing decided by results, and still to be played.
    ("europe/2019-20_nl1.txt", []), ("england/2025-26_1-premierleague.txt", []),
  ])
  func whoWon(_ file: String, _ names: [String]) throws {
    let folder = try #require(ExternalSeasons.folder)
    let book = try #require(try SeasonLibrary.load(["\(folder)/football.txt/\(file)"]).books.first)
    let champions = book.statistics.title.champions.map { book.season[$0].name }
    #expect(champions.count == names.count && zip(champions, names).allSatisfy { $0.contains($1) }, "\(champions)")
  }

  /// Tournaments as bare lists of matches, without a heading: nothing tells groups from finals.
  @Test func bareListsHaveNoWinner() throws {
    let folder = try #require(ExternalSeasons.folder)
    let books = try SeasonLibrary.load(["\(folder)/csv/martj42"]).books
    let euro = books.filter { $0.competition == "UEFA Euro" }
    #expect(euro.count > 10 && euro.allSatisfy { $0.statistics.title == .none && $0.statistics.standings.isEmpty })
  }
}
