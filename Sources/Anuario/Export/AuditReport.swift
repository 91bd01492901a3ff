import Diagnostics
import Football
import Foundation
import Statistics
import Words

/// What the audit found, as JSON and as text.
public struct AuditReport: Sendable {
  /// A season with what was found in it.
  private struct Entry {
    var telling: Telling
    var findings: [Finding]
    var diagnostics: [Diagnostic]

    /// What is not agreement.
    var open: [Finding] { findings.filter { $0.severity != .agreement } }
  }

  private let entries: [Entry]

  /// The ids that a season's own findings can have, for allowing some of them.
  public static var ids: [String] { Finding.ID.allCases.map(\.rawValue) }

  /// Makes the report of seasons in a language.
  ///
  /// - Parameters:
  ///   - books: The seasons.
  ///   - language: The language, as a tag.
  ///   - allowed: Ids of findings and warnings that are known and left out.
  /// - Throws: ``LanguageError`` when there are no words in the language.
  public init(_ books: [SeasonBook], language: String = "en", allowing allowed: Set<String> = []) throws {
    let words = try Language.words(language)
    // With several seasons at hand their links to one another can be checked too.
    let chain = SeasonChain.findings(books.map(\.season))
    entries = zip(books, chain).map { book, links in
      let own = book.statistics.findings.filter { $0.id != .previousSeason && $0.id != .nextSeason }
      let findings = (own + links).filter { $0.severity == .agreement || !allowed.contains($0.id.rawValue) }
      let told = Set(findings.lazy.filter { $0.severity != .agreement }.compactMap(Self.warning))
      return Entry(
        telling: Telling(book.statistics, words: words), findings: findings,
        diagnostics: book.diagnostics.filter {
          !allowed.contains($0.id) && !told.contains(Warning(id: $0.id, line: $0.place.line, file: $0.place.file))
        })
    }
  }

  /// A reader's warning of a line.
  private struct Warning: Hashable {
    var id: String
    var line: Int
    var file: String
  }

  /// The reader's warning that says the same as a finding; nil where none does.
  private static func warning(_ finding: Finding) -> Warning? {
    let ids: [Finding.ID: String] = [.repeatedMatch: "match.repeated", .teamTwiceInRound: "round.team-twice"]
    return ids[finding.id].map { Warning(id: $0, line: finding.place.line, file: finding.place.file) }
  }

  /// Whether any season contradicts itself.
  public var hasContradiction: Bool {
    entries.contains { $0.findings.contains { $0.severity == .contradiction } }
  }

  /// JSON of schema 1: one object a season, an array of them when there are several.
  public func json() throws -> String {
    let values = entries.map { entry -> JSONValue in
      let telling = entry.telling
      let findings = entry.open.map { finding in
        JSONValue.object([
          "id": .string(finding.id.rawValue), "severity": .string(finding.severity.rawValue),
          "claimed": finding.claimed.map { json($0, telling) } ?? .null,
          "computed": finding.computed.map { json($0, telling) } ?? .null,
          "message": .string(plain(telling.message(finding))), "file": .string(finding.place.file),
          "line": .integer(finding.place.line),
        ])
      }
      return .object([
        "schema": .integer(1), "competition": .string(telling.season.competition),
        "season": .string(telling.season.label), "findings": .array(findings + entry.diagnostics.map(warning)),
      ])
    }
    return try (values.count == 1 ? values[0] : .array(values)).text()
  }

  /// A line for each finding: place, severity, sentence and id; then what agrees in one line.
  public func text() -> String {
    entries.map { entry in
      let telling = entry.telling
      var lines = [telling.title]
      for finding in entry.open {
        lines.append(
          "  \(finding.place): \(telling.words(finding.severity.phrase)): \(plain(telling.message(finding)))"
            + "  [\(finding.id.rawValue)]"
        )
      }
      for diagnostic in entry.diagnostics {
        lines.append(
          "  \(diagnostic.place): \(telling.words(diagnostic.severity.phrase)): \(diagnostic.message)  [\(diagnostic.id)]"
        )
      }
      let agreeing = entry.findings.filter { $0.severity == .agreement }
      if !agreeing.isEmpty {
        lines.append("  = " + agreeing.map(\.id.rawValue).joined(separator: ", "))
      }
      if entry.open.isEmpty && entry.diagnostics.isEmpty { lines.append("  " + telling.words(.auditNothing)) }
      return lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  /// A text with plain blanks, which programs search for.
  private func plain(_ text: String) -> String { text.replacingOccurrences(of: "\u{A0}", with: " ") }

  /// A reader's warning as a finding: what looked wrong in the text itself.
  private func warning(_ diagnostic: Diagnostic) -> JSONValue {
    .object([
      "id": .string(diagnostic.id), "severity": .string("note"), "claimed": .null, "computed": .null,
      "message": .string(diagnostic.message), "file": .string(diagnostic.place.file),
      "line": .integer(diagnostic.place.line),
    ])
  }

  private func json(_ value: FindingValue, _ telling: Telling) -> JSONValue {
    switch value {
    case .count(let count): .integer(count)
    case .hundredths(let hundredths): .number(Double(hundredths) / 100)
    case .teams(let teams): .array(teams.map { .string(telling.season[$0].name) })
    case .names(let names): .array(names.map { .string($0) })
    case .results(let results): .array(results.map { .string(plain(telling.result($0))) })
    case .matches(let matches):
      .array(matches.compactMap { telling.match($0).map { .string(plain(telling.result($0))) } })
    case .figures(let figures): figures.json
    case .scorers, .pairings, .origins, .text, .feasibility: .string(plain(telling.value(value)))
    }
  }
}

extension StandingFigures {
  /// The figures that are there, under the keys of a row of standings.
  fileprivate var json: JSONValue {
    let all: [(String, Int?)] = [
      ("played", played), ("won", won), ("drawn", drawn), ("lost", lost), ("goals_for", goalsFor),
      ("goals_against", goalsAgainst), ("points", points),
    ]
    let known = all.compactMap { key, number in number.map { (key, JSONValue.integer($0)) } }
    return .object(Dictionary(known) { first, _ in first })
  }
}

extension Finding.Severity {
  /// Its name in print.
  fileprivate var phrase: Phrase {
    switch self {
    case .contradiction: .severityContradiction
    case .gap: .severityGap
    case .note: .severityNote
    case .agreement: .severityAgreement
    }
  }
}

extension Severity {
  /// Its name in print.
  fileprivate var phrase: Phrase {
    switch self {
    case .error: .severityError
    case .warning: .severityWarning
    case .note: .severityNote
    }
  }
}
