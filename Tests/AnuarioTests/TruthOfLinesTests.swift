import AnuarioTestSupport
import Football
import Plotting
import Statistics
import Testing
import Words

@testable import Anuario

/// What charts of lines over the rounds say holds for leagues that split, for seasons in progress and for those cut short.
@Suite struct TruthOfLinesTests {
  private func chart(_ kind: String, _ statistics: SeasonStatistics, language: String = "en") throws -> Chart {
    let telling = Telling(statistics, words: try Words(tag: language))
    return try #require(ChartKind.named(kind)).chart(ChartRequest([telling]))
  }

  private func headline(_ kind: String, _ statistics: SeasonStatistics) throws -> String {
    plain(try chart(kind, statistics).text.headline)
  }

  private func series(_ kind: String, _ statistics: SeasonStatistics) throws -> [ProgressionBody.Series] {
    try #require(try chart(kind, statistics).body as? ProgressionBody).series
  }

  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  /// A league of four over six rounds that splits into two halves; the lower one plays four rounds more, the upper one three.
  private func split(_ share: CarriedPoints.Share = .all) throws -> SeasonStatistics {
    var builder = SeasonBuilder("League", "2000")
    func rounds(_ matches: [[String]], day: Int) -> [Round] {
      matches.enumerated().map {
        builder.round(
          "Round \($0 + 1)", number: $0 + 1, day: Day(year: 2000, month: 3, day: day + $0), ground: .home, $1)
      }
    }
    let once = [["A 1-0 B", "C 1-0 D"], ["A 1-0 C", "B 1-0 D"], ["A 1-0 D", "B 1-0 C"]]
    builder.stage(rounds: rounds(once + once, day: 1))
    builder.stage("Championship", rounds: rounds([["A 1-0 B"], ["B 1-0 A"], ["B 1-0 A"]], day: 10))
    builder.stage("Relegation", rounds: rounds([["C 1-0 D"], ["D 1-0 C"], ["C 0-0 D"], ["D 2-0 C"]], day: 10))
    var rules = Rules.standard
    rules.stages = ["Championship", "Relegation"].map {
      Sourced(StageRules(stage: $0, carried: CarriedPoints(stage: "", share: share, withResults: true)), .asked)
    }
    return try #require(SeasonStatistics(builder.season, rules: rules).joined)
  }

  @Test func roundsToSpareAreThoseOfTheFirstsOwnPart() throws {
    let league = try split()
    #expect(league.progressions[0].rounds.count == 10 && league.progressions[0].titleRounds == 9)
    #expect(league.progressions[0].mostMatchesLeft?.prefix(10) == [9, 8, 7, 6, 5, 4, 3, 2, 1, 0])
    #expect(try headline("title-race", league) == "A secure first place with two rounds to spare")
    let body = try #require(try chart("title-race", league).body as? ProgressionBody)
    #expect(body.limit != nil)
  }

  @Test(arguments: ["points-progression", "points-against-leader", "points-against-par"])
  func linesEndWithTheLastMatch(_ kind: String) throws {
    #expect(try series(kind, split()).map(\.values.count) == [10, 10, 11, 11])
  }

  @Test func theAverageTeamStandsOnParInEveryRound() throws {
    let league = try split(.halfDown)
    let progression = league.progressions[0]
    for round in progression.rounds.indices {
      let sum = progression.rows.reduce(0.0) { $0 + progression.pointsAgainstPar($1.team)[round] }
      #expect(abs(sum) < 1e-9, "after round \(round + 1)")
    }
    // Before the split nothing was halved: A had 18 points where all together had 36 from 24 matches.
    let first = try #require(progression.rows.first { league.season[$0.team].name == "A" })
    #expect(progression.pointsAgainstPar(first.team)[5] == 9)
    let text = try chart("points-against-par", league).text
    #expect(text.subtitle.hasPrefix("Points above or below the average of all teams after each round; it came to"))
    #expect(text.notes.contains { $0.contains("points were halved") })
  }

