import Anuario
import ArgumentParser
import Diagnostics
import Foundation

/// What commands that read seasons share.
struct InputOptions: ParsableArguments {
  @Argument(help: "Files, folders, - or names of seasons that ship; with none, all that ship.")
  var seasons: [String] = []

  @Option(
    name: .customLong("from"),
    help:
      "The form of the text: article, football.txt, football.json, csv, wikitext or rsssf; found by content when left out."
  )
  var form: String?

  @Flag(help: "Take lines that cannot be read as warnings.")
  var lenient = false

  @Option(help: "Points for a win, 2 or 3, whatever else is stated.")
  var points: Int?

  @Option(help: "A file of rules (YAML).")
  var rules: String?

  @Flag(name: .shortAndLong, help: "No warnings.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Notes of the readers beside their warnings; of a batch, every file.")
  var verbose = false

  func validate() throws {
    if let form, !LoadingOptions.forms.contains(form) {
      throw ValidationError("there is no form \"\(form)\"; forms: \(LoadingOptions.forms.joined(separator: ", "))")
    }
    if let points, points != 2 && points != 3 { throw ValidationError("--points takes 2 or 3, not \(points)") }
  }

  /// Loads the seasons; whatever could not be loaded is told on standard error.
  func load() throws -> LoadingResult {
    let asked = try LoadingOptions.rules(points: points, file: rules)
    let options = LoadingOptions(form: form, isLenient: lenient, rules: asked)
    let result = try SeasonLibrary.load(seasons, options: options)
    Terminal.complain(result.missing)
    Terminal.complain(result.faults)
    if !quiet {
      for book in result.books {
        Terminal.complain(book.diagnostics.filter { $0.severity == .warning || (verbose && $0.severity == .note) })
      }
      if result.skipped > 0 { Terminal.progress("passed over \(result.skipped) files that hold no season") }
    }
    return result
  }

  /// Loads the seasons, and fails unless every one could be loaded.
  func loadAll() throws -> [SeasonBook] {
    let result = try load()
    if !result.missing.isEmpty { throw ExitStatus.missing }
    if !result.faults.isEmpty { throw ExitStatus.unreadable }
    guard !result.books.isEmpty else {
      Terminal.complain("no season was found in \(seasons.joined(separator: ", "))")
      throw ExitStatus.unreadable
    }
    return result.books
  }

  /// What is made of each season that can feed it.
  ///
  /// A season that was named must feed it. Where none was named, those that ship and cannot are passed over with a word,
  /// unless none can.
  func feeding<Made>(_ books: [SeasonBook], _ make: (SeasonBook) throws -> Made) throws -> [(SeasonBook, Made)] {
    var made: [(SeasonBook, Made)] = []
    var refusal: (any Error)?
    for book in books {
      do {
        made.append((book, try make(book)))
      } catch let error where seasons.isEmpty && (error is NothingToDraw || error is NothingToPrint) {
        refusal = refusal ?? error
        let reason = (error as? NothingToDraw)?.reason ?? (error as? NothingToPrint)?.reason ?? ""
        if !quiet { Terminal.progress("passed over \(book.slug): \(reason)") }
      }
    }
    if made.isEmpty, let refusal { throw refusal }
    return made
  }
}

/// What commands that print share.
struct PressArguments: ParsableArguments {
  @Option(help: "A style that ships, or a style file. (default: default; for sheets print)")
  var style: String?

  @Option(name: .customLong("lang"), help: "The language, as a tag: en, es, es-PE.")
  var language = "en"

  /// The date that files carry, from the environment as reproducible builds set it.
  var date: Int? { ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Int.init) }

  func options() -> PressOptions {
    var options = PressOptions()
    options.style = style
    options.language = language
    options.date = date
    return options
  }

  /// The press for some options, whose style's warnings are told.
  func press(_ options: PressOptions, isQuiet: Bool) throws -> Press {
    let press = try Press(options)
    if !isQuiet { for warning in press.warnings { Terminal.complain("warning: \(warning)") } }
    return press
  }
}

/// Where a command's file goes.
struct OutputArguments: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: "The file to write; - for standard output. By default a file in Output/, whose path is printed.")
  var output: String?

  /// The form that a file's name asks for; nil for standard output and for no name.
  var pathExtension: String? {
    guard let output, output != "-" else { return nil }
    return (output as NSString).pathExtension.lowercased()
  }

  /// Writes what was printed: to the file asked for, to standard output, or under a name in Output/.
  func write(_ printed: Printed, defaultName: String, isQuiet: Bool) throws {
    if !isQuiet { for warning in printed.warnings { Terminal.complain("warning: \(warning)") } }
    if output == "-" {
      guard !Terminal.outputIsTerminal else {
        throw ValidationError(
          "-o - writes a file's bytes, which a terminal cannot show; send them into a file or a pipe")
      }
      return try OutputFile.writeToOutput(printed.bytes)
    }
    let path = output ?? "Output/" + defaultName
    try OutputFile.write(printed.bytes, to: path)
    if output == nil { try Terminal.print(path + "\n") }
  }

  /// Refuses one name for several files; `advice` tells how one file would hold them, where it can.
  func refuseSeveral(_ count: Int, advice: String = "") throws {
    if output != nil, count > 1 {
      throw ValidationError(
        "-o names one file, and \(count) are to be made; leave it out to write them into Output/\(advice)")
    }
  }
}
