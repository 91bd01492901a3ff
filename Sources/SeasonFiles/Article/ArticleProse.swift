import Football

/// A word of a sentence, with what stands behind it.
private struct Word {
  /// The word as it stands, without marks at its ends.
  let part: Fragment
  /// The word folded.
  let key: String
  /// The mark right behind the word; nil for a blank.
  let mark: Character?

  init(_ raw: Fragment) {
    var part = raw
    var mark: Character?
    while let last = part.last, ".,;:!?)".contains(last) {
      mark = last
      part = part.dropping(last: 1)
    }
    while let first = part.first, "(¿¡\"".contains(first) { part = part.dropping(first: 1) }
    self.part = part
    self.mark = mark
    key = Folding.key(part.text)
  }
}

extension ArticleBuilder {
  /// Reads a line of prose: keeps it, and takes from it the facts that known sentences state.
  ///
  /// A pattern stands here only when a sentence that fits it cannot well mean anything else.
  mutating func readProse(_ line: Fragment) -> ArticleLine {
    if readRegionSentence(line) { return .sentence }
    keep(line, .prose)
    let words = line.words().map(Word.init).filter { !$0.key.isEmpty }
    for index in words.indices {
      switch words[index].key {
      case "departments", "departamentos": readDepartments(words, at: index, line: line)
      case "team", "teams", "club", "clubs", "equipo", "equipos", "clubes":
        readRelegated(words, at: index, line: line)
        readPromoted(words, at: index, line: line)
      case "finally", "finalmente": readFinalists(words, at: index, line: line)
      case "final", "ronda", "etapa", "fase", "liguilla": readHost(words, at: index, line: line)
      default: break
      }
    }
    return .prose
  }

  private func text(_ words: ArraySlice<Word>, of line: Fragment) -> Fragment {
    guard let first = words.first, let last = words.last else { return line }
    return line.part(first.part.characters.startIndex..<last.part.characters.endIndex)
  }

  /// Whether words from an index on are one of the given for each place.
  private func matches(_ words: [Word], from index: Int, _ pattern: [Set<String>]) -> Bool {
    guard index >= 0, index + pattern.count <= words.count else { return false }
    return zip(words[index...], pattern).allSatisfy { word, choices in choices.contains(word.key) }
  }

  /// "the 24 political departments of Peru", "los 24 departamentos".
  private mutating func readDepartments(_ words: [Word], at index: Int, line: Fragment) {
    for back in 1...2 where index - back >= 0 {
      let word = words[index - back]
      if word.mark != nil { return }
      if let number = NumberWords.cardinal(word.key) {
        let part = text(words[index - back...index], of: line)
        return claim(.departments(number), part)
      }
    }
  }

  /// "the team relegated from", "the two teams relegated from", "el equipo descendido de".
  private mutating func readRelegated(_ words: [Word], at index: Int, line: Fragment) {
    guard matches(words, from: index + 1, [["relegated", "descendido", "descendidos"], ["from", "de"]]), index > 0
    else { return }
    let before = words[index - 1].key
    let number: Int?
    switch words[index].key {
    case "team", "club", "equipo": number = ["the", "el", "one", "un"].contains(before) ? 1 : nil
    case "teams", "clubs", "equipos", "clubes": number = NumberWords.cardinal(before)
    default: number = nil
    }
    if let number { claim(.relegated(number), text(words[index - 1...index + 1], of: line)) }
  }

  /// "Finally six of the clubs qualify for the Final", "finalmente seis de ellos clasifican a la ronda final".
  private mutating func readFinalists(_ words: [Word], at index: Int, line: Fragment) {
    guard index + 2 < words.count, let number = NumberWords.cardinal(words[index + 1].key),
      ["of", "de"].contains(words[index + 2].key)
    else { return }
    var verb = index + 3
    while verb < words.count, Self.subjects.contains(words[verb].key) { verb += 1 }
    guard verb < words.count, verb > index + 3, Self.qualifying.contains(words[verb].key) else { return }
    let rest = words[min(verb + 1, words.count)..<min(verb + 5, words.count)]
    if rest.contains(where: { $0.key == "final" }) {
      claim(.finalists(number), text(words[index...verb], of: line))
    }
  }

  private static let qualifying: Set<String> = ["qualify", "qualified", "clasifican", "clasificaron"]
  private static let subjects: Set<String> = [
    "the", "them", "those", "clubs", "teams", "los", "ellos", "equipos", "clubes",
  ]

