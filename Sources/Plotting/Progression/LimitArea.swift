import Drawing
import Styling

extension ProgressionBody {
  /// A level for each position that a line cannot come back from once it has sunk below; what lies below is grey.
  package struct Limit: Sendable, Hashable {
    package var values: [Double]
    /// What the grey means, set into it where it is free.
    package var word: String

    /// Makes a limit.
    package init(values: [Double], word: String) {
      self.values = values
      self.word = word
    }
  }
}

/// The area below a limit, down to the plot's floor.
struct LimitArea {
  var limit: ProgressionBody.Limit
  var x: PointScale
  var y: LinearScale
  /// The height of the lowest value.
  var floor: Double
  var setting: Typesetting

  private var points: [Point] { limit.values.enumerated().map { Point(x($0), y($1)) } }

  /// The upper edge where it lies above the floor, from left to right.
  private var edge: [Point] {
    var edge: [Point] = []
    for (from, to) in zip(points, points.dropFirst()) where from.y < floor || to.y < floor {
      func crossing() -> Point {
        Point(from.x + (to.x - from.x) * (floor - from.y) / (to.y - from.y), floor)
      }
      if edge.isEmpty { edge.append(from.y <= floor ? from : crossing()) }
      edge.append(to.y <= floor ? to : crossing())
    }
    return edge
  }

  func draw(into frame: inout Frame) {
    let edge = edge
    guard let first = edge.first, let last = edge.last, last.x > first.x else { return }
    let colors = setting.style.colors
    frame.add(
      .polyline(edge + [Point(last.x, floor), Point(first.x, floor)], closed: true), fill: colors.expected)
    frame.add(.polyline(edge), stroke: Stroke(colors.expectedEdge, width: 1))
  }

  /// The lines of the upper edge, which texts keep away from.
  var segments: [(from: Point, to: Point, reach: Double)] {
    zip(edge, edge.dropFirst()).map { ($0, $1, 0.5) }
  }

  /// Sets the word into the area, as far right and low as it is free of lines; leaves it out where it is not.
  func drawWord(_ obstacles: Obstacles, into frame: inout Frame) {
    let style = setting.style
    let text = style.text(style.chartType.note, style.colors.muted).tabular(false)
    let run = setting.run(limit.word, text)
    guard let first = edge.first, let last = edge.last, !limit.word.isEmpty else { return }
    let height = text.capHeight
    for step in 0..<Int(max(0, (floor - 20) / 4)) {
      let bottom = floor - 12 - Double(step) * 4
      var right = last.x - 12
      while right - run.width > first.x {
        let box = Rect(x: right - run.width, y: bottom - height, width: run.width, height: height)
        if level(at: box.minX) < box.minY - 8, obstacles.leave(box, air: 8, levelAir: 3) {
          frame.add(run, at: Point(box.minX, bottom))
          return
        }
        right -= 8
      }
    }
  }

  /// The height of the upper edge above a place.
  private func level(at place: Double) -> Double {
    for (from, to) in zip(edge, edge.dropFirst()) where from.x <= place && place <= to.x && to.x > from.x {
      return from.y + (to.y - from.y) * (place - from.x) / (to.x - from.x)
    }
    return floor
  }
}
