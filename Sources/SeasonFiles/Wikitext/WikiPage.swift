import Diagnostics
import Football

/// An argument of a template, as offsets in the page.
struct WikiArgument {
  /// Its name, as a key; empty where it has none.
  var key: String
  /// The number of its name among those of a match's arguments; -1 for any other.
  var boxNumber: Int32 = -1
  /// Whether it has a name.
  var isNamed: Bool
  /// Its value.
  var value: Range<Int>
}

/// A wikitext with its templates, links and tables found.
struct WikiPage {
  /// The text as it was given.
  let text: SourceText
  /// Its bytes, with comments and references blanked at their places.
  let bytes: [UInt8]
  /// Its structure.
  let tree: WikiTree
  /// The names of its templates, each once.
  private let names: [WikiName]
  /// What was found before and is likely to be asked for again.
  fileprivate let memory = WikiMemory()
  /// What is wrong with its marks.
  let faults: [WikiFault]

  /// Reads the structure of a text.
  init(_ text: SourceText) {
    self.text = text
    let masked = WikiMask.masked(text.bytes)
    bytes = masked.bytes
    var tree = WikiTree(masked.bytes)
    names = Self.nameTemplates(of: &tree, masked.bytes)
    self.tree = tree
    faults = masked.faults + tree.faults
  }

  /// Numbers the names of templates, and tells once for each what it stands for.
  private static func nameTemplates(of tree: inout WikiTree, _ bytes: [UInt8]) -> [WikiName] {
    var table = TextTable()
    var names: [WikiName] = []
    for index in tree.nodes.indices where tree.nodes[index].kind == .template {
      let node = tree.nodes[index]
      let start = node.start + 2
      var end = start
      let limit = min(contentEnd(of: node, bytes), start + 200)
      while end < limit, bytes[end] != UInt8(ascii: "|"), bytes[end] != UInt8(ascii: "{") { end += 1 }
      let number = table.index(of: Piece(start: start, end: end), in: bytes.span)
      if number == names.count { names.append(WikiName(bytes[start..<max(start, end)])) }
      tree.setName(number, of: index)
    }
    return names
  }

  // MARK: Places

  /// The place of a byte.
  func place(_ offset: Int) -> SourcePlace {
    let line = text.lineNumber(ofByte: offset, from: memory.line)
    memory.line = line
    let start = text.range(ofLine: line).lowerBound
    // In a line without end columns are counted in bytes.
    let isFar = offset - start > 10_000
    let column = isFar ? offset - start + 1 : text.column(ofByte: offset, inLine: line)
    return SourcePlace(file: text.file, line: line, column: max(1, column))
  }

  /// How many characters the source of a value has; at most a line's worth.
  func length(_ range: Range<Int>) -> Int {
    String(decoding: text.bytes[range.clamped(to: 0..<text.bytes.count)].prefix(200), as: UTF8.self).count
  }

  /// A shown text as a fragment of the line that its source starts on.
  func fragment(_ shown: String, at offset: Int) -> Fragment {
    let place = place(offset)
    return Fragment(line: shown, number: place.line, column: min(place.column, 501))
  }

  // MARK: Templates

  /// The name of a template, with what it stands for.
  func name(of node: WikiNode) -> WikiName {
    names.indices.contains(node.name) ? names[node.name] : .none
  }

  /// The name of a template as the page writes it, for messages.
  func writtenName(of node: WikiNode) -> String {
    let start = min(node.start + 2, bytes.count)
    let name = bytes[start..<max(start, contentEnd(of: node))].prefix { $0 != UInt8(ascii: "|") }
    let words = String(decoding: name.prefix(200), as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return words.joined(separator: " ")
  }

  /// Where the content of a node ends: before its closing mark, where it has one.
  func contentEnd(of node: WikiNode) -> Int { Self.contentEnd(of: node, bytes) }

  private static func contentEnd(of node: WikiNode, _ bytes: [UInt8]) -> Int {
    let mark: UInt8 = node.kind == .link ? UInt8(ascii: "]") : UInt8(ascii: "}")
    var end = node.end
    var count = node.kind == .argument ? 3 : 2
    if node.kind == .table {
      let isClosed = end - node.start >= 4 && bytes[end - 1] == mark && bytes[end - 2] == UInt8(ascii: "|")
      return isClosed ? end - 2 : end
    }
    while count > 0, end - 1 > node.start + 1, bytes[end - 1] == mark {
      end -= 1
      count -= 1
    }
    return end
  }

  /// The parts of a range at a byte that stands outside of all nodes in it.
  func pieces(of range: Range<Int>, at separator: UInt8, limit: Int = .max) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var cursor = tree.firstNode(from: range.lowerBound)
    var index = range.lowerBound
    while index < range.upperBound {
      let stop = min(tree.nextStart(from: index, &cursor), range.upperBound)
      while index < stop {
        if bytes[index] == separator, pieces.count < limit - 1 {
          pieces.append(start..<index)
          start = index + 1
        }
        index += 1
      }
      if index < range.upperBound { index = tree.skip(&cursor) }
    }
    pieces.append(start..<max(start, range.upperBound))
    return pieces
  }

