import Foundation

/// A day of the calendar as the words need it.
package struct CalendarDay: Sendable, Hashable {
  package var year: Int
  package var month: Int
  package var day: Int
  /// 1 for Monday to 7 for Sunday.
  package var weekday: Int

  /// Makes a day.
  package init(year: Int, month: Int, day: Int, weekday: Int) {
    self.year = year
    self.month = month
    self.day = day
    self.weekday = weekday
  }
}

extension Words {
  /// A day with its year: 14 May 1967, 14 de mayo de 1967.
  package func fullDay(_ day: CalendarDay) -> String { date(.dateFull, day) }

  /// A day without its year: 14 May, 14 de mayo.
  package func shortDay(_ day: CalendarDay) -> String { date(.dateShort, day) }

  /// A day without its year, with an abridged month: 14 May, 14 mayo.
  package func axisDay(_ day: CalendarDay) -> String { date(.dateAxis, day) }

  /// A day with its weekday: Sunday 14 May, domingo 14 de mayo.
  package func weekDay(_ day: CalendarDay) -> String { date(.dateWeekday, day) }

  /// A month with its year: May 1967, mayo de 1967.
  package func month(_ day: CalendarDay) -> String { date(.dateMonth, day) }

  /// The days from one to another: 14–28 May 1967.
  package func days(_ first: CalendarDay, _ last: CalendarDay) -> String {
    if first == last { return fullDay(first) }
    if first.year != last.year {
      return self(.dateRange, ["first": fullDay(first), "last": fullDay(last)])
    }
    if first.month != last.month {
      return self(.dateRange, ["first": shortDay(first), "last": fullDay(last)])
    }
    return self(.dateRangeInMonth, ["first": String(first.day), "last": fullDay(last)])
  }

  /// The days from one to another without years, months abridged where they differ: 5–7 August, 30 Aug – 1 Sep.
  package func shortDays(_ first: CalendarDay, _ last: CalendarDay) -> String {
    if first == last { return shortDay(first) }
    if first.month == last.month, first.year == last.year {
      return self(.dateRangeInMonth, ["first": String(first.day), "last": shortDay(last)])
    }
    return self(.dateRange, ["first": axisDay(first), "last": axisDay(last)])
  }

  private func date(_ phrase: Phrase, _ day: CalendarDay) -> String {
    let months = catalogue.list("months")
    let shortMonths = catalogue.list("shortMonths")
    let weekdays = catalogue.list("weekdays")
    func word(_ list: [String], _ index: Int) -> String { list.indices.contains(index) ? list[index] : "" }
    return self(
      phrase,
      [
        "day": String(day.day), "month": word(months, day.month - 1), "short": word(shortMonths, day.month - 1),
        "year": String(day.year), "weekday": word(weekdays, day.weekday - 1),
      ])
  }

  /// A text whose lines end neither inside of a name nor between a count and what it counts.
  ///
  /// Figures are bound to their words where phrases are filled; counts in words only here, since few texts are so large
  /// that it shows.
  package func bound(_ text: String, names: [String]) -> String {
    var text = text
    for name in Set(names).sorted(by: { ($1.utf8.count, $0) < ($0.utf8.count, $1) })
    where name.utf8.contains(0x20) {
      text = text.replacing(bytesOf: name, with: String(name.map { $0 == " " ? "\u{A0}" : $0 }))
    }
    let counts = Set(catalogue.list("numberWords"))
    var rest = text[...]
    var result = ""
    while let blank = rest.firstIndex(of: " ") {
      let word = rest[..<blank]
      rest = rest[rest.index(after: blank)...]
      let isBound =
        counts.contains(word.lowercased()) && bindsFigures(rest) || isLoneCount(rest, counts) && bindsBack(word)
      result += word + (isBound ? "\u{A0}" : " ")
    }
    return result + rest
  }

  /// Whether a text begins with a count that no word follows which it counts, as in *draw 7 and lose 3* and *most, 96*: it
  /// keeps to the word before it.
  private func isLoneCount(_ text: Substring, _ counts: Set<String>) -> Bool {
    let count = text.prefix { $0 != " " && $0 != "\u{A0}" }
    let bare = count.last.map { ",;.:".contains($0) } == true ? count.dropLast() : count
    guard Words.isFigure(String(bare)) || counts.contains(bare.lowercased()) else { return false }
    let after = text[count.endIndex...]
    if bare.count < count.count || after.isEmpty { return true }
    return after.first == " " && !bindsFigures(after.dropFirst())
  }

  /// Whether a word keeps to the count behind it: not one such as *of* or *to*, which would draw a whole phrase along.
  private func bindsBack(_ word: Substring) -> Bool {
    let last = word.split(separator: "\u{A0}").last ?? word
    let bare = last.last == "," ? last.dropLast() : last
    return bare.count > 1 && bare.allSatisfy(\.isLetter) && !catalogue.looseWords.contains(bare)
  }

