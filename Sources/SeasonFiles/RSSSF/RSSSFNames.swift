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

    /// Counts a match by its goals, the team's own first.
    mutating func count(_ goals: Goals) {
      played += 1
      self.goals = Goals(self.goals.first + goals.first, self.goals.second + goals.second)
      if goals.first > goals.second {
        won += 1
      } else if goals.first == goals.second {
        drawn += 1
      } else {
        lost += 1
      }
    }
  }

  /// The records of all teams that play in some rounds.
  struct Records {
    /// The teams that play.
    private(set) var playing: Set<Team.ID> = []
    private var sums: [Team.ID: Sums] = [:]

    /// Counts the matches of some rounds.
    init(of rounds: [Round]) {
      for round in rounds {
        // By index, for copying a match costs more than all that is counted.
        for index in round.matches.indices {
          let (first, second) = (round.matches[index].first, round.matches[index].second)
          playing.insert(first)
          playing.insert(second)
          guard let goals = round.matches[index].counted else { continue }
          sums[first, default: Sums()].count(goals)
          sums[second, default: Sums()].count(goals.swapped)
        }
      }
    }

    /// The record of a team.
    func sums(of team: Team.ID) -> Sums { sums[team] ?? Sums() }
  }

  /// A team's name folded and in words.
  private struct FoldedName {
    var key: String
    var words: [String]

    init(_ name: String) {
      key = Folding.key(name)
      words = RSSSFNames.words(of: key)
    }
  }

  private let names: [FoldedName]

  /// Makes a matcher of a season's teams.
  init(_ season: Season) {
    names = season.teams.map { FoldedName($0.name) }
  }

  /// The team of every row of a table, in the order of the rows; nil for one that plays no match.
  func teams(of rows: [RSSSFParser.StatedRow], in records: Records) -> [Team.ID?] {
    let wanted = rows.map { FoldedName($0.row.name.name) }
    var found = [Team.ID?](repeating: nil, count: rows.count)
    var free = records.playing
    func take(_ row: Int, _ team: Team.ID) {
      found[row] = team
      free.remove(team)
    }
    let playing = free.sorted()
    for row in rows.indices {
      if let same = playing.first(where: { free.contains($0) && names[$0.index].key == wanted[row].key }) {
        take(row, same)
      }
    }
    // The sums of a whole season are as good as a name, where one team alone has them.
    for row in rows.indices where found[row] == nil {
      let fits = free.filter {
        records.sums(of: $0) == rows[row].row.sums && Self.fit(wanted[row].words, words(of: $0)) > 0
      }
      if fits.count == 1, let team = fits.first { take(row, team) }
    }
    var isMoving = true
    while isMoving {
      isMoving = false
      for row in rows.indices where found[row] == nil {
        let scored = free.map { (team: $0, fit: Self.fit(wanted[row].words, words(of: $0))) }.filter { $0.fit > 0 }
        guard let best = scored.map(\.fit).max() else { continue }
        let fits = scored.filter { $0.fit == best }
        guard fits.count == 1, let team = fits.first?.team else { continue }
        // The same team must not fit another row as well or better.
        let rival = rows.indices.contains {
          $0 != row && found[$0] == nil && Self.fit(wanted[$0].words, words(of: team)) >= best
        }
        guard !rival else { continue }
        take(row, team)
        isMoving = true
      }
    }
    for row in rows.indices where found[row] == nil && rows[row].row.played > 0 {
      let fits = free.filter { records.sums(of: $0) == rows[row].row.sums }
      if fits.count == 1, let team = fits.first { take(row, team) }
    }
    return found
  }

  /// The team of a name among some, as far as words tell.
  func team(_ name: String, among teams: Set<Team.ID>) -> Team.ID? {
    let name = FoldedName(name)
    if let same = teams.filter({ names[$0.index].key == name.key }).min() { return same }
    let scored = teams.map { ($0, Self.fit(name.words, words(of: $0))) }.filter { $0.1 > 0 }
    guard let best = scored.map(\.1).max() else { return nil }
    let fits = scored.filter { $0.1 == best }
    return fits.count == 1 ? fits.first?.0 : nil
  }

  // MARK: Words

  private func words(of team: Team.ID) -> [String] { names[team.index].words }

  private static func words(of key: String) -> [String] {
    key.split { " .'/-()".contains($0) }.map(String.init)
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
