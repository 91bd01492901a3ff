import Drawing
import Styling

/// The figures and names beside the ends of lines: a small table whose rows stand near the lines they name.
struct EndLabels {
  /// A row: figure, name on one or two lines, and the least room it takes.
  struct Row {
    var index: Int
    var figure: TextRun
    var name: Paragraph
    var height: Double
  }

  /// The rows, by series.
  var rows: [Row]
  /// The width of the figures' column.
  let figureWidth: Double
  /// The width of the names' column.
  let nameWidth: Double

  /// Sets the labels of some series; names wider than a measure take a second line.
  init(
    _ body: ProgressionBody, of shown: [Int], look: ProgressionLook, measures: ProgressionMeasures, nameMeasure: Double,
    _ setting: Typesetting
  ) {
    rows = shown.map { index in
      let series = body.series[index]
      let style = look.name(series.emphasis)
      let leading = style.size * 1.25
      let name = setting.paragraph(series.name, style, width: nameMeasure, leading: leading, isBalanced: true)
      let figure = series.figure ?? Ticks.label(series.values.last ?? 0)
      let room = look.isCrowded && series.emphasis == .context ? measures.contextLabel : measures.coloredLabel
      // A style of larger type needs more than the measures give.
      return Row(
        index: index, figure: setting.run(figure, look.figure(series.emphasis)), name: name,
        height: max(room, style.size * 1.18) + Double(max(0, name.lines.count - 1)) * leading)
    }
    figureWidth = rows.map(\.figure.width).max() ?? 0
    nameWidth = rows.map(\.name.width).max() ?? 0
  }

  /// The height of all rows without any blank between.
  var height: Double { rows.reduce(0) { $0 + $1.height } }

  /// The middles of the first lines of the rows, in their order, near the heights of their ends.
  func places(near ends: [Double], within bounds: ClosedRange<Double>) -> [Double] {
    // The rows keep the order of the ends; of equal ends the order given.
    let order = ends.indices.sorted { (ends[$0], $0) < (ends[$1], $1) }
    let items = order.map { index in
      LabelSpread.Item(ends[index] + drop(rows[index]), height: rows[index].height)
    }
    let middles = LabelSpread.spread(items, within: bounds)
    var places = Array(repeating: 0.0, count: ends.count)
    for (index, middle) in zip(order, middles) { places[index] = middle - drop(rows[index]) }
    return places
  }

  /// From the middle of a row's first line to the middle of the row.
  private func drop(_ row: Row) -> Double { Double(max(0, row.name.lines.count - 1)) * row.name.leading / 2 }
}
