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
            second: Team.ID(isInOrder ? entry.second : entry.first)))
        last = (meeting.upper, meeting.lower)
      }
      pairs[pairs.count - 1].sums.add(isInOrder ? goals : goals.swapped)
      pairs[pairs.count - 1].matches.append(index.matches[meeting.match].id)
    }
    return pairs
  }
}

extension HeadToHeadHistory {
  /// Gathers the pairs of several seasons by name (see ``ClubNames``), in time linear in their matches.
  public init(_ seasons: [Season]) {
    var teams = NamesOverSeasons()
    var numberOfPair: [PairKey: Int] = [:]
    var pairs: [HeadToHeadPair] = []
    for (number, season) in seasons.enumerated() {
      teams.open(season)
      season.forEachMatch { match in
        guard let goals = match.counted?.inRange, let one = teams.number(match.first),
          let other = teams.number(match.second), one != other
        else { return }
        let isInOrder = teams.stands(one, before: other)
        let key = isInOrder ? PairKey(first: one, second: other) : PairKey(first: other, second: one)
        let place = numberOfPair[key] ?? pairs.count
        if place == pairs.count {
          numberOfPair[key] = place
          pairs.append(HeadToHeadPair(first: teams.names[key.first], second: teams.names[key.second]))
        }
        pairs[place].add(
          Meeting(
            seasonIndex: number, competition: season.competition, season: season.label, match: match.id,
            day: match.day, goals: isInOrder ? goals : goals.swapped,
            shootOut: isInOrder ? match.score.penalties : match.score.penalties?.swapped,
            ground: TeamGround(match.ground, from: isInOrder ? .first : .second)))
      }
    }
    for place in pairs.indices { pairs[place].putInOrderOfPlay() }
    let rank = teams.ranks
    let order = numberOfPair.sorted { left, right in
      (rank[left.key.first], rank[left.key.second]) < (rank[right.key.first], rank[right.key.second])
    }
    self.init(pairs: order.map { pairs[$0.value] })
  }
}

/// Two teams by their numbers in ``NamesOverSeasons``, in order of names.
private struct PairKey: Hashable {
  var first: Int
  var second: Int
}

extension HeadToHeadPair {
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
    sums.add(meeting.goals)
    meetings.append(meeting)
  }
}
