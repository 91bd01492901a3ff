/// What of a season is left when a part of it is looked at alone.
public struct SeasonPart: Sendable, Hashable {
  /// The name of the stage or group, as recorded; nil for all of them.
  public var stage: String?
  /// The rounds by their numbers, from 1; nil for all of them.
  ///
  /// From the first round on the part is the season as it stood after the last of them: its further matches are still to
  /// play. From a later one it is these rounds alone; see ``isFromStart``.
  public var rounds: ClosedRange<Int>?
  /// The team whose matches are left; nil for those of all.
  public var team: Team.ID?
  /// Whether the part still holds what decided the season's title.
  public var holdsTitle: Bool
  /// Whether no round comes before those of the part, so that it is the season as it stood after the last of them.
  ///
  /// Set where a season is limited to the part.
  public internal(set) var isFromStart = true

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
  public var lastRound: Int { roundNumbers.max() ?? 0 }

  /// The lowest number of a round.
  public var firstRound: Int { roundNumbers.min() ?? 0 }

  private var roundNumbers: [Int] {
    let isByNumber = hasNumberedRounds
    return allStages.flatMap { stage in
      stage.groups.flatMap { $0.matchdays.numbered } + (isByNumber ? stage.rounds : stage.rounds.numbered)
    }.compactMap(\.number)
  }

  /// Whether its groups or its league have numbered rounds, so that a round with a name alone, such as the final, is none of
  /// a range.
  ///
  /// One numbered round by itself (First round, Quarter-finals …) numbers no others.
  fileprivate var hasNumberedRounds: Bool {
    allStages.contains { stage in
      stage.groups.contains { $0.rounds.contains { $0.number != nil } }
        || stage.format != .knockout && stage.rounds.count { $0.number != nil } > 1
    }
  }

  /// The season with nothing but a part of its matches.
  ///
  /// What the record claims of the whole is left out, and matches keep their numbers. Of a season cut after a round the
  /// later matches of its tables stay, without their results: what was still to win at that time is known.
  public func limited(to part: SeasonPart) -> Season {
    var season = self
    season.claims = []
    if let name = part.stage { season.stages = stages.flatMap { $0.named(name) } }
    var part = part
    // Cut once more, as to a team's matches, a part begins where it did.
    if self.part?.rounds == nil { part.isFromStart = part.rounds.map { $0.lowerBound <= season.firstRound } ?? true }
    season.part = part
    let isByNumber = season.hasNumberedRounds
    season.stages = season.stages.map { $0.limited(to: part, isByNumber: isByNumber) }
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

  fileprivate func limited(to part: SeasonPart, isByNumber: Bool) -> Stage {
    var stage = self
    stage.stages = stages.map { $0.limited(to: part, isByNumber: isByNumber) }
    let rounds = isByNumber ? rounds : rounds.numbered
    // The pairs of a later round of a knock-out were not known before.
    stage.rounds = (part.rounds == nil ? self.rounds : rounds).limited(to: part, keepsProgramme: format != .knockout)
    stage.groups = groups.map { group in
      var group = group
      let rounds = part.rounds == nil ? group.rounds : group.matchdays.numbered
      group.rounds = rounds.limited(to: part, keepsProgramme: true)
      return group
    }
    let left = Set(
      (stage.groups.flatMap(\.rounds) + stage.rounds).filter { part.holds($0) }.flatMap(\.matches).map(\.id))
    stage.ties = ties.filter { tie in tie.legs.allSatisfy(left.contains) }
    return stage
  }
}

extension SeasonPart {
  /// Whether a round that bears its number belongs to the part.
  fileprivate func holds(_ round: Round) -> Bool {
    guard let rounds else { return true }
    return round.number.map(rounds.contains) ?? false
  }
}

extension [Round] {
  /// The rounds, each with its place as its number where it has none of its own.
  fileprivate var numbered: [Round] {
    enumerated().map { place, round in
      var round = round
      round.number = round.number ?? place + 1
      return round
    }
  }

  /// The rounds of a part by their numbers, and where the part begins with the first the programme after it.
  fileprivate func limited(to part: SeasonPart, keepsProgramme: Bool) -> [Round] {
    var rounds = self
    if let wanted = part.rounds {
      rounds = rounds.compactMap { round in
        if part.holds(round) { return round }
        guard keepsProgramme, part.isFromStart, wanted.upperBound < round.number ?? 0 else { return nil }
        return round.withoutResults
      }
    }
    guard let team = part.team else { return rounds }
    for index in rounds.indices { rounds[index].matches.removeAll { $0.side(of: team) == nil } }
    return rounds
  }
}

extension Round {
  /// The round before it was played: matches that came to count have no result yet.
  fileprivate var withoutResults: Round {
    var round = self
    for index in round.matches.indices where round.matches[index].status.counts {
      round.matches[index].status = .scheduled
      round.matches[index].score = Score()
      round.matches[index].goals = []
    }
    return round
  }
}
