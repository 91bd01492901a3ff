import Diagnostics
import Football

/// What can be wrong with an RSSSF text, in words; ids are stable, words are not.
enum RSSSFProblem {
  static let noSeason = TextProblem(
    id: "season.none", message: "the text holds no match",
    expected: "rounds such as Round 1 [Aug 9], and matches such as Rapid  2-1 Austria",
    fix: "add matches, or name another form with --from")

  static func untitled(_ competition: String) -> TextProblem {
    TextProblem(
      id: "season.untitled", message: "no title names the season; it is called \"\(competition)\"",
      expected: "a first line such as Austria 1974/75", fix: "add a title")
  }

  static func onlyTable(_ title: String) -> TextProblem {
    TextProblem(
      id: "season.only-table", message: "\(title) has a table and no results, and is left out",
      expected: "matches beside the table", fix: "add the results; a table alone makes no season")
  }

  static let carriedPoints = TextProblem(
    id: "rules.points-unread",
    message:
      "points that are brought along or given as a bonus are told here, and not from which stage and how rounded",
    expected: "a remark such as NB: half of points carried over from the regular stage, rounded down",
    fix: "say so here, or state carried points in a file for --rules; else the table counts its own matches alone")

  static func score(_ found: String) -> TextProblem {
    TextProblem(
      id: "score.unreadable", message: "a score cannot be read: \"\(found)\"",
      expected: "goals of both teams, such as 3-1, or n/p, awd, abd in their place",
      fix: BadScore.repair(found).map { "write \($0)" } ?? "correct the score")
  }

  static func date(_ found: String, _ why: String) -> TextProblem {
    TextProblem(
      id: "date.unreadable", message: "\"\(found)\" is no date: \(why)",
      expected: "a day such as [Aug 9], [Aug 9, 1975] or Round 1 [Aug 9]", fix: "correct the date")
  }

  static let noYear = TextProblem(
    id: "date.no-year", message: "nothing tells the year of this day and of others; their matches have no day",
    expected: "a heading with its years above the matches, such as Group 1 (1968-69)",
    fix: "add the years to the heading, or to the days")

  static func misspelt(_ label: String, _ meant: String) -> TextProblem {
    TextProblem(
      id: "heading.misspelt", message: "\"\(label)\" is read as \"\(meant)\"", expected: "the name of a round",
      fix: "write \(meant)")
  }

  static func notInTable(_ name: String, nearest: String?) -> TextProblem {
    TextProblem(
      id: "team.unknown-entrant", message: "\"\(name)\" plays and is not in the table",
      expected: nearest.map { "a team of the table, such as \"\($0)\"" } ?? "a team of the table",
      fix: nearest.map { "write \"\($0)\"" } ?? "correct the name")
  }

  static func foreignTable(_ teams: Int) -> TextProblem {
    TextProblem(
      id: "table.foreign", message: "this table of \(teams) teams is not of the cup above it, and is left out",
      expected: "a table of a stage in which teams play on after a defeat",
      fix: "set the table under a heading of its competition")
  }

  static func brokenGrid(_ found: Int, _ expected: Int) -> TextProblem {
    TextProblem(
      id: "table.row", message: "the cross table has \(found) rows and \(expected) columns, and is left out",
      expected: "as many rows as columns, with xxx where a team meets itself", fix: "complete the table")
  }
}
