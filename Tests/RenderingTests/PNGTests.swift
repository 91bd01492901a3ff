import AnuarioTestSupport
import Drawing
import PNGEncoding
import Rendering
import Testing

@Suite struct PNGTests {
  private func png(_ page: Page, scale: Double = 1) throws -> [UInt8] {
    try PictureDraft(page, scale: scale, measurer: PangoMeasurer()).png(metadata: SamplePages.picture).bytes
  }

  @Test func pixelsAreWhereTheFrameSays() throws {
    var frame = Frame(Size(10, 6))
    frame.add(.rect(Rect(x: 2, y: 1, width: 3, height: 2)), fill: Color(10, 200, 30))
    let bitmap = try Bitmap(png: png(Page(frame, ground: Color(250, 240, 230)), scale: 2))
    #expect(bitmap.width == 20 && bitmap.height == 12)
    func pixel(_ x: Int, _ y: Int) -> [UInt8] { Array(bitmap.bytes[(3 * (y * 20 + x))..<(3 * (y * 20 + x) + 3)]) }
    #expect(pixel(0, 0) == [250, 240, 230])
    #expect(pixel(3, 2) == [250, 240, 230])
    #expect(pixel(4, 2) == [10, 200, 30])
    #expect(pixel(9, 5) == [10, 200, 30])
    #expect(pixel(10, 5) == [250, 240, 230])
  }

  @Test func textsAndDensityStandInChunks() throws {
    let chunks = try PNGChunk.all(in: png(Page(Frame(Size(4, 4)), ground: .white), scale: 2))
    #expect(chunks.map(\.type) == ["IHDR", "pHYs", "iTXt", "iTXt", "iTXt", "iTXt", "IDAT", "IEND"])
    // 144 dots per inch are 5669 a metre.
    #expect(chunks[1].body == [0, 0, 0x16, 0x25, 0, 0, 0x16, 0x25, 1])
    let description = Array("Description\0\0\0es\0\0Barras: 3 − 1 ≠ 4, Alfonso Ugarte de Chiclín".utf8)
    #expect(chunks[3].body == description)
  }

  @Test func clipsHoldWithinTheirGroup() throws {
    var inner = Frame(Size(2, 2))
    inner.add(.rect(Rect(x: -5, y: -5, width: 20, height: 20)), fill: .black)
    var frame = Frame(Size(6, 6))
    frame.add(inner, at: Point(2, 2), isClipped: true)
    frame.add(.rect(Rect(x: 5, y: 5, width: 1, height: 1)), fill: .black)
    let bitmap = try Bitmap(png: png(Page(frame, ground: .white)))
    let black = (0..<36).filter { bitmap.bytes[3 * $0] == 0 }
    #expect(black == [14, 15, 20, 21, 35])
  }

  @Test func badSizesAreErrors() throws {
    let measurer = try PangoMeasurer()
    for (size, scale) in [
      (Size(0, 5), 1.0), (Size(5, -1), 1), (Size(.nan, 5), 1), (Size(5, 5), 0), (Size(5, 5), .infinity),
      (Size(40_000, 5), 1), (Size(20_000, 20_000), 1), (Size(1e300, 1e300), 1e300), (Size(0.2, 0.2), 1),
    ] {
      let page = Page(Frame(size), ground: .white)
      let error = #expect(throws: RenderError.self) {
        try PictureDraft(page, scale: scale, measurer: measurer).png(metadata: SamplePages.picture)
      }
      #expect(error?.output == .png && error?.stage == .preparing)
    }
  }

  @Test func whatIsNoNumberIsAnError() throws {
    var frame = Frame(Size(10, 10))
    frame.add(.line(Point(0, 0), Point(.nan, 3)), stroke: Stroke(.black, width: 1))
    let error = #expect(throws: RenderError.self) { try png(Page(frame, ground: .white)) }
    #expect(error?.description == "PNG, page 1, painting: a path holds what is not a number")
  }

  @Test func dashesOfNoLengthAreSolid() throws {
    var frame = Frame(Size(10, 3))
    frame.add(.line(Point(0, 1.5), Point(10, 1.5)), stroke: Stroke(.black, width: 1, dash: [0, -1]))
    let bitmap = try Bitmap(png: png(Page(frame, ground: .white)))
    #expect(bitmap.bytes[30..<60].allSatisfy { $0 == 0 })
  }

  @Test(arguments: [-3, 0, 1e4, 1e300]) func strokesOfOddWidths(_ width: Double) throws {
    var frame = Frame(Size(10, 3))
    frame.add(.line(Point(0, 1.5), Point(10, 1.5)), stroke: Stroke(.black, width: width))
    let bitmap = try Bitmap(png: png(Page(frame, ground: .white)))
    // Cairo counts in numbers of 24.8 bits: what it makes of a width beyond them is its own affair.
    #expect(width > 1e6 || bitmap.bytes.allSatisfy { $0 == (width > 0 ? 0 : 255) })
  }

  @Test func measuredInkIsWhereThePixelsAre() throws {
    let measurer = try PangoMeasurer()
    let style = TextStyle(family: "Inter, DejaVu Sans", size: 20, weight: .semibold, color: .black, tracking: 0.05)
    var frame = Frame(Size(200, 50))
    let run = TextRun("Ñandú 17−3", style, measurer: measurer)
    frame.add(run, at: Point(10, 35))
    let ink = try #require(run.extents.ink).moved(by: Point(10, 35))
    let bitmap = try Bitmap(png: png(Page(frame, ground: .white), scale: 4))
    let dark = (0..<(bitmap.width * bitmap.height)).filter { bitmap.bytes[3 * $0] < 128 }
    let columns = dark.map { $0 % bitmap.width }
    let rows = dark.map { $0 / bitmap.width }
    let found = [columns.min(), columns.max().map { $0 + 1 }, rows.min(), rows.max().map { $0 + 1 }]
    for (pixel, expected) in zip(found, [ink.minX, ink.maxX, ink.minY, ink.maxY]) {
      #expect(abs(Double(try #require(pixel)) - expected * 4) <= 1.5)
    }
  }
}
