import Football
import Plotting
import Statistics
import Words

/// Goals round by round; a match's mean where rounds have unlike numbers of matches.
struct GoalsByRoundChart: ChartRecipe {
  static let name = "goals-by-round"
  static let summary = "goals in each round, or a match where rounds differ in size; needs rounds with results"
  static let span = ChartSpan.oneSeason
  static let showsTeams = false
  static let takesTeams = false
  static let leftOut = Phrase.noteMoreRounds

  let telling: Telling
  let rounds: [RoundGoals]

  /// The most rounds whose names stand in rows, and the most numbered ones that do: a handful of columns would be walls.
  private static let mostRows = 30
  private static let fewRounds = 8
  /// The most stages that are named where their rounds are left out.
  private static let mostStages = 3
  /// The most rounds that lack results and are named.
  private static let mostOpen = 8

  static func chart(_ request: ChartRequest) throws(NothingToDraw) -> Chart {
    // Of a team asked for its own matches alone.
    let telling = request.tellingsOfTeams.first ?? request.telling
    let played = telling.statistics.goals.byRound
    let days = played.filter { !telling.isNoRound($0) }
    guard 2 * days.reduce(0, { $0 + $1.matches }) > played.reduce(0, { $0 + $1.matches }) else {
      throw NothingToDraw(request.words(played.isEmpty ? .reasonFewRounds : .reasonNoRoundsOfOne))
    }
    let all = merged(days)
    let rounds = inOrder(longest(all))
    guard rounds.count > 1, rounds.contains(where: { $0.goals > 0 }) else {
      throw NothingToDraw(request.words(.reasonFewRounds))
    }
    let recipe = GoalsByRoundChart(telling: telling, rounds: rounds)
    var text = recipe.text
    let stages = recipe.stagesLeftOut(of: all)
    if (1...mostStages).contains(stages.count) {
      text.notes.append(request.words(.noteRoundsLeftOut, ["stages": request.words.list(stages)]))
    } else {
      text.leftOut = all.count - rounds.count
    }
    return Chart(text, body: recipe.body)
  }

  /// The rounds with those of one number in the groups of a stage taken together, in the order of their numbers.
  private static func merged(_ rounds: [RoundGoals]) -> [RoundGoals] {
    struct Key: Hashable {
      var stage: String?
      var number: Int?
      var name: String
    }
    var places: [Key: Int] = [:]
    var merged: [RoundGoals] = []
    for round in rounds {
      let key = Key(stage: round.stage, number: round.number, name: round.number == nil ? round.name : "")
      if let place = places[key], round.group != nil {
        merged[place].goals += round.goals
        merged[place].matches += round.matches
        merged[place].toPlay += round.toPlay
      } else {
        places[key] = merged.count
        merged.append(round)
      }
    }
    // Groups play side by side: what the second has between two rounds of the first belongs there.
    let numbered = merged.indices.filter { merged[$0].group != nil && merged[$0].number != nil }
    for stage in Set(numbered.map { merged[$0].stage }) {
      let own = numbered.filter { merged[$0].stage == stage }
      let order = own.sorted { (merged[$0].number ?? 0, $0) < (merged[$1].number ?? 0, $1) }
      for (place, round) in zip(own, order.map { merged[$0] }) { merged[place] = round }
    }
    return merged
  }

  /// Of many rounds in several stages those of the stage with the most: the others are no part of one row of numbers.
  private static func longest(_ rounds: [RoundGoals]) -> [RoundGoals] {
    guard rounds.count > mostRows else { return rounds }
    var counts: [String: Int] = [:]
    for round in rounds { counts[round.stage ?? "", default: 0] += 1 }
    let most = counts.values.max() ?? 0
    let stage = rounds.first { counts[$0.stage ?? ""] == most }?.stage
    return rounds.filter { $0.stage == stage }
  }

  /// The stages of which no round is drawn; none where one of them has no name.
  private func stagesLeftOut(of all: [RoundGoals]) -> [String] {
    let drawn = Set(rounds.map(\.stage))
    var stages: [String?] = []
    for round in all where !drawn.contains(round.stage) && !stages.contains(round.stage) { stages.append(round.stage) }
    let named = stages.compactMap(telling.stageInSentence)
    return named.count == stages.count ? named : []
  }

