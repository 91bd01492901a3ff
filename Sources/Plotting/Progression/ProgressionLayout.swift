import Drawing
import Styling

/// A progression laid out: what is measured once and what follows from it.
struct ProgressionLayout {
  private let body: ProgressionBody
  private let setting: Typesetting
  private let measures: ProgressionMeasures
  private let look: ProgressionLook
  private let labels: EndLabels
  private let ticks: [(value: Double, run: TextRun)]
  private let domain: ClosedRange<Double>
  private let width: Double
  private let left: Double
  private let right: Double
  private let count: Int
  /// The height of the labels that must stand.
  private let spokenHeight: Double

  /// Lays a body out.
  ///
  /// With a height, only the labels of what the headline speaks of stand where there is no room for all.
  init(_ body: ProgressionBody, width: Double, height: Double?, _ setting: Typesetting) throws(Undrawable) {
    var body = body
    for index in body.series.indices { body.series[index].values.removeAll { !$0.isFinite } }
    body.series.removeAll { $0.values.isEmpty }
    guard !body.series.isEmpty else { throw .noSeries }
    count = max(body.series.map(\.values.count).max() ?? 0, body.axis.labels.count)
    guard count > 1 else { throw .noPositions }
    self.body = body
    self.setting = setting
    self.width = width
    measures = .of(body.form, count: body.series.count, density: setting.density)
    look = ProgressionLook(setting: setting, form: body.form, isCrowded: body.series.count > 8)

    let values = body.series.flatMap(\.values)
    let lower = Self.lower(values)
    let upper = max(values.max() ?? 0, lower + 1)
    domain = lower...upper
    let look = look
    ticks = Ticks.round(lower, upper).map { ($0, setting.run(Ticks.label($0), look.value)) }
    left = (ticks.map(\.run.width).max() ?? 0) + measures.figureAir

    let measures = measures
    func labels(of shown: [Int]) -> EndLabels {
      let labels = EndLabels(body, of: shown, look: look, measures: measures, nameMeasure: .infinity, setting)
      let room = width * (1 - measures.plotShare) - measures.figureGap - labels.figureWidth - measures.nameGap
      guard labels.nameWidth > room else { return labels }
      return EndLabels(body, of: shown, look: look, measures: measures, nameMeasure: max(20, room), setting)
    }
    let all = labels(of: Array(body.series.indices))
    let spoken = body.series.indices.filter { body.series[$0].emphasis != .context || body.series[$0].isNamed }
    if body.form == .chart, let height, height < Self.height(of: all.height, body, measures) {
      self.labels = labels(of: spoken.isEmpty ? Array(body.series.indices.prefix(3)) : spoken)
    } else {
      self.labels = all
    }
    spokenHeight = body.form == .chart ? labels(of: spoken).height : all.height
    right = width - measures.figureGap - self.labels.figureWidth - measures.nameGap - self.labels.nameWidth
    let needed = left + 40
    guard right >= needed else { throw .tooNarrow(least: width + needed - right) }
  }

  /// The least value of the axis: zero, but where all lines start well above it, as with points brought along, a round
  /// value below them; lines have no base as bars do.
  private static func lower(_ values: [Double]) -> Double {
    guard let least = values.min(), let most = values.max(), least > 0, least > 0.4 * (most - least) else {
      return min(0, values.min() ?? 0)
    }
    let ticks = Ticks.round(0, most)
    let step = ticks.count > 1 ? ticks[1] - ticks[0] : 1
    return max(0, ((least - 0.2 * step) / step).rounded(.down) * step)
  }

  /// The room that the labels need that must stand, and some height for the lines.
  var leastHeight: Double {
    let plot = body.form == .page ? 60 : 160 * setting.density * setting.density
    return Self.height(of: max(plot, spokenHeight), body, measures)
  }

  /// The height of a body around a plot.
  private static func height(
    of plot: Double, _ body: ProgressionBody, _ measures: ProgressionMeasures
  ) -> Double {
    measures.topRoom + plot + bottomRoom(body, measures)
  }

