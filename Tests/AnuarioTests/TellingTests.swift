import AnuarioTestSupport
import Football
import RuleBook
import Statistics
import Testing

@testable import Anuario
@testable import Words

/// The sentences of both seasons, in both languages: made from facts, so they change only when facts or words do.
@Suite struct TellingTests {
  private func telling(_ season: Season, _ language: String, rules: Rules = CopaPeru.twoPoints) throws -> Telling {
    Telling(SeasonStatistics(season, rules: rules), words: try Words(tag: language))
  }

  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  @Test func theChampionOf1967() throws {
    let english = try telling(CopaPeru.season1967, "en")
    #expect(
      english.titleSentence.headline == "Alfonso Ugarte de Chiclín win the Copa Perú with eight points of ten")
    #expect(
      plain(english.standfirst)
        == "They went top on 21 May by beating Octavio Espinosa 4–1, stayed there despite a 2–0 defeat by Juan Aurich "
        + "and settled it on the last day: 3–2 against CNI.")
    let spanish = try telling(CopaPeru.season1967, "es")
    #expect(spanish.titleSentence.headline == "Alfonso Ugarte de Chiclín gana la Copa Perú con ocho puntos de diez")
  }

  @Test func theChampionOf1968() throws {
    let english = try telling(CopaPeru.season1968, "en")
    #expect(english.titleSentence.headline == "Carlos A. Mannucci win the Copa Perú on the last day")
    #expect(
      plain(english.standfirst)
        == "Sport Chorrillos went into the last round one point ahead. On 11 May they lost 1–0 to CNI; "
        + "Carlos A. Mannucci beat Melgar 1–0 and passed them by one point.")
    let spanish = try telling(CopaPeru.season1968, "es")
    #expect(
      plain(spanish.standfirst)
        == "Sport Chorrillos llegó a la última fecha con un punto de ventaja. El 11 de mayo perdió 1–0 con CNI; "
        + "Carlos A. Mannucci venció 1–0 a Melgar y lo pasó por un punto.")
  }

  @Test func threePointsAWinTellTheMargin() throws {
    let telling = try telling(CopaPeru.season1967, "en", rules: .standard)
    #expect(
      telling.titleSentence.headline
        == "Alfonso Ugarte de Chiclín win the Copa Perú by two points, 12 to Octavio Espinosa’s 10")
  }

  @Test func notesNameTheRuleAndWhatTheirMatchSays() throws {
    let telling = try telling(CopaPeru.season1968, "en")
    let table = try #require(telling.statistics.standings.first)
    let note = try #require(telling.notes(table).first)
    #expect(note.letter == "a")
    #expect(note.text.contains("by goals scored, 5 to 4"))
    #expect(note.text.contains("Aurora Chancayllo won it 2–1"))
  }

  @Test func aSharedFirstPlaceHasNoChampion() throws {
    var builder = SeasonBuilder("Copa", "1970")
    let rounds = [builder.round("Round 1", ["A 1-1 B"]), builder.round("Round 2", ["B 0-0 A"])]
    builder.stage(rounds: rounds)
    let telling = try telling(builder.season, "en")
    #expect(telling.statistics.title == .shared(index: 0, teams: [Team.ID(0), Team.ID(1)]))
    #expect(telling.titleSentence.headline == "A and B share first place of the Copa on two points")
    #expect(telling.standfirst.isEmpty)
  }

  @Test func unfinishedSeasonsHaveALeaderOnly() throws {
    var builder = SeasonBuilder("Copa", "1970")
    let rounds = [builder.round("Round 1", ["A 1-0 B"]), builder.round("Round 2", ["B v A"])]
    builder.stage(rounds: rounds)
    let telling = try telling(builder.season, "en")
    #expect(telling.titleSentence.headline == "A lead the Copa after one match")
  }

  @Test func emptySeasonsSayWhatTheyHave() throws {
    let telling = try telling(SeasonBuilder("Copa", "1970").season, "en")
    #expect(telling.titleSentence.headline == "Copa 1970: no matches, no goals")
    #expect(telling.brief.isEmpty)
  }

  private func tournament(_ first: String, _ second: String) -> Season {
    var builder = SeasonBuilder("World Cup", "1970")
    let rounds = [builder.round("Round 1", ["\(first) 1-0 \(second)"])]
    builder.stage("Group C", rounds: rounds)
    return builder.season
  }

  @Test func nationsHaveTheirNamesOfTheLanguage() throws {
    let spanish = try telling(tournament("Soviet Union", "Northern Ireland"), "es")
    #expect([0, 1].map { spanish.name(Team.ID($0)) } == ["Unión Soviética", "Irlanda del Norte"])
    #expect(spanish.isOfNations)
    #expect(spanish.codes([Team.ID(0), Team.ID(1)]) == ["URS", "NIR"])
    let english = try telling(tournament("Soviet Union", "Northern Ireland"), "en")
    #expect(english.name(Team.ID(0)) == "Soviet Union")
    let clubs = try telling(tournament("Georgia", "Arsenal"), "es")
    #expect(clubs.name(Team.ID(0)) == "Georgia")
  }

  @Test func groupsTakeTheirArticle() throws {
    #expect(try telling(tournament("Peru", "Brazil"), "es").stageInSentence("Group C") == "el Grupo C")
    #expect(try telling(tournament("Peru", "Brazil"), "en").stageInSentence("Group C") == "Group C")
  }

  @Test func roundsOfCupsAndGermanRounds() throws {
    let league = try telling(CopaPeru.season1967, "es")
    #expect(league.roundName("2. Runde", number: nil) == "Fecha\u{A0}2")
    #expect(league.roundName("Viertelfinale", number: nil) == "Cuartos de final")
    #expect(league.roundName("12ª Rodada", number: nil) == "Fecha\u{A0}12")
    #expect(league.roundName("Journée 4", number: 4) == "Fecha\u{A0}4")
    #expect(league.stageName("Group 3 Play-off") == "Desempate del Grupo 3")
    #expect(
      ["Phase II", "Preliminary round", "Championship, Matchday 3", "Final - First Leg", "Apertura"].map {
        league.roundName($0, number: nil).replacing("\u{A0}", with: " ")
      } == ["Fase II", "Ronda preliminar", "Ronda por el título, Fecha 3", "Final, ida", "Apertura"])
    #expect(
      ["Rodada 8 - Turno", "Quartas-de-final - Returno"].map { league.roundName($0, number: nil) }
        == ["Fecha\u{A0}8, Primera vuelta", "Cuartos de final, Segunda vuelta"])
    #expect(league.stageName("Phase I") == "Fase I" && league.stageInSentence("Phase I") == "la fase I")
    let english = try telling(CopaPeru.season1967, "en")
    #expect(english.stageName("Phase II") == "Phase II" && english.stageInSentence("Playoffs") == "the play-offs")
    let cup = try telling(SeasonBuilder("Cup", "1970").season, "es")
    #expect(cup.roundName("Round 1", number: 1) == "Primera ronda")
    #expect(cup.roundName("2nd Round", number: nil) == "Segunda ronda")
  }

  /// What the rule book says of its sources, and of deductions, is printed in reports: every language has all of it.
  @Test(arguments: Words.languages.filter { $0 != "en" })
  func theRuleBooksTextsAreTranslated(_ language: String) throws {
    let words = try Words(tag: language)
    let book = try RuleBook.shipped()
    let sources = Set(book.entries.map { "ruleSource." + Telling.key($0.source) })
    let reasons = Set(book.entries.flatMap(\.seasons).flatMap(\.adjustments).compactMap(\.reason))
    let keys = sources.union(reasons.map { "rulingReason." + Telling.key($0) })
    #expect(sources.count > 50 && reasons.count > 5)
    #expect(keys.filter { words.optional($0) == nil }.sorted() == [])
    let stale = words.catalogue.keys.filter {
      ($0.hasPrefix("ruleSource.") || $0.hasPrefix("rulingReason.")) && !keys.contains($0)
    }
    #expect(stale.sorted() == [])
  }

  @Test func winnersOfAllTheirMatches() throws {
    let telling = try telling(tournament("Peru", "Brazil"), "en")
    let row = try #require(telling.statistics.standings.first?.rows.first)
    #expect(telling.recordHeadline(row) == "Peru win their only match")
  }

  /// How a claimed winner won is told by what decided the title, not by whichever table stands last.
  @Test func claimedWinnersWonTheirTableOrTheFinal() throws {
    func shown(_ language: String, withFinal: Bool) throws -> [String] {
      var builder = SeasonBuilder("Copa", "1970")
      let round = builder.round("Round 1", ["A 3-0 B", "B 1-0 C", "A 2-0 C"])
      let group = Group(name: "Group A", rounds: [round], place: builder.place(1))
      if withFinal {
        builder.add(Stage(name: "Groups", format: .groups, groups: [group], place: builder.place(1)))
        builder.stage("Knockout", .knockout, rounds: [builder.round("Final", ["A 0-1 B"])])
      } else {
        builder.stage(rounds: [round])
      }
      builder.claim(.winners([builder.team(withFinal ? "B" : "A")]), line: 1)
      builder.claim(.matches(9), line: 2)
      return try telling(builder.season, language).claimLines.filter { $0.mark == .agrees }.map(\.shown)
    }
    #expect(try shown("en", withFinal: false).map(plain) == ["first, with four points"])
    #expect(try shown("en", withFinal: true) == ["won the final"])
    #expect(try shown("es", withFinal: true) == ["ganó la final"])
  }

  /// Cross tables have their matches read last, and no days: they stay where their stage is.
  @Test func matchesWithoutDaysStandAsTheStagesDo() {
    var builder = SeasonBuilder("Copa", "1970")
    let final = builder.round("Final", ["A 0-1 B"])
    builder.stage("Group", rounds: [builder.round("", ["A 3-0 B", "B 1-0 C"])])
    builder.stage("Knockout", .knockout, rounds: [final])
    let goals = builder.season.matches.inOrderOfPlay.map(\.counted)
    #expect(goals == [Goals(3, 0), Goals(1, 0), Goals(0, 1)])
  }

  @Test func slugsAreFoldedAndPlain() {
    #expect(Slug.make("Copa Perú 1967") == "copa-peru-1967")
    #expect(Slug.make("  Ñandú & Cía. ") == "nandu-cia")
    #expect(Slug.make("???") == "season")
  }
}
