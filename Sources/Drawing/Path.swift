/// A path of straight and curved segments.
package struct Path: Sendable, Hashable {
  /// A step of a path.
  package enum Element: Sendable, Hashable {
    case move(Point)
    case line(Point)
    /// A cubic curve by its two control points and its end.
    case curve(Point, Point, Point)
    case close
  }

  package private(set) var elements: [Element] = []

  /// Makes an empty path.
  package init() {}

  /// Starts a new piece at a point.
  package mutating func move(to point: Point) { elements.append(.move(point)) }
  /// Adds a straight segment.
  package mutating func line(to point: Point) { elements.append(.line(point)) }
  /// Adds a cubic segment.
  package mutating func curve(_ first: Point, _ second: Point, to point: Point) {
    elements.append(.curve(first, second, point))
  }
  /// Adds a step.
  package mutating func append(_ element: Element) { elements.append(element) }
  /// Closes the current piece.
  package mutating func close() { elements.append(.close) }

  /// Lines at 45 degrees, rising to the right, clipped to a rectangle.
  ///
  /// - Parameters:
  ///   - rect: What they fill.
  ///   - pitch: The distance between two of them, along the horizontal.
  /// - Returns: The lines, open, to be stroked.
  package static func hatch(_ rect: Rect, pitch: Double) -> Path {
    var path = Path()
    guard pitch > 0, rect.width > 0, rect.height > 0 else { return path }
    // Each line holds x + y constant: from the lower left part of the rectangle's edge to the upper right one.
    for sum in stride(from: pitch, to: rect.width + rect.height, by: pitch) {
      path.move(to: Point(rect.minX + max(0, sum - rect.height), rect.minY + min(sum, rect.height)))
      path.line(to: Point(rect.minX + min(sum, rect.width), rect.minY + max(0, sum - rect.width)))
    }
    return path
  }

  /// A straight line.
  package static func line(_ from: Point, _ to: Point) -> Path { polyline([from, to]) }

  /// Connected straight lines; closed makes a polygon.
  package static func polyline(_ points: [Point], closed: Bool = false) -> Path {
    var path = Path()
    for (index, point) in points.enumerated() {
      if index == 0 { path.move(to: point) } else { path.line(to: point) }
    }
    if closed { path.close() }
    return path
  }

  /// A rectangle, its corners rounded by a radius.
  package static func rect(_ rect: Rect, radius: Double = 0) -> Path {
    guard radius > 0 else {
      return polyline(
        [
          Point(rect.minX, rect.minY), Point(rect.maxX, rect.minY), Point(rect.maxX, rect.maxY),
          Point(rect.minX, rect.maxY),
        ], closed: true)
    }
    let radius = min(radius, rect.width / 2, rect.height / 2)
    let handle = radius * (1 - arcHandle)
    var path = Path()
    path.move(to: Point(rect.minX + radius, rect.minY))
    path.line(to: Point(rect.maxX - radius, rect.minY))
    path.curve(
      Point(rect.maxX - handle, rect.minY), Point(rect.maxX, rect.minY + handle),
      to: Point(rect.maxX, rect.minY + radius))
    path.line(to: Point(rect.maxX, rect.maxY - radius))
    path.curve(
      Point(rect.maxX, rect.maxY - handle), Point(rect.maxX - handle, rect.maxY),
      to: Point(rect.maxX - radius, rect.maxY))
    path.line(to: Point(rect.minX + radius, rect.maxY))
    path.curve(
      Point(rect.minX + handle, rect.maxY), Point(rect.minX, rect.maxY - handle),
      to: Point(rect.minX, rect.maxY - radius))
    path.line(to: Point(rect.minX, rect.minY + radius))
    path.curve(
      Point(rect.minX, rect.minY + handle), Point(rect.minX + handle, rect.minY),
      to: Point(rect.minX + radius, rect.minY))
    path.close()
    return path
  }

  /// A circle.
  package static func circle(_ center: Point, radius: Double) -> Path {
    rect(
      Rect(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius), radius: radius)
  }

  /// How far a cubic's handle reaches along a quarter circle of radius 1 (error below 0.03 %).
  private static let arcHandle = 0.552_284_75

  /// The path with all its points multiplied by a factor.
  package func scaled(by factor: Double) -> Path { mapped { Point($0.x * factor, $0.y * factor) } }

  /// The path moved by an offset.
  package func moved(by offset: Point) -> Path { mapped { $0 + offset } }

  private func mapped(_ map: (Point) -> Point) -> Path {
    var path = Path()
    path.elements = elements.map { element in
      switch element {
      case .move(let point): .move(map(point))
      case .line(let point): .line(map(point))
      case .curve(let first, let second, let point): .curve(map(first), map(second), map(point))
      case .close: .close
      }
    }
    return path
  }

  /// Adds the pieces of another path.
  package mutating func add(_ other: Path) { elements += other.elements }

  /// The box around all points, control points included; nil when empty.
  package var bounds: Rect? {
    guard !elements.isEmpty else { return nil }
    var (minX, minY) = (Double.infinity, Double.infinity)
    var (maxX, maxY) = (-Double.infinity, -Double.infinity)
    func add(_ point: Point) {
      (minX, minY) = (min(minX, point.x), min(minY, point.y))
      (maxX, maxY) = (max(maxX, point.x), max(maxY, point.y))
    }
    for element in elements {
      switch element {
      case .move(let point), .line(let point): add(point)
      case .curve(let first, let second, let point):
        add(first)
        add(second)
        add(point)
      case .close: break
      }
    }
    return minX <= maxX ? Rect(x: minX, y: minY, width: maxX - minX, height: maxY - minY) : nil
  }
}
