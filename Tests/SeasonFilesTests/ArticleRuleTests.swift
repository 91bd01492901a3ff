import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// The rules of an article, read and written.
@Suite struct ArticleRuleTests {
  private static let text = """
    = 1990 Copa =

    == Rules ==
    - Points for a win: 2
    - Points for a draw: 1
    - Points for a shoot-out win: 2
    - Points for a shoot-out loss: 1
    - Order: points, wins, goal difference, goal average, goals for, away goals, head-to-head points, head-to-head goal difference, head-to-head goals for, head-to-head away goals, head-to-head again, head-to-head, half point, play-off, fair play, lots, decision
    - Deduction: Alba −2, 12 May 1990, stage Final Stage, fielded a player, and lied
    - Bonus: Boys +1
    - Play-off: Alba; Boys [won 2-1 in Lima]
    - Lots: Cid; Dos

    == Regular ==
    - Points for a win: 3
    === Round 1 ===
    Alba 1-0 Boys
    Cid 1-0 Dos

    == Final Stage ==
    - Order: points, lots
    - Carried points: half, rounded up, with results, from Regular
    === Round 2 ===
    Alba 2-2 Cid
    """

  private func read(_ text: String) throws -> Season {
    let read = SeasonFiles.read(SourceText(text, file: "x"), as: .article)
    #expect(!read.hasErrors, "\(read.diagnostics)")
    return try #require(read.value.first)
  }

  @Test func everyRuleIsRead() throws {
    let rules = try read(Self.text).rules
    #expect(rules.pointsForWin == 2 && rules.pointsForDraw == 1)
    #expect(rules.shootOutPoints == ShootOutPoints(win: 2, loss: 1))
    #expect(Set(rules.order ?? []) == Set(Criterion.allCases) && rules.order?.count == Criterion.allCases.count)
    let deduction = try #require(rules.adjustments.first)
    #expect(deduction.team == "Alba" && deduction.points == -2)
    #expect(deduction.day?.iso == "1990-05-12" && deduction.stage == "Final Stage")
    #expect(deduction.reason == "fielded a player, and lied")
    #expect(rules.adjustments.last?.points == 1 && rules.adjustments.last?.reason == nil)
    #expect(
      rules.rulings == [
        OrderRuling(.playOff, teams: ["Alba", "Boys"], note: "won 2-1 in Lima"),
        OrderRuling(.lots, teams: ["Cid", "Dos"]),
      ])
    #expect(
      rules.stages == [
        StageRules(stage: "Regular", pointsForWin: 3),
        StageRules(
          stage: "Final Stage", order: [.points, .lots],
          carried: CarriedPoints(stage: "Regular", share: .halfUp, withResults: true)),
      ])
  }

  @Test func everyRuleIsWrittenAndReadsBack() throws {
    let season = try read(Self.text)
    let written = ArticleWriter.write(season)
    let again = try read(written)
    #expect(SeasonFacts(again) == SeasonFacts(season), "\(written)")
    #expect(ArticleWriter.write(again) == written)
  }

  @Test func standingsAreWrittenAndReadBack() throws {
    let season = try read(
      "= 1990 Copa =\n== Standings ==\n| Pos | Team | Pld | Pts |\n| 1 | Alba | 2 | −1 |\n== First Stage ==\n=== Group A ===\n"
        + "| Pos | Team | W | D | L | GF | GA |\n| 1 | Alba | 1 | 0 | 0 | 2 | 1 |\n| 2 | Boys | 0 | 0 | 1 | 1 | 2 |\n"
        + "==== Round 1 ====\nAlba 2-1 Boys\n")
    let written = ArticleWriter.write(season)
    let again = try read(written)
    #expect(season.claims.count == 3)
    #expect(SeasonFacts(again) == SeasonFacts(season), "\(written)")
  }

  @Test(arguments: [
    ("puntos por victoria: 2", 2), ("Puntos por partido ganado: dos", 2), ("POINTS FOR A WIN: 3", 3),
  ])
  func spanishKeys(item: String, points: Int) throws {
    #expect(try read("= 1990 Copa =\nReglas\n- \(item)\n\n== Round 1 ==\nA 1-0 B\n").rules.pointsForWin == points)
  }

  @Test func spanishOrderAndLots() throws {
    let rules = try read(
      "= 1990 Copa =\nReglas\n- Orden: puntos, diferencia de goles, goles a favor, sorteo\n- Sorteo: A, B\n"
        + "- Descuento: A 3, 2 de mayo de 1990, alineación indebida\n\n== Fecha 1 ==\nA 1-0 B\n"
    ).rules
    #expect(rules.order == [.points, .goalDifference, .goalsFor, .lots])
    #expect(rules.rulings.map(\.criterion) == [.lots])
    #expect(
      rules.adjustments.first?.day?.iso == "1990-05-02" && rules.adjustments.first?.reason == "alineación indebida")
  }

  @Test(arguments: [
    ("Carried points: all", "under that stage"), ("Lots: Alba", "two teams"), ("Ordre: points", "Order"),
  ])
  func whatIsWrongIsSaid(item: String, words: String) {
    let read = SeasonFiles.read(
      SourceText("= 1990 Copa =\nRules\n- \(item)\n\n== Round 1 ==\nA 1-0 B\n", file: "x"), as: .article)
    #expect(read.diagnostics.map(\.id) == ["rules.unreadable"])
    #expect(
      read.diagnostics.first.map { "\($0.message) \($0.expected ?? "") \($0.fix ?? "")" }?.contains(words) == true)
  }

  @Test func carriedPointsNeedAKnownShare() {
    let read = SeasonFiles.read(
      SourceText("= 1990 Copa =\n== Final Stage ==\n- Carried points: a third\n=== Round 1 ===\nA 1-0 B\n", file: "x"),
      as: .article)
    #expect(read.diagnostics.map(\.id) == ["rules.unreadable"])
  }
}
