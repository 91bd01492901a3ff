/// What a part of a page is, for the tags of a PDF and for reading aloud.
package enum Role: Sendable, Hashable {
  case document
  case section
  /// A heading, 1 the outermost.
  case heading(level: Int)
  case paragraph
  case table
  case row
  case headerCell(HeaderScope)
  case cell
  /// A picture, which cannot be made without its description.
  case figure(alt: String)
  case caption
  case list
  case listItem
  /// Running heads, page numbers and repeated table heads: painted, but outside the reading order.
  case furniture
}

/// Which cells a header cell speaks for.
package enum HeaderScope: String, Sendable, Hashable {
  case row = "Row"
  case column = "Column"
}
