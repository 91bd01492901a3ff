/// The name of a member, by its bytes: up to eight fill one number, and no key of a season is longer.
struct JSONKey: Hashable, Sendable, ExpressibleByStringLiteral {
  private let packed: UInt64

  /// A key that no season has.
  static let other = JSONKey(packed: 0)

  private init(packed: UInt64) { self.packed = packed }

  /// A key as it is written in this source.
  init(stringLiteral text: StaticString) {
    packed = text.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt64($1) } }
  }

  /// The key of a piece; one of more than eight bytes is none that is looked for.
  init(_ piece: Piece, in bytes: Span<UInt8>) {
    var packed: UInt64 = 0
    if piece.count <= 8 {
      for offset in piece.start..<piece.end { packed = packed << 8 | UInt64(bytes[offset]) }
    }
    self.packed = packed
  }
}

/// A value of JSON that knows where it stands, so that every fault has a line and a column.
struct JSONNode: Sendable {
  /// What it is.
  enum Kind: UInt8, Sendable {
    case null, yes, no, number, text, escapedText, list, object
  }

  /// What it is.
  var kind: Kind
  /// Its name, where it is a member of an object.
  var key: JSONKey
  /// The offset of its first byte.
  var start: Int32
  /// The offset behind it.
  var end: Int32
  /// The number of the first value behind it that does not stand in it.
  var next: Int32

  /// What it is, in a word for messages.
  var kindName: String {
    switch kind {
    case .null: "null"
    case .yes, .no: "true or false"
    case .number: "a number"
    case .text, .escapedText: "a text"
    case .list: "a list"
    case .object: "an object"
    }
  }
}

/// JSON as a flat list of its values in the order of the text; those within another stand right behind it.
///
/// Texts and numbers stay bytes until they are asked for, so that a document costs little more than its text.
struct JSONDocument: Sendable {
  /// Values by their numbers.
  typealias Index = Int

  /// The text.
  let bytes: [UInt8]
  private let nodes: [JSONNode]

  /// Reads a text.
  ///
  /// - Throws: what makes the text no JSON.
  init(_ bytes: [UInt8]) throws(JSONFault) {
    self.bytes = bytes
    nodes = try JSONScanner.read(bytes.span)
  }

  /// The value of the whole text.
  var root: Index { 0 }

  /// A value.
  subscript(_ index: Index) -> JSONNode { nodes[index] }

  /// The member of an object by its key, the last one where a key stands twice; nil for any other value.
  func member(_ key: JSONKey, of index: Index) -> Index? {
    guard nodes[index].kind == .object else { return nil }
    var found: Index?
    var member = index + 1
    while member < nodes[index].next {
      if nodes[member].key == key { found = member }
      member = Int(nodes[member].next)
    }
    return found
  }

  /// Visits the items of a list or the values of an object; nothing where there is neither.
  func forEach(in index: Index?, _ body: (Index) -> Void) {
    guard let index, nodes[index].kind == .list || nodes[index].kind == .object else { return }
    var item = index + 1
    while item < nodes[index].next {
      body(item)
      item = Int(nodes[item].next)
    }
  }

  /// Whether a value is nothing: null, or an object or list without members.
  func isNothing(_ index: Index) -> Bool {
    switch nodes[index].kind {
    case .null: true
    case .list, .object: nodes[index].next == index + 1
    default: false
    }
  }

  /// The bytes of a text that stands as it is, without its quotes and the blanks at its ends; nil for any other value.
  func piece(_ index: Index) -> Piece? {
    guard nodes[index].kind == .text else { return nil }
    return bytes.span.trimmed(Piece(start: Int(nodes[index].start) + 1, end: Int(nodes[index].end) - 1))
  }

  /// A text with single blanks, where it is one that is not blank.
  func text(_ index: Index?) -> String? {
    guard let index else { return nil }
    let text: String
    switch nodes[index].kind {
    case .text: text = piece(index).map { bytes.span.name($0) } ?? ""
    case .escapedText:
      let content = JSONEscapes.decoded(
        Piece(start: Int(nodes[index].start) + 1, end: Int(nodes[index].end) - 1), bytes.span)
      text = content.span.name(content.span.trimmed(Piece(start: 0, end: content.count)))
    default: return nil
    }
    return text.isEmpty ? nil : text
  }

  /// The whole number of nine digits at most, where it is one, also written as text.
  func number(_ index: Index) -> Int? {
    var piece: Piece
    switch nodes[index].kind {
    case .number: piece = Piece(start: Int(nodes[index].start), end: Int(nodes[index].end))
    case .text: piece = Piece(start: Int(nodes[index].start) + 1, end: Int(nodes[index].end) - 1)
    default: return nil
    }
    guard (1...9).contains(piece.count) else { return nil }
    var value = 0
    while piece.start < piece.end {
      guard bytes[piece.start].isDigit else { return nil }
      value = value * 10 + Int(bytes[piece.start] &- 0x30)
      piece.start += 1
    }
    return value
  }
}

/// What stands behind a backslash in a text of JSON.
enum JSONEscapes {
  /// The bytes of a text with its escapes replaced; line ends and their like become blanks.
  static func decoded(_ piece: Piece, _ bytes: Span<UInt8>) -> [UInt8] {
    var content: [UInt8] = []
    var units: [UInt16] = []
    var offset = piece.start
    while offset < piece.end {
      let byte = bytes[offset]
      offset += 1
      guard byte == UInt8(ascii: "\\"), offset < piece.end else {
        flush(&units, into: &content)
        content.append(byte)
        continue
      }
      let escape = bytes[offset]
      offset += 1
      if escape == UInt8(ascii: "u"), let unit = unit(at: offset, bytes) {
        // Two units may form one character.
        units.append(unit)
        offset += 4
        continue
      }
      flush(&units, into: &content)
      let isSign = escape == UInt8(ascii: "\"") || escape == UInt8(ascii: "\\") || escape == Byte.slash
      content.append(isSign ? escape : Byte.blank)
    }
    flush(&units, into: &content)
    return content
  }

  private static func flush(_ units: inout [UInt16], into content: inout [UInt8]) {
    guard !units.isEmpty else { return }
    content.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
    units = []
  }

  /// The number of four hexadecimal digits; nil for anything else.
  static func unit(at offset: Int, _ bytes: Span<UInt8>) -> UInt16? {
    guard offset + 4 <= bytes.count else { return nil }
    var unit: UInt16 = 0
    for index in offset..<offset + 4 {
      let digit: UInt8
      switch bytes[index] {
      case 0x30...0x39: digit = bytes[index] - 0x30
      case 0x41...0x46, 0x61...0x66: digit = (bytes[index] | 0x20) - 0x61 + 10
      default: return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
