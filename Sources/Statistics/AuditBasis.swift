import Football

/// The results that a stated table counts, where they are not those of one computed table.
struct TableBasis {
  /// The figures of every row by these results, in the order of the stated rows; without points.
  var figures: [StandingFigures]
  /// Whether all of them are between teams of the table.
  var isClosed: Bool
}

/// The results of all tables of a season by team: a stated table may count those of several, or the first of them only.
struct TableResults {
  /// A result seen from one of its teams.
  private struct Entry {
    var table: Int
    var match: Int
    var other: Int
    /// Its own goals first.
    var goals: Goals
  }

  private let index: SeasonIndex
  private var ofTeam: [[Entry]]

  init(_ index: SeasonIndex, _ tables: [Table]) {
    self.index = index
    ofTeam = [[Entry]](repeating: [], count: index.season.teams.count)
    for (number, table) in tables.enumerated() {
      for result in table.results {
        let (first, second) = (table.teams[result.first], table.teams[result.second])
        ofTeam[first].append(Entry(table: number, match: result.match, other: second, goals: result.goals))
        ofTeam[second].append(Entry(table: number, match: result.match, other: first, goals: result.goals.swapped))
      }
    }
  }

  /// Whether every one of some teams has results, and none of them met another of them.
  func areAllOutside(_ teams: Set<Team.ID>) -> Bool {
    teams.allSatisfy { team in
      !ofTeam[team.index].isEmpty && !ofTeam[team.index].contains { teams.contains(Team.ID($0.other)) }
    }
  }

  /// Whether one of some teams met another that is none of them.
  func meetOthers(_ teams: Set<Team.ID>) -> Bool {
    teams.contains { team in ofTeam[team.index].contains { !teams.contains(Team.ID($0.other)) } }
  }

  /// A team's figures by the results of some tables, without points.
  func figures(of team: Team.ID, in tables: Range<Int>) -> StandingFigures {
    StandingFigures(ofTeam[team.index].lazy.filter { tables.contains($0.table) }.map(\.goals))
  }

  /// What the rows of a table come to by all results of some tables, or by those among the teams of the rows alone.
  func basis(
    _ rows: [ClaimedStanding], _ teams: Set<Team.ID>, in tables: [Int], isAmong: Bool = false
  ) -> TableBasis {
    let entries = rows.map { row in
      ofTeam[row.team.index].filter { tables.contains($0.table) && (!isAmong || teams.contains(Team.ID($0.other))) }
    }
    return TableBasis(
      figures: entries.map { StandingFigures($0.lazy.map(\.goals)) },
      isClosed: entries.allSatisfy { $0.allSatisfy { teams.contains(Team.ID($0.other)) } })
  }

  /// What the rows come to by as many first results of every team as its row counts: a table of a day before the last.
  ///
  /// - Returns: Nothing where a result would count for one of its teams and not for the other: that is no day's table.
  func basis(_ rows: [ClaimedStanding], _ teams: Set<Team.ID>, atFirstIn tables: [Int]) -> TableBasis? {
    var counted: [Team.ID: Set<Int>] = [:]
    var figures: [StandingFigures] = []
    var inside: [(match: Int, other: Team.ID)] = []
    var isClosed = true
    for row in rows {
      let entries = ofTeam[row.team.index].filter { tables.contains($0.table) }
      guard let played = row.played, (0...entries.count).contains(played) else { return nil }
      let matches = Set(index.inOrderOfPlay(entries.map(\.match)).prefix(played))
      let first = entries.filter { matches.contains($0.match) }
      counted[row.team] = matches
      figures.append(StandingFigures(first.lazy.map(\.goals)))
      for entry in first {
        let other = Team.ID(entry.other)
        if teams.contains(other) { inside.append((entry.match, other)) } else { isClosed = false }
      }
    }
    guard inside.allSatisfy({ counted[$0.other]?.contains($0.match) == true }) else { return nil }
    return TableBasis(figures: figures, isClosed: isClosed)
  }
}

