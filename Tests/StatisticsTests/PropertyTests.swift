import AnuarioTestSupport
import Football
import Statistics
import Testing

/// What holds for every season, over seasons made from a seed.
@Suite struct PropertyTests {
  /// A round robin, single or double, with draws of luck: scores, statuses, missing matches and rules.
  static func season(_ seed: UInt64) -> (season: Season, rules: Rules) {
    var numbers = SeededNumbers(seed)
    let size = Int.random(in: 2...10, using: &numbers)
    let statuses: [MatchStatus] = [
      .played, .played, .played, .played, .played, .played, .played, .scheduled, .postponed, .annulled, .awarded,
      .abandoned(replayed: false), .cancelled,
    ]
    let ground = [Ground.home, .neutral, .unknown].randomElement(using: &numbers) ?? .home
    var builder = SeasonBuilder("League", "2000")
    var rounds: [Round] = []
    let count = Int.random(in: 1...12, using: &numbers)
    for number in 1...count {
      var teams = Array(0..<size).shuffled(using: &numbers)
      var matches: [Match] = []
      while teams.count >= 2 {
        let pair = (teams.removeLast(), teams.removeLast())
        let score = (Int.random(in: 0...3, using: &numbers), Int.random(in: 0...3, using: &numbers))
        let status = statuses.randomElement(using: &numbers) ?? .played
        let day = Day(year: 2000, month: 1 + (number + Int.random(in: 0...1, using: &numbers)) / 2, day: 5)
        matches.append(
          builder.match(
            status == .scheduled ? "T\(pair.0) v T\(pair.1)" : "T\(pair.0) \(score.0)-\(score.1) T\(pair.1)", day: day,
            status: status, ground: ground))
      }
      rounds.append(Round(name: "Round \(number)", number: number, matches: matches, place: builder.place(number)))
    }
    builder.stage(rounds: rounds)
    var rules = Rules.standard
    rules.pointsForWin = Sourced(Bool.random(using: &numbers) ? 2 : 3, .asked)
    rules.order = Sourced(
      [.points]
        + Criterion.allCases.filter { $0 != .points }.shuffled(using: &numbers)
        .prefix(Int.random(in: 0...4, using: &numbers)), .asked)
    if Bool.random(using: &numbers) { rules.adjustments = [PointsAdjustment(team: "T1", points: -2)] }
    return (builder.season, rules)
  }

  @Test(arguments: 1...150) func tablesAddUp(_ seed: Int) {
    let (season, rules) = Self.season(UInt64(seed))
    let found = SeasonStatistics(season, rules: rules)
    for standings in found.standings {
      let rows = standings.rows
      #expect(rows.reduce(0) { $0 + $1.goalsFor } == rows.reduce(0) { $0 + $1.goalsAgainst })
      #expect(rows.reduce(0) { $0 + $1.won } == rows.reduce(0) { $0 + $1.lost })
      #expect(rows.reduce(0) { $0 + $1.played } == 2 * found.summary.matches)
      for row in rows {
        #expect(row.form.count == row.played)
        #expect(row.points == row.won * rules.pointsForWin.value + row.drawn + row.adjustment)
      }
      for (place, (upper, lower)) in zip(rows, rows.dropFirst()).enumerated() {
        #expect(upper.points >= lower.points)
        #expect(lower.rank == place + 2 || (lower.rank == upper.rank && lower.isShared && upper.isShared))
      }
      #expect(standings.decisions.count == zip(rows, rows.dropFirst()).filter { $0.points == $1.points }.count)
    }
  }

  @Test(arguments: 1...150) func theProgressionEndsInTheTable(_ seed: Int) {
    let (season, rules) = Self.season(UInt64(seed))
    let found = SeasonStatistics(season, rules: rules)
    #expect(found.progressions.count == found.standings.count)
    for (progression, standings) in zip(found.progressions, found.standings) where !progression.rounds.isEmpty {
      #expect(progression.rows.map(\.team) == standings.rows.map(\.team))
      #expect(progression.rows.map(\.points.last) == standings.rows.map(\.points))
      #expect(progression.rows.map(\.positions.last) == standings.rows.map(\.rank))
      #expect(progression.rows.map(\.sharedPositions.last) == standings.rows.map(\.isShared))
      #expect(progression.rows.map(\.playedAfter.last) == standings.rows.map(\.played))
      for (row, other) in zip(progression.rows, progression.byMatchesPlayed) {
        #expect(row.points.count == progression.rounds.count)
        #expect(other.points.last ?? other.matches.count == (other.matches.isEmpty ? 0 : row.points.last))
      }
      #expect(progression.leaders.count == progression.rounds.count)
    }
  }

