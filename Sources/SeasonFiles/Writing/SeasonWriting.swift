import Diagnostics
import Football

/// Seasons written in a form of text, with what the form could not hold.
package struct WrittenSeasons: Sendable {
  /// The text, ended by a line end.
  package var text: String
  /// What was lost, season by season.
  package var losses: [[Loss]]
}

/// Writing seasons in any form that Anuario writes.
package enum SeasonWriting {
  /// The forms that can be written.
  package static let forms: [SeasonFormat] = SeasonFormat.allCases.filter { $0 != .rsssf }

  /// How often a text is read and written again until it stays the same.
  private static let settlingLimit = 4

  /// Writes seasons in a form; several only where ``SeasonFormat/holdsSeveral``, else the first.
  ///
  /// The losses are found by reading the text back and comparing every fact, so none goes unnamed. The text is settled: what
  /// it reads as is written in the same way.
  package static func write(_ seasons: [Season], as form: SeasonFormat) -> WrittenSeasons {
    let seasons = form.holdsSeveral ? seasons : Array(seasons.prefix(1))
    var settled: [Season] = []
    var losses: [[Loss]] = []
    for season in seasons {
      let (written, lost) = settle(season, as: form)
      settled.append(written)
      losses.append(lost)
    }
    return WrittenSeasons(text: form.text(of: settled), losses: losses)
  }

  /// The season whose text stays the same, and what it lacks of the one given.
  private static func settle(_ season: Season, as form: SeasonFormat) -> (season: Season, losses: [Loss]) {
    var written = season
    for _ in 0..<settlingLimit {
      let text = form.text(of: [written])
      guard let read = read(text, as: form) else { return (written, unreadable(season)) }
      let again = form.text(of: [read])
      if again == text || again == form.text(of: [season]) {
        let names = Dictionary(
          season.teams.map { ($0.name, form.spelling($0.name)) }, uniquingKeysWith: { first, _ in first })
        return (written, SeasonFacts.losses(of: season, in: read, names: names.filter { $0.key != $0.value }))
      }
      written = read
    }
    return (season, unreadable(season))
  }

  /// The one season of a text; nil when it cannot be read as one.
  static func read(_ text: String, as form: SeasonFormat) -> Season? {
    let source = SourceText(text, file: "written")
    let read = SeasonFiles.read(source, as: form, isLenient: true)
    return read.value.count == 1 ? read.value[0] : nil
  }

  private static func unreadable(_ season: Season) -> [Loss] {
    [Loss(.matches, .altered, count: season.matches.count, example: "the text does not read back as one season")]
  }
}

extension SeasonFormat {
  /// Whether one text of the form holds several seasons.
  package var holdsSeveral: Bool { self == .footballText || self == .csv }

  /// The text of seasons in the form.
  func text(of seasons: [Season]) -> String {
    switch self {
    case .footballText: seasons.map(FootballTextWriter.write).joined(separator: "\n\n")
    case .csv: CSVWriter.write(seasons)
    case .footballJSON: seasons.map(FootballJSONWriter.write).joined()
    case .wikitext: seasons.map(WikitextWriter.write).joined(separator: "\n")
    case .article, .rsssf: seasons.map(ArticleWriter.write).joined(separator: "\n")
    }
  }

  /// The spelling that the form gives a team's name.
  func spelling(_ name: String) -> String {
    self == .footballText ? FootballTextWriter.spelling(name) : name
  }
}
