import Football
import Sheets
import Statistics
import Words

extension Words {
  /// The name of a knock-out round by its number of ties: 4 are the quarter-finals.
  func knockoutRound(ties: Int) -> String {
    switch ties {
    case 1: self(.roundFinal)
    case 2: self(.roundSemiFinals)
    case 4: self(.roundQuarterFinals)
    case 8: self(.roundOf16)
    case 16: self(.roundOf32)
    case 32: self(.roundOf64)
    case 64: self(.roundOf128)
    default: self(.roundOfTies, count: ties)
    }
  }

  /// The score columns of a round whose ties have one match, or two legs.
  func scoreColumns(legs: Int) -> [BracketPlan.ScoreColumn] {
    legs == 2
      ? [
        BracketPlan.ScoreColumn(self(.bracketFirstLeg)), BracketPlan.ScoreColumn(self(.bracketSecondLeg)),
        BracketPlan.ScoreColumn(self(.bracketAggregate), isSum: true),
      ] : [BracketPlan.ScoreColumn(self(.bracketGoals))]
  }

  /// The words that the layout of a bracket adds.
  var bracketLabels: BracketPlan.Labels {
    BracketPlan.Labels(
      champion: self(.bracketChampion), third: self(.bracketThird), bye: self(.bracketBye),
      page: self(.bracketPage), part: self(.bracketPart), lastPart: self(.bracketLastPart),
      shootOut: self(.bracketPenalties))
  }
}

extension Telling {
  /// A place in the draw in the language where its words are plain (Winner Group A), else as recorded.
  func placeInDraw(_ label: String) -> String {
    let parts = label.split(separator: " ").map(String.init)
    let key = Telling.key(label)
    guard parts.count == 3, ["group", "grupo", "gruppe"].contains(parts[1].lowercased()) else { return label }
    if ["winner", "winners", "sieger", "ganador"].contains(where: key.hasPrefix) {
      return words(.bracketGroupWinner, ["group": parts[2]])
    }
    if ["runner-up", "runners-up", "zweiter", "segundo"].contains(where: key.hasPrefix) {
      return words(.bracketGroupSecond, ["group": parts[2]])
    }
    return label
  }
}

/// Where those who enter a bracket come from: A1 for the winner of group A, 7 for the seventh of the league before it.
struct BracketSeeds {
  private var seeds: [Team.ID: String] = [:]
  private(set) var legend: [String] = []

  init(_ bracket: Bracket, _ telling: Telling) {
    let words = telling.words
    let teams = Set(bracket.teams)
    let stages = telling.season.allStages
    let first = bracket.ties.flatMap(\.matches).map(\.id).min()
    let start = stages.firstIndex { stage in stage.ownMatches.contains { $0.id == first } } ?? 0
    // Only what was played before says where a team comes from.
    let tables = telling.statistics.standings.filter { table in
      let place = stages.firstIndex { stage in
        stage.name == table.stage ?? ""
          && (table.group.map { name in stage.groups.contains { $0.name == name } } ?? true)
      }
      return place.map { $0 < start } == true && table.unplayed == 0 && table.rows.contains { teams.contains($0.team) }
    }
    let groups = tables.compactMap { table in table.group.flatMap(Self.letter).map { (letter: $0, table: table) } }
    if !groups.isEmpty, Set(groups.map(\.letter)).count == groups.count {
      for (letter, table) in groups {
        for row in table.rows where teams.contains(row.team) { seeds[row.team] = letter + Self.place(row, in: table) }
      }
      let letter = groups[0].letter
      let other = groups.count > 1 ? groups[1].letter : letter
      legend = [words(.bracketLegendGroups, ["first": letter, "second": other])]
    } else if let table = tables.first, tables.count == 1, table.group == nil {
      for row in table.rows where teams.contains(row.team) { seeds[row.team] = words.number(row.rank) }
      legend = [words(.bracketLegendLeague, ["stage": telling.stageInSentence(table.stage) ?? words(.bracketLeague)])]
    }
    dropUnlessWhole(teams)
  }

  /// The place of a team; of one that nothing parts from others all that they share: 2/3.
  private static func place(_ row: StandingsRow, in table: Standings) -> String {
    let level = table.rows.count { $0.rank == row.rank }
    return level == 1 ? "\(row.rank)" : "\(row.rank)/\(row.rank + level - 1)"
  }

  /// None, where some team came from no table: half a column of them reads as a mistake of the sheet, and where a record
  /// spells one club in two ways it would be the record's.
  private mutating func dropUnlessWhole(_ teams: Set<Team.ID>) {
    if teams.contains(where: { seeds[$0] == nil }) { (seeds, legend) = ([:], []) }
  }

