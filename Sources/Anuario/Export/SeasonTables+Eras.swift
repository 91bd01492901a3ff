import Football
import Statistics
import Words

/// Tables of both eras side by side.
extension SeasonTables {
  /// Rules of other days: what their head says, and what differs.
  private var otherRules: [(head: String, key: String, rules: StatedRules)] {
    let orders: [(key: String, phrase: Phrase, order: [Criterion])] = [
      ("goal_average", .criterionGoalAverage, [.points, .goalAverage]),
      ("goal_difference", .criterionGoalDifference, [.points, .goalDifference, .goalsFor]),
      ("head_to_head", .criterionHeadToHead, [.points, .headToHead, .goalDifference, .goalsFor]),
    ]
    return orders.map { (words($0.phrase), $0.key, StatedRules(order: $0.order)) }
  }

  /// The tables of the season in their order; see ``eras(_:_:)``.
  func eras() -> [DataTable] {
    let others = otherRules.map { (other: $0, tables: statistics.comparisons(under: $0.rules)) }
    return statistics.standings.indices.map { number in
      eras(statistics.standings[number], others.map { ($0.other.head, $0.other.key, $0.tables[number].other) })
    }
  }

  /// A table under its own rules beside the places that the rules of other days give: another number of points a win,
  /// goal average, goal difference, the matches between those level.
  ///
  /// Points brought along were won under the rules of their day: there the other number of points is left out.
  private func eras(_ standings: Standings, _ others: [(head: String, key: String, table: Standings)]) -> DataTable {
    var columns = [
      DataColumn(key: "rank", head: ""), teamColumn(), column("points", .columnPoints),
    ]
    var rows = standings.rows.map { row -> [DataCell] in
      [.number(row.rank), name(row.team), .number(row.points)]
    }
    if standings.rows.allSatisfy({ $0.carried == 0 }) {
      let other = standings.underOtherPoints
      let key = other.pointsForWin == 2 ? "two" : "three"
      let rule = words(.pointsForWin, count: other.pointsForWin)
      columns += [
        DataColumn(key: "rank_under_\(key)_points", head: words(.columnPlaceUnder, ["rule": rule])),
        DataColumn(key: "points_under_\(key)_points", head: words(.columnPoints)),
      ]
      for (place, row) in standings.rows.enumerated() {
        let there = other.rows.first { $0.team == row.team }
        rows[place] += [there.map { .number($0.rank) } ?? .none, there.map { .number($0.points) } ?? .none]
      }
    }
    for other in others {
      columns.append(DataColumn(key: "rank_by_\(other.key)", head: words(.columnPlaceUnder, ["rule": other.head])))
      for (place, row) in standings.rows.enumerated() {
        rows[place].append(other.table.row(of: row.team).map { .number($0.rank) } ?? .none)
      }
    }
    return table(words(.tableEras), stage: standings.stage, group: standings.group, columns, rows)
  }
}
