import Diagnostics

/// Texts made comparable: without case, accents, kinds of blanks and kinds of dashes.
enum Folding {
  /// The key under which names compare: "Alfonso Ugarte de Chiclín" and "ALFONSO UGARTE DE CHICLIN" have the same.
  static func key(_ text: String) -> String {
    var isWide = false
    let key = String(unsafeUninitializedCapacity: text.utf8.count) { key in
      let count = text.utf8.withContiguousStorageIfAvailable { narrowKey(of: $0, into: key) } ?? nil
      isWide = count == nil
      return count ?? 0
    }
    return isWide ? wideKey(text) : key
  }

  /// Writes the key of a text of Latin letters, dashes and quotes, and gives its length, never more than that of the text;
  /// nil where the text has other characters.
  private static func narrowKey(
    of text: UnsafeBufferPointer<UInt8>, into key: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    var count = 0
    var offset = 0
    while offset < text.count {
      let folded: UInt16
      switch text[offset] {
      case 0x09...0x0D, 0x20: folded = 0x20
      case UInt8(ascii: "`"): folded = UInt16(Byte.minute)
      case 0x80...:
        guard let letter = narrow(text, &offset) else { return nil }
        folded = letter
      default: folded = UInt16(text[offset].lowered)
      }
      offset += 1
      if folded == 0x20, count == 0 || key[count - 1] == 0x20 { continue }
      if folded < 0x80 {
        key[count] = UInt8(truncatingIfNeeded: folded)
        count += 1
      } else {
        key[count] = UInt8(truncatingIfNeeded: 0xC0 | folded >> 6)
        key[count + 1] = UInt8(truncatingIfNeeded: 0x80 | folded & 0x3F)
        count += 2
      }
    }
    return count > 0 && key[count - 1] == 0x20 ? count - 1 : count
  }

  /// What a Latin letter, dash or quote of several bytes folds to, its last byte's offset taken; nil for others.
  private static func narrow(_ text: UnsafeBufferPointer<UInt8>, _ offset: inout Int) -> UInt16? {
    guard offset + 1 < text.count else { return nil }
    let lead = text[offset]
    let second = text[offset + 1]
    if (0xC2...0xC8).contains(lead) {
      offset += 1
      let letter = latin[Int(lead & 0x1F) << 6 + Int(second & 0x3F) - 0x80]
      return letter < 0x800 ? letter : nil
    }
    guard lead == 0xE2, second == 0x80, offset + 2 < text.count else { return nil }
    let third = text[offset + 2]
    offset += 2
    // ‐ ‑ – — and ‘ ’
    if third == 0x90 || third == 0x91 || third == 0x93 || third == 0x94 { return UInt16(Byte.hyphen) }
    return third == 0x98 || third == 0x99 ? UInt16(Byte.minute) : nil
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
      case 0x80..<0x250: scalars.append(Unicode.Scalar(latin[Int(scalar.value) - 0x80]) ?? scalar)
      case 0x300..<0x370, 0x2010...0x2027: if scalar.value >= 0x2010 { scalars.append(scalar) }
      default: return NearestName.fold(text)
      }
    }
    return scalars
  }

  /// The letters U+0080 to U+024F without case and accents, a blank for those that are blank.
  private static let latin: [UInt16] = (0x80..<0x250).map { value in
    guard let scalar = Unicode.Scalar(UInt16(value)), !scalar.properties.isWhitespace else { return 0x20 }
    let letter = plain(NearestName.fold(String(Character(scalar))).first ?? scalar)
    return UInt16(truncatingIfNeeded: letter.value)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "‐", "‑", "–", "—", "−": "-"
    case "’", "‘", "´", "`": "'"
    default: scalar
    }
  }
}
