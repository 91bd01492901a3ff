/// What of a season is left when a part of it is looked at alone.
public struct SeasonPart: Sendable, Hashable {
  /// The name of the stage or group, as recorded; nil for all of them.
  public var stage: String?
  /// The rounds by their numbers, from 1; nil for all of them.
  public var rounds: ClosedRange<Int>?
  /// The team whose matches are left; nil for those of all.
  public var team: Team.ID?
  /// Whether the part still holds what decided the season's title.
  public var holdsTitle: Bool

  /// Makes a part.
  public init(
    stage: String? = nil, rounds: ClosedRange<Int>? = nil, team: Team.ID? = nil, holdsTitle: Bool = false
  ) {
    self.stage = stage
    self.rounds = rounds
    self.team = team
    self.holdsTitle = holdsTitle
  }
}

extension Season {
  /// The names of the stages and groups that hold matches, outermost first, each once.
  public var namesOfParts: [String] {
    var names: [String] = []
    for stage in allStages where stage.flattened.contains(where: { !$0.ownMatches.isEmpty }) {
      for name in [stage.name] + stage.groups.map(\.name) where !name.isEmpty && !names.contains(name) {
        names.append(name)
      }
    }
    return names
  }

  /// The highest number of a round.
  public var lastRound: Int {
    allStages.flatMap { stage in [stage.rounds] + stage.groups.map(\.rounds) }
      .flatMap { rounds in rounds.enumerated().map { $1.number ?? $0 + 1 } }.max() ?? 0
  }

  /// The season with nothing but a part of its matches.
  ///
  /// What the record claims of the whole is left out, and matches keep their numbers.
  public func limited(to part: SeasonPart) -> Season {
    var season = self
    season.part = part
    season.claims = []
    if let name = part.stage { season.stages = stages.flatMap { $0.named(name) } }
    season.stages = season.stages.map { $0.limited(to: part) }
    return season
  }
}

extension Stage {
  /// This stage or those within it that have a name; a group's name leaves that group alone.
  fileprivate func named(_ name: String) -> [Stage] {
    if self.name == name { return [self] }
    let groups = groups.filter { $0.name == name }
    if !groups.isEmpty {
      var stage = self
      stage.groups = groups
      stage.rounds = []
      stage.ties = []
      stage.stages = []
      return [stage]
    }
    return stages.flatMap { $0.named(name) }
  }

  fileprivate func limited(to part: SeasonPart) -> Stage {
    var stage = self
    stage.stages = stages.map { $0.limited(to: part) }
    stage.rounds = rounds.limited(to: part)
    stage.groups = groups.map { group in
      var group = group
      group.rounds = group.rounds.limited(to: part)
      return group
    }
    let left = Set(stage.ownMatches.map(\.id))
    stage.ties = ties.filter { tie in tie.legs.allSatisfy(left.contains) }
    return stage
  }
}

extension [Round] {
  fileprivate func limited(to part: SeasonPart) -> [Round] {
    let kept = enumerated().filter { index, round in part.rounds?.contains(round.number ?? index + 1) ?? true }
    return kept.map { _, round in
      var round = round
      if let team = part.team { round.matches.removeAll { $0.side(of: team) == nil } }
      return round
    }
  }
}
