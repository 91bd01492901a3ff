/// The title of a season in football.txt: the competition and the season, which may stand anywhere in it.
struct TextTitle {
  /// The competition's name.
  var competition: String
  /// The season's label; nil where the title names none.
  var label: String?

  /// Reads a title without its mark, such as `Liga MX 2012/13, Clausura`.
  init(_ text: String) {
    var words = text.words
    while let last = words.last, last.utf8.allSatisfy({ $0 == Byte.equals }) { words.removeLast() }
    for index in words.indices.reversed() where words[index].utf8.contains(where: \.isDigit) {
      let bare = words[index].filter { !"(),;".contains($0) }
      guard let read = SeasonLabel.read(bare) else { continue }
      label = read
      // A comma behind the season goes on with the competition: Liga MX, Clausura.
      if words[index].hasSuffix(","), index > 0 { words[index - 1] += "," }
      words.remove(at: index)
      break
    }
    competition = words.joined(separator: " ")
    while let last = competition.last, "=,|:-".contains(last) || last == " " { competition.removeLast() }
  }

  /// A title from a file's path, for a text that has none: the folder or name that is a season, and the name.
  init(path: String) {
    let path = path.hasSuffix(".gz") ? String(path.dropLast(3)) : path
    let parts = path.split(separator: "/").map(String.init)
    let stem = parts.last.map { name in String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)]) } ?? path
    let words = stem.split(separator: "_").map(String.init)
    label = (parts.dropLast() + words).reversed().lazy.compactMap(Self.season).first
    let named = words.filter { Self.season($0) == nil }.joined(separator: " ")
    competition = named.isEmpty ? stem : named
  }

  /// A season at the start of a folder's name, such as 2015--equatorial-guinea.
  private static func season(_ text: String) -> String? {
    if let whole = SeasonLabel.read(text) { return whole }
    guard text.count > 5, let year = SeasonLabel.read(String(text.prefix(4))), text.dropFirst(4).hasPrefix("--") else {
      return nil
    }
    return year
  }
}
