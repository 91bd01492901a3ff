import Documents
import Drawing
import Sheets
import Styling

/// Which way up a sheet is printed.
public enum SheetOrientation: String, Sendable, Hashable, CaseIterable {
  case portrait
  case landscape
}

/// What sheets are printed on, beside what all prints share.
public struct SheetOptions: Sendable, Hashable {
  /// The name of a paper; nil for the smallest of the kind's own that holds the sheet on one page.
  public var paper: String?
  /// Which way up; nil for the one that the sheet fits better.
  public var orientation: SheetOrientation?
  /// How many papers beside and under one another make the sheet; nil for one.
  public var poster: PosterSize?
  /// What a programme shows.
  public var fixtures = FixtureOptions()
  /// The page that a picture shows, from 1, where the sheet has several.
  public var page: Int?
  /// What a bracket shows.
  public var bracket = BracketOptions()

  /// Makes options with the defaults.
  public init() {}
}

/// How many papers make one large sheet.
public struct PosterSize: Sendable, Hashable {
  /// Papers beside one another.
  public var columns: Int
  /// Papers one under another.
  public var rows: Int

  /// Makes a size of at least one paper each way.
  public init(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
  }
}

/// Turns facts into a sheet: one type for each kind, in a file of its own.
protocol SheetRecipe {
  /// The papers to try where none is asked for, the smallest first.
  var papers: [Paper] { get }

  /// Lays the sheet out on a format, on as many pages of it as are needed.
  func sheet(on format: SheetFormat, in setting: Typesetting) throws(NothingToPrint) -> Sheet
}

extension SheetRecipe {
  /// What a home printer takes, and twice that.
  var papers: [Paper] { [.a4, .a3] }
}
