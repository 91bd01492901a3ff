import Diagnostics
import Football
import Foundation
import Testing

@testable import SeasonFiles

/// The text of a file of the external data under its whole path, as a user would name it.
func externalText(_ path: String) throws -> SourceText {
  let folder = try #require(seasonsFolder)
  return SourceText(bytes: Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))), file: path)
}

/// The paths of all files below a folder of the external data.
func externalPaths(_ folder: String) -> [String] {
  guard let root = seasonsFolder, let walk = FileManager.default.enumerator(atPath: root + "/" + folder) else {
    return []
  }
  return walk.compactMap { $0 as? String }.filter { path in
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: "\(root)/\(folder)/\(path)", isDirectory: &isFolder)
      && !isFolder.boolValue
  }.sorted().map { "\(folder)/\($0)" }
}

/// What an independent reader counted in a table of matches.
private struct ExpectedCounts: Decodable {
  var rows: Int
  var played: Int
  var unplayed: Int
  var goals: Int
  var encoding: String
}

/// Every table of the external data against the counts of an independent reader.
@Suite(.enabled(if: seasonsFolder != nil, "SEASONS names no folder of external data"))
struct CSVCorpusTests {
  /// Tables that stand beside a table of results and hold none.
  private static let sideFiles: Set<String> = [
    "csv/martj42/former_names.csv", "csv/martj42/goalscorers.csv", "csv/martj42/shootouts.csv",
  ]

  private func expected() throws -> [String: ExpectedCounts] {
    let data = try Data(contentsOf: URL(fileURLWithPath: (seasonsFolder ?? "") + "/expected/csv.json"))
    return try JSONDecoder().decode([String: ExpectedCounts].self, from: data)
  }

  @Test(arguments: externalPaths("csv"))
  func counts(path: String) throws {
    let text = try externalText(path)
    let read = SeasonFiles.read(text, as: .csv)
    if Self.sideFiles.contains(path) {
      #expect(read.value.isEmpty && read.hasErrors, "\(path)")
      #expect(read.diagnostics.allSatisfy { ["season.none", "csv.no-header"].contains($0.id) })
      return
    }
    #expect(SeasonFormat.detect(text) == .csv)
    #expect(!read.hasErrors, "\(path): \(DiagnosticPrinter().text(read.diagnostics))")
    #expect(
      read.diagnostics.allSatisfy { $0.severity == .note }, "\(path): \(DiagnosticPrinter().text(read.diagnostics))")
    let wanted = try #require(try expected()[path], "\(path) is not among the expected")
    let matches = read.value.flatMap(\.matches)
    #expect(matches.filter { $0.counted != nil }.count == wanted.played)
    #expect(matches.filter { $0.counted == nil }.count == wanted.unplayed)
    #expect(matches.compactMap(\.counted).reduce(0) { $0 + $1.total } == wanted.goals)
    #expect(read.diagnostics.contains { $0.id == "text.windows-1252" } == (wanted.encoding == "latin-1"))
    for season in read.value { #expect(!season.competition.isEmpty && !season.label.isEmpty, "\(path)") }
  }

  private func seasons(_ path: String) throws -> [Season] { SeasonFiles.read(try externalText(path)).value }

  private func titles(_ path: String) throws -> [String] {
    try seasons(path).map { "\($0.competition) \($0.label)" }
  }

