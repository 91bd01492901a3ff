import Diagnostics
import Football

/// Every name with its goals behind it, which scorers have as well.
extension HandTypedText {
  /// `Melgar 3, Aurora 1`, `Dock, 2 - Mill, 1`: every name with its goals behind it, where these are beyond doubt teams.
  mutating func goalsBehind(_ line: HandTypedLine) -> String? {
    guard let found = Self.goalsBehind(line) else { return nil }
    let match = "\(found.first) \(found.goals.first)-\(found.goals.second) \(found.second)"
    guard max(found.goals.first, found.goals.second) <= 15 else { return nil }
    guard !isInList(line) else { return nil }
    // One below another with more goals than that has is no list of its scorers.
    let isNext = goalsBehindLine.line == line.number - 1 && found.goals.total > goalsBehindLine.goals
    let isPlain = found.hasCommas && max(found.goals.first, found.goals.second) <= 9
    if isPlain || !found.isDashed && (isNext || areTeams(found.first, found.second)) {
      goalsBehindLine = (line.number, found.goals.total)
      return match
    }
    guard !found.isDashed else { return nil }
    // More goals than the match above has are not those of its scorers; the article's reader tells of it by itself.
    if form == .rsssf, line.indent.isEmpty, max(found.goals.first, found.goals.second) <= 9,
      let above = goalsAbove(line), found.goals.total > above.total, above.total > 0
    {
      report(.unclearGoals, .warning, at: line)
    }
    return nil
  }

  private struct GoalsBehind {
    var first: String
    var second: String
    var goals: Goals
    /// Whether a comma stands before both numbers and a dash between them: no list of scorers does so.
    var hasCommas: Bool
    var isDashed: Bool
  }

  private static func goalsBehind(_ line: HandTypedLine) -> GoalsBehind? {
    var words = line.words
    guard words.count >= 4, words.count <= 14 else { return nil }
    if let last = words.last, last.last == "." { words[words.count - 1] = last.dropLast() }
    guard let last = words.last.flatMap(HandTypedLine.count),
      let place = words.indices.dropFirst().dropLast(2).first(where: { count(withComma: words[$0]) != nil }),
      let first = count(withComma: words[place])
    else { return nil }
    var names = (words[..<place], words[(place + 1)..<(words.count - 1)])
    let isDashed = names.1.first.map { ["-", "–", "—"].contains($0) } ?? false
    if isDashed { names.1 = names.1.dropFirst() }
    let isParted = isDashed || words[place].last.map { ",;".contains($0) } ?? false
    let hasCommas = isDashed && names.0.last?.last == "," && names.1.last?.last == ","
    for text in [names.0, names.1] where !text.isEmpty {
      guard text.dropLast().allSatisfy({ !$0.contains(",") }) else { return nil }
    }
    func name(_ words: ArraySlice<Substring>) -> ArraySlice<Substring> {
      guard let last = words.last, last.last == "," else { return words }
      return words.dropLast() + [last.dropLast()]
    }
    let (one, other) = (name(names.0), name(names.1))
    guard isParted, HandTypedLine.mayBeName(one), HandTypedLine.mayBeName(other),
      ![one, other].contains(where: { $0.contains { HandTypedLine.count($0) != nil } }),
      !TextHeading("\(HandTypedLine.joined(one)) 1").isRound
    else { return nil }
    return GoalsBehind(
      first: HandTypedLine.joined(one), second: HandTypedLine.joined(other), goals: Goals(first, last),
      hasCommas: hasCommas, isDashed: isDashed)
  }

  private static func count(withComma word: Substring) -> Int? {
    HandTypedLine.count(word.last.map { ",;".contains($0) } == true ? word.dropLast() : word)
  }

  /// Whether the head of a list of names and numbers, such as one of titles or scorers, stands in the block above a line.
  private func isInList(_ line: HandTypedLine) -> Bool {
    for distance in 1...30 where line.number > distance {
      let range = text.range(ofLine: line.number - distance)
      guard !range.isEmpty else { return false }
      if range.count <= 40, TextParser.opensList(text.line(line.number - distance)) { return true }
    }
    return false
  }

  /// The goals of the match right above a line.
  private func goalsAbove(_ line: HandTypedLine) -> Goals? {
    guard line.number > 1 else { return nil }
    return HandTypedLine(text.line(line.number - 1), number: line.number - 1).words.dropFirst().lazy.compactMap {
      HandTypedLine.goals($0)
    }.first
  }

  /// Whether both names stand beside scores elsewhere.
  private mutating func areTeams(_ first: String, _ second: String) -> Bool {
    let teams = knownTeams()
    return teams.contains(Folding.key(first)) && teams.contains(Folding.key(second))
  }

  /// The folded names that stand beside scores of two goals with a joint.
  mutating func knownTeams() -> Set<String> {
    if let teams { return teams }
    var found: Set<String> = []
    for line in lines() {
      let words = line.words.drop { $0.first?.isNumber == true && !$0.contains(where: \.isLetter) }
      guard let result = HandTypedLine.result(words), result.goals != nil else { continue }
      found.insert(Folding.key(HandTypedLine.joined(result.first)))
      found.insert(Folding.key(HandTypedLine.joined(result.second)))
    }
    teams = found
    return found
  }
}
