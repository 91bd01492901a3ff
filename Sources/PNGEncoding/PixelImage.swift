/// The pixels of a picture without transparency, row by row without gaps.
package struct PixelImage: Sendable, Hashable {
  /// How many pixels stand in a row; at least 1.
  package let width: Int
  /// How many rows there are; at least 1.
  package let height: Int
  /// A word a pixel: red, green and blue, 8 bits each, blue lowest.
  ///
  /// What the highest 8 bits hold does not count.
  package let pixels: [UInt32]

  /// Makes an image from pixels; nil unless there is one for each place.
  package init?(width: Int, height: Int, pixels: [UInt32]) {
    guard width > 0, height > 0, pixels.count == width * height else { return nil }
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// How many pixels a band holds, half a megabyte of them: what a processor keeps at hand from painting to compressing.
  private static let bandPixels = 1 << 17
  /// How many rows a band has at least, or nearly so: in surfaces of a few rows Cairo 1.16 loses parts of thick curves.
  private static let bandRows = 64

  /// The rows of a picture that are worked on one band after another, or several bands at once.
  ///
  /// They depend on the picture alone, so that its bytes do.
  package static func bands(width: Int, height: Int) -> [Range<Int>] {
    let rows = max(bandRows, bandPixels / width)
    let count = (height + rows - 1) / rows
    return (0..<count).map { $0 * height / count..<($0 + 1) * height / count }
  }
}

/// Room for the pixels of a band, which one band after another takes.
package struct PixelRoom: ~Copyable {
  private var memory = UnsafeMutableBufferPointer<UInt32>(start: nil, count: 0)

  deinit { memory.deallocate() }

  /// Room for so many pixels, which hold anything; what was there before is lost.
  mutating func pixels(_ count: Int) -> UnsafeMutableBufferPointer<UInt32> {
    if memory.count < count {
      memory.deallocate()
      memory = .allocate(capacity: count)
    }
    return UnsafeMutableBufferPointer(rebasing: memory[..<count])
  }
}
