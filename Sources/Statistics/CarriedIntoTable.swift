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
  /// What a table of a part of the season brought along in the whole; nil where the whole has no such table.
  func brought(into source: TableSource) -> AddedPoints? {
    standings.firstIndex { $0.stage == source.stage && $0.group == source.group }.flatMap { remade($0)?.added }
  }

  /// A table by numbers once more, with what came from outside of its matches.
  func remade(_ number: Int) -> (table: Table, added: AddedPoints, rules: Rules)? {
    let index = SeasonIndex(season)
    let tables = Table.all(index)
    guard standings.indices.contains(number), tables.indices.contains(number) else { return nil }
    var added = AddedPoints(adjustments: adjustments(ofTable: number))
    for row in standings[number].rows {
      added.carried[row.team.index] = row.carried
      if row.lostHalf { added.halves.insert(row.team.index) }
    }
    if standings[number].rows.contains(where: { $0.brought.played > 0 }) {
      added.results = AddedPoints.results(rules, tables: tables)[number]
    }
    return (tables[number], added, standings[number].rules)
  }
}
