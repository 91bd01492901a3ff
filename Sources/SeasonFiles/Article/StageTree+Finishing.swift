import Football

extension StageTree {
  /// The stages, complete; headings that nothing stands under are left out.
  func finished(ground: Ground?) -> [Stage] {
    roots.compactMap { finished($0, ground: ground) }
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
    if stage.format == nil { stage.format = StageFormats.infer(groups: stage.groups, rounds: stage.rounds) }
    if stage.format == .knockout { stage.ties = StageFormats.ties(in: stage.rounds) }
    let isBare =
      stage.stages.isEmpty && stage.groups.isEmpty && stage.rounds.isEmpty && stage.entrants.isEmpty
      && stage.departments.isEmpty && stage.host == nil
    return isBare && (node.kind == .other || node.kind == .unnamed) ? nil : stage
  }
}

extension Round {
  /// Leaves its matches no room to grow, and gives them the ground that the record states for all.
  fileprivate mutating func fit(ground: Ground?) {
    matches = matches.fitted()
    guard let ground else { return }
    for match in matches.indices { matches[match].ground = ground }
  }
}
