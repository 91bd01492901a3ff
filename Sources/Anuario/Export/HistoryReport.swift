import Football
import Foundation
import Statistics
import Words

/// Several seasons together, as text and JSON.
public struct HistoryReport: Sendable {
  private let history: History
  private let words: Words
  private let clubs: PrintedClubs

  init(_ history: History, words: Words) {
    self.history = history
    self.words = words
    clubs = PrintedClubs(history.clubs, words: words)
  }

  /// Makes a report over seasons in a language.
  ///
  /// - Throws: ``LanguageError`` when there are no words in the language; ``RuleBook/Unusable`` when the aliases that
  ///   ship cannot be read.
  public init(_ books: [SeasonBook], language: String = "en") throws {
    self.init(try History(withShippedAliases: books), words: try Language.words(language))
  }

  /// The table over all seasons, or their winners.
  func text(as format: StatisticsFormat, _ table: StatisticsTable) throws -> String {
    if format == .json {
      return try table == .allTime
        ? HistoryJSON.allTime(history.allTimeTable(), of: history).text()
        : HistoryJSON.champions(history.champions(), of: history).text()
    }
    let tables =
      table == .allTime
      ? [allTime(withOtherNames: format == .csv)]
      : format == .csv ? [champions(history.champions())] : championsAndTitles(history.champions())
    let text = StatisticsReport.print(tables, as: format, words)
    // Beside the table as a reader has it stands what was counted together; data have the record's names.
    guard format == .text else { return text }
    let remarks = table == .allTime ? clubs.remarks(on: history.allTimeTable().rows.map(\.team)) : []
    return ([text] + remarks + repeatedNote).joined(separator: "\n")
  }

  /// The meetings among two or more teams over all seasons given.
  ///
  /// - Parameters:
  ///   - names: The names of the teams, as a user types them.
  ///   - format: The form; CSV holds the meetings, the others what they come to as well.
  /// - Throws: ``UnknownTeam`` for a name that is no team of the seasons.
  /// - Returns: The text, ended by a line break.
  public func text(among names: [String], as format: StatisticsFormat) throws -> String {
    var teams: [String] = []
    for name in names {
      let team = try history.team(named: name)
      if !teams.contains(team) { teams.append(team) }
    }
    var found = history.headToHead().among(Set(teams))
    // Two teams are seen from the one that was named first.
    if teams.count == 2 { found.pairs = found.pairs.map { $0.first == teams[0] ? $0 : $0.swapped } }
    switch format {
    case .json: return try HistoryJSON.headToHead(found, among: teams, of: history).text()
    case .csv: return StatisticsReport.print([meetings(found.pairs)], as: .csv, words)
    case .markdown, .wikitext, .text:
      var tables: [DataTable] = teams.count > 2 ? [among(found, teams)] : []
      tables += found.pairs.map(byGround)
      if teams.count == 2 { tables.append(meetings(found.pairs)) }
      let text = StatisticsReport.print(tables, as: format, words)
      if found.pairs.isEmpty { return words.sentence(words(.factNeverMet, ["teams": clubs.list(teams)])) + "\n" }
      guard format == .text else { return text }
      return text + "\n" + found.pairs.flatMap(facts).map { $0 + "\n" }.joined()
    }
  }

  /// That seasons of which there are several records are counted once.
  private var repeatedNote: [String] {
    let labels = Set(history.repeated.map(\.label)).sorted()
    return labels.isEmpty ? [] : [words(.noteCountedOnce, count: labels.count, ["seasons": words.list(labels)])]
  }

  private func column(_ key: String, _ head: Phrase, isText: Bool = false) -> DataColumn {
    DataColumn(key: key, head: words(head), isText: isText)
  }

  private var seasonsHead: Phrase { clubs.areNations ? .columnEditions : .columnSeasons }

  /// A club as data has it, and as printed.
  private func name(_ club: String) -> DataCell { .coded(club, clubs.name(club)) }

