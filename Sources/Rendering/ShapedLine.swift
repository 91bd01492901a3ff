import CPangoCairo
import Drawing

/// A string shaped on one line, with its extents.
///
/// It is itemized and shaped without one of Pango's layouts, which break lines that need none, and for the height of
/// theirs search the fonts of a sample text and measure it: a tenth of a process that draws one chart.
final class ShapedLine {
  let extents: TextExtents
  private let text: String
  private var pieces: [Piece] = []
  private let outlines: GlyphOutlines

  /// Shapes a string in the font that the context describes.
  ///
  /// - Parameters:
  ///   - string: The text of the line.
  ///   - context: Pango's context, set to the font.
  ///   - attributes: What the font is asked for beside its description.
  ///   - spacing: What is added between two letters, in Pango's units.
  ///   - ascent: How far the font reaches above the baseline, in points.
  ///   - descent: How far it reaches below, in points.
  ///   - outlines: The outlines of letters, kept for all lines of a measurer.
  init(
    _ string: String, context: OpaquePointer, attributes: OpaquePointer?, spacing: Int32, ascent: Double,
    descent: Double, outlines: GlyphOutlines
  ) {
    // A control character would be drawn as a box or end the line; a run is one line.
    text = string.unicodeScalars.contains { $0.value < 0x20 } ? string.withoutControls : string
    self.outlines = outlines
    var width: Int32 = 0
    for item in ShapedLine.items(of: text, in: context, attributes) {
      if spacing != 0, !pieces.isEmpty { width &+= spacing }
      pieces.append(Piece(item, of: text, spacing: spacing, x: width))
      width &+= pango_glyph_string_get_width(pieces.last?.glyphs)
    }
    var ink: Rect?
    var unknown: Set<UInt32> = []
    for piece in pieces {
      piece.forEachLetter { glyph, point in
        if glyph & unknownGlyphFlag != 0 { unknown.insert(glyph & ~unknownGlyphFlag) }
        guard let box = outlines.outline(of: glyph, in: piece.font).ink?.moved(by: point) else { return }
        ink = ink?.joined(with: box) ?? box
      }
    }
    extents = TextExtents(
      advance: points(width), ascent: ascent, descent: descent, ink: ink,
      missing: unknown.isEmpty ? [] : ShapedLine.characters(of: text, with: unknown))
  }

  deinit {
    for piece in pieces { piece.free() }
  }

  /// Whether all of it is set in a font, which has every letter of it.
  func isOf(_ font: UnsafeMutablePointer<PangoFont>?) -> Bool {
    extents.missing.isEmpty && pieces.allSatisfy { $0.font == font }
  }

  /// Draws the line as text, its baseline from the origin on.
  func show(in cairo: OpaquePointer) {
    for piece in pieces {
      var item = piece.item
      cairo_move_to(cairo, points(piece.x), 0)
      pango_cairo_show_glyph_item(cairo, text, &item)
    }
  }

  /// Calls a body with the outline of each letter and where it stands, seen from the start of the baseline.
  func forEachOutline(_ body: (Path, Point) -> Void) {
    for piece in pieces {
      piece.forEachLetter { glyph, point in body(outlines.outline(of: glyph, in: piece.font).path, point) }
    }
  }

  /// The parts of a text that have one font and one direction each, as they follow one another from left to right.
  private static func items(
    of text: String, in context: OpaquePointer, _ attributes: OpaquePointer?
  ) -> [UnsafeMutablePointer<PangoItem>] {
    let length = Int32(clamping: text.utf8.count)
    // Weak: the first letter that has a direction gives that of the line.
    let logical = pango_itemize_with_base_dir(
      context, PANGO_DIRECTION_WEAK_LTR, text, 0, length, attributes, nil)
    let visual = pango_reorder_items(logical)
    defer {
      g_list_free(logical)
      g_list_free(visual)
    }
    return sequence(first: visual) { $0?.pointee.next }.prefix { $0 != nil }
      .compactMap { $0?.pointee.data?.assumingMemoryBound(to: PangoItem.self) }
  }

  /// The characters of a text, each once and in order, that hold one of some scalars.
  private static func characters(of text: String, with scalars: Set<UInt32>) -> [Character] {
    var seen: Set<Character> = []
    return text.filter { character in
      character.unicodeScalars.contains { scalars.contains($0.value) } && seen.insert(character).inserted
    }.map { $0 }
  }
}

/// A part of a line that has one font and one direction; whoever makes it frees it.
private struct Piece {
  let item: PangoGlyphItem
  let font: UnsafeMutablePointer<PangoFont>?
  /// Where it starts, in Pango's units.
  let x: Int32

  var glyphs: UnsafeMutablePointer<PangoGlyphString>? { item.glyphs }

  init(_ part: UnsafeMutablePointer<PangoItem>, of text: String, spacing: Int32, x: Int32) {
    let length = Int32(clamping: text.utf8.count)
    var item = PangoGlyphItem()
    item.item = part
    item.glyphs = pango_glyph_string_new()
    pango_shape_item(part, text, length, nil, item.glyphs, PANGO_SHAPE_NONE)
    if spacing != 0 {
      let count = text.unicodeScalars.count + 1
      var attributes = [PangoLogAttr](repeating: PangoLogAttr(), count: count)
      pango_get_log_attrs(text, length, -1, part.pointee.analysis.language, &attributes, Int32(clamping: count))
      let isScalar = text.utf8.prefix(Int(part.pointee.offset)).map { $0 & 0xC0 != 0x80 }
      attributes.removeFirst(isScalar.count { $0 })
      pango_glyph_item_letter_space(&item, text, &attributes, spacing)
    }
    self.item = item
    self.x = x
    font = part.pointee.analysis.font
  }

  func free() {
    pango_item_free(item.item)
    pango_glyph_string_free(item.glyphs)
  }

  /// Calls a body with each glyph that may have ink, and where it stands on the line, in points.
  func forEachLetter(_ body: (PangoGlyph, Point) -> Void) {
    guard let glyphs else { return }
    var x = x
    for letter in UnsafeBufferPointer(start: glyphs.pointee.glyphs, count: Int(glyphs.pointee.num_glyphs)) {
      let place = letter.geometry
      if letter.glyph != emptyGlyph { body(letter.glyph, Point(points(x &+ place.x_offset), points(place.y_offset))) }
      x &+= place.width
    }
  }
}

/// Pango's glyph of no ink (PANGO_GLYPH_EMPTY, a macro that Swift cannot see).
let emptyGlyph: PangoGlyph = 0x0FFF_FFFF
/// The bit that marks a scalar which no font has (PANGO_GLYPH_UNKNOWN_FLAG, a macro that Swift cannot see).
private let unknownGlyphFlag: PangoGlyph = 0x1000_0000

extension String {
  fileprivate var withoutControls: String {
    var text = ""
    for scalar in unicodeScalars { text.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar) }
    return text
  }
}
