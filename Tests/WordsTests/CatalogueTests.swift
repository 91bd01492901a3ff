import Foundation
import Testing

@testable import Words

@Suite struct CatalogueTests {
  private static let data: Set<String> = [
    "defaultRegion", "numberWords", "placeWords", "roundWords", "feminineNouns", "masculineNouns", "bareNouns",
    "looseWords", "zeroAlone",
    "months", "shortMonths", "weekdays",
    "ordinalMark", "placeMark", "oneMasculine", "oneFeminine",
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

  @Test func namesAndCountsAreBound() throws {
    let words = try Words(tag: "en")
    #expect(
      words.bound(
        "River Plate win by four goals, River Plate II by one of two", names: ["River Plate", "River Plate II"])
        == "River\u{A0}Plate win by four\u{A0}goals, River\u{A0}Plate\u{A0}II by one of two")
    #expect(try Words(tag: "es").bound("Gana por Cuatro goles", names: []) == "Gana por Cuatro\u{A0}goles")
  }

  @Test func noPhraseIsForgotten() throws {
    let known = Set(Phrase.allCases.flatMap { [$0.rawValue, $0.rawValue + ".one", $0.rawValue + ".other"] })
    for language in Words.languages {
      let words = try Words(tag: language)
      let unknown = words.catalogue.keys.filter { key in
        !known.contains(key) && !CatalogueTests.data.contains(key) && !key.hasPrefix("stage.")
          && !key.hasPrefix("stageInSentence.") && !key.hasPrefix("roundName.")
          && !key.hasPrefix("country.") && !key.hasPrefix("nation.") && !key.hasPrefix("rulingReason.")
          && !key.hasPrefix("ruleSource.")
          && !key.hasPrefix("competition.") && !key.hasPrefix("competitionName.")
      }
      #expect(unknown.isEmpty, "\(language)")
    }
  }

  @Test func languagesHaveTheSamePlaceholders() throws {
    let english = try Words(tag: "en").catalogue
    let counts: Set = ["n", "f", "u", "#"]
    for language in Words.languages where language != "en" {
      let other = try Words(tag: language).catalogue
      for key in english.keys where !CatalogueTests.data.contains(key) && !key.hasPrefix("roundName.") {
        let template = try #require(english[key])
        let translated = try #require(other[key], "\(language) lacks \(key)")
        #expect(
          placeholders(template).subtracting(counts) == placeholders(translated).subtracting(counts), "\(key)")
      }
    }
  }

  /// What a country says in its own way is a phrase of the language, with the same placeholders, and says it otherwise.
  @Test(arguments: Words.regions)
  func countriesSayPhrasesOfTheirLanguage(_ region: String) throws {
    let language = String(region.prefix { $0 != "-" })
    let common = try Words(tag: language).catalogue
    let own = Catalogue(Words.ownPhrases(of: region))
    let counts: Set = ["n", "f", "u", "#"]
    #expect(!own.keys.isEmpty)
    for key in own.keys {
      let template = try #require(common[key], "\(language) has no \(key)")
      let other = try #require(own[key])
      #expect(placeholders(template).subtracting(counts) == placeholders(other).subtracting(counts), "\(key)")
      #expect(other != template, "\(key)")
    }
  }

  @Test(arguments: [
    ("es", "Fecha 3"), ("es-PE", "Fecha 3"), ("es-ar", "Fecha 3"), ("es-ES", "Jornada 3"), ("es_mx", "Jornada 3"),
  ])
  func roundsAreCalledAsTheCountryDoes(_ tag: String, _ expected: String) throws {
    #expect(try Words(tag: tag)(.round, ["number": "3"]).replacing("\u{A0}", with: " ") == expected)
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
    #expect(words.spelled(10) == "ten")
    #expect(words.spelled(0) == "none" && words(.goals, count: 0) == "no goals")
    #expect(words.spelled(24) == "24")
    #expect(words.spelled(48) == "48")
    #expect(
      [1, 2, 3, 13, 21, 22, 112].map(words.roundWord) == ["first", "second", "third", "13th", "21st", "22nd", "112th"])
  }
}

