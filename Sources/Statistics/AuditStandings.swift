import Football

/// A table that the record states, checked in itself and against the results.
struct StatedTable {
  /// The heading that it stands under; nil for none.
  var stage: String?
  /// The claim of every row, in the record's order.
  var rows: [(claim: Claim, row: ClaimedStanding)] = []
  /// The teams of the rows.
  var teams: Set<Team.ID> = []
  /// The computed table of the same teams, as an index; nil where there is none.
  var computed: Int?
  /// What it counts where that is not the computed table alone; nil elsewhere.
  var basis: TableBasis?
  /// Whether its teams are known to have met others, so that its sums need not agree.
  var isOpen = false

  mutating func add(_ claim: Claim, _ row: ClaimedStanding) {
    rows.append((claim, row))
    teams.insert(row.team)
  }
}

/// The tables of a season that have results, by their teams and names.
struct ComputedTables {
  /// The folded names of each table: those of its group and stage.
  let names: [Set<String>]
  private var ofTeam: [Int: [Int]] = [:]

  init(_ tables: [Table]) {
    names = tables.map { Set([$0.source.group, $0.source.stage].compactMap { $0?.foldedForOrder }) }
    for (number, table) in tables.enumerated() where !table.results.isEmpty {
      for team in table.teams { ofTeam[team, default: []].append(number) }
    }
  }

  /// The tables of a team, in order.
  func tables(of team: Team.ID) -> [Int] { ofTeam[team.index] ?? [] }
}

extension Audit {
  func standingsFindings() -> [Finding] {
    var added: [Team.ID: Int] = [:]
    for settled in adjustments { if let team = settled.team { added[team, default: 0] += settled.points } }
    var stated = statedTables()
    guard !stated.isEmpty else { return [] }
    let results = TableResults(index, tables)
    findWhatCounts(in: &stated, results)
    findOpen(&stated, results)
    return stated.flatMap { table -> [Finding] in
      let inner = arithmetic(table) + points(table, results, added: added) + sums(table) + order(table)
      if table.computed != nil || table.basis != nil { return inner + against(table, flawed: inner) }
      return inner.isEmpty ? feasibility(table) : inner
    }
  }

  /// The stated rows, put together by heading; a team that comes again begins a new table.
  private func statedTables() -> [StatedTable] {
    var stated: [StatedTable] = []
    for claim in season.claims {
      guard case .standingsRow(let row) = claim.fact, isTeam(row.team), row.isInRange else { continue }
      let last = stated.count - 1
      if last < 0 || stated[last].stage != row.stage || stated[last].teams.contains(row.team) {
        stated.append(StatedTable(stage: row.stage))
      }
      stated[stated.count - 1].add(claim, row)
    }
    return stated
  }

  /// The computed table of a stated one: that of the same name with all its teams, else the only one of its very teams.
  func computedTable(of stated: StatedTable, among known: ComputedTables) -> Int? {
    let teams = stated.teams
    let holding = known.tables(of: stated.rows[0].row.team).filter { holds(tables[$0], teams) }
    let name = stated.stage?.foldedForOrder
    if let name, let named = holding.first(where: { known.names[$0].contains(name) }) { return named }
    let same = holding.filter { tables[$0].teams.count == teams.count }
    return same.count == 1 ? same.first : nil
  }

  func holds(_ table: Table, _ teams: Set<Team.ID>) -> Bool { teams.allSatisfy { table.local[$0.index] >= 0 } }

  // MARK: The table in itself

  private func arithmetic(_ table: StatedTable) -> [Finding] {
    table.rows.compactMap { claim, row in
      guard let played = row.played, let sum = row.playedByOutcome, played != sum else { return nil }
      return finding(.standingsPlayed, .contradiction, claim, table, row, .count(played), .count(sum))
    }
  }

