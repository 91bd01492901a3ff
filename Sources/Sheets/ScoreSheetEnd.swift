import Drawing
import Styling

/// The last table of a score sheet and the square of its results, where they stand in areas of their own: beside or
/// under one another, or an area each, in type of their own size.
struct ScoreSheetEnd {
  private enum Arrangement {
    case beside
    case stacked
    case apart
  }

  private let table: FigureTable
  private let square: SquareTable
  private let area: Size
  private let arrangement: Arrangement
  private let size: Double
  private let row: Double
  private let setting: Typesetting

  /// How many areas they take.
  var areas: Int { arrangement == .apart ? 2 : 1 }

  /// Nil where one of them is too large for an area with text of 7 points.
  init?(_ body: ScoreSheetBody, area: Size, _ setting: Typesetting) {
    (table, square, self.area, self.setting) = (body.table, body.square, area, setting)
    for arrangement in [Arrangement.beside, .stacked, .apart] {
      for size in ScoreSheetBody.sizes {
        guard let row = ScoreSheetEnd.row(body, arrangement, size: size, area: area, setting) else { continue }
        (self.arrangement, self.size, self.row) = (arrangement, size, row)
        return
      }
    }
    return nil
  }

  /// The height of rows in an arrangement; nil where it does not fit.
  private static func row(
    _ body: ScoreSheetBody, _ arrangement: Arrangement, size: Double, area: Size, _ setting: Typesetting
  ) -> Double? {
    let widths = (body.table.leastWidth(size: size, in: setting), body.square.leastWidth(size: size, in: setting))
    let width =
      arrangement == .beside ? widths.0 + ScoreSheetPlan.tableGap + widths.1 : max(widths.0, widths.1)
    guard width <= area.width else { return nil }
    let least = max(body.isBlank ? Length.millimetres(7) : size * 1.36, body.square.leastRow(size: size))
    let head = SheetTableType.headHeight(size)
    let rows = Double(max(1, body.table.rows.count))
    let room =
      arrangement == .stacked
      ? (area.height - 2 * head - ScoreSheetPlan.bandGap) / (2 * rows) : (area.height - head) / rows
    return room >= least ? min(room, max(least, size * (body.isBlank ? 2.7 : 2.2))) : nil
  }

  /// The areas in reading order.
  var frames: [Frame] {
    let widths = (table.leastWidth(size: size, in: setting), square.leastWidth(size: size, in: setting))
    var first = Frame(area)
    switch arrangement {
    case .beside:
      let spare = area.width - widths.0 - widths.1 - ScoreSheetPlan.tableGap
      let left = widths.0 + spare * 0.4 + ScoreSheetPlan.tableGap
      first.add(table.frame(width: widths.0 + spare * 0.4, row: row, size: size, in: setting))
      first.add(square.frame(width: area.width - left, row: row, size: size, in: setting), at: Point(left, 0))
      return [first]
    case .stacked:
      first.add(table.frame(width: area.width, row: row, size: size, in: setting))
      let top = table.height(row: row, size: size) + ScoreSheetPlan.bandGap
      first.add(square.frame(width: area.width, row: row, size: size, in: setting), at: Point(0, top))
      return [first]
    case .apart:
      first.add(table.frame(width: area.width, row: row, size: size, in: setting))
      var second = Frame(area)
      second.add(square.frame(width: area.width, row: row, size: size, in: setting))
      return [first, second]
    }
  }
}