@Suite struct CountryTests {
  /// Countries without a code of ISO 3166 stand in every catalogue, and nothing else but what the locale calls otherwise.
  @Test(arguments: Words.languages) func everyCountryHasAName(_ language: String) throws {
    let words = try Words(tag: language)
    for (code, name) in Countries.all {
      let own = words.optional("country." + code.lowercased())
      #expect(own != nil || code.count == 2, "\(code)")
      #expect(Countries.code(of: name) == code)
      #expect(!words.country(name).isEmpty && (language != "en" || words.country(name) == name))
    }
    let keys = words.catalogue.keys.filter { $0.hasPrefix("country.") }
    let english = try Words(tag: "en").catalogue.keys.filter { $0.hasPrefix("country.") }
    let known = Set(Countries.all.map { "country." + $0.code.lowercased() })
    #expect(Set(keys) == Set(english) && known.isSuperset(of: keys))
  }

  @Test func lettersAreThoseOfFIFA() {
    let all = Countries.all.map { Countries.letters(of: $0.name) ?? "" }
    #expect(Set(all).count == all.count && all.allSatisfy { $0.count == 3 })
    #expect(
      ["Germany", "Spain", "Uruguay", "Switzerland", "Netherlands", "Costa Rica", "South Korea", "Korea Republic"].map(
        Countries.letters) == ["GER", "ESP", "URU", "SUI", "NED", "CRC", "KOR", "KOR"])
    #expect(Countries.letters(of: "Arsenal") == nil)
  }

  /// A competition of a country is named as the language does; what is known as a whole keeps its name.
  @Test func competitionsOfCountries() throws {
    let names = [
      "Italian Serie A", "Austria | Bundesliga", "English Premier League", "Bulgaria Cup", "Spain Segunda División",
      "Copa Perú", "Primera División de España", "UEFA Champions League", "United States MLS", "Colombia",
    ]
    let spanish = try Words(tag: "es")
    #expect(
      names.map(spanish.competitionName) == [
        "Serie A de Italia", "Bundesliga de Austria", "Premier League", "Copa de Bulgaria",
        "Segunda División de España",
        "Copa Perú", "Primera División de España", "Liga de Campeones", "MLS de Estados Unidos", "Colombia",
      ])
    #expect(spanish.competition("Italian Serie A") == "la Serie A de Italia")
    let english = try Words(tag: "en")
    #expect(names.map(english.competitionName) == names.map { $0.replacing(" | ", with: " ") })
  }

  @Test func spanishNames() throws {
    let words = try Words(tag: "es")
    let names = ["France", "Spain", "Soviet Union", "England", "West Germany", "USA", "Ivory Coast", "Peru", "Brazil"]
    #expect(
      names.map(words.country) == [
        "Francia", "España", "Unión Soviética", "Inglaterra", "Alemania Federal", "Estados Unidos", "Costa de Marfil",
        "Perú", "Brasil",
      ])
    #expect(words.country("Chelsea") == "Chelsea")
  }

  @Test func clubsAreNoNations() {
    #expect(Countries.areNations(["France", "Brazil", "Ynys Môn", "Italy"]))
    #expect(!Countries.areNations(["Georgia", "Arsenal", "Chelsea"]))
    #expect(!Countries.areNations(["Brazil"]) && !Countries.areNations([]))
  }
}

@Suite struct SentenceTests {
  private func score(_ words: Words, _ goals: Int, _ all: Int) -> String {
    words.evenly { words in words(.goals, count: goals) + ", " + words(.matches, count: all) }
  }