extension StandingFigures {
  /// The figures of results, a team's own goals first; without points.
  init(_ results: some Sequence<Goals>) {
    self.init()
    var (won, drawn, lost, scored, conceded) = (0, 0, 0, 0, 0)
    for goals in results {
      if goals.first > goals.second { won += 1 } else if goals.first == goals.second { drawn += 1 } else { lost += 1 }
      scored += goals.first
      conceded += goals.second
    }
    (played, self.won, self.drawn, self.lost) = (won + drawn + lost, won, drawn, lost)
    (goalsFor, goalsAgainst) = (scored, conceded)
  }

  /// The same without points, which deductions and points brought along change.
  var withoutPoints: StandingFigures {
    var figures = self
    figures.points = nil
    return figures
  }

  /// Whether so much is known that another row would hardly agree by chance.
  var isTelling: Bool { [played, won, drawn, lost, goalsFor, goalsAgainst].count { $0 != nil } >= 3 }
}

extension Audit {
  /// How many rows agree with figures, points aside.
  private func agreeing(_ rows: [ClaimedStanding], _ figures: (Int) -> StandingFigures?) -> Int {
    rows.indices.count { place in
      let stated = StandingFigures(rows[place]).withoutPoints
      return stated.isTelling && figures(place).map { stated.differing(from: $0).isEmpty } == true
    }
  }

  private func agreeing(_ rows: [ClaimedStanding], withTable number: Int) -> Int {
    agreeing(rows) { standings[number].row(of: rows[$0].team).map(StandingFigures.init) }
  }

  /// Which computed table a stated one is, and, where it counts other results than any, what these are.
  ///
  /// The name and the teams of a stated table tell which one it is; they do not tell that its figures are of that part
  /// alone. Tables behind a split count the whole season, those of conferences all matches of their teams, some the days
  /// before the last. So what most rows agree with is what the table is of, and only the others contradict it.
  /// - Parameters:
  ///   - rows: The stated rows.
  ///   - named: The table by name and teams; nil for none.
  ///   - results: All results.
  /// - Returns: The computed table, and what else counts; nil for either that there is none of.
  func whatCounts(
    _ rows: [ClaimedStanding], named: Int?, _ results: TableResults
  ) -> (computed: Int?, basis: TableBasis?) {
    var best = named.map { agreeing(rows, withTable: $0) } ?? 0
    guard rows.count > 1, best < rows.count else { return (named, nil) }
    let teams = Set(rows.map(\.team))
    func isBetter(_ count: Int) -> Bool { count > best && count >= 2 && count * 2 > rows.count }
    var computed = named
    // A page may have several tables of one name.
    let holding = tables.indices.lazy.filter { number in
      !tables[number].results.isEmpty && teams.allSatisfy { tables[number].local[$0.index] >= 0 }
    }.prefix(16)
    for number in holding where number != named {
      let count = agreeing(rows, withTable: number)
      if isBetter(count) { (best, computed) = (count, number) }
    }
    guard best < rows.count else { return (computed, nil) }
    var extents: [[Int]] = []
    if let computed {
      extents = holding.filter { $0 < computed }.map { [$0, computed] }
      if computed > 0 { extents.append(Array(0...computed)) }
    }
    extents.append(Array(tables.indices))
    let own = computed.map { [[$0]] } ?? []
    var basis: TableBasis?
    func tryBasis(_ other: TableBasis) {
      let count = agreeing(rows) { other.figures[$0] }
      if isBetter(count) { (best, basis) = (count, other) }
    }
    // Matches of a later phase against teams of other tables.
    for tables in own { tryBasis(results.basis(rows, teams, in: tables, isAmong: true)) }
    for tables in extents { tryBasis(results.basis(rows, teams, in: tables)) }
    if computed == nil { tryBasis(results.basis(rows, teams, in: extents[0], isAmong: true)) }
    guard best < rows.count else { return (computed, basis) }
    for tables in own + extents.suffix(2) {
      if let other = results.basis(rows, teams, atFirstIn: tables), agreeing(rows, { other.figures[$0] }) == rows.count
      {
        return (computed, other)
      }
    }
    return (computed, basis)
  }
}
