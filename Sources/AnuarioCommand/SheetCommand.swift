import Anuario
import ArgumentParser

struct SheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet", abstract: "A sheet to print, put on a wall or write on: PDF, PNG or SVG.",
    discussion: """
      Kinds: \(SheetKind.allCases.map(\.rawValue).joined(separator: ", ")); --list tells what each shows.
      Examples: anuario sheet bracket world-cup-1934 --paper a3 -o wall.pdf
                anuario sheet bracket --blank 16 --legs 2 --third-place -o empty.pdf
      """)

  @Argument(help: "The kind of sheet.")
  var kind: String?

  @OptionGroup var input: InputOptions
  @OptionGroup var press: PressArguments
  @OptionGroup var output: OutputArguments
  @OptionGroup var sheet: SheetArguments
  @OptionGroup(title: "Empty sheets") var blank: BlankArguments
  @OptionGroup(title: "Brackets") var bracket: BracketArguments

  @Option(help: "The order of fixtures: round or date.")
  var by: FixtureOptions.Order?

  @Option(help: "Only the fixtures of this team.")
  var team: String?

  @Flag(help: "List the kinds.")
  var list = false

  func validate() throws {
    guard !list else { return }
    let kinds = SheetKind.allCases.map(\.rawValue)
    guard let kind else { throw ValidationError("name a kind of sheet: \(kinds.joined(separator: ", "))") }
    guard SheetKind(rawValue: kind) != nil else {
      let hint = Suggestion.sentence(kind, among: kinds)
      throw ValidationError("there is no sheet \"\(kind)\"; kinds: \(kinds.joined(separator: ", ")).\(hint)")
    }
    if by != nil || team != nil, kind != SheetKind.fixtures.rawValue {
      throw ValidationError("--by and --team are for fixtures, not for \(kind)")
    }
    if blank.blank != nil, !input.seasons.isEmpty || bracket.isOfSeason {
      throw ValidationError("--blank makes an empty sheet, which takes no season, no --fill and no --stage")
    }
    if kind != SheetKind.bracket.rawValue, blank.isOfBracket {
      throw ValidationError("--third-place and --seeded are for a bracket, not for \(kind)")
    }
    if kind != SheetKind.bracket.rawValue, kind != SheetKind.wallChart.rawValue, bracket.isAsked {
      throw ValidationError(
        "--fill, --stage, --one-sided and --two-sided are for a bracket or wall-chart, not for \(kind)")
    }
    if let form = output.pathExtension, PictureFormat(rawValue: form) == nil {
      throw ValidationError("a sheet is written as .pdf, .png or .svg, not as \"\(output.output ?? "")\"")
    }
  }

  func run() throws {
    try reportingFailures {
      if list { return try Terminal.list(SheetKind.allCases.map { ($0.rawValue, $0.summary) }) }
      guard let kind = kind.flatMap(SheetKind.init(rawValue:)) else { throw ExitStatus.usage }
      var options = press.options()
      options.sheet = try sheet.options()
      options.sheet.bracket = bracket.options
      options.sheet.fixtures.order = by
      options.sheet.fixtures.team = team
      options.scale = sheet.scale
      let printer = try press.press(options, isQuiet: input.quiet)
      let form = output.pathExtension.flatMap(PictureFormat.init(rawValue:)) ?? .pdf
      if let empty = try blank.sheet() {
        let file = try printer.sheet(kind, empty, as: form)
        let name = FileName.blank(kind, empty, language: press.language, form: form)
        return try output.write(file, defaultName: name, isQuiet: input.quiet)
      }
      let books = try input.loadAll()
      let printed = try input.feeding(books) { try printer.sheet(kind, $0, as: form) }
      try output.refuseSeveral(printed.count)
      for (book, file) in printed {
        try output.write(
          file, defaultName: FileName.sheet(kind, slug: book.slug, language: press.language, form: form),
          isQuiet: input.quiet)
      }
    }
  }
}

/// How a sheet is put on paper.
struct SheetArguments: ParsableArguments {
  @Option(help: "The paper: \(PressOptions.sheetPapers.joined(separator: ", ")); the one that fits when left out.")
  var paper: String?

  @Flag(exclusivity: .exclusive, help: "Which way up; the one that fits better when left out.")
  var orientation: Orientation?

  @Option(help: "Print one large sheet on several papers, such as 2x2, with overlap and marks where to cut.")
  var poster: String?

  @Option(help: "The page that a PNG or SVG shows, where a sheet has several.")
  var page: Int?

  @Option(help: "Pixels of a PNG to each point of the paper; 2 is 144 dots an inch.")
  var scale = 2.0

  /// The flags of the ways up.
  enum Orientation: String, EnumerableFlag {
    case portrait
    case landscape
  }

  func validate() throws {
    guard scale.isFinite, scale > 0, scale <= 8 else { throw ValidationError("--scale takes more than 0, at most 8") }
    if let page, page < 1 { throw ValidationError("--page takes a number from 1, not \(page)") }
    _ = try posterSize()
  }

  private func posterSize() throws -> PosterSize? {
    guard let poster else { return nil }
    let parts = poster.lowercased().split(separator: "x", omittingEmptySubsequences: false).map { $0.wholeNumber }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1], (1...6).contains(columns),
      (1...6).contains(rows)
    else { throw ValidationError("--poster takes COLUMNSxROWS, from 1x1 to 6x6, not \"\(poster)\"") }
    return PosterSize(columns: columns, rows: rows)
  }

  /// The options of the press.
  func options() throws -> SheetOptions {
    var options = SheetOptions()
    options.paper = paper
    options.orientation = orientation.flatMap { SheetOrientation(rawValue: $0.rawValue) }
    options.poster = try posterSize()
    options.page = page
    return options
  }
}

extension FixtureOptions.Order: ExpressibleByArgument {}

/// An empty sheet in place of one of a season.
struct BlankArguments: ParsableArguments {
  @Option(help: "An empty sheet for this many teams, 2 to 128, to write on (bracket, groups, cross-table).")
  var blank: Int?

  @Option(help: "How often each pair meets on an empty sheet, 1 or 2.")
  var legs = 1

  @Flag(help: "A match for third place in an empty bracket.")
  var thirdPlace = false

  @Flag(help: "Number the places of an empty bracket so that the strong meet late.")
  var seeded = false

  @Option(help: "A file with the names of the teams on an empty sheet, one a line.")
  var names: String?

  func validate() throws {
    if let blank, !(2...128).contains(blank) { throw ValidationError("--blank takes 2 to 128 teams, not \(blank)") }
    guard (1...2).contains(legs) else { throw ValidationError("--legs takes 1 or 2, not \(legs)") }
    if blank == nil, names != nil || legs != 1 || isOfBracket {
      throw ValidationError("--legs, --names, --third-place and --seeded go with --blank")
    }
  }

  /// Whether anything was asked that only an empty bracket has.
  var isOfBracket: Bool { thirdPlace || seeded }

  /// The empty sheet asked for; nil where none is.
  ///
  /// - Throws: ``EntrantNamesError`` when the file of names cannot be read, `ValidationError` for too many names.
  func sheet() throws -> BlankSheet? {
    guard let blank else { return nil }
    var sheet = BlankSheet(entrants: blank)
    sheet.legs = legs
    sheet.hasThirdPlace = thirdPlace
    sheet.isSeeded = seeded
    sheet.names = try names.map(EntrantNames.read) ?? []
    guard sheet.names.count <= blank else {
      throw ValidationError("\(names ?? "") has \(sheet.names.count) names, and the sheet is for \(blank)")
    }
    return sheet
  }
}
