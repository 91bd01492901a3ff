/// A fault in the marks of a wikitext.
struct WikiFault {
  /// What is wrong.
  enum Kind {
    /// Something opens and is never closed; what it is.
    case unclosed(String)
    /// Templates stand in one another more deeply than is read.
    case tooDeep
  }

  /// What is wrong.
  var kind: Kind
  /// Where it opens.
  var offset: Int
  /// How many bytes name it.
  var length: Int
}

/// Blanks out what a page does not show: comments, references, and text that is no wikitext.
///
/// The bytes keep their places; what is blanked becomes NUL, which no text has.
enum WikiMask {
  /// The byte of what is blanked.
  static let blank: UInt8 = 0
  /// Elements whose content is not read.
  private static let silent: [[UInt8]] = [
    "ref", "nowiki", "math", "gallery", "timeline", "syntaxhighlight", "pre", "imagemap", "score", "templatestyles",
    "graph", "mapframe", "maplink", "references",
  ].map { Array($0.utf8) }

  /// The bytes with everything silent blanked, and what is never closed.
  static func masked(_ bytes: [UInt8]) -> (bytes: [UInt8], faults: [WikiFault]) {
    var result = bytes
    var faults: [WikiFault] = []
    // Once nothing closes an element, nothing later of its kind is closed either.
    var exhausted: Set<[UInt8]> = []
    var index = 0
    while let found = bytes.span.first(UInt8(ascii: "<"), in: Piece(start: index, end: bytes.count)) {
      index = found
      if starts(bytes, at: index, with: opening) {
        index = maskComment(bytes, at: index, &result, &faults, &exhausted)
      } else if let name = silent.first(where: { isElement($0, bytes, at: index) }) {
        index = maskElement(name, bytes, at: index, &result, &faults, &exhausted)
      } else if isElement(sup, bytes, at: index) {
        index = maskNoteMark(bytes, at: index, &result)
      } else {
        index += 1
      }
    }
    return (result, faults)
  }

  private static let sup = Array("sup".utf8)

  /// Blanks `<sup>1</sup>` and `<sup>(*)</sup>`, the mark of a note; letters, as of ordinals, stay.
  private static func maskNoteMark(_ bytes: [UInt8], at start: Int, _ result: inout [UInt8]) -> Int {
    guard let tag = tagEnd(bytes, from: start) else { return start + 1 }
    var end = tag + 1
    while end < bytes.count, end - tag < 8, "0123456789*(), ".utf8.contains(bytes[end]) { end += 1 }
    let close = Array("</sup>".utf8)
    guard starts(bytes, at: end, with: close) else { return tag + 1 }
    blank(&result, start..<end + close.count)
    return end + close.count
  }

  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)

  private static func maskComment(
    _ bytes: [UInt8], at start: Int, _ result: inout [UInt8], _ faults: inout [WikiFault],
    _ exhausted: inout Set<[UInt8]>
  ) -> Int {
    if !exhausted.contains(closing), let end = find(closing, in: bytes, from: start + 4) {
      blank(&result, start..<end + 3)
      return end + 3
    }
    if exhausted.insert(closing).inserted {
      faults.append(WikiFault(kind: .unclosed("comment"), offset: start, length: 4))
    }
    blank(&result, start..<start + 4)
    return start + 4
  }

  private static func maskElement(
    _ name: [UInt8], _ bytes: [UInt8], at start: Int, _ result: inout [UInt8], _ faults: inout [WikiFault],
    _ exhausted: inout Set<[UInt8]>
  ) -> Int {
    guard let tagEnd = tagEnd(bytes, from: start) else { return start + 1 }
    if bytes[tagEnd - 1] == UInt8(ascii: "/") {
      blank(&result, start..<tagEnd + 1)
      return tagEnd + 1
    }
    let close = Array("</".utf8) + name
    if !exhausted.contains(close), let end = find(close, in: bytes, from: tagEnd + 1),
      let last = self.tagEnd(bytes, from: end)
    {
      blank(&result, start..<last + 1)
      return last + 1
    }
    if exhausted.insert(close).inserted, name != Array("references".utf8) {
      let text = "<\(String(decoding: name, as: UTF8.self))>"
      faults.append(WikiFault(kind: .unclosed(text), offset: start, length: name.count + 1))
    }
    blank(&result, start..<tagEnd + 1)
    return tagEnd + 1
  }

  private static func blank(_ bytes: inout [UInt8], _ range: Range<Int>) {
    for index in range where index < bytes.count { bytes[index] = blank }
  }

  /// The offset of the `>` that ends a tag; tags are short.
  static func tagEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    let limit = min(bytes.count, start + 1000)
    var index = start + 1
    while index < limit {
      if bytes[index] == UInt8(ascii: ">") { return index }
      if bytes[index] == UInt8(ascii: "<") { return nil }
      index += 1
    }
    return nil
  }

  private static func isElement(_ name: [UInt8], _ bytes: [UInt8], at start: Int) -> Bool {
    let end = start + 1 + name.count
    guard end < bytes.count, starts(bytes, at: start + 1, with: name) else { return false }
    return [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ">"), UInt8(ascii: "/")].contains(bytes[end])
  }

  /// Whether bytes stand at a place, ASCII letters of either case.
  private static func starts(_ bytes: [UInt8], at start: Int, with wanted: [UInt8]) -> Bool {
    guard start + wanted.count <= bytes.count else { return false }
    for index in wanted.indices {
      let byte = bytes[start + index]
      let lowered = byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
      if lowered != wanted[index] { return false }
    }
    return true
  }

  private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first else { return nil }
    var index = start
    let last = bytes.count - wanted.count
    while index <= last {
      if bytes[index] == first, starts(bytes, at: index, with: wanted) { return index }
      index += 1
    }
    return nil
  }
}
