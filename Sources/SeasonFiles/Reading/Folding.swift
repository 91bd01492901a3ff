import Diagnostics

/// Texts made comparable: without case, accents, kinds of blanks and kinds of dashes.
enum Folding {
  /// The key under which names compare: "Alfonso Ugarte de Chiclín" and "ALFONSO UGARTE DE CHICLIN" have the same.
  static func key(_ text: String) -> String {
    if let ascii = asciiKey(text) { return ascii }
    var key = ""
    var isBlank = true
    for scalar in scalars(of: text) {
      if scalar.properties.isWhitespace {
        if !isBlank { key.append(" ") }
        isBlank = true
      } else {
        key.unicodeScalars.append(plain(scalar))
        isBlank = false
      }
    }
    if key.hasSuffix(" ") { key.removeLast() }
    return key
  }

  /// The key of a text in ASCII, as most are; nil for any other.
  private static func asciiKey(_ text: String) -> String? {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x80...: return nil
      case 0x09...0x0D, 0x20: if let last = key.last, last != 0x20 { key.append(0x20) }
      case 0x41...0x5A: key.append(byte + 0x20)
      case 0x60: key.append(0x27)
      default: key.append(byte)
      }
    }
    if key.last == 0x20 { key.removeLast() }
    return String(decoding: key, as: UTF8.self)
  }

  /// The key of a heading: a name's key without dots, ordinal signs and a colon at the end, hyphens as blanks.
  static func heading(_ text: String) -> String {
    let key = key(text)
    if let ascii = asciiHeading(key) { return ascii }
    var kept = ""
    for character in key where !".:ªº°".contains(character) {
      kept.append(character == "-" || character == "_" ? " " : character)
    }
    return kept.split(separator: " ").joined(separator: " ")
  }

  /// The heading's key of a key in ASCII; nil for any other.
  private static func asciiHeading(_ key: String) -> String? {
    var kept: [UInt8] = []
    kept.reserveCapacity(key.utf8.count)
    for byte in key.utf8 {
      switch byte {
      case 0x80...: return nil
      case UInt8(ascii: "."), UInt8(ascii: ":"): break
      case UInt8(ascii: "-"), UInt8(ascii: "_"), 0x20: if let last = kept.last, last != 0x20 { kept.append(0x20) }
      default: kept.append(byte)
      }
    }
    if kept.last == 0x20 { kept.removeLast() }
    return String(decoding: kept, as: UTF8.self)
  }

  private static func scalars(of text: String) -> [Unicode.Scalar] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return Array(text.lowercased().unicodeScalars) }
    return NearestName.fold(text)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "‐", "‑", "–", "—", "−": "-"
    case "’", "‘", "´", "`": "'"
    default: scalar
    }
  }
}
