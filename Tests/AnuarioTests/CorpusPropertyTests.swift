import AnuarioTestSupport
import Football
import Foundation
import Statistics
import Testing

@testable import Anuario

/// What holds for every season, over every file of the corpus.
@Suite(.enabled(if: ExternalSeasons.folder != nil, "set SEASONS to a folder of seasons to check every file of it"))
struct CorpusPropertyTests {
  @Test func everyFile() throws {
    let folder = try #require(ExternalSeasons.folder)
    let books = try SeasonLibrary.load([folder]).books
    #expect(books.count > 150)
    for book in books {
      let statistics = book.statistics
      let label = Comment(rawValue: "\(book.competition) \(book.label), \(book.season.source.files.first ?? "")")
      for (number, table) in statistics.standings.enumerated() {
        check(table, label)
        let progression = statistics.progressions[number]
        if !progression.rounds.isEmpty {
          #expect(progression.rows.map(\.points.last) == table.rows.map(\.points), label)
          #expect(progression.rows.map(\.positions.last) == table.rows.map(\.rank), label)
        }
        if let calendar = statistics.calendar(number) {
          #expect(calendar.steps.last?.points == table.rows.map(\.points), label)
          #expect(calendar.steps.last?.positions == table.rows.map(\.rank), label)
        }
        #expect(statistics.comparison(number, under: StatedRules())?.changes.isEmpty == true, label)
        for (row, whole) in zip(progression.byMatchesPlayed, table.rows) where whole.played > 0 {
          #expect(row.points.last == whole.points, label)
          #expect(row.matches.count == whole.played - whole.brought.played, label)
        }
        for row in statistics.homeAndAway(number) ?? [] {
          let whole = table.row(of: row.team)
          let own = whole.map { ($0.played - $0.brought.played, $0.goalsFor - $0.brought.goalsFor) }
          #expect(row.home.played + row.away.played == own?.0, label)
          #expect(row.home.goalsFor + row.away.goalsFor == own?.1, label)
        }
      }
      #expect(statistics.goals.perTeam.reduce(0) { $0 + $1.goalsFor - $1.goalsAgainst } == 0, label)
      #expect(statistics.goalPatterns.grid.reduce(0) { $0 + $1.matches } == statistics.summary.matches, label)
      for pair in statistics.headToHead {
        #expect(pair.firstWon + pair.secondWon + pair.drawn == pair.played, label)
        #expect(pair.swapped.swapped == pair && pair.swapped.goals == pair.goals.swapped, label)
      }
    }
    for pair in HeadToHeadHistory(books.map(\.season)).pairs {
      #expect(pair.swapped.sums == pair.sums.swapped && pair.swapped.swapped == pair)
      #expect(TeamGround.allCases.reduce(0) { $0 + pair.sums($1).played } == pair.played)
    }
    let all = AllTimeTable(books.map(\.season))
    #expect(all.rows.reduce(0) { $0 + $1.goalsFor } == all.rows.reduce(0) { $0 + $1.goalsAgainst })
    #expect(all.rows.reduce(0) { $0 + $1.won } == all.rows.reduce(0) { $0 + $1.lost })
  }

  private func check(_ table: Standings, _ label: Comment) {
    let rows = table.rows
    // Matches brought along were played against teams that the table may not have.
    func sum(_ value: (StandingsRow) -> Int) -> Int { rows.reduce(0) { $0 + value($1) } }
    #expect(sum { $0.goalDifference - $0.brought.goalsFor + $0.brought.goalsAgainst } == 0, label)
    #expect(sum { $0.won - $0.brought.won } == sum { $0.lost - $0.brought.lost }, label)
    #expect(sum { $0.drawn - $0.brought.drawn } % 2 == 0, label)
    for (place, (upper, lower)) in zip(rows, rows.dropFirst()).enumerated() {
      #expect(upper.points >= lower.points, label)
      #expect(lower.rank == place + 2 || (lower.rank == upper.rank && lower.isShared && upper.isShared), label)
    }
  }

  /// The order of matches within their rounds changes no table, whatever the rules: every fourth season, or with the
  /// variable ANUARIO_CORPUS=all every one.
  @Test func shufflingChangesNothing() throws {
    let folder = try #require(ExternalSeasons.folder)
    let isFull = ProcessInfo.processInfo.environment["ANUARIO_CORPUS"] == "all"
    let books = try SeasonLibrary.load([folder]).books.enumerated().filter { isFull || $0.offset % 4 == 0 }
    #expect(books.count > 40)
    for (_, book) in books {
      var season = book.season
      for stage in season.stages.indices {
        for round in season.stages[stage].rounds.indices { season.stages[stage].rounds[round].matches.reverse() }
        for group in season.stages[stage].groups.indices {
          for round in season.stages[stage].groups[group].rounds.indices {
            season.stages[stage].groups[group].rounds[round].matches.reverse()
          }
        }
      }
      let shuffled = SeasonStatistics(season, rules: book.statistics.rules)
      #expect(shuffled.standings.map { $0.rows.map(\.team) } == book.statistics.standings.map { $0.rows.map(\.team) })
      #expect(shuffled.standings.map { $0.rows.map(\.rank) } == book.statistics.standings.map { $0.rows.map(\.rank) })
      #expect(shuffled.goals.byTotal == book.statistics.goals.byTotal)
      #expect(shuffled.summary == book.statistics.summary)
    }
  }
}
