import Drawing
import Styling

/// Why nothing can be drawn.
package enum Undrawable: Error, Sendable, Hashable {
  /// There is no series, or none has a value.
  case noSeries
  /// There are fewer than two positions, so nothing runs from one to another.
  case noPositions
  /// There is no column, or no column holds anything.
  case noColumns
  /// There is no row.
  case noRows
  /// There is no pair, or no pair has met.
  case noPairs
  /// There is no value.
  case noValues
  /// The room is too narrow; the least width that would do.
  case tooNarrow(least: Double)
  /// The size is no size: not a number, not above zero, or beyond what a picture can be.
  case badSize
}

/// The words around a chart's body.
package struct ChartText: Sendable, Hashable {
  /// The line above the headline, already in capitals where the language wants them.
  package var kicker: String
  /// The same in fewer words, where the picture has no room for all of it; nil where it is short.
  package var narrowKicker: String?
  /// The finding, as a sentence.
  package var headline: String
  /// The headline with no-break spaces where a line should end only if the type would be much smaller otherwise; nil where
  /// it may end at any blank.
  package var boundHeadline: String?
  /// What is drawn, in the reader's words.
  package var subtitle: String
  /// The subtitle where the body has no room for a mark of each unit; nil where it says the same.
  package var plainSubtitle: String?
  /// Remarks about the data, each on a line of its own above the source.
  package var notes: [String]
  /// Where the data come from.
  package var source: String
  /// Who made the picture, at the lower right.
  package var credit: String
  /// What the picture shows, for those who cannot see it.
  package var altText: String
  /// How many rows were left out before the body was made, so that a line can count them with those that have no room.
  package var leftOut = 0
  /// How many rows have no room, in the few words for which a picture without notes has room; empty for none.
  package var briefNote = ""

  /// Makes the words.
  package init(
    kicker: String, headline: String, subtitle: String, notes: [String] = [], source: String,
    credit: String = "Anuario",
    altText: String
  ) {
    self.kicker = kicker
    self.headline = headline
    self.subtitle = subtitle
    self.notes = notes
    self.source = source
    self.credit = credit
    self.altText = altText
  }
}

extension ChartText {
  /// The most characters of the brief description, as editing systems take it.
  package static let briefLength = 150

  /// The picture in few words: its headline, and what is drawn where both fit; cut after a word where even the headline
  /// is too long.
  package var briefAltText: String {
    func closed(_ text: String) -> String {
      let text = text.split(whereSeparator: \.isNewline).joined(separator: " ")
      return text.isEmpty || ".?!".contains(text.suffix(1)) ? text : text + "."
    }
    let both = [closed(headline), closed(subtitle)].filter { !$0.isEmpty }.joined(separator: " ")
    if both.count <= ChartText.briefLength { return both }
    if closed(headline).count <= ChartText.briefLength { return closed(headline) }
    // Rather a whole part of the sentence than words that end in the middle of one.
    let ends = headline.indices.filter { ",;:".contains(headline[$0]) && headline[$0...].dropFirst().first == " " }
    if let end = ends.last(where: { headline[..<$0].count < ChartText.briefLength }),
      headline[..<end].count > ChartText.briefLength / 3
    {
      return closed(String(headline[..<end]))
    }
    var brief = ""
    for word in headline.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      guard brief.count + word.count + 2 <= ChartText.briefLength else { break }
      brief += (brief.isEmpty ? "" : " ") + word
    }
    return brief + "…"
  }
}

