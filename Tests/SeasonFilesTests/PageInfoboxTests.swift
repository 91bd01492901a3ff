import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// What infoboxes and tables of groups say of the season, beside its matches.
@Suite struct PageInfoboxTests {
  private func read(_ text: String) throws -> (season: Season, found: [Diagnostic]) {
    let read = SeasonFiles.read(SourceText(text, file: "x"), as: .wikitext)
    #expect(!read.hasErrors, "\(read.diagnostics)")
    return (try #require(read.value.first), read.diagnostics)
  }

  private func season(_ infobox: String) throws -> Season {
    try read(
      "{{Infobox football league season\n|competition=Liga\n|\(infobox)\n}}\n"
        + "{{footballbox|team1=Alfa|score=2–0|team2=Beta}}\n"
    ).season
  }

  // MARK: Winners

  @Test(arguments: [
    "[[Alfa]]<br>9th title", "[[Alfa]] (12th title)", "Alfa {{small|(15.º título)}}", "Alfa {{small|25.º título}}",
    "'''[[Alfa]]'''<br />1st Bundesliga title<br />2nd German title",
  ])
  func countsOfTitlesAreNoWinners(_ value: String) throws {
    let season = try season("season=1990\n|winners=\(value)")
    let winners = season.claims.compactMap { if case .winners(let teams) = $0.fact { teams } else { nil } }
    #expect(winners.map { $0.map { season[$0].name } } == [["Alfa"]])
    #expect(season.teams.map(\.name).sorted() == ["Alfa", "Beta"])
  }

  @Test func winnersOfTwoTournamentsAreNoneOfTheSeason() throws {
    let season = try season(
      "season=1990\n|winners=Apertura: [[Alfa]] (11th title)<br>Finalización: [[Beta]] (9th title)")
    #expect(!season.claims.contains { if case .winners = $0.fact { true } else { false } })
    #expect(season.claims.contains { $0.text.contains("Finalización: Beta") })
  }

  @Test func aFlagBeforeTheWinnerIsNoPartOfItsName() throws {
    let season = try season("season=1990\n|winners={{PER}} Alfa")
    #expect(season.teams.map(\.name).sorted() == ["Alfa", "Beta"])
  }

  @Test(arguments: ["[[Ruiz]]<br>(8 goals)", "Ruiz<br>8 goals"])
  func goalsOnALineOfTheirOwnAreTheScorers(_ value: String) throws {
    let season = try season("season=1990\n|topscorer=\(value)")
    let scorers = season.claims.compactMap { if case .topScorers(let list) = $0.fact { list } else { nil } }
    #expect(scorers == [[ClaimedScorer(player: "Ruiz", goals: 8)]])
  }

  // MARK: Names

  @Test(arguments: ["Apertura 2014", "2014 Apertura"])
  func tournamentsOfAYearKeepApart(_ value: String) throws {
    let season = try season("season=\(value)")
    #expect(season.competition == "Liga, Apertura" && season.label == "2014")
  }

  // MARK: Lists of groups

  @Test func aTableOfAGroupListsItsOwnTeams() throws {
    let (_, found) = try read(
      """
      {{Infobox football league season|competition=Cup|season=1990}}
      == Group A ==
      {{Fb cl header}}
      {{Fb cl team|p=1|t=A|w=1|d=0|l=0|gf=2|ga=0}}
      {{Fb cl team|p=2|t=B|w=0|d=0|l=1|gf=0|ga=2}}
      {{Fb cl footer}}
      {{footballbox|date=1 May 1990|team1=A|score=2–0|team2=B}}
      {{footballbox|date=8 May 1990|team1=A|score=2–0|team2=X}}
      == Group B ==
      {{footballbox|date=1 May 1990|team1=C|score=2–0|team2=D}}
      """)
    #expect(found.filter { $0.id == "team.unknown-entrant" }.map(\.message).map { $0.contains("\"X\"") } == [true])
  }
}
