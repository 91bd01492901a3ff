import AnuarioTestSupport
import Football
import Foundation
import Statistics
import Testing

@testable import Anuario

/// Tables by name, and several seasons together.
@Suite struct StatisticsTableTests {
  private let both = ["copa-peru-1967", "copa-peru-1968"]

  @Test(arguments: StatisticsTable.allCases, StatisticsFormat.allCases)
  func everyTableInEveryForm(_ table: StatisticsTable, _ format: StatisticsFormat) throws {
    let report = try StatisticsReport(try SeasonLibrary.load(both).books)
    let text = try report.text(as: format, table: table)
    // The record has neither home sides nor scorers: such tables have no rows, or are not there.
    #expect(text.hasSuffix("\n") || table == .homeAway)
    guard format == .csv else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let columns = lines.first?.split(separator: ",").count
    #expect(lines.allSatisfy { Self.fields($0) == columns }, "\(table.rawValue)")
    #expect(lines.first?.allSatisfy { "abcdefghijklmnopqrstuvwxyz_,".contains($0) } ?? (table == .homeAway))
  }

  /// Counts the fields of a line of CSV, commas within quotes left out.
  private static func fields(_ line: Substring) -> Int {
    var isQuoted = false
    return line.reduce(1) { count, character in
      if character == "\"" { isQuoted.toggle() }
      return character == "," && !isQuoted ? count + 1 : count
    }
  }

  @Test func tablesSayTheSameInSpanish() throws {
    let books = try SeasonLibrary.load(both).books
    for table in StatisticsTable.allCases {
      let text = try StatisticsReport(books, language: "es").text(as: .markdown, table: table)
      let english = try StatisticsReport(books).text(as: .markdown, table: table)
      #expect(text.split(separator: "\n").count == english.split(separator: "\n").count)
      #expect(
        try StatisticsReport(books, language: "es").text(as: .csv, table: table)
          == StatisticsReport(books).text(as: .csv, table: table))
    }
  }

  @Test func recordsNameTheirHolders() throws {
    let csv = try StatisticsReport(try SeasonLibrary.load(["copa-peru-1967"]).books).text(as: .csv, table: .records)
    #expect(csv.contains("\nCopa Perú,1967,,,biggest-win,Melgar,8,\"Melgar 8–0 CNI, 1967-05-18\"\n"))
    #expect(csv.contains("wins-in-a-row,Alfonso Ugarte de Chiclín,3,1967-05-14/1967-05-21\n"))
    #expect(!csv.contains("home"))
  }

  @Test func noHomeWhereTheRecordHasNone() throws {
    let books = try SeasonLibrary.load(both).books
    #expect(try StatisticsReport(books).text(as: .csv, table: .homeAway).isEmpty)
    #expect(try StatisticsReport(books).text(as: .csv, table: .scorelines).contains("more_goals,fewer_goals"))
    let text = try HistoryReport(books).text(among: ["Melgar", "Cienciano"], as: .text)
    #expect(!text.contains("Home") && !text.contains("Away"))
  }

  @Test func teamsAreFoundByWhatUsersType() throws {
    let history = try History(withShippedAliases: try SeasonLibrary.load(both).books)
    #expect(try history.team(named: "melgar") == "Melgar")
    #expect(try history.team(named: "Carlos A. Mannucci") == "Carlos A. Mannucci")
    #expect(throws: UnknownTeam(name: "Melgas", nearest: "Melgar")) { try history.team(named: "Melgas") }
  }

  @Test func theSetOfTeamsIsSeenFromTheFirst() throws {
    let books = try SeasonLibrary.load(both).books
    let report = try HistoryReport(books)
    let csv = try report.text(among: ["Octavio Espinosa", "Juan Aurich"], as: .csv)
    #expect(csv.split(separator: "\n").count == 2)
    #expect(
      csv.contains("1967,1967-05-14,Octavio Espinosa,3,0,Juan Aurich,unknown")
        || csv.contains(",Octavio Espinosa,3,0,Juan Aurich,unknown"))
    let never = try report.text(among: ["Octavio Espinosa", "Carlos A. Mannucci"], as: .text)
    #expect(never.contains("did not meet"))
    let three = try report.text(among: ["Melgar", "CNI", "Cienciano"], as: .markdown)
    #expect(three.contains("| 1 | Melgar | 4 |"))
  }

  @Test func severalSeasonsAreOfTheirSchema() throws {
    let check = try SchemaCheck("history")
    let books = try SeasonLibrary.load(both).books
    for table in [StatisticsTable.allTime, .champions] {
      #expect(try check.faults(StatisticsReport(books).text(as: .json, table: table)) == [], "\(table.rawValue)")
    }
    for teams in [["Melgar", "CNI"], ["Melgar", "CNI", "Cienciano"]] {
      #expect(try check.faults(HistoryReport(books).text(among: teams, as: .json)) == [])
    }
    #expect(try !check.faults("{}").isEmpty)
  }

  /// A bar in a name would part a cell, and two of them a row.
  @Test func signsOfWikitextInNamesAreEscaped() throws {
    var builder = SeasonBuilder("Cup | League", "2000")
    builder.stage(rounds: [builder.round("", ["Al||pha 2-1 [[Beta]]", "{{Gamma}} 0-0 Del|ta"])])
    let book = SeasonBook(builder.season, rules: .standard)
    let wiki = try StatisticsReport([book]).text(as: .wikitext, table: .standings)
    #expect(wiki.contains("Al&#124;&#124;pha") && wiki.contains("Del&#124;ta"))
    for name in ["Al||pha", "[[Beta]]", "{{Gamma}}", "Del|ta"] { #expect(!wiki.contains(name), "\(name)") }
  }

  /// What is printed as templates is read again: the same results, and a table that agrees with them.
  @Test func templatesOfWikiArticlesAreReadAgain() throws {
    var builder = SeasonBuilder("Some League", "2000")
    builder.stage(
      rounds: [
        ["Alpha 2-1 Beta", "Gamma 0-0 Delta"], ["Beta 3-0 Gamma", "Delta 1-1 Alpha"],
        ["Alpha 1-0 Gamma", "Beta 2-2 Delta"],
      ].map { builder.round("", ground: .home, $0) })
    let book = SeasonBook(builder.season, rules: .standard)
    let wiki = try StatisticsReport([book]).text(as: .wikitext)
    #expect(wiki.contains("{{#invoke:sports results|main"))
    try withFile(wiki, named: "2000 Some League.wiki") { path in
      let again = try #require(try SeasonLibrary.load([path]).books.first)
      #expect(
        again.statistics.standings.map { $0.rows.map(\.points) }
          == book.statistics.standings.map { $0.rows.map(\.points) })
      #expect(again.statistics.findings.filter { $0.id == .standingsRow }.map(\.severity) == [.agreement])
      #expect(again.statistics.summary.goals == book.statistics.summary.goals)
    }
  }

  private func withFile(_ text: String, named name: String, _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("anuario-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: path)
    try body(path.path)
  }
}
