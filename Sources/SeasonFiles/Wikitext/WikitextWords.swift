import Football

/// Facts in the words of wikitext.
package enum WikitextWords {
  private static let escapes: [Character: String] = [
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "[": "&#91;", "]": "&#93;", "{": "&#123;", "}": "&#125;", "|": "&#124;",
  ]

  /// A text that shows as it is.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if character == "'", result.hasSuffix("'") {
        result += "&#39;"
      } else if let escape = escapes[character] {
        result += escape
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// A paragraph that starts with no mark of a list or heading.
  static func line(_ text: String) -> String {
    let text = escaped(text)
    guard let first = text.unicodeScalars.first, "=*#:;-!".unicodeScalars.contains(first) else { return text }
    return "&#\(first.value);" + text.dropFirst()
  }

  /// The code of a team in tables; of four letters and more, for one of three is taken for the team's own.
  static func code(_ team: Team.ID) -> String {
    let digits = String(team.index + 1)
    return "TM" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }

  /// Goals with an en dash.
  static func text(_ goals: Goals) -> String { "\(goals.first)–\(goals.second)" }

  /// The score with its parts in brackets; nil for a match without one.
  static func score(_ match: Match) -> String? {
    let score = match.score
    var notes: [String] = []
    if score.afterExtraTime != nil, score.awarded == nil, let goals = score.fullTime {
      notes.append(text(goals) + " after 90")
    }
    let hasGoals = score.counted != nil
    if let goals = score.halfTime, hasGoals || match.status != .scheduled { notes.append("HT " + text(goals)) }
    notes += ArticleWords.statusWords(match.status)
    if score.awarded != nil, let goals = score.fullTime { notes.append("originally " + text(goals)) }
    let goals = score.counted.map(text) ?? (match.status == .played ? "?" : "")
    let inside = notes.isEmpty ? "" : "(\(notes.joined(separator: "; ")))"
    let all = [goals, inside].filter { !$0.isEmpty }.joined(separator: " ")
    return all.isEmpty ? nil : all
  }

  /// The scorers of a side, one a line.
  static func goals(_ goals: [Goal]) -> String? {
    guard !goals.isEmpty else { return nil }
    var lines: [(player: String, marks: [String])] = []
    for goal in goals {
      if lines.last?.player != goal.player { lines.append((goal.player, [])) }
      let minute = goal.minute.map { "\($0)" + (goal.addedTime > 0 ? "+\(goal.addedTime)" : "") } ?? "?"
      let kind =
        switch goal.kind {
        case .open: ""
        case .penalty: "pen."
        case .own: "o.g."
        }
      lines[lines.count - 1].marks += [minute, kind]
    }
    return "\n"
      + lines.map { line in
        var marks = line.marks
        if marks.last == "" { marks.removeLast() }
        return "*\(escaped(line.player)) {{goal|\(marks.joined(separator: "|"))}}"
      }.joined(separator: "\n")
  }
}
