import Football

/// The results that a stated table counts, where they are not those of one computed table.
struct TableBasis {
  /// The figures of every row by these results, in the order of the stated rows; without points.
  var figures: [StandingFigures]
  /// Whether all of them are between teams of the table.
  var isClosed: Bool
  /// Whether they are the first of every team: which these are is not sure where a match is missing.
  var isOfDay = false
}

/// Some of a season's tables: those of a range, and perhaps one besides.
struct TableExtent {
  var range: Range<Int>
  var other: Int?

  func contains(_ table: Int) -> Bool { range.contains(table) || table == other }
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
    _ rows: [ClaimedStanding], _ teams: Set<Team.ID>, in tables: TableExtent, isAmong: Bool = false
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
  func basis(_ rows: [ClaimedStanding], _ teams: Set<Team.ID>, atFirstIn tables: TableExtent) -> TableBasis? {
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
    return TableBasis(figures: figures, isClosed: isClosed, isOfDay: true)
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
    let own = Dictionary(standings[number].rows.map { ($0.team, $0) }) { first, _ in first }
    return agreeing(rows) { own[rows[$0].team].map(StandingFigures.init) }
  }

  /// Finds which computed table every stated one is, and, where it counts other results than that, what these are.
  ///
  /// The name and the teams of a stated table tell which one it is; they do not tell that its figures are of that part
  /// alone. Tables behind a split count the whole season, those of conferences all matches of their teams, some the days
  /// before the last. So what most rows agree with is what the table is of, and only the others contradict it.
  func findWhatCounts(in stated: inout [StatedTable], _ results: TableResults) {
    let known = ComputedTables(tables)
    for place in stated.indices {
      let rows = stated[place].rows.map(\.row)
      let named = computedTable(of: stated[place], among: known)
      stated[place].computed = named
      var best = named.map { agreeing(rows, withTable: $0) } ?? 0
      guard rows.count > 1, best < rows.count else { continue }
      let teams = stated[place].teams
      // A page may have several tables of one name.
      let holding = Array(known.tables(of: rows[0].team).lazy.filter { holds(tables[$0], teams) }.prefix(16))
      for number in holding where number != named {
        let count = agreeing(rows, withTable: number)
        if isTelling(count, of: rows.count, above: best) { (best, stated[place].computed) = (count, number) }
      }
      if best < rows.count { findBasis(of: &stated[place], holding, above: best, results) }
    }
  }

  /// Whether so many rows agree that a table is believed to be of what they agree with.
  private func isTelling(_ count: Int, of rows: Int, above best: Int) -> Bool {
    count > best && count >= 2 && count * 2 > rows
  }

  /// Finds what a table counts with which more of its rows agree than with any computed table.
  private func findBasis(of stated: inout StatedTable, _ holding: [Int], above known: Int, _ results: TableResults) {
    let (rows, teams) = (stated.rows.map(\.row), stated.teams)
    var best = known
    var basis: TableBasis?
    func consider(_ other: TableBasis?) {
      guard let other, best < rows.count else { return }
      let count = agreeing(rows) { other.figures[$0] }
      if isTelling(count, of: rows.count, above: best) { (best, basis) = (count, other) }
    }
    let whole = TableExtent(range: 0..<tables.count)
    var extents = [whole]
    if let computed = stated.computed {
      let own = TableExtent(range: computed..<computed + 1)
      // Matches of a later phase against teams of other tables.
      consider(results.basis(rows, teams, in: own, isAmong: true))
      for earlier in holding where earlier < computed {
        consider(results.basis(rows, teams, in: TableExtent(range: own.range, other: earlier)))
      }
      extents = [own, TableExtent(range: 0..<computed + 1), whole]
    }
    for extent in extents { consider(results.basis(rows, teams, in: extent)) }
    if stated.computed == nil { consider(results.basis(rows, teams, in: whole, isAmong: true)) }
    for extent in extents { consider(results.basis(rows, teams, atFirstIn: extent)) }
    stated.basis = basis
  }
}

/// The ranks that the rows of a stated table may have.
struct StatedRanks {
  private var among: [Int: Int] = [:]
  private var all: [Int: Int] = [:]
  /// The places among the stated teams of the first row of each rank.
  private var places: [Int: Int] = [:]

  /// Takes the ranks that the rules give, in the whole table and among the teams stated.
  ///
  /// Conferences count each from 1, halves of a split table on from where the upper one ends.
  init(_ stated: StatedTable, among rows: [StandingsRow]) {
    var place = stated.rows.compactMap(\.row.rank).min() ?? 1
    for row in rows {
      all[row.rank, default: 0] += 1
      guard stated.teams.contains(row.team) else { continue }
      if among[row.rank] == nil { places[row.rank] = place }
      place += 1
      among[row.rank, default: 0] += 1
    }
  }

  /// Whether a row may have a rank: any of those that it shares.
  func allow(_ rank: Int, _ row: StandingsRow) -> Bool {
    func holds(_ start: Int, _ count: Int) -> Bool { (start..<start + count).contains(rank) }
    return holds(row.rank, all[row.rank, default: 1])
      || holds(places[row.rank, default: row.rank], among[row.rank, default: 1])
  }
}
