import Football

/// Facts in the words of the article form.
enum ArticleWords {
  /// A claim as an item of the infobox; nil for what stands there anyway.
  static func item(_ claim: Claim, in season: Season) -> String? {
    func key(_ key: ArticleKey, _ value: some CustomStringConvertible) -> String { "\(key.rawValue): \(value)" }
    return switch claim.fact {
    case .winners(let teams): key(.winners, teams.map { season[$0].name }.joined(separator: ", "))
    case .topScorers(let scorers): key(.topScorer, scorers.map(scorer).joined(separator: ", "))
    case .matches(let count): key(.matches, count)
    case .goals(let count): key(.goals, count)
    case .goalAverage(let hundredths): key(.goalAverage, decimal(hundredths))
    case .highestScoring(let results, let remark):
      key(
        .highestScoring,
        (results.map { result($0, in: season) } + (remark.map { [$0] } ?? [])).joined(separator: ", "))
    case .previousSeason(let label): key(.previousSeason, label)
    case .nextSeason(let label): key(.nextSeason, label)
    case .teams(let count): key(.teams, count)
    case .departments(let count): key(.departments, count)
    case .finalists(let count): key(.finalists, count)
    case .relegated(let count): key(.relegated, count)
    case .promoted(let count): key(.promoted, count)
    // Rows stand in tables of their own; see ``standings(_:in:)``.
    case .standingsRow: nil
    case .other(let name): "\(name): \(claim.text)"
    }
  }

  private static func scorer(_ scorer: ClaimedScorer) -> String {
    scorer.player + (scorer.goals.map { " (\($0))" } ?? "")
  }

  private static func result(_ result: ClaimedResult, in season: Season) -> String {
    "\(season[result.first].name) \(result.goals.first)–\(result.goals.second) \(season[result.second].name)"
  }

  private static func decimal(_ hundredths: Int) -> String {
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The head of the column of a change.
  static func head(_ change: TeamChange) -> String {
    (change.direction == .relegated ? "Relegated from " : "Promoted to ") + change.competition
  }

  /// A day such as 14 May 1967.
  static func date(_ day: Day) -> String {
    let year = String(repeating: "0", count: max(0, 4 - String(day.year).count)) + String(day.year)
    return "\(day.day) \(DateWords.english[day.month - 1]) \(year)"
  }

  /// The word of a format.
  static func format(_ format: StageFormat) -> String {
    switch format {
    case .league: "league"
    case .groups: "groups"
    case .knockout: "knockout"
    }
  }

  /// The format that a folded word means; nil for others.
  static func format(_ word: String) -> StageFormat? { formats[word] }

  private static let formats: [String: StageFormat] = [
    "league": .league, "liga": .league, "groups": .groups, "grupos": .groups, "knockout": .knockout,
    "eliminatoria": .knockout,
  ]

  /// The word of the ground that all matches share; nil when they share none or it is not known.
  static func ground(of matches: [Match]) -> String? {
    guard let first = matches.first, matches.allSatisfy({ $0.ground == first.ground }) else { return nil }
    switch first.ground {
    case .home: return "home"
    case .neutral: return "neutral"
    case .unknown: return nil
    }
  }

  /// A match on one line.
  static func match(_ match: Match, in season: Season) -> String {
    let time = match.time.map { $0 + " " } ?? ""
    var line = "\(time)\(season[match.first].name) \(score(match)) \(season[match.second].name)"
    let parts = parts(match)
    if !parts.isEmpty { line += " (" + parts.joined(separator: "; ") + ")" }
    if let note = match.note {
      line += " [" + String(note.map { $0 == "[" ? "(" : $0 == "]" ? ")" : $0 }) + "]"
    }
    if let venue = match.venue { line += " @ " + venue }
    return line
  }

  private static func score(_ match: Match) -> String {
    if let goals = match.score.counted { return text(goals) }
    switch match.status {
    case .played: return "?-?"
    default: return "v"
    }
  }

  private static func text(_ goals: Goals) -> String { "\(goals.first)-\(goals.second)" }

  /// The words of what became of a match; none for one that was played or is to be.
  static func statusWords(_ status: MatchStatus) -> [String] {
    switch status {
    case .played, .scheduled: []
    case .awarded: ["awarded"]
    case .abandoned(let replayed): replayed ? ["abandoned", "replayed"] : ["abandoned"]
    case .annulled: ["annulled"]
    case .cancelled: ["cancelled"]
    case .postponed: ["postponed"]
    case .suspended: ["suspended"]
    case .walkover: ["walkover"]
    }
  }

  /// What became of a match, in words.
  static func status(_ status: MatchStatus) -> String {
    switch status {
    case .played: "played"
    case .scheduled: "scheduled"
    default: statusWords(status).joined(separator: ", ")
    }
  }

  /// What stands in round brackets behind a match.
  private static func parts(_ match: Match) -> [String] {
    var parts: [String] = []
    let score = match.score
    if score.afterExtraTime != nil, score.awarded == nil {
      parts.append("a.e.t.")
      if let goals = score.fullTime { parts.append(text(goals) + " after 90") }
    }
    if let goals = score.halfTime { parts.append("HT " + text(goals)) }
    if let goals = score.penalties { parts.append(text(goals) + " pen.") }
    parts += statusWords(match.status)
    if score.awarded != nil, let goals = score.played { parts.append("originally " + text(goals)) }
    return parts
  }
}
