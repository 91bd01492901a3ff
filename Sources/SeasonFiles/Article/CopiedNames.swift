import Football

/// Names as pages show them with more than the name: signs of Markdown, the words that stand for a flag.
extension Fragment {
  /// The name without `**` or `*` around it.
  var withoutEmphasis: Fragment {
    var name = self
    for sign in ["**", "__", "*", "_"]
    where name.length > 2 * sign.utf8.count && name.text.hasPrefix(sign) && name.text.hasSuffix(sign) {
      name = name.dropping(first: sign.utf8.count, last: sign.utf8.count)
    }
    return name
  }

  /// `Bandera de Uruguay Uruguay`, `Perú Bandera de Perú`, `Bandera de Brasil Flamengo`: the name beside the flag's words, its
  /// country, and both without those words; nil where none stand there.
  fileprivate var besideFlag: (name: Fragment, country: String, whole: Fragment)? {
    guard text.holds("Bandera de") else { return nil }
    let words = words()
    guard
      let flag = words.indices.dropLast(2).first(where: {
        words[$0].text == "Bandera" && words[$0 + 1].text.hasPrefix("de")
      })
    else { return nil }
    let rest = Array(words[(flag + 2)...].drop { ["los", "las", "la", "el"].contains($0.text) })
    func key(_ words: some Sequence<Fragment>) -> String { words.map { Folding.key($0.text) }.joined(separator: " ") }
    if flag > 0 {
      let name = before(words[flag].characters.startIndex)
      return (name, key(rest), name)
    }
    guard rest.count > 1 else { return nil }
    // A nation stands there twice, with as many words; a club stands behind a country of one word, or of a known name.
    let half = rest.count / 2
    let isTwice = rest.count.isMultiple(of: 2) && rest[..<half].map(\.text) == rest[half...].map(\.text)
    let known = (2...3).last { rest.count > $0 && Self.longCountries.contains(key(rest[..<$0])) }
    let count = isTwice ? half : known ?? 1
    return (from(rest[count].characters.startIndex), key(rest[..<count]), from(rest[0].characters.startIndex))
  }

  private static let longCountries: Set<String> = [
    "estados unidos", "costa rica", "el salvador", "republica dominicana", "republica checa", "corea del sur",
    "corea del norte", "paises bajos", "arabia saudita", "arabia saudi", "nueva zelanda", "trinidad y tobago",
    "reino unido", "alemania federal", "alemania occidental", "alemania democratica", "union sovietica",
    "irlanda del norte", "costa de marfil", "puerto rico", "san marino",
  ]
}

extension ArticleBuilder {
  /// A name without the words for a flag beside it; with its country where another country's club has that name.
  mutating func withoutFlag(_ name: Fragment) -> Fragment {
    guard let found = name.besideFlag else { return name }
    return isFree(found.name, of: found.country) ? found.name : found.whole
  }

  /// The two teams of a match without the names of their countries, which stand for their flags beside the score or around
  /// both, `São Paulo Brazil 2–6 Brazil Atlético Mineiro`; as they are where not both have one and none was met with its own.
  mutating func withoutCountries(_ first: Fragment, _ second: Fragment) -> (Fragment, Fragment) {
    let inner = (CountryCodes.cut(first, atEnd: true), CountryCodes.cut(second, atEnd: false))
    if let one = inner.0, let two = inner.1 { return (free(one, first), free(two, second)) }
    guard marks == .none else { return (first, second) }
    let outer = (CountryCodes.cut(first, atEnd: false), CountryCodes.cut(second, atEnd: true))
    if let one = outer.0, let two = outer.1 { return (free(one, first), free(two, second)) }
    return (met(inner.0 ?? outer.0) ?? first, met(inner.1 ?? outer.1) ?? second)
  }

  private mutating func free(_ cut: (name: Fragment, country: String), _ whole: Fragment) -> Fragment {
    isFree(cut.name, of: cut.country) ? cut.name : whole
  }

  private func met(_ cut: (name: Fragment, country: String)?) -> Fragment? {
    cut.flatMap { flagged[Folding.key($0.name.text)] == $0.country ? $0.name : nil }
  }

  /// Whether a name is that of no club of another country.
  private mutating func isFree(_ name: Fragment, of country: String) -> Bool {
    let key = Folding.key(name.text)
    if let other = flagged[key] { return other == country }
    flagged[key] = country
    return true
  }
}

extension CountryCodes {
  /// A name without the country at one of its ends, and the country; nil where none stands there beside anything.
  fileprivate static func cut(_ name: Fragment, atEnd isAtEnd: Bool) -> (name: Fragment, country: String)? {
    // Most names are told by the word there.
    guard isAtEnd ? mayEndName(name.tail.text) : mayStartName(name.head.text), !isName(name.text) else { return nil }
    let words = name.words()
    for count in [3, 2, 1] where words.count > count {
      let country = (isAtEnd ? words.suffix(count) : words.prefix(count)).map(\.text).joined(separator: " ")
      guard isName(country) else { continue }
      let rest =
        isAtEnd
        ? name.before(words[words.count - count].characters.startIndex) : name.from(words[count].characters.startIndex)
      return (rest, Folding.key(country))
    }
    return nil
  }
}
