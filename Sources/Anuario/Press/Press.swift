import Diagnostics
import Documents
import Drawing
import Football
import Foundation
import PNGEncoding
import Parallel
import Plotting
import Rendering
import Styling
import Words

/// The formats of a picture.
public enum PictureFormat: String, Sendable, Hashable, CaseIterable {
  case png
  case pdf
  case svg
}

/// What a PNG is made for.
public enum PNGChoice: String, Sendable, Hashable, CaseIterable {
  /// Soon made, exact colors.
  case fast
  /// Fewer bytes, exact colors.
  case small
  /// Fewest bytes: at most 256 colors, none off by more than 24 of 255 in red, green or blue.
  case palette
}

/// How an SVG holds its texts.
public enum SVGTextChoice: String, Sendable, Hashable, CaseIterable {
  /// As text that can be selected, searched and edited, where the fonts are installed as it was drawn.
  case text
  /// As outlines, which look the same without the fonts.
  case outlines
}

/// Something printed: its bytes and what should be told about them.
public struct Printed: Sendable {
  /// The file's bytes.
  public var bytes: [UInt8]
  /// A chart's headline; empty for other prints.
  public var title = ""
  /// What a chart shows, for those who do not see it: at most 150 characters, and at length; empty for other prints.
  public var altTexts: (brief: String, full: String) = ("", "")
  /// Warnings, such as a character that no font has.
  public var warnings: [String]
}

/// Something laid out: what is left to do needs no fonts and may be done on any thread.
public struct PrintDraft: Sendable {
  /// What is known of it so far.
  var known: Printed
  private let finish: @Sendable (inout Printed) throws(PrintingError) -> Void

  init(_ known: Printed, finish: @escaping @Sendable (inout Printed) throws(PrintingError) -> Void = { _ in }) {
    self.known = known
    self.finish = finish
  }

  /// Does what is left.
  ///
  /// - Throws: ``PrintingError`` when it cannot be drawn.
  public func printed() throws(PrintingError) -> Printed {
    var printed = known
    try finish(&printed)
    return printed
  }
}

/// Fonts that are open, with the texts measured in them so far: what several charts of one job share.
///
/// They are searched for beside whatever follows, and stay with the task that opened them.
public final class OpenFonts {
  private let search: Later<Result<PangoMeasurer, PrintingError>>

  init(_ press: Press) {
    search = Later {
      Result { () throws(PrintingError) in
        let measurer = try press.measurer()
        measurer.open(press.style.chartFaces)
        return measurer
      }
    }
  }

  /// What measures in these fonts.
  func measurer() throws(PrintingError) -> PangoMeasurer { try search.value.get() }
}

/// How things are printed: style, language, paper, size.
public struct PressOptions: Sendable {
  /// The name of a style that ships, or the path of a style file; nil for `default`, and for `print` on sheets, which
  /// are black on white and spare toner unless asked otherwise.
  public var style: String?
  /// A language tag such as en or es-PE.
  public var language = "en"
  /// The name of the paper of reports.
  public var paper = "a4"
  /// How sheets are printed.
  public var sheet = SheetOptions()
  /// What the editor asks of a chart.
  public var editing = ChartEditing()
  /// The size of a chart.
  public var size = PictureSize.wide
  /// Pixels of a PNG to one at scale 1; nil for 2, and for what makes 300 an inch in charts for print.
  public var scale: Double?
  /// What a PNG is made for.
  public var png = PNGChoice.fast
  /// How an SVG holds its texts.
  public var svgText = SVGTextChoice.text
  /// Seconds since 1970 that files are dated with; nil for the season's own last day.
  public var date: Int?

  /// Makes options with the defaults.
  public init() {}

  /// The names of the papers of reports.
  public static var papers: [String] { PageFormat.all.map(\.name) }
  /// The names of the papers of sheets.
  public static var sheetPapers: [String] { Paper.all.map(\.name) }
}

/// Turns seasons into files.
///
/// A press is a value: the same press prints the same bytes, on any thread.
public struct Press: Sendable {
  let style: Style
  let words: Words
  let format: PageFormat
  /// The paper of sheets; nil for the one that fits each best.
  let sheetPaper: Paper?
  let options: PressOptions
  /// What the style's file says that is no error, such as a low contrast.
  public let warnings: [String]

  /// Makes a press.
  ///
  /// - Throws: ``StyleFileError`` for a style that cannot be used, ``LanguageError`` for a language without words,
  ///   ``PaperError`` for an unknown paper.
  public init(_ options: PressOptions = PressOptions()) throws {
    let choice = options.style ?? "default"
    let checked = try HeadStart.style(choice) ?? StyleChoice.style(choice)
    style = checked.value
    warnings = checked.diagnostics.map(\.message)
    words = try Language.words(options.language)
    guard let format = PageFormat.all.first(where: { $0.name == options.paper.lowercased() }) else {
      throw PaperError(name: options.paper, known: PageFormat.all.map(\.name))
    }
    self.format = format
    sheetPaper = try options.sheet.paper.map { name in
      guard let paper = Paper.named(name) else { throw PaperError(name: name, known: PressOptions.sheetPapers) }
      return paper
    }
    self.options = options
  }

  /// A season's report as a PDF.
  ///
  /// - Throws: ``PrintingError`` when a page cannot be drawn.
  public func report(_ book: SeasonBook) throws -> Printed {
    let telling = Telling(book.statistics, words: words)
    let measurer = try measurer()
    return try document(
      reportPages(book, measurer: measurer), title: telling.title, subject: telling.titleSentence.headline,
      seasons: [book.season], measurer: measurer)
  }

