import Football

/// How bad a diagnostic is.
public enum Severity: String, Sendable, Hashable, CaseIterable {
  /// A line that should be a fact and cannot be read, or a file that is no season.
  case error
  /// A readable fact that looks wrong.
  case warning
  /// Something that a careful user would like to know.
  case note
}

/// A finding about a source text: where, what was found, what was expected, and how to mend it.
public struct Diagnostic: Sendable, Hashable {
  /// A stable name such as `score.unreadable`; messages may change, ids do not.
  public var id: String
  /// How bad it is.
  public var severity: Severity
  /// Where the offending text starts.
  public var place: SourcePlace
  /// How many characters it covers; 0 for none in particular.
  public var length: Int
  /// What is wrong, in one sentence without a full stop.
  public var message: String
  /// What would have been right.
  public var expected: String?
  /// What to do about it.
  public var fix: String?
  /// The source line, for the excerpt; nil when there is none to show.
  public var excerpt: String?

  /// Makes a diagnostic.
  public init(
    id: String, _ severity: Severity, at place: SourcePlace, length: Int = 0, message: String,
    expected: String? = nil, fix: String? = nil, excerpt: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.place = place
    self.length = length
    self.message = message
    self.expected = expected
    self.fix = fix
    self.excerpt = excerpt
  }
}

/// A value together with what was found on the way to it.
public struct Checked<Value: Sendable>: Sendable {
  /// The value.
  public var value: Value
  /// What was found, in the order of places.
  public var diagnostics: [Diagnostic]

  /// Makes a checked value.
  public init(_ value: Value, diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// Whether any diagnostic is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
