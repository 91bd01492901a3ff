import Drawing

/// What every layout needs at hand: the style that says how a text looks, and the measurer that says how large it is.
package struct Typesetting {
  /// The style.
  package let style: Style
  /// The measurer of every text.
  package let measurer: any TextMeasuring
  /// The smallest size that a text may be set in, in the units of the layout.
  package let leastTextSize: Double
  /// How large a chart's rows, gaps and marks are beside those of a wide picture: 1 there, less in narrow ones.
  package let density: Double
  /// The largest sizes of the names in a chart's body, and of dates and remarks beside them, so that they are no louder than
  /// the words above it.
  package let largest: (name: Double, remark: Double)

  /// Makes a typesetting.
  package init(
    style: Style, measurer: any TextMeasuring, leastTextSize: Double = 0, density: Double = 1,
    largest: (name: Double, remark: Double) = (.infinity, .infinity)
  ) {
    self.style = style
    self.measurer = measurer
    self.leastTextSize = leastTextSize
    self.density = density
    self.largest = largest
  }

  /// The typesetting in another style.
  package func with(_ style: Style) -> Typesetting {
    Typesetting(style: style, measurer: measurer, leastTextSize: leastTextSize, density: density, largest: largest)
  }

  /// The typesetting with other largest sizes.
  package func with(largest: (name: Double, remark: Double)) -> Typesetting {
    Typesetting(style: style, measurer: measurer, leastTextSize: leastTextSize, density: density, largest: largest)
  }

  /// A size, or the smallest that may be set where it is below that.
  package func legible(_ size: Double) -> Double { max(size, leastTextSize) }

  /// Measures a string.
  package func run(_ string: String, _ style: TextStyle) -> TextRun { TextRun(string, style, measurer: measurer) }

  /// How wide a string is.
  package func width(_ string: String, _ style: TextStyle) -> Double { measurer.measure(string, style).advance }

  /// The widest of some strings; zero for none.
  package func widest(_ strings: some Sequence<String>, _ style: TextStyle) -> Double {
    strings.map { width($0, style) }.max() ?? 0
  }

  /// Sets a string in lines no wider than a measure; a word that is wider sticks out unless words are broken.
  package func paragraph(
    _ string: String, _ style: TextStyle, width: Double, leading: Double, isBalanced: Bool = false,
    breaksWords: Bool = false
  ) -> Paragraph {
    Paragraph(
      [Span(string, style)], width: width, leading: leading, isBalanced: isBalanced, breaksWords: breaksWords,
      measurer: measurer)
  }

  /// Sets spans in lines no wider than a measure.
  package func paragraph(_ spans: [Span], width: Double, leading: Double, isBalanced: Bool = false) -> Paragraph {
    Paragraph(spans, width: width, leading: leading, isBalanced: isBalanced, measurer: measurer)
  }

  /// The largest size not above a style's own at which a string is no wider than a measure, never below a floor or the
  /// smallest size that may be set.
  package func fitted(_ string: String, _ style: TextStyle, width: Double, floor: Double) -> TextStyle {
    let natural = self.width(string, style)
    guard natural > width, natural > 0 else { return style }
    return style.sized(min(style.size, max(legible(floor), style.size * width / natural)))
  }
}
