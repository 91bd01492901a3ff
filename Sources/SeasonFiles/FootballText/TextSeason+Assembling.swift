import Football

/// What the rounds of a stage share.
private struct StageKey: Hashable {
  var name: String
  var isKnockout: Bool
  var isAfterTable: Bool
}

/// A stage while the rounds of a season are put together.
private struct GatheredStage {
  var name: String
  var isKnockout: Bool
  var isAfterTable: Bool
  var rounds: [Round] = []
  var groups: [Group] = []
  /// The groups by their folded names, so that many of them cost no more than few.
  var groupIndices: [String: Int] = [:]
  var place: SourcePlace

  /// The group of a name, new where the name is.
  mutating func group(_ name: String, at place: SourcePlace) -> Int {
    let key = Folding.heading(name)
    if let known = groupIndices[key] { return known }
    groupIndices[key] = groups.count
    groups.append(Group(name: name, place: place))
    return groups.count - 1
  }
}

extension TextSeason {
  /// The season that was read.
  mutating func finished(form: String) -> Season {
    var rounds = takeRounds()
    Self.leaveGroups(&rounds)
    let claims = checkedClaims(rounds)
    let isCup = Self.namesCup(competition ?? "")
    let decided = decideNumbered(rounds, isCup: isCup)
    var stages: [GatheredStage] = []
    var indices: [StageKey: Int] = [:]
    for (round, isKnockout) in zip(rounds, decided) {
      let key = StageKey(
        name: round.key.stage, isKnockout: isKnockout, isAfterTable: isKnockout && round.key.isAfterTable)
      let index = indices[key] ?? stages.count
      if index == stages.count {
        indices[key] = index
        stages.append(
          GatheredStage(
            name: round.key.stage, isKnockout: isKnockout, isAfterTable: round.key.isAfterTable,
            place: round.round.place))
      }
      if let group = round.key.group, !isKnockout {
        let group = stages[index].group(group, at: round.round.place)
        stages[index].groups[group].rounds.append(round.round)
      } else {
        stages[index].rounds.append(round.round)
      }
    }
    placeRosters(in: &stages)
    let isTournament = hasVenues
    let isHosted = hasVenues && !rosters.isEmpty
    var season = Season(
      competition: competition ?? "", label: label ?? "", teams: names.takeTeams(), claims: claims, notes: notes,
      source: SeasonSource(files: [file], form: form, title: title.isEmpty ? nil : title))
    let teams = season.teams
    let complete = stages.flatMap { Self.finish($0, isTournament: isTournament, isHosted: isHosted, teams: teams) }
    season.stages = StageNames.apart(complete)
    return season
  }

  /// The claims, where the header's count of matches is that of the program as long as the season lasts: then it says
  /// nothing of the results and is kept under its key.
  private func checkedClaims(_ rounds: [GrowingRound]) -> [Claim] {
    var open = 0
    for round in rounds {
      for index in round.round.matches.indices where round.round.matches[index].counted == nil { open += 1 }
    }
    guard open > 0 else { return claims }
    return claims.map { claim in
      guard case .matches(matchCount) = claim.fact else { return claim }
      return Claim(.other(key: "Matches"), text: claim.text, place: claim.place)
    }
  }

  /// Gives the groups their lists, in the order of the lists; lists without matches make groups of the first stage with
  /// tables.
  private func placeRosters(in stages: inout [GatheredStage]) {
    guard !rosters.isEmpty, let first = stages.firstIndex(where: { !$0.groups.isEmpty }) else { return }
    let played = stages[first].groups
    stages[first].groups = []
    let known = stages[first].groupIndices
    stages[first].groupIndices = [:]
    var isListed = [Bool](repeating: false, count: played.count)
    for roster in rosters {
      let index = stages[first].group(roster.name, at: roster.place)
      stages[first].groups[index].teams += roster.teams
      guard let group = known[Folding.heading(roster.name)], !isListed[group] else { continue }
      isListed[group] = true
      stages[first].groups[index].rounds = played[group].rounds
    }
    for (group, wasListed) in zip(played, isListed) where !wasListed { stages[first].groups.append(group) }
  }

  /// Takes rounds by number out of a group where many of their teams played in other groups of the stage: a second round
  /// below the last group is a round of its own.
  private static func leaveGroups(_ rounds: inout [GrowingRound]) {
    guard rounds.contains(where: { $0.key.kind == .numbered && $0.key.group != nil }) else { return }
    // The group of every team, stage by stage: a later phase has groups of its own.
    var stages: [String: [Team.ID: String]] = [:]
    for index in rounds.indices {
      let key = rounds[index].key
      guard let group = key.group else { continue }
      let groups = stages[key.stage] ?? [:]
      let teams = rounds[index].round.matches.flatMap { [$0.first, $0.second] }
      if key.kind == .numbered {
        let others = teams.count { groups[$0].map { $0 != group } ?? false }
        if others * 3 >= teams.count, others > 0 {
          rounds[index].key.group = nil
          rounds[index].key.kind = .knockout
          rounds[index].key.isAfterTable = true
          continue
        }
      }
      for team in teams where groups[team] == nil { stages[key.stage, default: [:]][team] = group }
    }
  }

