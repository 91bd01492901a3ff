import Foundation

extension Words {
  /// A whole number with the country's grouping and a real minus: 1,246 or −3.
  package func number(_ number: Int) -> String {
    // Four figures are grouped in English and not in Spanish: the locale knows.
    let figure = withMinus(marks?.text(number) ?? number.formatted(.number.locale(locale)))
    return numerals == .probing && abs(number) > Words.lastSpelled ? "\(figure)\(Numerals.figureMark)" : figure
  }

  /// A difference with its sign: +7, 0, −3.
  package func signed(_ number: Int) -> String {
    (number > 0 ? "+" : "") + self.number(number)
  }

  /// A number with a fixed count of decimals: 2.53 in Peru, 2,53 in Spain.
  package func decimal(_ number: Double, digits: Int) -> String {
    withMinus(
      marks?.text(number, digits: digits)
        ?? number.formatted(
          .number.locale(locale).precision(.fractionLength(digits)).rounded(rule: .toNearestOrAwayFromZero)))
  }

  /// A number as data: digits with a hyphen for minus and a full stop for decimals, rounded as in print.
  package static func plainDecimal(_ number: Double, digits: Int) -> String {
    NumberMarks.plain.text(number, digits: digits) ?? number.description
  }

  /// A share from 0 to 1 in whole hundredths: 46%, or 46 % where the country writes a blank.
  package func percent(_ share: Double) -> String {
    withMinus(
      share.formatted(
        .percent.locale(locale).precision(.fractionLength(0)).rounded(rule: .toNearestOrAwayFromZero)))
  }

  /// The last number that is written in words.
  private static let lastSpelled = 10

  /// A number in words up to ten, in figures above, and in figures throughout where the sentence has such.
  package func spelled(_ number: Int, _ form: NumberForm = .alone) -> String {
    let words = catalogue.list("numberWords")
    guard words.indices.contains(number), number <= Words.lastSpelled, numerals != .figures else {
      return self.number(number)
    }
    let own =
      switch (number, form) {
      case (1, _): catalogue[form.rawValue]
      case (0, .alone): catalogue["zeroAlone"]
      default: nil as String?
      }
    return (own ?? words[number]) + (numerals == .probing ? String(Numerals.wordMark) : "")
  }

  /// Composes a sentence whose counts are all in words or all in figures: in figures as soon as one is above ten.
  ///
  /// - Parameter compose: Makes the sentence of the words it is given; it is called a second time where the first shows
  ///   that figures are needed. A sentence within another is the outer one's part.
  /// - Returns: The sentence.
  package func evenly(_ compose: (Words) -> String) -> String {
    guard numerals == .words else { return compose(self) }
    var words = self
    words.numerals = .probing
    let text = compose(words)
    let marks = text.unicodeScalars
    if marks.contains(Numerals.wordMark), marks.contains(Numerals.figureMark) {
      words.numerals = .figures
      return compose(words)
    }
    return String(String.UnicodeScalarView(marks.filter { $0 != Numerals.wordMark && $0 != Numerals.figureMark }))
  }

  /// How often something was: once, twice, three times.
  package func times(_ count: Int) -> String {
    count == 2 && numerals != .figures ? self(.timesTwice) : self(.times, count: count)
  }

  /// The word for a place in a table (first, second), or the figure with its mark.
  package func placeWord(_ place: Int) -> String { ordinal(place, list: "placeWords") }

  /// The word for a round in a sentence (the third round).
  package func roundWord(_ round: Int) -> String { ordinal(round, list: "roundWords") }

  private func ordinal(_ number: Int, list: String) -> String {
    let words = catalogue.list(list)
    if words.indices.contains(number - 1) { return words[number - 1] }
    let figure = self.number(number)
    // A place is masculine where words have a gender (el 15.º), a round feminine (la 15.ª).
    let mark = list == "placeWords" ? "placeMark" : "ordinalMark"
    guard language == "en" else { return figure + (catalogue[mark] ?? "") }
    switch (number % 10, number % 100) {
    case (_, 11), (_, 12), (_, 13): return figure + "th"
    case (1, _): return figure + "st"
    case (2, _): return figure + "nd"
    case (3, _): return figure + "rd"
    default: return figure + "th"
    }
  }

  /// A score, goals of the first-named team first, with an en dash: 3–1.
  package func score(_ first: Int, _ second: Int) -> String { "\(first)–\(second)" }

  /// Whether a text is a number in figures or an ordinal of one: 27, 1,246, −3, 15th, 15.ª.
  static func isFigure(_ text: String) -> Bool {
    var rest = Substring(text)
    for end in ["st", "nd", "rd", "th", "º", "ª"] where rest.hasSuffix(end) {
      rest = rest.dropLast(end.count)
    }
    // The first figure tells nearly every text that is none.
    guard let first = rest.unicodeScalars.first, figures.contains(first) || signs.contains(first) else { return false }
    return rest.unicodeScalars.contains { figures.contains($0) }
      && rest.unicodeScalars.allSatisfy { figures.contains($0) || signs.contains($0) }
  }

  /// Whether a text begins with a word that a figure before it is not parted from at a line's end: what it counts, not
  /// a word such as *of* or *with*, which belongs to what follows.
  func bindsFigures(_ text: Substring) -> Bool {
    let word = text.prefix { $0.isLetter }
    return !word.isEmpty && !catalogue.looseWords.contains(word)
  }

  private static let figures: ClosedRange<Unicode.Scalar> = "0"..."9"
  private static let signs: Set<Unicode.Scalar> = ["+", "\u{2212}", ".", ",", "\u{A0}", "\u{202F}", "\u{E001}"]

  private func withMinus(_ text: String) -> String {
    text.hasPrefix("-") ? "\u{2212}" + text.dropFirst() : text
  }
}

/// How a sentence writes its counts.
enum Numerals: Sendable {
  /// Each by itself: small ones in words.
  case words
  /// All in figures.
  case figures
  /// As by themselves, each followed by a mark that tells how it was written; the marks never leave the sentence.
  case probing

  /// Marks of Unicode's private use, which no text of a record holds to any purpose.
  static let wordMark: Unicode.Scalar = "\u{E000}"
  static let figureMark: Unicode.Scalar = "\u{E001}"
}

/// Which word stands for one, where the language has several; the raw value is the catalogue's key.
package enum NumberForm: String, Sendable {
  /// By itself: uno.
  case alone = "oneAlone"
  /// Before a masculine noun: un gol.
  case masculine = "oneMasculine"
  /// Before or for a feminine noun: una fecha.
  case feminine = "oneFeminine"
}
