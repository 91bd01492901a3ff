import Drawing
import Styling

/// A chart whose words are set, in the typesetting of its format with the lines of named teams.
package struct ArrangedChart {
  private let chart: Chart
  private let setting: Typesetting
  private let surround: ChartSurround
  /// The room of the body.
  private let room: Size
  /// The body in its room.
  let layout: BodyLayout
  /// The words about rows left out, where they stand in the body's gap.
  private var gapNote: (run: TextRun, point: Point)?

  init(_ chart: Chart, _ plain: Typesetting) throws(Undrawable) {
    let format = chart.format
    try format.check()
    let typed = format.setting(plain)
    var surround = ChartSurround(chart.text, format: format, typed)
    let setting = typed.with(largest: surround.largest)
    func measured(_ surround: ChartSurround) throws(Undrawable) -> Size {
      let width = format.layout.width - 2 * surround.measures.margin
      let least = try chart.body.leastHeight(width: width, setting).rounded(.up)
      return Size(width, max(surround.bodyHeight(in: format.layout.height), least))
    }
    var room = try measured(surround)
    if surround.measures.isBrief, !chart.text.briefNote.isEmpty {
      // What is said of rows left out stands where they are, as far as the body leaves them out there without it too.
      var text = chart.text
      text.briefNote = ""
      let other = ChartSurround(text, format: format, typed)
      let otherRoom = try measured(other)
      if let gap = try chart.body.layout(otherRoom, setting).gap {
        (surround, room) = (other, otherRoom)
        gapNote = (setting.run(chart.text.briefNote, surround.sourceStyle), gap)
      }
    }
    (self.chart, self.setting, self.surround, self.room) = (chart, setting, surround, room)
    layout = try chart.body.layout(room, setting)
  }

  /// The words as they are set.
  package var text: ChartText { chart.text }

  /// Whether the body has the height that the words leave in a picture of the size asked for.
  package var fits: Bool { surround.bodyHeight(in: chart.format.layout.height) >= room.height - 0.5 }

  /// The codes of the body whose names stand nowhere.
  package var unexplainedCodes: [(code: String, name: String)] { layout.unexplainedCodes }

  /// Whether the headline takes more lines than a picture should have.
  package var hasLongHeadline: Bool {
    surround.headlineLines > max(ChartSurround.mostLines, surround.measures.headlineLines)
  }

  /// How many rows of the body have no room, beside those that ``ChartText/leftOut`` counts.
  package var leftOut: Int { layout.leftOut }

  /// The texts of the body, in the order in which they are drawn.
  package func bodyTexts() throws(Undrawable) -> [String] {
    var texts: [String] = []
    try body().forEachText { texts.append($0.string) }
    return texts
  }

  /// Lays the chart out, as one figure with its description at the root.
  ///
  /// The frame is in pixels at scale 1. It has the width asked for; it is higher than asked only where the body, brought
  /// down to what the headline speaks of, needs more than the words leave.
  package func frame() throws(Undrawable) -> Frame {
    let format = chart.format
    var figure = surround.frame(height: surround.height(around: room.height, atLeast: format.layout.height))
    figure.add(try body(), at: Point(surround.measures.margin, surround.bodyTop))
    if let gapNote {
      let point = Point(surround.measures.margin + gapNote.point.x, surround.bodyTop + gapNote.point.y)
      figure.draw(Label(run: gapNote.run, point: point, isCentered: true))
    }
    var frame = Frame(figure.size)
    frame.add(figure, as: .figure(alt: chart.text.altText))
    return format.unit == 1 ? frame : frame.scaled(by: format.unit)
  }

  /// The share of its room that a body of few rows fills before it is drawn larger.
  private static let filled = 0.6
  /// How much larger it may be drawn: with more its names would be louder than the headline.
  private static let growths = [1.6, 1.45, 1.3, 1.15]

  /// The body in its room; one of few rows at the largest of some sizes at which it still has room.
  private func body() throws(Undrawable) -> Frame {
    if let used = layout.usedHeight, used < Self.filled * room.height {
      for growth in Self.growths {
        let setting = setting(growth)
        let small = Size(room.width / growth, room.height / growth)
        guard let least = try? chart.body.leastHeight(width: small.width, setting), least <= small.height,
          let larger = try? chart.body.layout(small, setting), larger.leftOut == layout.leftOut
        else { continue }
        return try larger.frame().scaled(by: growth)
      }
    }
    return try layout.frame()
  }

  /// The typesetting of a body that is drawn larger: marks and distances grow, names no further than they may.
  private func setting(_ growth: Double) -> Typesetting {
    setting.with(largest: (setting.largest.name / growth, setting.largest.remark / growth))
  }
}
