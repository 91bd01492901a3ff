import Football

/// Joins the names of tables and lists with those of the matches, which RSSSF texts shorten: `SK Rapid Wien` in the table is
/// `Rapid` in the results, `LASK Linz` may be `Linzer ASK`.
///
/// Equal names go first, then those of which one holds the words of the other, where only one fits; what is left goes by
/// the sums of its results.
struct RSSSFNames {
  /// The record of a team.
  struct Sums: Hashable {
    var played = 0
    var won = 0
    var drawn = 0
    var lost = 0
    var goals = Goals(0, 0)
  }

  private let season: Season
  private var sums: [Sums]

  /// Makes a matcher of a season's matches.
  init(_ season: Season) {
    self.season = season
    sums = [Sums](repeating: Sums(), count: season.teams.count)
  }

  /// The team of every row of a table, in the order of the rows; nil for one that plays no match.
  mutating func teams(of rows: [RSSSFParser.StatedRow], in matches: [Match]) -> [Team.ID?] {
    count(matches)
    let playing = Set(matches.flatMap { [$0.first, $0.second] })
    let names = rows.map { Self.words($0.row.name.name) }
    var found = [Team.ID?](repeating: nil, count: rows.count)
    var free = playing
    func take(_ row: Int, _ team: Team.ID) {
      found[row] = team
      free.remove(team)
    }
    for row in rows.indices {
      let key = Folding.key(rows[row].row.name.name)
      if let same = free.sorted().first(where: { Folding.key(season[$0].name) == key }) { take(row, same) }
    }
    // The sums of a whole season are as good as a name, where one team alone has them.
    for row in rows.indices where found[row] == nil {
      let fits = free.filter { sums[$0.index] == rows[row].row.sums && Self.fit(names[row], words(of: $0)) > 0 }
      if fits.count == 1, let team = fits.first { take(row, team) }
    }
    var isMoving = true
    while isMoving {
      isMoving = false
      for row in rows.indices where found[row] == nil {
        let scored = free.map { (team: $0, fit: Self.fit(names[row], words(of: $0))) }.filter { $0.fit > 0 }
        guard let best = scored.map(\.fit).max() else { continue }
        let fits = scored.filter { $0.fit == best }
        guard fits.count == 1, let team = fits.first?.team else { continue }
        // The same team must not fit another row as well or better.
        let rival = rows.indices.contains {
          $0 != row && found[$0] == nil && Self.fit(names[$0], words(of: team)) >= best
        }
        guard !rival else { continue }
        take(row, team)
        isMoving = true
      }
    }
    for row in rows.indices where found[row] == nil && rows[row].row.played > 0 {
      let fits = free.filter { sums[$0.index] == rows[row].row.sums }
      if fits.count == 1, let team = fits.first { take(row, team) }
    }
    return found
  }

  /// The team of a name among some, as far as words tell.
  func team(_ name: String, among teams: Set<Team.ID>) -> Team.ID? {
    let key = Folding.key(name)
    if let same = teams.sorted().first(where: { Folding.key(season[$0].name) == key }) { return same }
    let words = Self.words(name)
    let scored = teams.map { ($0, Self.fit(words, self.words(of: $0))) }.filter { $0.1 > 0 }
    guard let best = scored.map(\.1).max() else { return nil }
    let fits = scored.filter { $0.1 == best }
    return fits.count == 1 ? fits.first?.0 : nil
  }

  private mutating func count(_ matches: [Match]) {
    sums = [Sums](repeating: Sums(), count: season.teams.count)
    for match in matches {
      guard let goals = match.counted else { continue }
      for (team, own) in [(match.first, goals), (match.second, goals.swapped)] where sums.indices.contains(team.index) {
        sums[team.index].played += 1
        sums[team.index].goals = Goals(
          sums[team.index].goals.first + own.first, sums[team.index].goals.second + own.second)
        if own.first > own.second { sums[team.index].won += 1 }
        if own.first == own.second { sums[team.index].drawn += 1 }
        if own.first < own.second { sums[team.index].lost += 1 }
      }
    }
  }

  // MARK: Words

  private func words(of team: Team.ID) -> [String] { Self.words(season[team].name) }

  private static func words(_ name: String) -> [String] {
    Folding.key(name).split { " .'/-()".contains($0) }.map(String.init)
  }

  /// How well two names fit, 0 for not: every word of the shorter one begins, or is, a word of the longer one.
  static func fit(_ left: [String], _ right: [String]) -> Int {
    let (few, many) = left.count <= right.count ? (left, right) : (right, left)
    var open = many
    var fit = 0
    for word in few {
      if let index = open.firstIndex(of: word) {
        fit += 2 + word.count
        open.remove(at: index)
      } else if let index = open.firstIndex(where: { isShort($0, of: word) || isShort(word, of: $0) }) {
        fit += 1
        open.remove(at: index)
      } else {
        return 0
      }
    }
    return fit
  }

  /// Whether a word is the beginning of another, or its first letter.
  private static func isShort(_ short: String, of word: String) -> Bool {
    short.count < word.count && word.hasPrefix(short) && (short.count >= 3 || short.count == 1)
  }
}

extension RSSSFRow {
  /// What the row states, to be compared with results.
  var sums: RSSSFNames.Sums {
    RSSSFNames.Sums(played: played, won: won, drawn: drawn, lost: lost, goals: goals)
  }
}
