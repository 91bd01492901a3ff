import Drawing
import Styling

/// Counts in a square grid, darker where there are more, beside a ranking of its fullest cells.
package struct ScoreGridBody: ChartBody, Hashable {
  /// What the rows and the columns count, in words.
  package var rowHead: String
  package var columnHead: String
  package var rowLabels: [String]
  package var columnLabels: [String]
  /// The counts row by row; nil for a cell that cannot be, which stays blank.
  package var counts: [[Int?]]
  /// The cells that the headline speaks of, as row and column.
  package var marked: [[Int]]
  /// The ranking beside the grid.
  package var list: BarTableBody

  /// Makes a body.
  package init(
    rowHead: String, columnHead: String, rowLabels: [String], columnLabels: [String], counts: [[Int?]],
    marked: [[Int]] = [], list: BarTableBody
  ) {
    self.rowHead = rowHead
    self.columnHead = columnHead
    self.rowLabels = rowLabels
    self.columnLabels = columnLabels
    self.counts = counts
    self.marked = marked
    self.list = list
  }

  package func leastHeight(width: Double, _ setting: Typesetting) throws(Undrawable) -> Double {
    try ScoreGridLayout(self, width: width, height: nil, setting).size.height
  }

  package func layout(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> BodyLayout {
    BodyLayout(frame: try ScoreGridLayout(self, width: size.width, height: size.height, setting).frame)
  }
}
