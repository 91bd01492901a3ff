import Anuario
import ArgumentParser

@main
struct AnuarioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "anuario",
    abstract: "Turns the record of a football season into charts, tables and a PDF report.",
    discussion: """
      SEASON is a file, a folder, - for standard input, or the name of a season that ships (anuario seasons); with
      none, all seasons that ship.

      Exit codes: 0 fine, 1 the audit found a contradiction or some seasons of a batch failed, 64 wrong usage,
      65 unreadable data, 66 input missing, 70 a fault of the program, 73 cannot write, 78 bad style or rules file.
      """,
    version: Product.version,
    subcommands: [
      ReportCommand.self, ChartCommand.self, SheetCommand.self, BatchCommand.self, StatsCommand.self, AuditCommand.self,
      ConvertCommand.self, NewCommand.self, SeasonsCommand.self, StylesCommand.self,
    ])

  /// Runs the command; a first word that is none of the subcommands is answered with the nearest of them.
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    if let word = arguments.first, !word.hasPrefix("-"), word != "help", !names.contains(word) {
      let hint = Suggestion.sentence(word, among: names)
      let message = "there is no subcommand \"\(word)\"; there are \(names.joined(separator: ", ")).\(hint)"
      exit(withError: ValidationError(message))
    }
    let start =
      arguments.first.map(drawing.contains) ?? false
      ? HeadStart.begin(
        style: value(of: "--style", in: arguments) ?? "default", language: value(of: "--lang", in: arguments) ?? "en")
      : nil
    do {
      var command = try parsed(arguments)
      try command.run()
      start?.wait()
    } catch {
      start?.wait()
      exit(withError: error)
    }
  }

  /// The command that arguments ask for.
  ///
  /// The subcommand parses its own, which spares it a second reading of what all of them take, two milliseconds of a
  /// chart's thirty; whatever it cannot, such as a request for help, is parsed once more from the root, which tells why.
  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    let subcommand = configuration.subcommands.first { $0.configuration.commandName == arguments.first }
    if let subcommand, let command = try? subcommand.parse(Array(arguments.dropFirst())) { return command }
    return try parseAsRoot(arguments)
  }

  /// The subcommands that draw.
  private static let drawing = [ReportCommand.self, ChartCommand.self, SheetCommand.self, BatchCommand.self]
    .map { (command: any ParsableCommand.Type) in command.configuration.commandName }

  /// The value of an option before the arguments are parsed, which takes as long as to open the fonts; one that the
  /// parser takes for something else only costs the head start.
  private static func value(of option: String, in arguments: [String]) -> String? {
    for (index, argument) in arguments.enumerated() {
      if argument == option { return index + 1 < arguments.count ? arguments[index + 1] : nil }
      if argument.hasPrefix(option + "=") { return String(argument.dropFirst(option.count + 1)) }
    }
    return nil
  }
}
