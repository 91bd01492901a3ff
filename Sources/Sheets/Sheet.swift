import Drawing

/// A sheet laid out on one format: its pages, and what is told of it to those who cannot see it.
package struct Sheet: Sendable {
  package var pages: [Page]
  /// The title of the file.
  package var title: String
  /// The whole sheet in words, in reading order.
  package var description: String
  /// Where what it shows was taken from; nil for an empty one.
  package var source: String?
  /// How large the things to be read or written on have come out, in points; more is better.
  package var legibility: Double

  /// Makes a sheet.
  package init(pages: [Page], title: String, description: String, source: String? = nil, legibility: Double) {
    self.pages = pages
    self.title = title
    self.description = description
    self.source = source
    self.legibility = legibility
  }

  /// Whether this layout is to be printed rather than another of the same sheet that was laid out before: fewer pages,
  /// then clearly larger.
  package func isBetter(than other: Sheet) -> Bool {
    pages.count != other.pages.count ? pages.count < other.pages.count : legibility > other.legibility * 1.08
  }
}
