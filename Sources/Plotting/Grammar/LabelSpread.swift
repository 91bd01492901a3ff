/// Moving labels on a line so that none covers another.
package enum LabelSpread {
  /// A label: where it wants its middle and how much room it takes.
  package struct Item: Sendable, Hashable {
    package var place: Double
    package var height: Double

    /// Makes an item.
    package init(_ place: Double, height: Double) {
      self.place = place
      self.height = height
    }
  }

  /// The middles of the labels, in the order given, moved as little as possible.
  ///
  /// The sum of the squared shifts is least among all placements that keep the order, that leave each pair of neighbors
  /// half of both heights apart, and whose labels lie inside of the bounds. With the running sum of the distances
  /// subtracted this is isotonic regression, which pooling adjacent violators solves exactly; clamping its answer to
  /// the bounds solves the bounded problem. When the labels need more room than there is, they share it evenly.
  package static func spread(_ items: [Item], within bounds: ClosedRange<Double>) -> [Double] {
    guard let first = items.first, let last = items.last else { return [] }
    let room = bounds.upperBound - bounds.lowerBound
    let needed = items.reduce(0) { $0 + $1.height }
    let squeeze = needed > room && needed > 0 ? room / needed : 1
    var offsets = [0.0]
    for (above, below) in zip(items, items.dropFirst()) {
      offsets.append((offsets.last ?? 0) + (above.height + below.height) / 2 * squeeze)
    }
    let pooled = isotonic(zip(items, offsets).map { $0.place - $1 })
    let least = bounds.lowerBound + first.height / 2 * squeeze
    let greatest = bounds.upperBound - last.height / 2 * squeeze - (offsets.last ?? 0)
    return zip(pooled, offsets).map { max(least, min($0, max(least, greatest))) + $1 }
  }

  /// The nearest values that never fall, by least squares.
  private static func isotonic(_ values: [Double]) -> [Double] {
    var pools: [(sum: Double, count: Int)] = []
    for value in values {
      pools.append((value, 1))
      while pools.count > 1 {
        let last = pools[pools.count - 1]
        let before = pools[pools.count - 2]
        guard before.sum / Double(before.count) > last.sum / Double(last.count) else { break }
        pools.removeLast(2)
        pools.append((before.sum + last.sum, before.count + last.count))
      }
    }
    return pools.flatMap { Array(repeating: $0.sum / Double($0.count), count: $0.count) }
  }
}
