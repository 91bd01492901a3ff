import Diagnostics
import Football

/// Checks of the dates of rounds.
///
/// A match that was put off keeps its round and has a later day, so a day out of order says little by itself. What tells of
/// a slip is a day that another reading of its own figures puts in order, a team that would play twice on it, or a record
/// that is in order but for it.
extension SeasonChecks {
  /// A match with a day, by its place in the rounds.
  private struct Dated {
    var day: Day
    var round: Int32
    var match: Int32

    func match(in rounds: [Round]) -> Match { rounds[Int(round)].matches[Int(match)] }
  }

  /// A day that must be wrong or moved for the others to rise, and the days that it should lie between.
  private struct Stray {
    var dated: Dated
    var low: Day?
    var high: Day?
  }

  /// Warns of dates that contradict the others.
  mutating func checkDates(_ rounds: [Round], isSorted: Bool) {
    let dated = withoutStrayYears(Self.dated(in: rounds), of: rounds)
    if zip(dated, dated.dropFirst()).allSatisfy({ $0.day <= $1.day }) { return }
    let strays = Self.strays(among: dated, of: rounds)
    // A record with very many such days does not stand in the order of play.
    guard strays.count * (isSorted ? 200 : 3) <= dated.count else { return }
    let twice = Self.crowded(strays.map(\.dated), among: dated, of: rounds)
    var matchCounts = [Int](repeating: 0, count: rounds.count)
    for entry in dated { matchCounts[Int(entry.round)] += 1 }
    var strayCounts = [Int](repeating: 0, count: rounds.count)
    for stray in strays { strayCounts[Int(stray.dated.round)] += 1 }
    var unexplained: [Stray] = []
    // One date line may stand for several matches; it is one slip.
    var told: Set<Day> = []
    for (stray, playsTwice) in zip(strays, twice) where !told.contains(stray.dated.day) {
      let index = Int(stray.dated.round)
      // Most of a named round in order: the others were moved.
      let isMoved = !rounds[index].name.isEmpty && strayCounts[index] * 2 <= matchCounts[index]
      if let meant = Self.meant(by: stray) {
        warn(of: stray, in: rounds, expected: "\(meant), with which the record is in order")
      } else if playsTwice {
        warn(of: stray, in: rounds, expected: "a day on which its teams have no other match")
      } else if isMoved {
        continue
      } else {
        unexplained.append(stray)
      }
      told.insert(stray.dated.day)
    }
    guard unexplained.count <= max(3, dated.count / 20) else { return }
    for stray in unexplained { warn(of: stray, in: rounds, expected: "dates in the order of play") }
  }

  private mutating func warn(of stray: Stray, in rounds: [Round], expected: String) {
    let match = stray.dated.match(in: rounds)
    let message =
      if let low = stray.low, low > stray.dated.day {
        "\(stray.dated.day) comes after \(low) in the record"
      } else {
        "\(stray.dated.day) comes before \(stray.high?.iso ?? "earlier days") in the record"
      }
    warn(
      "date.out-of-order", at: match.place, length: matchLength(match), message, expected: expected,
      fix: "correct the date, or move the match")
  }

  // MARK: Finding them

  /// Matches with days, those of a named round in the order of their days: which of them stands first says nothing.
  private static func dated(in rounds: [Round]) -> [Dated] {
    var dated: [Dated] = []
    for (round, content) in rounds.enumerated() {
      let start = dated.count
      for index in content.matches.indices where content.matches[index].status != .postponed {
        guard let day = content.matches[index].day else { continue }
        dated.append(
          Dated(day: day, round: Int32(truncatingIfNeeded: round), match: Int32(truncatingIfNeeded: index)))
      }
      if !content.name.isEmpty { dated[start...].sort { ($0.day, $0.match) < ($1.day, $1.match) } }
    }
    return dated
  }

  /// The fewest that must be wrong or moved for the others to rise, with the days of the rounds, or in a round without a
  /// name of the matches, round each.
  private static func strays(among dated: [Dated], of rounds: [Round]) -> [Stray] {
    let kept = RisingSequence.indices(of: dated.map(\.day.ordinal))
    var strays: [Stray] = []
    var next = 0
    // The first kept of the open round, for what its strays lie behind is of the rounds above.
    var first = 0
    for (index, entry) in dated.enumerated() {
      let isNamed = !rounds[Int(entry.round)].name.isEmpty
      if first < kept.count, dated[kept[first]].round < entry.round { first = next }
      if next < kept.count, kept[next] == index {
        next += 1
        continue
      }
      let below = isNamed ? first - 1 : next - 1
      var above = next
      if isNamed {
        while above < kept.count, dated[kept[above]].round == entry.round { above += 1 }
      }
      strays.append(
        Stray(
          dated: entry, low: below >= 0 ? dated[kept[below]].day : nil,
          high: above < kept.count ? dated[kept[above]].day : nil))
    }
    return strays
  }

  /// Which of some matches have a team that plays another match on their day.
  private static func crowded(_ strays: [Dated], among dated: [Dated], of rounds: [Round]) -> [Bool] {
    func key(_ team: Team.ID, _ day: Day) -> Int { team.index << 32 | day.ordinal & 0xFFFF_FFFF }
    var counts: [Int: Int] = [:]
    for stray in strays {
      let match = stray.match(in: rounds)
      counts[key(match.first, stray.day)] = 0
      counts[key(match.second, stray.day)] = 0
    }
    for entry in dated {
      // By index, for copying a match costs more than all that is looked at.
      let (round, match) = (Int(entry.round), Int(entry.match))
      guard rounds[round].matches[match].status.counts else { continue }
      for team in [rounds[round].matches[match].first, rounds[round].matches[match].second] {
        let key = key(team, entry.day)
        if let count = counts[key] { counts[key] = count + 1 }
      }
    }
    return strays.map { stray in
      let match = stray.match(in: rounds)
      return counts[key(match.first, stray.day), default: 0] > 1 || counts[key(match.second, stray.day), default: 0] > 1
    }
  }

  /// The day that was likely meant: with day and month exchanged, or a year off, it lies where it stands.
  private static func meant(by stray: Stray) -> Day? {
    let day = stray.dated.day
    let candidates = [
      Day(year: day.year, month: day.day, day: day.month), Day(year: day.year + 1, month: day.month, day: day.day),
      Day(year: day.year - 1, month: day.month, day: day.day),
    ]
    // Beyond the last day nothing bounds it but how long a round may take.
    let low = stray.low?.ordinal ?? stray.high.map { $0.ordinal - 14 } ?? .max
    let high = stray.high?.ordinal ?? stray.low.map { $0.ordinal + 14 } ?? .min
    return candidates.compactMap { $0 }.first { $0 != day && $0.ordinal >= low && $0.ordinal <= high }
  }

  /// Warns of days outside of the season's years and leaves them out; unless most are, for then the label may be wrong.
  private mutating func withoutStrayYears(_ dated: [Dated], of rounds: [Round]) -> [Dated] {
    let label = season.label
    guard let first = NumberWords.digits(label.prefix(4)) else { return dated }
    // A season named after one year may end in the next.
    let isStray = { (dated: Dated) in !(first...first + 1).contains(dated.day.year) }
    let count = dated.count(where: isStray)
    guard count > 0, count * 2 < dated.count else { return dated }
    for stray in dated where isStray(stray) {
      let match = stray.match(in: rounds)
      warn(
        "date.outside-season", at: match.place, length: matchLength(match),
        "\(stray.day) lies outside of the season \(label)",
        expected: "a day in \(first) or \(first + 1)", fix: "correct the year of the date")
    }
    return dated.filter { !isStray($0) }
  }
}
