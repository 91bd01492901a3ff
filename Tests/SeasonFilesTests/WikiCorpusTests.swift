import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Every page of the external data against what is known of its season from other forms.
@Suite(.enabled(if: seasonsFolder != nil, "SEASONS names no folder of external data"))
struct WikiCorpusTests {
  private func season(_ path: String, _ place: SourceLocation = #_sourceLocation) throws -> Season {
    let read = SeasonFiles.read(try externalText("wikitext/" + path))
    #expect(!read.hasErrors, "\(DiagnosticPrinter().text(read.diagnostics))", sourceLocation: place)
    return try #require(read.value.first, sourceLocation: place)
  }

  /// Matches, goals and teams of each page: those of the same seasons as football.txt, football.json and articles.
  private static let pages: [(String, matches: Int, unplayed: Int, goals: Int, teams: Int)] = [
    ("derived/copa-peru-1967.wiki", 15, 0, 48, 6), ("derived/copa-peru-1968.wiki", 15, 0, 34, 6),
    ("derived/football-league-1888-89.wiki", 132, 0, 586, 12), ("derived/two-legs-invented.wiki", 4, 1, 8, 4),
    ("derived/world-cup-1986-knockout-round16.wiki", 16, 0, 48, 16),
    ("derived/world-cup-1986-knockout-roundn.wiki", 16, 0, 48, 16), ("euro/1960.wiki.txt", 4, 0, 17, 4),
    ("euro/1968.wiki.txt", 5, 0, 7, 4), ("euro/1976.wiki.txt", 1, 0, 4, 2), ("euro/1996.wiki.txt", 7, 0, 9, 8),
    ("euro/2000.wiki.txt", 3, 0, 6, 4), ("euro/2004.wiki.txt", 2, 0, 4, 4), ("euro/2021.wiki.txt", 1, 0, 2, 2),
  ]

  @Test func everyPageIsCounted() {
    #expect(Set(Self.pages.map { "wikitext/" + $0.0 }) == Set(externalPaths("wikitext")))
  }

  @Test(arguments: pages.indices)
  func counts(index: Int) throws {
    let (path, matches, unplayed, goals, teams) = Self.pages[index]
    let text = try externalText("wikitext/" + path)
    #expect(SeasonFormat.detect(text) == .wikitext, "\(path)")
    let season = try season(path)
    let counted = season.matches.compactMap(\.counted)
    #expect(counted.count == matches, "\(path)")
    #expect(season.matches.count - counted.count == unplayed, "\(path)")
    #expect(counted.reduce(0) { $0 + $1.total } == goals, "\(path)")
    #expect(Set(season.matches.flatMap { [$0.first, $0.second] }).count == teams, "\(path)")
    #expect(season.source.form == "wikitext")
    // An extract of another page names no season itself, and the invented ties no year.
    let known: Set<String> = ["season.untitled", "season.no-year"]
    let others = SeasonFiles.read(text).diagnostics.filter { !known.contains($0.id) }
    #expect(others.isEmpty, "\(DiagnosticPrinter().text(others))")
  }

  // MARK: The same season as an article

  private func matches(_ season: Season) -> [String] {
    season.allStages.flatMap { stage in
      stage.rounds.flatMap { round in
        round.matches.map { match in
          "\(stage.name.lowercased()) \(round.name) \(match.day?.iso ?? "") \(season[match.first].name) \(match.score) "
            + "\(season[match.second].name) \(match.status) \(match.ground)"
        }
      }
    }
  }

  private func entrants(_ season: Season) -> [String] {
    season.allStages.flatMap(\.entrants).map { entrant in
      "\(season[entrant.team].name) \(entrant.department ?? "") \(entrant.town ?? "")"
    }
  }

  private func regions(_ season: Season) -> [String] {
    season.allStages.filter { !$0.departments.isEmpty }.map { "\($0.name) \($0.departments)" }
  }

