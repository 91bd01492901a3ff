/// Reads objects of a PDF with a classic cross-reference table, as Cairo writes it.
struct PDFReader {
  let bytes: [UInt8]
  /// Where the cross-reference table starts.
  let tableStart: Int
  let trailer: PDFDictionary
  private let offsets: [Int: Int]

  /// Reads the table and the trailer.
  init(_ bytes: [UInt8]) throws(RenderError) {
    self.bytes = bytes
    guard let mark = PDFReader.last("startxref", in: bytes) else { throw PDFReader.fault("no cross-reference table") }
    var lexer = PDFLexer(bytes, at: mark + "startxref".utf8.count)
    guard let start = lexer.integer(), bytes.indices.contains(start) else {
      throw PDFReader.fault("no start of the cross-reference table")
    }
    lexer = PDFLexer(bytes, at: start)
    guard lexer.keyword() == "xref" else { throw PDFReader.fault("no classic cross-reference table") }
    var offsets: [Int: Int] = [:]
    while let first = lexer.integer() {
      guard let count = lexer.integer(), count >= 0 else { throw PDFReader.fault("a broken cross-reference table") }
      for index in 0..<count {
        guard let offset = lexer.integer(), lexer.integer() != nil, let kind = lexer.keyword() else {
          throw PDFReader.fault("a broken cross-reference table")
        }
        if kind == "n" { offsets[first &+ index] = offset }
      }
    }
    guard lexer.keyword() == "trailer", case .dictionary(let trailer)? = lexer.object() else {
      throw PDFReader.fault("no trailer")
    }
    self.tableStart = start
    self.trailer = trailer
    self.offsets = offsets
  }

  /// The dictionary of an object.
  func dictionary(_ number: Int) throws(RenderError) -> PDFDictionary {
    guard let offset = offsets[number], bytes.indices.contains(offset) else {
      throw PDFReader.fault("object \(number) is missing")
    }
    var lexer = PDFLexer(bytes, at: offset)
    guard lexer.integer() == number, lexer.integer() == 0, lexer.keyword() == "obj",
      case .dictionary(let dictionary)? = lexer.object()
    else { throw PDFReader.fault("object \(number) is no dictionary") }
    return dictionary
  }

  /// An error about a file that is not as expected.
  static func fault(_ reason: String) -> RenderError {
    RenderError(.pdf, .completing, "Cairo's file cannot be completed: \(reason)")
  }

  private static func last(_ word: String, in bytes: [UInt8]) -> Int? {
    let word = Array(word.utf8)
    guard bytes.count >= word.count else { return nil }
    return (0...(bytes.count - word.count)).last { bytes[$0..<($0 + word.count)].elementsEqual(word) }
  }
}

/// Splits the bytes of a PDF into objects.
struct PDFLexer {
  private let bytes: [UInt8]
  private var position: Int

  /// Starts at a position.
  init(_ bytes: [UInt8], at position: Int) {
    self.bytes = bytes
    self.position = position
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private static func isBlank(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 9, 10, 12, 13, 32: true
    default: false
    }
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  private mutating func skipBlanks() {
    while let byte = current {
      if byte == UInt8(ascii: "%") {
        while let byte = current, byte != 10, byte != 13 { position += 1 }
      } else if PDFLexer.isBlank(byte) {
        position += 1
      } else {
        return
      }
    }
  }

  private mutating func word() -> ArraySlice<UInt8> {
    skipBlanks()
    let start = position
    while let byte = current, !PDFLexer.isBlank(byte), !PDFLexer.isDelimiter(byte) { position += 1 }
    return bytes[start..<position]
  }

  /// The next word; nil at a delimiter or the end.
  mutating func keyword() -> String? {
    let word = word()
    return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
  }

  /// The next whole number; the position stays where there is none.
  mutating func integer() -> Int? {
    let start = position
    let word = word()
    let digits = word.first == UInt8(ascii: "-") || word.first == UInt8(ascii: "+") ? word.dropFirst() : word
    // Eighteen digits always fit.
    guard (1...18).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      position = start
      return nil
    }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return word.first == UInt8(ascii: "-") ? -value : value
  }

  /// The next object; nil where there is none.
  mutating func object(depth: Int = 0) -> PDFObject? {
    skipBlanks()
    // Cairo nests a few levels; a limit keeps broken files from exhausting the stack.
    guard depth < 50, let byte = current else { return nil }
    switch byte {
    case UInt8(ascii: "/"):
      position += 1
      return .name(String(decoding: word(), as: UTF8.self))
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "("): return string()
    case UInt8(ascii: "<"):
      let next = position + 1
      return next < bytes.count && bytes[next] == byte ? dictionary(depth) : hexString()
    default: return referenceOrLiteral()
    }
  }

  private mutating func referenceOrLiteral() -> PDFObject? {
    let start = position
    if let number = integer(), integer() != nil, word().elementsEqual(CollectionOfOne(UInt8(ascii: "R"))) {
      return .reference(number)
    }
    position = start
    let word = word()
    return word.isEmpty ? nil : .literal(Array(word))
  }

  private mutating func array(_ depth: Int) -> PDFObject? {
    position += 1
    var items: [PDFObject] = []
    while let item = object(depth: depth + 1) { items.append(item) }
    guard current == UInt8(ascii: "]") else { return nil }
    position += 1
    return .array(items)
  }

  private mutating func dictionary(_ depth: Int) -> PDFObject? {
    position += 2
    var dictionary = PDFDictionary()
    while case .name(let key)? = object(depth: depth + 1) {
      guard let value = object(depth: depth + 1) else { return nil }
      dictionary[key] = value
    }
    guard current == UInt8(ascii: ">"), position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: ">") else {
      return nil
    }
    position += 2
    return .dictionary(dictionary)
  }

  private mutating func hexString() -> PDFObject? {
    let start = position
    while let byte = current, byte != UInt8(ascii: ">") { position += 1 }
    guard current != nil else { return nil }
    position += 1
    return .literal(Array(bytes[start..<position]))
  }

  private mutating func string() -> PDFObject? {
    let start = position
    var open = 0
    while let byte = current {
      position += 1
      switch byte {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"):
        open -= 1
        if open == 0 { return .literal(Array(bytes[start..<position])) }
      default: break
      }
    }
    return nil
  }
}
