import CPangoCairo
import Drawing

/// The size at which strings are laid out.
///
/// Pango's units are 1/1024 of it and thus finer than a printed point needs.
private let nominalSize = 100.0

extension TextStyle {
  /// By how much a line of the nominal size is scaled; a size that is no number draws nothing.
  var scale: Double { size.isFinite ? min(max(size, 0), 10_000) / nominalSize : 0 }
}

/// What a font and its features depend on: all of a style but size and color.
struct FaceChoice: Hashable {
  /// The families in order of preference, separated by commas.
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

  var pangoWeight: PangoWeight { PangoWeight(rawValue: numericCast(weight.rawValue)) }
  var pangoStyle: PangoStyle { isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL }
}

/// A font with its features, and the lines set in it.
final class FontFace {
  private let choice: FaceChoice
  private let families: [String]
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
  /// The font that Pango found; nil when there is none at all.
  var font: UnsafeMutablePointer<PangoFont>? { found.font }
  /// Whether that font is of the first family asked for, in the very weight and slant: no other one could be better.
  var isAsAsked: Bool {
    found.family?.lowercased() == families.first?.lowercased() && found.weight == choice.pangoWeight
      && found.style == choice.pangoStyle
  }

  init(_ choice: FaceChoice, in context: OpaquePointer, outlines: GlyphOutlines) {
    self.choice = choice
    families = TextStyle.families(in: choice.family)
    self.context = context
    self.outlines = outlines
    let description = pango_font_description_new()
    pango_font_description_set_family(description, families.joined(separator: ","))
    // An absolute size is not multiplied by the 96 dots per inch that Pango assumes of a screen.
    pango_font_description_set_absolute_size(description, pangoUnits(nominalSize))
    pango_font_description_set_weight(description, choice.pangoWeight)
    pango_font_description_set_style(description, choice.pangoStyle)
    self.description = description

    let attributes = pango_attr_list_new()
    let figures = choice.hasTabularFigures ? ", tnum=1, lnum=1" : ""
    pango_attr_list_insert(attributes, pango_attr_font_features_new("kern=1" + figures))
    spacing = Int32(pangoUnits(choice.tracking * nominalSize).rounded())
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

/// What a search for a font found.
private final class FoundFont {
  let font: UnsafeMutablePointer<PangoFont>?
  /// The height of its lines, in points at the nominal size.
  private(set) var ascent = 0.0
  private(set) var descent = 0.0
  private(set) var family: String?
  private(set) var weight: PangoWeight?
  private(set) var style: PangoStyle?

  init(in fonts: UnsafeMutablePointer<PangoFontset>?) {
    font = fonts.flatMap { pango_fontset_get_font($0, 0x20) }
    guard let font else { return }
    // The empty glyph's logical box is the font's own height; asking for metrics would measure sample texts.
    var box = PangoRectangle()
    pango_font_get_glyph_extents(font, emptyGlyph, nil, &box)
    ascent = points(-box.y)
    descent = points(box.y &+ box.height)
    let description = pango_font_describe(font)
    family = pango_font_description_get_family(description).map { String(cString: $0) }
    weight = pango_font_description_get_weight(description)
    style = pango_font_description_get_style(description)
    pango_font_description_free(description)
  }

  deinit {
    if let font { g_object_unref(font) }
  }
}

/// Points as Pango's units, within what its 32-bit integers hold with room to add.
private func pangoUnits(_ points: Double) -> Double {
  guard points.isFinite else { return 0 }
  return min(max(points, -10_000), 10_000) * Double(PANGO_SCALE)
}
