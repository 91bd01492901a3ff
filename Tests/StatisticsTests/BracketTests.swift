import AnuarioTestSupport
import Football
import Statistics
import Testing

/// The tree of a knock-out, from rounds alone.
@Suite struct BracketTests {
  private func season(_ builder: SeasonBuilder, _ rounds: [Round], ties: [Tie] = []) -> Season {
    var season = builder.season
    season.stages = [Stage(name: "", format: .knockout, rounds: rounds, ties: ties, place: builder.place(1))]
    return season
  }

  private func names(_ season: Season, _ tie: BracketTie) -> [String?] {
    [tie.upper.team, tie.lower.team].map { $0.map { season[$0].name } }
  }

  @Test func feedersFollowFromWhoPlaysNext() throws {
    var builder = SeasonBuilder("Cup", "2000")
    // The record's order of the first round says nothing of who meets whom next.
    let first = builder.round("Semi-finals", ["D 0-1 B", "A 2-0 C"])
    let final = builder.round("Final", ["A 1-3 B"])
    let season = season(builder, [first, final])
    let bracket = try #require(season.mainBracket)
    #expect(bracket.ties.map(\.number) == [1, 2, 3])
    #expect(names(season, bracket.ties[0]) == ["A", "C"])
    #expect(bracket.ties[2].upper.feeder == 0 && bracket.ties[2].lower.feeder == 1)
    #expect(bracket.champion.map { season[$0].name } == "B")
    #expect(bracket.gaps.isEmpty && !bracket.isOpen)
  }

  @Test func twoLegsAddUpAndAwayGoalsAreNamedOnlyWhereTheWinnerPlaysOn() throws {
    var builder = SeasonBuilder("Cup", "2000")
    let semi = builder.round("Semi-finals", ["A 1-0 B", "C 2-2 D", "B 2-1 A", "D 0-0 C"])
    let final = builder.round("Final", ["A 1-0 D"])
    let season = season(builder, [semi, final])
    let bracket = try #require(season.mainBracket)
    #expect(bracket.rounds.map(\.legs) == [2, 1])
    let away = bracket.ties[0]
    #expect(away.aggregate == Goals(2, 2) && away.decision == .awayGoals && away.winner == .first)
    // D scored two goals away, C none.
    #expect(bracket.ties[1].aggregate == Goals(2, 2) && bracket.ties[1].decision == .awayGoals)
    #expect(away.matches.map(\.kind) == [.leg(1), .leg(2)])
    #expect(away.matches[1].goals == Goals(1, 2) && !away.matches[1].isUpperFirst)
  }

  @Test func drawnFirstLegsOfAllTiesAreNoReplays() throws {
    var builder = SeasonBuilder("Championship", "2024")
    let semi = builder.round("Semi-finals", ground: .home, ["A 0-0 B", "C 0-0 D", "B 0-4 A", "D 3-1 C"])
    let final = builder.round("Final", ["A 1-0 D"])
    let bracket = try #require(season(builder, [semi, final]).mainBracket)
    #expect(bracket.rounds.map(\.legs) == [2, 1])
    #expect(bracket.ties.first?.matches.map(\.kind) == [.leg(1), .leg(2)])
    // Where one tie was over after its first match, the others were played again.
    var cup = SeasonBuilder("Cup", "1900")
    let old = cup.round("Semi-finals", ground: .home, ["A 0-0 B", "C 1-0 D", "B 0-4 A"])
    let last = cup.round("Final", ["A 1-0 C"])
    #expect(try #require(season(cup, [old, last]).mainBracket).rounds.map(\.legs) == [1, 1])
  }

  @Test func playOffsOfGroupsAreNoRound() throws {
    var builder = SeasonBuilder("Cup", "1954")
    let group = builder.round("Matchday 1", ["A 1-0 B", "B 1-0 C", "C 1-0 A"])
    let playOff = builder.round("Group 1 Play-off", ["A 2-0 B"])
    let final = builder.round("Final", ["C 1-0 A"])
    builder.add(
      Stage(
        name: "", format: .groups, groups: [Group(name: "Group 1", rounds: [group], place: builder.place(1))],
        place: builder.place(1)))
    builder.stage("Knockout stage", .knockout, rounds: [playOff, final])
    let season = builder.season
    #expect(try #require(season.mainBracket).rounds.map(\.name) == ["Final"])
    #expect(season.groupPlayOffs.map(\.id) == playOff.matches.map(\.id))
  }

  @Test func aLevelFinalStaysOpen() throws {
    var builder = SeasonBuilder("Cup", "2000")
    let final = builder.round("Final", ["A 1-1 B"])
    let bracket = try #require(season(builder, [final]).mainBracket)
    #expect(bracket.champion == nil && bracket.ties[0].decision == nil)
    #expect(bracket.gaps == [.winner(tie: 0)])
  }

