import Drawing
import Styling

/// The measures of a progression, by its form and number of lines.
struct ProgressionMeasures {
  /// Widths of strokes, and radii of the dots at their ends.
  var championStroke: Double
  var coloredStroke: Double
  var contextStroke: Double
  var championDot: Double
  var coloredDot: Double
  var contextDot: Double
  /// The dot that all lines start from; zero for none.
  var startDot: Double
  var ring: Double
  /// Paper on each side of a colored line, which parts it from the thin ones behind.
  var halo: Double
  /// Whether shared ways are drawn side by side, and the gap between two strands.
  var strandGap: Double?
  /// How far from its position a corner may stand, and how long a change of lane takes.
  var cornerReach: Double
  var laneChange: Double
  /// The least distance of two labels' middles.
  var coloredLabel: Double
  var contextLabel: Double
  /// From the grid's end to the figures, from the figures to the names.
  var figureGap: Double
  var nameGap: Double
  /// The leader: from the grid's end, first level piece, slope, end before the figures.
  var leader: (start: Double, run: Double, slope: Double, end: Double, width: Double)
  /// How far a label may stand from its end without a leader.
  var leaderless: Double
  /// From the frame's top to the highest value; from zero to the two lines of labels and to the frame's lower edge.
  var topRoom: Double
  var labelDrop: Double
  var detailDrop: Double
  var bottomRoom: Double
  /// From the value's figures to the grid.
  var figureAir: Double
  var gridWidth: Double
  /// The least share of the width that the plot keeps when names are long.
  var plotShare: Double
  /// Air between annotation and lines, and between it and grid lines.
  var air: Double
  var levelAir: Double

  /// Up to eight lines in a picture.
  static let few = ProgressionMeasures(
    championStroke: 4.5, coloredStroke: 3, contextStroke: 2, championDot: 6.5, coloredDot: 5, contextDot: 4,
    startDot: 5.5, ring: 1.5, halo: 0, strandGap: 1, cornerReach: 16, laneChange: 12, coloredLabel: 25,
    contextLabel: 25, figureGap: 31, nameGap: 7.5, leader: (9, 4, 8, 27, 1), leaderless: 2.5, topRoom: 16,
    labelDrop: 27,
    detailDrop: 45, bottomRoom: 32, figureAir: 12, gridWidth: 1, plotShare: 0.5, air: 8, levelAir: 4)

  /// More lines in a picture.
  static let many = ProgressionMeasures(
    championStroke: 4, coloredStroke: 2.5, contextStroke: 1.25, championDot: 5.5, coloredDot: 4.5, contextDot: 2.5,
    startDot: 0, ring: 1.5, halo: 1.2, strandGap: nil, cornerReach: 0, laneChange: 0, coloredLabel: 19,
    contextLabel: 15.6, figureGap: 31, nameGap: 8, leader: (7, 4, 14, 28, 1), leaderless: 2.5, topRoom: 10,
    labelDrop: 27,
    detailDrop: 45, bottomRoom: 32, figureAir: 11, gridWidth: 1, plotShare: 0.5, air: 8, levelAir: 4)

  /// A column of a page.
  static let page = ProgressionMeasures(
    championStroke: 2.1, coloredStroke: 1.25, contextStroke: 1, championDot: 2.9, coloredDot: 2.2, contextDot: 2.2,
    startDot: 0, ring: 0.6, halo: 0, strandGap: 0.4, cornerReach: 7, laneChange: 6, coloredLabel: 10.4,
    contextLabel: 10.4, figureGap: 10, nameGap: 5, leader: (3.5, 1, 2.5, 7.5, 0.5), leaderless: 4.5, topRoom: 6,
    labelDrop: 12,
    detailDrop: 23.5, bottomRoom: 15, figureAir: 7, gridWidth: 0.4, plotShare: 0.58, air: 3, levelAir: 1.5)

  /// A column of a page with more than eight lines.
  static let crowdedPage: ProgressionMeasures = {
    var measures = page
    measures.strandGap = nil
    measures.contextStroke = 0.5
    measures.contextDot = 1.2
    measures.halo = 0.6
    measures.contextLabel = 9
    measures.figureGap = 17
    measures.leader = (3, 1.5, 9, 13.5, 0.5)
    measures.leaderless = 2
    measures.plotShare = 0.54
    return measures
  }()

  /// The measures for a number of lines; `density` shrinks rows and marks in narrow pictures.
  static func of(_ form: ProgressionBody.Form, count: Int, density: Double) -> ProgressionMeasures {
    switch (form, count > 8) {
    case (.chart, false): few.tightened(by: density)
    case (.chart, true): many.tightened(by: density)
    case (.page, false): page
    case (.page, true): crowdedPage
    }
  }

