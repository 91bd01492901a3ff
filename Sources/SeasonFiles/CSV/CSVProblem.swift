import Diagnostics
import Football

/// What can be wrong with a table of matches, in words; ids are stable, words are not.
struct CSVProblem {
  let id: String
  let message: String
  var expected: String?
  var fix: String?

  /// The problem as a diagnostic.
  func diagnostic(_ severity: Severity, at place: SourcePlace, length: Int = 0) -> Diagnostic {
    Diagnostic(id: id, severity, at: place, length: length, message: message, expected: expected, fix: fix)
  }

  // MARK: The header

  static func noHeader(_ found: [String]) -> CSVProblem {
    CSVProblem(
      id: "csv.no-header",
      message: found.isEmpty
        ? "the table has no header" : "no header names the columns; the first row is \(Self.list(found))",
      expected: "a first row such as Date,HomeTeam,AwayTeam,FTHG,FTAG or Date,Team 1,FT,Team 2",
      fix: "add a row with the names of the columns")
  }

  static func unread(_ names: [String]) -> CSVProblem {
    CSVProblem(
      id: "csv.columns-unread",
      message: names.count == 1
        ? "a column is not read: \(names[0])" : "\(names.count) columns are not read: \(list(names))")
  }

  static func missing(_ role: CSVRole, in columns: CSVColumns) -> CSVProblem {
    let what =
      switch role {
      case .home: "the home team"
      case .away: "the away team"
      case .homeGoals: "the goals of the home team"
      case .awayGoals: "the goals of the away team"
      default: "the score"
      }
    let expected = role == .score ? "FT or Score, or two columns such as FTHG and FTAG" : "one of \(role.examples)"
    let nearest = columns.nearest(to: role)
    return CSVProblem(
      id: "csv.column-missing", message: "no column names \(what); the columns are \(list(columns.names))",
      expected: expected,
      fix: nearest.map { "correct the header \"\($0)\"" } ?? "name the column in the first row")
  }

  static func sideFile(_ what: String) -> CSVProblem {
    CSVProblem(
      id: "season.none", message: "the table holds \(what) and no results",
      expected: "a table of matches with their scores",
      fix: "name the file of results instead; this one adds to it")
  }

  static let noRows = CSVProblem(
    id: "season.none", message: "the table has a header and no matches", expected: "a row for every match",
    fix: "add the matches")

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(8).map { $0.isEmpty ? "(empty)" : String($0.prefix(30)) }.joined(separator: ", ")
    return names.count > 8 ? shown + " and \(names.count - 8) more" : shown
  }

  // MARK: Rows

  static func cells(_ found: Int, under columns: Int) -> CSVProblem {
    CSVProblem(
      id: "csv.row", message: "the row has \(found) cell\(found == 1 ? "" : "s") under \(columns) columns",
      expected: "\(columns) cells", fix: "complete the row, or remove it")
  }

  static func noTeam(_ side: Side) -> CSVProblem {
    CSVProblem(
      id: "csv.row", message: "the row names no \(side == .first ? "home" : "away") team",
      expected: "two teams in every row", fix: "name the team, or remove the row")
  }

  static let sums = CSVProblem(
    id: "csv.sums", message: "the row holds sums and no match; it is left aside", expected: "a match in every row")

  static func bye(_ name: String) -> CSVProblem {
    CSVProblem(
      id: "csv.bye", message: "\"\(name)\" has no opponent and no score here; the row is left aside",
      expected: "a match in every row")
  }

  static func sameTeam(_ name: String) -> CSVProblem {
    CSVProblem(
      id: "match.same-team", message: "\"\(name)\" plays against itself", expected: "two different teams",
      fix: "correct one of the names")
  }

  static func date(_ found: String, _ why: String) -> CSVProblem {
    CSVProblem(
      id: "date.unreadable", message: "\"\(found)\" is no date: \(why)",
      expected: "14/05/1967, 14/05/67, 14.05.1967, 1967-05-14 or Sun May 14 1967; empty when not known",
      fix: "correct the date")
  }

  static func goals(_ found: String, cells: Int, columns: Int) -> CSVProblem {
    var fix = "correct the number, or leave the cell empty when it is not known"
    if cells > columns {
      fix = "the row has \(cells) cells under \(columns) columns: put quotes round a name with a comma"
    }
    return CSVProblem(
      id: "score.unreadable", message: "goals cannot be read: \"\(found)\"",
      expected: "a number from 0 to 99; empty, NA or - for a match without a score", fix: fix)
  }

  static func score(_ found: String, cells: Int, columns: Int) -> CSVProblem {
    var fix = BadScore.repair(found).map { "write \($0)" } ?? "correct the score, or leave the cell empty"
    if cells > columns {
      fix = "the row has \(cells) cells under \(columns) columns: put quotes round a name with a comma"
    }
    return CSVProblem(
      id: "score.unreadable", message: "a score cannot be read: \"\(found)\"",
      expected: "goals of both teams such as 3-1; empty, NA or - for a match without a score", fix: fix)
  }

  static let halfScore = CSVProblem(
    id: "score.unreadable", message: "one team has goals and the other has none given",
    expected: "goals of both teams, or of neither", fix: "complete the score")

  static func disagreement(_ other: String, _ score: String) -> CSVProblem {
    CSVProblem(
      id: "score.disagrees", message: "\"\(other)\" does not agree with the score \(score)",
      expected: "cells of a row that agree", fix: "correct one of the two; the score is used")
  }

  // MARK: Quotes

  static func quote(_ kind: CSVQuoteFault.Kind) -> CSVProblem {
    switch kind {
    case .unclosed:
      CSVProblem(
        id: "csv.quote", message: "no quote closes the cell that this one opens; it is read to the next separator",
        expected: "a quote at the end of the cell", fix: "close the cell, or double every quote inside of it")
    case .textAfter:
      CSVProblem(
        id: "csv.quote", message: "text follows the quote that closes the cell; the quotes are kept as text",
        expected: "a separator behind the closing quote", fix: "double every quote inside of the cell")
    case .inside:
      CSVProblem(
        id: "csv.quote", message: "a quote stands inside of a cell without quotes and is kept as text",
        expected: "quotes round the whole cell, doubled inside of it", fix: "write \"Sport \"\"Boys\"\"\"")
    }
  }

  // MARK: The whole

  static func untitled(_ name: String) -> CSVProblem {
    CSVProblem(
      id: "season.untitled", message: "no column names the competition; it is called \"\(name)\" after the file",
      expected: "a column such as League or Tournament", fix: "name the file after the competition")
  }
}
