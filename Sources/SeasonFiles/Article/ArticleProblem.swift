import Diagnostics
import Football

/// What can be wrong with a line of an article, in words; ids are stable, words are not.
struct ArticleProblem {
  let id: String
  let message: String
  var expected: String?
  var fix: String?

  /// The problem as a diagnostic.
  func diagnostic(_ severity: Severity, at place: SourcePlace, length: Int = 0) -> Diagnostic {
    Diagnostic(id: id, severity, at: place, length: length, message: message, expected: expected, fix: fix)
  }

  static let unknownWinner = ArticleProblem(
    id: TextProblem.unknownWinner.id, message: TextProblem.unknownWinner.message,
    expected: TextProblem.unknownWinner.expected, fix: TextProblem.unknownWinner.fix)

  // MARK: The whole text

  static let noSeason = ArticleProblem(
    id: "season.none", message: "the text holds no season",
    expected: "a title such as = 1967 Copa Perú =, or keys Competition and Season, or matches, or tables of teams",
    fix: "anuario new writes a season to start from; name another form with --from")

  static func untitled(_ competition: String) -> ArticleProblem {
    ArticleProblem(
      id: "season.untitled", message: "no title and no key names the season; it is called \"\(competition)\"",
      expected: "a first line such as = 1967 Copa Perú =", fix: "add a title")
  }

  static func unlabelled(_ title: String) -> ArticleProblem {
    ArticleProblem(
      id: "season.no-year", message: "the title \"\(title)\" names no season",
      expected: "a year before or after the competition, such as 1967 Copa Perú or Copa Perú 1967-68",
      fix: "add the year, or a key \"- Season: 1967\"")
  }

  static func disagreement(_ what: String, title: String, key: String) -> ArticleProblem {
    ArticleProblem(
      id: "season.disagrees", message: "the \(what) is \"\(key)\" here and \"\(title)\" in the title",
      expected: "one \(what)", fix: "correct one of the two; what stands here is used")
  }

  // MARK: Headings

  static func unclosed(level: Int, name: String) -> ArticleProblem {
    let signs = String(repeating: "=", count: level)
    return ArticleProblem(
      id: "heading.unclosed", message: "the heading is not closed",
      expected: "as many equals signs after the text as before it", fix: "write \(signs) \(name) \(signs)")
  }

  static func unbalanced(opening: Int, closing: Int) -> ArticleProblem {
    ArticleProblem(
      id: "heading.unbalanced", message: "the heading has \(opening) equals signs before it and \(closing) after",
      expected: "as many after as before", fix: "make them equal; \(min(opening, closing)) are taken")
  }

  static let emptyHeading = ArticleProblem(
    id: "heading.empty", message: "the heading has no text", expected: "a heading such as == Final Stage ==",
    fix: "name it, or remove the line")

  // MARK: Matches

  static func score(_ found: String) -> ArticleProblem {
    ArticleProblem(
      id: "score.unreadable", message: "a score cannot be read: \"\(found)\"",
      expected: "goals of both teams, one or two digits each, such as 3-1; ?-? for a score not known",
      fix: BadScore.repair(found).map { "write \($0)" }
        ?? "correct the score; a match not played is written Team v Team")
  }

  static func secondScore(_ found: String) -> ArticleProblem {
    ArticleProblem(
      id: "score.unreadable", message: "a second score stands in the line: \"\(found)\"",
      expected: "one score between two teams", fix: "put every match on a line of its own; half time goes in brackets")
  }

  static func noTeam(_ side: Side) -> ArticleProblem {
    ArticleProblem(
      id: "match.unreadable", message: "no team stands \(side == .first ? "before" : "after") the score",
      expected: "Team 3-1 Team", fix: "name both teams")
  }

  static let sentence = ArticleProblem(
    id: "match.unreadable", message: "a sentence with a score stands among the matches",
    expected: "Team 3-1 Team", fix: "write the match by itself, or move the sentence above the rounds")

  static func disagreement(of what: String, _ shown: Goals, with other: Goals) -> ArticleProblem {
    ArticleProblem(
      id: "score.disagrees",
      message: "the \(what) has \(shown.first)–\(shown.second) where the match has \(other.first)–\(other.second)",
      expected: "one score", fix: "correct one of the two; the match is used")
  }

