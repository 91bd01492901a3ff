import Words

/// The sheets that can be printed, by the names of the command line.
public enum SheetKind: String, Sendable, Hashable, CaseIterable {
  /// Every team against every other, as a square.
  case crossTable = "cross-table"

  /// What the sheet shows and what a season must hold for it, in one line.
  public var summary: String {
    switch self {
    case .crossTable: "every team against every other; needs a league or a group"
    }
  }
}

/// Why a season cannot feed a sheet.
public struct NothingToPrint: Error, Sendable {
  /// The sheet asked for.
  public var kind: SheetKind
  /// The reason, as a sentence without a full stop.
  public var reason: String
}

extension SheetKind {
  /// The recipe of a kind for a season.
  func recipe(_ telling: Telling, options: SheetOptions) -> any SheetRecipe {
    switch self {
    case .crossTable: CrossTableSheet(telling: telling)
    }
  }
}
