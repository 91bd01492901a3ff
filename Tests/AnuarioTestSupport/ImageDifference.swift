import Drawing

/// How different two pictures look at the place where they differ most.
///
/// The score is the largest mean, over tiles of 32 pixels, of the distance in OKLab after a mean of 3 by 3 pixels. A large
/// white page does not dilute a missing label, and another antialiasing counts for little: on a chart of 480 by 320 a
/// label moved by a pixel scores about 0.005, a label that is missing about 0.02.
package enum ImageDifference {
  /// The score below which two renderings count as the same picture.
  package static let limit = 0.012

  private static let tile = 32

  /// The score of two pictures; infinite when their sizes differ.
  package static func score(_ first: Bitmap, _ second: Bitmap) -> Double {
    guard first.width == second.width, first.height == second.height else { return .infinity }
    let (width, height) = (first.width, first.height)
    let differences = differences(first, second)
    let isChanged = (0..<height).map { y in
      differences[(y * width)..<((y + 1) * width)].contains { $0 != .zero }
    }
    let columns = (width + tile - 1) / tile
    var worst = 0.0
    for top in stride(from: 0, to: height, by: tile) {
      let rows = top..<min(top + tile, height)
      var sums = [Double](repeating: 0, count: columns)
      for y in rows where isChanged[max(0, y - 1)...min(height - 1, y + 1)].contains(true) {
        for x in 0..<width {
          sums[x / tile] += blurred(differences, x, y, width, height)
        }
      }
      for (column, sum) in sums.enumerated() {
        let count = rows.count * (min((column + 1) * tile, width) - column * tile)
        worst = max(worst, sum / Double(count))
      }
    }
    return worst
  }

  /// The difference of each pixel in OKLab.
  ///
  /// Means are linear: the mean of differences is the difference of means.
  private static func differences(_ first: Bitmap, _ second: Bitmap) -> [SIMD3<Double>] {
    var known: [UInt32: SIMD3<Double>] = [:]
    func lab(_ color: UInt32) -> SIMD3<Double> {
      if let lab = known[color] { return lab }
      let color = (color, Color(UInt8(color >> 16 & 0xFF), UInt8(color >> 8 & 0xFF), UInt8(color & 0xFF)).lab)
      let lab = SIMD3(color.1.0, color.1.1, color.1.2)
      known[color.0] = lab
      return lab
    }
    return (0..<(first.width * first.height)).map { index in
      let (mine, its) = (first.color(at: index), second.color(at: index))
      return mine == its ? .zero : lab(mine) - lab(its)
    }
  }

  /// The length of the mean difference of a pixel and its neighbors.
  private static func blurred(_ values: [SIMD3<Double>], _ x: Int, _ y: Int, _ width: Int, _ height: Int) -> Double {
    var sum = SIMD3<Double>.zero
    var count = 0.0
    for row in max(0, y - 1)...min(height - 1, y + 1) {
      for column in max(0, x - 1)...min(width - 1, x + 1) {
        sum += values[row * width + column]
        count += 1
      }
    }
    let mean = sum / count
    return (mean * mean).sum().squareRoot()
  }
}
