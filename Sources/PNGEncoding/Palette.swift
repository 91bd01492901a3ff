/// At most 256 colors that stand for all colors of a picture.
package struct Palette: Sendable {
  /// The largest difference in red, green or blue, in steps of 255, that a palette of a picture may make.
  ///
  /// About as much as two neighboring grays of a print raster; on the edges of letters and lines, where colors beyond the
  /// flat ones occur, it is not seen at reading distance.
  package static let largestError = 24
  private static let size = 256

  /// The colors, red in bits 16 to 23, green, blue.
  private(set) var colors: [UInt32] = []
  /// How much a color differs at most from the one that stands for it, in red, green or blue.
  private(set) var error = 0
  private var indices: ColorTable

  /// The bytes of the chunk PLTE.
  var bytes: [UInt8] {
    colors.flatMap { color in [16, 8, 0].map { UInt8(truncatingIfNeeded: color >> $0) } }
  }

  /// A palette of exactly the picture's colors; nil if they are more than 256.
  static func exact(_ image: PixelImage) -> Palette? {
    guard var table = ColorTable(counting: image, atMost: size) else { return nil }
    let colors = table.colors.sorted()
    for (index, color) in colors.enumerated() { table.setValue(UInt32(index), of: color) }
    return Palette(colors: colors, error: 0, indices: table)
  }

  /// A palette of 256 of a picture's colors, chosen so that its largest error is small.
  ///
  /// The most frequent colors come first: they are the flat ones and stay exact. Then always the color that lies farthest
  /// from all those chosen (Gonzalez 1985: at most twice the error of the best choice). Nil for more colors than a chart
  /// can have, such as a photograph's.
  static func reduced(_ image: PixelImage) -> Palette? {
    guard var table = ColorTable(counting: image, atMost: 1 << 16) else { return nil }
    let found = table.colors.map { (color: $0, count: table.value(of: $0)) }
      .sorted { ($1.count, $0.color) < ($0.count, $1.color) }
    let colors = found.map(\.color)
    let nearest = NearestColors(colors, flat: 64, size: size)
    for (color, index) in zip(colors, nearest.indices) { table.setValue(UInt32(index), of: color) }
    return Palette(colors: nearest.chosen, error: nearest.error, indices: table)
  }

  /// The rows of a picture of these colors as PNG wants them: a zero, then an index for each pixel.
  func rows(of image: PixelImage) -> [UInt8] {
    let rowBytes = 1 + image.width
    return [UInt8](unsafeUninitializedCapacity: image.height * rowBytes) { target, count in
      image.pixels.withUnsafeBufferPointer { pixels in
        var (last, index) = (pixels[0], UInt8(truncatingIfNeeded: indices.value(of: pixels[0])))
        var (place, source) = (0, 0)
        for _ in 0..<image.height {
          target.initializeElement(at: place, to: 0)
          for x in 0..<image.width {
            let pixel = pixels[source &+ x]
            if pixel != last { (last, index) = (pixel, UInt8(truncatingIfNeeded: indices.value(of: pixel))) }
            target.initializeElement(at: place &+ 1 &+ x, to: index)
          }
          place &+= rowBytes
          source &+= image.width
        }
        count = place
      }
    }
  }
}

/// Some of many colors, and for every color the chosen one that is nearest.
private struct NearestColors {
  private(set) var chosen: [UInt32] = []
  /// For every color the index of its chosen one.
  private(set) var indices: [UInt8]
  /// The largest distance of a color from its chosen one, the largest of the differences of its channels.
  private(set) var error = 0

  /// Chooses the first colors, then always the farthest.
  init(_ colors: [UInt32], flat: Int, size: Int) {
    indices = [UInt8](repeating: 0, count: colors.count)
    let points = colors.map { SIMD4<Int16>(Int16($0 >> 16 & 0xFF), Int16($0 >> 8 & 0xFF), Int16($0 & 0xFF), 0) }
    var distances = [Int16](repeating: .max, count: colors.count)
    var next = 0
    while chosen.count < min(size, colors.count) {
      let center = points[next]
      let index = UInt8(chosen.count)
      chosen.append(colors[next])
      var (farthest, distance) = (0, Int16(-1))
      for place in points.indices {
        let difference = points[place] &- center
        let mine = max(difference.max(), -difference.min())
        if mine < distances[place] {
          distances[place] = mine
          indices[place] = index
        }
        if distances[place] > distance { (farthest, distance) = (place, distances[place]) }
      }
      next = chosen.count < flat && chosen.count < colors.count ? chosen.count : farthest
      error = Int(distance)
    }
  }
}
