import Football

/// The matches of two teams in one round, before it is known who feeds whom.
struct GatheredTie {
  var first: Team.ID
  var second: Team.ID
  var matches: [Match]
  var stated: Tie?
  /// Whether the name of its round says that it is about third place.
  var isNamedThird: Bool

  /// The winner as the matches and the record tell; nil where they do not.
  var winner: Team.ID?
  var decision: TieDecision?
  var aggregate: Goals?
  var kinds: [BracketMatch.Kind] = []
}

/// A round of ties.
struct GatheredRound {
  var name: String
  var number: Int?
  var stage: String
  var ties: [GatheredTie]
  var legs = 1
}

extension GatheredRound {
  /// Whether a name is that of a play-off for a place in a later round.
  static func isPlayOff(_ name: String) -> Bool {
    let key = name.foldedForOrder
    return key.contains("play-off") || key.contains("play off") || key.contains("playoff")
  }

  fileprivate var isPlayOff: Bool { GatheredRound.isPlayOff(name) }

  fileprivate func isDisjoint(from round: Round) -> Bool {
    let teams = Set(ties.flatMap { [$0.first, $0.second] })
    return round.matches.allSatisfy { !teams.contains($0.first) && !teams.contains($0.second) }
  }
}

/// Puts the matches of knock-out rounds together to ties.
struct TieGathering {
  private(set) var rounds: [GatheredRound] = []
  /// The ties of the last round by their pairs.
  private var tiesOfPairs: [Team.Pair: Int] = [:]

  /// Gathers the ties of stages that are one knock-out of a season, without matches of teams that the season does not have.
  ///
  /// - Parameters:
  ///   - stages: The stages.
  ///   - season: The season that they are of.
  ///   - isKnownTwoLegged: Whether rounds that do not tell by themselves were before set for two legs.
  init(_ stages: [Stage], of season: Season, isTwoLegged isKnownTwoLegged: Bool = false) {
    for stage in stages {
      let ties = stage.ties.filter { tie in
        [tie.first, tie.second].allSatisfy { season.teams.indices.contains($0.index) }
      }
      let stated = Dictionary(ties.flatMap { tie in tie.legs.map { ($0, tie) } }) { one, _ in one }
      // A pair that meets in another stage begins a tie of its own.
      var isNewStage = true
      for round in stage.rounds.lazy.map(season.withKnownTeams) where !round.matches.isEmpty {
        add(round, of: stage, stated, startsStage: isNewStage)
        isNewStage = false
      }
    }
    var isTwoLegged = isKnownTwoLegged
    for index in rounds.indices {
      let verdict = rounds[index].ties.isTwoLegged ?? (rounds[index].ties.hasSeveralMatches && isTwoLegged)
      isTwoLegged = verdict
      rounds[index].legs = verdict ? 2 : 1
      for tie in rounds[index].ties.indices { rounds[index].ties[tie].settle(isTwoLegged: verdict) }
    }
  }

  /// Adds a round: to the one before where it holds only its second legs or replays.
  private mutating func add(_ round: Round, of stage: Stage, _ stated: [Match.ID: Tie], startsStage: Bool) {
    let isThird = RoundSense(round.name).isThirdPlace
    let known = startsStage ? nil : rounds.last
    if let known, known.isPlayOff, GatheredRound.isPlayOff(round.name), known.isDisjoint(from: round) {
      // Play-offs of several groups, each under a heading of its own, stand beside one another.
      rounds[rounds.count - 1].name = known.name
      return addTies(of: round, stated, isThird: isThird)
    }
    let continues = known != nil && round.matches.allSatisfy { tiesOfPairs[Team.Pair($0.first, $0.second)] != nil }
    if !continues {
      tiesOfPairs = [:]
      rounds.append(GatheredRound(name: round.name, number: round.number, stage: stage.name, ties: []))
    } else if let last = rounds.indices.last, rounds[last].name != round.name, !stage.name.isEmpty,
      RoundSense(rounds[last].name).ties == nil
    {
      // First and second matchday of a stage that is one round: the stage names it.
      rounds[last].name = stage.name
      rounds[last].number = nil
    }
    addTies(of: round, stated, isThird: isThird)
  }

  /// Adds the matches of a round to the ties of the last one gathered.
  private mutating func addTies(of round: Round, _ stated: [Match.ID: Tie], isThird: Bool) {
    let index = rounds.count - 1
    for match in round.matches {
      let pair = Team.Pair(match.first, match.second)
      if let tie = tiesOfPairs[pair] {
        rounds[index].ties[tie].matches.append(match)
      } else {
        tiesOfPairs[pair] = rounds[index].ties.count
        rounds[index].ties.append(
          GatheredTie(
            first: match.first, second: match.second, matches: [match],
            stated: stated[match.id], isNamedThird: isThird))
      }
    }
  }
}

extension [GatheredTie] {
  fileprivate var hasSeveralMatches: Bool { contains { $0.deciding.count > 1 } }

