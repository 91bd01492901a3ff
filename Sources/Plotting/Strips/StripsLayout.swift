import Drawing
import Styling

/// Strips laid out in as many columns as make them about three times as broad as high.
struct StripsLayout {
  let size: Size
  /// The body with the rows that have room.
  let body: StripsBody
  private let setting: Typesetting
  private let columns: Int
  private let strip: Size
  private let positions: Int
  private let tallest: Double
  private let textSize: Double
  private let names: [String]

  private static let leastHeight = 54.0
  /// The most height of a strip, and the most width of a bar: as slabs bars would not be read by their height.
  private static let highest = 210.0
  private static func broadest(_ positions: Int, in size: Size) -> Double { size.isHigh && positions < 6 ? 84 : 60 }

  init(_ body: StripsBody, width: Double, height: Double?, _ setting: Typesetting) throws(Undrawable) {
    guard !body.strips.isEmpty else { throw .noSeries }
    let margins = body.strips.flatMap { $0.margins.compactMap { $0 } }
    guard !margins.isEmpty else { throw .noValues }
    self.setting = setting
    let unit = setting.style.chartType.label.size / 16
    positions = body.strips.map(\.margins.count).max() ?? 1
    // A bar that is cut would say less than its margin: the greatest sets the scale.
    tallest = Double(max(1, margins.map(abs).max() ?? 1))
    let least = max(StripsLayout.leastHeight * unit, setting.legible(10) * 3.2)
    let nameStyle = TableColumns.style(setting.style.chartType.label.size * 0.94, setting)
    let leastText = setting.legible(10)
    let head =
      body.strips.map { strip in
        let text = nameStyle.sized(leastText)
        return setting.width(strip.rank, text) + setting.width(strip.shortName ?? strip.name, text)
          + setting.width(strip.figure, text) + 16 * unit
      }.max() ?? 0
    // No strip is narrower than its words in the smallest type.
    let narrowest = max(120 * unit, Double(positions) * 2.5, head + 1)
    let most = max(1, min(6, Int((width + 28 * unit) / (narrowest + 28 * unit))))
    let wanted = max(height ?? 0, least)
    var body = body
    body.strips = RowChoice.rows(body.strips.count, room: most * Int(wanted / least + 1e-6), isWhole: true) {
      body.strips[$0].isEmphasized
    }.map { body.strips[$0] }
    self.body = body
    let count = body.strips.count
    func rows(_ columns: Int) -> Int { (count + columns - 1) / columns }
    let picture = Size(width, wanted)
    let highest = StripsLayout.highest * unit * picture.rowGrowth
    let broadest = StripsLayout.broadest(positions, in: picture) * unit
    var best: (columns: Int, cost: Double)?
    for columns in 1...most {
      let broad = (width + 28 * unit) / Double(columns) - 28 * unit
      let size = Size(
        min(broad, Double(positions) * broadest), wanted / Double(rows(columns)))
      // Broad and low is the form of a strip; rows too low for their words cost most, then width that no bar needs, then
      // gaps at the end and height that no strip takes.
      let ratio = size.width / max(1, min(size.height, highest))
      let isLow = size.height < least
      let gaps = Double(rows(columns) * columns - count) / Double(count)
      let unused = (1 - size.width / broad) * 3 + (1 - min(1, highest / size.height)) * 2
      let cost = abs(ratio - 2.6) + (isLow ? 100 + least - size.height : 0) + gaps + unused
      if best == nil || cost < (best?.cost ?? 0) { best = (columns, cost) }
    }
    let columns = best?.columns ?? 1
    self.columns = columns
    let total = max(wanted, Double(rows(columns)) * least)
    size = Size(width, total)
    let broad = (width + 28 * unit) / Double(columns) - 28 * unit
    guard broad >= Double(positions) * 2 else { throw .tooNarrow(least: width + Double(positions) * 2 - broad) }
    strip = Size(broad, min(total / Double(rows(columns)), StripsLayout.highest * unit * size.rowGrowth))
    var names = body.strips.map(\.name)
    let style = nameStyle
    let strips = body.strips
    func needed(_ size: Double) -> Double {
      zip(strips, names).map { strip, name in
        let text = style.sized(size)
        return setting.width(strip.rank, text) + setting.width(name, text) + setting.width(strip.figure, text) + 16
          * unit
      }.max() ?? 0
    }
    var textSize = max(leastText, min(style.size, strip.height * 0.3))
    if needed(textSize) > broad, needed(leastText) > broad {
      names = body.strips.map { $0.shortName ?? $0.name }
    }
    while needed(textSize) > broad, textSize > leastText { textSize = max(leastText, textSize - 0.5) }
    guard needed(textSize) <= broad else { throw .tooNarrow(least: width * needed(textSize) / broad) }
    self.textSize = textSize
    self.names = names
  }

