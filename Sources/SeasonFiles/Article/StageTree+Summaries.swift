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
    for (pair, short) in short.sorted(by: { $0.value[0] < $1.value[0] }) {
      for (short, full) in replacements(of: short, by: full[pair] ?? [], deciders) {
        dropped[short] = full
        merged.replaced[matches[short].id] = matches[full].id
        if rank(full, matches[short]) > 2 { merged.differing.append((matches[short], matches[full])) }
      }
    }
    for (short, full) in dropped.sorted(by: { $0.key < $1.key }) { complete(full, by: matches[short]) }
    matches = matches.indices.filter { dropped[$0] == nil }.map { matches[$0] }
  }

  /// Which records in full of a pair's matches take the place of which in short: those of the same score first, so that no
  /// other does, and of the rest what is no match more.
  private func replacements(
    of short: [Int], by full: [Int], _ deciders: Set<Match.ID>
  ) -> [(short: Int, full: Int)] {
    var (left, rest) = (short, full)
    var found: [(short: Int, full: Int)] = []
    func take(_ index: Int, among candidates: [Int]) {
      guard let best = candidates.min(by: { rank($0, matches[index]) < rank($1, matches[index]) }) else { return }
      rest.removeAll { $0 == best }
      left.removeAll { $0 == index }
      found.append((index, best))
    }
    for index in short { take(index, among: rest.filter { isSame($0, matches[index]) }) }
    let legs = short.map { matches[$0] }
    let isTold = legs.count < 3 && legs.allSatisfy { $0.counted != nil }
    // What decided a tie that its legs left open: there are fewer in full, or on another ground.
    let isOnOtherGround = rest.allSatisfy { full in left.allSatisfy { matches[full].first != matches[$0].first } }
    let isReplay = (rest.count < left.count || isOnOtherGround) && Self.areLevel(legs)
    rest.removeAll { isTold && matches[$0].counted != nil && (isReplay || deciders.contains(matches[$0].id)) }
    for index in left { take(index, among: rest) }
    return found
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
