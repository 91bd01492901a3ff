import Football

/// Builds the tree of a knock-out from its rounds.
struct BracketMaking {
  /// A tie while the tree is built.
  private struct Node {
    var tie: GatheredTie?
    var round: Int
    var upper = BracketSlot(isAssumed: false)
    var lower = BracketSlot(isAssumed: false)
    var next: Int?
  }

  private let season: Season
  private var gathered: [GatheredRound]
  private var nodes: [Node] = []
  /// The nodes of each round, in order.
  private var nodesOfRound: [[Int]] = []
  private var losers: [Node] = []
  private var gaps: [BracketGap] = []
  private let stages: [Stage]
  /// The last round in which each team stands.
  private var lastRounds: [Team.ID: Int] = [:]

  /// Builds the tree of some stages; `isTwoLegged` tells whether the knock-out before them ended with two legs.
  init(_ season: Season, _ stages: [Stage], isTwoLegged: Bool = false) {
    self.season = season
    self.stages = stages
    gathered = TieGathering(stages, of: season, isTwoLegged: isTwoLegged).rounds
    for (index, round) in gathered.enumerated() {
      for tie in round.ties { for team in [tie.first, tie.second] { lastRounds[team] = index } }
    }
    link()
    linkOpenPlaces()
    addRoundsToCome()
  }

  // MARK: Who feeds whom

  /// Joins each side of a tie to the last tie that its team won.
  private mutating func link() {
    var last: [Team.ID: Int] = [:]
    var numbers: [Int: Int] = [:]
    var kept: [GatheredRound] = []
    for (number, round) in gathered.enumerated() {
      var main: [GatheredTie] = []
      for tie in round.ties {
        let isConsolation = tie.isNamedThird || (isOut(tie.first, last) && isOut(tie.second, last))
        guard !isConsolation else {
          losers.append(Node(tie: tie, round: kept.count, upper: leaf(tie.first), lower: leaf(tie.second)))
          continue
        }
        main.append(tie)
        var node = Node(tie: tie, round: kept.count)
        node.upper = slot(tie.first, for: nodes.count, round: kept.count, of: number, last, numbers)
        node.lower = slot(tie.second, for: nodes.count, round: kept.count, of: number, last, numbers)
        for match in tie.matches { match.number.map { numbers[$0] = nodes.count } }
        append(node)
        for team in [tie.first, tie.second] where !season[team].isPlaceholder { last[team] = nodes.count - 1 }
      }
      guard !main.isEmpty else { continue }
      var round = round
      round.ties = main
      kept.append(round)
    }
    gathered = kept
  }

  private mutating func append(_ node: Node) {
    while nodesOfRound.count <= node.round { nodesOfRound.append([]) }
    nodesOfRound[node.round].append(nodes.count)
    nodes.append(node)
  }

  /// The nodes of a round that nothing follows.
  private func waiting(in round: Int) -> [Int] {
    nodesOfRound.indices.contains(round) ? nodesOfRound[round].filter { nodes[$0].next == nil } : []
  }

  /// Whether a team has lost its last tie.
  private func isOut(_ team: Team.ID, _ last: [Team.ID: Int]) -> Bool {
    guard let winner = last[team].flatMap({ nodes[$0].tie?.winner }) else { return false }
    return winner != team
  }

  private func leaf(_ team: Team.ID) -> BracketSlot {
    season[team].isPlaceholder
      ? BracketSlot(label: season[team].name, isAssumed: false) : BracketSlot(team: team, isAssumed: false)
  }

  /// The side of a new tie, with the tie that its team came from; `number` is the round's among all gathered.
  private mutating func slot(
    _ team: Team.ID, for node: Int, round: Int, of number: Int, _ last: [Team.ID: Int], _ numbers: [Int: Int]
  ) -> BracketSlot {
    var slot = leaf(team)
    if slot.team == nil {
      guard let number = PlaceInDraw(season[team].name).winnerOfMatch, let feeder = numbers[number],
        nodes[feeder].next == nil, nodes[feeder].round < round
      else { return slot }
      nodes[feeder].next = node
      slot.feeder = feeder
      slot.team = nodes[feeder].tie?.winner
      return slot
    }
    guard let feeder = last[team] else { return slot }
    if nodes[feeder].round < round, nodes[feeder].next == nil {
      if let winner = nodes[feeder].tie?.winner, winner != team, (lastRounds[winner] ?? 0) < number {
        // The winner of the record does not play on, and the loser does: he was put in his place.
        gaps.append(.loserPlaysOn(team))
        nodes[feeder].tie?.winner = nil
      }
      nodes[feeder].tie?.settle(goesOn: team)
    }
    guard nodes[feeder].tie?.winner == team, nodes[feeder].next == nil, nodes[feeder].round < round else {
      gaps.append(.loserPlaysOn(team))
      return slot
    }
    nodes[feeder].next = node
    slot.feeder = feeder
    return slot
  }

