import Diagnostics
import Football
import Foundation
import Statistics
import Words

/// The forms that statistics are printed in.
public enum StatisticsFormat: String, Sendable, Hashable, CaseIterable {
  case text
  case json
  case csv
  case markdown
  case wikitext
}

/// Statistics of seasons as text.
public struct StatisticsReport: Sendable {
  private let books: [SeasonBook]
  private let words: Words

  /// Makes a report in a language.
  ///
  /// - Throws: ``LanguageError`` when there are no words in the language.
  public init(_ books: [SeasonBook], language: String = "en") throws {
    self.books = books
    words = try Language.words(language)
  }

  /// The report in a form.
  public func text(as format: StatisticsFormat) throws -> String {
    let tellings = books.map { Telling($0.statistics, words: words) }
    switch format {
    case .json: return try StatisticsJSON.text(books)
    case .csv:
      let head =
        "competition,season,stage,group,rank,team,played,won,drawn,lost,goals_for,goals_against,goal_difference,points"
      return ([head] + tellings.flatMap(csv)).joined(separator: "\n") + "\n"
    case .text: return tellings.map(aligned).joined(separator: "\n")
    case .markdown: return tellings.map { tables($0, form: TableForm.markdown) }.joined(separator: "\n")
    case .wikitext: return tellings.map { tables($0, form: TableForm.wikitext) }.joined(separator: "\n")
    }
  }

  private func csv(_ telling: Telling) -> [String] {
    telling.statistics.standings.flatMap { table in
      table.rows.map { row in
        let names = [telling.season.competition, telling.season.label, table.stage ?? "", table.group ?? ""]
        let figures = [
          row.played, row.won, row.drawn, row.lost, row.goalsFor, row.goalsAgainst, row.goalDifference, row.points,
        ]
        return (names.map(field) + [String(row.rank), field(telling.name(row.team))] + figures.map(String.init))
          .joined(separator: ",")
      }
    }
  }

  /// A field in quotes where it holds what parts fields (RFC 4180).
  private func field(_ text: String) -> String {
    guard text.contains(where: { ",\"\n".contains($0) }) else { return text }
    return "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }

  private var heads: [String] {
    let phrases: [Phrase] = [
      .columnTeam, .columnPlayed, .columnWon, .columnDrawn, .columnLost, .columnFor, .columnAgainst,
      .columnDifference, .columnPoints,
    ]
    return [""] + phrases.map { words($0) }
  }

  private func cells(_ row: StandingsRow, _ telling: Telling) -> [String] {
    let figures = [row.played, row.won, row.drawn, row.lost, row.goalsFor, row.goalsAgainst].map(words.number)
    return [words.number(row.rank), telling.name(row.team)] + figures
      + [words.signed(row.goalDifference), words.number(row.points)]
  }

  /// Tables in columns for a terminal, with the counts before and the notes after.
  private func aligned(_ telling: Telling) -> String {
    let summary = telling.statistics.summary
    var counts = [
      words(.matchesFigure, count: summary.matches), words(.goalsFigure, count: summary.goals),
      words(.teamsFigure, count: summary.teams),
    ]
    if let average = summary.averageGoals {
      counts.insert("\(words.decimal(average, digits: 2)) \(words(.keyAverage))", at: 2)
    }
    var text = "\(telling.title): \(counts.joined(separator: ", "))\n"
    text += telling.goalFacts.map { $0 + "\n" }.joined()
    for (number, table) in telling.statistics.standings.enumerated() {
      text += "\n\(telling.tableTitle(table)) · \(telling.rulesRemark(table.rules))\n"
      let rows = [heads] + table.rows.map { cells($0, telling) }
      text += TableForm.aligned(rows)
      for decision in table.decisions {
        let points = telling.points(table.row(of: decision.upper)?.points ?? 0)
        let names = words.list([telling.name(decision.upper), telling.name(decision.lower)])
        text += "  \(names): \(telling.reason(decision, points: points, rules: table.rules))\n"
      }
      text += (telling.raceFacts(number) + telling.eraFacts(number)).map { "  \($0)\n" }.joined()
    }
    return text.replacingOccurrences(of: "\u{A0}", with: " ")
  }

  private func tables(_ telling: Telling, form: ([[String]], String) -> String) -> String {
    zip(telling.statistics.standings, telling.statistics.crossTables).map { table, cross in
      let title = "\(telling.title), \(telling.tableTitle(table))"
      return form([heads] + table.rows.map { cells($0, telling) }, title) + "\n"
        + form(crossRows(cross, telling), title)
    }.joined(separator: "\n")
  }

  /// Who met whom, the teams of the rows against those of the columns; an unplayed pair is empty, its own a dash.
  private func crossRows(_ cross: CrossTable, _ telling: Telling) -> [[String]] {
    let codes = TeamCodes.make(cross.teams.map { telling.season[$0] })
    let head = ["", words(.columnTeam)] + codes
    return [head]
      + cross.teams.enumerated().map { row, team in
        let cells = cross.cells[row].enumerated().map { column, cell in
          row == column
            ? "—"
            : cell.compactMap { telling.match($0) }.map { match in
              match.counted(for: team).map { words.score($0.first, $0.second) } ?? telling.scoreText(match)
            }.joined(separator: " ")
        }
        return [codes[row], telling.name(team)] + cells
      }
  }
}

/// Tables in the forms of other programs; the first row is the head, the second column the team.
enum TableForm {
  /// Columns of equal width by what a terminal shows; the team left, figures right.
  static func aligned(_ rows: [[String]]) -> String {
    let count = rows.first?.count ?? 0
    let widths = (0..<count).map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
        return column == 1 ? cell + blanks : blanks + cell
      }
      return "  " + cells.joined(separator: "  ") + "\n"
    }.joined()
  }

  /// A table of Markdown with its title above.
  static func markdown(_ rows: [[String]], title: String) -> String {
    guard let head = rows.first else { return "" }
    func line(_ cells: [String]) -> String {
      "| " + cells.map { $0.replacingOccurrences(of: "|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    let rule = head.indices.map { $0 == 1 ? ":--" : "--:" }
    return (["### \(title)", "", line(head), line(rule)] + rows.dropFirst().map(line)).joined(separator: "\n") + "\n"
  }

  /// A wikitable with its title as the caption.
  static func wikitext(_ rows: [[String]], title: String) -> String {
    guard let head = rows.first else { return "" }
    var lines = [
      "{| class=\"wikitable\" style=\"text-align:center\"", "|+ \(title)", "! " + head.joined(separator: " !! "),
    ]
    for row in rows.dropFirst() {
      lines += ["|-", "| \(row[0]) || style=\"text-align:left\" | " + row.dropFirst().joined(separator: " || ")]
    }
    return (lines + ["|}"]).joined(separator: "\n") + "\n"
  }
}
