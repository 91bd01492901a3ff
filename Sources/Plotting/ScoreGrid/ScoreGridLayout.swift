import Drawing
import Styling

/// A grid of counts laid out: the ranking stands beside it in a broad picture, else beneath it.
struct ScoreGridLayout {
  let size: Size
  private let body: ScoreGridBody
  private let setting: Typesetting
  private let isBeside: Bool
  private let cell: Size
  private let axisWidth: Double
  private let headHeight: Double
  private let isBrief: Bool
  /// The ranking; nil where there is no room for it.
  private let list: BarTableBody?

  init(_ body: ScoreGridBody, width: Double, height: Double?, _ setting: Typesetting) throws(Undrawable) {
    guard !body.counts.isEmpty, body.counts.joined().contains(where: { ($0 ?? 0) > 0 }) else { throw .noValues }
    self.body = body
    self.setting = setting
    let style = setting.style
    let unit = style.chartType.label.size / 16
    let label = style.text(style.chartType.axis)
    axisWidth =
      max(setting.widest(body.rowLabels, label), setting.width(body.rowHead, label.weighted(.regular))) + 14 * unit
    // A small picture does without the words over the grid.
    let isBrief = (height ?? 0) < 260 * unit
    self.isBrief = isBrief
    headHeight = (isBrief ? 24 : 50) * unit
    let rows = Double(body.counts.count)
    let columns = Double(body.counts.map(\.count).max() ?? 1)
    // A cell holds its number in the smallest type.
    let least = Size(setting.legible(10) * 1.6, setting.legible(10) * 1.1)
    let lowest = headHeight + rows * least.height
    let total = max(height ?? 0, lowest)
    let room = width - axisWidth
    guard room / columns >= least.width else { throw .tooNarrow(least: axisWidth + columns * least.width) }
    isBeside = width > total * 1.35 && room * 0.64 / columns >= least.width && width > 520
    if isBeside {
      let tall = min((total - headHeight) / rows, 64 * unit)
      // The list keeps a third of the picture. Few columns may have broad cells, or the grid would be a ladder.
      let wide = min(tall * (columns > 4 ? 1.5 : 2.2), (width * 0.64 - axisWidth) / columns)
      cell = Size(max(wide, least.width), tall)
      size = Size(width, total)
      // As many rows as stand beside the grid; where not even a few do, none.
      let beside = width - ScoreGridLayout.listLeft(beside: axisWidth + columns * cell.width, unit: unit)
      var list = body.list
      while list.rows.count > 3, try list.leastHeight(width: beside, setting) > total { list.rows.removeLast() }
      self.list = try list.leastHeight(width: beside, setting) <= total ? list : nil
    } else {
      var list = body.list
      list.rows = Array(body.list.rows.prefix(3))
      let listHeight = try list.leastHeight(width: width, setting) + 24 * unit
      let wide = room / columns
      // The list takes at most a third of the height, or goes.
      let isListed = total >= lowest + listHeight
      let tall = max(
        least.height, min((total - headHeight - (isListed ? max(listHeight, total * 0.3) : 0)) / rows, wide))
      cell = Size(min(wide, tall * 3), tall)
      size = Size(width, total)
      // The list's whole and its head take 120 units; its rows are as many as stand in type that is no smaller than the
      // grid's.
      let below = total - headHeight - rows * tall - 24 * unit
      list.rows = Array(body.list.rows.prefix(max(3, Int((below - 120 * unit) / (26 * unit)))))
      self.list = isListed ? list : nil
    }
  }

  private var style: Style { setting.style }
  private var unit: Double { style.chartType.label.size / 16 }
  private var most: Int { body.counts.joined().compactMap { $0 }.max() ?? 1 }
  private var gap: Double { cell.height >= 34 ? 3 : 2 }
  private var gridRight: Double { axisWidth + Double(body.counts.map(\.count).max() ?? 0) * cell.width }
  private var gridBottom: Double { headHeight + Double(body.counts.count) * cell.height }

  /// Where a list stands beside a grid that ends at a place.
  private static func listLeft(beside gridRight: Double, unit: Double) -> Double { gridRight + 48 * unit }

  private func box(_ row: Int, _ column: Int) -> Rect {
    Rect(
      x: axisWidth + Double(column) * cell.width, y: headHeight + Double(row) * cell.height,
      width: cell.width - gap, height: cell.height - gap)
  }

  func frame() throws(Undrawable) -> Frame {
    var frame = Frame(size)
    drawHeads(into: &frame)
    for (row, counts) in body.counts.enumerated() {
      for (column, count) in counts.enumerated() {
        if let count { draw(count, in: box(row, column), isMarked: isMarked(row, column), into: &frame) }
      }
    }
    guard let list else { return frame }
    if isBeside {
      let left = ScoreGridLayout.listLeft(beside: gridRight, unit: unit)
      let room = Size(size.width - left, min(size.height, gridBottom))
      let height = max(room.height, try list.leastHeight(width: room.width, setting))
      frame.add(try list.frame(Size(room.width, height), setting), at: Point(left, 0))
    } else {
      let top = gridBottom + 24 * unit
      let height = max(size.height - top, try list.leastHeight(width: size.width, setting))
      frame.add(try list.frame(Size(size.width, height), setting), at: Point(0, top))
    }
    return frame
  }

  private func isMarked(_ row: Int, _ column: Int) -> Bool { body.marked.contains([row, column]) }

  private func drawHeads(into frame: inout Frame) {
    let label = style.text(style.chartType.axis)
    let word = style.text(style.chartType.axis, style.colors.muted, weight: .regular).tabular(false)
    if !isBrief {
      frame.draw(Label(run: setting.run(body.columnHead, word), point: Point(axisWidth, headHeight - 32 * unit)))
      frame.draw(
        Label(
          run: setting.run(body.rowHead, word), point: Point(axisWidth - 12 * unit, headHeight - 10 * unit),
          align: .right))
    }
    for (column, string) in body.columnLabels.enumerated() {
      frame.draw(
        Label(
          run: setting.run(string, label), point: Point(box(0, column).midX, headHeight - 10 * unit), align: .center))
    }
    for (row, string) in body.rowLabels.enumerated() {
      frame.draw(
        Label(
          run: setting.run(string, label), point: Point(axisWidth - 12 * unit, box(row, 0).midY), align: .right,
          isCentered: true))
    }
  }

  private func draw(_ count: Int, in box: Rect, isMarked: Bool, into frame: inout Frame) {
    let fill = count > 0 ? style.shade(Double(count) / Double(max(1, most))) : style.colors.diagonal
    frame.add(.rect(box, radius: 2), fill: fill)
    if isMarked {
      frame.add(.rect(box.inset(by: 1.25), radius: 2), stroke: Stroke(style.colors.accent, width: 2.5))
    }
    guard count > 0 else { return }
    let cap = style.chartType.cell.size * 0.9
    let text = style.text(style.chartType.cell, style.text(on: fill)).sized(
      setting.legible(max(10, min(cap, box.height * 0.5, box.width * 0.42))))
    frame.draw(
      Label(
        run: setting.run(Ticks.label(Double(count)), text), point: Point(box.midX, box.midY), align: .center,
        isCentered: true))
  }
}
