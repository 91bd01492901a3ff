import Diagnostics
import Football

/// Tables of the matches of one club, as pages about a club's season have them: `Date | Opponent | H/A | Result`.
extension ArticleBuilder {
  /// The club that the page is about, by the box above its text or by its title, `1919–20 Arsenal F.C. season`; nil for none.
  var clubOfPage: String? { club ?? title.flatMap(Self.club(ofTitle:)) }

  /// The club that a title names; nil for the title of a competition's season.
  static func club(ofTitle title: String) -> String? {
    guard ["season", "temporada"].contains(Folding.key(title.words.last ?? "")) else { return nil }
    let parts = SeasonLabel.split(title: title)
    guard parts.label != nil, parts.competition.hasLetter else { return nil }
    let words = Folding.heading(parts.competition).split(separator: " ").map(String.init)
    return words.contains(where: competitionWords.contains) ? nil : parts.competition
  }

  private static let competitionWords: Set<String> = [
    "league", "cup", "division", "championship", "liga", "copa", "serie", "bundesliga", "premier", "primera", "segunda",
    "torneo", "campeonato", "tournament", "conference", "trophy", "ligue", "eredivisie", "superliga",
    "allsvenskan", "mls", "shield",
  ]

  /// Reads a row of such a table: the goals of the club stand first, unless the letter of the result says otherwise.
  mutating func readClubMatch(_ cells: [Fragment], in table: ArticleTable, line: Fragment) -> ArticleLine {
    guard cells.count == table.columns.count else {
      keep(line, .prose)
      return .keptRow
    }
    guard let club = clubOfPage else {
      keep(line, .prose)
      if self.table?.unreadScores == 0 { report(.clubTable, at: line, severity: .warning) }
      self.table?.unreadScores += 1
      return .keptRow
    }
    func cell(_ column: ArticleTable.Column) -> Fragment? {
      table.columns.firstIndex(of: column).map { cells[$0] }.flatMap { $0.isEmpty ? nil : $0 }
    }
    guard let named = cell(.opponent), named.text.hasLetter, !PlaceholderName.isBye(named.text),
      let result = cell(.score)
    else {
      keep(line, .prose)
      return .keptRow
    }
    let row = ClubMatch(
      opponent: named, side: cell(.side), ground: cell(.venue), result: result, letter: cell(.outcome))
    guard let read = tieScore(row.score) else { return refuse(line, .score(result.name), at: result) }
    var own: Day?
    if let date = cell(.date) {
      guard case .day(let found)? = reading(ofDate: date.name) else {
        return refuse(line, .date(date.name, "it has the form of none"), at: date)
      }
      own = found
    }
    let teams = (club: teams.id(for: club, at: place(row.opponent)), other: team(row.opponent))
    guard teams.club != teams.other else { return refuse(line, .sameTeam(club), at: row.opponent) }
    let ofClub = row.isClubFirst(read.goals) ? read : read.swapped
    let isAway = row.side == .away
    let score = isAway ? ofClub.swapped : ofClub
    tree.add(
      Match(
        id: Match.ID(matchCount), first: isAway ? teams.other : teams.club, second: isAway ? teams.club : teams.other,
        day: own, score: score.notes.score(of: score.goals), status: score.status,
        ground: row.side?.asGround ?? .unknown,
        venue: row.venue, note: score.notes.remarks.isEmpty ? nil : score.notes.remarks.joined(separator: "; "),
        place: place(row.opponent)))
    matchCount += 1
    return .match
  }
}

/// A row of a table of one club's matches.
private struct ClubMatch {
  /// Where the club played.
  enum Side {
    case home, away, neutral

    /// `H`, `(A)`, `Away`, `Local`, `N`; nil for any other text, such as the name of a ground.
    init?(_ text: String) {
      switch Folding.heading(text).filter({ $0 != "(" && $0 != ")" }) {
      case "h", "home", "l", "local", "c", "casa", "heim": self = .home
      case "a", "away", "v", "visitante", "visita", "f", "fora", "t", "trasferta", "auswarts": self = .away
      case "n", "neutral": self = .neutral
      default: return nil
      }
    }

    var asGround: Ground { self == .neutral ? .neutral : .home }
  }

  /// How it ended for the club.
  private enum Outcome { case won, drawn, lost }

  /// The opponent without the sign of the side behind it.
  var opponent: Fragment
  var side: Side?
  /// The name of the ground, where the column has that.
  var venue: String?
  /// The score without the letter before or behind it.
  var score: Fragment
  private var outcome: Outcome?

  init(opponent: Fragment, side: Fragment?, ground: Fragment?, result: Fragment, letter: Fragment?) {
    self.opponent = opponent
    self.side = side.flatMap { Side($0.text) }
    if let ground {
      if let known = Side(ground.text) { self.side = self.side ?? known } else { venue = ground.name }
    }
    // `Alba (A)`
    if opponent.last == ")", let open = opponent.characters.lastIndex(of: "("), !opponent.before(open).isEmpty,
      let known = Side(opponent.from(open).text)
    {
      self.side = self.side ?? known
      self.opponent = opponent.before(open)
    }
    score = result
    outcome = letter.flatMap { Self.outcome($0.text) }
    // `W 2–1`, `2–1 W`
    let words = result.words()
    if words.count > 1, let first = words.first, let last = words.last {
      if let known = Self.outcome(first.text) {
        (outcome, score) = (known, result.from(words[1].characters.startIndex))
      } else if let known = Self.outcome(last.text) {
        (outcome, score) = (known, result.before(last.characters.startIndex))
      }
    }
  }

  private static func outcome(_ text: String) -> Outcome? {
    switch Folding.key(text) {
    case "w", "won", "win": .won
    case "l", "lost", "loss": .lost
    case "d", "drawn", "draw": .drawn
    default: nil
    }
  }

  /// Whether the goals of the club stand first, which away from home the letter may deny.
  func isClubFirst(_ goals: Goals?) -> Bool {
    guard side == .away, let goals, goals.margin != 0 else { return true }
    return switch outcome {
    case .won: goals.first > goals.second
    case .lost: goals.first < goals.second
    case .drawn, nil: true
    }
  }
}
