import Football

/// The diagnostics of one text while it is read: so many of each severity are kept, the rest is counted.
///
/// A large file can have one fault on every line; nobody reads a million messages, and they would cost many times the
/// memory of the text. A reader stops where a text ``isHopeless``.
package struct DiagnosticList: Sendable {
  /// How many of each severity are kept.
  package static let limit = 2000

  /// Those that are kept, in the order of finding.
  package private(set) var kept: [Diagnostic] = []
  private var keptCounts = SeverityCounts()
  private var uncounted = SeverityCounts()
  private var stop: SourcePlace?

  /// Makes an empty list.
  package init() {}

  /// Makes an empty list that will be added to another, and keeps no more than that one has room for.
  package init(after earlier: DiagnosticList) { keptCounts = earlier.keptCounts }

  /// Whether no more of a severity are kept, so that the next needs no words.
  package func isFull(of severity: Severity) -> Bool { keptCounts[severity] >= Self.limit }

  /// Whether there are so many errors that what follows cannot help: no season is made of such a text.
  package var isHopeless: Bool { isFull(of: .error) }

  /// Whether any is an error, those that are only counted included.
  package var hasErrors: Bool { keptCounts[.error] + uncounted[.error] > 0 }

  /// Adds a diagnostic.
  package mutating func append(_ diagnostic: Diagnostic) {
    guard !isFull(of: diagnostic.severity) else { return count(diagnostic.severity) }
    keptCounts[diagnostic.severity] += 1
    kept.append(diagnostic)
  }

  /// Adds diagnostics.
  package static func += (list: inout DiagnosticList, added: some Sequence<Diagnostic>) {
    for diagnostic in added { list.append(diagnostic) }
  }

  /// Adds those of another list, with what it only counts.
  package static func += (list: inout DiagnosticList, other: DiagnosticList) {
    list += other.kept
    for severity in Severity.allCases { list.uncounted[severity] += other.uncounted[severity] }
    list.stop = list.stop ?? other.stop
  }

  /// Counts a diagnostic of which nothing is kept.
  package mutating func count(_ severity: Severity) { uncounted[severity] += 1 }

  /// Notes that the text is not read from a place on, because it ``isHopeless``.
  package mutating func stop(at place: SourcePlace) { stop = stop ?? place }

  /// Those that are kept, with one more that counts the rest, as severe as the worst of them, and one that says where
  /// reading stopped.
  package func finished(file: String) -> [Diagnostic] {
    kept + [unlisted(file: file), stopped].compactMap { $0 }
  }

  private func unlisted(file: String) -> Diagnostic? {
    let counts = Severity.allCases.map { ($0, uncounted[$0]) }.filter { $0.1 > 0 }
    guard let worst = counts.first?.0 else { return nil }
    let words = counts.map { "\($0.1) more \($0.0.rawValue)\($0.1 == 1 ? "" : "s")" }
    return Diagnostic(
      id: "text.too-many", worst, at: SourcePlace(file: file),
      message:
        "\(words.joined(separator: ", ")) of this file \(counts.reduce(0) { $0 + $1.1 } == 1 ? "is" : "are") not listed",
      fix: "correct those listed first; most are likely to have one cause")
  }

  private var stopped: Diagnostic? {
    stop.map { place in
      Diagnostic(
        id: "text.hopeless", .error, at: place,
        message: "the text has \(Self.limit) errors up to here, and is not read further",
        fix: "correct those listed first, or name another form with --from")
    }
  }
}

/// How many diagnostics there are of each severity.
private struct SeverityCounts: Sendable {
  private var errors = 0
  private var warnings = 0
  private var notes = 0

  subscript(severity: Severity) -> Int {
    get {
      switch severity {
      case .error: errors
      case .warning: warnings
      case .note: notes
      }
    }
    set {
      switch severity {
      case .error: errors = newValue
      case .warning: warnings = newValue
      case .note: notes = newValue
      }
    }
  }
}
