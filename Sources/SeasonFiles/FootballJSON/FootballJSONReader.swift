import Diagnostics
import Football

/// Reads football.json, the JSON form of the football.db datasets, in both generations of its shape.
///
/// The new one has `matches` with a round, a date, two names and a `score` of parts; the old one has `rounds` of matches
/// whose teams are objects, and `score1`, `score2`. A file may hold a list of seasons.
package enum FootballJSONReader {
  /// Reads the seasons of a text.
  package static func read(_ text: SourceText, options: ReadingOptions = ReadingOptions()) -> Checked<[Season]> {
    do {
      var parser = JSONSeasonParser(try JSONDocument(text.bytes), text: text, options: options)
      parser.readAll()
      if parser.finished.isEmpty, !parser.diagnostics.hasErrors {
        parser.report(.noSeason, .error, at: parser.document.root)
      }
      return Checked(SeasonJoining.joined(parser.finished), diagnostics: parser.diagnostics.finished(file: text.file))
    } catch {
      let line = text.lineNumber(ofByte: error.offset)
      let place = SourcePlace(
        file: text.file, line: line, column: text.column(ofByte: error.offset, inLine: line))
      return Checked([], diagnostics: [JSONProblem.syntax(error).diagnostic(.error, at: place, length: 1)])
    }
  }
}

/// What can be wrong with a season in JSON, in words; ids are stable, words are not.
struct JSONProblem {
  let id: String
  let message: String
  var expected: String?
  var fix: String?

  /// The problem as a diagnostic.
  func diagnostic(_ severity: Severity, at place: SourcePlace, length: Int) -> Diagnostic {
    Diagnostic(id: id, severity, at: place, length: length, message: message, expected: expected, fix: fix)
  }

  static func syntax(_ fault: JSONFault) -> JSONProblem {
    JSONProblem(
      id: "json.unreadable", message: "the text is no JSON: \(fault.message)", expected: fault.expected,
      fix: "correct it, or fetch the file again")
  }

  static let noSeason = JSONProblem(
    id: "season.none", message: "the JSON holds no match",
    expected: "an object with \"name\" and \"matches\", or with \"name\" and \"rounds\"",
    fix: "name another form with --from")

  static let notObject = JSONProblem(
    id: "match.unreadable", message: "a match must be an object",
    expected: "{\"round\", \"date\", \"team1\", \"team2\", \"score\"}", fix: "write the match as an object")

  static func noTeam(_ key: String) -> JSONProblem {
    JSONProblem(
      id: "match.unreadable", message: "the match has no \"\(key)\"", expected: "\"team1\" and \"team2\", each a name",
      fix: "name both teams")
  }

  static func sameTeam(_ name: String) -> JSONProblem {
    JSONProblem(
      id: "match.same-team", message: "\"\(name)\" plays against itself", expected: "two different teams",
      fix: "correct one of the names")
  }

  static func score(_ found: String) -> JSONProblem {
    JSONProblem(
      id: "score.unreadable", message: "a score cannot be read: \(found)",
      expected: "two whole numbers such as [3, 1]", fix: "correct the score, or remove it where none is known")
  }

  static func date(_ found: String, _ why: String) -> JSONProblem {
    JSONProblem(
      id: "date.unreadable", message: "\"\(found)\" is no date: \(why)", expected: "a day such as 2023-08-12",
      fix: "correct the date")
  }

  static func status(_ found: String) -> JSONProblem {
    JSONProblem(
      id: "status.unknown", message: "the status \"\(found)\" is not known and is kept as a remark",
      expected: "cancelled, awarded, postponed, abandoned, annulled or suspended", fix: "write one of these")
  }

  static func unlabelled(_ name: String) -> JSONProblem {
    JSONProblem(
      id: "season.no-year", message: "the name \"\(name)\" names no season",
      expected: "a year behind the competition, such as 2024 or 2023/24", fix: "add the year to the name")
  }

  static func untitled(_ name: String) -> JSONProblem {
    JSONProblem(
      id: "season.untitled", message: "no \"name\" names the season; it is called \"\(name)\"",
      expected: "\"name\": \"Premier League 2023/24\"", fix: "add a name")
  }
}
