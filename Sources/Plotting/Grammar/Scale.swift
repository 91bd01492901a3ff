/// Values on a line, in proportion.
package struct LinearScale: Sendable, Hashable {
  /// The value at the start of the range.
  package let lower: Double
  /// The value at the end of the range.
  package let upper: Double
  /// Where the lower value stands.
  package let start: Double
  /// Where the upper value stands.
  package let end: Double

  /// Makes a scale; a domain without extent is widened upwards by one, so every value has a place.
  package init(_ lower: Double, _ upper: Double, from start: Double, to end: Double) {
    let low = lower.isFinite ? lower : 0
    let high = upper.isFinite ? upper : low + 1
    self.lower = low
    self.upper = high > low ? high : low + 1
    self.start = start
    self.end = end
  }

  /// The place of a value; values outside of the domain lie outside of the range.
  package func callAsFunction(_ value: Double) -> Double {
    start + (value - lower) / (upper - lower) * (end - start)
  }

  /// How long one unit of value is.
  package var unit: Double { abs(end - start) / (upper - lower) }
}

/// Equal bands side by side, one for each column of a chart.
package struct BandScale: Sendable, Hashable {
  /// How many bands there are.
  package let count: Int
  /// Where the first band begins.
  package let start: Double
  /// How wide a band is, its gap included.
  package let pitch: Double

  /// Divides a range into bands; less than one band counts as one.
  package init(_ count: Int, from start: Double, to end: Double) {
    self.count = max(1, count)
    self.start = start
    pitch = (end - start) / Double(max(1, count))
  }

  /// The left edge of a band.
  package func edge(_ index: Int) -> Double { start + Double(index) * pitch }
  /// The middle of a band; a fraction lies between two middles, as a mean does.
  package func middle(_ index: Double) -> Double { start + (index + 0.5) * pitch }
}

/// Positions in equal steps from the start of a range to its end.
package struct PointScale: Sendable, Hashable {
  /// How many positions there are.
  package let count: Int
  /// Where the first position stands.
  package let start: Double
  /// How far two neighbors stand apart.
  package let step: Double

  /// Spreads positions over a range; a single one stands at its start.
  package init(_ count: Int, from start: Double, to end: Double) {
    self.count = max(1, count)
    self.start = start
    step = count > 1 ? (end - start) / Double(count - 1) : 0
  }

  /// The place of a position.
  package func callAsFunction(_ index: Int) -> Double { start + Double(index) * step }
}
