import AnuarioTestSupport
import Testing

@testable import PNGEncoding

@Suite struct PaletteTests {
  private let notes = PNGNotes(pixelsPerMetre: 2835)

  private func picture(_ colors: [UInt32]) throws -> PixelImage {
    try #require(PixelImage(width: colors.count, height: 1, pixels: colors))
  }

  /// The largest difference of a channel between a picture and its file as libpng reads it.
  private func error(_ image: PixelImage, _ png: [UInt8]) throws -> Int {
    let bytes = try Bitmap(png: png).bytes
    return image.pixels.indices.reduce(0) { worst, index in
      let pixel = image.pixels[index]
      return zip([16, 8, 0] as [UInt32], bytes[(3 * index)..<(3 * index + 3)]).reduce(worst) { worst, channel in
        max(worst, abs(Int(pixel >> channel.0 & 0xFF) - Int(channel.1)))
      }
    }
  }

  @Test(arguments: [1, 2, 255, 256])
  func upTo256ColorsStayExact(_ count: Int) throws {
    let image = try picture((0..<count).map { UInt32($0 * 65_793 & 0xFF_FFFF) })
    for method in [PNGMethod.small, .palette] {
      let encoded = try encodePNG(image, notes: notes, method: method)
      #expect(encoded.method == method && encoded.error == 0)
      #expect(try error(image, encoded.bytes) == 0)
      #expect(try PNGChunk.all(in: encoded.bytes).map(\.type) == ["IHDR", "pHYs", "PLTE", "IDAT", "IEND"])
    }
  }

  @Test func smallKeepsMoreColorsThanAPaletteHolds() throws {
    let image = try picture((0..<257).map { UInt32($0 * 9_973) })
    let encoded = try encodePNG(image, notes: notes, method: .small)
    #expect(try error(image, encoded.bytes) == 0)
    #expect(try PNGChunk.all(in: encoded.bytes).allSatisfy { $0.type != "PLTE" })
  }

  @Test func thePaletteKeepsWithinItsStatedError() throws {
    // Ten flat colors, and between each two of them the mixtures that antialiased edges have.
    let flat: [UInt32] = (0..<10).map { $0 &* 2_654_435 & 0xFF_FFFF }
    var colors: [UInt32] = []
    for color in flat { colors += [UInt32](repeating: color, count: 400) }
    for first in flat {
      for second in flat {
        for share in 1...15 as ClosedRange<UInt32> {
          colors.append(
            [16, 8, 0].reduce(0) { mixed, shift in
              let (one, two) = (first >> shift & 0xFF, second >> shift & 0xFF)
              return mixed | ((one * share + two * (16 - share)) / 16) << shift
            })
        }
      }
    }
    let image = try picture(colors)
    let encoded = try encodePNG(image, notes: notes, method: .palette)
    #expect(encoded.method == .palette)
    #expect(encoded.error > 0 && encoded.error <= Palette.largestError, "\(encoded.error)")
    #expect(try error(image, encoded.bytes) == encoded.error)
    // Flat colors, the most frequent, are exact.
    let bytes = try Bitmap(png: encoded.bytes).bytes
    for (index, color) in flat.enumerated() {
      let found = bytes[(index * 1200)..<(index * 1200 + 3)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      #expect(found == color)
    }
  }

  @Test func aPictureOfTooManyColorsIsNotReduced() throws {
    let image = try picture((0..<30_000).map { UInt32($0 * 559 & 0xFF_FFFF) })
    let encoded = try encodePNG(image, notes: notes, method: .palette)
    #expect(encoded.method == .small && encoded.error == 0)
    #expect(try error(image, encoded.bytes) == 0)
  }
}
