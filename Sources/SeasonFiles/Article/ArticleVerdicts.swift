import Football

extension ArticleBuilder {
  /// Reads what a sentence says of the tie whose last match stands above it, `Berta won on away goals`; false for a
  /// sentence that says nothing of that kind.
  mutating func readVerdict(_ line: Fragment) -> Bool {
    guard let match = lastMatch, line.length <= 300, let verdict = TieVerdict(line.text) else { return false }
    keep(line, .prose)
    let key = Folding.key(line.text)
    func position(_ team: Team.ID) -> String.Index? {
      key.firstRange(of: Folding.key(teams.teams[team.index].name))?.lowerBound
    }
    var tie = Tie(first: match.first, second: match.second, legs: [match.id], place: place(line))
    tie.note = verdict.note
    switch (position(match.first), position(match.second)) {
    case (let first?, let second?): tie.winner = first < second ? .first : .second
    case (.some, nil): tie.winner = .first
    case (nil, .some): tie.winner = .second
    case (nil, nil): return true
    }
    if verdict.tellsWinner { ties.add(tie) }
    return true
  }
}

/// What a sentence says of how a tie was decided.
private struct TieVerdict {
  /// What decided it beyond goals and kicks.
  var note: String?
  /// Whether it says who went on.
  var tellsWinner: Bool

  /// Ways in which a tie is decided over its matches, as sentences below them have it.
  static let ways = [
    "on aggregate", "aggregate score", "away goals", "on penalties", "penalty shoot", "coin toss", "toss of a coin",
    "drawing of lots", "en el global", "marcador global", "goles de visitante", "gol de visitante", "goles de visita",
    "en los penales", "por penales", "en la tanda", "por sorteo",
  ]
  private static let winning = [
    "won ", "win ", "wins ", "advance", "progress", "qualif", " through", "gano ", "gana ", "clasific", "avanz",
  ]

  /// Reads a sentence; nil for one that names no such way.
  init?(_ text: String) {
    let key = Folding.key(text)
    guard Self.ways.contains(where: key.holds) else { return nil }
    tellsWinner = Self.winning.contains(where: key.holds)
    if TieReading.tellsOfAwayGoals(key) { note = "away goals" } else if TieReading.tellsOfLots(key) { note = "lots" }
  }
}

extension MatchLine {
  /// Whether the score is one over several matches, in a sentence about them.
  var isVerdict: Bool {
    guard first.isEmpty || second.length > 11 else { return false }
    let key = Folding.key(second.text)
    return TieVerdict.ways.contains(where: key.holds)
  }
}