  @Test func aSentenceHasWordsOrFigures() throws {
    let words = try Words(tag: "en")
    #expect(score(words, 3, 8) == "three goals, eight matches")
    #expect(score(words, 3, 11) == "3~goals, 11~matches".bound)
    #expect(score(words, 1, 42) == "1~goal, 42~matches".bound)
    #expect(score(words, 66, 42) == "66~goals, 42~matches".bound)
    #expect(
      words.evenly { words in words.decimal(12.5, digits: 1) + words.score(12, 0) + words.spelled(2) } == "12.512–0two")
  }

  @Test func theOuterSentenceDecides() throws {
    let words = try Words(tag: "en")
    #expect(words.evenly { words in score(words, 1, 2) + "; " + words.spelled(12) } == "1~goal, 2~matches; 12".bound)
  }

  @Test func oneIsWhatItsNounAsks() throws {
    let words = try Words(tag: "es")
    #expect(words(.goals, count: 1) == "un gol")
    #expect(words(.roundsCount, count: 1) == "una fecha")
    #expect(words(.recordWon, count: 1) == "gana uno")
    #expect(words(.departments, count: 21) == "21~departamentos".bound)
    #expect(words(.matches, count: 0) == "cero partidos")
  }

  /// A line never ends between a figure and what it counts; words, and figures before *of* or *a*, part as they like.
  @Test func figuresStayWithTheirNoun() throws {
    let english = try Words(tag: "en")
    let spanish = try Words(tag: "es")
    #expect(english(.matches, count: 27) == "27~matches".bound && english(.matches, count: 9) == "nine matches")
    #expect(spanish(.roundsCount, count: 27) == "27~fechas".bound && spanish(.roundsCount, count: 2) == "dos fechas")
    #expect(english(.goals, count: 1246) == "1,246~goals".bound)
    #expect(
      english.evenly { words in
        words(.findingManyGoals, count: 7, ["matches": words(.matches, count: 15), "goals": words(.goals, count: 4)])
      } == "In 7 of 15~matches there were 4~goals or more".bound)
    #expect(
      spanish.evenly { words in words(.afterRound, ["round": words.roundWord(13)]) } == "tras la 13.ª~fecha".bound)
    #expect(english(.afterRound, ["round": english.roundWord(22)]) == "after the 22nd~round".bound)
    #expect(english(.storyStayedDespite, ["score": "3–1", "opponent": "Ajax"]).contains("3–1 defeat"))
    #expect(english(.headlineBeatAll, count: 1, ["team": "Schalke 04"]) == "Schalke 04 beat their only opponent")
  }

  @Test func articlesContract() throws {
    let words = try Words(tag: "es")
    #expect(words(.ofStage, ["stage": "el Grupo C"]) == "\u{A0}del Grupo C")
    #expect(
      words(.noteRelegated, ["competition": words.competition("Torneo Descentralizado")])
        == "a\u{A0}Descendido del Torneo Descentralizado.")
  }

  @Test func ownersAreMarked() throws {
    #expect(try Words(tag: "en").possessive("Arsenal") == "Arsenal’s")
    #expect(try Words(tag: "en").possessive("Offenbacher Kickers") == "Offenbacher Kickers’")
    #expect(try Words(tag: "es").possessive("Arsenal") == "Arsenal")
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

  @Test func seasonsHaveShortLabels() throws {
    let words = try Words(tag: "en")
    let labels = ["1963-64", "1999-2000", "1967", "1967-x", "Apertura"]
    #expect(labels.map(words.shortSeasonLabel) == ["63/64", "99/00", "1967", "1967–x", "Apertura"])
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
    #expect(try Words(tag: "es").competition("Austrian Bundesliga") == "la Bundesliga de Austria")
    #expect(try Words(tag: "es").competition("Campeonato de Primera División") == "el Campeonato de Primera División")
    #expect(try Words(tag: "es").competition("La Liga") == "La Liga")
    #expect(try Words(tag: "es").competition("DFB Pokal") == "la DFB Pokal")
    #expect(try Words(tag: "es").competition("Gebietsliga West") == "la Gebietsliga West")
    #expect(try Words(tag: "es").competition("Scottish Premiership") == "la Premiership de Escocia")
    #expect(try Words(tag: "es").competition("Ekstraklasa") == "el torneo Ekstraklasa")
    #expect(try Words(tag: "en").competition("La Liga") == "La Liga")
    #expect(try Words(tag: "en").competition("World Cup") == "the World Cup")
    #expect(try Words(tag: "es").competitionName("World Cup") == "Copa Mundial")
    #expect(try Words(tag: "es").competitionName("Copa Perú") == "Copa Perú")
  }
}

extension String {
  /// A tilde is a no-break space, as in the catalogues.
  fileprivate var bound: String { replacing("~", with: "\u{A0}") }
}
