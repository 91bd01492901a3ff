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
    /// All of them.
    static let all: Kinds = [.teams, .repeats, .dates]
  }

  private let season: Season
  private var found: [Diagnostic] = []

  /// What the checks find in a season.
  static func diagnostics(of season: Season, _ kinds: Kinds = .all) -> [Diagnostic] {
    var checks = SeasonChecks(season: season)
    if kinds.contains(.teams) { checks.checkTeams() }
    for stage in season.allStages {
      if kinds.contains(.repeats) { checks.checkRepeats(in: stage) }
      if kinds.contains(.dates) {
        checks.checkDates(stage.rounds.flatMap(\.matches))
        for group in stage.groups { checks.checkDates(group.rounds.flatMap(\.matches)) }
      }
    }
    return checks.found
  }

  private init(season: Season) { self.season = season }

  private mutating func warn(
    _ id: String, at place: SourcePlace, length: Int, _ message: String, expected: String? = nil, fix: String? = nil
  ) {
    found.append(
      Diagnostic(id: id, .warning, at: place, length: length, message: message, expected: expected, fix: fix))
  }

  // MARK: Teams

  private mutating func checkTeams() {
    let listed = listedTeams()
    let playing = Set(season.matches.flatMap { [$0.first, $0.second] })
    if !listed.isEmpty {
      let names = listed.sorted().map { season[$0].name }
      for team in playing.subtracting(listed).sorted() {
        let name = season[team].name
        let nearest = NearestName.find(name, among: names)
        warn(
          "team.unknown-entrant", at: season[team].place, length: name.count,
          "\"\(name)\" plays and is not among the \(names.count) teams listed",
          expected: nearest.map { "a listed team, such as \"\($0)\"" } ?? "a listed team",
          fix: nearest.map { "write \"\($0)\", or list the team" } ?? "list the team, or correct the name")
      }
    }
    checkClaimedTeams(known: playing.union(listed))
    checkAdjustments(known: playing.union(listed))
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
    let names = known.sorted().map { season[$0].name }
    for claim in season.claims {
      var teams: [Team.ID] = []
      if case .winners(let winners) = claim.fact { teams = winners }
      if case .highestScoring(let results, _) = claim.fact { teams = results.flatMap { [$0.first, $0.second] } }
      for team in teams where !known.contains(team) {
        let name = season[team].name
        let nearest = NearestName.find(name, among: names)
        warn(
          "team.unknown-claimed", at: claim.place, length: claim.text.count,
          "\"\(name)\" is named here and nowhere in the results",
          expected: "a team of the season", fix: nearest.map { "write \"\($0)\"" } ?? "correct the name")
      }
    }
  }

  private mutating func checkAdjustments(known: Set<Team.ID>) {
    let names = known.sorted().map { season[$0].name }
    let keys = Set(names.map(Folding.key))
    for adjustment in season.rules.adjustments {
      guard let place = adjustment.place, !keys.contains(Folding.key(adjustment.team)) else { continue }
      let nearest = NearestName.find(adjustment.team, among: names)
      warn(
        "team.unknown-adjusted", at: place, length: adjustment.team.count,
        "\"\(adjustment.team)\" has its points changed and plays no match",
        expected: "a team of the season", fix: nearest.map { "write \"\($0)\"" } ?? "correct the name")
    }
  }

  // MARK: Repeats

  private mutating func checkRepeats(in stage: Stage) {
    let rounds = stage.rounds + stage.groups.flatMap(\.rounds)
    var seen: [MatchKey: Match] = [:]
    for round in rounds {
      var opponents: [Team.ID: Team.ID] = [:]
      for match in round.matches where match.status.counts {
        let key = MatchKey(match, round: round.name)
        if let earlier = seen[key] {
          warn(
            "match.repeated", at: match.place, length: matchLength(match),
            "\(title(match)) stands here for the second time",
            expected: "every match once; the first is on line \(earlier.place.line)",
            fix: "remove one of the two, or correct its date")
          continue
        }
        seen[key] = match
        if !round.name.isEmpty { checkOpponents(of: match, round: round, &opponents) }
      }
    }
  }

  /// Warns once per match when a team has met another opponent in this round.
  private mutating func checkOpponents(of match: Match, round: Round, _ opponents: inout [Team.ID: Team.ID]) {
    let twice = [match.first, match.second].first { team in
      opponents[team].map { match.side(of: $0) == nil } ?? false
    }
    if let team = twice, let other = opponents[team] {
      warn(
        "round.team-twice", at: match.place, length: matchLength(match),
        "\(season[team].name) plays twice in \(round.name), against \(season[other].name) already",
        expected: "every team once in a round", fix: "move the match to its round, or correct the name")
    }
    if opponents[match.first] == nil { opponents[match.first] = match.second }
    if opponents[match.second] == nil { opponents[match.second] = match.first }
  }

  private func title(_ match: Match) -> String { "\(season[match.first].name) v \(season[match.second].name)" }

  private func matchLength(_ match: Match) -> Int { season[match.first].name.count }

  /// What makes two matches the same: the pair and the day, or without a day also the order and the round.
  private struct MatchKey: Hashable {
    let first: Team.ID
    let second: Team.ID
    let day: Day?
    let round: String?

    init(_ match: Match, round name: String) {
      day = match.day
      let isOrdered = match.day == nil || match.first < match.second
      first = isOrdered ? match.first : match.second
      second = isOrdered ? match.second : match.first
      round = match.day == nil ? name : nil
    }
  }

  // MARK: Dates

  /// Warns of days outside of the season's years and leaves them out; unless most are, for then the label may be wrong.
  private mutating func withoutStrayYears(_ dated: [Match]) -> [Match] {
    guard let first = NumberWords.digits(season.label.prefix(4)) else { return dated }
    // A season named after one year may end in the next.
    let isStray = { (match: Match) in match.day.map { !(first...first + 1).contains($0.year) } ?? false }
    let strays = dated.filter(isStray)
    guard strays.count * 2 < dated.count else { return dated }
    for match in strays {
      warn(
        "date.outside-season", at: match.place, length: matchLength(match),
        "\(match.day?.iso ?? "") lies outside of the season \(season.label)",
        expected: "a day in \(first) or \(first + 1)", fix: "correct the year of the date")
    }
    return dated.filter { !isStray($0) }
  }

  /// Warns of the fewest dates that must be wrong for the others to rise.
  private mutating func checkDates(_ matches: [Match]) {
    let dated = withoutStrayYears(matches.filter { $0.day != nil && $0.status != .postponed })
    let days = dated.compactMap { $0.day?.ordinal }
    let kept = Set(RisingSequence.indices(of: days))
    guard kept.count < dated.count else { return }
    var warned: Set<Int> = []
    for (index, match) in dated.enumerated() where !kept.contains(index) {
      // One date line may stand for several matches; it is one slip.
      guard let day = match.day, warned.insert(day.ordinal).inserted else { continue }
      let before = dated[..<index].compactMap(\.day).last { $0 > day }
      let after = dated[index...].compactMap(\.day).first { $0 < day }
      let message: String
      if let before {
        message = "\(day) comes after \(before) in the record"
      } else {
        message = "\(day) comes before \(after?.iso ?? "earlier days") in the record"
      }
      warn(
        "date.out-of-order", at: match.place, length: matchLength(match), message,
        expected: "dates in the order of play", fix: "correct the date, or move the match")
    }
  }
}

/// The longest part of a sequence that never falls.
enum RisingSequence {
  /// The indices of a longest subsequence that never falls, in order.
  static func indices(of values: [Int]) -> [Int] {
    var tails: [Int] = []
    var previous = [Int?](repeating: nil, count: values.count)
    for (index, value) in values.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if values[tails[middle]] <= value { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? tails[low - 1] : nil
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var kept: [Int] = []
    var next = tails.last
    while let index = next {
      kept.append(index)
      next = previous[index]
    }
    return kept.reversed()
  }
}
