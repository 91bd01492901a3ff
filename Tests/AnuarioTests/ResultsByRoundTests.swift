import AnuarioTestSupport
import Documents
import Drawing
import Football
import Statistics
import Styling
import Testing
import Words

@testable import Anuario

/// The results of a report where the record has no rounds: its days tell when each match was.
@Suite struct ResultsByRoundTests {
  /// The texts of every row, an empty cell as nothing.
  private func rows(_ rounds: [Round], of season: Season, _ language: String = "en") throws -> [String] {
    let telling = Telling(SeasonStatistics(season, rules: CopaPeru.twoPoints), words: try Words(tag: language))
    let setting = Typesetting(style: try StyleReader.shipped("default"), measurer: FakeMeasurer())
    let block = ResultsByRound(edition: Edition(telling, setting: setting), rounds: rounds, width: Edition.mm(82)).block
    return block.rows.map { row in
      row.cells.map { cell in
        if case .text(let spans) = cell.content { spans.map(\.string).joined() } else { "" }
      }.joined(separator: "|").replacing("\u{A0}", with: " ")
    }
  }

  private func round(_ builder: inout SeasonBuilder, _ matches: [(String, Day?)]) -> Round {
    var round = builder.round("", matches.map(\.0))
    for index in matches.indices { round.matches[index].day = matches[index].1 }
    return round
  }

  private func day(_ month: Int, _ day: Int) -> Day? { Day(year: 1970, month: month, day: day) }

  @Test func fewMatchesHaveTheirDaysInFull() throws {
    var builder = SeasonBuilder("Copa", "1970")
    let round = round(
      &builder, [("A 1-0 B", day(6, 3)), ("C 2-2 D", day(5, 31)), ("A 0-1 C", day(6, 3)), ("B 3-1 D", day(6, 7))])
    builder.stage(rounds: [round])
    #expect(
      try rows([round], of: builder.season)
        == ["31 May|C|2–2|D", "3 Jun|A|1–0|B", "|A|0–1|C", "7 Jun|B|3–1|D"])
  }

  @Test func manyMatchesStandUnderTheirMonths() throws {
    var builder = SeasonBuilder("Copa", "1970")
    let matches = (0..<14).map { ("A \($0)-0 B", day($0 < 7 ? 5 : 6, 1 + $0 / 2)) }
    let round = round(&builder, matches)
    builder.stage(rounds: [round])
    let rows = try rows([round], of: builder.season, "es")
    #expect(rows.count == 14 + 3)
    #expect(rows.prefix(4) == ["Mayo de 1970|||", "1|A|0–0|B", "|A|1–0|B", "2|A|2–0|B"])
    #expect(rows[7...10] == ["4|A|6–0|B", "|||", "Junio de 1970|||", "4|A|7–0|B"])
  }

  @Test func daysThatAreNotKnownAreNoneOfTheDayBefore() throws {
    var builder = SeasonBuilder("Copa", "1970")
    let round = round(
      &builder, [("A 1-0 B", day(6, 3)), ("C 2-2 D", nil), ("A 0-1 C", nil), ("B 3-1 D", day(6, 7))])
    builder.stage(rounds: [round])
    #expect(
      try rows([round], of: builder.season) == ["3 Jun|A|1–0|B", "–|C|2–2|D", "|A|0–1|C", "7 Jun|B|3–1|D"])
  }

  @Test func roundsKeepTheirHeadings() throws {
    var builder = SeasonBuilder("Copa", "1970")
    let rounds = [
      builder.round("Round 1", number: 1, day: day(5, 3), ["A 1-0 B"]),
      builder.round("Round 2", number: 2, day: day(5, 10), ["B 1-0 A"]),
    ]
    builder.stage(rounds: rounds)
    #expect(
      try rows(rounds, of: builder.season)
        == ["Round 1||Sunday 3 May", "A|1–0|B", "||", "Round 2||Sunday 10 May", "B|1–0|A"])
  }
}
