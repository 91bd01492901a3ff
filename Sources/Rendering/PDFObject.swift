/// An object of PDF (ISO 32000-1, 7.3), as far as Cairo's dictionaries need; streams are left alone.
indirect enum PDFObject: Hashable {
  /// A number, boolean, null or string, as the file writes it.
  case literal([UInt8])
  case name(String)
  case array([PDFObject])
  case dictionary(PDFDictionary)
  case reference(Int)

  /// A whole number.
  static func number(_ value: Int) -> PDFObject { .literal(Array(String(value).utf8)) }

  /// True or false.
  static func boolean(_ value: Bool) -> PDFObject { .literal(Array((value ? "true" : "false").utf8)) }

  /// A text string, in UTF-16 with its byte order mark, written in hexadecimal digits.
  static func text(_ string: String) -> PDFObject {
    let units = [0xFEFF] + string.utf16
    var bytes: [UInt8] = [UInt8(ascii: "<")]
    for unit in units {
      for shift in [12, 8, 4, 0] { bytes.append(hexDigits[Int(unit >> UInt16(shift)) & 0xF]) }
    }
    return .literal(bytes + [UInt8(ascii: ">")])
  }

  /// A string of ASCII, such as a date or a language.
  static func ascii(_ string: String) -> PDFObject {
    var bytes: [UInt8] = [UInt8(ascii: "(")]
    for byte in string.utf8 where (0x20..<0x7F).contains(byte) {
      if [UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\")].contains(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return .literal(bytes + [UInt8(ascii: ")")])
  }

  /// The object as a file holds it.
  var bytes: [UInt8] {
    switch self {
    case .literal(let bytes): bytes
    case .name(let name): Array("/\(name)".utf8)
    case .array(let items): Array("[".utf8) + items.flatMap { [UInt8(ascii: " ")] + $0.bytes } + Array(" ]".utf8)
    case .dictionary(let dictionary): dictionary.bytes
    case .reference(let number): Array("\(number) 0 R".utf8)
    }
  }

  /// The number of the object that a reference names.
  var target: Int? {
    guard case .reference(let number) = self else { return nil }
    return number
  }

  /// The objects of an array, or the object itself: PDF allows either for a single child.
  var list: [PDFObject] {
    guard case .array(let items) = self else { return [self] }
    return items
  }
}

private let hexDigits = Array("0123456789ABCDEF".utf8)

/// A dictionary of PDF that keeps the order of its keys, so that files come out the same every time.
struct PDFDictionary: Hashable {
  private(set) var entries: [Entry] = []

  /// A key with its value.
  struct Entry: Hashable {
    var key: String
    var value: PDFObject
  }

  /// Makes a dictionary.
  init(_ entries: [(String, PDFObject)] = []) { self.entries = entries.map { Entry(key: $0.0, value: $0.1) } }

  /// The value of a key; setting nil removes it.
  subscript(key: String) -> PDFObject? {
    get { entries.first { $0.key == key }?.value }
    set {
      let index = entries.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): entries[index].value = value
      case (let index?, nil): entries.remove(at: index)
      case (nil, let value?): entries.append(Entry(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  var bytes: [UInt8] {
    Array("<<".utf8) + entries.flatMap { Array(" /\($0.key) ".utf8) + $0.value.bytes } + Array(" >>".utf8)
  }
}
