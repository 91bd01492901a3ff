import Football
import Plotting
import Statistics
import Words

/// Every team's results in the order of play, as a grid.
struct FormChart: ChartRecipe {
  static let name = "form"
  static let summary = "every team's results in the order of play, a cell for each; needs a league or a group"
  static let span = ChartSpan.oneSeason

  let subject: TableSubject

  /// The shortest run that a headline speaks of.
  private static let leastRun = 3

  static func chart(_ request: ChartRequest) throws(NothingToDraw) -> Chart {
    let recipe = FormChart(subject: try TableSubject(request))
    guard recipe.subject.table.rows.contains(where: { $0.played > 0 }) else {
      throw NothingToDraw(request.words(.reasonNoResults))
    }
    return Chart(recipe.text, body: recipe.body)
  }

  private var words: Words { subject.words }
  private var telling: Telling { subject.telling }

  /// A run of one team: matches won, or without defeat.
  private struct Streak {
    var team: Team.ID
    var range: Range<Int>
    var isOpen: Bool
  }

  private func streaks(_ belongs: (Outcome) -> Bool) -> [Streak] {
    let all = subject.table.rows.flatMap { row -> [Streak] in
      var runs: [Streak] = []
      var start = 0
      for place in 0...row.form.count {
        if place < row.form.count, belongs(row.form[place]) { continue }
        if place > start {
          runs.append(Streak(team: row.team, range: start..<place, isOpen: place == row.form.count))
        }
        start = place + 1
      }
      return runs
    }.filter { !subject.isAsked || subject.asked.contains($0.team) }
    let longest = all.map(\.range.count).max() ?? 0
    return all.filter { $0.range.count == longest }
  }

  private var won: [Streak] { streaks { $0 == .won } }
  private var unbeaten: [Streak] { streaks { $0 != .lost } }

  /// The runs that the headline speaks of: of wins where they are long or as long as any, else without defeat.
  private var told: (streaks: [Streak], isWon: Bool)? {
    let won = won
    let unbeaten = unbeaten
    if let first = won.first, first.range.count >= FormChart.leastRun, won.count <= 3 { return (won, true) }
    if let first = unbeaten.first, first.range.count >= FormChart.leastRun, unbeaten.count <= 3 {
      return (unbeaten, false)
    }
    return nil
  }

  private var body: ResultGridBody {
    let codes = telling.codes(telling.season.teams.indices.map { Team.ID($0) })
    let told = told
    let isChosen = !subject.request.askedFirst.isEmpty
    let inHeadline = told?.streaks.map(\.team) ?? subject.loud
    let loud = isChosen ? subject.accented : inHeadline
    let rounds = columnsOfRounds
    let rows = subject.table.rows.map { row in
      let matches = matches(of: row.team)
      let places = rounds?[row.team] ?? Array(matches.indices)
      let cells = matches.map { cell($0, of: row.team, codes: codes) }
      var grid = ResultGridBody.Row(
        rank: words.number(row.rank), name: telling.name(row.team), shortName: telling.shortName(row.team),
        cells: (0..<(rounds == nil ? matches.count : subject.progression.rounds.count)).map { column in
          places.firstIndex(of: column).flatMap { cells[$0] }
        },
        figures: [
          words.number(row.own.won), words.number(row.own.drawn), words.number(row.own.lost),
          words.number(row.points),
        ], isEmphasized: loud.contains(row.team),
        // A frame around every match marks none.
        runs: told?.streaks.filter { $0.team == row.team && $0.range.count < matches.count }
          .flatMap { Self.unbroken($0.range.map { places[$0] }) } ?? [])
      grid.code = codes[row.team.index]
      return grid
    }
    let most = rows.map(\.cells.count).max() ?? 0
    return ResultGridBody(
      rows: rows, labels: rounds == nil ? (0..<most).map { words.number($0 + 1) } : subject.roundLabels,
      figures: [
        MatrixBody.FigureColumn(words(.columnWon)), MatrixBody.FigureColumn(words(.columnDrawn), isContinued: true),
        MatrixBody.FigureColumn(words(.columnLost), isContinued: true),
        MatrixBody.FigureColumn(words(.columnPointsWord), isStrong: true),
      ],
      key: [
        MatrixBody.KeyChip(.won, letter: words(.columnWon), word: words(.won)),
        MatrixBody.KeyChip(.drawn, letter: words(.columnDrawn), word: words(.drawn)),
        MatrixBody.KeyChip(.lost, letter: words(.columnLost), word: words(.lost)),
      ])
  }

  private func matches(of team: Team.ID) -> [Match.ID] {
    subject.progression.byMatchesPlayed.first { $0.team == team }?.matches ?? []
  }

  /// The column of each match of each team in a picture of rounds looked at alone, where every column is a round; nil of
  /// a whole season, where a column is a team's first, second, … match, and where rounds cannot be told apart.
  private var columnsOfRounds: [Team.ID: [Int]]? {
    let numbers = subject.progression.rounds.map(\.number)
    guard telling.season.part?.rounds != nil, !subject.progression.hasInferredRounds, !numbers.contains(nil),
      Set(numbers).count == numbers.count
    else { return nil }
    let rounds = telling.season.allStages.flatMap { $0.rounds + $0.groups.flatMap(\.rounds) }
    let known = rounds.flatMap { round in round.matches.map { ($0.id, round.number) } }
    let columns = Dictionary(known, uniquingKeysWith: { first, _ in first }).compactMapValues {
      numbers.firstIndex(of: $0)
    }
    var places: [Team.ID: [Int]] = [:]
    for row in subject.table.rows {
      let own = matches(of: row.team).compactMap { columns[$0] }
      guard own.count == matches(of: row.team).count, Set(own).count == own.count else { return nil }
      places[row.team] = own
    }
    return places
  }

