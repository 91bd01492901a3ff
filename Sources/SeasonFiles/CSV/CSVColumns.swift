import Diagnostics

/// What a column of a table of matches holds.
enum CSVRole: Int, CaseIterable {
  case date, time, home, away, score, homeGoals, awayGoals, halfTime, halfTimeHome, halfTimeAway
  case extraTime, extraTimeHome, extraTimeAway, penalties, homePenalties, awayPenalties, aggregate, result, round, leg,
    stage, group, format
  case season, seasonEnd, division, tier, league, tournament, country, venue, stadium, neutral, comment, status

  /// The words of the role's header as a reader would ask for them, the commonest first.
  var examples: String {
    switch self {
    case .home: "HomeTeam, home_team, Team 1, Home, Local"
    case .away: "AwayTeam, away_team, Team 2, Away, visitor, Visitante"
    case .homeGoals: "FTHG, home_score, hgoal, HG"
    case .awayGoals: "FTAG, away_score, vgoal, AG"
    case .score: "FT, Score, Resultado"
    default: "\(self)"
    }
  }
}

/// The columns of a table of matches, found by the words of its header.
struct CSVColumns {
  /// The column of each role by its raw value; -1 for none.
  private var indices = [Int](repeating: -1, count: CSVRole.allCases.count)
  /// The header's words.
  private(set) var names: [String] = []
  /// How many cells of the header were known.
  private(set) var knownCount = 0
  /// The columns of half time, extra time and shoot-outs, which some tables have twice: whether there was one, and its score.
  private(set) var parts: [(role: CSVRole, index: Int)] = []

  /// The column of the week, where it stands behind one of rounds; -1 for none.
  private var week = -1

  /// Reads the cells of a header.
  init(_ names: [String]) {
    self.names = names
    let keys = names.map(Self.key)
    for (index, key) in keys.enumerated() {
      guard let role = CSVHeaderWords.role(of: key) else { continue }
      knownCount += 1
      if indices[role.rawValue] < 0 { indices[role.rawValue] = index }
      if role == .round, self[.round] != index, CSVHeaderWords.weeks.contains(key) { week = index }
      if [.halfTime, .extraTime, .penalties].contains(role) { parts.append((role, index)) }
    }
    takePairs(of: keys)
    // "Result" is a letter (H, D, A) beside a score, and the score itself where there is no other.
    if self[.score] == nil, self[.homeGoals] == nil, let result = self[.result] {
      indices[CSVRole.score.rawValue] = result
      indices[CSVRole.result.rawValue] = -1
    }
  }

  /// Takes short heads that mean something beside each other alone, such as GH and GA.
  private mutating func takePairs(of keys: [String]) {
    let isComplete = self[.home] != nil && self[.away] != nil && self[.homeGoals] != nil
    for pair in CSVHeaderWords.pairs(in: keys) where self[pair.home] == nil && self[pair.away] == nil {
      guard !isComplete || keys.contains("hp") || pair.home == .halfTimeHome else { continue }
      guard !indices.contains(pair.columns.home), !indices.contains(pair.columns.away) else { continue }
      knownCount += 2
      indices[pair.home.rawValue] = pair.columns.home
      indices[pair.away.rawValue] = pair.columns.away
    }
  }

  /// Whether two teams and anything else are named, as in the first line of a table of matches.
  var mayHeadMatches: Bool { self[.home] != nil && self[.away] != nil && knownCount >= 3 }

  /// The index of a role's column; nil where there is none.
  subscript(role: CSVRole) -> Int? {
    let index = indices[role.rawValue]
    return index < 0 ? nil : index
  }

  /// The index of a role's column, -1 where there is none: for the loop over rows.
  func index(_ role: CSVRole) -> Int { indices[role.rawValue] }

  /// Makes a column one of another role, as its cells show.
  mutating func change(_ role: CSVRole, to other: CSVRole) {
    guard self[other] == nil else { return }
    indices[other.rawValue] = indices[role.rawValue]
    indices[role.rawValue] = -1
  }

  /// Takes the column of rounds as one of stages, where another has the weeks.
  mutating func takeWeeks() {
    guard week >= 0 else { return }
    change(.round, to: .stage)
    if self[.round] == nil { indices[CSVRole.round.rawValue] = week }
  }

  /// The roles that a table of matches cannot do without and this one lacks.
  var missing: [CSVRole] {
    var missing = [CSVRole.home, .away].filter { self[$0] == nil }
    if self[.score] == nil {
      let sides = [CSVRole.homeGoals, .awayGoals].filter { self[$0] == nil }
      missing += sides.count == 2 ? [.score] : sides
    }
    return missing
  }

  /// The columns that are not read, but for those of odds and of statistics of the match that tables of results often have.
  var unread: [String] {
    names.enumerated().filter { index, name in
      let key = Self.key(name)
      return !key.isEmpty && !indices.contains(index) && CSVHeaderWords.role(of: key) == nil
        && !CSVHeaderWords.isBeside(key)
    }.map { $1 }
  }

  /// The word that the header gives a round, such as Matchday; nil where it has no such column.
  var roundWord: String? {
    self[.round].map { Self.roundWords[Self.key(names[$0])] ?? names[$0] }
  }

  /// What short and joined heads of rounds mean.
  private static let roundWords = [
    "wk": "Matchweek", "gw": "Matchweek", "roundnumber": "Round", "rodata": "Rodada", "leagueround": "Round",
    "roundid": "Round", "gameweeknumber": "Gameweek",
  ]

  /// A word of the header that was most likely meant for a role.
  func nearest(to role: CSVRole) -> String? {
    let unknown = names.filter { Self.role(of: $0) == nil && !$0.isEmpty }
    let wanted = role.examples.split(separator: ",").map { String($0).trimmingBlanks }
    for name in unknown where NearestName.find(name, among: wanted) != nil { return name }
    return nil
  }

  /// The role that a header's word names; nil for a word not known.
  static func role(of name: String) -> CSVRole? { CSVHeaderWords.role(of: key(name)) }

  private static func key(_ name: String) -> String {
    String(
      Folding.key(name).unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "∑" })
  }
}
