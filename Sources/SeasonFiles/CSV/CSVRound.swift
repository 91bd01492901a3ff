/// A round as the cell of a row names it.
struct CSVRound: Hashable {
  /// Its name; empty where the record has none, or a question mark for it.
  let name: String
  /// Its number.
  let number: Int?
  /// Whether it is one of two legs, or a replay.
  var isLeg: Bool
  /// The group that the cell names in the place of a round, as in `GroupB-prelim`.
  private(set) var group: String?
  /// The stage of that group.
  private(set) var stage: String?

  /// Reads a cell; a number alone takes the header's word: Matchday 7.
  init(_ text: String, leg: String? = nil, word: String) {
    let parts = text.split(separator: "|").map { String($0).trimmingBlanks }
    let head = parts.first ?? ""
    isLeg =
      parts.dropFirst().contains { part in ["leg", "replay"].contains { Folding.key(part).hasPrefix($0) } }
      || leg.map { ["1", "2", "3", "replay"].contains(Folding.key($0)) } ?? false
    if let known = Self.codes[Folding.key(head)] {
      name = known
      number = nil
    } else if let found = Self.gluedGroup(head) {
      (group, stage) = found
      name = ""
      number = nil
      isLeg = false
    } else if let number = NumberWords.digits(head) {
      name = word.prefix(1).uppercased() + word.dropFirst() + " \(number)"
      self.number = number
    } else if let found = Self.counted(head) {
      // `Regular Season - 1`, `Group A - 1`
      group = found.group
      name = word.prefix(1).uppercased() + word.dropFirst() + " \(found.number)"
      number = found.number
    } else {
      name = head.contains("?") ? "" : head
      number = RoundNames.number(head) ?? Self.number(head)
    }
  }

  /// The number alone behind a dash, with the group before it.
  private static func counted(_ text: String) -> (group: String?, number: Int)? {
    guard text.holds(" - ") else { return nil }
    let heading = TextHeading(text)
    guard let number = heading.number, heading.round.isEmpty, heading.group != nil || isRegular(heading.stage) else {
      return nil
    }
    return (heading.group, number)
  }

  /// The stage that a round's name means where it is none; empty for a word that says no more than the table.
  static func stage(of name: String) -> String {
    let key = Folding.heading(name)
    if ["league", "liga", "ligue", "lega", "championship"].contains(key) { return "" }
    return key == "regular" ? "Regular season" : name
  }

  /// Whether a name is that of the part of a season in which all play, which is no round.
  static func isRegular(_ stage: String) -> Bool { regular.contains(Folding.heading(stage)) }

  private static let regular: Set<String> = [
    "regular season", "temporada regular", "fase regular", "saison reguliere", "group stage", "group phase",
    "league stage", "league phase", "fase de grupos", "gruppenphase", "fase a gironi",
  ]

  /// The number of a round in the words of football.txt, which knows more languages, such as Runde 2.
  private static func number(_ name: String) -> Int? {
    let heading = TextHeading(name)
    return heading.round == name && (heading.kind == .matchday || heading.kind == .numbered) ? heading.number : nil
  }

  /// The codes of rounds in tables of cups.
  private static let codes = [
    "r64": "Round of 64", "r32": "Round of 32", "r16": "Round of 16", "qf": "Quarter-finals", "sf": "Semi-finals",
    "f": "Final", "final": "Final", "q-1": "First qualifying round", "q-2": "Second qualifying round",
    "q-3": "Third qualifying round", "q-po": "Qualifying play-offs", "prelim": "Preliminary round",
    "prelimf": "Preliminary final", "semi": "Semi-finals", "s": "Semi-finals", "3pp": "Third place",
  ]

  /// `GroupB`, `GroupB-prelim`: the group and what part of the season it is of.
  private static func gluedGroup(_ text: String) -> (group: String, stage: String?)? {
    let parts = text.split(separator: "-", maxSplits: 1).map(String.init)
    guard let head = parts.first, Folding.key(head).hasPrefix("group"), head.count == 6, let letter = head.last,
      letter.isLetter || letter.isNumber
    else { return nil }
    let stages = ["prelim": "First group stage", "inter": "Second group stage"]
    let stage = parts.count > 1 ? stages[Folding.key(parts[1])] ?? parts[1] : nil
    return ("Group \(letter.uppercased())", stage)
  }

  /// Whether losers go out.
  var isKnockout: Bool { isLeg || RoundNames.isKnockout(name) }
}
