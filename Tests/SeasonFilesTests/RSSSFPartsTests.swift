import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Which part of a season the results of the archive's pages belong to, and what stands around the names of their teams.
@Suite struct RSSSFPartsTests {
  private func season(_ text: String, as form: SeasonFormat = .rsssf) throws -> Season {
    let read = SeasonFiles.read(SourceText(text + "\n", file: "page.txt"), as: form)
    #expect(!read.hasErrors, "\(read.diagnostics)")
    return try #require(read.value.first)
  }

  private func told(_ matches: [Match], of season: Season) -> [String] {
    matches.map { match in
      let day = match.day.map { "\($0.iso) " } ?? ""
      let score = (match.score.afterExtraTime ?? match.counted).map { "\($0.first)-\($0.second)" } ?? "v"
      let note = match.note.map { " (\($0))" } ?? ""
      return "\(day)\(season[match.first].name)|\(season[match.second].name) \(score)\(note)"
    }
  }

  private func groups(_ season: Season) -> [String] {
    season.stages.flatMap { stage in
      stage.groups.map { group in
        "\(stage.name)/\(group.name): " + told(group.rounds.flatMap(\.matches), of: season).joined(separator: ", ")
      }
    }
  }

  // MARK: Cross tables

  @Test func aCrossTableIsOfTheGroupAboveIt() throws {
    let read = try season(
      """
      Liga 1992

      1st Phase

      Group 1

                  Alb Ber Cri
      Alba        xxx 0x1 0x0
      Berta       0x2 xxx 3x3
      Cris        0x1 2x0 xxx

      Group 2

                  Dor Eva
      Dora        xxx 2x1
      Eva         1x1 xxx
      """)
    #expect(
      groups(read) == [
        "1st Phase/Group 1: Alba|Berta 0-1, Alba|Cris 0-0, Berta|Alba 0-2, Berta|Cris 3-3, Cris|Alba 0-1, Cris|Berta 2-0",
        "1st Phase/Group 2: Dora|Eva 2-1, Eva|Dora 1-1",
      ])
  }

  @Test func aCrossTableBesideGroupsWithMatchesIsReadUnlessItsOwnStandThere() throws {
    let lines = """
      Liga 1992

      Group 1

      Alba        2-1 Berta

      Group 2

      Dora        xxx 2-1
      Eva         1-1 xxx

      """
    #expect(groups(try season(lines)) == ["/Group 1: Alba|Berta 2-1", "/Group 2: Dora|Eva 2-1, Eva|Dora 1-1"])
    let played = lines + "Dora        2-1 Eva\nEva         1-1 Dora\n"
    #expect(groups(try season(played)) == ["/Group 1: Alba|Berta 2-1", "/Group 2: Dora|Eva 2-1, Eva|Dora 1-1"])
  }

  // MARK: Parts behind stars

  @Test func aPartOfTheSeasonBehindAStarLeavesTheGroups() throws {
    let read = try season(
      """
      Liga 1995

      GROUP A

      Alba        2-1 Berta

      GROUP B

      Cris        2-1 Dora

      *************************
      *                       *
      *     SEGUNDO TURNO     *
      *                       *
      *************************

      RODADA:  01
      Alba        1-0 Cris

      *       SERIE A  - - SECOND PHASE
      Round 1
      Dora        1-0 Berta
      """)
    #expect(groups(read) == ["/Group A: Alba|Berta 2-1", "/Group B: Cris|Dora 2-1"])
    let rest = read.stages.filter(\.groups.isEmpty)
    #expect(rest.map(\.name) == ["Segundo Turno", "Segundo Turno, Serie A - Second Phase"])
    #expect(rest.flatMap(\.rounds).map { told($0.matches, of: read) } == [["Alba|Cris 1-0"], ["Dora|Berta 1-0"]])
  }

  @Test func aRemarkBehindAStarIsNoPart() throws {
    let read = try season("Liga 1995\n\nGROUP A\n\n* Alba qualified for the second phase\nAlba        2-1 Berta")
    #expect(groups(read) == ["/Group A: Alba|Berta 2-1"])
  }

  // MARK: Names with numbers

  @Test func bothDaysStandBeforeANameThatStartsWithANumber() throws {
    let read = try season(
      "Copa 1993\n\nFirst Round\n\n05/03 - 12/03 Alba        1-4  0-3   Berta\n02/03 - 06/04 4 de Julho        0-2  0-3   Cris"
    )
    #expect(
      told(read.matches, of: read) == [
        "1993-03-05 Alba|Berta 1-4", "1993-03-12 Berta|Alba 3-0", "1993-03-02 4 de Julho|Cris 0-2",
        "1993-04-06 Cris|4 de Julho 3-0",
      ])
  }

  @Test(arguments: [
    ("Bundesliga 1963/64", "24.8. 1860 München - Alba 1:1", "1963-08-24 1860 München|Alba 1-1"),
    ("Bundesliga 1963/64", "07.09. 1900 Hildesheim 2-1 Alba", "1963-09-07 1900 Hildesheim|Alba 2-1"),
    ("Bundesliga 1990", "5. Mai 1860 München 2-1 Alba", "1990-05-05 1860 München|Alba 2-1"),
    // Years of the season, and of the qualifying before it.
    ("Bundesliga 1963/64", "24.8. 1963 Berta 2-1 Alba", "1963-08-24 Berta|Alba 2-1"),
    ("Cup 1964", "24.8. 1962 Berta 2-1 Alba", "1962-08-24 Berta|Alba 2-1"),
  ])
  func aYearFarFromTheSeasonIsTheName(_ title: String, _ line: String, _ expected: String) throws {
    for form in [SeasonFormat.footballText, .rsssf] {
      // The archive's pages have no days in words of other languages.
      if form == .rsssf, line.contains("Mai") { continue }
      let read = try season((form == .rsssf ? "" : "= ") + "\(title)\n\nRound 1\n\(line)", as: form)
      #expect(told(read.matches, of: read) == [expected], "\(form)")
    }
  }

  // MARK: Notes

  @Test(arguments: ["pênaltis", "pên.", "penales", "desempate", "jogo-extra", "rigori", "Elfmeterschießen"])
  func aWordForAShootOutOrADeciderIsNoPartOfAName(_ word: String) throws {
    for form in [SeasonFormat.footballText, .rsssf] {
      let title = form == .rsssf ? "Copa 1990\n\nRound 1\n\n" : "= Copa 1990\n\n» Round 1\n"
      let read = try season(title + "Alba 4-3 Berta (\(word))", as: form)
      #expect(told(read.matches, of: read) == ["Alba|Berta 4-3 (\(word))"], "\(form)")
    }
  }

  @Test(arguments: ["prorrogação", "pro", "supplementari", "n.V.", "Verlängerung"])
  func aWordForExtraTimeIsNoPartOfAName(_ word: String) throws {
    let read = try season("= Copa 1990\n\n» Round 1\nAlba 4-3 Berta (\(word))", as: .footballText)
    #expect(read.matches.map(\.score.afterExtraTime) == [Goals(4, 3)])
    #expect(told(read.matches, of: read) == ["Alba|Berta 4-3"])
  }

  @Test(arguments: ["(4 x 3)", "(4x3)", "(pen. 4x3)", "(4-3 pên)"])
  func kicksBehindADrawAreNoGoals(_ kicks: String) throws {
    let source = SourceText("= Copa 1990\n\n» Round 1\nAlba 1x1 Berta \(kicks)\n", file: "page.txt")
    let read = SeasonFiles.read(source, as: .footballText)
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
    let match = try #require(read.value.first?.matches.first)
    #expect(match.score.fullTime == Goals(1, 1) && match.score.penalties == Goals(4, 3))
  }

  // MARK: Days

  @Test(arguments: ["10-05 Alba 2-1 Berta", "10.5 Alba 2-1 Berta", "10-05 Alba - Berta 2-1"])
  func aDayAndAMonthAreToldFromScoresByTheScoreBehindThem(_ line: String) throws {
    let read = try season("Liga 1990\n\nRound 1\n\(line)")
    #expect(told(read.matches, of: read) == ["1990-05-10 Alba|Berta 2-1"])
  }
}
