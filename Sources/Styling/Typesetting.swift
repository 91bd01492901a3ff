import Drawing

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
  package func run(_ string: String, _ style: TextStyle) -> TextRun { TextRun(string, style, measurer: measurer) }

  /// How wide a string is.
  package func width(_ string: String, _ style: TextStyle) -> Double { measurer.measure(string, style).advance }

  /// The widest of some strings; zero for none.
  package func widest(_ strings: some Sequence<String>, _ style: TextStyle) -> Double {
    strings.map { width($0, style) }.max() ?? 0
  }

  /// Sets a string in lines no wider than a measure.
  package func paragraph(
    _ string: String, _ style: TextStyle, width: Double, leading: Double, isBalanced: Bool = false
  ) -> Paragraph {
    paragraph([Span(string, style)], width: width, leading: leading, isBalanced: isBalanced)
  }

  /// Sets spans in lines no wider than a measure.
  package func paragraph(_ spans: [Span], width: Double, leading: Double, isBalanced: Bool = false) -> Paragraph {
    Paragraph(spans, width: width, leading: leading, isBalanced: isBalanced, measurer: measurer)
  }

  /// The largest size not above a style's own at which a string is no wider than a measure, never below a floor.
  package func fitted(_ string: String, _ style: TextStyle, width: Double, floor: Double) -> TextStyle {
    let natural = self.width(string, style)
    guard natural > width, natural > 0 else { return style }
    return style.sized(max(floor, style.size * width / natural))
  }
}
