import Football
import RuleBook
import Statistics

/// Several seasons together: the table over all of them, and every pair that met.
public struct History: Sendable {
  private let seasons: [Season]
  private let champions: [[String]]
  private let aliases: TeamAliases

  /// Takes seasons, the oldest first, with the names that are one team.
  public init(_ books: [SeasonBook], aliases: TeamAliases = TeamAliases()) {
    seasons = books.map(\.season)
    self.aliases = aliases
    champions = books.map { book in book.statistics.title.champions.map { book.season[$0].name } }
  }

  /// Takes seasons, the oldest first, with the aliases that ship.
  ///
  /// - Throws: ``RuleBook/Unusable`` when they cannot be read, which is a fault of the product.
  public init(withShippedAliases books: [SeasonBook]) throws {
    self.init(books, aliases: try TeamAliases.shipped())
  }

  /// The table over all seasons.
  ///
  /// Titles are those that the record decides; see ``Title/champions``.
  public func allTimeTable(pointsForWin: Int = 3) -> AllTimeTable {
    AllTimeTable(seasons, pointsForWin: pointsForWin, aliases: aliases, champions: champions)
  }

  /// Every pair that met, over all seasons.
  public func headToHead() -> HeadToHeadHistory { HeadToHeadHistory(seasons, aliases: aliases) }

  /// Computes both, for timing.
  @discardableResult
  public func compute() -> (rows: Int, pairs: Int) { (allTimeTable().rows.count, headToHead().pairs.count) }
}

extension TeamAliases {
  /// The names that ship.
  ///
  /// - Throws: ``RuleBook/Unusable`` when they cannot be read, which is a fault of the product.
  static func shipped() throws(RuleBook.Unusable) -> TeamAliases {
    let names = try AliasBook.shipped().teams.map { team in
      team.map { TeamAliases.Name($0.name, from: $0.from, to: $0.to) }
    }
    return TeamAliases(names)
  }
}
