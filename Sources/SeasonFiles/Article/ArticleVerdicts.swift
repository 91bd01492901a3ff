import Football

extension ArticleBuilder {
  /// Reads what a sentence says of the tie whose last match stands above it, `Berta won on away goals`; false for a
  /// sentence that says nothing of that kind.
  mutating func readVerdict(_ line: Fragment) -> Bool {
    guard let match = lastMatch, line.length <= 300, let verdict = TieVerdict(line.text) else { return false }
    keep(line, .prose)
    // Who is named last before the verb went on: `Alba lost on penalties; Berta advanced`.
    let said = verdict.subject
    func position(_ team: Team.ID) -> String.Index? {
      said.components(at: Folding.key(teams.teams[team.index].name)).dropFirst().last?.startIndex
    }
    let named = (position(match.first), position(match.second))
    guard named.0 != nil || named.1 != nil else { return true }
    var tie = Tie(first: match.first, second: match.second, legs: [match.id], place: place(line))
    tie.note = verdict.note
    tie.winner = (named.0 ?? said.startIndex) > (named.1 ?? said.startIndex) ? .first : .second
    ties.add(tie)
    return true
  }
}

/// What a sentence says of how a tie was decided.
private struct TieVerdict {
  /// What decided it beyond goals and kicks.
  var note: String?
  /// What stands before the word for going on, folded; empty where it says nothing of that.
  var subject: String

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
    let verb = Self.winning.compactMap { key.firstRange(of: $0)?.lowerBound }.min()
    subject = verb.map { String(key[..<$0]) } ?? ""
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