  /// The rounds of one stage by their numbers, where each has one of its own: one that was brought forward stands where a
  /// reader looks for it.
  private static func inOrder(_ rounds: [RoundGoals]) -> [RoundGoals] {
    let numbers = Set(rounds.map(\.number))
    guard Set(rounds.map(\.stage)).count == 1, numbers.count == rounds.count, !numbers.contains(nil) else {
      return rounds
    }
    return rounds.sorted { ($0.number ?? 0) < ($1.number ?? 0) }
  }

  private var words: Words { telling.words }

  /// The stage, where the picture shows one of several.
  private var place: String {
    let stages = Set(rounds.map { $0.stage ?? "" })
    let all = Set(telling.statistics.goals.byRound.map { $0.stage ?? "" })
    guard stages.count == 1, all.count > 1 else { return "" }
    return telling.stageInSentence(stages.first).map { words(.ofStage, ["stage": $0]) } ?? ""
  }

  /// Whether all rounds have as many matches, so that their sums can be held against each other.
  private var isEven: Bool { Set(rounds.map(\.matches)).count == 1 }

  private func value(_ round: RoundGoals) -> Double {
    isEven ? Double(round.goals) : Double(round.goals) / Double(max(1, round.matches))
  }

  private func figure(_ value: Double) -> String {
    isEven ? words.number(Int(value)) : words.decimal(value, digits: 1)
  }

  private var mean: Double {
    let goals = rounds.reduce(0) { $0 + $1.goals }
    let parts = isEven ? rounds.count : rounds.reduce(0) { $0 + $1.matches }
    return Double(goals) / Double(max(1, parts))
  }

  /// The rounds with the most, as indices; where rounds differ in size no single match is held against the mean of many,
  /// and none of which half is to be played against whole ones.
  private var loudest: [Int] {
    let whole = rounds.indices.filter { isEven || rounds[$0].matches > 1 && rounds[$0].toPlay == 0 }
    let several = whole.isEmpty ? rounds.indices.filter { rounds[$0].matches > 1 } : whole
    // One round is the highest of none.
    guard several.count > 1 else { return [] }
    let most = several.map { value(rounds[$0]) }.max() ?? 0
    // What prints alike is alike: nobody sees why one of two bars of 3.0 is the highest.
    return several.filter { figure(value(rounds[$0])) == figure(most) }
  }

  /// Whether a round of one match had more than any of several.
  private var isTopped: Bool {
    isAboveLoudest(rounds)
  }

  /// Whether one of some rounds had more than the loudest, by what is printed.
  private func isAboveLoudest(_ others: [RoundGoals]) -> Bool {
    guard let most = loudest.map({ value(rounds[$0]) }).max() else { return false }
    return others.contains { value($0) > most && figure(value($0)) != figure(most) }
  }

  private var isNumbered: Bool {
    let numbers = rounds.compactMap(\.number)
    return numbers.count == rounds.count && Set(numbers).count == numbers.count
  }

  private func name(_ round: RoundGoals) -> String {
    if round.name.isEmpty, round.number == nil {
      return telling.partName(stage: round.stage, isGroup: round.group != nil)
    }
    return telling.name(of: standing(round), among: rounds.map(standing))
  }

  private func standing(_ round: RoundGoals) -> RoundPlace {
    RoundPlace(name: round.name, number: round.number, stage: round.stage)
  }

  /// Several rounds by their names, numbered ones by their numbers: Rounds 11, 30 and 38.
  private func names(_ rounds: [RoundGoals]) -> String {
    // What follows the name in a headline has a colon of its own.
    let plain = rounds.map { name($0).replacing(": ", with: ", ") }
    let names = plain.enumerated().map { $0 == 0 ? $1 : telling.inSentence($1) }
    let numbers = rounds.compactMap { round in round.number.map(words.number) }
    let isPlain = zip(plain, numbers).allSatisfy { $0 == words(.round, ["number": $1]) }
    guard numbers.count == names.count, isPlain else { return words.list(names) }
    return (rounds.count == 1 ? names[0] : words(.roundsNamed, ["numbers": words.list(numbers)]))
  }

