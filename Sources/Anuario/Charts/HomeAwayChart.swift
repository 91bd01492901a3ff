import Football
import Plotting
import Statistics
import Words

/// What home was worth: how matches ended for home sides, and every team's points at home and away.
struct HomeAwayChart: ChartRecipe {
  static let name = "home-away"
  static let summary =
    "wins of home and away sides, and each team's points at home and away; needs matches with a home side"
  static let span = ChartSpan.oneSeason
  // Rows are teams, or rounds where there is no table.
  static let leftOut = Phrase.noteMoreRows

  let request: ChartRequest
  let split: HomeAwaySplit
  /// The matches at home and away of every table.
  let tables: [[HomeAwayRow]?]

  /// The most rounds of one picture.
  private static let mostRounds = 24
  /// More rounds than these are told by their stages, where there are several.
  private static let manyRounds = 12
  /// The fewest matches with a home side that make a comparison.
  private static let leastMatches = 5
  /// Shares of fewer matches than these would claim more than they tell.
  private static let fewMatches = 10

  static func chart(_ request: ChartRequest) throws(NothingToDraw) -> Chart {
    guard let split = request.telling.statistics.goalPatterns.homeAway else {
      throw NothingToDraw(request.words(.reasonNoHome))
    }
    let matches = request.telling.statistics.matches.filter { $0.ground == .home && $0.counted != nil }
    // Of one host alone the picture would show how good that team is.
    guard matches.count >= leastMatches, Set(matches.map(\.first)).count > 1 else {
      throw NothingToDraw(request.words(.reasonFewHome))
    }
    let recipe = HomeAwayChart(
      request: request, split: split, tables: request.telling.statistics.homeAndAwayOfTables())
    var text = recipe.text
    if recipe.index == nil { text.leftOut = max(0, recipe.parts.count - mostRounds) }
    return Chart(text, body: recipe.body)
  }

  private var telling: Telling { request.telling }
  private var words: Words { request.words }

  /// The table whose teams stand in the rows; nil where the season has none, or several.
  private var index: Int? {
    let index = telling.statistics.title.table ?? (tables.count == 1 ? 0 : nil)
    return index.flatMap { tables[$0] == nil ? nil : $0 }
  }

  /// Every team's matches at home and away: those of the table, and where its teams had played before, those of all tables.
  private func rows(_ index: Int) -> [HomeAwayRow] {
    let statistics = telling.statistics
    let own = tables[index] ?? []
    guard isOfAll(index) else { return own }
    let others = statistics.standings.indices.filter { $0 != index && telling.isContinued(statistics.standings[$0]) }
    let first = statistics.standings.indices.filter { !telling.isContinued(statistics.standings[$0]) }
    var rows: [HomeAwayRow] = []
    for row in own + (others + first).flatMap({ tables[$0] ?? [] }) {
      if let known = rows.firstIndex(where: { $0.team == row.team }) {
        rows[known].home += row.home
        rows[known].away += row.away
      } else {
        rows.append(row)
      }
    }
    return rows
  }

  /// Whether the rows count the matches of all tables.
  private func isOfAll(_ index: Int) -> Bool {
    telling.isContinued(telling.statistics.standings[index]) && tables.allSatisfy { $0 != nil }
  }

  private var endings: [BarTableBody.Part] {
    func part(_ phrase: Phrase, _ count: Int, _ tone: BarTableBody.Tone) -> BarTableBody.Part {
      BarTableBody.Part(
        Double(count),
        label: words(
          .countShare,
          ["what": words(phrase, count: count), "share": words.percent(Double(count) / Double(split.matches))]),
        shortLabel: words(phrase, count: count), tone: tone)
    }
    return [
      part(.homeWinsCount, split.homeWins, .result(.won)), part(.drawsFigure, split.draws, .result(.drawn)),
      part(.awayWinsCount, split.awayWins, .result(.lost)),
    ]
  }

  private var body: BarTableBody {
    guard let index else { return byRound }
    // The headline speaks of home sides: only teams that were asked for are brought out beside them.
    let loud = request.askedFirst
    let table = telling.statistics.standings[index]
    let rules = table.rules
    func points(_ sums: MatchSums) -> Int { sums.points(by: rules) }
    let rows = rows(index).map { row in
      BarTableBody.Row(
        rank: table.row(of: row.team).map { words.number($0.rank) } ?? "", name: telling.name(row.team),
        shortName: telling.shortName(row.team),
        left: BarTableBody.Side(Double(points(row.away)), figure: words.number(points(row.away)), tone: .quiet),
        right: BarTableBody.Side(Double(points(row.home)), figure: words.number(points(row.home)), tone: .plain),
        figures: [words.signed(points(row.home) - points(row.away))], isEmphasized: loud.contains(row.team),
        isKept: loud.contains(row.team))
    }
    var body = BarTableBody(
      rows: rows, leftHead: words(.pointsAway), rightHead: words(.pointsAtHome),
      figures: [MatrixBody.FigureColumn(words(.differenceWord))], whole: endings, isWhole: true)
    body.shortLeftHead = words(.columnAway)
    body.shortRightHead = words(.columnHome)
    return body
  }

  /// Whether there are so many rounds that only the stages that they make can be taken in.
  private var isByStage: Bool {
    let rounds = telling.statistics.homeAwayByRound
    return rounds.count > HomeAwayChart.manyRounds && Set(rounds.map { $0.stage ?? "" }).count > 1
  }

