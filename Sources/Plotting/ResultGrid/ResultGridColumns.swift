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
  /// The most width of a cell in its heights or in units: in broader ones a score would stand far from the opponent.
  private static let broadest = (heights: 2.4, units: 260.0)

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
    var pitch = min(room, highest * size.markGrowth)
    let codes = setting.widest(body.rows.map(\.code), MatrixColumns.codeStyle(setting))
    // Cells keep nearly half of the width, and each at least the width of a stroke.
    func columns(isInTwoLines: Bool = false, hasCodes: Bool = false) -> TableColumns {
      TableColumns(
        body.words, width: size.width, largest: min(setting.style.chartType.label.size, pitch * 0.66),
        wanted: max(size.width * 0.45, Double(count) * 5), setting, isInTwoLines: isInTwoLines,
        further: { $0 + (hasCodes ? codes + 12 : 0) })
    }
    func cellPitch(_ columns: TableColumns) -> Double {
      let most = max(pitch * ResultGridColumns.broadest.heights, ResultGridColumns.broadest.units * unit)
      return min(columns.room / Double(count), most)
    }
    func content(_ columns: TableColumns, mayHaveCodes: Bool = true) -> ResultGridContent {
      let width = cellPitch(columns)
      let cell = Size(width - ResultGridColumns.gap(width), pitch - ResultGridColumns.gap(pitch))
      return ResultGridContent(body, in: cell, setting, mayHaveCodes: mayHaveCodes)
    }
    var table = columns()
    var isInTwoLines = false
    if size.isHigh, table.room / Double(count) < pitch, pitch >= 3.4 * table.size {
      // Rows are high and cells narrow: names in two lines leave more to scores, while letters gain nothing by it.
      let narrower = columns(isInTwoLines: true)
      isInTwoLines = content(narrower).hasScores
      if isInTwoLines { table = narrower }
    }
    let least = Double(count) * 3
    guard table.room >= least else { throw .tooNarrow(least: size.width + least - table.room) }
    if content(table).hasScores {
      // Few rows of scores fill a high picture, upright cells but no columns.
      pitch = max(pitch, min(room, highest * size.cellGrowth, table.room / Double(count) * 1.6))
    }
    // Codes stand in cells only where they stand behind the names as well.
    let coded = columns(isInTwoLines: isInTwoLines, hasCodes: true)
    let hasCodes = codes > 0 && content(table).hasCodes && content(coded).hasCodes
    if hasCodes { table = coded }
    self.content = content(table, mayHaveCodes: hasCodes)
    self.pitch = pitch
    self.cellPitch = cellPitch(table)
    codeEdge = hasCodes ? table.nameEnd + 12 + codes : nil
    cellsLeft = (codeEdge ?? table.nameEnd) + table.size
    // The figures stand right behind cells that do not fill the width.
    table.moveFigures(left: table.room - Double(count) * self.cellPitch)
    self.table = table
  }
}