  @Test func aSecondMatchIsAReplayWhereOthersNeededOne() throws {
    var builder = SeasonBuilder("Cup", "2000")
    let semi = builder.round("Semi-finals", ["A 1-1 B", "C 2-0 D", "B 0-3 A"])
    let final = builder.round("Final", ["A 0-0 C", "C 0-1 A"])
    let season = season(builder, [semi, final])
    let bracket = try #require(season.mainBracket)
    #expect(bracket.ties[0].matches.map(\.kind) == [.single, .replay])
    #expect(bracket.ties[0].decision == .replay && bracket.ties[0].aggregate == nil)
    // A final alone may be either; what the round before was is the best guess.
    #expect(bracket.rounds.map(\.legs) == [1, 1])
    #expect(bracket.final?.decision == .replay)
  }

  @Test func aThirdMatchAfterTwoLegsIsAPlayOff() throws {
    var builder = SeasonBuilder("Cup", "2000")
    let final = builder.round("Final", ["A 2-0 B", "B 1-0 A", "A 0-2 B"])
    let tie = try #require(season(builder, [final]).mainBracket?.final)
    #expect(tie.matches.map(\.kind) == [.leg(1), .leg(2), .playOff])
    #expect(tie.decision == .playOff && tie.winner == .second)
  }

  @Test func thirdPlaceIsJoinedToNothing() throws {
    var builder = SeasonBuilder("Cup", "2000")
    let semi = builder.round("Semi-finals", ["A 1-0 B", "C 2-0 D"])
    let third = builder.round("Consolation", ["B 1-2 D"])
    let final = builder.round("Final", ["A 0-1 C"])
    let season = season(builder, [semi, third, final])
    let bracket = try #require(season.mainBracket)
    #expect(bracket.ties.count == 3 && bracket.rounds.count == 2)
    #expect(bracket.thirdPlace?.winningTeam.map { season[$0].name } == "D")
  }

  @Test func thoseWhoEnterLaterHaveNoFeeder() throws {
    var builder = SeasonBuilder("Cup", "2000")
    let first = builder.round("Round 1", ["A 1-0 B"])
    let second = builder.round("Round 2", ["C 0-2 A", "D 1-0 E"])
    let final = builder.round("Final", ["A 1-0 D"])
    let bracket = try #require(season(builder, [first, second, final]).mainBracket)
    #expect(bracket.ties.count == 4)
    #expect(bracket.ties[1].upper.feeder == nil && bracket.ties[1].lower.feeder == 0)
    #expect(bracket.gaps.isEmpty)
  }

  @Test func roundsToComeAreDrawnAndSaidToBeAssumed() throws {
    var builder = SeasonBuilder("Cup", "2000")
    let quarter = builder.round("Quarter-finals", ["A 1-0 B", "C v D", "E 2-0 F", "G v H"])
    let season = season(builder, [quarter])
    let bracket = try #require(season.mainBracket)
    #expect(bracket.rounds.map(\.ties.count) == [4, 2, 1])
    #expect(bracket.ties[4].upper.isAssumed && bracket.ties[4].upper.team.map { season[$0].name } == "A")
    #expect(bracket.ties[4].lower.team == nil && bracket.ties[4].lower.feeder == 1)
    #expect(bracket.gaps == [.pairs(round: 1), .pairs(round: 2)])
    #expect(bracket.champion == nil && bracket.isOpen)
  }

  @Test func aLeagueIsNoKnockout() {
    var builder = SeasonBuilder()
    builder.add(
      Stage(name: "", format: .league, rounds: [builder.round("Round 1", ["A 1-0 B"])], place: builder.place(1)))
    #expect(builder.season.brackets.isEmpty && builder.season.mainBracket == nil)
  }

  /// Any draw of any size: whoever is left is the champion, every tie but the final feeds one other, and nothing depends
  /// on the order of the lines.
  @Test(arguments: 2...40) func everySizeMakesOneTree(_ entrants: Int) throws {
    var random = SeededNumbers(UInt64(entrants))
    var builder = SeasonBuilder("Cup", "2000")
    var alive = (0..<entrants).map { "T\($0)" }
    var rounds: [Round] = []
    while alive.count > 1 {
      alive.shuffle(using: &random)
      let byes = rounds.isEmpty ? BracketTests.byes(entrants) : 0
      let resting = Array(alive.suffix(byes))
      let playing = Array(alive.dropLast(byes))
      let pairs = stride(from: 0, to: playing.count, by: 2).map { (playing[$0], playing[$0 + 1]) }
      let goals = pairs.map { _ in Int.random(in: 0...1, using: &random) }
      rounds.append(
        builder.round(
          playing.count == 2 && byes == 0 ? "Final" : "Stage \(rounds.count)",
          zip(pairs, goals).map { "\($0.0) \($1)-\(1 - $1) \($0.1)" }.shuffled(using: &random)))
      alive = zip(pairs, goals).map { $1 == 1 ? $0.0 : $0.1 } + resting
    }
    let season = season(builder, rounds)
    let bracket = try #require(season.mainBracket)
    #expect(bracket.ties.count == entrants - 1)
    #expect(bracket.champion.map { season[$0].name } == alive[0])
    #expect(bracket.roots.count == 1 && bracket.gaps.isEmpty)
    let fed = bracket.ties.flatMap { [$0.upper.feeder, $0.lower.feeder].compactMap { $0 } }
    #expect(Set(fed).count == fed.count && fed.count == entrants - 2)
  }

  private static func byes(_ entrants: Int) -> Int {
    var size = 2
    while size < entrants { size *= 2 }
    return size - entrants
  }
}
