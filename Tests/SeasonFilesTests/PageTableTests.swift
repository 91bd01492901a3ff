import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Tables and lists as older pages have them, and what browsers make of them.
@Suite struct PageTableTests {
  private static let head = "{{Infobox football league season\n| competition = Liga\n| season = 1990\n}}\n"

  private func read(_ text: String, form: SeasonFormat = .wikitext) throws -> (season: Season, found: [Diagnostic]) {
    let source = SourceText(text, file: "x")
    #expect(SeasonFormat.detect(source) == form)
    let read = SeasonFiles.read(source)
    #expect(!read.hasErrors, "\(read.diagnostics)")
    return (try #require(read.value.first), read.diagnostics)
  }

  private func lines(_ season: Season) -> [String] {
    season.matches.map { match in
      let goals = match.counted.map { "\($0.first)-\($0.second)" } ?? "\(match.status)"
      return "\(season[match.first].name) \(goals) \(season[match.second].name)"
    }
  }

  // MARK: Every team against every other

  @Test(arguments: [["ALB", "BER", "CRI"], ["[[Alba]]", "[[Berta]]", "[[Cris]]"], ["X", "Y", "Z"]])
  func aTableOfResultsWrittenCellByCell(_ heads: [String]) throws {
    let (season, found) = try read(
      Self.head + """
        ==Results==
        {| class="wikitable"
        ! Home \\ Away
        ! \(heads.joined(separator: "\n! "))
        |-
        ! [[Alba]]
        | –
        | 2–2
        | 1–0
        |-
        ! [[Berta]]
        | 4–0
        | style="background:#ccc"|
        | a
        |-
        ! [[Cris]]
        | 4–1 || 0–2 || –
        |}
        """)
    #expect(lines(season) == ["Alba 2-2 Berta", "Alba 1-0 Cris", "Berta 4-0 Alba", "Cris 4-1 Alba", "Cris 0-2 Berta"])
    #expect(season.matches.allSatisfy { $0.ground == .home } && found.isEmpty)
  }

  @Test func columnsMayStandInAnotherOrderThanRows() throws {
    let (season, _) = try read(
      """
      = 1990 Liga =

      == Results ==
      | Home / Away | Cris | Alba | Berta |
      | Alba | 1–0 | — | 2–2 |
      | Berta | 3–3 | 4–0 | — |
      | Cris | — | 4–1 | 0–2 |
      """, form: .article)
    #expect(
      lines(season) == [
        "Alba 1-0 Cris", "Alba 2-2 Berta", "Berta 3-3 Cris", "Berta 4-0 Alba", "Cris 4-1 Alba", "Cris 0-2 Berta",
      ])
  }

  @Test func resultsThatStandInFullAreNotAddedAgain() throws {
    let (season, found) = try read(
      """
      = 1990 Liga =

      == Results ==
      1 March 1990
      Alba 1–0 Cris

      | Home / Away | Alba | Cris |
      | Alba | — | 2–0 |
      | Cris | 4–1 | — |
      """, form: .article)
    #expect(lines(season) == ["Alba 1-0 Cris", "Cris 4-1 Alba"])
    #expect(found.map(\.message) == ["the table has 2–0 where the match has 1–0"])
  }

  @Test func aMatrixBelongsToItsOwnHeading() throws {
    let matrix = { (goals: Int) in
      """
      {{fb r header|nt=2|ALB|BER}}
      {{fb r team|t=Alba}}{{fb r|gf=|ga=}}{{fb r|gf=\(goals)|ga=0}}
      {{fb r team|t=Berta}}{{fb r|gf=2|ga=0}}{{fb r|gf=|ga=}}
      |}
      """
    }
    let (season, _) = try read(Self.head + "==First Phase==\n\(matrix(1))\n==Second Phase==\n\(matrix(3))\n")
    #expect(season.stages.map(\.name) == ["First Phase", "Second Phase"])
    #expect(lines(season) == ["Alba 1-0 Berta", "Berta 2-0 Alba", "Alba 3-0 Berta", "Berta 2-0 Alba"])
  }

  // MARK: Matches

