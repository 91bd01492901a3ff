import Football

extension HeadToHead {
  /// The pairs of a season that met, in order of names.
  static func pairs(_ index: SeasonIndex) -> [HeadToHead] {
    var meetings: [(upper: Int, lower: Int, match: Int)] = []
    for (number, entry) in index.indexed.enumerated() where entry.goals != nil {
      let ranks = (index.nameRank[entry.first], index.nameRank[entry.second])
      meetings.append((min(ranks.0, ranks.1), max(ranks.0, ranks.1), number))
    }
    meetings.sort { $0 < $1 }
    var pairs: [HeadToHead] = []
    var last: (Int, Int)?
    for meeting in meetings {
      let entry = index.indexed[meeting.match]
      guard let goals = entry.goals else { continue }
      let isInOrder = index.nameRank[entry.first] == meeting.upper
      let isNew = last.map { $0 != (meeting.upper, meeting.lower) } ?? true
      if isNew {
        pairs.append(
          HeadToHead(
            first: Team.ID(isInOrder ? entry.first : entry.second),
            second: Team.ID(isInOrder ? entry.second : entry.first), firstWon: 0, secondWon: 0, drawn: 0,
            goals: Goals(0, 0), matches: []))
        last = (meeting.upper, meeting.lower)
      }
      pairs[pairs.count - 1].add(isInOrder ? goals : goals.swapped, index.matches[meeting.match].id)
    }
    return pairs
  }

  private mutating func add(_ score: Goals, _ match: Match.ID) {
    if score.first > score.second {
      firstWon += 1
    } else if score.first < score.second {
      secondWon += 1
    } else {
      drawn += 1
    }
    goals = Goals(goals.first + score.first, goals.second + score.second)
    matches.append(match)
  }
}

extension HeadToHeadHistory {
  /// Gathers the pairs of several seasons by name; names that are one team by the aliases go under its identity.
  public init(_ seasons: [Season], aliases: TeamAliases = TeamAliases()) {
    var numberOfPair: [PairKey: Int] = [:]
    var pairs: [HeadToHeadPair] = []
    for (number, season) in seasons.enumerated() {
      let index = SeasonIndex(season)
      let year = Int(season.label.prefix(4))
      let keys = season.teams.map { team in
        let name = aliases.identity(of: team.name, year: year)
        return (folded: name.foldedForOrder, name: name)
      }
      for (match, entry) in zip(index.matches, index.indexed) {
        guard let goals = entry.goals, keys[entry.first].name != keys[entry.second].name else { continue }
        let isInOrder = keys[entry.first] < keys[entry.second]
        let key = PairKey(
          first: keys[isInOrder ? entry.first : entry.second].name,
          second: keys[isInOrder ? entry.second : entry.first].name)
        let place = numberOfPair[key] ?? pairs.count
        if place == pairs.count {
          numberOfPair[key] = place
          pairs.append(HeadToHeadPair(first: key.first, second: key.second))
        }
        pairs[place].add(
          Meeting(
            seasonIndex: number, competition: season.competition, season: season.label, match: match.id,
            day: match.day, goals: isInOrder ? goals : goals.swapped,
            ground: TeamGround(match.ground, from: isInOrder ? .first : .second)))
      }
    }
    for place in pairs.indices { pairs[place].putInOrderOfPlay() }
    let sortKeys = pairs.map { [$0.first.foldedForOrder, $0.first, $0.second.foldedForOrder, $0.second] }
    self.init(
      pairs: pairs.indices.sorted { sortKeys[$0].lexicographicallyPrecedes(sortKeys[$1]) }.map { pairs[$0] })
  }
}

private struct PairKey: Hashable {
  var first: String
  var second: String
}

extension HeadToHeadPair {
  fileprivate init(first: String, second: String) {
    self.init(
      first: first, second: second, firstWon: 0, secondWon: 0, drawn: 0, goals: Goals(0, 0), meetings: [])
  }

  fileprivate mutating func putInOrderOfPlay() {
    var last: Day?
    var isSorted = true
    for meeting in meetings {
      guard let day = meeting.day else { return }
      if let last, day < last { isSorted = false }
      last = day
    }
    if isSorted { return }
    meetings = meetings.enumerated().sorted { left, right in
      (left.element.day?.ordinal ?? 0, left.offset) < (right.element.day?.ordinal ?? 0, right.offset)
    }.map(\.element)
  }

  fileprivate mutating func add(_ meeting: Meeting) {
    if meeting.goals.first > meeting.goals.second {
      firstWon += 1
    } else if meeting.goals.first < meeting.goals.second {
      secondWon += 1
    } else {
      drawn += 1
    }
    goals = Goals(goals.first + meeting.goals.first, goals.second + meeting.goals.second)
    meetings.append(meeting)
  }
}
