import Anuario
import Diagnostics

/// The names of files in Output/.
enum FileName {
  /// A report: copa-peru-1967-report.pdf; languages other than English stand at its end.
  static func report(_ book: SeasonBook, language: String) -> String {
    "\(book.slug)-report\(suffix(language)).pdf"
  }

  /// Several reports in one: copa-peru-1967-1968-almanac.pdf.
  static func almanac(_ books: [SeasonBook], language: String) -> String {
    let last = books.count > 1 ? books.last.map { "-" + $0.label } ?? "" : ""
    return "\(books.first?.slug ?? "seasons")\(last)-almanac\(suffix(language)).pdf"
  }

  /// A chart: copa-peru-1967-cross-table.png.
  static func chart(_ kind: ChartKind, _ books: [SeasonBook], language: String, form: PictureFormat) -> String {
    let later = books.dropFirst().map { "-" + $0.label }.joined()
    return "\(books.first?.slug ?? "season")\(later)-\(kind.name)\(suffix(language)).\(form.rawValue)"
  }

  /// A sheet: world-cup-1934-bracket-sheet.pdf.
  static func sheet(_ kind: SheetKind, _ book: SeasonBook, language: String, form: PictureFormat) -> String {
    "\(book.slug)-\(kind.rawValue)-sheet\(suffix(language)).\(form.rawValue)"
  }

  /// An empty sheet: groups-blank-6.pdf.
  static func blank(_ kind: SheetKind, _ blank: BlankSheet, language: String, form: PictureFormat) -> String {
    "\(kind.rawValue)-blank-\(blank.entrants)\(suffix(language)).\(form.rawValue)"
  }

  private static func suffix(_ language: String) -> String {
    language.lowercased().hasPrefix("en") ? "" : "-" + language
  }
}

/// The nearest of several words to one that is none of them.
enum Suggestion {
  static func nearest(_ word: String, among words: [String]) -> String? { NearestName.find(word, among: words) }
}
