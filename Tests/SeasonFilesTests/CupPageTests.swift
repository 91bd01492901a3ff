import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Pages of cups: ties in short above their matches, byes, replays, zones, play-offs behind a league.
@Suite struct CupPageTests {
  private static let cup = "{{Infobox football tournament season\n| title = Copa X\n| year = 1965\n}}\n"
  private static let league = "{{Infobox football league season\n| competition = Liga\n| season = 1990\n}}\n"

  private func read(_ text: String, form: SeasonFormat = .wikitext) throws -> (season: Season, found: [Diagnostic]) {
    let read = SeasonFiles.read(SourceText(text, file: "x"), as: form)
    #expect(!read.hasErrors, "\(read.diagnostics)")
    return (try #require(read.value.first), read.diagnostics)
  }

  private func lines(_ season: Season) -> [String] {
    season.allStages.flatMap { stage in
      (stage.rounds + stage.groups.flatMap(\.rounds)).flatMap { round in
        round.matches.map { match in
          let goals = match.counted.map { "\($0.first)-\($0.second)" } ?? "\(match.status)"
          let part = [stage.name, round.name].filter { !$0.isEmpty }.joined(separator: ", ")
          return "\(part): \(season[match.first].name) \(goals) \(season[match.second].name)"
        }
      }
    }
  }

  // MARK: Ties in short

  @Test func aTieInShortIsItsMatches() throws {
    let (season, found) = try read(
      Self.cup + """
        ==First round==
        {{TwoLegStart}}
        {{TwoLegResult|Aris||2–6|Chelsea||1–1|1–5}}
        {{TwoLegResult|Roma||1–1 (a)|Lyn||1–1|0–0}}
        {{TwoLegEnd}}
        ===First leg===
        {{football box|date=16 September 1965|team1=Aris|score=1–1|team2=Chelsea|stadium=Harilaou}}
        ===Second leg===
        {{football box|date=30 September 1965|team1=Chelsea|score=5–1|team2=Aris}}
        """)
    #expect(
      lines(season) == [
        "First round: Roma 1-1 Lyn", "First round: Lyn 0-0 Roma", "First round: Aris 1-1 Chelsea",
        "First round: Chelsea 5-1 Aris",
      ])
    let tie = try #require(season.allStages.flatMap(\.ties).first { season[$0.first].name == "Aris" })
    #expect(tie.aggregate == Goals(2, 6) && tie.winner == .second && found.isEmpty)
    #expect(season.matches.first { $0.venue == "Harilaou" }?.ground == .home)
  }

