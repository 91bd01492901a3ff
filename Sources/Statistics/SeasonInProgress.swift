import Football

extension SeasonStatistics {
  /// The matches that are still to come, where the season is in progress; empty where it is not.
  ///
  /// A season is in progress where some match without a result is named for its last day with results or a later one, without
  /// days behind the last match with a result: what an old record lacks of earlier rounds is no match to come. Matches that
  /// are off, and those that were put off and stand again, are not among them. A title that a finished table gave is won,
  /// whatever play-offs about other places are open.
  public var matchesToCome: [Match.ID] {
    if case .table = title { return [] }
    let open = matches.filter { $0.counted == nil && $0.status.isToCome }
    guard !open.isEmpty, let last = matches.last(where: { $0.counted != nil }) else { return [] }
    let isInProgress = open.contains { match in
      guard match.status == .scheduled else { return false }
      if let day = match.day, let lastDay = summary.lastDay { return day >= lastDay }
      return match.id > last.id
    }
    guard isInProgress else { return [] }
    let named = Set(matches.filter { $0.status != .postponed }.map { [$0.first, $0.second] })
    return open.filter { $0.status != .postponed || !named.contains([$0.first, $0.second]) }.map(\.id)
  }

  /// How the points of a table grew by matches played, as where the record has no rounds: in a season of which some rounds
  /// are not complete no team stands still for a match that it has yet to play.
  ///
  /// - Parameter number: The index of the table in ``standings``.
  /// - Returns: The progression; nil where there is no such table.
  public func progressionByMatches(_ number: Int) -> PointsProgression? {
    remade(number).map { table, added, rules in
      PointsProgression(
        table, rules: rules, added: added, order: standings[number].rows.map(\.team), byMatches: true)
    }
  }
}
