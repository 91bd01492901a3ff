import Foundation
import Testing

@testable import Words

@Suite struct CatalogueTests {
  private static let data: Set<String> = [
    "defaultRegion", "numberWords", "placeWords", "roundWords", "feminineNouns", "masculineNouns", "bareNouns",
    "months", "shortMonths", "weekdays",
    "ordinalMark", "placeMark",
  ]

  private func placeholders(_ template: String) -> Set<String> {
    Set(
      template.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
        $0.split(separator: "}").first.map(String.init)
      })
  }

  @Test(arguments: Words.languages)
  func everyPhraseIsThere(_ language: String) throws {
    let words = try Words(tag: language)
    for phrase in Phrase.allCases {
      let plain = words.optional(phrase.rawValue)
      let one = words.optional(phrase.rawValue + ".one")
      let other = words.optional(phrase.rawValue + ".other")
      let isComplete = plain != nil ? one == nil && other == nil : one != nil && other != nil
      #expect(isComplete, "\(language): \(phrase.rawValue)")
    }
  }

  @Test func noPhraseIsForgotten() throws {
    let known = Set(Phrase.allCases.flatMap { [$0.rawValue, $0.rawValue + ".one", $0.rawValue + ".other"] })
    for language in Words.languages {
      let words = try Words(tag: language)
      let unknown = words.catalogue.templates.keys.filter { key in
        !known.contains(key) && !CatalogueTests.data.contains(key) && !key.hasPrefix("stage.")
          && !key.hasPrefix("stageInSentence.") && !key.hasPrefix("roundName.")
          && !key.hasPrefix("competition.") && !key.hasPrefix("competitionName.")
      }
      #expect(unknown.isEmpty, "\(language)")
    }
  }

  @Test func languagesHaveTheSamePlaceholders() throws {
    let english = try Words(tag: "en").catalogue.templates
    for language in Words.languages where language != "en" {
      let other = try Words(tag: language).catalogue.templates
      for (key, template) in english where !CatalogueTests.data.contains(key) && !key.hasPrefix("roundName.") {
        let translated = try #require(other[key], "\(language) lacks \(key)")
        #expect(
          placeholders(template).subtracting(["n", "#"]) == placeholders(translated).subtracting(["n", "#"]), "\(key)")
      }
    }
  }

  @Test func unknownLanguageNamesTheKnown() {
    #expect(throws: UnknownLanguage.self) { try Words(tag: "xx") }
    #expect(throws: UnknownLanguage.self) { try Words(tag: "") }
    #expect(throws: UnknownLanguage.self) { try Words(tag: "en-../../x") }
  }
}

@Suite struct NumberTests {
  @Test func decimalMarkIsTheCountrys() throws {
    #expect(try Words(tag: "en").decimal(2.5333, digits: 2) == "2.53")
    #expect(try Words(tag: "es-PE").decimal(2.5333, digits: 2) == "2.53")
    #expect(try Words(tag: "es-ES").decimal(2.5333, digits: 2) == "2,53")
    #expect(try Words(tag: "es").decimal(2.5333, digits: 2) == "2,53")
  }

  /// The table of marks says what Foundation says, for all that charts and tables print.
  @Test(
    arguments: ["en", "es"].flatMap { language in
      [
        "GB", "US", "AU", "CA", "IE", "NZ", "ES", "GQ", "MX", "PE", "PA", "GT", "HN", "NI", "SV", "DO", "CU", "PR",
        "419",
        "AR", "CO", "CL", "EC", "VE", "UY", "PY", "BO", "CR",
      ].map { (language, $0) }
    })
  func marksAreThoseOfFoundation(_ language: String, _ region: String) throws {
    guard let marks = NumberMarks.known(language: language, region: region) else { return }
    let locale = Locale(identifier: "\(language)-\(region)")
    for number in [0, 7, -7, 42, 999, 1000, -1234, 9999, 10_000, 12_345, 999_999, 1_000_000, -1_234_567, .max] {
      #expect(marks.text(number) == number.formatted(.number.locale(locale)), "\(number)")
    }
    let decimals: [Double] = [
      0, 0.5, 1.5, 2.5, 2.525, 2.675, 2.534, 9.995, 99.995, 999.5, 999.995, 1234.5, 9999.5, 12_345.678, -2.5,
    ]
    let goals = (0..<200).map { $0 * 7919 % 4001 }
    let averages = goals.enumerated().map { index, goals in Double(goals) / Double(index % 38 + 1) }
    for number in decimals + averages {
      for digits in 0...3 {
        let expected = number.formatted(
          .number.locale(locale).precision(.fractionLength(digits)).rounded(rule: .toNearestOrAwayFromZero))
        #expect(marks.text(number, digits: digits) == expected, "\(number), \(digits)")
      }
    }
  }

