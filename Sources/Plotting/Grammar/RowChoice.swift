import Drawing
import Styling

/// Which rows of a table stand where there is no room for all.
enum RowChoice {
  /// From row to row at the least, in sizes of the smallest type; and where all rows stand so and would not otherwise.
  private static let pitches = (usual: 1.3, close: 1.16)

  /// How close rows may stand in a height: closer than is usual only where none goes then.
  ///
  /// - Parameters:
  ///   - count: How many rows there are.
  ///   - height: The height for all of them.
  ///   - setting: The typesetting.
  ///   - least: The smallest type of the rows; nil for the smallest of all.
  /// - Returns: The distance from row to row.
  static func leastPitch(
    _ count: Int, in height: Double, _ setting: Typesetting, least: Double? = nil
  ) -> Double {
    let size = least ?? setting.legible(10)
    let isEnough = Double(count) * size * pitches.close <= height && Double(count) * size * pitches.usual > height
    return size * (isEnough ? pitches.close : pitches.usual)
  }

  /// The first rows, with those that the headline speaks of in place of the last ones where they would be missing; of a
  /// whole table the first and the last ones, since its end is news as its top is.
  ///
  /// - Parameters:
  ///   - count: How many rows there are.
  ///   - room: How many have room; at least one stands.
  ///   - isWhole: Whether the rows are a whole table.
  ///   - isKept: Whether a row stands before all others.
  ///   - isSpoken: Whether the headline speaks of a row.
  /// - Returns: The rows that stand, in their order.
  static func rows(
    _ count: Int, room: Int, isWhole: Bool = false, isKept: (Int) -> Bool = { _ in false }, isSpoken: (Int) -> Bool
  ) -> [Int] {
    let room = max(1, room)
    guard count > room else { return Array(0..<count) }
    let kept = (0..<count).filter(isKept)
    let spoken = Array((kept + (0..<count).filter { isSpoken($0) && !kept.contains($0) }).prefix(room))
    let others = (0..<count).filter { !spoken.contains($0) }
    let left = room - spoken.count
    let last = isWhole ? left / 3 : 0
    return (spoken + others.prefix(left - last) + others.suffix(last)).sorted()
  }
}

extension Size {
  /// Whether a body is high: small marks would leave half of it empty.
  var isHigh: Bool { height > width * 0.7 }
  /// How much larger marks may grow than in a wide picture.
  var markGrowth: Double { isHigh ? 1.7 : 1 }
  /// How much higher cells may be than in a wide picture: in a high one few rows of them fill it.
  var cellGrowth: Double { isHigh ? 2.2 : 1 }
  /// How much farther apart rows may stand than in a wide picture: the higher it is the farther, so that few rows do not
  /// end in its middle.
  var rowGrowth: Double { isHigh ? max(markGrowth, 1.9 * height / width) : 1 }
}
