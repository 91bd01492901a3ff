import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// What pages write in the place of a score, of a date and of a round, in boxes and on bare lines.
@Suite struct MatchOfPageTests {
  private static let head = "{{Infobox football league season|competition=Cup|season=1990}}\n"

  private func read(_ text: String) throws -> Season {
    let read = SeasonFiles.read(SourceText(Self.head + text, file: "x"), as: .wikitext)
    #expect(!read.hasErrors, "\(read.diagnostics)")
    return try #require(read.value.first)
  }

  private func match(_ score: String) throws -> Match {
    let season = try read("== Matches ==\n{{footballbox|date=1 May 1990|team1=Alfa|score=\(score)|team2=Beta}}")
    return try #require(season.matches.first)
  }

  private func lines(_ season: Season) -> [String] {
    season.allStages.flatMap { stage in
      (stage.rounds + stage.groups.flatMap(\.rounds)).flatMap { round in
        round.matches.map { match in
          let goals = match.counted.map { "\($0.first)-\($0.second)" } ?? "\(match.status)"
          return "\(round.name): \(season[match.first].name) \(goals) \(season[match.second].name)"
        }
      }
    }
  }

  // MARK: Scores

  @Test func kicksOnALineOfTheirOwn() throws {
    let match = try match("1–1<br>3–4 (p)")
    #expect(match.score.fullTime == Goals(1, 1) && match.score.penalties == Goals(3, 4) && match.note == nil)
    #expect(try self.match("2–1 (SO 3–2)").score.penalties == Goals(3, 2))
  }

  @Test func whatIsStruckOutIsNoScore() throws {
    #expect(try match("{{strike|2–1}}<br>3–0").counted == Goals(3, 0))
  }

  @Test func whatAnAuthoritySetCounts() throws {
    let awarded = try match("2–1 (awarded 3–0)")
    #expect(awarded.status == .awarded && awarded.score.awarded == Goals(3, 0) && awarded.score.fullTime == Goals(2, 1))
    #expect(try match("3–0 ff").status == .awarded)
    let annulled = try match("annulled (3–1)")
    #expect(annulled.status == .annulled && annulled.score.fullTime == Goals(3, 1) && annulled.score.halfTime == nil)
  }

  @Test func aMatchThatWasBrokenOffKeepsItsMinute() throws {
    let match = try match("1–0 (abandoned 66')")
    #expect(match.status == .abandoned(replayed: false) && match.note == "abandoned 66'")
  }

  @Test func aTimeIsTheKickOff() throws {
    let match = try match("20:00")
    #expect(match.status == .scheduled && match.time == "20:00" && match.counted == nil)
    #expect(try self.match("12:0").counted == Goals(12, 0) && self.match("10:11").counted == Goals(10, 11))
  }

  @Test(arguments: ["2–1 ([[golden goal|gg]])", "2–1 (g.g.)", "2–1 (golden goal)"])
  func aGoldenGoalEndsTheExtraTime(_ score: String) throws {
    #expect(try match(score).score.afterExtraTime == Goals(2, 1))
  }

  @Test func halfTimeAndNinetyMinutesInOneBracket() throws {
    let score = Score(fullTime: Goals(1, 1), halfTime: Goals(1, 0), afterExtraTime: Goals(2, 1))
    #expect(try match("2:1' (1:0, 1:1)").score == score)
  }

  @Test func aWordThatThereWereKicksIsNoScoreOfThem() throws {
    let season = try read(
      "== Final ==\n{{Partidos|local=Alfa|resultado=1:1|visita=Beta|fecha=1 de mayo de 1990|penaltis=sí|penales=5:4}}")
    #expect(season.matches.map(\.score.penalties) == [Goals(5, 4)])
  }

