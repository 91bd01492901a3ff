import Football

/// What the words of a comment say of how a match ended.
struct CSVComment {
  /// The comment as it stands.
  let text: String
  /// What became of the match.
  private(set) var status: MatchStatus?
  /// Whether the score is the one after extra time.
  private let hasExtraTime: Bool
  /// The kicks of a shoot-out, as they stand.
  private let kicks: Goals?
  /// The name of the team that is said to have won, folded; empty for none.
  let winner: String

  /// Reads a comment, such as `match postponed`, `Austria win after extra time`, `Italy win on penalties (5 - 3)`.
  init(_ text: String) {
    self.text = text
    let key = Folding.key(text)
    let word = key.hasPrefix("match ") ? String(key.dropFirst(6)) : key
    status = MatchNotes.infixStatus(word) ?? (word == key ? nil : MatchNotes.status(word))
    hasExtraTime = MatchNotes.isExtraTime(key) || key.holds("after extra time") && !text.hasNumber
    kicks = Self.shootOuts.contains(where: key.holds) ? Self.score(in: text) : nil
    let parts = [" win ", " wins ", " won "].lazy.map { key.components(at: $0) }.first { $0.count > 1 }
    winner = parts.map { String($0[0]) } ?? ""
  }

  /// Adds to a score what the comment says; `side` is that of the winner, where it is one of the teams.
  func complete(_ score: inout Score, winner side: Side?) {
    if hasExtraTime, score.afterExtraTime == nil, score.awarded == nil {
      score.afterExtraTime = score.fullTime
      score.fullTime = nil
    }
    guard let kicks, score.penalties == nil, score.counted?.margin == 0 else { return }
    // The winner's kicks may stand first whichever side it played on.
    let told: Side = kicks.first > kicks.second ? .first : .second
    score.penalties = side ?? told == told ? kicks : kicks.swapped
  }

  private static let shootOuts = [
    "on penalties", "on pens", "shoot-out", "shootout", "por penales", "en penales", "por penaltis", "nos penaltis",
  ]

  /// The only score of a text, one that somebody won.
  private static func score(in text: String) -> Goals? {
    let bytes = Array(text.utf8)
    let all = Piece(start: 0, end: bytes.count)
    guard let start = bytes.firstIndex(where: \.isDigit), let atom = bytes.span.atom(at: start, in: all),
      atom.goals.margin != 0, !bytes[atom.end...].contains(where: \.isDigit)
    else { return nil }
    return atom.goals
  }
}
