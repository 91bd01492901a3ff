import Football

/// Finds how the matches of a stage relate, where its record does not say so.
enum StageFormats {
  /// The format of a stage with these groups and rounds; nil when it has no match.
  ///
  /// Groups make groups. Rounds make a knockout when their names say so, or when every round is played by at most half
  /// of the teams of the round before and by none other; else a league.
  static func infer(groups: [Group], rounds: [Round]) -> StageFormat? {
    if !groups.isEmpty { return .groups }
    let played = rounds.filter { !$0.matches.isEmpty }
    guard !played.isEmpty else { return nil }
    if played.allSatisfy({ RoundNames.isKnockout($0.name) }) { return .knockout }
    return narrows(played) ? .knockout : .league
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
  /// The winner is who has more goals over all legs, else who won the last leg's shoot-out; where that does not decide
  /// (away goals, lots), it is unknown.
  static func ties(in rounds: [Round]) -> [Tie] {
    rounds.flatMap { round -> [Tie] in
      var pairs: [[Match]] = []
      var indices: [Team.Pair: Int] = [:]
      for match in round.matches {
        let pair = Team.Pair(match.first, match.second)
        if let known = indices[pair] {
          pairs[known].append(match)
        } else {
          indices[pair] = pairs.count
          pairs.append([match])
        }
      }
      return pairs.map(tie)
    }
  }

  private static func tie(of legs: [Match]) -> Tie {
    let opening = legs[0]
    var tie = Tie(first: opening.first, second: opening.second, legs: legs.map(\.id), place: opening.place)
    let scores = legs.filter { $0.status.counts }.map { $0.counted(for: opening.first) }
    guard !scores.isEmpty, scores.allSatisfy({ $0 != nil }) else { return tie }
    let sum = scores.compactMap { $0 }.reduce(Goals(0, 0)) { Goals($0.first + $1.first, $0.second + $1.second) }
    if legs.count > 1 { tie.aggregate = sum }
    if sum.margin > 0 {
      tie.winner = sum.first > sum.second ? .first : .second
    } else if let last = legs.last, let kicks = last.score.penalties, kicks.margin > 0 {
      let winner = last.team(kicks.first > kicks.second ? .first : .second)
      tie.winner = winner == opening.first ? .first : .second
    }
    return tie
  }
}
