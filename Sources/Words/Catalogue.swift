/// The templates of a catalogue file.
///
/// A file has one `key = template` a line; `key.one` and `key.other` are the forms of a count; lines that start with #
/// are comments; ~ in a template is a no-break space.
struct Catalogue: Sendable {
  private let text: [UInt8]
  /// Where each template stands in the text: a picture needs thirty of a thousand.
  private let places: [String: Range<Int>]
  /// The words that a figure before them may be parted from at a line's end.
  private(set) var looseWords: Set<Substring> = []

  /// Reads a catalogue, and over it the templates of a country, which stand in place of those of the same keys.
  init(_ bytes: [UInt8], over country: [UInt8] = []) {
    let all = country.isEmpty ? bytes : bytes + [UInt8(ascii: "\n")] + country
    text = all
    places = Catalogue.places(in: all)
    looseWords = Set((self["looseWords"] ?? "").split(separator: " "))
  }

  /// The keys, in no order.
  var keys: some Collection<String> { places.keys }

  /// The template of a key; nil where the file has none.
  subscript(key: String) -> String? {
    guard let place = places[key] else { return nil }
    guard text[place].contains(UInt8(ascii: "~")) else { return String(decoding: text[place], as: UTF8.self) }
    return String(decoding: text[place].flatMap { $0 == UInt8(ascii: "~") ? [0xC2, 0xA0] : [$0] }, as: UTF8.self)
  }

  /// A list of words parted by blanks.
  func list(_ key: String) -> [String] { (self[key] ?? "").split(separator: " ").map(String.init) }

  private static func places(in bytes: [UInt8]) -> [String: Range<Int>] {
    var places: [String: Range<Int>] = [:]
    places.reserveCapacity(1024)
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        if bytes[start] != UInt8(ascii: "#"), let equals = bytes[start..<end].firstIndex(of: UInt8(ascii: "=")) {
          let key = UnsafeBufferPointer(rebasing: bytes[trimmed(start..<equals, of: bytes)])
          places[String(decoding: key, as: UTF8.self)] = trimmed(equals + 1..<end, of: bytes)
        }
        start = end + 1
      }
    }
    return places
  }

  /// A part of a text without the blanks around it.
  private static func trimmed(_ part: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var (start, end) = (part.lowerBound, part.upperBound)
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}