  /// A league of four; `late` are the matches of its last two rounds.
  private func league(_ late: [String], _ last: [String]) -> SeasonStatistics {
    var builder = SeasonBuilder("League", "2000")
    let first = [["A 1-0 B", "C 1-0 D"], ["A 1-0 C", "B 1-0 D"], ["A 1-0 D", "B 1-0 C"], late, last]
    builder.stage(
      rounds: first.enumerated().map {
        builder.round(
          "Round \($0 + 1)", number: $0 + 1, day: Day(year: 2000, month: 3, day: $0 + 1), ground: .home, $1)
      })
    return SeasonStatistics(builder.season, rules: .standard)
  }

  @Test func unlikeNumbersOfMatchesAreToldOfAllTeams() throws {
    // Of D no matches are to come: it plays no more.
    let expelled = league(["A 1-0 B"], ["B 1-0 C", "A 1-0 C"])
    #expect(
      try chart("points-against-par", expelled).text.notes.map(plain)
        == ["With two matches fewer than the others: D."])
    let uneven = league(["B 1-0 A"], ["A 1-0 C"])
    #expect(
      try chart("points-against-par", uneven).text.notes.map(plain) == ["On record are from 3 to 5 matches a team."])
    let open = league(["C 1-0 A", "B v D"], ["A v B", "C v D"])
    for kind in ["points-against-leader", "points-progression", "position-by-round"] {
      #expect(try chart(kind, open).text.notes.contains { plain($0) == "A match fewer than the others: B and D." })
      #expect(
        try chart(kind, open, language: "es").text.notes.contains { plain($0) == "Con un partido menos: B y D." })
    }
  }

  @Test func roundsThatAreNotCompleteCountByMatchesPlayed() throws {
    let open = league(["C 1-0 A", "B v D"], ["A 2-0 B", "C v D"])
    #expect(open.progressions[0].hasUnfinishedRounds && open.matchesToCome.count == 2)
    // A has played five, B and C four, D three: no line stands still for a match to come.
    for kind in ["points-progression", "points-against-par"] {
      let body = try #require(try chart(kind, open).body as? ProgressionBody)
      let lengths = Dictionary(uniqueKeysWithValues: body.series.map { ($0.name, $0.values.count - 1) })
      #expect(lengths == ["A": 5, "B": 4, "C": 4, "D": 3])
      #expect(body.axis.lastWord.map(plain) == "5 matches")
    }
    // How far behind the leader they are is told as the table stands.
    #expect(try series("points-against-leader", open).map(\.values.last) == [0, -6, -6, -12])
    let text = try chart("position-by-round", open).text
    #expect(text.subtitle == "Position by number of matches played")
    #expect(text.notes.contains("By matches played, since some rounds are not complete."))
    // A round that lacks a result long after it was played is no reason.
    let lacking = league(["C 1-0 A", "B v D"], ["A 2-0 B", "C 1-0 D"])
    #expect(lacking.matchesToCome.isEmpty)
    #expect(try chart("position-by-round", lacking).text.subtitle.hasPrefix("Position after each of the five rounds"))
  }

  @Test func noTableOfASeasonInProgressIsFinal() throws {
    var builder = SeasonBuilder("League", "2000")
    let rounds = [["A 1-0 B", "C 1-0 D"], ["A 1-0 C", "B 0-0 D"], ["A 1-0 D", "B 1-0 C"], ["A v B", "C v D"]]
    builder.stage(rounds: rounds.enumerated().map { builder.round("Round \($0 + 1)", number: $0 + 1, $1) })
    let source = try chart("position-by-round", SeasonStatistics(builder.season, rules: .standard)).text.source
    #expect(source.contains("order of the current table"))
  }

  @Test func aSeasonCutShortTellsHowFarItWent() throws {
    var builder = SeasonBuilder("League", "2000")
    let rounds = [["A 1-0 B", "C 1-0 D"], ["A 1-0 C", "B 0-0 D"], ["A 1-0 D", "B 1-0 C"], ["A 2-0 B"]]
    var played = rounds.enumerated().map { builder.round("Round \($0 + 1)", number: $0 + 1, $1) }
    played[3].matches.append(builder.match("C v D", status: .cancelled))
    builder.stage(rounds: played)
    let found = SeasonStatistics(builder.season, rules: .standard)
    for kind in ["points-against-leader", "position-by-round", "title-race"] {
      let notes = try chart(kind, found).text.notes.map(plain)
      #expect(notes.contains("When it was cut short teams had played 3 to 4 matches."))
    }
  }

  @Test(arguments: [
    "goals-by-round", "goals-by-team", "form", "season-strips", "home-away", "biggest-wins", "points-progression",
    "position-by-round", "scorelines", "cross-table",
  ])
  func everyChartOfASeasonInProgressSaysSo(_ kind: String) throws {
    func first(_ late: [String], _ last: [String], _ language: String = "en") throws -> String? {
      try chart(kind, league(late, last), language: language).text.notes.first.map(plain)
    }
    #expect(try first(["C 1-0 A", "B 2-0 D"], ["A v B", "C v D"]) == "After four rounds; two matches to play.")
    #expect(try first(["C 1-0 A", "B 2-0 D"], ["A v B", "C v D"], "es") == "Tras cuatro fechas; faltan dos partidos.")
    #expect(
      try first(["C 1-0 A", "B v D"], ["A v B", "C v D"])
        == "After three to four matches of each team; three matches to play.")
    // What an old record lacks of earlier rounds is not to come.
    #expect(try first(["C 1-0 A", "B v D"], ["A 2-0 B", "C 2-0 D"])?.contains("to play") != true)
  }

  @Test func whoLedLongestHasAColorInTheTitleRace() throws {
    var builder = SeasonBuilder("League", "2000")
    let winners = [("A", "G"), ("C", "H"), ("D", "I"), ("E", "J")]
    // B wins four and leads alone, then loses three and ends fifth; the others lose once and win the rest.
    let rounds = (1...7).map { number in
      [number <= 4 ? "B 2-0 F" : "F 1-0 B"]
        + winners.map { number == 1 ? "\($0.1) 1-0 \($0.0)" : "\($0.0) \($0.0 == "A" ? 4 : 3)-0 \($0.1)" }
    }
    builder.stage(rounds: rounds.enumerated().map { builder.round("Round \($0 + 1)", number: $0 + 1, $1) })
    let race = try series("title-race", SeasonStatistics(builder.season, rules: .standard))
    #expect(race.first { $0.name == "B" }?.emphasis == .colored(0))
  }

  @Test func aNameWithACommaIsEnclosed() throws {
    var builder = SeasonBuilder("Norte League, Clausura", "2000")
    let rounds = [["A 1-0 B", "C 1-0 D"], ["A 1-0 C", "B 0-0 D"], ["A 1-0 D", "B 1-0 C"], ["A v B", "C v D"]]
    builder.stage(rounds: rounds.enumerated().map { builder.round("Round \($0 + 1)", number: $0 + 1, $1) })
    let headline = try headline("points-progression", SeasonStatistics(builder.season, rules: .standard))
    #expect(headline == "A lead the Norte League, Clausura, after three matches")
  }

  @Test func whoHasTheLastRoundOffStaysToTheEnd() throws {
    var builder = SeasonBuilder("League", "2000")
    let rounds = [["A 1-0 B"], ["B 1-0 C"], ["C 1-0 A"]].enumerated().map {
      builder.round("Round \($0 + 1)", number: $0 + 1, $1)
    }
    builder.stage(rounds: rounds)
    let found = SeasonStatistics(builder.season, rules: .standard)
    #expect(found.progressions[0].rows.map(\.length) == [3, 3, 3])
  }
}
