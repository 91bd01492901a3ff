import AnuarioTestSupport
import Football
import Foundation
import Statistics
import Testing

/// Real seasons against tables that an independent reader computed.
@Suite struct CorpusTests {
  /// The folder of external seasons; nil where none is named.
  static let folder = ExternalSeasons.folder

  private struct File: Decodable {
    struct Match: Decodable {
      struct Score: Decodable { var ft: [Int]? }
      var round: String
      var date: String
      var team1: String
      var team2: String
      var score: Score?
      var status: String?
    }
    var matches: [Match]
  }

  private struct Expected: Decodable {
    var played: Int
    var unplayed: Int
    var goals: Int
    var teams: Int
    var table: [[Cell]]
  }

  private enum Cell: Decodable, Equatable {
    case text(String)
    case number(Int)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      self = try (try? container.decode(Int.self)).map { .number($0) } ?? .text(container.decode(String.self))
    }
  }

  private func data(_ path: String) throws -> Data {
    try Data(contentsOf: URL(filePath: try #require(Self.folder)).appending(path: path))
  }

  private func season(_ file: File) -> Season {
    var builder = SeasonBuilder("League", "2000")
    var rounds: [Round] = []
    for entry in file.matches {
      let parts = entry.date.split(separator: "-").compactMap { Int($0) }
      let day = parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) : nil
      var match = builder.match("A v B", day: day, status: entry.status == "cancelled" ? .cancelled : nil)
      match.first = builder.team(entry.team1)
      match.second = builder.team(entry.team2)
      match.ground = .home
      if let goals = entry.score?.ft, goals.count == 2 {
        match.score.fullTime = Goals(goals[0], goals[1])
        match.status = .played
      }
      if let round = rounds.lastIndex(where: { $0.name == entry.round }) {
        rounds[round].matches.append(match)
      } else {
        rounds.append(Round(name: entry.round, matches: [match], place: builder.place(1)))
      }
    }
    builder.stage(rounds: rounds)
    return builder.season
  }

  @Test(
    .enabled(if: CorpusTests.folder != nil, "SEASONS names no folder of seasons"),
    arguments: [
      ("football.json/2010-11/de.1.json", "football.txt/germany/2010-11_1-bundesliga.txt"),
      ("football.json/2014-15/en.1.json", "football.txt/england/2014-15_1-premierleague.txt"),
      ("football.json/2019-20/nl.1.json", "football.txt/europe/2019-20_nl1.txt"),
      ("football.json/2023-24/de.1.json", "football.txt/germany/2023-24_1-bundesliga.txt"),
      ("football.json/2023-24/es.1.json", "football.txt/spain/2023-24_1-liga.txt"),
    ])
  func tablesOfRealLeagues(_ path: String, _ name: String) throws {
    let all = try JSONDecoder().decode([String: Expected].self, from: data("expected/football-txt.json"))
    let expected = try #require(all[name])
    let season = season(try JSONDecoder().decode(File.self, from: data(path)))
    let found = SeasonStatistics(season, rules: .standard)
    #expect(found.summary.matches == expected.played && found.summary.unplayed == expected.unplayed)
    #expect(found.summary.goals == expected.goals && found.summary.teams == expected.teams)
    let rows = try #require(found.standings.first).rows.map { row -> [Cell] in
      [.text(season[row.team].name)]
        + [row.played, row.won, row.drawn, row.lost, row.goalsFor, row.goalsAgainst, row.points].map { .number($0) }
    }
    #expect(rows == expected.table)
    let progression = try #require(found.progressions.first)
    #expect(progression.rows.map(\.points.last) == found.standings.first?.rows.map(\.points))
    #expect(progression.byMatchesPlayed.map(\.points.last) == progression.rows.map(\.points.last))
    #expect(found.crossTables.first?.hasHome == true)
    #expect(!found.findings.contains { $0.id == .missingPairings || $0.id == .repeatedMatch })
  }
}