  // MARK: Deciding what rounds by number are

  private static let cups = ["cup", "pokal", "copa ", "coppa", "coupe", "taca", "beker", "trophy", "knockout"]

  private static func namesCup(_ competition: String) -> Bool {
    let key = Folding.key(competition)
    return cups.contains(where: key.holds)
  }

  /// Whether each round is one that losers leave.
  ///
  /// Rounds by number are, when three of ten teams met one opponent only.
  private func decideNumbered(_ rounds: [GrowingRound], isCup: Bool) -> [Bool] {
    var opponents: [String: [Int]] = [:]
    func id(_ key: RoundKey) -> String { (key.isAfterTable ? "1" : "0") + key.stage }
    for round in rounds where round.key.kind == .numbered && round.key.group == nil {
      var met = opponents[id(round.key)] ?? Array(repeating: -1, count: names.count)
      // By index, for a match is large and copying each would cost more than all else here.
      for index in round.round.matches.indices {
        let teams = (round.round.matches[index].first.index, round.round.matches[index].second.index)
        Self.note(teams.1, of: teams.0, in: &met)
        Self.note(teams.0, of: teams.1, in: &met)
      }
      opponents[id(round.key)] = met
    }
    let isKnockout = opponents.mapValues { met in
      let playing = met.filter { $0 != -1 }.count
      let single = met.filter { $0 >= 0 }.count
      return single * 10 >= playing * 3
    }
    let counts = rounds.reduce(into: [String: Int]()) { counts, round in
      if round.key.kind == .numbered { counts[id(round.key), default: 0] += 1 }
    }
    let hasKnockout = Set(rounds.filter { $0.key.kind == .knockout }.map { id($0.key) })
    return rounds.map { round in
      switch round.key.kind {
      case .knockout: return true
      case .matchday, .open: return false
      case .numbered:
        guard round.key.group == nil, isKnockout[id(round.key)] == true else { return false }
        // One round alone looks the same in a league that has just begun.
        return counts[id(round.key)] != 1 || isCup || hasKnockout.contains(id(round.key)) || !rosters.isEmpty
          || Self.isPlayOff(round.key.stage)
      }
    }
  }

  /// Notes an opponent: -1 none yet, -2 several, else the only one.
  private static func note(_ opponent: Int, of team: Int, in met: inout [Int]) {
    guard met.indices.contains(team) else { return }
    if met[team] == -1 { met[team] = opponent } else if met[team] != opponent { met[team] = -2 }
  }

  // MARK: Finishing stages

  private static func finish(
    _ gathered: GatheredStage, isTournament: Bool, isHosted: Bool, teams: [Team]
  ) -> [Stage] {
    var stages: [Stage] = []
    if !gathered.groups.isEmpty {
      stages.append(Stage(name: gathered.name, format: .groups, groups: gathered.groups, place: gathered.place))
    }
    if !gathered.rounds.isEmpty {
      let format: StageFormat? = gathered.isKnockout ? .knockout : isTable(gathered, isTournament) ? .league : nil
      stages.append(Stage(name: gathered.name, format: format, rounds: gathered.rounds, place: gathered.place))
    }
    for index in stages.indices {
      // The rounds are held twice until here; let go of the first, so that changing them copies nothing.
      TextGround.set(in: &stages[index], isTournament: isTournament, isHosted: isHosted, teams: teams)
      if stages[index].format == .knockout {
        stages[index].ties = StageFormats.ties(in: stages[index].rounds, teams: teams)
      }
    }
    return stages
  }
}

extension TextSeason {
  /// Whether matches without any heading are one table: in a tournament's file only where at least half of the pairs met.
  private static func isTable(_ stage: GatheredStage, _ isTournament: Bool) -> Bool {
    guard isTournament, stage.rounds.count == 1, stage.rounds[0].name.isEmpty, stage.rounds[0].number == nil else {
      return true
    }
    var teams: Set<Team.ID> = []
    var pairs: Set<Team.Pair> = []
    for match in stage.rounds[0].matches {
      teams.insert(match.first)
      teams.insert(match.second)
      pairs.insert(Team.Pair(match.first, match.second))
    }
    return pairs.count * 4 >= teams.count * (teams.count - 1)
  }
}
