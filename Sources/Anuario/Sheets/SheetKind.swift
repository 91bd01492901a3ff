import Words

/// The sheets that can be printed, by the names of the command line.
public enum SheetKind: String, Sendable, Hashable, CaseIterable {
  /// A knock-out as a tree.
  case bracket
  /// From departments through regions to the last table and its champion.
  case road
  /// The groups on one wall, or a single table as a score sheet.
  case groups
  /// A whole tournament, groups and bracket.
  case wallChart = "wall-chart"
  /// The programme, with boxes for scores to come.
  case fixtures
  /// Every team against every other, as a square.
  case crossTable = "cross-table"

  /// What the sheet shows and what a season must hold for it, in one line.
  public var summary: String {
    switch self {
    case .bracket:
      "a knock-out from the first round to the champion, filled, half-filled or empty; needs knock-out rounds"
    case .road: "from departments and regions to the last table; needs a list of entrants"
    case .groups: "tables and results of all groups, or a score sheet of one table; needs a league or a group"
    case .wallChart: "a whole tournament, its groups and its bracket; needs groups or knock-out rounds"
    case .fixtures: "the programme by round or date, or of one --team, with boxes for scores to come; needs matches"
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
    case .bracket: BracketRecipe(telling: telling, options: options.bracket)
    case .road: RoadSheet(telling: telling)
    case .groups: GroupsSheet(telling: telling)
    case .wallChart: WallChartSheet(telling: telling, options: options.bracket)
    case .fixtures: FixturesSheet(telling: telling, options: options.fixtures)
    case .crossTable: CrossTableSheet(telling: telling)
    }
  }

  /// The recipe of an empty sheet of a kind; nil where the kind has none.
  func recipe(_ blank: BlankSheet, options: SheetOptions, words: Words) -> (any SheetRecipe)? {
    switch self {
    case .bracket: BlankBracket(blank: blank, isTwoSided: options.bracket.isTwoSided, words: words)
    case .groups: BlankScoreSheet(blank: blank, words: words)
    case .crossTable: BlankCrossTable(blank: blank, words: words)
    case .road, .wallChart, .fixtures: nil
    }
  }
}
