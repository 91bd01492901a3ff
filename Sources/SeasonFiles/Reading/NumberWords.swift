/// Whole numbers as records write them, in digits or in English and Spanish words.
enum NumberWords {
  private static let words: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20,
    "un": 1, "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
    "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciseis": 16,
    "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20,
  ]

  private static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "primera": 1, "segunda": 2, "tercera": 3, "cuarta": 4, "quinta": 5, "sexta": 6, "septima": 7,
    "octava": 8, "novena": 9, "decima": 10, "undecima": 11, "decimoprimera": 11, "duodecima": 12, "decimosegunda": 12,
    "decimotercera": 13, "decimocuarta": 14, "decimoquinta": 15, "decimosexta": 16, "decimoseptima": 17,
    "decimoctava": 18, "decimonovena": 19, "vigesima": 20, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    "twentieth": 20,
  ]

  /// The number, of six digits at most, that a folded word stands for; nil for anything else.
  static func cardinal(_ word: String) -> Int? { words[word] ?? digits(word) }

  /// Endings of ordinals as they are typed in Spanish: 1ra, 2da, 4ta, 7ma, 8va, 3ero.
  private static let spanishEndings = [
    "ra", "da", "ta", "ma", "va", "na", "ro", "do", "to", "mo", "vo", "no", "era", "ero",
  ]

  /// The number that a folded ordinal stands for, such as third, 3rd or tercera.
  static func ordinal(_ word: String) -> Int? {
    if let number = ordinals[word] { return number }
    let lead = word.leadingDigits
    let endings = ["st", "nd", "rd", "th", "a", "o", "er", "ere", "re", "e", "eme", "nd", "nde"] + spanishEndings
    guard endings.contains(String(word.dropFirst(lead.count))) else { return nil }
    return digits(String(lead))
  }

  /// The number below fifty that a folded word writes in Roman figures, as rounds have them: `II Fecha`, `Giornata XIV`.
  static func roman(_ word: String) -> Int? { romans[word] }

  private static let romans: [String: Int] = {
    let tens = ["", "x", "xx", "xxx", "xl"]
    let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    let numbers = (1..<50).map { (tens[$0 / 10] + ones[$0 % 10], $0) }
    return Dictionary(numbers, uniquingKeysWith: { first, _ in first })
  }()

  /// The number that ASCII digits write, at most six of them.
  static func digits(_ text: some StringProtocol) -> Int? {
    guard (1...6).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  /// Whether a folded word is a number word in letters.
  static func isWord(_ word: String) -> Bool { words[word] != nil }
}
