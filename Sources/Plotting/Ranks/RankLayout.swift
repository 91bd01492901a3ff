import Drawing
import Styling

/// Places laid out: the distance of two places follows from the height, sizes of type and strokes from that distance.
struct RankLayout {
  let body: RankBody
  let setting: Typesetting
  let size: Size
  let look: ProgressionLook
  /// From place to place.
  let pitch: Double
  /// How much smaller than in a high picture lines and dots are.
  let scale: Double
  let labels: RankLabels
  /// Where the first and the last position stand.
  let left: Double
  let right: Double

  private let count: Int
  /// The least distance of two places, at which lines can still be told apart.
  private static let leastPitch = 5.0

  init(_ body: RankBody, width: Double, height: Double?, _ setting: Typesetting) throws(Undrawable) {
    var body = body
    body.series.removeAll { $0.places.allSatisfy { $0 == nil } }
    guard !body.series.isEmpty else { throw .noSeries }
    count = max(body.labels.count, body.series.map(\.places.count).max() ?? 0)
    guard count > 1 else { throw .noPositions }
    self.body = body
    self.setting = setting
    look = ProgressionLook(setting: setting, form: .chart, isCrowded: body.series.count > 8)
    let unit = setting.style.chartType.label.size / 16
    let rows = Double(max(1, body.series.count - 1))
    let rooms = RankLayout.top(body, unit) + RankLayout.bottom(unit)
    let spoken = Double(body.series.count { $0.emphasis != .context })
    let least = rooms + max(rows * RankLayout.leastPitch, spoken * setting.legible(10) * 1.3)
    let height = max(height ?? 0, least)
    size = Size(width, height)
    // Few places stand no farther apart than a hand's width, in a high picture a little more, and the rest stays free.
    pitch = min((height - rooms) / rows, 110 * unit * size.rowGrowth)
    scale = max(0.5, min(1, pitch / (44 * unit)))

    let axis = setting.widest(body.series.map(\.rank), look.value)
    let left = axis + 22 * unit
    self.left = left
    let labels = RankLabels(body, pitch: pitch, room: width - left - width * 0.42, look: look, setting)
    self.labels = labels
    right = width - labels.width
    let needed = left + max(60, 3 * Double(count - 1))
    guard right >= needed else { throw .tooNarrow(least: width + needed - right) }
  }

  private var unit: Double { setting.style.chartType.label.size / 16 }

  /// From the frame's top to the first place: room for names of leaders and for the head of the figures.
  private static func top(_ body: RankBody, _ unit: Double) -> Double {
    let hasNames = body.leaders.joined().contains { body.series.indices.contains($0) }
    return (hasNames || !body.figureHead.isEmpty ? 34 : 12) * unit
  }

  /// From the last place to the frame's lower edge.
  private static func bottom(_ unit: Double) -> Double { 36 * unit }

  private var topRoom: Double { RankLayout.top(body, unit) }
  private var style: Style { setting.style }
  private var x: PointScale { PointScale(count, from: left, to: right) }
  private var last: Double { y(body.series.count) }

  /// The height of a place.
  private func y(_ place: Int) -> Double { topRoom + Double(place - 1) * pitch }

  func frame() -> Frame {
    var frame = Frame(size)
    drawRanks(into: &frame)
    drawZones(into: &frame)
    drawLines(into: &frame)
    drawLeaders(into: &frame)
    let ends = body.series.enumerated().map { index, series in y(series.places.last.flatMap { $0 } ?? index + 1) }
    labels.draw(ends, right: right, size: size, into: &frame)
    if !body.figureHead.isEmpty, labels.hasFigures {
      let head = setting.run(body.figureHead, look.detail.colored(style.colors.muted))
      frame.draw(Label(run: head, point: Point(size.width, y(1) - labels.headRise), align: .right))
    }
    frame.draw(
      PositionLabels(
        strings: body.labels + Array(repeating: "", count: count - body.labels.count),
        places: (0..<count).map { x($0) }, baseline: last + 30 * unit, range: 0...size.width,
        style: look.position(isEach: true), sparseStyle: look.position(isEach: false), setting: setting))
    return frame
  }

