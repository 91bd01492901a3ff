import Drawing
import Styling

/// How a score sheet stands in areas of one size.
struct ScoreSheetPlan {
  /// What stands under what.
  enum Stacking: Hashable {
    /// Pairs, running tables and the last tables in one area.
    case all
    /// Pairs and running tables; the last tables in an area of their own.
    case rounds
    /// Pairs, running tables and last tables each in areas of their own.
    case none
  }

  let area: Size
  let size: Double
  let row: Double
  /// Rounds in an area, the width of a column, and the blank between columns.
  let perArea: Int
  let column: Double
  let gap: Double
  let stacking: Stacking
  /// The last tables, where they stand by themselves.
  let end: ScoreSheetEnd?
  /// How many areas it takes.
  let areas: Int

  /// The blank between two pairs.
  static let pairGap = Length.millimetres(2.2)
  /// The blank between bands.
  static let bandGap = Length.millimetres(4.6)
  /// The blank between the last table and the square beside it.
  static let tableGap = Length.millimetres(6)

  /// The height of a head over pairs or a running table.
  var headHeight: Double { SheetTableType.headHeight(size) }
  /// The height of the line that says who rests.
  var restHeight: Double { size * 1.7 }

  /// A band of a sheet: what does not grow with the rows, and how many rows it has.
  private struct Band {
    var fixed: Double
    var rows: Int
  }

  /// Nil where a name does not fit into a column, or a table not into an area, with text of the size.
  init?(_ body: ScoreSheetBody, size: Double, area: Size, _ setting: Typesetting) {
    let least = ScoreSheetPlan.leastColumn(body, size: size, setting)
    gap = Length.millimetres(5.75)
    let fitting = Int((area.width + gap) / (least + gap))
    guard fitting >= 1, !body.rounds.isEmpty else { return nil }
    let parts = (body.rounds.count + fitting - 1) / fitting
    perArea = (body.rounds.count + parts - 1) / parts
    column = min(
      (area.width - gap * Double(perArea - 1)) / Double(perArea), max(least * 1.25, Length.millimetres(66)))
    self.area = area
    self.size = size

    let pairs = body.rounds.map(\.pairs.count).max() ?? 0
    let hasRest = body.rounds.contains { !$0.rest.isEmpty }
    let head = SheetTableType.headHeight(size)
    let pairBand = Band(
      fixed: head + Double(max(0, pairs - 1)) * ScoreSheetPlan.pairGap + (hasRest ? size * 1.7 : 0), rows: 2 * pairs)
    let runningBand = Band(fixed: head, rows: body.rounds.map(\.standings.count).max() ?? 0)
    let lastBand = Band(fixed: head, rows: body.table.rows.count)
    // A row must hold a line of text, a pen where it is written on, and the lines of the square's fullest cell.
    let leastRow = body.isBlank ? Length.millimetres(7) : size * 1.36
    let squareRow = max(leastRow, body.square.leastRow(size: size))
    let mostRow = max(leastRow, min(Length.millimetres(10), size * 2.7))
    func row(_ bands: [Band], least: Double) -> Double? {
      let fixed = bands.reduce(0) { $0 + $1.fixed } + ScoreSheetPlan.bandGap * Double(bands.count - 1)
      let row = min(mostRow, (area.height - fixed) / Double(max(1, bands.reduce(0) { $0 + $1.rows })))
      return row >= least ? row : nil
    }
    let beside =
      body.table.leastWidth(size: size, in: setting) + ScoreSheetPlan.tableGap
      + body.square.leastWidth(size: size, in: setting)
    if parts == 1, beside <= area.width, let row = row([pairBand, runningBand, lastBand], least: squareRow) {
      (stacking, self.row, areas, end) = (.all, row, 1, nil)
      return
    }
    guard let end = ScoreSheetEnd(body, area: area, setting) else { return nil }
    self.end = end
    if let row = row([pairBand, runningBand], least: leastRow) {
      (stacking, self.row, areas) = (.rounds, row, parts + end.areas)
    } else if let pairRow = row([pairBand], least: leastRow), let running = row([runningBand], least: leastRow) {
      (stacking, self.row, areas) = (.none, min(pairRow, running), 2 * parts + end.areas)
    } else {
      return nil
    }
  }

  /// The least width of a column.
  private static func leastColumn(_ body: ScoreSheetBody, size: Double, _ setting: Typesetting) -> Double {
    let type = SheetTableType(size: size, setting.style)
    let sides = body.rounds.flatMap(\.pairs).flatMap { [$0.upper, $0.lower] }
    let names = setting.widest(sides.map(\.name) + body.rounds.flatMap(\.standings).map(\.name), type.strong)
    let score = scoreWidth(body, size: size)
    let remarks = setting.widest(body.rounds.flatMap(\.pairs).map(\.remark), type.head)
    let pair = names + size + score + (remarks > 0 ? remarks + size * 0.4 : 0)
    let standing = names + size * 4.4
    let writing = body.isBlank ? Length.millimetres(22) + size * 2 + score : 0
    let heads = body.rounds.map { round in
      setting.width(round.name, type.title) + setting.width(round.date, type.head) + size
        + (round.isDateOpen ? Length.millimetres(14) : 0)
    }
    let tableHeads =
      setting.widest(body.rounds.map(\.tableHead), type.head) + setting.width(body.figureHead, type.head) + 2 * size
    return max(pair, standing, writing, heads.max() ?? 0, tableHeads)
  }

  /// The width of a score's column: that of a hand where it is written in.
  static func scoreWidth(_ body: ScoreSheetBody, size: Double) -> Double {
    let isWritten = body.isBlank || body.rounds.contains { $0.pairs.contains(where: \.isOpen) }
    return isWritten ? max(Length.millimetres(9), size * 2.2) : size * 2.2
  }
}
