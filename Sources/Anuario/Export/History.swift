import Diagnostics
import Football
import RuleBook
import Statistics

/// A name that no team of the seasons given bears, or that several do.
public struct UnknownTeam: Error, Sendable, Equatable {
  /// The name as asked for.
  public var name: String
  /// The team whose name is nearest to it; nil when none is near.
  public var nearest: String?
}

/// Several seasons together: the table over all of them, their winners, and every pair that met.
public struct History: Sendable {
  /// The seasons, the oldest first.
  let books: [SeasonBook]
  let clubs: ClubNames
  /// Records left out because another one given tells of their season too.
  let repeated: [SeasonBook]

  /// Takes seasons in any order, with the names that are one team.
  public init(_ books: [SeasonBook], aliases: TeamAliases = TeamAliases()) {
    let dated = books.enumerated().map { number, book in
      (label: book.label, day: book.statistics.summary.firstDay?.ordinal ?? .max, number: number, book: book)
    }
    let inOrder = dated.sorted { ($0.label, $0.day, $0.number) < ($1.label, $1.day, $1.number) }.map(\.book)
    let once = RepeatedSeasons(inOrder.map(\.season))
    self.books = once.kept.map { inOrder[$0] }
    repeated = once.repeated.map { inOrder[$0] }
    clubs = ClubNames(self.books.map(\.season), aliases: aliases)
  }

  /// Takes seasons in any order, with the aliases that ship.
  ///
  /// - Throws: ``RuleBook/Unusable`` when they cannot be read, which is a fault of the product.
  public init(withShippedAliases books: [SeasonBook]) throws {
    self.init(books, aliases: try TeamAliases.shipped())
  }

  /// The table over all seasons.
  ///
  /// Titles are those that the record decides; see ``Title/champions``.
  public func allTimeTable(pointsForWin: Int = 3) -> AllTimeTable {
    let champions = books.indices.map { number in
      books[number].statistics.title.champions.map { clubs.name(of: $0, in: number) }
    }
    return AllTimeTable(clubs.seasons, pointsForWin: pointsForWin, champions: champions)
  }

  /// The winners season by season, and who won how often.
  public func champions() -> Champions { Champions(books.map(\.statistics), clubs: clubs) }

  /// Every pair that met, over all seasons.
  public func headToHead() -> HeadToHeadHistory { HeadToHeadHistory(clubs.seasons) }

  /// What the team that a user names is called over all seasons: letter for letter, else but for case and accents, else
  /// but for short forms of clubs, where only one team is meant.
  public func team(named name: String) throws(UnknownTeam) -> String {
    var identities: [String: String] = [:]
    for (number, book) in books.enumerated() {
      for (place, team) in book.season.teams.enumerated() where !team.isPlaceholder {
        identities[team.name] = clubs.name(of: Team.ID(place), in: number)
      }
    }
    for identity in Set(identities.values) where identities[identity] == nil { identities[identity] = identity }
    if let identity = identities[name] { return identity }
    for alike in [TeamNames.folded, TeamNames.withoutClubForms] {
      let wanted = alike(name)
      let found = Set(identities.filter { alike($0.key) == wanted }.values)
      if found.count == 1, let identity = found.first { return identity }
    }
    let nearest = NearestName.find(name, among: identities.keys.sorted())
    throw UnknownTeam(name: name, nearest: nearest)
  }

  /// Computes the sums and the pairs, for timing.
  @discardableResult
  package func compute() -> (rows: Int, pairs: Int) { (allTimeTable().rows.count, headToHead().pairs.count) }
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
