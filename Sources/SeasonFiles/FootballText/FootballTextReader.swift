import Diagnostics
import Football

/// Reads football.txt, the text form of the football.db datasets, in its old and new spellings.
///
/// Reading is one pass over the bytes and linear in them. A file may hold several seasons, each under a title of its own.
package enum FootballTextReader {
  /// A text as it was read, with what every line of it was.
  package struct Reading: Sendable {
    /// The seasons.
    package var seasons: [Season]
    /// What every line was, first line first.
    package var lines: [FootballTextLine]
    /// What was found.
    package var diagnostics: [Diagnostic]
  }

  /// Reads the seasons of a text.
  package static func read(_ text: SourceText, options: ReadingOptions = ReadingOptions()) -> Checked<[Season]> {
    let reading = readLines(text, options: options)
    return Checked(reading.seasons, diagnostics: reading.diagnostics)
  }

  /// Reads the seasons of a text and says what every line was.
  package static func readLines(_ text: SourceText, options: ReadingOptions = ReadingOptions()) -> Reading {
    var parser = TextParser(text: text, options: options)
    parser.readAll()
    let seasons = SeasonJoining.joined(parser.finished)
    return Reading(
      seasons: seasons, lines: parser.lines,
      diagnostics: DiagnosticPrinter.sorted(parser.diagnostics.finished(file: text.file)))
  }
}

extension TextParser {
  /// Completes the open season and starts a new one.
  mutating func finishSeason() {
    let hasTitle = season.competition != nil
    defer {
      // What the names say holds for the next season too.
      var names = TextNames()
      swap(&names, &season.names)
      names.startSeason()
      season = TextSeason(file: text.file, path: path)
      swap(&names, &season.names)
      day = nil
      time = nil
      venue = nil
      lastMatch = nil
    }
    guard season.matchCount > 0 else {
      if hasTitle { emptyTitles.append((season.title, season.place)) }
      return
    }
    nameSeason()
    let complete = season.finished(form: SeasonFormat.footballText.rawValue)
    diagnostics += TextChecks.diagnostics(of: complete)
    finished.append(complete)
  }

  /// Finds a name and a label for a season whose text gives none.
  private mutating func nameSeason() {
    if season.competition == nil {
      let comment = season.title.isEmpty ? nil : TextTitle(season.title)
      season.competition = comment?.competition ?? path.competition
      let year = season.firstDay.map { String($0.year) }
      // A comment about another year names no season of these days.
      let isRight = year.map { year in comment?.label.map { $0.hasPrefix(year) } ?? false } ?? true
      season.label = (isRight ? comment?.label : nil) ?? path.label ?? year ?? comment?.label
      report(
        .untitled(season.competition ?? ""), .warning, at: SourcePlace(file: text.file), length: 0)
    } else if season.label == nil {
      season.label = path.label ?? season.firstDay.map { String($0.year) }
      report(.unlabelled(season.title), .warning, at: season.place, length: season.title.count)
    }
  }
}
