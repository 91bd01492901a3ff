import Football

extension AddedPoints {
  /// What the teams of a table bring along: the share of their points that the rules of its stage name.
  ///
  /// - Parameters:
  ///   - rules: The season's rules.
  ///   - table: The table.
  ///   - standings: The tables made before it: points come from no later one.
  ///   - adjustments: The deductions and bonuses of this table.
  ///   - results: The results brought along; see ``results(_:tables:)``.
  init(
    _ rules: Rules, into table: Table, from standings: [Standings], adjustments: [SettledAdjustment],
    results: [TableResult]
  ) {
    self.init(adjustments: adjustments, results: results)
    halves = Set((table.index.season.split?.lostHalf ?? []).map(\.index))
    guard let rule = rules.stageRules(table.source.stage)?.carried else { return }
    let name = rule.stage.foldedForOrder
    for source in standings where (source.stage ?? "").foldedForOrder == name {
      for row in source.rows where table.local[row.team.index] >= 0 {
        let points = min(max(row.points, -100_000), 100_000)
        carried[row.team.index] = rule.share.part(of: points)
        if rule.share == .halfDown, points % 2 != 0 {
          halves.insert(row.team.index)
        } else {
          halves.remove(row.team.index)
        }
      }
    }
  }

  /// For every table, the results of earlier stages that count in it by the rules, by the teams' indices in the season.
  ///
  /// What a stage brought along itself goes on with it.
  static func results(_ rules: Rules, tables: [Table]) -> [[TableResult]] {
    var brought: [[TableResult]] = []
    for (number, table) in tables.enumerated() {
      brought.append([])
      guard let rule = rules.stageRules(table.source.stage)?.carried, rule.withResults else { continue }
      let name = rule.stage.foldedForOrder
      for source in 0..<number where (tables[source].source.stage ?? "").foldedForOrder == name {
        let own = tables[source].results.map { $0.renumbered { tables[source].teams[$0] } }
        brought[number] += (brought[source] + own).filter { table.local[$0.first] >= 0 || table.local[$0.second] >= 0 }
      }
    }
    return brought
  }

  /// The results brought along as a table takes them: the sums of each of its teams, without points, and the results
  /// between two of them.
  func brought(into table: Table) -> (sums: [Tally], between: [TableResult]) {
    var sums = table.teams.map { Tally(lostHalf: halves.contains($0)) }
    var between: [TableResult] = []
    for result in results.map({ $0.renumbered { table.local[$0] } }) {
      if result.first >= 0 { sums[result.first].add(result, .first) }
      if result.second >= 0 { sums[result.second].add(result, .second) }
      if result.first >= 0, result.second >= 0 { between.append(result) }
    }
    return (sums, between)
  }
}

extension TableResult {
  /// The same result with its teams numbered in another way.
  fileprivate func renumbered(_ number: (Int) -> Int) -> TableResult {
    var other = self
    (other.first, other.second) = (number(first), number(second))
    return other
  }
}

extension AddedPoints {
  /// The same with other adjustments.
  func adjusted(by adjustments: [SettledAdjustment]) -> AddedPoints {
    var other = self
    other.adjustments = adjustments
    return other
  }
}

extension SeasonStatistics {
  /// A table by numbers once more, with what came from outside of its matches.
  typealias Remade = (table: Table, added: AddedPoints, rules: Rules)

  /// All tables by numbers once more, in the order of ``standings``.
  ///
  /// Every call goes through the whole season: whoever wants several tables takes them from one.
  func remade() -> [Remade] {
    let tables = Table.all(SeasonIndex(season))
    let hasResults = standings.contains { $0.rows.contains { $0.brought.played > 0 } }
    let results = hasResults ? AddedPoints.results(rules, tables: tables) : []
    return zip(tables, standings).enumerated().map { number, made in
      let (table, standings) = made
      var added = AddedPoints(adjustments: standings.adjustments)
      for row in standings.rows {
        added.carried[row.team.index] = row.carried
        if row.lostHalf { added.halves.insert(row.team.index) }
      }
      if standings.rows.contains(where: { $0.brought.played > 0 }) { added.results = results[number] }
      return (table, added, standings.rules)
    }
  }

  /// One of these tables; nil where the season has no such.
  func remade(_ number: Int) -> Remade? {
    let tables = standings.indices.contains(number) ? remade() : []
    return tables.indices.contains(number) ? tables[number] : nil
  }
}
