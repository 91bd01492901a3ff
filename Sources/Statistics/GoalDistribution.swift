import Football

/// How many matches ended with a total of goals.
public struct TotalCount: Sendable, Hashable {
  /// Goals of both teams.
  public var goals: Int
  /// Matches with this total.
  public var matches: Int
}

/// How many matches ended with a score, whoever won.
public struct Scoreline: Sendable, Hashable {
  /// The score, the greater number first.
  public var goals: Goals
  /// Matches that ended so.
  public var matches: Int
}

/// The goals of a round.
public struct RoundGoals: Sendable, Hashable {
  /// The stage's name; nil for a plain league.
  public var stage: String?
  /// The group's name; nil outside of groups.
  public var group: String?
  /// The round's name as recorded; empty when it has none.
  public var name: String
  /// Its number, where the name gives one.
  public var number: Int?
  /// Goals of its matches that count.
  public var goals: Int
  /// Its matches that count.
  public var matches: Int
  /// Its matches that may still count: to play, put off or interrupted.
  public var toPlay = 0
}

/// The goals of a team over a season.
public struct TeamGoals: Sendable, Hashable {
  /// The team.
  public var team: Team.ID
  /// Its matches that count.
  public var played: Int
  /// Goals scored.
  public var goalsFor: Int
  /// Goals conceded.
  public var goalsAgainst: Int
}

/// How the goals of a season spread over its matches.
public struct GoalDistribution: Sendable, Hashable {
  /// The totals that occurred, in increasing order; a total not listed did not occur.
  public var byTotal: [TotalCount]
  /// Goals a match; nil when no match counts.
  public var mean: Double?
  /// The variance of the matches' totals about their mean, over all matches (divided by their number).
  public var variance: Double?
  /// The scores that occurred: the most frequent first, then fewer goals first, then the closer.
  public var scorelines: [Scoreline]
  /// Goals round by round in the record's order, over all stages; rounds without a match that counts are left out.
  public var byRound: [RoundGoals]
  /// Matches expected with 0, 1, … goals up to the greatest total that occurred, were goals to fall by a Poisson
  /// distribution of the same mean; empty when no match counts.
  public var expected: [Double]
  /// Matches expected above the greatest total that occurred; with ``expected`` it sums to the number of matches.
  public var expectedAbove: Double
  /// Every team in at least one match, in the record's order of first mention.
  public var perTeam: [TeamGoals]

  /// Matches expected with 0, 1, … goals up to a total of choice, as ``expected``; empty when no match counts.
  public func expected(upTo greatest: Int) -> [Double] {
    let matches = byTotal.reduce(0) { $0 + $1.matches }
    return mean.map { Self.poisson(mean: $0, matches: matches, greatest: greatest) } ?? []
  }

  /// The greatest total that occurred; nil when no match counts.
  public var greatestTotal: Int? { byTotal.last?.goals }

  /// How many matches had a total of goals; 0 for one that did not occur.
  public func matches(withTotal goals: Int) -> Int { byTotal.first { $0.goals == goals }?.matches ?? 0 }
}
