import Football
import Statistics
import Words

// Where a table stands in its season, and who shares a place of it.
extension Telling {
  /// Whether a table is only a phase of a season that a knock-out decided, so that its first is no champion.
  func leadsToKnockout(_ table: Standings) -> Bool {
    guard let stage = table.stage, !stage.isEmpty, season.part?.stage == nil else { return false }
    if season.part == nil { return statistics.title.isKnockout }
    return season.allStages.contains { $0.name != stage && $0.format == .knockout }
  }

  /// The line above a headline of a table: with its phase, where that is not the whole of the season.
  func kicker(of table: Standings) -> String {
    guard leadsToKnockout(table), let stage = table.stage else { return kicker }
    return ([competitionName, seasonLabel, stageName(stage)] + partNames).map(words.capitals).joined(separator: " · ")
  }

  /// The most teams of one place that a sentence names.
  static let mostNamed = 3

  /// The teams of one place: few by their names, more by their number.
  func namesOrCount(_ teams: [Team.ID], in words: Words? = nil) -> String {
    let words = words ?? self.words
    return teams.count <= Telling.mostNamed ? words.list(teams.map(name)) : words(.teams, count: teams.count)
  }

  /// The predicate of a first, with those whom it leads by the order of the table alone.
  func ahead(_ predicate: String, of table: Standings) -> String {
    guard let level = levelWithFirst(table) else { return predicate }
    return words(
      .predicateAhead,
      ["predicate": predicate, "second": namesOrCount(level.teams), "criterion": criterion(level.criterion)])
  }

  /// Those level on points with the only first of a table whom one criterion parted from it; nil where nobody is level.
  ///
  /// It is the one that parted the next of them: others with these points an earlier one may have parted before.
  func levelWithFirst(_ table: Standings) -> (teams: [Team.ID], criterion: Criterion)? {
    guard let first = table.rows.first,
      let criterion = table.decisions.first(where: { $0.upper == first.team })?.criterion
    else { return nil }
    let order = table.rules.order.value
    let own = order.firstIndex(of: criterion) ?? order.count
    let decisions = Dictionary(table.decisions.map { ($0.lower, $0) }) { one, _ in one }
    let level = table.rows.dropFirst().prefix { row in
      guard row.points == first.points, row.rank > first.rank else { return false }
      guard let parted = decisions[row.team]?.criterion else { return true }
      return order.firstIndex(of: parted) ?? order.count >= own
    }.map(\.team)
    return level.isEmpty ? nil : (level, criterion)
  }

  /// Whether nothing that is missing of the season will ever be played, and that is more than a match or two.
  var isCutShort: Bool {
    guard season.part?.rounds == nil else { return false }
    let open = season.matches.filter { $0.counted == nil && $0.status != .annulled }
    return 4 * open.count >= statistics.summary.teams && !open.isEmpty && open.allSatisfy { $0.status == .cancelled }
  }

  /// Whether the teams of a table played very unlike numbers of matches: then its first may owe the place to that.
  func isUneven(_ table: Standings) -> Bool {
    let played = table.rows.map(\.own.played).filter { $0 > 0 }
    guard let most = played.max(), let least = played.min() else { return false }
    return 5 * least < 4 * most && most - least > 1
  }

  /// A team in a part of a sentence that speaks of its matches: ~in Everton’s matches; empty for those of all.
  var inMatchesOfTeam: String { teamName.map { words(.inMatchesOf, ["team": words.possessive($0)]) } ?? "" }
}
