import Football

/// What the record states of ties beside their matches.
extension Audit {
  /// Ties of which the record states other goals than their matches make.
  ///
  /// A third match may be counted or not, for some records give the two legs and the decider beside them.
  func aggregateFindings() -> [Finding] {
    var scores: [Match.ID: (first: Team.ID, goals: Goals?)] = [:]
    let ties = season.allStages.flatMap { stage in stage.ties.filter { $0.aggregate != nil && $0.legs.count > 1 } }
    guard !ties.isEmpty else { return [] }
    for match in index.matches { scores[match.id] = (match.first, match.status.counts ? match.counted : nil) }
    return ties.compactMap { tie in
      guard let stated = tie.aggregate else { return nil }
      let goals = tie.legs.compactMap { leg in
        scores[leg].flatMap { score in score.first == tie.first ? score.goals : score.goals?.swapped }
      }
      guard goals.count == tie.legs.count else { return nil }
      var sums: [Goals] = []
      for leg in goals {
        let before = sums.last ?? Goals(0, 0)
        sums.append(Goals(before.first + leg.first, before.second + leg.second))
      }
      // One leg alone is no aggregate.
      sums.removeFirst()
      guard let sum = sums.first, !sums.contains(stated) else { return nil }
      func result(_ goals: Goals) -> FindingValue {
        .results([ClaimedResult(first: tie.first, second: tie.second, goals: goals)])
      }
      return Finding(
        id: .tieAggregate, severity: .contradiction, claimed: result(stated), computed: result(sum), place: tie.place)
    }
  }
}
