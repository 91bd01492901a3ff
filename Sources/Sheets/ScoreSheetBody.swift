import Drawing
import Styling

/// A round robin on a sheet: a column for each round with its pairs and the running table after it, beneath them the
/// final table and the square of all results; filled, half filled, or boxes to write in.
package struct ScoreSheetBody: Sendable, Hashable {
  /// One of a pair.
  package struct Side: Sendable, Hashable {
    /// The number under which it is drawn; empty where its name is known.
    package var number: String
    package var name: String
    /// What it scored; empty for a box to write in.
    package var score: String
    /// Whether it won.
    package var isStrong: Bool
    /// Whether it is the one whom the sheet is about.
    package var isFirst: Bool

    /// Makes a side.
    package init(
      number: String = "", name: String = "", score: String = "", isStrong: Bool = false, isFirst: Bool = false
    ) {
      self.number = number
      self.name = name
      self.score = score
      self.isStrong = isStrong
      self.isFirst = isFirst
    }
  }

  /// Two that meet, and what else is to be said of it, such as that it was awarded.
  package struct Pair: Sendable, Hashable {
    package var upper: Side
    package var lower: Side
    package var remark: String

    /// Makes a pair.
    package init(_ upper: Side, _ lower: Side, remark: String = "") {
      self.upper = upper
      self.lower = lower
      self.remark = remark
    }

    /// Whether the score is still to be written.
    var isOpen: Bool { upper.score.isEmpty && lower.score.isEmpty && remark.isEmpty }
  }

  /// A row of a running table.
  package struct Standing: Sendable, Hashable {
    /// The rank; empty where it is shared with the row above.
    package var rank: String
    package var name: String
    package var figure: String
    package var isFirst: Bool

    /// Makes a row.
    package init(rank: String, name: String = "", figure: String = "", isFirst: Bool = false) {
      self.rank = rank
      self.name = name
      self.figure = figure
      self.isFirst = isFirst
    }
  }

  /// A round: a column of the sheet.
  package struct Round: Sendable, Hashable {
    package var name: String
    /// The date, or where ``isDateOpen`` the word before a line to write it on.
    package var date: String
    package var isDateOpen: Bool
    package var pairs: [Pair]
    /// Who does not play; empty for nobody.
    package var rest: String
    package var tableHead: String
    package var standings: [Standing]

    /// Makes a round.
    package init(
      name: String, date: String, isDateOpen: Bool = false, pairs: [Pair], rest: String = "", tableHead: String,
      standings: [Standing]
    ) {
      self.name = name
      self.date = date
      self.isDateOpen = isDateOpen
      self.pairs = pairs
      self.rest = rest
      self.tableHead = tableHead
      self.standings = standings
    }
  }

  package var rounds: [Round]
  /// The head of the running tables' figures.
  package var figureHead: String
  package var table: FigureTable
  package var square: SquareTable
  /// Whether it is written by hand: rows then have the room of a pen.
  package var isBlank: Bool

  /// Makes a body.
  package init(rounds: [Round], figureHead: String, table: FigureTable, square: SquareTable, isBlank: Bool) {
    self.rounds = rounds
    self.figureHead = figureHead
    self.table = table
    self.square = square
    self.isBlank = isBlank
  }

  /// The body in areas of one size: as few as hold it; nil where its names are too long for any size from 7 points up.
  ///
  /// Rounds stand in columns of one width. Where they are too many for an area they go on in the next; where pairs,
  /// running tables and the tables at the end do not stand under one another, each gets areas of its own.
  package func frames(in area: Size, _ setting: Typesetting) -> [Frame]? { layout(in: area, setting)?.frames }

  /// Sizes of type that are tried, the largest first.
  static let sizes = [12, 11, 10, 9.4, 8.8, 8.2, 7.6, 7.0]

  /// The frames with the height of a row, which tells how legible they are.
  package func layout(in area: Size, _ setting: Typesetting) -> (frames: [Frame], row: Double)? {
    let plans = ScoreSheetBody.sizes.compactMap { ScoreSheetPlan(self, size: $0, area: area, setting) }
    guard let best = plans.min(by: { ($0.areas, -$0.row) < ($1.areas, -$1.row) }) else { return nil }
    return (ScoreSheetDrawing(body: self, plan: best, setting: setting).frames, best.row)
  }
}
