import Drawing
import Styling

/// Where the cells of a grid of results stand between its names and its figures, and what they say.
struct ResultGridColumns {
  let table: TableColumns
  let content: ResultGridContent
  /// From row to row, and from cell to cell.
  let pitch: Double
  let cellPitch: Double
  let cellsLeft: Double
  /// Where the codes behind the names end; nil where the cells have none.
  let codeEdge: Double?

  /// The most height of a row in units, more where there are few.
  private static func highest(_ rows: Int) -> Double { rows < 4 ? 112 : rows < 6 ? 88 : 62 }
  /// The blank between cells.
  static func gap(_ pitch: Double) -> Double { pitch >= 20 ? 3 : pitch >= 9 ? 2 : 1 }

  /// Fits the columns into a picture.
  ///
  /// - Parameters:
  ///   - body: The rows that stand.
  ///   - count: How many cells a row has.
  ///   - size: The size of the picture.
  ///   - room: The height that there is for a row.
  ///   - setting: The typesetting.
  /// - Throws: ``Undrawable/tooNarrow(least:)`` where cells would be narrower than a stroke.
  init(
    _ body: ResultGridBody, count: Int, size: Size, room: Double, _ setting: Typesetting
  ) throws(Undrawable) {
    let unit = setting.style.chartType.label.size / 16
    let highest = ResultGridColumns.highest(body.rows.count) * unit
    let codes = setting.widest(body.rows.map(\.code), MatrixColumns.codeStyle(setting))
    var fitting = ResultGridFitting(
      body: body, count: count, width: size.width, codes: codes, pitch: min(room, highest * size.markGrowth),
      setting: setting)
    var table = fitting.table()
    var isInTwoLines = false
    if size.isHigh, table.room / Double(count) < fitting.pitch, fitting.pitch >= 3.4 * table.size {
      // Rows are high and cells narrow: names in two lines leave more to scores, while letters gain nothing by it.
      let narrower = fitting.table(isInTwoLines: true)
      isInTwoLines = fitting.content(narrower).hasScores
      if isInTwoLines { table = narrower }
    }
    let least = Double(count) * 3
    guard table.room >= least else { throw .tooNarrow(least: size.width + least - table.room) }
    if fitting.content(table).hasScores {
      // Few rows of scores fill a high picture, upright cells but no columns.
      fitting.pitch = max(
        fitting.pitch, min(room, highest * size.cellGrowth, table.room / Double(count) * 1.6))
    }
    // Codes stand in cells only where they stand behind the names as well.
    let coded = fitting.table(isInTwoLines: isInTwoLines, hasCodes: true)
    let hasCodes = codes > 0 && fitting.content(table).hasCodes && fitting.content(coded).hasCodes
    if hasCodes { table = coded }
    content = fitting.content(table, mayHaveCodes: hasCodes)
    pitch = fitting.pitch
    cellPitch = fitting.cellPitch(table)
    codeEdge = hasCodes ? table.nameEnd + ResultGridFitting.codeGap + codes : nil
    cellsLeft = (codeEdge ?? table.nameEnd) + table.size
    // The figures stand right behind cells that do not fill the width.
    table.moveFigures(left: table.room - Double(count) * cellPitch)
    self.table = table
  }
}

/// What is tried to find the columns of a grid of results.
private struct ResultGridFitting {
  let body: ResultGridBody
  let count: Int
  let width: Double
  /// The width of the widest code.
  let codes: Double
  /// From row to row.
  var pitch: Double
  let setting: Typesetting

  /// The blank before codes.
  static let codeGap = 12.0
  /// The most width of a cell in its heights or in units: in broader ones a score would stand far from the opponent.
  private static let broadest = (heights: 2.4, units: 260.0)

  /// The names and figures; cells keep nearly half of the width, and each at least the width of a stroke.
  func table(isInTwoLines: Bool = false, hasCodes: Bool = false) -> TableColumns {
    TableColumns(
      body.words, width: width, largest: min(setting.style.chartType.label.size, pitch * 0.66),
      wanted: max(width * 0.45, Double(count) * 5), setting, isInTwoLines: isInTwoLines,
      further: { $0 + (hasCodes ? codes + ResultGridFitting.codeGap : 0) })
  }

  /// From cell to cell.
  func cellPitch(_ table: TableColumns) -> Double {
    let unit = setting.style.chartType.label.size / 16
    let (heights, units) = ResultGridFitting.broadest
    return min(table.room / Double(count), max(pitch * heights, units * unit))
  }

  /// What the cells have room for.
  func content(_ table: TableColumns, mayHaveCodes: Bool = true) -> ResultGridContent {
    let width = cellPitch(table)
    let cell = Size(width - ResultGridColumns.gap(width), pitch - ResultGridColumns.gap(pitch))
    return ResultGridContent(body, in: cell, setting, mayHaveCodes: mayHaveCodes)
  }
}
