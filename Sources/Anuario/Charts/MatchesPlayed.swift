import Football
import Statistics
import Words

/// What lines over the rounds owe their readers where teams have played unlike numbers of matches.
extension Telling {
  /// Whether the season is in progress and some rounds of a table are not complete, so that lines over the rounds would
  /// stand still for matches that are yet to be played.
  func hasUnfinishedRounds(_ index: Int) -> Bool {
    let progression = statistics.progressions[index]
    return progression.hasUnfinishedRounds && !progression.hasInferredRounds && !statistics.matchesToCome.isEmpty
  }

  /// The most teams with another number of matches that a note names.
  private static let mostOfOtherNumbers = 6

  /// That some teams of a table have played fewer or more matches than most, in a sentence or two; none where all have
  /// played as many.
  ///
  /// Of a league that split, teams are compared with those of their own part. Where too many differ to be named, or several
  /// by much, and where the season was cut short, it is the least and the greatest number.
  ///
  /// - Parameters:
  ///   - index: The table's index among the standings.
  ///   - teams: The teams that the picture shows; nil for all.
  /// - Returns: The sentences.
  func matchesPlayedNotes(_ index: Int, of teams: [Team.ID]? = nil) -> [String] {
    let table = statistics.standings[index]
    if isCutShort { return TableSubject.cutShortNote(self, table) }
    let all = teamsOfOtherNumbers(index)
    let others = all.filter { teams?.contains($0.team) ?? true }
    guard !others.isEmpty else { return [] }
    guard all.count <= (isUneven(table) ? 1 : Telling.mostOfOtherNumbers) else {
      let played = table.rows.map(\.own.played)
      return [
        words(.noteUneven, ["least": words.number(played.min() ?? 0), "most": words.number(played.max() ?? 0)])
      ]
    }
    // First those with a match fewer, then with two, and last those with more.
    let amounts = Set(others.map(\.more)).sorted { ($0 > 0 ? 1 : 0, abs($0)) < ($1 > 0 ? 1 : 0, abs($1)) }
    return amounts.map { more in
      let list = names(others.filter { $0.more == more }.map(\.team))
      return words.sentence(
        words(more < 0 ? .noteMatchesFewer : .noteMatchesMore, count: abs(more), ["list": list]))
    }
  }

  /// The teams of a table that have not played the number of matches most common in their part, with how many more, in the
  /// order of the table; of numbers equally common it is the greatest.
  private func teamsOfOtherNumbers(_ index: Int) -> [(team: Team.ID, more: Int)] {
    let rows = statistics.progressions[index].rows
    func played(_ row: ProgressionRow) -> Int { (row.playedAfter.last ?? row.playedAtStart) - row.playedAtStart }
    let usual = Dictionary(grouping: rows, by: \.part).mapValues { rows in
      let counts = Dictionary(grouping: rows, by: played).mapValues(\.count)
      return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    }
    return rows.map { (team: $0.team, more: played($0) - (usual[$0.part] ?? 0)) }.filter { $0.more != 0 }
  }
}
