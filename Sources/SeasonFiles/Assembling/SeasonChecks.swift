import Diagnostics
import Football

/// Checks across the lines of a season: facts that can be read and look wrong.
struct SeasonChecks {
  /// Which checks a form can stand; rearranged matches keep their old round in some.
  struct Kinds: OptionSet {
    let rawValue: Int
    /// Teams that play and are not listed.
    static let teams = Kinds(rawValue: 1)
    /// Matches that stand twice, and teams that play twice in a round.
    static let repeats = Kinds(rawValue: 2)
    /// Dates that do not rise.
    static let dates = Kinds(rawValue: 4)
    /// The same where a record that stands in the order of play has hardly a slip in a hundred rows.
    static let sortedDates = Kinds(rawValue: 8)
    /// All of them.
    static let all: Kinds = [.teams, .repeats, .dates]
  }

  let season: Season
  private(set) var found: DiagnosticList
  /// The opponent of each team in the round of a number, so that a new round needs no new list.
  private var opponents: [(round: Int, team: Team.ID)]
  private var roundNumber = 0

  /// What the checks find in a season.
  static func diagnostics(of season: Season, _ kinds: Kinds = .all) -> [Diagnostic] {
    list(of: season, kinds).finished(file: season.source.files.first ?? "")
  }

  /// What the checks find in a season, with what is only counted: as much of it as the list of those found before has
  /// no room for.
  static func list(of season: Season, _ kinds: Kinds, after earlier: DiagnosticList = DiagnosticList())
    -> DiagnosticList
  {
    var checks = SeasonChecks(season: season, found: DiagnosticList(after: earlier))
    if kinds.contains(.teams) { checks.checkTeams() }
    for stage in season.allStages {
      if kinds.contains(.repeats) { checks.checkRepeats(in: stage) }
      let isSorted = kinds.contains(.sortedDates)
      if isSorted || kinds.contains(.dates) {
        checks.checkDates(stage.rounds, isSorted: isSorted)
        for group in stage.groups { checks.checkDates(group.rounds, isSorted: isSorted) }
      }
    }
    return checks.found
  }

  private init(season: Season, found: DiagnosticList) {
    self.season = season
    self.found = found
    opponents = Array(repeating: (0, Team.ID(0)), count: season.teams.count)
  }

  var isFull: Bool { found.isFull(of: .warning) }

  mutating func warn(
    _ id: String, at place: SourcePlace, length: Int, _ message: @autoclosure () -> String,
    expected: @autoclosure () -> String? = nil, fix: @autoclosure () -> String? = nil
  ) {
    // Of the many faults of a broken file most are only counted, and need no words.
    guard !isFull else { return found.count(.warning) }
    found.append(
      Diagnostic(id: id, .warning, at: place, length: length, message: message(), expected: expected(), fix: fix()))
  }

  // MARK: Teams

  private mutating func checkTeams() {
    let listed = listedTeams()
    let playing = playingTeams()
    let bound = areListsComplete ? playing : playingInListedGroups()
    if !listed.isEmpty { checkUnlisted(bound.subtracting(listed).sorted(), listed) }
    // A record may have a table alone.
    let ranked = season.claims.compactMap { if case .standingsRow(let row) = $0.fact { row.team } else { nil } }
    let known = playing.union(listed).union(ranked)
    checkClaimedTeams(known: known)
    checkAdjustments(known: known)
  }

  private mutating func checkUnlisted(_ teams: [Team.ID], _ listed: Set<Team.ID>) {
    guard !teams.isEmpty else { return }
    let names = NearestNames(listed.sorted().map { season[$0].name })
    for team in teams {
      let name = season[team].name
      // Of very many faults a search among all names would cost more than the reading.
      let nearest = isFull ? nil : names.find(name)
      warn(
        "team.unknown-entrant", at: season[team].place, length: name.count,
        "\"\(name)\" plays and is not among the \(listed.count) teams listed",
        expected: nearest.map { "a listed team, such as \"\($0)\"" } ?? "a listed team",
        fix: nearest.map { "write \"\($0)\", or list the team" } ?? "list the team, or correct the name")
    }
  }