  @Test func oldTablesOfMatches() throws {
    let (season, _) = try read(
      Self.head + """
        ==Semi-finals==
        {| class="wikitable"
        ! Date !! Venue !! colspan=3|Match
        |-
        | 8 June 1990 || Lima || Alba || 2–1 || Berta
        |}
        ==Final==
        {|
        !width=25%| !!width=10%| !!width=25%|
        |-
        |align=right|[[Peñarol]]||align=center|7–1||[[Jorge Wilstermann]]
        |}
        ==Third place==
        {|
        | [[Athletic Bilbao]] 1–0 [[Sevilla FC|Sevilla]]
        |}
        """)
    #expect(
      lines(season) == ["Alba 2-1 Berta", "Peñarol 7-1 Jorge Wilstermann", "Athletic Bilbao 1-0 Sevilla"])
    #expect(season.matches.first?.venue == "Lima" && season.matches.first?.day == Day(year: 1990, month: 6, day: 8))
  }

  @Test func linesWithDatesOutsideOfLists() throws {
    let (season, _) = try read(
      Self.head + """
        ==Final==
        19 June 1938: [[Fredrikstad FK|Fredrikstad]] 0–0 [[Lyn]]<br />
        26 June 1938: Fredrikstad 3–2 Lyn (aet)
        3 July 1938 saw a crowd of 1–2 thousand at a friendly.
        """)
    #expect(lines(season) == ["Fredrikstad 0-0 Lyn", "Fredrikstad 3-2 Lyn"])
  }

  @Test func remarksAndLabelsAreNoNames() throws {
    let (season, _) = try read(
      Self.head + """
        ==Final==
        *Drafn – Lyn 1–3 (replay)
        *Drafn 2–5 Odd (in Oslo)
        *First leg: Victory 1–0 Racing CH
        """)
    #expect(lines(season) == ["Drafn 1-3 Lyn", "Drafn 2-5 Odd", "Victory 1-0 Racing CH"])
    #expect(season.matches.map(\.note) == ["replay", nil, "First leg"])
    #expect(season.matches.map(\.venue) == [nil, "Oslo", nil])
  }

  @Test func whatIsStruckOutHoldsNoMore() throws {
    let (season, _) = try read(
      Self.head + "{{football box|date=8 June 1990|team1={{fb team Cristal}}|score=<s>2–0</s> 0–3"
        + "|team2={{Fb team (N) Delta}}}}\n")
    #expect(lines(season) == ["Cristal 0-3 Delta"])
    #expect(season.matches.first?.score.halfTime == nil)
  }

  @Test func notesAndColoursOfResultsAreNone() throws {
    let (_, found) = try read(
      Self.head + "{{#invoke:sports results|main|name_VFC=Val|name_OM=Mars|match_VFC_OM=0–1|match_VFC_OM_note=Fixed."
        + "|match_VFC_OM_col=blue}}\n")
    #expect(found.isEmpty)
  }

  @Test func tablesOfBrowsers() throws {
    let (season, _) = try read(
      """
      = 1990 Copa =

      == Semi-finals ==
      Equipo 1\tGlobal\tEquipo 2\tIda\tVuelta
      Alba\t3–1\tBerta\t2–0\t1–1

      == Final ==
      1 March 1990
      Alba\t2–0\tCris\tEstadio Nacional, Lima
      8 March 1990\tCris\t2–2\tAlba
      """, form: .article)
    #expect(lines(season) == ["Alba 2-0 Berta", "Berta 1-1 Alba", "Alba 2-0 Cris", "Cris 2-2 Alba"])
    #expect(season.matches.map(\.venue) == [nil, nil, "Estadio Nacional, Lima", nil])
    #expect(season.matches.map(\.day?.day) == [nil, nil, 1, 8])
  }

  // MARK: What is no record

  @Test func statisticsHoldNoMatchesAndNoEntrants() throws {
    let (season, found) = try read(
      Self.head + """
        ==Results==
        {{football box|date=1 June 1990|team1=Alba|score=4–0|team2=Berta}}
        ==Season statistics==
        ===Scoring===
        *Largest winning margin: 8 goals
        **Alba 8–0 Cristal (9 October 1998)
        *Biggest home win: Alba 8–0 Cristal
        ===Crowds===
        {| class="wikitable sortable"
        ! # !! Club
        |-
        | 1 || AFC Alba
        |}
        ==Attendances==
        {| class="wikitable sortable"
        ! # !! Club !! Average
        |-
        | 1 || AFC Alba || 27,010
        |}
        """)
    #expect(lines(season) == ["Alba 4-0 Berta"] && season.teams.map(\.name) == ["Alba", "Berta"])
    #expect(found.isEmpty && season.stages.count == 1)
  }

  @Test(arguments: [("winners = ''unattributed''", []), ("primero = [[Alba]]", ["Alba"])])
  func winnersByOtherWords(_ line: String, _ names: [String]) throws {
    let head = "{{Ficha de competición\n|competition = Liga\n|season = 1990\n|\(line)\n|segundo = Berta\n}}\n"
    let (season, found) = try read(
      head + "==Results==\n{{football box|date=8 June 1990|team1=Alba|score=2–0|team2=Berta}}\n")
    let winners = season.claims.compactMap { if case .winners(let teams) = $0.fact { teams } else { nil } }.joined()
    #expect(winners.map { season[$0].name } == names && found.isEmpty)
  }
}