  private var sumColumns: [DataColumn] {
    [
      column("played", .columnPlayed), column("won", .columnWon), column("drawn", .columnDrawn),
      column("lost", .columnLost), column("goals_for", .columnFor), column("goals_against", .columnAgainst),
    ]
  }

  private func cells(_ sums: MatchSums) -> [DataCell] {
    [sums.played, sums.won, sums.drawn, sums.lost, sums.goalsFor, sums.goalsAgainst].map { .number($0) }
  }

  // MARK: All time

  /// The table; for other programs with the names that each club bears elsewhere in the record, which beside a table for
  /// readers stand in sentences.
  private func allTime(withOtherNames hasNames: Bool) -> DataTable {
    let others = Dictionary(history.clubs.severalNames.map { ($0.name, $0.others) }) { first, _ in first }
    let alike = Dictionary(history.clubs.alike.map { ($0.name, $0.others) }) { first, _ in first }
    let columns =
      [DataColumn(key: "rank", head: ""), column("team", .columnTeam, isText: true), column("seasons", seasonsHead)]
      + sumColumns
      + [
        column("goal_difference", .columnDifference), column("points", .columnPoints), column("titles", .columnTitles),
      ]
      + (hasNames
        ? ["other_names", "taken_for_one"].map { DataColumn(key: $0, head: "", isText: true) } : [])
    let rows = history.allTimeTable().rows.map { row -> [DataCell] in
      let figures = [row.seasons, row.played, row.won, row.drawn, row.lost, row.goalsFor, row.goalsAgainst]
      return [.number(row.rank), name(row.team)] + figures.map { .number($0) }
        + [.signed(row.goalDifference), .number(row.points), .number(row.titles)]
        + (hasNames ? [others, alike].map { .text(($0[row.team] ?? []).joined(separator: "; ")) } : [])
    }
    return DataTable(title: words(.tableAllTime), columns: columns, rows: rows)
  }

  private func champions(_ champions: Champions) -> DataTable {
    let columns = [
      column("competition", .columnCompetition, isText: true), column("season", .columnSeason, isText: true),
      column("champions", .columnChampion, isText: true), column("runner_up", .columnRunnerUp, isText: true),
    ]
    let rows = champions.seasons.map { entry -> [DataCell] in
      let telling = Telling(history.books[entry.seasonIndex].statistics, words: words)
      func printed(_ name: String) -> String { telling.season.team(named: name).map(telling.name) ?? name }
      return [
        .coded(entry.competition, telling.competitionName), .coded(entry.season, words.seasonLabel(entry.season)),
        .coded(entry.champions.joined(separator: "; "), words.list(entry.champions.map(printed))),
        entry.runnerUp.map { .coded($0, printed($0)) } ?? .none,
      ]
    }
    return DataTable(title: words(.tableChampions), columns: columns, rows: rows)
  }

  private func championsAndTitles(_ champions: Champions) -> [DataTable] {
    let columns = [
      DataColumn(key: "rank", head: ""), column("team", .columnTeam, isText: true), column("titles", .columnTitles),
      column("seasons", seasonsHead, isText: true),
    ]
    let rows = champions.titles.map { count -> [DataCell] in
      let seasons = count.seasons.map(words.seasonLabel).joined(separator: ", ")
      return [
        .number(count.rank), .coded(count.team, clubs.name(count.club)), .number(count.seasons.count), .text(seasons),
      ]
    }
    return [self.champions(champions), DataTable(title: words(.tableTitles), columns: columns, rows: rows)]
  }

  // MARK: Head to head

  /// Every match of the set in one table.
  private func among(_ found: HeadToHeadHistory, _ teams: [String]) -> DataTable {
    let columns =
      [DataColumn(key: "rank", head: ""), column("team", .columnTeam, isText: true)] + sumColumns
      + [column("points", .columnPoints)]
    let rows = found.table().map { row in
      [.number(row.rank), name(row.team)] + cells(row.sums) + [.number(row.points)]
    }
    return DataTable(title: words(.tableAmong, ["teams": clubs.list(teams)]), columns: columns, rows: rows)
  }

