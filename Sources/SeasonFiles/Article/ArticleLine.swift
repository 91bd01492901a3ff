/// What a line of an article turned out to be; every line is exactly one of these.
package enum ArticleLine: String, Sendable, Hashable, CaseIterable {
  /// Nothing but blanks.
  case blank
  /// `# …`, for people only.
  case comment
  /// `= 1967 Copa Perú =`.
  case title
  /// `== Final Stage ==`, at any level.
  case heading
  /// `Infobox` or `Rules` alone on a line.
  case block
  /// `- Key: Value`, read as a fact.
  case item
  /// `- text` of a list of related pages.
  case link
  /// The first row of a table.
  case tableHeader
  /// A row of a table, read as facts.
  case tableRow
  /// A row of a table that Anuario keeps as text only.
  case keptRow
  /// A date for the matches that follow.
  case date
  /// A match.
  case match
  /// A sentence that states facts and nothing else, such as the departments of a region.
  case sentence
  /// Prose, kept as a note.
  case prose
  /// What a converter left of a wiki table, and rulers; knowingly skipped.
  case residue
  /// A line that should be a fact and could not be read.
  case unreadable
}
