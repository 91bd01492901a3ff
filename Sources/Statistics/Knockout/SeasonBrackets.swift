import Football

extension Season {
  /// The knock-outs of the season, each as a tree, in order of play.
  ///
  /// Stages that follow one another without a table between them are one knock-out as long as teams go on from one to
  /// the next; play-offs that share no team with what came before are one of their own.
  public var brackets: [Bracket] {
    var gathered: [[Stage]] = []
    /// The teams of the last knock-out gathered; none where a table came after it.
    var playing: Set<Team.ID> = []
    for stage in allStages.map(withoutGroupPlayOffs) where stage.hasMatches {
      guard stage.format == .knockout else {
        playing = []
        continue
      }
      if !playing.isEmpty, isContinued(playing, by: stage) {
        gathered[gathered.count - 1].append(stage)
      } else {
        gathered.append([stage])
        playing = []
      }
      playing.formUnion(stage.ownMatches.flatMap { [$0.first, $0.second] })
    }
    // What one knock-out of a season shows of its last round, another repeats: the finals of two halves are played alike.
    var isTwoLegged = false
    return gathered.map { stages in
      let bracket = BracketMaking(self, stages, isTwoLegged: isTwoLegged).bracket
      isTwoLegged = bracket.rounds.last?.legs == 2
      return bracket
    }
  }

  /// The knock-out that the season is about: of those after its last table the one with the most ties, else its last.
  public var mainBracket: Bracket? {
    let afterTables = allStages.filter(\.hasMatches).reversed().prefix { $0.format == .knockout }.count
    let all = brackets
    var stages = 0
    let closing = all.reversed().prefix { bracket in
      stages += max(1, bracket.stages.count)
      return stages <= afterTables
    }
    return closing.reversed().max { $0.ties.count < $1.ties.count } ?? all.last
  }

  /// The matches between teams level in a group that the record calls a play-off and keeps with the knock-out: they
  /// settled a place of the group, and who lost was never in a round.
  public var groupPlayOffs: [Match] {
    allStages.filter { $0.format == .knockout }.flatMap(\.rounds).filter(isGroupPlayOff).flatMap(\.matches)
  }

  private func withoutGroupPlayOffs(_ stage: Stage) -> Stage {
    guard stage.format == .knockout, stage.rounds.count > 1, stage.rounds.contains(where: isGroupPlayOff) else {
      return stage
    }
    var stage = stage
    stage.rounds.removeAll(where: isGroupPlayOff)
    return stage
  }

  /// Whether a round is called the play-off of a group and all its matches are between teams of one.
  private func isGroupPlayOff(_ round: Round) -> Bool {
    guard GatheredRound.isPlayOff(round.name), !round.matches.isEmpty else { return false }
    let groups = allStages.flatMap(\.groups).map { group in
      Set(group.teams + group.rounds.flatMap(\.matches).flatMap { [$0.first, $0.second] })
    }
    return round.matches.allSatisfy { match in
      groups.contains { $0.contains(match.first) && $0.contains(match.second) }
    }
  }

  private func isContinued(_ playing: Set<Team.ID>, by next: Stage) -> Bool {
    next.ownMatches.contains { match in
      [match.first, match.second].contains { playing.contains($0) || self[$0].isPlaceholder }
    }
  }
}
