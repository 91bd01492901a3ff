/// A part of a wikitext with an opening and a closing mark.
struct WikiNode {
  /// What it is.
  enum Kind {
    case template
    case argument
    case link
    case table
    /// An opening mark that turned out to be text.
    case none
  }

  /// What it is.
  var kind: Kind
  // Half the width of `Int`: a page can have a node for every few bytes.
  private var narrowStart: UInt32
  private var narrowEnd: UInt32
  private var narrowNext: UInt32
  private var narrowName: Int32 = -1

  /// Where its opening mark starts.
  var start: Int { Int(narrowStart) }

  /// Where its closing mark ends.
  var end: Int {
    get { Int(narrowEnd) }
    set { narrowEnd = UInt32(clamping: newValue) }
  }

  /// The index of the first node that does not stand in it.
  var next: Int {
    get { Int(narrowNext) }
    set { narrowNext = UInt32(clamping: newValue) }
  }

  /// The number of its name among the page's names; -1 where it is no template.
  var name: Int {
    get { Int(narrowName) }
    set { narrowName = Int32(clamping: newValue) }
  }

  /// Makes a node that is open, and the last so far.
  init(_ kind: Kind, start: Int, index: Int) {
    self.kind = kind
    narrowStart = UInt32(clamping: start)
    narrowEnd = narrowStart
    narrowNext = UInt32(clamping: index + 1)
  }
}

/// The templates, links and tables of a wikitext, found in one pass without recursion.
///
/// Nodes stand in the order of their opening marks, those within one another right behind the outer one.
struct WikiTree {
  /// How deeply nodes may stand in one another; deeper ones are read as text.
  ///
  /// Wikis allow forty.
  static let depthLimit = 60
  private static let faultLimit = 200

  /// The nodes.
  private(set) var nodes: [WikiNode] = []
  /// What is wrong with the marks.
  private(set) var faults: [WikiFault] = []
  private var stack: [Int] = []
  private var overflow = 0

  /// Parses bytes from which comments and references were blanked.
  init(_ bytes: [UInt8]) {
    parse(bytes)
  }

