import Football
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
    champions = books.map { book in
      guard let table = book.statistics.standings.last, book.statistics.standings.count == 1, table.unplayed == 0
      else { return [] }
      return table.rows.filter { $0.rank == 1 }.map { book.season[$0.team].name }
    }
  }

  /// The table over all seasons.
  ///
  /// Titles are those of seasons with one table and every match played: a knock-out or a later stage decides otherwise.
  public func allTimeTable(pointsForWin: Int = 3) -> AllTimeTable {
    AllTimeTable(seasons, pointsForWin: pointsForWin, aliases: aliases, champions: champions)
  }

  /// Every pair that met, over all seasons.
  public func headToHead() -> HeadToHeadHistory { HeadToHeadHistory(seasons) }

  /// Computes both, for timing.
  @discardableResult
  public func compute() -> (rows: Int, pairs: Int) { (allTimeTable().rows.count, headToHead().pairs.count) }
}
