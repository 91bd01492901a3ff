import Football

/// Joins the parts of one season that stand in several files, or under several titles of one file.
package enum SeasonJoining {
  /// Seasons of one competition and label joined into one where no match stands in both; the order of first parts stays.
  package static func joined(_ seasons: [Season]) -> [Season] {
    guard seasons.count > 1 else { return seasons }
    var gathered: [Gathering] = []
    // Only the last season of a name takes further parts, so that many of one name cost no more than few.
    var last: [String: Int] = [:]
    var names = TeamNumbers()
    for (number, season) in seasons.enumerated() {
      let key = Folding.key(season.competition) + "\n" + season.label
      if let index = last[key] {
        if gathered[index].take(number, of: seasons, names: &names) { continue }
        gathered[index].meetings = nil
      }
      last[key] = gathered.count
      gathered.append(Gathering(first: number))
    }
    // Where nothing was joined, which is the rule, no season is held twice.
    if gathered.count == seasons.count { return seasons }
    return gathered.map { join([seasons[$0.first]] + $0.further.map { seasons[$0] }) }
  }

  /// The parts of a season, by their numbers, while they are gathered.
  private struct Gathering {
    let first: Int
    var further: [Int] = []
    /// The meetings of all parts; nil as long as nobody asked for them.
    var meetings: Set<Meeting>?

    /// Takes a further part; false where it repeats what is there.
    mutating func take(_ number: Int, of seasons: [Season], names: inout TeamNumbers) -> Bool {
      guard further.count + 1 < mostParts, !startAlike(seasons[first], seasons[number]) else { return false }
      var known = meetings ?? SeasonJoining.meetings(of: seasons[first], names: &names)
      meetings = nil
      defer { meetings = known }
      guard let found = SeasonJoining.meetings(of: seasons[number], names: &names, unlike: known) else { return false }
      known.formUnion(found)
      further.append(number)
      return true
    }
  }

  /// The most parts that one season is joined from; no record has so many, and a damaged one must end in bounded time.
  private static let mostParts = 100

  // MARK: Telling parts from repetitions

  /// Whether two seasons start with the same match, as a repetition does: told without looking at all others.
  private static func startAlike(_ left: Season, _ right: Season) -> Bool {
    guard let first = opening(of: left), let other = opening(of: right), first.day != nil, first.day == other.day else {
      return false
    }
    return left[first.first].name == right[other.first].name && left[first.second].name == right[other.second].name
  }

  private static func opening(of season: Season) -> Match? {
    for stage in season.allStages {
      for round in stage.rounds + stage.groups.flatMap(\.rounds) {
        if let match = round.matches.first { return match }
      }
    }
    return nil
  }

  /// What tells a match from others: its teams and day, or without a day its score.
  private struct Meeting: Hashable {
    let first: Int32
    let second: Int32
    let day: Day?
    let goals: Goals?

    init(_ first: Int32, _ second: Int32, of match: borrowing Match) {
      day = match.day
      let isOrdered = match.day == nil || first < second
      self.first = isOrdered ? first : second
      self.second = isOrdered ? second : first
      goals = match.day == nil ? match.counted : nil
    }
  }

  /// Numbers for the names of teams, the same in every season.
  private struct TeamNumbers {
    private var numbers: [String: Int32] = [:]

    /// The numbers of a season's teams.
    mutating func numbers(of season: Season) -> [Int32] {
      season.teams.map { team in
        let key = Folding.key(team.name)
        let number = numbers[key] ?? Int32(truncatingIfNeeded: numbers.count)
        numbers[key] = number
        return number
      }
    }
  }

  private static func meetings(of season: Season, names: inout TeamNumbers) -> Set<Meeting> {
    meetings(of: season, names: &names, unlike: []) ?? []
  }

  /// The meetings of a season; nil as soon as one is among those known.
  private static func meetings(
    of season: Season, names: inout TeamNumbers, unlike known: Set<Meeting>
  ) -> Set<Meeting>? {
    let numbers = names.numbers(of: season)
    var meetings: Set<Meeting> = []
    for stage in season.allStages {
      for round in stage.rounds + stage.groups.flatMap(\.rounds) {
        // Matches by index: copying one costs more than all that is looked at.
        for index in round.matches.indices {
          let teams = (round.matches[index].first.index, round.matches[index].second.index)
          guard numbers.indices.contains(teams.0), numbers.indices.contains(teams.1) else { continue }
          let meeting = Meeting(numbers[teams.0], numbers[teams.1], of: round.matches[index])
          if known.contains(meeting) { return nil }
          meetings.insert(meeting)
        }
      }
    }
    return meetings
  }

  // MARK: Joining

  private static func join(_ parts: [Season]) -> Season {
    var joined = parts[0]
    guard parts.count > 1 else { return joined }
    var teams = Dictionary(
      joined.teams.enumerated().map { (Folding.key($1.name), Team.ID($0)) }, uniquingKeysWith: { first, _ in first })
    var matchCount = joined.matchTotal
    for part in parts.dropFirst() {
      let renamed = mergeTeams(of: part, into: &joined, known: &teams)
      joined.stages += part.stages.map { moved($0, teams: renamed, firstMatch: matchCount) }
      matchCount += part.matchTotal
      joined.claims = joinClaims(joined.claims, part.claims)
      joined.changes += part.changes.map { change in
        var change = change
        change.teams = change.teams.map(renamed)
        return change
      }
      joined.notes += part.notes
      if joined.rules == StatedRules() { joined.rules = part.rules }
      for file in part.source.files where !joined.source.files.contains(file) { joined.source.files.append(file) }
    }
    joined.stages = StageNames.apart(joined.stages)
    return joined
  }

  private static func mergeTeams(
    of part: Season, into joined: inout Season, known: inout [String: Team.ID]
  ) -> (Team.ID) -> Team.ID {
    var ids: [Team.ID] = []
    for team in part.teams {
      let key = Folding.key(team.name)
      let id = known[key] ?? Team.ID(joined.teams.count)
      if known[key] == nil {
        known[key] = id
        joined.teams.append(team)
      }
      ids.append(id)
    }
    return { [ids] old in ids.indices.contains(old.index) ? ids[old.index] : old }
  }

  /// Counts that both parts state of themselves add up; teams that both state do not, for most stand in both.
  private static func joinClaims(_ left: [Claim], _ right: [Claim]) -> [Claim] {
    var joined = left
    for claim in right {
      switch claim.fact {
      case .matches(let count):
        if let index = joined.firstIndex(where: { if case .matches = $0.fact { true } else { false } }),
          case .matches(let other) = joined[index].fact
        {
          joined[index].fact = .matches(count + other)
          joined[index].text = "\(joined[index].text) + \(claim.text)"
        }
      case .teams: break
      default: if !joined.contains(where: { $0.fact == claim.fact }) { joined.append(claim) }
      }
    }
    // A count of one part alone says nothing of the whole.
    let isWhole = right.contains { if case .matches = $0.fact { true } else { false } }
    return isWhole ? joined : joined.filter { if case .matches = $0.fact { false } else { true } }
  }

  private static func moved(_ stage: Stage, teams: (Team.ID) -> Team.ID, firstMatch: Int) -> Stage {
    var stage = stage
    stage.stages = stage.stages.map { moved($0, teams: teams, firstMatch: firstMatch) }
    stage.rounds = stage.rounds.map { moved($0, teams: teams, firstMatch: firstMatch) }
    for index in stage.groups.indices {
      stage.groups[index].teams = stage.groups[index].teams.map(teams)
      stage.groups[index].rounds = stage.groups[index].rounds.map { moved($0, teams: teams, firstMatch: firstMatch) }
    }
    for index in stage.ties.indices {
      stage.ties[index].first = teams(stage.ties[index].first)
      stage.ties[index].second = teams(stage.ties[index].second)
      stage.ties[index].legs = stage.ties[index].legs.map { Match.ID($0.index + firstMatch) }
    }
    for index in stage.entrants.indices { stage.entrants[index].team = teams(stage.entrants[index].team) }
    return stage
  }

  private static func moved(_ round: Round, teams: (Team.ID) -> Team.ID, firstMatch: Int) -> Round {
    var round = round
    for index in round.matches.indices {
      round.matches[index].id = Match.ID(round.matches[index].id.index + firstMatch)
      round.matches[index].first = teams(round.matches[index].first)
      round.matches[index].second = teams(round.matches[index].second)
    }
    return round
  }
}
