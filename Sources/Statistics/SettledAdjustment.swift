import Football

/// Points given or taken by the rules, with the team that is meant and the table that they change.
///
/// Found once for a season; everything that tells of an adjustment reads it from here.
public struct SettledAdjustment: Sendable, Hashable {
  /// The adjustment as the rules state it.
  public var adjustment: PointsAdjustment
  /// The team that is meant; nil where its name tells none.
  public var team: Team.ID?
  /// The index in ``SeasonStatistics/standings`` of the table that it changes; nil where it has no effect.
  public var table: Int?
}

extension SettledAdjustment {
  /// The adjustments of the rules: each enters the first table of its stage, or of all where it names none, that has the
  /// team.
  static func all(_ rules: Rules, of season: Season, tables: [Table]) -> [SettledAdjustment] {
    guard !rules.adjustments.isEmpty else { return [] }
    var teams = NamedTeams(season.teams)
    var tablesOfTeam: [Int: [Int]] = [:]
    for (number, table) in tables.enumerated() {
      for team in table.teams { tablesOfTeam[team, default: []].append(number) }
    }
    let stages = tables.map { $0.source.stage?.foldedForOrder }
    return rules.adjustments.map { adjustment in
      guard let team = teams.meant(adjustment.team) else { return SettledAdjustment(adjustment: adjustment) }
      let stage = adjustment.stage?.foldedForOrder
      let table = tablesOfTeam[team.index]?.first { number in stage.map { $0 == stages[number] } ?? true }
      return SettledAdjustment(adjustment: adjustment, team: team, table: table)
    }
  }

  /// The points within the bounds that keep sums from overflow; see ``SeasonStatistics/init(_:rules:)``.
  var points: Int { min(max(adjustment.points, -10_000), 10_000) }
}

extension SeasonStatistics {
  /// The adjustments that count in a part: those of its own tables, and of rounds those that took effect in one of them.
  ///
  /// One of unknown day belongs to no round, so only to the whole.
  public func adjustments(in part: SeasonPart) -> [PointsAdjustment] {
    adjustments.filter { settled in
      guard let number = settled.table else { return false }
      if let stage = part.stage, ![standings[number].stage, standings[number].group].contains(stage) { return false }
      guard let rounds = part.rounds else { return true }
      guard let day = settled.adjustment.day, let step = progressions[number].step(of: day) else { return false }
      return rounds.contains(progressions[number].rounds[step].number ?? step + 1)
    }.map(\.adjustment)
  }
}
