import Diagnostics
import Football
import Yams

/// Reading of a small YAML file with every fault reported at its line and column.
struct YAMLReading {
  /// The document; nil when it is none.
  private(set) var root: Node?
  /// What was found, in the order of finding.
  private(set) var diagnostics: [Diagnostic] = []
  private let file: String
  private let text: String
  /// The lines of the text, cut when the first place is asked for.
  private lazy var lines: [Substring] = {
    // Where a line ends in nothing but a line feed, bytes tell it, in a fifth of the time.
    guard text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) else {
      return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }
    return text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
  }()

  init(_ bytes: [UInt8], file: String) {
    self.file = file
    let text = String(validating: bytes, as: UTF8.self)
    self.text = text ?? ""
    guard let text else {
      diagnostics = [
        Diagnostic(
          id: "yaml.encoding", .error, at: SourcePlace(file: file), message: "the file is not in UTF-8",
          fix: "save it in UTF-8")
      ]
      return
    }
    do {
      root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
    } catch let error as YamlError {
      let (message, mark) = error.parts
      report("yaml.syntax", mark, message: message)
    } catch {
      report("yaml.syntax", nil, message: "the file is no YAML")
    }
  }

  /// The diagnostics in the order of places.
  var sorted: [Diagnostic] {
    diagnostics.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element)
  }

  /// A mapping of known keys; reports unknown ones with the nearest known.
  mutating func mapping(_ node: Node?, of what: String, keys: [String]) -> [String: Node]? {
    guard let node, let mapping = node.mapping else {
      if diagnostics.isEmpty || node != nil {
        report(
          "yaml.shape", node?.mark, message: "\(what) is a list of keys and values",
          expected: keys.joined(separator: ", "))
      }
      return nil
    }
    var found: [String: Node] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string, keys.contains(name) else {
        let name = key.scalar?.string ?? ""
        report(
          "yaml.key", key, message: "\"\(name)\" is no key of \(what)", expected: keys.joined(separator: ", "),
          fix: NearestName.find(name, among: keys).map { "write \($0)" })
        continue
      }
      found[name] = value
    }
    return found
  }

  /// A value that must stand.
  mutating func required(_ key: String, in map: [String: Node], of node: Node) -> Node? {
    if let value = map[key] { return value }
    report("yaml.missing", node, message: "the key \(key) is missing")
    return nil
  }

  /// The items of a list; nil where there is no node.
  mutating func sequence(_ node: Node?) -> [Node]? {
    guard let node else { return nil }
    if let sequence = node.sequence { return Array(sequence) }
    report("yaml.shape", node, message: "this is no list", expected: "items in brackets, or one a line after a dash")
    return nil
  }

  /// A text that is not empty, blanks at its ends left out.
  mutating func text(_ node: Node) -> String? {
    if let text = node.scalar?.string.trimmed, !text.isEmpty { return text }
    report("yaml.text", node, message: "this is no text")
    return nil
  }

  /// A whole number of a range.
  mutating func number(_ node: Node, in range: ClosedRange<Int>) -> Int? {
    // A minus sign is as good as a hyphen: deductions are often pasted from a printed table.
    let digits = String((node.scalar?.string.trimmed ?? "").map { $0 == "\u{2212}" ? "-" : $0 })
    if let number = Int(digits), range.contains(number) { return number }
    report(
      "yaml.number", node, message: "\"\(node.scalar?.string ?? "")\" is no number that fits here",
      expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  /// Yes or no.
  mutating func flag(_ node: Node) -> Bool? {
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default:
      report("yaml.flag", node, message: "this is neither true nor false")
      return nil
    }
  }

  /// Where a node stands.
  mutating func place(_ node: Node) -> SourcePlace { place(node.mark) }

  /// Reports an error at a node.
  mutating func report(
    _ id: String, _ node: Node, message: String, expected: String? = nil, fix: String? = nil
  ) {
    report(id, node.mark, message: message, expected: expected, fix: fix, length: node.scalar?.string.count ?? 0)
  }

  private mutating func report(
    _ id: String, _ mark: Mark?, message: String, expected: String? = nil, fix: String? = nil, length: Int = 0
  ) {
    let excerpt = mark.flatMap { line($0) }
    diagnostics.append(
      Diagnostic(
        id: id, .error, at: place(mark), length: length, message: message, expected: expected, fix: fix,
        excerpt: excerpt.map(String.init)))
  }

  /// The parser counts columns in scalars, readers in characters.
  private mutating func place(_ mark: Mark?) -> SourcePlace {
    guard let mark else { return SourcePlace(file: file) }
    let before = String((line(mark) ?? "").unicodeScalars.prefix(max(0, mark.column - 1)))
    return SourcePlace(file: file, line: mark.line, column: before.count + 1)
  }

  private mutating func line(_ mark: Mark) -> Substring? {
    lines.indices.contains(mark.line - 1) ? lines[mark.line - 1] : nil
  }
}

extension YamlError {
  /// What is wrong, and where.
  fileprivate var parts: (message: String, mark: Mark?) {
    switch self {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (problem, mark)
    case .reader(let problem, _, _, _): (problem, nil)
    case .duplicatedKeysInMapping(let duplicates, let context):
      ("the key \(duplicates.sorted().joined(separator: ", ")) stands twice", context.mark)
    default: ("the file is no YAML", nil)
    }
  }
}

extension StringProtocol {
  /// The text without blanks at its ends.
  var trimmed: String {
    let rest = drop { $0.isWhitespace }
    let end = rest.lastIndex { !$0.isWhitespace }
    return end.map { String(rest[...$0]) } ?? ""
  }
}