  /// "four teams were promoted", "cuatro equipos ascendieron".
  private mutating func readPromoted(_ words: [Word], at index: Int, line: Fragment) {
    guard index > 0, index + 1 < words.count, ["teams", "clubs", "equipos", "clubes"].contains(words[index].key),
      let number = NumberWords.cardinal(words[index - 1].key)
    else { return }
    if matches(words, from: index + 1, [["were", "are"], ["promoted"]])
      || matches(words, from: index + 1, [["fueron"], ["ascendidos"]])
    {
      claim(.promoted(number), text(words[index - 1...index + 2], of: line))
    } else if matches(words, from: index + 1, [["ascendieron"]]) {
      claim(.promoted(number), text(words[index - 1...index + 1], of: line))
    }
  }

  private static let staged: [Set<String>] = [
    ["final"], ["round", "stage", "phase", "group"], ["staged", "held", "played", "hosted"], ["in"],
  ]
  private static let disputed: [Set<String>] = [
    ["ronda", "etapa", "fase", "liguilla"], ["final"], ["disputada", "jugada", "realizada"], ["en"],
  ]

  /// "the Final round, staged in Lima", "la etapa final, disputada en Lima".
  private mutating func readHost(_ words: [Word], at index: Int, line: Fragment) {
    guard host == nil, index + 4 < words.count,
      matches(words, from: index, Self.staged) || matches(words, from: index, Self.disputed)
    else { return }
    var end = index + 4
    while end < words.count, isNamePart(words, at: end, from: index + 4) {
      end += 1
      if words[end - 1].mark != nil { break }
    }
    while end > index + 4, words[end - 1].part.first?.isUppercase != true { end -= 1 }
    guard end > index + 4 else { return }
    host = text(words[(index + 4)..<end], of: line).name
  }

  /// Whether a word goes on with a town's name: a capital, or a particle between capitals; a bracket ends the name.
  private func isNamePart(_ words: [Word], at index: Int, from start: Int) -> Bool {
    let part = words[index].part
    if index > start, part.column - words[index - 1].part.characters.endIndex > 2 { return false }
    return part.first?.isUppercase == true || (index > start && ["de", "del", "la", "of"].contains(words[index].key))
  }

  // MARK: Regions

  /// Reads the sentence that names a region's departments.
  ///
  /// Such as "Region Sur includes qualified teams from Arequipa, Moquegua and Tacna region".
  private mutating func readRegionSentence(_ line: Fragment) -> Bool {
    guard section == .region, let stage = tree.current, !tree.isRoundOpen else { return false }
    let words = line.words()
    let keys = words.map { Folding.key($0.text) }
    guard let verb = keys.firstIndex(where: { ["includes", "incluye"].contains($0) }),
      let from = keys[verb...].firstIndex(where: { ["from", "de"].contains($0) }), from + 1 < words.count,
      keys[(verb + 1)..<from].contains(where: { $0 == "teams" || $0 == "equipos" })
    else { return false }
    // The sentence must speak of the region whose heading it stands under.
    let start = keys.first == "la" ? 1 : 0
    guard start < verb, keys[start..<verb].joined(separator: " ") == Folding.key(tree.nodes[stage].stage.name) else {
      return false
    }
    let list = regionList(line.from(words[from + 1].characters.startIndex))
    guard list.allSatisfy({ !$0.isEmpty && $0.words().count <= 4 }) else { return false }
    setDepartments(list, of: stage)
    return true
  }

  /// The names of a list with commas and an "and" before the last, without the word region at its end.
  private func regionList(_ list: Fragment) -> [Fragment] {
    var rest = list.last == "." ? list.dropping(last: 1) : list
    if let last = rest.words().last, ["region", "regions", "regiones"].contains(Folding.key(last.text)) {
      rest = rest.before(last.characters.startIndex)
    }
    var parts = rest.split { $0 == "," }
    guard let last = parts.popLast() else { return [] }
    let words = last.words()
    if let and = words.dropFirst().dropLast().first(where: { ["and", "y", "e"].contains($0.text) }) {
      parts.append(last.before(and.characters.startIndex))
      parts.append(last.from(and.characters.endIndex))
    } else if let first = words.first, ["and", "y", "e"].contains(first.text) {
      parts.append(last.from(first.characters.endIndex))
    } else {
      parts.append(last)
    }
    return parts
  }
}
