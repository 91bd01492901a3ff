import Drawing
import Foundation
import Rendering
import Testing

@Suite struct Look {
  @Test func write() throws {
    let measurer = try PangoMeasurer()
    let pdf = try encodePDF(SamplePages.document(measurer), metadata: SamplePages.metadata, measurer: measurer)
    try Data(pdf).write(to: URL(fileURLWithPath: "/tmp/rendering-look.pdf"))
    for page in [SamplePages.first(measurer), SamplePages.chart(measurer)] {
      let png = try encodePNG(page, scale: 2, metadata: SamplePages.picture, measurer: measurer)
      try Data(png).write(to: URL(fileURLWithPath: "/tmp/rendering-look-\(Int(page.frame.size.width)).png"))
    }
  }
}
