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
      return text.last.map { ".?!".contains($0) } ?? true ? text : text + "."
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
    guard let plain = text.plainSubtitle, !arranged.layout.showsUnits else { return arranged }
    var chart = self
    chart.text.subtitle = plain
    return try ArrangedChart(chart, named)
  }

  /// Lays the chart out, as one figure with its description at the root.
  package func frame(_ setting: Typesetting) throws(Undrawable) -> Frame { try arranged(setting).frame() }
}
