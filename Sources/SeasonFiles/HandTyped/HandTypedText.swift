import Diagnostics
import Football

/// A text whose results stand as people type them, behind bullets, in sentences, with the goals behind the names: every such
/// line is put into the form that the readers know.
///
/// Lines keep their numbers. What is said of a line that was put into another form quotes it as it was typed.
struct HandTypedText {
  let text: SourceText
  let form: SeasonFormat
  /// The lines that were put into another form, by their numbers.
  private var changed: [Int: String] = [:]
  /// What was found.
  var diagnostics: [Diagnostic] = []

  /// The last line of a numbered list of matches.
  var lastOrdinal = (line: -9, number: 0)
  /// The last line in which goals stood behind names, and how many.
  var goalsBehindLine = (line: -9, goals: 0)
  /// Numbers that stand within lines before names; nil until they are asked for.
  var numberedNames: Set<String>?
  /// The names of teams that stand beside scores; nil until they are asked for.
  var teams: Set<String>?
  /// The marks that footnotes begin with; nil until they are asked for.
  var footnotes: Set<Character>?
  /// How an article shows its headings.
  lazy var marks = HeadingMarks(of: text, lines: 1000)
  /// The club whose matches the text lists, where it does.
  var clubList: ClubList?

  /// Forms in which people type results.
  static func isTyped(_ form: SeasonFormat) -> Bool { form == .footballText || form == .rsssf || form == .article }

  /// Reads the lines of a text in a form in which people type results.
  init(_ text: SourceText, form: SeasonFormat) {
    self.text = text
    self.form = form
    let bytes = text.bytes.span
    for number in 1..<(text.lineCount + 1) {
      let range = text.range(ofLine: number)
      guard range.count <= Self.longestLine,
        HandTypedSigns.mayDiffer(Piece(start: range.lowerBound, end: range.upperBound), bytes)
      else { continue }
      if let line = usual(HandTypedLine(text.line(number), number: number)) { changed[number] = line }
    }
  }

  /// No result that is typed on one line is longer.
  private static let longestLine = 200

  /// The text in the form that the readers know; nil where it is the same.
  var usual: SourceText? {
    guard !changed.isEmpty else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.bytes.count + 16 * changed.count)
    var start = 0
    for number in changed.keys.sorted() {
      let range = text.range(ofLine: number)
      bytes += text.bytes[start..<range.lowerBound]
      bytes += Array((changed[number] ?? "").utf8)
      start = range.upperBound
    }
    bytes += text.bytes[start...]
    return SourceText(bytes: bytes, file: text.file)
  }

  /// What was said of lines in their usual form, said of the lines as they were typed: whole ones, for columns are other ones
  /// there.
  func restored(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      guard changed[diagnostic.place.line] != nil else { return diagnostic }
      let line = HandTypedLine(text.line(diagnostic.place.line), number: diagnostic.place.line)
      var diagnostic = diagnostic
      diagnostic.place = SourcePlace(file: text.file, line: line.number, column: line.indent.count + 1)
      diagnostic.length = line.text.count
      return diagnostic
    }
  }

  /// A line in its usual form; nil where it stands in it.
  private mutating func usual(_ typed: HandTypedLine) -> String? {
    var line = typed
    if let heading = heading(line) { return line.indent + heading }
    // What stands in front hides what the line is; brackets and marks hide the names.
    if let rest = withoutBullet(line) { line.text = rest }
    if let rest = withoutOrdinal(line) { line.text = rest }
    if let match = clubMatch(line) { return line.indent + match }
    if let match = datedMatch(line) { line.text = match }
    if let rest = withHalfTime(line) { line.text = rest }
    if let rest = withoutFootnotes(line) { line.text = rest }
    if let match = bracketedGoals(line) ?? scoreBehind(line) ?? scorersBehindDash(line) ?? statusBehind(line)
      ?? goalsBehind(line) ?? sentence(line)
    {
      line.text = match
    }
    return line.text == typed.text ? nil : line.indent + line.text
  }

  /// The nearest line above or below that is not blank, up to four lines away, as it was typed.
  func neighbour(of number: Int, step: Int) -> HandTypedLine? {
    for distance in 1...4 {
      let next = number + step * distance
      guard next >= 1, next <= text.lineCount else { return nil }
      let range = text.range(ofLine: next)
      if range.count > Self.longestLine { return nil }
      let line = HandTypedLine(text.line(next), number: next)
      if !line.text.isEmpty { return line }
    }
    return nil
  }

  /// What was found; with leniency no error.
  func lenient(_ isLenient: Bool) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      if isLenient, diagnostic.severity == .error { diagnostic.severity = .warning }
      return diagnostic
    }
  }

  /// Tells what is wrong with a line.
  mutating func report(_ problem: TextProblem, _ severity: Severity, at line: HandTypedLine) {
    diagnostics.append(
      problem.diagnostic(
        severity, at: SourcePlace(file: text.file, line: line.number, column: line.indent.count + 1),
        length: line.text.count))
  }

  /// All lines that are no longer than results are, one after another.
  func lines() -> some Sequence<HandTypedLine> {
    (1..<(text.lineCount + 1)).lazy.filter { text.range(ofLine: $0).count <= Self.longestLine }.map {
      HandTypedLine(text.line($0), number: $0)
    }
  }
}
