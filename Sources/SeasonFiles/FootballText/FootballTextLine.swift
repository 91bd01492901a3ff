/// What a line of football.txt turned out to be; every line is exactly one of these.
package enum FootballTextLine: UInt8, Sendable, Hashable, CaseIterable {
  /// Nothing but blanks.
  case blank
  /// `# …` or `<!-- … -->`, for people only.
  case comment
  /// `# Matches 380` and its like: a comment that states a fact of the season.
  case header
  /// `= Competition 2023/24`.
  case title
  /// `== Stage`, `▪ Group A`, `Matchday 1`: what the matches below belong to.
  case heading
  /// `Group A | …` or `Matchday 1 | Jun 12`: a list of teams, or the days of a round.
  case definition
  /// A date, time or place for the matches that follow.
  case date
  /// A match.
  case match
  /// A list of goals.
  case goals
  /// Line-ups, referees, cards, attendances: knowingly skipped.
  case property
  /// Rulers and what stands behind `__END__`: knowingly skipped.
  case residue
  /// A remark, kept as a note.
  case note
  /// A line that no rule reads, kept as a note with a warning.
  case unknown
  /// A line that should be a fact and could not be read.
  case unreadable
}