  /// Points by the rule: row by row, or once where the whole table counts with another number of points a win.
  private func points(_ table: StatedTable, _ results: TableResults, added: [Team.ID: Int]) -> [Finding] {
    let rules = table.computed.map { standings[$0].rules } ?? self.rules.forStage(table.stage)
    let stage = table.computed.map { tables[$0].source.stage } ?? table.stage
    guard rules.shootOutPoints == nil, rules.stageRules(stage)?.carried == nil else { return [] }
    let win = min(max(rules.pointsForWin.value, 0), 1000)
    let draw = min(max(rules.pointsForDraw.value, 0), 1000)
    guard let carried = carriedPoints(table, results, win: win, draw: draw, added: added) else { return [] }
    func expected(_ row: ClaimedStanding, win: Int) -> Int? {
      guard let won = row.won, let drawn = row.drawn else { return nil }
      return won * win + drawn * draw + added[row.team, default: 0] + carried[row.team, default: 0]
    }
    let known = table.rows.filter { $0.row.points != nil && expected($0.row, win: win) != nil }
    let wrong = known.filter { expected($0.row, win: win) != $0.row.points }
    guard let first = wrong.first else { return [] }
    let other = win == 2 ? 3 : 2
    // One row may fit another rule by chance, and is believed only against a rule that nobody stated.
    let isTelling = known.count > 1 || rules.pointsForWin.origin.isAssumed
    if isTelling, known.allSatisfy({ expected($0.row, win: other) == $0.row.points }) {
      let severity: Finding.Severity = rules.pointsForWin.origin.isAssumed ? .note : .contradiction
      return [finding(.standingsPointsForWin, severity, first.claim, table, nil, .count(other), .count(win))]
    }
    return wrong.compactMap { claim, row in
      guard let points = row.points, let right = expected(row, win: win) else { return nil }
      return finding(.standingsPoints, .contradiction, claim, table, row, .count(points), .count(right))
    }
  }

  /// Goals for against goals against, wins against defeats, in a table of all who played one another.
  private func sums(_ table: StatedTable) -> [Finding] {
    guard let first = table.rows.first, isComplete(table) else { return [] }
    var found: [Finding] = []
    func sum(_ value: (ClaimedStanding) -> Int?) -> Int? {
      let values = table.rows.compactMap { value($0.row) }
      return values.count == table.rows.count ? values.reduce(0, +) : nil
    }
    if let scored = sum(\.goalsFor), let conceded = sum(\.goalsAgainst), scored != conceded {
      found.append(
        finding(.standingsGoals, .contradiction, first.claim, table, nil, .count(scored), .count(conceded)))
    }
    if let won = sum(\.won), let lost = sum(\.lost), won != lost {
      found.append(finding(.standingsResults, .contradiction, first.claim, table, nil, .count(won), .count(lost)))
    }
    return found
  }

  /// Whether a stated table has all teams that played one another, and not only the best of them.
  private func isComplete(_ table: StatedTable) -> Bool {
    if table.isOpen { return false }
    if let basis = table.basis { return basis.isClosed }
    if let number = table.computed { return tables[number].teams.count == table.rows.count }
    return table.rows.count > 1
      && table.rows.allSatisfy { entry in
        (entry.row.played ?? entry.row.playedByOutcome).map { $0 <= 2 * (table.rows.count - 1) } ?? false
      }
  }

  /// Rows that stand above one with more points.
  private func order(_ table: StatedTable) -> [Finding] {
    zip(table.rows, table.rows.dropFirst()).compactMap { upper, lower in
      guard let more = upper.row.points, let fewer = lower.row.points, more < fewer,
        (upper.row.rank ?? 0) <= (lower.row.rank ?? .max)
      else { return nil }
      return finding(
        .standingsOrder, .contradiction, lower.claim, table, nil, .teams([upper.row.team, lower.row.team]),
        .teams([lower.row.team, upper.row.team]))
    }
  }

  // MARK: The table against the results

