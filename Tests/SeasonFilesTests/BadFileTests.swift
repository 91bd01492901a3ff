import Diagnostics
import Foundation
import Testing

@testable import SeasonFiles

/// Every bad file prints the messages that stand beside it, to the letter.
///
/// With ANUARIO_RECORD=1 the messages are written anew, to be reviewed as a difference.
@Suite struct BadFileTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("BadFiles")

  private static var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }

  private func printed(_ name: String) throws -> String {
    let data = try Data(contentsOf: Self.folder.appendingPathComponent(name + ".txt"))
    let read = SeasonFiles.read(SourceText(bytes: Array(data), file: name + ".txt"))
    return DiagnosticPrinter().text(read.diagnostics)
  }

  @Test func thereAreBadFiles() { #expect(Self.names.count >= 14) }

  @Test(arguments: names)
  func messages(name: String) throws {
    let printed = try printed(name)
    let expected = Self.folder.appendingPathComponent(name + ".expected")
    if ProcessInfo.processInfo.environment["ANUARIO_RECORD"] == "1" {
      try printed.write(to: expected, atomically: true, encoding: .utf8)
    }
    #expect(printed == (try String(contentsOf: expected, encoding: .utf8)))
    for line in printed.split(separator: "\n") where line.contains(" | ") && line.hasPrefix("  ") {
      #expect(DisplayWidth.of(line) < 80, "\(line)")
    }
  }

  @Test func everyMessageHasABadFile() throws {
    let all = try Self.names.map(printed).joined()
    let ids = [
      "cell.unsplit", "date.out-of-order", "date.outside-season", "date.unreadable",
      "heading.empty", "heading.unbalanced", "heading.misspelt",
      "heading.unclosed", "comment.unclosed", "goals.disagree", "goals.unclosed", "json.unreadable", "line.unknown",
      "season.empty", "status.unknown",
      "key.not-a-number", "key.unknown", "key.unreadable", "match.repeated", "match.same-team",
      "match.unreadable", "round.team-twice", "rules.unreadable", "score.unreadable", "season.disagrees",
      "season.no-year", "season.none", "season.only-table", "season.untitled", "table.row", "team.listed-twice",
      "team.unknown-adjusted",
      "team.unknown-claimed", "team.unknown-entrant", "text.empty", "text.nul", "text.utf-16", "text.utf-8",
    ]
    let tables = [
      "csv.column-missing", "csv.quote", "csv.row", "score.disagrees", "wiki.unclosed", "wiki.transcluded",
      "wiki.unknown-code", "wiki.not-a-number", "wiki.bracket", "wiki.series", "wiki.unknown-template",
      "wiki.unread-table",
      "wiki.other-seasons", "table.foreign", "csv.bye", "csv.columns-unread", "csv.no-header", "csv.sums",
      "table.no-club", "table.unread",
    ]
    let typed = [
      "date.no-year", "goals.no-side", "goals.turned", "match.no-club", "match.no-side", "match.sentence",
      "match.unclear", "rules.points-unread", "score.unknown-winner",
    ]
    for id in typed { #expect(all.contains("[\(id)]"), "\(id)") }
    for id in tables { #expect(all.contains("[\(id)]"), "\(id)") }
    for id in ids { #expect(all.contains("[\(id)]"), "\(id)") }
  }
}