  @Test func noMoreGoalsByHalfTimeThanByTheEnd() throws {
    #expect(try match("2–1 (1–1)").score.halfTime == Goals(1, 1))
    #expect(try match("2–2 (4–3)").score == Score(fullTime: Goals(2, 2), penalties: Goals(4, 3)))
    let odd = try match("2–1 (3–2)")
    #expect(odd.score.halfTime == nil && odd.note == "(3–2)")
  }

  @Test(arguments: ["vs.", ":", "por definir", "12 May"])
  func matchesToCome(_ score: String) throws { #expect(try match(score).status == .scheduled) }

  @Test(arguments: ["n.p.", "canc."])
  func matchesThatNeverWere(_ score: String) throws { #expect(try match(score).status == .cancelled) }

  @Test func aPlusStandsForTheSideThatCame() throws {
    let match = try match("-:+")
    #expect(match.status == .walkover && match.note == "-:+")
  }

  // MARK: Dates

  @Test func legsToComeHaveTheirDays() throws {
    let season = try read("== Round of 16 ==\n{{TwoLegResult|A|FRA|{{score link|x|Match 1}}|B|ENG|18 Feb|25 Feb}}")
    #expect(season.matches.map(\.day) == [Day(year: 1990, month: 2, day: 18), Day(year: 1990, month: 2, day: 25)])
    #expect(season.matches.allSatisfy { $0.status == .scheduled })
  }

  @Test func aDateToBeSetIsNone() throws {
    let season = try read("== Fecha 1 ==\n{{partido|fecha=por definir|local=Alfa|resultado=:|visita=Beta}}")
    #expect(season.matches.map(\.day) == [nil])
  }

  @Test func theDayStandsFirstInSpanish() throws {
    let season = try read(
      """
      == Fecha 1 ==
      {| class="wikitable"
      ! Fecha !! Local !! Resultado !! Visitante
      |-
      | 3/2 || Alfa || 3:0 || Beta
      |-
      | 10/11/1990 || Beta || 1:1 || Alfa
      |}
      """)
    #expect(season.matches.map(\.day) == [Day(year: 1990, month: 2, day: 3), Day(year: 1990, month: 11, day: 10)])
  }

  // MARK: Teams and rounds

  @Test func aTeamCalledLikeAPlaceInTheDrawPlaysWhereItHasAScore() throws {
    let season = try read(
      """
      == Matches ==
      {{footballbox|team1=T1|score=1–0|team2=Beta}}
      {{footballbox|team1=A1|score=|team2=B2}}
      {{footballbox|team1=Winner A|score=|team2=W74}}
      """)
    #expect(lines(season) == [": T1 1-0 Beta"] && !season.teams.contains(where: \.isPlaceholder))
  }

  @Test func aRoundThatAMatchNamesIsItsOwn() throws {
    let season = try read(
      """
      == Matches ==
      {{footballbox|round=Matchday 5|team1=A|score=1–0|team2=B}}
      {{footballbox|round=Final|team1=A|score=2–0|team2=B}}
      {{footballbox|team1=C|score=1–0|team2=D}}
      """)
    #expect(lines(season).contains(": C 1-0 D") && lines(season).count == 3)
  }

  @Test func bareLinesBelowADateAreMatches() throws {
    let season = try read(
      """
      == Final ==
      1 May 1990<br>
      [[Alfa]] 2–1 [[Beta]]<br>
      * 5 May: [[Gam]] 3–1 [[Del]]

      [[Alfa]] won the final by 2–1 in front of 20 000 spectators.
      """)
    #expect(lines(season) == ["Final: Alfa 2-1 Beta", "Final: Gam 3-1 Del"])
    #expect(season.matches.map { $0.day?.day } == [1, 5])
  }

  @Test func aReplayBehindTheScore() throws {
    let season = try read("== Final ==\n{{OneLegResult|Alfa||1–1 (r. 2–0)|Beta|}}")
    #expect(lines(season) == ["Final: Alfa 1-1 Beta", "Final: Alfa 2-0 Beta"])
    #expect(season.allStages.flatMap(\.ties).map(\.winner) == [.first])
  }
}
