import Drawing
import Styling

/// The size of a picture and how large a layout's unit is in it.
///
/// Charts are laid out in units: type of 16 and gaps of 4, whatever the picture. The format says how many pixels a unit
/// takes and how much room that leaves, so that a picture for a telephone gets larger type and a small one less of
/// everything, instead of the same at another scale.
package struct ChartFormat: Sendable, Hashable {
  /// How the words around the body are measured.
  package enum Form: Sendable, Hashable {
    /// Across an article: 900 units and wider.
    case wide
    /// Higher than wide.
    case upright
    /// For a telephone held upright, whose edges its programs cover.
    case story
    /// Between 520 and 900 units wide.
    case medium
    /// A column, below 520 units.
    case narrow
    /// A picture to choose by: headline and body alone.
    case thumbnail
  }

  /// The name that it is asked for by; empty for a size of the user's own.
  package let name: String
  /// The size in pixels of 1/96 inch, at scale 1.
  package let size: Size
  /// How many pixels a unit takes.
  package let unit: Double
  /// How the words around the body are measured.
  package let form: Form
  /// Whether it is printed in true size, where no text may be below 7 points.
  package let isPrint: Bool

  private init(_ name: String, _ size: Size, unit: Double, _ form: Form, isPrint: Bool = false) {
    self.name = name
    self.size = size
    self.unit = unit
    self.form = form
    self.isPrint = isPrint
  }

  private static func print(_ name: String, millimetres width: Double, _ height: Double, _ form: Form) -> ChartFormat {
    let pixel = 96 / 25.4
    return ChartFormat(name, Size(width * pixel, height * pixel), unit: 0.8, form, isPrint: true)
  }

  /// A picture across the columns of an article, the default.
  package static let wide = ChartFormat("wide", Size(1200, 675), unit: 1, .wide)
  /// A picture in an article's column.
  package static let article = ChartFormat("article", Size(640, 450), unit: 0.8, .medium)
  /// A square for social media.
  package static let square = ChartFormat("square", Size(1080, 1080), unit: 1.2, .wide)
  /// An upright picture for telephones.
  package static let portrait = ChartFormat("portrait", Size(1080, 1350), unit: 1.15, .upright)
  /// A picture that fills a telephone.
  package static let story = ChartFormat("story", Size(1080, 1920), unit: 1.5, .story)
  /// A column of a newspaper.
  package static let column = ChartFormat.print("column", millimetres: 85, 110, .narrow)
  /// The width of a page.
  package static let page = ChartFormat.print("page", millimetres: 174, 110, .medium)
  /// A small picture to choose by.
  package static let thumbnail = ChartFormat("thumbnail", Size(320, 240), unit: 0.8, .thumbnail)

  /// Every format with a name.
  package static let all = [wide, article, square, portrait, story, column, page, thumbnail]

  /// What a size of the user's own may be, in pixels.
  package static let widths = 256.0...8000
  /// What a height of the user's own may be, in pixels.
  package static let heights = 192.0...8000

  /// A size of the user's own; that of a named format is that format.
  ///
  /// The unit grows with the picture, and never goes below what a screen shows legibly.
  package init(_ size: Size) {
    if let known = ChartFormat.all.first(where: { $0.size == size }) {
      self = known
      return
    }
    let area = size.width * size.height
    let unit = area.isFinite && area > 0 ? max(0.8, area.squareRoot() / 900) : 1
    let width = size.width / unit
    let form: Form =
      width < 520 ? .narrow : size.height > 1.1 * size.width ? .upright : width < 890 ? .medium : .wide
    self.init("", size, unit: unit, form)
  }

  /// The size in units.
  package var layout: Size { Size(size.width / unit, size.height / unit) }

  /// The smallest size of text, in units: 7 points in print, 9 pixels on screens, and never below 9 units.
  package var leastTextSize: Double { max(9, (isPrint ? 7 * 96 / 72 : 9) / unit) }

  /// How large type and rows are beside those of a wide picture.
  private var density: Double {
    switch form {
    case .wide, .upright, .story: 1
    case .medium: 0.92
    case .narrow, .thumbnail: 0.82
    }
  }

  /// A typesetting whose kinds of text in charts are of the format's sizes, none below the smallest.
  package func setting(_ setting: Typesetting) -> Typesetting {
    var style = setting.style
    let density = density
    let least = leastTextSize
    style.chartType.resize { max($0 * density, least) }
    return Typesetting(style: style, measurer: setting.measurer, leastTextSize: least, density: density)
  }

  /// Refuses what is no size of a picture.
  func check() throws(Undrawable) {
    guard size.isFinite, size.width > 0, size.height > 0, max(size.width, size.height) <= 20_000 else {
      throw .badSize
    }
    guard size.width >= ChartFormat.widths.lowerBound else { throw .tooNarrow(least: ChartFormat.widths.lowerBound) }
  }
}

extension Style.ChartType {
  /// Gives every kind of text in a chart's body another size; the words around the body have measures of their own.
  fileprivate mutating func resize(_ size: (Double) -> Double) {
    let bodies: [WritableKeyPath<Style.ChartType, TypeToken>] = [
      \.label, \.contextLabel, \.crowdLabel, \.axis, \.smallAxis, \.note, \.cell, \.bigFigure, \.panelTitle, \.unit,
      \.pairName,
    ]
    for token in bodies { self[keyPath: token].size = size(self[keyPath: token].size) }
  }
}
