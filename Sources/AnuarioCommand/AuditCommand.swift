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

  @Option(
    name: .customLong("allow"), parsing: .upToNextOption,
    help: ArgumentHelp("Ids of findings that are known and left out.", valueName: "id"))
  var allowed: [String] = []

  func validate() throws {
    // Ids with a full stop are those of the readers' warnings, of which every form has its own.
    for id in allowed where !id.contains(".") && !AuditReport.ids.contains(id) {
      throw ValidationError("there is no finding \"\(id)\"; ids: \(AuditReport.ids.joined(separator: ", "))")
    }
  }

  func run() throws {
    try reportingFailures {
      let books = try input.loadAll()
      let report = try AuditReport(books, language: language, allowing: Set(allowed))
      try Terminal.print(format == .json ? report.json() : report.text())
      if report.hasContradiction { throw ExitStatus.contradiction }
    }
  }
}

/// The forms of `audit`.
enum AuditForm: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}
