import Football

/// Days that run against the rounds, and days of another year.
extension Audit {
  /// Days between a match and its nearest beyond which its date is doubted: no season rests so long, qualifying ones included.
  private static var longestRest: Int { 300 }

  /// Matches dated far from all others, mostly by a slip in the year; at most one in twenty, for a season's halves may be far
  /// apart.
  func farDateFindings() -> [Finding] {
    let dated = season.matches.compactMap { match in match.day.map { (day: $0, match: match) } }
      .sorted { $0.day < $1.day }
    guard dated.count >= 8 else { return [] }
    // Runs of days without a long rest between them.
    var runs: [Range<Int>] = []
    var start = 0
    for index in 1...dated.count
    where index == dated.count || dated[index].day.ordinal - dated[index - 1].day.ordinal > Self.longestRest {
      runs.append(start..<index)
      start = index
    }
    guard let main = runs.max(by: { $0.count < $1.count }) else { return [] }
    let far = runs.filter { $0 != main }.flatMap { $0 }
    guard far.count * 20 <= dated.count || far.count == 1 else { return [] }
    return far.map { index in
      let match = dated[index].match
      return Finding(
        id: .dateFarOff, severity: .note, claimed: .matches([match.id]), related: .count(Self.longestRest),
        place: match.place)
    }
  }

  /// Matches of a knock-out on a day before that of an earlier round of the same team.
  func dateFindings() -> [Finding] {
    season.allStages.filter { $0.format == .knockout }.flatMap { stage -> [Finding] in
      var last: [Team.ID: (day: Day, match: Match.ID)] = [:]
      var found: [Finding] = []
      for round in stage.rounds {
        var latest: [Team.ID: (day: Day, match: Match.ID)] = [:]
        for match in round.matches where match.status.counts {
          guard let day = match.day else { continue }
          for team in [match.first, match.second] where isTeam(team) && !season[team].isPlaceholder {
            if let before = last[team], day < before.day {
              found.append(
                Finding(
                  id: .datesOutOfOrder, severity: .note, claimed: .matches([before.match, match.id]),
                  related: .text(round.name), stage: stage.name, place: match.place))
            }
            if latest[team].map({ $0.day < day }) ?? true { latest[team] = (day, match.id) }
          }
        }
        last.merge(latest) { one, other in one.day < other.day ? other : one }
      }
      return found
    }
  }
}