  /// The letter of a group's name; nil where it has none.
  private static func letter(_ group: String) -> String? {
    guard let last = group.split(separator: " ").last, last.count == 1, last.first?.isLetter == true else { return nil }
    return last.uppercased()
  }

  /// The seed of a team; empty where none is known.
  func seed(_ team: Team.ID) -> String { seeds[team] ?? "" }
}

/// The lines more in a tie's box: replays, play-offs, and what decided where goals did not.
struct BracketExtras {
  let tie: BracketTie
  let telling: Telling

  init(_ tie: BracketTie, _ telling: Telling) {
    self.tie = tie
    self.telling = telling
  }

  private var words: Words { telling.words }

  var lines: [BracketPlan.Extra] {
    var lines = tie.matches.compactMap { game -> BracketPlan.Extra? in
      switch game.kind {
      case .replay: line(words(.bracketReplay), game)
      case .playOff: line(words(.bracketPlayOff), game)
      case .single, .leg, .void: nil
      }
    }
    let note = (tie.note ?? "").count <= 26 ? tie.note ?? "" : ""
    switch tie.decision {
    case .awarded: lines.append(BracketPlan.Extra(words(.bracketAwarded), score: playedBefore))
    case .walkover: if !note.isEmpty { lines.append(BracketPlan.Extra(note, score: "")) }
    case .unrecorded: lines.append(BracketPlan.Extra(note.isEmpty ? words(.bracketOtherwise) : note, score: ""))
    default: break
    }
    return lines
  }

  private func line(_ word: String, _ game: BracketMatch) -> BracketPlan.Extra {
    var parts = [word]
    if let day = telling.match(game.id)?.day { parts.append(words.axisDay(telling.calendar(day))) }
    if game.hasExtraTime { parts.append(words(.afterExtraTime)) }
    var score = game.goals.map { words.score($0.first, $0.second) } ?? ""
    if score.isEmpty, let match = telling.match(game.id) { score = telling.scoreText(match) }
    if let kicks = game.penalties { score += " (\(words.score(kicks.first, kicks.second)))" }
    return BracketPlan.Extra(parts.joined(separator: ", "), score: score)
  }

  /// What was played before an authority decided, where known.
  private var playedBefore: String {
    guard let game = tie.matches.first(where: { telling.match($0.id)?.score.awarded != nil }),
      let match = telling.match(game.id), let goals = match.score.played
    else { return "" }
    return game.isUpperFirst ? words.score(goals.first, goals.second) : words.score(goals.second, goals.first)
  }
}

/// A tie in words, for those who cannot see the bracket.
struct BracketSentence {
  let tie: BracketTie
  let telling: Telling
  let name: (Side) -> String

  init(_ tie: BracketTie, _ telling: Telling, name: @escaping (Side) -> String) {
    self.tie = tie
    self.telling = telling
    self.name = name
  }

  private var words: Words { telling.words }

  var text: String {
    let (upper, lower) = (name(.first), name(.second))
    let games = tie.matches.filter { $0.kind != .void && $0.goals != nil }
    guard !games.isEmpty else {
      let pair = words(.pairing, ["first": upper.isEmpty ? "?" : upper, "second": lower.isEmpty ? "?" : lower])
      return tie.winner.map { pair + ", " + words(.bracketGoesOn, ["team": name($0)]) } ?? pair
    }
    var scores = games.map(score).joined(separator: ", ")
    if let sum = tie.aggregate {
      scores += ", " + words(.bracketAltAggregate, ["score": words.score(sum.first, sum.second)])
    }
    let text = "\(upper) – \(lower) \(scores)"
    let isPlain = tie.decision == .goals || tie.decision == .extraTime || tie.winner == nil
    return isPlain ? text : tie.winner.map { text + ", " + words(.bracketGoesOn, ["team": name($0)]) } ?? text
  }

  private func score(_ game: BracketMatch) -> String {
    var text = game.goals.map { words.score($0.first, $0.second) } ?? ""
    if game.hasExtraTime { text += " " + words(.afterExtraTime) }
    if let kicks = game.penalties {
      text += ", " + words(.penaltyScore, ["score": words.score(kicks.first, kicks.second)])
    }
    if game.kind == .replay { text = words(.bracketReplay) + " " + text }
    if game.kind == .playOff { text = words(.bracketPlayOff) + " " + text }
    return text
  }
}
