import Diagnostics
import Football
import Testing

@testable import SeasonFiles

private func page(_ text: String, file: String = "copa-1967.wiki", isLenient: Bool = false) -> Checked<[Season]> {
  SeasonFiles.read(SourceText(text, file: file), as: .wikitext, isLenient: isLenient)
}

private func shown(_ text: String) -> String {
  let page = WikiPage(SourceText(text, file: "x"))
  return page.lines(0..<page.bytes.count).joined(separator: "/")
}

private func box(_ body: String) -> String { "{{football box|team1=A|team2=B|\(body)}}\n" }

@Suite struct WikiTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("[[A]]", "A"), ("[[A (x)|B]]", "B"), ("[[A (x)|]]", "A"),
    ("[[File:x.png|thumb|[[A]] text]]y", "y"),
    ("'''A''' ''b''", "A b"), ("D'Or", "D'Or"), ("a&nbsp;b &ndash; c&#8211;d &amp; &unknown;", "a b – c–d & &unknown;"),
    ("a<br/>b<br>c", "a/b/c"), ("<small>a</small><ref>no</ref>", "a"), ("a<ref name=x />b<!-- no\nno -->c", "abc"),
    ("{{flagicon|PER}} [[Melgar]]", "Melgar"), ("{{fb-rt|FRA|1974}}", "France"), ("{{fb|Argentina}}", "Argentina"),
    ("{{PER}}", "Peru"), ("{{nowrap|a {{small|b}}}}", "a b"), ("{{lang|es|hola}}", "hola"), ("{{efn|no}}x", "x"),
    ("{{Start date|1967|5|14|df=y}}", "1967-05-14"), ("{{dts|14 May 1967}}", "14 May 1967"),
    ("{{fecha|14|5|1967}}", "1967-05-14"), ("{{ubl|a|b}}", "a/b"), ("{{{1|x}}}y", "y"),
    ("[http://x.org Report]", "Report"),
    ("3 {{aet}}", "3 (a.e.t.)"), ("{{fbu|21|ESP}}", "Spain U-21"), ("a < b > c", "a < b > c"), ("[[a\nb]]", "[[a/b]]"),
    ("{{sortname|Juan|Pérez}}", "Juan Pérez"), ("<nowiki>{{x}}</nowiki>y", "y"), ("{{a|b={{c|[[d|e]]}}|f}}", "f"),
  ])
  func shownText(text: String, result: String) { #expect(shown(text) == result) }

  @Test func argumentsKnowTheirPlaces() {
    let page = WikiPage(SourceText("{{x|a|b=[[c|d]]|{{e|f=g}}|h =\n{|\n| i\n|}\n}}", file: "x"))
    let arguments = page.arguments(of: page.tree.nodes[0])
    #expect(arguments.map(\.key) == ["", "b", "", "h"])
    #expect(arguments.map { String(decoding: page.bytes[$0.value], as: UTF8.self) }[1...2] == ["[[c|d]]", "{{e|f=g}}"])
    #expect(page.faults.isEmpty)
  }

  @Test func gridsRepeatSpannedCells() {
    let text = "{|\n! a !! b !! c\n|-\n| rowspan=\"2\" | 1 || 2 || 3\n|-\n| colspan=2| 4\n|-\n|5||6\n|7\n|}"
    let page = WikiPage(SourceText(text, file: "x"))
    let grid = WikiGrid(page.tree.nodes[0], in: page)
    let rows = grid.rows.map { $0.map { $0.map { page.shown($0.content) } ?? "-" } }
    #expect(rows == [["a", "b", "c"], ["1", "2", "3"], ["1", "4", "4"], ["5", "6", "7"]])
  }
}

@Suite struct WikiFactTests {
  private func match(_ body: String) throws -> Match {
    let read = page("==Final==\n" + box(body))
    #expect(read.diagnostics.allSatisfy { $0.severity == .note }, "\(read.diagnostics)")
    return try #require(read.value.first?.matches.first)
  }

  @Test func scoresOfBoxes() throws {
    #expect(try match("score=3–1").score == Score(fullTime: Goals(3, 1)))
    #expect(try match("score = [[X|3&ndash;1]]<!-- c -->").counted == Goals(3, 1))
    #expect(try match("score=2–1|aet=yes").score == Score(afterExtraTime: Goals(2, 1)))
    #expect(try match("score=1–1|aet=yes|penaltyscore=5–3").score.penalties == Goals(5, 3))
    #expect(try match("score=0–3<br/>Awarded").status == .awarded)
    #expect(try match("score=v").status == .scheduled && match("score=").counted == nil)
    #expect(try match("score=Match 12").status == .scheduled && match("score=Postponed").status == .postponed)
    #expect(try match("score=1–0|date=14 May 1967|time=15:00 [[UTC]]|stadium=[[S]]|location=L").venue == "S, L")
    #expect(try match("score=1–0|date=14 May").day?.iso == "1967-05-14")
  }

