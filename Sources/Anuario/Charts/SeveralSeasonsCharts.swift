import Football
import Plotting
import Statistics
import Words

/// The table over several seasons, every match counted by the same points.
struct AllTimeChart: ChartRecipe {
  static let name = "all-time"
  static let summary = "the table over several seasons, every match by the same points; needs two seasons with results"
  static let span = ChartSpan.several

  /// The most teams of one picture, beside those that were asked for.
  private static let most = 24

  static func chart(_ request: ChartRequest) throws(NothingToDraw) -> Chart {
    let words = request.words
    let request = try request.inOrderOfSeasons { $0.statistics.summary.matches > 0 }
    let tellings = request.tellings
    guard tellings.count > 1 else { throw NothingToDraw(words(.reasonOneSeason)) }
    let ruled = Set(tellings.flatMap(\.statistics.standings).map(\.rules.pointsForWin.value))
    let win = ruled.count == 1 ? ruled.first ?? 3 : 3
    let clubs = try request.clubs()
    let table = AllTimeTable(clubs.clubs.seasons, pointsForWin: win)
    let rows = table.rows
    guard let first = rows.first else { throw NothingToDraw(words(.reasonNoResults)) }
    let leaders = rows.filter { $0.rank == 1 }
    let isOfNations = request.telling.isOfNations
    let heads: [Phrase] = [
      isOfNations ? .columnEditions : .columnSeasons, .columnPlayed, .columnWon, .columnDrawn, .columnLost,
      .columnDifference,
    ]
    let teams = clubs.clubs.names(of: request.teamsBySeason)
    let highlights = clubs.clubs.names(of: request.highlightsBySeason)
    let (asked, loud) = (teams.isEmpty ? highlights : teams, teams.union(highlights))
    let body = BarTableBody(
      rows: rows.map { row in
        BarTableBody.Row(
          rank: words.number(row.rank), name: clubs.name(row.team),
          right: BarTableBody.Side(Double(row.points), figure: words.number(row.points)),
          figures: [row.seasons, row.played, row.won, row.drawn, row.lost].map(words.number)
            + [words.signed(row.goalDifference)],
          isEmphasized: loud.isEmpty ? row.rank == 1 && leaders.count == 1 : loud.contains(row.team),
          isKept: loud.contains(row.team))
      }, rightHead: words(.columnPointsWord),
      figures: heads.map {
        // Wins, draws and defeats say something only together.
        MatrixBody.FigureColumn(words($0), isContinued: $0 == .columnDrawn || $0 == .columnLost)
      }, most: most)
    let seasons = ChartWords.seasons(tellings, count: tellings.count, in: words)
    let level = rows.first { $0.rank == 2 && $0.points == first.points }
    let told = asked.count == 1 ? rows.first { asked.contains($0.team) && $0.rank > 1 } : nil
    let headline = words(
      told != nil ? .allTimeTeam : leaders.count > 1 ? .allTimeShared : level == nil ? .allTimeFirst : .allTimeLevel,
      [
        "team": told.map { clubs.name($0.team) } ?? clubs.list(leaders.map(\.team)),
        "points": words(.points, count: told?.points ?? first.points), "seasons": seasons,
        "ordinal": words.placeWord(told?.rank ?? 1),
        "criterion": words(
          level?.goalDifference == first.goalDifference ? .criterionGoalsFor : .criterionGoalDifference),
      ])
    let parts = rows.prefix(5).map { row in
      words(.altTeamPoints, ["team": clubs.name(row.team), "points": words(.points, count: row.points)])
    }
    let shown = rows.prefix(most).map(\.team) + rows.dropFirst(most).map(\.team).filter(loud.contains)
    let text = ChartText(
      kicker: ChartWords.kicker(tellings), headline: words.sentence(headline),
      subtitle: words(.subtitleAllTime, ["rule": words(.pointsForWin, count: win)]),
      source: ChartWords.joinedSource(tellings, clubs: clubs, shown: shown),
      altText: words(.altAllTime, ["headline": words.sentence(headline), "first": words.list(Array(parts))]))
    return Chart(text, body: body)
  }
}

/// Who won which of several seasons.
struct ChampionsChart: ChartRecipe {
  static let name = "champions"
  static let summary =
    "the champions of several seasons on a line of time, up to \(mostInRoll) seasons in a list with how each was won; "
    + "needs two seasons with a champion"
  static let span = ChartSpan.several

  /// The most seasons that stand in a list: a line of time shows something only where champions return.
  private static let mostInRoll = 6
  /// The most shared titles whose holders are named.
  private static let mostSharedNamed = 4

