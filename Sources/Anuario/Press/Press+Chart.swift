import Documents
import Drawing
import Football
import Plotting
import Rendering
import Styling
import Words

/// What a chart shows of some seasons and says of them, edited and not yet laid out: it needs no fonts and may be told on
/// any thread.
public struct ToldChart: Sendable {
  let kind: ChartKind
  let request: ChartRequest
  let chart: Chart
  let books: [SeasonBook]
}

extension Press {
  /// A chart of one season, or of several in one picture.
  ///
  /// Several charts of one job draw faster with `fonts` that ``openFonts()`` of this press opened; without, each opens its
  /// own.
  ///
  /// - Throws: ``NothingToDraw`` when the seasons cannot feed it, ``UnknownName`` for a team or stage of the editor's that
  ///   they do not hold, ``PrintingError`` when it cannot be drawn.
  public func chart(
    _ kind: ChartKind, _ books: [SeasonBook], as format: PictureFormat, fonts: OpenFonts? = nil
  ) throws -> Printed {
    // They are searched for while the chart is told.
    let fonts = fonts ?? openFonts()
    return try chartDraft(tell(kind, books), as: format, fonts: fonts).printed()
  }

  /// What a chart shows of its seasons and says of them, told and not yet laid out.
  ///
  /// - Throws: ``NothingToDraw`` when the seasons cannot feed it, ``UnknownName`` for a team or stage of the editor's that
  ///   they do not hold.
  public func tell(_ kind: ChartKind, _ books: [SeasonBook]) throws -> ToldChart {
    let request = try request(books)
    var chart = try kind.chart(request)
    if let credit = style.credit { chart.text.credit = credit }
    chart.text.narrowKicker = ChartWords.narrowKicker(request.tellings)
    options.editing.edit(&chart.text)
    chart.text.boundHeadline = words.bound(chart.text.headline, names: request.names)
    chart.format = options.size.format
    return ToldChart(kind: kind, request: request, chart: chart, books: books)
  }

  /// A chart laid out; a PNG can be painted and compressed while the fonts lay out the next one.
  ///
  /// - Throws: ``NothingToDraw`` when the picture has no room for it, ``PrintingError`` when it cannot be drawn.
  public func chartDraft(_ told: ToldChart, as format: PictureFormat, fonts: OpenFonts) throws -> PrintDraft {
    let measurer = try fonts.measurer()
    let (chart, page, hasLongHeadline) = try picture(told, measurer: measurer)
    let metadata = PictureMetadata(
      title: chart.text.headline, brief: chart.text.briefAltText, description: chart.text.altText,
      source: chart.text.source, language: words.tag)
    var draft: PrintDraft
    if format == .pdf {
      let metadata = DocumentMetadata(
        title: chart.text.headline, author: "Anuario", subject: chart.text.briefAltText, keywords: [],
        language: words.tag, created: date(told.books.first?.season))
      let bytes = try PrintingError.wrap { () throws(RenderError) in
        try encodePicturePDF(page, metadata: metadata, measurer: measurer)
      }
      draft = PrintDraft(Printed(bytes: bytes, warnings: []))
    } else {
      draft = try picture(page, format, scale: options.pictureScale, unitsPerInch: 96, metadata, measurer)
    }
    draft.known.title = chart.text.headline
    draft.known.altTexts = (chart.text.briefAltText, chart.text.altText)
    draft.known.warnings +=
      sizeWarnings(page.frame.size) + (hasLongHeadline ? [Self.longHeadline] : []) + chart.remarks(style)
      + fontWarnings(measurer, style.chartFaces)
      + MissingGlyphs.warnings([page.frame])
    return draft
  }

  /// A chart told and laid out.
  package func picture(
    _ kind: ChartKind, _ books: [SeasonBook], measurer: any TextMeasuring
  ) throws -> (chart: Chart, page: Page, hasLongHeadline: Bool) {
    try picture(tell(kind, books), measurer: measurer)
  }

  /// A chart laid out and not yet painted, and whether its headline takes more lines than a picture should have.
  package func picture(
    _ told: ToldChart, measurer: any TextMeasuring
  ) throws -> (chart: Chart, page: Page, hasLongHeadline: Bool) {
    let kind = told.kind
    var chart = told.chart
    let style = self.style.accented(for: told.books.first?.competition ?? "")
    let setting = Typesetting(style: style, measurer: measurer)
    let (arranged, frame): (ArrangedChart, Frame)
    do throws(Undrawable) {
      arranged = try explainingCodes(
        of: chart, try tellingLeftOut(by: kind, in: &chart, setting), setting)
      frame = try arranged.frame()
    } catch {
      throw NothingToDraw(reason(error, for: chart, setting), kind: kind.name)
    }
    chart.text = arranged.text
    chart.warnings = try unshown(kind, told.request, arranged)
    return (chart, Page(frame, ground: style.colors.paper), arranged.hasLongHeadline)
  }

