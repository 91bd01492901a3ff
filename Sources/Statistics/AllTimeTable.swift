import Football

/// A team's line of a table over several seasons.
public struct AllTimeRow: Sendable, Hashable {
  /// The rank; equals share it.
  public var rank: Int
  /// The team's name: that of the latest season given.
  public var team: String
  /// Seasons with at least one match that counts.
  public var seasons: Int
  /// Its matches over all seasons.
  public var sums = MatchSums()
  /// Points, every match by the same number of points a win; deductions are left out.
  public var points = 0
  /// Seasons that it won, as far as their last table or final tells.
  public var titles = 0

  /// Matches won.
  public var won: Int { sums.won }
  /// Matches drawn.
  public var drawn: Int { sums.drawn }
  /// Matches lost.
  public var lost: Int { sums.lost }
  /// Goals scored.
  public var goalsFor: Int { sums.goalsFor }
  /// Goals conceded.
  public var goalsAgainst: Int { sums.goalsAgainst }
  /// Matches played.
  public var played: Int { sums.played }
  /// Goals scored less goals conceded.
  public var goalDifference: Int { goalsFor - goalsAgainst }
}

/// The sum of several seasons, all counted by the same points.
public struct AllTimeTable: Sendable, Hashable {
  /// Points a win for every match, whatever the rules of its day.
  public var pointsForWin: Int
  /// By points, then goal difference, then goals; equals share a rank and stand by name.
  public var rows: [AllTimeRow]

  /// Adds up seasons, in time linear in their matches.
  ///
  /// - Parameters:
  ///   - seasons: The seasons, the oldest first; a team is known by its name (see ``ClubNames``).
  ///   - pointsForWin: Points a win, taken as 0 to 1000.
  ///   - champions: For every season the names of its winners, where known.
  public init(_ seasons: [Season], pointsForWin: Int = 3, champions: [[String]] = []) {
    let pointsForWin = min(max(pointsForWin, 0), 1000)
    var teams = NamesOverSeasons()
    var rows: [AllTimeRow] = []
    for (number, season) in seasons.enumerated() {
      teams.open(season)
      var hasPlayed = Set<Int>()
      func enter(_ team: Team.ID, as place: Int) {
        guard hasPlayed.insert(place).inserted else { return }
        while rows.count <= place { rows.append(AllTimeRow(rank: 0, team: "", seasons: 0)) }
        rows[place].team = season.teams[team.index].name
        rows[place].seasons += 1
      }
      season.forEachMatch { match in
        guard let goals = match.counted?.inRange, match.first != match.second, let first = teams.number(match.first),
          let second = teams.number(match.second)
        else { return }
        enter(match.first, as: first)
        enter(match.second, as: second)
        rows[first].sums.add(goals)
        rows[second].sums.add(goals.swapped)
      }
      for name in champions.indices.contains(number) ? champions[number] : [] {
        if let place = teams.number(named: name), rows.indices.contains(place) { rows[place].titles += 1 }
      }
    }
    for place in rows.indices { rows[place].points = rows[place].sums.points(win: pointsForWin) }
    let keys = rows.map { ($0.team.foldedForOrder, $0.team) }
    let order = rows.indices.sorted { left, right in
      let (one, other) = (rows[left], rows[right])
      if one.isLevel(with: other) {
        return (keys[left].0, keys[left].1, left) < (keys[right].0, keys[right].1, right)
      }
      return (one.points, one.goalDifference, one.goalsFor) > (other.points, other.goalDifference, other.goalsFor)
    }
    var sorted = order.map { rows[$0] }
    sorted.rank(\.rank) { $0.isLevel(with: $1) }
    self.pointsForWin = pointsForWin
    self.rows = sorted
  }
}

extension AllTimeRow {
  fileprivate func isLevel(with other: AllTimeRow) -> Bool {
    (points, goalDifference, goalsFor) == (other.points, other.goalDifference, other.goalsFor)
  }
}
