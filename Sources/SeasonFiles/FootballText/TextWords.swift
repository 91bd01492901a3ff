/// The words of dates in the languages that football.txt is written in.
enum TextWords {
  /// Weekdays from Monday on by their first letters, folded; longer forms begin with one of them.
  private static let weekdays: [[StaticString]] = [
    ["mon", "monday", "mo", "montag", "lun", "lunes", "lundi", "lunedi", "seg", "segunda", "ma"],
    ["tue", "tues", "tuesday", "tu", "di", "dienstag", "mar", "martes", "mardi", "martedi", "ter", "terca"],
    ["wed", "weds", "wednesday", "we", "mi", "mittwoch", "mie", "miercoles", "mer", "mercredi", "mercoledi", "qua"]
      + ["quarta", "wo"],
    ["thu", "thur", "thurs", "thursday", "th", "do", "donnerstag", "jue", "jueves", "jeu", "jeudi", "gio", "giovedi"]
      + ["qui", "quinta"],
    ["fri", "friday", "fr", "freitag", "vie", "viernes", "ven", "vendredi", "venerdi", "sex", "sexta", "vr"],
    ["sat", "saturday", "sa", "samstag", "sonnabend", "sab", "sabado", "sam", "samedi", "za"],
    ["sun", "sunday", "su", "so", "sonntag", "dom", "domingo", "domenica", "dim", "dimanche", "zo"],
  ]

  private static let months: [(StaticString, Int)] = [
    ("jan", 1), ("january", 1), ("januar", 1), ("janner", 1), ("jän", 1), ("enero", 1), ("ene", 1), ("janeiro", 1),
    ("janvier", 1), ("janv", 1), ("gennaio", 1), ("gen", 1),
    ("feb", 2), ("february", 2), ("februar", 2), ("febrero", 2), ("fev", 2), ("fevereiro", 2), ("fevrier", 2),
    ("febbraio", 2), ("mar", 3), ("march", 3), ("marz", 3), ("mrz", 3), ("marzo", 3), ("marco", 3), ("mars", 3),
    ("apr", 4), ("april", 4), ("abril", 4), ("abr", 4), ("avril", 4), ("avr", 4), ("aprile", 4),
    ("may", 5), ("mai", 5), ("mayo", 5), ("maio", 5), ("mag", 5), ("maggio", 5),
    ("jun", 6), ("june", 6), ("juni", 6), ("junio", 6), ("junho", 6), ("juin", 6), ("giugno", 6), ("giu", 6),
    ("jul", 7), ("july", 7), ("juli", 7), ("julio", 7), ("julho", 7), ("juil", 7), ("juillet", 7), ("luglio", 7),
    ("lug", 7), ("aug", 8), ("august", 8), ("ago", 8), ("agosto", 8), ("aout", 8),
    ("sep", 9), ("sept", 9), ("september", 9), ("septiembre", 9), ("setiembre", 9), ("set", 9), ("setembro", 9),
    ("septembre", 9), ("settembre", 9), ("oct", 10), ("october", 10), ("okt", 10), ("oktober", 10), ("octubre", 10),
    ("out", 10), ("outubro", 10), ("octobre", 10), ("ott", 10), ("ottobre", 10),
    ("nov", 11), ("november", 11), ("noviembre", 11), ("novembro", 11), ("novembre", 11),
    ("dec", 12), ("december", 12), ("dez", 12), ("dezember", 12), ("dic", 12), ("diciembre", 12), ("dezembro", 12),
    ("decembre", 12), ("dicembre", 12),
  ]

  /// A word's first eight folded letters in one number, so that it can be looked up without making a string.
  static func key(_ text: String) -> UInt64 {
    let bytes = Array(text.utf8)
    return bytes.span.foldedKey(Piece(start: 0, end: bytes.count))
  }

  /// A short word in one number, as ``Swift/Span/shortWord(_:)`` has it.
  static func shortWord(_ text: String) -> UInt64 {
    let bytes = Array(text.utf8)
    return bytes.span.shortWord(Piece(start: 0, end: bytes.count))
  }

