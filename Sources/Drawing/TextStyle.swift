/// The weight of a font, by the numbers of OpenType.
package enum FontWeight: Int, Sendable, Hashable, CaseIterable {
  case light = 300
  case regular = 400
  case medium = 500
  case semibold = 600
  case bold = 700
}

/// How a piece of text is set: everything that its measure and its picture depend on.
package struct TextStyle: Sendable, Hashable {
  /// Font families in order of preference, separated by commas.
  package var family: String
  /// Size in points.
  package var size: Double
  package var weight: FontWeight
  package var isItalic: Bool
  package var color: Color
  /// Extra space between letters, in em.
  package var tracking: Double
  /// Whether all figures have one width and stand on the line (tables, axes).
  package var hasTabularFigures: Bool

  /// Makes a style.
  package init(
    family: String, size: Double, weight: FontWeight = .regular, isItalic: Bool = false, color: Color,
    tracking: Double = 0, hasTabularFigures: Bool = true
  ) {
    self.family = family
    self.size = size
    self.weight = weight
    self.isItalic = isItalic
    self.color = color
    self.tracking = tracking
    self.hasTabularFigures = hasTabularFigures
  }

  /// The font families one by one, in order of preference.
  package var families: [String] { TextStyle.families(in: family) }

  /// The families of a list one by one.
  package static func families(in list: String) -> [String] {
    list.split(separator: ",").map { name in
      var rest = name
      while rest.first?.isWhitespace ?? false { rest.removeFirst() }
      while rest.last?.isWhitespace ?? false { rest.removeLast() }
      return String(rest)
    }
  }

  /// The height of capitals in em: 0.727 in Inter, 0.729 in DejaVu Sans.
  package static let capHeightShare = 0.727

  /// The style with another color.
  package func colored(_ color: Color) -> TextStyle {
    var style = self
    style.color = color
    return style
  }

  /// The style with another weight.
  package func weighted(_ weight: FontWeight) -> TextStyle {
    var style = self
    style.weight = weight
    return style
  }

  /// The style with another size.
  package func sized(_ size: Double) -> TextStyle {
    var style = self
    style.size = size
    return style
  }
}

/// The measured extents of a run of text on one line, from its origin on the baseline.
package struct TextExtents: Sendable, Hashable {
  /// How far the origin of the next run stands.
  package var advance: Double
  /// The font's height above the baseline.
  package var ascent: Double
  /// The font's depth below the baseline.
  package var descent: Double
  /// The ink's box relative to the origin (y negative above the baseline); nil for blanks.
  package var ink: Rect?
  /// Characters that no font on this machine has.
  package var missing: [Character]

  /// Makes extents.
  package init(advance: Double, ascent: Double, descent: Double, ink: Rect?, missing: [Character] = []) {
    self.advance = advance
    self.ascent = ascent
    self.descent = descent
    self.ink = ink
    self.missing = missing
  }
}

/// Measures text without a surface, so that layout is done before anything is drawn.
package protocol TextMeasuring: AnyObject {
  /// The extents of a string set on one line.
  func measure(_ string: String, _ style: TextStyle) -> TextExtents
}

/// A string with its style and measured extents: what a frame holds and a painter draws.
package struct TextRun: Sendable, Hashable {
  package var string: String
  package var style: TextStyle
  package var extents: TextExtents

  /// Measures a string.
  package init(_ string: String, _ style: TextStyle, measurer: some TextMeasuring) {
    self.string = string
    self.style = style
    self.extents = measurer.measure(string, style)
  }

  /// How wide the run is.
  package var width: Double { extents.advance }
}
