import Drawing

/// Which rows of a table stand where there is no room for all.
enum RowChoice {
  /// The first rows, with those that the headline speaks of in place of the last ones where they would be missing.
  ///
  /// - Parameters:
  ///   - count: How many rows there are.
  ///   - room: How many have room; at least one stands.
  ///   - isSpoken: Whether the headline speaks of a row.
  /// - Returns: The rows that stand, in their order.
  static func rows(_ count: Int, room: Int, isSpoken: (Int) -> Bool) -> [Int] {
    let room = max(1, room)
    guard count > room else { return Array(0..<count) }
    let spoken = Array((0..<count).filter(isSpoken).prefix(room))
    let others = (0..<count).filter { !spoken.contains($0) }.prefix(room - spoken.count)
    return (spoken + others).sorted()
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
