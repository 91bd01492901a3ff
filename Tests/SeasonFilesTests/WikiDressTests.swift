import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Sections of articles in the dress that wikis give them, English and Spanish, with invented clubs.
@Suite struct WikiDressTests {
  private func only(_ text: String) throws -> Season {
    let read = SeasonFiles.read(SourceText(text, file: "page.wiki"), as: .wikitext)
    #expect(read.diagnostics.allSatisfy { $0.severity == .note }, "\(read.diagnostics)")
    return try #require(read.value.first)
  }

  private func lines(_ season: Season) -> [String] {
    season.matches.map { match in
      let goals = match.counted.map { "\($0.first)-\($0.second)" } ?? "v"
      return "\(match.day?.iso ?? "?") \(season[match.first].name) \(goals) \(season[match.second].name)"
    }
  }

  private func goals(_ list: String) throws -> [String] {
    let text = "'''1998 Copa'''\n== Final ==\n{{Football box|team1=A|team2=B|score=1–0|goals1=\(list)}}\n"
    let match = try #require(try only(text).matches.first)
    return match.goals.map { goal in
      let minute = (goal.minute.map(String.init) ?? "?") + (goal.addedTime > 0 ? "+\(goal.addedTime)" : "")
      return "\(goal.player) \(minute)\(goal.kind == .open ? "" : " \(goal.kind)")"
    }
  }

  @Test(arguments: [
    // Scorers with a break between them, with a comma, each on a line of a list.
    (
      "[[Alda (striker)|Alda]] {{goal|39}}<br />[[Bruno]] {{goal|71}}<br>Ciro {{goal|75}}",
      ["Alda 39", "Bruno 71", "Ciro 75"]
    ),
    ("Alda {{goal|5||22|pen.}}, Bruno {{goal|70}}", ["Alda 5", "Alda 22 penalty", "Bruno 70"]),
    ("\n* Alda {{goal|5}}\n* Bruno {{goal|90+2|o.g.}}", ["Alda 5", "Bruno 90+2 own"]),
    ("{{plainlist|\n* Alda {{goal|5}}\n* Bruno {{goal|8}}\n}}", ["Alda 5", "Bruno 8"]),
    ("Alda {{goal|5}} {{goal|8}}", ["Alda 5", "Alda 8"]),
    ("Alda {{goal|5}} (header) {{goal|8}}", ["Alda 5", "Alda 8"]),
    // The sign before the name, as Spanish pages have it.
    ("{{gol|10}} Juan Alda<br />{{gol|80|pen.}} Bruno", ["Juan Alda 10", "Bruno 80 penalty"]),
    ("{{gol|10}} Alda, {{gol|12}} Bruno", ["Alda 10", "Bruno 12"]),
  ])
  func scorers(list: String, expected: [String]) throws { #expect(try goals(list) == expected) }

  @Test func aTimeBehindTheDate() throws {
    let text = """
      == Tercer lugar ==
      {{Partido|local=Norte|visita=Sur|resultado=1:2|fecha=24 de julio de 2004, 14:00}}
      """
    let match = try #require(try only("'''2004 Copa'''\n" + text).matches.first)
    #expect(match.day?.iso == "2004-07-24" && match.time == "14:00")
  }

  @Test func datesWithoutAYearAreOfTheSeason() throws {
    let table = """
      {| class="wikitable"
      ! Date !! Home !! Score !! Away
      |-
      | rowspan="2" | 4 August || [[Alfa]] || 2–1 || [[Bravo]]
      |-
      | [[Charlie]] || 2–0 || [[Delta]]
      |-
      | rowspan=2 | 11 May || Bravo || 2–1 || Charlie
      |-
      | Delta || 1–2 || Alfa
      |}
      """
    let expected = [
      "08-04 Alfa 2-1 Bravo", "08-04 Charlie 2-0 Delta", "05-11 Bravo 2-1 Charlie", "05-11 Delta 1-2 Alfa",
    ]
    // In a season over two years those from July on are of the first.
    #expect(
      try lines(only("'''2012–13 Liga'''\n" + table)) == zip(["2012-", "2012-", "2013-", "2013-"], expected).map(+))
    #expect(try lines(only("'''2010 Copa'''\n" + table)) == expected.map { "2010-" + $0 })
    let infobox = "{{Infobox football tournament season|title=Liga|year=1999–2000}}\n"
    #expect(try lines(only(infobox + table)) == zip(["1999-", "1999-", "2000-", "2000-"], expected).map(+))
  }

  @Test func aScoreThatLinksToItsPage() throws {
    let text = "'''1998 Copa'''\n== Final ==\n{{footballbox|team1=A|team2=B|score={{score link|1998 final|2–1}}}}"
    #expect(try lines(only(text)) == ["? A 2-1 B"])
  }

  @Test func bracketsOfTwoLegsWithoutDates() throws {
    let text = """
      '''1998 Copa'''
      == Finals ==
      {{Round4-2legs
      |RD1=Semi-finals|RD2=Final
      |Alfa|1|2|'''3'''|Bravo|0|1|1
      |Charlie|0|1|1|Delta|3|2|5
      |Alfa|1|1|2|Delta|0|1|1
      }}
      """
    let season = try only(text)
    #expect(
      lines(season) == [
        "? Alfa 1-0 Bravo", "? Bravo 1-2 Alfa", "? Charlie 0-3 Delta", "? Delta 2-1 Charlie", "? Alfa 1-0 Delta",
        "? Delta 1-1 Alfa",
      ])
    #expect(season.stages.flatMap(\.ties).count == 3)
  }

  @Test func firstRoundsBeforeNamedOnesAreOfACup() throws {
    let rounds = [
      ("First round", ["A|B", "C|D", "E|F"]), ("Second round", ["A|C", "E|G"]), ("Semi-finals", ["A|H", "E|I"]),
      ("Final", ["A|E"]),
    ]
    let text = rounds.map { name, pairs in
      "== \(name) ==\n"
        + pairs.map { pair in
          let sides = pair.split(separator: "|")
          return "{{football box|team1=\(sides[0])|score=1–0|team2=\(sides[1])}}\n"
        }.joined()
    }.joined()
    let season = try only("'''1998 Copa'''\n" + text)
    #expect(season.stages.map(\.format) == [.knockout])
    #expect(season.stages[0].ties.count == 8)
  }
}
