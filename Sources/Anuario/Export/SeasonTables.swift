import Football
import Statistics
import Words

/// The tables of one season for other programs.
struct SeasonTables {
  let telling: Telling

  var words: Words { telling.words }
  var statistics: SeasonStatistics { telling.statistics }

  /// The tables of a kind; none for a kind over several seasons.
  func tables(_ kind: StatisticsTable, isData: Bool) -> [DataTable] {
    switch kind {
    case .standings: statistics.standings.map(standings)
    case .crossTable: statistics.crossTables.map { isData ? crossList($0) : crossSquare($0) }
    case .goals: [goals]
    case .scorelines: [scorelines]
    case .goalsByTeam: [goalsByTeam]
    case .goalsByRound: [goalsByRound]
    case .progression: statistics.progressions.map { isData ? progressionList($0) : progressionSquare($0) }
    case .headToHead: [headToHead]
    case .homeAway: zip(statistics.standings, statistics.homeAndAwayOfTables()).compactMap(homeAway)
    case .eras: eras()
    case .records: [records]
    case .scorers: [scorers]
    case .allTime, .champions: []
    }
  }

  /// A table with the season, and the stage and group of its own, before every line of CSV.
  func table(
    _ title: String, stage: String? = nil, group: String? = nil, _ columns: [DataColumn], _ rows: [[DataCell]]
  ) -> DataTable {
    DataTable(
      title: "\(telling.title), \(title)",
      origin: [
        ("competition", telling.season.competition), ("season", telling.season.label), ("stage", stage ?? ""),
        ("group", group ?? ""),
      ], columns: columns, rows: rows)
  }

  func teamColumn(_ key: String = "team", _ head: Phrase = .columnTeam) -> DataColumn {
    DataColumn(key: key, head: words(head), isText: true)
  }

  func column(_ key: String, _ head: Phrase) -> DataColumn { DataColumn(key: key, head: words(head)) }

  func name(_ team: Team.ID) -> DataCell { .text(telling.season[team].name) }

  // MARK: Standings

  private func standings(_ standings: Standings) -> DataTable {
    let columns = [
      DataColumn(key: "rank", head: ""), teamColumn(), column("played", .columnPlayed), column("won", .columnWon),
      column("drawn", .columnDrawn), column("lost", .columnLost), column("goals_for", .columnFor),
      column("goals_against", .columnAgainst), column("goal_difference", .columnDifference),
      column("points", .columnPoints),
    ]
    let rows = standings.rows.map { row -> [DataCell] in
      [.number(row.rank), name(row.team)]
        + [row.played, row.won, row.drawn, row.lost, row.goalsFor, row.goalsAgainst].map { .number($0) }
        + [.signed(row.goalDifference), .number(row.points)]
    }
    return table(telling.tableTitle(standings), stage: standings.stage, group: standings.group, columns, rows)
  }

  private func homeAway(_ standings: Standings, _ split: [HomeAwayRow]?) -> DataTable? {
    guard let split else { return nil }
    let win = standings.rules.pointsForWin.value
    let draw = standings.rules.pointsForDraw.value
    let heads: [(String, Phrase)] = [
      ("played", .columnPlayed), ("won", .columnWon), ("drawn", .columnDrawn), ("lost", .columnLost),
      ("goals_for", .columnFor), ("goals_against", .columnAgainst), ("points", .columnPoints),
    ]
    let columns = [("home", Phrase.groundHome), ("away", .groundAway)].flatMap { key, side in
      heads.map { DataColumn(key: "\(key)_\($0.0)", head: "\(words(side)) \(words($0.1))") }
    }
    let rows = split.map { row -> [DataCell] in
      let figures = [row.home, row.away].flatMap { sums in
        [
          sums.played, sums.won, sums.drawn, sums.lost, sums.goalsFor, sums.goalsAgainst,
          sums.points(win: win, draw: draw),
        ]
      }
      return [name(row.team)] + figures.map { .number($0) }
    }
    return table(
      words(.tableHomeAway), stage: standings.stage, group: standings.group, [teamColumn()] + columns, rows)
  }