  /// Columns as runs of neighbors: a match that was moved to another day stands in the column of its round.
  private static func unbroken(_ columns: [Int]) -> [Range<Int>] {
    columns.sorted().reduce(into: []) { runs, column in
      if let last = runs.last, last.upperBound == column {
        runs[runs.count - 1] = last.lowerBound..<(column + 1)
      } else {
        runs.append(column..<(column + 1))
      }
    }
  }

  private func cell(_ id: Match.ID, of team: Team.ID, codes: [String]) -> ResultGridBody.Cell? {
    guard let match = telling.match(id), let side = match.side(of: team), let goals = match.counted(for: team) else {
      return nil
    }
    let kind: MatrixBody.Kind = goals.first > goals.second ? .won : goals.first == goals.second ? .drawn : .lost
    let letter = words(kind == .won ? .columnWon : kind == .drawn ? .columnDrawn : .columnLost)
    let opponent = match.team(side.other)
    return ResultGridBody.Cell(
      kind, label: words.score(goals.first, goals.second), letter: letter, corner: codes[opponent.index],
      opponent: telling.shortName(opponent))
  }

  private var headline: String {
    run.map { telling.within(subject.table, $0) } ?? record ?? subject.standing
  }

  /// What a team that was asked for won, drew and lost, where it had no run; nil where none was asked for.
  private var record: String? {
    guard subject.isAsked, let row = subject.row(subject.subject) else { return nil }
    return telling.within(subject.table, telling.recordHeadline(row), of: row.team)
  }

  /// The run that the headline speaks of; nil where there is none.
  private var run: String? {
    guard let told, let first = told.streaks.first else { return nil }
    let teams = told.streaks.map(\.team)
    let names = telling.names(teams.uniqued)
    let count = first.range.count
    if told.streaks.count > 1, teams.uniqued.count == 1 {
      let values: KeyValuePairs<String, String> = ["team": names, "matches": words(.matches, count: count)]
      if told.streaks.count == 2 { return words(told.isWon ? .formWonTwice : .formUnbeatenTwice, values) }
      return words(told.isWon ? .formWonTimes : .formUnbeatenTimes, count: told.streaks.count, values)
    }
    if told.streaks.count == 1 {
      let played = subject.row(first.team)?.own.played ?? 0
      if count == played { return words(told.isWon ? .formWonAll : .formUnbeatenAll, count: count, ["team": names]) }
      // The last matches of rounds looked at alone are not the team's last.
      if first.isOpen, telling.season.part?.rounds == nil {
        return words(told.isWon ? .formWonLast : .formUnbeatenLast, count: count, ["team": names])
      }
      return words(told.isWon ? .formWon : .formUnbeaten, count: count, ["team": names])
    }
    return words(told.isWon ? .formWonMany : .formUnbeatenMany, count: count, ["teams": names])
  }

  private var text: ChartText {
    ChartText(
      kicker: subject.kicker, headline: headline,
      subtitle: subject.placed(words(columnsOfRounds == nil ? .subtitleForm : .subtitleFormRounds)),
      notes: subject.pointNotes,
      source: subject.source(subject.pointsRemark, telling.levelRemark(subject.table)),
      altText: words(
        .altForm,
        [
          "teams": words(.teams, count: subject.table.rows.count), "headline": headline,
          "first": subject.firstRecords,
        ]))
  }
}

extension [Team.ID] {
  /// The teams in their order, each once.
  fileprivate var uniqued: [Team.ID] {
    var seen: Set<Team.ID> = []
    return filter { seen.insert($0).inserted }
  }
}

/// The season in strips: every team's matches as bars up and down.
struct SeasonStripsChart: ChartRecipe {
  static let name = "season-strips"
  static let summary =
    "a strip for each team, its wins up and its defeats down by their margin; needs a league or a group"
  static let span = ChartSpan.oneSeason

  static func chart(_ request: ChartRequest) throws(NothingToDraw) -> Chart {
    let subject = try TableSubject(request)
    let telling = request.telling
    let words = request.words
    guard subject.table.rows.contains(where: { $0.played > 0 }) else { throw NothingToDraw(words(.reasonNoResults)) }
    guard subject.progression.rounds.count >= TableSubject.leastRounds else {
      throw NothingToDraw(words(.reasonFewRoundsLines))
    }
    let loud = subject.accented
    let strips = subject.table.rows.map { row in
      let matches = subject.progression.byMatchesPlayed.first { $0.team == row.team }?.matches ?? []
      return StripsBody.Strip(
        rank: words.number(row.rank), name: telling.name(row.team), shortName: telling.shortName(row.team),
        figure: words.number(row.points),
        margins: matches.map { id in telling.match(id)?.counted(for: row.team).map { $0.first - $0.second } },
        isEmphasized: loud.contains(row.team))
    }
    let headline = headline(subject)
    return Chart(
      ChartText(
        kicker: subject.kicker, headline: headline, subtitle: subject.placed(words(.subtitleStrips)),
        notes: subject.pointNotes,
        source: subject.source(subject.pointsRemark, telling.levelRemark(subject.table)),
        altText: words(
          .altForm,
          [
            "teams": words(.teams, count: subject.table.rows.count), "headline": headline,
            "first": subject.firstRecords,
          ])), body: StripsBody(strips))
  }

  /// How many the first of the table won, drew and lost.
  private static func headline(_ subject: TableSubject) -> String {
    guard let team = subject.subject, let row = subject.row(team) else { return subject.standing }
    return subject.telling.within(subject.table, subject.telling.recordHeadline(row), of: team)
  }
}
