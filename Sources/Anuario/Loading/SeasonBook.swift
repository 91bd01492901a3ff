import Diagnostics
import Football
import RuleBook
import Statistics

/// A season that was read, with everything computed from it and what was found on the way.
public struct SeasonBook: Sendable {
  /// The season as its record states it.
  public var season: Season
  /// Standings, distributions, progressions, records and the audit.
  public var statistics: SeasonStatistics
  /// Warnings and notes about the file that it was read from.
  public var diagnostics: [Diagnostic]

  /// Computes a season's statistics under given rules.
  public init(_ season: Season, rules: Rules, diagnostics: [Diagnostic] = []) {
    self.season = season
    self.diagnostics = diagnostics
    statistics = SeasonStatistics(NominalHome.forgotten(season), rules: rules)
  }

  /// A part of a season that was read, under its rules.
  init(_ part: SeasonPart, of whole: SeasonBook) {
    statistics = SeasonStatistics(part, of: whole.statistics)
    season = statistics.season
    diagnostics = whole.diagnostics
  }

  /// The season as one table where its league split; the same where it did not.
  var joined: SeasonBook {
    guard let joined = statistics.joined else { return self }
    var book = self
    (book.season, book.statistics) = (joined.season, joined)
    return book
  }

  /// The same season with its statistics computed anew under the same rules.
  public func recomputed() -> SeasonBook { SeasonBook(season, rules: statistics.rules, diagnostics: diagnostics) }

  /// The competition's name.
  public var competition: String { season.competition }

  /// The season's label.
  public var label: String { season.label }

  /// How many matches count.
  public var matchCount: Int { statistics.summary.matches }

  /// The start of file names: copa-peru-1967.
  public var slug: String { Slug.make("\(season.competition) \(season.label)") }
}
