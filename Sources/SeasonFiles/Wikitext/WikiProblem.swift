import Diagnostics
import Football

/// What can be wrong with a wikitext, in words; ids are stable, words are not.
struct WikiProblem {
  let id: String
  let message: String
  var expected: String?
  var fix: String?

  /// The problem as a diagnostic.
  func diagnostic(_ severity: Severity, at place: SourcePlace, length: Int = 0) -> Diagnostic {
    Diagnostic(id: id, severity, at: place, length: length, message: message, expected: expected, fix: fix)
  }

  static func unclosed(_ what: String) -> WikiProblem {
    switch what {
    case "template":
      WikiProblem(
        id: "wiki.unclosed", message: "the template is never closed", expected: "}} at its end",
        fix: "close it; it is read to the next template of its kind, the next heading or the end")
    case "table":
      WikiProblem(
        id: "wiki.unclosed", message: "the table is never closed", expected: "a line |} at its end", fix: "close it")
    case "comment":
      WikiProblem(
        id: "wiki.unclosed", message: "the comment is never closed", expected: "--> at its end",
        fix: "close it; what follows is read as text")
    default:
      WikiProblem(
        id: "wiki.unclosed", message: "\(what) is never closed", expected: "a closing mark",
        fix: "close it; what follows is read as text")
    }
  }

  static let tooDeep = WikiProblem(
    id: "wiki.too-deep", message: "templates stand in one another more than \(WikiTree.depthLimit) deep",
    expected: "at most forty, as wikis allow", fix: "take the inner ones apart; they are not read")

  static func noSeason(redirect: String?) -> WikiProblem {
    WikiProblem(
      id: "season.none",
      message: redirect.map { "the page is a redirect to \"\($0)\" and holds no season" }
        ?? "the page holds no season",
      expected: "an infobox, matches such as {{football box}}, brackets, or tables of teams",
      fix: redirect.map { "fetch \"\($0)\"" } ?? "name another form with --from")
  }

  static func untitled(_ name: String) -> WikiProblem {
    WikiProblem(
      id: "season.untitled", message: "no infobox names the season; it is called \"\(name)\" after the file",
      expected: "an infobox with competition and season", fix: "add one, or name the file after both")
  }

  static func transclusion(_ name: String) -> WikiProblem {
    WikiProblem(
      id: "wiki.transcluded", message: "{{\(name)}} shows text of another page, which is not at hand",
      expected: "the text itself", fix: "put its text in its place (subst:), or read that page too")
  }

  static func series(cells: Int) -> WikiProblem {
    WikiProblem(
      id: "wiki.series", message: "the table of ties has \(cells) cells, which fill no rows",
      expected: "seven cells a tie: team, country, aggregate, team, country, first leg, second leg; five where legs=1",
      fix: "add the missing cells, or remove those too many")
  }

  static func unknownTemplate(_ name: String) -> WikiProblem {
    WikiProblem(
      id: "wiki.unknown-template", message: "{{\(name)}} is not known, and what it says of results is not read",
      expected: "a template such as {{football box}}, {{Partido}} or {{TwoLegResult}}",
      fix: "write its matches with one of these, or as a table")
  }

  static func unreadTable(scores: Int) -> WikiProblem {
    WikiProblem(
      id: "wiki.unread-table", message: "the table has \(scores) scores and is not read: its heads are not known",
      expected: "heads such as Home, Score, Away, or Team 1, Agg., Team 2, 1st leg, 2nd leg",
      fix: "give the table these heads, or write its matches with {{football box}}")
  }

  static func noPair(_ found: String) -> WikiProblem {
    WikiProblem(
      id: "match.unreadable", message: "the cell does not tell two teams apart: \"\(found)\"",
      expected: "two names with a dash between blanks: Alfa – Beta", fix: "part the names; the match is left out")
  }

  static func otherSeasons(_ rows: Int) -> WikiProblem {
    WikiProblem(
      id: "wiki.other-seasons",
      message: rows == 1
        ? "a match of the table is of another season and is left out"
        : "\(rows) matches of the table are of other seasons and are left out",
      expected: "matches of this season", fix: "correct the year where it is this season's")
  }

  static func noTeam(_ side: Side) -> WikiProblem {
    WikiProblem(
      id: "match.unreadable", message: "the match names no \(side == .first ? "first" : "second") team",
      expected: "team1 and team2", fix: "name both teams")
  }

  static func score(_ found: String) -> WikiProblem {
    WikiProblem(
      id: "score.unreadable", message: "a score cannot be read: \"\(found)\"",
      expected: "goals of both teams such as 3–1; v or nothing for a match not played",
      fix: BadScore.repair(found).map { "write \($0)" } ?? "correct the score")
  }

  static func date(_ found: String, _ why: String) -> WikiProblem {
    WikiProblem(
      id: "date.unreadable", message: "\"\(found)\" is no date: \(why)",
      expected: "14 May 1967 or {{Start date|1967|5|14|df=y}}", fix: "correct the date")
  }

  static func number(_ found: String, key: String) -> WikiProblem {
    WikiProblem(
      id: "wiki.not-a-number", message: "\(key) must be a whole number, found \"\(found)\"",
      expected: "a number", fix: "write the number in digits, or leave it empty")
  }

  static func code(_ found: String, nearest: String?) -> WikiProblem {
    WikiProblem(
      id: "wiki.unknown-code", message: "no team has the code \"\(found)\"", expected: "a code that name_… declares",
      fix: nearest.map { "write \"\($0)\"" } ?? "declare the team")
  }

  static func bracket(cells: Int) -> WikiProblem {
    WikiProblem(
      id: "wiki.bracket", message: "the bracket has \(cells) cells, which fill no round",
      expected:
        "five cells a match: date, team, score, team, score; 1, 3, 7, 15 … matches, or one more for third place",
      fix: "add the missing cells, or remove those too many")
  }

  static let bracketKeys = WikiProblem(
    id: "wiki.bracket", message: "the bracket names no team",
    expected: "keys such as RD1-team1, RD1-score1, RD1-team2, RD1-score2", fix: "name the teams under these keys")

  static let aggregateAlone = WikiProblem(
    id: "wiki.bracket", message: "the bracket has the aggregate of this tie without the scores of its legs",
    expected: "RD1-score1-1 and RD1-score1-2 beside RD1-score1-agg",
    fix: "add the legs; the tie is read as one that is still open")
}
