import Drawing
import Styling

/// Who holds what when: a row for each holder, a dot at each of its positions, and how often in a column.
package struct TimelineBody: ChartBody, Hashable {
  /// A row.
  package struct Row: Sendable, Hashable {
    package var name: String
    package var shortName: String?
    /// The positions held, in rising order.
    package var positions: [Int]
    package var figure: String
    package var isEmphasized: Bool
    /// Whether it stands in every picture.
    package var isKept: Bool

    /// Makes a row.
    package init(
      _ name: String, shortName: String? = nil, positions: [Int], figure: String, isEmphasized: Bool = false,
      isKept: Bool = false
    ) {
      self.name = name
      self.shortName = shortName
      self.positions = positions
      self.figure = figure
      self.isEmphasized = isEmphasized
      self.isKept = isKept
    }
  }

  package var rows: [Row]
  package var labels: [String]
  /// Shorter labels, for where all are to stand; empty for none.
  package var shortLabels: [String]
  /// The positions that do not follow on the one before, because something between is missing.
  package var gaps: Set<Int>
  /// A second line under each label, such as how it was won; empty for none.
  package var details: [String]
  package var figureHead: String

  /// Makes a body.
  package init(
    rows: [Row], labels: [String], shortLabels: [String] = [], gaps: Set<Int> = [], details: [String] = [],
    figureHead: String = ""
  ) {
    self.rows = rows
    self.labels = labels
    self.shortLabels = shortLabels
    self.gaps = gaps
    self.details = details
    self.figureHead = figureHead
  }

  package func leastHeight(width: Double, _ setting: Typesetting) throws(Undrawable) -> Double {
    try TimelineLayout(self, width: width, height: nil, setting).size.height
  }

  package func layout(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> BodyLayout {
    let layout = try TimelineLayout(self, width: size.width, height: size.height, setting)
    return BodyLayout(leftOut: rows.count - layout.body.rows.count, gap: layout.gap, frame: layout.frame)
  }
}
