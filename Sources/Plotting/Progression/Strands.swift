import Drawing

/// Lines through shared points, side by side where they share a segment, like the strands of a cable.
///
/// Within a shared segment the first in order stands on the true values and the others lie below it, each a gap away
/// from its neighbor, but never so far that another value would be read from it. Horizontals stay exactly horizontal.
struct Strands {
  /// A line's true points, by position, and the width of its stroke.
  struct Line {
    var points: [Point]
    var width: Double
  }

  /// The lines in order of precedence.
  var lines: [Line]
  /// Blank between two strands.
  var gap: Double
  /// How far from its position a corner may stand.
  var cornerReach: Double
  /// How long a change of lane takes along a straight way.
  var laneChange: Double
  /// The most that strands, and corners between them, may lie below the lowest value, where labels follow.
  var depth: Double
  /// The most that a line may stand above or below its value: on steep ways strands are pressed together.
  var mostOff: Double

  /// The distance of each line from its true way, for each segment.
  var lanes: [[Double]] {
    var lanes = lines.map { Array(repeating: 0.0, count: max(0, $0.points.count - 1)) }
    let segments = lanes.map(\.count).max() ?? 0
    for segment in 0..<segments {
      var ways: [[Point]: [Int]] = [:]
      for (index, line) in lines.enumerated() where segment + 1 < line.points.count {
        ways[[line.points[segment], line.points[segment + 1]], default: []].append(index)
      }
      for (_, members) in ways where members.count > 1 {
        var offset = 0.0
        for (before, member) in zip(members, members.dropFirst()) {
          offset += (lines[before].width + lines[member].width) / 2 + gap
          lanes[member][segment] = offset
        }
        let most = min(isLowest(members, segment) ? depth : .infinity, mostLane(members, segment))
        guard offset > most else { continue }
        for member in members { lanes[member][segment] *= most / offset }
      }
    }
    return lanes
  }

  /// The farthest lane of a shared way: one beside a steep way lies far below it.
  private func mostLane(_ members: [Int], _ segment: Int) -> Double {
    guard let first = members.first else { return .infinity }
    let steepness = slope(lines[first].points[segment], lines[first].points[segment + 1])
    return mostOff / (1 + steepness * steepness).squareRoot()
  }

  /// Whether a shared way runs level along the lowest values, so that its strands hang into the labels' room.
  private func isLowest(_ members: [Int], _ segment: Int) -> Bool {
    guard let first = members.first else { return false }
    let (from, to) = (lines[first].points[segment], lines[first].points[segment + 1])
    return from.y == to.y && from.y == lowest
  }

  /// The height of the lowest value.
  private var lowest: Double { lines.flatMap(\.points).map(\.y).max() ?? 0 }

  /// The way of each line; its last point is moved to the end given for it.
  func paths(ends: [Point]) -> [Path] {
    var lanes = lanes
    for (index, line) in lines.enumerated() {
      // A level way to an end that was moved runs at the height of that end, or it would no longer be level.
      guard let last = line.points.last, line.points.count > 1, last.y == line.points[line.points.count - 2].y,
        ends[index].y != last.y
      else { continue }
      for segment in lanes[index].indices.reversed() {
        guard line.points[segment].y == last.y, line.points[segment + 1].y == last.y else { break }
        lanes[index][segment] = max(-mostOff, min(mostOff, ends[index].y - last.y))
      }
    }
    let floor = lowest + depth
    return lines.indices.map { path(lines[$0].points, lanes[$0], end: ends[$0], floor: floor) }
  }

  private func path(_ points: [Point], _ lanes: [Double], end: Point, floor: Double) -> Path {
    var path = Path()
    guard points.count > 1, let firstLane = lanes.first else {
      if let point = points.first { path.move(to: point) }
      return path
    }
    path.move(to: points[0] + normal(points[0], points[1], firstLane))
    for index in 1..<(points.count - 1) {
      join(&path, points[index - 1], points[index], points[index + 1], lanes[index - 1], lanes[index], floor: floor)
    }
    path.line(to: end)
    return path
  }

  /// Adds what lies around an inner point: a corner, or a change of lane on a straight way.
  private func join(
    _ path: inout Path, _ before: Point, _ point: Point, _ after: Point, _ lane: Double, _ next: Double, floor: Double
  ) {
    let into = slope(before, point)
    let out = slope(point, after)
    if abs(into - out) < 1e-9 {
      guard lane != next else { return }
      // A change over several lanes takes longer, or it would look like a step.
      let half = min(max(laneChange / 2, abs(next - lane) * 2.5), (point.x - before.x) / 3, (after.x - point.x) / 3)
      let start = Point(point.x - half, point.y - half * into) + normal(before, point, lane)
      let end = Point(point.x + half, point.y + half * out) + normal(point, after, next)
      let run = (end.x - start.x) / 2
      path.line(to: start)
      path.curve(Point(start.x + run, start.y + run * into), Point(end.x - run, end.y - run * out), to: end)
      return
    }
    var corner = corner(before, point, after, lane, next)
    corner.y = min(corner.y, floor)
    path.line(to: corner)
  }

  private func corner(
    _ before: Point, _ point: Point, _ after: Point, _ lane: Double, _ next: Double
  ) -> Point {
    let into = slope(before, point)
    let out = slope(point, after)
    // Vertical distances of both offset ways at the position.
    let above = lane * (1 + into * into).squareRoot()
    let below = next * (1 + out * out).squareRoot()
    if into == 0 || out == 0 {
      let shift = (below - above) / (into - out)
      let reach = min(cornerReach, (point.x - before.x) / 2, (after.x - point.x) / 2)
      let x = max(-reach, min(reach, shift))
      return Point(point.x + x, point.y + (into == 0 ? above : below))
    }
    // Both slope: the corner stands on its position, and a way that is not shared gives way to the shared one.
    let drop = lane == 0 ? below : next == 0 ? above : (above + below) / 2
    return Point(point.x, point.y + drop)
  }

  private func slope(_ from: Point, _ to: Point) -> Double { to.x > from.x ? (to.y - from.y) / (to.x - from.x) : 0 }

  /// The offset to the lower side of a way.
  private func normal(_ from: Point, _ to: Point, _ distance: Double) -> Point {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0, distance != 0 else { return .zero }
    return Point(-dy / length * distance, dx / length * distance)
  }
}
