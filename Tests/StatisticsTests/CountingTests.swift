import AnuarioTestSupport
import Football
import Statistics
import Testing

/// What enters tables and sums, and what does not.
@Suite struct CountingTests {
  private func statistics(_ matches: (inout SeasonBuilder) -> [Match]) -> SeasonStatistics {
    var builder = SeasonBuilder()
    let made = matches(&builder)
    builder.stage(rounds: [Round(name: "", matches: made, place: builder.place(1))])
    return SeasonStatistics(builder.season, rules: .standard)
  }

  @Test(arguments: [
    (MatchStatus.played, true), (.awarded, true), (.walkover, true), (.abandoned(replayed: false), true),
    (.abandoned(replayed: true), false), (.annulled, false), (.cancelled, false), (.postponed, false),
    (.suspended, false),
  ])
  func aScoreCountsByStatus(_ status: MatchStatus, _ counts: Bool) throws {
    let found = statistics { [$0.match("A 2-1 B", status: status), $0.match("A 0-0 B")] }
    #expect(found.summary.matches == (counts ? 2 : 1))
    #expect(found.summary.unplayed == (counts ? 0 : 1))
    #expect(found.summary.goals == (counts ? 3 : 0))
    let row = try #require(found.standings.first?.rows.first)
    #expect(row.points == (counts ? 4 : 1))
    #expect(found.headToHead.first?.played == (counts ? 2 : 1))
  }

  @Test func anUnknownScoreIsNotZero() {
    let found = statistics { [$0.match("A v B", status: .played), $0.match("A v B"), $0.match("A 1-0 B")] }
    #expect(found.summary.matches == 1)
    #expect(found.summary.unplayed == 2)
    #expect(found.summary.unknownScores == 1)
    #expect(found.summary.averageGoals == 1)
    #expect(found.standings.first?.unplayed == 2)
    let finding = found.findings.first { $0.id == .unknownScores }
    #expect(finding?.computed == .matches([Match.ID(0)]))
  }

  @Test func anAwardedScoreReplacesThePlayedOne() {
    let found = statistics { builder in
      var match = builder.match("A 0-2 B", status: .awarded)
      match.score.awarded = Goals(3, 0)
      return [match]
    }
    #expect(found.summary.goals == 3)
    #expect(found.standings.first?.rows.first.map { found.season[$0.team].name } == "A")
  }

  @Test func aWalkoverWithoutScoreIsUnplayed() {
    let found = statistics { [$0.match("A v B", status: .walkover)] }
    #expect(found.summary.matches == 0 && found.summary.unplayed == 1 && found.summary.teams == 2)
    #expect(found.summary.averageGoals == nil)
    #expect(found.goals.mean == nil && found.goals.expected.isEmpty && found.goals.byTotal.isEmpty)
    #expect(found.records.biggestWins.isEmpty && found.records.highestScoring.isEmpty)
  }

  @Test func extraTimeCountsAndShootOutsDoNot() {
    let found = statistics { builder in
      var match = builder.match("A 1-1 B")
      match.score.afterExtraTime = Goals(2, 2)
      match.score.penalties = Goals(5, 4)
      return [match]
    }
    #expect(found.summary.goals == 4)
    #expect(found.summary.drawn == 1)
  }

  @Test func emptyAndFaultySeasonsDoNotTrap() {
    var builder = SeasonBuilder()
    #expect(SeasonStatistics(builder.season, rules: .standard).summary.matches == 0)
    let place = builder.place(1)
    let scores = [Goals(Int.max, Int.max), Goals(-1, Int.min), Goals(1000, 0)]
    var matches = scores.map { goals in
      var match = builder.match("A 1-0 B")
      match.score.fullTime = goals
      return match
    }
    matches.append(Match(id: Match.ID(-7), first: Team.ID(99), second: Team.ID(-1), status: .played, place: place))
    matches.append(Match(id: Match.ID(.max), first: Team.ID(0), second: Team.ID(0), status: .played, place: place))
    let group = Group(
      name: "Group A", teams: [Team.ID(5)], rounds: [Round(name: "1", matches: matches, place: place)], place: place)
    builder.add(Stage(name: "", format: .groups, groups: [group], place: place))
    var rules = Rules.standard
    rules.pointsForWin = Sourced(.max, .asked)
    rules.adjustments = [PointsAdjustment(team: "A", points: .min), PointsAdjustment(team: "None", points: 1)]
    let found = SeasonStatistics(builder.season, rules: rules)
    #expect(found.summary.matches == 0)
    #expect(found.summary.unknownScores == 3)
    #expect(found.standings.first?.rows.count == 2)
  }

