/// The letters that entities of HTML stand for.
enum Entities {
  /// The text of an entity by its name, such as `eacute` or `#233`; nil for one that is not known.
  static func text(_ name: String) -> String? { named[name] ?? numeric(name) }

  private static func numeric(_ name: String) -> String? {
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value >= 0x20, let scalar = Unicode.Scalar(value) else { return nil }
    return scalar.properties.isWhitespace ? " " : String(Character(scalar))
  }

  private static let named: [String: String] = {
    var named = [
      "nbsp": " ", "ndash": "–", "mdash": "—", "minus": "−", "amp": "&", "quot": "\"", "lt": "<", "gt": ">",
      "thinsp": " ", "ensp": " ", "emsp": " ", "hyphen": "-", "times": "×", "middot": "·", "apos": "'", "shy": "",
      "dagger": "†", "szlig": "ß", "AElig": "Æ", "aelig": "æ", "OElig": "Œ", "oelig": "œ", "ETH": "Ð", "eth": "ð",
      "THORN": "Þ", "thorn": "þ", "Aring": "Å", "aring": "å", "Oslash": "Ø", "oslash": "ø", "Ccedil": "Ç",
      "ccedil": "ç", "Ntilde": "Ñ", "ntilde": "ñ", "Atilde": "Ã", "atilde": "ã", "Otilde": "Õ", "otilde": "õ",
      "ordm": "º", "ordf": "ª", "iexcl": "¡", "iquest": "¿", "laquo": "«", "raquo": "»", "deg": "°",
      "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…", "Scaron": "Š", "scaron": "š",
      "Yacute": "Ý", "yacute": "ý", "yuml": "ÿ",
    ]
    let vowels = ["grave": "ÀÈÌÒÙàèìòù", "acute": "ÁÉÍÓÚáéíóú", "circ": "ÂÊÎÔÛâêîôû", "uml": "ÄËÏÖÜäëïöü"]
    for (mark, letters) in vowels {
      for (vowel, letter) in zip("AEIOUaeiou", letters) { named[String(vowel) + mark] = String(letter) }
    }
    return named
  }()
}
