import Anuario
import ArgumentParser

struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart", abstract: "One chart, as PNG, PDF or SVG.",
    discussion: """
      Kinds: \(ChartKind.all.map(\.name).joined(separator: ", ")); --list tells what each shows.
      Example: anuario chart points-progression copa-peru-1967 -o points.png
      """)

  @Argument(help: "The kind of chart, or several parted by commas.")
  var kind: String?

  @OptionGroup var input: InputOptions
  @OptionGroup var press: PressArguments
  @OptionGroup var output: OutputArguments

  @Option(help: "The size in pixels at scale 1: wide, portrait, or WIDTHxHEIGHT.")
  var size = "wide"

  @Option(help: "Pixels of a PNG to each pixel of the size.")
  var scale = 2.0

  @Option(help: "A PNG is made fast, small, or with a palette of 256 colors, which is smallest and not exact.")
  var png = PNGChoice.fast

  @Option(name: .customLong("text"), help: "An SVG holds its texts as text or as outlines.")
  var svgText = SVGTextChoice.text

  @Flag(help: "Draw all seasons in one picture, where the kind can hold several.")
  var together = false

  @Flag(help: "List the kinds.")
  var list = false

  private static let sizes: [(name: String, width: Double, height: Double)] = [
    ("wide", 1200, 675), ("portrait", 1080, 1350),
  ]

  func validate() throws {
    guard !list else { return }
    let kinds = ChartKind.all.map(\.name)
    guard let kind else { throw ValidationError("name a kind of chart: \(kinds.joined(separator: ", "))") }
    for kind in kind.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      guard let chart = ChartKind.named(kind) else {
        let nearest = Suggestion.nearest(kind, among: kinds).map { " Did you mean \($0)?" } ?? ""
        throw ValidationError("there is no chart \"\(kind)\"; kinds: \(kinds.joined(separator: ", ")).\(nearest)")
      }
      if together, !chart.joinsSeasons {
        let joining = ChartKind.all.filter(\.joinsSeasons).map(\.name).joined(separator: ", ")
        throw ValidationError("\(kind) draws one season; --together is for \(joining)")
      }
    }
    if let form = output.pathExtension, PictureFormat(rawValue: form) == nil {
      throw ValidationError("a chart is written as .png, .pdf or .svg, not as \"\(output.output ?? "")\"")
    }
    guard scale.isFinite, scale > 0, scale <= 8 else { throw ValidationError("--scale takes more than 0, at most 8") }
    _ = try pixels()
  }

  /// The size as numbers.
  private func pixels() throws -> (Double, Double) {
    if let named = ChartCommand.sizes.first(where: { $0.name == size }) { return (named.width, named.height) }
    let parts = size.lowercased().split(separator: "x").compactMap { Double($0) }
    guard parts.count == 2, (480...4000).contains(parts[0]), (270...4000).contains(parts[1]) else {
      let names = ChartCommand.sizes.map(\.name).joined(separator: ", ")
      throw ValidationError("--size takes \(names) or WIDTHxHEIGHT from 480x270 to 4000x4000, not \"\(size)\"")
    }
    return (parts[0], parts[1])
  }

  func run() throws {
    if list {
      for kind in ChartKind.all { Terminal.print("\(kind.name)  \(kind.summary)\n") }
      return
    }
    try reportingFailures {
      let charts = (kind ?? "").split(separator: ",").compactMap { ChartKind.named(String($0)) }
      var options = press.options()
      options.size = try pixels()
      options.scale = scale
      options.png = png
      options.svgText = svgText
      let printer = try Press(options)
      if !input.quiet { for warning in printer.warnings { Terminal.complain("warning: \(warning)") } }
      let books = try input.loadAll()
      let form = output.pathExtension.flatMap(PictureFormat.init(rawValue:)) ?? .png
      var files: [(name: String, printed: Printed)] = []
      for chart in charts {
        let printed =
          together || chart.span == .several
          ? [(books, try printer.chart(chart, books, as: form))]
          : try input.feeding(books) { try printer.chart(chart, [$0], as: form) }.map { ([$0.0], $0.1) }
        files += printed.map { (FileName.chart(chart, $0.0, language: press.language, form: form), $0.1) }
      }
      try output.refuseSeveral(files.count)
      for file in files { try output.write(file.printed, defaultName: file.name, isQuiet: input.quiet) }
    }
  }
}

extension PNGChoice: ExpressibleByArgument {}
extension SVGTextChoice: ExpressibleByArgument {}
