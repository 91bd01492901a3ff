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
  /// The node that was found last.
  private let last = LastFound()

  private final class LastFound { var index = 0 }

  /// Parses bytes from which comments and references were blanked.
  init(_ bytes: [UInt8]) {
    parse(bytes)
  }

  private mutating func parse(_ bytes: [UInt8]) {
    var index = 0
    var isLineStart = true
    while index < bytes.count {
      // Within a line letters, digits and most signs are passed over eight at a time: they mark nothing.
      if !isLineStart { index = bytes.span.firstStructure(from: index) }
      guard index < bytes.count else { break }
      let byte = bytes[index]
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
    if let depth = stack.lastIndex(where: { $0 < isBlock.count && isBlock[$0] }) {
      while stack.count > depth { closeUnclosed(at: offset) }
      overflow = 0
    }
    while isBlock.count <= nodes.count { isBlock.append(false) }
    isBlock[nodes.count] = true
  }

  /// Whether each node is such an open template; those behind the last are none.
  private var isBlock: [Bool] = []

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
    if top < isBlock.count { isBlock[top] = false }
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
  ///
  /// Pages are read from front to back, so what is looked for is nearly always near to what was found last.
  func firstNode(from offset: Int) -> Int {
    var low = 0
    var high = nodes.count
    var step = 4
    let hint = min(last.index, high)
    if hint < high, nodes[hint].start < offset {
      low = hint + 1
      while low + step < high, nodes[low + step].start < offset {
        low += step + 1
        step *= 2
      }
      high = min(high, low + step)
    } else {
      high = hint
      while high > step, nodes[high - step].start >= offset {
        high -= step
        step *= 2
      }
      low = max(0, high - step)
    }
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    last.index = low
    return low
  }
}

extension Span where Element == UInt8 {
  /// The first brace, bar, square bracket or line end from an offset on, or one of the few letters and signs that look like
  /// them in eight bytes at once, such as `x`; at most the end.
  fileprivate func firstStructure(from start: Int) -> Int {
    var offset = start
    while offset + 8 <= count {
      let word = UInt64(littleEndian: word(at: offset))
      let found =
        (word | UInt64(repeating: 0x27)).bytesEqual(0x7F) | (word | UInt64(repeating: 0x07)).bytesEqual(0x0F)
      if found != 0 { return offset + found.trailingZeroBitCount / 8 }
      offset += 8
    }
    return offset
  }
}
