import Football

extension StageTree {
  /// The stages, complete; headings that nothing stands under are left out.
  func finished(ground: Ground?) -> [Stage] {
    roots.flatMap { root -> [Stage] in
      guard let stage = finished(root, ground: ground) else { return [] }
      return nodes[root].kind == .unnamed ? stage.partedFromPlayOffs : [stage]
    }
  }

  /// Puts the rounds of brackets in the order in which they are played, each set among the places that it has.
  ///
  /// A bracket below the heading of the final has the semi-finals too. Nothing is added by a round's name after this.
  mutating func orderRounds(_ orders: [Int: [String]]) {
    for (stage, order) in orders {
      edit(stage) { node in
        let keys = node.stage.rounds.map { Folding.heading($0.name) }
        let places = keys.indices.filter { order.contains(keys[$0]) }
        let sorted = places.sorted { (order.firstIndex(of: keys[$0]) ?? 0) < (order.firstIndex(of: keys[$1]) ?? 0) }
        let rounds = sorted.map { node.stage.rounds[$0] }
        for (place, round) in zip(places, rounds) { node.stage.rounds[place] = round }
      }
    }
  }

  private func finished(_ index: Int, ground: Ground?) -> Stage? {
    let node = nodes[index]
    let ground = node.ground ?? ground
    var stage = node.stage
    stage.stages = node.children.compactMap { finished($0, ground: ground) }
    stage.entrants = stage.entrants.fitted()
    for round in stage.rounds.indices { stage.rounds[round].fit(ground: ground) }
    for group in stage.groups.indices {
      for round in stage.groups[group].rounds.indices { stage.groups[group].rounds[round].fit(ground: ground) }
    }
    if stage.format == nil, stage.name.isEmpty, !stage.ownMatches.isEmpty { stage.format = unnamedFormat }
    if stage.format == nil {
      stage.format = StageFormats.infer(
        groups: stage.groups, rounds: stage.rounds,
        areCalledKnockout: node.kind == .knockout || node.hasTies && !node.isLeagueBeforeTies)
      // A stage of ties is a knockout, whatever its rounds are called; a league may have play-offs behind it.
      if stage.format == .league, node.hasTies, node.kind != .unnamed { stage.format = .knockout }
    }
    // No table knows extra time: an extract of a cup, without the headings of its rounds.
    if stage.format == .league, stage.rounds.allSatisfy(\.name.isEmpty), stage.ownMatches.contains(where: \.isDecided) {
      stage.format = .knockout
    }
    if stage.format == .knockout { stage.ties = StageFormats.ties(in: stage.rounds) }
    let isBare =
      stage.stages.isEmpty && stage.groups.isEmpty && stage.rounds.isEmpty && stage.entrants.isEmpty
      && stage.departments.isEmpty && stage.host == nil
    return isBare && (node.kind == .other || node.kind == .unnamed) ? nil : stage
  }
}

extension StageTree.Node {
  /// Whether it is a league with the ties behind it, as of a play-off for the title: both in no stage of their own.
  fileprivate var isLeagueBeforeTies: Bool { kind == .unnamed && hasCrossTable }
}

extension Round {
  /// Leaves its matches no room to grow, and gives them the ground that the record states for all.
  fileprivate mutating func fit(ground: Ground?) {
    matches = matches.fitted()
    guard let ground else { return }
    for match in matches.indices { matches[match].ground = ground }
  }
}

extension Match {
  /// Whether it went on until one side had won.
  fileprivate var isDecided: Bool { score.afterExtraTime != nil || score.penalties != nil }
}

extension Stage {
  /// A league without a heading and the play-offs after it, each a stage of its own; the stage itself where it is no such league.
  fileprivate var partedFromPlayOffs: [Stage] {
    guard format == .league, name.isEmpty else { return [self] }
    let isPlayOff = rounds.map { !$0.matches.isEmpty && ArticleHeading($0.name) == .knockoutRound }
    var (league, playOffs) = (self, Stage(name: "", place: place))
    league.rounds = rounds.indices.filter { !isPlayOff[$0] }.map { rounds[$0] }
    playOffs.rounds = rounds.indices.filter { isPlayOff[$0] }.map { rounds[$0] }
    guard league.hasMatches, let first = playOffs.rounds.first,
      StageFormats.infer(groups: [], rounds: playOffs.rounds, areCalledKnockout: true) == .knockout
    else { return [self] }
    playOffs.place = first.place
    playOffs.format = .knockout
    playOffs.ties = StageFormats.ties(in: playOffs.rounds)
    return [league, playOffs]
  }
}
