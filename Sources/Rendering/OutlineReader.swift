import CPangoCairo
import Drawing

/// Reads the outlines of letters from font files, by HarfBuzz.
final class OutlineReader {
  private let steps = hb_draw_funcs_create()

  init() {
    hb_draw_funcs_set_move_to_func(
      steps, { _, path, _, x, y, _ in edit(path) { $0.move(to: place(x, y)) } }, nil, nil)
    hb_draw_funcs_set_line_to_func(
      steps, { _, path, _, x, y, _ in edit(path) { $0.line(to: place(x, y)) } }, nil, nil)
    // Quadratic curves come as cubic ones.
    hb_draw_funcs_set_cubic_to_func(
      steps,
      { _, path, _, x1, y1, x2, y2, x, y, _ in
        edit(path) { $0.curve(place(x1, y1), place(x2, y2), to: place(x, y)) }
      }, nil, nil)
    hb_draw_funcs_set_close_path_func(steps, { _, path, _, _ in edit(path) { $0.close() } }, nil, nil)
  }

  deinit { hb_draw_funcs_destroy(steps) }

  /// The outline of a glyph whose baseline starts at zero, in points at the size of its font.
  func outline(of glyph: PangoGlyph, in font: UnsafeMutablePointer<PangoFont>) -> Path {
    var path = Path()
    withUnsafeMutablePointer(to: &path) { hb_font_get_glyph_shape(pango_font_get_hb_font(font), glyph, steps, $0) }
    return path
  }
}

/// Edits the path that HarfBuzz was told to draw into.
private func edit(_ path: UnsafeMutableRawPointer?, _ edit: (inout Path) -> Void) {
  guard let path = path?.assumingMemoryBound(to: Path.self) else { return }
  edit(&path.pointee)
}

/// A place in Pango's units, which HarfBuzz counts upwards.
private func place(_ x: Float, _ y: Float) -> Point {
  Point(Double(x) / Double(PANGO_SCALE), -Double(y) / Double(PANGO_SCALE))
}
