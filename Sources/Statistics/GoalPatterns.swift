import Football

/// How matches with a home side ended.
public struct HomeAwaySplit: Sendable, Hashable {
  /// Them all, seen from the home sides.
  public var sums = MatchSums()

  /// Matches that the home side won.
  public var homeWins: Int { sums.won }
  /// Draws.
  public var draws: Int { sums.drawn }
  /// Matches that the away side won.
  public var awayWins: Int { sums.lost }
  /// Goals of home and away sides.
  public var goals: Goals { Goals(sums.goalsFor, sums.goalsAgainst) }
  /// Matches with a home side.
  public var matches: Int { sums.played }
}

/// How well a Poisson distribution of the same mean fits the observed totals of goals.
public struct PoissonFit: Sendable, Hashable {
  /// How much the figure can tell.
  public enum Reading: String, Sendable, Hashable, CaseIterable {
    /// Too few matches for any answer: fewer than three classes with five expected matches each.
    case tooFew = "too few matches"
    /// No more than chance does in nineteen of twenty cases.
    case fits
    /// More than chance does in nineteen of twenty cases.
    case differs
  }

  /// The sum over classes of (observed − expected)² / expected; nil when there are too few matches.
  public var chiSquare: Double?
  /// Classes less two: one for the number of matches, one for the mean taken from the data.
  public var degreesOfFreedom: Int
  /// What it tells.
  public var reading: Reading
}

/// A count of goals in a stretch of the match.
public struct GoalStretch: Sendable, Hashable {
  /// The first minute.
  public var firstMinute: Int
  /// The last minute; added time counts to the minute that it follows.
  public var lastMinute: Int
  /// Goals.
  public var goals: Int
}

/// What goals tell beyond their totals.
public struct GoalPatterns: Sendable, Hashable {
  /// Matches by the exact score, first-named team first where there is a home side, else the greater number first.
  public var grid: [Scoreline]
  /// Whether ``grid`` parts home from away, because every match that counts has a home side.
  public var gridHasHome: Bool
  /// How matches with a home side ended; nil where the record gives none.
  public var homeAway: HomeAwaySplit?
  /// How well a Poisson distribution fits.
  public var poisson: PoissonFit
  /// Matches that ended 0–0.
  public var goalless: Int
  /// Matches with three goals or more.
  public var overTwoAndAHalf: Int
  /// Matches that count.
  public var matches: Int
  /// Goals of the first and the second half, over matches of 90 minutes with a half-time score; nil where none has one.
  public var byHalf: Goals?
  /// How many matches ``byHalf`` is made of.
  public var matchesWithHalfTime: Int
  /// Goals by quarters of an hour, extra time as one; empty where no minute is known.
  public var byMinute: [GoalStretch]
  /// Matches in which a team behind at half time won, over those with a half-time score.
  public var comebacks: [Match.ID]

  /// The share of matches that ended 0–0; nil when none counts.
  public var goallessShare: Double? { matches > 0 ? Double(goalless) / Double(matches) : nil }
  /// The share of matches with three goals or more; nil when none counts.
  public var overTwoAndAHalfShare: Double? { matches > 0 ? Double(overTwoAndAHalf) / Double(matches) : nil }
}

extension SeasonStatistics {
  /// What the goals of the season tell beyond their totals.
  public var goalPatterns: GoalPatterns {
    let counted = matches.compactMap { match in match.counted?.inRange.map { (match: match, goals: $0) } }
    let hasHome = !counted.isEmpty && counted.allSatisfy { $0.match.ground == .home }
    var grid: [Goals: Int] = [:]
    var split = HomeAwaySplit()
    var halves: Goals?
    var withHalfTime = 0
    var comebacks: [Match.ID] = []
    for (match, goals) in counted {
      grid[hasHome || goals.first >= goals.second ? goals : goals.swapped, default: 0] += 1
      if match.ground == .home { split.sums.add(goals) }
      guard let half = match.score.halfTime?.inRange, match.score.awarded == nil else { continue }
      if (half.first - half.second).signum() * (goals.first - goals.second).signum() < 0 { comebacks.append(match.id) }
      guard match.score.afterExtraTime == nil, half.total <= goals.total else { continue }
      withHalfTime += 1
      halves = Goals((halves?.first ?? 0) + half.total, (halves?.second ?? 0) + goals.total - half.total)
    }
    return GoalPatterns(
      grid: grid.map { Scoreline(goals: $0.key, matches: $0.value) }
        .sorted { ($0.goals.first, $0.goals.second) < ($1.goals.first, $1.goals.second) },
      gridHasHome: hasHome, homeAway: split.matches > 0 ? split : nil, poisson: goals.poissonFit,
      goalless: goals.matches(withTotal: 0),
      overTwoAndAHalf: goals.byTotal.reduce(0) { $0 + ($1.goals > 2 ? $1.matches : 0) }, matches: counted.count,
      byHalf: halves, matchesWithHalfTime: withHalfTime,
      byMinute: Self.byMinute(counted.flatMap { $0.match.goals }), comebacks: comebacks)
  }

  private static func byMinute(_ goals: [Goal]) -> [GoalStretch] {
    let minutes = goals.compactMap(\.minute).filter { (1...120).contains($0) }
    guard !minutes.isEmpty else { return [] }
    let borders = [(1, 15), (16, 30), (31, 45), (46, 60), (61, 75), (76, 90), (91, 120)]
    return borders.map { first, last in
      GoalStretch(firstMinute: first, lastMinute: last, goals: minutes.filter { (first...last).contains($0) }.count)
    }.filter { $0.goals > 0 || $0.lastMinute <= 90 }
  }
}

extension GoalDistribution {
  /// The chi-square figure of the observed totals against a Poisson distribution of the same mean.
  ///
  /// Totals are joined into classes of at least five expected matches, the usual rule for the figure to mean anything.
  public var poissonFit: PoissonFit {
    let matches = byTotal.reduce(0) { $0 + $1.matches }
    var classes: [(observed: Double, expected: Double)] = []
    var open = (observed: 0.0, expected: 0.0)
    for (goals, expected) in expected.enumerated() {
      open = (open.observed + Double(self.matches(withTotal: goals)), open.expected + expected)
      if open.expected >= 5 {
        classes.append(open)
        open = (0, 0)
      }
    }
    open.expected += expectedAbove
    if open.expected >= 5 {
      classes.append(open)
    } else if let last = classes.popLast() {
      classes.append((last.observed + open.observed, last.expected + open.expected))
    }
    guard matches > 0, classes.count >= 3 else {
      return PoissonFit(chiSquare: nil, degreesOfFreedom: 0, reading: .tooFew)
    }
    let figure = classes.reduce(0) { sum, part in
      sum + (part.observed - part.expected) * (part.observed - part.expected) / part.expected
    }
    let freedom = classes.count - 2
    return PoissonFit(
      chiSquare: figure, degreesOfFreedom: freedom, reading: figure <= Self.limit(freedom) ? .fits : .differs)
  }

  /// The value that chance exceeds once in twenty cases, by Wilson and Hilferty's approximation.
  private static func limit(_ freedom: Int) -> Double {
    let exact = [3.841, 5.991, 7.815, 9.488, 11.070]
    if exact.indices.contains(freedom - 1) { return exact[freedom - 1] }
    let part = 2 / (9 * Double(freedom))
    let root = 1 - part + 1.6449 * part.squareRoot()
    return Double(freedom) * root * root * root
  }
}
