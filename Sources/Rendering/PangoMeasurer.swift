import CPangoCairo
import Drawing

/// Measures text with Pango, without a surface, and keeps the laid out lines for the painter.
///
/// Hinting, metric hinting and the rounding of glyph positions are off: then a picture, a PDF and this measurer agree on
/// every extent. A measurer belongs to one synchronous job: it holds a font map of its own, which no other thread may
/// touch, and is dropped with the job.
///
/// Unhinted letters are the same shape at every size, so a face is opened and a string laid out once, at a nominal size,
/// and scaled. Each size as a font of its own would cost a search among all installed fonts and measures of sample texts,
/// together half of the time of a process that draws one chart.
package final class PangoMeasurer: TextMeasuring {
  private let fonts: UnsafeMutablePointer<PangoFontMap>
  private let context: OpaquePointer
  private let outlines: GlyphOutlines
  private var faces: [FaceChoice: FontFace] = [:]

  /// Starts the search for the machine's fonts, which goes on beside what follows and which the first measurer waits for.
  ///
  /// The search is a tenth of the time of a process that draws one chart; Pango begins it with the first font map.
  package static func prepareFonts() {
    if let fonts = pango_cairo_font_map_new() { g_object_unref(fonts) }
  }

  /// Makes a measurer; the language (BCP 47) picks among the forms of shared letters and among fallback fonts.
  ///
  /// The language is a parameter so that nothing depends on the locale that the program happens to run in.
  package init(language: String = "en") throws(RenderError) {
    guard let fonts = pango_cairo_font_map_new(), let context = pango_font_map_create_context(fonts) else {
      throw RenderError(.text, .preparing, "Pango has no font map")
    }
    guard let options = cairo_font_options_create(), cairo_font_options_status(options) == CAIRO_STATUS_SUCCESS else {
      throw RenderError(.text, .preparing, "Cairo has no font options")
    }
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    pango_context_set_language(context, pango_language_from_string(language))
    outlines = try GlyphOutlines()
    self.fonts = fonts
    self.context = context
  }

  deinit {
    faces.removeAll()
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(fonts)
  }

  package func measure(_ string: String, _ style: TextStyle) -> TextExtents {
    let scale = style.scale
    var extents = face(style).line(string).extents
    extents.advance *= scale
    extents.ascent *= scale
    extents.descent *= scale
    extents.ink = extents.ink?.scaled(by: scale)
    return extents
  }

  /// Opens the fonts of some styles, and the commonest letters in them.
  ///
  /// On another thread this goes on beside the reading of a season, whose picture would wait for it otherwise: finding
  /// five fonts takes a tenth of the time of a process that draws one chart, and the outlines of their letters as much.
  package func open(_ styles: [TextStyle]) {
    let fonts = styles.map(face)
    for font in fonts { _ = font.line(Self.commonLetters) }
  }

  private static let commonLetters = "aeinorstl"

  /// The family that stands first in the list of a style and is installed, or the fallback that replaces it.
  ///
  /// Nil when the machine has no font at all.
  package func resolvedFamily(for style: TextStyle) -> String? { face(style).family }

  /// The family that stands first in a list of preferences and is installed, or the fallback that replaces it.
  ///
  /// Nil when the machine has no font at all.
  package func resolvedFamily(for family: String) -> String? {
    resolvedFamily(for: TextStyle(family: family, size: 10, color: .black))
  }

  /// Whether a font family is installed; a family that is not is a warning, since another one stands in for it.
  package func isInstalled(family: String) -> Bool {
    resolvedFamily(for: family)?.lowercased() == family.lowercased()
  }

  /// A string to draw: its line, shaped once for each face, and by how much to scale it.
  func line(_ string: String, _ style: TextStyle) -> (line: ShapedLine, scale: Double) {
    (face(style).line(string), style.scale)
  }

  /// The outlines of a text's letters, its baseline from zero on.
  func outline(of run: TextRun) -> Path {
    var path = Path()
    let (line, scale) = line(run.string, run.style)
    line.forEachOutline { outline, point in path.add(outline.moved(by: point)) }
    return path.scaled(by: scale)
  }

  private func face(_ style: TextStyle) -> FontFace {
    let key = FaceChoice(style)
    if let known = faces[key] { return known }
    let made = FontFace(key, context: context, outlines: outlines)
    faces[key] = made
    return made
  }
}