  @Test(arguments: ["1967", "1968"])
  func copaPeruEqualsItsArticle(year: String) throws {
    let page = try season("derived/copa-peru-\(year).wiki")
    let article = try #require(SeasonFiles.read(try externalText("articles/copa-peru-\(year).txt")).value.first)
    #expect(page.competition == article.competition && page.label == article.label)
    #expect(matches(page) == matches(article))
    #expect(entrants(page) == entrants(article) && entrants(page).count == (year == "1967" ? 24 : 23))
    #expect(regions(page) == regions(article))
    #expect(Set(page.teams.map(\.name)).isSubset(of: Set(article.teams.map(\.name))))
    // The prose of the articles claims more; the infobox is the same in both.
    let claims = page.claims.filter { if case .standingsRow = $0.fact { false } else { true } }
    let infobox = facts(page).filter { !$0.hasPrefix("standingsRow") }
    #expect(Set(infobox).isSubset(of: Set(facts(article))), "\(infobox) \(facts(article))")
    #expect(claims.count == (year == "1967" ? 6 : 7))
    let standings = page.claims.compactMap { if case .standingsRow(let row) = $0.fact { row } else { nil } }
    #expect(standings.count == 6 && standings.map(\.rank) == [1, 2, 3, 4, 5, 6])
    #expect(
      standings.allSatisfy {
        $0.played == 5 && $0.stage == "Final Stage" && $0.points == ($0.won ?? 0) * 2 + ($0.drawn ?? 0)
      })
    #expect(page.rules.pointsForWin == 2)
  }

  // MARK: Leagues, brackets and ties

  @Test func theFirstLeague() throws {
    let season = try season("derived/football-league-1888-89.wiki")
    #expect(season.competition == "Football League" && season.label == "1888-89")
    #expect(season.teams.count == 12 && season.rules.pointsForWin == 2)
    #expect(season.rules.order == [.points, .goalAverage])
    #expect(season.matches.allSatisfy { $0.ground == .home })
    #expect(season.stages.count == 1 && season.stages[0].format == .league)
    let preston = try #require(season.teams.firstIndex { $0.code == "PRE" })
    let home = season.matches.filter { $0.first == Team.ID(preston) }
    #expect(home.count == 11 && home.compactMap(\.counted).reduce(0) { $0 + $1.first } == 39)
    #expect(facts(season).contains("winners [\"Preston North End FC\"]"))
  }

  @Test(arguments: ["round16", "roundn"])
  func worldCupKnockout(name: String) throws {
    let season = try season("derived/world-cup-1986-knockout-\(name).wiki")
    let stage = try #require(season.stages.first { $0.name == "Knockout stage" })
    #expect(stage.format == .knockout && season.stages.count == 1)
    #expect(
      stage.rounds.map(\.name) == ["Round of 16", "Quarter-finals", "Semi-finals", "Final", "Match for third place"]
        || stage.rounds.map(\.name) == [
          "Round of 16", "Quarter-finals", "Semi-finals", "Match for third place", "Final",
        ])
    #expect(stage.rounds.map(\.matches.count).reduce(0, +) == 16 && stage.ties.count == 16)
    #expect(stage.ties.allSatisfy { $0.winner != nil })
    #expect(season.matches.filter { $0.score.penalties != nil }.count == 3)
    let final = try #require(stage.rounds.first { $0.name == "Final" }?.matches.first)
    #expect(season[final.first].name == "Argentina" && final.counted == Goals(3, 2) && final.day?.iso == "1986-06-29")
  }

  @Test func twoLegs() throws {
    let season = try season("derived/two-legs-invented.wiki")
    let ties = season.stages.flatMap(\.ties)
    #expect(ties.count == 3 && ties.prefix(2).allSatisfy { $0.legs.count == 2 })
    #expect(ties[0].winner == .first && ties[0].aggregate == Goals(3, 3) && ties[0].note == "away goals")
    #expect(ties[1].winner == .second && ties[1].aggregate == Goals(1, 1))
    let legs = season.matches.filter { ties[1].legs.contains($0.id) }
    #expect(legs.map { season[$0.first].name } == ["Gamma", "Delta"])
    #expect(legs[1].score.afterExtraTime == Goals(1, 0) && legs[1].score.penalties == Goals(5, 4))
    #expect(season.matches.last?.status == .walkover && season.matches.last?.counted == nil)
  }

  @Test func extractsOfEuropeanChampionships() throws {
    let first = try season("euro/1960.wiki.txt")
    #expect(first.stages.flatMap(\.rounds).map(\.name) == ["Semi-finals", "Third place play-off", "Final"])
    #expect(first[first.matches[0].first].name == "France" && first[first.matches[0].first].code == "FRA")
    #expect(first.matches[0].goals.count == 9 && first.matches[0].goals[1].minute == 43)
    #expect(first.matches[0].venue == "Parc des Princes, Paris" && first.matches[0].time == "20:00")
    #expect(first.matches.last?.score.afterExtraTime == Goals(2, 1))
    let toss = try season("euro/1968.wiki.txt")
    #expect(toss.matches[0].note == "Italy won on coin toss" && toss.matches[0].score.penalties == nil)
    #expect(toss.stages.flatMap(\.ties).last?.legs.count == 2)
    let golden = try season("euro/1996.wiki.txt")
    #expect(golden.matches.filter { $0.score.penalties != nil }.count == 4)
    #expect(golden.matches.last?.goals.map(\.minute) == [59, 73, 95] && golden.matches.last?.goals[0].kind == .penalty)
    let own = try season("euro/2004.wiki.txt")
    #expect(own.matches[0].goals.last?.kind == .own && own.matches[0].goals.last?.side == .second)
    #expect(own.matches[1].goals.first?.addedTime == 1 && own.matches[1].score.afterExtraTime == Goals(1, 0))
    let last = try season("euro/2021.wiki.txt")
    #expect(last.matches[0].score.penalties == Goals(3, 2) && last.stages[0].format == .knockout)
    for season in [first, toss, golden, own, last] {
      for match in season.matches {
        for side in Side.allCases {
          let goals = match.goals.filter { $0.side == side }.count
          #expect(goals == (side == .first ? match.counted?.first : match.counted?.second), "\(match.place)")
        }
      }
    }
  }
}
