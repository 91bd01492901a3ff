import Diagnostics
import Football

/// Reads the text of pages of the RSSSF archive: a country's season, with its leagues and cups one below the other.
///
/// Every competition between two rulers is a season of its own; a page without rulers is one. Tables in the text are kept
/// as claims, and cross tables are results only where no others stand. Lines are told by their form, since the pages
/// have no marks; what none tells is prose and kept.
package enum RSSSFReader {
  /// A text as it was read, with what every line of it was.
  package struct Reading: Sendable {
    /// The seasons.
    package var seasons: [Season]
    /// What every line was, first line first.
    package var lines: [RSSSFLine]
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
    var parser = RSSSFParser(text: text, options: options)
    parser.readAll()
    return Reading(
      seasons: SeasonJoining.joined(parser.finished), lines: parser.lines,
      diagnostics: DiagnosticPrinter.sorted(parser.diagnostics.finished(file: text.file)))
  }
}
