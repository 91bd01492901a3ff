import Drawing
import Styling

/// Upright bars from zero, one for each position, with their numbers in a row at their feet.
package struct ColumnsBody: ChartBody, Hashable {
  /// A bar.
  package struct Column: Sendable, Hashable {
    package var label: String
    package var value: Double
    /// The number at the bar's foot.
    package var figure: String
    /// Whether the headline speaks of it.
    package var isEmphasized: Bool

    /// Makes a bar.
    package init(_ label: String, _ value: Double, figure: String, isEmphasized: Bool = false) {
      self.label = label
      self.value = value
      self.figure = figure
      self.isEmphasized = isEmphasized
    }

    var length: Double { value.isFinite ? max(0, value) : 0 }
  }

  /// A level that all bars are held against.
  package struct Reference: Sendable, Hashable {
    package var value: Double
    /// Its label, in lines.
    package var lines: [String]

    /// Makes a level.
    package init(_ value: Double, lines: [String]) {
      self.value = value
      self.lines = lines
    }
  }

  package var columns: [Column]
  package var reference: Reference?
  /// A remark on top of the emphasized bars, on the first of them.
  package var callout: String?

  /// Makes a body.
  package init(_ columns: [Column], reference: Reference? = nil, callout: String? = nil) {
    self.columns = columns
    self.reference = reference
    self.callout = callout
  }

  package func leastHeight(width: Double, _ setting: Typesetting) throws(Undrawable) -> Double {
    try ColumnsLayout(self, width: width, setting).leastHeight
  }

  package func layout(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> BodyLayout {
    let layout = try ColumnsLayout(self, width: size.width, setting)
    return BodyLayout { layout.frame(height: size.height) }
  }
}
