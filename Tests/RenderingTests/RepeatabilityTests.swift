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

  /// The first letter of a font is read from the file and drawn by Cairo; that is not to be seen in what it measures.
  @Test func theFirstLetterMeasuresAsAnyOther() throws {
    for letter in "aQWgñ8" {
      let style = TextStyle(family: "Inter, DejaVu Sans", size: 100, weight: .semibold, color: .black)
      let (fresh, used) = (try PangoMeasurer(), try PangoMeasurer())
      _ = used.measure("xyz", style)
      #expect(fresh.measure(String(letter), style) == used.measure(String(letter), style))
    }
  }

  @Test func usedMeasurerPaintsTheSame() throws {
    let measurer = try PangoMeasurer()
    let page = SamplePages.first(measurer)
    let used = try PictureDraft(page, measurer: measurer).png(metadata: SamplePages.picture).bytes
    #expect(try PictureDraft(page, measurer: PangoMeasurer()).png(metadata: SamplePages.picture).bytes == used)
  }
}
