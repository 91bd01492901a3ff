import CPangoCairo
import Drawing

/// The outlines of letters, in points at the size of their font, each asked for once.
///
/// HarfBuzz reads them from the font in a tenth of the time that Cairo and FreeType take, which for a picture with a
/// hundred letters is one of its twenty milliseconds. Cairo's are what documents show, and know of slanting, of emboldening
/// and of fonts that HarfBuzz cannot read: a font's first letter is asked of both, and the others of HarfBuzz where they
/// agree.
final class GlyphOutlines {
  /// The shape of a letter.
  struct Outline {
    var path: Path
    /// The box around the shape; nil where there is none.
    var ink: Rect?
  }

  private struct Letter: Hashable {
    var font: UnsafeMutablePointer<PangoFont>?
    var glyph: PangoGlyph
  }

  private let surface: OpaquePointer
  private let context: OpaquePointer
  private let string = pango_glyph_string_new()
  private var known: [Letter: Outline] = [:]
  /// Whether a font's outlines are those that HarfBuzz reads; nothing for a font of which no letter with ink is known.
  private var isPlain: [UnsafeMutablePointer<PangoFont>: Bool] = [:]
  private let reader = OutlineReader()

  /// Makes an empty collection, on a surface that keeps what is drawn as paths and holds no pixels.
  init() throws(RenderError) {
    guard let surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR, nil) else {
      throw RenderError(.text, .preparing, "Cairo made no surface")
    }
    guard let context = cairo_create(surface) else {
      cairo_surface_destroy(surface)
      throw RenderError(.text, .preparing, "Cairo made no context")
    }
    self.surface = surface
    self.context = context
    pango_glyph_string_set_size(string, 1)
    // Pango leaves the new glyph's place on the line as the memory had it.
    string?.pointee.glyphs.pointee = PangoGlyphInfo()
  }

  deinit {
    pango_glyph_string_free(string)
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// The outline of a letter whose baseline starts at zero; for one that the font lacks, that of the box in its place.
  ///
  /// The font must live as long as the collection.
  func outline(of glyph: PangoGlyph, in font: UnsafeMutablePointer<PangoFont>?) -> Outline {
    let letter = Letter(font: font, glyph: glyph)
    if let outline = known[letter] { return outline }
    let path = path(of: glyph, in: font)
    let outline = Outline(path: path, ink: path.bounds)
    known[letter] = outline
    return outline
  }

  private func path(of glyph: PangoGlyph, in font: UnsafeMutablePointer<PangoFont>?) -> Path {
    // A glyph with a flag is no glyph of the font.
    guard let font, glyph & ~0xFFFF == 0 else { return trace(glyph, in: font) }
    if let isPlain = isPlain[font] { return isPlain ? reader.outline(of: glyph, in: font) : trace(glyph, in: font) }
    let path = trace(glyph, in: font)
    guard let box = path.bounds else { return path }
    let other = reader.outline(of: glyph, in: font)
    // Cairo's coordinates are multiples of a 256th.
    let isPlain = other.bounds.map { $0.contains(box, slack: 0.02) && box.contains($0, slack: 0.02) } ?? false
    self.isPlain[font] = isPlain
    // Which letter is the first must not be seen.
    return isPlain ? other : path
  }

  /// What Cairo draws of a glyph.
  func trace(_ glyph: PangoGlyph, in font: UnsafeMutablePointer<PangoFont>?) -> Path {
    string?.pointee.glyphs.pointee.glyph = glyph
    cairo_new_path(context)
    cairo_move_to(context, 0, 0)
    pango_cairo_glyph_string_path(context, font, string)
    guard let copied = cairo_copy_path(context) else { return Path() }
    defer { cairo_path_destroy(copied) }
    var path = Path()
    // Cairo starts a piece behind each that it closes; only what draws something counts.
    var start: Point?
    var index = 0
    while index < Int(copied.pointee.num_data), let data = copied.pointee.data {
      let header = data[index].header
      func point(_ offset: Int) -> Point { Point(data[index + offset].point.x, data[index + offset].point.y) }
      if header.type != CAIRO_PATH_MOVE_TO, header.type != CAIRO_PATH_CLOSE_PATH, let place = start {
        path.move(to: place)
        start = nil
      }
      switch header.type {
      case CAIRO_PATH_MOVE_TO: start = point(1)
      case CAIRO_PATH_LINE_TO: path.line(to: point(1))
      case CAIRO_PATH_CURVE_TO: path.curve(point(1), point(2), to: point(3))
      default: path.close()
      }
      index += max(1, Int(header.length))
    }
    return path
  }
}
