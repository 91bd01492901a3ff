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
    let playing: Set<Team.ID>
    /// The same teams by their names.
    let index: RSSSFTeamIndex
    private let sums: [Team.ID: Sums]
    /// The teams of each record, in order.
    private let ofSums: [Sums: [Team.ID]]

    /// Counts the matches of some rounds, of teams of these names.
    init(of rounds: [Round], names: RSSSFNames) {
      var playing: Set<Team.ID> = []
      var sums: [Team.ID: Sums] = [:]
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
      let teams = playing.sorted()
      ofSums = Dictionary(grouping: teams) { sums[$0] ?? Sums() }
      index = RSSSFTeamIndex(teams, names: names)
      self.playing = playing
      self.sums = sums
    }

    /// The record of a team.
    func sums(of team: Team.ID) -> Sums { sums[team] ?? Sums() }

    /// The teams of a record, in order.
    func teams(of sums: Sums) -> [Team.ID] { ofSums[sums] ?? [] }
  }

  /// A team's name folded and in words.
  struct FoldedName {
    var key: String
    var words: [String]

    init(_ name: String) {
      key = Folding.key(name)
      words = RSSSFNames.words(of: key)
    }
  }

  private let names: [FoldedName]

  /// A team's name.
  subscript(_ team: Team.ID) -> FoldedName { names[team.index] }

  /// Makes a matcher of a season's teams.
  init(_ season: Season) {
    names = season.teams.map { FoldedName($0.name) }
  }

  /// The team of every row of a table, in the order of the rows; nil for one that plays no match.
  func teams(of rows: [RSSSFParser.StatedRow], in records: Records) -> [Team.ID?] {
    var joining = RSSSFJoining(rows, records: records)
    joining.joinByNames()
    // The sums of a whole season are as good as a name, where one team alone has them.
    joining.joinBySumsAndWords()
    joining.joinByWords()
    joining.joinBySums()
    return joining.found
  }

  /// The team of a name among those that play, as far as words tell.
  func team(_ name: String, in records: Records) -> Team.ID? {
    let name = FoldedName(name)
    if let same = records.index.teams(named: name.key).first { return same }
    let fitting = records.index.teams(fitting: name.words)
    guard let best = fitting.map(\.fit).max() else { return nil }
    let fits = fitting.filter { $0.fit == best }
    return fits.count == 1 ? fits.first?.team : nil
  }

  // MARK: Words

  fileprivate static func words(of key: String) -> [String] {
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
