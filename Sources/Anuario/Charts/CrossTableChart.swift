import Drawing
import Football
import Plotting
import Statistics
import Words

/// Every team of a table against every other.
struct CrossTableChart: ChartRecipe {
  static let name = "cross-table"
  static let summary = "every team against every other, with results; needs a league or a group"
  static let span = ChartSpan.oneSeason

  let telling: Telling
  let index: Int
  /// The teams brought out.
  let protagonists: [Team.ID]
  /// The team that the headline speaks of.
  let subject: Team.ID?

  static func chart(_ request: ChartRequest) throws(NothingToDraw) -> Chart {
    let index = try request.table(isForResults: true)
    // Of several to bring out none is the subject more than another.
    let subject =
      request.hasSeveralHighlights
      ? request.telling.statistics.title.team ?? request.telling.statistics.standings[index].rows.first?.team
      : request.protagonists.first
    return try CrossTableChart(
      telling: request.telling, index: index, protagonists: request.protagonists, subject: subject
    ).chart
  }

  private var words: Words { telling.words }
  private var table: Standings { telling.statistics.standings[index] }
  private var cross: CrossTable { telling.statistics.crossTables[index] }

  var chart: Chart {
    get throws(NothingToDraw) {
      guard cross.teams.count > 1, telling.statistics.summary.matches > 0 else {
        throw NothingToDraw(words(.reasonNoResults))
      }
      return Chart(text, body: MatrixBody(rows: rows, figures: figures, key: key))
    }
  }

  private var rows: [MatrixBody.Row] {
    let codes = telling.codes(cross.teams)
    return cross.teams.enumerated().map { number, team in
      let row = table.row(of: team)
      return MatrixBody.Row(
        rank: row.map { words.number($0.rank) } ?? "", name: telling.name(team),
        shortName: telling.shortName(team), code: codes[number],
        isEmphasized: protagonists.contains(team), isKept: team == subject,
        cells: cross.cells[number].enumerated().map { column, matches in
          column == number ? nil : cell(matches, of: team, isMarked: isMarked(row: number, column: column))
        }, figures: row.map(figureTexts) ?? [])
    }
  }

  private func figureTexts(_ row: StandingsRow) -> [String] {
    [
      words.number(row.won), words.number(row.drawn), words.number(row.lost),
      words.score(row.goalsFor, row.goalsAgainst), words.signed(row.goalDifference), words.number(row.points),
    ]
  }

  private var figures: [MatrixBody.FigureColumn] {
    [
      MatrixBody.FigureColumn(words(.columnWon)), MatrixBody.FigureColumn(words(.columnDrawn), isContinued: true),
      MatrixBody.FigureColumn(words(.columnLost), isContinued: true),
      MatrixBody.FigureColumn(words(.columnGoalsWord), alignment: .center),
      MatrixBody.FigureColumn(words(.columnDifference)),
      MatrixBody.FigureColumn(words(.columnPointsWord), isStrong: true),
    ]
  }

  private var key: [MatrixBody.KeyChip] {
    [
      MatrixBody.KeyChip(.won, letter: words(.columnWon), word: words(.won)),
      MatrixBody.KeyChip(.drawn, letter: words(.columnDrawn), word: words(.drawn)),
      MatrixBody.KeyChip(.lost, letter: words(.columnLost), word: words(.lost)),
    ]
  }

  private func cell(_ ids: [Match.ID], of team: Team.ID, isMarked: Bool) -> MatrixBody.Cell? {
    let matches = ids.compactMap(telling.match)
    guard !matches.isEmpty else { return nil }
    let results = matches.compactMap { match in match.counted(for: team).map { (goals: $0, isAwarded: match.isAwarded) }
    }
    if results.isEmpty {
      // A match to come is blank, as one that was never to be.
      return matches.allSatisfy { $0.status == .scheduled } ? nil : MatrixBody.Cell(telling.scoreText(matches[0]))
    }
    return MatrixBody.Cell(
      parts: results.map { goals, isAwarded in
        let kind: MatrixBody.Kind = goals.first > goals.second ? .won : goals.first == goals.second ? .drawn : .lost
        let letter = words(kind == .won ? .columnWon : kind == .drawn ? .columnDrawn : .columnLost)
        var cell = MatrixBody.Cell(words.score(goals.first, goals.second), corner: letter, kind: kind)
        cell.isNotched = isAwarded
        return cell
      }, isMarked: isMarked)
  }

