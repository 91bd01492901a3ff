import Football

/// How a match ended for one of its teams.
public enum Outcome: String, Sendable, Hashable, CaseIterable {
  case won
  case drawn
  case lost
}

/// A team's line of a table.
public struct StandingsRow: Sendable, Hashable {
  /// The rank, from 1; teams that the rules cannot part have the same.
  public var rank: Int
  /// Whether another team has the same rank.
  public var isShared: Bool
  /// The team.
  public var team: Team.ID
  /// Matches won.
  public var won: Int
  /// Matches drawn.
  public var drawn: Int
  /// Matches lost.
  public var lost: Int
  /// Goals scored.
  public var goalsFor: Int
  /// Goals conceded.
  public var goalsAgainst: Int
  /// Points, the adjustment and what was carried included.
  public var points: Int
  /// Points added outside of matches, negative for a deduction; part of ``points``.
  public var adjustment: Int
  /// Points brought along from an earlier stage; part of ``points``.
  public var carried: Int
  /// Whether half a point was dropped when the points that it brought along were halved.
  public var lostHalf = false
  /// The matches brought along from an earlier stage; they are among the matches and goals of this row.
  public var brought = MatchSums()
  /// Drawn matches whose shoot-out it won, where the rules give points for that; they are among ``drawn``.
  public var shootOutsWon: Int
  /// How its matches of this stage ended, in the order of play.
  public var form: [Outcome]

  /// Matches played.
  public var played: Int { won + drawn + lost }
  /// Goals scored less goals conceded.
  public var goalDifference: Int { goalsFor - goalsAgainst }

  /// The matches of this table alone, without those brought along.
  public var own: MatchSums {
    var sums = MatchSums()
    (sums.won, sums.drawn, sums.lost) = (won - brought.won, drawn - brought.drawn, lost - brought.lost)
    (sums.goalsFor, sums.goalsAgainst) = (goalsFor - brought.goalsFor, goalsAgainst - brought.goalsAgainst)
    return sums
  }
}

/// What a criterion found for one team.
public enum CriterionValue: Sendable, Hashable {
  /// A number: points, wins, a goal difference, goals.
  case count(Int)
  /// Goals scored to goals conceded, unreduced; without a value where nothing was conceded.
  case ratio(goalsFor: Int, goalsAgainst: Int)
  /// The table of the matches among the teams level.
  case direct(points: Int, goalDifference: Int, goalsFor: Int)
  /// The place that a play-off, lots, conduct or a decision gave among those level, from 1.
  case settled(place: Int)

  /// A ratio in thousandths, rounded half up; nil for other values and where nothing was conceded.
  public var thousandths: Int? {
    guard case .ratio(let goalsFor, let goalsAgainst) = self, goalsAgainst > 0 else { return nil }
    return (goalsFor * 2000 + goalsAgainst) / (2 * goalsAgainst)
  }
}

/// What the matches between two neighbors of a table say.
public struct DirectRecord: Sendable, Hashable {
  /// What the direct matches say of an order.
  public enum Verdict: Sendable, Hashable {
    /// The two did not meet in a match that counts.
    case notMet
    /// They put the upper team first too.
    case agrees
    /// They would put the lower team first.
    case contradicts
    /// Level on points and goals.
    case level
  }

  /// The matches between the two that count, in the record's order.
  public var matches: [Match.ID]
  /// Points of the upper team from these matches.
  public var upperPoints: Int
  /// Points of the lower team from these matches.
  public var lowerPoints: Int
  /// Goals of the upper team in these matches.
  public var upperGoals: Int
  /// Goals of the lower team in these matches.
  public var lowerGoals: Int

  /// What they say of the order: by points, then by goals.
  public var verdict: Verdict {
    if matches.isEmpty { return .notMet }
    let difference = upperPoints != lowerPoints ? upperPoints - lowerPoints : upperGoals - lowerGoals
    return difference > 0 ? .agrees : difference < 0 ? .contradicts : .level
  }
}

/// Why one of two neighbors with equal points stands above the other.
public struct OrderDecision: Sendable, Hashable {
  /// The team above.
  public var upper: Team.ID
  /// The team below.
  public var lower: Team.ID
  /// The criterion that parted them; nil when none of the rules did and the two share a rank.
  public var criterion: Criterion?
  /// What the criterion found for the upper team; nil when none decided.
  public var upperValue: CriterionValue?
  /// What the criterion found for the lower team; nil when none decided.
  public var lowerValue: CriterionValue?
  /// What their own matches say.
  public var direct: DirectRecord
}

/// The same results under another number of points a win.
public struct OtherPoints: Sendable, Hashable {
  /// The points a win of this table: three where the rules give two, else two.
  public var pointsForWin: Int
  /// Whether every team has the rank that it has under the rules.
  public var hasSameOrder: Bool
  /// The table.
  public var rows: [StandingsRow]
}

/// The table of a league or a group.
///
/// Tables are made for every group, for every stage of the format league, and for a stage of unknown format whose
/// matches look like a round robin: see ``SeasonStatistics``. Knock-out stages and matches that belong to a tie have
/// none.
public struct Standings: Sendable, Hashable {
  /// The stage's name; nil for the only, nameless stage of a plain league.
  public var stage: String?
  /// The group's name; nil outside of groups.
  public var group: String?
  /// The rules applied.
  public var rules: Rules
  /// The deductions and bonuses that it counts, in the order of the rules.
  public var adjustments: [SettledAdjustment]
  /// The rows from first to last; equals stand by name.
  public var rows: [StandingsRow]
  /// Why A stands above B, for every pair of neighbors level on points.
  public var decisions: [OrderDecision]
  /// What another number of points a win would change.
  public var underOtherPoints: OtherPoints
  /// Matches of this table that do not count (yet): to play, void or of unknown score, and those that a record which was cut
  /// short does not even name.
  public var unplayed: Int

  /// The row of a team, or nil when it is not in this table.
  public func row(of team: Team.ID) -> StandingsRow? { rows.first { $0.team == team } }
}
