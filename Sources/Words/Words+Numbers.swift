import Foundation

extension Words {
  /// A whole number with the country's grouping and a real minus: 1,246 or −3.
  package func number(_ number: Int) -> String {
    // Four figures are grouped in English and not in Spanish: the locale knows.
    withMinus(marks?.text(number) ?? number.formatted(.number.locale(locale)))
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

  /// A number in words up to twenty, in figures above.
  package func spelled(_ number: Int) -> String {
    let words = catalogue.list("numberWords")
    return words.indices.contains(number) ? words[number] : self.number(number)
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
    guard language == "en" else { return figure + (catalogue.templates[mark] ?? "") }
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

  private func withMinus(_ text: String) -> String {
    text.hasPrefix("-") ? "\u{2212}" + text.dropFirst() : text
  }
}
