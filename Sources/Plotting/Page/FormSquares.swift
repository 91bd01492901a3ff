import Drawing
import Styling

/// A row of small squares, filled, half filled or empty: three grades that need no color.
package struct FormSquares: Sendable, Hashable {
  /// How much of a square is filled.
  package enum Grade: Sendable, Hashable {
    case full
    case half
    case empty
  }

  package var grades: [Grade]
  package var color: Color
  /// The side of a square and the blank between two.
  package var side: Double
  package var gap: Double

  /// Makes a row; sides and gaps are 2.9 and 0.75 mm unless a dense table needs less.
  package init(
    _ grades: [Grade], color: Color, side: Double = Length.millimetres(2.9), gap: Double = Length.millimetres(0.75)
  ) {
    self.grades = grades
    self.color = color
    self.side = side
    self.gap = gap
  }

  /// The size of the row.
  package var size: Size {
    Size(max(0, Double(grades.count) * (side + gap) - gap), side)
  }

  /// The row; empty when there is no square.
  package func frame() -> Frame {
    var frame = Frame(size)
    let stroke = 0.6
    for (index, grade) in grades.enumerated() {
      let square = Rect(x: Double(index) * (side + gap), y: 0, width: side, height: side)
      switch grade {
      case .full:
        frame.add(.rect(square), fill: color)
      case .half:
        frame.add(
          .rect(Rect(x: square.minX, y: square.midY, width: side, height: side / 2)), fill: color)
        frame.add(.rect(square.inset(by: stroke / 2)), stroke: Stroke(color, width: stroke))
      case .empty:
        frame.add(.rect(square.inset(by: stroke / 2)), stroke: Stroke(color, width: stroke))
      }
    }
    return frame
  }
}
