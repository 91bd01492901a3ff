import Drawing
import Football
import Sheets
import Statistics
import Styling
import Words

/// A round robin as a score sheet: its rounds with dates and scores, the table after each, the last table and the
/// square of results.
struct ScoreSheet {
  let telling: Telling
  /// The table, as an index into the standings.
  let index: Int

  private var words: Words { telling.words }
  private var tables: SheetTables { SheetTables(telling: telling) }
  private var table: Standings { telling.statistics.standings[index] }
  private var progression: PointsProgression { telling.statistics.progressions[index] }
  private var champion: Team.ID? { telling.statistics.title.team }

  /// The body; nil where the record has no rounds.
  var body: ScoreSheetBody? {
    let rounds = tables.rounds(table)
    guard !rounds.isEmpty, !progression.hasInferredRounds else { return nil }
    var step = -1
    let columns = rounds.enumerated().map { number, round in
      // The progression has a step for each round with a result.
      let isPlayed = round.matches.contains { $0.counted != nil }
      if isPlayed { step += 1 }
      return column(round, number: number + 1, step: isPlayed ? step : nil)
    }
    let isOver = table.unplayed == 0
    return ScoreSheetBody(
      rounds: columns, figureHead: words(.columnPoints),
      table: tables.figures(table, title: words(isOver ? .sheetFinalTable : .sheetTableSoFar), columns: .all),
      square: tables.square(
        telling.statistics.crossTables[index],
        title: words(telling.statistics.crossTables[index].hasHome ? .sheetSquareHome : .sheetSquare)), isBlank: false)
  }

  private func column(_ round: Round, number: Int, step: Int?) -> ScoreSheetBody.Round {
    let name = telling.roundName(round.name, number: round.number)
    let label = name.isEmpty ? words(.round, ["number": words.number(number)]) : name
    return ScoreSheetBody.Round(
      name: label, date: tables.days(round.matches), pairs: round.matches.map(pair), rest: rest(round),
      tableHead: words(.sheetAfterRound, ["number": words.number(number)]),
      standings: step.map { standings(after: $0) } ?? open)
  }

  private func pair(_ match: Match) -> ScoreSheetBody.Pair {
    let winner = match.winner
    func side(_ team: Team.ID, _ goals: Int?) -> ScoreSheetBody.Side {
      ScoreSheetBody.Side(
        name: telling.name(team), score: goals.map { words.number($0) } ?? "", isStrong: winner == team,
        isFirst: team == champion)
    }
    let goals = match.counted
    let remark = goals == nil && !tables.isOpen(match) ? telling.scoreText(match) : telling.scoreNote(match)
    return ScoreSheetBody.Pair(
      side(match.first, goals?.first), side(match.second, goals?.second), remark: remark)
  }

  /// Who has no match in a round, where one or two have none.
  private func rest(_ round: Round) -> String {
    let playing = Set(round.matches.flatMap { [$0.first, $0.second] })
    let resting = table.rows.map(\.team).filter { !playing.contains($0) }
    guard (1...2).contains(resting.count), !playing.isEmpty else { return "" }
    return words(.sheetRest, ["teams": telling.names(resting)])
  }

  /// The table after a step.
  private func standings(after step: Int) -> [ScoreSheetBody.Standing] {
    let rows = progression.rows.sorted { left, right in
      (left.positions[step], 0) != (right.positions[step], 0)
        ? left.positions[step] < right.positions[step]
        : words.isOrdered(telling.name(left.team), before: telling.name(right.team))
    }
    return rows.enumerated().map { index, row in
      let isRepeated = index > 0 && rows[index - 1].positions[step] == row.positions[step]
      return ScoreSheetBody.Standing(
        rank: isRepeated ? "" : words.number(row.positions[step]), name: telling.name(row.team),
        figure: words.number(row.points[step]), isFirst: row.team == champion)
    }
  }

  /// A table to write in.
  private var open: [ScoreSheetBody.Standing] {
    table.rows.indices.map { ScoreSheetBody.Standing(rank: words.number($0 + 1)) }
  }

  /// The rules in force, and what a place without a number means.
  var legend: String {
    var parts = [
      words.sentence(telling.rulesRemark(table.rules)) + ".", telling.levelRemark(table), telling.rulings(table) ?? "",
    ]
    let isShared = progression.rows.contains { row in row.sharedPositions.contains(true) }
    if isShared { parts.append(words(.sheetSharedPlace)) }
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Rounds and results in words, in reading order.
  var description: String {
    let rounds = tables.rounds(table).enumerated().map { number, round in
      let name = telling.roundName(round.name, number: round.number)
      let results = round.matches.map { telling.spoken($0) }
      return words(
        .altRoundResults,
        [
          "round": name.isEmpty ? words(.round, ["number": words.number(number + 1)]) : name,
          "results": results.joined(separator: ", "),
        ])
    }
    return ([telling.titleSentence.headline + "."] + rounds).joined(separator: " ")
  }
}

extension Telling {
  /// A match as it is read aloud: names and score, or names alone where it has none.
  func spoken(_ match: Match) -> String {
    guard let goals = match.counted else {
      return words(.pairing, ["first": name(match.first), "second": name(match.second)])
    }
    return words(
      .spokenResult,
      ["first": name(match.first), "second": name(match.second), "score": words.score(goals.first, goals.second)])
  }
}
