import AnuarioTestSupport
import Testing

@testable import PNGEncoding

/// Every file is read back by libpng, the decoder that everybody has, which checks all sums and refuses any fault.
@Suite struct PNGEncodingTests {
  private static let notes = PNGNotes(pixelsPerMetre: 2835, texts: [PNGText("Title", "Ñ − 1", language: "es")])

  /// The three bytes of each pixel.
  private func channels(_ image: PixelImage) -> [UInt8] {
    image.pixels.flatMap { pixel in [16, 8, 0].map { UInt8(truncatingIfNeeded: pixel >> $0) } }
  }

  private func check(_ image: PixelImage, _ what: Comment, _ method: PNGMethod = .fast) throws {
    let bitmap = try Bitmap(png: encodePNG(image, notes: PNGEncodingTests.notes, method: method).bytes)
    #expect(bitmap.width == image.width && bitmap.height == image.height, what)
    #expect(bitmap.bytes == channels(image), what)
  }

  private func image(_ width: Int, _ height: Int, _ pixel: (Int, Int) -> UInt32) throws -> PixelImage {
    let pixels = (0..<height).flatMap { y in (0..<width).map { x in pixel(x, y) } }
    return try #require(PixelImage(width: width, height: height, pixels: pixels))
  }

  @Test func everyPictureOfTwoColorsAndFewPixelsComesBack() throws {
    for (width, height) in [(1, 1), (1, 2), (2, 1), (3, 1), (1, 3), (2, 2), (3, 2), (2, 3), (4, 2), (3, 3)] {
      for bits in 0..<(1 << (width * height)) {
        let picture = try image(width, height) { x, y in bits >> (y * width + x) & 1 == 0 ? 0xFF_FFFF : 0x2F_6FA7 }
        try check(picture, "\(width) by \(height), \(bits)")
      }
    }
  }

  @Test func everyLengthOfRunComesBack() throws {
    // Lengths around every multiple of deflate's longest match, to the left and from above.
    for length in Array(1...100) + Array(160...190) + Array(250...270) + Array(510...520) {
      let picture = try image(length + 2, 3) { x, y in
        x == 0 ? UInt32(y) : x == length + 1 ? UInt32(1000 + y) : y == 1 ? UInt32(x) : 0xAB_CDEF
      }
      try check(picture, "\(length)")
      let columns = try image(length + 2, 4) { x, y in y == 3 && x == length ? 0 : UInt32(truncatingIfNeeded: x * 7919)
      }
      try check(columns, "\(length) from above")
    }
  }

  @Test(arguments: [10_921, 10_922, 10_923, 10_924, 16_000])
  func rowsWiderThanTheWindowComeBack(_ width: Int) throws {
    try check(image(width, 4) { x, y in UInt32(x / 3 % 5 * 40 + (y == 2 ? x % 7 : 0)) }, "\(width)")
  }

  @Test func pixelsOfAllValuesComeBack() throws {
    try check(image(64, 64) { x, y in UInt32(y * 64 + x) * 4099 & 0xFF_FFFF }, "all different")
    try check(image(256, 3) { x, y in UInt32(x) << (8 * UInt32(y)) }, "each value of each channel")
  }

  @Test func theUnusedBitsOfAPixelDoNotCount() throws {
    let clean = try image(20, 5) { x, y in UInt32(x / 4 * 1000 + y) }
    let other = try image(20, 5) { x, y in UInt32(x / 4 * 1000 + y) | UInt32((x * 31 + y) & 0xFF) << 24 }
    for method in PNGMethod.allCases {
      let bitmap = try Bitmap(png: encodePNG(other, notes: PNGEncodingTests.notes, method: method).bytes)
      #expect(bitmap.bytes == channels(clean), "\(method)")
    }
  }

  /// Random pictures of the kinds that a compressor may stumble over; `ANUARIO_FUZZ` says how many.
  @Test func randomPicturesComeBack() throws {
    var random = SeededNumbers(7)
    for round in 0..<RandomPictures.count {
      let picture = try #require(RandomPictures.picture(&random))
      for method in [PNGMethod.fast, .small] { try check(picture, "round \(round), \(method)", method) }
    }
  }

