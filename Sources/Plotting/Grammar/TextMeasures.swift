import Drawing
import Styling

extension TextStyle {
  /// The height of a capital letter.
  var capHeight: Double { TextStyle.capHeightShare * size }

  /// How far below a middle the baseline stands, so that capitals and figures are centered on it.
  var middleDrop: Double { capHeight / 2 }

  /// The style with proportional figures or tabular ones.
  func tabular(_ isTabular: Bool) -> TextStyle {
    var style = self
    style.hasTabularFigures = isTabular
    return style
  }
}

extension TextExtents {
  /// The box of a run around its origin: its advance by the font's height.
  var box: Rect { Rect(x: 0, y: -ascent, width: advance, height: ascent + descent) }
}

extension Typesetting {
  /// The least width at which a name takes no more than two lines.
  func widthInTwoLines(_ name: String, _ style: TextStyle) -> Double {
    let words = name.split(separator: " ")
    let widths = words.indices.dropFirst().map { index in
      max(
        width(words[..<index].joined(separator: " "), style), width(words[index...].joined(separator: " "), style))
    }
    return widths.min() ?? width(name, style)
  }
}

extension Frame {
  /// Sets a paragraph around a middle, its lines aligned on a place.
  mutating func set(_ paragraph: Paragraph, around middle: Double, at x: Double, align: Alignment = .left) {
    guard let style = paragraph.lines.first?.runs.first?.run.style else { return }
    let first = middle - Double(paragraph.lines.count - 1) * paragraph.leading / 2 + style.middleDrop
    set(paragraph, at: Point(x, first), align: align)
  }

  /// Sets a paragraph, its first baseline at a point and its lines aligned on it.
  mutating func set(_ paragraph: Paragraph, at point: Point, align: Alignment = .left) {
    for (index, line) in paragraph.lines.enumerated() {
      let shift =
        switch align {
        case .left: 0.0
        case .center: -line.width / 2
        case .right: -line.width
        }
      for placed in line.runs {
        add(placed.run, at: Point(point.x + shift + placed.x, point.y + Double(index) * paragraph.leading))
      }
    }
  }
}
