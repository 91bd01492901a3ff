import Drawing
import PNGEncoding
import Rendering
import Testing

/// Prints how long a chart takes once fonts are open; nothing is asserted, machines differ.
@Suite struct TimingTests {
  @Test func chartOfTwoHundredLabels() throws {
    let measurer = try PangoMeasurer()
    let page = SamplePages.chart(measurer)
    let image = try rasterize(page, scale: 4.0 / 3, measurer: measurer)
    let clock = ContinuousClock()
    func median(_ name: String, _ work: () throws -> Void) rethrows {
      var times: [Duration] = []
      for _ in 0..<5 { times.append(try clock.measure(work)) }
      print("\(name): \(times.sorted()[2])")
    }
    try median("draw 1600x900") { _ = try rasterize(page, scale: 4.0 / 3, measurer: measurer) }
    try median("encode 1600x900") { _ = try encodePNG(image, notes: SamplePages.picture.notes(dotsPerInch: 72)) }
    try median("PDF") { _ = try encodePicturePDF(page, metadata: SamplePages.metadata, measurer: measurer) }
    try median("lay out and measure 200 texts anew") { _ = SamplePages.chart(try PangoMeasurer()) }
  }
}
