import Football
import Statistics
import Words

// The order of all teams of a season, of which no single table may hold all.
extension Telling {
  /// All teams that played, in the order of the title's table and those beside it; where no table of several is the
  /// title's, by their points over all matches.
  var orderOfAll: (teams: [Team.ID], isOfAllMatches: Bool) {
    let standings = statistics.standings
    let all = statistics.summary.teamsInMatches.sorted { words.isOrdered(name($0), before: name($1)) }
    guard let first = statistics.title.table ?? (standings.count == 1 ? 0 : nil) else {
      return standings.isEmpty ? (all, false) : (byAllMatches(all), true)
    }
    // After a split the table of the title goes before those of the others, and these before the one that was split.
    let others = standings.indices.filter { $0 != first }
    let order =
      [first] + others.filter { isContinued(standings[$0]) } + others.filter { !isContinued(standings[$0]) }
    var seen: Set<Team.ID> = []
    return ((order.flatMap { standings[$0].rows.map(\.team) } + all).filter { seen.insert($0).inserted }, false)
  }

  /// Teams by their points over all matches of the season, then goal difference and goals.
  private func byAllMatches(_ teams: [Team.ID]) -> [Team.ID] {
    let win = statistics.standings.last?.rules.pointsForWin.value ?? rules.pointsForWin.value
    let rows = Dictionary(
      AllTimeTable([season], pointsForWin: win).rows.enumerated().map { ($0.element.team, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    func place(_ team: Team.ID) -> Int { rows[season[team].name] ?? .max }
    return teams.enumerated().sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }.map(\.element)
  }
}

// Matches that an authority decided: their goals were not scored.
extension Telling {
  /// That the results of marked cells were awarded, a sentence that names them where they are few; nothing without any.
  func awardedNote(_ matches: [Match.ID]) -> [String] {
    let awarded = Set(matches).sorted().compactMap(match).filter { $0.isAwarded && $0.counted != nil }
    guard !awarded.isEmpty else { return [] }
    let isFew = awarded.count <= Telling.mostNamed
    let named = isFew ? words.list(awarded.map(result)) : words(.results, count: awarded.count)
    return [words(.noteAwardedCells, ["matches": named])]
  }

  /// A score, marked where goals of it were awarded; a note tells what the mark means.
  func score(_ goals: Goals, isAwarded: Bool) -> String {
    words.score(goals.first, goals.second) + (isAwarded ? Telling.awardedMark : "")
  }

  private static let awardedMark = "*"
}
