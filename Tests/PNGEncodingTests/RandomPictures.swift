import AnuarioTestSupport
import Foundation
import PNGEncoding

/// Pictures of rectangles, slanted lines, copies of themselves and noise.
enum RandomPictures {
  /// How many to try: some in the normal run, as many as asked for in a long one.
  static var count: Int {
    let asked = ProcessInfo.processInfo.environment["ANUARIO_FUZZ"].flatMap { Int($0) }
    return asked.map { $0 / 10 } ?? 120
  }

  static func picture(_ random: inout SeededNumbers) -> PixelImage? {
    let width = Int.random(in: 1...(Bool.random(using: &random) ? 20 : 700), using: &random)
    let height = Int.random(in: 1...(Bool.random(using: &random) ? 6 : 60), using: &random)
    let ground = color(&random)
    var pixels = [UInt32](repeating: ground, count: width * height)
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let (left, top) = (Int.random(in: 0..<width, using: &random), Int.random(in: 0..<height, using: &random))
      let right = Int.random(in: left..<width, using: &random)
      let bottom = Int.random(in: top..<height, using: &random)
      let (kind, paint) = (Int.random(in: 0..<4, using: &random), color(&random))
      for y in top...bottom {
        for x in left...right {
          switch kind {
          case 0: pixels[y * width + x] = paint
          case 1: pixels[y * width + (x + y) % width] = paint &+ UInt32(x % 3)
          case 2: pixels[y * width + x] = pixels[(y - top) * width + x - left]
          default: if x % 5 == y % 3 { pixels[y * width + x] = color(&random) }
          }
        }
      }
    }
    return PixelImage(width: width, height: height, pixels: pixels)
  }

  private static func color(_ random: inout SeededNumbers) -> UInt32 {
    UInt32(truncatingIfNeeded: random.next()) & 0xFF_FFFF
  }
}