  /// A list in words: a, b and c.
  package func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let head = items.dropLast().joined(separator: ", ")
    // Spanish y becomes e before the sound of i.
    let start = last.prefix(3).lowercased().map { $0 == "í" ? "i" : $0 }
    let isVowel = language == "es" && (start.first == "i" || (start.starts(with: "hi") && start.last != "e"))
    return self(isVowel ? .listLastBeforeI : .listLast, ["head": head, "last": last])
  }

  /// The text with a capital letter at its start.
  package func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// The text in capitals.
  package func capitals(_ text: String) -> String { text.uppercased() }

  /// A text in the language's quotation marks.
  package func quoted(_ text: String) -> String { self(.quotation, ["text": text]) }

  /// A name as the owner of something where the language marks it: Arsenal’s, Offenbacher Kickers’.
  package func possessive(_ name: String) -> String {
    guard language == "en" else { return name }
    return name + (name.lowercased().hasSuffix("s") ? "’" : "’s")
  }

  /// A competition's name with its article, as the object of a sentence: the Copa Perú, la Copa Perú.
  ///
  /// Well known competitions have their name in the language (la Copa Mundial); of others the first word with a known
  /// gender decides (la Premier League, el Torneo Descentralizado), names without such a word take a noun (el torneo
  /// Ekstraklasa), and names that bring an article of their own stay bare.
  package func competition(_ name: String) -> String {
    optional("competition." + Words.key(name)) ?? withArticle(competitionName(name))
  }

  /// A name made of generic words (Ronda final) as the object of a sentence: la ronda final.
  package func generic(_ name: String) -> String {
    guard language != "en" else { return name }
    return withArticle(name.prefix(1).lowercased() + name.dropFirst())
  }

  private func withArticle(_ name: String) -> String {
    let words = name.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    if let first = words.first, catalogue.list("bareNouns").contains(first) { return name }
    let feminine = Set(catalogue.list("feminineNouns"))
    let masculine = Set(catalogue.list("masculineNouns"))
    // A league's name in one word is a league's too: Gebietsliga, Regionalliga.
    func isFeminine(_ word: String) -> Bool { feminine.contains(word) || (!feminine.isEmpty && word.hasSuffix("liga")) }
    guard let telling = words.first(where: { isFeminine($0) || masculine.contains($0) }) else {
      return self(.competitionPlain, ["name": name])
    }
    return self(isFeminine(telling) ? .competitionFeminine : .competitionMasculine, ["name": name])
  }

  /// A competition's name in the language, where it has one: known as a whole, or that of a country by the country's
  /// English name or adjective before it (Italian Serie A: Serie A de Italia); else as recorded.
  package func competitionName(_ name: String) -> String {
    if let known = optional("competitionName." + Words.key(name)) { return known }
    let words = name.split { $0 == " " || $0 == "|" }.map(String.init)
    // Some records part the country by a stroke.
    guard language != "en" else { return name.utf8.contains(0x7C) ? words.joined(separator: " ") : name }
    for count in [3, 2, 1] where count <= words.count {
      let head = words.prefix(count).joined(separator: " ")
      let adjective = optional("nation." + Words.key(head))
      guard let country = adjective ?? (Countries.code(of: head) == nil ? nil : self.country(head)) else { continue }
      let rest = words.dropFirst(count).joined(separator: " ")
      if rest.isEmpty { return adjective == nil ? country : name }
      return self(
        .competitionOfCountry, ["name": optional("competitionName." + Words.key(rest)) ?? rest, "country": country])
    }
    return name
  }

  /// The country that a competition's name begins with, by its name or adjective: England of English Premier League.
  package func country(ofCompetition name: String) -> String? {
    let words = name.split { $0 == " " || $0 == "|" }.map(String.init)
    for count in [3, 2, 1] where count <= words.count {
      let head = words.prefix(count).joined(separator: " ")
      if let country = optional("nation." + Words.key(head)) { return country }
      if Countries.code(of: head) != nil { return self.country(head) }
    }
    return nil
  }

  /// Lower-case letters and figures without accents, hyphens between: a key of the catalogue.
  private static func key(_ name: String) -> String {
    (name.utf8.allSatisfy { $0 < 0x80 }
      ? name.lowercased() : name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil))
      .split { !($0.isLetter || $0.isNumber) }.joined(separator: "-")
  }

  /// A season's label as printed: 2023-24 with an en dash.
  package func seasonLabel(_ label: String) -> String { String(label.map { $0 == "-" ? "–" : $0 }) }

  /// A season's label where room is short: 63/64 for 1963-64, a single year as it is.
  package func shortSeasonLabel(_ label: String) -> String {
    let years = label.split(separator: "-")
    guard years.count == 2, years[0].count == 4, [2, 4].contains(years[1].count), years.allSatisfy({ Int($0) != nil })
    else { return seasonLabel(label) }
    return years.map { $0.suffix(2) }.joined(separator: "/")
  }

  /// Whether one name comes before another in the language's order (á as a, ñ after n).
  package func isOrdered(_ left: String, before right: String) -> Bool {
    switch left.compare(right, options: [.caseInsensitive], range: nil, locale: locale) {
    case .orderedAscending: true
    case .orderedDescending: false
    case .orderedSame: left < right
    }
  }
}

extension String {
  /// The text with another for every occurrence of a part, byte by byte: what replaces by characters takes ten times as
  /// long, for words that are all written alike.
  fileprivate func replacing(bytesOf part: String, with other: String) -> String {
    let (text, part) = (Array(utf8), Array(part.utf8))
    var result: [UInt8] = []
    var (done, index) = (0, 0)
    while !part.isEmpty, index + part.count <= text.count {
      if text[index] == part[0], text[index..<index + part.count].elementsEqual(part) {
        result += text[done..<index]
        result += other.utf8
        index += part.count
        done = index
      } else {
        index += 1
      }
    }
    return done == 0 ? self : String(decoding: result + text[done...], as: UTF8.self)
  }
}