  /// The places at the left: each where they are few, else every fifth.
  private func drawRanks(into frame: inout Frame) {
    let count = body.series.count
    let text = look.value.weighted(.medium).sized(setting.legible(min(look.value.size, max(10, pitch * 0.9))))
    let apart = text.size * 1.25
    let isEach = count <= 10 && pitch >= apart
    for place in 1...count {
      let isRound =
        place == 1 || place == count
        || (place % 5 == 0 && 4 * pitch >= apart && Double(count - place) * pitch >= max(apart, 2.5 * pitch))
      guard isEach || isRound else { continue }
      frame.draw(
        Label(run: setting.run(Ticks.label(Double(place)), text), point: Point(0, y(place)), isCentered: true))
    }
  }

  private func drawZones(into frame: inout Frame) {
    let text = look.detail.weighted(.medium).colored(style.colors.muted)
    for zone in body.zones where zone.after > 0 && zone.after < body.series.count {
      // In low rows the word would stand on a figure of the table: the dots alone tell the border.
      let isWorded = pitch >= text.size * 1.9
      let run = setting.run(isWorded ? zone.word : "", text)
      let height = (y(zone.after) + y(zone.after + 1)) / 2
      let end = size.width - run.width
      frame.add(
        .line(Point(left, height), Point(end - 10, height)),
        stroke: Stroke(style.colors.axis, width: 1, dash: [1, 3]))
      if isWorded { frame.draw(Label(run: run, point: Point(end, height), isCentered: true)) }
    }
  }

  private func stroke(_ emphasis: ProgressionBody.Emphasis) -> Double {
    switch emphasis {
    case .champion: 6 * scale
    case .colored: 4 * scale
    case .context: 2 * max(scale, 0.6)
    }
  }

  private func dot(_ emphasis: ProgressionBody.Emphasis) -> Double {
    switch emphasis {
    case .champion, .colored: 6 * scale
    case .context: look.isCrowded ? 3.4 * scale : 4.5 * scale
    }
  }

  /// The series from the quietest to the loudest; of equals the better placed is painted later.
  private var paintingOrder: [Int] {
    func loudness(_ index: Int) -> Int {
      switch body.series[index].emphasis {
      case .context: 0
      case .colored: 1
      case .champion: 2
      }
    }
    return body.series.indices.sorted { (loudness($0), -$0) < (loudness($1), -$1) }
  }

  private func drawLines(into frame: inout Frame) {
    for index in paintingOrder {
      let series = body.series[index]
      let path = path(series.places)
      let width = stroke(series.emphasis)
      if series.emphasis != .context {
        frame.add(path, stroke: Stroke(style.colors.paper, width: width + 3, cap: .butt))
      }
      let dash = look.dash(series.emphasis)
      frame.add(
        path,
        stroke: Stroke(look.line(series.emphasis).line, width: width, dash: dash, cap: dash.isEmpty ? .round : .butt))
    }
    for index in paintingOrder {
      let series = body.series[index]
      guard let position = series.places.lastIndex(where: { $0 != nil }), let place = series.places[position] else {
        continue
      }
      frame.draw(
        Dot(
          center: Point(x(position), y(place)), radius: dot(series.emphasis), color: look.line(series.emphasis).line,
          ring: series.emphasis == .context ? nil : (style.colors.paper, 1.5 * scale)))
    }
  }