  private var body: any ChartBody {
    let loud = loudest
    let top = loud.map { value(rounds[$0]) }.max() ?? .infinity
    if (isNumbered && rounds.count > GoalsByRoundChart.fewRounds) || rounds.count > GoalsByRoundChart.mostRows {
      var columns = rounds.enumerated().map { index, round in
        ColumnsBody.Column(
          words.number(isNumbered ? round.number ?? index + 1 : index + 1), value(round), figure: figure(value(round)),
          isEmphasized: loud.contains(index))
      }
      if isNumbered, let number = rounds[0].number { columns[0].label = telling.roundName("", number: number) }
      return ColumnsBody(
        columns,
        reference: ColumnsBody.Reference(mean, lines: [words(.meanWord), words.decimal(mean, digits: isEven ? 1 : 2)]))
    }
    return BarTableBody(
      rows: rounds.enumerated().map { index, round in
        BarTableBody.Row(
          name: name(round),
          right: BarTableBody.Side(value(round), figure: figure(value(round))),
          figures: isEven
            ? [] : [words.number(round.goals), words.number(round.matches)],
          isEmphasized: loud.contains(index), isKept: value(round) > top)
      }, rightHead: words(isEven ? .columnGoalsWord : .goalsAMatch),
      figures: isEven
        ? [] : [MatrixBody.FigureColumn(words(.columnGoalsWord)), MatrixBody.FigureColumn(words(.matchesWord))],
      isWhole: true)
  }

  private var headline: String { words.evenly(headline) }

  private func headline(in words: Words) -> String {
    let loud = loudest
    guard let most = loud.map({ value(rounds[$0]) }).max() else {
      return words(
        .goalsRoundMean, count: rounds.count,
        ["mean": words.decimal(mean, digits: 2), "stage": place + telling.inMatchesOfTeam])
    }
    let amount = isEven ? words.spelled(Int(most)) : words(.goalsAMatchCount, ["mean": figure(most)])
    let names = self.names(loud.map { rounds[$0] })
    if isTopped {
      let isByOpen = isAboveLoudest(rounds.filter { $0.toPlay > 0 })
      return words.sentence(
        words(
          isByOpen ? .goalsRoundsWhole : loud.count == 1 ? .goalsRoundSeveral : .goalsRoundsSeveral,
          ["round": names, "goals": amount, "stage": place + telling.inMatchesOfTeam])
      )
    }
    guard loud.count <= 3 else {
      return words(.goalsRoundShared, count: loud.count, ["goals": amount, "stage": place + telling.inMatchesOfTeam])
    }
    let isNumbered = loud.allSatisfy { place in
      rounds[place].number.map { telling.roundName("", number: $0) == name(rounds[place]) } ?? false
    }
    guard isNumbered else {
      return words.sentence(
        words(.goalsRoundNamed, ["round": names, "goals": amount, "stage": place + telling.inMatchesOfTeam]))
    }
    return words.sentence(
      words(
        .goalsRoundMost, count: loud.count, ["round": names, "goals": amount, "stage": place + telling.inMatchesOfTeam])
    )
  }

  /// Which rounds have matches without a result that may still get one, a sentence; nothing where none has, or so many that
  /// the season is in play.
  private var openNote: [String] {
    let open = rounds.filter { $0.toPlay > 0 }
    guard (1...GoalsByRoundChart.mostOpen).contains(open.count) else { return [] }
    return [words(.noteRoundsOpen, ["rounds": names(open)])]
  }

  private var text: ChartText {
    let parts = rounds.map { round in
      words(.altRoundGoals, ["round": name(round), "goals": figure(value(round))])
    }
    return ChartText(
      kicker: telling.kicker, headline: headline,
      subtitle: words(
        isNumbered
          ? isEven ? .subtitleGoalsByRound : .subtitleGoalsAMatchByRound
          : isEven ? .subtitleGoalsByNamedRound : .subtitleGoalsAMatchByNamedRound,
        ["stage": place, "mean": words.decimal(mean, digits: isEven ? 1 : 2)]), notes: openNote,
      source: telling.chartSource,
      // Parted by semicolons: a mean may have a comma of its own.
      altText: words(
        isEven ? .altGoalsRounds : .altGoalsAMatchRounds,
        ["headline": headline, "rounds": parts.joined(separator: "; ")]))
  }
}