  /// Whether a short word is the name of a time zone.
  static func isZone(_ word: UInt64) -> Bool { zones.contains(word) }

  private static let zones = Set(
    [
      "cet", "cest", "mez", "mesz", "eet", "eest", "wet", "west", "bst", "ist", "msk", "est", "edt", "cst", "cdt",
      "mst",
      "mdt", "pst", "pdt", "art", "brt", "clt", "clst", "pet", "cot", "uyt", "bot", "ect", "gst", "jst", "kst", "aest",
      "acst", "awst", "nzst", "nzdt", "sast", "cat", "eat", "wat", "trt",
    ].map(shortWord))

  private static let table = WordTable(
    weekdays: weekdays.map { $0.map { key($0.description) } }, months: months.map { (key($0.0.description), $0.1) })

  /// Whether a folded word is a weekday.
  static func isWeekday(_ key: UInt64) -> Bool { weekday(key) != nil }

  /// The weekday of a folded word, from 1 for Monday.
  static func weekday(_ key: UInt64) -> Int? { table[key].weekday }

  /// The month of a folded word.
  static func month(_ key: UInt64) -> Int? { table[key].month }

  /// What a word is among dates; `mar` is Tuesday in Spanish and March in others.
  private struct Meaning {
    var weekday: Int?
    var month: Int?
  }

  /// Meanings by keys.
  ///
  /// Nearly every line starts with a word that may be one of a date, and most are none: one multiplication finds the
  /// place of a key.
  private struct WordTable {
    private var slots: [(key: UInt64, meaning: Meaning)] = Array(repeating: (0, Meaning()), count: 512)

    init(weekdays: [[UInt64]], months: [(UInt64, Int)]) {
      for (number, keys) in weekdays.enumerated() {
        for key in keys { slots[slot(of: key)] = (key, Meaning(weekday: number + 1)) }
      }
      for (key, month) in months {
        let slot = slot(of: key)
        if slots[slot].meaning.month == nil { slots[slot].meaning.month = month }
        slots[slot].key = key
      }
    }

    subscript(key: UInt64) -> Meaning { slots[slot(of: key)].meaning }

    /// The slot of a key, or the free one where it would stand; there are more slots than three times the words.
    private func slot(of key: UInt64) -> Int {
      var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 55)
      while slots[slot].key != key, slots[slot].key != 0 { slot = (slot + 1) & (slots.count - 1) }
      return slot
    }
  }
}

extension Span where Element == UInt8 {
  /// The first eight letters of a word without case and accents, packed into one number; 0 for none.
  ///
  /// Only the letters of the Latin-1 block are folded, which the words of dates need; longer words share the key of
  /// their first eight letters, and no two words of dates do.
  func foldedKey(_ piece: Piece) -> UInt64 {
    var key: UInt64 = 0
    var count = 0
    var offset = piece.start
    while offset < piece.end, count < 8 {
      var byte = self[offset].lowered
      if byte == 0xC3, offset + 1 < piece.end {
        offset += 1
        byte = Self.plain(self[offset])
      } else if byte == 0xCC, offset + 1 < piece.end {
        // A combining mark in a decomposed text: the letter before it is the plain one.
        offset += 2
        continue
      }
      key = key << 8 | UInt64(byte)
      count += 1
      offset += 1
    }
    return key
  }

  /// The plain letter of a character U+00C0 to U+00FF by its second byte in UTF-8.
  private static func plain(_ byte: UInt8) -> UInt8 {
    switch byte | 0x20 {
    case 0xA0...0xA6: UInt8(ascii: "a")
    case 0xA7: UInt8(ascii: "c")
    case 0xA8...0xAB: UInt8(ascii: "e")
    case 0xAC...0xAF: UInt8(ascii: "i")
    case 0xB1: UInt8(ascii: "n")
    case 0xB2...0xB6, 0xB8: UInt8(ascii: "o")
    case 0xB9...0xBC: UInt8(ascii: "u")
    default: byte
    }
  }
}