  /// Whether the lists of teams are meant to have all of them: those of stages are; of groups, where each that played has one.
  private var areListsComplete: Bool {
    let stages = season.allStages
    if stages.contains(where: { !$0.entrants.isEmpty }) { return true }
    let groups = stages.flatMap(\.groups)
    let played = groups.filter { group in group.rounds.contains { !$0.matches.isEmpty } }
    // A table with a single row shows one team of a group, and not all.
    if played.isEmpty { return groups.allSatisfy { $0.teams.count > 1 } }
    return played.allSatisfy { !$0.teams.isEmpty }
  }

  /// The teams that play in groups with lists of their own.
  private func playingInListedGroups() -> Set<Team.ID> {
    var playing: Set<Team.ID> = []
    for group in season.allStages.flatMap(\.groups) where !group.teams.isEmpty {
      for match in group.rounds.flatMap(\.matches) { playing.formUnion([match.first, match.second]) }
    }
    return playing
  }

  private func playingTeams() -> Set<Team.ID> {
    var playing: Set<Team.ID> = []
    for stage in season.allStages {
      for round in stage.rounds + stage.groups.flatMap(\.rounds) {
        for index in round.matches.indices {
          playing.insert(round.matches[index].first)
          playing.insert(round.matches[index].second)
        }
      }
    }
    return playing
  }

  private func listedTeams() -> Set<Team.ID> {
    var listed: Set<Team.ID> = []
    for stage in season.allStages {
      listed.formUnion(stage.entrants.map(\.team))
      for group in stage.groups { listed.formUnion(group.teams) }
    }
    // Teams that came down enter beside those of the list.
    if !listed.isEmpty {
      for change in season.changes where change.direction == .relegated { listed.formUnion(change.teams) }
    }
    return listed
  }

  private mutating func checkClaimedTeams(known: Set<Team.ID>) {
    guard !known.isEmpty else { return }
    var names: NearestNames?
    for claim in season.claims {
      for team in claimedTeams(claim) where !known.contains(team) {
        let name = season[team].name
        names = names ?? NearestNames(known.sorted().map { season[$0].name })
        let nearest = isFull ? nil : names?.find(name)
        warn(
          "team.unknown-claimed", at: claim.place, length: claim.text.count,
          "\"\(name)\" is named here and nowhere in the results",
          expected: "a team of the season", fix: nearest.map { "write \"\($0)\"" } ?? "correct the name")
      }
    }
  }

  private func claimedTeams(_ claim: Claim) -> [Team.ID] {
    switch claim.fact {
    case .winners(let winners): winners
    case .highestScoring(let results, _): results.flatMap { [$0.first, $0.second] }
    default: []
    }
  }

  private mutating func checkAdjustments(known: Set<Team.ID>) {
    guard !season.rules.adjustments.isEmpty else { return }
    let candidates = NearestNames(known.sorted().map { season[$0].name })
    var teams = NamedTeams(season.teams)
    for adjustment in season.rules.adjustments {
      guard let place = adjustment.place else { continue }
      // By the rule of the tables, so that what is warned of is what has no effect.
      if let team = teams.meant(adjustment.team), known.contains(team) { continue }
      let nearest = isFull ? nil : candidates.find(adjustment.team)
      warn(
        "team.unknown-adjusted", at: place, length: adjustment.team.count,
        "\"\(adjustment.team)\" has its points changed and plays no match",
        expected: "a team of the season", fix: nearest.map { "write \"\($0)\"" } ?? "correct the name")
    }
  }

  // MARK: Repeats

  /// What makes two matches the same: the pair and the day, or without a day also the order and the round, and without
  /// either the score, for pairs meet more than once in many leagues, and in a round of ties to decide one.
  private struct MatchKey: Hashable {
    /// The numbers of both teams in one.
    let teams: UInt64
    /// The day in one number, or below zero the number of the round's name where no day tells matches apart.
    let moment: Int32
    /// The goals in one number where neither does, else none.
    var score: Int32 = 0

