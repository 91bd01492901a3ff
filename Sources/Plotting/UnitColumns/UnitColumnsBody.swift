import Drawing
import Styling

/// Columns of units, one square for each, in one panel or two beside each other on one scale.
///
/// With many units the squares become bars that carry their number.
package struct UnitColumnsBody: ChartBody, Hashable {
  /// A column: its label on the axis and its units from the axis upwards.
  package struct Column: Sendable, Hashable {
    package var label: String
    /// The label of each unit; an empty one leaves its square blank.
    package var units: [String]

    /// Makes a column.
    package init(_ label: String, units: [String]) {
      self.label = label
      self.units = units
    }
  }

  /// A place on the axis that a pointer marks.
  package struct Mean: Sendable, Hashable {
    /// The place in columns: 0 is the middle of the first, 1.5 lies between the second and the third.
    package var place: Double
    package var label: String

    /// Makes a mean.
    package init(place: Double, label: String) {
      self.place = place
      self.label = label
    }
  }

  /// A remark on top of a column.
  package struct Callout: Sendable, Hashable {
    package var column: Int
    package var text: String

    /// Makes a callout.
    package init(column: Int, text: String) {
      self.column = column
      self.text = text
    }
  }

  /// One sample.
  package struct Panel: Sendable, Hashable {
    package var title: String
    /// Beside the title, how much there is in all.
    package var sum: String
    /// The panel's finding, under the title.
    package var finding: String
    package var columns: [Column]
    /// The height that chance would give each column, in units; empty for none.
    package var expected: [Double]
    package var mean: Mean?
    package var callout: Callout?

    /// Makes a panel.
    package init(
      title: String = "", sum: String = "", finding: String = "", columns: [Column], expected: [Double] = [],
      mean: Mean? = nil, callout: Callout? = nil
    ) {
      self.title = title
      self.sum = sum
      self.finding = finding
      self.columns = columns
      self.expected = expected
      self.mean = mean
      self.callout = callout
    }
  }

  /// One panel, or two beside each other; further ones go below, two in a row.
  package var panels: [Panel]
  /// What the silhouette means; it is said once, where the silhouette is free.
  package var expectedNote: String?

  /// Makes a body.
  package init(panels: [Panel], expectedNote: String? = nil) {
    self.panels = panels
    self.expectedNote = expectedNote
  }

  package func leastHeight(width: Double, _ setting: Typesetting) throws(Undrawable) -> Double {
    try UnitColumnsLayout(self, width: width, height: nil, setting).leastHeight
  }

  package func layout(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> BodyLayout {
    let layout = try UnitColumnsLayout(self, width: size.width, height: size.height, setting)
    return BodyLayout(showsUnits: layout.hasSquares, usedHeight: layout.usedHeight(size.height)) {
      layout.frame(height: size.height)
    }
  }
}