  private func against(_ table: StatedTable, flawed: [Finding]) -> [Finding] {
    let computed = table.basis == nil ? table.computed.map { standings[$0] } : nil
    let rows = Dictionary((computed?.rows ?? []).map { ($0.team, $0) }) { first, _ in first }
    let ranks = StatedRanks(table, among: computed?.rows ?? [])
    var found: [Finding] = []
    var untold = 0
    for (place, (claim, row)) in table.rows.enumerated() {
      let ownRow = rows[row.team]
      guard let own = ownRow.map(StandingFigures.init) ?? table.basis?.figures[place] else { continue }
      var differing = StandingFigures(row).differing(from: own)
      if let basis = table.basis {
        // Points of several parts are checked by the row's own wins and draws.
        differing.points = nil
        // Where it is not known which results count, fewer of them are no contradiction: tables of those that came second
        // leave out matches.
        let isUnsure = table.computed == nil || !basis.isClosed
        let isFewer = row.played.map { $0 < own.played ?? 0 } ?? false
        if isUnsure, isFewer || basis.isOfDay && !differing.isEmpty {
          untold += 1
          continue
        }
      }
      // What the row's own arithmetic gave away is not told twice.
      if flawed.contains(where: { $0.claim == claim || $0.id == .standingsPointsForWin }) { differing.points = nil }
      if !differing.isEmpty {
        let isShort = (row.played ?? row.playedByOutcome ?? 0) > own.played ?? 0
        found.append(
          Finding(
            .standingsRow, isShort ? .gap : .contradiction, claim, claimed: .figures(differing),
            computed: .figures(own.only(differing)), related: .teams([row.team]),
            stage: table.stage))
      } else if let computed, let own = ownRow, let rank = row.rank, flawed.isEmpty, !ranks.allow(rank, own) {
        found.append(
          Finding(
            .standingsRank, computed.rules.order.origin.isAssumed ? .note : .contradiction, claim,
            claimed: .count(rank), computed: .count(own.rank), related: .teams([row.team]), stage: table.stage))
      }
    }
    if found.isEmpty, flawed.isEmpty, let first = table.rows.first {
      let count = table.rows.count - untold
      return [finding(.standingsRow, .agreement, first.claim, table, nil, .count(count), .count(count))]
    }
    // Where results are missing a rank says nothing.
    return found.contains { $0.severity == .gap } ? found.filter { $0.id != .standingsRank } : found
  }

  /// Whether a table known by nothing else can come from any results of a single round robin.
  private func feasibility(_ table: StatedTable) -> [Finding] {
    let rows = table.rows.compactMap { PrintedRow($0.row) }
    guard let first = table.rows.first, rows.count == table.rows.count, rows.count > 1, isComplete(table),
      table.computed == nil
    else { return [] }
    let isSingle = rows.allSatisfy { $0.won + $0.drawn + $0.lost == rows.count - 1 }
    let feasibility = isSingle ? TableFeasibility.of(rows) : .notTried
    let severity: Finding.Severity =
      switch feasibility {
      case .impossible: .contradiction
      case .unique: .note
      case .several: .agreement
      case .notTried: .gap
      }
    return [
      finding(.standingsFeasible, severity, first.claim, table, nil, .count(rows.count), .feasibility(feasibility))
    ]
  }

  /// A finding about a stated table, or about a row of it.
  private func finding(
    _ id: Finding.ID, _ severity: Finding.Severity, _ claim: Claim, _ table: StatedTable, _ row: ClaimedStanding?,
    _ claimed: FindingValue, _ computed: FindingValue
  ) -> Finding {
    Finding(
      id, severity, claim, claimed: claimed, computed: computed, related: row.map { .teams([$0.team]) },
      stage: table.stage ?? table.computed.flatMap { tables[$0].source.group ?? tables[$0].source.stage })
  }
}

extension ClaimedStanding {
  /// Whether no figure is so wild that sums could overflow: then it is a reader's fault or a hoax, and tells nothing.
  fileprivate var isInRange: Bool {
    [rank, played, won, drawn, lost, goalsFor, goalsAgainst, points].allSatisfy { number in
      number.map { (-100_000...100_000).contains($0) } ?? true
    }
  }

  /// Wins, draws and defeats together; nil where one is unknown.
  fileprivate var playedByOutcome: Int? {
    guard let won, let drawn, let lost else { return nil }
    return won + drawn + lost
  }
}

extension PrintedRow {
  fileprivate init?(_ row: ClaimedStanding) {
    guard let won = row.won, let drawn = row.drawn, let lost = row.lost, let goalsFor = row.goalsFor,
      let goalsAgainst = row.goalsAgainst
    else { return nil }
    self.init(won: won, drawn: drawn, lost: lost, goalsFor: goalsFor, goalsAgainst: goalsAgainst)
  }
}

extension RuleOrigin {
  /// Whether nothing states the rule for the very season.
  fileprivate var isAssumed: Bool {
    switch self {
    case .assumed, .ruleBook(_, assumed: true): true
    case .asked, .seasonFile, .ruleBook: false
    }
  }
}
