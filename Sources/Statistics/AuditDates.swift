import Football

/// Days that run against the rounds.
extension Audit {
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
