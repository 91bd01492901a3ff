import CPangoCairo
import Drawing

/// Turns texts into the outlines of their letters, at the places where Pango measured them.
final class TextOutliner {
  private let measurer: PangoMeasurer
  private let surface: OpaquePointer
  private let context: OpaquePointer

  /// Makes an outliner of a measurer, on a surface that keeps what is drawn as paths and holds no pixels.
  init(_ measurer: PangoMeasurer) throws(RenderError) {
    guard let surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR, nil) else {
      throw RenderError(.svg, .preparing, "Cairo made no surface")
    }
    guard let context = cairo_create(surface) else {
      cairo_surface_destroy(surface)
      throw RenderError(.svg, .preparing, "Cairo made no context")
    }
    self.measurer = measurer
    self.surface = surface
    self.context = context
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// The outlines of a text whose baseline starts at zero.
  func outline(of run: TextRun) -> Path {
    let (line, scale) = measurer.line(run.string, run.style)
    guard let line else { return Path() }
    cairo_new_path(context)
    cairo_move_to(context, 0, 0)
    pango_cairo_layout_line_path(context, line)
    guard let copied = cairo_copy_path(context) else { return Path() }
    defer { cairo_path_destroy(copied) }
    var path = Path()
    var index = 0
    while index < Int(copied.pointee.num_data), let data = copied.pointee.data {
      let header = data[index].header
      func point(_ offset: Int) -> Point {
        Point(data[index + offset].point.x * scale, data[index + offset].point.y * scale)
      }
      switch header.type {
      case CAIRO_PATH_MOVE_TO: path.move(to: point(1))
      case CAIRO_PATH_LINE_TO: path.line(to: point(1))
      case CAIRO_PATH_CURVE_TO: path.curve(point(1), point(2), to: point(3))
      default: path.close()
      }
      index += max(1, Int(header.length))
    }
    return path
  }
}
