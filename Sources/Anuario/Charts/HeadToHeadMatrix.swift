import Football
import Plotting
import Statistics
import Words

/// All pairs of a season as a square: the goals of the row's team against the column's over all their matches.
struct HeadToHeadMatrix {
  let telling: Telling
  /// The team that the headline speaks of.
  let subject: Team.ID
  /// The opponents that the headline names.
  var named: Set<Team.ID> = []
  /// The teams that are brought out beside the subject.
  var highlights: Set<Team.ID> = []

  private var words: Words { telling.words }

  var body: MatrixBody {
    let teams = telling.orderOfAll.teams
    let codes = telling.codes(teams)
    var records: [TeamPair: HeadToHead] = [:]
    for record in telling.statistics.headToHead {
      records[TeamPair(first: record.first, second: record.second)] = record
      records[TeamPair(first: record.second, second: record.first)] = record.swapped
    }
    let rows = teams.enumerated().map { number, team in
      MatrixBody.Row(
        rank: words.number(number + 1), name: telling.name(team),
        shortName: telling.shortName(team), code: codes[number],
        isEmphasized: team == subject || highlights.contains(team), isKept: named.contains(team),
        cells: teams.map { other in
          guard other != team, let record = records[TeamPair(first: team, second: other)] else { return nil }
          var cell = cell(record)
          cell.isMarked = team == subject && named.contains(other) || other == subject && named.contains(team)
          return cell
        }, figures: [])
    }
    return MatrixBody(rows: rows, key: key)
  }

  private func cell(_ record: HeadToHead) -> MatrixBody.Cell {
    let kind: MatrixBody.Kind =
      record.firstWon > record.secondWon ? .won : record.firstWon == record.secondWon ? .drawn : .lost
    let isAwarded = record.matches.contains { telling.match($0)?.isAwarded ?? false }
    var cell = MatrixBody.Cell(
      words.score(record.goals.first, record.goals.second), corner: HeadToHeadMatrix.sign(kind), kind: kind)
    cell.isNotched = isAwarded
    return cell
  }

  /// What stands for more, as many and fewer wins where there is no room for goals.
  private static func sign(_ kind: MatrixBody.Kind) -> String {
    switch kind {
    case .won: "+"
    case .drawn: "="
    case .lost: "\u{2212}"
    }
  }

  private var key: [MatrixBody.KeyChip] {
    [
      MatrixBody.KeyChip(.won, letter: HeadToHeadMatrix.sign(.won), word: words(.moreWins)),
      MatrixBody.KeyChip(.drawn, letter: HeadToHeadMatrix.sign(.drawn), word: words(.equalWins)),
      MatrixBody.KeyChip(.lost, letter: HeadToHeadMatrix.sign(.lost), word: words(.fewerWins)),
    ]
  }
}
