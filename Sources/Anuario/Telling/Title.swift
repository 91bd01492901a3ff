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
  /// Winner of the final.
  case final(Match.ID, champion: Team.ID, beaten: Team.ID)
  /// Nothing that a title could be read from.
  case none

  /// The team that the season's pages carry first, in the accent.
  package var team: Team.ID? {
    switch self {
    case .table(_, let team), .leading(_, let team), .final(_, let team, _): team
    case .shared, .none: nil
    }
  }

  /// The table of the title, as an index into the standings.
  package var table: Int? {
    switch self {
    case .table(let index, _), .leading(let index, _), .shared(let index, _): index
    case .final, .none: nil
    }
  }
}

extension Telling {
  /// How the title was won.
  var championship: Title {
    let stages = season.allStages.filter { !$0.ownMatches.isEmpty }
    if let last = stages.last, last.format == .knockout, let final = last.rounds.last?.matches, final.count == 1,
      let match = final.first, let winner = winner(of: match)
    {
      return .final(match.id, champion: winner, beaten: winner == match.first ? match.second : match.first)
    }
    // The title belongs to the only table, or to the last one that stands outside of groups.
    let candidates = statistics.standings.indices.filter { statistics.standings[$0].group == nil }
    guard let index = candidates.last ?? (statistics.standings.count == 1 ? 0 : nil) else { return .none }
    let table = statistics.standings[index]
    let leaders = table.rows.filter { $0.rank == 1 }.map(\.team)
    guard let leader = leaders.first else { return .none }
    if leaders.count > 1 { return .shared(index: index, teams: leaders) }
    return table.unplayed == 0 ? .table(index: index, champion: leader) : .leading(index: index, leader: leader)
  }

  /// The side that won a match, shoot-outs included.
  func winner(of match: Match) -> Team.ID? {
    guard let goals = match.counted else { return nil }
    if goals.margin > 0 { return goals.first > goals.second ? match.first : match.second }
    guard let kicks = match.score.penalties, kicks.margin > 0 else { return nil }
    return kicks.first > kicks.second ? match.first : match.second
  }
}
