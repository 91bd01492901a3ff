import Diagnostics
import Football

/// Checks across the lines of a season of football.txt; rearranged matches keep their old round there, so neither the
/// order of dates nor a team that plays twice in a round says anything.
enum TextChecks {
  /// What the checks find.
  static func diagnostics(of season: Season) -> [Diagnostic] {
    repeats(in: season) + strangers(in: season)
  }

  private struct Meeting: Hashable {
    let low: Int
    let high: Int
    let day: Day
  }

  /// Matches that stand twice under one day.
  private static func repeats(in season: Season) -> [Diagnostic] {
    var seen: [Meeting: Int] = [:]
    var found: [Diagnostic] = []
    for stage in season.stages {
      for round in stage.rounds + stage.groups.flatMap(\.rounds) {
        for match in round.matches where match.status.counts {
          guard let day = match.day else { continue }
          let (first, second) = (match.first.index, match.second.index)
          let key = Meeting(low: min(first, second), high: max(first, second), day: day)
          guard let line = seen.updateValue(match.place.line, forKey: key) else { continue }
          seen[key] = line
          let title = "\(season[match.first].name) v \(season[match.second].name)"
          found.append(
            TextProblem.repeated(title, line: line)
              .diagnostic(.warning, at: match.place, length: season[match.first].name.count))
        }
      }
    }
    return found
  }

  /// Teams that play in a group and are not on its list.
  private static func strangers(in season: Season) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for group in season.stages.flatMap(\.groups) where !group.teams.isEmpty {
      let listed = Set(group.teams)
      var warned: Set<Team.ID> = []
      for match in group.rounds.flatMap(\.matches) {
        for team in [match.first, match.second] where !listed.contains(team) && warned.insert(team).inserted {
          let name = season[team].name
          let nearest = NearestName.find(name, among: group.teams.map { season[$0].name })
          found.append(
            TextProblem.notInGroup(name, group.name, nearest: nearest)
              .diagnostic(.warning, at: season[team].place, length: name.count))
        }
      }
    }
    return found
  }
}
