import Football
import Statistics

/// The statistics of seasons as JSON by Schemas/statistics.schema.json, schema 1: one object a season, an array of them when there are several.
public enum StatisticsJSON {
  /// The text for seasons.
  public static func text(_ books: [SeasonBook]) throws -> String {
    let values = books.map { value($0.statistics) }
    return try (values.count == 1 ? values[0] : .array(values)).text()
  }

  static func value(_ statistics: SeasonStatistics) -> JSONValue {
    let season = statistics.season
    let distribution = statistics.goals.byTotal.map { (String($0.goals), JSONValue.integer($0.matches)) }
    return .object([
      "schema": .integer(1), "competition": .string(season.competition), "season": .string(season.label),
      "matches": .integer(statistics.summary.matches), "unplayed": .integer(statistics.summary.unplayed),
      "goals": .integer(statistics.summary.goals), "teams": .integer(statistics.summary.teams),
      "goal_distribution": .object(Dictionary(distribution, uniquingKeysWith: { first, _ in first })),
      "title": .object([
        "champions": .array(statistics.title.champions.map { .string(season[$0].name) }),
        "decided_by": .string(HistoryJSON.word(statistics.title)),
      ]),
      "standings": .array(
        zip(statistics.standings.indices, statistics.homeAndAwayOfTables()).map { standings($0, $1, statistics) }),
      "points_progression": .array(statistics.progressions.flatMap { progression($0, season) }),
      "head_to_head": .array(statistics.headToHead.map { headToHead($0, season) }),
      "goal_patterns": goalPatterns(statistics.goalPatterns), "records": records(statistics),
      "scorers": scorers(statistics.scorers, season), "calendar": calendar(statistics),
      "under_other_points": otherRules(statistics),
    ])
  }

  private static func standings(
    _ number: Int, _ homeAndAway: [HomeAwayRow]?, _ statistics: SeasonStatistics
  ) -> JSONValue {
    let season = statistics.season
    let table = statistics.standings[number]
    return .object([
      "stage": .text(table.stage), "group": .text(table.group),
      "points_for_win": .integer(table.rules.pointsForWin.value),
      "points_for_draw": .integer(table.rules.pointsForDraw.value),
      "rule_origin": .string(origin(table.rules.pointsForWin.origin)),
      "order": .array(table.rules.order.value.map { .string($0.rawValue) }),
      "order_origin": .string(origin(table.rules.order.origin)),
      "rows": .array(table.rows.map { row($0, number, statistics) }), "decisions": decisions(table, season),
      "adjustments": adjustments(table, season), "home_and_away": self.homeAndAway(homeAndAway, season),
    ])
  }

  private static func row(_ row: StandingsRow, _ number: Int, _ statistics: SeasonStatistics) -> JSONValue {
    .object([
      "rank": .integer(row.rank), "shared": .boolean(row.isShared), "team": .string(statistics.season[row.team].name),
      "played": .integer(row.played), "won": .integer(row.won), "drawn": .integer(row.drawn),
      "lost": .integer(row.lost), "goals_for": .integer(row.goalsFor), "goals_against": .integer(row.goalsAgainst),
      "goal_difference": .integer(row.goalDifference), "points": .integer(row.points),
      "adjustment": .integer(row.adjustment), "carried": .integer(row.carried),
      "carried_matches": .integer(row.brought.played),
      "form": .string(row.form.map { $0 == .won ? "W" : $0 == .drawn ? "D" : "L" }.joined()),
      "note": note(row, statistics.standings[number]),
    ])
  }

  /// A deduction or bonus with its reasons; null where there is none.
  private static func note(_ row: StandingsRow, _ table: Standings) -> JSONValue {
    guard row.adjustment != 0 else { return .null }
    let reasons = table.adjustments.filter { $0.team == row.team }.compactMap(\.adjustment.reason)
    return .string((["points adjusted by \(row.adjustment)"] + reasons).joined(separator: ": "))
  }

  /// A rule's origin as a stable word.
  static func origin(_ origin: RuleOrigin) -> String {
    switch origin {
    case .asked: "asked"
    case .seasonFile: "season file"
    case .ruleBook(_, let assumed): assumed ? "rule book, assumed" : "rule book"
    case .assumed: "assumed"
    }
  }

  private static func progression(_ progression: PointsProgression, _ season: Season) -> [JSONValue] {
    progression.rows.map { row in
      .object([
        "stage": .text(progression.stage), "group": .text(progression.group),
        "team": .string(season[row.team].name), "points": .integers(row.points),
        "positions": .integers(row.positions), "shared": .array(row.sharedPositions.map { .boolean($0) }),
      ])
    }
  }

  private static func headToHead(_ record: HeadToHead, _ season: Season) -> JSONValue {
    .object([
      "teams": .array(record.teams.map { .string(season[$0].name) }), "played": .integer(record.played),
      "won": .integers([record.firstWon, record.secondWon]), "drawn": .integer(record.drawn),
      "goals": .integers([record.goals.first, record.goals.second]),
    ])
  }
}
