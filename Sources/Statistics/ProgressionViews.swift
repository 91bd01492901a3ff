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

  /// How many points a team was ahead of a pace after each round, negative when behind it.
  ///
  /// Its points less those that the pace gives for the matches that it had played.
  /// - Parameters:
  ///   - team: The team.
  ///   - par: The pace, in points a match; see ``meanPointsPerMatch``.
  /// - Returns: A difference for every round; none for a team not in the table.
  public func pointsAgainstPar(_ team: Team.ID, par: Double) -> [Double] {
    row(of: team).map { row in zip(row.points, row.playedAfter).map { Double($0) - par * Double($1) } } ?? []
  }

  /// The points that the teams of the table took a match, all together at the end; nil when none was played.
  public var meanPointsPerMatch: Double? {
    let played = rows.reduce(0) { $0 + ($1.playedAfter.last ?? 0) }
    let points = rows.reduce(0) { $0 + ($1.points.last ?? 0) }
    return played > 0 ? Double(points) / Double(played) : nil
  }
}
