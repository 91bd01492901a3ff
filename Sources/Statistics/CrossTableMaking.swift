import Football

extension CrossTable {
  /// Makes the square of a table, its teams in final order.
  init(_ table: Table, order: [Team.ID]) {
    let index = table.index
    var place = [Int](repeating: 0, count: order.count)
    for (number, team) in order.enumerated() { place[table.local[team.index]] = number }
    // A match that was put off or replayed stands again with its result; struck and cancelled ones are no cell.
    let shown = table.matches.filter { index.matches[$0].status.isShown }
    var cells = [[[Match.ID]]](repeating: [[Match.ID]](repeating: [], count: order.count), count: order.count)
    for number in shown {
      let (first, second) = (table.local[index.indexed[number].first], table.local[index.indexed[number].second])
      cells[place[first]][place[second]].append(index.matches[number].id)
    }
    let hasHome = !shown.isEmpty && shown.allSatisfy { index.matches[$0].ground == .home }
    let isMirrored = !hasHome && Self.fewStandBothWays(cells)
    if isMirrored {
      for row in order.indices {
        for column in order.indices where column > row {
          let both = (cells[row][column] + cells[column][row]).sorted()
          cells[row][column] = both
          cells[column][row] = both
        }
      }
    }
    self.init(
      stage: table.source.stage, group: table.source.group, teams: order, cells: cells, isMirrored: isMirrored,
      hasHome: hasHome)
  }

  /// Whether less than half of the pairs that have a match have one in both cells.
  private static func fewStandBothWays(_ cells: [[[Match.ID]]]) -> Bool {
    var pairs = 0
    var bothWays = 0
    for row in cells.indices {
      for column in cells.indices where column > row {
        let ways = (cells[row][column].isEmpty ? 0 : 1) + (cells[column][row].isEmpty ? 0 : 1)
        if ways > 0 { pairs += 1 }
        if ways == 2 { bothWays += 1 }
      }
    }
    return bothWays * 2 < pairs || pairs == 0
  }
}

extension MatchStatus {
  /// Whether a cross table has a cell for a match of this status.
  fileprivate var isShown: Bool {
    switch self {
    case .played, .scheduled, .awarded, .walkover, .suspended, .postponed: true
    case .abandoned(let replayed): !replayed
    case .annulled, .cancelled: false
    }
  }
}
