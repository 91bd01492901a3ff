import CPangoCairo
import Drawing
import PNGEncoding
import Testing

@testable import Rendering

/// The shares of pixels against areas known beforehand, and against Cairo's own fill.
@Suite struct CoverageMaskTests {
  /// The shares of a mask of 40 by 30 pixels, in 255ths.
  private func shares(_ outlines: [Path], at origin: Point = .zero, scale: Double = 1) -> [UInt8] {
    painted { context in
      var mask = CoverageMask(Rect(x: 0, y: 0, width: 40, height: 30), within: 0..<30)
      for outline in outlines { mask.add(outline, at: origin, scale: scale) }
      mask.paint(in: context)
    }
  }

  /// The red of 40 by 30 pixels, black before a body paints in white.
  private func painted(_ body: (OpaquePointer) -> Void) -> [UInt8] {
    var pixels = [UInt32](repeating: 0, count: 40 * 30)
    pixels.withUnsafeMutableBytes { pixels in
      let surface = cairo_image_surface_create_for_data(
        pixels.baseAddress?.assumingMemoryBound(to: UInt8.self), CAIRO_FORMAT_RGB24, 40, 30, 160)
      if let context = cairo_create(surface) {
        cairo_set_source_rgb(context, 1, 1, 1)
        body(context)
        cairo_destroy(context)
      }
      cairo_surface_finish(surface)
      cairo_surface_destroy(surface)
    }
    return pixels.map { UInt8(truncatingIfNeeded: $0 >> 16) }
  }

  @Test func aRectangleCoversItsAreas() {
    let shares = shares([.rect(Rect(x: 2.5, y: 3.25, width: 4, height: 2))])
    #expect(shares[3 * 40 + 2] == 96)  // a half by three quarters
    #expect(shares[3 * 40 + 3] == 191)
    #expect(shares[4 * 40 + 4] == 255)
    #expect(shares[5 * 40 + 6] == 32)  // a half by a quarter
    #expect(shares[4 * 40 + 7] == 0)
    #expect(abs(shares.reduce(0) { $0 + Int($1) } - 8 * 255) <= 6)
  }

  @Test func aSlantedEdgeIsExact() {
    // Half of 20 by 10 pixels; the diagonal leaves three quarters of the first pixel and one of the second.
    let shares = shares([.polyline([Point(0, 0), Point(20, 10), Point(0, 10)], closed: true)])
    #expect(shares[0] == 191 && shares[1] == 64 && shares[2] == 0)
    #expect(shares[40] == 255 && shares[41] == 255 && shares[42] == 191 && shares[43] == 64)
    #expect(abs(shares.reduce(0) { $0 + Int($1) } - 100 * 255) <= 20)
  }

  @Test func aHoleIsLeftOpen() {
    let outer = Path.rect(Rect(x: 5, y: 5, width: 10, height: 10))
    let hole = Path.polyline([Point(8, 8), Point(8, 12), Point(12, 12), Point(12, 8)], closed: true)
    let shares = shares([outer, hole])
    #expect(shares[6 * 40 + 6] == 255)
    #expect(shares[10 * 40 + 10] == 0)
  }

  @Test func roundShapesAreFilledAsByCairo() {
    let shape = Path.circle(Point(0, 0), radius: 5)
    for (scale, origin) in [(1.0, Point(20, 15)), (2.6, Point(19.3, 15.7)), (0.31, Point(1.9, 1.6))] {
      let own = shares([shape], at: origin, scale: scale)
      let theirs = painted { context in
        cairo_set_tolerance(context, 0.01)
        cairo_arc(context, origin.x, origin.y, 5 * scale, 0, 2 * .pi)
        cairo_fill(context)
      }
      // Cairo takes fifteen samples of each row.
      let farthest = zip(own, theirs).map { abs(Int($0) - Int($1)) }.max() ?? 255
      #expect(farthest <= 17)
      #expect(own.contains { $0 > 200 })
    }
  }

  @Test func edgesOnTheBorderStayInside() {
    let shares = shares([.rect(Rect(x: 0, y: 0, width: 40, height: 30))])
    #expect(shares.allSatisfy { $0 == 255 })
  }

  @Test func lettersOutsideOfThePictureAreCut() throws {
    let measurer = try PangoMeasurer()
    let style = TextStyle(family: "Inter, DejaVu Sans", size: 40, color: .black)
    let run = TextRun("HHHH", style, measurer: measurer)
    var frame = Frame(Size(60, 40))
    frame.add(.text(run), at: Point(-20, 45))
    let whole = try PictureDraft(Page(frame, ground: .white), measurer: measurer).image()
    #expect(whole.pixels.contains { $0 & 0xFF_FFFF == 0 })
    #expect(whole.pixels.contains { $0 & 0xFF_FFFF == 0xFF_FFFF })
  }
}
