import Foundation

/// The names of the files that are made.
public enum FileName {
  /// A report: copa-peru-1967-report.pdf; languages other than English stand at its end.
  public static func report(slug: String, language: String) -> String { "\(slug)-report\(suffix(language)).pdf" }

  /// Several reports in one: copa-peru-1967-1968-almanac.pdf, or from the first season to the last of several
  /// competitions.
  public static func almanac(_ books: [SeasonBook], language: String) -> String {
    let isOne = Set(books.map(\.competition)).count == 1
    let last = books.count > 1 ? books.last.map { "-" + (isOne ? $0.label : $0.slug) } ?? "" : ""
    return "\(books.first?.slug ?? "seasons")\(last)-almanac\(suffix(language)).pdf"
  }

  /// A chart: copa-peru-1967-cross-table.png; the labels of later seasons in it stand after the slug of the first, of more
  /// than two only the last.
  public static func chart(
    _ kind: ChartKind, slug: String, later: [String], language: String, form: PictureFormat
  ) -> String {
    let labels = (later.count > 2 ? later.suffix(1) : later[...]).map { "-" + $0 }.joined()
    return "\(slug)\(labels)-\(kind.name)\(suffix(language)).\(form.rawValue)"
  }

  /// A sheet: world-cup-1934-bracket-sheet.pdf.
  public static func sheet(_ kind: SheetKind, slug: String, language: String, form: PictureFormat) -> String {
    "\(slug)-\(kind.rawValue)-sheet\(suffix(language)).\(form.rawValue)"
  }

  /// An empty sheet: groups-blank-6.pdf.
  public static func blank(_ kind: SheetKind, _ blank: BlankSheet, language: String, form: PictureFormat) -> String {
    "\(kind.rawValue)-blank-\(blank.entrants)\(suffix(language)).\(form.rawValue)"
  }

  private static func suffix(_ language: String) -> String {
    language.lowercased().hasPrefix("en") ? "" : "-" + language
  }
}
