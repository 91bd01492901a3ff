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
  private var faces: [FaceChoice: FontFace] = [:]

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
    extents.ink = extents.ink.map { ink in
      Rect(x: ink.x * scale, y: ink.y * scale, width: ink.width * scale, height: ink.height * scale)
    }
    return extents
  }

  /// The family that stands first in a list of preferences and is installed, or the fallback that replaces it.
  ///
  /// Nil when the machine has no font at all.
  package func resolvedFamily(for family: String) -> String? {
    face(TextStyle(family: family, size: 10, color: .black)).family
  }

  /// Whether a font family is installed; a family that is not is a warning, since another one stands in for it.
  package func isInstalled(family: String) -> Bool {
    resolvedFamily(for: family)?.lowercased() == family.lowercased()
  }

  /// A string to draw: its line, laid out once for each face, and by how much to scale it.
  func line(_ string: String, _ style: TextStyle) -> (line: UnsafeMutablePointer<PangoLayoutLine>?, scale: Double) {
    (face(style).line(string).line, style.scale)
  }

  private func face(_ style: TextStyle) -> FontFace {
    let key = FaceChoice(style)
    if let known = faces[key] { return known }
    let made = FontFace(key, context: context)
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
  private let description: OpaquePointer?
  private let attributes: OpaquePointer?
  private let ascent: Double
  private let descent: Double
  private var lines: [String: ShapedLine] = [:]
  /// The family of the font that Pango found.
  let family: String?

  init(_ style: FaceChoice, context: OpaquePointer) {
    self.context = context
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
    if style.tracking != 0 {
      let spacing = pangoUnits(style.tracking * nominalSize).rounded()
      pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(Int32(spacing)))
    }
    self.attributes = attributes

    guard let font = pango_context_load_font(context, description) else {
      (ascent, descent, family) = (0, 0, nil)
      return
    }
    // The empty glyph's logical box is the font's own height; asking for metrics would measure sample texts.
    var box = PangoRectangle()
    pango_font_get_glyph_extents(font, emptyGlyph, nil, &box)
    ascent = points(-box.y)
    descent = points(box.y &+ box.height)
    let found = pango_font_describe(font)
    family = pango_font_description_get_family(found).map { String(cString: $0) }
    pango_font_description_free(found)
    g_object_unref(font)
  }

  deinit {
    pango_font_description_free(description)
    pango_attr_list_unref(attributes)
  }

  func line(_ string: String) -> ShapedLine {
    if let known = lines[string] { return known }
    let made = ShapedLine(
      string, context: context, description: description, attributes: attributes, ascent: ascent, descent: descent)
    lines[string] = made
    return made
  }
}

/// A string laid out on one line, with its extents.
final class ShapedLine {
  let extents: TextExtents
  private let layout: OpaquePointer?
  /// The line to draw; it lives as long as the layout.
  let line: UnsafeMutablePointer<PangoLayoutLine>?

  fileprivate init(
    _ string: String, context: OpaquePointer, description: OpaquePointer?, attributes: OpaquePointer?,
    ascent: Double, descent: Double
  ) {
    let layout = pango_layout_new(context)
    pango_layout_set_single_paragraph_mode(layout, 1)
    pango_layout_set_font_description(layout, description)
    pango_layout_set_attributes(layout, attributes)
    // A control character would be drawn as a box or end the line; a run is one line.
    let text = string.unicodeScalars.contains { $0.value < 0x20 } ? string.withoutControls : string
    pango_layout_set_text(layout, text, Int32(clamping: text.utf8.count))
    let line = pango_layout_get_line_readonly(layout, 0)
    var ink = PangoRectangle()
    var logical = PangoRectangle()
    pango_layout_line_get_extents(line, &ink, &logical)
    let box = Rect(x: points(ink.x), y: points(ink.y), width: points(ink.width), height: points(ink.height))
    let isMissing = pango_layout_get_unknown_glyphs_count(layout) > 0
    extents = TextExtents(
      advance: points(logical.width), ascent: ascent, descent: descent,
      ink: ink.width > 0 && ink.height > 0 ? box : nil, missing: isMissing ? ShapedLine.missing(line, text) : [])
    self.layout = layout
    self.line = line
  }

  deinit {
    if let layout { g_object_unref(UnsafeMutableRawPointer(layout)) }
  }

  /// The characters, in order, whose scalars became unknown glyphs.
  private static func missing(_ line: UnsafeMutablePointer<PangoLayoutLine>?, _ text: String) -> [Character] {
    var scalars: Set<UInt32> = []
    var run = line?.pointee.runs
    while let node = run {
      if let item = node.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self), let set = item.pointee.glyphs {
        for index in 0..<Int(set.pointee.num_glyphs) {
          let glyph = set.pointee.glyphs[index].glyph
          if glyph & unknownGlyphFlag != 0 { scalars.insert(glyph & ~unknownGlyphFlag) }
        }
      }
      run = node.pointee.next
    }
    var seen: Set<Character> = []
    return text.filter { character in
      character.unicodeScalars.contains { scalars.contains($0.value) } && seen.insert(character).inserted
    }.map { $0 }
  }
}

/// Pango's glyph of no ink (PANGO_GLYPH_EMPTY, a macro that Swift cannot see).
private let emptyGlyph: PangoGlyph = 0x0FFF_FFFF
/// The bit that marks a scalar which no font has (PANGO_GLYPH_UNKNOWN_FLAG).
private let unknownGlyphFlag: PangoGlyph = 0x1000_0000

/// Points as Pango's units, within what its 32-bit integers hold with room to add.
private func pangoUnits(_ points: Double) -> Double {
  guard points.isFinite else { return 0 }
  return min(max(points, -10_000), 10_000) * Double(PANGO_SCALE)
}

private func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }

extension StringProtocol {
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace ?? false { rest = rest.dropFirst() }
    while rest.last?.isWhitespace ?? false { rest = rest.dropLast() }
    return String(rest)
  }
}

extension String {
  fileprivate var withoutControls: String {
    var text = ""
    for scalar in unicodeScalars { text.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar) }
    return text
  }
}