  /// The way of a line: level into each position and out of it, so that a place that is kept is a level line.
  private func path(_ places: [Int?]) -> Path {
    var path = Path()
    var before: Point?
    for (position, place) in places.enumerated() {
      guard let place else {
        before = nil
        continue
      }
      let point = Point(x(position), y(place))
      if let from = before {
        let middle = (from.x + point.x) / 2
        if from.y == point.y {
          path.line(to: point)
        } else {
          path.curve(Point(middle, from.y), Point(middle, point.y), to: point)
        }
      } else {
        path.move(to: Point(point.x - 10 * unit, point.y))
        path.line(to: point)
      }
      before = point
    }
    return path
  }

  /// The dots of whoever leads, and above them the names of those leading alone that no color tells.
  private func drawLeaders(into frame: inout Frame) {
    let radius = min(5.5 * scale, max(1.6, x.step * 0.36))
    let ring = min(1.5 * scale, radius * 0.3)
    var runs: [(series: Int, first: Int, last: Int)] = []
    drawLevel(radius, into: &frame)
    for (position, leaders) in body.leaders.enumerated() where position < count {
      for index in leaders where body.series.indices.contains(index) {
        let series = body.series[index]
        guard position < series.places.count, let place = series.places[position] else { continue }
        let isColored = series.emphasis != .context
        frame.draw(
          Dot(
            center: Point(x(position), y(place)), radius: radius,
            color: isColored ? look.line(series.emphasis).line : style.colors.muted, ring: (style.colors.paper, ring)))
        guard !isColored, leaders.count == 1 else { continue }
        if let run = runs.last, run.series == index, run.last == position - 1 {
          runs[runs.count - 1].last = position
        } else {
          runs.append((index, position, position))
        }
      }
    }
    drawNames(runs, into: &frame)
  }

  /// A bar from dot to dot where several lead: their lines stand below each other and are level all the same.
  private func drawLevel(_ radius: Double, into frame: inout Frame) {
    for (position, leaders) in body.leaders.enumerated() where position < count && leaders.count > 1 {
      let places = leaders.filter(body.series.indices.contains).compactMap { index -> Int? in
        let places = body.series[index].places
        return position < places.count ? places[position] : nil
      }
      guard let first = places.min(), let last = places.max(), first < last else { continue }
      let (from, to) = (Point(x(position), y(first)), Point(x(position), y(last)))
      frame.add(.line(from, to), stroke: Stroke(style.colors.paper, width: radius * 1.5))
      frame.add(.line(from, to), stroke: Stroke(style.colors.muted, width: radius * 0.9))
    }
  }

  /// Names above the dots, in the order of the positions, moved apart where they would touch; where they would stand far
  /// from their dots, all together in one line.
  private func drawNames(_ runs: [(series: Int, first: Int, last: Int)], into frame: inout Frame) {
    guard !runs.isEmpty else { return }
    let text = look.detail.weighted(.medium).colored(style.colors.muted)
    func name(_ index: Int) -> String { body.series[index].shortName ?? body.series[index].name }
    let names = runs.map { setting.run(name($0.series), text) }
    let wanted = runs.map { (x($0.first) + x($0.last)) / 2 }
    let items = zip(wanted, names).map { LabelSpread.Item($0, height: $1.width + text.size) }
    let lower = left - 14 * unit
    let baseline = y(1) - 14 * max(scale, 0.7) * unit
    let middles = LabelSpread.spread(items, within: lower...(right + 20))
    let farthest = zip(middles, wanted).map { abs($0 - $1) }.max() ?? 0
    if items.reduce(0, { $0 + $1.height }) <= right - lower + 20, farthest <= 40 * unit {
      for (name, middle) in zip(names, middles) {
        frame.draw(Label(run: name, point: Point(middle, baseline), align: .center))
      }
      return
    }
    var distinct: [Int] = []
    for run in runs where !distinct.contains(run.series) { distinct.append(run.series) }
    let line = setting.run(
      ([body.leadersWord] + [distinct.map(name).joined(separator: ", ")]).joined(separator: " "), text)
    if line.width <= right - lower + 20 { frame.add(line, at: Point(lower, baseline)) }
  }
}
