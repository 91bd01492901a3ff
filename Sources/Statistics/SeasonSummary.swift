import Football

/// The totals of a season.
public struct SeasonSummary: Sendable, Hashable {
  /// Matches that count: played, with a known score that enters sums.
  public var matches: Int
  /// Matches of the record that do not count: not played, void, replayed, or with an unknown score.
  public var unplayed: Int
  /// How many of ``unplayed`` are said to have been played with a score that the record does not give.
  public var unknownScores: Int
  /// Goals of the matches that count, extra time included, shoot-outs not.
  public var goals: Int
  /// The teams of at least one match, whatever became of it, in the record's order of first mention.
  public var teamsInMatches: [Team.ID]
  /// The earliest day of a match that counts; nil when no day is known.
  public var firstDay: Day?
  /// The latest day of a match that counts; nil when no day is known.
  public var lastDay: Day?
  /// Matches that count and were drawn.
  public var drawn: Int

  /// How many teams played in at least one match.
  public var teams: Int { teamsInMatches.count }
  /// Matches that count and had a winner.
  public var decided: Int { matches - drawn }
  /// Goals a match; nil when no match counts.
  public var averageGoals: Double? { matches > 0 ? Double(goals) / Double(matches) : nil }
}

extension SeasonSummary {
  /// Adds up a season.
  init(_ index: SeasonIndex) {
    self.init(matches: 0, unplayed: 0, unknownScores: 0, goals: 0, teamsInMatches: [], drawn: 0)
    var isInMatch = [Bool](repeating: false, count: index.season.teams.count)
    for (number, entry) in index.indexed.enumerated() {
      isInMatch[entry.first] = true
      isInMatch[entry.second] = true
      let match = index.matches[number]
      guard let goals = entry.goals else {
        unplayed += 1
        if match.status == .played { unknownScores += 1 }
        continue
      }
      matches += 1
      self.goals += goals.total
      if goals.margin == 0 { drawn += 1 }
      guard let day = match.day else { continue }
      firstDay = min(firstDay ?? day, day)
      lastDay = max(lastDay ?? day, day)
    }
    teamsInMatches = isInMatch.indices.filter { isInMatch[$0] && !index.season.teams[$0].isPlaceholder }.map {
      Team.ID($0)
    }
  }
}
