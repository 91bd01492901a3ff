import Drawing

/// How strips stand in columns and rows.
///
/// All bars share one scale, so that a margin is as long in every strip; a row is as high as its own bars need, since the
/// first of a table hardly fall and the last hardly rise.
struct StripsGrid {
  /// What strips measure beside their bars, in the units of a layout.
  struct Measures {
    /// The height of the picture, how high a row may get, and how long a margin of one is at the least.
    var height: Double
    var highest: Double
    var least: Double
    /// The width of the picture, and the blank between columns.
    var width: Double
    var gutter: Double
    /// How much broader than high a strip is at best.
    var ratio: Double
  }

  /// The longest bars of a row.
  private struct Reach {
    var up = 1
    var down = 1
    var sum: Double { Double(up + down) }

    init(_ strips: ArraySlice<StripsBody.Strip>) {
      for margin in strips.lazy.flatMap(\.margins).compactMap({ $0 }) {
        up = max(up, margin)
        down = max(down, -margin)
      }
    }
  }

  let columns: Int
  /// The width of a strip.
  let width: Double
  private let reaches: [Reach]
  private let measures: Measures
  private let count: Int

  /// Strips in a number of columns.
  private init(_ strips: [StripsBody.Strip], columns: Int, _ measures: Measures) {
    self.columns = columns
    self.measures = measures
    count = strips.count
    width = StripsGrid.width(columns, measures)
    reaches = stride(from: 0, to: strips.count, by: columns).map { first in
      Reach(strips[first..<min(first + columns, strips.count)])
    }
  }

  /// Strips in the number of columns that fills the picture best; nil where no number leaves the bars their length.
  ///
  /// - Parameters:
  ///   - strips: The strips that should stand.
  ///   - most: The most columns whose words have room.
  ///   - head: The height of a strip's words with the blanks around its bars, in the smallest type.
  ///   - measures: The measures of the picture.
  init?(_ strips: [StripsBody.Strip], most: Int, head: Double, _ measures: Measures) {
    let grids = (1...max(1, most)).map { StripsGrid(strips, columns: $0, measures) }
      .filter { $0.hasRoom(head: head) }
    guard let best = grids.min(by: { $0.cost(head: head) < $1.cost(head: head) }) else { return nil }
    self = best
  }

  /// One strip, in a picture as high as it needs.
  init(_ strip: StripsBody.Strip, head: Double, _ measures: Measures) {
    var measures = measures
    measures.height = max(measures.height, head + measures.least * Reach([strip]).sum)
    measures.highest = max(measures.highest, measures.height)
    self.init([strip], columns: 1, measures)
  }

  /// The width of a strip among a number of columns.
  static func width(_ columns: Int, _ measures: Measures) -> Double {
    (measures.width + measures.gutter) / Double(columns) - measures.gutter
  }

  /// The height of the whole picture.
  var height: Double { measures.height }

  /// How long a margin of one is.
  func length(head: Double) -> Double {
    let sum = reaches.reduce(0) { $0 + $1.sum }
    let tallest = reaches.map(\.sum).max() ?? 1
    return min(
      (measures.height - Double(reaches.count) * head) / sum, (measures.highest - head) / tallest)
  }

  /// What all rows take of the height.
  func used(head: Double) -> Double {
    Double(reaches.count) * head + length(head: head) * reaches.reduce(0) { $0 + $1.sum }
  }

  /// Whether the words may be of a height, so that the bars keep their length.
  func hasRoom(head: Double) -> Bool { length(head: head) >= measures.least - 1e-9 }

  /// Where a strip begins, and how far its bars rise and fall.
  func place(_ index: Int, head: Double) -> (origin: Point, up: Double, down: Double) {
    let length = length(head: head)
    let row = index / columns
    let above = reaches[..<row].reduce(0) { $0 + head + length * $1.sum }
    return (
      Point(Double(index % columns) * (width + measures.gutter), above),
      length * Double(reaches[row].up), length * Double(reaches[row].down)
    )
  }

  /// How far the strips are from their best form, with the places that stay empty at the end and height not used.
  private func cost(head: Double) -> Double {
    let used = used(head: head)
    let ratio = width / (used / Double(reaches.count))
    let places = Double(reaches.count * columns)
    let empty = (places - Double(count)) / places
    let form = max(ratio / measures.ratio, measures.ratio / ratio) - 1
    return form + 3 * empty + 1.5 * (1 - min(1, used / measures.height))
  }
}
