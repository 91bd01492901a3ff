import Anuario
import ArgumentParser

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Tables and counts, as text, JSON, CSV, Markdown or wikitext.",
    discussion: """
      Examples: anuario stats season.txt --format json
                anuario stats season.txt --table records
                anuario stats seasons/ --table all-time --format csv
                anuario stats seasons/ --teams "Alianza Lima" --teams Universitario
      """)

  @OptionGroup var input: InputOptions

  @Option(help: "text, json, csv, markdown or wikitext.")
  var format: StatisticsFormat = .text

  @Option(
    help: ArgumentHelp(
      "One table alone: \(StatisticsTable.allCases.map(\.rawValue).joined(separator: ", ")). "
        + "JSON holds all tables of a season; all-time and champions are over all seasons given.", valueName: "table"))
  var table: String?

  @Option(
    help: ArgumentHelp(
      "The matches among these teams, over all seasons given; once for each team.", valueName: "team"))
  var teams: [String] = []

  @Option(name: .customLong("lang"), help: "The language of headings, as a tag.")
  var language = "en"

  func validate() throws {
    if let table, StatisticsTable(rawValue: table) == nil {
      let names = StatisticsTable.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("there is no table \"\(table)\"; tables: \(names)")
    }
    if teams.count == 1 { throw ValidationError("--teams needs a second team: give it once for each") }
    if !teams.isEmpty, table != nil { throw ValidationError("--teams makes its own table; leave --table out") }
  }

  func run() throws {
    try reportingFailures {
      let books = try input.loadAll()
      if !teams.isEmpty {
        do {
          try Terminal.print(HistoryReport(books, language: language).text(among: teams, as: format))
        } catch let unknown as UnknownTeam {
          let hint = unknown.nearest.map { "; did you mean \"\($0)\"?" } ?? ""
          throw ValidationError("no team \"\(unknown.name)\" is in these seasons, or several are\(hint)")
        }
        return
      }
      let report = try StatisticsReport(books, language: language)
      let text = try report.text(as: format, table: table.flatMap(StatisticsTable.init))
      if text.isEmpty, let table {
        Terminal.complain("the record has nothing for the table \(table)")
        throw ExitStatus.unreadable
      }
      try Terminal.print(text)
    }
  }
}

extension StatisticsFormat: ExpressibleByArgument {}
