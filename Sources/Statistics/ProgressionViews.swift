import Football

extension PointsProgression {
  /// The row of a team; nil when it is not in this table.
  public func row(of team: Team.ID) -> ProgressionRow? { rows.first { $0.team == team } }

  /// The most points of any team after each round.
  public var leadingPoints: [Int] {
    rounds.indices.map { round in rows.map { $0.points[round] }.max() ?? 0 }
  }

  /// How many points a team was behind the leader after each round; 0 where it led.
  ///
  /// Empty for a team not in the table.
  public func pointsBehindLeader(_ team: Team.ID) -> [Int] {
    row(of: team).map { row in zip(leadingPoints, row.points).map { $0 - $1 } } ?? []
  }

  /// How many points a team was behind the leader before the first round; 0 where none were brought along.
  public func pointsBehindLeaderAtStart(_ team: Team.ID) -> Int {
    row(of: team).map { row in (rows.map(\.start).max() ?? 0) - row.start } ?? 0
  }

  /// The rows of the teams that play for first place: of a league that split those of its first part.
  private var titleRows: [ProgressionRow] { rows.filter { $0.part == rows.first?.part } }

  /// The values of a team after each round to its last match; see ``ProgressionRow/length``.
  public func toLastMatch<Value>(_ team: Team.ID, _ values: [Value]) -> [Value] {
    Array(values.prefix(row(of: team)?.length ?? 0))
  }

  /// The values of a team after each round to its last match, or to where others moved it last: for its place or its distance
  /// from the leader, which change while others play.
  public func toLastMove<Value: Equatable>(_ team: Team.ID, _ values: [Value]) -> [Value] {
    let atLast = values.reversed().prefix { $0 == values.last }.count
    return Array(values.prefix(max(row(of: team)?.length ?? 0, values.count - atLast + 1)))
  }

  /// How many of the rounds are about first place: of a league that split those till the last of its first part.
  public var titleRounds: Int { titleRows.map(\.length).max() ?? 0 }

  /// The most matches that a team which plays for first place still had before it, at the start and after each round.
  ///
  /// Nil where these teams have unlike numbers of matches in all, since then the record may not hold all of them.
  public var mostMatchesLeft: [Int]? {
    let rows = titleRows
    let totals = Set(rows.map { ($0.playedAfter.last ?? $0.playedAtStart) - $0.playedAtStart + $0.toPlay })
    guard let total = totals.first, totals.count == 1 else { return nil }
    return [total]
      + rounds.indices.map { round in rows.map { total - $0.playedAfter[round] + $0.playedAtStart }.max() ?? 0 }
  }

  /// How many points a team was above the average of all teams after each round, negative when below it.
  ///
  /// Its points less those that all teams brought along on the average and less par: what all teams of the table took a match
  /// in it till then (``meanPoints``), times the matches that the team had played in it. So the differences of all teams sum
  /// to zero after every round, also after one at which points were halved.
  /// - Parameter team: The team.
  /// - Returns: A difference for every round; none for a team not in the table.
  public func pointsAgainstPar(_ team: Team.ID) -> [Double] {
    let carried = meanCarried
    return row(of: team).map { row in
      zip(meanPoints, zip(row.points, row.playedAfter)).map { par, own in
        Double(own.0) - carried - par * Double(own.1 - row.playedAtStart)
      }
    } ?? []
  }

  /// How many points a team had above the average before the first round, negative when below it.
  public func pointsAgainstParAtStart(_ team: Team.ID) -> Double {
    row(of: team).map { Double($0.start) - meanCarried } ?? 0
  }

  /// The points that the teams of the table had taken a match in it after each round, all together; 0 before the first match.
  public var meanPoints: [Double] {
    rounds.indices.map { round in
      let played = rows.reduce(0) { $0 + $1.playedAfter[round] - $1.playedAtStart }
      let points = rows.reduce(0) { $0 + $1.points[round] - $1.carried }
      return played > 0 ? Double(points) / Double(played) : 0
    }
  }

  private var meanCarried: Double {
    rows.isEmpty ? 0 : Double(rows.reduce(0) { $0 + $1.carried }) / Double(rows.count)
  }
}