  private static func bottomRoom(_ body: ProgressionBody, _ measures: ProgressionMeasures) -> Double {
    let hasDetails = body.axis.details.contains { !$0.isEmpty } || body.axis.caption != nil
    return measures.bottomRoom + (hasDetails ? measures.detailDrop - measures.labelDrop : 0)
  }

  func frame(height: Double) -> Frame {
    let height = max(height, leastHeight)
    let zero = height - Self.bottomRoom(body, measures)
    let y = LinearScale(domain.lowerBound, domain.upperBound, from: zero, to: measures.topRoom)
    let x = PointScale(count, from: left, to: right)
    let plot = ProgressionPlot(
      body: body, measures: measures, look: look, x: x, y: y, floor: zero, setting: setting)
    var frame = Frame(Size(width, height))
    let style = setting.style
    let area = body.limit.map { LimitArea(limit: $0, x: x, y: y, floor: zero, setting: setting) }
    area?.draw(into: &frame)
    frame.draw(
      ValueGrid(
        lines: ticks.map { .init(y: y($0.value), figure: $0.run, isZero: $0.value == 0) }, left: left, right: right,
        color: style.colors.grid, zeroColor: style.colors.zeroRule, width: measures.gridWidth))
    drawPositions(into: &frame, x, floor: zero)
    plot.drawLines(into: &frame)
    let ends = plot.ends
    let bounds = min(-2, measures.topRoom - measures.coloredLabel / 2)...(zero + measures.coloredLabel / 2)
    let labelled = labels.rows.map { ends[$0.index] }
    let places = labels.places(near: labelled.map(\.y), within: max(0, bounds.lowerBound)...bounds.upperBound)
    var boxes = drawLabels(into: &frame, ends: labelled, places: places)
    if let annotation = body.annotation {
      var obstacles = plot.obstacles
      obstacles.segments += area?.segments ?? []
      obstacles.boxes += boxes
      obstacles.levels = ticks.map { y($0.value) }
      obstacles.boxes += ticks.map {
        Label(run: $0.run, point: Point(0, y($0.value)), isCentered: true).box
      }
      let bounds = Rect(x: 0, y: 0, width: right + measures.leader.end - measures.nameGap, height: zero)
      if let box = drawAnnotation(annotation, into: &frame, x: x, y: y, bounds: bounds, obstacles) {
        boxes.append(box)
      }
    }
    if let area {
      var obstacles = plot.obstacles
      obstacles.boxes += boxes
      obstacles.levels = ticks.map { y($0.value) }
      area.drawWord(obstacles, into: &frame)
    }
    return frame
  }

  /// Draws the labels of positions and their second line.
  private func drawPositions(into frame: inout Frame, _ x: PointScale, floor: Double) {
    let axis = body.axis
    let strings = (0..<count).map { index in
      if index == 1, let word = axis.firstWord { return word }
      if index == count - 1, let word = axis.lastWord { return word }
      return index < axis.labels.count ? axis.labels[index] : ""
    }
    var details = (0..<count).map { $0 < axis.details.count ? axis.details[$0] : "" }
    let style = look.position(isEach: true)
    let range = 0...max(1, width)
    func breathing(_ widths: [Double]) -> [Int] {
      var extents = Ticks.extents(widths, at: (0..<count).map { x($0) }, within: range)
      if body.form == .chart { extents[0] = (0, widths[0]) }
      return Ticks.breathing(extents, step: x.step, air: style.size, numbers: axis.labels.map(Ticks.number))
    }
    let widths = strings.map { setting.width($0, style) }
    var chosen = breathing(zip(widths, details).map { max($0, setting.width($1, look.detail)) })
    // A second line must not cost a position its label.
    let alone = breathing(widths)
    if alone.count > chosen.count {
      chosen = alone
      details = details.map { _ in "" }
    }
    let isEach = chosen.count == count
    for index in chosen {
      let run = setting.run(strings[index], look.position(isEach: isEach))
      let detail = setting.run(details[index], look.detail)
      let align: Alignment = index == 0 && body.form == .chart ? .left : .center
      let middle = align == .left ? x(index) : Ticks.inward(x(index), width: max(run.width, detail.width), range)
      if !run.string.isEmpty {
        frame.draw(Label(run: run, point: Point(middle, floor + measures.labelDrop), align: align))
      }
      if !detail.string.isEmpty {
        frame.draw(Label(run: detail, point: Point(middle, floor + measures.detailDrop), align: align))
      }
    }
    if let caption = axis.caption {
      frame.draw(Label(run: setting.run(caption, look.detail), point: Point(left, floor + measures.detailDrop)))
    }
  }

