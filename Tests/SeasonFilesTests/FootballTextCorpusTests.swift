import Diagnostics
import Football
import Foundation
import Testing

@testable import SeasonFiles

/// What an independent reader found in a file of the corpus.
private struct Expected: Decodable {
  var played: Int?
  var matches: Int?
  var unplayed: Int?
  var goals: Int
  var teams: Int
  var table: [[Cell]]?

  enum Cell: Decodable {
    case text(String)
    case number(Int)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }
  }
}

/// A row of a plain table with three points a win, over every match that counts.
struct PlainRow: Hashable, CustomStringConvertible {
  var team: String
  var counts = [0, 0, 0, 0, 0, 0, 0]
  var description: String { "\(team) \(counts)" }
}

/// What a file holds, summed over its seasons.
struct PlainCount {
  var played = 0
  var unplayed = 0
  var goals = 0
  var teams: Set<String> = []
  var rows: [String: PlainRow] = [:]

  init(_ seasons: [Season]) {
    for season in seasons { add(season) }
  }

  private mutating func add(_ season: Season) {
    for match in season.matches {
      for team in [match.first, match.second] { teams.insert(season[team].name) }
      guard let score = match.counted else {
        unplayed += 1
        continue
      }
      played += 1
      goals += score.total
      add(season[match.first].name, score)
      add(season[match.second].name, score.swapped)
    }
  }

  private mutating func add(_ team: String, _ score: Goals) {
    var row = rows[team] ?? PlainRow(team: team)
    let outcome = score.first > score.second ? 1 : score.first == score.second ? 2 : 3
    row.counts[0] += 1
    row.counts[outcome] += 1
    row.counts[4] += score.first
    row.counts[5] += score.second
    row.counts[6] += outcome == 1 ? 3 : outcome == 2 ? 1 : 0
    rows[team] = row
  }
}

/// Every file of the corpus gives the counts and tables that an independent reader found.
@Suite(.enabled(if: seasonsFolder != nil, "set SEASONS to a folder of seasons to read the corpus"))
struct FootballTextCorpusTests {
  private func expectations(_ name: String) throws -> [(path: String, expected: Expected)] {
    let bytes = try external("expected/" + name).bytes
    return try JSONDecoder().decode([String: Expected].self, from: Data(bytes))
      .map { ($0.key, $0.value) }.sorted { $0.path < $1.path }
  }

  private func faults(of read: Checked<[Season]>, _ expected: Expected) -> [String] {
    let count = PlainCount(read.value)
    var faults: [String] = []
    func compare(_ what: String, _ found: Int, _ wanted: Int?) {
      if let wanted, found != wanted { faults.append("\(what) \(found), expected \(wanted)") }
    }
    compare("played", count.played, expected.played)
    compare("unplayed", count.unplayed, expected.unplayed)
    compare("matches", count.played + count.unplayed, expected.matches)
    compare("goals", count.goals, expected.goals)
    compare("teams", count.teams.count, expected.teams)
    for cells in expected.table ?? [] {
      guard case .text(let team)? = cells.first else { continue }
      let wanted = cells.dropFirst().map { cell in if case .number(let number) = cell { number } else { -1 } }
      let name = Fragment(line: team, number: 1).name
      if count.rows[name]?.counts != wanted {
        faults.append("\(team) \(count.rows[name]?.counts.description ?? "missing"), expected \(wanted)")
      }
    }
    return faults
  }

  /// Files that hold no match, so that the one error that says so is right.
  private static let withoutMatch: Set<String> = [
    "0001_teams.txt", "0002_rounds.txt", "0003_more.txt", "0004_status.txt", "1001_leagues.txt", "1002_cups.txt",
  ]

  /// Where this reader knows better, with the reason.
  private static let disagreements: [String: String] = [
    "football.txt/germany/rsssf_duit64.txt":
      "the other reader took two lines of goals (\"Brunnenmeier 78 - Rinas 37)\") for fixtures of four teams",
    "football.txt/south-america/2006_brasileirao-seriea.txt":
      "\"SÃO PAULO 1x1 ATLÉTICO-PR\" in capitals: the same teams here, further ones there",
  ]

  @Test func footballText() throws {
    let all = try expectations("football-txt.json")
    #expect(all.count == 171)
    for (path, expected) in all {
      let read = SeasonFiles.read(SourceText(bytes: try external(path).bytes, file: path), as: .footballText)
      let faults = faults(of: read, expected)
      if Self.disagreements[path] == nil {
        #expect(faults.isEmpty, "\(path): \(faults.prefix(6).joined(separator: "; "))")
      } else {
        // A reason that no longer holds must go.
        #expect(!faults.isEmpty, "\(path) agrees by now")
        #expect(PlainCount(read.value).played == expected.played, "\(path)")
        #expect(PlainCount(read.value).goals == expected.goals, "\(path)")
      }
      let errors = read.diagnostics.filter { $0.severity == .error }
      if Self.withoutMatch.contains(path.split(separator: "/").last.map(String.init) ?? "") {
        #expect(errors.map(\.id) == ["season.none"], "\(path)")
      } else {
        #expect(errors.isEmpty, "\(path): \(DiagnosticPrinter().text(Array(errors.prefix(3))))")
      }
    }
  }

  @Test func footballJSON() throws {
    let all = try expectations("football-json.json")
    #expect(all.count == 19)
    for (path, expected) in all {
      let read = SeasonFiles.read(SourceText(bytes: try external(path).bytes, file: path))
      let faults = faults(of: read, expected)
      #expect(faults.isEmpty, "\(path): \(faults.prefix(6).joined(separator: "; "))")
      #expect(read.diagnostics.isEmpty, "\(path): \(DiagnosticPrinter().text(Array(read.diagnostics.prefix(3))))")
      #expect(read.value.count == 1)
    }
  }

  @Test func everyFormIsFound() throws {
    for (path, expected) in try expectations("football-txt.json") where (expected.played ?? 0) > 0 {
      #expect(SeasonFormat.detect(try external(path)) == .footballText, "\(path)")
    }
  }
}
