import Football

/// The way that teams came from the list of entrants to the last table, as far as the record tells it.
///
/// A region is known for an entrant where a stage gathers its department, or where a stage between the list and the
/// last table holds a match of it. Nothing is inferred beyond that: who is left stands in a branch without a name.
public struct Road: Sendable, Hashable {
  /// A place where a road starts: a department, and the entrant that it sent.
  public struct Origin: Sendable, Hashable {
    /// The department; nil where the record gives none.
    public var department: String?
    /// The entrant; nil for a department of a region that sent none.
    public var entrant: Entrant?
    /// Its line of the last table; nil when it did not arrive there.
    public var arrival: StandingsRow?
  }

  /// A region with those that it gathered.
  public struct Branch: Sendable, Hashable {
    /// The region's name as recorded; nil where the record does not say how these went on.
    public var name: String?
    /// Whether matches of the region are in the record.
    public var hasMatches: Bool
    /// The departments in the record's order, each with its entrants.
    public var origins: [Origin]

    /// Those that reached the last table.
    public var arrivals: [Origin] { origins.filter { $0.arrival != nil } }
  }

  /// The regions in the record's order, those without a region last.
  public var branches: [Branch]
  /// Teams of the last table that no list of entrants names, in order of rank.
  public var unlisted: [StandingsRow]

  /// The number of entrants.
  public var entrants: Int { branches.reduce(0) { $0 + $1.origins.count { $0.entrant != nil } } }

  /// The number of departments that sent an entrant.
  public var departments: Int {
    Set(branches.flatMap(\.origins).filter { $0.entrant != nil }.compactMap { $0.department?.foldedForOrder }).count
  }

  /// Whether some who arrived have no region in the record.
  public var hasUndocumented: Bool {
    !unlisted.isEmpty || branches.contains { $0.name == nil && !$0.arrivals.isEmpty }
  }
}

extension SeasonStatistics {
  /// The road from the season's lists of entrants to one of its tables.
  ///
  /// - Parameter table: An index into ``standings``; nil for a season whose last stage has no table: then nobody
  ///   arrives, and the branches show only who entered from where.
  /// - Returns: Nil where the record lists no entrants.
  public func road(to table: Int?) -> Road? {
    let entrants = season.allStages.flatMap(\.entrants)
    guard !entrants.isEmpty else { return nil }
    let goal = table.flatMap { standings.indices.contains($0) ? standings[$0] : nil }
    var walk = RoadWalk(open: entrants, goal: goal)
    var branches = season.allStages.filter { !$0.departments.isEmpty }.map { walk.branch(gathering: $0) }
    branches += stages(before: goal).compactMap { walk.branch(ofMatchesIn: $0) }
    let rest = walk.rest()
    if !rest.isEmpty { branches.append(Road.Branch(name: nil, hasMatches: false, origins: rest)) }
    let listed = Set(entrants.map(\.team))
    return Road(branches: branches, unlisted: goal?.rows.filter { !listed.contains($0.team) } ?? [])
  }

  /// The innermost stages with matches of their own before the stage of a table.
  private func stages(before goal: Standings?) -> [Stage] {
    guard let goal else { return [] }
    let all = season.allStages
    let end = all.firstIndex { $0.name == (goal.stage ?? "") && !$0.ownMatches.isEmpty } ?? all.endIndex
    return all[..<end].filter { !$0.ownMatches.isEmpty && $0.departments.isEmpty && !$0.name.isEmpty }
  }
}

/// Gives entrants out to branches, each once.
private struct RoadWalk {
  /// Entrants that no branch has taken yet.
  var open: [Entrant]
  var goal: Standings?

  /// The branch of a stage that gathers departments.
  mutating func branch(gathering stage: Stage) -> Road.Branch {
    let matches = stage.flattened.flatMap(\.ownMatches)
    return Road.Branch(
      name: stage.name, hasMatches: !matches.isEmpty, origins: stage.departments.flatMap { take($0) })
  }

  /// The branch of a stage that held matches of entrants; nil where it held none.
  mutating func branch(ofMatchesIn stage: Stage) -> Road.Branch? {
    let teams = Set(stage.ownMatches.flatMap { [$0.first, $0.second] })
    let own = open.filter { teams.contains($0.team) }
    guard !own.isEmpty else { return nil }
    open.removeAll { teams.contains($0.team) }
    return Road.Branch(name: stage.name, hasMatches: true, origins: own.map(origin))
  }

  /// Whoever is left, department by department.
  mutating func rest() -> [Road.Origin] {
    var origins: [Road.Origin] = []
    while let first = open.first {
      guard let department = first.department else {
        origins.append(origin(open.removeFirst()))
        continue
      }
      origins += take(department)
    }
    return origins
  }

  /// The entrants of a department; one without an entrant where it has none.
  private mutating func take(_ department: String) -> [Road.Origin] {
    let key = department.foldedForOrder
    let own = open.filter { $0.department?.foldedForOrder == key }
    open.removeAll { $0.department?.foldedForOrder == key }
    if own.isEmpty { return [Road.Origin(department: department, entrant: nil, arrival: nil)] }
    return own.map(origin)
  }

  private func origin(_ entrant: Entrant) -> Road.Origin {
    Road.Origin(department: entrant.department, entrant: entrant, arrival: goal?.row(of: entrant.team))
  }
}
