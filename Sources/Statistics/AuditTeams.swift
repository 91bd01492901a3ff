import Football

/// Teams that may be one under two spellings, and days that run against the rounds.
extension Audit {
  /// Pairs of names that differ only by a slip or by a short form, of teams that never met nor shared a round.
  func spellingFindings() -> [Finding] {
    let keys = index.foldedNames.map(NameKey.init)
    var pairs: [(Int, Int)] = []
    for first in keys.indices where !season.teams[first].isPlaceholder {
      for second in keys.indices.dropFirst(first + 1) where !season.teams[second].isPlaceholder {
        if keys[first].isAlike(keys[second]) { pairs.append((first, second)) }
      }
    }
    guard !pairs.isEmpty else { return [] }
    var rounds = [Set<Int>](repeating: [], count: keys.count)
    for (number, round) in index.rounds.enumerated() {
      for match in round.matches {
        rounds[index.indexed[match].first].insert(number)
        rounds[index.indexed[match].second].insert(number)
      }
    }
    let hasMet = { (pair: (Int, Int)) in
      index.indexed.contains { Set([$0.first, $0.second]) == Set([pair.0, pair.1]) }
    }
    return pairs.filter { rounds[$0.0].isDisjoint(with: rounds[$0.1]) && !hasMet($0) }.map { first, second in
      Finding(
        id: .teamSpelledTwoWays, severity: .note, claimed: .teams([Team.ID(first), Team.ID(second)]),
        place: season.teams[second].place)
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

/// A name cut into folded words, for finding slips.
private struct NameKey {
  private let words: [[Unicode.Scalar]]
  /// The name without the short forms of clubs.
  private let bare: String
  private let length: Int

  init(_ folded: String) {
    let plain = folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    words = plain.map { Array($0.unicodeScalars) }
    bare = plain.joined(separator: " ").withoutClubForms
    length = words.reduce(0) { $0 + $1.count }
  }

  /// Whether two names are the same but for short forms of clubs, or but for one slip in one longer word.
  func isAlike(_ other: NameKey) -> Bool {
    guard abs(length - other.length) <= 6 else { return false }
    if bare == other.bare { return true }
    guard words.count == other.words.count, abs(length - other.length) <= 1 else { return false }
    let unequal = zip(words, other.words).filter { $0 != $1 }
    guard unequal.count == 1, let (one, two) = unequal.first, min(one.count, two.count) >= 6 else { return false }
    return !(one + two).contains { $0.properties.numericType != nil } && Self.isOneSlip(one, two)
  }

  /// Whether one letter was left out, put in, changed, or swapped with the next.
  private static func isOneSlip(_ one: [Unicode.Scalar], _ two: [Unicode.Scalar]) -> Bool {
    let same = zip(one, two).prefix { $0 == $1 }.count
    let left = Array(one[same...])
    let right = Array(two[same...])
    if left.count == right.count {
      if left.dropFirst() == right.dropFirst() { return true }
      return left.count >= 2 && left[0] == right[1] && left[1] == right[0] && left.dropFirst(2) == right.dropFirst(2)
    }
    return left.count > right.count ? left.dropFirst() == right[...] : right.dropFirst() == left[...]
  }
}
