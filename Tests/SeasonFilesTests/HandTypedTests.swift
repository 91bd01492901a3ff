import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Lists as people type them, as football.txt and as a page of the archive.
@Suite struct HandTypedTests {
  /// The matches of lines in short, in both forms, which must agree.
  private func told(_ lines: String, label: String = "2024") throws -> [String] {
    let text = try told(lines, label: label, as: .footballText)
    #expect(try told(lines, label: label, as: .rsssf) == text)
    return text
  }

  private func told(_ lines: String, label: String = "2024", as form: SeasonFormat) throws -> [String] {
    let title = form == .rsssf ? "Liga \(label)\n\n" : "= Liga \(label)\n\n"
    let read = SeasonFiles.read(SourceText(title + lines + "\n", file: "liga.txt"), as: form)
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
    let season = try #require(read.value.first)
    return season.matches.map { match in
      let score = match.score.played.map { "\($0.first)-\($0.second)" } ?? "\(match.status)"
      let day = match.day.map { "\($0.iso) " } ?? ""
      let note = match.note.map { " [\($0)]" } ?? ""
      let extra = match.score.afterExtraTime == nil ? "" : " aet"
      return "\(day)\(season[match.first].name)|\(season[match.second].name) \(score)\(extra)\(note)"
    }
  }

  @Test(arguments: [
    ("Puerto w.o. Ribera", "Puerto|Ribera walkover"), ("Molino postp. Alba", "Molino|Alba postponed"),
    ("Puerto suspendido Molino", "Puerto|Molino suspended"), ("Alba aplazado Molino", "Alba|Molino postponed"),
    ("Alba postponed AS Molino", "Alba|AS Molino postponed"), ("Alba susp. Molino", "Alba|Molino suspended"),
  ])
  func wordsInThePlaceOfScores(line: String, expected: String) throws {
    #expect(try told("Round 1\nRibera 1-0 Norte\n\(line)") == ["Ribera|Norte 1-0", expected])
  }

  @Test(arguments: [
    "Match postponed due to snow", "Season suspended March 13", "Partido suspendido por lluvia",
    "Games cancelled Sunday",
  ])
  func sentencesAreNoMatches(line: String) throws {
    let read = SeasonFiles.read(
      SourceText("= Liga 2024\n\n▪ Round 1\nRibera 1-0 Norte\n\(line)\n", file: "liga.txt"), as: .footballText)
    #expect(read.value.first?.matches.count == 1)
    #expect(read.diagnostics.map(\.id) == ["line.unknown"])
  }

