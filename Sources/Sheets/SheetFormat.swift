import Documents
import Drawing
import Foundation

/// A sheet of paper the way up that it is printed, and the part of it that takes ink.
package struct SheetFormat: Sendable, Hashable {
  /// The whole sheet, in points.
  package var size: Size
  /// The white left on every side, in points: more than the quarter of an inch that home printers cannot reach.
  package var margin: Double
  /// How much larger headings and notes are than on A4: on a wall they are read from further away.
  package var typeScale: Double

  /// Makes the format of a paper, upright or lying.
  package init(_ paper: Paper, isLandscape: Bool) {
    let upright = paper.size
    self.init(isLandscape ? Size(upright.height, upright.width) : upright)
  }

  /// Makes a format of any size, such as that of a poster which is cut into tiles.
  package init(_ size: Size, margin: Double? = nil) {
    self.size = size
    let short = min(size.width, size.height)
    let share = short / Paper.a4.size.width
    // 12 mm on A4, 16 on A3.
    self.margin = margin ?? Length.millimetres(max(9, min(20, 12 * pow(share, 0.83))))
    typeScale = max(0.85, min(2.4, share < 1 ? share : share.squareRoot()))
  }

  /// Whether the sheet lies.
  package var isLandscape: Bool { size.width > size.height }

  /// The part within the margins.
  package var content: Rect { Rect(x: 0, y: 0, width: size.width, height: size.height).inset(by: margin) }

  /// A size of type grown with the paper, never below the 7 points that print needs.
  package func type(_ points: Double) -> Double { max(7, points * typeScale) }
}