  /// The chart arranged, with a line that counts the rows for which there is no room; the line takes room itself, so
  /// that they are counted again.
  private func tellingLeftOut(
    by kind: ChartKind, in chart: inout Chart, _ setting: Typesetting
  ) throws(Undrawable) -> ArrangedChart {
    let notes = chart.text.notes
    var arranged = try chart.arranged(setting)
    for _ in 0..<2 {
      let count = chart.text.leftOut + arranged.leftOut
      guard count > 0 else { break }
      let told =
        chart.leftOutWords?(count)
        ?? (note: words(kind.leftOut, count: count), brief: words(.leftOutBrief, count: count))
      chart.text.briefNote = told.brief
      chart.text.notes = notes + [words.sentence(told.note)]
      arranged = try chart.arranged(setting)
    }
    return arranged
  }

  /// The chart with the names of codes that stand alone, where the picture has room for so many words; else with the names
  /// instead of what is said beside codes.
  private func explainingCodes(
    of chart: Chart, _ arranged: ArrangedChart, _ setting: Typesetting
  ) throws(Undrawable) -> ArrangedChart {
    let codes = arranged.unexplainedCodes
    guard !codes.isEmpty, chart.format.form != .thumbnail else { return arranged }
    var explained = chart
    explained.text.notes.append(codes.map { $0.code + "\u{A0}" + $0.name }.joined(separator: ", ") + ".")
    let larger = try explained.arranged(setting)
    // The line takes room itself, so that no code may be left beside it.
    if larger.fits, !larger.unexplainedCodes.isEmpty { return larger }
    guard let body = chart.body.withNames else { return arranged }
    var named = chart
    named.body = body
    let plain = try named.arranged(setting)
    return plain.fits && plain.unexplainedCodes.isEmpty ? plain : arranged
  }

  private func reason(_ error: Undrawable, for chart: Chart, _ setting: Typesetting) -> String {
    switch error {
    case .tooNarrow:
      sizeThatFits(chart, setting).map { words(.reasonTooNarrow, ["size": $0]) } ?? words(.reasonTooMuch)
    case .noSeries, .noPositions, .noColumns, .noRows, .noPairs, .noValues: words(.reasonNothingInPart)
    case .badSize: words(.reasonBadSize)
    }
  }

  /// A size in which a chart can be drawn: for print that of a page, else the least width or nearly so at the height asked
  /// for; nil where none is wide enough.
  ///
  /// It is found by trying: the type grows with the picture, so that no sum of widths tells it.
  private func sizeThatFits(_ chart: Chart, _ setting: Typesetting) -> String? {
    func fits(_ format: ChartFormat) -> Bool {
      var chart = chart
      chart.format = format
      return (try? chart.frame(setting)) != nil
    }
    if chart.format.isPrint, fits(.page) { return ChartFormat.page.name }
    let (asked, widest) = (chart.format.size, ChartFormat.widths.upperBound)
    let height = min(max(asked.height.rounded(), ChartFormat.heights.lowerBound), ChartFormat.heights.upperBound)
    var low = max(asked.width, ChartFormat.widths.lowerBound)
    var high = low
    repeat {
      if high == widest { return nil }
      (low, high) = (high, min(2 * high, widest))
    } while !fits(ChartFormat(Size(high, height)))
    for _ in 0..<5 {
      let middle = ((low + high) / 40).rounded(.up) * 20
      if middle < high, fits(ChartFormat(Size(middle, height))) { high = middle } else { low = middle }
    }
    return "\(Int(high.rounded(.up)))x\(Int(height))"
  }

  /// A word where a picture came out higher than asked for.
  private func sizeWarnings(_ size: Size) -> [String] {
    let asked = options.size.format.size
    guard size.height > asked.height + 1 else { return [] }
    let height = { (height: Double) in String(Int(height.rounded(.up))) }
    return [
      "the chart does not fit into a height of \(height(asked.height)) pixels at scale 1; it is drawn \(height(size.height)) high"
    ]
  }

  /// A word where a headline is too long to stay as large as headlines are.
  private static let longHeadline =
    "the headline is too long for a picture of this size; it is set in small type over many lines"

  /// What a chart is asked for: the part of each season that the editor chose, and the teams.
  private func request(_ books: [SeasonBook]) throws -> ChartRequest {
    let editing = options.editing
    // The parts of a league that split are drawn as one season, unless one of them is asked for.
    let books = books.count == 1 && editing.stage == nil ? books.map(\.joined) : books
    let parts = try books.map { try editing.part(of: $0) }
    let seasons = books.map(\.season)
    return try ChartRequest(
      parts.map { Telling($0.statistics, words: words) }, teams: ChartEditing.teams(editing.teams, in: seasons),
      highlights: ChartEditing.teams(editing.highlights, in: seasons))
  }
}