  /// The measures with smaller marks and rows; hairlines and the air around texts stay.
  private func tightened(by density: Double) -> ProgressionMeasures {
    guard density < 1 else { return self }
    var measures = self
    for length: WritableKeyPath<ProgressionMeasures, Double> in [
      \.championStroke, \.coloredStroke, \.contextStroke, \.championDot, \.coloredDot, \.contextDot, \.startDot,
      \.cornerReach, \.laneChange, \.coloredLabel, \.contextLabel, \.figureGap, \.labelDrop, \.detailDrop,
      \.bottomRoom, \.leader.run, \.leader.slope, \.leader.end, \.leader.start,
    ] {
      measures[keyPath: length] *= density
    }
    // In a column the names need what the lines can spare.
    measures.plotShare = 0.46
    return measures
  }

  /// The width of a series' stroke.
  func stroke(_ emphasis: ProgressionBody.Emphasis) -> Double {
    switch emphasis {
    case .champion: championStroke
    case .colored: coloredStroke
    case .context: contextStroke
    }
  }

  /// The radius of the dot at a series' end.
  func dot(_ emphasis: ProgressionBody.Emphasis) -> Double {
    switch emphasis {
    case .champion: championDot
    case .colored: coloredDot
    case .context: contextDot
    }
  }
}

/// The looks of a progression's series and texts, taken from the style.
struct ProgressionLook {
  let setting: Typesetting
  let form: ProgressionBody.Form
  let isCrowded: Bool

  private var style: Style { setting.style }
  /// The dashes of lines beyond those of the style.
  private static let furtherDash = [7.0, 4.0]
  private static let dot = [1.5, 4.0]

  /// Line and text color of a series.
  func line(_ emphasis: ProgressionBody.Emphasis) -> LineToken {
    switch emphasis {
    case .champion: return style.champion
    case .context: return isCrowded ? style.crowd : style.context
    case .colored(let index):
      guard index >= 0, !style.series.isEmpty else { return style.context }
      var line = style.series[index % style.series.count]
      guard index >= style.series.count else { return line }
      // More lines than the style has: the same again, told apart by dashes.
      if index >= 2 * style.series.count { return style.context }
      line.dash = ProgressionLook.furtherDash + (line.dash.isEmpty ? [] : ProgressionLook.dot)
      return line
    }
  }

  /// Dashes of a series: the style's own, made for the stroke of a picture, or on a page those that tell the second and
  /// third line apart in a grey copy.
  func dash(_ emphasis: ProgressionBody.Emphasis) -> [Double] {
    let own = line(emphasis).dash
    guard form == .page else { return own }
    if !own.isEmpty { return own.map { $0 * 0.42 } }
    guard case .colored(let index) = emphasis, !isCrowded else { return [] }
    return [[], [4.2, 1.9], [1.1, 1.7]][max(0, index) % 3]
  }

  /// The style of a series' name.
  func name(_ emphasis: ProgressionBody.Emphasis) -> TextStyle {
    let color = line(emphasis).text
    switch (form, emphasis) {
    case (.page, .champion): return style.text(style.pageType.table, color, weight: .semibold)
    case (.page, .context) where isCrowded: return style.text(style.pageType.noteLetter, color)
    case (.page, _): return style.text(style.pageType.table, color, weight: .medium)
    case (.chart, .champion): return style.text(style.chartType.label, color, weight: .bold)
    case (.chart, .colored): return style.text(style.chartType.label, color)
    case (.chart, .context):
      return style.text(isCrowded ? style.chartType.crowdLabel : style.chartType.contextLabel, color)
    }
  }

  /// The style of a series' figure: the name's, heavier.
  func figure(_ emphasis: ProgressionBody.Emphasis) -> TextStyle {
    let isQuiet = isCrowded && emphasis == .context
    return name(emphasis).weighted(isQuiet ? .medium : form == .page ? .semibold : .bold)
  }

  /// The style of the figures beside the grid.
  var value: TextStyle {
    form == .page
      ? style.text(style.pageType.note, style.colors.muted)
      : style.text(style.chartType.axis, style.colors.muted, weight: .regular)
  }

  /// The style of the labels of positions; quieter where only round ones are labelled.
  func position(isEach: Bool) -> TextStyle {
    if form == .page { return style.text(style.pageType.note, style.colors.muted) }
    return isEach
      ? style.text(style.chartType.axis) : style.text(style.chartType.axis, style.colors.muted, weight: .regular)
  }

  /// The style of the second line of positions.
  var detail: TextStyle {
    form == .page
      ? style.text(style.pageType.note, style.colors.muted)
      : style.text(style.chartType.smallAxis, style.colors.muted)
  }

  /// The style of an annotation.
  func note(isAccented: Bool) -> TextStyle {
    let color = isAccented ? style.champion.text : style.colors.ink
    return (form == .page ? style.text(style.pageType.note, color) : style.text(style.chartType.note, color))
      .tabular(false)
  }
}
