import Football
import Statistics

/// What schema 1 has beyond its core: patterns of goals, records, scorers, the calendar, other rules.
extension StatisticsJSON {
  static func goalPatterns(_ patterns: GoalPatterns) -> JSONValue {
    .object([
      "goalless": .integer(patterns.goalless), "goalless_share": number(patterns.goallessShare),
      "over_2_5": .integer(patterns.overTwoAndAHalf), "over_2_5_share": number(patterns.overTwoAndAHalfShare),
      "home_draw_away": patterns.homeAway.map { .integers([$0.homeWins, $0.draws, $0.awayWins]) } ?? .null,
      "scorelines_have_home": .boolean(patterns.gridHasHome),
      "scorelines": .array(
        patterns.grid.map { line in
          .object([
            "goals": .integers([line.goals.first, line.goals.second]), "matches": .integer(line.matches),
          ])
        }),
      "by_half": patterns.byHalf.map { .integers([$0.first, $0.second]) } ?? .null,
      "matches_with_half_time": .integer(patterns.matchesWithHalfTime),
      "by_minute": .array(
        patterns.byMinute.map { part in
          .object([
            "first": .integer(part.firstMinute), "last": .integer(part.lastMinute), "goals": .integer(part.goals),
          ])
        }),
      "poisson": .object([
        "chi_square": number(patterns.poisson.chiSquare),
        "degrees_of_freedom": .integer(patterns.poisson.degreesOfFreedom),
        "reading": .string(patterns.poisson.reading.rawValue),
      ]),
    ])
  }

  static func records(_ statistics: SeasonStatistics) -> JSONValue {
    let records = statistics.records
    let season = statistics.season
    func matches(_ ids: [Match.ID]) -> JSONValue {
      .array(ids.compactMap { statistics.match($0) }.map { match($0, season) })
    }
    return .object([
      "biggest_wins": matches(records.biggestWins), "highest_scoring": matches(records.highestScoring),
      "comebacks": matches(statistics.goalPatterns.comebacks),
      "unbeaten": .array(records.teamsUnbeaten.map { .string(season[$0].name) }),
      "without_win": .array(records.teamsWithoutWin.map { .string(season[$0].name) }),
      "runs": .array(
        records.runs.map { runs in
          .object([
            "team": .string(season[runs.team].name), "winning": .integer(runs.winning?.length ?? 0),
            "unbeaten": .integer(runs.unbeaten?.length ?? 0), "winless": .integer(runs.winless?.length ?? 0),
            "losing": .integer(runs.losing?.length ?? 0), "scoring": .integer(runs.scoring?.length ?? 0),
            "scoreless": .integer(runs.scoreless?.length ?? 0),
            "clean_sheets": .integer(runs.cleanSheets?.length ?? 0),
          ])
        }),
    ])
  }

  private static func match(_ match: Match, _ season: Season) -> JSONValue {
    .object([
      "teams": .array([match.first, match.second].map { .string(season[$0].name) }),
      "goals": match.counted.map { .integers([$0.first, $0.second]) } ?? .null,
      "date": .text(match.day?.iso), "line": .integer(match.place.line),
    ])
  }

  static func scorers(_ scorers: Scorers, _ season: Season) -> JSONValue {
    .object([
      "complete": .boolean(scorers.isComplete), "goals_with_scorer": .integer(scorers.recorded),
      "list": .array(
        scorers.list.map { scorer in
          .object([
            "player": .string(scorer.player), "team": .string(season[scorer.team].name),
            "goals": .integer(scorer.goals), "penalties": .integer(scorer.penalties),
          ])
        }),
    ])
  }

  /// Who led from which day on: by the calendar, which differs from the rounds where matches were postponed.
  static func calendar(_ statistics: SeasonStatistics) -> JSONValue {
    .array(
      statistics.calendars().enumerated().compactMap { number, calendar -> JSONValue? in
        guard let calendar else { return nil }
        var spans: [JSONValue] = []
        var last: [Team.ID] = []
        for step in calendar.steps where step.leaders != last {
          last = step.leaders
          spans.append(
            .object([
              "from": .string(step.day.iso), "teams": .array(last.map { .string(statistics.season[$0].name) }),
            ]))
        }
        let top = calendar.wentTopForGood.map { calendar.steps[$0].day.iso }
        return .object([
          "stage": .text(statistics.standings[number].stage), "group": .text(statistics.standings[number].group),
          "leaders": .array(spans), "went_top_for_good": .text(top),
          "differs_from_rounds": .boolean(statistics.progressions[number].hasPostponed),
        ])
      })
  }

  /// Each table under the other number of points a win, with who moves where.
  static func otherRules(_ statistics: SeasonStatistics) -> JSONValue {
    .array(
      statistics.standings.compactMap { table -> JSONValue? in
        // Points brought along were won under the rules of their day.
        guard table.rows.allSatisfy({ $0.carried == 0 }) else { return nil }
        return .object([
          "stage": .text(table.stage), "group": .text(table.group),
          "points_for_win": .integer(table.underOtherPoints.pointsForWin),
          "changes": .array(
            table.changesUnderOtherPoints.map { change in
              .object([
                "team": .string(statistics.season[change.team].name), "rank": .integer(change.rank),
                "other_rank": .integer(change.otherRank),
              ])
            }),
        ])
      })
  }

  /// Points given or taken outside of matches that entered a table.
  static func adjustments(_ table: Standings, _ season: Season) -> JSONValue {
    .array(
      table.rows.filter { $0.adjustment != 0 }.flatMap { row in
        table.adjustments.filter { $0.team == row.team }.map(\.adjustment).map { entry in
          .object([
            "team": .string(season[row.team].name), "points": .integer(entry.points), "date": .text(entry.day?.iso),
            "reason": .text(entry.reason),
          ])
        }
      })
  }

  /// The matches of a table at home and away; null where the record has matches without a home side.
  static func homeAndAway(_ rows: [HomeAwayRow]?, _ season: Season) -> JSONValue {
    guard let rows else { return .null }
    func sums(_ sums: MatchSums) -> JSONValue {
      .object([
        "played": .integer(sums.played), "won": .integer(sums.won), "drawn": .integer(sums.drawn),
        "lost": .integer(sums.lost), "goals_for": .integer(sums.goalsFor),
        "goals_against": .integer(sums.goalsAgainst),
      ])
    }
    return .array(
      rows.map { row in
        .object([
          "team": .string(season[row.team].name), "home": sums(row.home), "away": sums(row.away),
        ])
      })
  }

  static func decisions(_ table: Standings, _ season: Season) -> JSONValue {
    .array(
      table.decisions.map { decision in
        .object([
          "teams": .array([decision.upper, decision.lower].map { .string(season[$0].name) }),
          "criterion": .text(decision.criterion?.rawValue),
        ])
      })
  }

  /// A number, or null.
  private static func number(_ value: Double?) -> JSONValue { value.map { .number($0) } ?? .null }
}
