/// What a page shows of its source: links by their text, templates by what they stand for, no marks.
extension WikiPage {
  /// The shown text of a range on one line, blanks single.
  func shown(_ range: Range<Int>) -> String {
    if let plain = plain(range) { return plain }
    let lines = lines(range)
    return lines.count == 1 ? lines[0] : lines.joined(separator: " ")
  }

  /// The shown text of a range, line by line; line breaks of the source and `<br>` part lines, empty ones are left out.
  func lines(_ range: Range<Int>) -> [String] {
    if let plain = plain(range) { return plain.isEmpty ? [] : [plain] }
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    show(range, into: &out, depth: 0)
    let bytes = out.span
    var lines: [String] = []
    var start = 0
    while start < bytes.count {
      let end = bytes.first(0x0A, in: Piece(start: start, end: bytes.count)) ?? bytes.count
      let text = bytes.name(bytes.trimmed(Piece(start: start, end: end)))
      if !text.isEmpty { lines.append(text) }
      start = end + 1
    }
    return lines
  }

  /// The parts of a cell that line breaks or commas part, where each of them shows a score of its own.
  ///
  /// They are the meetings of a pair that met more often than once on a ground. Any other cell is one part.
  func pieces(ofScores range: Range<Int>) -> [Range<Int>] {
    guard bytes[range].contains(UInt8(ascii: "<")) || bytes[range].contains(0x0A) else {
      guard bytes[range].contains(Byte.comma) else { return [range] }
      // With brackets or words the second is a part of the first: half time, kicks.
      let listed = pieces(of: range, at: Byte.comma).map(trimmed)
      return listed.allSatisfy { ScoreCell.readPlain(bytes, $0) != nil } ? listed : [range]
    }
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    scan(range) { index in
      guard index >= start else { return }
      if bytes[index] == 0x0A {
        parts.append(start..<index)
        start = index + 1
      } else if bytes[index] == UInt8(ascii: "<"),
        bytes[index...].dropFirst().prefix(2).map(\.lowered) == Array("br".utf8),
        let end = WikiMask.tagEnd(bytes, from: index), end < range.upperBound
      {
        parts.append(start..<index)
        start = end + 1
      }
    }
    parts.append(start..<max(start, range.upperBound))
    parts = parts.filter { !shown($0).isEmpty }
    let areScores =
      parts.count > 1
      && parts.allSatisfy { part in
        let text = shown(part)
        return text.utf8.first?.isDigit == true && ResultsGrid.isResult(text)
      }
    return areScores ? parts : [range]
  }

