import Diagnostics
import Football
import Testing

@testable import SeasonFiles

@Suite struct FormatTests {
  @Test(arguments: [
    ("= 1967 Copa Perú =\n==Final Stage==\n", SeasonFormat.article), ("Infobox\n- Season: 1967\n|-\n|}\n", .article),
    ("hello\n", .article), ("= Premier League 2023/24\n\n▪ Matchday 1\n", .footballText),
    ("= Liga\n[Sat Sep/8]\n  A 2-1 B\n", .footballText), ("{\"name\": \"x\", \"matches\": []}", .footballJSON),
    ("[{\"name\": 1}]", .footballJSON), ("Div,Date,HomeTeam,AwayTeam,FTHG\n", .csv),
    ("Round;Date;Team 1;FT;Team 2\n", .csv), ("{{Infobox x\n| a = [[b]]\n}}\n== Teams ==\n{|\n|-\n|}\n", .wikitext),
    ("Round 1 [Sep 30]\nA - B ........ 1-1\n", .rsssf),
    ("Austria 1974/75\n\nFinal Table:\n\n 1.Rapid  2  1  1  0  3-1  3\n", .rsssf),
    ("Austria 1974/75\n\nRound 1 [Aug 9]\nRapid  1-0 Sturm\nVienna  0-0 GAK\n", .rsssf),
    (
      "= Bundesliga 1963/64\n\n<!-- Final Table:\n 1.Köln 30 17 11  2  78- 40  45 -->\n▪ Round 1\nA 1-0 B\n",
      .footballText
    ),
  ])
  func detection(text: String, format: SeasonFormat) {
    #expect(SeasonFormat.detect(SourceText(text, file: "x")) == format)
  }

  @Test func namesAreThoseOfTheCommand() {
    #expect(
      SeasonFormat.allCases.map(\.rawValue) == ["article", "football.txt", "football.json", "csv", "wikitext", "rsssf"])
  }

  @Test(.enabled(if: seasonsFolder != nil, "SEASONS names no folder of external data"))
  func realFilesAreTold() throws {
    let files: [(String, SeasonFormat)] = [
      ("articles/copa-peru-1967.txt", .article), ("articles-variants/copa-peru-1968-no-infobox.txt", .article),
      ("football.txt/england/2023-24_1-premierleague.txt", .footballText),
      ("football.txt/world-cup/1930/cup.txt", .footballText),
      ("football.json/2023-24/de.1.json", .footballJSON), ("csv/derived/D1-2023-24.csv", .csv),
      ("csv/derived/copa-peru-1968-semicolon.csv", .csv), ("csv/footballcsv/de.1.csv", .csv),
      ("wikitext/derived/copa-peru-1967.wiki", .wikitext), ("wikitext/euro/1996.wiki.txt", .wikitext),
      ("rsssf/copa-peru-1979.txt", .rsssf),
    ]
    for (path, format) in files {
      #expect(SeasonFormat.detect(try external(path)) == format, "\(path)")
    }
  }

  @Test func lenientReadingKeepsTheLine() throws {
    let text = "= 1967 Copa =\n== Round 1 ==\nAlba 3-x Molino\nRibera 1-0 Costa\n"
    let strict = SeasonFiles.read(SourceText(text, file: "x"))
    #expect(strict.hasErrors && strict.value.first?.notes.isEmpty == true)
    let lenient = SeasonFiles.read(SourceText(text, file: "x"), isLenient: true)
    #expect(!lenient.hasErrors && lenient.diagnostics.map(\.severity) == [.warning])
    #expect(lenient.value.first?.notes.map(\.text) == ["Alba 3-x Molino"])
    #expect(lenient.value.first?.matches.count == 1)
    let nothing = SeasonFiles.read(SourceText("x\n", file: "x"), isLenient: true)
    #expect(nothing.hasErrors)
  }

  @Test func allErrorsAreCollected() {
    let text = "= 1967 Copa =\n== Round 1 ==\n31 April 1967\nA 3-x B\nC 1-0 C\n| x\n- Ground: maybe\nD 1-0 E\n"
    let read = SeasonFiles.read(SourceText(text, file: "x"))
    #expect(read.diagnostics.filter { $0.severity == .error }.map(\.place.line) == [3, 4, 5, 6])
    #expect(read.value.first?.matches.count == 1)
  }
}

