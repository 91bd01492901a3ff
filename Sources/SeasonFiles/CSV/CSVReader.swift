import Diagnostics
import Football

/// Reads tables of matches: football-data.co.uk, footballcsv, international_results, engsoccerdata, spreadsheets.
///
/// The header is found by its words, in several languages, not by the order of its columns; a table may hold several
/// competitions and seasons.
package enum CSVReader {
  /// Reads the seasons of a table.
  package static func read(_ text: SourceText, options: ReadingOptions = ReadingOptions()) -> Checked<[Season]> {
    let separator = CSVSeparator.sniff(text)
    var reader = CSVTableReader(text, options: options, separator: separator)
    guard reader.read() else {
      if let table = CSVCrossTable.read(text, separator: separator) {
        let (seasons, found) = CSVSeasonSplitter.seasons(of: table, text: text)
        return Checked(seasons, diagnostics: found.finished(file: text.file))
      }
      return Checked([], diagnostics: reader.diagnostics.finished(file: text.file))
    }
    if reader.table.swappedCount > 0, reader.table.swappedCount >= reader.table.dayFirstCount {
      // Some dates only make sense with the month first, and no more of them with the day first.
      reader = CSVTableReader(text, options: options, separator: separator, isMonthFirst: true)
      guard reader.read() else { return Checked([], diagnostics: reader.diagnostics.finished(file: text.file)) }
    }
    var diagnostics = reader.diagnostics
    if reader.table.rows.isEmpty {
      if !diagnostics.hasErrors {
        diagnostics.append(CSVProblem.noRows.diagnostic(.error, at: SourcePlace(file: text.file)))
      }
      return Checked([], diagnostics: diagnostics.finished(file: text.file))
    }
    let hasRounds = reader.table.columns[.round] != nil
    let (seasons, found) = CSVSeasonSplitter.seasons(of: reader.takeTable(), text: text)
    diagnostics += found
    for season in seasons { addChecks(of: season, hasRounds: hasRounds, to: &diagnostics) }
    return Checked(seasons, diagnostics: diagnostics.finished(file: text.file))
  }

  /// Checks across rows.
  ///
  /// Where rounds are named, rows may stand in their order.
  private static func addChecks(of season: Season, hasRounds: Bool, to found: inout DiagnosticList) {
    found += SeasonChecks.list(of: season, .repeats, after: found)
    if !hasRounds { found += SeasonChecks.list(of: season, .sortedDates, after: found) }
  }
}

/// Finds what stands between the cells of a table.
enum CSVSeparator {
  private static let known: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]

  /// The separator that makes the most known words of the first lines, of equals the one that makes the most cells.
  static func sniff(_ text: SourceText) -> UInt8 {
    let sample = Array(text.bytes.prefix(16_384))
    var best = (separator: UInt8(ascii: ","), known: -1, cells: -1)
    for separator in known {
      var tokenizer = CSVTokenizer(sample, separator: separator, cellLimit: 256)
      var known = 0
      var cells = 0
      var rows = 0
      while rows < 12, tokenizer.next() {
        rows += 1
        let names = tokenizer.cells.map { String(decoding: sample[$0.range], as: UTF8.self) }
        let columns = CSVColumns(names)
        // A header with all that is needed leaves no doubt.
        if columns.missing.isEmpty { return separator }
        known = max(known, columns.knownCount)
        if rows == 1 { cells = tokenizer.cellCount }
      }
      if (known, cells) > (best.known, best.cells) { best = (separator, known, cells) }
    }
    return best.separator
  }
}
