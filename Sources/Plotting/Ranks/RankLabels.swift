import Drawing
import Styling

/// The table at the right end of ranked lines: place, name, figure.
struct RankLabels {
  private let body: RankBody
  private let look: ProgressionLook
  private let setting: Typesetting
  private var names: [String]
  private var colored: Double
  private var context: Double
  private var keepsFigures: Bool
  /// The series with a label: all, or where rows are lower than type those that the headline speaks of.
  private let shown: [Int]

  /// Chooses names and sizes that leave the lines enough room: short names before smaller type, and smaller type before
  /// the figures go.
  init(_ body: RankBody, pitch: Double, room: Double, look: ProgressionLook, _ setting: Typesetting) {
    self.body = body
    self.look = look
    self.setting = setting
    let label = setting.style.chartType.label.size
    let least = setting.legible(10)
    let spoken = body.series.indices.filter { body.series[$0].emphasis != .context }
    let isFull = pitch >= least * 1.25
    shown = isFull || spoken.isEmpty ? Array(body.series.indices) : spoken
    colored = max(least, isFull ? min(label * 1.125, pitch * 0.8) : label)
    context = max(least, min(label, pitch * 0.75))
    names = body.series.map(\.name)
    keepsFigures = body.series.contains { !$0.figure.isEmpty }
    if width > room { names = body.series.map { $0.shortName ?? $0.name } }
    while width > room, colored > least {
      colored = max(least, colored - 0.5)
      context = max(least, context - 0.5)
    }
    if width > room { keepsFigures = false }
  }

  private var unit: Double { setting.style.chartType.label.size / 16 }

  private func widest(_ string: (Int) -> String, isName: Bool) -> Double {
    shown.map { setting.width(string($0), style(body.series[$0].emphasis, isName: isName)) }.max() ?? 0
  }

  private var rankWidth: Double { widest({ body.series[$0].rank }, isName: true) }
  private var nameWidth: Double { widest({ names[$0] }, isName: true) }
  private var figureWidth: Double { keepsFigures ? widest({ body.series[$0].figure }, isName: false) : 0 }

  /// Whether the figures have their column.
  var hasFigures: Bool { keepsFigures }

  /// From the last position to the picture's edge.
  var width: Double {
    26 * unit + rankWidth + 10 * unit + nameWidth + (keepsFigures ? 18 * unit + figureWidth : 0)
  }

  /// From the first place to the baseline of the head above it.
  var headRise: Double { colored * 0.9 + 6 * unit }

  /// The rows, each at the height of its line's end, or near it where only some stand and would touch.
  func draw(_ heights: [Double], right: Double, size: Size, into frame: inout Frame) {
    let edge = right + 26 * unit + rankWidth
    let width = size.width
    let order = shown.sorted { (heights[$0], $0) < (heights[$1], $1) }
    let isFull = shown.count == heights.count
    let places =
      isFull
      ? order.map { heights[$0] }
      : LabelSpread.spread(
        order.map { LabelSpread.Item(heights[$0], height: colored * 1.25) },
        within: (order.first.map { heights[$0] - colored * 0.65 } ?? 0)...size.height)
    for (index, y) in zip(order, places) {
      let series = body.series[index]
      let name = style(series.emphasis, isName: true)
      let figure = style(series.emphasis, isName: false)
      frame.draw(Label(run: setting.run(series.rank, name), point: Point(edge, y), align: .right, isCentered: true))
      frame.draw(Label(run: setting.run(names[index], name), point: Point(edge + 10 * unit, y), isCentered: true))
      guard keepsFigures, !series.figure.isEmpty else { continue }
      frame.draw(
        Label(run: setting.run(series.figure, figure), point: Point(width, y), align: .right, isCentered: true))
    }
  }

  private func style(_ emphasis: ProgressionBody.Emphasis, isName: Bool) -> TextStyle {
    let text = look.name(emphasis).sized(emphasis == .context ? context : colored)
    switch emphasis {
    case .champion: return text.weighted(.bold)
    case .colored: return text.weighted(isName ? .semibold : .regular)
    case .context: return text.weighted(.regular)
    }
  }
}
