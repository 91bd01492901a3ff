import Drawing
import Styling

/// Places from position to position, one line a series, the first place on top: lines that bump past one another.
///
/// Whoever leads carries a dot at every position, and at the right end the places make a table with figure and name.
package struct RankBody: ChartBody, Hashable {
  /// A line.
  package struct Series: Sendable, Hashable {
    package var name: String
    /// A shorter name for narrow pictures and for the names above the first place; nil for none.
    package var shortName: String?
    /// The place after each position, from 1; nil where the series has none yet.
    ///
    /// No two series share one.
    package var places: [Int?]
    package var emphasis: ProgressionBody.Emphasis
    /// The place at the end as printed, which equals may share.
    package var rank: String
    /// The figure in the last column.
    package var figure: String

    /// Makes a series.
    package init(
      _ name: String, shortName: String? = nil, places: [Int?], emphasis: ProgressionBody.Emphasis = .context,
      rank: String, figure: String = ""
    ) {
      self.name = name
      self.shortName = shortName
      self.places = places
      self.emphasis = emphasis
      self.rank = rank
      self.figure = figure
    }
  }

  /// A border between two places.
  package struct Zone: Sendable, Hashable {
    /// The last place above the border.
    package var after: Int
    package var word: String

    /// Makes a border.
    package init(after: Int, word: String) {
      self.after = after
      self.word = word
    }
  }

  /// The series in their final order, the best first.
  package var series: [Series]
  /// A label for each position.
  package var labels: [String]
  /// For each position the series that lead, as indices; several, joined by a bar, where the
  /// lead is shared.
  package var leaders: [[Int]]
  /// Words before the names of leaders without a color, where these have no room at their dots.
  package var leadersWord: String
  /// The head of the figures' column.
  package var figureHead: String
  package var zones: [Zone]

  /// Makes a body.
  package init(
    series: [Series], labels: [String], leaders: [[Int]] = [], leadersWord: String = "", figureHead: String = "",
    zones: [Zone] = []
  ) {
    self.series = series
    self.labels = labels
    self.leaders = leaders
    self.leadersWord = leadersWord
    self.figureHead = figureHead
    self.zones = zones
  }

  package var namesInColor: (champion: String?, series: [Int: String]) {
    ProgressionBody.namesInColor(series.map { ($0.name, $0.emphasis) })
  }

  package func leastHeight(width: Double, _ setting: Typesetting) throws(Undrawable) -> Double {
    try RankLayout(self, width: width, height: nil, setting).size.height
  }

  package func layout(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> BodyLayout {
    BodyLayout(frame: try RankLayout(self, width: size.width, height: size.height, setting).frame)
  }
}
