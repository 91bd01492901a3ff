import Football

/// Claims and lists about who entered, came down and went up.
extension Audit {
  /// All rows of the lists of entrants.
  var entrants: [Entrant] { season.allStages.flatMap(\.entrants) }

  /// The names of departments that entrants stand for, each once, in the record's order.
  private var departments: [String] {
    var seen: Set<String> = []
    return entrants.compactMap(\.department).filter { seen.insert($0.foldedForOrder).inserted }
  }

  /// The teams of the last top-level stage with matches; empty when there is only one stage.
  private var finalists: [Team.ID] {
    guard let last = index.topStage.last, season.stages.count > 1 else { return [] }
    var isFinalist = [Bool](repeating: false, count: season.teams.count)
    for (entry, stage) in zip(index.indexed, index.topStage) where stage == last {
      isFinalist[entry.first] = true
      isFinalist[entry.second] = true
    }
    return isFinalist.indices.filter { isFinalist[$0] }.map { Team.ID($0) }
  }

  func checkDepartments(_ claim: Claim, _ count: Int) -> Finding {
    if departments.isEmpty { return Finding(.departmentsCount, .gap, claim, claimed: .count(count)) }
    return Finding(
      .departmentsCount, claim, claimed: count, computed: departments.count,
      related: .count(Set(entrants.map(\.team)).count))
  }

  func checkFinalists(_ claim: Claim, _ count: Int) -> Finding {
    let teams = finalists.isEmpty ? summary.teamsInMatches : finalists
    if teams.isEmpty { return Finding(.finalistsCount, .gap, claim, claimed: .count(count)) }
    return Finding(.finalistsCount, claim, claimed: count, computed: teams.count, related: .teams(teams))
  }

  func checkChanges(_ id: Finding.ID, _ claim: Claim, _ count: Int, _ direction: TeamChange.Direction) -> Finding {
    let changes = season.changes.filter { $0.direction == direction }
    let teams = Self.once(changes.flatMap(\.teams))
    if changes.isEmpty || changes.contains(where: { $0.unresolved != nil }) {
      return Finding(
        id, .gap, claim, claimed: .count(count), computed: nil, related: teams.isEmpty ? nil : .teams(teams))
    }
    return Finding(id, claim, claimed: count, computed: teams.count, related: .teams(teams))
  }

  func entrantFindings() -> [Finding] {
    [departmentsWithoutEntrant(), finalistsNotEntered(), finalistsByRegion()].compactMap { $0 }
  }

  private func departmentsWithoutEntrant() -> Finding? {
    let present = Set(departments.map(\.foldedForOrder))
    if present.isEmpty { return nil }
    let missing = season.allStages.flatMap { stage in
      stage.departments.filter { !present.contains($0.foldedForOrder) }.map { (name: $0, place: stage.place) }
    }
    guard let first = missing.first else { return nil }
    return Finding(
      id: .departmentsWithoutEntrant, severity: .gap, computed: .names(missing.map(\.name)), place: first.place)
  }

  private func finalistsNotEntered() -> Finding? {
    let entered = Set(entrants.map(\.team))
    let missing = entered.isEmpty ? [] : finalists.filter { !entered.contains($0) }
    guard let first = missing.first else { return nil }
    return Finding(
      id: .finalistNotEntrant, severity: .gap, computed: .teams(missing), place: season[first].place)
  }

  private func finalistsByRegion() -> Finding? {
    let regions = season.allStages.filter { !$0.departments.isEmpty }
    guard let firstRegion = regions.first, !finalists.isEmpty else { return nil }
    let origins = finalists.map { team in
      let department = entrants.first { $0.team == team && $0.department != nil }?.department
      let region = department.flatMap { name in
        regions.first { $0.departments.contains { $0.foldedForOrder == name.foldedForOrder } }
      }
      return FinalistOrigin(team: team, department: department, region: region?.name)
    }
    let isOneEach = regions.allSatisfy { region in origins.filter { $0.region == region.name }.count == 1 }
    return Finding(
      id: .finalistsByRegion, severity: isOneEach && origins.count == regions.count ? .agreement : .note,
      computed: .origins(origins), related: .count(regions.count), place: firstRegion.place)
  }

  func changeFindings() -> [Finding] {
    let entered = Set(entrants.map(\.team))
    var found: [Finding] = []
    for change in season.changes where !entered.isEmpty {
      let missing = Self.once(change.teams.filter { isTeam($0) && !entered.contains($0) })
      if missing.isEmpty { continue }
      // Who came down must have entered; who went up may have done so by the season before.
      found.append(
        Finding(
          id: .changeNotEntrant, severity: change.direction == .relegated ? .gap : .note, claimed: .teams(missing),
          related: .text(change.competition), place: change.place))
    }
    let down = Set(season.changes.filter { $0.direction == .relegated }.flatMap(\.teams))
    let up = season.changes.filter { $0.direction == .promoted }
    let both = Self.once(up.flatMap(\.teams).filter { isTeam($0) && down.contains($0) })
    if let change = up.first(where: { !down.isDisjoint(with: $0.teams) }), !both.isEmpty {
      found.append(
        Finding(
          id: .changeBothWays, severity: .note, claimed: .teams(both), related: .text(change.competition),
          place: change.place))
    }
    return found
  }

  func isTeam(_ team: Team.ID) -> Bool { season.teams.indices.contains(team.index) }

  private static func once(_ teams: [Team.ID]) -> [Team.ID] {
    var seen: Set<Team.ID> = []
    return teams.filter { seen.insert($0).inserted }
  }
}

extension Finding {
  /// A finding that starts from no claim.
  init(
    id: ID, severity: Severity, claimed: FindingValue? = nil, computed: FindingValue? = nil,
    related: FindingValue? = nil, stage: String? = nil, place: SourcePlace
  ) {
    self.init(
      id: id, severity: severity, claim: nil, claimed: claimed, computed: computed, related: related, stage: stage,
      place: place)
  }
}