  /// Gives places that no team holds yet to the ties before them, in order, where they are as many.
  private mutating func linkOpenPlaces() {
    for round in gathered.indices.dropFirst() {
      let waiting = waiting(in: round - 1)
      let places = nodesOfRound[round].flatMap { node in
        [Side.first, .second].filter { isOpen(side($0, of: node)) }.map { (node: node, side: $0) }
      }
      guard !waiting.isEmpty, waiting.count == places.count else { continue }
      gaps.append(.pairs(round: round))
      for (feeder, place) in zip(waiting, places) { assume(feeder, in: place.node, place.side) }
    }
  }

  private func side(_ side: Side, of node: Int) -> BracketSlot {
    side == .first ? nodes[node].upper : nodes[node].lower
  }

  private func isOpen(_ slot: BracketSlot) -> Bool {
    slot.team == nil && slot.feeder == nil && slot.label.map { PlaceInDraw($0).isOfEarlierTie } ?? true
  }

  private mutating func assume(_ feeder: Int, in node: Int, _ side: Side) {
    nodes[feeder].next = node
    let slot = BracketSlot(team: nodes[feeder].tie?.winner, feeder: feeder, isAssumed: true)
    if side == .first { nodes[node].upper = slot } else { nodes[node].lower = slot }
  }

  /// Adds the ties that must still come: those missing from a round whose name says how many it has, and the rounds
  /// that follow it.
  private mutating func addRoundsToCome() {
    for round in gathered.indices {
      guard let wanted = RoundSense(gathered[round].name).ties else { continue }
      let missing = wanted - gathered[round].ties.count
      let waiting = waiting(in: round - 1)
      guard missing > 0, waiting.count == 2 * missing else { continue }
      add(pairs: waiting, to: round)
    }
    guard let last = gathered.last, let count = RoundSense(last.name).ties, count > 1 else { return }
    var waiting = waiting(in: gathered.count - 1)
    guard waiting.count == count else { return }
    while waiting.count > 1 {
      gathered.append(
        GatheredRound(name: "", number: nil, stage: last.stage, ties: [], legs: waiting.count == 2 ? 1 : last.legs))
      let start = nodes.count
      add(pairs: waiting, to: gathered.count - 1)
      waiting = Array(start..<nodes.count)
    }
  }

  private mutating func add(pairs waiting: [Int], to round: Int) {
    gaps.append(.pairs(round: round))
    for start in stride(from: 0, to: waiting.count - 1, by: 2) {
      append(Node(round: round))
      assume(waiting[start], in: nodes.count - 1, .first)
      assume(waiting[start + 1], in: nodes.count - 1, .second)
    }
  }

  // MARK: The finished tree

  /// The tree, its ties numbered round by round from top to bottom.
  var bracket: Bracket {
    let order = treeOrder()
    var place = [Int](repeating: 0, count: nodes.count)
    for (index, node) in order.enumerated() { place[node] = index }
    var ties = order.enumerated().map { tie(nodes[$0.element], number: $0.offset + 1, place) }
    let roots = order.indices.filter { nodes[order[$0]].next == nil }
    let finalRound = gathered.count - 1
    var gaps = gaps
    for root in roots where nodes[order[root]].round < finalRound { gaps.append(.next(tie: root)) }
    for (index, tie) in ties.enumerated() where tie.winner == nil && !tie.matches.isEmpty {
      if tie.matches.allSatisfy({ $0.goals != nil }) { gaps.append(.winner(tie: index)) }
    }
    for index in ties.indices where ties[index].winner == nil { ties[index].decision = nil }
    let finals = roots.filter { ties[$0].round == finalRound }
    let champion = finals.count == 1 ? finals.first.flatMap { ties[$0].winningTeam } : nil
    let beaten = beatenInSemifinals
    let others = losers.enumerated().map { consolation($0.element, number: ties.count + $0.offset + 1, beaten) }
    return Bracket(
      stages: stages.map(\.name).filter { !$0.isEmpty }, rounds: rounds(ties), ties: ties, roots: roots,
      consolation: others, champion: champion, gaps: gaps)
  }

