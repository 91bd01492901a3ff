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

  /// The subcommands that draw.
  private static let drawing: [any ParsableCommand.Type] = [
    ReportCommand.self, ChartCommand.self, SheetCommand.self, BatchCommand.self,
  ]

  /// Runs the command; a first word that is none of the subcommands is answered with the nearest of them.
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    if let word = arguments.first, !word.hasPrefix("-"), word != "help", !names.contains(word) {
      let hint = Suggestion.sentence(word, among: names)
      let message = "there is no subcommand \"\(word)\"; there are \(names.joined(separator: ", ")).\(hint)"
      exit(withError: ValidationError(message))
    }
    if drawing.contains(where: { $0.configuration.commandName == arguments.first }) { Press.prepareFonts() }
    main(arguments)
  }
}