  @Test(arguments: 1...100) func theOrderOfMatchesInARoundDoesNotMatter(_ seed: Int) {
    let (season, rules) = Self.season(UInt64(seed))
    var numbers = SeededNumbers(UInt64(seed) &+ 1000)
    var shuffled = season
    for stage in shuffled.stages.indices {
      for round in shuffled.stages[stage].rounds.indices {
        shuffled.stages[stage].rounds[round].matches.shuffle(using: &numbers)
      }
    }
    let first = SeasonStatistics(season, rules: rules)
    let second = SeasonStatistics(shuffled, rules: rules)
    #expect(first.standings.map(\.rows) == second.standings.map(\.rows))
    #expect(first.progressions.map(\.rows) == second.progressions.map(\.rows))
    #expect(first.goals == second.goals)
    #expect(first.records.biggestWins == second.records.biggestWins)
    #expect(first.crossTables.map(\.teams) == second.crossTables.map(\.teams))
  }

  @Test(arguments: 1...100) func headToHeadIsAntisymmetric(_ seed: Int) {
    let (season, rules) = Self.season(UInt64(seed))
    var reversed = season
    for stage in reversed.stages.indices {
      for round in reversed.stages[stage].rounds.indices {
        reversed.stages[stage].rounds[round].matches = reversed.stages[stage].rounds[round].matches.map { match in
          var other = match
          (other.first, other.second) = (match.second, match.first)
          other.score.fullTime = match.score.fullTime?.swapped
          return other
        }
      }
    }
    let pairs = SeasonStatistics(season, rules: rules).headToHead
    #expect(pairs == SeasonStatistics(reversed, rules: rules).headToHead)
    #expect(pairs.map(\.swapped.swapped) == pairs)
    for pair in pairs {
      #expect(pair.firstWon + pair.secondWon + pair.drawn == pair.played)
      #expect(pair.swapped.goals == pair.goals.swapped)
    }
    #expect(pairs.reduce(0) { $0 + $1.played } == SeasonSummary.played(season))
  }

  @Test(arguments: 1...100) func goalsAndPoissonAddUp(_ seed: Int) throws {
    let (season, rules) = Self.season(UInt64(seed))
    let found = SeasonStatistics(season, rules: rules)
    let goals = found.goals
    #expect(goals.byTotal.reduce(0) { $0 + $1.matches } == found.summary.matches)
    #expect(goals.byTotal.reduce(0) { $0 + $1.matches * $1.goals } == found.summary.goals)
    #expect(goals.byRound.reduce(0) { $0 + $1.goals } == found.summary.goals)
    #expect(goals.perTeam.reduce(0) { $0 + $1.goalsFor } == found.summary.goals)
    #expect(goals.perTeam.reduce(0) { $0 + $1.goalsAgainst } == found.summary.goals)
    guard let mean = goals.mean, let greatest = goals.greatestTotal else { return }
    let sum = goals.expected.reduce(0, +) + goals.expectedAbove
    #expect(abs(sum - Double(found.summary.matches)) < 1e-9)
    #expect(goals.expected.count == greatest + 1)
    for (total, expected) in goals.expected.enumerated().dropFirst() where mean > 0 {
      // P(k) / P(k - 1) = mean / k.
      #expect(abs(expected / goals.expected[total - 1] - mean / Double(total)) < 1e-9)
    }
  }

  @Test func theTableOfNamesDoesNotDependOnTheOrderOfMention() throws {
    var first = SeasonBuilder()
    first.stage(rounds: [first.round("", ["A 1-1 B", "C 1-1 D"])])
    var second = SeasonBuilder()
    second.stage(rounds: [second.round("", ["D 1-1 C", "B 1-1 A"])])
    for season in [first.season, second.season] {
      let rows = try #require(SeasonStatistics(season, rules: .standard).standings.first).rows
      #expect(rows.map { season[$0.team].name } == ["A", "B", "C", "D"])
      #expect(rows.map(\.rank) == [1, 1, 1, 1])
    }
  }
}

extension SeasonSummary {
  /// The matches that count, added up without the library.
  fileprivate static func played(_ season: Season) -> Int {
    season.stages.flatMap(\.rounds).flatMap(\.matches).filter { $0.status.counts && $0.score.fullTime != nil }.count
  }
}