  /// The nodes round by round, each round in the order in which the tree meets it from top to bottom.
  private func treeOrder() -> [Int] {
    var order = [[Int]](repeating: [], count: gathered.count)
    let roots = nodes.indices.filter { nodes[$0].next == nil }
    for root in roots.sorted(by: { (-nodes[$0].round, $0) < (-nodes[$1].round, $1) }) {
      // Without recursion: a record may have any number of rounds.
      var above: [Int] = []
      var next: Int? = root
      while next != nil || !above.isEmpty {
        while let node = next {
          above.append(node)
          next = nodes[node].upper.feeder
        }
        let node = above.removeLast()
        order[nodes[node].round].append(node)
        next = nodes[node].lower.feeder
      }
    }
    return order.flatMap { $0 }
  }

  private func rounds(_ ties: [BracketTie]) -> [BracketRound] {
    var numbers = [[Int]](repeating: [], count: gathered.count)
    for (number, tie) in ties.enumerated() { numbers[tie.round].append(number) }
    return gathered.enumerated().map { index, round in
      let days = round.ties.flatMap(\.matches).compactMap(\.day)
      let range = days.min().flatMap { first in days.max().map { first...$0 } }
      return BracketRound(
        name: round.name, number: round.number, stage: round.stage,
        ties: numbers[index], days: range, legs: round.legs)
    }
  }

  private func tie(_ node: Node, number: Int, _ place: [Int]) -> BracketTie {
    var upper = node.upper
    var lower = node.lower
    upper.feeder = upper.feeder.map { place[$0] }
    lower.feeder = lower.feeder.map { place[$0] }
    if let feeder = node.upper.feeder, upper.team == nil { upper.team = nodes[feeder].tie?.winner }
    if let feeder = node.lower.feeder, lower.team == nil { lower.team = nodes[feeder].tie?.winner }
    guard let tie = node.tie else {
      return BracketTie(
        number: number, round: node.round, upper: upper, lower: lower, matches: [], isThirdPlace: false)
    }
    let matches = zip(tie.matches, tie.kinds).map { match, kind in
      let isFirst = match.first == tie.first
      return BracketMatch(
        id: match.id, kind: kind, goals: match.counted(for: tie.first),
        penalties: isFirst ? match.score.penalties : match.score.penalties?.swapped,
        hasExtraTime: match.score.afterExtraTime != nil, isUpperFirst: isFirst)
    }
    // What the record states of the goals over both legs goes before the sum.
    let stated = tie.aggregate == nil ? nil : tie.stated?.aggregate
    let aggregate = tie.stated?.first == tie.first ? stated ?? tie.aggregate : stated?.swapped ?? tie.aggregate
    return BracketTie(
      number: number, round: node.round, upper: upper, lower: lower, matches: matches, aggregate: aggregate,
      winner: tie.winner.map { $0 == tie.first ? .first : .second }, decision: tie.decision, note: note(tie),
      isThirdPlace: tie.isNamedThird)
  }

  private func note(_ tie: GatheredTie) -> String? {
    tie.stated?.note ?? tie.matches.compactMap(\.note).last
  }

  /// The losers of the ties that lead to the last one.
  private var beatenInSemifinals: [Team.ID] {
    guard let final = nodes.last, final.round > 0 else { return [] }
    let semifinals = nodesOfRound[final.round - 1].map { nodes[$0] }.filter { $0.next != nil }.compactMap(\.tie)
    return semifinals.compactMap { $0.winner == $0.first ? $0.second : $0.winner == nil ? nil : $0.first }
  }

  /// A tie among losers; of those that met after the semi-finals it is the one for third place.
  private func consolation(_ node: Node, number: Int, _ beaten: [Team.ID]) -> BracketTie {
    var tie = tie(node, number: number, [])
    guard !tie.isThirdPlace, let upper = tie.upper.team, let lower = tie.lower.team else { return tie }
    tie.isThirdPlace = Set(beaten) == [upper, lower] && beaten.count == 2
    return tie
  }
}
