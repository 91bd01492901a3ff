import Football

/// The diagnostics of one text while it is read: so many are kept, the rest is counted.
///
/// A large file can have one fault on every line; nobody reads a million messages, and they would cost many times the
/// memory of the text.
package struct DiagnosticList: Sendable {
  /// How many are kept.
  package static let limit = 2000

  /// Those that are kept, in the order of finding.
  package private(set) var kept: [Diagnostic] = []
  private var uncounted: [Severity: Int] = [:]

  /// Makes an empty list.
  package init() {}

  /// Whether no more are kept.
  package var isFull: Bool { kept.count >= Self.limit }

  /// Whether any is an error, those that are only counted included.
  package var hasErrors: Bool {
    uncounted[.error] != nil || kept.contains { $0.severity == .error }
  }

  /// Adds a diagnostic.
  package mutating func append(_ diagnostic: Diagnostic) {
    if isFull { uncounted[diagnostic.severity, default: 0] += 1 } else { kept.append(diagnostic) }
  }

  /// Adds diagnostics.
  package static func += (list: inout DiagnosticList, added: some Sequence<Diagnostic>) {
    for diagnostic in added { list.append(diagnostic) }
  }

  /// Adds those of another list, with what it only counts.
  package static func += (list: inout DiagnosticList, other: DiagnosticList) {
    list += other.kept
    list.uncounted.merge(other.uncounted, uniquingKeysWith: +)
  }

  /// Counts a diagnostic of which nothing is kept.
  package mutating func count(_ severity: Severity) { uncounted[severity, default: 0] += 1 }

  /// Those that are kept, with one more that counts the rest; it is as severe as the worst of them.
  package func finished(file: String) -> [Diagnostic] {
    let counts = Severity.allCases.compactMap { severity in uncounted[severity].map { (severity, $0) } }
    guard let worst = counts.first?.0 else { return kept }
    let words = counts.map { "\($0.1) more \($0.0.rawValue)\($0.1 == 1 ? "" : "s")" }
    return kept + [
      Diagnostic(
        id: "text.too-many", worst, at: SourcePlace(file: file),
        message:
          "\(words.joined(separator: ", ")) of this file \(counts.reduce(0) { $0 + $1.1 } == 1 ? "is" : "are") not listed",
        fix: "correct those listed first; most are likely to have one cause")
    ]
  }
}
