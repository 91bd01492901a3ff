import Anuario
import ArgumentParser

struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "Every report and chart of every season.",
    discussion: "Example: anuario batch seasons/ -o Output")

  @OptionGroup var input: InputOptions
  @OptionGroup var press: PressArguments

  @Option(name: .shortAndLong, help: "The folder to write to.")
  var output = "Output"

  @Option(help: "The paper of reports: a4 or letter.")
  var paper = "a4"

  func run() throws {
    try reportingFailures {
      var options = press.options()
      options.paper = paper
      let printer = try Press(options)
      let result = try input.load()
      var failed = result.faults.isEmpty && result.missing.isEmpty ? 0 : 1
      var made = 0
      for book in result.books {
        do {
          made += try render(book, with: printer)
        } catch let error as PrintingError {
          Terminal.complain("\(book.slug): a fault in drawing: \(error.reason)")
          failed += 1
        }
      }
      if result.books.count > 1 { made += try renderTogether(result.books, with: printer) }
      if !input.quiet {
        Terminal.progress("\(made) files of \(result.books.count) seasons in \(output)/")
      }
      guard !result.books.isEmpty else { throw result.missing.isEmpty ? ExitStatus.unreadable : ExitStatus.missing }
      if failed > 0 { throw ExitStatus.contradiction }
    }
  }

  /// A season's report and all charts that it can feed; how many files were made.
  private func render(_ book: SeasonBook, with printer: Press) throws -> Int {
    var made = 0
    func write(_ printed: Printed, _ name: String) throws {
      if !input.quiet { for warning in printed.warnings { Terminal.complain("warning: \(book.slug): \(warning)") } }
      try OutputFile.write(printed.bytes, to: output + "/" + name)
      if input.verbose { Terminal.progress(output + "/" + name) }
      made += 1
    }
    try write(try printer.report(book), FileName.report(book, language: press.language))
    for kind in ChartKind.all where kind.span != .several {
      do {
        let printed = try printer.chart(kind, [book], as: .png)
        try write(printed, FileName.chart(kind, [book], language: press.language, form: .png))
      } catch let error as NothingToDraw {
        if input.verbose { Terminal.progress("\(book.slug): no \(kind.name): \(error.reason)") }
      }
    }
    return made
  }

  /// The charts that hold several seasons of one competition; two seasons stand well beside each other.
  private func renderTogether(_ books: [SeasonBook], with printer: Press) throws -> Int {
    guard books.count == 2, Set(books.map(\.competition)).count == 1 else { return 0 }
    var made = 0
    for kind in ChartKind.all where kind.joinsSeasons {
      do {
        let printed = try printer.chart(kind, books, as: .png)
        try OutputFile.write(
          printed.bytes, to: output + "/" + FileName.chart(kind, books, language: press.language, form: .png))
        made += 1
      } catch let error as NothingToDraw {
        if input.verbose { Terminal.progress("no \(kind.name) of both seasons: \(error.reason)") }
      }
    }
    return made
  }
}
