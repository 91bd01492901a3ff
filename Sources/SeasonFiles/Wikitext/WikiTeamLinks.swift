/// Names that a page's links show to be those of one page, such as `[[Hamburger SV]]` and `[[Hamburger SV|HSV]]`.
///
/// A target alone tells little: teams link to their towns, a club's reserves to the club, and a season's article to anything. So
/// a name must be a form of the target's, and of no other target's.
struct WikiTeamLinks {
  /// The fullest of the names of one page, by the folded keys of the others.
  private(set) var synonyms: [String: String] = [:]

  /// No club has so many names on a page.
  private static let nameLimit = 20

  /// Reads the links of a page; those within sentences and those that name places are passed over.
  init(_ page: WikiPage) {
    var names: [String: [String]] = [:]
    var targets: [String: String] = [:]
    var owners: [String: Set<String>] = [:]
    var hasShortForms = false
    // Where the node that ends at a byte starts.
    var starts: [Int: Int] = [:]
    for node in page.tree.nodes where node.kind == .link || node.kind == .template {
      starts[node.end] = node.start
      guard node.kind == .link, Self.mayNameTeam(before: node.start, starts, page.bytes) else { continue }
      let content = node.start + 2..<max(node.start + 2, page.contentEnd(of: node))
      guard content.count < 200 else { continue }
      let parts = page.pieces(of: content, at: UInt8(ascii: "|"))
      guard let first = parts.first, let last = parts.last, parts.count <= 2 else { continue }
      let target = page.shown(first)
      let name = page.shown(last)
      guard Self.mayBeTeam(target), name.hasLetter else { continue }
      let key = Folding.key(target)
      owners[Folding.key(name), default: []].insert(key)
      if names[key]?.contains(name) != true, names[key, default: []].count < Self.nameLimit {
        names[key, default: []].append(name)
      }
      targets[key] = target
      if parts.count > 1, name != target { hasShortForms = true }
    }
    guard hasShortForms else { return }
    for (key, shown) in names where shown.count > 1 {
      guard let target = targets[key] else { continue }
      let own = shown.filter { owners[Folding.key($0)]?.count == 1 && Self.isForm($0, of: target) }
      // Of names as long the first by their letters, so that the order of the page does not matter.
      guard let fullest = own.max(by: { ($0.count, $1) < ($1.count, $0) }) else { continue }
      for name in own where Folding.key(name) != Folding.key(fullest) { synonyms[Folding.key(name)] = fullest }
    }
  }

  // MARK: Where links stand

  /// Whether a link stands where teams do: in a cell, an argument or at the start of an item, behind flags and marks at most.
  private static func mayNameTeam(before start: Int, _ starts: [Int: Int], _ bytes: [UInt8]) -> Bool {
    var index = start - 1
    // A flag or two, and not a line of them.
    var hops = 0
    while index >= 0 {
      switch bytes[index] {
      case 0x20, 0x09, UInt8(ascii: "'"), WikiMask.blank: index -= 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard let opening = starts[index + 1], hops < 3 else { return false }
        hops += 1
        index = opening - 1
      case UInt8(ascii: "="): return !isOfPlace(before: index, bytes)
      case UInt8(ascii: "|"), UInt8(ascii: "*"), UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "!"),
        0x0A, 0x0D, 0x30...0x39:
        return true
      default: return false
      }
    }
    return true
  }

  /// Whether the argument of an equals sign is one of a place or a person.
  private static func isOfPlace(before equals: Int, _ bytes: [UInt8]) -> Bool {
    let line = bytes[max(0, equals - 40)..<equals]
    let start = line.lastIndex { $0 == UInt8(ascii: "|") || $0 == 0x0A || $0 == UInt8(ascii: "{") } ?? line.startIndex
    let key = Folding.key(String(decoding: line[start...].dropFirst(), as: UTF8.self))
    return ["location", "ciudad", "stadium", "estadio", "city", "lugar", "referee", "arbitro", "country", "pais"]
      .contains(where: key.hasPrefix)
  }

  /// Whether a page may be that of a club: no season's, no nation's, no part of a page.
  private static func mayBeTeam(_ target: String) -> Bool {
    guard !target.isEmpty, !target.contains("#"), !target.contains(":") else { return false }
    let key = Folding.key(target)
    let words = key.words
    // `1990-91 Hamburger SV season`
    let isOfYears = words.contains { $0.holds("-") && $0.prefix(4).allSatisfy(\.isNumber) && $0.utf8.count > 6 }
    return !isOfYears
      && !["season", "temporada", "saison", "national", "seleccion", "selecao", "nazionale"].contains(where: key.holds)
  }

  // MARK: Forms of a name

  /// Whether a name is a form of a target's: words of it, their starts, its initials, or the target with words around it.
  static func isForm(_ name: String, of target: String) -> Bool {
    let bare = target.firstIndex(of: "(").map { String(target[..<$0]) } ?? target
    let (own, whole) = (words(name), words(bare))
    guard !own.isEmpty, !whole.isEmpty else { return false }
    if isPart(own, of: whole) || isAcronym(name, of: bare) { return true }
    let further = own.filter { !whole.contains($0) }
    return further.count + whole.count == own.count
      && further.allSatisfy { !ofOtherTeams.contains($0) && !$0.hasNumber }
  }

  /// The words of a name; initials with dots between them are one, so that `A.C. Milan` and `AC Milan` have the same.
  private static func words(_ name: String) -> [String] {
    Folding.key(name).split(separator: " ").flatMap { word -> [String] in
      let parts = word.split { !$0.isLetter && !$0.isNumber }
      let areInitials = parts.count > 1 && word.holds(".") && parts.allSatisfy { $0.count == 1 && $0.hasLetter }
      return areInitials ? [parts.joined()] : parts.map(String.init)
    }
  }

  /// Whether words are those of a whole in their order, or starts or contractions of them: `Man Utd`.
  private static func isPart(_ own: [String], of whole: [String]) -> Bool {
    var rest = whole[...]
    for word in own {
      guard let found = rest.firstIndex(where: { isShort(word, for: $0) }) else { return false }
      rest = rest[(found + 1)...]
    }
    return true
  }

  private static func isShort(_ word: String, for whole: String) -> Bool {
    if word == whole { return true }
    // The same town in another language: Milano for Milan.
    if whole.count > 3, word.count == whole.count + 1, word.hasPrefix(whole) { return true }
    guard word.count > 2, word.count < whole.count, word.first == whole.first else { return false }
    if whole.hasPrefix(word) { return true }
    guard word.last == whole.last else { return false }
    var rest = word[...]
    for letter in whole where letter == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  /// Whether a word of capitals is made of a name's initials; what is in capitals there stands whole: HSV of Hamburger SV.
  private static func isAcronym(_ name: String, of whole: String) -> Bool {
    guard (2...5).contains(name.count), name.allSatisfy(\.isUppercase) else { return false }
    let initials = whole.split { !$0.isLetter && !$0.isNumber }.map { word in
      word.count < 5 && word.allSatisfy(\.isUppercase) ? String(word) : String(word.prefix(1)).uppercased()
    }
    return initials.count > 1 && initials.joined().hasPrefix(name)
  }

  /// Words that make another team of a club's name.
  private static let ofOtherTeams: Set<String> = [
    "b", "c", "ii", "iii", "reserves", "reserve", "reservas", "reserva", "women", "w", "ladies", "femenino", "femenina",
    "feminino", "frauen", "femminile", "youth", "juvenil", "juniors", "amateur", "amateure", "amateurs", "primavera",
    "academy", "castilla",
  ]
}
