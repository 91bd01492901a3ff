/// The season that a title or key names: a year, or two with a hyphen.
enum SeasonLabel {
  /// The label of a text such as 1967, 2023/24, 2023–24 or 1999-2000; nil when it is no season.
  ///
  /// Two years of one century are written with two digits for the second (2023-24), others in full (1999-2000).
  static func read(_ text: String) -> String? {
    // Most texts that are asked about are words.
    guard text.utf8.contains(where: \.isDigit) else { return nil }
    let parts = Folding.key(text).split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }.map(String.init)
    guard let first = parts.first, first.count == 4, let year = NumberWords.digits(first), (1850...2199).contains(year)
    else { return nil }
    guard parts.count == 2 else { return parts.count == 1 ? first : nil }
    let next = String(year + 1)
    guard parts[1] == next || parts[1] == next.suffix(2) else { return nil }
    return next.prefix(2) == first.prefix(2) ? "\(first)-\(next.suffix(2))" : "\(first)-\(next)"
  }

  /// Takes a title apart into competition and season; the season comes first or last.
  static func split(title: String) -> (competition: String, label: String?) {
    var words = title.words
    if words.count > 1, let last = words.last, ["season", "temporada"].contains(Folding.key(last)) {
      words.removeLast()
    }
    var label: String?
    if let first = words.first, let read = read(first) {
      label = read
      words.removeFirst()
    } else if let last = words.last, let read = read(last.filter { $0 != "(" && $0 != ")" }) {
      label = read
      words.removeLast()
    } else if let bracket = words.lastIndex(where: { $0.first == "(" }), bracket > 1, words.last?.last == ")",
      let read = read(words[bracket - 1])
    {
      // `Torneo Apertura 2013 (Perú)`
      label = read
      words.remove(at: bracket - 1)
    }
    return (words.joined(separator: " "), label)
  }
}
