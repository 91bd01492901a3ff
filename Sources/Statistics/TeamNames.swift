import Football

extension Season {
  /// The team of a name: the same letter for letter, else the same but for case and accents, else the only one that is
  /// the same without the short forms of clubs; nil where there is none.
  public func team(named name: String) -> Team.ID? { teams.named(name).map { Team.ID($0) } }
}

/// How names of teams are compared where letters may differ.
public enum TeamNames {
  /// A name without case and accents.
  public static func folded(_ name: String) -> String { name.foldedForOrder }

  /// A folded name without the short forms that clubs bear before or after it (Everton FC, AS Monaco).
  public static func withoutClubForms(_ name: String) -> String { name.foldedForOrder.withoutClubForms }
}
