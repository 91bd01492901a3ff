import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Texts without a form that is named: matches over several lines, dates with dashes, scores with blanks.
@Suite struct StackedMatchTests {
  private func told(_ text: String) throws -> [String] {
    let read = SeasonFiles.read(SourceText(text, file: "liga.txt"))
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
    let season = try #require(read.value.first)
    return season.matches.map { match in
      let kicks = match.score.penalties.map { " p \($0.first)-\($0.second)" } ?? ""
      let goals = match.score.played.map { "\($0.first)-\($0.second)" } ?? "-"
      let extra = match.score.afterExtraTime == nil ? "" : " aet"
      return "\(match.day?.iso ?? "") \(season[match.first].name)|\(season[match.second].name) \(goals)\(extra)\(kicks)"
    }
  }

  @Test(arguments: ["Alba\n3–1\nBerta\n\nCasa\n0–0\nDora", "Alba\n3\n1\nBerta\nFT\n\nCasa\n0\n0\nDora\nFull time"])
  func teamsAndScoresOnLinesOfTheirOwn(lines: String) throws {
    let matches = try told("Liga Distrital 1995\n\nJornada 1\n\n\(lines)\n\nJornada 2\n\nDora 1-4 Alba\n")
    #expect(matches == [" Alba|Berta 3-1", " Casa|Dora 0-0", " Dora|Alba 1-4"])
  }

  @Test func extraTimeIsToldBelow() throws {
    let matches = try told("Copa 1995\n\nFinal\n\nAlba\n3\n1\nBerta\nAET\n\nThird place\n\nCasa\n0\n2\nDora\nFT\n")
    #expect(matches == [" Alba|Berta 3-1 aet", " Casa|Dora 0-2"])
  }

  /// Tables whose cells were parted, one match alone, and rounds between figures are none.
  @Test(arguments: [
    "Haaland\n36\n5\nKane\n30\n3\nToney\n20\n1", "Alba\n3–1\nBerta", "Alba\n36\nBerta\n30\nCasa\n12",
    "Round 1\n2-1\nRound 2\n3-1\nRound 3",
  ])
  func otherListsStay(lines: String) {
    #expect(StackedMatches.unstacked(SourceText(lines, file: "list.txt")) == nil)
  }

  @Test func linesKeepTheirNumbers() throws {
    let text = SourceText("Liga 1995\n\nAlba\n3–1\nBerta\nCasa\n1\n2\nDora\nFT\nend", file: "liga.txt")
    let joined = try #require(StackedMatches.unstacked(text))
    #expect(joined.lineCount == text.lineCount)
    #expect(String(decoding: joined.bytes[joined.range(ofLine: 11)], as: UTF8.self) == "end")
    #expect(String(decoding: joined.bytes[joined.range(ofLine: 6)], as: UTF8.self) == "Casa  1-2  Dora")
  }

  @Test func datesWithDashes() throws {
    let matches = try told("Torneo 1967\n\n10-5 Norte 2-1 Sur\n17-05-1967 Cerro 1-1 Este\n24-5 Norte 3-1 Cerro\n")
    #expect(matches == ["1967-05-10 Norte|Sur 2-1", "1967-05-17 Cerro|Este 1-1", "1967-05-24 Norte|Cerro 3-1"])
  }

  @Test(arguments: ["(pen. 4-3)", "(4x3 pen)", "(pen. 4x3)"])
  func shootOutsBehindScoresWithBlanks(kicks: String) throws {
    let rounds = ["Semifinals\nAlba 1 x 1 Berta \(kicks)\nCasa 2 x 0 Dora", "Final\nAlba 2 x 1 Casa"]
    let matches = try told("Copa 1998\n\n" + rounds.joined(separator: "\n\n") + "\n")
    #expect(matches == [" Alba|Berta 1-1 p 4-3", " Casa|Dora 2-0", " Alba|Casa 2-1"])
  }
}
