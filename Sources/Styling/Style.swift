import Drawing

/// The size and weight of one kind of text.
package struct TypeToken: Sendable, Hashable {
  /// Size in points on pages, in pixels at scale 1 in charts.
  package var size: Double
  package var weight: FontWeight

  /// Makes a token.
  package init(size: Double, weight: FontWeight) {
    self.size = size
    self.weight = weight
  }
}

/// The color of a line and the twin of it that text is set in.
package struct LineToken: Sendable, Hashable {
  package var line: Color
  package var text: Color
  /// Dashes and gaps in turn, in pixels; empty for a solid line.
  package var dash: [Double]
}

/// The look of a cell that shows a result.
package struct CellToken: Sendable, Hashable {
  package var fill: Color
  package var edge: Color
  package var text: Color
  /// The color of the lines at 45 degrees across the fill; nil for a plain cell.
  package var hatch: Color?
}

/// A cell for each result.
package struct ResultTokens: Sendable, Hashable {
  package var won: CellToken
  package var drawn: CellToken
  package var lost: CellToken
}

/// A style with every token resolved: what layouts ask, by name, for color, font and size.
package struct Style: Sendable, Hashable {
  /// The fonts, each a list of families in order of preference.
  package struct Fonts: Sendable, Hashable {
    package var text: String
    package var display: String
  }

  /// The colors by their use.
  package struct Colors: Sendable, Hashable {
    package var paper: Color
    package var ink: Color
    package var muted: Color
    package var accent: Color
    package var faintRule: Color
    package var firmRule: Color
    package var connector: Color
    package var grid: Color
    package var zeroRule: Color
    package var axis: Color
    package var diagonal: Color
    package var unit: Color
    package var expected: Color
    package var expectedEdge: Color
    package var bar: Color
    package var ghost: Color
    package var second: Color
    package var quiet: Color
  }

  /// The kinds of text in a chart.
  package struct ChartType: Sendable, Hashable {
    package var kicker: TypeToken
    package var headline: TypeToken
    package var subtitle: TypeToken
    package var label: TypeToken
    package var contextLabel: TypeToken
    package var crowdLabel: TypeToken
    package var axis: TypeToken
    package var smallAxis: TypeToken
    package var note: TypeToken
    package var source: TypeToken
    package var cell: TypeToken
    package var bigFigure: TypeToken
    package var panelTitle: TypeToken
    package var unit: TypeToken
    package var pairName: TypeToken
  }

  /// The kinds of text on a page.
  package struct PageType: Sendable, Hashable {
    package var champion: TypeToken
    package var predicate: TypeToken
    package var standfirst: TypeToken
    package var finding: TypeToken
    package var chapter: TypeToken
    package var section: TypeToken
    package var body: TypeToken
    package var heroTable: TypeToken
    package var table: TypeToken
    package var tableHead: TypeToken
    package var note: TypeToken
    package var noteLetter: TypeToken
    package var kicker: TypeToken
    package var keyFigure: TypeToken
    package var caption: TypeToken
    package var folio: TypeToken
  }

  package var name: String
  package var fonts: Fonts
  package var colors: Colors
  /// Lines beside the champion's, in the order in which they are given out.
  package var series: [LineToken]
  package var champion: LineToken
  package var context: LineToken
  package var crowd: LineToken
  package var results: ResultTokens
  package var pageResults: ResultTokens
  package var pageDiagonal: Color
  package var chartType: ChartType
  package var pageType: PageType
  /// The credit of charts; nil for the product's name.
  package var credit: String?
  /// The logo at the upper right of charts; nil for none.
  package var logo: Logo?
  /// Accents of competitions, by their names without capitals and accents.
  package var accents: [String: Color] = [:]
  /// Lines of clubs, by their names without capitals and accents.
  package var names: [String: LineToken] = [:]
}

extension Style {
  /// A text style of the text face.
  package func text(_ token: TypeToken, _ color: Color? = nil, weight: FontWeight? = nil) -> TextStyle {
    TextStyle(
      family: fonts.text, size: token.size, weight: weight ?? token.weight, color: color ?? colors.ink)
  }

  /// A text style of the display face, for large sizes; figures proportional.
  package func display(_ token: TypeToken, _ color: Color? = nil, tracking: Double = 0) -> TextStyle {
    TextStyle(
      family: fonts.display, size: token.size, weight: token.weight, color: color ?? colors.ink,
      tracking: tracking, hasTabularFigures: false)
  }

  /// The fonts of charts, the text face's first and the display face's second: those that nearly every chart is set in.
  package var chartFaces: [TextStyle] {
    [text(chartType.subtitle), display(chartType.headline)]
      + [chartType.kicker, chartType.label, chartType.cell].map { text($0) }
  }

  /// The families that texts are set in where these are installed: the first of each list.
  package var firstFamilies: [String] {
    pageFaces.compactMap(\.families.first)
  }

  /// The fonts of pages, the text face's first and the display face's second.
  package var pageFaces: [TextStyle] { [text(pageType.body), display(pageType.champion)] }
}
