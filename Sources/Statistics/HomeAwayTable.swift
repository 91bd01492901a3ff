import Football

/// A team's results on one kind of ground.
public struct GroundRecord: Sendable, Hashable {
  /// Matches won.
  public var won = 0
  /// Matches drawn.
  public var drawn = 0
  /// Matches lost.
  public var lost = 0
  /// Goals scored.
  public var goalsFor = 0
  /// Goals conceded.
  public var goalsAgainst = 0
  /// Points by the rules of the table, without deductions and without points carried over.
  public var points = 0

  /// Matches played.
  public var played: Int { won + drawn + lost }
}

/// A team's results at home and away.
public struct HomeAwayRow: Sendable, Hashable {
  /// The team.
  public var team: Team.ID
  /// At home.
  public var home: GroundRecord
  /// Away.
  public var away: GroundRecord
}

/// How the matches of a round ended for home sides.
public struct HomeAwayRound: Sendable, Hashable {
  /// The stage's name; nil for the only one.
  public var stage: String?
  /// The round's name as recorded.
  public var name: String
  /// Its number, where the name gives one.
  public var number: Int?
  /// How its matches with a home side ended.
  public var split: HomeAwaySplit
}

extension SeasonStatistics {
  /// The results of a table split by ground, in the table's order; empty where no match that counts has a home side.
  ///
  /// Matches on neutral or unknown ground are left out.
  /// - Parameter number: The index of the table in ``standings``.
  public func homeAwayRows(_ number: Int) -> [HomeAwayRow] {
    guard let (table, scoring, _) = remade(number) else { return [] }
    var rows = table.teams.indices.map {
      HomeAwayRow(team: table.id($0), home: GroundRecord(), away: GroundRecord())
    }
    var hasHome = false
    for result in table.results where result.isAway {
      hasHome = true
      rows[result.first].home.add(result.goals, points: scoring.points(result, .first))
      rows[result.second].away.add(result.goals.swapped, points: scoring.points(result, .second))
    }
    guard hasHome else { return [] }
    return standings[number].rows.compactMap { row in rows.first { $0.team == row.team } }
  }

  /// How the matches with a home side ended round by round, those of one name in a stage taken together; rounds
  /// without such a match are left out.
  public var homeAwayByRound: [HomeAwayRound] {
    var rounds: [HomeAwayRound] = []
    let index = SeasonIndex(season)
    for round in index.rounds {
      for number in round.matches where index.matches[number].ground == .home {
        guard let goals = index.indexed[number].goals else { continue }
        let place = rounds.firstIndex {
          $0.stage == round.stage && $0.name == round.name && $0.number == round.number
        }
        if place == nil {
          rounds.append(
            HomeAwayRound(
              stage: round.stage, name: round.name, number: round.number,
              split: HomeAwaySplit(homeWins: 0, draws: 0, awayWins: 0, goals: Goals(0, 0))))
        }
        rounds[place ?? rounds.count - 1].split.add(goals)
      }
    }
    return rounds
  }

  /// The matches that count with the greatest margins, the greatest first; of equals the one with more goals, then the
  /// record's order.
  public func winsByMargin(_ most: Int) -> [Match.ID] {
    let won = matches.compactMap { match in match.counted?.inRange.map { (id: match.id, goals: $0) } }
      .filter { $0.goals.margin > 0 }
    let ordered = won.sorted { left, right in
      (right.goals.margin, right.goals.total, left.id.index) < (left.goals.margin, left.goals.total, right.id.index)
    }
    return ordered.prefix(max(0, most)).map(\.id)
  }
}

extension GroundRecord {
  fileprivate mutating func add(_ goals: Goals, points: Int) {
    if goals.first > goals.second {
      won += 1
    } else if goals.first == goals.second {
      drawn += 1
    } else {
      lost += 1
    }
    goalsFor += goals.first
    goalsAgainst += goals.second
    self.points += points
  }
}
