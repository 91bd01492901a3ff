import Football

/// The rows of a table on the way to their teams; see ``RSSSFNames``.
struct RSSSFJoining {
  private typealias Fit = (team: Team.ID, fit: Int)

  private let rows: [RSSSFParser.StatedRow]
  private let records: RSSSFNames.Records
  /// The names of the rows, each once, and the number of every row's.
  private var names: [RSSSFNames.FoldedName] = []
  private var nameOfRow: [Int] = []
  /// How many rows of each name have no team yet.
  private var openRows: [Int] = []
  /// For every name with open rows the teams that fit it, and for every team the names that it fits.
  private var fits: [[Fit]] = []
  private var namesOfTeam: [Team.ID: [(name: Int, fit: Int)]] = [:]
  private var taken: Set<Team.ID> = []
  /// How many teams of each record are taken.
  private var takenOfSums: [RSSSFNames.Sums: Int] = [:]
  /// The team of every row, as far as it is found.
  private(set) var found: [Team.ID?]

  init(_ rows: [RSSSFParser.StatedRow], records: RSSSFNames.Records) {
    self.rows = rows
    self.records = records
    found = Array(repeating: nil, count: rows.count)
    var numbers: [String: Int] = [:]
    for row in rows {
      let name = RSSSFNames.FoldedName(row.row.name.name)
      let number = numbers[name.key] ?? names.count
      if number == names.count {
        numbers[name.key] = number
        names.append(name)
        openRows.append(0)
      }
      nameOfRow.append(number)
      openRows[number] += 1
    }
  }

  private mutating func take(_ row: Int, _ team: Team.ID) {
    found[row] = team
    taken.insert(team)
    takenOfSums[records.sums(of: team), default: 0] += 1
    openRows[nameOfRow[row]] -= 1
  }

  /// Gives rows the teams of their very names.
  mutating func joinByNames() {
    for row in rows.indices {
      let same = records.index.teams(named: names[nameOfRow[row]].key).first { !taken.contains($0) }
      if let same { take(row, same) }
    }
    fits = names.indices.map { openRows[$0] == 0 ? [] : records.index.teams(fitting: names[$0].words) }
    for (name, fits) in fits.enumerated() {
      for entry in fits { namesOfTeam[entry.team, default: []].append((name, entry.fit)) }
    }
  }

  /// Gives rows the only team of their sums whose name fits.
  mutating func joinBySumsAndWords() {
    for row in rows.indices where found[row] == nil {
      if let team = onlyTeam(fitting: nameOfRow[row], of: rows[row].row.sums) { take(row, team) }
    }
  }

  /// The only free team of some sums that fits a name.
  private func onlyTeam(fitting name: Int, of sums: RSSSFNames.Sums) -> Team.ID? {
    var only: Team.ID?
    for entry in fits[name] where records.sums(of: entry.team) == sums && !taken.contains(entry.team) {
      if only != nil { return nil }
      only = entry.team
    }
    return only
  }

  /// Gives rows the only team that fits best, unless it fits another row as well or better, until none is left.
  mutating func joinByWords() {
    // What was looked at in vain is looked at again once a row or a team near it is gone.
    var isChanged = names.map { _ in true }
    var isMoving = true
    while isMoving {
      isMoving = false
      for row in rows.indices where found[row] == nil && isChanged[nameOfRow[row]] {
        let name = nameOfRow[row]
        // Of two rows of one name each is the other's rival.
        guard openRows[name] == 1 else { continue }
        isChanged[name] = false
        guard let team = best(of: name) else { continue }
        take(row, team)
        for entry in fits[name] { for other in namesOfTeam[entry.team] ?? [] { isChanged[other.name] = true } }
        isMoving = true
      }
    }
  }

  /// The only free team that fits a name best, where it fits no other open name as well or better.
  private func best(of name: Int) -> Team.ID? {
    // A table that stands twice has its rows twice: the second one is of no other team than the first.
    guard records.index.teams(named: names[name].key).isEmpty else { return nil }
    let free = fits[name].filter { !taken.contains($0.team) }
    guard let best = free.map(\.fit).max() else { return nil }
    let fitting = free.filter { $0.fit == best }
    guard fitting.count == 1, let team = fitting.first?.team else { return nil }
    let isRivalled = (namesOfTeam[team] ?? []).contains { $0.name != name && openRows[$0.name] > 0 && $0.fit >= best }
    return isRivalled ? nil : team
  }

  /// Gives rows the only team left of their sums.
  mutating func joinBySums() {
    for row in rows.indices where found[row] == nil && rows[row].row.played > 0 {
      let sums = rows[row].row.sums
      let teams = records.teams(of: sums)
      guard teams.count - takenOfSums[sums, default: 0] == 1, let team = teams.first(where: { !taken.contains($0) })
      else { continue }
      take(row, team)
    }
  }
}
