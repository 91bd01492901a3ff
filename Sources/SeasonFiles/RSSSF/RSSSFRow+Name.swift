/// The name in a row of a table, and what stands round it.
extension RSSSFRow {
  /// A name without the numbers of columns before the matches, such as those of points and of bonus points: wide blanks part them
  /// from it, for a club may have a number in its own.
  static func cut(_ head: Fragment) -> (name: Fragment, numbers: [Int]) {
    let head = head.trimmed()
    let words = head.words()
    let numbers = words.reversed().prefix { $0.length <= 3 && NumberWords.digits($0.text) != nil }.count
    guard numbers > 0, numbers < words.count else { return (head, []) }
    // The widest of blanks before the numbers: `Hannover 96   12`.
    for first in (words.count - numbers)..<words.count
    where words[first].characters.startIndex - words[first - 1].characters.endIndex >= 2 {
      let name = head.before(words[first].characters.startIndex)
      guard name.characters.contains(where: \.isLetter) else { return (head, []) }
      return (name, words[first...].compactMap { NumberWords.digits($0.text) })
    }
    return (head, [])
  }

  static func withoutSigns(_ name: Fragment) -> Fragment {
    var name = name.trimmed()
    while let last = name.last, "*^+.#(>".contains(last) { name = name.dropping(last: 1) }
    while let first = name.first, first == "*" || first == "^" || first == ">" { name = name.dropping(first: 1) }
    // `Name (C)`, `Name (P)`: signs, and no part of the name.
    if name.length > 4, name.last == ")", name.characters.dropLast(2).last == "(" { name = name.dropping(last: 3) }
    return name
  }
}
