import Football

/// The matches that a bracket gives of a pair, or a match of a cross table.
struct PendingTie {
  var match: Match
  /// The further legs; most ties are one match, which needs no list.
  var further: [Match] = []
  var stage: Int
  /// The group of the stage, for a cross table below its heading.
  var group: Int?
  /// The name of the round; nil for a cross table, which has none.
  var round: String?
  /// The winner that the bracket marks, seen from the first match.
  var winner: Side?
  /// How it was decided beyond goals.
  var note: String?
  /// Whether a table of standings has it among the results that it computes from, which mostly stand elsewhere too.
  var isOfTable = false
  /// The round whose heading a cross table stands below; nil where none is open.
  var openRound: String?

  /// Whether a cross table has it.
  fileprivate var isOfCrossTable: Bool { round == nil && !isOfTable }
}

/// The cell of a cross table, which may have several results.
private struct CrossTableCell: Hashable {
  var stage: Int
  var home: Team.ID
  var away: Team.ID

  init(_ entry: PendingTie) {
    stage = entry.stage
    home = entry.match.first
    away = entry.match.second
  }
}

extension ArticleBuilder {
  /// Adds the matches of brackets and cross tables that stand nowhere else, once ties in short are merged with theirs.
  mutating func addPending() {
    mergeSummaries()
    guard !pending.isEmpty else { return }
    var entries: [PendingTie] = []
    swap(&entries, &pending)
    let bracketOrders = Self.bracketOrders(entries)
    var known = KnownMatches(of: entries.lazy.map { Team.Pair($0.match.first, $0.match.second) })
    for (stage, node) in tree.nodes.enumerated() {
      for round in node.stage.rounds { known.take(round, stage: stage) }
      for group in node.stage.groups { for round in group.rounds { known.take(round, stage: stage) } }
    }
    var shown: [CrossTableCell: Int] = [:]
    for entry in entries where entry.isOfCrossTable { shown[CrossTableCell(entry), default: 0] += 1 }
    for entry in entries where !entry.isOfTable {
      let met =
        if let round = entry.round {
          known.met(Team.Pair(entry.match.first, entry.match.second), round: round)
        } else {
          known.met(entry.match, stage: entry.stage, below: entry.openRound)
        }
      // A cell of several results may have some that stand nowhere else.
      let isFurther = entry.isOfCrossTable && (met?.count ?? 0) < shown[CrossTableCell(entry), default: 0]
      if let met, !isFurther || met.holds(entry.match) { compare(entry, with: met) } else { add(entry) }
    }
    let stated = entries.filter(\.isOfTable)
    if !stated.isEmpty { addStated(stated) }
    tree.orderRounds(bracketOrders)
  }

  /// The rounds of each stage's brackets in the order of play; a match for third place stands beside the final.
  private static func bracketOrders(_ entries: [PendingTie]) -> [Int: [String]] {
    var orders: [Int: [String]] = [:]
    for entry in entries {
      guard let name = entry.round, !RoundNames.isForLosers(name) else { continue }
      let key = Folding.heading(name)
      if orders[entry.stage]?.contains(key) != true { orders[entry.stage, default: []].append(key) }
    }
    return orders
  }

  /// Adds the results of tables of standings that no match, cross table or bracket of the page has.
  private mutating func addStated(_ entries: [PendingTie]) {
    struct Result: Hashable {
      var pair: Team.Pair
      var goals: Goals?
      /// The round that losers leave; a final of the same score is none of the league's matches.
      var knockoutRound: String?

      init(_ match: borrowing Match, _ round: String?) {
        pair = Team.Pair(match.first, match.second)
        goals = match.first < match.second ? match.counted : match.counted?.swapped
        knockoutRound = round.flatMap { ArticleHeading($0) == .knockoutRound ? Folding.heading($0) : nil }
      }
    }
    var known: Set<Result> = []
    for node in tree.nodes {
      for round in node.stage.rounds + node.stage.groups.flatMap(\.rounds) {
        for index in round.matches.indices { known.insert(Result(round.matches[index], round.name)) }
      }
    }
    for entry in entries
    where !known.contains(Result(entry.match, nil)) && !known.contains(Result(entry.match, entry.openRound)) {
      add(entry)
    }
  }

  private mutating func add(_ entry: PendingTie) {
    var legs: [Match.ID] = []
    for index in 0...entry.further.count {
      var match = index == 0 ? entry.match : entry.further[index - 1]
      match.id = Match.ID(matchCount)
      legs.append(match.id)
      matchCount += 1
      tree.add(match, to: entry.stage, group: entry.group, round: entry.round ?? "")
    }
    if entry.isOfCrossTable { tree.edit(entry.stage) { $0.hasCrossTable = true } }
    guard let winner = entry.winner else { return }
    ties.add(
      Tie(
        first: entry.match.first, second: entry.match.second, legs: legs, winner: winner, note: entry.note,
        place: entry.match.place))
  }

  /// Warns where a bracket or cross table and the matches of a pair tell two scores; one score for two legs is their sum.
  private mutating func compare(_ entry: PendingTie, with met: Meetings) {
    for match in [entry.match] + entry.further {
      guard let stated = match.counted, met.isComplete, let known = met.first, !met.holds(match) else { continue }
      let isLow = match.first < match.second
      let isOne = entry.round != nil && entry.further.isEmpty && met.count > 1
      if isOne, met.sum == (isLow ? stated : stated.swapped) { continue }
      report(
        .disagreement(of: entry.round == nil ? "table" : "bracket", stated, with: isLow ? known : known.swapped),
        at: match.place)
    }
  }
}
