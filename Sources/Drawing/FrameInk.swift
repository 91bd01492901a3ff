/// A frame laid flat: every text and shape at its place on the page, in order of painting.
struct FrameInk {
  /// A text on the page.
  struct Text {
    var run: TextRun
    var origin: Point
    /// What the clips around it leave to see; nil where there is none.
    var clip: Rect?
    /// How many shapes are painted before it.
    var shapesBefore: Int

    /// The ink's box on the page; nil for blanks.
    var ink: Rect? { run.extents.ink.map { $0.moved(by: origin) } }
  }

  /// A shape on the page.
  struct Shape {
    var outline: Outline
    var fill: Color?
    var stroke: Stroke?
    var clip: Rect?

    /// The box of its ink, within its clip; nil where nothing is painted.
    var ink: Rect? {
      guard fill != nil || stroke != nil, let bounds = outline.bounds else { return nil }
      let box = bounds.inset(by: -(stroke?.width ?? 0) / 2)
      let seen = clip.map { box.intersection($0) } ?? box
      return seen.width > 0 && seen.height > 0 ? seen : nil
    }
  }

  /// A figure's description and place.
  struct Figure {
    var alt: String
    var box: Rect
  }

  private(set) var texts: [Text] = []
  private(set) var shapes: [Shape] = []
  private(set) var figures: [Figure] = []
  /// What holds a number that is infinite or not a number.
  private(set) var broken: [(what: String, place: Rect?, strings: [String])] = []

  /// Lays a frame flat.
  init(_ frame: Frame) { walk(frame, at: .zero, clip: nil) }

  private mutating func walk(_ frame: Frame, at origin: Point, clip: Rect?) {
    if !frame.size.isFinite { broken.append(("a frame's size is not a number", nil, [])) }
    for placed in frame.items {
      let point = origin + placed.point
      guard point.isFinite else {
        broken.append(("a place is not a number", nil, placed.item.strings))
        continue
      }
      switch placed.item {
      case .text(let run): add(run, at: point, clip: clip)
      case .shape(let path, let fill, let stroke): add(path, fill: fill, stroke: stroke, at: point, clip: clip)
      case .group(let inner, let isClipped):
        let box = Rect(x: point.x, y: point.y, width: inner.size.width, height: inner.size.height)
        walk(inner, at: point, clip: isClipped ? clip.map { box.intersection($0) } ?? box : clip)
      case .tagged(let role, let inner):
        if case .figure(let alt) = role {
          let box = Rect(x: point.x, y: point.y, width: inner.size.width, height: inner.size.height)
          figures.append(Figure(alt: alt, box: box))
        }
        walk(inner, at: point, clip: clip)
      case .anchor: break
      }
    }
  }

  private mutating func add(_ run: TextRun, at point: Point, clip: Rect?) {
    guard run.isFinite else {
      broken.append(
        ("a text's size or extents are not numbers", Rect(x: point.x, y: point.y, width: 0, height: 0), [run.string]))
      return
    }
    texts.append(Text(run: run, origin: point, clip: clip, shapesBefore: shapes.count))
  }

  private mutating func add(_ path: Path, fill: Color?, stroke: Stroke?, at point: Point, clip: Rect?) {
    guard path.isFinite, stroke?.isFinite ?? true else {
      broken.append(
        ("a path or its stroke holds what is not a number", Rect(x: point.x, y: point.y, width: 0, height: 0), []))
      return
    }
    shapes.append(Shape(outline: Outline(path, at: point), fill: fill, stroke: stroke, clip: clip))
  }
}

extension FrameItem {
  /// The strings that an item holds itself.
  fileprivate var strings: [String] {
    switch self {
    case .text(let run): [run.string]
    case .anchor(let entry): [entry.title]
    case .shape, .group, .tagged: []
    }
  }
}

/// A path as polygons, its curves cut into short straight pieces.
struct Outline {
  private(set) var pieces: [[Point]] = []

  /// Flattens a path moved to a point.
  init(_ path: Path, at origin: Point) {
    for element in path.elements {
      switch element {
      case .move(let end): pieces.append([origin + end])
      case .line(let end): extend(with: [origin + end])
      case .curve(let first, let second, let end):
        let start = pieces.last?.last ?? origin
        extend(with: Outline.curve(start, origin + first, origin + second, origin + end))
      case .close:
        // What follows a closing starts from the piece's first point.
        if let start = pieces.last?.first { pieces.append([start]) }
      }
    }
    pieces.removeAll { $0.count < 2 }
  }

  private mutating func extend(with points: [Point]) {
    if pieces.isEmpty { pieces.append([]) }
    pieces[pieces.count - 1] += points
  }

  /// Sixteen pieces: a quarter circle is then off by less than 0.2 % of its radius.
  private static func curve(_ start: Point, _ first: Point, _ second: Point, _ end: Point) -> [Point] {
    (1...16).map { step in
      let share = Double(step) / 16
      let rest = 1 - share
      let weights = (rest * rest * rest, 3 * rest * rest * share, 3 * rest * share * share, share * share * share)
      return Point(
        weights.0 * start.x + weights.1 * first.x + weights.2 * second.x + weights.3 * end.x,
        weights.0 * start.y + weights.1 * first.y + weights.2 * second.y + weights.3 * end.y)
    }
  }

  /// The box around all points; nil when empty.
  var bounds: Rect? {
    guard let start = pieces.first?.first else { return nil }
    var (minX, minY, maxX, maxY) = (start.x, start.y, start.x, start.y)
    for point in pieces.joined() {
      (minX, maxX) = (min(minX, point.x), max(maxX, point.x))
      (minY, maxY) = (min(minY, point.y), max(maxY, point.y))
    }
    return Rect(x: minX, y: minY, width: maxX - minX, height: maxY - minY)
  }

  /// Whether a fill (nonzero winding, as painters do it) covers a point.
  func covers(_ point: Point) -> Bool {
    var winding = 0
    for piece in pieces {
      for (index, start) in piece.enumerated() {
        let end = piece[(index + 1) % piece.count]
        let side = (end.x - start.x) * (point.y - start.y) - (point.x - start.x) * (end.y - start.y)
        if start.y <= point.y, end.y > point.y, side > 0 { winding += 1 }
        if start.y > point.y, end.y <= point.y, side < 0 { winding -= 1 }
      }
    }
    return winding != 0
  }
}

extension Rect {
  /// What two rectangles share; of no size where they share nothing.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(minX, other.minX)
    let top = max(minY, other.minY)
    return Rect(
      x: left, y: top, width: max(0, min(maxX, other.maxX) - left), height: max(0, min(maxY, other.maxY) - top))
  }

  /// Whether a point lies inside or on an edge.
  package func contains(_ point: Point) -> Bool {
    point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY
  }
}
