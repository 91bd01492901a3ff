import Drawing
import Styling

/// Small multiples: a strip for each series, with a bar up for what was won, down for what was lost, as long as the
/// margin, and a stub on the line for what was level.
package struct StripsBody: ChartBody, Hashable {
  /// A strip.
  package struct Strip: Sendable, Hashable {
    package var rank: String
    package var name: String
    package var shortName: String?
    package var figure: String
    /// The margins by position, below zero where lost; nil where there was none.
    package var margins: [Int?]
    package var isEmphasized: Bool

    /// Makes a strip.
    package init(
      rank: String, name: String, shortName: String? = nil, figure: String, margins: [Int?], isEmphasized: Bool = false
    ) {
      self.rank = rank
      self.name = name
      self.shortName = shortName
      self.figure = figure
      self.margins = margins
      self.isEmphasized = isEmphasized
    }
  }

  package var strips: [Strip]

  /// Makes a body.
  package init(_ strips: [Strip]) { self.strips = strips }

  package func leastHeight(width: Double, _ setting: Typesetting) throws(Undrawable) -> Double {
    try StripsLayout(self, width: width, height: nil, setting).size.height
  }

  package func layout(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> BodyLayout {
    let layout = try StripsLayout(self, width: size.width, height: size.height, setting)
    return BodyLayout(
      leftOut: strips.count - layout.body.strips.count, usedHeight: layout.usedHeight, frame: layout.frame)
  }
}
