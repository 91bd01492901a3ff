import Drawing

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

extension Frame {
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