  static func chart(_ request: ChartRequest) throws(NothingToDraw) -> Chart {
    let words = request.words
    let request = try request.inOrderOfSeasons()
    let tellings = request.tellings
    let clubs = try request.clubs()
    let champions = Champions(tellings.map(\.statistics), clubs: clubs.clubs)
    let open = zip(tellings, champions.seasons).filter { $0.1.champions.isEmpty }.map(\.0)
    guard tellings.count - open.count > 1 else { throw NothingToDraw(words(.reasonNoChampions)) }
    let rows = champions.titles.map {
      (club: $0.club, name: clubs.name($0.club), positions: $0.indices)
    }.sorted { left, right in
      if left.positions.count != right.positions.count { return left.positions.count > right.positions.count }
      if left.positions != right.positions { return left.positions.lexicographicallyPrecedes(right.positions) }
      return words.isOrdered(left.name, before: right.name)
    }
    let most = rows.first?.positions.count ?? 0
    let leaders = rows.filter { $0.positions.count == most }
    let shared = leaders.first?.positions.count { champions.seasons[$0].title.isShared } ?? 0
    let headline = words.evenly { words in
      self.headline(
        leaders.map(\.name), titles: most, of: tellings, decided: tellings.count - open.count,
        shared: shared, champions: rows.count, in: words)
    }
    let leader = leaders.count == 1 && most > 1 ? leaders[0].club : nil
    let timeline = TimelineBody(
      rows: rows.map { row in
        TimelineBody.Row(
          row.name, positions: row.positions, figure: words.number(row.positions.count),
          isEmphasized: leaders.count == 1 && row.positions.count == most)
      }, labels: tellings.map(\.seasonLabel), gaps: gaps(tellings.map(\.season.label)), figureHead: words(.columnTitles)
    )
    let parts = rows.map { row in
      words(
        .altChampion, ["team": row.name, "seasons": words.list(row.positions.map { tellings[$0].seasonLabel })])
    }
    let text = ChartText(
      kicker: ChartWords.kicker(tellings), headline: words.sentence(headline),
      subtitle: words(request.telling.isOfNations ? .subtitleChampionsEditions : .subtitleChampions),
      notes: sharedTitles(tellings)
        + (open.isEmpty ? [] : [words(.noteNoChampion, ["seasons": words.list(open.map(\.seasonLabel))])]),
      source: ChartWords.joinedSource(tellings, clubs: clubs, shown: rows.map(\.club)),
      altText: words(.altChampions, ["headline": words.sentence(headline), "champions": words.list(parts)]))
    guard tellings.count > mostInRoll else { return Chart(text, body: roll(tellings, clubs, leader: leader)) }
    return Chart(text, body: timeline)
  }

  /// Who won the most of the titles; of seasons with years missing between them only of those on record.
  ///
  /// - Parameters:
  ///   - leaders: The names of those with the most.
  ///   - titles: How many that is.
  ///   - tellings: The seasons.
  ///   - decided: How many of them have a champion.
  ///   - shared: How many titles of the first were shared.
  ///   - champions: How many champions there are.
  ///   - words: The words.
  /// - Returns: The headline, which may begin with a small letter.
  private static func headline(
    _ leaders: [String], titles: Int, of tellings: [Telling], decided: Int, shared: Int, champions: Int,
    in words: Words
  ) -> String {
    // What happened in the years between is not known.
    let isIncomplete = ChartWords.areSomeMissing(tellings)
    let isOfNations = tellings.first?.isOfNations ?? false
    // Those whose champion is not known are on record too.
    let seasons =
      isIncomplete && decided < tellings.count
      ? words(isOfNations ? .editionsDecided : .seasonsDecided, count: decided)
      : ChartWords.seasons(tellings, count: decided, in: words)
    if titles == 1 {
      return words(
        isIncomplete ? .championsDifferentOnRecord : .championsAllDifferent, count: champions, ["seasons": seasons])
    }
    guard leaders.count == 1 else {
      return words(
        isIncomplete ? .championsSharedOnRecord : .championsShared, count: titles,
        ["teams": words.list(leaders), "seasons": seasons])
    }
    let told =
      if isIncomplete {
        words(
          titles == decided ? .championsAllOnRecord : .championsMostOnRecord, count: titles,
          ["team": leaders[0], "seasons": seasons])
      } else if titles == decided {
        words(titles == 2 ? .championsBoth : .championsAll, ["team": leaders[0], "all": words.spelled(titles)])
      } else {
        words(.championsMost, count: titles, ["team": leaders[0], "all": words.spelled(decided)])
      }
    return shared == 0 ? told : words(.championsOfThemShared, count: shared, ["headline": told])
  }

  /// Which titles several teams share, with the teams where they are few; nothing where none is shared.
  private static func sharedTitles(_ tellings: [Telling]) -> [String] {
    let shared = tellings.filter(\.statistics.title.isShared)
    guard let words = shared.first?.words else { return [] }
    let seasons = shared.map { telling in
      shared.count > mostSharedNamed
        ? telling.seasonLabel : "\(telling.seasonLabel) (\(telling.names(telling.statistics.title.champions)))"
    }
    return [words(.noteSharedTitles, ["seasons": words.list(seasons)])]
  }

  /// The seasons that have a champion, each with its own under the name of the day and how the title was won.
  private static func roll(_ tellings: [Telling], _ clubs: PrintedClubs, leader: String?) -> RollBody {
    RollBody(
      rows: tellings.enumerated().filter { !$1.statistics.title.champions.isEmpty }.map { index, telling in
        let winners = telling.statistics.title.champions
        return RollBody.Row(
          telling.seasonLabel, name: telling.names(winners),
          // The title's sentence speaks of one champion.
          detail: winners.count == 1 ? telling.titleSentence.predicate : tournaments(telling),
          isEmphasized: winners.contains { clubs.clubs.name(of: $0, in: index) == leader })
      })
  }

  /// The tournaments that the champions of a season won, in their order; empty where they share one title.
  private static func tournaments(_ telling: Telling) -> String {
    guard case .tournaments(let won) = telling.statistics.title else { return "" }
    return telling.words.sentence(telling.words.list(won.map { telling.stageInSentence($0.stage) ?? $0.stage }))
  }

  /// The positions before which editions are missing: more years lie between the labels than between others.
  private static func gaps(_ labels: [String]) -> Set<Int> {
    let years = labels.map { Int($0.prefix(4)) }
    let steps = labels.indices.dropFirst().map { index -> Int? in
      guard let year = years[index], let before = years[index - 1] else { return nil }
      return year - before
    }
    guard let usual = steps.compactMap({ $0 }).filter({ $0 > 0 }).min() else { return [] }
    return Set(steps.indices.filter { (steps[$0] ?? 0) > usual }.map { $0 + 1 })
  }
}
