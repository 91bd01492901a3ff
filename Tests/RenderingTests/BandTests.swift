import Drawing
import PNGEncoding
import Testing

@testable import Rendering

/// A picture painted in bands of rows has the pixels of one painted whole.
@Suite struct BandTests {
  /// Texts, lines, dashes, fills and clips, much of which crosses every border of bands.
  private func page(_ measurer: PangoMeasurer) -> Page {
    var frame = Frame(Size(200, 120))
    var inner = Frame(Size(90, 60))
    for index in 0..<12 {
      let step = Double(index)
      let style = TextStyle(family: "Inter, DejaVu Sans", size: 8 + step * 2.3, color: Color(0x1F, 0x5F, 0xA8))
      inner.add(.text(TextRun("Áj\(index)g", style, measurer: measurer)), at: Point(step * 5.7, 6 + step * 7.1))
      var line = Path()
      line.move(to: Point(0, step * 9.3))
      line.line(to: Point(190, 118 - step * 8.7))
      line.curve(Point(150, 10), Point(40, 130), to: Point(step, 60))
      let dash = index % 2 == 0 ? [] : [3.5, 2.25]
      frame.add(
        .shape(line, fill: nil, stroke: Stroke(Color(0xB3, 0x12, 0x2B), width: 0.4 + step * 0.3, dash: dash)),
        at: .zero)
    }
    frame.add(.group(inner, isClipped: true), at: Point(20.4, 30.7))
    frame.add(
      .shape(.rect(Rect(x: 120.3, y: 40.6, width: 44.9, height: 51.2)), fill: Color(0, 0x76, 0x6C), stroke: nil),
      at: .zero)
    return Page(frame, ground: .white)
  }

  @Test(arguments: [1, 1.37, 3.0])
  func bandsHaveThePixelsOfTheWhole(scale: Double) throws {
    let measurer = try PangoMeasurer()
    let marks = try PictureMarks(page(measurer), measurer: measurer)
    let (width, height) = (Int((200 * scale).rounded()), Int((120 * scale).rounded()))
    func drawn(_ bands: [Range<Int>]) throws -> [UInt32] {
      try bands.flatMap { rows in
        var pixels = [UInt32](repeating: 0xDEAD, count: width * rows.count)
        try pixels.withUnsafeMutableBufferPointer {
          try PictureCanvas.paint(marks, into: $0, width: width, rows: rows, scale: scale)
        }
        return pixels.map { $0 & 0xFF_FFFF }
      }
    }
    let whole = try drawn([0..<height])
    #expect(Set(whole).count > 100)
    for cut in stride(from: 1, to: height, by: height / 12) {
      #expect(try drawn([0..<cut, cut..<height]).elementsEqual(whole), "cut above row \(cut)")
    }
    for rows in [32, 50] {
      let bands = stride(from: 0, to: height - rows, by: rows).map { $0..<$0 + rows }
      let last = (bands.last?.upperBound ?? 0)..<height
      #expect(try drawn(bands + [last]).elementsEqual(whole), "bands of \(rows) rows")
    }
  }

  @Test func aPictureOfManyBandsHasThePixelsOfTheWhole() throws {
    let measurer = try PangoMeasurer()
    let draft = try PictureDraft(page(measurer), scale: 6, measurer: measurer)
    let image = try draft.image()
    #expect(PixelImage.bands(width: image.width, height: image.height).count > 5)
    let marks = try PictureMarks(page(measurer), measurer: measurer)
    var whole = [UInt32](repeating: 0, count: image.width * image.height)
    try whole.withUnsafeMutableBufferPointer {
      try PictureCanvas.paint(marks, into: $0, width: image.width, rows: 0..<image.height, scale: 6)
    }
    #expect(image.pixels.elementsEqual(whole) { $0 & 0xFF_FFFF == $1 & 0xFF_FFFF })
    let metadata = PictureMetadata(title: "Bands", description: "Lines, letters and fills")
    let notes = metadata.notes(dotsPerInch: 6 * 72)
    #expect(try draft.png(metadata: metadata).bytes == encodePNG(image, notes: notes).bytes)
  }

  @Test func bandsOfAPictureAreItsRows() {
    for (width, height) in [
      (1, 1), (10, 10), (1600, 1000), (1 << 18, 1), (1 << 17, 3), (1, 1 << 18), (3, 50_000), (32_767, 3000),
      (2100, 6337),
    ] {
      let bands = PixelImage.bands(width: width, height: height)
      #expect(bands.flatMap { Array($0) } == Array(0..<height))
      #expect(bands.count == 1 || bands.allSatisfy { $0.count >= 32 })
      #expect(bands.allSatisfy { $0.count <= 64 || $0.count * width <= 1 << 17 })
    }
  }
}
