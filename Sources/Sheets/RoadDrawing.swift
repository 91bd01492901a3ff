import Drawing
import Styling

/// Draws a road by its measures.
struct RoadDrawing {
  let body: RoadBody
  let measures: RoadMeasures
  let setting: Typesetting

  var style: Style { setting.style }
  var rules: SheetRules { SheetRules(style: style) }
  func mm(_ length: Double) -> Double { measures.mm(length) }

  var frame: Frame {
    var frame = Frame(measures.area)
    frame.add(list)
    frame.add(branchNames)
    guard !body.arrivals.isEmpty else { return frame }
    let block = arrivalBlock
    let height = block.size.height
    // The block stands beside the middle of the list, its table's rows known from its lower edge.
    let top = max(
      0, min(measures.headHeight + (measures.bottom - measures.headHeight - height) / 2, measures.area.height - height))
    frame.add(ways(tableTop: top + height - Double(body.arrivals.count) * measures.arrivalRow))
    frame.add(block, at: Point(measures.arrivals, top))
    return frame
  }

  // MARK: The list

  private var list: Frame {
    var table = Frame(Size(measures.listEnd, measures.bottom))
    var head = SheetRow(width: measures.listEnd, height: measures.headHeight - mm(1.5))
    for (text, x) in zip(body.heads, measures.columns) {
      head.add(setting.run(text, measures.head), at: x, as: .headerCell(.column))
    }
    table.add(head.frame, as: .row)
    let isPlain = !body.branches.contains { $0.name != nil }
    let end = isPlain ? measures.listEnd : measures.namesEnd
    table.rule(y: measures.headHeight - mm(1.2), from: 0, to: end, rules.firm)
    for (number, branch) in body.branches.enumerated() {
      for (index, origin) in branch.origins.enumerated() {
        let isRepeated =
          index > 0 && !origin.cells[0].isEmpty && origin.cells[0] == branch.origins[index - 1].cells[0]
        let top = measures.tops[number] + Double(index) * measures.row
        table.add(
          row(origin, arrival: arrival(number, index), isRepeated: isRepeated), as: .row, at: Point(0, top))
        if isPlain {
          table.rule(y: top + measures.row, from: 0, to: measures.listEnd, rules.faint)
        }
      }
      if !isPlain {
        let bottom = measures.tops[number] + Double(branch.origins.count) * measures.row + measures.gap / 2
        table.rule(y: bottom, from: 0, to: measures.namesEnd, rules.faint)
      }
    }
    var frame = Frame(table.size)
    frame.add(table, as: .table)
    return frame
  }

  private func arrival(_ branch: Int, _ origin: Int) -> RoadBody.Arrival? {
    body.arrivals.first { $0.branch == branch && $0.origin == origin }
  }

  private func row(_ origin: RoadBody.Origin, arrival: RoadBody.Arrival?, isRepeated: Bool) -> Frame {
    var row = SheetRow(width: measures.listEnd, height: measures.row)
    row.add(setting.run(isRepeated ? "" : origin.cells[0], measures.quiet), at: measures.columns[0])
    var name = measures.name
    if let arrival {
      name = name.weighted(.semibold).colored(arrival.isFirst ? style.champion.text : style.colors.ink)
    } else if origin.isMissing {
      name = measures.quiet
      name.isItalic = true
    }
    let run = setting.run(origin.cells[1], name)
    row.add(run, at: measures.columns[1], as: .headerCell(.row))
    row.add(setting.run(origin.cells[2], measures.quiet), at: measures.columns[2])
    var frame = row.frame
    if !origin.letter.isEmpty {
      let letter = setting.run(origin.letter, measures.head.sized(max(7, 7 * measures.scale)))
      frame.add(
        letter, at: Point(measures.columns[1] + run.width + mm(0.8), SheetRow.baseline(of: run, in: measures.row) - 2.5)
      )
    }
    return frame
  }

  // MARK: Branches

  private var branchNames: Frame {
    var frame = Frame(Size(measures.namesEnd, measures.bottom))
    if body.branches.contains(where: { $0.name != nil }) {
      var head = Frame(Size(measures.namesEnd, measures.headHeight))
      let run = setting.run(body.branchHead, measures.head)
      head.add(run, at: Point(measures.names, SheetRow.baseline(of: run, in: measures.headHeight - mm(1.5))))
      frame.add(head, as: .paragraph)
    }
    for (number, branch) in body.branches.enumerated() {
      if let name = branch.name {
        let run = setting.run(name, measures.branch.colored(isFirst(number) ? style.champion.text : style.colors.ink))
        var label = Frame(Size(run.width, measures.row))
        label.add(run, at: Point(0, SheetRow.baseline(of: run, in: measures.row)))
        frame.add(label, as: .paragraph, at: Point(measures.names + mm(0.6), meeting(number) - measures.row / 2))
      } else {
        frame.add(unknownBox(number))
      }
    }
    return frame
  }

  private func isFirst(_ branch: Int) -> Bool { body.arrivals.contains { $0.branch == branch && $0.isFirst } }

  /// The height at which a branch's ways meet: the row of the one who arrived, or between the first and the last.
  private func meeting(_ branch: Int) -> Double {
    let arrived = body.branches[branch].origins.indices.filter { arrival(branch, $0) != nil }
    let count = body.branches[branch].origins.count
    guard let first = arrived.first, let last = arrived.last else {
      return (measures.middle(branch: branch, origin: 0) + measures.middle(branch: branch, origin: max(0, count - 1)))
        / 2
    }
    return (measures.middle(branch: branch, origin: first) + measures.middle(branch: branch, origin: last)) / 2
  }

