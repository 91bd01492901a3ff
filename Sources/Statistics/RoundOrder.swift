import Football

// Records often name a round that was brought forward before those that it follows.
extension Season {
  /// The season with the rounds of every league and group in the order of their numbers, where each has one of its own.
  ///
  /// Rounds stand in the record as they are first named, so that one match played early would make the 34th round the
  /// 27th. Rounds of a knock-out stay: their numbers count anew or are none of one order.
  var withRoundsInOrder: Season {
    guard allStages.contains(where: \.hasRoundsOutOfOrder) else { return self }
    var season = self
    season.stages = season.stages.map(\.withRoundsInOrder)
    return season
  }
}

extension Stage {
  fileprivate var hasRoundsOutOfOrder: Bool {
    format != .knockout && (rounds.areOutOfOrder || groups.contains { $0.rounds.areOutOfOrder })
  }

  fileprivate var withRoundsInOrder: Stage {
    var stage = self
    stage.stages = stages.map(\.withRoundsInOrder)
    guard format != .knockout else { return stage }
    stage.rounds = rounds.inOrder
    for group in groups.indices { stage.groups[group].rounds = groups[group].rounds.inOrder }
    return stage
  }
}

extension [Round] {
  /// Whether all are numbered, each otherwise, and some stands before one of a smaller number.
  fileprivate var areOutOfOrder: Bool {
    let numbers = compactMap(\.number)
    guard numbers.count == count, zip(numbers, numbers.dropFirst()).contains(where: { $0 > $1 }) else { return false }
    return Set(numbers).count == count
  }

  fileprivate var inOrder: [Round] {
    areOutOfOrder ? sorted { ($0.number ?? 0) < ($1.number ?? 0) } : self
  }
}
