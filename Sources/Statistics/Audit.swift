import Football

/// The checks of a season's record against itself.
struct Audit {
  let index: SeasonIndex
  let rules: Rules
  let adjustments: [SettledAdjustment]
  let tables: [Table]
  let standings: [Standings]
  let progressions: [PointsProgression]
  let summary: SeasonSummary
  let records: SeasonRecords
  /// How the title was won.
  let title: Title
  /// The final of the knock-out that ends the season, whatever it was about.
  let closing: Title

  var season: Season { index.season }

  /// All findings: the worst first, then by place, then by what was checked.
  func findings() -> [Finding] {
    let found =
      season.claims.flatMap(check) + standingsFindings() + programFindings() + entrantFindings()
      + changeFindings() + spellingFindings() + roadFindings() + dateFindings() + farDateFindings()
      + aggregateFindings()
      + index.oversized.map { Finding(tooLarge: $0.source, teams: $0.teams) }
    return found.enumerated().sorted { left, right in
      let severities = (left.element.severity.order, right.element.severity.order)
      if severities.0 != severities.1 { return severities.0 < severities.1 }
      if left.element.place != right.element.place { return left.element.place < right.element.place }
      return left.offset < right.offset
    }.map(\.element)
  }

  private func check(_ claim: Claim) -> [Finding] {
    switch claim.fact {
    case .matches(let count): [checkMatches(claim, count)]
    case .goals(let count): [checkGoals(claim, count)]
    case .goalAverage(let hundredths): [checkAverage(claim, hundredths)]
    case .winners(let teams): [checkWinners(claim, teams)]
    case .topScorers(let scorers): [checkScorers(claim, scorers)]
    case .highestScoring(let results, _): [checkHighest(claim, results)]
    case .previousSeason(let label): [.uncheckedLabel(.previousSeason, claim, label)]
    case .nextSeason(let label): [.uncheckedLabel(.nextSeason, claim, label)]
    case .teams(let count): [checkTeams(claim, count)]
    case .departments(let count): [checkDepartments(claim, count)]
    case .finalists(let count): [checkFinalists(claim, count)]
    case .relegated(let count): [checkChanges(.relegatedCount, claim, count, .relegated)]
    case .promoted(let count): [checkChanges(.promotedCount, claim, count, .promoted)]
    // Rows make sense only as tables: see ``standingsFindings()``.
    case .standingsRow, .other: []
    }
  }
}

extension Finding {
  /// A table left out for its size.
  fileprivate init(tooLarge source: TableSource, teams: Int) {
    self.init(
      id: .tableTooLarge, severity: .gap, claimed: .count(teams), stage: source.group ?? source.stage,
      place: source.place)
  }
}

extension Finding.Severity {
  /// The place in the order of gravity, the worst first.
  fileprivate var order: Int {
    switch self {
    case .contradiction: 0
    case .gap: 1
    case .note: 2
    case .agreement: 3
    }
  }
}

extension Finding {
  /// A finding that starts from a claim.
  init(
    _ id: ID, _ severity: Severity, _ claim: Claim, claimed: FindingValue, computed: FindingValue? = nil,
    related: FindingValue? = nil, stage: String? = nil
  ) {
    self.init(
      id: id, severity: severity, claim: claim, claimed: claimed, computed: computed, related: related,
      stage: stage, place: claim.place)
  }

  /// A count set against another.
  init(_ id: ID, _ claim: Claim, claimed: Int, computed: Int, related: FindingValue? = nil) {
    self.init(
      id, claimed == computed ? .agreement : .contradiction, claim, claimed: .count(claimed),
      computed: .count(computed), related: related)
  }

  /// A label of a neighboring season, which only several seasons together can check.
  fileprivate static func uncheckedLabel(_ id: ID, _ claim: Claim, _ label: String) -> Finding {
    Finding(id, .note, claim, claimed: .text(label))
  }
}
