import Football

/// A player with the goals that the record gives him.
public struct ScorerCount: Sendable, Hashable {
  /// The player's name as recorded.
  public var player: String
  /// The team he scored for.
  public var team: Team.ID
  /// His goals; own goals count for nobody.
  public var goals: Int
  /// How many of them were penalties.
  public var penalties: Int
}

/// The scorers of a season, as far as the record has them.
public struct Scorers: Sendable, Hashable {
  /// Most goals first, then by name and team.
  public var list: [ScorerCount]
  /// Goals of the record with a scorer, own goals included.
  public var recorded: Int
  /// Goals of the matches that count.
  public var goals: Int

  /// Whether every goal has its scorer, so that the list is complete.
  public var isComplete: Bool { goals > 0 && recorded == goals }
}

extension SeasonStatistics {
  /// Who scored, in matches that count.
  public var scorers: Scorers {
    struct Key: Hashable {
      var player: String
      var team: Team.ID
    }
    var counts: [Key: ScorerCount] = [:]
    var recorded = 0
    for match in matches where match.counted?.inRange != nil {
      for goal in match.goals {
        recorded += 1
        if goal.kind == .own { continue }
        let key = Key(player: goal.player, team: match.team(goal.side))
        var count = counts[key] ?? ScorerCount(player: goal.player, team: key.team, goals: 0, penalties: 0)
        count.goals += 1
        if goal.kind == .penalty { count.penalties += 1 }
        counts[key] = count
      }
    }
    let list = counts.values.map { (key: $0.player.foldedForOrder, count: $0) }.sorted { left, right in
      (-left.count.goals, left.key, left.count.player, left.count.team)
        < (-right.count.goals, right.key, right.count.player, right.count.team)
    }
    return Scorers(list: list.map(\.count), recorded: recorded, goals: summary.goals)
  }
}
