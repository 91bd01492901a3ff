import Football
import Statistics

/// Several seasons together as JSON by Schemas/history.schema.json, schema 1.
enum HistoryJSON {
  /// The table over all seasons.
  static func allTime(_ table: AllTimeTable, of history: History) -> JSONValue {
    object(
      history,
      [
        "points_for_win": .integer(table.pointsForWin),
        "all_time": .array(
          table.rows.map { row in
            .object([
              "rank": .integer(row.rank), "team": .string(row.team), "seasons": .integer(row.seasons),
              "played": .integer(row.played), "won": .integer(row.won), "drawn": .integer(row.drawn),
              "lost": .integer(row.lost), "goals_for": .integer(row.goalsFor),
              "goals_against": .integer(row.goalsAgainst), "goal_difference": .integer(row.goalDifference),
              "points": .integer(row.points), "titles": .integer(row.titles),
            ])
          }),
      ])
  }

  /// The winners and their titles.
  static func champions(_ champions: Champions, of history: History) -> JSONValue {
    object(
      history,
      [
        "champions": .array(
          champions.seasons.map { entry in
            .object([
              "competition": .string(entry.competition), "season": .string(entry.season),
              "champions": .array(entry.champions.map { .string($0) }), "runner_up": .text(entry.runnerUp),
              "decided_by": .string(word(entry.title)),
            ])
          }),
        "titles": .array(
          champions.titles.map { count in
            .object([
              "rank": .integer(count.rank), "team": .string(count.team),
              "seasons": .array(count.seasons.map { .string($0) }),
            ])
          }),
      ])
  }

  /// The meetings among teams.
  static func headToHead(_ found: HeadToHeadHistory, among teams: [String], of history: History) -> JSONValue {
    object(
      history,
      [
        "teams": .array(teams.map { .string($0) }),
        "among": .array(
          found.table().map { row in
            .object(
              sums(row.sums).merging([
                "rank": .integer(row.rank), "team": .string(row.team), "points": .integer(row.points),
              ]) { first, _ in first })
          }),
        "head_to_head": .array(found.pairs.map(pair)),
      ])
  }

  /// How a title was won, as a stable word.
  static func word(_ title: Title) -> String {
    switch title {
    case .table: "table"
    case .leading(_, _, let isDecided): isDecided ? "table" : "open"
    case .shared: "shared"
    case .first: "play-offs follow"
    case .final, .legs: "final"
    case .tournaments: "tournaments"
    case .none: "unknown"
    }
  }

  private static func object(_ history: History, _ values: [String: JSONValue]) -> JSONValue {
    let seasons = history.books.map { book in
      JSONValue.object(["competition": .string(book.competition), "season": .string(book.label)])
    }
    return .object(
      values.merging(["schema": .integer(1), "seasons": .array(seasons), "clubs": clubs(history)]) { first, _ in first }
    )
  }

  /// The clubs that bear several names, and which of these are taken for one club's though their forms differ.
  private static func clubs(_ history: History) -> JSONValue {
    let alike = Dictionary(history.clubs.alike.map { ($0.name, $0.others) }) { first, _ in first }
    return .array(
      history.clubs.severalNames.map { club in
        .object([
          "team": .string(club.name), "other_names": .array(club.others.map { .string($0) }),
          "taken_for_one": .array((alike[club.name] ?? []).map { .string($0) }),
        ])
      })
  }

  private static func sums(_ sums: MatchSums) -> [String: JSONValue] {
    [
      "played": .integer(sums.played), "won": .integer(sums.won), "drawn": .integer(sums.drawn),
      "lost": .integer(sums.lost), "goals_for": .integer(sums.goalsFor), "goals_against": .integer(sums.goalsAgainst),
    ]
  }

  private static func pair(_ pair: HeadToHeadPair) -> JSONValue {
    let grounds = TeamGround.allCases.map { ($0.rawValue, JSONValue.object(sums(pair.sums($0)))) }
    let other = pair.swapped
    func both(_ value: (HeadToHeadPair) -> JSONValue) -> JSONValue { .array([value(pair), value(other)]) }
    return .object([
      "teams": .array([.string(pair.first), .string(pair.second)]), "played": .integer(pair.played),
      "won": .integers([pair.firstWon, pair.secondWon]), "drawn": .integer(pair.drawn),
      "goals": .integers([pair.goals.first, pair.goals.second]),
      "by_ground": .object(Dictionary(grounds) { first, _ in first }),
      "biggest_wins": both { .array($0.biggestWins.map(meeting)) },
      "longest_winning_run": both { .integer($0.longestWinningRun?.length ?? 0) },
      "longest_unbeaten_run": both { .integer($0.longestUnbeatenRun?.length ?? 0) },
      "meetings": .array(pair.meetings.map(meeting)),
    ])
  }

  private static func meeting(_ meeting: Meeting) -> JSONValue {
    .object([
      "competition": .string(meeting.competition), "season": .string(meeting.season), "date": .text(meeting.day?.iso),
      "goals": .integers([meeting.goals.first, meeting.goals.second]), "ground": .string(meeting.ground.rawValue),
    ])
  }
}
