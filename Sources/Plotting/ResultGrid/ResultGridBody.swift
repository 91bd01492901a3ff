import Drawing
import Styling

/// Rows of results in the order of play, a cell for each position: full where won, half where drawn, low where lost.
package struct ResultGridBody: ChartBody, Hashable {
  /// A cell.
  package struct Cell: Sendable, Hashable {
    package var kind: MatrixBody.Kind
    /// The score, printed where cells are wide enough.
    package var label: String
    /// The letter of the result, printed where the score has no room.
    package var letter: String
    /// The code of whom it was against, printed small where there is room.
    package var corner: String
    /// Its name, printed in place of the code where there is room; empty for none.
    package var opponent: String

    /// Makes a cell.
    package init(
      _ kind: MatrixBody.Kind, label: String, letter: String, corner: String = "", opponent: String = ""
    ) {
      self.kind = kind
      self.label = label
      self.letter = letter
      self.corner = corner
      self.opponent = opponent
    }
  }

  /// A row.
  package struct Row: Sendable, Hashable {
    package var rank: String
    package var name: String
    package var shortName: String?
    /// The code by which the cells of other rows name it, printed behind the name where they do; empty for none.
    package var code = ""
    /// The cells by position; nil where there was no match or its result is not known.
    package var cells: [Cell?]
    package var figures: [String]
    package var isEmphasized: Bool
    /// The positions of the runs that the headline speaks of.
    package var runs: [Range<Int>]

    /// Makes a row.
    package init(
      rank: String, name: String, shortName: String? = nil, cells: [Cell?], figures: [String] = [],
      isEmphasized: Bool = false, runs: [Range<Int>] = []
    ) {
      self.rank = rank
      self.name = name
      self.shortName = shortName
      self.cells = cells
      self.figures = figures
      self.isEmphasized = isEmphasized
      self.runs = runs
    }
  }

  package var rows: [Row]
  package var labels: [String]
  package var figures: [MatrixBody.FigureColumn]
  package var key: [MatrixBody.KeyChip]

  /// Makes a body.
  package init(
    rows: [Row], labels: [String], figures: [MatrixBody.FigureColumn] = [], key: [MatrixBody.KeyChip] = []
  ) {
    self.rows = rows
    self.labels = labels
    self.figures = figures
    self.key = key
  }

  package func leastHeight(width: Double, _ setting: Typesetting) throws(Undrawable) -> Double {
    try ResultGridLayout(self, width: width, height: nil, setting).size.height
  }

  package func layout(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> BodyLayout {
    let layout = try ResultGridLayout(self, width: size.width, height: size.height, setting)
    return BodyLayout(leftOut: rows.count - layout.body.rows.count, frame: layout.frame)
  }
}
