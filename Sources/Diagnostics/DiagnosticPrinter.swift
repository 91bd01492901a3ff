import Football
import Foundation

/// Prints diagnostics for people (text) and for programs (JSON), always in the order of places.
public struct DiagnosticPrinter: Sendable, Hashable {
  /// How many diagnostics of one file are printed as text; the rest is counted.
  public var limit: Int

  /// Makes a printer.
  public init(limit: Int = 20) {
    self.limit = max(1, limit)
  }

  /// The diagnostics as text, each with its place, the source line, carets, what was expected and a fix.
  ///
  /// Where a file has more than ``limit``, errors come before warnings and warnings before notes in what is printed,
  /// so that no warning hides an error.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    let sorted = Self.sorted(diagnostics)
    var text = ""
    for file in Self.files(of: sorted) {
      let own = sorted.filter { $0.place.file == file }
      let shown = Self.mostSevere(own, limit: limit)
      for diagnostic in shown { text += Self.text(of: diagnostic) }
      if own.count > shown.count { text += "\(file): \(Self.rest(own, shown: shown))\n" }
    }
    return text
  }

  /// All diagnostics as a JSON array; keys are sorted, and what is unknown is left out.
  public func json(_ diagnostics: [Diagnostic]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let data = try encoder.encode(Self.sorted(diagnostics).map(DiagnosticRecord.init))
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// One diagnostic as text, ended by a line end.
  public static func text(of diagnostic: Diagnostic) -> String {
    var lines = [
      "\(diagnostic.place): \(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.id)]"
    ]
    if let excerpt = diagnostic.excerpt, diagnostic.place.line > 0 {
      let place = diagnostic.place
      lines += Excerpt(line: excerpt, number: place.line, column: place.column, length: diagnostic.length).lines
    }
    if let expected = diagnostic.expected { lines.append("  expected: \(expected)") }
    if let fix = diagnostic.fix { lines.append("  fix: \(fix)") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Diagnostics in the order of their places, without exact repeats.
  public static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let sorted = diagnostics.sorted { left, right in
      if left.place != right.place { return left.place < right.place }
      if left.severity != right.severity { return left.severity.rank < right.severity.rank }
      return (left.id, left.message) < (right.id, right.message)
    }
    // The same ones stand together now: a set of all would hold each a second time.
    var kept: [Diagnostic] = []
    for diagnostic in sorted {
      let isKnown = kept.reversed().prefix { $0.place == diagnostic.place && $0.message == diagnostic.message }
        .contains(diagnostic)
      if !isKnown { kept.append(diagnostic) }
    }
    return kept
  }

  private static func files(of sorted: [Diagnostic]) -> [String] {
    var files: [String] = []
    for diagnostic in sorted where files.last != diagnostic.place.file { files.append(diagnostic.place.file) }
    return files
  }

  private static func mostSevere(_ diagnostics: [Diagnostic], limit: Int) -> [Diagnostic] {
    guard diagnostics.count > limit else { return diagnostics }
    let ranked = diagnostics.enumerated().sorted { left, right in
      (left.element.severity.rank, left.offset) < (right.element.severity.rank, right.offset)
    }
    return ranked.prefix(limit).sorted { $0.offset < $1.offset }.map(\.element)
  }

  private static func rest(_ all: [Diagnostic], shown: [Diagnostic]) -> String {
    let parts = Severity.allCases.compactMap { severity -> String? in
      func count(_ list: [Diagnostic]) -> Int { list.filter { $0.severity == severity }.count }
      let hidden = count(all) - count(shown)
      return hidden == 0 ? nil : "\(hidden) more \(severity.rawValue)\(hidden == 1 ? "" : "s")"
    }
    return parts.joined(separator: ", ") + " not shown"
  }
}

extension Severity {
  /// Errors first.
  fileprivate var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}

/// A diagnostic as JSON has it.
private struct DiagnosticRecord: Encodable {
  let file: String
  let line: Int?
  let column: Int?
  let length: Int?
  let severity: String
  let id: String
  let message: String
  let expected: String?
  let fix: String?

  init(_ diagnostic: Diagnostic) {
    func known(_ number: Int) -> Int? { number > 0 ? number : nil }
    file = diagnostic.place.file
    line = known(diagnostic.place.line)
    column = known(diagnostic.place.column)
    length = known(diagnostic.length)
    severity = diagnostic.severity.rawValue
    id = diagnostic.id
    message = diagnostic.message
    expected = diagnostic.expected
    fix = diagnostic.fix
  }
}
