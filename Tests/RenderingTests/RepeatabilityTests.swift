import Drawing
import PNGEncoding
import Rendering
import Testing

/// The same input gives the same bytes, one after the other and at once.
@Suite struct RepeatabilityTests {
  private static func render() throws -> [[UInt8]] {
    let measurer = try PangoMeasurer()
    let chart = SamplePages.chart(measurer)
    return [
      try PictureDraft(chart, scale: 0.5, measurer: measurer).png(metadata: SamplePages.picture).bytes,
      try encodePicturePDF(chart, metadata: SamplePages.metadata, measurer: measurer),
      try encodePDF(SamplePages.document(measurer), metadata: SamplePages.metadata, measurer: measurer),
    ]
  }

  @Test func twiceIsTheSame() throws { #expect(try Self.render() == Self.render()) }

  @Test func eightAtOnceAreTheSame() async throws {
    let alone = try Self.render()
    let together = try await withThrowingTaskGroup(of: [[UInt8]].self) { group in
      for _ in 0..<8 { group.addTask { try Self.render() } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(together.count == 8)
    for one in together { #expect(one == alone) }
  }

  @Test func usedMeasurerPaintsTheSame() throws {
    let measurer = try PangoMeasurer()
    let page = SamplePages.first(measurer)
    let used = try PictureDraft(page, measurer: measurer).png(metadata: SamplePages.picture).bytes
    #expect(try PictureDraft(page, measurer: PangoMeasurer()).png(metadata: SamplePages.picture).bytes == used)
  }
}
