import Drawing

/// What a free-standing text must keep away from.
struct Obstacles {
  /// Lines drawn, with half of their width.
  var segments: [(from: Point, to: Point, reach: Double)] = []
  /// Boxes of other texts and marks.
  var boxes: [Rect] = []
  /// Heights of grid lines, which no text may stand on.
  var levels: [Double] = []

  /// Whether a box keeps its distance from everything.
  func leave(_ box: Rect, air: Double, levelAir: Double) -> Bool {
    if levels.contains(where: { $0 > box.minY - levelAir && $0 < box.maxY + levelAir }) { return false }
    let wide = box.inset(by: -air)
    if boxes.contains(where: { $0.overlaps(wide) }) { return false }
    return !segments.contains { box.inset(by: -air - $0.reach).middle(ofStretchFrom: $0.from, to: $0.to) != nil }
  }

  /// The heights at which lines pass an upright, from the top down.
  func heights(at x: Double) -> [Double] {
    segments.compactMap { segment in
      let (left, right) = (segment.from, segment.to)
      guard left.x <= x, x <= right.x, right.x > left.x else { return nil }
      return left.y + (right.y - left.y) * (x - left.x) / (right.x - left.x)
    }.sorted()
  }
}

/// The search for a place where a text can stand beside the thing that it speaks of.
struct FreeCell {
  /// The text's size.
  var size: Size
  /// Where the thing stands, and the heights that it spans.
  var x: Double
  var span: ClosedRange<Double>
  /// Where the text may be.
  var bounds: Rect
  /// The distance between text and tie.
  var gap: Double
  /// The air around the text to lines, and to grid lines.
  var air: Double
  var levelAir: Double
  /// How far from a single point a text may stand without a tie.
  var reach: Double

  /// A place: the text's box, and the tie that joins it to the thing, if one is needed.
  struct Place {
    var box: Rect
    var isLeft: Bool
    var tie: ClosedRange<Double>
  }

  /// The nearest free place; nil when there is none.
  ///
  /// Tried at the right of the thing before its left, each time going outwards from its height. A text that is not
  /// beside the span is joined by a longer tie, and then the tie may cross no line.
  func find(_ obstacles: Obstacles) -> Place? {
    var best: (cost: Double, place: Place)?
    let middle = (span.lowerBound + span.upperBound) / 2
    let steps = Int(bounds.height / 2) + 1
    for isLeft in [false, true] {
      let left = isLeft ? x - gap - size.width : x + gap
      for step in -steps...steps {
        let box = Rect(x: left, y: middle + Double(step) * 2 - size.height / 2, width: size.width, height: size.height)
        guard bounds.contains(box, slack: 0.01) else { continue }
        let distance = max(0, max(box.minY - span.upperBound, span.lowerBound - box.maxY))
        let cost = distance + abs(Double(step)) * 0.1 + (isLeft ? size.height * 0.4 : 0)
        if let best, best.cost <= cost { continue }
        guard obstacles.leave(box, air: air, levelAir: levelAir) else { continue }
        guard let tie = tie(to: box, obstacles) else { continue }
        best = (cost, Place(box: box, isLeft: isLeft, tie: tie))
      }
    }
    return best?.place
  }

  /// The heights that the tie runs over; nil when it would have to cross a line.
  private func tie(to box: Rect, _ obstacles: Obstacles) -> ClosedRange<Double>? {
    // A text a little below a span still belongs to it; a single point has no length to belong to.
    let near = span.lowerBound < span.upperBound ? size.height * 0.6 : reach
    let isPoint = span.lowerBound == span.upperBound
    // A tie to a span touches it; a tie to a point stops at the lines that run close to it.
    let slack = isPoint ? 3 * air : 0.5
    if box.minY > span.upperBound + near {
      let lowest = obstacles.heights(at: x).last { $0 > span.upperBound && $0 < box.maxY } ?? span.upperBound
      guard lowest - span.upperBound <= slack else { return nil }
      return isPoint ? min(lowest + air, box.maxY)...box.maxY : span.lowerBound...box.maxY
    }
    if box.maxY < span.lowerBound - near {
      let highest = obstacles.heights(at: x).first { $0 < span.lowerBound && $0 > box.minY } ?? span.lowerBound
      guard span.lowerBound - highest <= slack else { return nil }
      return isPoint ? box.minY...max(highest - air, box.minY) : box.minY...span.upperBound
    }
    return span
  }
}
