import CPangoCairo
import Drawing

// A canvas owns a surface and its context and cannot be copied; `finish` consumes it, so drawing afterwards does not
// compile. Cairo reports most mistakes late: the statuses of context and surface are looked at after finishing.

/// The words of a status other than success.
func cairoFault(_ status: cairo_status_t) -> String? {
  guard status != CAIRO_STATUS_SUCCESS else { return nil }
  return cairo_status_to_string(status).map { String(cString: $0) } ?? "Cairo status \(status.rawValue)"
}

/// The pixels of a picture, 8 bits each of red, green and blue, row by row without gaps.
package struct PixelImage: Sendable, Hashable {
  package var width: Int
  package var height: Int
  package var bytes: [UInt8]

  /// Makes an image from pixels.
  package init(width: Int, height: Int, bytes: [UInt8]) {
    self.width = width
    self.height = height
    self.bytes = bytes
  }
}

/// A canvas of pixels without transparency.
struct PictureCanvas: ~Copyable {
  let context: OpaquePointer
  private let surface: OpaquePointer

  /// Makes a canvas; its unit is one pixel times the scale.
  init(width: Int32, height: Int32, scale: Double) throws(RenderError) {
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height) else {
      throw RenderError(.png, .preparing, "Cairo made no surface")
    }
    if let fault = cairoFault(cairo_surface_status(surface)) {
      cairo_surface_destroy(surface)
      throw RenderError(.png, .preparing, "\(fault), for \(width) by \(height) pixels")
    }
    guard let context = cairo_create(surface) else {
      cairo_surface_destroy(surface)
      throw RenderError(.png, .preparing, "Cairo made no context")
    }
    self.surface = surface
    self.context = context
    cairo_scale(context, scale, scale)
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Ends drawing and takes the pixels out.
  consuming func finish() throws(RenderError) -> PixelImage {
    if let fault = cairoFault(cairo_status(context)) { throw RenderError(.png, page: 1, .painting, fault) }
    cairo_surface_flush(surface)
    if let fault = cairoFault(cairo_surface_status(surface)) { throw RenderError(.png, page: 1, .finishing, fault) }
    let width = Int(cairo_image_surface_get_width(surface))
    let height = Int(cairo_image_surface_get_height(surface))
    let stride = Int(cairo_image_surface_get_stride(surface))
    guard let pixels = cairo_image_surface_get_data(surface) else {
      throw RenderError(.png, page: 1, .finishing, "Cairo gave no pixels")
    }
    let bytes = [UInt8](unsafeUninitializedCapacity: width * height * 3) { target, count in
      var index = 0
      for y in 0..<height {
        UnsafeRawPointer(pixels + y * stride).withMemoryRebound(to: UInt32.self, capacity: width) { row in
          for x in 0..<width {
            // Four bytes of the machine's own order, of which the highest is unused.
            let pixel = row[x]
            target[index] = UInt8(truncatingIfNeeded: pixel >> 16)
            target[index + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
            target[index + 2] = UInt8(truncatingIfNeeded: pixel)
            index += 3
          }
        }
      }
      count = index
    }
    return PixelImage(width: width, height: height, bytes: bytes)
  }
}

/// A canvas of PDF pages, written to memory.
struct DocumentCanvas: ~Copyable {
  let context: OpaquePointer
  private let surface: OpaquePointer
  private let sink: ByteSink

  /// Makes a canvas whose creation date is a value.
  init(created: UTCTime) throws(RenderError) {
    let sink = ByteSink()
    let surface = cairo_pdf_surface_create_for_stream(
      { closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
        sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(sink).toOpaque(), 1, 1)
    guard let surface else { throw RenderError(.pdf, .preparing, "Cairo made no surface") }
    guard let context = cairo_create(surface) else {
      cairo_surface_destroy(surface)
      throw RenderError(.pdf, .preparing, "Cairo made no context")
    }
    // Later versions of Cairo write object streams from PDF 1.5 on, which the finisher does not read.
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
    // Without a date Cairo takes the clock's.
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, created.iso8601)
    self.sink = sink
    self.surface = surface
    self.context = context
  }

  deinit {
    // The surface writes what is left when it is destroyed: the sink, a property, lives until after.
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Starts a page of a size in points; scale is points for each unit of its frame.
  func begin(_ size: Size, scale: Double) {
    cairo_pdf_surface_set_size(surface, size.width * scale, size.height * scale)
    cairo_save(context)
    cairo_scale(context, scale, scale)
  }

  /// Ends a page and says what Cairo found wrong by then.
  func endPage(_ number: Int) throws(RenderError) {
    cairo_restore(context)
    cairo_show_page(context)
    if let fault = cairoFault(cairo_status(context)) ?? cairoFault(cairo_surface_status(surface)) {
      throw RenderError(.pdf, page: number, .painting, fault)
    }
  }

  /// Adds an entry of the outline that leads to a named destination, and gives back its identifier.
  func addOutline(_ title: String, destination: String, parent: Int32, isOpen: Bool) -> Int32 {
    cairo_pdf_surface_add_outline(
      surface, parent, title, "dest='\(destination)'", isOpen ? CAIRO_PDF_OUTLINE_FLAG_OPEN : .init(rawValue: 0))
  }

  /// Ends the document and takes its bytes.
  consuming func finish() throws(RenderError) -> [UInt8] {
    cairo_surface_finish(surface)
    if let fault = cairoFault(cairo_status(context)) ?? cairoFault(cairo_surface_status(surface)) {
      throw RenderError(.pdf, .finishing, fault)
    }
    return sink.bytes
  }
}

/// Where a PDF surface writes to.
private final class ByteSink {
  var bytes: [UInt8] = []
}
