import Football

/// A generator of the same numbers on every run and machine (SplitMix64).
package struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  /// Starts at a seed.
  package init(_ seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Seasons of every shape from a seed: a league or groups, then a knockout, with all parts of scores.
package struct RandomSeasons {
  private var numbers: SeededNumbers
  private var builder = SeasonBuilder("Copa Ejemplo", "1999-2000")
  private var nextMatch = 0
  private var hasVenues = false

  /// Names with everything that breaks careless readers.
  private static let names = [
    "1. FC Köln", "Schalke 04", "N'Golo United", "Brighton & Hove Albion", "Carlos A. Mannucci", "Real Madrid (ESP)",
    "Accrington FC (1878-1896)", "12 de Octubre", "São Caetano", "Foo, Bar y Baz", "\"Los Once\" FC", "Unión/Norte",
    "Dnepr-1", "U.D.A.", "TSV 1860 München", "Deportivo Municipal (Jaén)", "V. Köln", "CNI", "A.D.O. '20",
    "ŠK Ružomberok",
    "Club Social y Deportivo Independiente José Terán (ECU)", "2 de Mayo", "F91 Dudelange (LUX)", "Ñublense", "Łódź",
  ]

  private static let pipe = "Sport | Club"

  /// The season of a seed.
  package static func season(_ seed: UInt64) -> Season {
    var random = RandomSeasons(numbers: SeededNumbers(seed))
    return random.make()
  }

  private init(numbers: SeededNumbers) { self.numbers = numbers }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &numbers) < percent }

  private mutating func make() -> Season {
    var names = Self.names.shuffled(using: &numbers)
    if chance(20) { names.insert(Self.pipe, at: 0) }
    let teams = names.prefix(8).map { builder.team($0) }
    hasVenues = chance(30)
    if chance(40) {
      let stage = chance(50) ? "" : "Group stage"
      let groups = [Array(teams[0..<4]), Array(teams[4..<8])].enumerated().map { number, members in
        Group(
          name: "Group \(["A", "B"][number])", teams: hasVenues ? members : [],
          rounds: rounds(members, word: "Matchday", month: 8), place: builder.place(1))
      }
      builder.add(Stage(name: stage, format: .groups, groups: groups, place: builder.place(1)))
    } else {
      let word = chance(50) ? "Round" : "Matchday"
      builder.add(
        Stage(
          name: chance(50) ? "" : "Liga", format: .league, rounds: rounds(teams, word: word, month: 8),
          place: builder.place(1)))
    }
    if chance(70) {
      var stage = Stage(name: "Knockout stage", format: .knockout, place: builder.place(2))
      stage.rounds = [("Quarter-finals", 4, 2), ("Semi-finals", 2, 3), ("Final", 1, 4)].map { name, pairs, month in
        Round(
          name: name,
          matches: (0..<pairs).map { match(teams[$0], teams[$0 + 4], day: day(2000, month), isKnockout: true) },
          place: builder.place(2))
      }
      builder.add(stage)
    }
    var season = builder.season
    settleGrounds(&season)
    for index in season.teams.indices where season.teams[index].name.hasSuffix(")") {
      // football.txt takes a code of three capitals in brackets for the country.
      let code = season.teams[index].name.suffix(4).dropLast()
      if code.allSatisfy({ $0.isUppercase }) { season.teams[index].country = String(code) }
    }
    return season
  }

  /// Grounds of every kind.
  private mutating func settleGrounds(_ season: inout Season) {
    for stage in season.stages.indices {
      for round in season.stages[stage].rounds.indices {
        for match in season.stages[stage].rounds[round].matches.indices {
          season.stages[stage].rounds[round].matches[match].ground = [.home, .neutral, .unknown][nextMatch % 3]
        }
      }
    }
  }

  private mutating func day(_ year: Int, _ month: Int) -> Day? {
    chance(15) ? nil : Day(year: year, month: month, day: Int.random(in: 1...28, using: &numbers))
  }

  private mutating func rounds(_ teams: [Team.ID], word: String, month: Int) -> [Round] {
    let count = teams.count
    return (0..<(count - 1)).map { number in
      // The circle: the first stays, the others turn by one each round.
      let turning = Array(teams.dropFirst())
      let order = [teams[0]] + (0..<turning.count).map { turning[($0 + number) % turning.count] }
      return Round(
        name: "\(word) \(number + 1)", number: number + 1,
        matches: (0..<(count / 2)).map { pair in
          match(order[pair], order[count - 1 - pair], day: day(1999, min(12, month + number)), isKnockout: false)
        }, place: builder.place(1))
    }
  }

  private mutating func goals(_ highest: Int = 5) -> Goals {
    Goals(Int.random(in: 0...highest, using: &numbers), Int.random(in: 0...highest, using: &numbers))
  }

  private mutating func match(_ first: Team.ID, _ second: Team.ID, day: Day?, isKnockout: Bool) -> Match {
    var match = Match(
      id: Match.ID(nextMatch), first: first, second: second, day: day,
      score: Score(fullTime: goals(chance(3) ? 31 : 5)),
      status: .played, place: builder.place(3))
    nextMatch += 1
    if chance(30) { match.score.halfTime = goals(2) }
    if isKnockout, chance(50) {
      match.score.afterExtraTime = goals()
      if chance(20) { match.score.fullTime = nil }
      if chance(60) { match.score.penalties = Goals(5, 4) }
    } else if isKnockout, chance(20) {
      match.score.penalties = Goals(3, 4)
    }
    if chance(25) { settle(&match) }
    if chance(20) { match.time = ["20:30", "15:00", "9:05"].randomElement(using: &numbers) }
    if hasVenues, chance(30) { match.venue = ["Estadio Uno, Lima", "Stade 2"].randomElement(using: &numbers) }
    if chance(10) { match.note = ["lost; sources differ", "in Lima (Perú)"].randomElement(using: &numbers) }
    if match.status == .played, chance(20), let played = match.score.played { match.goals = scorers(played) }
    return match
  }

  /// Gives a match another fate than being played to its end.
  private mutating func settle(_ match: inout Match) {
    let played = match.score
    match.score = Score()
    switch Int.random(in: 0..<8, using: &numbers) {
    case 0: match.status = .scheduled
    case 1: match.status = [.postponed, .cancelled, .suspended, .annulled].randomElement(using: &numbers) ?? .postponed
    case 2: match.status = .walkover
    case 3, 4:
      match.status = .awarded
      match.score.awarded = Goals(3, 0)
      match.score.fullTime = chance(50) ? goals() : nil
    case 5, 6:
      match.status = .abandoned(replayed: chance(50))
      match.score.fullTime = goals()
    default: match.score = played
    }
  }

  private mutating func scorers(_ played: Goals) -> [Goal] {
    let players = ["V. Ivanov", "SCHILLACI", "van Haaren", "N'Golo Kanté", "Íñigo Díaz-López"]
    func list(_ count: Int, _ side: Side) -> [Goal] {
      (0..<count).map { _ in
        Goal(
          player: players.randomElement(using: &numbers) ?? "A",
          minute: chance(10) ? nil : Int.random(in: 1...89, using: &numbers),
          kind: [.open, .open, .penalty, .own].randomElement(using: &numbers) ?? .open, side: side)
      }
    }
    var goals = list(played.first, .first) + list(played.second, .second)
    for index in goals.indices where goals[index].minute == 89 {
      (goals[index].minute, goals[index].addedTime) = (90, 3)
    }
    return goals
  }
}
