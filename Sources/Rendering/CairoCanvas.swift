import CPangoCairo
import Drawing
import PNGEncoding
import Parallel

// A canvas owns a surface and its context and cannot be copied; `finish` consumes it, so drawing afterwards does not
// compile. Cairo reports most mistakes late: the statuses of context and surface are looked at after finishing.

/// The words of a status other than success.
func cairoFault(_ status: cairo_status_t) -> String? {
  guard status != CAIRO_STATUS_SUCCESS else { return nil }
  return cairo_status_to_string(status).map { String(cString: $0) } ?? "Cairo status \(status.rawValue)"
}

/// A canvas of pixels without transparency.
enum PictureCanvas {
  /// Draws an image, `scale` pixels to a unit of its marks; several bands of its rows at once.
  ///
  /// Cairo draws straight into the pixels of the image that comes out: a copy would double the memory of a picture.
  static func image(
    width: Int, height: Int, scale: Double, _ picture: PictureMarks
  ) throws(RenderError) -> PixelImage {
    var fault: RenderError?
    let pixels = [UInt32](unsafeUninitializedCapacity: width * height) { pixels, count in
      // Each band has rows of its own.
      nonisolated(unsafe) let pixels = pixels
      let faults = PixelImage.bands(width: width, height: height).concurrentMap { rows -> RenderError? in
        let band = UnsafeMutableBufferPointer(rebasing: pixels[rows.lowerBound * width..<rows.upperBound * width])
        do throws(RenderError) {
          try paint(picture, into: band, width: width, rows: rows, scale: scale)
          return nil
        } catch {
          return error
        }
      }
      fault = faults.lazy.compactMap { $0 }.first
      count = fault == nil ? width * height : 0
    }
    if let fault { throw fault }
    guard let image = PixelImage(width: width, height: height, pixels: pixels) else {
      throw RenderError(.png, page: 1, .finishing, "Cairo gave no pixels")
    }
    return image
  }

  /// Draws some rows of a picture into the pixels of just these rows.
  static func paint(
    _ picture: PictureMarks, into pixels: UnsafeMutableBufferPointer<UInt32>, width: Int, rows: Range<Int>,
    scale: Double
  ) throws(RenderError) {
    let canvas = try PixelCanvas(pixels, width: width, rows: rows, scale: scale)
    PicturePainter(context: canvas.context, scale: scale, rows: rows).paint(picture)
    try canvas.finish()
  }
}

/// A surface over the pixels of some rows, which live longer than it, with its context.
private struct PixelCanvas: ~Copyable {
  let context: OpaquePointer
  private let surface: OpaquePointer

  init(
    _ pixels: UnsafeMutableBufferPointer<UInt32>, width: Int, rows: Range<Int>, scale: Double
  ) throws(RenderError) {
    // Words of 32 bits in rows without gaps are what Cairo asks for by itself, whatever the width.
    let surface = pixels.withMemoryRebound(to: UInt8.self) {
      cairo_image_surface_create_for_data(
        $0.baseAddress, CAIRO_FORMAT_RGB24, Int32(width), Int32(rows.count), Int32(width * 4))
    }
    guard let surface else { throw RenderError(.png, .preparing, "Cairo made no surface") }
    if let fault = cairoFault(cairo_surface_status(surface)) {
      cairo_surface_destroy(surface)
      throw RenderError(.png, .preparing, "\(fault), for \(width) by \(rows.count) pixels")
    }
    // Drawn in the coordinates of the whole picture, a band has the same pixels as there.
    cairo_surface_set_device_offset(surface, 0, -Double(rows.lowerBound))
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
    // Finished, it never touches the pixels again, whoever may still hold a reference.
    cairo_surface_finish(surface)
    cairo_surface_destroy(surface)
  }

  /// Ends drawing: all is in the pixels afterwards.
  consuming func finish() throws(RenderError) {
    if let fault = cairoFault(cairo_status(context)) { throw RenderError(.png, page: 1, .painting, fault) }
    cairo_surface_flush(surface)
    if let fault = cairoFault(cairo_surface_status(surface)) { throw RenderError(.png, page: 1, .finishing, fault) }
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
