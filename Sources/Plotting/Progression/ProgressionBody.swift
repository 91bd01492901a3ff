import Drawing
import Styling

/// Values that grow from position to position, one line a series, each ending in its figure and name.
///
/// Up to eight series are drawn one by one, with strands side by side where they share a way; more become thin lines
/// behind the few that have a color.
package struct ProgressionBody: ChartBody, Hashable {
  /// How much a series matters to the finding.
  package enum Emphasis: Sendable, Hashable {
    /// The one that the headline speaks of.
    case champion
    /// One of the few beside it, by its place among the style's lines, from 0.
    case colored(Int)
    case context
  }

  /// A line.
  package struct Series: Sendable, Hashable {
    package var name: String
    /// The values from the start on; a series may end before the others.
    package var values: [Double]
    package var emphasis: Emphasis
    /// The figure at the line's end where the last value as a whole number does not do.
    package var figure: String?
    /// Whether the headline speaks of it, so that it has its label even where others behind go without.
    package var isNamed: Bool

    /// Makes a series.
    package init(
      _ name: String, values: [Double], emphasis: Emphasis = .context, figure: String? = nil, isNamed: Bool = false
    ) {
      self.name = name
      self.values = values
      self.emphasis = emphasis
      self.figure = figure
      self.isNamed = isNamed
    }
  }

  /// The labels of the positions.
  package struct PositionAxis: Sendable, Hashable {
    /// A short label for each position, the start first.
    package var labels: [String]
    /// A second line under each, such as a date; empty for none.
    package var details: [String]
    /// The long form of the label after the start, such as one with the word that the others do without.
    package var firstWord: String?
    /// The long form of the last label.
    package var lastWord: String?
    /// One line under all labels, at the left.
    package var caption: String?

    /// Makes an axis.
    package init(
      labels: [String], details: [String] = [], firstWord: String? = nil, lastWord: String? = nil,
      caption: String? = nil
    ) {
      self.labels = labels
      self.details = details
      self.firstWord = firstWord
      self.lastWord = lastWord
      self.caption = caption
    }
  }

  /// A remark at one position, tied to a span of values there.
  package struct Annotation: Sendable, Hashable {
    /// The first words, heavier than the rest.
    package var lead: String
    package var rest: String
    package var position: Int
    package var lower: Double
    package var upper: Double
    /// Whether it speaks of the champion and takes the champion's color.
    package var isAccented: Bool

    /// Makes an annotation; without an upper value it belongs to one point and has no span line.
    package init(
      lead: String, rest: String = "", position: Int, from lower: Double, to upper: Double? = nil,
      isAccented: Bool = false
    ) {
      self.lead = lead
      self.rest = rest
      self.position = position
      self.lower = min(lower, upper ?? lower)
      self.upper = max(lower, upper ?? lower)
      self.isAccented = isAccented
    }
  }

  /// Where the body stands, which sets the sizes of type and strokes.
  package enum Form: Sendable, Hashable {
    /// In a picture, in pixels.
    case chart
    /// In a column of a page, in points; series beside the champion also differ by dashes.
    case page
  }

  /// The series in their final order, the best first.
  package var series: [Series]
  package var axis: PositionAxis
  package var annotation: Annotation?
  /// What cannot be come back from; nil for none.
  package var limit: Limit?
  package var form: Form

  /// Makes a body.
  package init(
    series: [Series], axis: PositionAxis, annotation: Annotation? = nil, limit: Limit? = nil, form: Form = .chart
  ) {
    self.series = series
    self.axis = axis
    self.annotation = annotation
    self.limit = limit
    self.form = form
  }

  package var namesInColor: (champion: String?, series: [Int: String]) {
    ProgressionBody.namesInColor(series.map { ($0.name, $0.emphasis) })
  }

  /// The names of lines that stand out, by the style's lines that they are drawn in.
  static func namesInColor(
    _ lines: [(name: String, emphasis: Emphasis)]
  ) -> (champion: String?, series: [Int: String]) {
    var names: (champion: String?, series: [Int: String]) = (nil, [:])
    for line in lines {
      switch line.emphasis {
      case .champion: names.champion = line.name
      case .colored(let place): names.series[place] = line.name
      case .context: break
      }
    }
    return names
  }

  package func leastHeight(width: Double, _ setting: Typesetting) throws(Undrawable) -> Double {
    try ProgressionLayout(self, width: width, height: nil, setting).leastHeight
  }

  package func layout(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> BodyLayout {
    let layout = try ProgressionLayout(self, width: size.width, height: size.height, setting)
    return BodyLayout { layout.frame(height: size.height) }
  }
}