  // MARK: Who met whom

  /// A square of the teams; an unplayed pair is empty, a team's own cell a dash.
  private func crossSquare(_ cross: CrossTable) -> DataTable {
    let codes = TeamCodes.make(cross.teams.map { telling.season[$0] })
    let columns =
      [DataColumn(key: "code", head: ""), teamColumn()] + codes.map { DataColumn(key: $0, head: $0) }
    let rows = cross.teams.enumerated().map { row, team -> [DataCell] in
      let cells = cross.cells[row].enumerated().map { column, cell -> DataCell in
        if row == column { return .text("—") }
        let scores = cell.compactMap { telling.match($0) }.map { match in
          match.counted(for: team).map { words.score($0.first, $0.second) } ?? telling.scoreText(match)
        }
        return .text(scores.joined(separator: " "))
      }
      return [.text(codes[row]), name(team)] + cells
    }
    return table(words(.tableCross), stage: cross.stage, group: cross.group, columns, rows)
  }

  /// A line for every match of a cell, seen from the team of the row.
  private func crossList(_ cross: CrossTable) -> DataTable {
    let columns = [
      teamColumn(), teamColumn("opponent", .columnOpponent), column("goals_for", .columnFor),
      column("goals_against", .columnAgainst), column("date", .columnDate),
    ]
    var rows: [[DataCell]] = []
    for (row, team) in cross.teams.enumerated() {
      for (column, opponent) in cross.teams.enumerated() {
        for match in cross.cells[row][column].compactMap({ telling.match($0) }) {
          let goals = match.counted(for: team)
          rows.append([
            name(team), name(opponent), goals.map { .number($0.first) } ?? .none,
            goals.map { .number($0.second) } ?? .none, match.day.map { .text($0.iso) } ?? .none,
          ])
        }
      }
    }
    return table(words(.tableCross), stage: cross.stage, group: cross.group, columns, rows)
  }

  private var headToHead: DataTable {
    let columns = [
      teamColumn("first", .columnTeam), teamColumn("second", .columnOpponent), column("played", .columnPlayed),
      column("won", .columnWon), column("drawn", .columnDrawn), column("lost", .columnLost),
      column("goals_for", .columnFor), column("goals_against", .columnAgainst),
    ]
    let rows = statistics.headToHead.map { pair -> [DataCell] in
      let figures = [
        pair.played, pair.firstWon, pair.drawn, pair.secondWon, pair.goals.first, pair.goals.second,
      ]
      return [name(pair.first), name(pair.second)] + figures.map { .number($0) }
    }
    return table(words(.tableHeadToHead), columns, rows)
  }

  // MARK: The course

  private func progressionSquare(_ progression: PointsProgression) -> DataTable {
    let columns =
      [teamColumn()]
      + progression.rounds.enumerated().map { place, round in
        DataColumn(key: "round_\(place + 1)", head: words.number(round.number ?? place + 1))
      }
    let rows = progression.rows.map { row in [name(row.team)] + row.points.map { .number($0) } }
    return table(words(.tableProgression), stage: progression.stage, group: progression.group, columns, rows)
  }

  private func progressionList(_ progression: PointsProgression) -> DataTable {
    let columns = [
      teamColumn(), column("step", .columnRound), column("round", .columnRound), column("played", .columnPlayed),
      column("points", .columnPoints), column("position", .columnPosition), column("shared", .columnPosition),
    ]
    let rows = progression.rows.flatMap { row in
      progression.rounds.enumerated().map { place, round -> [DataCell] in
        [
          name(row.team), .number(place + 1), .text(round.name), .number(row.playedAfter[place]),
          .number(row.points[place]), .number(row.positions[place]), .text(row.sharedPositions[place] ? "yes" : "no"),
        ]
      }
    }
    return table(words(.tableProgression), stage: progression.stage, group: progression.group, columns, rows)
  }
}