  private var style: Style { setting.style }
  private var unit: Double { style.chartType.label.size / 16 }

  func frame() -> Frame {
    var frame = Frame(size)
    for index in body.strips.indices {
      let origin = Point(
        Double(index % columns) * (strip.width + 28 * unit), Double(index / columns) * strip.height)
      draw(index, at: origin, into: &frame)
    }
    return frame
  }

  /// The width that the words of a strip take side by side.
  private func needed(_ index: Int) -> Double {
    let text = TableColumns.style(textSize, setting)
    let item = body.strips[index]
    return setting.width(item.rank, text) + setting.width(names[index], text.weighted(.bold))
      + setting.width(item.figure, text.weighted(.bold)) + 22 * unit
  }

  private func draw(_ index: Int, at origin: Point, into frame: inout Frame) {
    let item = body.strips[index]
    let ink = item.isEmphasized ? style.colors.accent : style.colors.ink
    let text = style.text(style.chartType.label, ink, weight: item.isEmphasized ? .bold : .medium).sized(textSize)
    let baseline = origin.y + textSize
    // The figure ends where the bars do.
    let barsEnd = min(strip.width, Double(positions) * StripsLayout.broadest(positions, in: size) * unit)
    let right = origin.x + max(barsEnd, min(strip.width, needed(index)))
    let rank = setting.run(item.rank, item.isEmphasized ? text : text.weighted(.regular).colored(style.colors.muted))
    frame.draw(Label(run: rank, point: Point(origin.x, baseline)))
    let nameLeft = origin.x + (item.rank.isEmpty ? 0 : rank.width + 6 * unit)
    frame.draw(Label(run: setting.run(names[index], text.tabular(false)), point: Point(nameLeft, baseline)))
    frame.draw(
      Label(
        run: setting.run(item.figure, text.weighted(.bold)), point: Point(right, baseline), align: .right))
    let top = baseline + 10 * unit
    let bottom = origin.y + strip.height - 8 * unit
    let zero = (top + bottom) / 2
    let scale = LinearScale(0, tallest, from: 0, to: (bottom - top) / 2)
    let band = BandScale(
      positions, from: origin.x, to: origin.x + barsEnd)
    let gap = min(3, band.pitch * 0.25)
    frame.draw(Rule.across(origin.x, band.edge(positions), at: zero, style.colors.zeroRule, width: 0.75))
    let won = item.isEmphasized ? style.colors.accent : style.results.won.fill
    for (position, margin) in item.margins.enumerated() {
      guard let margin else { continue }
      let length = margin == 0 ? 0 : max(2, scale(Double(abs(margin))))
      // A draw is a stub on the line, as high as it is grey: it neither rises nor falls.
      let box = Rect(
        x: band.edge(position) + gap / 2, y: margin > 0 ? zero - length : margin < 0 ? zero : zero - 1.75,
        width: band.pitch - gap, height: margin == 0 ? 3.5 : length)
      let fill = margin > 0 ? won : margin < 0 ? style.results.lost.edge : style.colors.axis
      frame.add(.rect(box), fill: fill)
    }
  }
}
