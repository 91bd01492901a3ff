import Drawing
import Styling

/// A table whose rows carry bars: to the right of their figures, or to both sides of a middle line.
///
/// All bars start at zero and share one scale. The figures stand in columns at the bars' feet, so that they read as a
/// table and the bars as their picture.
package struct BarTableBody: ChartBody, Hashable {
  /// How loud a bar is.
  package enum Tone: Sendable, Hashable {
    case plain
    case quiet
    /// What the style's token for a result says.
    case result(MatrixBody.Kind)
  }

  /// A piece of a bar.
  package struct Segment: Sendable, Hashable {
    package var value: Double
    package var tone: Tone

    /// Makes a piece.
    package init(_ value: Double, _ tone: Tone = .plain) {
      self.value = value
      self.tone = tone
    }

    var length: Double { value.isFinite ? max(0, value) : 0 }
  }

  /// A side of a row: its bar, in pieces from the middle outwards, and the figure at its foot.
  package struct Side: Sendable, Hashable {
    package var segments: [Segment]
    package var figure: String

    /// Makes a side.
    package init(_ segments: [Segment], figure: String) {
      self.segments = segments
      self.figure = figure
    }

    /// Makes a side of one piece.
    package init(_ value: Double, figure: String, tone: Tone = .plain) {
      self.init([Segment(value, tone)], figure: figure)
    }

    var length: Double { segments.reduce(0) { $0 + $1.length } }
  }

  /// A row.
  package struct Row: Sendable, Hashable {
    package var rank: String
    package var name: String
    /// A shorter name for narrow pictures; nil for none.
    package var shortName: String?
    package var left: Side?
    package var right: Side
    /// A text for each figure column.
    package var figures: [String]
    package var isEmphasized: Bool
    /// Whether it stands in every picture, as one that the headline names or sets aside.
    package var isKept: Bool

    /// Makes a row.
    package init(
      rank: String = "", name: String, shortName: String? = nil, left: Side? = nil, right: Side,
      figures: [String] = [], isEmphasized: Bool = false, isKept: Bool = false
    ) {
      self.rank = rank
      self.name = name
      self.shortName = shortName
      self.left = left
      self.right = right
      self.figures = figures
      self.isEmphasized = isEmphasized
      self.isKept = isKept
    }
  }

  /// A part of the whole that a bar across the table shows.
  package struct Part: Sendable, Hashable {
    package var value: Double
    package var label: String
    /// A shorter label, where the whole one has no room above the part; nil for none.
    package var shortLabel: String?
    package var tone: Tone

    /// Makes a part.
    package init(_ value: Double, label: String, shortLabel: String? = nil, tone: Tone) {
      self.value = value
      self.label = label
      self.shortLabel = shortLabel
      self.tone = tone
    }
  }

  package var rows: [Row]
  /// What the rows are, above their names.
  package var title: String
  /// What the bars to the left and to the right count.
  package var leftHead: String
  package var rightHead: String
  /// Shorter heads of both sides, where one of the whole ones has no room; empty for none.
  package var shortLeftHead = ""
  package var shortRightHead = ""
  /// The heads of the columns of figures, the least needed first: those go where room is short.
  package var figures: [MatrixBody.FigureColumn]
  /// The parts of a whole, as one bar above the rows; empty for none.
  package var whole: [Part]
  /// Whether the rows are a whole table, whose last rows say as much as its first, as far as it has no more than the most.
  package var isWhole: Bool
  /// The most rows that stand whatever the room, beside those that are kept.
  package var most: Int

  /// Makes a body.
  package init(
    rows: [Row], title: String = "", leftHead: String = "", rightHead: String = "",
    figures: [MatrixBody.FigureColumn] = [],
    whole: [Part] = [], isWhole: Bool = false, most: Int = .max
  ) {
    self.rows = rows
    self.title = title
    self.leftHead = leftHead
    self.rightHead = rightHead
    self.figures = figures
    self.whole = whole
    self.isWhole = isWhole
    self.most = most
  }

  package func leastHeight(width: Double, _ setting: Typesetting) throws(Undrawable) -> Double {
    try BarTableLayout(self, width: width, height: nil, setting).size.height
  }

  package func layout(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> BodyLayout {
    let layout = try BarTableLayout(self, width: size.width, height: size.height, setting)
    return BodyLayout(leftOut: rows.count - layout.body.rows.count, gap: layout.gap, frame: layout.frame)
  }
}
