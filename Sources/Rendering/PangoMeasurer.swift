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
  private let outlines: GlyphOutlines
  private let fonts: FontContext
  private var faces: [FaceChoice: FontFace] = [:]
  /// All fonts of the machine, where the others are those of a search for some families.
  private let allFonts: FontContext?
  private var facesOfAll: [FaceChoice: FontFace] = [:]

  /// Makes a measurer; the language (BCP 47) picks among the forms of shared letters and among fallback fonts.
  ///
  /// The language is a parameter so that nothing depends on the locale that the program happens to run in. With a search
  /// for some families, texts that are more than their first family has are set from all fonts of the machine.
  package init(language: String = "en", search: FontSearch? = .current) throws(RenderError) {
    outlines = try GlyphOutlines()
    fonts = try FontContext(language: language)
    if let search { fonts.search(by: search.settings) }
    allFonts = search == nil ? nil : try FontContext(language: language)
  }
  // Pango's fonts may not outlive their map.
  deinit {
    faces.removeAll()
    facesOfAll.removeAll()
  }

  package func measure(_ string: String, _ style: TextStyle) -> TextExtents {
    let scale = style.scale
    var extents = shaped(string, style).extents
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
    for face in styles.map(face) { _ = face.line(Self.commonLetters) }
  }

  private static let commonLetters = "aeinorstl"

  /// Whether a text needed more than a search for some families found.
  var hasLookedAtAllFonts: Bool { !facesOfAll.isEmpty }

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
    (shaped(string, style), style.scale)
  }

  /// The outlines of a text's letters, its baseline from zero on.
  func outline(of run: TextRun) -> Path {
    var path = Path()
    let (line, scale) = line(run.string, run.style)
    line.forEachOutline { outline, point in path.add(outline.moved(by: point)) }
    return path.scaled(by: scale)
  }

  private func shaped(_ string: String, _ style: TextStyle) -> ShapedLine {
    let face = face(style)
    let line = face.line(string)
    guard allFonts != nil, !line.isOf(face.font) else { return line }
    return faceOfAll(FaceChoice(style))?.line(string) ?? line
  }

  private func face(_ style: TextStyle) -> FontFace {
    let key = FaceChoice(style)
    if let known = faces[key] { return known }
    var made = FontFace(key, in: fonts.context, outlines: outlines)
    if allFonts != nil, !made.isAsAsked, let other = faceOfAll(key) { made = other }
    faces[key] = made
    return made
  }

  /// A face among all fonts; nil where there are no others than those known.
  private func faceOfAll(_ key: FaceChoice) -> FontFace? {
    if let known = facesOfAll[key] { return known }
    guard let allFonts else { return nil }
    if facesOfAll.isEmpty, let settings = FontSearch.allSettings { allFonts.search(by: settings) }
    let made = FontFace(key, in: allFonts.context, outlines: outlines)
    facesOfAll[key] = made
    return made
  }
}

/// Pango's fonts and how texts are laid out in them.
private final class FontContext {
  let context: OpaquePointer
  private let fonts: UnsafeMutablePointer<PangoFontMap>

  init(language: String) throws(RenderError) {
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
    self.fonts = fonts
    self.context = context
  }

  /// Lets Pango look for fonts by some settings of Fontconfig.
  func search(by settings: OpaquePointer) {
    pango_fc_font_map_set_config(OpaquePointer(fonts), settings)
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(fonts)
  }
}

/// Pango's units as points.
func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }
