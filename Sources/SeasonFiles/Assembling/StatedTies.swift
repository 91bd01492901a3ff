import Football

/// What a record states of its ties beyond their matches: who went on, the goals over all legs, what decided.
struct StatedTies {
  private var ties: [Tie] = []

  /// Takes what is stated of a tie; the legs may be but one of those that it has in the end.
  mutating func add(_ tie: Tie) { ties.append(tie) }

  /// Follows matches whose record another took the place of.
  mutating func replace(_ replaced: [Match.ID: Match.ID]) {
    guard !replaced.isEmpty else { return }
    for index in ties.indices { ties[index].legs = ties[index].legs.map { replaced[$0] ?? $0 } }
  }

  /// Gives the ties of the stages what is stated of them.
  func apply(to stages: inout [Stage]) {
    guard !ties.isEmpty else { return }
    var stated: [Match.ID: [Tie]] = [:]
    for tie in ties { if let leg = tie.legs.first { stated[leg, default: []].append(tie) } }
    for index in stages.indices { Self.apply(stated, to: &stages[index]) }
  }

  private static func apply(_ stated: [Match.ID: [Tie]], to stage: inout Stage) {
    apply(stated, to: &stage.stages)
    for index in stage.ties.indices {
      for tie in stage.ties[index].legs.flatMap({ stated[$0] ?? [] }) { stage.ties[index].take(tie) }
    }
  }

  private static func apply(_ stated: [Match.ID: [Tie]], to stages: inout [Stage]) {
    for index in stages.indices { apply(stated, to: &stages[index]) }
  }
}

extension Tie {
  /// Takes what is stated of the same tie, or of some of its legs: goals over all of them only where it means all.
  fileprivate mutating func take(_ stated: Tie) {
    let isSwapped = stated.first != first
    guard !isSwapped || stated.first == second else { return }
    // What two level legs left open a replay or a play-off decides.
    let isWhole = Set(stated.legs) == Set(legs)
    if isWhole || winner == nil { winner = (isSwapped ? stated.winner?.other : stated.winner) ?? winner }
    if isWhole || legs.count > stated.legs.count && stated.legs.count > 1 {
      aggregate = (isSwapped ? stated.aggregate?.swapped : stated.aggregate) ?? aggregate
    }
    note = stated.note ?? note
  }
}
