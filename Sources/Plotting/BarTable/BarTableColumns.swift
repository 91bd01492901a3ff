import Drawing
import Styling

/// Where the columns of a table of bars stand, and the sizes of type at which everything fits.
struct BarTableColumns {
  /// The size of names and figures.
  let size: Double
  let names: [String]
  let nameLeft: Double
  /// The middle line or, without bars to the left, the line that bars start from.
  let leftFoot: Double
  let rightFoot: Double
  /// The right edges of the figures at the feet.
  let leftFigureEdge: Double
  let rightFigureEdge: Double
  /// How long one unit of value is.
  let unit: Double
  /// The kept columns of figures and their right edges.
  let figures: [(index: Int, edge: Double)]
  /// Whether heads have room over both sides.
  let hasLeft: Bool

  init(_ body: BarTableBody, width: Double, pitch: Double, _ setting: Typesetting) throws(Undrawable) {
    hasLeft = body.rows.contains { $0.left != nil }
    let least = setting.legible(10)
    var size = max(least, min(setting.style.chartType.label.size, pitch * 0.62))
    var names = body.rows.map(\.name)
    var kept = Array(body.figures.indices)
    // Figures go before names shrink, the least needed first; the last column stays as long as it can.
    let wanted = width * 0.3
    while true {
      let widths = BarTableColumns.fixed(body, names: names, kept: kept, size: size, setting)
      if width - widths >= wanted { break }
      if kept.count > 1 {
        kept.removeFirst()
      } else if names != body.rows.map({ $0.shortName ?? $0.name }) {
        names = body.rows.map { $0.shortName ?? $0.name }
      } else if size > least {
        size = max(least, size - 0.5)
      } else if !kept.isEmpty {
        kept.removeAll()
      } else {
        break
      }
    }
    let room = width - BarTableColumns.fixed(body, names: names, kept: kept, size: size, setting)
    guard room >= 24 else { throw .tooNarrow(least: width + 24 - room) }
    self.size = size
    self.names = names
    let style = BarTableColumns.nameStyle(size, setting)
    let rank = setting.widest(body.rows.map(\.rank), style)
    nameLeft = rank > 0 ? rank + size * 0.7 : 0
    let nameEnd = nameLeft + setting.widest(names, style)
    let leftMost = body.rows.compactMap { $0.left?.length }.max() ?? 0
    let rightMost = body.rows.map { $0.right.length }.max() ?? 0
    let unit = leftMost + rightMost > 0 ? room / (leftMost + rightMost) : 0
    self.unit = unit
    let left = setting.widest(body.rows.compactMap { $0.left?.figure }, style)
    let right = setting.widest(body.rows.map(\.right.figure), style)
    let bars = nameEnd + size * 1.25
    leftFoot = bars + leftMost * unit
    leftFigureEdge = leftFoot + (hasLeft ? size * 0.5 + left : 0)
    let start = hasLeft ? leftFigureEdge + size : bars
    rightFigureEdge = start + right
    rightFoot = rightFigureEdge + (right > 0 ? size * 0.5 : 0)
    var edge = width
    var figures: [(index: Int, edge: Double)] = []
    for index in kept.reversed() {
      figures.append((index, edge))
      edge -= BarTableColumns.width(of: index, body, size, setting) + size * 1.2
    }
    self.figures = figures.reversed()
  }

  /// The width of everything but bars.
  private static func fixed(
    _ body: BarTableBody, names: [String], kept: [Int], size: Double, _ setting: Typesetting
  ) -> Double {
    let style = nameStyle(size, setting)
    let rank = setting.widest(body.rows.map(\.rank), style)
    let left = setting.widest(body.rows.compactMap { $0.left?.figure }, style)
    let right = setting.widest(body.rows.map(\.right.figure), style)
    let hasLeft = body.rows.contains { $0.left != nil }
    let figures = kept.reduce(0) { $0 + width(of: $1, body, size, setting) + size * 1.2 }
    return (rank > 0 ? rank + size * 0.7 : 0) + setting.widest(names, style) + size * 1.25
      + (hasLeft ? size * 1.5 + left : 0) + right + (right > 0 ? size * 0.5 : 0) + figures
  }

  private static func width(of index: Int, _ body: BarTableBody, _ size: Double, _ setting: Typesetting) -> Double {
    let texts = body.rows.compactMap { index < $0.figures.count ? $0.figures[index] : nil }
    return max(
      setting.widest(texts, nameStyle(size, setting)), setting.width(body.figures[index].head, headStyle(size, setting)))
  }

  /// The widest style of a row, by which columns are measured.
  static func nameStyle(_ size: Double, _ setting: Typesetting) -> TextStyle {
    setting.style.text(setting.style.chartType.label, weight: .bold).sized(size)
  }

  /// The style of the heads.
  static func headStyle(_ size: Double, _ setting: Typesetting) -> TextStyle {
    let style = setting.style
    let full = style.chartType.axis.size - 1
    return style.text(style.chartType.axis, style.colors.muted).sized(setting.legible(min(full, max(10, size))))
  }
}
