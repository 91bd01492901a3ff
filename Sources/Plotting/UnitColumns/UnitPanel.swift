import Drawing
import Styling

/// One panel of columns.
struct UnitPanel {
  let panel: UnitColumnsBody.Panel
  let head: PanelHead
  let size: Size
  /// The height of the axis.
  let axis: Double
  /// The room of the words above, the same in all panels.
  let headHeight: Double
  /// The height of a unit.
  let unit: Double
  let hasSquares: Bool
  let unitStyle: TextStyle
  let setting: Typesetting

  private let gap = 4.0
  private var style: Style { setting.style }
  private var band: BandScale { BandScale(panel.columns.count, from: 0, to: size.width) }
  private var note: TextStyle { style.text(style.chartType.note, weight: .semibold) }

  private func top(ofUnits units: Double) -> Double { axis - units * unit }
  private func expected(_ index: Int) -> Double { index < panel.expected.count ? panel.expected[index] : 0 }

  /// The height of all that stands in a column, its number included.
  private func top(ofColumn index: Int) -> Double {
    let count = panel.columns[index].units.count
    let contour = top(ofUnits: expected(index))
    guard !hasSquares, count > 0 else { return min(top(ofUnits: Double(count)), contour) }
    return min(top(ofUnits: Double(count)) - numberAir - note.size, contour)
  }

  /// From the top of a bar to its number.
  private let numberAir = 6.0

  func frame(note words: String?) -> (frame: Frame, isNoted: Bool) {
    var frame = Frame(size)
    head.add(to: &frame)
    drawSilhouette(into: &frame)
    for index in panel.columns.indices {
      if hasSquares { drawSquares(index, into: &frame) } else { drawBar(index, into: &frame) }
    }
    frame.draw(Rule.across(0, size.width, at: axis, style.colors.axis))
    drawAxisLabels(into: &frame)
    drawMean(into: &frame)
    let callout = drawCallout(into: &frame)
    let isNoted = words.map { drawNote($0, avoiding: callout, into: &frame) } ?? false
    return (frame, isNoted)
  }

  /// Draws what chance would give, behind everything.
  private func drawSilhouette(into frame: inout Frame) {
    guard panel.expected.contains(where: { $0 > 0 }) else { return }
    var points: [Point] = [Point(0, axis)]
    for index in panel.columns.indices {
      let y = top(ofUnits: expected(index))
      points += [Point(band.edge(index), y), Point(band.edge(index + 1), y)]
    }
    frame.add(.polyline(points + [Point(size.width, axis)], closed: true), fill: style.colors.expected)
    frame.add(.polyline(points), stroke: Stroke(style.colors.expectedEdge, width: 1.25))
  }

  private func drawSquares(_ index: Int, into frame: inout Frame) {
    for (level, label) in panel.columns[index].units.enumerated() {
      let bottom = top(ofUnits: Double(level)) - 2
      let square = Rect(
        x: band.edge(index) + gap / 2, y: bottom - (unit - gap), width: band.pitch - gap, height: unit - gap)
      frame.add(.rect(square, radius: 2), fill: style.colors.unit)
      let text = unitStyle.sized(min(unitStyle.size, (unit - gap) * 0.7))
      guard !label.isEmpty, text.size >= setting.leastTextSize else { continue }
      frame.draw(
        Label(
          run: setting.run(label, text), point: Point(square.midX, square.midY), align: .center, isCentered: true))
    }
  }

  private func drawBar(_ index: Int, into frame: inout Frame) {
    let count = panel.columns[index].units.count
    guard count > 0 else { return }
    let top = top(ofUnits: Double(count))
    let bar = Rect(x: band.edge(index) + gap / 2, y: top, width: band.pitch - gap, height: axis - top)
    frame.add(.rect(bar), fill: style.colors.unit)
    let number = setting.fitted(String(count), note, width: band.pitch - 2, floor: 9)
    // A number wider than its bar would run into the next; the height has to do then.
    guard setting.width(String(count), number) <= band.pitch + 4 else { return }
    let label = Label(
      run: setting.run(String(count), number), point: Point(bar.midX, top - numberAir), align: .center)
    // The number belongs to the bar: where the silhouette's contour would run through it, the contour gives way.
    let plate = label.box.inset(by: -2)
    let contour = self.top(ofUnits: expected(index))
    if contour > plate.minY, contour < plate.maxY { frame.add(.rect(plate), fill: style.colors.paper) }
    frame.draw(label)
  }

  private func drawAxisLabels(into frame: inout Frame) {
    let text = style.text(style.chartType.axis)
    let places = panel.columns.indices.map { band.middle(Double($0)) }
    let extents = Ticks.extents(
      panel.columns.map { setting.width($0.label, text) }, at: places, within: 0...max(0, size.width))
    for index in Ticks.breathing(extents, step: band.pitch, air: 6) {
      let run = setting.run(panel.columns[index].label, text)
      guard !run.string.isEmpty else { continue }
      let middle = Ticks.inward(places[index], width: run.width, 0...max(0, size.width))
      frame.draw(Label(run: run, point: Point(middle, axis + 23 * setting.density), align: .center))
    }
  }

