import Drawing
import Styling

/// Where the bars of a table stand between its names and its figures.
struct BarTableColumns {
  let table: TableColumns
  /// The line that bars to the left and to the right start from.
  let leftFoot: Double
  let rightFoot: Double
  /// The right edges of the figures at the feet, and where the right ones begin.
  let leftFigureEdge: Double
  let rightFigureEdge: Double
  let rightFigureLeft: Double
  /// How long one unit of value is.
  let unit: Double
  /// Whether bars grow to the left too.
  let hasLeft: Bool

  /// The share of the width that bars should have.
  private static let share = 0.3
  /// The height of a row with a name on two lines, in sizes of type.
  private static let twoLines = 3.0

  /// The smallest type of a row: hardly less than the style's small type, so that a style of large type shows fewer rows
  /// and not smaller ones.
  static func leastSize(_ setting: Typesetting) -> Double {
    setting.legible(setting.style.chartType.smallAxis.size - 1)
  }

  init(_ body: BarTableBody, width: Double, pitch: Double, _ setting: Typesetting) throws(Undrawable) {
    let hasLeft = body.rows.contains { $0.left != nil }
    self.hasLeft = hasLeft
    func figures(_ size: Double) -> (left: Double, right: Double) {
      let style = TableColumns.style(size, setting)
      return (
        setting.widest(body.rows.compactMap { $0.left?.figure }, style),
        setting.widest(body.rows.map(\.right.figure), style)
      )
    }
    let wanted = width * BarTableColumns.share
    func columns(_ largest: Double, isInTwoLines: Bool) -> TableColumns {
      TableColumns(
        body.words, width: width, largest: min(setting.style.chartType.label.size, largest), wanted: wanted, setting,
        isInTwoLines: isInTwoLines
      ) { size in
        let (left, right) = figures(size)
        return size * 1.25 + (hasLeft ? size * 1.5 + left : 0) + right + (right > 0 ? size * 0.5 : 0)
      }
    }
    let single = columns(max(pitch * 0.62, BarTableColumns.leastSize(setting)), isInTwoLines: false)
    let double = single.room < wanted ? columns(pitch / BarTableColumns.twoLines, isInTwoLines: true) : single
    // Long names take a second line before the bars become slivers.
    table = double.room > single.room && pitch >= double.size * BarTableColumns.twoLines ? double : single
    guard table.room >= 24 else { throw .tooNarrow(least: width + 24 - table.room) }
    let size = table.size
    let (left, right) = figures(size)
    let leftMost = body.rows.compactMap { $0.left?.length }.max() ?? 0
    let rightMost = body.rows.map { $0.right.length }.max() ?? 0
    unit = leftMost + rightMost > 0 ? table.room / (leftMost + rightMost) : 0
    let bars = table.nameEnd + size * 1.25
    leftFoot = bars + leftMost * unit
    leftFigureEdge = leftFoot + (hasLeft ? size * 0.5 + left : 0)
    rightFigureLeft = hasLeft ? leftFigureEdge + size : bars
    rightFigureEdge = rightFigureLeft + right
    rightFoot = rightFigureEdge + (right > 0 ? size * 0.5 : 0)
  }
}

extension BarTableBody {
  /// The words of the rows, as columns around the bars.
  var words: TableColumns.Words {
    TableColumns.Words(
      ranks: rows.map(\.rank), names: rows.map(\.name), shortNames: rows.map { $0.shortName ?? $0.name },
      heads: figures, figures: rows.map(\.figures))
  }
}
