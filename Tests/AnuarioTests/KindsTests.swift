import AnuarioTestSupport
import Football
import Plotting
import Statistics
import Testing
import Words

@testable import Anuario

/// What the further kinds of charts say, and when they say that they have nothing to show.
@Suite struct KindsTests {
  private func chart(
    _ kind: String, _ seasons: [Season], language: String = "en", teams: [String] = []
  ) throws -> Chart {
    let words = try Words(tag: language)
    let tellings = seasons.map { Telling(SeasonStatistics($0, rules: CopaPeru.twoPoints), words: words) }
    let asked = seasons.map { season in
      teams.compactMap { name in season.teams.firstIndex { $0.name == name }.map { Team.ID($0) } }
    }
    return try #require(ChartKind.named(kind)).chart(ChartRequest(tellings, teams: asked))
  }

  private func headline(_ kind: String, _ season: Season, _ language: String = "en") throws -> String {
    try chart(kind, [season], language: language).text.headline.replacing("\u{A0}", with: " ")
  }

  private var homeLeague: Season {
    var builder = SeasonBuilder("League", "1970")
    let rounds = [
      builder.round("Round 1", number: 1, ground: .home, ["A 1-0 B", "C 2-2 D"]),
      builder.round("Round 2", number: 2, ground: .home, ["B 0-3 A", "D 1-0 C"]),
      builder.round("Round 3", number: 3, ground: .home, ["A 2-1 C", "B 1-1 D"]),
    ]
    builder.stage(rounds: rounds)
    return builder.season
  }

  @Test(arguments: [
    (
      "position-by-round",
      "Alfonso Ugarte de Chiclín go top for good in the third round"
    ),
    (
      "title-race",
      "Alfonso Ugarte de Chiclín secure first place in the last round, one point ahead of Octavio Espinosa and Juan Aurich"
    ),
    (
      "points-against-leader",
      "Octavio Espinosa and Juan Aurich end one point behind Alfonso Ugarte de Chiclín; Cienciano trail by seven"
    ),
    (
      "points-against-par",
      "Alfonso Ugarte de Chiclín end three points above the average; Cienciano fall four short of it"
    ),
    ("scorelines", "The most frequent score is 3–1: 3 matches of 15"),
    ("goals-by-round", "Round 2 brings the most goals: 13"),
    ("form", "Alfonso Ugarte de Chiclín win three matches in a row"),
    ("season-strips", "Alfonso Ugarte de Chiclín win four and lose one of five matches"),
    ("biggest-wins", "Melgar 8–0 CNI: the biggest win"),
  ])
  func theFindingsOf1967(_ kind: String, _ expected: String) throws {
    #expect(try headline(kind, CopaPeru.season1967) == expected)
  }

  @Test(arguments: [
    (
      "position-by-round",
      "Alfonso Ugarte de Chiclín toma la punta en la tercera fecha y no la suelta"
    ),
    ("form", "Alfonso Ugarte de Chiclín gana tres partidos seguidos"),
    ("goals-by-round", "Fecha 2, la de más goles: 13"),
    ("biggest-wins", "Melgar 8–0 CNI: la mayor diferencia"),
  ])
  func theFindingsInSpanish(_ kind: String, _ expected: String) throws {
    #expect(try headline(kind, CopaPeru.season1967, "es") == expected)
  }

