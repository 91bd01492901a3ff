import CPangoCairo
import Drawing

/// Draws paths in a Cairo context.
struct CairoPen {
  let context: OpaquePointer

  func setColor(_ color: Color) {
    cairo_set_source_rgb(context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
  }

  /// Fills and strokes a path whose origin is at a place.
  func draw(_ path: Path, fill: Color?, stroke: Stroke?, at point: Point) {
    guard !path.elements.isEmpty, fill != nil || stroke != nil else { return }
    cairo_new_path(context)
    append(path, at: point)
    if let fill {
      setColor(fill)
      if stroke == nil { cairo_fill(context) } else { cairo_fill_preserve(context) }
    }
    if let stroke { self.stroke(stroke) }
    cairo_new_path(context)
  }

  /// Adds a path to that of the context.
  func append(_ path: Path, at offset: Point) {
    for element in path.elements {
      switch element {
      case .move(let end): cairo_move_to(context, offset.x + end.x, offset.y + end.y)
      case .line(let end): cairo_line_to(context, offset.x + end.x, offset.y + end.y)
      case .curve(let first, let second, let end):
        cairo_curve_to(
          context, offset.x + first.x, offset.y + first.y, offset.x + second.x, offset.y + second.y,
          offset.x + end.x, offset.y + end.y)
      case .close: cairo_close_path(context)
      }
    }
  }

  /// Keeps what follows within a box, until the context is restored.
  func clip(to box: Rect) {
    cairo_rectangle(context, box.x, box.y, box.width, box.height)
    cairo_clip(context)
  }

  private func stroke(_ stroke: Stroke) {
    setColor(stroke.color)
    cairo_set_line_width(context, stroke.width)
    cairo_set_line_cap(context, stroke.cap == .round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    // Cairo's context fails for good on a negative dash, or when all are zero.
    let dash = stroke.dash.map { max(0, $0) }
    cairo_set_dash(context, dash, dash.contains { $0 > 0 } ? Int32(clamping: dash.count) : 0, 0)
    cairo_stroke(context)
  }
}
