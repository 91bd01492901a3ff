/// Looks for lines that run through texts.
extension FrameChecks {
  /// The lines through texts, text by text; a line that strikes its text out on purpose is none.
  static func crossed(_ ink: FrameInk) -> [FrameFault] {
    let lines = ink.shapes.enumerated().compactMap { index, shape -> (index: Int, shape: FrameInk.Shape, box: Rect)? in
      guard shape.stroke != nil, let box = shape.ink else { return nil }
      return (index, shape, box)
    }
    return ink.texts.flatMap { text -> [FrameFault] in
      guard let core = text.core else { return [] }
      return lines.compactMap { line in
        guard line.box.overlaps(core), let place = line.shape.crossing(of: core),
          !text.isStruckOut(by: line.shape, painted: line.index),
          !isCovered(place, ink, after: line.index, before: text.shapesBefore)
        else { return nil }
        return FrameFault(.crossedText, "a line runs through a text", at: core, strings: [text.run.string])
      }
    }
  }

  /// Whether something painted between a line and the text on it hides the line at a place.
  private static func isCovered(_ place: Point, _ ink: FrameInk, after line: Int, before end: Int) -> Bool {
    guard line + 1 < end else { return false }
    return ink.shapes[(line + 1)..<end].contains { shape in
      shape.fill != nil && shape.clip?.contains(place) ?? true && shape.outline.covers(place)
    }
  }
}

extension FrameInk.Text {
  /// The middle of the ink that can be seen, where no line may run; nil where there is none.
  fileprivate var core: Rect? {
    guard let ink else { return nil }
    let seen = clip.map { ink.intersection($0) } ?? ink
    // Accents and hooks reach over hairlines.
    let (side, edge) = (min(1, seen.width / 4), seen.height * 0.2)
    guard seen.width > 0, seen.height > 0 else { return nil }
    return Rect(
      x: seen.x + side, y: seen.y + edge, width: seen.width - 2 * side, height: seen.height - 2 * edge)
  }

  /// Whether a shape is the line that strikes the text out: drawn over it, as long as it is.
  fileprivate func isStruckOut(by shape: FrameInk.Shape, painted index: Int) -> Bool {
    guard index >= shapesBefore, let bounds = shape.outline.bounds, bounds.height < 0.01 else { return false }
    let beyond = 1 + run.style.size * 0.2
    return abs(bounds.minX - origin.x) < beyond && abs(bounds.maxX - origin.x - run.width) < beyond
  }
}

extension FrameInk.Shape {
  /// The middle of the first stretch of the outline that lies in a box and is not clipped away; nil where none does.
  fileprivate func crossing(of box: Rect) -> Point? {
    let box = clip.map { box.intersection($0) } ?? box
    guard box.width > 0, box.height > 0 else { return nil }
    for piece in outline.pieces {
      for (start, end) in zip(piece, piece.dropFirst()) {
        if let place = box.middle(ofStretchFrom: start, to: end) { return place }
      }
    }
    return nil
  }
}

extension Rect {
  /// The middle of what of a straight line lies in the rectangle; nil where nothing does.
  package func middle(ofStretchFrom start: Point, to end: Point) -> Point? {
    var (from, to) = (0.0, 1.0)
    // The line is cut by one edge after the other, by its direction and how far its start is inside (Liang and Barsky).
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    for (step, room) in [(-dx, start.x - minX), (dx, maxX - start.x), (-dy, start.y - minY), (dy, maxY - start.y)] {
      if step == 0 {
        if room < 0 { return nil }
      } else if step < 0 {
        from = max(from, room / step)
      } else {
        to = min(to, room / step)
      }
    }
    guard from <= to else { return nil }
    let share = (from + to) / 2
    return Point(start.x + dx * share, start.y + dy * share)
  }
}
