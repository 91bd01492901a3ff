import Drawing

/// Something a chart draws: plain values that know how to add themselves to a frame, and nothing of other marks.
package protocol Mark {
  /// Adds the mark to a frame, in the frame's own coordinates.
  func add(to frame: inout Frame)
}

extension Frame {
  /// Draws a mark.
  package mutating func draw(_ mark: some Mark) { mark.add(to: &self) }
}

/// A straight line between two points.
struct Rule: Mark {
  var from: Point
  var to: Point
  var color: Color
  var width = 1.0

  func add(to frame: inout Frame) { frame.add(.line(from, to), stroke: Stroke(color, width: width)) }

  /// A horizontal rule.
  static func across(_ from: Double, _ to: Double, at y: Double, _ color: Color, width: Double = 1) -> Rule {
    Rule(from: Point(from, y), to: Point(to, y), color: color, width: width)
  }
}

/// A filled circle, parted from what lies under it by a ring of the paper's color.
struct Dot: Mark {
  var center: Point
  var radius: Double
  var color: Color
  var ring: (color: Color, width: Double)?

  func add(to frame: inout Frame) {
    if let ring, ring.width > 0 { frame.add(.circle(center, radius: radius + ring.width), fill: ring.color) }
    frame.add(.circle(center, radius: radius), fill: color)
  }
}

/// A run of text by its baseline, or centered on a height.
struct Label: Mark {
  var run: TextRun
  var point: Point
  var align: Alignment = .left
  /// Whether the point names the middle of the capitals instead of the baseline.
  var isCentered = false

  private var origin: Point { Point(point.x, isCentered ? point.y + run.style.middleDrop : point.y) }

  func add(to frame: inout Frame) { frame.add(run, at: origin, align: align) }

  /// The box that the label takes.
  var box: Rect {
    let shift =
      switch align {
      case .left: 0.0
      case .center: -run.width / 2
      case .right: -run.width
      }
    return run.extents.box.moved(by: Point(origin.x + shift, origin.y))
  }
}

/// The thin line from a point to the label that was moved away from it: level, sloped, level.
struct Leader: Mark {
  var from: Point
  var to: Point
  /// How far the first level piece runs.
  var run: Double
  /// How far across the slope reaches.
  var slope: Double
  var color: Color
  var width: Double

  func add(to frame: inout Frame) {
    let bend = min(from.x + run, to.x)
    let end = min(bend + slope, to.x)
    frame.add(
      .polyline([from, Point(bend, from.y), Point(end, to.y), to]), stroke: Stroke(color, width: width))
  }
}

/// Horizontal hairlines at the values that must be read, with their figures at the left edge.
struct ValueGrid: Mark {
  /// A value's height and its figure.
  struct Line {
    var y: Double
    var figure: TextRun
    /// Whether the line is the one that values start from.
    var isZero: Bool
  }

  var lines: [Line]
  var left: Double
  var right: Double
  var color: Color
  var zeroColor: Color
  var width: Double
  /// The x that figures end at; nil to let them start at the left edge of the frame.
  var figureEdge: Double?

  func add(to frame: inout Frame) {
    for line in lines {
      frame.draw(Rule.across(left, right, at: line.y, line.isZero ? zeroColor : color, width: width))
      frame.draw(
        Label(
          run: line.figure, point: Point(figureEdge ?? 0, line.y), align: figureEdge == nil ? .left : .right,
          isCentered: true))
    }
  }
}
