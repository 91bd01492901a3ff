import Football

/// A team that stands elsewhere under other rules.
public struct PlaceChange: Sendable, Hashable {
  /// The team.
  public var team: Team.ID
  /// Its rank under the rules of the table.
  public var rank: Int
  /// Its rank under the other rules.
  public var otherRank: Int

  /// How many places it gains under the other rules; negative when it loses.
  public var gain: Int { rank - otherRank }
}

/// A table under its own rules and under others, side by side.
public struct TableComparison: Sendable, Hashable {
  /// The table under its own rules.
  public var own: Standings
  /// The same results under the others.
  public var other: Standings
  /// The teams whose rank differs, in the order of their own rank.
  public var changes: [PlaceChange]
}

extension SeasonStatistics {
  /// A table beside the same results under other rules, such as those of another era.
  ///
  /// Deductions and points brought along stay as they are, since they are no part of the rule asked about.
  /// - Parameters:
  ///   - number: The index of the table in ``standings``.
  ///   - other: What differs: points for a win or a draw, the order. What it leaves out stays as it is.
  /// - Returns: Both tables with the teams that move; nil when there is no such table.
  public func comparison(_ number: Int, under other: StatedRules) -> TableComparison? {
    remade(number).map { comparison(number, $0, under: other) }
  }

  /// The same for every table of ``standings``, in their order.
  public func comparisons(under other: StatedRules) -> [TableComparison] {
    remade().enumerated().map { comparison($0, $1, under: other) }
  }

  private func comparison(_ number: Int, _ remade: Remade, under other: StatedRules) -> TableComparison {
    let (table, added, rules) = remade
    var otherRules = rules.applying(other, origin: .asked)
    otherRules.adjustments = rules.adjustments
    let standings = Standings(table, rules: otherRules, added: added)
    let own = self.standings[number]
    return TableComparison(own: own, other: standings, changes: own.changes(to: standings.rows))
  }
}

extension Standings {
  /// The teams whose rank another number of points a win would change, in the order of their own rank.
  public var changesUnderOtherPoints: [PlaceChange] { changes(to: underOtherPoints.rows) }

  fileprivate func changes(to others: [StandingsRow]) -> [PlaceChange] {
    let ranks = Dictionary(others.map { ($0.team, $0.rank) }) { one, _ in one }
    return rows.compactMap { row in
      guard let other = ranks[row.team], other != row.rank else { return nil }
      return PlaceChange(team: row.team, rank: row.rank, otherRank: other)
    }
  }
}
