import Drawing
import Styling

/// Rows of one height below each other as far as there is room, with a mark where rows between two of them are left out.
struct SpacedRows {
  /// The rows that stand, by their places among all.
  let shown: [Int]
  /// The places among those that stand before which rows are left out, in order.
  let gaps: [Int]
  /// From row to row.
  let pitch: Double
  /// How high a gap is.
  private let gap: Double
  private let count: Int

  /// The most height of a gap, in units: it needs no more where rows are high.
  private static let highestGap = 24.0

  /// How rows fill a height.
  ///
  /// - Parameters:
  ///   - count: How many rows there are.
  ///   - height: The height for them.
  ///   - leastPitch: The least from row to row.
  ///   - unit: How large a unit is.
  ///   - most: The most rows that stand whatever the room, but for those that are kept.
  ///   - isWhole: Whether the rows are a whole table, whose last rows say as much as its first.
  ///   - highest: The most from row to row, by the number of rows that stand.
  ///   - isKept: Whether a row stands in every picture.
  ///   - isSpoken: Whether a row stands before others.
  ///   - isApart: Whether what is in no row lies between a row and the one before.
  init(
    _ count: Int, height: Double, leastPitch: Double, unit: Double, most: Int = .max, isWhole: Bool = false,
    highest: (Int) -> Double, isKept: (Int) -> Bool, isSpoken: (Int) -> Bool,
    isApart: (Int) -> Bool = { _ in false }
  ) {
    let kept = (0..<count).filter(isKept)
    let room = max(1, Int(height / leastPitch + 1e-6))
    var wanted = min(room, max(most, kept.count))
    var shown: [Int] = []
    while true {
      shown = SpacedRows.withoutLoneGaps(
        RowChoice.rows(count, room: wanted, isWhole: isWhole && count <= most, isKept: isKept, isSpoken: isSpoken),
        of: count)
      // A gap takes the place of a row.
      if shown.count + SpacedRows.gaps(shown, isApart).count <= room || wanted <= max(1, kept.count) { break }
      wanted -= 1
    }
    let gaps = SpacedRows.gaps(shown, isApart)
    let (rows, blanks) = (Double(shown.count), Double(gaps.count))
    let even = height / (rows + blanks)
    let highestGap = SpacedRows.highestGap * unit
    pitch = min(even <= highestGap ? even : (height - blanks * highestGap) / rows, highest(shown.count))
    gap = min(pitch, highestGap)
    self.count = count
    self.shown = shown
    self.gaps = gaps
  }

  /// How many rows have room in the least height of a table: some of the first, and those kept, each behind a gap.
  static func fewest(_ usual: Int, of count: Int, kept: Int) -> Int { min(count, max(usual, 1 + 2 * kept)) }

  /// The rows with those that are left out alone between two of them, whose place a gap would take, and with the last one
  /// behind a gap, so that no row is left out but there.
  private static func withoutLoneGaps(_ shown: [Int], of count: Int) -> [Int] {
    let rows = shown.enumerated().flatMap { place, row in
      place > 0 && shown[place - 1] == row - 2 ? [row - 1, row] : [row]
    }
    return rows.last == count - 2 && !gaps(rows).isEmpty ? rows + [count - 1] : rows
  }

  private static func gaps(_ shown: [Int], _ isApart: (Int) -> Bool = { _ in false }) -> [Int] {
    shown.indices.filter { shown[$0] > ($0 == 0 ? 0 : shown[$0 - 1] + 1) || isApart(shown[$0]) }
  }

  /// The middle of a row that stands, from the upper edge of the rows.
  func middle(_ place: Int) -> Double {
    (Double(place) + 0.5) * pitch + Double(gaps.count { $0 <= place }) * gap
  }

  /// The middle of the gap before a row that stands.
  func gapMiddle(before place: Int) -> Double { middle(place) - pitch / 2 - gap / 2 }

  /// The lower edge of the rows.
  var end: Double { middle(shown.count - 1) + pitch / 2 }

  /// The middle of the only gap, where all the rows that are left out are left out there.
  var onlyGap: Double? {
    gaps.count == 1 && shown.last == count - 1 ? gaps.first.map(gapMiddle) : nil
  }
}

/// Three dots below each other where rows are left out.
struct GapMark: Mark {
  /// The middle of the gap, at the mark's left edge or at its middle.
  var point: Point
  /// The size of the rows' type.
  var size: Double
  var color: Color
  var isCentered = false

  /// How wide the mark is, with the blank behind it, in sizes of the rows' type.
  static let width = 0.7

  func add(to frame: inout Frame) {
    let radius = max(1, size * 0.08)
    let x = isCentered ? point.x : point.x + radius
    for step in [-1.0, 0, 1] {
      frame.draw(Dot(center: Point(x, point.y + step * radius * 3.4), radius: radius, color: color))
    }
  }
}