    /// Makes the key of a match; the round's number is nil where the round has no name.
    init(_ match: borrowing Match, round: Int32?, isOfTies: Bool) {
      let (first, second) = (match.first, match.second)
      let isOrdered = match.day == nil || first < second
      let pair = isOrdered ? (first.index, second.index) : (second.index, first.index)
      teams = UInt64(UInt32(truncatingIfNeeded: pair.0)) << 32 | UInt64(UInt32(truncatingIfNeeded: pair.1))
      if let day = match.day {
        moment = Int32(truncatingIfNeeded: day.year * 400 + day.month * 32 + day.day)
      } else {
        moment = -1 - (round ?? 0)
        if round == nil || isOfTies, let goals = match.counted {
          score = Int32(truncatingIfNeeded: (goals.first + 1) << 16 | goals.second)
        }
      }
    }
  }

  private mutating func checkRepeats(in stage: Stage) {
    let rounds = stage.rounds + stage.groups.flatMap(\.rounds)
    var lines: [MatchKey: Int32] = [:]
    lines.reserveCapacity(rounds.reduce(0) { $0 + $1.matches.count })
    var names: [String: Int32] = [:]
    for round in rounds {
      let name = names[round.name] ?? Int32(truncatingIfNeeded: names.count)
      names[round.name] = name
      roundNumber += 1
      // Matches by index: copying one costs more than all that is looked at.
      for index in round.matches.indices where round.matches[index].status.counts {
        let teams = (round.matches[index].first, round.matches[index].second)
        let key = MatchKey(
          round.matches[index], round: round.name.isEmpty ? nil : name, isOfTies: stage.format == .knockout)
        if let earlier = lines[key] {
          if isFull { found.count(.warning) } else { warnOfRepeat(round.matches[index], line: Int(earlier)) }
          continue
        }
        lines[key] = Int32(clamping: round.matches[index].place.line)
        if !round.name.isEmpty { checkOpponents(of: teams, index, in: round) }
      }
    }
  }

  private mutating func warnOfRepeat(_ match: Match, line: Int) {
    let season = season
    warn(
      "match.repeated", at: match.place, length: matchLength(match),
      "\(season[match.first].name) v \(season[match.second].name) stands here for the second time",
      expected: "every match once; the first is on line \(line)",
      fix: "remove one of the two, or correct its date")
  }

  /// Warns once per match when a team has met another opponent in this round.
  private mutating func checkOpponents(of teams: (Team.ID, Team.ID), _ index: Int, in round: Round) {
    let met = (opponent(of: teams.0), opponent(of: teams.1))
    let isStrange = met.0.map { $0 != teams.1 } ?? false || met.1.map { $0 != teams.0 } ?? false
    if isStrange, isFull {
      found.count(.warning)
    } else if let other = met.0, other != teams.1 {
      warnOfTeam(teams.0, against: other, round.matches[index], in: round)
    } else if let other = met.1, other != teams.0 {
      warnOfTeam(teams.1, against: other, round.matches[index], in: round)
    }
    if met.0 == nil { setOpponent(teams.1, of: teams.0) }
    if met.1 == nil { setOpponent(teams.0, of: teams.1) }
  }

  private func opponent(of team: Team.ID) -> Team.ID? {
    opponents.indices.contains(team.index) && opponents[team.index].round == roundNumber
      ? opponents[team.index].team : nil
  }

  private mutating func setOpponent(_ opponent: Team.ID, of team: Team.ID) {
    if opponents.indices.contains(team.index) { opponents[team.index] = (roundNumber, opponent) }
  }

  private mutating func warnOfTeam(_ team: Team.ID, against other: Team.ID, _ match: Match, in round: Round) {
    let season = season
    warn(
      "round.team-twice", at: match.place, length: matchLength(match),
      "\(season[team].name) plays twice in \(round.name), against \(season[other].name) already",
      expected: "every team once in a round", fix: "move the match to its round, or correct the name")
  }

  func matchLength(_ match: Match) -> Int { season[match.first].name.count }
}
