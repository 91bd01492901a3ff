import Football

/// Ties in short: the table above the matches that it sums up, in articles of cups.
extension StageTree {
  /// What became of the matches that tables of ties give.
  struct MergedSummaries {
    /// The matches that stand in full too, by those of the tables that they take the place of.
    var replaced: [Match.ID: Match.ID] = [:]
    /// Those that have another score in full, with the match of the table first.
    var differing: [(Match, Match)] = []
  }

  /// Leaves out what tables of ties give of matches that stand in the same round in full.
  mutating func mergeSummaries() -> MergedSummaries {
    var merged = MergedSummaries()
    guard !summaries.isEmpty else { return merged }
    let summaries = summaries
    for index in nodes.indices {
      edit(index) { node in
        for round in node.stage.rounds.indices { node.stage.rounds[round].merge(summaries, &merged) }
        for group in node.stage.groups.indices {
          for round in node.stage.groups[group].rounds.indices {
            node.stage.groups[group].rounds[round].merge(summaries, &merged)
          }
        }
      }
    }
    return merged
  }
}

extension Round {
  fileprivate mutating func merge(_ summaries: Set<Match.ID>, _ merged: inout StageTree.MergedSummaries) {
    let isShort = matches.map { summaries.contains($0.id) }
    guard isShort.contains(true), isShort.contains(false) else { return }
    var full: [Team.Pair: [Int]] = [:]
    for index in matches.indices where !isShort[index] {
      full[Team.Pair(matches[index].first, matches[index].second), default: []].append(index)
    }
    var dropped: Set<Int> = []
    for index in matches.indices where isShort[index] {
      let match = matches[index]
      let pair = Team.Pair(match.first, match.second)
      guard let candidates = full[pair], let best = candidates.min(by: { rank($0, match) < rank($1, match) }) else {
        continue
      }
      full[pair] = candidates.filter { $0 != best }
      dropped.insert(index)
      merged.replaced[match.id] = matches[best].id
      if rank(best, match) > 2 { merged.differing.append((match, matches[best])) }
      complete(best, by: match)
    }
    matches = matches.indices.filter { !dropped.contains($0) }.map { matches[$0] }
  }

  /// How well a match fits the one of a table: the lower the better, above 2 with another score.
  private func rank(_ index: Int, _ short: Match) -> Int {
    let isTurned = matches[index].first != short.first
    guard let stated = short.counted, let own = matches[index].counted else { return isTurned ? 2 : 1 }
    if own == (isTurned ? stated.swapped : stated) { return isTurned ? 1 : 0 }
    return isTurned ? 4 : 3
  }

  /// Gives a match what only the table tells of it.
  private mutating func complete(_ index: Int, by short: Match) {
    if matches[index].ground == .unknown { matches[index].ground = short.ground }
    let isTurned = matches[index].first != short.first
    if matches[index].score.penalties == nil, let kicks = short.score.penalties {
      matches[index].score.penalties = isTurned ? kicks.swapped : kicks
    }
    if matches[index].counted == nil, matches[index].status == .played || matches[index].status == .scheduled,
      short.counted != nil, !isTurned
    {
      matches[index].score = short.score
      matches[index].status = short.status
    }
    if matches[index].note == nil { matches[index].note = short.note }
  }
}