/// What a chart shows between its headline and its source.
package protocol ChartBody: Sendable {
  /// The least height that the body needs at a width.
  func leastHeight(width: Double, _ setting: Typesetting) throws(Undrawable) -> Double

  /// The body drawn in a size; nothing stands outside of it.
  func frame(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> Frame

  /// How many rows have no room in a size.
  func leftOut(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> Int

  /// Where in a size words about the rows left out have room, where all of them are left out between two others.
  func gap(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> Point?

  /// The codes that stand for names in a size without these beside them, each with its name.
  func unexplainedCodes(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> [(code: String, name: String)]

  /// The body with whole names where codes would stand for them, though less be said beside them; nil where none do.
  var withNames: Self? { get }

  /// Whether a mark of its own stands for each unit in a size, or its number, as the subtitle may say.
  func showsUnits(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> Bool

  /// The names drawn in the style's line of the champion and, by their places, in its lines beside that.
  var namesInColor: (champion: String?, series: [Int: String]) { get }

  /// How much of a size's height its rows take, where few of them do not fill it; the body is drawn larger then.
  func usedHeight(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> Double
}

extension ChartBody {
  package func leftOut(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> Int { 0 }

  package func gap(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> Point? { nil }

  package func unexplainedCodes(
    _ size: Size, _ setting: Typesetting
  ) throws(Undrawable) -> [(code: String, name: String)] { [] }

  package var withNames: Self? { nil }

  package func showsUnits(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> Bool { true }

  package var namesInColor: (champion: String?, series: [Int: String]) { (nil, [:]) }

  package func usedHeight(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> Double { size.height }
}

/// A chart: words above and below, and a body in what they leave.
package struct Chart: Sendable {
  package var text: ChartText
  package var body: any ChartBody
  /// The size and form of the picture.
  package var format: ChartFormat
  /// What is said of rows for which there is no room, by their count, as a note and in few words; nil for the words of the
  /// kind of chart.
  package var leftOutWords: (@Sendable (Int) -> (note: String, brief: String))?

  /// What should be told of it beside the picture.
  package var warnings: [String] = []

  /// Makes a chart.
  package init(_ text: ChartText, body: any ChartBody, format: ChartFormat = .wide) {
    self.text = text
    self.body = body
    self.format = format
  }

  /// The style with the lines that it gives to the names drawn, and those that could not be given.
  private func naming(_ style: Style) -> (style: Style, conflicts: [NamedLines.Conflict]) {
    let names = body.namesInColor
    return style.naming(champion: names.champion, series: names.series)
  }

  /// What should be told of a chart in a style: its warnings, and colors of clubs that it does not use because they are too
  /// much alike.
  package func remarks(_ style: Style) -> [String] {
    warnings
      + naming(style).conflicts.map { conflict in
        let distance = (conflict.distance * 1000).rounded() / 1000
        return
          "the color of \(conflict.name) is too near that of \(conflict.other) to be told apart (\(distance) in OKLab, "
          + "\(Color.leastDistance) or more is needed in every kind of sight); a color of the style takes its place"
      }
  }

  /// The chart with its words set and the room of its body known.
  package func arranged(_ setting: Typesetting) throws(Undrawable) -> ArrangedChart {
    let named = setting.with(naming(setting.style).style)
    let arranged = try ArrangedChart(self, named)
    guard let plain = text.plainSubtitle, try !arranged.showsUnits() else { return arranged }
    var chart = self
    chart.text.subtitle = plain
    return try ArrangedChart(chart, named)
  }

  /// Lays the chart out, as one figure with its description at the root.
  package func frame(_ setting: Typesetting) throws(Undrawable) -> Frame { try arranged(setting).frame() }
}

/// A chart whose words are set, in the typesetting of its format with the lines of named teams.
package struct ArrangedChart {
  private let chart: Chart
  private let setting: Typesetting
  private let surround: ChartSurround
  /// The room of the body.
  private let room: Size
  /// The words about rows left out, where they stand in the body's gap.
  private var gapNote: (run: TextRun, point: Point)?

  fileprivate init(_ chart: Chart, _ plain: Typesetting) throws(Undrawable) {
    let format = chart.format
    try format.check()
    let typed = format.setting(plain)
    let setting = typed.with(largest: ChartSurround(chart.text, format: format, typed).largest)
    func surrounded(_ text: ChartText) throws(Undrawable) -> (ChartSurround, Size) {
      let surround = ChartSurround(text, format: format, setting)
      let width = format.layout.width - 2 * surround.measures.margin
      let least = try chart.body.leastHeight(width: width, setting).rounded(.up)
      return (surround, Size(width, max(surround.bodyHeight(in: format.layout.height), least)))
    }
    var (surround, room) = try surrounded(chart.text)
    if surround.measures.isBrief, !chart.text.briefNote.isEmpty {
      // What is said of rows left out stands where they are, as far as the body leaves them out there without it too.
      var text = chart.text
      text.briefNote = ""
      let other = try surrounded(text)
      if let gap = try chart.body.gap(other.1, setting) {
        (surround, room) = other
        gapNote = (setting.run(chart.text.briefNote, surround.sourceStyle), gap)
      }
    }
    (self.chart, self.setting, self.surround, self.room) = (chart, setting, surround, room)
  }

  /// The words as they are set.
  package var text: ChartText { chart.text }

  fileprivate func showsUnits() throws(Undrawable) -> Bool { try chart.body.showsUnits(room, setting) }

  /// Whether the body has the height that the words leave in a picture of the size asked for.
  package var fits: Bool { surround.bodyHeight(in: chart.format.layout.height) >= room.height - 0.5 }

  /// The codes of the body whose names stand nowhere.
  package func unexplainedCodes() throws(Undrawable) -> [(code: String, name: String)] {
    try chart.body.unexplainedCodes(room, setting)
  }

  /// Whether the headline takes more lines than a picture should have.
  package var hasLongHeadline: Bool {
    surround.headlineLines > max(ChartSurround.mostLines, surround.measures.headlineLines)
  }

  /// How many rows of the body have no room, beside those that ``ChartText/leftOut`` counts.
  package func leftOut() throws(Undrawable) -> Int { try chart.body.leftOut(room, setting) }

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
    let growth = try growth()
    if growth == 1 { return try chart.body.frame(room, setting) }
    return try chart.body.frame(Size(room.width / growth, room.height / growth), setting(growth)).scaled(by: growth)
  }

  /// The typesetting of a body that is drawn larger: marks and distances grow, names no further than they may.
  private func setting(_ growth: Double) -> Typesetting {
    setting.with(largest: (setting.largest.name / growth, setting.largest.remark / growth))
  }

  private func growth() throws(Undrawable) -> Double {
    guard try chart.body.usedHeight(room, setting) < Self.filled * room.height else { return 1 }
    let left = try chart.body.leftOut(room, setting)
    for growth in Self.growths {
      let small = Size(room.width / growth, room.height / growth)
      guard let least = try? chart.body.leastHeight(width: small.width, setting(growth)), least <= small.height,
        try chart.body.leftOut(small, setting(growth)) == left
      else { continue }
      return growth
    }
    return 1
  }
}
