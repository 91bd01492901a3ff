/// What a page shows of texts that come back again and again, each found once by its source.
struct WikiTexts {
  /// A name as tables and matches give it.
  struct Name {
    /// The name, without the marks that tables put behind it.
    let text: String
    /// Whether it stands for a team that is not known yet.
    let isPlaceholder: Bool

    /// No name.
    static let none = Name(text: "")

    /// Reads a shown text as a name; letters in brackets behind it are marks of tables unless they are said to be of towns.
    init(text shown: String, hasTowns: Bool = false) {
      text = Self.withoutMarks(shown, hasTowns: hasTowns)
      isPlaceholder = PlaceholderName.isOne(text)
    }

    private static func withoutMarks(_ shown: String, hasTowns: Bool) -> String {
      var name = shown
      // A mark of a note below the table.
      while let last = name.unicodeScalars.last, name.unicodeScalars.count > 1, noteMarks.contains(last) {
        name.unicodeScalars.removeLast()
        name = name.trimmingBlanks
      }
      while name.utf8.last == UInt8(ascii: ")"), let opening = name.lastIndex(of: "(") {
        let inside = name[name.index(after: opening)...].dropLast()
        let isMark =
          !hasTowns && marks.contains(String(inside)) || !inside.isEmpty && inside.allSatisfy { $0 == "*" }
        guard isMark, opening > name.startIndex else { break }
        name = String(name[..<opening]).trimmingBlanks
      }
      return name
    }

    private static let noteMarks = Set("¹²³⁴⁵⁶⁷⁸⁹⁰*†‡".unicodeScalars)
    private static let marks: Set<String> = [
      "C", "R", "P", "Q", "O", "H", "E", "A", "C, P", "Y", "T", "D", "X", "a", "p", "a.e.t.",
      "g.g.", "gg", "a.s.d.e.t.", "s.g.", "golden goal", "silver goal",
    ]
  }

  /// No season has so many names; a page with more starts anew, so that it takes no more memory.
  private static let limit = 4096

  private var isSpanish: Bool?
  private var nameTable = TextTable()
  private var names: [Name] = []
  private var textTable = TextTable()
  private var texts: [String] = []
  private var dates: [String: DateReading?] = [:]
  /// The label of the season that the dates were read in.
  private var dateLabel: String?

  /// Whether letters in brackets behind names tell towns, Talleres (C) and Talleres (P), as on pages in Spanish: what those
  /// alone have is looked for once, when the first brackets are met.
  private mutating func hasTowns(on page: WikiPage) -> Bool { isSpanish(page) }

  /// Whether the words of a page's tables and templates are Spanish.
  mutating func isSpanish(_ page: WikiPage) -> Bool {
    if let isSpanish { return isSpanish }
    let start = String(decoding: page.bytes.prefix(30_000), as: UTF8.self)
    let isSpanish = [
      "{{Ficha de", "Visitante", "{{Partido", "|visita", "{{Tabla de posiciones", "quipo 2", " fue ",
    ].contains(where: start.holds)
    self.isSpanish = isSpanish
    return isSpanish
  }

  /// The name that a range of a page shows.
  mutating func name(_ range: Range<Int>, in page: WikiPage) -> Name {
    let index = nameTable.index(of: Piece(start: range.lowerBound, end: range.upperBound), in: page.bytes.span)
    if index < names.count { return names[index] }
    let shown = page.shown(range)
    let name = Name(text: shown, hasTowns: shown.holds("(") && hasTowns(on: page))
    names.append(name)
    if names.count == Self.limit {
      nameTable = TextTable()
      names = []
    }
    return name
  }

  /// The text that a range of a page shows.
  mutating func shown(_ range: Range<Int>, in page: WikiPage) -> String {
    let index = textTable.index(of: Piece(start: range.lowerBound, end: range.upperBound), in: page.bytes.span)
    if index < texts.count { return texts[index] }
    let text = page.shown(range)
    texts.append(text)
    if texts.count == Self.limit {
      textTable = TextTable()
      texts = []
    }
    return text
  }

  /// How a date reads in a season of some label; the matches of a day share it.
  mutating func reading(
    of date: String, label: String?, _ read: (String, String?) -> DateReading?
  ) -> DateReading? {
    if dateLabel != label || dates.count == Self.limit { (dates, dateLabel) = ([:], label) }
    if let known = dates[date] { return known }
    let reading = read(date, label)
    dates[date] = reading
    return reading
  }
}
