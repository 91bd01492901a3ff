import Football

/// Facts in the words of football.txt.
enum FootballTextWords {
  // MARK: Names

  /// A text on one line without a comment's sign.
  static func plain(_ text: String) -> String {
    Fragment(line: text.replacing("#", with: "no."), number: 0).name
  }

  /// A name of a team without what parts a line: bars, square brackets, ` v `, ` @ `, a colon before a blank.
  static func name(_ name: String) -> String {
    var name = plain(name)
    for (sign, other) in signs where name.contains(sign) { name = name.replacing(sign, with: other) }
    // A colon before the ` v ` would make the line one of properties.
    while name.hasSuffix(":") { name = String(name.dropLast()).trimmingBlanks }
    return name
  }

  private static let signs = [
    ("|", "/"), ("[", "("), ("]", ")"), (" v ", " V "), (" vs ", " Vs "), (" vs. ", " Vs. "), (" @ ", " at "),
    (": ", " "), ("▪", ""),
  ]

  /// A name of a stage, group or round.
  static func heading(_ name: String) -> String {
    var name = plain(name)
    for (sign, other) in [("|", "/"), ("[", "("), ("]", ")"), ("//", "/")] where name.contains(sign) {
      name = name.replacing(sign, with: other)
    }
    while name.hasSuffix("=") { name.removeLast() }
    return name
  }

  /// A remark without square brackets.
  static func note(_ text: String) -> String {
    String(plain(text).map { $0 == "[" ? "(" : $0 == "]" ? ")" : $0 })
  }

  // MARK: Headings

  /// Whether a heading reads back as a group of this name.
  static func isGroup(_ name: String) -> Bool {
    let heading = TextHeading(name)
    return heading.group == name && heading.stage.isEmpty && heading.round.isEmpty
  }

  /// The heading of a round: its name, or for a number alone the number; nil for neither.
  static func roundHeading(_ round: Round) -> String? {
    if !round.name.isEmpty { return heading(round.name) }
    return round.number.map(String.init)
  }

  /// Whether a heading reads back as a round of this name.
  static func isRound(_ name: String, inGroup: Bool) -> Bool {
    let heading = TextHeading(name)
    guard heading.group == nil, heading.stage.isEmpty, heading.kind != .open else { return false }
    if heading.round.isEmpty { return heading.number.map(String.init) == name }
    return heading.round == name && !(inGroup && heading.kind == .knockout)
  }

  // MARK: Days and scores

  /// A day with its weekday and year: Sun May 14 1967.
  static func date(_ day: Day) -> String {
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let month = DateWords.english[day.month - 1].prefix(3)
    let year = String(repeating: "0", count: max(0, 4 - String(day.year).count)) + String(day.year)
    return "\(weekdays[day.weekday - 1]) \(month) \(day.day) \(year)"
  }

  /// A time of day that stands alone, such as 20:30; nil for a text that is none.
  static func time(_ text: String) -> String? {
    let content = Array(text.utf8)
    let bytes = content.span
    let piece = Piece(start: 0, end: bytes.count)
    guard let time = bytes.time(at: 0, in: piece) else { return nil }
    return bytes.text(time.time)
  }

  private static func text(_ goals: Goals) -> String { "\(goals.first)-\(goals.second)" }

  /// A score with its parts, such as `3-1 (1-0)`, `4-2 pen. 2-2 a.e.t. (1-1, 0-1)`, `4-2 pen. (1-1, 0-0)`.
  static func score(_ score: Score) -> String? {
    let penalties = score.penalties.map { text($0) + " pen." }
    let bracket = bracket(score.fullTime, score.halfTime)
    let main: String?
    if let awarded = score.awarded {
      main = text(awarded) + (score.halfTime.map { " (\(text($0)))" } ?? "")
    } else if let goals = score.afterExtraTime {
      main = text(goals) + " a.e.t." + bracket
    } else if score.penalties != nil {
      main = bracket.isEmpty ? nil : String(bracket.dropFirst())
    } else {
      main = score.fullTime.map { text($0) + (score.halfTime.map { " (\(text($0)))" } ?? "") }
    }
    let parts = [penalties, main].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// What stands in brackets behind extra time: the score after 90 minutes, and that of half time.
  private static func bracket(_ fullTime: Goals?, _ halfTime: Goals?) -> String {
    switch (fullTime, halfTime) {
    case (nil, nil): ""
    case (let full?, nil): " (\(text(full)))"
    case (nil, let half?): " (, \(text(half)))"
    case (let full?, let half?): " (\(text(full)), \(text(half)))"
    }
  }

  /// The notes in square brackets behind a match.
  static func notes(_ match: Match) -> [String] {
    var status = ArticleWords.statusWords(match.status)
    if match.score.awarded != nil, let original = match.score.played { status.append("originally \(text(original))") }
    let hasScore = match.score.counted != nil || match.score.penalties != nil
    if !hasScore, let half = match.score.halfTime { status.append("HT \(text(half))") }
    var notes = status.isEmpty ? [] : [status.joined(separator: "; ")]
    if let note = match.note { notes.append(Self.note(note)) }
    return notes
  }

  // MARK: Goals

  /// The goals of both sides: Neymar 71', 90+3' (p); Diego 56' (og).
  static func goals(_ goals: [Goal]) -> String {
    let first = side(goals.filter { $0.side == .first })
    let second = side(goals.filter { $0.side == .second })
    return "\(first.isEmpty ? "-" : first); \(second)".trimmingBlanks
  }

  private static func side(_ goals: [Goal]) -> String {
    var text = ""
    var player: String?
    for goal in goals {
      if !text.isEmpty { text += ", " }
      if goal.player != player { text += Self.player(goal.player) + " " }
      player = goal.player
      text += goal.minute.map(String.init) ?? "??"
      if goal.minute != nil, goal.addedTime > 0 { text += "+\(goal.addedTime)" }
      text += "'"
      switch goal.kind {
      case .open: break
      case .penalty: text += " (p)"
      case .own: text += " (og)"
      }
    }
    return text
  }

  /// A player's name without what parts a list of goals.
  private static func player(_ name: String) -> String {
    let kept = plain(name).map { character -> Character in
      ",;()[]|".contains(character) ? " " : character
    }
    return String(kept).split(separator: " ").joined(separator: " ")
  }
}
