import CPangoCairo
import Drawing

/// Paints the marks of a picture, or of a band of its rows, into a Cairo context.
struct PicturePainter {
  let context: OpaquePointer
  /// Pixels to a unit of the page.
  let scale: Double
  /// The rows of the picture that the context shows.
  let rows: Range<Int>

  private var pen: CairoPen { CairoPen(context: context) }

  func paint(_ picture: PictureMarks) {
    pen.setColor(picture.ground)
    cairo_paint(context)
    let seen = Double(rows.lowerBound) / scale...Double(rows.upperBound) / scale
    for (index, reach) in picture.reaches.enumerated() where reach.overlaps(seen) {
      switch picture.marks[index] {
      case .letters(let letters): paint(letters)
      case .shape(let path, let fill, let stroke, let point):
        let isWhole = reach.lowerBound >= seen.lowerBound && reach.upperBound <= seen.upperBound
        let isCut = fill == nil && stroke?.dash.isEmpty ?? false && !isWhole
        let part = isCut ? path.pieces(near: units(of: rows, around: point, by: stroke?.width ?? 0)) : path
        pen.draw(part, fill: fill, stroke: stroke, at: point)
      case .clip(let box):
        cairo_save(context)
        pen.clip(to: box)
      case .endOfClip: cairo_restore(context)
      }
    }
  }

  /// Where rows and some margin around them lie in a path that is drawn at a point.
  private func units(of rows: Range<Int>, around point: Point, by margin: Double) -> ClosedRange<Double> {
    let top = Double(rows.lowerBound) / scale - point.y
    return top - margin...top + Double(rows.count) / scale + margin
  }

  private func paint(_ letters: Letters) {
    let (scale, origin) = (letters.size * self.scale, letters.origin.scaled(by: self.scale))
    let box = letters.ink.scaled(by: scale).moved(by: origin)
    pen.setColor(letters.color)
    if letters.isWhole {
      var mask = CoverageMask(box, within: rows)
      for (path, place) in letters.outlines {
        mask.add(path, at: origin + place.scaled(by: scale), scale: scale)
      }
      mask.paint(in: context)
    } else {
      // Cairo fills what is seen of them.
      cairo_new_path(context)
      for (path, place) in letters.outlines {
        pen.append(path.scaled(by: letters.size), at: letters.origin + place.scaled(by: letters.size))
      }
      cairo_fill(context)
    }
  }
}

extension Path {
  /// The pieces of an open path that come into a range of heights, with what lies beyond it left out.
  ///
  /// A line through a whole season is stroked once for each band of a picture, of which it crosses many. The pieces end
  /// outside of the range, where neither their caps nor joins are seen.
  fileprivate func pieces(near range: ClosedRange<Double>) -> Path {
    var pieces = Path()
    var last = Point.zero
    var isDrawing = false
    for element in elements {
      let start = last
      var (top, bottom) = (start.y, start.y)
      switch element {
      case .close: return self
      case .move(let point):
        (last, isDrawing) = (point, false)
        continue
      case .line(let point): last = point
      case .curve(let first, let second, let point):
        // A curve stays among its control points.
        (top, bottom) = (min(top, first.y, second.y), max(bottom, first.y, second.y))
        last = point
      }
      guard max(bottom, last.y) >= range.lowerBound, min(top, last.y) <= range.upperBound else {
        isDrawing = false
        continue
      }
      if !isDrawing { pieces.move(to: start) }
      pieces.append(element)
      isDrawing = true
    }
    return pieces
  }
}
