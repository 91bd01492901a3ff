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
    for mark in picture.marks {
      switch mark {
      case .letters(let letters): paint(letters)
      case .shape(let path, let fill, let stroke, let point, let reach):
        if isSeen(reach.scaled(by: scale)) { pen.draw(path, fill: fill, stroke: stroke, at: point) }
      case .clip(let box):
        cairo_save(context)
        pen.clip(to: box)
      case .endOfClip: cairo_restore(context)
      }
    }
  }

  /// Whether a box of pixels has a part in the rows.
  private func isSeen(_ box: Rect) -> Bool {
    box.maxY >= Double(rows.lowerBound) && box.minY <= Double(rows.upperBound)
  }

  private func paint(_ letters: Letters) {
    let (scale, origin) = (letters.size * self.scale, letters.origin.scaled(by: self.scale))
    let box = letters.ink.scaled(by: scale).moved(by: origin)
    guard isSeen(box) else { return }
    pen.setColor(letters.color)
    if letters.isWhole {
      var mask = CoverageMask(box)
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
