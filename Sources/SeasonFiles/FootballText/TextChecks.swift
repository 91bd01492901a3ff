import Diagnostics
import Football

/// Checks across the lines of a season of football.txt; rearranged matches keep their old round there, so neither the
/// order of dates nor a team that plays twice in a round says anything.
enum TextChecks {
  /// What the checks find.
  static func diagnostics(of season: Season) -> DiagnosticList {
    var found = DiagnosticList()
    addRepeats(in: season, to: &found)
    addStrangers(in: season, to: &found)
    return found
  }

  /// Two teams and a day packed into one number, with where the match stands.
  private struct Meeting {
    let key: UInt64
    let stage: Int
    let round: Int
    let match: Int

    /// The key of a match; nil for one that does not count, or has no day.
    static func key(of match: borrowing Match) -> UInt64? {
      guard match.status.counts, let day = match.day else { return nil }
      let first = match.first.index
      let second = match.second.index
      let teams = UInt64(min(first, second)) << 42 | UInt64(max(first, second)) << 22
      return teams ^ UInt64(truncatingIfNeeded: day.year * 400 + day.month * 32 + day.day)
    }
  }

  /// Matches that stand twice under one day.
  private static func addRepeats(in season: Season, to found: inout DiagnosticList) {
    let rounds = season.stages.map { $0.rounds + $0.groups.flatMap(\.rounds) }
    var keys: [UInt64] = []
    keys.reserveCapacity(rounds.reduce(0) { $1.reduce($0) { $0 + $1.matches.count } })
    // By index, for a match is large and copying each would cost more than all else here.
    for stage in rounds.indices {
      for round in rounds[stage].indices {
        for index in rounds[stage][round].matches.indices {
          if let key = Meeting.key(of: rounds[stage][round].matches[index]) { keys.append(key) }
        }
      }
    }
    // Most seasons hold no match twice, which the bare keys tell at once.
    guard holdsRepeat(keys) else { return }
    var meetings: [Meeting] = []
    for stage in rounds.indices {
      for round in rounds[stage].indices {
        for index in rounds[stage][round].matches.indices {
          guard let key = Meeting.key(of: rounds[stage][round].matches[index]) else { continue }
          meetings.append(Meeting(key: key, stage: stage, round: round, match: index))
        }
      }
    }
    meetings.sort { ($0.key, $0.stage, $0.round, $0.match) < ($1.key, $1.stage, $1.round, $1.match) }
    for (earlier, later) in zip(meetings, meetings.dropFirst()) where earlier.key == later.key {
      guard !found.isFull(of: .warning) else {
        found.count(.warning)
        continue
      }
      let match = rounds[later.stage][later.round].matches[later.match]
      let line = rounds[earlier.stage][earlier.round].matches[earlier.match].place.line
      let title = "\(season[match.first].name) v \(season[match.second].name)"
      found.append(
        TextProblem.repeated(title, line: line)
          .diagnostic(.warning, at: match.place, length: season[match.first].name.count))
    }
  }

  /// Whether any of some keys, none of them zero, is there twice: a table of them at most half full tells it in a third of
  /// the time of sorting.
  private static func holdsRepeat(_ keys: [UInt64]) -> Bool {
    var bits = 4
    while 1 << bits < 2 * keys.count { bits += 1 }
    var table = [UInt64](repeating: 0, count: 1 << bits)
    for key in keys {
      // Multiplying by an odd number near the golden ratio of 2^64 gathers all bits in the highest.
      var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> UInt64(64 &- bits))
      while table[slot] != 0 {
        if table[slot] == key { return true }
        slot = (slot + 1) & (table.count - 1)
      }
      table[slot] = key
    }
    return false
  }

  /// Teams that play in a group and are not on its list.
  private static func addStrangers(in season: Season, to found: inout DiagnosticList) {
    for group in season.stages.flatMap(\.groups) where !group.teams.isEmpty {
      let listed = Set(group.teams)
      let names = NearestNames(group.teams.map { season[$0].name })
      var warned: Set<Team.ID> = []
      for match in group.rounds.lazy.flatMap(\.matches) {
        for team in [match.first, match.second] where !listed.contains(team) && warned.insert(team).inserted {
          let name = season[team].name
          guard !found.isFull(of: .warning) else {
            found.count(.warning)
            continue
          }
          let nearest = names.find(name)
          found.append(
            TextProblem.notInGroup(name, group.name, nearest: nearest)
              .diagnostic(.warning, at: season[team].place, length: name.count))
        }
      }
    }
  }
}
