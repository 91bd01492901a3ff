import Football

/// Finds how the matches between two teams decided who went on: by goals over two legs, away goals, a replay, a play-off,
/// a shoot-out, lots.
///
/// A rule of away goals is never assumed, since it came and went: it decides where the record says so, or where the
/// team that it favours is the one that plays on.
struct TieReading {
  /// What decides beyond goals and kicks.
  private enum Reason: String {
    case awayGoals = "away goals"
    case lots
    case replay
    case playOff = "play-off"
  }

  private let legs: [Match]
  /// Whether other pairs of the round needed one match, so that a second one is a replay.
  private let isSingle: Bool
  /// The teams of later rounds, for ties that the legs leave open.
  private let later: Set<Team.ID>
  private let teams: [Team]

  /// Makes a finder for the matches of a pair in the order of play; there must be one at least.
  init(_ legs: [Match], isSingle: Bool, later: Set<Team.ID>, teams: [Team]) {
    self.legs = legs
    self.isSingle = isSingle
    self.later = later
    self.teams = teams
  }

  /// The tie of one match that goals or kicks decided, as nearly all are; nil for one that must be looked at closely.
  static func plain(_ match: borrowing Match) -> Tie? {
    guard let goals = match.counted else { return nil }
    let deciding = goals.margin > 0 ? goals : match.score.penalties ?? goals
    guard deciding.margin > 0 else { return nil }
    return Tie(
      first: match.first, second: match.second, legs: [match.id],
      winner: deciding.first > deciding.second ? .first : .second, place: match.place)
  }

  /// The tie; nil for no matches.
  var tie: Tie? {
    guard let opening = legs.first else { return nil }
    var tie = Tie(first: opening.first, second: opening.second, legs: legs.map(\.id), place: opening.place)
    let scores = legs.filter { $0.status.counts }.map { $0.counted(for: opening.first) }
    let known = scores.compactMap { $0 }
    if known.count == scores.count, !known.isEmpty {
      if isReplayed(known) {
        tie.winner = side(of: legs.last?.winner, in: tie)
        tie.note = Reason.replay.rawValue
      } else {
        decide(known, &tie)
      }
    }
    if tie.winner == nil { decideByRecord(&tie) }
    return tie
  }

  private func side(of team: Team.ID?, in tie: Tie) -> Side? {
    team == tie.first ? .first : team == tie.second ? .second : nil
  }

  // MARK: Goals

  /// Whether a level match was played again, which two legs are not: one match sufficed elsewhere in the round, or both
  /// were played away from home.
  private func isReplayed(_ scores: [Goals]) -> Bool {
    guard legs.count > 1, scores.count == legs.count, scores.dropLast().allSatisfy({ $0.margin == 0 }) else {
      return false
    }
    let isSaid = legs.dropFirst().contains { $0.note.map { Folding.key($0).holds("replay") } ?? false }
    return isSingle || isSaid || legs.allSatisfy { $0.ground == .neutral }
  }

  private func decide(_ scores: [Goals], _ tie: inout Tie) {
    let isThird = scores.count == 3 && legs.count == 3 && Self.sum(scores[..<2]).margin == 0
    let sum = Self.sum(isThird ? scores[..<2] : scores[...])
    if legs.count > 1 { tie.aggregate = sum }
    if isThird {
      tie.winner = side(of: legs[2].winner, in: tie)
      tie.note = Reason.playOff.rawValue
    } else if sum.margin > 0 {
      tie.winner = sum.first > sum.second ? .first : .second
    } else if let last = legs.last, let kicks = last.score.penalties, kicks.margin > 0 {
      tie.winner = side(of: last.team(kicks.first > kicks.second ? .first : .second), in: tie)
    } else if let favoured = byAwayGoals(scores), isAwayGoalsRecorded || playsOn(favoured, in: tie) {
      tie.winner = favoured
      tie.note = Reason.awayGoals.rawValue
    }
  }

  private static func sum(_ scores: ArraySlice<Goals>) -> Goals {
    scores.reduce(Goals(0, 0)) { Goals($0.first + $1.first, $0.second + $1.second) }
  }

  /// The side with more goals away from home over two legs, one at each team's ground; nil where they are level.
  private func byAwayGoals(_ scores: [Goals]) -> Side? {
    guard legs.count == 2, scores.count == 2, legs[1].first == legs[0].second, legs[1].second == legs[0].first,
      legs.allSatisfy({ $0.ground == .home })
    else { return nil }
    let first = scores[1].first
    let second = scores[0].second
    return first == second ? nil : first > second ? .first : .second
  }

  private var isAwayGoalsRecorded: Bool {
    notes.contains(where: Self.tellsOfAwayGoals)
  }

  /// Whether a note says that goals away from home decided.
  static func tellsOfAwayGoals(_ note: String) -> Bool {
    let key = Folding.key(note)
    return ["away goal", "away-goal", "(a)", "goles de visita", "gol de visita"].contains(where: key.holds)
  }

  private var notes: [String] { legs.compactMap { $0.note.map(Folding.key) } }

  // MARK: The record

  /// What notes say of the winner, else which of the two plays on.
  private func decideByRecord(_ tie: inout Tie) {
    for note in notes {
      let isLots = Self.tellsOfLots(note)
      if isLots { tie.note = Reason.lots.rawValue }
      if let winner = named(in: note, of: tie), isLots || Self.tells(note) {
        tie.winner = winner
        return
      }
    }
    let playing: [Side] = Side.allCases.filter { playsOn($0, in: tie) }
    if playing.count == 1 { tie.winner = playing[0] }
  }

  private static let lots: Set<String> = ["lots", "coin", "toss", "sorteo", "moneda", "losentscheid"]

  /// Whether a note says that lots were drawn or a coin tossed.
  static func tellsOfLots(_ note: String) -> Bool {
    Folding.key(note).split { " ,;()".contains($0) }.contains { lots.contains(String($0)) }
  }

  private func playsOn(_ side: Side, in tie: Tie) -> Bool {
    let own = side == .first ? tie.first : tie.second
    let other = side == .first ? tie.second : tie.first
    return later.contains(own) && !later.contains(other)
  }

  private static func tells(_ note: String) -> Bool {
    [" win", " won", "qualif", "advance", "progress", "through", "clasific", " gana", " gano"].contains(
      where: note.holds)
  }

  /// The one of both teams that a note names.
  private func named(in note: String, of tie: Tie) -> Side? {
    let sides: [(Side, Team.ID)] = [(.first, tie.first), (.second, tie.second)]
    let found = sides.filter { _, id in
      guard teams.indices.contains(id.index) else { return false }
      let names = [teams[id.index].name, teams[id.index].shortName].compactMap { $0 }.map(Folding.key)
      return names.contains { !$0.isEmpty && note.holds($0) }
    }
    return found.count == 1 ? found.first?.0 : nil
  }
}
