import Anuario
import ArgumentParser

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "A PDF season report, one file for each season.",
    discussion: "Example: anuario report copa-peru-1967 --lang es -o 1967.pdf")

  @OptionGroup var input: InputOptions
  @OptionGroup var press: PressArguments
  @OptionGroup var output: OutputArguments

  @Flag(help: "Join the reports of all seasons in one file.")
  var almanac = false

  @Option(help: "The paper: a4 or letter.")
  var paper = "a4"

  func validate() throws {
    if let form = output.pathExtension, form != "pdf" {
      throw ValidationError("a report is a PDF; \"\(output.output ?? "")\" does not end in .pdf")
    }
  }

  func run() throws {
    try reportingFailures {
      var options = press.options()
      options.paper = paper
      let printer = try press.press(options, isQuiet: input.quiet)
      let books = try input.loadAll()
      if almanac {
        let name = FileName.almanac(books, language: press.language)
        try output.write(try printer.almanac(books), defaultName: name, isQuiet: input.quiet)
        return
      }
      try output.refuseSeveral(books.count, advice: ", or join them with --almanac")
      let printed = try books.map { try printer.report($0) }
      for (book, file) in zip(books, printed) {
        try output.write(
          file, defaultName: FileName.report(slug: book.slug, language: press.language), isQuiet: input.quiet)
      }
    }
  }
}
