import AnuarioTestSupport
import Football
import Plotting
import Sheets
import Statistics
import Testing
import Words

@testable import Anuario

/// What is said to have been won: the competition, one of its tournaments, or the play-offs behind a league.
@Suite struct TruthOfTitlesTests {
  private let league = ["Norte 2-0 Sur", "Sur 1-0 Oeste", "Oeste 0-3 Norte"]

  private func season(_ stages: [(String, StageFormat, String, [String])]) -> Season {
    var builder = SeasonBuilder("League", "1970")
    for (name, format, round, results) in stages {
      builder.stage(name, format, rounds: [builder.round(round, results)])
    }
    return builder.season
  }

  private func telling(_ season: Season, _ language: String = "en") throws -> Telling {
    Telling(SeasonBook(season, rules: .standard).statistics, words: try Words(tag: language))
  }

  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  private func halves(_ first: String, _ second: String) -> Season {
    season([
      ("Apertura", .league, "", league), ("Apertura Playoffs", .knockout, "Final", [first]),
      ("Clausura", .league, "", league), ("Clausura Playoffs", .knockout, "Final", [second]),
    ])
  }

  /// A league of which play-offs for promotion decide no title.
  private var promotion: Season {
    season([("Regular", .league, "", league), ("Finals", .knockout, "Final", ["Sur 0-1 Oeste"])])
  }

  @Test func tournamentsOfASeasonAreWonEach() throws {
    let two = halves("Norte 1-0 Sur", "Norte 0-1 Sur")
    #expect(plain(try telling(two).titleSentence.headline) == "Norte win the Apertura, Sur the Clausura")
    #expect(plain(try telling(two, "es").titleSentence.headline) == "Norte gana el Apertura; Sur, el Clausura")
    let one = halves("Norte 1-0 Sur", "Norte 2-1 Sur")
    #expect(plain(try telling(one).titleSentence.headline) == "Norte win the Apertura and the Clausura")
  }

  @Test func halfASeasonIsNoTitle() throws {
    let half = season([("1° Semestre", .league, "", league)])
    #expect(
      plain(try telling(half, "es-PE").titleSentence.headline)
        == "Norte termina primero en el 1.º Semestre con seis puntos")
  }

  @Test func playOffsBehindALeagueAreToldApart() throws {
    let told = try telling(promotion)
    #expect(plain(told.titleSentence.headline) == "Norte finish first in the League with six points")
    #expect(plain(told.standfirst) == "Oeste win the play-offs: 1–0 against Sur in the final.")
    #expect(
      plain(told.brief[0])
        == "The three teams met once each: three matches, three with a winner and none drawn. "
        + "One further match was played outside of the league.")
  }

  @Test func aSheetNamesWhatItsWinnerWon() throws {
    func predicate(_ season: Season, _ language: String = "en") throws -> String? {
      let telling = try telling(season, language)
      let bracket = try telling.bracket(BracketOptions(), for: .bracket)
      return BracketPlanning(bracket, telling).plan.champion.map { plain($0.predicate) }
    }
    #expect(try predicate(promotion) == "win the play-offs: 1–0 against Sur in the final")
    let two = halves("Norte 1-0 Sur", "Norte 0-1 Sur")
    #expect(try predicate(two, "es") == "gana el Clausura: 1–0 a Norte en la final")
    let cup = season([("", .knockout, "Final", ["Sur 0-1 Oeste"])])
    #expect(try predicate(cup) == "win the League: 1–0 against Sur in the final")
  }

  @Test func allWinsOfATeamAreListed() throws {
    let results = ["Norte 4-0 Sur", "Norte 1-0 Sur", "Norte 2-1 Sur", "Sur 3-0 Norte", "Sur 5-0 Este"]
    let body = try chart("biggest-wins", [season([("", .league, "", results)])], teams: ["Norte"]).body
    #expect(try #require(body as? ResultListBody).rows.map(\.score) == ["4–0", "2–1", "1–0"])
  }

  @Test func alternativeTextsHoldWhatIsDrawn() throws {
    var builder = SeasonBuilder("League", "1970")
    let rounds = [
      ["Norte 3-0 Sur", "Este 1-0 Oeste"], ["Sur 1-1 Este", "Oeste 0-3 Norte"], ["Norte 1-0 Este", "Sur 2-0 Oeste"],
    ].enumerated().map { builder.round("Round \($0 + 1)", number: $0 + 1, ground: .home, $1) }
    builder.stage(rounds: rounds)
    let season = builder.season
    func alt(_ kind: String) throws -> String { plain(try chart(kind, [season], teams: ["Oeste"]).text.altText) }
    let behind = "Oeste nine points behind, Norte in front, Este five points behind and Sur five points behind."
    #expect(try alt("points-against-leader").hasSuffix(behind))
    #expect(try alt("position-by-round").hasSuffix("Oeste fourth, Norte first, Este second and Sur third."))
    #expect(try alt("form").contains("Oeste: lose three; Norte: win three;"))
    #expect(try alt("season-strips").contains("Oeste: lose three; Norte: win three;"))
    #expect(try alt("cross-table").hasSuffix("Results of Oeste at home: Norte 0–3; away: Este 0–1 and Sur 0–2."))
    let away = try alt("home-away")
    #expect(away.hasSuffix("At home they lose one; away they lose two."))
  }
}
