import Football

/// Everything computed from a season under given rules: values only, no words.
///
/// What counts: a match with a known score whose status counts (``Match/counted``); extra time is included, shoot-outs
/// are not. Tables are made for every group, for every stage of the format league, and for a stage of unknown format
/// that looks like a round robin: all pairs of its three or four teams stand in the record, or, of five and more
/// teams, each met at least half of the others and has at least half as many matches as the busiest (in a knock-out
/// those who lose first have one opponent, in groups a few). Matches that belong to a tie of the stage never enter its
/// table.
public struct SeasonStatistics: Sendable, Hashable {
  /// The season.
  public var season: Season
  /// The rules applied.
  public var rules: Rules
  /// Every match, in the order of its number.
  public var matches: [Match]
  /// The totals.
  public var summary: SeasonSummary
  /// The tables of leagues and groups, in the record's order.
  public var standings: [Standings]
  /// The deductions and bonuses of the rules, each with its team and its table, in the order of the rules.
  public var adjustments: [SettledAdjustment]
  /// How the goals spread.
  public var goals: GoalDistribution
  /// How the points grew: one for each of ``standings``, in the same order.
  public var progressions: [PointsProgression]
  /// Who met whom as a square: one for each of ``standings``, in the same order.
  public var crossTables: [CrossTable]
  /// All pairs that met in a match that counts, in order of names.
  public var headToHead: [HeadToHead]
  /// How the title was won.
  public var title: Title
  /// The extremes.
  public var records: SeasonRecords
  /// The record checked against itself: contradictions first, then gaps, notes and agreements, each by place.
  public var findings: [Finding]
}

extension SeasonStatistics {
  /// Computes everything, in time that grows with the matches, but for sorting, and with the cells of the tables: a pair of
  /// teams, or a team after a round.
  ///
  /// - Parameters:
  ///   - season: The season.
  ///   - rules: The rules of all its tables. An adjustment enters the first table that has its team. Points for a
  ///     win or draw are taken as 0 to 1000 and adjustments as at most 10000 either way, so that no sum overflows.
  public init(_ season: Season, rules: Rules) { self.init(season, rules: rules, of: nil) }

  /// Computes a part of a season: what its tables brought along from stages outside of it stays, and adjustments that
  /// belong to other tables or rounds are left out; see ``adjustments(in:)``.
  public init(_ part: SeasonPart, of whole: SeasonStatistics) {
    var rules = whole.rules
    let season = whole.season.limited(to: part)
    rules.adjustments = whole.adjustments(in: season.part ?? part)
    self.init(season, rules: rules, of: whole)
  }

  private init(_ season: Season, rules: Rules, of whole: SeasonStatistics?) {
    let season = season.withRoundsInOrder
    let index = SeasonIndex(season)
    let tables = Table.all(index)
    let adjustments = SettledAdjustment.all(rules, of: season, tables: tables)
    let entering = Dictionary(grouping: adjustments, by: \.table)
    let brought = AddedPoints.results(rules, tables: tables)
    // A stage alone brings along what it does in the whole.
    let isAlone = season.part?.stage != nil && season.part?.isFromStart == true
    let wholes = isAlone ? whole?.remade() ?? [] : []
    var standings: [Standings] = []
    var added: [AddedPoints] = []
    for (number, table) in tables.enumerated() {
      let own = rules.forStage(table.source.stage)
      let entering = entering[number] ?? []
      // Points come only from tables made before: a stage cannot live on what comes after it.
      if let known = wholes.first(where: { $0.table.source.isOf(table.source) }) {
        added.append(known.added.adjusted(by: entering))
      } else {
        added.append(
          AddedPoints(rules, into: table, from: standings, adjustments: entering, results: brought[number]))
      }
      standings.append(Standings(table, rules: own, added: added[added.count - 1]))
    }
    let summary = SeasonSummary(index)
    let goals = GoalDistribution(index, teamsInMatches: summary.teamsInMatches)
    let orders = standings.map { $0.rows.map(\.team) }
    var progressions: [PointsProgression] = []
    var crossTables: [CrossTable] = []
    for (number, table) in tables.enumerated() {
      progressions.append(
        PointsProgression(table, rules: standings[number].rules, added: added[number], order: orders[number]))
      crossTables.append(CrossTable(table, order: orders[number]))
    }
    let records = SeasonRecords(index, byRound: goals.byRound)
    let search = TitleSearch(
      season: season, rules: rules, standings: standings,
      settlement: zip(tables, standings).map { TableSettlement($0, $1) })
    let title = search.title
    let audit = Audit(
      index: index, rules: rules, adjustments: adjustments, tables: tables, standings: standings,
      progressions: progressions, summary: summary,
      records: records,
      title: title, closing: season.closingFinal)
    self.init(
      season: season, rules: rules, matches: index.matches.sorted { $0.id < $1.id }, summary: summary,
      standings: standings, adjustments: adjustments, goals: goals,
      progressions: progressions, crossTables: crossTables, headToHead: HeadToHead.pairs(index), title: title,
      records: records,
      findings: audit.findings())
  }

  /// The match of a number; nil when the season has none.
  public func match(_ id: Match.ID) -> Match? {
    // Numbers count from 0 without gaps in what readers make; anything else is searched.
    if matches.indices.contains(id.index), matches[id.index].id == id { return matches[id.index] }
    return matches.first { $0.id == id }
  }
}

extension Rules {
  /// The rules of a stage in place of these; nil where none are stated.
  func stageRules(_ stage: String?) -> StageRules? {
    let name = (stage ?? "").foldedForOrder
    return stages.first { $0.value.stage.foldedForOrder == name }?.value
  }

  /// These rules as they hold for a stage.
  func forStage(_ stage: String?) -> Rules {
    let name = (stage ?? "").foldedForOrder
    guard let own = stages.first(where: { $0.value.stage.foldedForOrder == name }) else { return self }
    var rules = self
    if let points = own.value.pointsForWin { rules.pointsForWin = Sourced(points, own.origin) }
    if let points = own.value.pointsForDraw { rules.pointsForDraw = Sourced(points, own.origin) }
    if let order = own.value.order { rules.order = Sourced(order, own.origin) }
    return rules
  }
}
