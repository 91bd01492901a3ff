import Drawing
import Styling

/// What every layout needs at hand: the style that says how a text looks, and the measurer that says how large it is.
package struct Typesetting {
  /// The style.
  package let style: Style
  /// The measurer of every text.
  package let measurer: any TextMeasuring

  /// Makes a typesetting.
  package init(style: Style, measurer: any TextMeasuring) {
    self.style = style
    self.measurer = measurer
  }

  /// Measures a string.
  func run(_ string: String, _ style: TextStyle) -> TextRun { TextRun(string, style, measurer: measurer) }

  /// How wide a string is.
  func width(_ string: String, _ style: TextStyle) -> Double { measurer.measure(string, style).advance }

  /// The widest of some strings; zero for none.
  func widest(_ strings: some Sequence<String>, _ style: TextStyle) -> Double {
    strings.map { width($0, style) }.max() ?? 0
  }

  /// Sets a string in lines no wider than a measure.
  func paragraph(
    _ string: String, _ style: TextStyle, width: Double, leading: Double, isBalanced: Bool = false
  ) -> Paragraph {
    paragraph([Span(string, style)], width: width, leading: leading, isBalanced: isBalanced)
  }

  /// Sets spans in lines no wider than a measure.
  func paragraph(_ spans: [Span], width: Double, leading: Double, isBalanced: Bool = false) -> Paragraph {
    Paragraph(spans, width: width, leading: leading, isBalanced: isBalanced, measurer: measurer)
  }

  /// The largest size not above a style's own at which a string is no wider than a measure, never below a floor.
  func fitted(_ string: String, _ style: TextStyle, width: Double, floor: Double) -> TextStyle {
    let natural = self.width(string, style)
    guard natural > width, natural > 0 else { return style }
    return style.sized(max(floor, style.size * width / natural))
  }
}

extension TextStyle {
  /// The height of a capital letter; 0.727 em in Inter.
  var capHeight: Double { 0.727 * size }

  /// How far below a middle the baseline stands, so that capitals and figures are centered on it.
  var middleDrop: Double { 0.364 * size }

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
