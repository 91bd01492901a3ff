import Football

/// Who won a season of a series.
public struct SeasonChampion: Sendable, Hashable {
  /// The index of the season among those given.
  public var seasonIndex: Int
  /// The season's competition.
  public var competition: String
  /// The season's label.
  public var season: String
  /// The winners under the names of that season; empty where the record does not decide it.
  public var champions: [String]
  /// The next after the winner: second of the table that decided, or beaten in the final; nil where that is open.
  public var runnerUp: String?
  /// How the title was won.
  public var title: Title
}

/// A team with the seasons that it won.
public struct TitleCount: Sendable, Hashable {
  /// The rank by titles; equals share it.
  public var rank: Int
  /// The team, under the name that it bore when it last won.
  public var team: String
  /// What the team is called over all seasons.
  public var club: String
  /// The labels of the seasons that it won, in the order given.
  public var seasons: [String]
  /// These seasons by their places among all seasons given.
  public var indices: [Int]
}

/// The winners of several seasons.
public struct Champions: Sendable, Hashable {
  /// Season by season, in the order given.
  public var seasons: [SeasonChampion]
  /// Most titles first, equals in order of name.
  public var titles: [TitleCount]

  /// Gathers the winners of seasons; see ``SeasonStatistics/title``.
  ///
  /// - Parameters:
  ///   - seasons: The statistics of the seasons, the oldest first.
  ///   - clubs: What the teams of these seasons are called over all of them; nil where each name is a team.
  public init(_ seasons: [SeasonStatistics], clubs: ClubNames? = nil) {
    var places: [String: Int] = [:]
    var counts: [TitleCount] = []
    self.seasons = seasons.enumerated().map { number, statistics in
      let name = { (team: Team.ID) in statistics.season[team].name }
      for team in statistics.title.champions {
        let club = clubs?.name(of: team, in: number) ?? name(team)
        let place = places[club] ?? counts.count
        if place == counts.count {
          places[club] = place
          counts.append(TitleCount(rank: 0, team: "", club: club, seasons: [], indices: []))
        }
        counts[place].team = name(team)
        counts[place].seasons.append(statistics.season.label)
        counts[place].indices.append(number)
      }
      return SeasonChampion(
        seasonIndex: number, competition: statistics.season.competition, season: statistics.season.label,
        champions: statistics.title.champions.map(name), runnerUp: statistics.runnerUp.map(name),
        title: statistics.title)
    }
    let keyed = counts.map { (key: $0.team.foldedForOrder, count: $0) }
    titles = keyed.sorted { left, right in
      (right.count.seasons.count, left.key, left.count.team) < (left.count.seasons.count, right.key, right.count.team)
    }.map(\.count)
    titles.rank(\.rank) { $0.seasons.count == $1.seasons.count }
  }
}

extension SeasonStatistics {
  /// The next after the season's winner; nil where the title is open or shared, or second place is shared.
  var runnerUp: Team.ID? {
    switch title {
    case .final(_, _, let beaten), .legs(_, _, _, let beaten): return beaten
    case .table(let index, _):
      let second = standings[index].rows.filter { $0.rank == 2 }
      return second.count == 1 ? second.first?.team : nil
    case .leading, .shared, .first, .tournaments, .none: return nil
    }
  }
}
