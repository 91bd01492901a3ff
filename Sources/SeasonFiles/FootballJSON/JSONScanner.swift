/// Where and why a text is no JSON.
struct JSONFault: Error {
  var offset: Int
  var message: String
  var expected: String
}

/// Reads JSON in one pass over the bytes; values nest to a depth of 40 at most.
struct JSONScanner {
  private var offset = 0
  private var nodes: [JSONNode] = []

  /// The values of a text.
  static func read(_ bytes: Span<UInt8>) throws(JSONFault) -> [JSONNode] {
    guard bytes.count <= Int32.max else {
      throw JSONFault(offset: 0, message: "the text is too long", expected: "at most two gigabytes")
    }
    var scanner = JSONScanner()
    // Values take a dozen bytes and more in every file of seasons.
    scanner.nodes.reserveCapacity(bytes.count / 16)
    try scanner.value(bytes, key: .other, depth: 0)
    scanner.skipBlanks(bytes)
    if scanner.offset < bytes.count {
      throw JSONFault(
        offset: scanner.offset, message: "text stands behind the end of the JSON", expected: "nothing more")
    }
    return scanner.nodes
  }

  private mutating func skipBlanks(_ bytes: Span<UInt8>) {
    while offset < bytes.count, bytes[offset] == 0x20 || (0x09...0x0D).contains(bytes[offset]) { offset += 1 }
  }

  // MARK: Values

  private mutating func value(_ bytes: Span<UInt8>, key: JSONKey, depth: Int) throws(JSONFault) {
    skipBlanks(bytes)
    guard offset < bytes.count else {
      throw JSONFault(offset: offset, message: "the text ends inside of the JSON", expected: "a value")
    }
    guard depth < 40 else {
      throw JSONFault(offset: offset, message: "the values nest too deeply", expected: "at most 40 levels")
    }
    let index = nodes.count
    let start = Int32(truncatingIfNeeded: offset)
    nodes.append(JSONNode(kind: .null, key: key, start: start, end: start, next: 0))
    let kind: JSONNode.Kind
    switch bytes[offset] {
    case UInt8(ascii: "{"): kind = try object(bytes, depth: depth)
    case UInt8(ascii: "["): kind = try list(bytes, depth: depth)
    case UInt8(ascii: "\""): kind = try string(bytes) ? .escapedText : .text
    case UInt8(ascii: "t"): kind = try word("true", .yes, bytes)
    case UInt8(ascii: "f"): kind = try word("false", .no, bytes)
    case UInt8(ascii: "n"): kind = try word("null", .null, bytes)
    case UInt8(ascii: "-"), 0x30...0x39: kind = number(bytes)
    default:
      throw JSONFault(
        offset: offset, message: "a value cannot start here", expected: "a text in quotes, a number, { or [")
    }
    nodes[index].kind = kind
    nodes[index].end = Int32(truncatingIfNeeded: offset)
    nodes[index].next = Int32(truncatingIfNeeded: nodes.count)
  }

  private mutating func object(_ bytes: Span<UInt8>, depth: Int) throws(JSONFault) -> JSONNode.Kind {
    offset += 1
    skipBlanks(bytes)
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "}") {
      offset += 1
      return .object
    }
    while true {
      skipBlanks(bytes)
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
        throw JSONFault(offset: offset, message: "a key is missing", expected: "a key in quotes")
      }
      let start = offset + 1
      let isEscaped = try string(bytes)
      let piece = Piece(start: start, end: offset - 1)
      skipBlanks(bytes)
      guard offset < bytes.count, bytes[offset] == Byte.colon else {
        let name = isEscaped ? String(decoding: JSONEscapes.decoded(piece, bytes), as: UTF8.self) : bytes.text(piece)
        throw JSONFault(offset: offset, message: "no colon stands behind the key \"\(name)\"", expected: "a colon")
      }
      offset += 1
      try value(bytes, key: JSONKey(piece, in: bytes), depth: depth + 1)
      if try isClosed(by: UInt8(ascii: "}"), bytes) { return .object }
    }
  }

  private mutating func list(_ bytes: Span<UInt8>, depth: Int) throws(JSONFault) -> JSONNode.Kind {
    offset += 1
    skipBlanks(bytes)
    if offset < bytes.count, bytes[offset] == Byte.closeSquare {
      offset += 1
      return .list
    }
    while true {
      try value(bytes, key: .other, depth: depth + 1)
      if try isClosed(by: Byte.closeSquare, bytes) { return .list }
    }
  }

  /// Takes a comma, or the bracket that closes.
  private mutating func isClosed(by bracket: UInt8, _ bytes: Span<UInt8>) throws(JSONFault) -> Bool {
    skipBlanks(bytes)
    let name = bracket == Byte.closeSquare ? "]" : "}"
    guard offset < bytes.count else {
      throw JSONFault(offset: offset, message: "the text ends inside of the JSON", expected: name)
    }
    let byte = bytes[offset]
    guard byte == bracket || byte == Byte.comma else {
      throw JSONFault(
        offset: offset, message: "neither a comma nor \(name) stands here", expected: "a comma or \(name)")
    }
    offset += 1
    return byte == bracket
  }

  private mutating func word(
    _ word: StaticString, _ kind: JSONNode.Kind, _ bytes: Span<UInt8>
  ) throws(JSONFault) -> JSONNode.Kind {
    guard bytes.has(word, at: offset, in: Piece(start: 0, end: bytes.count)) else {
      throw JSONFault(offset: offset, message: "the word is none of JSON", expected: "true, false or null")
    }
    offset += word.utf8CodeUnitCount
    return kind
  }

  private mutating func number(_ bytes: Span<UInt8>) -> JSONNode.Kind {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x30...0x39, Byte.hyphen, Byte.dot, UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"): offset += 1
      default: return .number
      }
    }
    return .number
  }

  // MARK: Texts

  /// Passes over a text in quotes; true where escapes stand in it.
  private mutating func string(_ bytes: Span<UInt8>) throws(JSONFault) -> Bool {
    let open = offset
    var isEscaped = false
    offset += 1
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\""), bytes[offset] != 0x0A {
      guard bytes[offset] == UInt8(ascii: "\\"), offset + 1 < bytes.count else {
        offset += 1
        continue
      }
      isEscaped = true
      switch bytes[offset + 1] {
      case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"),
        UInt8(ascii: "\""), UInt8(ascii: "\\"), Byte.slash:
        offset += 2
      case UInt8(ascii: "u") where JSONEscapes.unit(at: offset + 2, bytes) != nil: offset += 6
      default:
        throw JSONFault(
          offset: offset, message: "the text holds an escape that JSON has not", expected: "\\n, \\\" or \\u00e9")
      }
    }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
      throw JSONFault(offset: open, message: "the text is not closed", expected: "a quote \" on the same line")
    }
    offset += 1
    return isEscaped
  }
}
