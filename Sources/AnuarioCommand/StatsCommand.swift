import Anuario
import ArgumentParser

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Standings and counts, as text, JSON, CSV, Markdown or wikitext.",
    discussion: "Example: anuario stats season.txt --format json")

  @OptionGroup var input: InputOptions

  @Option(help: "text, json, csv, markdown or wikitext.")
  var format: OutputForm = .text

  @Option(name: .customLong("lang"), help: "The language of headings, as a tag.")
  var language = "en"

  func run() throws {
    try reportingFailures {
      let books = try input.loadAll()
      let report = try StatisticsReport(books, language: language)
      Terminal.print(try report.text(as: format.form))
    }
  }
}

/// The forms of `stats`, as the command line names them.
enum OutputForm: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case csv
  case markdown
  case wikitext

  /// The library's form of the same name.
  var form: StatisticsFormat { StatisticsFormat(rawValue: rawValue) ?? .text }
}
