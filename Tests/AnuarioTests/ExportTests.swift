import Foundation
import Testing

@testable import Anuario

@Suite struct ExportTests {
  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func statisticsHaveTheKeysThatScriptsRelyOn() throws {
    let books = try SeasonLibrary.load(["copa-peru-1967"]).books
    let season = try object(try StatisticsReport(books).text(as: .json))
    #expect(season["schema"] as? Int == 1)
    #expect(season["competition"] as? String == "Copa Perú")
    #expect(season["season"] as? String == "1967")
    #expect(season["matches"] as? Int == 15)
    #expect(season["unplayed"] as? Int == 0)
    #expect(season["goals"] as? Int == 48)
    #expect(season["teams"] as? Int == 6)
    #expect(season["goal_distribution"] as? [String: Int] == ["0": 1, "1": 2, "2": 3, "3": 2, "4": 4, "5": 2, "8": 1])
    let table = try #require((season["standings"] as? [[String: Any]])?.first)
    #expect(table["points_for_win"] as? Int == 2)
    #expect(table["group"] is NSNull)
    let row = try #require((table["rows"] as? [[String: Any]])?.first)
    #expect(row["team"] as? String == "Alfonso Ugarte de Chiclín")
    #expect(row["points"] as? Int == 8)
    #expect(row["goal_difference"] as? Int == 5)
    #expect(row["note"] is NSNull)
    let progression = try #require(season["points_progression"] as? [[String: Any]])
    #expect(progression.first?["points"] as? [Int] == [2, 4, 6, 6, 8])
    let pairs = try #require(season["head_to_head"] as? [[String: Any]])
    #expect(pairs.count == 15)
    #expect(pairs.allSatisfy { ($0["teams"] as? [String])?.count == 2 && $0["played"] as? Int == 1 })
  }

  @Test func severalSeasonsAreAnArray() throws {
    let text = try StatisticsReport(try SeasonLibrary.load([]).books).text(as: .json)
    let seasons = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(seasons.map { $0["goals"] as? Int } == [48, 34, 70])
  }

  @Test func theAuditOf1968NamesLineClaimAndTruth() throws {
    let report = try AuditReport(try SeasonLibrary.load(["copa-peru-1968"]).books)
    #expect(report.hasContradiction)
    let findings = try #require(try object(try report.json())["findings"] as? [[String: Any]])
    let goals = try #require(findings.first { $0["id"] as? String == "goals-total" })
    #expect(goals["severity"] as? String == "contradiction")
    #expect(goals["claimed"] as? Int == 38)
    #expect(goals["computed"] as? Int == 34)
    #expect(goals["line"] as? Int == 10)
    #expect((goals["message"] as? String)?.contains("38") == true)
  }

  @Test func tablesOfOtherProgramsAreWellFormed() throws {
    let report = try StatisticsReport(try SeasonLibrary.load(["copa-peru-1967"]).books)
    let csv = try report.text(as: .csv).split(separator: "\n")
    #expect(csv.count == 7)
    #expect(csv.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 14 })
    #expect(csv[1] == "Copa Perú,1967,Final Stage,,1,Alfonso Ugarte de Chiclín,5,4,0,1,10,5,5,8")
    let markdown = try report.text(as: .markdown)
    #expect(markdown.contains("| 1 | Alfonso Ugarte de Chiclín | 5 | 4 | 0 | 1 | 10 | 5 | +5 | 8 |"))
    let wikitext = try report.text(as: .wikitext)
    #expect(
      wikitext.contains("|winpoints=2\n")
        && wikitext.contains("|win_AUC=4 |draw_AUC=0 |loss_AUC=1 |gf_AUC=10 |ga_AUC=5"))
    // No home sides: the square, and not a template that speaks of them.
    #expect(wikitext.hasSuffix("|}\n") && !wikitext.contains("sports results"))
    let lines = try report.text(as: .text).split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("  1  Alfonso Ugarte de Chiclín") })
  }
}
