import Diagnostics
import Football

/// The forms of text that hold seasons; the raw value is the name on the command line.
package enum SeasonFormat: String, Sendable, Hashable, CaseIterable {
  /// An encyclopedia article as plain text, and the form in which Anuario's own seasons are written.
  case article
  /// The text form of the football.db datasets.
  case footballText = "football.txt"
  /// The JSON form of the football.db datasets.
  case footballJSON = "football.json"
  /// Comma-separated values, in several families of headers.
  case csv
  /// Raw MediaWiki text.
  case wikitext
  /// The text of the RSSSF archive.
  case rsssf

  /// A function that reads a text of one form.
  package typealias Reader = @Sendable (SourceText, ReadingOptions) -> Checked<[Season]>

  /// The form's reader.
  package var reader: Reader {
    switch self {
    case .article: { ArticleReader.read($0, options: $1) }
    case .footballText: { FootballTextReader.read($0, options: $1) }
    case .footballJSON: { FootballJSONReader.read($0, options: $1) }
    case .csv: { CSVReader.read($0, options: $1) }
    case .wikitext: { WikiReader.read($0, options: $1) }
    case .rsssf: { RSSSFReader.read($0, options: $1) }
    }
  }
}
