import Diagnostics
import Embedded

extension RuleBook {
  /// The entries of the rule book that ships for some competitions.
  ///
  /// Only these are read: the whole book would take longer than the seasons that it is asked for.
  ///
  /// - Parameter competitions: Names of competitions; case and accents do not matter.
  /// - Returns: The book with their entries alone.
  /// - Throws: ``Unusable`` when an entry cannot be read.
  public static func shipped(for competitions: some Sequence<String>) throws(Unusable) -> RuleBook {
    guard let bytes = EmbeddedFiles.bytes("rule-book", in: .rules) else { throw Unusable(diagnostics: []) }
    guard let part = RuleBookExcerpt(bytes, naming: Set(competitions.map(folded))).bytes else { return RuleBook([]) }
    let book = read(part, file: "rule-book.yaml")
    if book.hasErrors { throw Unusable(diagnostics: book.diagnostics) }
    return book.value
  }
}

/// The text of the entries that name one of some competitions, found by the lines that name them; the lines of the others
/// are empty, so that places stay true.
///
/// It knows how our own book is written: an entry begins with `  - competition: NAME`, and its further names are the lines
/// of a list under `    aliases:`, or a list between brackets behind it.
struct RuleBookExcerpt {
  /// The head of the book with those entries; nil where there are none.
  let bytes: [UInt8]?

  init(_ text: [UInt8], naming competitions: Set<String>) {
    let names = FoldedNames(competitions)
    var kept: [UInt8] = []
    var hasAny = false
    text.withUnsafeBufferPointer { text in
      // The head counts as an entry that is kept whatever follows.
      var entry = (start: 0, lines: 0, isHead: true, isNamed: true, isInAliases: false)
      var start = 0
      while start < text.count {
        let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
        let line = text[start..<end]
        if let name = Self.value(of: line, after: "  - competition: ") {
          kept += entry.isNamed ? [UInt8](text[entry.start..<start]) : Self.blank(lines: entry.lines)
          entry = (start: start, lines: 0, isHead: false, isNamed: names.contains(name), isInAliases: false)
        } else if line.elementsEqual("    aliases:".utf8) {
          entry.isInAliases = true
        } else if let list = Self.value(of: line, after: "    aliases: [") {
          let aliases = list.prefix { $0 != UInt8(ascii: "]") }.split(separator: UInt8(ascii: ","))
          entry.isNamed = entry.isNamed || aliases.contains { names.contains($0) }
        } else if entry.isInAliases, let name = Self.value(of: line, after: "      - ") {
          entry.isNamed = entry.isNamed || names.contains(name)
        } else {
          entry.isInAliases = false
        }
        hasAny = hasAny || entry.isNamed && !entry.isHead
        entry.lines += 1
        start = end + 1
      }
      if entry.isNamed { kept += text[entry.start...] }
    }
    bytes = hasAny ? kept : nil
  }

  private static func blank(lines: Int) -> [UInt8] { [UInt8](repeating: UInt8(ascii: "\n"), count: lines) }

  private static func value(of line: Bytes, after start: StaticString) -> Bytes? {
    let length = start.utf8CodeUnitCount
    let isThat = start.withUTF8Buffer { start in line.count > length && line.prefix(length).elementsEqual(start) }
    return isThat ? line.dropFirst(length) : nil
  }
}

private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

/// Names as they are compared, from which most others are told apart without being folded, which takes long beyond ASCII.
private struct FoldedNames {
  private let names: Set<String>

  init(_ names: Set<String>) { self.names = names }

  func contains(_ name: Bytes) -> Bool {
    let name = name.drop { $0 == UInt8(ascii: " ") }
    return names.contains { Self.mayBe(name, $0) }
      && names.contains(RuleBook.folded(String(decoding: name, as: UTF8.self)))
  }

  /// Whether a name may be that of a folded one: up to its first letter beyond ASCII, which may be folded into any other.
  private static func mayBe(_ name: Bytes, _ folded: String) -> Bool {
    var letters = folded.utf8.makeIterator()
    for byte in name {
      guard byte < 0x80 else { return true }
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      guard letters.next() == (isCapital ? byte | 0x20 : byte) else { return false }
    }
    return true
  }
}