  @Test func severalSeasonsAreJoined() throws {
    let seasons = [CopaPeru.season1968, CopaPeru.season1967]
    #expect(try chart("champions", seasons).text.headline == "Nobody wins twice: two champions in two seasons")
    #expect(
      try chart("all-time", seasons).text.headline
        == "Carlos A. Mannucci lead the table of two seasons by goal difference, with eight points")
    for kind in ["champions", "all-time"] {
      #expect(throws: NothingToDraw.self) { try chart(kind, [CopaPeru.season1967]) }
    }
  }

  @Test func homeIsToldOnlyWhereTheRecordHasIt() throws {
    #expect(try headline("home-away", homeLeague) == "Home sides win three of six matches, away sides one")
    #expect(throws: NothingToDraw.self) { try chart("home-away", [CopaPeru.season1967]) }
    let body = try #require(try chart("scorelines", [homeLeague]).body as? ScoreGridBody)
    #expect(body.counts.joined().compactMap { $0 }.reduce(0, +) == 6)
    let mirrored = try #require(try chart("scorelines", [CopaPeru.season1967]).body as? ScoreGridBody)
    // Without a home side nobody wins with the smaller number.
    #expect(mirrored.counts[0].dropFirst().allSatisfy { $0 == nil })
    #expect(mirrored.counts.joined().compactMap { $0 }.reduce(0, +) == 15)
  }

  @Test func theTeamAskedForIsBroughtOut() throws {
    let chart = try chart("position-by-round", [CopaPeru.season1967], teams: ["Melgar"])
    let body = try #require(chart.body as? RankBody)
    #expect(body.series.filter { $0.emphasis == .champion }.map(\.name) == ["Melgar"])
    #expect(chart.text.headline == "Melgar finish fourth, second at best and fourth at worst")
  }

  @Test(arguments: ChartKind.all)
  func aSeasonWithoutResultsIsSaidInWords(_ kind: ChartKind) throws {
    let words = try Words(tag: "en")
    var builder = SeasonBuilder("Copa", "1970")
    builder.stage(rounds: [builder.round("Round 1", ["A v B"])])
    let telling = Telling(SeasonStatistics(builder.season, rules: CopaPeru.twoPoints), words: words)
    let error = #expect(throws: NothingToDraw.self) { try kind.chart(ChartRequest([telling])) }
    #expect(error?.reason.isEmpty == false && error?.reason.contains("{") == false)
  }

  /// Headline, subtitle and notes, or why there is nothing to draw.
  private func sentences(_ kind: ChartKind, _ tellings: [Telling]) -> [String] {
    do throws(NothingToDraw) {
      let text = try kind.chart(ChartRequest(tellings)).text
      return [text.headline, text.subtitle] + text.notes
    } catch {
      return [error.reason]
    }
  }

  /// A sentence opens with a word, whatever it counts.
  @Test(arguments: ChartKind.all, ["en", "es"])
  func sentencesOpenWithAWord(_ kind: ChartKind, _ language: String) throws {
    let folder = ExternalSeasons.folder
    let books = try SeasonLibrary.load(folder.map { [$0] } ?? []).books.filter { $0.matchCount > 0 }
    let words = try Words(tag: language)
    for book in books.enumerated().filter({ folder == nil || $0.offset % 12 == 5 }).map(\.element) {
      let telling = Telling(book.statistics, words: words)
      for tellings in [[telling], [telling, telling]] where tellings.count == 1 || kind.joinsSeasons {
        for sentence in sentences(kind, tellings) {
          #expect(sentence.first?.isNumber != true, "\(book.season.source.files) \(sentence)")
        }
      }
    }
  }

  /// Of rounds in which matches were moved a column is no round: the columns count the matches.
  @Test func formOverRoundsWithMovedMatchesHasNumbers() throws {
    var builder = SeasonBuilder("League", "1970")
    let rounds = [
      builder.round("Round 1", number: 1, ["A 1-0 B", "C 1-0 D"]), builder.round("Round 2", number: 2, ["A 1-1 C"]),
      builder.round("Round 3", number: 3, ["B 2-0 D", "A 1-0 D"]), builder.round("Round 4", number: 4, ["B 1-0 C"]),
    ]
    builder.stage(rounds: rounds)
    var editing = ChartEditing()
    editing.rounds = 2...4
    let book = SeasonBook(builder.season, rules: CopaPeru.twoPoints)
    let telling = Telling(try editing.part(of: book).statistics, words: try Words(tag: "en"))
    let body = try #require(try ChartKind.named("form")?.chart(ChartRequest([telling])).body as? ResultGridBody)
    #expect(body.labels == ["1", "2"])
  }

  /// Ten seasons of two meetings each, in which one club's name is written in two ways.
  private var tenSeasons: [Season] {
    (0..<10).map { number in
      let club = number < 5 ? "Norte" : "Norte FC"
      var builder = SeasonBuilder("League", String(1970 + number))
      let rounds = [
        builder.round("Round 1", number: 1, ground: .home, ["\(club) 2-0 Sur"]),
        builder.round("Round 2", number: 2, ground: .home, [number < 4 ? "Sur 3-0 \(club)" : "Sur 1-1 \(club)"]),
      ]
      builder.stage(rounds: rounds)
      return builder.season
    }
  }

  @Test func manyMeetingsOfAPairAreAHistory() throws {
    let chart = try chart("head-to-head", tenSeasons.reversed(), teams: ["Norte", "Norte FC", "Sur"])
    let body = try #require(chart.body as? PairHistoryBody)
    let pair = try #require(body.pairs.first)
    #expect(body.pairs.count == 1)
    #expect(pair.left == "Norte" && pair.right == "Sur" && pair.isSubject)
    #expect([pair.won.count, pair.drawn.count, pair.lost.count] == [10, 6, 4])
    #expect(pair.sum == "26–18")
    #expect(pair.meetings.count == 20)
    #expect(pair.meetings.first?.label == "1970" && pair.meetings.last?.label == "1979")
    #expect(pair.meetings.filter { !$0.remark.isEmpty }.map(\.remark) == ["0–3, 1973", "2–0, 1979"])
    #expect(
      chart.text.headline.replacing("\u{A0}", with: " ") == "Norte win 10 and lose 4 of 20 matches against Sur")
    #expect(chart.text.kicker == "LEAGUE · 1970–1979")
    #expect(chart.text.source.contains("counted as one club"))
  }
}
