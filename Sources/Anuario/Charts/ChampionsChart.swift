import Football
import Plotting
import Statistics
import Words

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

  /// A champion with the places of its titles among the seasons.
  private struct Row {
    var club: String
    /// The names under which it won them, the latest first.
    var names: [String]
    var positions: [Int]

    /// The name of its last title, for sentences.
    var name: String { names[0] }
    /// All that it won titles under.
    var allNames: String { names.joined(separator: " / ") }
  }

  /// The seasons in their order.
  private let request: ChartRequest
  private let clubs: PrintedClubs
  private let champions: Champions
  /// Most titles first, equals by their titles.
  private let rows: [Row]

  static func chart(_ request: ChartRequest) throws(NothingToDraw) -> Chart {
    let recipe = try ChampionsChart(request.inOrderOfSeasons())
    guard recipe.decided > 1 else { throw NothingToDraw(request.words(.reasonNoChampions)) }
    let isRoll = recipe.tellings.count <= mostInRoll
    return isRoll ? Chart(recipe.text, body: recipe.roll) : Chart(recipe.text, body: recipe.timeline)
  }

  private init(_ request: ChartRequest) throws(NothingToDraw) {
    self.request = request
    let (words, clubs) = (request.words, try request.clubs())
    self.clubs = clubs
    champions = Champions(request.tellings.map(\.statistics), clubs: clubs.clubs)
    rows = champions.titles.map { title in
      // Who won under one name stands under that one, whatever it is called today.
      var names: [String] = []
      for index in title.indices.reversed() {
        let season = request.tellings[index].statistics
        for team in season.title.champions where clubs.clubs.name(of: team, in: index) == title.club {
          let name = clubs.name(title.club, borne: season.season[team].name)
          if !names.contains(name) { names.append(name) }
        }
      }
      return Row(club: title.club, names: names, positions: title.indices)
    }.sorted { left, right in
      if left.positions.count != right.positions.count { return left.positions.count > right.positions.count }
      if left.positions != right.positions { return left.positions.lexicographicallyPrecedes(right.positions) }
      return words.isOrdered(left.name, before: right.name)
    }
  }

  private var words: Words { request.words }
  private var tellings: [Telling] { request.tellings }
  /// The seasons whose champion is not known.
  private var open: [Telling] { zip(tellings, champions.seasons).filter { $0.1.champions.isEmpty }.map(\.0) }
  private var decided: Int { tellings.count - open.count }

  /// Those with the most titles.
  private var leaders: [Row] { rows.filter { $0.positions.count == rows.first?.positions.count } }

  /// The champions to bring out: those of the teams that the editor named, else who has the most titles alone.
  private var loud: [Row] {
    let names = clubs.clubs.names(of: request.teamsBySeason).union(clubs.clubs.names(of: request.highlightsBySeason))
    let named = rows.filter { names.contains($0.club) }
    if !named.isEmpty { return named }
    return leaders.count == 1 && leaders[0].positions.count > 1 ? leaders : []
  }

  /// The one champion that the headline is about because the editor named it.
  private var asked: Row? {
    let teams = clubs.clubs.names(of: request.teamsBySeason)
    let names = teams.isEmpty ? clubs.clubs.names(of: request.highlightsBySeason) : teams
    return names.count == 1 ? rows.first { names.contains($0.club) } : nil
  }

  private var text: ChartText {
    let headline = words.sentence(words.evenly(headline(in:)))
    let parts = rows.map { row in
      words(
        .altChampion, ["team": row.allNames, "seasons": words.list(row.positions.map { tellings[$0].seasonLabel })])
    }
    return ChartText(
      kicker: ChartWords.kicker(tellings), headline: headline,
      subtitle: words(request.telling.isOfNations ? .subtitleChampionsEditions : .subtitleChampions),
      notes: sharedTitles
        + (open.isEmpty ? [] : [words(.noteNoChampion, ["seasons": words.list(open.map(\.seasonLabel))])]),
      source: ChartWords.joinedSource(tellings, clubs: clubs, shown: rows.map(\.club), summed: rows.map(\.names)),
      altText: words(.altChampions, ["headline": headline, "champions": words.list(parts)]))
  }

  private var timeline: TimelineBody {
    let loud = loud.map(\.club)
    return TimelineBody(
      rows: rows.map { row in
        TimelineBody.Row(
          row.allNames, shortName: row.name, positions: row.positions, figure: words.number(row.positions.count),
          isEmphasized: loud.contains(row.club), isKept: loud.contains(row.club))
      }, labels: tellings.map(\.seasonLabel),
      shortLabels: tellings.map { words.shortSeasonLabel($0.season.label) }, gaps: gaps,
      figureHead: words(.columnTitles))
  }

  /// Who won the most of the titles, or how many the one that was asked for won; of seasons with years missing between
  /// them only of those on record.
  private func headline(in words: Words) -> String {
    // What happened in the years between is not known.
    let isIncomplete = ChartWords.areSomeMissing(tellings)
    // Those whose champion is not known are on record too.
    let seasons =
      isIncomplete && !open.isEmpty
      ? words(request.telling.isOfNations ? .editionsDecided : .seasonsDecided, count: decided)
      : ChartWords.seasons(tellings, count: decided, in: words)
    if asked == nil, leaders[0].positions.count == 1 {
      return words(
        isIncomplete ? .championsDifferentOnRecord : .championsAllDifferent, count: rows.count, ["seasons": seasons])
    }
    guard let subject = asked ?? (leaders.count == 1 ? leaders[0] : nil) else {
      return words(
        isIncomplete ? .championsSharedOnRecord : .championsShared, count: leaders[0].positions.count,
        ["teams": words.list(leaders.map(\.name)), "seasons": seasons])
    }
    let titles = subject.positions.count
    let told =
      if isIncomplete {
        words(
          titles == decided ? .championsAllOnRecord : .championsMostOnRecord, count: titles,
          ["team": subject.name, "seasons": seasons])
      } else if titles == decided {
        words(titles == 2 ? .championsBoth : .championsAll, ["team": subject.name, "all": words.spelled(titles)])
      } else {
        words(.championsMost, count: titles, ["team": subject.name, "all": words.spelled(decided)])
      }
    let shared = subject.positions.count { champions.seasons[$0].title.isShared }
    return shared == 0 ? told : words(.championsOfThemShared, count: shared, ["headline": told])
  }

  /// Which titles several teams share, with the teams where they are few; nothing where none is shared.
  private var sharedTitles: [String] {
    let shared = tellings.filter(\.statistics.title.isShared)
    guard !shared.isEmpty else { return [] }
    let seasons = shared.map { telling in
      shared.count > ChampionsChart.mostSharedNamed
        ? telling.seasonLabel : "\(telling.seasonLabel) (\(telling.names(telling.statistics.title.champions)))"
    }
    return [words(.noteSharedTitles, ["seasons": words.list(seasons)])]
  }

  /// The seasons that have a champion, each with its own under the name of the day and how the title was won.
  private var roll: RollBody {
    let loud = loud.map(\.club)
    return RollBody(
      rows: tellings.enumerated().filter { !$1.statistics.title.champions.isEmpty }.map { index, telling in
        let winners = telling.statistics.title.champions
        return RollBody.Row(
          telling.seasonLabel, name: telling.names(winners),
          // The title's sentence speaks of one champion.
          detail: winners.count == 1 ? telling.titleSentence.predicate : tournaments(telling),
          isEmphasized: winners.contains { loud.contains(clubs.clubs.name(of: $0, in: index)) })
      })
  }

  /// The tournaments that the champions of a season won, in their order; empty where they share one title.
  private func tournaments(_ telling: Telling) -> String {
    guard case .tournaments(let won) = telling.statistics.title else { return "" }
    return words.sentence(words.list(won.map { telling.stageInSentence($0.stage) ?? $0.stage }))
  }

  /// The positions before which editions are missing: more years lie between the labels than between others.
  private var gaps: Set<Int> {
    let years = tellings.map { Int($0.season.label.prefix(4)) }
    let steps = years.indices.dropFirst().map { index -> Int? in
      guard let year = years[index], let before = years[index - 1] else { return nil }
      return year - before
    }
    guard let usual = steps.compactMap({ $0 }).filter({ $0 > 0 }).min() else { return [] }
    return Set(steps.indices.filter { (steps[$0] ?? 0) > usual }.map { $0 + 1 })
  }
}