  @Test(arguments: ["=== Play-off ===\n", ""])
  func whatDecidedLevelLegsIsAMatchMore(_ heading: String) throws {
    let (season, found) = try read(
      Self.cup + """
        ==Semi-finals==
        {{TwoLegStart}}
        {{TwoLegResult|Real Madrid|ESP|5–5|Reims|FRA|3–3|2–2}}
        |}
        \(heading){{footballbox|date=20 May 1965|team1=Real Madrid|score=1–2|team2=Reims}}
        """)
    #expect(
      lines(season) == [
        "Semi-finals: Real Madrid 3-3 Reims", "Semi-finals: Reims 2-2 Real Madrid",
        "Semi-finals: Real Madrid 1-2 Reims",
      ])
    #expect(season.allStages.flatMap(\.ties).map(\.winner) == [.second] && found.isEmpty)
  }

  @Test func aPlayOffOnTheFirstGroundIsNoSecondLeg() throws {
    let (season, found) = try read(
      Self.cup + """
        ==Semi-finals==
        {{TwoLegResult|Roma||5–5|Lyn||3–3|2–2}}
        {{football box|date=13 May 1965|team1=Roma|score=3–3|team2=Lyn}}
        {{football box|date=27 May 1965|team1=Roma|score=1–2|team2=Lyn}}
        """)
    #expect(season.matches.compactMap(\.counted).count == 3 && found.isEmpty)
  }

  @Test func aModuleOfTiesIsReadAndOneThatIsNotKnownIsToldOf() throws {
    let (season, found) = try read(
      Self.cup + """
        ==Play-offs==
        {{#invoke:TwoLegs|main|clubs=yes
        |[[Brest]]|FRA|0–10|'''[[PSG]]'''|FRA|0–3|0–7
        |[[Club Brugge]]|BEL|5–2|[[Atalanta]]|ITA|2–1|3–1|winner=1
        }}
        {{#invoke:Odd ties|main|Alfa|2–1|Beta}}
        """)
    #expect(season.matches.compactMap(\.counted) == [Goals(0, 3), Goals(7, 0), Goals(2, 1), Goals(1, 3)])
    #expect(found.map(\.id) == ["wiki.unknown-template"])
  }

  @Test func theSecondLegAloneInFullTakesItsOwnPlace() throws {
    let (season, found) = try read(
      Self.cup + """
        ==Semi-finals==
        {{TwoLegResult|Roma||3–4|Lyn||3–3|0–1}}
        {{football box|date=20 May 1965|team1=Lyn|score=1–0|team2=Roma}}
        """)
    #expect(lines(season) == ["Semi-finals: Roma 3-3 Lyn", "Semi-finals: Lyn 1-0 Roma"] && found.isEmpty)
  }

  @Test func aTableOfTiesThatDisagreesIsToldOf() throws {
    let (season, found) = try read(
      Self.cup + """
        ==Semi-finals==
        ===Summary===
        {| class="wikitable"
        ! Team 1 !! Agg. !! Team 2 !! 1st leg !! 2nd leg
        |-
        | Aris || 2–6 || Chelsea || 1–1 || 1–5
        |}
        ===Matches===
        {{football box|date=16 September 1965|team1=Aris|score=1–1|team2=Chelsea}}
        {{football box|date=30 September 1965|team1=Chelsea|score=5–2|team2=Aris}}
        ==Final==
        {{OneLegResult|Alba||2–1|Chelsea|}}
        {{football box|date=16 October 1965|team1=Chelsea|score=1–2|team2=Alba}}
        """)
    #expect(
      lines(season) == [
        "Semi-finals: Aris 1-1 Chelsea", "Semi-finals: Chelsea 5-2 Aris", "Final: Chelsea 1-2 Alba",
      ])
    #expect(found.map(\.id) == ["score.disagrees"])
    #expect(found.first?.message == "the table has 5–1 where the match has 5–2")
  }

  @Test func articlesGiveTiesInShortToo() throws {
    let (season, found) = try read(
      """
      = 1990 Copa =

      == First round ==
      | Team 1 | Agg. | Team 2 | 1st leg | 2nd leg |
      | Aris | 2–6 | Chelsea | 1–1 | 1–5 |
      | Lugo | bye | | | |

      === First leg ===
      16 September 1990
      Aris 1–1 Chelsea

      === Second leg ===
      30 September 1990
      Chelsea 5–1 Aris
      """, form: .article)
    #expect(lines(season) == ["First round: Aris 1-1 Chelsea", "First round: Chelsea 5-1 Aris"])
    #expect(season.allStages.flatMap(\.ties).map(\.aggregate) == [Goals(2, 6)] && found.isEmpty)
    #expect(season.notes.contains { $0.text.contains("Lugo") })
  }

  // MARK: What ties lack and have

  @Test func byesAreNoMatches() throws {
    let (season, found) = try read(
      Self.cup + """
        ==First round==
        {{TwoLegResult|Lugo||bye|||||}}
        {{OneLegResult|Vigo||Bye||}}
        {| class="wikitable"
        ! Team 1 !! Agg. !! Team 2 !! 1st leg !! 2nd leg
        |-
        | Aris || 2–6 || Chelsea || 1–1 || 1–5
        |-
        | Ourense || colspan=4|bye
        |}
        """)
    #expect(lines(season) == ["First round: Aris 1-1 Chelsea", "First round: Chelsea 5-1 Aris"])
    #expect(season.notes.map(\.text) == ["Lugo bye", "Vigo Bye", "Ourense"])
    #expect(found.isEmpty)
  }

  @Test func whatTwoLegsLeaveOpenAThirdDecides() throws {
    let (season, found) = try read(
      Self.cup + """
        ==First round==
        {{TwoLegResult|Alavés||2–2|Eibar||2–0|0–2}}
        ===Replay===
        {{OneLegResult|Alavés||0–1|Eibar}}
        ==Semifinales==
        {{TwoLegResult
        | Alba
        |
        | 4-4
        | Berta
        |
        | ganador=2
        | 1-0
        | 1-2
        | 2-2
        }}
        """)
    #expect(found.isEmpty)
    let ties = season.allStages.flatMap(\.ties)
    #expect(ties.map(\.legs.count) == [3, 3] && ties.map(\.winner) == [.second, .second])
    #expect(lines(season).last == "Semifinales: Alba 2-2 Berta" && ties.last?.aggregate == Goals(4, 4))
  }

  @Test func aWalkoverIsOneMatch() throws {
    let (season, _) = try read(
      Self.cup + "==First round==\n{{TwoLegResult|Alavés||w/o|Eibar||||}}\n{{TwoLegResult|A||walkover|B||—|—}}\n")
    #expect(lines(season) == ["First round: Alavés walkover Eibar", "First round: A walkover B"])
  }

  @Test(arguments: [
    "1–1 on aggregate. Berta won on away goals.", "Tied 1–1 on aggregate, Berta won on away goals.",
    "Berta won on away goals.", "Alba lost on away goals; Berta advanced.", "Alba went out: Berta win on away goals.",
  ])
  func aSentenceDecidesTheTieAboveIt(_ sentence: String) throws {
    let (season, found) = try read(
      """
      = 1990 Copa =

      == Semi-finals ==
      === First leg ===
      1 March 1990
      Alba 1–1 Berta
      === Second leg ===
      8 March 1990
      Berta 0–0 Alba
      \(sentence)
      """, form: .article)
    #expect(lines(season) == ["Semi-finals: Alba 1-1 Berta", "Semi-finals: Berta 0-0 Alba"] && found.isEmpty)
    let tie = try #require(season.allStages.flatMap(\.ties).first)
    #expect(tie.winner == .second && tie.note == "away goals")
    #expect(season.notes.map(\.text) == [sentence])
  }

  // MARK: Stages

  @Test(arguments: ["Promotion play-off", "Relegation playoffs", "Championship play-off", "Europa League play-offs"])
  func playOffsBehindALeagueAreAStageOfTheirOwn(_ heading: String) throws {
    let (season, _) = try read(
      Self.league + """
        ==Results==
        {{#invoke:sports results|main|team1=ALB|team2=BER|name_ALB=Alba|name_BER=Berta
        |match_ALB_BER=2–0|match_BER_ALB=1–1}}
        ==\(heading)==
        {{football box|date=1 June 1990|team1=Zeta|score=4–0|team2=Berta}}
        {{football box|date=5 June 1990|team1=Berta|score=0–5|team2=Zeta}}
        """)
    #expect(season.stages.map(\.format) == [.league, .knockout])
    #expect(lines(season).suffix(2) == ["\(heading): Zeta 4-0 Berta", "\(heading): Berta 0-5 Zeta"])
  }

  @Test func aTieBehindALeagueLeavesItALeague() throws {
    let (season, _) = try read(
      """
      = 1990 Liga =

      == Results ==
      | Home \\ Away | ALB | BER | CRI |
      | Alba | — | 2–1 | 3–1 |
      | Berta | 0–0 | — | 2–0 |
      | Cristal | 0–2 | 1–0 | — |

      == Relegation play-off ==
      | Team 1 | Agg. | Team 2 | 1st leg | 2nd leg |
      | Cristal | 1–3 | Delta | 0–2 | 1–1 |
      """, form: .article)
    #expect(season.stages.map(\.format) == [.league, .knockout])
    #expect(season.stages[0].ownMatches.count == 6 && season.stages[1].ties.count == 1)
  }

  @Test func zonesHaveFinalsOfTheirOwn() throws {
    let (season, found) = try read(
      Self.cup + """
        ==Zone North==
        ===Final===
        {{football box|date=1 June 1965|team1=Alba|score=4–0|team2=Berta}}
        ==Zone South==
        {{4TeamBracket|RD1-team1=E|RD1-score1=1|RD1-team2=F|RD1-score2=0|RD1-team3=G|RD1-score3=1|RD1-team4=H|RD1-score4=0
        |RD2-team1=E|RD2-score1=3|RD2-team2=G|RD2-score2=1}}
        ==Final==
        {{football box|date=8 June 1965|team1=Alba|score=1–0|team2=E}}
        """)
    #expect(
      lines(season) == [
        "Zone North, Final: Alba 4-0 Berta", "Zone South, Semi-finals: E 1-0 F", "Zone South, Semi-finals: G 1-0 H",
        "Zone South, Final: E 3-1 G", "Final: Alba 1-0 E",
      ])
    #expect(found.isEmpty && season.allStages.allSatisfy { $0.format == .knockout })
  }
}
