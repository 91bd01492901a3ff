import AnuarioTestSupport
import Football
import Foundation
import Statistics
import Testing

@testable import Anuario

/// Facts beside the tables, as `stats` prints them.
@Suite struct FactsTests {
  @Test(arguments: ["en", "es"]) func nothingSpeaksOfHomeInLima(_ language: String) throws {
    let books = try SeasonLibrary.load(["copa-peru-1967"]).books
    let text = try StatisticsReport(books, language: language).text(as: .text)
    #expect(!text.contains("Home wins") && !text.contains("Victorias locales"))
    #expect(text.contains(language == "en" ? "Goalless 1 of 15" : "Sin goles 1 de 15"))
    #expect(text.contains(language == "en" ? "Too few matches" : "Muy pocos partidos"))
    #expect(text.contains(language == "en" ? "at the latest" : "a más tardar"))
    #expect(!text.contains("{"))
  }

  @Test func historyTakesTheAliasesThatShip() throws {
    func season(_ label: String, _ line: String) throws -> SeasonBook {
      var builder = SeasonBuilder("Bundesliga", label)
      builder.stage(rounds: [builder.round("", [line])])
      return SeasonBook(builder.season, rules: .standard)
    }
    let history = try History(withShippedAliases: [
      season("1965-66", "Meidericher SV 1-0 B"), season("1967-68", "MSV Duisburg 2-0 B"),
    ])
    let row = try #require(history.allTimeTable().rows.first)
    #expect(row.team == "MSV Duisburg" && row.seasons == 2 && row.won == 2 && row.titles == 2)
    let pairs = history.headToHead().pairs
    let pair = try #require(pairs.first { [$0.first, $0.second].contains("MSV Duisburg") })
    #expect(pair.played == 2 && pair.seasons == 2)
  }

  @Test func wikitextHasTheCrossTable() throws {
    let books = try SeasonLibrary.load(["copa-peru-1967"]).books
    let text = try StatisticsReport(books).text(as: .wikitext)
    #expect(text.components(separatedBy: "{| class=").count == 2)
    #expect(text.contains("—"))
  }

  @Test(.enabled(if: ExternalSeasons.folder != nil, "set SEASONS to a folder of seasons to read the race of 2023-24"))
  func roundsAndCalendarAreToldApart() throws {
    let folder = try #require(ExternalSeasons.folder)
    let path = "\(folder)/football.txt/england/2023-24_1-premierleague.txt"
    let text = try StatisticsReport(try SeasonLibrary.load([path]).books).text(as: .text)
    #expect(text.contains("By rounds Manchester City"))
    #expect(text.contains("led from 14 May 2024 on"))
    #expect(text.contains("Home wins"))
    // Three points each, and 4-3 in goals over two matches: no single match was won 4-3.
    #expect(!text.contains("won it 4–3"))
    #expect(text.contains("Bournemouth is ahead there, by points 3–3 and goals 4–3"))
  }
}
