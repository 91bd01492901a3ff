import Football

/// Finds how the matches of a stage relate, where its record does not say so.
enum StageFormats {
  /// The format of a stage with these groups and rounds; nil when it has no match.
  ///
  /// Groups make groups. Rounds make a knockout when their names say so, when every round is played by at most half of the
  /// teams of the round before and by none other, or when they end in a final and lose a team with every pair; else a league.
  /// Where headings call the rounds play-offs, it is enough that every team of a round has one opponent.
  static func infer(groups: [Group], rounds: [Round], areCalledKnockout: Bool = false) -> StageFormat? {
    if !groups.isEmpty { return .groups }
    let played = rounds.filter { !$0.matches.isEmpty }
    guard !played.isEmpty else { return nil }
    if played.allSatisfy({ RoundNames.isKnockout($0.name) }) { return .knockout }
    if areCalledKnockout, played.allSatisfy({ teams(of: $0).count == 2 * pairs(of: $0).count }) { return .knockout }
    return narrows(played) || isCup(played) ? .knockout : .league
  }

  /// Whether rounds such as First round, Second round, Quarter-finals are those of a cup, which teams may enter late: the last
  /// is a final by its name, every team has one opponent in a round, and no more go on than there are pairs.
  private static func isCup(_ rounds: [Round]) -> Bool {
    guard rounds.count >= 2, let last = rounds.last, RoundNames.isKnockout(last.name) else { return false }
    var later: Set<Team.ID> = []
    for round in rounds.reversed() {
      let own = teams(of: round)
      let pairs = pairs(of: round).count
      guard own.count == 2 * pairs, own.intersection(later).count <= pairs else { return false }
      if !RoundNames.isForLosers(round.name) { later.formUnion(own) }
    }
    return true
  }

  private static func teams(of round: Round) -> Set<Team.ID> {
    var teams: Set<Team.ID> = []
    for index in round.matches.indices {
      teams.insert(round.matches[index].first)
      teams.insert(round.matches[index].second)
    }
    return teams
  }

  private static func narrows(_ rounds: [Round]) -> Bool {
    guard rounds.count >= 2 else { return false }
    var before = teams(of: rounds[0])
    for round in rounds.dropFirst() {
      let after = teams(of: round)
      guard after.count * 2 <= before.count, after.isSubset(of: before) else { return false }
      before = after
    }
    return true
  }

  /// The ties of a knockout stage: the matches of each round, gathered by the pair that plays them.
  ///
  /// The names of teams let a note such as "Thailand wins on penalties" tell the winner.
  static func ties(in rounds: [Round], teams: [Team] = []) -> [Tie] {
    var later: Set<Team.ID> = []
    var ties: [[Tie]] = []
    // From the last round back, so that each knows who plays after it; the match for third place is for losers.
    for round in rounds.reversed() {
      let pairs = pairs(of: round)
      let isSingle = pairs.contains { $0.count == 1 && round.matches[$0[0]].winner != nil }
      ties.append(
        pairs.compactMap { legs in
          if legs.count == 1, let tie = TieReading.plain(round.matches[legs[0]]) { return tie }
          return TieReading(legs.map { round.matches[$0] }, isSingle: isSingle, later: later, teams: teams).tie
        })
      if !RoundNames.isForLosers(round.name) { later.formUnion(Self.teams(of: round)) }
    }
    return ties.reversed().flatMap { $0 }
  }

  /// The indices of a round's matches by the pairs that play them, in the order of first mention.
  private static func pairs(of round: Round) -> [[Int]] {
    var pairs: [[Int]] = []
    var numbers: [Team.Pair: Int] = [:]
    for index in round.matches.indices {
      let pair = Team.Pair(round.matches[index].first, round.matches[index].second)
      if let known = numbers[pair] {
        pairs[known].append(index)
      } else {
        numbers[pair] = pairs.count
        pairs.append([index])
      }
    }
    return pairs
  }
}
