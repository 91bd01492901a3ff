import AnuarioTestSupport
import Football
import Statistics
import Testing

/// What is known of a season when a part of it is looked at alone.
@Suite struct PartsTests {
  private let rounds = [
    ["A 1-0 B", "C 0-0 D"], ["A 1-0 C", "B 0-0 D"], ["A 1-0 D", "B 0-0 C"],
    ["B 2-0 A", "D 0-0 C"], ["C 2-0 A", "D 0-0 B"], ["D 2-0 A", "C 0-0 B"],
  ]

  private func league(_ rounds: [[String]], adjustments: [PointsAdjustment] = []) -> SeasonStatistics {
    var builder = SeasonBuilder("League", "2000")
    builder.stage(
      rounds: rounds.enumerated().map { number, matches in
        builder.round(
          "Round \(number + 1)", number: number + 1, day: Day(year: 2000, month: number + 1, day: 1), ground: .home,
          matches)
      })
    var rules = Rules.standard
    rules.adjustments = adjustments
    return SeasonStatistics(builder.season, rules: rules)
  }

  private func points(_ name: String, _ found: SeasonStatistics) throws -> Int? {
    found.standings[0].row(of: try #require(found.season.team(named: name)))?.points
  }

  @Test func theFirstRoundsAreTheSeasonAsItStood() throws {
    let found = SeasonStatistics(SeasonPart(rounds: 1...3), of: league(rounds))
    let progression = try #require(found.progressions.first)
    #expect(found.season.part?.isFromStart == true)
    #expect(found.summary.matches == 6 && found.standings[0].unplayed == 6 && progression.rounds.count == 3)
    // A leads by seven with nine to win: nothing is settled.
    #expect(progression.titleDecidedAfterRound == nil)
    #expect(progression.mostMatchesLeft == [6, 5, 4, 3])
    #expect(found.title == .leading(index: 0, leader: Team.ID(0), isDecided: false))
    #expect(league(rounds).progressions[0].mostMatchesLeft == [6, 5, 4, 3, 2, 1, 0])
  }

  @Test func laterRoundsAreThoseRoundsAlone() {
    let found = SeasonStatistics(SeasonPart(rounds: 4...5), of: league(rounds))
    #expect(found.season.part?.isFromStart == false)
    #expect(found.summary.matches == 4 && found.standings[0].unplayed == 0)
    #expect(found.progressions[0].rounds.map(\.number) == [4, 5])
    #expect(found.title == .none)
  }

  @Test func roundsWithoutANumberKeepTheirPlace() {
    var builder = SeasonBuilder("League", "2000")
    builder.stage(rounds: rounds.map { builder.round("", $0) })
    let cut = builder.season.limited(to: SeasonPart(rounds: 3...4))
    #expect(cut.stages[0].rounds.map(\.number) == [3, 4])
    var again = cut.part ?? SeasonPart()
    again.team = Team.ID(0)
    #expect(cut.limited(to: again).matches.count == 2)
    #expect(cut.limited(to: again).part?.isFromStart == false)
  }

  @Test func deductionsBelongToTheRoundsOfTheirDay() throws {
    let whole = league(
      rounds,
      adjustments: [
        PointsAdjustment(team: "A", points: -4, day: Day(year: 2000, month: 4, day: 20)),
        PointsAdjustment(team: "B", points: -1),
      ])
    #expect(try points("A", whole) == 5 && points("B", whole) == 6)
    for (part, expected) in [(1...3, (9, 2)), (1...5, (5, 6)), (4...5, (-4, 4)), (6...6, (0, 1))] {
      let found = SeasonStatistics(SeasonPart(rounds: part), of: whole)
      #expect(try points("A", found) == expected.0, "\(part)")
      #expect(try points("B", found) == expected.1, "\(part)")
    }
  }

  /// One match of the first round is played at the end: the deduction still falls when its day came.
  @Test func aMatchPutOffDrawsNoDeductionToItsRound() throws {
    var builder = SeasonBuilder("League", "2000")
    let number = { (index: Int) in Day(year: 2000, month: index + 1, day: 1) }
    var all = rounds.enumerated().map { index, matches in
      builder.round("Round \(index + 1)", number: index + 1, day: number(index), matches)
    }
    all[0].matches[1].day = Day(year: 2000, month: 12, day: 1)
    builder.stage(rounds: all)
    var rules = Rules.standard
    rules.adjustments = [PointsAdjustment(team: "A", points: -4, day: Day(year: 2000, month: 2, day: 20))]
    let progression = SeasonStatistics(builder.season, rules: rules).progressions[0]
    #expect(progression.row(of: Team.ID(0))?.points == [3, 6, 5, 5, 5, 5])
    #expect(progression.step(of: try #require(Day(year: 2000, month: 2, day: 20))) == 2)
    #expect(progression.step(of: try #require(Day(year: 2001, month: 1, day: 1))) == 5)
  }

  @Test func aStageAloneKeepsWhatItBroughtAlong() throws {
    var builder = SeasonBuilder("League", "2000")
    builder.stage("First", rounds: rounds.enumerated().map { builder.round("", number: $0.offset + 1, $0.element) })
    builder.stage(
      "Championship", rounds: [builder.round("", number: 7, ["A 0-0 D"]), builder.round("", number: 8, ["D 0-0 A"])])
    var rules = Rules.standard
    rules.stages = [
      Sourced(StageRules(stage: "Championship", carried: CarriedPoints(stage: "First", share: .all)), .asked)
    ]
    rules.adjustments = [PointsAdjustment(team: "A", points: -1)]
    let whole = SeasonStatistics(builder.season, rules: rules)
    let found = SeasonStatistics(SeasonPart(stage: "Championship"), of: whole)
    #expect(found.standings[0].rows == whole.standings[1].rows)
    // A took nine less one, D seven; the deduction belongs to the first table and is not charged twice.
    #expect(found.standings[0].rows.map(\.carried) == [8, 7] && found.standings[0].rows.map(\.adjustment) == [0, 0])
    #expect(found.progressions == [whole.progressions[1]])
    let row = try #require(found.progressions[0].rows.first)
    #expect(row.start == 8 && row.carried == 8 && row.points == [9, 10])
    #expect(found.progressions[0].pointsAgainstParAtStart(row.team) == 0.5)
    #expect(found.progressions[0].meanPoints == [1, 1])
  }

  @Test func theDaysOfATournamentAreNoRoundsOfAGroup() {
    var builder = SeasonBuilder("Cup", "2000")
    let place = builder.place(1)
    func group(_ rounds: [Round]) -> Group { Group(name: "Group A", rounds: rounds, place: place) }
    let rounds = [(1, ["A 1-0 B"]), (2, ["C 1-0 D"]), (6, ["A 1-0 C", "B 1-0 D"]), (12, ["D 1-0 A", "B 1-0 C"])].map {
      builder.round("Matchday \($0.0)", number: $0.0, $0.1)
    }
    let own = group(rounds).matchdays
    #expect(own.map(\.name) == ["Matchday 1", "Matchday 2", "Matchday 3"] && own.map(\.number) == [1, 2, 3])
    #expect(own.map(\.matches.count) == [2, 2, 2])
    // Rounds are asked for by these numbers, and rounds with names alone are none of them.
    var stage = Stage(name: "Cup", format: .groups, groups: [group(rounds)], place: place)
    stage.rounds = [builder.round("Final", ["A 1-0 B"])]
    builder.add(stage)
    #expect(builder.season.lastRound == 3)
    let cut = builder.season.limited(to: SeasonPart(rounds: 1...2))
    #expect(cut.matches.filter { $0.counted != nil }.count == 4 && cut.matches.count == 6)
    #expect(
      SeasonStatistics(SeasonPart(rounds: 2...3), of: SeasonStatistics(builder.season, rules: .standard))
        .progressions[0].rounds.map(\.number) == [2, 3])
    // With a bye the n-th match of one team is another's m-th: the record's rounds stay.
    let uneven = [(1, ["A 1-0 B"]), (4, ["A 1-0 C"]), (9, ["B 1-0 C"])].map {
      builder.round("Matchday \($0.0)", number: $0.0, $0.1)
    }
    #expect(group(uneven).matchdays == uneven)
    let plain = [1, 2, 3].map { (number: Int) in builder.round("Matchday \(number)", number: number, ["A 1-0 B"]) }
    #expect(group(plain).matchdays == plain)
  }
}
