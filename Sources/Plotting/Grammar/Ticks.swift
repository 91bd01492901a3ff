import Foundation

/// Which values and positions of an axis get a label.
package enum Ticks {
  /// Round values inside of a domain, in steps of 1, 2 or 5 times a power of ten.
  ///
  /// - Parameters:
  ///   - lower: The least value of the axis.
  ///   - upper: The greatest value of the axis.
  ///   - intervals: At most so many steps from end to end.
  ///   - integersOnly: Whether a step below one makes no sense, as with things that are counted.
  /// - Returns: The values in rising order; the lower one alone when there is no domain.
  package static func round(_ lower: Double, _ upper: Double, intervals: Int = 6, integersOnly: Bool = true) -> [Double]
  {
    guard lower.isFinite, upper.isFinite, upper > lower, intervals > 0 else { return lower.isFinite ? [lower] : [] }
    let raw = (upper - lower) / Double(intervals)
    let power = pow(10, floor(log10(raw)))
    // A hair of slack keeps 0.2 from becoming 0.5 by the last bit of a division.
    var step = [1.0, 2, 5, 10].map { $0 * power }.first { $0 >= raw * (1 - 1e-9) } ?? raw
    if integersOnly { step = max(1, step) }
    let first = (lower / step - 1e-9).rounded(.up)
    let last = (upper / step + 1e-9).rounded(.down)
    guard last >= first else { return [] }
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }

  /// The positions of an axis that are labelled: all of them where they breathe, else the first, the last and round
  /// ones between.
  ///
  /// - Parameters:
  ///   - extents: For each position how far its label reaches to the left and to the right of its place.
  ///   - step: How far two neighboring positions stand apart.
  ///   - air: The least blank between two labels.
  ///   - first: The number of the first position, which round ones are counted from.
  ///   - numbers: What the labels say where they are numbers, which may leave some out: of those the round ones are chosen.
  /// - Returns: The indices of the labelled positions, in rising order.
  package static func breathing(
    _ extents: [(left: Double, right: Double)], step: Double, air: Double, first: Int = 0, numbers: [Int?] = []
  ) -> [Int] {
    guard extents.count > 1 else { return extents.isEmpty ? [] : [0] }
    func breathes(_ first: Int, _ second: Int) -> Bool {
      Double(second - first) * step >= extents[first].right + extents[second].left + air
    }
    if (1..<extents.count).allSatisfy({ breathes($0 - 1, $0) }) { return Array(extents.indices) }
    let last = extents.count - 1
    // The ends may be words.
    let isNumbered = numbers.count == extents.count && (1..<last).allSatisfy { numbers[$0] != nil }
    let startsLate = isNumbered && (numbers[1] ?? 1) > 1
    for interval in intervals where last / interval <= 7 {
      let round =
        isNumbered
        ? (1..<last).filter { numbers[$0].map { $0 % interval == 0 } ?? false }
        : Array(stride(from: interval - first % interval, to: last, by: interval))
      var chosen = round.filter { breathes($0, last) }
      // Counted from one, or from a later round, the first round number stands close to the start, and one of the two goes.
      if first > 0 || startsLate { chosen = Array(chosen.drop { !breathes(0, $0) }) }
      chosen = [0] + chosen + [last]
      // Beside the ends a round one may have been dropped; the others must stand without exception.
      let isFree = zip(chosen, chosen.dropFirst()).allSatisfy { breathes($0, $1) }
      if isFree && chosen.count <= 7 { return chosen }
    }
    return breathes(0, last) ? [0, last] : [last]
  }

  /// How far labels centered on their places reach to both sides, moved inwards where they would leave a range.
  static func extents(_ widths: [Double], at places: [Double], within range: ClosedRange<Double>) -> [(
    left: Double, right: Double
  )] {
    zip(widths, places).map { width, place in
      let middle = inward(place, width: width, range)
      return (place - middle + width / 2, middle - place + width / 2)
    }
  }

  /// The middle of a label that stays inside of a range, its place where that can be.
  static func inward(_ place: Double, width: Double, _ range: ClosedRange<Double>) -> Double {
    max(range.lowerBound + width / 2, min(place, range.upperBound - width / 2))
  }

  /// The number that a label says: a round's, or the year in which a season began.
  static func number(_ label: String) -> Int? {
    Int(label) ?? (label.dropFirst(4).first == "–" ? Int(label.prefix(4)) : nil)
  }

  /// Steps of positions: 2, 5, 10, 20, 50 and so on.
  private static let intervals = [2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000]

  /// A whole number as an axis writes it, with a true minus sign.
  package static func label(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "" }
    let size = abs(value)
    let digits = size == size.rounded() ? String(Int64(size)) : String(format: "%.1f", size)
    return value < 0 ? "\u{2212}" + digits : digits
  }
}