  /// Draws the pointer at the mean and its label, at the side where there is room.
  private func drawMean(into frame: inout Frame) {
    guard let mean = panel.mean, mean.place.isFinite else { return }
    let run = setting.run(mean.label, style.text(style.chartType.label, style.colors.accent, weight: .bold))
    let x = max(6.5, min(band.middle(mean.place), size.width - 6.5))
    let middle = axis + 36.5 * setting.density + (setting.density < 1 ? 4 : 0)
    frame.add(
      .polyline([Point(x, middle - 5), Point(x + 6.5, middle + 5), Point(x - 6.5, middle + 5)], closed: true),
      fill: style.colors.accent)
    let isRight = x + 12 + run.width <= size.width
    frame.draw(
      Label(
        run: run, point: Point(isRight ? x + 12 : x - 12, middle), align: isRight ? .left : .right, isCentered: true))
  }

  /// Draws the remark on a column's top, above all columns that it reaches over.
  ///
  /// - Returns: Its box and that of the line from it to the column; none where there is no room for it.
  private func drawCallout(into frame: inout Frame) -> [Rect] {
    guard let callout = panel.callout, panel.columns.indices.contains(callout.column) else { return [] }
    let run = setting.run(callout.text, note)
    let x = max(run.width / 2, min(band.middle(Double(callout.column)), size.width - run.width / 2))
    let reach = (x - run.width / 2)...(x + run.width / 2)
    let highest = panel.columns.indices.filter { covers($0, reach) }.map { top(ofColumn: $0) }.min() ?? axis
    let own = top(ofColumn: callout.column)
    guard min(highest, own) - 8 >= headHeight + note.size else { return [] }
    let baseline = max(headHeight + note.size, min(highest, own) - 12)
    let label = Label(run: run, point: Point(x, baseline), align: .center)
    frame.draw(label)
    guard own - baseline > 30 else { return [label.box] }
    let line = Rect(x: band.middle(Double(callout.column)), y: baseline + 8, width: 0, height: own - 13 - baseline)
    frame.draw(Rule(from: Point(line.midX, line.minY), to: Point(line.midX, line.maxY), color: style.colors.ink))
    return [label.box, line]
  }

  private func covers(_ index: Int, _ reach: ClosedRange<Double>) -> Bool {
    band.edge(index + 1) > reach.lowerBound - 4 && band.edge(index) < reach.upperBound + 4
  }

  /// Says what the silhouette is, above a part of it that no square hides, else where the columns are low; false when
  /// there is no room for the words.
  private func drawNote(_ words: String, avoiding callout: [Rect], into frame: inout Frame) -> Bool {
    guard panel.expected.contains(where: { $0 > 0 }), !words.isEmpty else { return false }
    let text = style.text(style.chartType.note, style.colors.muted).tabular(false)
    let paragraph = setting.paragraph(
      words, text, width: min(size.width, 240 * setting.density), leading: text.size * 1.28, isBalanced: true)
    let height = text.capHeight + Double(max(0, paragraph.lines.count - 1)) * paragraph.leading
    var best: (cost: Double, box: Rect, pointer: Rule?)?
    for column in panel.columns.indices {
      let contour = top(ofUnits: expected(column))
      let visible = top(ofUnits: Double(panel.columns[column].units.count)) - contour
      let left = min(band.edge(column) + 8, size.width - paragraph.width)
      let reach = left...(left + paragraph.width)
      guard left >= 0, band.edge(column) + 12 >= left else { continue }
      var highest = panel.columns.indices.filter { covers($0, reach) }.map { top(ofColumn: $0) }.min() ?? axis
      let isPointing = visible > 6 && (hasSquares || visible > note.size + 12)
      if !isPointing {
        for box in callout where box.maxX + 8 > left { highest = min(highest, box.minY) }
      }
      let box = Rect(x: left, y: highest - 24 - height, width: paragraph.width, height: height)
      guard box.minY > headHeight + 4 else { continue }
      if callout.contains(where: { $0.inset(by: -8).overlaps(box) }) { continue }
      let x = max(left + 4, band.edge(column) + 4)
      let pointer = Rule(from: Point(x, box.maxY + 7), to: Point(x, contour - 3), color: style.colors.axis)
      let way = Rect(x: x - 4, y: box.maxY, width: 8, height: max(0, contour - box.maxY))
      if isPointing, callout.contains(where: { $0.inset(by: -1).overlaps(way) }) { continue }
      // Without a part to point at, the lowest place is best, and any that points is better.
      let cost = isPointing ? contour - box.maxY - visible / 2 : size.height + contour - box.maxY - box.minY
      if best == nil || cost < (best?.cost ?? 0) { best = (cost, box, isPointing ? pointer : nil) }
    }
    guard let best else { return false }
    frame.set(paragraph, at: Point(best.box.minX, best.box.minY + text.capHeight))
    if let pointer = best.pointer { frame.draw(pointer) }
    return true
  }
}
