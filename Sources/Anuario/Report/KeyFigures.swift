import Football
import Statistics
import Words

/// A number of the opening with its caption.
struct KeyFigure: Sendable, Hashable {
  var figure: String
  var caption: String
  /// What the record claims instead; nil when it agrees or claims nothing.
  var claimed: String?
}

/// The numbers that open a report, the most telling first.
struct KeyFigures {
  let telling: Telling

  private var words: Words { telling.words }
  private var statistics: SeasonStatistics { telling.statistics }

  var figures: [KeyFigure] {
    var figures = [matches, goals]
    if figures[1].claimed != nil, let average = statistics.summary.averageGoals {
      figures.append(
        KeyFigure(figure: words.decimal(average, digits: 2), caption: words(.keyAverage)))
    }
    if let biggest { figures.append(biggest) }
    figures.append(teams)
    figures += entrants
    if figures.count < 6 { figures += championFigures }
    return Array(figures.prefix(6))
  }

  private var matches: KeyFigure {
    let stages = telling.season.allStages.filter { !$0.ownMatches.isEmpty }
    let stage = stages.count == 1 ? telling.stageInSentence(stages.first?.name) : nil
    let caption = stage.map { words(.keyMatchesIn, ["stage": $0]) } ?? words(.keyMatches)
    return KeyFigure(figure: words.number(statistics.summary.matches), caption: caption)
  }

  private var goals: KeyFigure {
    let figure = words.number(statistics.summary.goals)
    let finding = statistics.findings.first { $0.id == .goalsTotal && $0.severity == .contradiction }
    if case .count(let claimed)? = finding?.claimed {
      let claim = words.number(claimed)
      return KeyFigure(figure: figure, caption: words(.keyGoalsClaimed, ["claimed": claim]), claimed: claim)
    }
    guard let average = statistics.summary.averageGoals else {
      return KeyFigure(figure: figure, caption: words(.keyGoalsOnly))
    }
    return KeyFigure(figure: figure, caption: words(.keyGoals, ["average": words.decimal(average, digits: 2)]))
  }

  private var biggest: KeyFigure? {
    let wins = statistics.records.biggestWins.compactMap(telling.match)
    guard let match = wins.first, let goals = match.counted else { return nil }
    let isFirst = goals.first > goals.second
    let winner = telling.name(isFirst ? match.first : match.second)
    let loser = telling.name(isFirst ? match.second : match.first)
    let scores = Set(wins.compactMap(\.counted).map { Goals(max($0.first, $0.second), min($0.first, $0.second)) })
    let caption =
      if wins.count == 1 {
        words(.keyBiggest, ["winner": winner, "loser": loser])
      } else if scores.count == 1 {
        words(.keyBiggestMany, ["times": words.times(wins.count)])
      } else {
        // Equal by their margin alone: the score printed is that of one of them.
        words.evenly { words in
          words(.keyBiggestShared, count: wins.count, ["margin": words(.goals, count: goals.margin)])
        }
      }
    return KeyFigure(
      figure: words.score(max(goals.first, goals.second), min(goals.first, goals.second)), caption: caption)
  }

  private var teams: KeyFigure {
    let figure = words.number(statistics.summary.teams)
    let finding = statistics.findings.first { $0.id == .finalistsByRegion }
    if finding?.severity == .agreement {
      return KeyFigure(figure: figure, caption: words(.keyFinalistsByRegion))
    }
    let hasEntrants = telling.season.allStages.contains { !$0.entrants.isEmpty }
    return KeyFigure(figure: figure, caption: words(hasEntrants ? .keyFinalists : .keyTeams))
  }

  private var entrants: [KeyFigure] {
    let list = telling.season.allStages.flatMap(\.entrants)
    guard !list.isEmpty else { return [] }
    let departments = Set(list.compactMap(\.department)).count
    var figures = [KeyFigure(figure: words.number(list.count), caption: words(.keyEntrants))]
    if departments > 0 {
      figures.append(KeyFigure(figure: words.number(departments), caption: words(.keyDepartments)))
    }
    return figures
  }

  private var championFigures: [KeyFigure] {
    guard let index = telling.statistics.title.table, let first = statistics.standings[index].rows.first else {
      return []
    }
    let rows = statistics.standings[index].rows
    let best = rows.map(\.goalDifference).max() ?? 0
    return [
      KeyFigure(figure: words.number(first.points), caption: words(.keyChampionPoints)),
      KeyFigure(figure: words.signed(best), caption: words(.keyBestDifference)),
      KeyFigure(figure: words.number(statistics.summary.drawn), caption: words(.keyDrawn)),
    ]
  }
}