  @Test func remarksBehindACommaAreNoPartOfTheName() throws {
    let lines = """
      Round 1
      Alba 1 - 1 Molino, Alba wins on PKs
      Puerto  5 - 0  Ribera's Shop (Monte, Sur)
      Costa 3-2 Sierra, en alargue
      """
    #expect(
      try told(lines) == [
        "Alba|Molino 1-1 [Alba wins on PKs]", "Puerto|Ribera's Shop (Monte, Sur) 5-0", "Costa|Sierra 3-2 aet",
      ])
  }

  @Test(arguments: [
    ("Alba Norte 2 Unión Sur 1", "Alba Norte|Unión Sur 2-1"), ("Alba 2, Puerto 1", "Alba|Puerto 2-1"),
    ("Alba 0 - Puerto 0", "Alba|Puerto 0-0"), ("Alba vs Puerto: 1-2", "Alba|Puerto 1-2"),
    ("ALBA           2 X 1   PUERTO", "ALBA|PUERTO 2-1"), ("18. 8.24  Alba 4x0 Puerto", "2024-08-18 Alba|Puerto 4-0"),
  ])
  func resultsInOtherWays(line: String, expected: String) throws {
    #expect(try told("Fecha 1\n\(line)\n\nFecha 2\nRibera 1-0 Molino") == [expected, "Ribera|Molino 1-0"])
  }

  @Test(arguments: [
    ("Schalke 04 1 - Hannover 96 2", "Schalke 04|Hannover 96 1-2"), ("B 1903 2 KB 1", "B 1903|KB 2-1"),
    ("Alba Norte 2 Unión Sur 1", "Alba Norte|Unión Sur 2-1"),
  ])
  func numbersOfNamesAreNoGoals(line: String, expected: String) throws {
    #expect(try told("Fecha 1\n\(line)\nRibera 2, Molino 1") == [expected, "Ribera|Molino 2-1"])
  }

  @Test(arguments: [
    "Amarillas 2, Rojas 0", "Victorias 2, Empates 1", "Swart 12 - Groot 10", "Posiciones\nAlba 2 - Molino 2",
    "Classifica\nAlba 2 - Molino 0",
  ])
  func namesWithNumbersBelowMatchesAreNone(lines: String) throws {
    let text = "= Liga 2024\n\nFecha 1\nRibera 1-0 Puerto\n\(lines)\n"
    let read = SeasonFiles.read(SourceText(text, file: "liga.txt"), as: .footballText)
    #expect(read.value.first?.matches.count == 1)
  }

  @Test func shootOutsBehindExtraTimeInBrackets() throws {
    let read = SeasonFiles.read(
      SourceText("= Copa 1998\n\nFinal\nAtlético Sur  1-1 (a.e.t.), 4-5 pen  Norte\n", file: "copa.txt"))
    let match = try #require(read.value.first?.matches.first)
    #expect(match.score.afterExtraTime == Goals(1, 1) && match.score.penalties == Goals(4, 5))
  }

  @Test func theWeekdayTellsTheJanuaryBehindACup() throws {
    let lines = "Semi-finals\nSáb 21 nov\n  Alba 2-1 Molino\nFinal\nDom 3 ene\n  Alba 2-1 Puerto"
    #expect(
      try told(lines, label: "1998", as: .footballText) == ["1998-11-21 Alba|Molino 2-1", "1999-01-03 Alba|Puerto 2-1"])
  }

  @Test func aDayBehindTheHeadingIsNoStage() throws {
    #expect(
      try told("Primera fecha - domingo 4 de abril\nAlba 2-1 Molino", label: "1965", as: .footballText)
        == ["1965-04-04 Alba|Molino 2-1"])
  }

  @Test func rowsOfTablesAndScorersAreNoMatches() throws {
    let table = " 1  Alba Rovers   42  17  2  2  54-21  10  6  5  26-18  89\n"
    let read = SeasonFiles.read(
      SourceText(
        "= Liga 1994/95\n\nRound 1\nAlba 1-0 Puerto\n\n\(table)\nGoleadores\nPérez 9, Gómez 8\n", file: "l.txt"))
    #expect(read.value.first?.matches.count == 1)
  }

  @Test func daysWithAColonStandForTheLinesBelow() throws {
    let lines = """
      Round 1
      Jul  7: Alba 1-3 Molino (MLS)
            : Puerto 1-2 Ribera
      Jul  8: Costa 0-1 Sierra
      """
    #expect(
      try told(lines) == [
        "2024-07-07 Alba|Molino (MLS) 1-3", "2024-07-07 Puerto|Ribera 1-2", "2024-07-08 Costa|Sierra 0-1",
      ])
  }

  @Test func goalsOnBothSidesOfTheV() throws {
    let lines = """
      12.8.2024
      Alba FC 2 v 1 Puerto United
      Ribera Town 10 v 0 Molino
      Puerto United P v P Ribera Town
      Schalke 04 v 1860 Sur
      Hannover 96 v 2 de Mayo
      """
    #expect(
      try told(lines).map { String($0.dropFirst(11)) } == [
        "Alba FC|Puerto United 2-1", "Ribera Town|Molino 10-0", "Puerto United|Ribera Town postponed",
        "Schalke 04|1860 Sur scheduled", "Hannover 96|2 de Mayo scheduled",
      ])
  }

  @Test func twoMatchesInALine() throws {
    let lines = """
      Round 1
      Alba 2-1 Puerto        Ribera 1-1 Molino
      Costa 0-3 Sierra;  Norte 2-2 Sur
      Este - Oeste 2:1       Monte - Valle 1:1
      """
    #expect(
      try told(lines) == [
        "Alba|Puerto 2-1", "Ribera|Molino 1-1", "Costa|Sierra 0-3", "Norte|Sur 2-2", "Este|Oeste 2-1",
        "Monte|Valle 1-1",
      ])
    let rest = "▪ Round 1\nAlba v Puerto     Ribera v Molino\nCosta v Sierra 1-0   Norte v Sur  2-2 (1-1)"
    #expect(
      try told(rest, as: .footballText) == [
        "Alba|Puerto scheduled", "Ribera|Molino scheduled", "Costa|Sierra 1-0", "Norte|Sur 2-2",
      ])
  }

  @Test func daysAtTheEndOfHeadings() throws {
    let lines = """
      1. Spieltag, 12.3.2024
      Alba 2-1 Puerto
      2. Spieltag (19.3.2024)
      Puerto 0-3 Ribera
      3. Spieltag - 26.3.2024
      Ribera 1-1 Alba
      """
    #expect(
      try told(lines) == ["2024-03-12 Alba|Puerto 2-1", "2024-03-19 Puerto|Ribera 0-3", "2024-03-26 Ribera|Alba 1-1"])
    let reading = FootballTextReader.read(
      SourceText("= Liga 2024\n\n\(lines)\n▪ Copa, 1/8\nAlba 1-0 Norte\n", file: "l"))
    let rounds = try #require(reading.value.first).allStages.flatMap(\.rounds).map(\.name)
    #expect(rounds == ["1. Spieltag", "2. Spieltag", "3. Spieltag", "1/8"])
  }
}