  /// The reports of several seasons as one PDF, its pages numbered through.
  ///
  /// - Throws: ``PrintingError`` when a page cannot be drawn.
  public func almanac(_ books: [SeasonBook]) throws -> Printed {
    let measurer = try measurer()
    var pages: [Page] = []
    for book in books { pages += reportPages(book, firstNumber: pages.count + 1, measurer: measurer) }
    let titles = books.map { Telling($0.statistics, words: words).title }
    return try document(
      pages, title: words.list(titles), subject: words(.seasonReport), seasons: books.map(\.season),
      measurer: measurer)
  }

  /// Pages as a PDF with its metadata.
  private func document(
    _ pages: [Page], title: String, subject: String, seasons: [Season], measurer: PangoMeasurer
  ) throws -> Printed {
    let metadata = DocumentMetadata(
      title: "\(title): \(words(.seasonReport))", author: "Anuario", subject: subject,
      keywords: Array(Set(seasons.map(\.competition))).sorted() + seasons.map(\.label), language: words.tag,
      created: date(seasons.last))
    return Printed(
      bytes: try PrintingError.wrap { () throws(RenderError) in
        try encodePDF(pages, metadata: metadata, measurer: measurer)
      },
      warnings: fontWarnings(measurer, style.pageFaces) + MissingGlyphs.warnings(pages.map(\.frame)))
  }

  /// Opens the fonts once for several charts; each of them has the same bytes as with fonts of its own.
  ///
  /// They are searched for on another thread while this one goes on.
  public func openFonts() -> OpenFonts { OpenFonts(self) }

  /// A page as PNG or SVG, as the options ask for it; a unit is `scale` pixels of a PNG, and an inch so many units.
  func picture(
    _ page: Page, _ format: PictureFormat, scale: Double, unitsPerInch: Double, _ metadata: PictureMetadata,
    _ measurer: PangoMeasurer
  ) throws(PrintingError) -> PrintDraft {
    guard format != .svg else {
      let outliner = options.svgText == .outlines ? measurer : nil
      let bytes = try PrintingError.wrap { () throws(RenderError) in
        try encodeSVG(page, metadata: metadata, outliner: outliner)
      }
      return PrintDraft(Printed(bytes: bytes, warnings: []))
    }
    let method = PNGMethod(options.png)
    let draft = try PrintingError.wrap { () throws(RenderError) in
      try PictureDraft(page, scale: scale, measurer: measurer)
    }
    return PrintDraft(Printed(bytes: [], warnings: [])) { printed throws(PrintingError) in
      let encoded = try PrintingError.wrap { () throws(RenderError) in
        try draft.png(unitsPerInch: unitsPerInch, metadata: metadata, method: method)
      }
      printed.bytes = encoded.bytes
      if encoded.method != method {
        printed.warnings.append(
          "256 colors cannot hold this picture within the limit; it is written with all of them")
      }
    }
  }

  /// The pages of a season's report, laid out and not yet painted.
  package func reportPages(_ book: SeasonBook, firstNumber: Int = 1, measurer: any TextMeasuring) -> [Page] {
    SeasonReport.pages(
      Telling(book.statistics, words: words), style: style, format: format, firstNumber: firstNumber,
      measurer: measurer)
  }

  func measurer() throws(PrintingError) -> PangoMeasurer {
    if let ready = HeadStart.measurer(language: words.language) { return ready }
    return try PrintingError.wrap { () throws(RenderError) in try PangoMeasurer(language: words.language) }
  }

  /// A word when the style's first choice of font is not installed, since every measure then differs.
  ///
  /// The faces are some that were drawn with, whose fonts are open.
  func fontWarnings(_ measurer: PangoMeasurer, _ faces: [TextStyle]) -> [String] {
    faces.prefix(2).compactMap { face in
      let first = face.families.first ?? face.family
      return measurer.resolvedFamily(for: face)?.lowercased() == first.lowercased()
        ? nil : "the font \(first) is not installed; another of the style's fonts takes its place"
    }
  }

  /// The date of a file: the one asked for, else the season's last day, else the start of its year.
  func date(_ season: Season?) -> UTCTime {
    if let date = options.date { return UTCTime(secondsSince1970: date) }
    let day = season?.matches.compactMap(\.day).max()
    let year = season.flatMap { Int($0.label.prefix(4)) } ?? 1970
    return UTCTime(day?.year ?? year, day?.month ?? 1, day?.day ?? 1)
  }
}

extension PNGMethod {
  fileprivate init(_ choice: PNGChoice) {
    switch choice {
    case .fast: self = .fast
    case .small: self = .small
    case .palette: self = .palette
    }
  }
}

/// A page or picture that cannot be drawn: a fault of the product or of its libraries.
public struct PrintingError: Error, Sendable {
  /// Which output, page and stage failed, and why.
  public var reason: String

  /// What the painter answers, or its failure as this error.
  static func wrap<Value>(_ body: () throws(RenderError) -> Value) throws(PrintingError) -> Value {
    do {
      return try body()
    } catch {
      throw PrintingError(reason: error.description)
    }
  }
}

/// A paper that there is no format for.
public struct PaperError: Error, Sendable {
  /// The name asked for.
  public var name: String
  /// The names that there are.
  public var known: [String]
}
