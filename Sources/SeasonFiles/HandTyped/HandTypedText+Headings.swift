import Diagnostics
import Football

/// Headings and marks as people type them.
extension HandTypedText {
  /// `Zona Sur: Grupo B` as the stage and its group, and `*** Copa X ***` as a heading; nil for any other line.
  mutating func heading(_ line: HandTypedLine) -> String? { starred(line) ?? stageAndGroup(line) }

  /// A stage before a colon, and a group or round of it behind.
  private func stageAndGroup(_ line: HandTypedLine) -> String? {
    // Articles have such names of rounds, and the first line of a text is its title.
    guard form != .article, !isFirst(line) else { return nil }
    let text = line.text.last == ":" ? String(line.text.dropLast()) : line.text
    let parts = text.components(at: ": ")
    guard parts.count == 2, text.utf8.count <= 80 else { return nil }
    let (stage, part) = (String(parts[0]).trimmingBlanks, String(parts[1]).trimmingBlanks)
    guard stage.first?.isUppercase == true, stage.words.count <= 5, part.words.count <= 4,
      !part.words.contains(where: { HandTypedLine.goals(Substring($0)) != nil }), TextHeading(part).isRound,
      RSSSFHeading.isPart(stage) || RSSSFHeading.isCompetition(stage)
        || RSSSFHeading.isTournament(Folding.heading(stage)),
      !stage.hasNumber || TextHeading(stage).kind == .open
    else { return nil }
    return "\(stage), \(part)"
  }

  /// A name between stars, which parts what stands below from what stands above; pages of the archive have such headings.
  private mutating func starred(_ line: HandTypedLine) -> String? {
    guard form != .rsssf, line.text.hasPrefix("**"), line.text.hasSuffix("**"), line.text.utf8.count <= 80,
      form == .footballText || marks == .equals
    else { return nil }
    let name = String(line.text.trimming { $0 == Byte.star || $0 == Byte.blank })
    guard name.hasLetter, !name.contains("*"),
      !name.words.contains(where: { HandTypedLine.goals(Substring($0)) != nil })
    else { return nil }
    if form == .article { return "== \(name) ==" }
    if isFirst(line) { return "= \(name)" }
    if TextHeading(name).isRound { return "▪ \(name)" }
    // Stars stand around remarks as well.
    return isNameOfPart(name) ? "== \(name)" : nil
  }

  /// Whether the text is a competition's or stage's name, in which all words but small ones have capitals.
  private func isNameOfPart(_ name: String) -> Bool {
    let words = name.words.filter { $0.first?.isLetter == true }
    return RSSSFHeading.isPart(name) || RSSSFHeading.isCompetition(name)
      || words.allSatisfy { $0.first?.isUppercase == true || $0.count <= 3 }
  }

  /// Whether a line is the first of the text that is not blank.
  private func isFirst(_ line: HandTypedLine) -> Bool {
    line.number <= 5 && (1..<line.number).allSatisfy { text.line($0).trimmingBlanks.isEmpty }
  }

  // MARK: Footnotes

  /// The line without the marks of footnotes behind its names, `Star *`, `Star†`: where a footnote begins with the mark, or the same
  /// name stands elsewhere without it.
  mutating func withoutFootnotes(_ line: HandTypedLine) -> String? {
    // The marks are of ASCII, or begin with one of two bytes.
    guard line.text.utf8.contains(where: { $0 == Byte.star || $0 == 0xE2 || $0 == 0xC2 }),
      line.text.contains(where: Self.marks.contains)
    else { return nil }
    let words = line.words
    // The rows of tables of every team against every other have stars of their own.
    guard words.count(where: { HandTypedLine.goals($0) != nil }) <= 1,
      let score = words.dropFirst().firstIndex(where: { HandTypedLine.goals($0) != nil || HandTypedLine.isJoint($0) })
    else { return nil }
    var text = line.text
    // From the end on, so that what stands before keeps its place.
    for end in [words.count, score] {
      let word = words[end - 1]
      guard let mark = word.last, Self.marks.contains(mark), HandTypedLine.goals(word) == nil, !word.hasSuffix("***")
      else { continue }
      let bare = Substring(word.filter { !Self.marks.contains($0) })
      let name = words[(end == score ? 0 : score + 1)..<(end - 1)] + (bare.isEmpty ? [] : [bare])
      guard HandTypedLine.mayBeName(name), word.hasPrefix(bare),
        hasFootnote(mark) || knownTeams().contains(Folding.key(HandTypedLine.joined(name)))
      else { continue }
      let cut = line.text.utf8.distance(from: line.text.startIndex, to: word.startIndex) + bare.utf8.count
      let end = line.text.utf8.distance(from: line.text.startIndex, to: word.endIndex)
      text = String(Substring(text.utf8.prefix(cut))) + String(Substring(text.utf8.dropFirst(end)))
    }
    return text == line.text ? nil : text.trimmingBlanks
  }

  private static let marks: Set<Character> = ["*", "†", "‡", "¹", "²", "³"]

  /// Whether a line begins with a mark and goes on with words.
  private mutating func hasFootnote(_ mark: Character) -> Bool {
    if let footnotes { return footnotes.contains(mark) }
    var found: Set<Character> = []
    for line in lines() {
      guard let first = line.text.first, Self.marks.contains(first) else { continue }
      if line.text.drop(while: { Self.marks.contains($0) || $0 == " " }).first?.isLetter == true, line.text.last != "*"
      {
        found.insert(first)
      }
    }
    footnotes = found
    return found.contains(mark)
  }
}
