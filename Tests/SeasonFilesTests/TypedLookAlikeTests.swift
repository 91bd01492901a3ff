import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Lines that look like results as people type them and are none, or other ones.
@Suite struct TypedLookAlikeTests {
  private func told(_ lines: String, as form: SeasonFormat) -> [String] {
    let text = (form == .article ? "= Liga 1950 =\n\n== Fecha 1 ==\n" : "= Liga 1950\n\nFecha 1\n") + lines + "\n"
    let season = SeasonFiles.read(SourceText(text, file: "liga.txt"), as: form).value.first
    return season.map { season in
      season.matches.map { match in
        let goals = match.score.played.map { "\($0.first)-\($0.second)" } ?? "\(match.status)"
        return "\(season[match.first].name)|\(season[match.second].name) \(goals)"
      }
    } ?? []
  }

  private static let forms: [SeasonFormat] = [.footballText, .rsssf, .article]

  @Test(arguments: forms) func numbersOfNamesStay(form: SeasonFormat) {
    let clubs = "1. FC Köln 2-1 Berta\n2. FC Bonn 1-1 Dora\n3. FC Pforzheim 0-0 Hof"
    #expect(told(clubs, as: form) == ["1. FC Köln|Berta 2-1", "2. FC Bonn|Dora 1-1", "3. FC Pforzheim|Hof 0-0"])
    // The second team of another match bears the number of the first.
    let armies = "1. Elf - Berta 1-1\n2. Elf - Alba 3-0\nDora - 2. Elf 0-1"
    #expect(told(armies, as: form).last == "Dora|2. Elf 0-1" && told(armies, as: form).first == "1. Elf|Berta 1-1")
  }

  @Test(arguments: forms) func seedsAreNoGoals(form: SeasonFormat) {
    let names = told("Dock (3) v (2) Mill 2-0\nHill (16) v (15) Dale", as: form)
    #expect(names.allSatisfy { !$0.hasSuffix("3-2") && !$0.hasSuffix("16-15") })
  }

  @Test(arguments: [SeasonFormat.footballText, .rsssf]) func listsOfScorersAreNoMatches(form: SeasonFormat) {
    #expect(told("Dock 2-1 Mill\nSmith, 12 - Jones, 10", as: form) == ["Dock|Mill 2-1"])
  }

  @Test(arguments: forms) func anHourIsThatOfItsMatch(form: SeasonFormat) {
    let lines = "12/03 (sex) 20h30 - Santos 3x1 Bahia\nVasco 1-0 Bangu\n19/03 16h - Remo 1x0 Gil"
    let head = form == .article ? "= Liga 1950 =\n\n== Fecha 1 ==\n" : "= Liga 1950\n\nFecha 1\n"
    let season = SeasonFiles.read(SourceText(head + lines + "\n", file: "liga.txt"), as: form).value.first
    #expect(season?.matches.count == 3)
    #expect(season?.matches.first { season?[$0.first].name == "Vasco" }?.time == nil)
    #expect(season?.matches.last?.time == "16:00")
  }

  @Test(arguments: forms) func whatNamesNoGroundIsNone(form: SeasonFormat) {
    let lines = "13/03 16h - Gremio 2x1 Avai - Estádio Norte\n14/03 16h - Santos 2x1 Vasco - 20.000"
    let head = form == .article ? "= Liga 1950 =\n\n== Fecha 1 ==\n" : "= Liga 1950\n\nFecha 1\n"
    let season = SeasonFiles.read(SourceText(head + lines + "\n", file: "liga.txt"), as: form).value.first
    #expect(season?.matches.first?.venue == "Estádio Norte")
    #expect(season?.matches.dropFirst().allSatisfy { $0.venue != "20.000" } == true)
  }

  @Test func starsAroundARemarkMakeNoStage() throws {
    let text = "= Liga 1950\n\nFecha 1\nDock 2-1 Mill\n** Dock promoted **\nMill 1-1 Dock\n"
    let season = try #require(SeasonFiles.read(SourceText(text, file: "liga.txt"), as: .footballText).value.first)
    #expect(season.stages.map(\.name) == [""] && season.matches.count == 2)
    let titled = SeasonFiles.read(SourceText("*** Liga 1950 ***\n\nDock 2-1 Mill\n", file: "x.txt"), as: .footballText)
    #expect(titled.value.first?.competition == "Liga" && titled.value.first?.label == "1950")
  }

  @Test func roundsOfArticlesKeepTheirStages() throws {
    let text = "Liga 1950\n\nPrimera Fase: Fecha 1\nAlba 2-1 Berta\nPrimera Fase: Fecha 2\nBerta 1-1 Alba\n"
    let season = try #require(SeasonFiles.read(SourceText(text, file: "liga.txt"), as: .article).value.first)
    #expect(season.allStages.flatMap(\.rounds).count == 2)
  }
}
