import Football

/// How a season's title was won, as far as its record shows.
public enum Title: Sendable, Hashable {
  /// First of a finished table.
  case table(index: Int, champion: Team.ID)
  /// Alone at the top of a table of which some matches have no result; `isDecided` when nobody could reach it on points
  /// by winning all of them, those that were called off included.
  case leading(index: Int, leader: Team.ID, isDecided: Bool)
  /// The first place of a table is shared.
  case shared(index: Int, teams: [Team.ID])
  /// First of a finished table, with play-offs after it that may decide more.
  case first(index: Int, leader: Team.ID)
  /// Winner of the final.
  case final(Match.ID, champion: Team.ID, beaten: Team.ID)
  /// Winner of a final over several matches, with all their goals, the champion's first.
  case legs([Match.ID], goals: Goals, champion: Team.ID, beaten: Team.ID)
  /// A tournament after the other, each with a final of its own and none over them: those that are won.
  case tournaments([TournamentTitle])
  /// Nothing that a title could be read from.
  case none

  /// The team that the season's pages carry first, in the accent.
  public var team: Team.ID? {
    switch self {
    case .table(_, let team), .leading(_, let team, _), .first(_, let team): team
    case .final(_, let team, _), .legs(_, _, let team, _): team
    case .shared, .tournaments, .none: nil
    }
  }

  /// Those that the record makes the season's winners; empty while that is open or cannot be read from it.
  public var champions: [Team.ID] {
    switch self {
    case .table(_, let champion), .final(_, let champion, _), .legs(_, _, let champion, _): [champion]
    case .leading(_, let leader, let isDecided): isDecided ? [leader] : []
    case .shared(_, let teams): teams
    case .tournaments(let won): won.map(\.champion).eachOnce
    case .first, .none: []
    }
  }

  /// Whether several teams won it together.
  public var isShared: Bool {
    if case .shared = self { true } else { false }
  }

  /// Whether a knock-out decided it.
  public var isKnockout: Bool {
    switch self {
    case .final, .legs: true
    case .table, .leading, .first, .shared, .tournaments, .none: false
    }
  }

  /// The table of the title, as an index into the standings.
  public var table: Int? {
    switch self {
    case .table(let index, _), .leading(let index, _, _), .first(let index, _), .shared(let index, _): index
    case .final, .legs, .tournaments, .none: nil
    }
  }
}

/// How far the first place of a table is settled by its results.
enum TableSettlement {
  /// Every match has its result, but for those that were struck from the record.
  case finished
  /// Nobody could reach the first on points by winning every match without a result.
  case decided
  /// Some could, or nobody knows: what an organiser decides after matches were called off stands in no result.
  case open
  /// Every match has its result, but the few teams of a record without rounds do not have as many: a knock-out, or a group
  /// with a final after it, that nothing tells from a league.
  case unclear

  init(_ table: Table, _ standings: Standings) {
    var missing = [Int](repeating: 0, count: table.teams.count)
    if table.matches.count > table.results.count {
      for match in table.programMatches where table.index.indexed[match].goals == nil {
        if table.index.matches[match].status == .annulled { continue }
        missing[table.local[table.index.indexed[match].first]] += 1
        missing[table.local[table.index.indexed[match].second]] += 1
      }
    }
    for pair in table.unnamedMatches {
      missing[pair.first] += 1
      missing[pair.second] += 1
    }
    if missing.allSatisfy({ $0 == 0 }) {
      self = TableSettlement.isLeague(table) ? .finished : .unclear
      return
    }
    let win = min(max(standings.rules.pointsForWin.value, 0), 1000)
    let others = standings.rows.dropFirst().map { $0.points + win * missing[table.local[$0.team.index]] }
    self = standings.rows.first.map { first in others.allSatisfy { $0 < first.points } } ?? false ? .decided : .open
  }
}

extension TableSettlement {
  /// The most teams of a table that may be none: larger ones are leagues, whatever was never played in them.
  private static let fewTeams = 8

  /// Whether a table is that of a league: it has many teams or several rounds, or all its teams have as many matches.
  fileprivate static func isLeague(_ table: Table) -> Bool {
    table.teams.count > fewTeams || Set(table.results.map(\.round)).count > 1
      || Set(table.resultsOfTeam.map(\.count)).count <= 1
  }
}

extension SeasonStatistics {
  /// Whether nothing tells that the matches of the season's only table make a league: its few teams do not have as many,
  /// in a record without rounds.
  public func isUnclear(table index: Int) -> Bool {
    // The only table of a whole season gives the title, unless that is so.
    standings.count == 1 && index == 0 && season.part == nil && season.closingRounds.isEmpty && title == .none
      && !standings[0].rows.isEmpty
  }
}

/// Looks for the title of a season.
struct TitleSearch {
  let season: Season
  let rules: Rules
  let standings: [Standings]
  /// How far every table is settled.
  let settlement: [TableSettlement]