@Suite struct SeasonCheckTests {
  private func ids(_ lines: String) -> [String] {
    article("= 1967 Copa =\n== Round 1 ==\n" + lines).diagnostics.map(\.id)
  }

  @Test func fewestDatesAreBlamed() {
    #expect(RisingSequence.indices(of: [1, 2, 9, 3, 4]) == [0, 1, 3, 4])
    #expect(RisingSequence.indices(of: []) == [])
    #expect(RisingSequence.indices(of: [2, 2, 2]) == [0, 1, 2])
    let reading = article(
      "= 1967 Copa =\n1 May 1967\nA 1-0 B\n28 May 1967\nC 1-0 D\n15 May 1967\nE 1-0 F\n22 May 1967\nG 1-0 H\n")
    #expect(reading.diagnostics.map(\.place.line) == [5])
  }

  /// Three rounds of three matches, the second with another day for its first match.
  private func rounds(moved day: String, against second: String = "D") -> [Diagnostic] {
    article(
      """
      = 1967 Copa =
      == Round 1 ==
      4 May 1967
      A 1-0 B
      C 1-0 D
      E 1-0 F
      == Round 2 ==
      \(day)
      A 1-0 \(second)
      7 May 1967
      C 1-0 F
      E 1-0 B
      == Round 3 ==
      11 May 1967
      A 1-0 F
      C 1-0 B
      E 1-0 D

      """
    ).diagnostics
  }

  @Test func aMovedMatchIsNoFault() {
    #expect(rounds(moved: "7 May 1967").isEmpty)
    #expect(rounds(moved: "2 June 1967").isEmpty)
  }

  @Test func slipsInDatesAreTold() {
    // Day and month exchanged, a year too late, and a day on which the team plays already.
    let exchanged = rounds(moved: "1967-09-05")
    #expect(exchanged.map(\.id) == ["date.out-of-order"])
    #expect(exchanged.first?.expected == "1967-05-09, with which the record is in order")
    #expect(rounds(moved: "7 May 1968").map(\.id) == ["date.out-of-order"])
    #expect(rounds(moved: "11 May 1967").isEmpty)
    #expect(rounds(moved: "12 May 1967").isEmpty)
    #expect(rounds(moved: "1967-05-01").isEmpty)
  }

  @Test func aRecordOutOfTheOrderOfPlayIsLeftAlone() {
    let days = [20, 3, 17, 8, 25, 1, 12, 28, 5, 15]
    let lines = days.enumerated().map { "\($1) May 1967\nA\($0) 1-0 B\($0)" }.joined(separator: "\n")
    #expect(article("= 1967 Copa =\n\(lines)\n").diagnostics.isEmpty)
  }

  @Test func repeatsAndDoubles() {
    #expect(ids("1 May 1967\nA 1-0 B\nB 0-1 A\n") == ["match.repeated"])
    #expect(ids("A 1-0 B\nA 1-0 B\n") == ["match.repeated"])
    #expect(ids("A 1-0 B\nB 1-0 A\n") == [])
    #expect(ids("A 1-0 B\nA 1-0 C\n") == ["round.team-twice"])
    #expect(ids("A 1-0 B [postponed]\nA 1-0 C\n") == [])
    #expect(ids("A 1-0 B\n== Round 2 ==\nA 1-0 B\n") == [])
  }

  @Test func entrantsAreCheckedOnlyWhereListed() {
    #expect(article("= 1967 X =\n== Round 1 ==\nA 1-0 B\n").diagnostics.isEmpty)
    let listed = "= 1967 X =\n== Teams ==\n| Team |\n| Alba |\n| Molino |\n== Round 1 ==\n"
    #expect(article(listed + "Alba 1-0 Molinos\n").diagnostics.map(\.id) == ["team.unknown-entrant"])
    let changed = listed + "Alba 1-0 Ribera\n== Team changes ==\n| Relegated from 1966 Liga |\n| Ribera |\n"
    #expect(article(changed).diagnostics.isEmpty)
  }
}
