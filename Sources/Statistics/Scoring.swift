import Football

/// The points of a set of rules as numbers fit for sums.
struct Scoring {
  let win: Int
  let draw: Int
  /// Points for drawn matches that a shoot-out decided; nil where they are draws like others.
  let shootOut: ShootOutPoints?
  /// Points added, for every team of the table.
  let adjustment: [Int]
  /// Points brought along from an earlier stage, for every team of the table.
  let carried: [Int]
  /// Points lost at once when a league split, for every team of the table.
  let halving: [Int]
  /// The parts of ``adjustment`` whose day is known, and those of ``halving``.
  let dated: [DatedPoints]
  /// The sums of the results brought along, without points, for every team of the table.
  let brought: [Tally]
  /// The results brought along in which two teams of the table met.
  let earlier: [TableResult]

  init(_ rules: Rules, win: Int? = nil, table: Table, added: AddedPoints) {
    self.win = min(max(win ?? rules.pointsForWin.value, 0), 1000)
    draw = min(max(rules.pointsForDraw.value, 0), 1000)
    shootOut = rules.shootOutPoints.map {
      ShootOutPoints(win: min(max($0.value.win, 0), 1000), loss: min(max($0.value.loss, 0), 1000))
    }
    carried = table.teams.map { added.carried[$0] ?? 0 }
    (brought, earlier) = added.brought(into: table)
    var adjustment = [Int](repeating: 0, count: table.teams.count)
    var dated: [DatedPoints] = []
    for settled in added.adjustments {
      guard let team = settled.team.map({ table.local[$0.index] }), team >= 0 else { continue }
      adjustment[team] += settled.points
      if let day = settled.adjustment.day?.ordinal {
        dated.append(DatedPoints(team: team, points: settled.points, day: day))
      }
    }
    var halving = [Int](repeating: 0, count: table.teams.count)
    if let split = table.index.season.split, let day = split.day?.ordinal, table.partsAtEnd != nil {
      for (team, points) in split.halving where table.local[team.index] >= 0 {
        halving[table.local[team.index]] = points
        dated.append(DatedPoints(team: table.local[team.index], points: points, day: day))
      }
    }
    self.halving = halving
    self.adjustment = adjustment
    self.dated = dated
  }

  /// What counts for a team beside its results.
  func added(_ team: Int) -> Int { adjustment[team] + carried[team] + halving[team] }

  /// Points for a result seen from one side.
  func points(_ result: TableResult, _ side: Side) -> Int {
    let goals = side == .first ? result.goals : result.goals.swapped
    if goals.first != goals.second { return goals.first > goals.second ? win : 0 }
    guard let shootOut, let winner = result.shootOutWinner else { return draw }
    return winner == side ? shootOut.win : shootOut.loss
  }
}

/// Points given or taken on a day.
struct DatedPoints {
  /// The team's number in the table.
  var team: Int
  var points: Int
  /// The day's ordinal.
  var day: Int
}

/// What counts in a table beside its matches.
struct AddedPoints {
  /// The deductions and bonuses of the table.
  var adjustments: [SettledAdjustment] = []
  /// Points brought along, by the teams' indices in the season.
  var carried: [Int: Int] = [:]
  /// Who lost half a point when points were halved.
  var halves: Set<Int> = []
  /// Results brought along, by the teams' indices in the season.
  var results: [TableResult] = []
}
