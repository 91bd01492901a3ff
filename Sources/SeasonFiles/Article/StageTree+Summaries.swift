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
    let (summaries, deciders) = (summaries, deciders)
    // What is left has no record in full.
    forgetSummaries()
    for index in nodes.indices {
      edit(index) { node in
        for round in node.stage.rounds.indices { node.stage.rounds[round].merge(summaries, deciders, &merged) }
        for group in node.stage.groups.indices {
          for round in node.stage.groups[group].rounds.indices {
            node.stage.groups[group].rounds[round].merge(summaries, deciders, &merged)
          }
        }
      }
    }
    return merged
  }
}

extension Round {
  fileprivate mutating func merge(
    _ summaries: Set<Match.ID>, _ deciders: Set<Match.ID>, _ merged: inout StageTree.MergedSummaries
  ) {
    let isShort = matches.map { summaries.contains($0.id) }
    guard isShort.contains(true), isShort.contains(false) else { return }
    var full: [Team.Pair: [Int]] = [:]
    var short: [Team.Pair: [Int]] = [:]
    for index in matches.indices {
      let pair = Team.Pair(matches[index].first, matches[index].second)
      if isShort[index] { short[pair, default: []].append(index) } else { full[pair, default: []].append(index) }
    }
    // The records in full by those in short that they take the place of.
    var dropped: [Int: Int] = [:]
    func replace(_ short: Int, by full: Int) {
      dropped[short] = full
      merged.replaced[matches[short].id] = matches[full].id
      if rank(full, matches[short]) > 2 { merged.differing.append((matches[short], matches[full])) }
    }
    for (pair, short) in short.sorted(by: { $0.value[0] < $1.value[0] }) {
      var (short, full) = (short, full[pair] ?? [])
      let legs = short.map { matches[$0] }
      // Those of the same score first, so that no other takes their place.
      for index in short {
        let same = full.filter { isSame($0, matches[index]) }
        guard let best = same.min(by: { rank($0, matches[index]) < rank($1, matches[index]) }) else { continue }
        full.removeAll { $0 == best }
        short.removeAll { $0 == index }
        replace(index, by: best)
      }
      // What decided a tie that its legs left open is a match more, and none of them.
      let isReplay = full.count < short.count && Self.areLevel(legs)
      full.removeAll { index in
        guard !legs.contains(where: { $0.counted == nil }), matches[index].counted != nil, legs.count < 3 else {
          return false
        }
        return deciders.contains(matches[index].id) || isReplay
      }
      for index in short {
        guard let best = full.min(by: { rank($0, matches[index]) < rank($1, matches[index]) }) else { continue }
        full.removeAll { $0 == best }
        replace(index, by: best)
      }
    }
    for (short, full) in dropped.sorted(by: { $0.key < $1.key }) { complete(full, by: matches[short]) }
    matches = matches.indices.filter { dropped[$0] == nil }.map { matches[$0] }
  }

  /// Whether a match ended as one of a table did.
  private func isSame(_ index: Int, _ short: Match) -> Bool {
    guard let stated = short.counted, let own = matches[index].counted else { return false }
    return own == (matches[index].first == short.first ? stated : stated.swapped)
  }

  /// Whether the legs of a tie left it open.
  private static func areLevel(_ legs: [Match]) -> Bool {
    guard let one = legs.first?.first else { return false }
    return legs.reduce(0) { sum, leg in
      let goals = leg.counted ?? Goals(0, 0)
      return sum + (leg.first == one ? goals.first - goals.second : goals.second - goals.first)
    } == 0
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
