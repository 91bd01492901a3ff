import Drawing
import Styling

/// Upright bars laid out.
struct ColumnsLayout {
  private let body: ColumnsBody
  private let setting: Typesetting
  private let width: Double
  private let band: BandScale
  private let most: Double
  /// The size of the numbers; nil where they have no room and a grid takes their place.
  private let numberSize: Double?
  private let ticks: [(value: Double, run: TextRun)]
  private let left: Double

  init(_ body: ColumnsBody, width: Double, _ setting: Typesetting) throws(Undrawable) {
    guard !body.columns.isEmpty else { throw .noColumns }
    guard let most = body.columns.map(\.length).max(), most > 0 else { throw .noValues }
    self.body = body
    self.setting = setting
    self.width = width
    self.most = max(most, body.reference.map { $0.value.isFinite ? $0.value : 0 } ?? 0)
    let style = setting.style
    let label = style.text(style.chartType.note)
    let right = width - setting.widest(body.reference?.lines ?? [], label) - (body.reference == nil ? 0 : 10)
    let number = style.text(style.chartType.note, weight: .semibold)
    let widest = max(1, setting.widest(body.columns.map(\.figure), number))
    let pitch = right / Double(body.columns.count)
    let size = min(number.size, number.size * (pitch - 3) / widest)
    let isLegible = size >= max(9.5, setting.leastTextSize)
    numberSize = isLegible ? size : nil
    if isLegible {
      ticks = []
      left = 0
    } else {
      let value = style.text(style.chartType.axis, style.colors.muted, weight: .regular)
      ticks = Ticks.round(0, self.most, intervals: 4, integersOnly: false)
        .map { ($0, setting.run(Ticks.label($0), value)) }
      left = (ticks.map(\.run.width).max() ?? 0) + 10
    }
    // A handful of bars would become walls: they keep to the left in a width that bars have.
    let end = min(right, left + Double(body.columns.count) * 150 * style.chartType.label.size / 16)
    band = BandScale(body.columns.count, from: left, to: end)
    guard band.pitch >= 3 else { throw .tooNarrow(least: width + Double(body.columns.count) * (3 - band.pitch)) }
  }

  private var style: Style { setting.style }
  private var unit: Double { style.chartType.label.size / 16 }
  private var topRoom: Double { body.callout == nil ? 8 : 30 * unit }
  private var bottomRoom: Double { 34 * unit }

  var leastHeight: Double { topRoom + 70 * unit + bottomRoom }

  func frame(height: Double) -> Frame {
    let height = max(height, leastHeight)
    let axis = height - bottomRoom
    let scale = LinearScale(0, most, from: axis, to: topRoom)
    var frame = Frame(Size(width, height))
    let right = band.edge(body.columns.count)
    frame.draw(
      ValueGrid(
        lines: ticks.filter { $0.value > 0 }.map { .init(y: scale($0.value), figure: $0.run, isZero: false) },
        left: left, right: right, color: style.colors.grid, zeroColor: style.colors.axis, width: 1))
    let gap = max(1, min(6, band.pitch * 0.16))
    for (index, column) in body.columns.enumerated() {
      let bar = Rect(
        x: band.edge(index) + gap / 2, y: scale(column.length), width: band.pitch - gap,
        height: axis - scale(column.length))
      let fill = column.isEmphasized ? style.colors.accent : style.colors.unit
      if column.length > 0 { frame.add(.rect(bar), fill: fill) }
      guard let numberSize else { continue }
      let baseline = axis - 8 * unit
      let isInside = bar.height >= numberSize + 10 * unit
      let color = isInside ? style.text(on: fill) : style.colors.ink
      let text = style.text(style.chartType.note, color, weight: .semibold).sized(numberSize)
      // A number on a bar too low to hold it stands on top.
      frame.draw(
        Label(
          run: setting.run(column.figure, text), point: Point(bar.midX, isInside ? baseline : bar.minY - 5),
          align: .center))
    }
    frame.draw(Rule.across(left, right, at: axis, style.colors.axis))
    drawReference(scale, right: right, into: &frame)
    drawCallout(scale, into: &frame)
    frame.draw(
      PositionLabels(
        strings: body.columns.map(\.label), places: body.columns.indices.map { band.middle(Double($0)) },
        baseline: axis + 24 * unit, range: 0...width, style: style.text(style.chartType.axis),
        sparseStyle: style.text(style.chartType.axis, style.colors.muted, weight: .regular), setting: setting))
    return frame
  }

  private func drawReference(_ scale: LinearScale, right: Double, into frame: inout Frame) {
    guard let reference = body.reference, reference.value.isFinite else { return }
    let y = scale(reference.value)
    frame.add(
      .line(Point(left, y), Point(right + 4, y)), stroke: Stroke(style.colors.ink, width: 1.25 * unit, dash: [4, 3]))
    let text = style.text(style.chartType.note, style.colors.ink).tabular(false)
    let leading = text.size * 1.25
    let first = y - Double(reference.lines.count - 1) * leading / 2
    for (index, line) in reference.lines.enumerated() {
      frame.draw(
        Label(run: setting.run(line, text), point: Point(right + 10, first + Double(index) * leading), isCentered: true)
      )
    }
  }

  private func drawCallout(_ scale: LinearScale, into frame: inout Frame) {
    guard let callout = body.callout, let index = body.columns.firstIndex(where: \.isEmphasized) else { return }
    let text = style.text(style.chartType.note, style.colors.accent, weight: .semibold).tabular(false)
    let run = setting.run(callout, setting.fitted(callout, text, width: width, floor: setting.legible(10)))
    let middle = Ticks.inward(band.middle(Double(index)), width: run.width, 0...width)
    frame.draw(Label(run: run, point: Point(middle, scale(body.columns[index].length) - 10 * unit), align: .center))
  }
}
