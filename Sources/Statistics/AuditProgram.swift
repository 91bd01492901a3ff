import Football

/// Checks of the list of matches itself.
extension Audit {
  func programFindings() -> [Finding] {
    var found = repeatedMatches() + unknownScores() + idleAdjustments()
    for table in tables { found += repeatedTeams(table) }
    return found + missingPairings
  }

  /// The same two teams twice on one day, or without days twice in one round.
  private func repeatedMatches() -> [Finding] {
    var first: [Occasion: Int] = [:]
    var found: [Finding] = []
    for (number, round) in index.rounds.enumerated() {
      for match in round.matches where index.matches[match].status.counts {
        let entry = index.indexed[match]
        let pair = Team.Pair(index.matches[match].first, index.matches[match].second)
        // Two matches of teams not known yet, `N.N. v N.N.`, are two.
        if season[index.matches[match].first].isPlaceholder || season[index.matches[match].second].isPlaceholder {
          continue
        }
        let key = Occasion(pair: pair, day: entry.day, round: entry.day == nil ? number : nil)
        guard let other = first[key] else {
          first[key] = match
          continue
        }
        // Without days a round may hold two legs: only the same score from the same side is a repetition.
        if entry.day == nil, entry.first != index.indexed[other].first || entry.goals != index.indexed[other].goals {
          continue
        }
        found.append(
          Finding(
            id: .repeatedMatch, severity: .contradiction,
            computed: .matches([index.matches[other].id, index.matches[match].id]), stage: round.group ?? round.stage,
            place: index.matches[match].place))
      }
    }
    return found
  }

  private func unknownScores() -> [Finding] {
    let unknown = zip(index.matches, index.indexed).filter { $0.1.goals == nil && $0.0.status == .played }.map(\.0)
    guard let match = unknown.first else { return [] }
    return [
      Finding(id: .unknownScores, severity: .gap, computed: .matches(unknown.map(\.id)), place: match.place)
    ]
  }

  private func idleAdjustments() -> [Finding] {
    // A table that the record states has the team, where the record has none of its matches.
    let ranked = Set(
      season.claims.compactMap { if case .standingsRow(let row) = $0.fact { row.team.index } else { nil } })
    let playing = adjustments.isEmpty ? [] : Set(tables.flatMap(\.teams))
    return adjustments.compactMap { settled in
      if let team = settled.team?.index, playing.contains(team) || ranked.contains(team) { return nil }
      return Finding(
        id: .adjustmentWithoutTeam, severity: .gap, claimed: .text(settled.adjustment.team),
        place: settled.adjustment.place ?? SourcePlace(file: season.source.files.first ?? ""))
    }
  }

  /// Teams with several matches in a round; where most have several, the record's rounds are something else.
  private func repeatedTeams(_ table: Table) -> [Finding] {
    table.source.rounds.flatMap { number -> [Finding] in
      let round = index.rounds[number]
      let standing = round.matches.filter {
        index.matches[$0].status.counts && !table.source.outside.contains(index.matches[$0].id)
      }
      let teams = Set(standing.flatMap { [index.indexed[$0].first, index.indexed[$0].second] })
      guard teams.count < standing.count * 2 else { return [] }
      var matches: [Int: [Int]] = [:]
      for match in standing {
        matches[index.indexed[match].first, default: []].append(match)
        matches[index.indexed[match].second, default: []].append(match)
      }
      let repeated = matches.filter { $0.value.count > 1 }
      guard !round.name.isEmpty, repeated.count * 2 < matches.count else { return [] }
      return repeated.sorted { $0.key < $1.key }.compactMap { team, numbers in
        guard let last = numbers.last else { return nil }
        return Finding(
          id: .teamTwiceInRound, severity: .note, claimed: .teams([Team.ID(team)]),
          computed: .matches(numbers.map { index.matches[$0].id }), related: .text(round.name),
          stage: round.group ?? round.stage, place: index.matches[last].place)
      }
    }
  }

  /// Pairs that tables lack; where all groups of a stage lack equally many, it was drawn so that these did not meet.
  private var missingPairings: [Finding] {
    let found = tables.map(missingPairings)
    let groups = tables.indices.filter { tables[$0].source.group != nil }
    let drawn = Dictionary(grouping: groups) { tables[$0].source.stage }.filter { _, groups in
      groups.count > 1 && Set(groups.map { Audit.pairCount(found[$0]) }).count == 1
    }
    return tables.indices.flatMap { number -> [Finding] in
      let source = tables[number].source
      return source.group != nil && drawn[source.stage] != nil ? [] : found[number]
    }
  }

  private static func pairCount(_ findings: [Finding]) -> Int {
    findings.reduce(0) { count, finding in
      if case .pairings(let pairs)? = finding.computed { count + pairs.count } else { count }
    }
  }

  /// Pairs with fewer meetings than the others of a round robin.
  ///
  /// A table is one when more than half of its pairs met and no pair met more often than most do.
  private func missingPairings(_ table: Table) -> [Finding] {
    let size = table.teams.count
    guard size >= 3, size <= 200 else { return [] }
    let meetings = table.meetings
    let pairs = (0..<size).flatMap { first in (first + 1..<size).map { (first, $0) } }
    let counts = pairs.map { meetings[$0.0 * size + $0.1] }
    let met = counts.filter { $0 > 0 }
    guard met.count * 2 > pairs.count, let most = met.max(), met.filter({ $0 == most }).count * 2 > met.count
    else { return [] }
    let missing = zip(pairs, counts).filter { $0.1 < most }.map { pair, _ in
      TeamPair(first: table.id(pair.0), second: table.id(pair.1))
    }
    if missing.isEmpty { return [] }
    return [
      Finding(
        id: .missingPairings, severity: .gap, computed: .pairings(missing), related: .count(most),
        stage: table.source.group ?? table.source.stage, place: table.source.place)
    ]
  }
}

/// Two teams on a day, or where none is known in a round.
private struct Occasion: Hashable {
  var pair: Team.Pair
  var day: Int?
  var round: Int?
}
