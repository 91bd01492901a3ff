import AnuarioTestSupport
import Football
import Plotting
import Statistics
import Testing
import Words

@testable import Anuario

/// What is not drawn of seasons that are too small or too plain for it, and what is drawn instead.
@Suite struct SmallSeasonsTests {
  private func telling(_ season: Season, _ language: String = "en") throws -> Telling {
    Telling(SeasonStatistics(season, rules: CopaPeru.twoPoints), words: try Words(tag: language))
  }

  private func chart(_ kind: String, _ season: Season, _ language: String = "en") throws -> Chart {
    try #require(ChartKind.named(kind)).chart(ChartRequest([telling(season, language)]))
  }

  private func refusal(_ kind: String, _ season: Season) throws -> String {
    do {
      _ = try chart(kind, season)
      return "drawn"
    } catch let error as NothingToDraw {
      return error.reason
    }
  }

  private func season(_ rounds: [[String]], isNumbered: Bool = false, ground: Ground = .unknown) -> Season {
    var builder = SeasonBuilder("Cup", "1958")
    let rounds = rounds.enumerated().map { number, matches in
      builder.round(
        isNumbered ? "Round \(number + 1)" : "", number: isNumbered ? number + 1 : nil, ground: ground, matches)
    }
    builder.stage(rounds: rounds)
    return builder.season
  }

  /// Two matches of three teams are a semi-final and a final as likely as a league.
  @Test func aRecordWithoutRoundsWhoseTeamsDidNotAllMeetHasNoTable() throws {
    let vase = season([["Guernsey 8-2 Alderney", "Jersey 2-1 Guernsey"]])
    #expect(SeasonStatistics(vase, rules: .standard).title == .none)
    #expect(try refusal("points-progression", vase).contains("did not meet equally often"))
    let headline = try chart("cross-table", vase).text.headline.replacing("\u{A0}", with: " ")
    #expect(headline == "Cup 1958: 2 matches, 13 goals")
    // A group with a final after it: the pair that met again is no round of a league.
    let group = ["A 1-0 B", "B 1-1 C", "A 0-0 C"]
    #expect(SeasonStatistics(season([group + ["A 0-1 C"]]), rules: .standard).title == .none)
    #expect(SeasonStatistics(season([group]), rules: .standard).title.team == Team.ID(0))
    let rounds = season([["A 1-0 B"], ["B 1-1 C"], ["A 0-0 C"], ["A 3-1 C"]], isNumbered: true)
    #expect(SeasonStatistics(rounds, rules: .standard).title.team == Team.ID(0))
  }

  @Test func fewMatchesAreNoSpread() throws {
    let few = season([["A 1-0 B", "C 2-2 D"], ["B 0-3 A", "D 1-0 C"]], isNumbered: true, ground: .home)
    for kind in ["goal-distribution", "scorelines"] {
      #expect(try refusal(kind, few) == "only four matches have a result; this chart needs five")
    }
    for kind in ["position-by-round", "title-race", "points-against-leader", "points-against-par", "season-strips"] {
      #expect(try refusal(kind, few) == "fewer than three rounds have results")
    }
    #expect(try refusal("home-away", few) == "too few matches have a home side to compare home and away")
    let once = season([["A 1-0 B", "C 2-2 D"], ["B 0-3 A", "D 2-0 C"], ["A 4-0 C", "B 5-0 D"]], isNumbered: true)
    #expect(try refusal("scorelines", once) == "no score came twice")
    let plain = season([["A 1-0 B", "C 2-2 D"], ["B 0-3 A", "D 0-0 C"]], isNumbered: true)
    #expect(try refusal("biggest-wins", plain) == "only two matches had a winner; this chart needs three")
  }