  static let clubTable = ArticleProblem(
    id: "table.no-club", message: "the table has matches of one club, which the page does not name, and is not read",
    expected: "a title such as 1919-20 Arsenal F.C. season", fix: "name the club in the title")

  static let unreadTable = ArticleProblem(
    id: "table.unread", message: "the table has scores and is not read: its heads are not known",
    expected: "heads such as Home, Score, Away, or Team 1, Agg., Team 2, 1st leg, 2nd leg",
    fix: "give the table these heads, or write each match on a line, such as Alfa 2-1 Beta")

  static func sameTeam(_ name: String) -> ArticleProblem {
    ArticleProblem(
      id: "match.same-team", message: "\"\(name)\" plays against itself", expected: "two different teams",
      fix: "correct one of the names")
  }

  static func date(_ found: String, _ why: String, fix: String? = nil) -> ArticleProblem {
    ArticleProblem(
      id: "date.unreadable", message: "\"\(found)\" is no date: \(why)",
      expected: "14 May 1967, May 14, 1967, 14 de mayo de 1967 or 1967-05-14",
      fix: fix ?? "correct the date")
  }

  // MARK: Tables

  static func cells(_ found: Int, under columns: Int) -> ArticleProblem {
    ArticleProblem(
      id: "table.row", message: "\(found) cell\(found == 1 ? "" : "s") under \(columns) columns",
      expected: "\(columns) cells between bars: | … | … |",
      fix: found < columns ? "add the missing cell; ? stands for what is not known" : "remove the cell too many")
  }

  static let unclosedRow = ArticleProblem(
    id: "table.row", message: "the row of the table is not closed", expected: "a bar at the end of the row",
    fix: "add | at the end")

  static let noTeamInRow = ArticleProblem(
    id: "table.row", message: "the row names no team", expected: "a name in the column of teams",
    fix: "name the team, or remove the row")

  static func unsplit(_ found: String) -> ArticleProblem {
    ArticleProblem(
      id: "cell.unsplit", message: "one name or several? \"\(found)\" cannot be told apart and is kept as text",
      expected: "names known from this season or another, or names with a semicolon between them",
      fix: "put ; between the names, or give the seasons that know them along with this one")
  }

  static func listedTwice(_ name: String) -> ArticleProblem {
    ArticleProblem(
      id: "team.listed-twice", message: "\"\(name)\" is listed twice", expected: "every team once",
      fix: "remove one row; where they are two teams, add the town to both names: \(name) (Town)")
  }

  // MARK: Keys

  static let noKey = ArticleProblem(
    id: "key.unreadable", message: "the item has no key", expected: "- Key: Value", fix: "add a key and a colon")

  static func average(_ found: String) -> ArticleProblem {
    ArticleProblem(
      id: "key.not-a-number", message: "\(ArticleKey.goalAverage.rawValue) must be a number, found \"\(found)\"",
      expected: "a number with at most two decimals, such as 2.53", fix: "write the number, or remove the line")
  }

  static func unknownKey(_ found: String, nearest: String) -> ArticleProblem {
    ArticleProblem(
      id: "key.unknown", message: "the key \"\(found)\" is not known and is kept as it stands",
      expected: "a known key such as \"\(nearest)\"", fix: "write \"\(nearest)\"")
  }

  static func number(_ found: String, key: String) -> ArticleProblem {
    ArticleProblem(
      id: "key.not-a-number", message: "\(key) must be a whole number, found \"\(found)\"",
      expected: "a number such as 15", fix: "write the number in digits, or remove the line")
  }

  static func choice(_ found: String, key: String, among known: [String]) -> ArticleProblem {
    let nearest = NearestName.find(found, among: known)
    return ArticleProblem(
      id: "key.unreadable", message: "\(key) cannot be \"\(found)\"", expected: known.joined(separator: ", "),
      fix: nearest.map { "write \"\($0)\"" } ?? "write one of these")
  }

  static func rule(_ why: String, expected: String, nearest: String? = nil) -> ArticleProblem {
    ArticleProblem(
      id: "rules.unreadable", message: why, expected: expected,
      fix: nearest.map { "write \"\($0)\"" } ?? "correct the line; wrong rules make wrong tables")
  }
}
