import Football

extension Table {
  /// The most teams of a league of which every pair is expected to meet, where nothing else tells how many matches there are:
  /// larger ones are drawn as leagues in which nobody meets all.
  private static let mostOfWholeLeague = 24
  /// The most matches that a record can leave out: a claim of more is a slip, or a jest.
  private static let mostUnnamed = 10_000

  /// Pairs, by their numbers in the table, that are still to meet in a league of which the record holds not even the
  /// programme; a pair stands once for every match that it has less than others.
  ///
  /// Nothing but the record itself tells that it was cut: it claims more matches than it has and no more than these make up
  /// for, or in a single round robin every team has met equally many of the others and none has met all. Stages that others
  /// follow or precede, parts and groups are left alone, since there pairs may have met elsewhere or not be meant to.
  func findUnnamedMatches() -> [(first: Int, second: Int)] {
    let season = index.season
    let size = teams.count
    guard season.split == nil, index.tables.count == 1, source.group == nil, season.part?.rounds == nil,
      season.part?.team == nil,
      size >= 4, !results.isEmpty, season.closingRounds.isEmpty
    else { return [] }
    let claimed = season.claimedMatches
    let pairs = size * (size - 1) / 2
    // Most leagues end here: two teams have met twice, and the record claims nothing.
    guard claimed.map({ $0 > index.matches.count }) ?? (matches.count < pairs && size <= Self.mostOfWholeLeague)
    else { return [] }
    let meetings = meetings
    guard let most = meetings.max(), most > 0 else { return [] }
    func lacking(_ first: Int, _ second: Int) -> Int { max(0, most - meetings[first * size + second]) }
    var count = 0
    for first in 0..<size { for second in first + 1..<size { count += lacking(first, second) } }
    guard count <= Self.mostUnnamed, claimed.map({ index.matches.count + count <= $0 }) ?? isCutShort(most: most)
    else { return [] }
    return (0..<size).flatMap { first in
      (first + 1..<size).flatMap { Array(repeating: (first, $0), count: lacking(first, $0)) }
    }
  }

  /// Whether a single round robin was cut short: every team has met equally many of the others and none has met all.
  private func isCutShort(most: Int) -> Bool {
    let played = resultsOfTeam.map(\.count)
    // Matches of one round, or of none that the record names, are as likely a whole as a part.
    guard most == 1, Set(results.map(\.round)).count > 1, let fewest = played.min(), let largest = played.max() else {
      return false
    }
    return largest - fewest <= 1 && largest < teams.count - 1
  }

  /// How often every pair is to meet by the record, where the number of the one named first is the smaller.
  var meetings: [Int] {
    var meetings = [Int](repeating: 0, count: teams.count * teams.count)
    for match in programMatches {
      let (first, second) = (local[index.indexed[match].first], local[index.indexed[match].second])
      meetings[min(first, second) * teams.count + max(first, second)] += 1
    }
    return meetings
  }
}

extension Season {
  /// How many matches the record says that there are; nil where it does not say so.
  fileprivate var claimedMatches: Int? {
    for claim in claims { if case .matches(let count) = claim.fact { return count } }
    return nil
  }
}