  /// The text of a range that holds nothing but itself; nil where it has marks.
  private func plain(_ range: Range<Int>) -> String? {
    var last: UInt8 = 0
    for index in range {
      let byte = bytes[index]
      switch byte {
      case 0...0x1F, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "'"),
        UInt8(ascii: "]"), UInt8(ascii: "}"), 0xC2, 0xCC, 0xCD, 0xE2:
        return nil
      case 0x20: if last == 0x20 { return nil }
      default: break
      }
      last = byte
    }
    return String(decoding: bytes[trimmed(range)], as: UTF8.self)
  }

  private func show(_ range: Range<Int>, into out: inout [UInt8], depth: Int) {
    guard depth <= WikiTree.depthLimit else { return }
    var cursor = tree.firstNode(from: range.lowerBound)
    var index = range.lowerBound
    while index < range.upperBound {
      let stop = min(tree.nextStart(from: index, &cursor), range.upperBound)
      while index < stop {
        let start = index
        while index < stop, !Self.isMark(bytes[index]) { index += 1 }
        if index > start { out.append(contentsOf: bytes[start..<index]) }
        if index < stop { index = showByte(at: index, in: range, into: &out) }
      }
      // A tag or an address may end behind the start of a node, which is then its text.
      guard index == stop, index < range.upperBound else { continue }
      show(tree.nodes[cursor], into: &out, depth: depth)
      index = tree.skip(&cursor)
    }
  }

  /// Whether a byte outside of nodes may show as something else than itself.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case WikiMask.blank, 0x0D, UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "["): true
    default: false
    }
  }

  /// Shows what starts at a byte outside of nodes, and returns where to go on.
  private func showByte(at index: Int, in range: Range<Int>, into out: inout [UInt8]) -> Int {
    let byte = bytes[index]
    switch byte {
    case WikiMask.blank: return index + 1
    case UInt8(ascii: "'"):
      var end = index
      while end < range.upperBound, bytes[end] == byte { end += 1 }
      // Two or more are bold and italic; one is an apostrophe.
      if end - index == 1 { out.append(byte) }
      return end
    case UInt8(ascii: "<"): return showTag(at: index, in: range, into: &out)
    case UInt8(ascii: "&"): return showEntity(at: index, in: range, into: &out)
    case UInt8(ascii: "["): return showAddress(at: index, in: range, into: &out)
    case 0x0D: out.append(0x0A)
    default: out.append(byte)
    }
    return index + 1
  }

  private func showTag(at index: Int, in range: Range<Int>, into out: inout [UInt8]) -> Int {
    guard index + 1 < range.upperBound, let end = WikiMask.tagEnd(bytes, from: index), end < range.upperBound else {
      out.append(bytes[index])
      return index + 1
    }
    let first = bytes[index + 1] | 0x20
    guard (0x61...0x7A).contains(first) || bytes[index + 1] == UInt8(ascii: "/") else {
      out.append(bytes[index])
      return index + 1
    }
    let name = bytes[index + 1..<end].lazy.filter { $0 != UInt8(ascii: "/") }.prefix(3).map { $0 | 0x20 }
    if name.elementsEqual("br ".utf8) || name.elementsEqual("br".utf8) { out.append(0x0A) }
    // What is struck out holds no more.
    let isOpening = bytes[index + 1] != UInt8(ascii: "/")
    let tag = String(decoding: bytes[index + 1..<end].prefix(6), as: UTF8.self).lowercased()
    if isOpening, ["s", "del", "strike"].contains(tag) {
      let close = [UInt8](("</" + tag + ">").utf8)
      let rest = bytes[end + 1..<min(range.upperBound, end + 400)]
      if let stop = rest.indices.first(where: { start in
        start + close.count <= rest.endIndex && zip(rest[start...], close).allSatisfy { $0.lowered == $1 }
      }) {
        return stop + close.count
      }
    }
    return end + 1
  }

  private func showEntity(at index: Int, in range: Range<Int>, into out: inout [UInt8]) -> Int {
    let limit = min(range.upperBound, index + 12)
    guard let end = (index + 1..<max(limit, index + 1)).first(where: { bytes[$0] == UInt8(ascii: ";") }) else {
      out.append(bytes[index])
      return index + 1
    }
    let name = String(decoding: bytes[index + 1..<end], as: UTF8.self)
    if let text = Entities.text(name) {
      out.append(contentsOf: text.utf8)
      return end + 1
    }
    out.append(bytes[index])
    return index + 1
  }

  /// `[https://… Report]` shows what follows the address.
  private func showAddress(at index: Int, in range: Range<Int>, into out: inout [UInt8]) -> Int {
    let rest = bytes[index + 1..<min(range.upperBound, index + 9)]
    let isAddress = rest.starts(with: "http".utf8) || rest.starts(with: "//".utf8)
    guard isAddress, let close = (index + 1..<range.upperBound).prefix(2000).first(where: { bytes[$0] == 0x5D }) else {
      out.append(bytes[index])
      return index + 1
    }
    if let blank = (index + 1..<close).first(where: { bytes[$0] == 0x20 }) {
      out.append(contentsOf: bytes[blank + 1..<close].filter { $0 != WikiMask.blank && $0 != UInt8(ascii: "'") })
    }
    return close + 1
  }

  private func show(_ node: WikiNode, into out: inout [UInt8], depth: Int) {
    switch node.kind {
    case .template: showTemplate(node, into: &out, depth: depth)
    case .link: showLink(node, into: &out, depth: depth)
    case .argument, .table, .none: break
    }
  }

  // MARK: Links

  private static let namespaces = ["file:", "image:", "archivo:", "imagen:", "category:", "categoría:", "media:"]

  private func showLink(_ node: WikiNode, into out: inout [UInt8], depth: Int) {
    let content = node.start + 2..<max(node.start + 2, contentEnd(of: node))
    let parts = pieces(of: content, at: UInt8(ascii: "|"))
    guard let target = parts.first, let last = parts.last else { return }
    // Only the name of a namespace has a colon so near to the start.
    let hasColon = target.prefix(16).contains { bytes[$0] == Byte.colon }
    let name = hasColon ? String(decoding: bytes[target.prefix(16)], as: UTF8.self).lowercased() : ""
    if hasColon, Self.namespaces.contains(where: name.hasPrefix) { return }
    guard parts.count > 1, trimmed(last).isEmpty else {
      let start = parts.count == 1 && name.hasPrefix(":") ? last.lowerBound + 1 : last.lowerBound
      return show(start..<last.upperBound, into: &out, depth: depth + 1)
    }
    // An empty text shows the target without what stands in brackets.
    let bracket = target.first { bytes[$0] == UInt8(ascii: "(") } ?? target.upperBound
    show(trimmed(target.lowerBound..<bracket), into: &out, depth: depth + 1)
  }
}
