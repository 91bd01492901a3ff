/// A value of JSON that knows where it stands, so that every fault has a line and a column.
struct JSONNode: Sendable {
  /// What it is.
  enum Value: Sendable {
    case null
    case bool(Bool)
    /// A whole number; nil for one with decimals or beyond nine digits.
    case number(Int?)
    case text(String)
    case list([JSONNode])
    case object([Member])
  }

  /// A key with its value.
  struct Member: Sendable {
    var key: String
    var node: JSONNode
  }

  /// What it is.
  var value: Value
  /// The offset of its first byte.
  var start: Int
  /// The offset behind it.
  var end: Int

  /// The member of a key; the last one where a key stands twice.
  subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.last { $0.key == key }?.node
  }

  /// The text, where it is one that is not blank.
  var text: String? {
    guard case .text(let text) = value else { return nil }
    let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return name.isEmpty ? nil : name
  }

  /// The whole number, where it is one, also written as text.
  var number: Int? {
    switch value {
    case .number(let number): number
    case .text(let text): NumberWords.digits(text)
    default: nil
    }
  }

  /// The items, where it is a list.
  var list: [JSONNode]? {
    guard case .list(let items) = value else { return nil }
    return items
  }

  /// Whether it says yes.
  var isTrue: Bool {
    if case .bool(true) = value { return true }
    return false
  }

  /// Whether it is nothing: null, or an object or list without members.
  var isNothing: Bool {
    switch value {
    case .null: true
    case .object(let members): members.isEmpty
    case .list(let items): items.isEmpty
    default: false
    }
  }

  /// What it is, in a word for messages.
  var kind: String {
    switch value {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .text: "a text"
    case .list: "a list"
    case .object: "an object"
    }
  }
}

/// Where and why a text is no JSON.
struct JSONFault: Error {
  var offset: Int
  var message: String
  var expected: String
}

/// Reads JSON in one pass over the bytes; values nest to a depth of 40 at most.
struct JSONScanner {
  private var offset = 0

