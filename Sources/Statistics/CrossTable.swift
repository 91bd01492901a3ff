import Football

/// Who met whom: the results of a league or group as a square.
public struct CrossTable: Sendable, Hashable {
  /// The stage's name; nil for a plain league.
  public var stage: String?
  /// The group's name; nil outside of groups.
  public var group: String?
  /// The teams in their final order: rows and columns alike.
  public var teams: [Team.ID]
  /// The matches of each cell, row by row, with an empty diagonal.
  ///
  /// Matches without a score stand here too (a fixture, a score unknown), so that a printer can tell them from no
  /// match at all; scores are to be taken from the row's view with ``Match/counted(for:)``.
  public var cells: [[[Match.ID]]]
  /// Whether every match stands in both cells of its pair; else only in the row of the team named first.
  ///
  /// Mirrored is a single round robin, or one on neutral or unknown ground in which few pairs stand both ways.
  public var isMirrored: Bool
  /// Whether the record says of every match that the team named first was at home: only then may axes say so.
  public var hasHome: Bool
}
