/// A point; x runs right and y down, in points (1/72 inch) on paper and in pixels at scale 1 for pictures.
package struct Point: Sendable, Hashable {
  package var x: Double
  package var y: Double

  /// Makes a point.
  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// The origin.
  package static let zero = Point(0, 0)

  /// This point moved by an offset.
  package static func + (left: Point, right: Point) -> Point { Point(left.x + right.x, left.y + right.y) }

  /// The point as far again from zero, by a factor.
  package func scaled(by factor: Double) -> Point { Point(x * factor, y * factor) }
}

/// A width and a height in points.
package struct Size: Sendable, Hashable {
  package var width: Double
  package var height: Double

  /// Makes a size.
  package init(_ width: Double, _ height: Double) {
    self.width = width
    self.height = height
  }
}

/// A rectangle by its upper left corner and size.
package struct Rect: Sendable, Hashable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  /// Makes a rectangle.
  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  package var minX: Double { x }
  package var maxX: Double { x + width }
  package var minY: Double { y }
  package var maxY: Double { y + height }
  package var midX: Double { x + width / 2 }
  package var midY: Double { y + height / 2 }
  package var origin: Point { Point(x, y) }
  package var size: Size { Size(width, height) }

  /// The rectangle moved by an offset.
  package func moved(by offset: Point) -> Rect {
    Rect(x: x + offset.x, y: y + offset.y, width: width, height: height)
  }

  /// The rectangle with its place and size multiplied by a factor.
  package func scaled(by factor: Double) -> Rect {
    Rect(x: x * factor, y: y * factor, width: width * factor, height: height * factor)
  }

  /// The rectangle made smaller on every side (larger where negative).
  package func inset(by distance: Double) -> Rect {
    Rect(x: x + distance, y: y + distance, width: width - 2 * distance, height: height - 2 * distance)
  }

  /// The smallest rectangle that holds both.
  package func joined(with other: Rect) -> Rect {
    let left = min(minX, other.minX)
    let top = min(minY, other.minY)
    return Rect(x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
  }

  /// Whether two rectangles share more than an edge, by at least a slack in both directions.
  package func overlaps(_ other: Rect, slack: Double = 0) -> Bool {
    minX + slack < other.maxX && other.minX + slack < maxX && minY + slack < other.maxY && other.minY + slack < maxY
  }

  /// Whether a rectangle lies inside, with a slack outwards.
  package func contains(_ other: Rect, slack: Double = 0) -> Bool {
    other.minX >= minX - slack && other.maxX <= maxX + slack && other.minY >= minY - slack
      && other.maxY <= maxY + slack
  }
}

/// Lengths that people speak of, in points.
package enum Length {
  /// Millimetres as points.
  package static func millimetres(_ length: Double) -> Double { length * 72 / 25.4 }
}