  /// The dashed box of a way that is not known, with a few words where it has the room.
  private func unknownBox(_ branch: Int) -> Frame {
    let top = measures.tops[branch] - (measures.gap > 0 ? 0 : mm(1.2))
    let height = Double(body.branches[branch].origins.count) * measures.row + (measures.gap > 0 ? 0 : mm(1.2))
    let box = Rect(x: measures.names, y: top, width: measures.boxWidth, height: height)
    var frame = Frame(Size(measures.namesEnd, measures.bottom))
    frame.add(.rect(box), stroke: Stroke(style.colors.connector, width: 0.75, dash: RoadDrawing.dash))
    let title = setting.paragraph(
      body.unknownTitle, measures.branch.sized(measures.name.size), width: box.width - mm(4), leading: mm(3.9))
    let text = setting.paragraph(
      body.unknownText, measures.quiet.sized(max(7, 7.8 * measures.scale)), width: box.width - mm(4), leading: mm(3.9))
    let needed = mm(7) + title.height + text.height
    // No way may run through the words.
    let free =
      body.arrivals.filter { $0.branch == branch }
      .map { measures.middle(branch: branch, origin: $0.origin) - top }.min() ?? height
    guard needed < min(height, free) else { return frame }
    var words = Frame(Size(box.width, needed))
    words.add(title.frame(firstBaseline: mm(6)))
    words.add(text.frame(firstBaseline: mm(6) + title.height))
    frame.add(words, as: .paragraph, at: Point(box.x + mm(2.6), box.y))
    return frame
  }

  /// Dashes of a way that is not known; they mean nothing else on a sheet.
  static let dash = [Length.millimetres(1.6), Length.millimetres(1.2)]

  // MARK: Ways

  /// All lines, the one that the sheet is about last, so that it lies on top.
  private func ways(tableTop: Double) -> Frame {
    var frame = Frame(measures.area)
    for (number, branch) in body.branches.enumerated() where branch.name != nil { frame.add(gathering(number)) }
    let order = body.arrivals.indices.sorted {
      (body.arrivals[$0].isFirst ? 1 : 0, $0) < (body.arrivals[$1].isFirst ? 1 : 0, $1)
    }
    for index in order {
      let arrival = body.arrivals[index]
      let goal = Point(measures.arrivals - mm(1.2), tableTop + (Double(index) + 0.5) * measures.arrivalRow)
      let isKnown = body.branches[arrival.branch].name != nil
      let color = arrival.isFirst ? style.champion.line : style.colors.connector
      frame.add(
        way(arrival, to: goal),
        stroke: Stroke(color, width: arrival.isFirst ? 1.9 : 0.9, dash: isKnown ? [] : RoadDrawing.dash))
    }
    var tagged = Frame(measures.area)
    tagged.add(frame, as: .figure(alt: body.altText))
    return tagged
  }

  /// The way from a branch's name, or from the origin itself where the branch is not known, to a row of the table.
  private func way(_ arrival: RoadBody.Arrival, to goal: Point) -> Path {
    var start: Point
    if let name = body.branches[arrival.branch].name {
      let width = setting.width(name, measures.branch)
      start = Point(measures.names + mm(0.6) + width + mm(1.4), meeting(arrival.branch))
    } else {
      start = Point(measures.lines, measures.middle(branch: arrival.branch, origin: arrival.origin))
    }
    var path = Path()
    path.move(to: start)
    path.line(to: Point(measures.turn, start.y))
    let half = (measures.turn + goal.x) / 2
    path.curve(Point(half, start.y), Point(half, goal.y), to: goal)
    return path
  }

  /// The square bracket that gathers a branch's origins, with the ways of those who arrived stronger.
  private func gathering(_ branch: Int) -> Frame {
    var frame = Frame(Size(measures.names, measures.bottom))
    let thin = Stroke(style.colors.connector, width: 0.5)
    let left = measures.lines
    let spine = left + mm(6)
    let end = measures.names - mm(0.6)
    let origins = body.branches[branch].origins
    let known = origins.indices.filter {
      !origins[$0].isMissing || !origins[$0].cells[0].isEmpty && arrival(branch, $0) != nil
    }
    let heights = known.map { measures.middle(branch: branch, origin: $0) }
    let meeting = meeting(branch)
    if let first = heights.first, let last = heights.last {
      if first < last || first != meeting {
        frame.rule(Point(spine, min(first, meeting)), Point(spine, max(last, meeting)), thin)
      }
    }
    for index in known where arrival(branch, index) == nil {
      let y = measures.middle(branch: branch, origin: index)
      frame.rule(y: y, from: left, to: spine, thin)
    }
    let arrived = known.filter { arrival(branch, $0) != nil }
    if arrived.isEmpty { frame.rule(y: meeting, from: spine, to: end, thin) }
    for index in arrived.sorted(by: { !isFirst(branch, $0) && isFirst(branch, $1) }) {
      let first = isFirst(branch, index)
      let stroke = Stroke(first ? style.champion.line : style.colors.ink, width: first ? 1.9 : 0.9)
      let y = measures.middle(branch: branch, origin: index)
      let points =
        y == meeting
        ? [Point(left, y), Point(end, y)]
        : [Point(left, y), Point(spine, y), Point(spine, meeting), Point(end, meeting)]
      frame.add(.polyline(points), stroke: stroke)
    }
    return frame
  }

  private func isFirst(_ branch: Int, _ origin: Int) -> Bool { arrival(branch, origin)?.isFirst ?? false }
}