  /// A season made by hand may name teams that it does not have: such matches are nobody's.
  @Test func matchesOfUnknownTeamsTrapNowhere() throws {
    var builder = SeasonBuilder()
    var first = builder.round("Semi-finals", ["A 1-0 B", "C 2-0 D"])
    var last = builder.round("Final", ["A 3-1 C"])
    let place = builder.place(1)
    for (number, ids) in [(Team.ID(0), Team.ID(99)), (Team.ID(-1), Team.ID(98))].enumerated() {
      let match = Match(
        id: Match.ID(50 + number), first: ids.0, second: ids.1, score: Score(fullTime: Goals(1, 0)), status: .played,
        place: place)
      first.matches.append(match)
      last.matches.append(match)
    }
    let stray = Tie(
      first: Team.ID(99), second: Team.ID(0), legs: [last.matches[0].id], winner: .first, place: place)
    builder.add(Stage(name: "Cup", format: .knockout, rounds: [first, last], ties: [stray], place: place))
    let season = builder.season
    #expect(SeasonStatistics(season, rules: .standard).title.champions == [Team.ID(0)])
    let bracket = try #require(season.brackets.first)
    #expect(bracket.ties.count == 3 && bracket.champion == Team.ID(0))
    // Three results without days tell of no season once more.
    #expect(RepeatedSeasons([season, season]).kept == [0, 1])
  }

  @Test func aNameWhoseYearsEndBeforeTheyStartIsNobodys() {
    let aliases = TeamAliases([
      [.init("A"), .init("B", from: 1980, to: 1970)], [.init("FC D"), .init("FC C", from: 2, to: 1)],
    ])
    #expect(aliases.identity(of: "B", year: 1975) == "B" && aliases.identity(of: "C", year: 1975) == "C")
  }

  @Test func knockoutsAndTiesHaveNoTable() throws {
    var builder = SeasonBuilder()
    let table = builder.round("Matchday 1", ["A 1-0 B", "C 0-0 D", "A 2-0 C", "B 1-1 D"])
    let playOff = builder.round("Play-off", ["A 0-3 B"])
    let tied = Tie(
      first: builder.team("A"), second: builder.team("B"), legs: playOff.matches.map(\.id), place: playOff.place)
    builder.add(
      Stage(name: "", format: .league, rounds: [table, playOff], ties: [tied], place: builder.place(1)))
    builder.stage("Cup", .knockout, rounds: [builder.round("Final", ["A 1-0 B"])])
    let found = SeasonStatistics(builder.season, rules: .standard)
    #expect(found.standings.count == 1)
    #expect(found.standings.first?.stage == nil)
    #expect(found.standings.first?.rows.first?.points == 6)
    #expect(found.standings.first?.rows.reduce(0) { $0 + $1.played } == 8)
    #expect(found.summary.matches == 6)
  }

  @Test func aStageOfUnknownFormatIsALeagueWhenItLooksLikeOne() {
    func tables(_ rounds: [[String]]) -> Int {
      var builder = SeasonBuilder()
      let made = rounds.map { builder.round("", $0) }
      builder.stage("Stage", nil, rounds: made)
      return SeasonStatistics(builder.season, rules: .standard).standings.count
    }
    #expect(tables([["A 1-0 B"], ["B 1-0 C"], ["C 1-0 A"]]) == 1)
    #expect(tables([["A 1-0 B"], ["B 1-0 C"]]) == 0)
    #expect(tables([["A 1-0 B", "C 1-0 D"], ["A 1-0 C", "B 1-0 D"]]) == 0)
    #expect(tables([["A 1-0 B", "C 1-0 D"], ["A 1-0 C", "B 1-0 D"], ["A 1-0 D", "B 1-0 C"]]) == 1)
    // Eight teams knocked out: the losers of the first round have one opponent.
    #expect(
      tables([["A 1-0 B", "C 1-0 D", "E 1-0 F", "G 1-0 H"], ["A 1-0 C", "E 1-0 G"], ["A 1-0 E"]]) == 0)
    // Six teams, three of five rounds.
    #expect(
      tables([
        ["A 1-0 B", "C 1-0 D", "E 1-0 F"], ["A 1-0 C", "B 1-0 E", "D 1-0 F"], ["A 1-0 D", "B 1-0 F", "C 1-0 E"],
      ]) == 1)
  }

  @Test func groupsHaveTablesOfTheirOwn() {
    var builder = SeasonBuilder("World Cup", "1990")
    let groups = ["A", "B"].map { name in
      let round = builder.round("Matchday 1", ["\(name)1 1-0 \(name)2"])
      let listed = builder.team("\(name)3")
      return Group(name: "Group \(name)", teams: [listed], rounds: [round], place: builder.place(1))
    }
    builder.add(Stage(name: "Group stage", format: .groups, groups: groups, place: builder.place(1)))
    let found = SeasonStatistics(builder.season, rules: .standard)
    #expect(found.standings.map(\.group) == ["Group A", "Group B"])
    #expect(found.standings.map(\.stage) == ["Group stage", "Group stage"])
    #expect(found.standings.map(\.rows.count) == [3, 3])
    #expect(found.summary.teams == 4)
  }
}
