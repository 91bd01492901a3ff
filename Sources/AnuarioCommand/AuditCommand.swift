import Anuario
import ArgumentParser

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "What a record says of itself, against its results.",
    discussion: "Exits 1 when a record contradicts itself. Example: anuario audit copa-peru-1968")

  @OptionGroup var input: InputOptions

  @Option(help: "text or json.")
  var format: AuditForm = .text

  @Option(name: .customLong("lang"), help: "The language, as a tag.")
  var language = "en"

  func run() throws {
    try reportingFailures {
      let books = try input.loadAll()
      let report = try AuditReport(books, language: language)
      Terminal.print(format == .json ? try report.json() : report.text())
      if report.hasContradiction { throw ExitStatus.contradiction }
    }
  }
}

/// The forms of `audit`.
enum AuditForm: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}