  @Test func seasonsAreNamed() throws {
    #expect(try titles("csv/derived/D1-2023-24.csv") == ["German Bundesliga 2023-24"])
    #expect(try titles("csv/derived/D1-1993-94-latin1.csv") == ["German Bundesliga 1993-94"])
    #expect(try titles("csv/derived/BRA-multi-season.csv").count == 3)
    #expect(try titles("csv/derived/BRA-multi-season.csv").first == "Brazil Serie A 2019")
    #expect(
      try titles("csv/derived/engsoccerdata-style-1888-1889.csv") == [
        "English Division One 1888-89", "English Division One 1889-90",
      ])
    #expect(try titles("csv/derived/copa-peru-1968-semicolon.csv") == ["Copa Peru 1968"])
    #expect(try titles("csv/footballcsv/eng-2019-20/eng.1.csv") == ["English Premier League 2019-20"])
    #expect(try titles("csv/footballcsv/br-2023/br.1.csv") == ["Brasileiro Série A 2023"])
    #expect(try titles("csv/footballcsv/champs-1955-56/champs.csv") == ["European Champions Cup 1955-56"])
  }

  @Test func encodings() throws {
    let german = try seasons("csv/derived/D1-1993-94-latin1.csv")[0]
    #expect(german.teams.map(\.name).contains("Bayern München") && german.teams.count == 18)
    #expect(german.matches.allSatisfy { $0.ground == .home && $0.day != nil })
    #expect(german.stages.count == 1 && german.stages[0].format == .league && german.stages[0].name.isEmpty)
  }

  @Test func halfTimeAndTimeAreRead() throws {
    let season = try seasons("csv/derived/D1-2023-24.csv")[0]
    let first = season.matches[0]
    #expect(first.score.halfTime == Goals(0, 1) && first.time == "20:30" && first.day?.iso == "2023-08-18")
    #expect(first.place.line == 2 && first.place.column == 21)
  }

  @Test func quotedNamesAreWhole() throws {
    let season = try seasons("csv/derived/copa-peru-1968-semicolon.csv")[0]
    #expect(season.teams.map(\.name).contains("C.N.I. \"Iquitos\""))
    #expect(season.teams.map(\.name).contains("Mannucci, Carlos A."))
    #expect(season.stages[0].rounds.map(\.name) == (1...5).map { "Runde \($0)" })
  }

  @Test func tournamentsAreSplitByYear() throws {
    let seasons = try seasons("csv/martj42/results.csv")
    let cup = try #require(seasons.first { $0.competition == "FIFA World Cup" && $0.label == "1930" })
    #expect(cup.matches.count == 18 && cup.matches.compactMap(\.counted).reduce(0) { $0 + $1.total } == 70)
    #expect(cup.teams.count == 13)
    #expect(cup.matches.contains { $0.ground == .neutral } && cup.matches.contains { $0.ground == .home })
    // Eighteen World Cups up to 2006 and those since; the number of goals is that of the openfootball record.
    let germany = try #require(seasons.first { $0.competition == "FIFA World Cup" && $0.label == "2006" })
    #expect(germany.matches.count == 64 && germany.matches.compactMap(\.counted).reduce(0) { $0 + $1.total } == 147)
  }

  @Test func stagesGroupsAndTies() throws {
    let mexico = try seasons("csv/footballcsv/mx-2018-19/mx.1.csv")[0]
    #expect(mexico.stages.map(\.name) == ["Apertura", "Apertura - Liguilla", "Clausura", "Clausura - Liguilla"])
    #expect(mexico.stages.map(\.format) == [.league, .knockout, .league, .knockout])
    #expect(mexico.stages[0].rounds.count == 17 && mexico.stages[0].rounds.allSatisfy { $0.matches.count == 9 })
    #expect(mexico.stages[1].ties.count == 7 && mexico.stages[1].ties.allSatisfy { $0.legs.count == 2 })
    let champions = try seasons("csv/footballcsv/champs-1998-99/champs.csv")[0]
    #expect(champions.stages.map(\.name) == ["Qualifying", "Group", "Knockout"])
    #expect(champions.stages.map(\.format) == [.knockout, .groups, .knockout])
    #expect(champions.stages[1].groups.map(\.name) == ["A", "B", "C", "D", "E", "F"].map { "Group \($0)" })
    let ties = champions.stages[0].ties + champions.stages[2].ties
    #expect(ties.count == 16 + 16 + 7 - 0)
    #expect(ties.allSatisfy { $0.winner != nil })
    #expect(ties.filter { $0.note == "away goals" }.count == 2)
    #expect(champions.teams.first?.country == "MLT" && champions.teams.first?.name == "Valletta")
    #expect(champions.matches.filter { $0.score.penalties != nil }.count == 1)
    #expect(champions.matches.filter { $0.score.afterExtraTime != nil }.count == 2)
  }

  @Test func roundsAreInOrder() throws {
    let england = try seasons("csv/footballcsv/eng-1992-93/eng.1.csv")[0]
    #expect(england.stages[0].rounds.map(\.number) == (1...42).map { $0 })
    #expect(england.teams.count == 22)
    let germany = try seasons("csv/footballcsv/de.1.csv")[0]
    #expect("\(germany.competition) \(germany.label)" == "German Bundesliga 1963-64")
    #expect(germany.stages[0].rounds.map(\.name) == (1...30).map { "Matchday \($0)" })
  }
}
