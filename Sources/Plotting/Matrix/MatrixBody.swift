import Drawing
import Styling

/// A matrix of cells with names before its rows and figures after them.
package struct MatrixBody: ChartBody, Hashable {
  /// What a cell says, by the style's tokens for results.
  package enum Kind: Sendable, Hashable {
    case won
    case drawn
    case lost
  }

  /// A cell.
  package struct Cell: Sendable, Hashable {
    package var label: String
    /// A letter in the corner that says the kind without color.
    package var corner: String
    package var kind: Kind?
    /// Whether the headline speaks of this cell.
    package var isMarked: Bool
    /// Whether its corner is marked, as that of a result which a note speaks of.
    package var isNotched = false
    /// The results that the cell holds, where they are several of unlike kinds: each has its own part of the cell.
    package var parts: [Cell] = []

    /// Makes a cell.
    package init(_ label: String, corner: String = "", kind: Kind? = nil, isMarked: Bool = false) {
      self.label = label
      self.corner = corner
      self.kind = kind
      self.isMarked = isMarked
    }

    /// Makes a cell of several results.
    package init(parts: [Cell], isMarked: Bool = false) {
      let kinds = Set(parts.map(\.kind))
      let isNotched = parts.contains(where: \.isNotched)
      self.init(
        parts.map(\.label).joined(separator: " "), corner: kinds.count == 1 ? parts[0].corner : "",
        kind: kinds.count == 1 ? parts[0].kind : nil, isMarked: isMarked)
      self.isNotched = isNotched
      if kinds.count > 1 { self.parts = parts }
    }
  }

  /// A row.
  package struct Row: Sendable, Hashable {
    package var rank: String
    package var name: String
    /// A shorter name, where the whole one has no room; nil where there is none.
    package var shortName: String?
    /// Three letters of the name, for the columns' heads where whole names do not fit.
    package var code: String
    package var isEmphasized: Bool
    /// Whether its name stands where few have room, as one that the headline speaks of.
    package var isKept: Bool
    /// One for each column; nil leaves the place empty.
    package var cells: [Cell?]
    /// One for each of the columns after the cells.
    package var figures: [String]

    /// Makes a row.
    package init(
      rank: String, name: String, shortName: String? = nil, code: String, isEmphasized: Bool = false,
      isKept: Bool = false, cells: [Cell?], figures: [String] = []
    ) {
      self.rank = rank
      self.name = name
      self.shortName = shortName
      self.code = code
      self.isEmphasized = isEmphasized
      self.isKept = isKept
      self.cells = cells
      self.figures = figures
    }
  }

  /// A column of figures after the cells.
  package struct FigureColumn: Sendable, Hashable {
    package var head: String
    package var alignment: Alignment
    /// Whether the figures are the sum of the rest and set heavier.
    package var isStrong: Bool
    /// Whether the figures say something only beside those of the column before, and go where that one goes.
    package var isContinued: Bool

    /// Makes a column.
    package init(_ head: String, alignment: Alignment = .right, isStrong: Bool = false, isContinued: Bool = false) {
      self.head = head
      self.alignment = alignment
      self.isStrong = isStrong
      self.isContinued = isContinued
    }

    /// How many columns go together when the first of some has no room.
    static func leading(_ columns: some Collection<FigureColumn>) -> Int {
      columns.isEmpty ? 0 : 1 + columns.dropFirst().prefix { $0.isContinued }.count
    }
  }

  /// An entry of the key.
  package struct KeyChip: Sendable, Hashable {
    package var kind: Kind
    package var letter: String
    package var word: String

    /// Makes a chip.
    package init(_ kind: Kind, letter: String, word: String) {
      self.kind = kind
      self.letter = letter
      self.word = word
    }
  }

  /// The rows; the columns of cells are the same, in the same order.
  package var rows: [Row]
  /// The columns after the cells, the least needed first: where room is short they go in this order.
  package var figures: [FigureColumn]
  package var key: [KeyChip]
  /// Whether names of the rows weigh more than scores: where there is no room for both, cells say less.
  var needsNames = false

  /// Makes a body.
  package init(rows: [Row], figures: [FigureColumn] = [], key: [KeyChip] = []) {
    self.rows = rows
    self.figures = figures
    self.key = key
  }

  package func leastHeight(width: Double, _ setting: Typesetting) throws(Undrawable) -> Double {
    try MatrixLayout(self, width: width, height: nil, setting).leastHeight
  }

  package func layout(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> BodyLayout {
    let layout = try MatrixLayout(self, width: size.width, height: size.height, setting)
    let coded = layout.isCodedAlone ? rows.filter { $0.code != $0.name } : []
    return BodyLayout(
      unexplainedCodes: coded.map { ($0.code, $0.name) }, showsUnits: layout.hasScores, frame: layout.frame)
  }

  package var withNames: Self? {
    var body = self
    body.needsNames = true
    return body
  }
}

extension ResultTokens {
  /// The cell of a kind of result.
  func token(_ kind: MatrixBody.Kind) -> CellToken {
    switch kind {
    case .won: won
    case .drawn: drawn
    case .lost: lost
    }
  }
}