  /// Draws figures, names and leaders; returns the boxes that they take.
  private func drawLabels(into frame: inout Frame, ends: [Point], places: [Double]) -> [Rect] {
    let figureEdge = right + measures.figureGap + labels.figureWidth
    let leader = measures.leader
    var boxes: [Rect] = []
    for (row, (end, place)) in zip(labels.rows, zip(ends, places)) {
      let emphasis = body.series[row.index].emphasis
      let figure = Label(run: row.figure, point: Point(figureEdge, place), align: .right, isCentered: true)
      frame.draw(figure)
      let style = look.name(emphasis)
      frame.set(row.name, at: Point(figureEdge + measures.nameGap, place + style.middleDrop))
      boxes.append(figure.box)
      guard abs(place - end.y) > measures.leaderless else { continue }
      let isQuiet = look.isCrowded && emphasis == .context
      let from = Point(max(end.x, right) + leader.start, end.y)
      // On a page the narrow figures of a crowd begin later than the widest, and their leaders end later.
      let tip = body.form == .page ? figureEdge - row.figure.width - 2.5 : right + leader.end
      frame.draw(
        Leader(
          from: from, to: Point(tip, place), run: leader.run, slope: leader.slope,
          color: isQuiet ? setting.style.colors.firmRule : look.line(emphasis).text,
          width: isQuiet ? leader.width * 0.9 : leader.width))
      boxes.append(
        Rect(
          x: from.x, y: min(end.y, place) - 1, width: right + leader.end - from.x, height: abs(end.y - place) + 2))
    }
    return boxes
  }

  /// Draws the annotation where it is free of everything, or not at all; returns the box that it takes.
  private func drawAnnotation(
    _ annotation: ProgressionBody.Annotation, into frame: inout Frame, x: PointScale, y: LinearScale, bounds: Rect,
    _ obstacles: Obstacles
  ) -> Rect? {
    guard annotation.position >= 0, annotation.position < count, annotation.lower.isFinite, annotation.upper.isFinite
    else { return nil }
    let style = look.note(isAccented: annotation.isAccented)
    let lead = setting.paragraph(
      annotation.lead, style.weighted(body.form == .page ? .medium : .semibold), width: style.size * 16,
      leading: style.size * 1.28, isBalanced: true)
    let rest = setting.paragraph(
      annotation.rest, style, width: max(style.size * 15, lead.width * 1.2), leading: lead.leading, isBalanced: true)
    var text = lead
    text.lines += rest.lines
    let ascent = style.capHeight
    let size = Size(text.width, ascent + Double(max(0, text.lines.count - 1)) * text.leading + style.size * 0.22)
    let span = y(annotation.upper)...y(annotation.lower)
    let hasSpan = annotation.upper > annotation.lower
    let cell = FreeCell(
      size: size, x: x(annotation.position), span: span, bounds: bounds, gap: style.size * 0.45, air: measures.air,
      levelAir: measures.levelAir, reach: body.form == .page ? style.size * 2 : 0)
    guard let place = cell.find(obstacles) else { return nil }
    let ink = annotation.isAccented ? setting.style.champion.text : setting.style.colors.ink
    if hasSpan || place.tie != span {
      let stroke = body.form == .page ? 0.5 : 1.0
      frame.draw(
        Rule(
          from: Point(cell.x, place.tie.lowerBound), to: Point(cell.x, place.tie.upperBound), color: ink,
          width: stroke))
    }
    frame.set(
      text, at: Point(place.isLeft ? place.box.maxX : place.box.minX, place.box.minY + ascent),
      align: place.isLeft ? .right : .left)
    return place.box
  }
}
