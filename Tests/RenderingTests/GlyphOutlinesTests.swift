import CPangoCairo
import Drawing
import Testing

@testable import Rendering

/// Outlines read in font files against those that Cairo draws, which documents show.
@Suite struct GlyphOutlinesTests {
  /// Fonts as they are, and some that are slanted or emboldened where the machine has no such font.
  private static let fonts = [
    "Inter 100px", "Inter Medium 100px", "Inter Semi-Bold Italic 100px", "DejaVu Sans Bold 100px",
    "DejaVu Sans Mono Oblique 100px", "DejaVu Serif Ultra-Heavy 100px", "DejaVu Math TeX Gyre Bold 100px",
  ]

  @Test(arguments: fonts) func outlinesAreThoseThatCairoDraws(name: String) throws {
    let map = pango_cairo_font_map_new()
    let context = pango_font_map_create_context(map)
    let description = pango_font_description_from_string(name)
    defer {
      pango_font_description_free(description)
      g_object_unref(context.map { UnsafeMutableRawPointer($0) })
      g_object_unref(map)
    }
    let font = try #require(pango_context_load_font(context, description))
    defer { g_object_unref(font) }
    let outlines = try GlyphOutlines()
    var count = 0
    for scalar in "AaBbCcQqÄñø§8&@%".unicodeScalars {
      var glyph: PangoGlyph = 0
      guard hb_font_get_nominal_glyph(pango_font_get_hb_font(font), scalar.value, &glyph) != 0 else { continue }
      let drawn = try #require(outlines.trace(glyph, in: font).bounds)
      let read = try #require(outlines.outline(of: glyph, in: font).ink)
      #expect(drawn.contains(read, slack: 0.05) && read.contains(drawn, slack: 0.05), "\(scalar) of \(name)")
      count += 1
    }
    #expect(count > 5)
  }
}
