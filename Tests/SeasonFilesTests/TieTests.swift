import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Ties in every form that tells them: by goals, away goals, replays, play-offs, lots, and by who plays on.
@Suite struct TieTests {
  private func ties(_ rounds: String, in form: SeasonFormat = .footballText) throws -> (season: Season, ties: [Tie]) {
    let head = form == .article ? "= 1990 Copa =\n\n" : "= Copa 1990\n\n"
    let read = SeasonFiles.read(SourceText(head + rounds, file: "x"), as: form)
    #expect(!read.hasErrors, "\(read.diagnostics)")
    let season = try #require(read.value.first)
    return (season, season.allStages.flatMap(\.ties))
  }

  private func winner(_ tie: Tie?, _ season: Season) -> String? {
    guard let tie, let side = tie.winner else { return nil }
    return season[side == .first ? tie.first : tie.second].name
  }

  @Test func twoLegsAddUp() throws {
    let (season, ties) = try ties("▪ Semi-finals\n  A v B  2-0\n  C v D  1-1\n  B v A  1-0\n  D v C  0-0\n")
    #expect(ties.count == 2 && ties[0].aggregate == Goals(2, 1))
    #expect(winner(ties[0], season) == "A" && ties[0].note == nil)
    #expect(ties[1].winner == nil && ties[1].aggregate == Goals(1, 1))
  }

  @Test func awayGoalsDecideWhereTheRecordSaysSoOrTheTeamPlaysOn() throws {
    let open = try ties("▪ Semi-finals\n  C v D  1-1\n  D v C  0-0\n")
    #expect(open.ties.first?.winner == nil)
    let said = try ties("▪ Semi-finals\n  C v D  1-1\n  D v C  0-0 [D win on away goals]\n")
    #expect(winner(said.ties.first, said.season) == "D" && said.ties.first?.note == "away goals")
    let played = try ties("▪ Semi-finals\n  C v D  1-1\n  D v C  0-0\n\n▪ Final\n  A v D  1-0\n")
    #expect(winner(played.ties.first, played.season) == "D" && played.ties.first?.note == "away goals")
    let against = try ties("▪ Semi-finals\n  C v D  1-1\n  D v C  0-0\n\n▪ Final\n  A v C  1-0\n")
    #expect(winner(against.ties.first, against.season) == "C" && against.ties.first?.note == nil)
  }

  @Test func aReplayIsNoSecondLeg() throws {
    let (season, ties) = try ties("▪ Round 3\n  A v B  1-1\n  C v D  2-1\n  B v A  0-2\n\n▪ Final\n  A v C  3-0\n")
    #expect(ties[0].legs.count == 2 && ties[0].aggregate == nil && ties[0].note == "replay")
    #expect(winner(ties[0], season) == "A")
  }

  @Test func aPlayOffDecidesLevelLegs() throws {
    let (season, ties) = try ties("▪ Final\n  A v B  2-0\n  B v A  2-0\n  A v B  1-0\n")
    #expect(ties.count == 1 && ties[0].aggregate == Goals(2, 2) && ties[0].note == "play-off")
    #expect(winner(ties[0], season) == "A")
  }

  @Test func notesNameTheWinner() throws {
    let (season, ties) = try ties(
      "▪ Semi-finals\n  Thailand v Burma  1-1 [Thailand wins on penalties]\n  Italy v Russia  0-0 [Italy won the toss]\n"
    )
    #expect(winner(ties[0], season) == "Thailand" && winner(ties[1], season) == "Italy")
    #expect(ties[1].note == "lots")
  }

  @Test func theThirdPlaceMatchIsForLosers() throws {
    let (season, ties) = try ties(
      "▪ Semi-finals\n  A v B  1-1\n  C v D  2-2\n\n▪ Third-place match\n  B v D  1-0\n\n▪ Final\n  A v C  0-1\n")
    #expect(winner(ties[0], season) == "A" && winner(ties[1], season) == "C")
    #expect(winner(ties[2], season) == "B" && winner(ties[3], season) == "C")
  }

  // MARK: The article's tables

  @Test func aTableOfTwoLegs() throws {
    let (season, ties) = try ties(
      """
      == Quarter-finals ==
      | Team 1 | Agg. | Team 2 | 1st leg | 2nd leg |
      | Alba | 3–1 | Boys | 2–0 | 1–1 |
      | Cristal | 2–2 (a) | Dínamo | 2–1 | 0–1 |
      | Estrella | 1–1 (4–3 p) | Fénix | 1–0 | 0–1 (a.e.t.) |

      == Final ==
      12 May 1990
      Alba 1–1 (a.e.t.; 5–4 pen.) Estrella @ Lima
      """, in: .article)
    let scores = season.matches.map {
      "\(season[$0.first].name) \($0.counted.map { "\($0.first)-\($0.second)" } ?? "v")"
    }
    #expect(scores == ["Alba 2-0", "Boys 1-1", "Cristal 2-1", "Dínamo 1-0", "Estrella 1-0", "Fénix 1-0", "Alba 1-1"])
    #expect(ties.prefix(3).compactMap(\.aggregate) == [Goals(3, 1), Goals(2, 2), Goals(1, 1)])
    #expect(ties.map { winner($0, season) ?? "?" } == ["Alba", "Dínamo", "Estrella", "Alba"])
    #expect(ties[1].note == "away goals")
    #expect(season.matches[5].score.penalties == Goals(3, 4) && season.matches[5].score.afterExtraTime == Goals(1, 0))
  }

  @Test func aTableOfTwoLegsInSpanishPlayedOrder() throws {
    let (season, ties) = try ties(
      "== Cuartos de final ==\n| Equipo 1 | Global | Equipo 2 | Ida | Vuelta |\n| Alba | 3-1 | Boys | 2-0 | 1-1 |\n"
        + "| Cid | 1-3 | Dos | 0-1 | 2-1 |\n", in: .article)
    #expect(ties.compactMap(\.aggregate) == [Goals(3, 1), Goals(1, 3)])
    // Only as it was played, Dos 2-1 Cid, does the second leg make the aggregate.
    #expect(season.matches.last?.counted == Goals(2, 1) && winner(ties.last, season) == "Dos")
  }

  @Test func aTableOfManySeasonsHasNoMatchesOfThisOne() throws {
    let (season, _) = try ties(
      "== Finals ==\n| Year | Winners | Score | Losers |\n| 1988 | A | 2-1 | B |\n| 1990 | A | 3-1 | B |\n",
      in: .article)
    #expect(season.matches.map(\.counted) == [Goals(3, 1)])
    #expect(season.notes.contains { $0.text.contains("1988") })
  }

  @Test func aTableOfSingleMatches() throws {
    let (season, ties) = try ties(
      "== Octavos de final ==\n| Local | Resultado | Visitante |\n| Alba | 2–1 | Boys |\n| Cid | w/o | Dos |\n",
      in: .article)
    #expect(season.matches.map(\.status) == [.played, .walkover] && ties.count == 2)
    let bad = SeasonFiles.read(
      SourceText("= 1990 C =\n== Final ==\n| Home | Score | Away |\n| A | 2x | B |\n| C | 1-0 | C |\n", file: "x"),
      as: .article)
    #expect(bad.diagnostics.map(\.id) == ["score.unreadable", "match.same-team"])
  }
}
