import Diagnostics

/// Texts that were saved as pages of the web, such as those of the RSSSF archive: plain text in a few tags.
enum WebPage {
  /// The text without its tags, scripts and comments, its entities as the letters they stand for; nil when the text is no
  /// page.
  ///
  /// Lines keep their numbers; columns count what is left of a line.
  static func plain(_ text: SourceText) -> SourceText? {
    let head = text.bytes.prefix(1000).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    let start = head.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard start.first == UInt8(ascii: "<"), marks.contains(where: { start.holds($0) }) else { return nil }
    var page = Page(bytes: text.bytes)
    page.read()
    return SourceText(bytes: page.plain, file: text.file)
  }

  private static let marks = ["<html", "<!doctype html", "<pre"].map { Array($0.utf8) }
}

extension ArraySlice<UInt8> {
  fileprivate func holds(_ word: [UInt8]) -> Bool {
    indices.contains { index in
      self[index] == word[0] && self[index...].starts(with: word)
    }
  }
}

/// A page on the way to its plain text.
private struct Page {
  let bytes: [UInt8]
  private(set) var plain: [UInt8] = []
  private var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() {
    plain.reserveCapacity(bytes.count)
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"): readTag()
      case UInt8(ascii: "&"): readEntity()
      default:
        plain.append(bytes[index])
        index += 1
      }
    }
  }

  /// Leaves out a tag, a comment, or an element whose text is not shown; a sign that opens none of them stays.
  private mutating func readTag() {
    let name = word(from: index + 1)
    switch name {
    case "!--": skip(past: "-->")
    case "script", "style", "title": skip(past: "</\(name)>")
    default:
      guard let first = name.utf8.first, first != UInt8(ascii: "-") else {
        plain.append(bytes[index])
        index += 1
        return
      }
      skip(past: ">")
    }
  }

  /// The letters of a tag's name, in lower case, with the signs that may stand before them.
  private func word(from start: Int) -> String {
    var word = ""
    for byte in bytes[min(start, bytes.count)...].prefix(12) {
      switch byte {
      case 0x41...0x5A: word.unicodeScalars.append(Unicode.Scalar(byte + 0x20))
      case 0x61...0x7A, UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "-"):
        word.unicodeScalars.append(Unicode.Scalar(byte))
        if word == "!--" { return word }
      default: return word
      }
    }
    return word
  }

  /// Goes on behind the next place where a mark stands, or behind the sign where it stands nowhere; breaks of lines stay.
  private mutating func skip(past mark: String) {
    let mark = Array(mark.utf8)
    var end = index + 1
    while end + mark.count <= bytes.count, !isMark(mark, at: end) { end += 1 }
    guard end + mark.count <= bytes.count else {
      plain.append(bytes[index])
      index += 1
      return
    }
    plain += bytes[index..<end].filter { $0 == 0x0A }
    index = end + mark.count
  }

  private func isMark(_ mark: [UInt8], at start: Int) -> Bool {
    mark.indices.allSatisfy { offset in
      let byte = bytes[start + offset]
      return ((0x41...0x5A).contains(byte) ? byte + 0x20 : byte) == mark[offset]
    }
  }

  private mutating func readEntity() {
    let body = bytes[(index + 1)...].prefix(10).prefix { $0 != UInt8(ascii: ";") }
    let end = body.endIndex
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";"),
      let text = Entities.text(String(decoding: body, as: UTF8.self))
    else {
      plain.append(bytes[index])
      index += 1
      return
    }
    plain += text.utf8
    index = end + 1
  }
}