  /// Of a cup the square of all pairs would be nearly empty: the champion's own pairs stand, all of them.
  @Test func aCupShowsThePairsOfItsChampion() throws {
    var builder = SeasonBuilder("Cup", "1990")
    let rounds = (1...10).map { number in
      let ties = ["A 2-0 T\(number)"] + (1..<5).map { "U\(number)\($0) 1-0 V\(number)\($0)" }
      return builder.round(number == 10 ? "Final" : "Round \(number)", number: number, number == 10 ? [ties[0]] : ties)
    }
    builder.stage("", .knockout, rounds: rounds)
    let body = try #require(try chart("head-to-head", builder.season).body as? PairBlocksBody)
    #expect(body.pairs.count == 10 && body.pairs.allSatisfy { $0.left == "A" })
  }

  /// A round that was brought forward stands where a reader looks for it.
  @Test func goalsByRoundStandInTheOrderOfNumbers() throws {
    var builder = SeasonBuilder("League", "1970")
    let rounds = [1, 2, 9, 3, 4, 5, 6, 7, 8].map { (number: Int) in
      builder.round("Round \(number)", number: number, ["A \(number)-0 B", "C 1-0 D"])
    }
    builder.stage(rounds: rounds)
    let body = try #require(try chart("goals-by-round", builder.season).body as? ColumnsBody)
    #expect(body.columns.map(\.label) == ["Round\u{A0}1"] + (2...9).map(String.init))
  }

  @Test func theOnlyChampionWinsThemAll() throws {
    func headline(_ count: Int, _ language: String) throws -> String {
      let tellings = try (0..<count).map { number in
        var builder = SeasonBuilder("League", String(1970 + number))
        builder.stage(rounds: [builder.round("Round 1", number: 1, ["Norte 1-0 Sur"])])
        return try telling(builder.season, language)
      }
      return try #require(ChartKind.named("champions")).chart(ChartRequest(tellings)).text.headline
    }
    #expect(try headline(2, "en") == "Norte win both titles")
    #expect(try headline(3, "en") == "Norte win all three titles")
    #expect(try headline(2, "es") == "Norte gana los dos títulos")
  }

  /// Nations that met in one place within weeks were at home on paper only; in a league they were.
  @Test func atATournamentNobodyIsAtHome() {
    let pairs = ["Mexico 1-0 Canada", "Cuba 0-2 Haiti", "Panama 1-1 Belize", "Honduras 1-0 Mexico", "Canada 0-0 Cuba"]
    func hosts(_ days: [Int]) -> Int {
      var builder = SeasonBuilder("Gold Cup", "2013")
      let rounds = zip(pairs, days).map { pair, day in
        builder.round("", day: Day(year: 2013, month: 1 + day / 28, day: 1 + day % 28), ground: .home, [pair])
      }
      builder.stage("", .knockout, rounds: rounds)
      return SeasonBook(builder.season, rules: .standard).statistics.matches.count { $0.ground == .home }
    }
    #expect(hosts([0, 1, 2, 3, 20]) == 0)
    #expect(hosts([0, 60, 120, 180, 200]) == 5)
  }

  /// Data name the clubs that were counted as one, as pictures and texts do.
  @Test func dataNameTheClubsThatAreTakenForOne() throws {
    func season(_ label: String, _ match: String) -> SeasonBook {
      var builder = SeasonBuilder("League", label)
      builder.stage(rounds: [builder.round("Round 1", number: 1, [match])])
      return SeasonBook(builder.season, rules: .standard)
    }
    let books = [season("1970", "US Palermo 1-0 FK Krasnodar"), season("1971", "Palermo FC 1-0 FC Krasnodar")]
    let report = HistoryReport(try History(withShippedAliases: books), words: try Words(tag: "en"))
    let table = try report.text(as: .csv, .allTime)
    #expect(table.contains(",US Palermo,US Palermo"))
    // FK is the same as FC: nothing is inferred.
    #expect(table.contains(",FK Krasnodar,\n") || table.contains(",FK Krasnodar,\r\n"))
    let json = try report.text(as: .json, .allTime).filter { !$0.isWhitespace }
    #expect(json.contains("\"taken_for_one\":[\"USPalermo\"]") && json.contains("\"other_names\":[\"FKKrasnodar\"]"))
  }
}
