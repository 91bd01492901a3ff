import Football

/// The record of two teams against each other in a season.
public struct HeadToHead: Sendable, Hashable {
  /// The first team, by name.
  public var first: Team.ID
  /// The second team, by name.
  public var second: Team.ID
  /// Their matches that count, seen from the first team.
  public var sums = MatchSums()
  /// The same matches, in the record's order.
  public var matches: [Match.ID] = []

  /// Wins of the first team.
  public var firstWon: Int { sums.won }
  /// Wins of the second team.
  public var secondWon: Int { sums.lost }
  /// Draws.
  public var drawn: Int { sums.drawn }
  /// Goals of each.
  public var goals: Goals { Goals(sums.goalsFor, sums.goalsAgainst) }
  /// Matches that count.
  public var played: Int { matches.count }
  /// The two teams.
  public var teams: [Team.ID] { [first, second] }

  /// The same record seen from the other team.
  public var swapped: HeadToHead {
    HeadToHead(first: second, second: first, sums: sums.swapped, matches: matches)
  }
}

/// A match between two teams of a history.
public struct Meeting: Sendable, Hashable {
  /// The index of the season among those given.
  public var seasonIndex: Int
  /// The season's competition.
  public var competition: String
  /// The season's label.
  public var season: String
  /// The match within that season.
  public var match: Match.ID
  /// Its day; nil when unknown.
  public var day: Day?
  /// The counted score, seen from the first team of the pair.
  public var goals: Goals
  /// The kicks of the shoot-out that decided it, seen from the first team of the pair; nil without one.
  public var shootOut: Goals?
  /// Where it was played, seen from the first team of the pair.
  public var ground: TeamGround
}

/// The record of two names against each other over several seasons.
public struct HeadToHeadPair: Sendable, Hashable {
  /// The first name.
  public var first: String
  /// The second name.
  public var second: String
  /// Their matches that count, seen from the first.
  public var sums = MatchSums()
  /// The same matches, in the order of play: by day where all days are known, else season by season as given and each in
  /// the record's order.
  public var meetings: [Meeting] = []

  /// Wins of the first.
  public var firstWon: Int { sums.won }
  /// Wins of the second.
  public var secondWon: Int { sums.lost }
  /// Draws.
  public var drawn: Int { sums.drawn }
  /// Goals of each.
  public var goals: Goals { Goals(sums.goalsFor, sums.goalsAgainst) }
  /// Matches that count.
  public var played: Int { meetings.count }
  /// In how many of the seasons the two met.
  public var seasons: Int { Set(meetings.map(\.seasonIndex)).count }

  /// The same record seen from the other team.
  public var swapped: HeadToHeadPair {
    HeadToHeadPair(
      first: second, second: first, sums: sums.swapped,
      meetings: meetings.map { meeting in
        var other = meeting
        other.goals = meeting.goals.swapped
        other.shootOut = meeting.shootOut?.swapped
        other.ground = meeting.ground.swapped
        return other
      })
  }
}

/// All pairs of teams that met over several seasons, known by their exact names.
///
/// Look-alike names (Sportivo Huracán, Deportivo Huracán) are different teams: only equal names are the same.
public struct HeadToHeadHistory: Sendable, Hashable {
  /// The pairs, in order of names.
  public var pairs: [HeadToHeadPair]
}