  /// The value that a text is.
  static func read(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONNode {
    var scanner = JSONScanner()
    let node = try scanner.value(bytes, depth: 0)
    scanner.skipBlanks(bytes)
    if scanner.offset < bytes.count {
      throw JSONFault(
        offset: scanner.offset, message: "text stands behind the end of the JSON", expected: "nothing more")
    }
    return node
  }

  private mutating func skipBlanks(_ bytes: Span<UInt8>) {
    while offset < bytes.count, bytes[offset] == 0x20 || (0x09...0x0D).contains(bytes[offset]) { offset += 1 }
  }

  private mutating func value(_ bytes: Span<UInt8>, depth: Int) throws(JSONFault) -> JSONNode {
    skipBlanks(bytes)
    let start = offset
    guard offset < bytes.count else {
      throw JSONFault(offset: offset, message: "the text ends inside of the JSON", expected: "a value")
    }
    guard depth < 40 else {
      throw JSONFault(offset: offset, message: "the values nest too deeply", expected: "at most 40 levels")
    }
    let value: JSONNode.Value
    switch bytes[offset] {
    case UInt8(ascii: "{"): value = try object(bytes, depth: depth)
    case UInt8(ascii: "["): value = try list(bytes, depth: depth)
    case UInt8(ascii: "\""): value = .text(try string(bytes))
    case UInt8(ascii: "t"): value = try word("true", .bool(true), bytes)
    case UInt8(ascii: "f"): value = try word("false", .bool(false), bytes)
    case UInt8(ascii: "n"): value = try word("null", .null, bytes)
    case UInt8(ascii: "-"), 0x30...0x39: value = number(bytes)
    default:
      throw JSONFault(
        offset: offset, message: "a value cannot start here", expected: "a text in quotes, a number, { or [")
    }
    return JSONNode(value: value, start: start, end: offset)
  }

  private mutating func object(_ bytes: Span<UInt8>, depth: Int) throws(JSONFault) -> JSONNode.Value {
    var members: [JSONNode.Member] = []
    offset += 1
    while true {
      skipBlanks(bytes)
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "}"), members.isEmpty {
        offset += 1
        return .object([])
      }
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
        throw JSONFault(offset: offset, message: "a key is missing", expected: "a key in quotes")
      }
      let key = try string(bytes)
      skipBlanks(bytes)
      guard offset < bytes.count, bytes[offset] == Byte.colon else {
        throw JSONFault(offset: offset, message: "no colon stands behind the key \"\(key)\"", expected: "a colon")
      }
      offset += 1
      members.append(JSONNode.Member(key: key, node: try value(bytes, depth: depth + 1)))
      if try isClosed(by: UInt8(ascii: "}"), bytes) { return .object(members) }
    }
  }

  private mutating func list(_ bytes: Span<UInt8>, depth: Int) throws(JSONFault) -> JSONNode.Value {
    var items: [JSONNode] = []
    offset += 1
    skipBlanks(bytes)
    if offset < bytes.count, bytes[offset] == Byte.closeSquare {
      offset += 1
      return .list([])
    }
    while true {
      items.append(try value(bytes, depth: depth + 1))
      if try isClosed(by: Byte.closeSquare, bytes) { return .list(items) }
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
    _ word: StaticString, _ value: JSONNode.Value, _ bytes: Span<UInt8>
  ) throws(JSONFault) -> JSONNode.Value {
    guard bytes.has(word, at: offset, in: Piece(start: 0, end: bytes.count)) else {
      throw JSONFault(offset: offset, message: "the word is none of JSON", expected: "true, false or null")
    }
    offset += word.utf8CodeUnitCount
    return value
  }

  private mutating func number(_ bytes: Span<UInt8>) -> JSONNode.Value {
    let start = offset
    var value = 0
    var isWhole = true
    if bytes[offset] == Byte.hyphen {
      isWhole = false
      offset += 1
    }
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte.isDigit, offset - start < 9 {
        value = value * 10 + Int(byte &- 0x30)
      } else if byte.isDigit || byte == Byte.dot || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E")
        || byte == UInt8(ascii: "+") || byte == Byte.hyphen
      {
        isWhole = false
      } else {
        break
      }
      offset += 1
    }
    return .number(isWhole ? value : nil)
  }

  // MARK: Texts

  private mutating func string(_ bytes: Span<UInt8>) throws(JSONFault) -> String {
    let open = offset
    offset += 1
    let start = offset
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\""), bytes[offset] != UInt8(ascii: "\\"),
      bytes[offset] != 0x0A
    {
      offset += 1
    }
    guard offset < bytes.count, bytes[offset] != 0x0A else {
      throw JSONFault(offset: open, message: "the text is not closed", expected: "a quote \" on the same line")
    }
    if bytes[offset] == UInt8(ascii: "\"") {
      offset += 1
      return bytes.text(Piece(start: start, end: offset - 1))
    }
    return try escapedString(from: start, open: open, bytes)
  }

  private mutating func escapedString(
    from start: Int, open: Int, _ bytes: Span<UInt8>
  ) throws(JSONFault) -> String {
    var content: [UInt8] = []
    var units: [UInt16] = []
    offset = start
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\""), bytes[offset] != 0x0A {
      let byte = bytes[offset]
      offset += 1
      guard byte == UInt8(ascii: "\\") else {
        flush(&units, into: &content)
        content.append(byte)
        continue
      }
      guard offset < bytes.count else { break }
      let escape = bytes[offset]
      offset += 1
      if escape == UInt8(ascii: "u"), let unit = hexadecimal(bytes) {
        units.append(unit)
        continue
      }
      flush(&units, into: &content)
      switch escape {
      case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
        content.append(0x20)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), Byte.slash: content.append(escape)
      default:
        throw JSONFault(
          offset: offset - 2, message: "the text holds an escape that JSON has not", expected: "\\n, \\\" or \\u00e9")
      }
    }
    flush(&units, into: &content)
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
      throw JSONFault(offset: open, message: "the text is not closed", expected: "a quote \" on the same line")
    }
    offset += 1
    return String(decoding: content, as: UTF8.self)
  }

  private func flush(_ units: inout [UInt16], into content: inout [UInt8]) {
    guard !units.isEmpty else { return }
    content.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
    units = []
  }

  private mutating func hexadecimal(_ bytes: Span<UInt8>) -> UInt16? {
    guard offset + 4 <= bytes.count,
      let unit = UInt16(bytes.text(Piece(start: offset, end: offset + 4)), radix: 16)
    else { return nil }
    offset += 4
    return unit
  }
}