  @Test func moreTokensThanABlockHoldsComeBack() throws {
    var random = SeededNumbers(3)
    let noise = (0..<90_000).map { _ in UInt32(truncatingIfNeeded: random.next()) }
    try check(#require(PixelImage(width: 300, height: 300, pixels: noise)), "noise")
    // Exactly a block of tokens: a zero for each row, a pixel for each other.
    let exact = (0..<(32_768 - 32)).map { UInt32($0 * 977 & 0xFF_FFFF) }
    try check(#require(PixelImage(width: 1023, height: 32, pixels: exact)), "one block")
  }

  /// Large pictures are compressed in bands: the lower one looks back into the rows of the upper.
  @Test func largePicturesComeBack() throws {
    for (width, height) in [(16_000, 17), (30_001, 9), (512, 512), (9, 30_001)] {
      try check(image(width, height) { x, y in UInt32(x / 7 % 11 * 4099 + y / 3 % 5) }, "\(width) by \(height)")
    }
    var random = SeededNumbers(5)
    for round in 0..<12 {
      let tile = try #require(RandomPictures.picture(&random))
      guard tile.width > 8 else { continue }
      let times = (1 << 18) / tile.pixels.count + 1
      let pixels = (0..<times).flatMap { _ in tile.pixels }
      try check(
        #require(PixelImage(width: tile.width, height: tile.height * times, pixels: pixels)), "round \(round)")
    }
  }

  @Test func theSamePictureGivesTheSameBytes() throws {
    var random = SeededNumbers(11)
    let picture = try #require(RandomPictures.picture(&random))
    for method in PNGMethod.allCases {
      let first = try encodePNG(picture, notes: PNGEncodingTests.notes, method: method).bytes
      #expect(try encodePNG(picture, notes: PNGEncodingTests.notes, method: method).bytes == first)
    }
  }

  @Test func aChartOfRunsBecomesSmall() throws {
    let picture = try image(800, 400) { x, y in
      y % 50 == 0 || x == 40 ? 0xD0_D0D0 : x / 80 + y / 100 == 4 ? 0x2F_6FA7 : 0xFF_FFFF
    }
    let fast = try encodePNG(picture, notes: PNGEncodingTests.notes).bytes.count
    #expect(fast < 7_000, "\(fast)")
  }

  @Test func imagesNeedAPixelForEachPlace() {
    #expect(PixelImage(width: 2, height: 2, pixels: [1, 2, 3]) == nil)
    #expect(PixelImage(width: 0, height: 2, pixels: []) == nil)
  }

  @Test func aPictureThatCannotBePaintedIsNoFile() throws {
    struct Torn: Error, Equatable { var row: Int }
    for torn in [0, 400, 999] {
      #expect(throws: Torn(row: torn)) {
        try encodePNG(width: 1200, height: 1000, notes: PNGEncodingTests.notes) {
          (rows, pixels: UnsafeMutableBufferPointer<UInt32>) throws(Torn) in
          if rows.contains(torn) { throw Torn(row: torn) }
          pixels.update(repeating: 0xFF)
        }
      }
    }
  }

  @Test func aPaintedPictureIsTheFileOfItsImage() throws {
    let whole = try image(1201, 777) { x, y in UInt32(x * y / 500 % 7 * 30) << UInt32(x / 300 % 3 * 8) }
    let painted = try encodePNG(width: 1201, height: 777, notes: PNGEncodingTests.notes) {
      (rows, pixels: UnsafeMutableBufferPointer<UInt32>) throws(CompressionFailure) in
      guard pixels.count == rows.count * 1201 else { throw CompressionFailure() }
      _ = pixels.update(fromContentsOf: whole.pixels[rows.lowerBound * 1201..<rows.upperBound * 1201])
    }
    #expect(try painted.bytes == encodePNG(whole, notes: PNGEncodingTests.notes).bytes)
    try check(whole, "seven bands")
  }
}
