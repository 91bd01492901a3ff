import Football
import Statistics
import Words

/// How a season's title was won, as far as its record shows.
package enum Title: Sendable, Hashable {
  /// First of a finished table.
  case table(index: Int, champion: Team.ID)
  /// Leading a table that has matches left.
  case leading(index: Int, leader: Team.ID)
  /// The first place of a finished table is shared.
  case shared(index: Int, teams: [Team.ID])
  /// First of a finished table, with play-offs after it that may decide more.
  case first(index: Int, leader: Team.ID)
  /// Winner of the final.
  case final(Match.ID, champion: Team.ID, beaten: Team.ID)
  /// Winner of a final over several matches, with all their goals, the champion's first.
  case legs(goals: Goals, champion: Team.ID, beaten: Team.ID)
  /// Nothing that a title could be read from.
  case none

  /// The team that the season's pages carry first, in the accent.
  package var team: Team.ID? {
    switch self {
    case .table(_, let team), .leading(_, let team), .first(_, let team): team
    case .final(_, let team, _), .legs(_, let team, _): team
    case .shared, .none: nil
    }
  }

  /// Whether a knock-out decided it.
  package var isKnockout: Bool {
    switch self {
    case .final, .legs: true
    case .table, .leading, .first, .shared, .none: false
    }
  }

  /// The table of the title, as an index into the standings.
  package var table: Int? {
    switch self {
    case .table(let index, _), .leading(let index, _), .first(let index, _), .shared(let index, _): index
    case .final, .legs, .none: nil
    }
  }
}

extension Telling {
  /// How the title was won.
  ///
  /// A knock-out stage at the end decides it, unless it follows a league: then it may be about the title (in America)
  /// or about promotion (in England), and the league's first is only said to be first. Of several tables none decides
  /// unless the last belongs to a final stage: points may be carried over in ways that the record does not tell.
  var championship: Title {
    let stages = season.allStages.filter { !$0.ownMatches.isEmpty }
    let tables = statistics.standings.indices.filter { statistics.standings[$0].group == nil }
    if let last = stages.last, last.format == .knockout {
      if tables.isEmpty { return final(of: last) }
      return tables.count == 1 ? table(tables[0], isFirstOnly: true) : .none
    }
    if statistics.standings.count == 1 { return table(0, isFirstOnly: false) }
    guard let index = tables.last else { return .none }
    let isFinal = Telling.key(statistics.standings[index].stage ?? "").split(separator: "-").contains("final")
    guard tables.count == 1 || isFinal else { return .none }
    return table(index, isFirstOnly: false)
  }

  private func table(_ index: Int, isFirstOnly: Bool) -> Title {
    let table = statistics.standings[index]
    let leaders = table.rows.filter { $0.rank == 1 }.map(\.team)
    guard let leader = leaders.first else { return .none }
    if leaders.count > 1 { return .shared(index: index, teams: leaders) }
    if table.unplayed > 0 { return .leading(index: index, leader: leader) }
    return isFirstOnly ? .first(index: index, leader: leader) : .table(index: index, champion: leader)
  }

  /// The winner of a knock-out stage: of its last round, when that is one match, or several between the same two.
  private func final(of stage: Stage) -> Title {
    guard let matches = stage.rounds.last?.matches, let last = matches.last else { return .none }
    let pair = Set([last.first, last.second])
    guard matches.allSatisfy({ Set([$0.first, $0.second]) == pair }) else { return .none }
    if matches.count == 1 {
      guard let winner = winner(of: last) else { return .none }
      return .final(last.id, champion: winner, beaten: winner == last.first ? last.second : last.first)
    }
    let scores = matches.map { $0.counted(for: last.first) }
    guard scores.allSatisfy({ $0 != nil }) else { return .none }
    let goals = scores.compactMap { $0 }.reduce(Goals(0, 0)) { Goals($0.first + $1.first, $0.second + $1.second) }
    if goals.margin > 0 {
      let isFirst = goals.first > goals.second
      return .legs(
        goals: isFirst ? goals : goals.swapped, champion: isFirst ? last.first : last.second,
        beaten: isFirst ? last.second : last.first)
    }
    guard let kicks = last.score.penalties, kicks.margin > 0 else { return .none }
    let isFirst = kicks.first > kicks.second
    return .legs(
      goals: goals, champion: isFirst ? last.first : last.second, beaten: isFirst ? last.second : last.first)
  }

  /// The side that won a match, shoot-outs included.
  func winner(of match: Match) -> Team.ID? {
    guard let goals = match.counted else { return nil }
    if goals.margin > 0 { return goals.first > goals.second ? match.first : match.second }
    guard let kicks = match.score.penalties, kicks.margin > 0 else { return nil }
    return kicks.first > kicks.second ? match.first : match.second
  }
}