  /// Whether the ties were set for two legs; nil where every second match may as well be a replay.
  ///
  /// After a first match that was won, or in a round where no tie ended after one match though some first matches had a
  /// winner, a second match is a leg, and so where all of several ties have two with the home sides changed. A first match with extra time or a shoot-out, or a round in which a tie was won in
  /// one match, makes further matches replays.
  fileprivate var isTwoLegged: Bool? {
    let several = filter { $0.deciding.count > 1 }
    for tie in several {
      let first = tie.deciding[0]
      if first.score.afterExtraTime != nil || first.score.penalties != nil { return false }
      if let goals = first.counted, goals.margin > 0 { return true }
    }
    if several.isEmpty { return false }
    // Where every first match was drawn, none of several ties was over after it, and all changed grounds, that was set.
    if count > 1, allSatisfy(\.hasBothGrounds) { return true }
    return contains { $0.deciding.count == 1 && ($0.deciding[0].counted?.margin ?? 0) > 0 } ? false : nil
  }
}

extension GatheredTie {
  /// Whether it has two matches that may decide, one on the ground of each side.
  fileprivate var hasBothGrounds: Bool {
    let games = deciding
    return games.count == 2 && games.allSatisfy { $0.ground == .home } && games[0].first == games[1].second
      && games[0].second == games[1].first
  }

  /// The matches that may decide: what was struck, or stands again under a later date, does not.
  fileprivate var deciding: [Match] { matches.indices.filter { !isVoid($0) }.map { matches[$0] } }

  private func isVoid(_ index: Int) -> Bool {
    switch matches[index].status {
    case .played, .scheduled, .awarded, .walkover: false
    case .suspended, .postponed: index < matches.count - 1
    case .abandoned(let replayed): replayed
    case .annulled, .cancelled: true
    }
  }

  /// Finds what each match is, and the winner as far as the matches tell.
  fileprivate mutating func settle(isTwoLegged: Bool) {
    var place = 0
    kinds = matches.indices.map { index in
      guard !isVoid(index) else { return .void }
      defer { place += 1 }
      if isTwoLegged { return place < 2 ? .leg(place + 1) : .playOff }
      return place == 0 ? .single : .replay
    }
    let games = deciding
    if isTwoLegged, games.count > 1 {
      settle(legs: Array(games.prefix(2)))
      if let last = games.dropFirst(2).last { settle(last: last, by: .playOff) }
    } else if let last = games.last {
      settle(last: last, by: games.count > 1 ? .replay : nil)
    }
    if let stated, let side = stated.winner { settle(goesOn: side == .first ? stated.first : stated.second) }
  }

  /// Two legs: the goals of both, then the second one's shoot-out.
  private mutating func settle(legs: [Match]) {
    let scores = legs.compactMap { $0.counted(for: first) }
    guard scores.count == 2 else {
      if let walkover = legs.first(where: { $0.status == .walkover }) { settle(last: walkover, by: nil) }
      return
    }
    let sum = Goals(scores[0].first + scores[1].first, scores[0].second + scores[1].second)
    aggregate = sum
    if sum.margin > 0 {
      winner = sum.first > sum.second ? first : second
      decision =
        legs.contains { $0.status == .awarded } ? .awarded : legs[1].score.afterExtraTime != nil ? .extraTime : .goals
    } else if let kicks = legs[1].score.penalties, kicks.margin > 0 {
      winner = kicks.first > kicks.second ? legs[1].first : legs[1].second
      decision = .penalties
    }
  }

  private mutating func settle(last match: Match, by kind: TieDecision?) {
    guard let found = match.winner else { return }
    winner = found
    if let kind {
      decision = kind
    } else if match.status == .awarded {
      decision = .awarded
    } else if match.status == .walkover {
      decision = .walkover
    } else if match.counted?.margin == 0 {
      decision = .penalties
    } else {
      decision = match.score.afterExtraTime != nil ? .extraTime : .goals
    }
  }

  /// How a tie was won by who is known to have gone on, where its goals are level.
  mutating func settle(goesOn team: Team.ID) {
    guard winner == nil else { return }
    winner = team
    let games = deciding
    guard games.compactMap(\.winner).last.map({ $0 == team }) ?? true || aggregate != nil else {
      decision = .unrecorded
      return
    }
    if games.isEmpty || games.last?.status == .walkover {
      // A match that was called off and not set anew, with one side playing on: the other withdrew.
      decision = .walkover
    } else if games.last?.status == .awarded {
      decision = .awarded
    } else if games.count == 2, aggregate != nil, awayGoals(of: team) > awayGoals(of: team == first ? second : first) {
      decision = .awayGoals
    } else if games.allSatisfy({ $0.counted == nil }) {
      decision = nil
    } else {
      decision = .unrecorded
    }
  }

  /// The goals of a team in the leg in which it was named second, extra time included.
  private func awayGoals(of team: Team.ID) -> Int {
    deciding.filter { $0.second == team }.compactMap { $0.counted(for: team)?.first }.reduce(0, +)
  }
}
