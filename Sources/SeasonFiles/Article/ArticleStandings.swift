import Diagnostics
import Football

/// A column of a table of standings.
enum ArticleFigure: Hashable {
  case position
  case played
  case won
  case drawn
  case lost
  case goalsFor
  case goalsAgainst
  /// Goals for and against in one cell.
  case goals
  case difference
  case points

  /// Reads a column's head, in English or Spanish; nil for any other.
  init?(_ head: String) {
    guard let figure = Self.heads[Folding.heading(head)] else { return nil }
    self = figure
  }

  private static let heads: [String: ArticleFigure] = [
    "pos": .position, "position": .position, "posicion": .position, "#": .position, "no": .position, "rank": .position,
    "pld": .played, "p": .played, "j": .played, "played": .played, "pj": .played, "jugados": .played, "mp": .played,
    "gp": .played,
    "w": .won, "won": .won, "pg": .won, "ganados": .won, "g": .won, "d": .drawn, "drawn": .drawn, "pe": .drawn,
    "empatados": .drawn, "e": .drawn, "t": .drawn, "l": .lost, "lost": .lost, "pp": .lost, "perdidos": .lost,
    "gf": .goalsFor, "f": .goalsFor, "ga": .goalsAgainst, "a": .goalsAgainst, "gc": .goalsAgainst, "goals": .goals,
    "goles": .goals, "gf ga": .goals, "gf gc": .goals, "gd": .difference, "dg": .difference, "dif": .difference,
    "diff": .difference, "+/": .difference, "pts": .points, "points": .points, "puntos": .points, "pt": .points,
  ]
}

extension ArticleBuilder {
  /// Reads a row of a table of standings: a claim about a team, to be compared with the results.
  mutating func readStanding(_ cells: [Fragment], in table: ArticleTable, line: Fragment) -> ArticleLine {
    guard cells.count == table.columns.count else {
      return refuse(line, .cells(cells.count, under: table.columns.count))
    }
    guard let column = table.columns.firstIndex(of: .team), !cells[column].isEmpty else {
      return refuse(line, .noTeamInRow)
    }
    var name = cells[column]
    // `Melgar (C)`: a sign, and no part of the name.
    if name.length > 4, name.last == ")", name.characters.dropLast(2).last == "(" { name = name.dropping(last: 3) }
    var row = ClaimedStanding(team: team(name), stage: tree.openName)
    for (column, cell) in zip(table.columns, cells) {
      guard case .figure(let figure) = column, figure != .difference, !Self.isUnknown(cell) else { continue }
      if figure == .goals {
        guard case .plain(let goals) = ScoreCell.read(Array(cell.text.utf8), 0..<cell.text.utf8.count) else {
          return refuse(line, .number(cell.name, key: "Goals"), at: cell)
        }
        (row.goalsFor, row.goalsAgainst) = (goals.first, goals.second)
        continue
      }
      guard let number = Self.figure(cell) else { return refuse(line, .number(cell.name, key: "the table"), at: cell) }
      row.set(figure, to: number)
    }
    claims.append(Claim(.standingsRow(row), text: name.name, place: place(name)))
    return .tableRow
  }

  private static func isUnknown(_ cell: Fragment) -> Bool {
    cell.isEmpty || cell.text == "?" || cell.length == 1 && "-–—".contains(cell.text)
  }

  /// A whole number, which may be below zero and have a sign or a dot behind it: −3, 12*, 1.
  private static func figure(_ cell: Fragment) -> Int? {
    var text = cell.text
    while let last = text.last, ".*º°".contains(last) { text.removeLast() }
    var isNegative = false
    if let first = text.first, "-–−".contains(first) {
      isNegative = true
      text.removeFirst()
    }
    return NumberWords.digits(text).map { isNegative ? -$0 : $0 }
  }
}

extension ClaimedStanding {
  /// Takes a figure of a column.
  fileprivate mutating func set(_ figure: ArticleFigure, to number: Int) {
    switch figure {
    case .position: rank = number
    case .played: played = number
    case .won: won = number
    case .drawn: drawn = number
    case .lost: lost = number
    case .goalsFor: goalsFor = number
    case .goalsAgainst: goalsAgainst = number
    case .points: points = number
    case .goals, .difference: break
    }
  }
}
