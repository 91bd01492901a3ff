import Football

extension Standings {
  /// Makes the table, with the reasons of its order.
  init(_ table: Table, rules: Rules, added: AddedPoints) {
    let scoring = Scoring(rules, table: table, added: added)
    let order = table.order(scoring, rules: rules)
    let rows = table.rows(order, scoring: scoring)
    let otherWin = scoring.win == 2 ? 3 : 2
    let otherScoring = Scoring(rules, win: otherWin, table: table, added: added)
    let otherRows = table.rows(table.order(otherScoring, rules: rules), scoring: otherScoring)
    self.init(
      stage: table.source.stage, group: table.source.group, rules: rules,
      adjustments: added.adjustments, rows: rows,
      decisions: table.decisions(order, rows: rows, scoring: scoring),
      underOtherPoints: OtherPoints(
        pointsForWin: otherWin, hasSameOrder: rows.map(\.place) == otherRows.map(\.place), rows: otherRows),
      unplayed: table.matches.count - table.results.count + table.unnamedMatches.count)
  }
}

extension StandingsRow {
  /// The team with its rank: what an order is compared by.
  fileprivate var place: [Int] { [rank, team.index] }
}

extension Table {
  /// The teams by their number in the table, in order of name.
  var byName: [Int] {
    teams.indices.sorted { index.nameRank[teams[$0]] < index.nameRank[teams[$1]] }
  }

  /// The order after all results.
  func order(_ scoring: Scoring, rules: Rules) -> TableOrder {
    TableOrder(
      byName: byName, tallies: tallies(scoring), results: results[...], scoring: scoring, chain: rules.order.value,
      settling: settling(rules), parts: partsAtEnd)
  }

  fileprivate func rows(_ order: TableOrder, scoring: Scoring) -> [StandingsRow] {
    let tallies = tallies(scoring)
    return order.teams.enumerated().map { place, team in
      let tally = tallies[team]
      let sums = tally.sums
      return StandingsRow(
        rank: order.ranks[place], isShared: order.isShared(place), team: id(team), won: sums.won,
        drawn: sums.drawn, lost: sums.lost, goalsFor: sums.goalsFor, goalsAgainst: sums.goalsAgainst,
        points: tally.points, adjustment: scoring.adjustment[team], carried: scoring.carried[team],
        lostHalf: tally.lostHalf, brought: scoring.brought[team].sums, shootOutsWon: tally.shootOutsWon,
        form: resultsOfTeam[team].map { outcome(of: team, in: results[$0]) })
    }
  }

  private func outcome(of team: Int, in result: TableResult) -> Outcome {
    Outcome(result.first == team ? result.goals : result.goals.swapped)
  }

  fileprivate func decisions(_ order: TableOrder, rows: [StandingsRow], scoring: Scoring) -> [OrderDecision] {
    rows.indices.dropLast().compactMap { place in
      guard rows[place].points == rows[place + 1].points, !order.isBorder(place) else { return nil }
      let reason = order.reasons[place]
      return OrderDecision(
        upper: rows[place].team, lower: rows[place + 1].team, criterion: reason?.criterion,
        upperValue: reason?.upper, lowerValue: reason?.lower,
        direct: direct(order.teams[place], order.teams[place + 1], scoring: scoring))
    }
  }

  /// What the matches between two teams of the table say.
  private func direct(_ upper: Int, _ lower: Int, scoring: Scoring) -> DirectRecord {
    var record = DirectRecord(matches: [], upperPoints: 0, lowerPoints: 0, upperGoals: 0, lowerGoals: 0)
    for number in resultsOfTeam[upper].sorted() {
      let result = results[number]
      guard result.first == lower || result.second == lower else { continue }
      let goals = result.first == upper ? result.goals : result.goals.swapped
      record.matches.append(index.matches[result.match].id)
      let side: Side = result.first == upper ? .first : .second
      record.upperPoints += scoring.points(result, side)
      record.lowerPoints += scoring.points(result, side.other)
      record.upperGoals += goals.first
      record.lowerGoals += goals.second
    }
    return record
  }
}
