import Anuario
import ArgumentParser

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "A season in another form of text.",
    discussion: """
      Forms: \(ConversionForm.allCases.map(\.rawValue).joined(separator: ", ")). What the form cannot hold is named on \
      standard error.
      Example: anuario convert copa-peru-1967 --to football.txt
      """)

  @OptionGroup var input: InputOptions

  @Option(name: .customLong("to"), help: "article, football.txt, football.json, csv or wikitext.")
  var form: ConversionForm

  @Option(name: .shortAndLong, help: "The file to write; standard output when left out, or for -.")
  var output: String?

  func run() throws {
    try reportingFailures {
      let books = try input.loadAll()
      guard books.count == 1 || form.holdsSeveral else {
        let several = ConversionForm.allCases.filter(\.holdsSeveral).map(\.rawValue).joined(separator: " and ")
        throw ValidationError(
          "\(form.rawValue) holds one season, and \(books.count) were named; convert them one by one, or to \(several)")
      }
      let conversion = SeasonConversion(books, to: form)
      if !input.quiet {
        for (index, book) in books.enumerated() {
          guard let message = conversion.message(of: index, form: form) else { continue }
          Terminal.complain("\(book.slug): \(message)")
        }
      }
      guard let output, output != "-" else { return try Terminal.print(conversion.text) }
      try OutputFile.write(Array(conversion.text.utf8), to: output)
    }
  }
}

extension ConversionForm: ExpressibleByArgument {}
