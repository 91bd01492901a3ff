import Football

/// Meetings in a row without a break, in the order of play.
public struct MeetingRun: Sendable, Hashable {
  /// The meetings.
  public var meetings: [Meeting]
  /// Whether it lasted to the last meeting.
  public var isOpen: Bool

  /// How many meetings.
  public var length: Int { meetings.count }
}

extension HeadToHeadPair {
  /// The sums of the meetings on a ground, both seen from the first team.
  public func sums(_ ground: TeamGround) -> MatchSums {
    var sums = MatchSums()
    for meeting in meetings where meeting.ground == ground { sums.add(meeting.goals) }
    return sums
  }

  /// The biggest wins of the first team over the second, in the order of play; empty when it won none.
  ///
  /// Those of the second team are the first team's of ``swapped``.
  public var biggestWins: [Meeting] {
    let wins = meetings.filter { $0.goals.first > $0.goals.second }
    guard let most = wins.map(\.goals.margin).max() else { return [] }
    return wins.filter { $0.goals.margin == most }
  }

  /// The first team's longest run of wins; of equal ones the first; nil when it won none.
  public var longestWinningRun: MeetingRun? { longest { $0 == .won } }

  /// The first team's longest run without defeat; of equal ones the first; nil when it always lost.
  public var longestUnbeatenRun: MeetingRun? { longest { $0 != .lost } }

  /// The meetings from the last back to where the outcome was another, seen from the first team; nil without meetings.
  public var currentRun: (outcome: Outcome, run: MeetingRun)? {
    guard let last = meetings.last.map({ Outcome($0.goals) }) else { return nil }
    let start = meetings.lastIndex { Outcome($0.goals) != last }.map { $0 + 1 } ?? 0
    return (last, MeetingRun(meetings: Array(meetings[start...]), isOpen: true))
  }

  private func longest(where belongs: (Outcome) -> Bool) -> MeetingRun? {
    meetings.longestRun { belongs(Outcome($0.goals)) }.map { run in
      MeetingRun(meetings: Array(meetings[run]), isOpen: run.upperBound == meetings.count)
    }
  }
}

/// A team's line of a table of the matches among a set of teams.
public struct AmongRow: Sendable, Hashable {
  /// The rank; equals share it.
  public var rank: Int
  /// The team.
  public var team: String
  /// Its matches against the others of the set.
  public var sums: MatchSums
  /// Their points.
  public var points: Int
}

extension HeadToHeadHistory {
  /// The pairs among a set of teams, in order of names.
  public func among(_ teams: Set<String>) -> HeadToHeadHistory {
    HeadToHeadHistory(pairs: pairs.filter { teams.contains($0.first) && teams.contains($0.second) })
  }

  /// The table of all these meetings together.
  ///
  /// - Parameter pointsForWin: Points a win for every match, whatever the rules of its day; a draw gives one.
  /// - Returns: Rows by points, then goal difference, then goals; equals share a rank and stand by name.
  public func table(pointsForWin: Int = 3) -> [AmongRow] {
    var sums: [String: MatchSums] = [:]
    for pair in pairs {
      for meeting in pair.meetings {
        sums[pair.first, default: MatchSums()].add(meeting.goals)
        sums[pair.second, default: MatchSums()].add(meeting.goals.swapped)
      }
    }
    let keyed = sums.map { name, sums in
      let values = [sums.points(win: pointsForWin), sums.goalDifference, sums.goalsFor]
      return (values: values, key: name.foldedForOrder, name: name, sums: sums)
    }
    let sorted = keyed.sorted { left, right in
      left.values == right.values
        ? (left.key, left.name) < (right.key, right.name) : right.values.lexicographicallyPrecedes(left.values)
    }
    var rows = sorted.map { AmongRow(rank: 0, team: $0.name, sums: $0.sums, points: $0.values[0]) }
    rows.rank(\.rank) { one, other in
      (one.points, one.sums.goalDifference, one.sums.goalsFor)
        == (other.points, other.sums.goalDifference, other.sums.goalsFor)
    }
    return rows
  }
}
