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
    for stage in allStages where stage.hasMatches {
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
    return gathered.map { BracketMaking(self, $0).bracket }
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

  private func isContinued(_ playing: Set<Team.ID>, by next: Stage) -> Bool {
    next.ownMatches.contains { match in
      [match.first, match.second].contains { playing.contains($0) || self[$0].isPlaceholder }
    }
  }
}
