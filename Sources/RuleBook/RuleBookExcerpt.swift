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
    var kept: [UInt8] = []
    var entry = 0..<0
    var isNamed = false
    var hasAny = false
    var isInAliases = false
    var hasBegun = false
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let end = min(line.endIndex + 1, text.endIndex)
      if let name = Self.value(of: line, after: "  - competition: ") {
        kept += isNamed || !hasBegun ? text[entry] : Self.blank(text[entry])
        entry = line.startIndex..<end
        isNamed = competitions.contains(RuleBook.folded(name))
        hasBegun = true
        isInAliases = false
      } else {
        entry = entry.lowerBound..<end
        if line.elementsEqual("    aliases:".utf8) {
          isInAliases = true
        } else if let list = Self.value(of: line, after: "    aliases: [") {
          let names = list.prefix { $0 != "]" }.split(separator: ",").map { RuleBook.folded(String($0)) }
          isNamed = isNamed || names.contains { competitions.contains($0) }
        } else if isInAliases, let name = Self.value(of: line, after: "      - ") {
          isNamed = isNamed || competitions.contains(RuleBook.folded(name))
        } else {
          isInAliases = false
        }
      }
      hasAny = hasAny || isNamed
    }
    if isNamed { kept += text[entry] }
    bytes = hasAny ? kept : nil
  }

  private static func blank(_ lines: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    lines.filter { $0 == UInt8(ascii: "\n") }[...]
  }

  private static func value(of line: ArraySlice<UInt8>, after start: StaticString) -> String? {
    let length = start.utf8CodeUnitCount
    let isThat = start.withUTF8Buffer { start in line.count > length && line.prefix(length).elementsEqual(start) }
    return isThat ? String(decoding: line.dropFirst(length), as: UTF8.self) : nil
  }
}
