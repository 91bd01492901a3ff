import Anuario
import ArgumentParser
import Foundation
import Parallel

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
  @OptionGroup(title: "Editing") var editing: EditingArguments

  @Option(help: "The size: \(ChartCommand.sizes), or WIDTHxHEIGHT in pixels.")
  var size = "wide"

  @Option(help: "Pixels of a PNG to each pixel of the size; by default 2, for print what makes 300 an inch.")
  var scale: Double?

  @Option(help: "A PNG is made fast, small, or with a palette of 256 colors, which is smallest and not exact.")
  var png = PNGChoice.fast

  @Option(name: .customLong("text"), help: "An SVG holds its texts as text or as outlines.")
  var svgText = SVGTextChoice.text

  @Flag(help: "Draw all seasons in one picture, where the kind can hold several.")
  var together = false

  @Flag(help: "List the kinds.")
  var list = false

  private static let sizes = PictureSize.presets.map { "\($0.name) (\($0.measure))" }.joined(separator: ", ")

  func validate() throws {
    guard !list else { return }
    let kinds = ChartKind.all.map(\.name)
    guard let kind else { throw ValidationError("name a kind of chart: \(kinds.joined(separator: ", "))") }
    for kind in kind.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      guard let chart = ChartKind.named(kind) else {
        let hint = Suggestion.sentence(kind, among: kinds)
        throw ValidationError("there is no chart \"\(kind)\"; kinds: \(kinds.joined(separator: ", ")).\(hint)")
      }
      if together, !chart.joinsSeasons {
        let joining = ChartKind.all.filter(\.joinsSeasons).map(\.name).joined(separator: ", ")
        throw ValidationError("\(kind) draws one season; --together is for \(joining)")
      }
      if editing.teams.count > 1, !chart.takesTeams {
        let taking = ChartKind.all.filter(\.takesTeams).map(\.name).joined(separator: ", ")
        throw ValidationError("\(kind) is about one --team or all; several are for \(taking)")
      }
    }
    if let form = output.pathExtension, PictureFormat(rawValue: form) == nil {
      throw ValidationError("a chart is written as .png, .pdf or .svg, not as \"\(output.output ?? "")\"")
    }
    if editing.altFile == "-", output.output == "-" {
      throw ValidationError("the picture and its text cannot both go to standard output")
    }
    guard scale.map({ $0.isFinite && $0 > 0 && $0 <= 8 }) ?? true else {
      throw ValidationError("--scale takes more than 0, at most 8")
    }
    _ = try pictureSize()
  }

  /// The size asked for.
  private func pictureSize() throws -> PictureSize {
    do {
      return try PictureSize(size)
    } catch {
      throw ValidationError(error.description)
    }
  }

  func run() throws {
    try reportingFailures {
      if list { return try Terminal.list(ChartKind.all.map { ($0.name, $0.summary) }) }
      let charts = (kind ?? "").split(separator: ",").compactMap { ChartKind.named(String($0)) }
      var options = press.options()
      options.size = try pictureSize()
      options.scale = scale
      options.editing = try editing.editing()
      options.png = png
      options.svgText = svgText
      let printer = try press.press(options, isQuiet: input.quiet)
      // They are searched for while the season is read.
      let fonts = printer.openFonts()
      let books = try input.loadAll()
      let form = output.pathExtension.flatMap(PictureFormat.init(rawValue:)) ?? .png
      var files: [(name: String, printed: () throws -> Printed)] = []
      for (chart, printed) in zip(charts, try draw(charts, of: books, as: form, by: printer, fonts)) {
        files += printed.map { group, file in
          let name = FileName.chart(
            chart, slug: group.first?.slug ?? "season", later: group.dropFirst().map(\.label),
            language: press.language, form: form)
          return (name, file)
        }
      }
      try output.refuseSeveral(
        files.count, advice: charts.allSatisfy(\.joinsSeasons) ? ", or draw seasons in one picture with --together" : ""
      )
      // All are laid out by now, so that what a season cannot feed has stopped them all; the last are still being painted.
      let written = try files.map { file in
        let printed = try file.printed()
        try output.write(printed, defaultName: file.name, isQuiet: input.quiet)
        return printed
      }
      try editing.writeAlt(written)
    }
  }
}

extension ChartCommand {
  /// A picture and the seasons that it shows.
  private typealias Picture = (books: [SeasonBook], printed: () throws -> Printed)

  /// How many pictures may be laid out and not yet painted.
  private static let mostDrafts = 16

  /// The pictures of each chart: told on other threads, laid out on this one, the fonts' own, and painted on others
  /// meanwhile.
  private func draw(
    _ charts: [ChartKind], of books: [SeasonBook], as form: PictureFormat, by printer: Press, _ fonts: OpenFonts
  ) throws -> [[Picture]] {
    guard charts.count > 1 || books.count > 1 else {
      let printed = try printer.chart(charts[0], books, as: form, fonts: fonts)
      return [[(books, { printed })]]
    }
    func isJoint(_ chart: ChartKind) -> Bool { together || chart.span == .several }
    var told = ToldAhead(
      charts.flatMap { chart in isJoint(chart) ? [(chart, books)] : books.map { (chart, [$0]) } }, by: printer)
    var begun: [Later<Result<Printed, PrintingError>>] = []
    // Once for each picture, in the order in which they are asked for above.
    func begin() throws -> Later<Result<Printed, PrintingError>> {
      let draft = try printer.chartDraft(told.next(), as: form, fonts: fonts)
      if begun.count >= Self.mostDrafts { _ = begun[begun.count - Self.mostDrafts].value }
      let painting = Later { Result { () throws(PrintingError) in try draft.printed() } }
      begun.append(painting)
      return painting
    }
    return try charts.map { chart in
      guard !isJoint(chart) else { return [(books, try begin())] }
      return try input.feeding(books) { _ in try begin() }.map { ([$0.0], $0.1) }
    }.map { $0.map { picture in (picture.0, { try picture.1.value.get() }) } }
  }
}

/// Charts told on other threads, some of them ahead of the one that is laid out; they come in the order asked.
private struct ToldAhead {
  private let printer: Press
  private var asked: ArraySlice<(chart: ChartKind, books: [SeasonBook])>
  private var begun: [Later<Result<ToldChart, any Error>>] = []

  /// How many are told ahead.
  private static let most = 8

  init(_ asked: [(chart: ChartKind, books: [SeasonBook])], by printer: Press) {
    self.asked = asked[...]
    self.printer = printer
  }

  /// The next chart.
  mutating func next() throws -> ToldChart {
    while begun.count < Self.most, let (chart, books) = asked.popFirst() {
      begun.append(Later { [printer] in Result { try printer.tell(chart, books) } })
    }
    return try begun.removeFirst().value.get()
  }
}

extension PNGChoice: ExpressibleByArgument {}
extension SVGTextChoice: ExpressibleByArgument {}