  /// As readers do it by hand, in every country and also where Foundation is asked.
  @Test func halvesAreRoundedUp() throws {
    let (english, spanish, indian) = (try Words(tag: "en"), try Words(tag: "es"), try Words(tag: "en-IN"))
    #expect(english.decimal(9.0 / 4, digits: 1) == "2.3")
    #expect(spanish.decimal(13.0 / 4, digits: 1) == "3,3")
    #expect(indian.decimal(9.0 / 4, digits: 1) == "2.3")
    #expect(english.decimal(-2.25, digits: 1) == "\u{2212}2.3")
    #expect(english.percent(0.125) == "13%" && english.percent(0.285) == "29%")
    #expect(Words.plainDecimal(2.125, digits: 2) == "2.13" && Words.plainDecimal(-1234.5, digits: 0) == "-1235")
  }

  @Test func zeroHasNoSign() throws {
    #expect(try Words(tag: "en").decimal(-0.001, digits: 2) == "0.00")
  }

  @Test func numbersThatAreNotPlainAreFoundations() throws {
    #expect(try Words(tag: "en").decimal(1e20, digits: 1) == "100,000,000,000,000,000,000.0")
    #expect(try Words(tag: "en-IN").number(1_234_567) == "12,34,567")
  }

  @Test func differencesCarryARealSign() throws {
    let words = try Words(tag: "en")
    #expect(words.signed(7) == "+7")
    #expect(words.signed(0) == "0")
    #expect(words.signed(-3) == "\u{2212}3")
    #expect(words.number(1246) == "1,246")
  }

  @Test func numbersInWords() throws {
    let words = try Words(tag: "en")
    #expect(words(.points, count: 1) == "one point")
    #expect(words(.points, count: 8) == "eight points")
    #expect(words.spelled(24) == "twenty-four")
    #expect(words.spelled(48) == "48")
    #expect(
      [1, 2, 3, 13, 21, 22, 112].map(words.roundWord) == ["first", "second", "third", "13th", "21st", "22nd", "112th"])
  }
}

@Suite struct DateAndListTests {
  private let first = CalendarDay(year: 1967, month: 5, day: 14, weekday: 7)
  private let last = CalendarDay(year: 1967, month: 5, day: 28, weekday: 7)

  @Test func days() throws {
    let english = try Words(tag: "en")
    let spanish = try Words(tag: "es-PE")
    #expect(english.fullDay(first) == "14\u{A0}May 1967")
    #expect(english.weekDay(first) == "Sunday 14\u{A0}May")
    #expect(english.days(first, last) == "14–28\u{A0}May 1967")
    #expect(spanish.fullDay(first) == "14\u{A0}de\u{A0}mayo de 1967")
    #expect(spanish.weekDay(first) == "domingo 14\u{A0}de\u{A0}mayo")
  }

  @Test func listsEndAsTheLanguageDoes() throws {
    #expect(try Words(tag: "en").list(["Ancash", "Ica", "Puno"]) == "Ancash, Ica and Puno")
    #expect(try Words(tag: "es").list(["Ancash", "Puno", "Ica"]) == "Ancash, Puno e Ica")
    #expect(try Words(tag: "es").list(["hielo", "hierba"]) == "hielo y hierba")
    #expect(try Words(tag: "en").list([]) == "")
  }

  @Test func namesAreOrderedByTheAlphabetOfTheReader() throws {
    let words = try Words(tag: "es")
    let names = ["Zorro", "Ñaupe", "Ávila", "Nube", "Alianza"].sorted { words.isOrdered($0, before: $1) }
    #expect(names == ["Alianza", "Ávila", "Nube", "Ñaupe", "Zorro"])
  }

  @Test func competitionsCarryTheirArticle() throws {
    #expect(try Words(tag: "es").competition("Copa Perú") == "la Copa Perú")
    #expect(try Words(tag: "es").competition("Torneo Descentralizado") == "el Torneo Descentralizado")
    #expect(try Words(tag: "en").competition("Copa Perú") == "the Copa Perú")
    #expect(try Words(tag: "es").competition("World Cup") == "la Copa Mundial")
    #expect(try Words(tag: "es").competition("English Premier League") == "la Premier League")
    #expect(try Words(tag: "es").competition("Austrian Bundesliga") == "la Austrian Bundesliga")
    #expect(try Words(tag: "es").competition("Campeonato de Primera División") == "el Campeonato de Primera División")
    #expect(try Words(tag: "es").competition("La Liga") == "La Liga")
    #expect(try Words(tag: "en").competition("La Liga") == "La Liga")
    #expect(try Words(tag: "en").competition("World Cup") == "the World Cup")
    #expect(try Words(tag: "es").competitionName("World Cup") == "Copa Mundial")
    #expect(try Words(tag: "es").competitionName("Copa Perú") == "Copa Perú")
  }
}
