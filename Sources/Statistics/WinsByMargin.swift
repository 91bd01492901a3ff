import Football

extension SeasonStatistics {
  /// The matches that count with the greatest margins on the field, not awarded, the greatest first; of equals the one with more goals, then the
  /// record's order.
  public func winsByMargin(_ most: Int) -> [Match.ID] {
    let won = matches.lazy.filter { !$0.isAwarded }.compactMap { match in
      match.counted?.inRange.map { (id: match.id, goals: $0) }
    }
    .filter { $0.goals.margin > 0 }
    let ordered = won.sorted { left, right in
      (right.goals.margin, right.goals.total, left.id.index) < (left.goals.margin, left.goals.total, right.id.index)
    }
    return ordered.prefix(max(0, most)).map(\.id)
  }
}
