import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Facts that forms hold only where the writer says them outright; every text was lost once.
@Suite struct WrittenFormTests {
  func season(_ text: String) throws -> Season {
    try #require(FootballTextReader.read(SourceText(text, file: "cup.txt")).value.first)
  }

  /// What a form loses of the season of a text.
  func lost(_ text: String, in form: SeasonFormat) throws -> [FactKind] {
    let season = try season(text)
    let written = SeasonWriting.write([season], as: form)
    #expect(SeasonFormat.detect(SourceText(written.text, file: "written")) == form)
    let read = try #require(SeasonWriting.read(written.text, as: form))
    #expect(SeasonWriting.write([read], as: form).text == written.text)
    return written.losses[0].map(\.kind).filter { $0 != .grounds }
  }

  static let league = """
    = Liga 2023/24

    ▪ Matchday 1
    Sat Aug 12 2023
      20.45  Alba v Molino  2-1 (1-0)
      20.45  Costa v Ribera  0-0
    ▪ Matchday 2
    Sat Aug 19 2023
      16h00  Molino v Costa  1-1
      16h00  Ribera v Alba  [abandoned]  [abandoned at 0-0 after 10' due to rain]

    """

  static let cup = """
    = Copa 2023

    ▪ 1. Runde
    Sat Aug 12 2023
      Alba v Molino  2-1
      Costa v Ribera  0-1
      Norte v Sur  3-1
      Este v Oeste  0-2
    ▪ Halbfinale
    Sat Aug 19 2023
      Alba v Ribera  1-0
      Norte v Oeste  1-0
    ▪ Finale
    Sat Aug 26 2023
      Alba v Norte  0-1

    """

  static let tournament = """
    = Copa 2023

    ▪ Play-off
    Sat Jan 7 2023
      Este v Oeste  0-2
      Lago v Mar  0-2
    Sat Jan 14 2023
      Oeste v Este  1-1
      Mar v Lago  1-1
    ▪ Gruppe 1
    Sat Feb 4 2023
      Alba v Oeste  2-1
      Norte v Sur  3-1
    Sat Feb 11 2023
      Oeste v Norte  2-1
      Sur v Alba  3-1
    Sat Feb 18 2023
      Alba v Norte  2-1
      Sur v Oeste  3-1
    ▪ Finals
    ▪ Semi-final
    Sat Mar 4 2023
      Alba v Sur  2-1
    ▪ Final
    Sat Mar 11 2023
      Alba v Norte  2-1

    """

  @Test(arguments: RoundTripTests.forms + [.article])
  func timesAndNotesOfMatches(_ form: SeasonFormat) throws {
    let lost = try lost(Self.league, in: form)
    // football.json has no notes.
    #expect(lost == (form == .footballJSON ? [.matchNotes] : []))
  }

  @Test(arguments: RoundTripTests.forms + [.article])
  func cupsWithRoundsByNumber(_ form: SeasonFormat) throws {
    let season = try season(Self.cup)
    #expect(season.stages.map(\.format) == [.knockout] && season.stages[0].ties.count == 7)
    #expect(try lost(Self.cup, in: form) == [])
  }

  @Test(arguments: [SeasonFormat.footballText, .footballJSON, .csv])
  func roundsBeforeGroups(_ form: SeasonFormat) throws {
    let season = try season(Self.tournament)
    #expect(season.stages.map(\.name) == ["Preliminary rounds", "", "Knockout stage"])
    #expect(try lost(Self.tournament, in: form) == [])
  }

  /// In forms where only a heading ends a stage, one without a name behind another is named by how it is played.
  @Test(arguments: [SeasonFormat.article, .wikitext])
  func aStageWithoutANameIsNamed(_ form: SeasonFormat) throws {
    let written = SeasonWriting.write([try season(Self.tournament)], as: form)
    let read = try #require(SeasonWriting.read(written.text, as: form))
    #expect(read.stages.map(\.name) == ["Preliminary rounds", "Group stage", "Knockout stage"])
    #expect(form == .wikitext || read.stages.map(\.format) == [.knockout, .groups, .knockout])
    #expect(read.allStages.flatMap(\.groups).map(\.name) == ["Gruppe 1"])
    #expect(written.losses[0].contains { $0.kind == .stages && $0.fate == .altered })
  }

  /// Names of stages that are those of rounds or groups elsewhere.
  @Test(arguments: ["Finals", "Apertura Playoffs", "Group Matches", "Round 3"])
  func stagesNamedAsRounds(_ name: String) throws {
    let text = """
      = 2023 Copa =

      == First stage ==
      === Round 1 ===
      4 February 2023
      Alba 2-1 Molino

      == \(name) ==
      - Format: knockout
      === Semi-final ===
      11 February 2023
      Costa 2-1 Molino
      === Play-in round 1 ===
      18 February 2023
      Costa 2-1 Alba

      """
    let read = ArticleReader.read(SourceText(text, file: "copa.txt"))
    let season = try #require(read.value.first)
    #expect(read.diagnostics.isEmpty)
    #expect(season.stages.map(\.name) == ["First stage", name])
    #expect(season.stages[1].rounds.map(\.name) == ["Semi-final", "Play-in round 1"])
    #expect(season.stages[1].format == .knockout)
    #expect(SeasonWriting.write([season], as: .article).losses[0].isEmpty)
  }

  /// The keys of a stage without a name stand in the infobox, above rules and tables.
  @Test func keysOfTheStageWithoutAName() throws {
    var season = try season(Self.cup)
    season.rules.pointsForWin = 3
    season.stages[0].host = "Puerto"
    let written = SeasonWriting.write([season], as: .article)
    #expect(written.text.contains("- Host: Puerto\n- Ground: home\n- Format: knockout\n\n== Rules =="))
    #expect(written.losses[0].isEmpty, "\(written.losses[0])")
  }

  @Test func aNameThatEndsInAColonIsNoProperty() throws {
    var season = try season(Self.cup)
    season.teams[0].name = "CHAMPIONSHIP:"
    let written = SeasonWriting.write([season], as: .footballText)
    #expect(written.text.contains("  CHAMPIONSHIP v Molino  2-1\n"))
    #expect(written.losses[0].map(\.kind) == [.teamNames])
  }
}