  /// Visits the bytes of a range that stand outside of all nodes in it.
  func scan(_ range: Range<Int>, _ visit: (Int) -> Void) {
    var cursor = tree.firstNode(from: range.lowerBound)
    var index = range.lowerBound
    while index < range.upperBound {
      let stop = min(tree.nextStart(from: index, &cursor), range.upperBound)
      while index < stop {
        visit(index)
        index += 1
      }
      if index < range.upperBound { index = tree.skip(&cursor) }
    }
  }

  /// The arguments of a template, in order.
  func arguments(of node: WikiNode) -> [WikiArgument] {
    let end = contentEnd(of: node)
    var gathering = WikiArguments(limit: 20_000)
    var index = min(node.start + 2, end)
    var cursor = tree.firstNode(from: index)
    while index < end {
      let stop = min(tree.nextStart(from: index, &cursor), end)
      while index < stop {
        switch bytes[index] {
        case UInt8(ascii: "|"): gathering.takeBar(at: index, in: self)
        case UInt8(ascii: "="): gathering.takeEquals(at: index)
        default: break
        }
        index += 1
      }
      if index < end {
        gathering.hasNode = true
        index = tree.skip(&cursor)
      }
    }
    gathering.takeBar(at: end, in: self)
    return gathering.arguments
  }

  /// A range without blanks and blanked bytes at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = max(start, range.upperBound)
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
}

/// The arguments of a template while its bytes are passed over once.
private struct WikiArguments {
  private let limit: Int
  private(set) var arguments: [WikiArgument] = []
  /// Where the open argument starts; nil before the first bar.
  private var start: Int?
  private var equals: Int?
  /// Whether a node stands in the open argument.
  var hasNode = false

  init(limit: Int) {
    self.limit = limit
    // A match has a dozen.
    arguments.reserveCapacity(12)
  }

  /// An equals sign behind a node belongs to its text, as in a link's address; keys hold no nodes.
  mutating func takeEquals(at offset: Int) {
    if equals == nil, !hasNode { equals = offset }
  }

  /// Ends the open argument and starts the next.
  mutating func takeBar(at offset: Int, in page: WikiPage) {
    if let start {
      guard arguments.count < limit else { return }
      if let equals {
        let name = page.memory.argument(Piece(start: start, end: equals), in: page.bytes)
        arguments.append(
          WikiArgument(
            key: name.key, boxNumber: name.boxNumber, isNamed: true, value: page.trimmed(equals + 1..<offset)))
      } else {
        arguments.append(WikiArgument(key: "", isNamed: false, value: page.trimmed(start..<offset)))
      }
    }
    start = offset + 1
    equals = nil
    hasNode = false
  }
}

/// What of a page is kept in mind while it is read: the line of the last place, and the names of arguments, each read once,
/// for templates of one kind bring the same ones again and again.
private final class WikiMemory {
  /// The line of the last place.
  var line = 1

  /// No season has so many; a page with more starts anew, so that they take no more memory.
  private static let limit = 4096
  private var table = TextTable()
  private var names: [(key: String, boxNumber: Int32)] = []

  /// The name that stands in a piece of the page.
  func argument(_ piece: Piece, in bytes: [UInt8]) -> (key: String, boxNumber: Int32) {
    let index = table.index(of: piece, in: bytes.span)
    if index < names.count { return names[index] }
    let key = WikiTemplateName.key(bytes[piece.start..<piece.end])
    let name = (key: key, boxNumber: Int32(truncatingIfNeeded: WikiBox.number(of: key) ?? -1))
    names.append(name)
    if names.count == Self.limit {
      table = TextTable()
      names = []
    }
    return name
  }
}
