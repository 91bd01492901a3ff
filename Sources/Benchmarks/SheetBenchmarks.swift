import Anuario
import CPangoCairo
import Drawing
import Rendering
import Sheets

/// Times sheets in one warm process, each also against its own primitives drawn straight through Cairo: `sheets [SEASON]`.
func benchmarkSheets(_ arguments: [String]) throws {
  let press = try Press()
  for entrants in [16, 64] {
    var bracket = BlankSheet(entrants: entrants)
    bracket.names = (1...entrants).map { "Deportivo Municipal \($0)" }
    try benchmark(
      "bracket of \(entrants), empty, PDF", sheet: press.layout(.bracket, bracket, measurer: PangoMeasurer())
    ) {
      _ = try press.sheet(.bracket, bracket, as: .pdf)
    }
  }
  let names = arguments.isEmpty ? ["world-cup-1934"] : arguments
  for book in try SeasonLibrary.load(names).books {
    for kind in SheetKind.allCases {
      guard let sheet = try? press.layout(kind, book, measurer: PangoMeasurer()) else { continue }
      let pages = sheet.pages.count == 1 ? "1 page" : "\(sheet.pages.count) pages"
      try benchmark("\(book.slug) \(kind.rawValue), PDF, \(pages)", sheet: sheet) {
        _ = try press.sheet(kind, book, as: .pdf)
      }
    }
  }
}

/// One line: the whole of laying out and printing, as a ratio to drawing what it drew and nothing else.
private func benchmark(_ name: String, sheet: Sheet, _ body: () throws -> Void) throws {
  let pages = sheet.pages.map { Primitives($0.frame) }
  let bare = median(9) { drawStraight(pages) }
  row(name, try median(9, body), bare, "its primitives by Cairo")
}

/// The texts and paths of a page with their places, and nothing of its structure.
private struct Primitives {
  var size: Size
  var texts: [(run: TextRun, at: Point)] = []
  var paths: [(path: Path, fill: Color?, stroke: Stroke?, at: Point)] = []

  init(_ frame: Frame) {
    size = frame.size
    gather(frame, .zero)
  }

  private mutating func gather(_ frame: Frame, _ origin: Point) {
    for placed in frame.items {
      let point = origin + placed.point
      switch placed.item {
      case .text(let run): texts.append((run, point))
      case .shape(let path, let fill, let stroke): paths.append((path, fill, stroke, point))
      case .group(let inner, _), .tagged(_, let inner): gather(inner, point)
      case .anchor: break
      }
    }
  }
}

/// Draws primitives into a PDF that goes nowhere, as a program written for this one sheet would: one layout for all
/// texts, one call for each line.
private func drawStraight(_ pages: [Primitives]) {
  let surface = cairo_pdf_surface_create_for_stream({ _, _, _ in CAIRO_STATUS_SUCCESS }, nil, 1, 1)
  let context = cairo_create(surface)
  let layout = pango_cairo_create_layout(context)
  for page in pages {
    cairo_pdf_surface_set_size(surface, page.size.width, page.size.height)
    for item in page.paths { draw(item.path, item.fill, item.stroke, at: item.at, context) }
    for text in page.texts {
      let description = pango_font_description_new()
      pango_font_description_set_family(description, text.run.style.family)
      pango_font_description_set_absolute_size(description, text.run.style.size * Double(PANGO_SCALE))
      pango_font_description_set_weight(
        description, PangoWeight(rawValue: numericCast(text.run.style.weight.rawValue)))
      pango_layout_set_font_description(layout, description)
      pango_layout_set_text(layout, text.run.string, -1)
      cairo_move_to(context, text.at.x, text.at.y)
      pango_cairo_show_layout_line(context, pango_layout_get_line_readonly(layout, 0))
      pango_font_description_free(description)
    }
    cairo_show_page(context)
  }
  cairo_destroy(context)
  cairo_surface_finish(surface)
  cairo_surface_destroy(surface)
  g_object_unref(layout.map { UnsafeMutableRawPointer($0) })
}

private func draw(_ path: Path, _ fill: Color?, _ stroke: Stroke?, at offset: Point, _ context: OpaquePointer?) {
  for element in path.elements {
    switch element {
    case .move(let end): cairo_move_to(context, offset.x + end.x, offset.y + end.y)
    case .line(let end): cairo_line_to(context, offset.x + end.x, offset.y + end.y)
    case .curve(let first, let second, let end):
      cairo_curve_to(
        context, offset.x + first.x, offset.y + first.y, offset.x + second.x, offset.y + second.y, offset.x + end.x,
        offset.y + end.y)
    case .close: cairo_close_path(context)
    }
  }
  if let fill {
    setSource(fill, context)
    cairo_fill_preserve(context)
  }
  if let stroke {
    setSource(stroke.color, context)
    cairo_set_line_width(context, stroke.width)
    cairo_stroke_preserve(context)
  }
  cairo_new_path(context)
}

private func setSource(_ color: Color, _ context: OpaquePointer?) {
  cairo_set_source_rgb(context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
}