  /// Without a table of all: the rounds, or where they are too many their stages.
  private var parts: [HomeAwayRound] {
    guard isByStage else { return telling.statistics.homeAwayByRound }
    // Rounds of a knock-out outside of all stages (Final, Finais) are no regular season: each stands by itself.
    let outside = telling.statistics.homeAwayByRound.filter { $0.stage ?? "" == "" }
    guard !outside.isEmpty, outside.allSatisfy({ $0.number == nil && TeamNames.folded($0.name).contains("fina") })
    else {
      return telling.statistics.homeAwayByStage
    }
    return telling.statistics.homeAwayByStage.filter { $0.stage ?? "" != "" } + outside
  }

  /// How the matches of each part ended, as parts of all of it.
  private var byRound: BarTableBody {
    let all = parts
    let rounds = all.prefix(HomeAwayChart.mostRounds)
    let places = all.map { RoundPlace(name: $0.name, number: $0.number, stage: $0.stage) }
    return BarTableBody(
      rows: rounds.map { round in
        let split = round.split
        let all = Double(split.matches)
        return BarTableBody.Row(
          name: round.name.isEmpty && round.number == nil
            ? name(ofStage: round.stage)
            : telling.name(
              of: RoundPlace(name: round.name, number: round.number, stage: round.stage), among: places),
          // One match is no share: its figure stands without a bar.
          right: BarTableBody.Side(
            split.matches == 1
              ? []
              : [
                BarTableBody.Segment(Double(split.homeWins) / all, .result(.won)),
                BarTableBody.Segment(Double(split.draws) / all, .result(.drawn)),
                BarTableBody.Segment(Double(split.awayWins) / all, .result(.lost)),
              ],
            figure: split.matches < HomeAwayChart.fewMatches
              ? words(.countOf, ["count": words.number(split.homeWins), "all": words.number(split.matches)])
              : words.percent(Double(split.homeWins) / all)),
          figures: [split.homeWins, split.draws, split.awayWins].map(words.number))
      }, rightHead: words(.columnHome),
      figures: [
        MatrixBody.FigureColumn(words(.columnWon)), MatrixBody.FigureColumn(words(.columnDrawn), isContinued: true),
        MatrixBody.FigureColumn(words(.columnLost), isContinued: true),
        // One part is all of it, and its bar the same.
      ], whole: rounds.count == 1 ? [] : endings, isWhole: true)
  }

  /// What comes before stages with names and has none is the regular season.
  private func name(ofStage stage: String?) -> String {
    isByStage && stage ?? "" == ""
      ? telling.stageName("Regular season") : telling.partName(stage: stage, isGroup: telling.hasGroups(stage))
  }

  private var headline: String { words.evenly(headline) }

  /// The matches of the team that the chart is about; nil where it is about all.
  private var askedRow: HomeAwayRow? {
    guard let index, let asked = request.teams.first else { return nil }
    return rows(index).first { $0.team == asked }
  }

  private func headline(in words: Words) -> String {
    if let index, let row = askedRow {
      let rules = telling.statistics.standings[index].rules
      return words(
        .homeAwayOfTeam,
        [
          "team": telling.name(row.team), "home": words(.points, count: row.home.points(by: rules)),
          "away": words.spelled(row.away.points(by: rules)),
        ])
    }
    let values: KeyValuePairs<String, String> = [
      "home": words.spelled(split.homeWins), "away": words.spelled(split.awayWins),
      "matches": words(.matches, count: split.matches),
    ]
    if split.homeWins > split.awayWins { return words(.homeAhead, values) }
    return words(split.homeWins == split.awayWins ? .homeLevel : .awayAhead, values)
  }

  private var text: ChartText {
    let place = index.map { index -> String in
      if isOfAll(index) { return "" }
      let table = telling.statistics.standings[index]
      return telling.stageInSentence(table.stage).map { words(.ofStage, ["stage": $0]) } ?? ""
    }
    let all = telling.statistics.summary.matches
    return ChartText(
      kicker: telling.kicker, headline: headline,
      subtitle: place.map { words(.subtitleHomeAway, ["stage": $0]) }
        ?? words(isByStage ? .subtitleHomeAwayStages : .subtitleHomeAwayRounds),
      notes: (split.matches < all ? [words.sentence(words(.noteWithoutHome, count: all - split.matches))] : [])
        + (index.map { telling.rulingNotes(telling.statistics.standings[$0], isApart: true) } ?? []),
      source: telling.chartSource,
      altText: words.evenly { words in
        if let row = askedRow {
          let record = { (sums: MatchSums) in Telling.record(sums.won, sums.drawn, sums.lost, in: words) }
          return words(
            .altHomeAwayOfTeam,
            ["headline": headline(in: words), "home": record(row.home), "away": record(row.away)])
        }
        return words(
          .altHomeAway,
          [
            "headline": headline(in: words), "draws": words(.drawsCount, count: split.draws),
            "goals": words.score(split.goals.first, split.goals.second),
          ])
      })
  }
}

extension MatchSums {
  /// The points of matches by the rules of a table.
  fileprivate func points(by rules: Rules) -> Int {
    points(win: rules.pointsForWin.value, draw: rules.pointsForDraw.value)
  }
}
