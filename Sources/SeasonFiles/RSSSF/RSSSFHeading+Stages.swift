import Diagnostics

/// What may be the name of a stage, and what only looks like one.
extension RSSSFHeading {
  /// Words of sentences, which no name of a stage has.
  static let sentenceWords: Set<String> = [
    "qualified", "qualify", "relegated", "promoted", "withdrew", "withdrawn", "replaced", "won", "were", "was", "is",
    "are",
    "after", "because", "due", "not", "received", "see", "started", "champions", "advance", "advanced", "the", "match",
    "champion", "relocated", "dissolved", "withdraw", "kicks",
    "has", "have", "been", "which", "they", "their", "but", "also", "who", "deducted", "failed", "refused", "walkover",
    "bye", "drew", "lost", "beat", "applied", "rule", "rules", "goals", "sent", "off", "did", "page", "berth", "berths",
    "abandoned", "awarded", "replay", "as", "if", "to", "for", "at", "on", "by", "with",
  ]

  static func isStage(_ label: String, _ line: Fragment) -> Bool {
    let words = label.split(separator: " ")
    guard (1...9).contains(words.count), label.count <= 60, isPlain(line), !label.holds(":"), !label.holds("="),
      !label.holds("|"), !label.holds("http"), !label.holds("@")
    else { return false }
    // The end of a list of goals has a bracket that was opened above.
    guard label.holds("(") || !label.holds(")"), !label.holds("]") else { return false }
    guard label.first?.isUppercase == true || label.first?.isNumber == true || label.first == "¡" else { return false }
    return !words.contains { sentenceWords.contains(Folding.key(String($0))) } && !isItem(label, words)
  }

  /// Whether a label is an item of a list, or a line of figures: `2. Matsubara 4`, `Jaguares 1.1471`, `Gayle 64`,
  /// `LR Ahlen (winners final playoff)`, `ASA Cat Flu Ser`.
  private static func isItem(_ label: String, _ words: [Substring]) -> Bool {
    guard let last = words.last, label.contains(where: \.isLetter) else { return true }
    if endsInOutcome(label) { return true }
    // An average or a share of points: 1.0909, .583.
    if words.contains(where: { $0.split(separator: ".").last?.count ?? 0 >= 3 && Double($0) != nil && $0.holds(".") }) {
      return true
    }
    if words.count >= 3, words.allSatisfy({ $0.count <= 3 && !$0.contains(where: \.isNumber) }) { return true }
    let isNumbered = label.first?.isNumber == true && words[0].contains { ".-)".contains($0) }
    if isNumbered && label.holds(" - ") || label.components(at: " - ").count > 2 { return true }
    // A number at the end is that of a part, or a year; others are points, goals or minutes.
    let number = NumberWords.digits(last.filter { $0 != "," })
    guard let number, !(1850...2199).contains(number) else { return false }
    if number <= 31, words.count > 1, parts.contains(Folding.key(String(words[words.count - 2]))) { return false }
    return isNumbered || number > 31 || words.count > 3
  }

  /// Whether a bracket at the end says what became of a team: `LR Ahlen (winners final playoff)`, `Atlas (*)`.
  static func endsInOutcome(_ label: String) -> Bool {
    guard label.last == ")", let open = label.lastIndex(of: "(") else { return false }
    let inside = Folding.key(String(label[label.index(after: open)...].dropLast()))
    let first = inside.split(separator: " ").first.map(String.init) ?? ""
    return outcomes.contains(first) || inside.allSatisfy { $0 == "*" }
  }

  /// Whether a stage is named by what part of a season it is, `Segundo Turno`, `Serie C - Second Phase`.
  var namesPart: Bool {
    guard kind == .stage, let last = label.split(separator: " ").last else { return false }
    return ["turno", "turn", "returno", "phase", "fase", "stage", "etapa"].contains(Folding.key(String(last)))
  }

  /// What has numbers: Africa Group 12, Series 4.
  private static let parts: Set<String> = [
    "group", "zone", "zona", "round", "series", "serie", "level", "phase", "fase", "stage", "pool", "grupo", "gruppe",
    "division", "league", "liga", "klasse", "region", "section", "path", "pot", "conference", "district",
  ]
  private static let outcomes: Set<String> = [
    "winner", "winners", "loser", "losers", "champion", "champions", "relegated", "promoted", "runners", "runner",
  ]

  /// A name of a group without the codes of its teams: `Group A - BRA JUG MEX SUI`.
  static func withoutCodes(_ label: String) -> String {
    let parts = label.components(at: " -")
    guard parts.count == 2 else { return label }
    let codes = parts[1].split(separator: " ").filter { !$0.hasPrefix("(") }
    let areCodes = codes.allSatisfy { $0.utf8.count == 3 && $0.utf8.allSatisfy { (0x41...0x5A).contains($0) } }
    return codes.count >= 2 && areCodes ? String(parts[0]) : label
  }
}
