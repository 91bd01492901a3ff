import Diagnostics
import Football

/// What can be wrong with a line of football.txt, in words; ids are stable, words are not.
struct TextProblem {
  let id: String
  let message: String
  var expected: String?
  var fix: String?

  static let noSeason = TextProblem(
    id: "season.none", message: "the text holds no match",
    expected: "a title such as = Premier League 2023/24 and matches such as Arsenal FC  2-1  Chelsea FC",
    fix: "add matches, or name another form with --from")

  static func emptyTitle(_ title: String) -> TextProblem {
    TextProblem(
      id: "season.empty", message: "no match stands under the title \"\(title)\"", expected: "matches below the title",
      fix: "add the matches, or remove the title")
  }

  static func untitled(_ competition: String) -> TextProblem {
    TextProblem(
      id: "season.untitled", message: "no title names the season; it is called \"\(competition)\"",
      expected: "a first line such as = Premier League 2023/24", fix: "add a title")
  }

  static func unlabelled(_ title: String) -> TextProblem {
    TextProblem(
      id: "season.no-year", message: "the title \"\(title)\" names no season",
      expected: "a year behind the competition, such as 2024 or 2023/24", fix: "add the year to the title")
  }

  static func score(_ found: String) -> TextProblem {
    TextProblem(
      id: "score.unreadable", message: "a score cannot be read: \"\(found)\"",
      expected: "goals of both teams, one or two digits each, such as 3-1",
      fix: BadScore.repair(found).map { "write \($0)" }
        ?? "correct the score; a match not played is written Team v Team")
  }

  static let secondScore = TextProblem(
    id: "score.unreadable", message: "a second score stands in the line",
    expected: "one score in a line; half time goes in brackets, a shoot-out with pen. behind it",
    fix: "put every match on a line of its own")

  static func noTeam(_ side: Side) -> TextProblem {
    TextProblem(
      id: "match.unreadable", message: "no team stands \(side == .first ? "before" : "after") the score",
      expected: "Team  3-1  Team, or Team v Team  3-1", fix: "name both teams")
  }

  static func sameTeam(_ name: String) -> TextProblem {
    TextProblem(
      id: "match.same-team", message: "\"\(name)\" plays against itself", expected: "two different teams",
      fix: "correct one of the names")
  }

  static func date(_ found: String, _ why: String) -> TextProblem {
    TextProblem(
      id: "date.unreadable", message: "\"\(found)\" is no date: \(why)",
      expected: "a day such as Sat Aug 12, [Sat Aug/12], 12.08. or 2023-08-12", fix: "correct the date")
  }

  static let unclosedGoals = TextProblem(
    id: "goals.unclosed", message: "the list of goals is not closed", expected: "a bracket ) at the end of the list",
    fix: "add the bracket; the goals up to here are taken")

  static func tooManyGoals(_ listed: String, _ score: String) -> TextProblem {
    TextProblem(
      id: "goals.disagree", message: "the list names \(listed) goals and the score is \(score)",
      expected: "no more scorers than goals, with ; between the sides", fix: "correct the list or the score")
  }

  static func turnedGoals(_ listed: String, _ score: String) -> TextProblem {
    TextProblem(
      id: "goals.turned",
      message: "the list names \(listed) goals and the score is \(score); its sides are read the other way round",
      expected: "the scorers of the first team before the ;", fix: "turn the list or the score")
  }

  static let sidelessGoals = TextProblem(
    id: "goals.no-side", message: "the list of goals does not say which side scored them and is kept as text",
    expected: "the scorers of the first team, ; and those of the second, such as (Rahn 6', 84'; Puskás 3')",
    fix: "put ; between the sides")

  static let unknownLine = TextProblem(
    id: "line.unknown", message: "the line is neither heading, date, match nor list of goals and is kept as text",
    expected: "a round under ▪, a match with v or a score, or a comment behind #",
    fix: "put # before a remark, or ▪ before a heading")

  static let unknownWinner = TextProblem(
    id: "score.unknown-winner",
    message: "the winner of the shoot-out is named as neither team; the shoot-out is kept as a remark",
    expected: "the name of one of both teams, or the kicks in their order, such as 4-3 pen.",
    fix: "write the team's name, or the kicks of the first team first")

  static func notInGroup(_ name: String, _ group: String, nearest: String?) -> TextProblem {
    TextProblem(
      id: "team.unknown-entrant", message: "\"\(name)\" plays in \(group) and is not among its teams",
      expected: nearest.map { "a listed team, such as \"\($0)\"" } ?? "a listed team",
      fix: nearest.map { "write \"\($0)\", or list the team" } ?? "list the team, or correct the name")
  }

  static func repeated(_ title: String, line: Int) -> TextProblem {
    TextProblem(
      id: "match.repeated", message: "\(title) stands here for the second time",
      expected: "every match once; the first is on line \(line)", fix: "remove one of the two, or correct its date")
  }

  static let unclosedComment = TextProblem(
    id: "comment.unclosed", message: "the comment is not closed", expected: "--> behind the comment",
    fix: "close it; everything from here on is passed over")

  /// The problem as a diagnostic.
  func diagnostic(_ severity: Severity, at place: SourcePlace, length: Int = 0) -> Diagnostic {
    Diagnostic(id: id, severity, at: place, length: length, message: message, expected: expected, fix: fix)
  }
}
