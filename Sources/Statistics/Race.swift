import Football

/// The race for first place of a table, round by round.
///
/// Everything is told by rounds: a match that was put off counts in the round that it belongs to.
public struct Race: Sendable, Hashable {
  /// A team's course.
  public struct Course: Sendable, Hashable {
    /// The team.
    public var team: Team.ID
    /// Its place after each round with no place held twice: equals stand in the order of the final table.
    public var places: [Int]
    /// How many rounds it led alone; who shares first place does not lead.
    public var roundsLed: Int
    /// How many places it rose from its lowest to its last.
    public var climb: Int
  }

  /// The courses in the final order.
  public var courses: [Course]
  /// For every round that is about first place the numbers of the courses on rank 1.
  public var leaders: [[Int]]
  /// How often first place went from one set of teams to another.
  public var leadChanges: Int

  /// Every team that led alone after some round, in the order of the first time.
  public var everFirst: [Team.ID] {
    var seen: [Int] = []
    for round in leaders where round.count == 1 && !seen.contains(round[0]) { seen.append(round[0]) }
    return seen.map { courses[$0].team }
  }

  /// The teams that led the most rounds; several when equal.
  public var ledMost: [Team.ID] {
    let most = courses.map(\.roundsLed).max() ?? 0
    return most == 0 ? [] : courses.filter { $0.roundsLed == most }.map(\.team)
  }
}

extension PointsProgression {
  /// The race for first place, as the rounds tell it.
  public var race: Race {
    let count = rounds.count
    let rows = rows.filter { $0.positions.count == count && $0.points.count == count }
    var places = rows.map { _ in [Int]() }
    for round in 0..<count {
      let order = rows.indices.sorted { (rows[$0].positions[round], $0) < (rows[$1].positions[round], $1) }
      for (place, row) in order.enumerated() { places[row].append(place + 1) }
    }
    // A split league may go on without those who play for first place.
    let leaders = (0..<titleRounds).map { round in rows.indices.filter { rows[$0].positions[round] == 1 } }
    let courses = rows.enumerated().map { number, row in
      Race.Course(
        team: row.team, places: places[number], roundsLed: leaders.count { $0 == [number] },
        climb: (places[number].max() ?? 0) - (places[number].last ?? 0))
    }
    return Race(
      courses: courses, leaders: leaders, leadChanges: zip(leaders, leaders.dropFirst()).count { $0 != $1 })
  }
}
