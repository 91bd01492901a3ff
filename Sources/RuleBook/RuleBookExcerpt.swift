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
        isNamed = names.contains(name)
        hasBegun = true
        isInAliases = false
      } else {
        entry = entry.lowerBound..<end
        if line.elementsEqual("    aliases:".utf8) {
          isInAliases = true
        } else if let list = Self.value(of: line, after: "    aliases: [") {
          let aliases = list.prefix { $0 != UInt8(ascii: "]") }.split(separator: UInt8(ascii: ","))
          isNamed = isNamed || aliases.contains { names.contains($0) }
        } else if isInAliases, let name = Self.value(of: line, after: "      - ") {
          isNamed = isNamed || names.contains(name)
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

  private static func value(of line: ArraySlice<UInt8>, after start: StaticString) -> ArraySlice<UInt8>? {
    let length = start.utf8CodeUnitCount
    let isThat = start.withUTF8Buffer { start in line.count > length && line.prefix(length).elementsEqual(start) }
    return isThat ? line.dropFirst(length) : nil
  }
}

/// Names as they are compared, among which most others are told apart by their first letter, without being folded.
private struct FoldedNames {
  private let names: Set<String>
  private let initials: Set<UInt8>

  init(_ names: Set<String>) {
    self.names = names
    initials = Set(names.compactMap(\.utf8.first))
  }

  func contains(_ name: ArraySlice<UInt8>) -> Bool {
    guard let first = name.first(where: { $0 != UInt8(ascii: " ") }) else { return false }
    let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
    // A letter beyond ASCII may be folded into any other.
    guard first >= 0x80 || initials.contains(isCapital ? first | 0x20 : first) else { return false }
    return names.contains(RuleBook.folded(String(decoding: name, as: UTF8.self)))
  }
}