  private mutating func parse(_ bytes: [UInt8]) {
    var index = 0
    var isLineStart = true
    while index < bytes.count {
      let byte = bytes[index]
      // Letters and digits are most of a text and mark nothing.
      if byte.isLetter || byte.isDigit {
        isLineStart = false
        index += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "{"): index = open(bytes, at: index, isLineStart: isLineStart)
      case UInt8(ascii: "}"): index = close(bytes, at: index)
      case UInt8(ascii: "["): index = openLink(bytes, at: index)
      case UInt8(ascii: "]"): index = closeLink(bytes, at: index)
      case UInt8(ascii: "|"):
        if isLineStart, index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "}"), closeTable(at: index) {
          index += 2
        } else {
          index += 1
        }
      case 0x0A, 0x0D:
        index += 1
        dropLinks()
        if !stack.isEmpty, isHeading(bytes, at: index) { closeAll(at: index) }
        isLineStart = true
        continue
      default: index += 1
      }
      if byte != 0x20, byte != 0x09, byte != WikiMask.blank, byte != UInt8(ascii: ":") { isLineStart = false }
    }
    closeAll(at: bytes.count)
  }

  // MARK: Opening

  private mutating func push(_ kind: WikiNode.Kind, at start: Int) {
    guard stack.count < Self.depthLimit, overflow == 0 else {
      if overflow == 0 { note(WikiFault(kind: .tooDeep, offset: start, length: 2)) }
      if kind != .link { overflow += 1 }
      return
    }
    stack.append(nodes.count)
    nodes.append(WikiNode(kind, start: start, index: nodes.count))
  }

  private mutating func open(_ bytes: [UInt8], at start: Int, isLineStart: Bool) -> Int {
    var count = 1
    while start + count < bytes.count, bytes[start + count] == UInt8(ascii: "{") { count += 1 }
    let end = start + count
    if count == 1 {
      if isLineStart, end < bytes.count, bytes[end] == UInt8(ascii: "|") {
        push(.table, at: start)
        return end + 1
      }
      return end
    }
    if isLineStart, WikiTemplateName.isBlock(bytes, at: end) { closeOpenBlock(at: start) }
    var index = start
    while end - index >= 2 {
      let isArgument = end - index == 3
      push(isArgument ? .argument : .template, at: index)
      index += isArgument ? 3 : 2
    }
    return end
  }

  /// A match or an infobox never stands in another one: the outer one lacks its closing braces.
  private mutating func closeOpenBlock(at offset: Int) {
    guard let depth = stack.lastIndex(where: { blocks.contains($0) }) else {
      blocks.insert(nodes.count)
      return
    }
    while stack.count > depth { closeUnclosed(at: offset) }
    overflow = 0
    blocks.insert(nodes.count)
  }

  private var blocks: Set<Int> = []

  private mutating func openLink(_ bytes: [UInt8], at start: Int) -> Int {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "["), overflow == 0 else { return start + 1 }
    push(.link, at: start)
    return start + 2
  }

  // MARK: Closing

  private mutating func close(_ bytes: [UInt8], at start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == UInt8(ascii: "}") { end += 1 }
    var index = start
    while end - index >= 2 {
      if overflow > 0 {
        overflow -= 1
        index += 2
        continue
      }
      dropLinks()
      guard let depth = stack.lastIndex(where: { nodes[$0].kind != .table }) else { return end }
      while stack.count > depth + 1 { closeUnclosed(at: index) }
      let isArgument = nodes[stack[depth]].kind == .argument && end - index >= 3
      index += isArgument ? 3 : 2
      pop(end: index)
    }
    return end
  }

  private mutating func closeLink(_ bytes: [UInt8], at start: Int) -> Int {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "]") else { return start + 1 }
    if let top = stack.last, nodes[top].kind == .link, overflow == 0 { pop(end: start + 2) }
    return start + 2
  }

  private mutating func closeTable(at start: Int) -> Bool {
    if overflow > 0 { return false }
    dropLinks()
    guard let top = stack.last, nodes[top].kind == .table else { return false }
    pop(end: start + 2)
    return true
  }

  private mutating func pop(end: Int) {
    guard let top = stack.popLast() else { return }
    nodes[top].end = end
    nodes[top].next = nodes.count
    blocks.remove(top)
  }

  /// Makes links that their line did not close text again.
  private mutating func dropLinks() {
    while let top = stack.last, nodes[top].kind == .link {
      stack.removeLast()
      nodes[top].kind = .none
      nodes[top].next = top + 1
    }
  }

  private mutating func closeUnclosed(at offset: Int) {
    guard let top = stack.last else { return }
    if nodes[top].kind == .link { return dropLinks() }
    let what: String
    switch nodes[top].kind {
    case .table: what = "table"
    case .argument: what = "argument"
    default: what = "template"
    }
    note(WikiFault(kind: .unclosed(what), offset: nodes[top].start, length: 2))
    pop(end: offset)
  }

  private mutating func closeAll(at offset: Int) {
    overflow = 0
    while !stack.isEmpty { closeUnclosed(at: offset) }
  }

  private mutating func note(_ fault: WikiFault) {
    if faults.count < Self.faultLimit { faults.append(fault) }
  }

  /// Whether a line is a heading, which no template goes on behind.
  private func isHeading(_ bytes: [UInt8], at start: Int) -> Bool {
    guard start + 4 < bytes.count, bytes[start] == UInt8(ascii: "="), bytes[start + 1] == UInt8(ascii: "=") else {
      return false
    }
    var index = start + 2
    var last: UInt8 = 0
    var beforeLast: UInt8 = 0
    let limit = min(bytes.count, start + 400)
    while index < limit, bytes[index] != 0x0A, bytes[index] != 0x0D {
      if bytes[index] != 0x20, bytes[index] != 0x09, bytes[index] != WikiMask.blank {
        beforeLast = last
        last = bytes[index]
      }
      index += 1
    }
    return last == UInt8(ascii: "=") && beforeLast == UInt8(ascii: "=")
  }

  /// Notes the number of a template's name.
  mutating func setName(_ number: Int, of node: Int) {
    nodes[node].name = number
  }

  // MARK: Finding

  /// Where the first node starts that starts at an offset or behind it, with the cursor moved to it.
  func nextStart(from offset: Int, _ cursor: inout Int) -> Int {
    while cursor < nodes.count, nodes[cursor].start < offset || nodes[cursor].kind == .none { cursor += 1 }
    return cursor < nodes.count ? nodes[cursor].start : .max
  }

  /// The node that starts at an offset; nil where none does.
  func node(startingAt offset: Int) -> WikiNode? {
    var cursor = firstNode(from: offset)
    return nextStart(from: offset, &cursor) == offset ? nodes[cursor] : nil
  }

  /// Moves the cursor behind its node and returns where that ends.
  func skip(_ cursor: inout Int) -> Int {
    guard cursor < nodes.count else { return .max }
    let node = nodes[cursor]
    cursor = node.next
    return max(node.end, node.start + 1)
  }

  /// The index of the first node that starts at an offset or behind it.
  func firstNode(from offset: Int) -> Int {
    var low = 0
    var high = nodes.count
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
