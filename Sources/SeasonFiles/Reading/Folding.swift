import Diagnostics

/// Texts made comparable: without case, accents, kinds of blanks and kinds of dashes.
enum Folding {
  /// The key under which names compare: "Alfonso Ugarte de Chiclín" and "ALFONSO UGARTE DE CHICLIN" have the same.
  static func key(_ text: String) -> String {
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

  /// The key of a heading: a name's key without dots, ordinal signs and a colon at the end, hyphens as blanks.
  static func heading(_ text: String) -> String {
    var kept = ""
    for character in key(text) where !".:ªº°".contains(character) {
      kept.append(character == "-" || character == "_" ? " " : character)
    }
    return kept.split(separator: " ").joined(separator: " ")
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
