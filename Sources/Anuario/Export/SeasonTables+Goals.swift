import Football
import Foundation
import Statistics
import Words

/// Goals, records and scorers of a season for other programs.
extension SeasonTables {
  var goals: DataTable {
    let distribution = statistics.goals
    let columns = [
      column("goals", .columnGoalsWord), column("matches", .columnMatches), column("expected", .columnExpected),
    ]
    let rows = (0...max(0, distribution.greatestTotal ?? 0)).map { total -> [DataCell] in
      let expected = distribution.expected.indices.contains(total) ? distribution.expected[total] : nil
      return [
        .number(total), .number(distribution.matches(withTotal: total)), expected.map { .decimal($0, 2) } ?? .none,
      ]
    }
    return table(words(.tableGoals), columns, distribution.byTotal.isEmpty ? [] : rows)
  }

  /// Scores with the home side first where every match has one, else with the greater number first.
  var scorelines: DataTable {
    let patterns = statistics.goalPatterns
    let keys = patterns.gridHasHome ? ("home_goals", "away_goals") : ("more_goals", "fewer_goals")
    let heads: (Phrase, Phrase) = patterns.gridHasHome ? (.groundHome, .groundAway) : (.columnMore, .columnFewer)
    let columns = [column(keys.0, heads.0), column(keys.1, heads.1), column("matches", .columnMatches)]
    let rows = patterns.grid.map { line -> [DataCell] in
      [.number(line.goals.first), .number(line.goals.second), .number(line.matches)]
    }
    return table(words(.tableScorelines), columns, rows)
  }

  var goalsByTeam: DataTable {
    let columns = [
      teamColumn(), column("played", .columnPlayed), column("goals_for", .columnFor),
      column("goals_against", .columnAgainst),
    ]
    let rows = statistics.goals.perTeam.map { team -> [DataCell] in
      [name(team.team), .number(team.played), .number(team.goalsFor), .number(team.goalsAgainst)]
    }
    return table(words(.tableGoalsByTeam), columns, rows)
  }

  /// Every round is a line of one table: the stage and group are columns of its own here.
  var goalsByRound: DataTable {
    let columns = [
      teamColumn("in_stage", .columnStage), teamColumn("round", .columnRound), column("matches", .columnMatches),
      column("goals", .columnGoalsWord),
    ]
    let rows = statistics.goals.byRound.map { round -> [DataCell] in
      let stage = [round.stage, round.group].compactMap { $0 }
      let shown = stage.map(telling.stageName).joined(separator: ", ")
      return [
        .coded(stage.joined(separator: ", "), shown),
        .coded(round.name, telling.roundName(round.name, number: round.number)), .number(round.matches),
        .number(round.goals),
      ]
    }
    return table(words(.tableGoalsByRound), columns, rows)
  }

  var scorers: DataTable {
    let columns = [
      teamColumn("player", .columnPlayer), teamColumn(), column("goals", .columnGoalsWord),
      column("penalties", .columnPenalties),
    ]
    let rows = statistics.scorers.list.map { scorer -> [DataCell] in
      [.text(scorer.player), name(scorer.team), .number(scorer.goals), .number(scorer.penalties)]
    }
    return table(words(.tableScorers), columns, rows)
  }

  // MARK: Records

  var records: DataTable {
    let columns = [
      teamColumn("record", .columnRecord), teamColumn(), column("count", .columnCount),
      teamColumn("detail", .columnDetail),
    ]
    return table(words(.recordsTitle), columns, matchRecords + runRecords + teamRecords)
  }

  private var matchRecords: [[DataCell]] {
    let records = statistics.records
    func rows(_ key: String, _ label: Phrase, _ ids: [Match.ID], _ count: (Goals) -> Int) -> [[DataCell]] {
      ids.compactMap { telling.match($0) }.map { match in
        let winner = match.counted.flatMap { goals in
          goals.margin == 0 ? nil : goals.first > goals.second ? match.first : match.second
        }
        return [
          .coded(key, words(label)), winner.map(name) ?? .none, match.counted.map { .number(count($0)) } ?? .none,
          .text(detail(match)),
        ]
      }
    }
    return rows("biggest-win", .recordBiggest, records.biggestWins, \.margin)
      + rows("most-goals", .recordMostGoals, records.highestScoring, \.total)
      + rows("comeback", .recordComeback, statistics.goalPatterns.comebacks, \.margin)
  }

  private var runRecords: [[DataCell]] {
    let kinds: [(String, Phrase, KeyPath<TeamRuns, Run?>)] = [
      ("wins-in-a-row", .recordWinning, \.winning), ("unbeaten-in-a-row", .recordUnbeaten, \.unbeaten),
      ("without-win-in-a-row", .recordWinless, \.winless), ("defeats-in-a-row", .recordLosing, \.losing),
      ("scoring-in-a-row", .recordScoring, \.scoring), ("scoreless-in-a-row", .recordScoreless, \.scoreless),
      ("clean-sheets-in-a-row", .recordCleanRun, \.cleanSheets),
    ]
    return kinds.flatMap { key, label, path in
      statistics.records.longest(path).map { entry -> [DataCell] in
        let ends = [entry.run.matches.first, entry.run.matches.last].compactMap { $0.flatMap(telling.match) }
        let days = ends.compactMap { $0.day?.iso }
        return [
          .coded(key, words(label)), name(entry.team), .number(entry.run.length),
          days.count == 2 ? .text(days.joined(separator: "/")) : .none,
        ]
      }
    }
  }

  private var teamRecords: [[DataCell]] {
    let records = statistics.records
    func rows(_ key: String, _ label: Phrase, _ teams: [Team.ID]) -> [[DataCell]] {
      teams.map { [.coded(key, words(label)), name($0), .none, .none] }
    }
    let sheets = records.cleanSheets.filter { $0.count > 0 && $0.count == records.cleanSheets.first?.count }
    let clean = sheets.map { entry -> [DataCell] in
      [.coded("clean-sheets", words(.recordCleanSheets)), name(entry.team), .number(entry.count), .none]
    }
    return clean + rows("unbeaten", .recordAllUnbeaten, records.teamsUnbeaten)
      + rows("without-win", .recordWithoutWin, records.teamsWithoutWin)
  }

  /// A match with its score, and its day where known.
  private func detail(_ match: Match) -> String {
    telling.result(match).replacingOccurrences(of: "\u{A0}", with: " ") + (match.day.map { ", \($0.iso)" } ?? "")
  }
}
