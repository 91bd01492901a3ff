import Football

extension Audit {
  /// Finds the stated tables whose teams met others, or may have: goals for and against need not agree in them.
  func findOpen(_ stated: inout [StatedTable], _ results: TableResults) {
    let lists = namedIn(stated)
    for place in stated.indices where stated[place].basis == nil {
      let rows = stated[place].rows.map(\.row)
      if let number = stated[place].computed {
        // Rows with more matches than their part has count those of another part too, where there are such.
        let longer = rows.count { row in
          guard let played = row.played else { return false }
          return played > results.figures(of: row.team, in: number..<number + 1).played ?? 0
        }
        stated[place].isOpen = longer * 2 > rows.count && results.meetOthers(stated[place].teams)
      } else {
        stated[place].isOpen = results.areAllOutside(stated[place].teams) || isRanking(rows, at: place, lists)
      }
    }
    for place in stated.indices where hasPartners(place, in: stated) { stated[place].isOpen = true }
  }

  /// A team with the figures of a row.
  private struct StatedRow: Hashable {
    var team: Team.ID
    var figures: StandingFigures
  }

  /// The numbers of the stated tables that have each row.
  private func namedIn(_ stated: [StatedTable]) -> [StatedRow: Set<Int>] {
    var lists: [StatedRow: Set<Int>] = [:]
    for (number, table) in stated.enumerated() {
      for entry in table.rows {
        lists[StatedRow(team: entry.row.team, figures: StandingFigures(entry.row)), default: []].insert(number)
      }
    }
    return lists
  }

  /// Whether rows are taken from several tables, such as those of the teams that came second.
  private func isRanking(_ rows: [ClaimedStanding], at place: Int, _ lists: [StatedRow: Set<Int>]) -> Bool {
    var common: Set<Int>?
    for row in rows {
      var others = lists[StatedRow(team: row.team, figures: StandingFigures(row))] ?? []
      others.remove(place)
      guard !others.isEmpty else { return false }
      common = common?.intersection(others) ?? others
    }
    return common?.isEmpty == true
  }

  /// Whether the sums of a table agree only together with those of the tables just before or after it: those of
  /// conferences that play one another.
  private func hasPartners(_ place: Int, in stated: [StatedTable]) -> Bool {
    let own = Surplus(stated[place])
    guard let own, !own.isNothing else { return false }
    for first in max(0, place - 3)...place {
      var sum = Surplus()
      for last in first..<min(first + 4, stated.count) {
        guard let next = Surplus(stated[last]), !next.isNothing else { break }
        sum.add(next)
        if last >= place, sum.isNothing, last > first { return true }
      }
    }
    return false
  }

  /// How many goals and wins a table has beyond those conceded and lost.
  private struct Surplus {
    var goals = 0
    var wins = 0

    var isNothing: Bool { goals == 0 && wins == 0 }

    init() {}

    init?(_ table: StatedTable) {
      for (_, row) in table.rows {
        guard let won = row.won, let lost = row.lost, let scored = row.goalsFor, let conceded = row.goalsAgainst else {
          return nil
        }
        goals += scored - conceded
        wins += won - lost
      }
    }

    mutating func add(_ other: Surplus) {
      goals += other.goals
      wins += other.wins
    }
  }

  // MARK: Points brought along

  /// The points that the rows of a table have beside those of their wins and draws, by the share of earlier points with
  /// which most rows agree.
  ///
  /// - Returns: Nothing for a table of several parts of which no share fits most rows: such points cannot be checked.
  func carriedPoints(
    _ table: StatedTable, _ results: TableResults, win: Int, draw: Int, added: [Team.ID: Int]
  ) -> [Team.ID: Int]? {
    guard let number = table.computed, number > 0 else { return [:] }
    let countsEarlier = table.basis != nil
    func points(_ figures: StandingFigures) -> Int { (figures.won ?? 0) * win + (figures.drawn ?? 0) * draw }
    let rows = table.rows.map(\.row).filter { $0.won != nil && $0.drawn != nil && $0.points != nil }
    guard rows.count > 1 else { return [:] }
    let earlier = rows.map { points(results.figures(of: $0.team, in: 0..<number)) }
    // Deductions count among what is shared; the rules add them to every row.
    let adjusted = rows.map { added[$0.team, default: 0] }
    func fitting(_ brought: [Int]) -> Int {
      rows.indices.count { points(StandingFigures(rows[$0])) + brought[$0] + adjusted[$0] == rows[$0].points }
    }
    let plain = fitting(rows.map { _ in 0 })
    guard plain < rows.count, earlier.contains(where: { $0 != 0 }) else { return [:] }
    var best: (count: Int, brought: [Int])?
    for share in CarriedPoints.Share.allCases where share != .all || !countsEarlier {
      // The matches brought along count in full among the wins and draws.
      let brought = zip(earlier, adjusted).map { earned, adjusted in
        share.part(of: earned + adjusted) - adjusted - (countsEarlier ? earned : 0)
      }
      let count = fitting(brought)
      if count > max(best?.count ?? 0, plain), count * 2 > rows.count { best = (count, brought) }
    }
    if let best { return Dictionary(zip(rows.map(\.team), best.brought)) { one, _ in one } }
    return countsEarlier && plain * 2 <= rows.count ? nil : [:]
  }
}
