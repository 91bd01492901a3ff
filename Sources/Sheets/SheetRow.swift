import Drawing
import Styling

/// A row of a table on a sheet: texts in cells that stand where the sheet wants them, never broken.
struct SheetRow {
  private(set) var frame: Frame

  /// Makes an empty row.
  init(width: Double, height: Double) { frame = Frame(Size(width, height)) }

  /// Adds a cell with a text, its capitals centred on the row's height.
  ///
  /// An empty text makes an empty cell: readers count on the same number of cells in every row.
  mutating func add(_ run: TextRun, at x: Double, align: Alignment = .left, as role: Role = .cell) {
    var cell = Frame(Size(run.width, frame.size.height))
    if !run.string.isEmpty { cell.add(run, at: Point(0, SheetRow.baseline(of: run, in: frame.size.height))) }
    let left =
      switch align {
      case .left: x
      case .center: x - run.width / 2
      case .right: x - run.width
      }
    frame.add(cell, as: role, at: Point(left, 0))
  }

  /// Adds a cell with a picture, centred on the row's height.
  mutating func add(_ picture: Frame, at x: Double) {
    var cell = Frame(Size(picture.size.width, frame.size.height))
    cell.add(picture, at: Point(0, (frame.size.height - picture.size.height) / 2))
    frame.add(cell, as: .cell, at: Point(x, 0))
  }

  /// Adds an empty cell.
  mutating func addEmpty() { frame.add(Frame(Size(0, frame.size.height)), as: .cell) }

  /// The baseline that centres a run's capitals on a height.
  static func baseline(of run: TextRun, in height: Double) -> Double {
    (height + run.style.size * TextStyle.capHeightShare) / 2
  }
}

extension Frame {
  /// Adds a straight line.
  mutating func rule(_ from: Point, _ to: Point, _ stroke: Stroke) { add(.line(from, to), stroke: stroke) }

  /// Adds a line from left to right.
  mutating func rule(y: Double, from left: Double, to right: Double, _ stroke: Stroke) {
    rule(Point(left, y), Point(right, y), stroke)
  }
}

/// Rules of a sheet by what they part.
struct SheetRules {
  let style: Style

  /// Under heads and last rows.
  var firm: Stroke { Stroke(style.colors.ink, width: 0.5) }
  /// Around a box to write in.
  var box: Stroke { Stroke(style.colors.ink, width: 0.75) }
  /// Between rows that white space already parts.
  var faint: Stroke { Stroke(style.colors.faintRule, width: 0.4) }
  /// Within a box to write in: the pen must see it.
  var inner: Stroke { Stroke(style.colors.firmRule, width: 0.4) }
  /// The line that leads from one place to another.
  var connector: Stroke { Stroke(style.colors.connector, width: 0.75) }
}
