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

  /// A picture of so many pixels is worth a second thread.
  private static let large = 1 << 18

  /// The rows of a picture that are worked on at once: two bands of a large one.
  ///
  /// They depend on the picture alone, so that its bytes do.
  package static func bands(width: Int, height: Int) -> [Range<Int>] {
    height > 1 && width * height >= large ? [0..<height / 2, height / 2..<height] : [0..<height]
  }
}
