import Diagnostics
import Documents
import Drawing
import Football
import Rendering
import Sheets
import Styling
import Words

extension Press {
  /// A printable sheet of a season.
  ///
  /// A PDF holds all its pages on paper of true size; a picture holds one, that of ``SheetOptions/page``.
  ///
  /// - Throws: ``NothingToPrint`` when the season cannot feed it, ``SheetPageError`` when a picture is asked for of a
  ///   sheet with several pages, ``PrintingError`` when it cannot be drawn.
  public func sheet(_ kind: SheetKind, _ book: SeasonBook, as format: PictureFormat) throws -> Printed {
    let measurer = try measurer()
    let sheet = try layout(kind, book, measurer: measurer)
    return try printed(sheet, season: book.season, as: format, measurer: measurer)
  }

  /// A sheet laid out and not yet painted, the way up that fits it better.
  package func layout(
    _ kind: SheetKind, _ book: SeasonBook, measurer: any TextMeasuring
  ) throws -> Sheet {
    let recipe = kind.recipe(Telling(book.statistics, words: words), options: options.sheet)
    return try layout(kind, recipe, in: Typesetting(style: sheetStyle(), measurer: measurer))
  }

  /// A sheet to write on.
  ///
  /// - Throws: ``NothingToPrint`` where the kind has no empty sheet or the paper cannot hold it, ``SheetPageError`` and
  ///   ``PrintingError`` as for one of a season.
  public func sheet(_ kind: SheetKind, _ blank: BlankSheet, as format: PictureFormat) throws -> Printed {
    let measurer = try measurer()
    let sheet = try layout(kind, blank, measurer: measurer)
    return try printed(sheet, season: nil, as: format, measurer: measurer)
  }

  /// A sheet to write on, laid out and not yet painted.
  package func layout(
    _ kind: SheetKind, _ blank: BlankSheet, measurer: any TextMeasuring
  ) throws -> Sheet {
    guard let recipe = kind.recipe(blank, options: options.sheet, words: words) else {
      throw NothingToPrint(kind: kind, reason: words(.reasonNoBlank))
    }
    return try layout(kind, recipe, in: Typesetting(style: sheetStyle(), measurer: measurer))
  }

  /// The style of sheets.
  private func sheetStyle() throws(StyleFileError) -> Style {
    options.style == nil ? try Self.printStyle.get() : style
  }

  /// What sheets are printed in where no style is asked for; read when the first is laid out.
  private static let printStyle = Result { () throws(StyleFileError) in try StyleChoice.style("print").value }

  /// The sheet on the paper asked for, else on the smallest that holds it on one page; as a poster cut into its papers.
  private func layout(
    _ kind: SheetKind, _ recipe: any SheetRecipe, in setting: Typesetting
  ) throws(NothingToPrint) -> Sheet {
    let papers = sheetPaper.map { [$0] } ?? (options.sheet.poster == nil ? recipe.papers : [.a4])
    var found: (sheet: Sheet, tile: SheetFormat)?
    var refusal: NothingToPrint?
    for paper in papers {
      do throws(NothingToPrint) {
        let layout = try self.layout(kind, recipe, on: paper, in: setting)
        // Several pages of the smallest are better than several of a larger one.
        if found == nil || layout.sheet.pages.count == 1 { found = layout }
        if layout.sheet.pages.count == 1 { break }
      } catch {
        refusal = refusal ?? error
      }
    }
    guard let found else {
      throw refusal ?? NothingToPrint(kind: kind, reason: words(.reasonNoResults))
    }
    var sheet = found.sheet
    if let poster = poster(of: found.tile) {
      sheet.pages = sheet.pages.flatMap { page in
        poster.tiles(
          page,
          label: { row, column in
            words(.posterTile, ["row": words.number(row), "column": words.number(column), "title": sheet.title])
          }, in: setting)
      }
    }
    return sheet
  }

  /// The better of the orientations asked for on a paper.
  private func layout(
    _ kind: SheetKind, _ recipe: any SheetRecipe, on paper: Paper, in setting: Typesetting
  ) throws(NothingToPrint) -> (sheet: Sheet, tile: SheetFormat) {
    let orientations = options.sheet.orientation.map { [$0] } ?? [.landscape, .portrait]
    var best: (sheet: Sheet, tile: SheetFormat)?
    var refusal: NothingToPrint?
    for orientation in orientations {
      let tile = SheetFormat(paper, isLandscape: orientation == .landscape)
      do throws(NothingToPrint) {
        let sheet = try recipe.sheet(on: poster(of: tile)?.whole ?? tile, in: setting)
        if best.map({ sheet.isBetter(than: $0.sheet) }) ?? true { best = (sheet, tile) }
      } catch {
        refusal = refusal ?? error
      }
    }
    guard let best else { throw refusal ?? NothingToPrint(kind: kind, reason: words(.reasonNoResults)) }
    return best
  }

  private func poster(of tile: SheetFormat) -> Poster? {
    options.sheet.poster.map { Poster(columns: $0.columns, rows: $0.rows, tile: tile) }
  }

  /// The bytes of a sheet.
  private func printed(
    _ sheet: Sheet, season: Season?, as format: PictureFormat, measurer: PangoMeasurer
  ) throws -> Printed {
    let bytes: [UInt8]
    switch format {
    case .pdf:
      let metadata = DocumentMetadata(
        title: sheet.title, author: "Anuario", subject: sheet.description,
        keywords: season.map { [$0.competition, $0.label] } ?? [],
        language: words.tag, created: date(season))
      bytes = try PrintingError.wrap { () throws(RenderError) in
        try encodePDF(sheet.pages, metadata: metadata, measurer: measurer)
      }
    case .png, .svg:
      let page = try picturedPage(sheet)
      let metadata = PictureMetadata(
        title: sheet.title, description: sheet.description, source: sheet.source, language: words.tag)
      bytes = try picture(page, format, scale: options.scale ?? 2, unitsPerInch: 72, metadata, measurer)
        .printed().bytes
    }
    return Printed(
      bytes: bytes, warnings: fontWarnings(measurer, style.pageFaces) + MissingGlyphs.warnings(sheet.pages.map(\.frame))
    )
  }

  private func picturedPage(_ sheet: Sheet) throws(SheetPageError) -> Page {
    let number = options.sheet.page ?? 1
    guard sheet.pages.indices.contains(number - 1), options.sheet.page != nil || sheet.pages.count == 1 else {
      throw SheetPageError(asked: options.sheet.page, pages: sheet.pages.count)
    }
    return sheet.pages[number - 1]
  }
}

/// A picture asked for of a sheet of several pages, or of a page that it has not.
public struct SheetPageError: Error, Sendable {
  /// The page asked for; nil where none was.
  public var asked: Int?
  /// How many pages the sheet has.
  public var pages: Int
}
