/// What a line of an RSSSF text turned out to be; every line is exactly one of these.
package enum RSSSFLine: UInt8, Sendable, Hashable, CaseIterable {
  /// Nothing but blanks.
  case blank
  /// `=-=-=` between competitions, `-----` within tables, comments and signs of pages.
  case residue
  /// The title of the text or of a competition within it.
  case title
  /// A stage, group or round.
  case heading
  /// A date, or a date and place, for the matches that follow.
  case date
  /// A match, or two of them in one line.
  case match
  /// A list of goals, or what became of the match above.
  case goals
  /// A row of a table of standings, or its header.
  case table
  /// A row of a cross table, or its header.
  case grid
  /// An item of a list of the teams.
  case entrant
  /// Remarks, scorers of the season, links: kept as text.
  case note
  /// A line that should be a fact and could not be read.
  case unreadable
}
