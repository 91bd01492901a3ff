import Diagnostics

/// Texts made comparable: without case, accents, kinds of blanks and kinds of dashes.
enum Folding {
  /// The key under which names compare: "Alfonso Ugarte de Chiclín" and "ALFONSO UGARTE DE CHICLIN" have the same.
  static func key(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      guard byte < 0x80 else { return wideKey(text) }
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      } else {
        bytes.append(byte == UInt8(ascii: "`") ? UInt8(ascii: "'") : byte.lowered)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The key of a text with characters beyond ASCII.
  private static func wideKey(_ text: String) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    var isBlank = true
    for scalar in scalars(of: text) {
      if scalar.value < 0x80
        ? scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
      {
        if !isBlank { key.append(0x20) }
        isBlank = true
      } else {
        let plain = plain(scalar)
        if plain.isASCII { key.append(UInt8(ascii: plain)) } else { key += Array(Character(plain).utf8) }
        isBlank = false
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

  /// The letters of a text without case or accents.
  private static func scalars(of text: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x80: scalars.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value).lowered))
      case 0x80..<0x250: scalars.append(latin[Int(scalar.value) - 0x80])
      case 0x300..<0x370, 0x2010...0x2027: if scalar.value >= 0x2010 { scalars.append(scalar) }
      default: return NearestName.fold(text)
      }
    }
    return scalars
  }

  /// The letters U+0080 to U+024F in lower case without their accents.
  private static let latin: [Unicode.Scalar] = (0x80..<0x250).map { value in
    let scalar = Unicode.Scalar(UInt16(value)) ?? "?"
    return NearestName.fold(String(Character(scalar))).first ?? scalar
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "‐", "‑", "–", "—", "−": "-"
    case "’", "‘", "´", "`": "'"
    default: scalar
    }
  }
}
