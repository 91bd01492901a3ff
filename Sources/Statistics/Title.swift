import Football

/// How a season's title was won, as far as its record shows.
public enum Title: Sendable, Hashable {
  /// First of a finished table.
  case table(index: Int, champion: Team.ID)
  /// Alone at the top of a table of which some matches have no result; `isDecided` when nobody can reach it on points
  /// any more, or no match is to come.
  case leading(index: Int, leader: Team.ID, isDecided: Bool)
  /// The first place of a table is shared.
  case shared(index: Int, teams: [Team.ID])
  /// First of a finished table, with play-offs after it that may decide more.
  case first(index: Int, leader: Team.ID)
  /// Winner of the final.
  case final(Match.ID, champion: Team.ID, beaten: Team.ID)
  /// Winner of a final over several matches, with all their goals, the champion's first.
  case legs([Match.ID], goals: Goals, champion: Team.ID, beaten: Team.ID)
  /// Nothing that a title could be read from.
  case none

  /// The team that the season's pages carry first, in the accent.
  public var team: Team.ID? {
    switch self {
    case .table(_, let team), .leading(_, let team, _), .first(_, let team): team
    case .final(_, let team, _), .legs(_, _, let team, _): team
    case .shared, .none: nil
    }
  }

  /// Those that the record makes the season's winners; empty while that is open or cannot be read from it.
  public var champions: [Team.ID] {
    switch self {
    case .table(_, let champion), .final(_, let champion, _), .legs(_, _, let champion, _): [champion]
    case .leading(_, let leader, let isDecided): isDecided ? [leader] : []
    case .shared(_, let teams): teams
    case .first, .none: []
    }
  }

  /// Whether a knock-out decided it.
  public var isKnockout: Bool {
    switch self {
    case .final, .legs: true
    case .table, .leading, .first, .shared, .none: false
    }
  }

  /// The table of the title, as an index into the standings.
  public var table: Int? {
    switch self {
    case .table(let index, _), .leading(let index, _, _), .first(let index, _), .shared(let index, _): index
    case .final, .legs, .none: nil
    }
  }
}

/// Looks for the title of a season.
struct TitleSearch {
  let season: Season
  let rules: Rules
  let standings: [Standings]
  let progressions: [PointsProgression]
  /// For every table, whether some match of it may still get a result.
  let hasOpenMatches: [Bool]

  /// How the title was won.
  ///
  /// A knock-out stage at the end decides it, unless it follows a league: then it may be about the title (in America)
  /// or about promotion (in England), and the league's first is only said to be first. Of several tables none decides
  /// unless the last belongs to a final stage, or its stage takes points along from an earlier one as the rules tell.
  var title: Title {
    let tables = standings.indices.filter { standings[$0].group == nil }
    if !closingRounds.isEmpty {
      if tables.isEmpty { return final }
      return tables.count == 1 ? ofTable(tables[0], isFirstOnly: true) : .none
    }
    if standings.count == 1 { return ofTable(0, isFirstOnly: false) }
    if let index = tables.last(where: isChampionship) { return ofTable(index, isFirstOnly: false) }
    guard let index = tables.last, tables.count == 1 || isFinalStage(standings[index].stage ?? "") else { return .none }
    return ofTable(index, isFirstOnly: false)
  }

  private func isFinalStage(_ name: String) -> Bool {
    let words = Self.words(name)
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
    guard let leader = leaders.first else { return .none }
    if leaders.count > 1 { return .shared(index: index, teams: leaders) }
    if table.unplayed > 0 {
      let isDecided = progressions[index].titleDecidedAfterRound != nil || !hasOpenMatches[index]
      return .leading(index: index, leader: leader, isDecided: isDecided)
    }
    return isFirstOnly ? .first(index: index, leader: leader) : .table(index: index, champion: leader)
  }

  /// The rounds of the knock-out stages that end the season, each with the name that tells what it is.
  private var closingRounds: [(name: String, matches: [Match])] {
    let stages = season.allStages.filter(\.hasMatches)
    let closing = stages.reversed().prefix { $0.format == .knockout }.reversed()
    return closing.flatMap { stage in
      stage.rounds.filter { !$0.matches.isEmpty }.map { ($0.name.isEmpty ? stage.name : $0.name, $0.matches) }
    }
  }

  /// The winner of the final of a season that a knock-out ends; see ``title``.
  ///
  /// The final is the last round called so, else the last round that is not about third place, when it is one match
  /// or several between the same two.
  var final: Title {
    let rounds = closingRounds.map { (words: Self.words($0.name), matches: $0.matches) }
    let named = rounds.last { ["final", "finals", "finale"].contains($0.words.joined(separator: " ")) }
    let third: Set<String> = ["third", "3rd", "tercer", "tercero", "dritten", "bronze", "3"]
    guard let round = named ?? rounds.last(where: { third.isDisjoint(with: $0.words) }),
      let last = round.matches.last
    else { return .none }
    let pair = Set([last.first, last.second])
    guard round.matches.allSatisfy({ Set([$0.first, $0.second]) == pair }) else { return .none }
    // What was struck or is played anew tells nothing.
    let matches = round.matches.filter(\.status.counts)
    guard let side = winner(of: matches) else { return .none }
    let (champion, beaten) = (matches[0].team(side), matches[0].team(side.other))
    if matches.count == 1 { return .final(matches[0].id, champion: champion, beaten: beaten) }
    return .legs(
      matches.map(\.id), goals: Self.goals(of: champion, in: matches) ?? Goals(0, 0), champion: champion,
      beaten: beaten)
  }

  /// The side that won matches between the same two, named as in the first of them.
  ///
  /// The record's word goes first (away goals and lots stand nowhere else); two matches are added up, which a replay
  /// does not change because what came before it was level; of more the one with more wins has it, then goals; then
  /// the last shoot-out.
  private func winner(of matches: [Match]) -> Side? {
    guard let first = matches.first, let last = matches.last else { return nil }
    let tie = season.allStages.lazy.flatMap(\.ties).first { $0.legs.contains(last.id) }
    if let tie, let side = tie.winner { return first.side(of: side == .first ? tie.first : tie.second) }
    guard let goals = Self.goals(of: first.first, in: matches) else { return nil }
    if matches.count > 2 {
      let wins = matches.compactMap(\.winner).map { $0 == first.first ? 1 : -1 }.reduce(0, +)
      if wins != 0 { return wins > 0 ? .first : .second }
    }
    if goals.margin > 0 { return goals.first > goals.second ? .first : .second }
    return last.winner.flatMap { first.side(of: $0) }
  }

  /// All goals of matches seen from a team; nil where one of them has no score.
  private static func goals(of team: Team.ID, in matches: [Match]) -> Goals? {
    var sum = Goals(0, 0)
    for match in matches {
      guard let goals = match.counted(for: team)?.inRange else { return nil }
      sum = Goals(sum.first + goals.first, sum.second + goals.second)
    }
    return sum
  }

  private static func words(_ name: String) -> [String] {
    name.foldedForOrder.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
  }
}