  @Test func scorersOfBoxes() throws {
    let goals = try match("score=2–1|goals1=*[[X Y|Y]] {{goal|9||41|pen.}}\n|goals2=Z 90+3' (o.g.)").goals
    #expect(goals.map(\.player) == ["Y", "Y", "Z"] && goals.map(\.minute) == [9, 41, 90])
    #expect(goals.map(\.kind) == [.open, .penalty, .own] && goals.last?.addedTime == 3 && goals.last?.side == .second)
  }

  @Test func spanishBoxes() throws {
    let text =
      "== Final ==\n{{Partido|local={{PER}}|visita=[[Chile]]|resultado=1:1 (1:0)|fecha=14 de mayo de 1967|prórroga=sí|resultado penalti=4:2|estadio=E}}"
    let season = try #require(page(text).value.first)
    let match = try #require(season.matches.first)
    #expect(season.teams.map(\.name) == ["Peru", "Chile"] && match.score.afterExtraTime == Goals(1, 1))
    #expect(
      match.score.penalties == Goals(4, 2) && match.score.halfTime == Goals(1, 0) && match.day?.iso == "1967-05-14")
  }

  @Test func tablesOfMatches() throws {
    let text =
      "== Primera fase ==\n{| class=wikitable\n! Local !! Resultado !! Visitante !! Fecha\n|-\n! colspan=4 | Fecha 1\n|-\n"
      + "| A || 2 – 1 || '''B''' || rowspan=2 | 14 de mayo\n|-\n| C || v || D\n|-\n! colspan=4 | Fecha 2\n|-\n|B||0:0||C||\n|}"
    let season = try #require(page(text).value.first)
    #expect(season.stages[0].rounds.map(\.name) == ["Fecha 1", "Fecha 2"])
    #expect(season.matches.map(\.counted) == [Goals(2, 1), nil, Goals(0, 0)])
    #expect(season.matches.map { $0.day?.iso } == ["1967-05-14", "1967-05-14", nil])
  }

  @Test func standingsAreClaims() throws {
    let text =
      "==Group A==\n{{#invoke:sports table|main|team_order=A, B|name_A=Alba|name_B=[[Beta (club)|Beta]] (C)|win_A=2|draw_A=0|loss_A=0"
      + "|gf_A=0|ga_A=0|win_B=0|draw_B=0|loss_B=2|adjust_points_B=-3}}\n"
      + "{| class=wikitable\n! Pos !! Team !! Pld !! Pts\n|-\n| 1 || Gama || 2 || 6\n|}\n"
    let season = try #require(page(text).value.first)
    let rows = season.claims.compactMap { if case .standingsRow(let row) = $0.fact { row } else { nil } }
    #expect(rows.map { season[$0.team].name } == ["Alba", "Beta", "Gama"] && rows.map(\.points) == [6, -3, 6])
    #expect(rows[0].goalsFor == nil && rows[0].stage == "Group A" && rows[2].won == nil && rows[2].played == 2)
    #expect(season.rules.adjustments.map(\.points) == [-3] && season.rules.pointsForWin == 3)
    #expect(season.matches.isEmpty && season.stages[0].groups[0].teams.count == 3)
  }

  @Test func crossTables() throws {
    let text =
      "==Results==\n{{#invoke:sports results|main|name_BOR=Borac|name_GOŠ=Goša|BOR_GOŠ=2–1|match_GOŠ_BOR={{nowrap|[[X|0–0]]}}|match_BOR_XXX=1–0|update=complete}}"
    let read = page(text)
    #expect(read.diagnostics.filter { $0.severity == .warning }.map(\.id) == ["wiki.unknown-code"])
    #expect(read.value.first?.matches.map(\.counted) == [Goals(2, 1), Goals(0, 0)])
  }

  @Test func bracketsOfAllKinds() throws {
    let rows = "{{Round4 no third\n|14 May|A|'''2'''|B|1\n|||0 (3)|D|0 (4)\n|||A||}}"
    #expect(page(rows).value.first?.matches.count ?? 0 <= 1)
    let keyed =
      "==Knockout stage==\n{{4TeamBracket|RD1=Semis|RD1-team1=A|RD1-score1=2|RD1-team2=B|RD1-score2=1|RD1-team3=C|RD1-score3=0 (4)|RD1-team4=D|RD1-score4=0 (3)|RD2-team1=A|RD2-score1=1|RD2-team2=C|RD2-score2=0}}"
    let season = try #require(page(keyed).value.first)
    #expect(season.stages[0].rounds.map(\.name) == ["Semis", "Final"] && season.matches.count == 3)
    #expect(season.matches[1].score.penalties == Goals(4, 3))
    let odd = page("{{Round4|a|b|c}}\n" + box("score=1–0"))
    #expect(odd.diagnostics.contains { $0.id == "wiki.bracket" } && odd.value.first?.matches.count == 1)
    let both = page("==Final==\n{{Round2|14 May|A|1|B|0}}\n" + box("score=2–0"))
    #expect(both.value.first?.matches.count == 1 && both.diagnostics.contains { $0.id == "score.disagrees" })
  }

  @Test func secondLegsAreReadBothWays() throws {
    func last(_ total: String, _ leg: String) throws -> Goals? {
      try #require(page("==Final==\n{{TwoLegResult|A|x|\(total)|B|y|2–1|\(leg)}}").value.first).matches.last?.counted
    }
    // Second leg at B: tie-wise 0–2 is two goals of B; as played 2–0 is the same.
    #expect(try last("2–3", "0–2") == Goals(2, 0) && last("2–3", "2–0") == Goals(2, 0))
  }

  @Test func transclusionsAreReported() {
    let read = page("{{1967 Copa Perú table}}\n{{#lst:Other|x}}\n{{Copa Perú seasons}}\n" + box("score=1–0"))
    #expect(read.diagnostics.filter { $0.id == "wiki.transcluded" }.map(\.place.line) == [1, 2])
  }

  @Test func errorsHavePlaces() {
    let text =
      "==Final==\n{{football box\n|date=31 April 1967\n|team1=A\n|team2=B\n|score=3–1}}\n{{football box\n|team1=A|team2=B\n|score=3–x}}\n"
    let found = page(text).diagnostics.filter { $0.severity == .error }
    #expect(
      found.map { "\($0.id) \($0.place.line):\($0.place.column)" } == ["date.unreadable 3:7", "score.unreadable 9:8"])
    #expect(page("{{football box|team1=A|score=1–0}}").diagnostics.map(\.id).contains("match.unreadable"))
    #expect(page("#REDIRECT [[1967 Copa]]").diagnostics.first?.message.contains("1967 Copa") == true)
    #expect(page("just text").diagnostics.map(\.id) == ["season.none"])
  }

  @Test func unclosedTemplatesLoseNothingBehindThem() throws {
    let text =
      "==Round 1==\n{{football box|team1=A|team2=B|score=1–0\n" + box("score=2–0") + "==Round 2==\n" + box("score=3–0")
    let read = page(text)
    #expect(read.diagnostics.filter { $0.id == "wiki.unclosed" }.map(\.place.line) == [2])
    #expect(read.value.first?.matches.compactMap(\.counted) == [Goals(1, 0), Goals(2, 0), Goals(3, 0)])
  }

  @Test func templatesStandInOneAnotherOnlySoDeep() {
    #expect(page(String(repeating: "{{a|", count: 2000)).diagnostics.contains { $0.id == "wiki.too-deep" })
    let nested =
      "==Final==\n" + String(repeating: "{{small|", count: 50) + "x" + String(repeating: "}}", count: 50) + "\n"
      + box("score=1–0")
    #expect(page(nested).value.first?.matches.count == 1)
  }

  @Test func anOlderTableOfResults() throws {
    let text = """
      {{Infobox football league season
      | competition = Copa
      | season = 1990
      }}
      == Results ==
      {{Fb r header |nt=3 |Alba |Boys |Cid }}
      {{Fb r team |t=[[Alba FC|Alba]] }}
      {{Fb r |null=y }} {{Fb r |gf=2 |ga=1 }} {{Fb r |gf=0 |ga=0 }}
      {{Fb r team |t=Boys }}
      {{Fb r |gf=1 |ga=1 }} {{Fb r }} {{Fb r |gf= |ga= }}
      {{Fb r team |t=Cid }}
      {{Fb r |gf=3 |ga=0 }} {{Fb r |gf=1 |ga=2 }}
      {{Fb r footer }}
      """
    let read = SeasonFiles.read(SourceText(text, file: "x.wiki"), as: .wikitext)
    #expect(!read.hasErrors)
    let season = try #require(read.value.first)
    let shown = season.matches.map { match in
      "\(season[match.first].name) \(match.counted.map { "\($0.first)-\($0.second)" } ?? "v") \(season[match.second].name)"
    }
    #expect(Set(shown) == ["Alba 2-1 Boys", "Alba 0-0 Cid", "Boys 1-1 Alba", "Cid 3-0 Alba", "Cid 1-2 Boys"])
  }

  @Test func aTableOfTwoLegsWithoutTemplates() throws {
    let text = """
      == Semi-finals ==
      {| class="wikitable"
      ! Team 1 !! Agg. !! Team 2 !! 1st leg !! 2nd leg
      |-
      | [[Alba FC|Alba]] || 3–1 || Boys || 2–0 || 1–1
      |}
      """
    let read = SeasonFiles.read(SourceText(text, file: "copa-1990.wiki"), as: .wikitext)
    let season = try #require(read.value.first)
    #expect(!read.hasErrors && season.matches.count == 2)
    #expect(season.allStages.flatMap(\.ties).first?.aggregate == Goals(3, 1))
  }
}
