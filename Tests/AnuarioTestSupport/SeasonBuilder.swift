import Football

/// Builds seasons for tests from lines such as `Juan Aurich 3-1 Cienciano`.
package struct SeasonBuilder {
  /// The season so far.
  package private(set) var season: Season
  private var nextMatch = 0
  private var line = 100

  /// Starts a season.
  package init(_ competition: String = "Test League", _ label: String = "1967") {
    season = Season(
      competition: competition, label: label, source: SeasonSource(files: ["test.txt"], form: "test"))
  }

  /// A place in the season's file.
  package func place(_ line: Int) -> SourcePlace { SourcePlace(file: "test.txt", line: line) }

  /// The identity of a team, made at its first mention.
  package mutating func team(_ name: String) -> Team.ID {
    if let index = season.teams.firstIndex(where: { $0.name == name }) { return Team.ID(index) }
    line += 1
    season.teams.append(Team(name: name, place: place(line)))
    return Team.ID(season.teams.count - 1)
  }

  /// A match from `A 3-1 B` or, without a score, `A v B`.
  package mutating func match(
    _ text: String, day: Day? = nil, status: MatchStatus? = nil, ground: Ground = .unknown
  ) -> Match {
    let words = text.split(separator: " ").map(String.init)
    var goals: Goals?
    let middle = words.firstIndex { word in
      let sides = word.split(separator: "-").compactMap { Int($0) }
      if sides.count == 2 && word.allSatisfy({ $0.isNumber || $0 == "-" }) { goals = Goals(sides[0], sides[1]) }
      return goals != nil || word == "v"
    }
    let place = middle ?? words.count
    let first = team(words[..<place].joined(separator: " "))
    let second = team(words.dropFirst(place + 1).joined(separator: " "))
    line += 1
    nextMatch += 1
    return Match(
      id: Match.ID(nextMatch - 1), first: first, second: second, day: day, score: Score(fullTime: goals),
      status: status ?? (goals == nil ? .scheduled : .played), ground: ground, place: self.place(line))
  }

  /// A round of matches, all on one day.
  package mutating func round(
    _ name: String, number: Int? = nil, day: Day? = nil, ground: Ground = .unknown, _ matches: [String]
  ) -> Round {
    line += 1
    let heading = place(line)
    return Round(
      name: name, number: number, matches: matches.map { match($0, day: day, ground: ground) }, place: heading)
  }

  /// Adds a stage.
  package mutating func add(_ stage: Stage) { season.stages.append(stage) }

  /// Puts other stages in place of those added.
  package mutating func replaceStages(_ stages: [Stage]) { season.stages = stages }

  /// Adds a stage of rounds.
  package mutating func stage(_ name: String = "", _ format: StageFormat? = .league, rounds: [Round]) {
    line += 1
    season.stages.append(Stage(name: name, format: format, rounds: rounds, place: place(line)))
  }

  /// Adds a claim.
  package mutating func claim(_ fact: Claim.Fact, line: Int, text: String = "") {
    season.claims.append(Claim(fact, text: text, place: place(line)))
  }

  /// Adds teams that changed level.
  package mutating func change(
    _ direction: TeamChange.Direction, _ competition: String, line: Int, unresolved: String? = nil, _ teams: [String]
  ) {
    let ids = teams.map { team($0) }
    season.changes.append(
      TeamChange(
        direction: direction, competition: competition, teams: ids, unresolved: unresolved, place: place(line)))
  }

  /// A claimed result from `A 8-0 B`.
  package mutating func claimedResult(_ text: String) -> ClaimedResult? {
    let match = match(text)
    nextMatch -= 1
    return match.score.fullTime.map { ClaimedResult(first: match.first, second: match.second, goals: $0) }
  }

  /// A list of entrants from `Department: Team, Team` lines.
  package mutating func entrants(_ lines: [String]) -> [Entrant] {
    lines.flatMap { text -> [Entrant] in
      let parts = text.split(separator: ":")
      guard let department = parts.first, let names = parts.last else { return [] }
      return names.split(separator: ",").map { name in
        let id = team(String(name.drop { $0 == " " }))
        line += 1
        return Entrant(team: id, department: String(department), place: place(line))
      }
    }
  }
}