  /// A pair's sums: all of them, and by ground where the record says more than one thing of it.
  private func byGround(_ pair: HeadToHeadPair) -> DataTable {
    let grounds: [(TeamGround, Phrase)] = [
      (.home, .groundHome), (.neutral, .groundNeutral), (.away, .groundAway), (.unknown, .groundUnknown),
    ]
    var rows: [[DataCell]] = [[.coded("all", words(.groundAll))] + cells(pair.sums)]
    for (ground, label) in grounds {
      let sums = pair.sums(ground)
      if sums.played > 0, ground != .unknown || sums.played < pair.played {
        rows.append([.coded(ground.rawValue, words(label))] + cells(sums))
      }
    }
    return DataTable(
      title: words(.pairing, ["first": clubs.name(pair.first), "second": clubs.name(pair.second)]),
      columns: [column("ground", .columnGround, isText: true)] + sumColumns, rows: rows)
  }

  private func meetings(_ pairs: [HeadToHeadPair]) -> DataTable {
    let columns = [
      column("competition", .columnCompetition, isText: true), column("season", .columnSeason, isText: true),
      column("date", .columnDate, isText: true), column("first", .columnTeam, isText: true),
      column("goals_first", .columnFor), column("goals_second", .columnAgainst),
      column("second", .columnOpponent, isText: true), column("ground", .columnGround, isText: true),
    ]
    let rows = pairs.flatMap { pair in
      pair.meetings.map { meeting -> [DataCell] in
        [
          .text(meeting.competition), .coded(meeting.season, words.seasonLabel(meeting.season)),
          meeting.day.map { .text($0.iso) } ?? .none, name(pair.first), .number(meeting.goals.first),
          .number(meeting.goals.second), name(pair.second), .coded(meeting.ground.rawValue, words(meeting.ground)),
        ]
      }
    }
    return DataTable(title: words(.tableMeetings), columns: columns, rows: rows)
  }

  /// The biggest wins and the longest runs of a pair, a sentence each.
  private func facts(_ pair: HeadToHeadPair) -> [String] {
    [pair, pair.swapped].flatMap { seen -> [String] in
      var facts: [String] = []
      let wins = seen.biggestWins.map { win in
        words.score(win.goals.first, win.goals.second) + " (\(words.seasonLabel(win.season)))"
      }
      if !wins.isEmpty {
        facts.append(words(.factBiggestWin, ["team": clubs.name(seen.first), "scores": words.list(wins)]))
      }
      if let run = seen.longestWinningRun, run.length > 1 {
        facts.append(words(.factWinningRun, count: run.length, ["team": clubs.name(seen.first), "seasons": span(run)]))
      }
      if let run = seen.longestUnbeatenRun, run.length > seen.longestWinningRun?.length ?? 1 {
        facts.append(
          words(.factUnbeatenRun, count: run.length, ["team": clubs.name(seen.first), "seasons": span(run)]))
      }
      return facts
    }
  }

  /// The seasons of a run's ends.
  private func span(_ run: MeetingRun) -> String {
    guard let first = run.meetings.first?.season, let last = run.meetings.last?.season else { return "" }
    return first == last
      ? words.seasonLabel(first)
      : words(.seasonSpan, ["first": words.seasonLabel(first), "last": words.seasonLabel(last)])
  }
}

extension Words {
  /// Where a match was played, seen from a team.
  fileprivate func callAsFunction(_ ground: TeamGround) -> String {
    switch ground {
    case .home: self(.groundHome)
    case .neutral: self(.groundNeutral)
    case .away: self(.groundAway)
    case .unknown: self(.groundUnknown)
    }
  }
}
