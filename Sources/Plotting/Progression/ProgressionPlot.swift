import Drawing
import Styling

/// The lines of a progression: their ways, their ends and their order of painting.
struct ProgressionPlot {
  let body: ProgressionBody
  let measures: ProgressionMeasures
  let look: ProgressionLook
  let x: PointScale
  let y: LinearScale
  /// The height of the lowest value.
  let floor: Double
  let setting: Typesetting

  private var points: [[Point]] {
    body.series.map { $0.values.enumerated().map { Point(x($0), y($1)) } }
  }

  /// Where the dots stand: on the last values, and where several end on one point, one above the other, touching.
  ///
  /// A stack of many is pressed together, so that no dot seems to stand on another value, and stays off the labels below.
  var ends: [Point] {
    var ends = points.map { $0.last ?? Point(x.start, floor) }
    for stack in stacks {
      let step = step(of: stack)
      let heights = stack.map { measures.dot(body.series[$0].emphasis) }
      let length = Double(stack.count - 1) * step
      let least = (heights.first ?? 0) + measures.ring
      let most = floor + measures.labelDrop * 0.35
      let middle = ends[stack[0]].y
      // Above a rule that nobody can pass no dot stands: the first is on it, the others hang below.
      // Among many lines it is so anywhere: to the other side stands the dot of another value.
      let isCapped =
        measures.strandGap == nil || middle == y(0) && body.series.allSatisfy { ($0.values.max() ?? 0) <= 0 }
      let top = isCapped ? middle : middle - length / 2
      let first = max(isCapped ? 0 : least, min(top, most - length - (heights.last ?? 0)))
      for (place, member) in stack.enumerated() { ends[member].y = first + Double(place) * step }
    }
    return ends
  }

  /// The series that end on one point, in order; among many lines only those in color.
  private var stacks: [[Int]] {
    var stacks: [Point: [Int]] = [:]
    for (index, points) in points.enumerated()
    where measures.strandGap != nil || body.series[index].emphasis != .context {
      if let end = points.last { stacks[end, default: []].append(index) }
    }
    return stacks.values.filter { $0.count > 1 }
  }

  /// From dot to dot in a stack: touching, and pressed together where that would lead far from the value.
  private func step(of stack: [Int]) -> Double {
    let radii = stack.map { measures.dot(body.series[$0].emphasis) }
    let touching = (zip(radii, radii.dropFirst()).map(+).max() ?? 0) + (measures.strandGap ?? 0)
    return min(touching, 4.8 * measures.coloredDot / Double(max(1, stack.count - 1)))
  }

  /// The way of each line.
  private var paths: [Path] {
    guard let gap = measures.strandGap else {
      return zip(points, ends).map { .polyline($0.dropLast() + [$1]) }
    }
    let strands = Strands(
      lines: zip(points, body.series).map { .init(points: $0, width: measures.stroke($1.emphasis)) }, gap: gap,
      cornerReach: measures.cornerReach, laneChange: measures.laneChange, depth: measures.labelDrop * 0.4,
      // A third of one: nobody reads another value from the line. On long axes a stroke is thicker than that.
      mostOff: max(abs(y(1) - y(0)) / 3, measures.championStroke))
    return strands.paths(ends: ends)
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

  func drawLines(into frame: inout Frame) {
    let paths = paths
    let ends = ends
    let paper = setting.style.colors.paper
    for index in paintingOrder where body.series[index].values.count > 1 {
      let emphasis = body.series[index].emphasis
      let width = measures.stroke(emphasis)
      if emphasis != .context, measures.halo > 0 {
        frame.add(paths[index], stroke: Stroke(paper, width: width + 2 * measures.halo, cap: .round))
      }
      let dash = look.dash(emphasis)
      frame.add(
        paths[index],
        stroke: Stroke(look.line(emphasis).line, width: width, dash: dash, cap: dash.isEmpty ? .round : .butt))
    }
    if measures.startDot > 0 {
      // Series that bring something along do not start from one point.
      for value in Set(body.series.compactMap(\.values.first)).sorted() {
        frame.draw(
          Dot(
            center: Point(x.start, y(value)), radius: measures.startDot, color: setting.style.colors.muted,
            ring: (paper, measures.ring)))
      }
    }
    // All rings before all dots, so that no ring bites into a dot that it touches.
    for index in paintingOrder where measures.ring > 0 {
      let emphasis = body.series[index].emphasis
      guard emphasis != .context || !look.isCrowded else { continue }
      frame.draw(Dot(center: ends[index], radius: measures.dot(emphasis) + measures.ring, color: paper, ring: nil))
    }
    let pressed = Set(stacks.filter { $0.count > 3 }.flatMap { $0 })
    for index in paintingOrder {
      let emphasis = body.series[index].emphasis
      // Pressed together, dots lie on each other like coins and each needs its rim.
      let ring = pressed.contains(index) ? (color: paper, width: measures.ring / 2) : nil
      frame.draw(
        Dot(center: ends[index], radius: measures.dot(emphasis), color: look.line(emphasis).line, ring: ring))
    }
  }

  /// What an annotation must keep away from.
  var obstacles: Obstacles {
    var obstacles = Obstacles()
    let ends = ends
    for (index, (path, series)) in zip(paths, body.series).enumerated() {
      // A strand is followed by its corners; its changes of lane are too short to matter.
      var last: Point?
      let reach = measures.stroke(series.emphasis) / 2
      for element in path.elements {
        switch element {
        case .move(let point): last = point
        case .line(let point), .curve(_, _, let point):
          if let last { obstacles.segments.append((last, point, reach)) }
          last = point
        case .close: break
        }
      }
      let radius = measures.dot(series.emphasis)
      obstacles.boxes.append(
        Rect(x: ends[index].x - radius, y: ends[index].y - radius, width: 2 * radius, height: 2 * radius))
    }
    return obstacles
  }
}