  /// How the title was won.
  ///
  /// A knock-out stage at the end decides it; see ``afterTables(_:)`` for one that follows a league. Of several tables none
  /// decides unless the last belongs to a final stage, or its stage takes points along from an earlier one as the rules tell.
  /// The first of one half of a season, of which the record has no other, is only said to be first.
  var title: Title {
    if let part = season.part, !part.holdsTitle { return leader(of: part) }
    let tournaments = season.tournaments
    if tournaments.count > 1 { return TournamentSearch(season, tournaments).title }
    let tables = standings.indices.filter { standings[$0].group == nil }
    let isAboutTitle = season.closingRounds.contains { !$0.isAboutLevel }
    // Play-offs about another level, beside a table that is only stated, decide no title.
    if !isAboutTitle, standings.isEmpty, season.claims.contains(where: \.isOfTable) { return .none }
    if !season.closingRounds.isEmpty, tables.isEmpty || isAboutTitle { return afterTables(tables) }
    if standings.count == 1 { return ofTable(0, isFirstOnly: standings[0].isOfHalf) }
    if let index = tables.last(where: isChampionship) { return ofTable(index, isFirstOnly: false) }
    guard let index = tables.last, tables.count == 1 || isFinalStage(standings[index].stage ?? "") else { return .none }
    return ofTable(index, isFirstOnly: false)
  }

  /// The title of a season that a knock-out ends.
  ///
  /// After a league it may be about the title (in America) or about promotion (in England), and the league's first is only
  /// said to be first. It decides where the record calls the league a phase of the competition, and after two halves of a
  /// season with a table each. Play-offs whose name tells of another level or competition never do.
  private func afterTables(_ tables: [Int]) -> Title {
    let hasFinal = season.closingRounds.contains(where: \.isFinal)
    if tables.isEmpty || tables.allSatisfy(isPhase) && hasFinal { return season.closingFinal }
    if let index = tables.last(where: isChampionship) { return ofTable(index, isFirstOnly: true) }
    if tables.count == 1 { return ofTable(tables[0], isFirstOnly: true) }
    return hasFinal && !season.hasEarlierKnockout ? season.closingFinal : .none
  }

  /// Of a part of a season nobody wins the title; its only table has a first, or over its first rounds a leader.
  private func leader(of part: SeasonPart) -> Title {
    guard standings.count == 1, part.team == nil else { return .none }
    let leaders = standings[0].rows.filter { $0.rank == 1 && $0.played > 0 }.map(\.team)
    guard leaders.count == 1 else { return .none }
    guard let rounds = part.rounds else { return .first(index: 0, leader: leaders[0]) }
    return rounds.lowerBound == 1 ? .leading(index: 0, leader: leaders[0], isDecided: false) : .none
  }

  /// Whether a table is that of a phase which only leads to a knock-out: League phase, Regular season.
  private func isPhase(_ index: Int) -> Bool {
    let name = (standings[index].stage ?? "").foldedForOrder
    let phases = ["league", "league phase", "league stage", "regular season", "fase de liga", "fase liga", "ligaphase"]
    return phases.contains(name)
  }

  private func isFinalStage(_ name: String) -> Bool {
    let words = name.foldedForOrder.split { !$0.isLetter }
    return words.contains { $0 == "final" || $0 == "finals" } && !words.contains("semi") && !words.contains("quarter")
  }

  /// Whether a table is that of the better half after a split, with points taken along by the rules.
  private func isChampionship(_ index: Int) -> Bool {
    let stage = standings[index].stage ?? ""
    let words = ["championship", "meister", "champion", "title", "titulo", "campeon"]
    guard rules.stageRules(stage)?.carried != nil else { return false }
    return words.contains(where: stage.foldedForOrder.contains)
  }

  private func ofTable(_ index: Int, isFirstOnly: Bool) -> Title {
    let table = standings[index]
    let leaders = table.rows.filter { $0.rank == 1 }.map(\.team)
    guard let leader = leaders.first, settlement[index] != .unclear else { return .none }
    if leaders.count > 1 { return .shared(index: index, teams: leaders) }
    switch settlement[index] {
    case .finished, .unclear: break
    // What was played after the table outranks it: then a match without a result leaves its first no more than first.
    case .decided where isFirstOnly && season.hasClosingResult: break
    case .decided: return .leading(index: index, leader: leader, isDecided: !isFirstOnly)
    case .open: return .leading(index: index, leader: leader, isDecided: false)
    }
    return isFirstOnly ? .first(index: index, leader: leader) : .table(index: index, champion: leader)
  }
}

extension Claim {
  /// Whether it is a row of a stated table.
  fileprivate var isOfTable: Bool {
    if case .standingsRow = fact { true } else { false }
  }
}
