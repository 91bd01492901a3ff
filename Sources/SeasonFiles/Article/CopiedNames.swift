import Football

/// Names as pages show them with more than the name: signs of Markdown, the words that stand for a flag.
extension Fragment {
  /// The name without `**` around it and without `Bandera de Uruguay` beside it.
  var withoutMarkup: Fragment {
    var name = self
    for sign in ["**", "__"] where name.length > 4 && name.text.hasPrefix(sign) && name.text.hasSuffix(sign) {
      name = name.dropping(first: 2, last: 2)
    }
    return name.withoutFlagInWords
  }

  /// `Bandera de Uruguay Uruguay`, `Perú Bandera de Perú`, `Bandera de Brasil Flamengo`: what stands beside the flag's words.
  private var withoutFlagInWords: Fragment {
    guard text.holds("Bandera de") else { return self }
    let words = words()
    guard
      let flag = words.indices.dropLast(2).first(where: {
        words[$0].text == "Bandera" && words[$0 + 1].text.hasPrefix("de")
      })
    else { return self }
    if flag > 0 { return before(words[flag].characters.startIndex) }
    let rest = Array(words[2...].drop { ["los", "las", "la", "el"].contains($0.text) })
    guard rest.count > 1 else { return self }
    // A nation stands there twice, with as many words; a club stands behind a country of one word, or of a known name.
    let half = rest.count / 2
    let isTwice = rest.count.isMultiple(of: 2) && rest[..<half].map(\.text) == rest[half...].map(\.text)
    let known = (2...3).last { count in
      rest.count > count
        && Self.longCountries.contains(rest[..<count].map { Folding.key($0.text) }.joined(separator: " "))
    }
    return from(rest[isTwice ? half : known ?? 1].characters.startIndex)
  }

  private static let longCountries: Set<String> = [
    "estados unidos", "costa rica", "el salvador", "republica dominicana", "republica checa", "corea del sur",
    "corea del norte", "paises bajos", "arabia saudita", "arabia saudi", "nueva zelanda", "trinidad y tobago",
    "reino unido", "alemania federal", "alemania occidental", "alemania democratica", "union sovietica",
    "irlanda del norte", "costa de marfil", "puerto rico", "san marino",
  ]
}

extension CountryCodes {
  /// The two teams of a match without the names of their countries, which stand between club and score for their flags,
  /// `São Paulo Brazil 2–6 Brazil Atlético Mineiro`; as they are where not both have one.
  static func withoutFlags(_ first: Fragment, _ second: Fragment) -> (Fragment, Fragment)? {
    // Most names are told by a word at their ends.
    guard mayEndName(first.tail.text), mayStartName(second.head.text) else { return nil }
    let (left, right) = (first.words(), second.words())
    func country(_ words: [Fragment], isLast: Bool) -> Int? {
      (1...3).last { count in
        guard words.count > count else { return false }
        let part = isLast ? words.suffix(count) : words.prefix(count)
        return isName(part.map(\.text).joined(separator: " "))
      }
    }
    guard let behind = country(left, isLast: true), let before = country(right, isLast: false) else { return nil }
    return (
      first.before(left[left.count - behind].characters.startIndex), second.from(right[before].characters.startIndex)
    )
  }
}