/// The size at which strings are laid out.
///
/// Pango's units are 1/1024 of it and thus finer than a printed point needs.
private let nominalSize = 100.0

extension TextStyle {
  /// By how much a line of the nominal size is scaled; a size that is no number draws nothing.
  fileprivate var scale: Double { size.isFinite ? min(max(size, 0), 10_000) / nominalSize : 0 }
}

/// What a font and its features depend on: all of a style but size and color.
private struct FaceChoice: Hashable {
  let family: String
  let weight: FontWeight
  let isItalic: Bool
  let tracking: Double
  let hasTabularFigures: Bool

  init(_ style: TextStyle) {
    family = style.family
    weight = style.weight
    isItalic = style.isItalic
    tracking = style.tracking
    hasTabularFigures = style.hasTabularFigures
  }
}

/// A font with its features, and the lines set in it.
private final class FontFace {
  private let context: OpaquePointer
  private let outlines: GlyphOutlines
  private let description: OpaquePointer?
  private let attributes: OpaquePointer?
  /// The font and its fallbacks, which Pango goes on searching for until one of them is asked for.
  private let fonts: UnsafeMutablePointer<PangoFontset>?
  /// What is added between two letters, in Pango's units.
  private let spacing: Int32
  private var lines: [String: ShapedLine] = [:]
  private lazy var found = FoundFont(in: fonts)

  /// The family of the font that Pango found.
  var family: String? { found.family }

  init(_ style: FaceChoice, context: OpaquePointer, outlines: GlyphOutlines) {
    self.context = context
    self.outlines = outlines
    let description = pango_font_description_new()
    let families = style.family.split(separator: ",").map { $0.trimmed }
    pango_font_description_set_family(description, families.joined(separator: ","))
    // An absolute size is not multiplied by the 96 dots per inch that Pango assumes of a screen.
    pango_font_description_set_absolute_size(description, pangoUnits(nominalSize))
    pango_font_description_set_weight(description, PangoWeight(rawValue: numericCast(style.weight.rawValue)))
    pango_font_description_set_style(description, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    self.description = description

    let attributes = pango_attr_list_new()
    let figures = style.hasTabularFigures ? ", tnum=1, lnum=1" : ""
    pango_attr_list_insert(attributes, pango_attr_font_features_new("kern=1" + figures))
    spacing = Int32(pangoUnits(style.tracking * nominalSize).rounded())
    // Pango adds no space for it without a layout, but joins no letters into one.
    if spacing != 0 { pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(spacing)) }
    self.attributes = attributes
    // With the language that lines are shaped in, or Pango would search all fonts once more for these.
    fonts = pango_context_load_fontset(context, description, pango_context_get_language(context))
  }

  deinit {
    if let fonts { g_object_unref(fonts) }
    pango_font_description_free(description)
    pango_attr_list_unref(attributes)
  }

  func line(_ string: String) -> ShapedLine {
    if let known = lines[string] { return known }
    pango_context_set_font_description(context, description)
    let made = ShapedLine(
      string, context: context, attributes: attributes, spacing: spacing, ascent: found.ascent, descent: found.descent,
      outlines: outlines)
    lines[string] = made
    return made
  }
}

/// What a search for a font found: the height of its lines, in points at the nominal size, and its family.
private struct FoundFont {
  var ascent = 0.0
  var descent = 0.0
  var family: String?

  init(in fonts: UnsafeMutablePointer<PangoFontset>?) {
    guard let fonts, let font = pango_fontset_get_font(fonts, 0x20) else { return }
    // The empty glyph's logical box is the font's own height; asking for metrics would measure sample texts.
    var box = PangoRectangle()
    pango_font_get_glyph_extents(font, emptyGlyph, nil, &box)
    ascent = points(-box.y)
    descent = points(box.y &+ box.height)
    let description = pango_font_describe(font)
    family = pango_font_description_get_family(description).map { String(cString: $0) }
    pango_font_description_free(description)
    g_object_unref(font)
  }
}

/// Points as Pango's units, within what its 32-bit integers hold with room to add.
private func pangoUnits(_ points: Double) -> Double {
  guard points.isFinite else { return 0 }
  return min(max(points, -10_000), 10_000) * Double(PANGO_SCALE)
}

/// Pango's units as points.
func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }

extension StringProtocol {
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace ?? false { rest = rest.dropFirst() }
    while rest.last?.isWhitespace ?? false { rest = rest.dropLast() }
    return String(rest)
  }
}