  /// The matches of the team that the headline speaks of by how they ended, with the opponents in the table's order.
  private var subjectRecord: (won: [Team.ID], drawn: [Team.ID], lost: [Team.ID])? {
    guard let champion = subject, let number = cross.teams.firstIndex(of: champion),
      cross.isMirrored
    else { return nil }
    var record: (won: [Team.ID], drawn: [Team.ID], lost: [Team.ID]) = ([], [], [])
    for (column, ids) in cross.cells[number].enumerated() where column != number {
      guard ids.count == 1, let goals = telling.match(ids[0])?.counted(for: champion) else { return nil }
      let opponent = cross.teams[column]
      if goals.first > goals.second {
        record.won.append(opponent)
      } else if goals.first == goals.second {
        record.drawn.append(opponent)
      } else {
        record.lost.append(opponent)
      }
    }
    return record
  }

  /// Whether the headline speaks of a cell: the only defeat of its subject.
  private func isMarked(row: Int, column: Int) -> Bool {
    guard let record = subjectRecord, record.lost.count == 1, record.drawn.isEmpty else { return false }
    return cross.teams[row] == subject && cross.teams[column] == record.lost[0]
  }

  private var headline: String {
    guard let champion = subject, let row = table.row(of: champion) else {
      return telling.season.part == nil ? telling.titleSentence.headline : telling.standing(index)
    }
    return telling.within(table, recordHeadline(row), of: champion)
  }

  private func recordHeadline(_ row: StandingsRow) -> String {
    let name = telling.name(row.team)
    if let record = subjectRecord {
      if record.lost.isEmpty, record.drawn.isEmpty {
        return words(.headlineBeatAll, count: record.won.count, ["team": name])
      }
      if record.lost.count == 1, record.drawn.isEmpty, row.rank == 1 {
        return words(
          .headlineLostOne, count: record.won.count, ["team": name, "opponent": telling.name(record.lost[0])])
      }
    }
    return telling.recordHeadline(row)
  }

  private var text: ChartText {
    let stage = telling.stageName(table.stage ?? "")
    let host = telling.host(ofStage: table.stage).map { words(.inHost, ["host": $0]) } ?? ""
    let what = words(cross.hasHome ? .subtitleCrossHome : .subtitleCross)
    let subtitle = stage.isEmpty ? words.sentence(what) : stage + host + ": " + what
    let rule = words.sentence(telling.rulesRemark(table.rules)) + "."
    return ChartText(
      kicker: telling.kicker(of: table), headline: headline, subtitle: subtitle,
      notes: ([telling.carriedNote(table, hasResults: true)].compactMap { $0 } + telling.rulingNotes(table))
        + telling.awardedNote(cross.cells.flatMap { $0.flatMap { $0 } }),
      source: [telling.chartSource, rule, telling.levelRemark(table)].filter { !$0.isEmpty }.joined(separator: " "),
      altText: words(
        .altCrossTable,
        ["headline": headline, "teams": words(.teams, count: cross.teams.count), "results": results]))
  }

  /// The results of the team that the headline speaks of, else of the first, for those who cannot see the cells.
  private var results: String {
    guard let team = subject.flatMap({ cross.teams.contains($0) ? $0 : nil }) ?? cross.teams.first,
      let number = cross.teams.firstIndex(of: team)
    else { return "" }
    func told(_ cells: [(opponent: Team.ID, matches: [Match.ID])]) -> String {
      words.list(
        cells.flatMap { opponent, ids in
          ids.compactMap(telling.match).compactMap { match in
            match.counted(for: team).map {
              words(
                .altTeamValue, ["team": telling.name(opponent), "value": words.score($0.first, $0.second)])
            }
          }
        })
    }
    let row = cross.teams.indices.filter { $0 != number }.map { (cross.teams[$0], cross.cells[number][$0]) }
    if cross.isMirrored { return words(.altCrossResults, ["team": telling.name(team), "results": told(row)]) }
    let column = cross.teams.indices.filter { $0 != number }.map { (cross.teams[$0], cross.cells[$0][number]) }
    return words(
      .altCrossHomeAway, ["team": telling.name(team), "home": told(row), "away": told(column)])
  }
}
