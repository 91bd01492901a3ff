import AnuarioTestSupport
import Football
import Foundation
import Statistics
import Testing

@testable import Anuario

/// Brackets of real seasons against what their files say, read here once more by other means.
@Suite(.enabled(if: ExternalSeasons.folder != nil, "SEASONS names no folder of external data"))
struct BracketCorpusTests {
  /// The winners, from general knowledge (FIFA, UEFA, CONMEBOL and the associations' lists of honours).
  static let champions: [(path: String, champion: String, entrants: Int)] = [
    ("world-cup/1930", "Uruguay", 4), ("world-cup/1934", "Italy", 16), ("world-cup/1938", "Italy", 16),
    ("world-cup/1954", "West Germany", 8), ("world-cup/1966", "England", 8), ("world-cup/1970", "Brazil", 8),
    ("world-cup/1982", "Italy", 4), ("world-cup/1986", "Argentina", 16), ("world-cup/1994", "Brazil", 16),
    ("world-cup/2006", "Italy", 16), ("world-cup/2018", "France", 16), ("world-cup/2022", "Argentina", 16),
    ("world-cup/2026", "Spain", 32), ("euro/1960", "Soviet Union", 4), ("euro/1968", "Italy", 4),
    ("euro/1976", "Czechoslovakia", 4), ("euro/1988", "Netherlands", 4), ("euro/1996", "Germany", 8),
    ("euro/2004", "Greece", 8), ("euro/2021", "Italy", 16), ("euro/2024", "Spain", 16),
    ("copa-america/2011", "Uruguay", 8), ("copa-america/2024", "Argentina", 8),
    ("champions-league/2011-12", "Chelsea FC", 16), ("champions-league/2020-21", "Chelsea FC", 16),
    ("champions-league/2024-25", "Paris Saint-Germain FC", 24), ("england/2023-24_facup.txt", "Manchester United", 124),
    ("england/2024-25_eflcup.txt", "Newcastle United", 92), ("england/rsssf_engcup1872.txt", "Wanderers", 15),
    ("germany/2023-24_cup.txt", "Bayer Leverkusen", 64), ("austria/2014-15_cup.txt", "RB Salzburg", 64),
    ("italy/2022-23_cup.txt", "Inter", 44), ("spain/2022-23_cup.txt", "Real Madrid", 125),
    ("africa-asia/2015--equatorial-guinea_cup.txt", "Côte d'Ivoire", 8),
    ("africa-asia/2023-24_cafcl.txt", "Al Ahly SC", 8), ("south-america/2012_copal.txt", "Corinthians SP", 16),
    ("south-america/2012_libertadores_finals.txt", "Corinthians", 16),
    ("south-america/2018_copal.txt", "River Plate", 16), ("south-america/2020_copal.txt", "Palmeiras", 16),
    ("south-america/2023_copas.txt", "LDU Quito", 24), ("spec-samples/2025_club_worldcup.txt", "Chelsea", 16),
  ]

  private func season(_ path: String) throws -> Season {
    let folder = try #require(ExternalSeasons.folder)
    return try #require(try SeasonLibrary.load(["\(folder)/football.txt/\(path)"]).books.first).season
  }

  @Test(arguments: champions.map(\.path)) func theChampionIsRight(_ path: String) throws {
    let expected = try #require(Self.champions.first { $0.path == path })
    let season = try season(path)
    let bracket = try #require(season.mainBracket)
    let champion = try #require(bracket.champion)
    #expect(season[champion].name.hasPrefix(expected.champion), "\(season[champion].name)")
    #expect(bracket.teams.count == expected.entrants)
    #expect(!bracket.isOpen)
  }

  /// Score, shoot-out and extra time of every match, the sums of two legs and the winners, from the lines of the files.
  @Test(arguments: champions.map(\.path)) func everyTieSaysWhatItsLinesSay(_ path: String) throws {
    let season = try season(path)
    let bracket = try #require(season.mainBracket)
    var files: [String: [String]] = [:]
    for tie in bracket.ties + bracket.consolation {
      guard let upper = tie.upper.team, let lower = tie.lower.team else { continue }
      var goals = [0, 0]
      var isKnown = true
      var last: (goals: [Int], kicks: [Int]?)?
      for game in tie.matches where game.kind != .void {
        let match = try #require(season.matches.first { $0.id == game.id })
        let lines = try files[match.place.file] ?? Self.lines(of: match.place.file)
        files[match.place.file] = lines
        let line = try #require(RawLine(lines[match.place.line - 1], season[upper].name, season[lower].name))
        #expect(game.goals.map { [$0.first, $0.second] } == line.goals, "\(lines[match.place.line - 1])")
        #expect(game.penalties.map { [$0.first, $0.second] } == line.kicks, "\(lines[match.place.line - 1])")
        guard let found = line.goals else {
          isKnown = false
          continue
        }
        if game.kind == .replay || game.kind == .playOff { goals = [0, 0] }
        goals = [goals[0] + found[0], goals[1] + found[1]]
        last = (found, line.kicks)
      }
      if let aggregate = tie.aggregate, !tie.matches.contains(where: { $0.kind == .playOff }) {
        #expect([aggregate.first, aggregate.second] == goals)
      }
      guard isKnown, last != nil, tie.decision != .unrecorded else { continue }
      if goals[0] != goals[1] {
        #expect(tie.winner == (goals[0] > goals[1] ? .first : .second), "\(path) \(tie.number)")
      } else if let kicks = last?.kicks {
        #expect(tie.winner == (kicks[0] > kicks[1] ? .first : .second), "\(path) \(tie.number)")
        #expect(tie.decision == .penalties || tie.decision == .replay)
      } else {
        #expect(tie.decision == .awayGoals, "\(path) \(tie.number)")
      }
    }
  }

  private static func lines(of file: String) throws -> [String] {
    try String(contentsOfFile: file, encoding: .utf8).replacingOccurrences(of: "\r\n", with: "\n")
      .components(separatedBy: "\n")
  }

  /// The goals and kicks of a line of football.txt, the upper team's first, by patterns alone.
  private struct RawLine {
    var goals: [Int]?
    var kicks: [Int]?

    init?(_ line: String, _ upper: String, _ lower: String) {
      guard let first = Self.place(of: upper, in: line), let second = Self.place(of: lower, in: line) else {
        return nil
      }
      let isSwapped = second < first
      // Before the first name stand date, time and place, behind # a comment, behind @ a place.
      let body = line[min(first, second)...].split(separator: "#").first.map(String.init) ?? ""
      let text = body.split(separator: "@").first.map(String.init) ?? body
      if let found = Self.scores("\\d+-\\d+ *(pen|p\\b|iE)", text).first { kicks = Self.numbers(found, isSwapped) }
      let rest = text.replacingOccurrences(of: "\\d+-\\d+ *(pen|p\\b|iE)", with: " ", options: .regularExpression)
      // Scores in brackets are those at earlier times; where there is no other, the first is that after 90 minutes.
      let bare = rest.replacingOccurrences(of: "\\([^)]*\\)", with: " ", options: .regularExpression)
      let extra = Self.scores("\\d+-\\d+ *(a\\.?e\\.?t|nV)", bare).first
      let found = extra ?? Self.scores("\\d+-\\d+", bare).first ?? Self.scores("\\d+-\\d+", rest).first
      goals = found.map { Self.numbers($0, isSwapped) }
    }

    private static func scores(_ pattern: String, _ text: String) -> [String] {
      guard let range = text.range(of: pattern, options: .regularExpression) else { return [] }
      return [String(text[range])]
    }

    private static func place(of name: String, in line: String) -> String.Index? {
      // Names may carry their country in brackets, and files spell some in two ways (Vélez Sársfield, Sarsfield).
      let plain = name.replacingOccurrences(of: " \\([A-Za-z]+\\)$", with: "", options: .regularExpression)
      return line.range(of: plain, options: [.caseInsensitive, .diacriticInsensitive])?.lowerBound
    }

    private static func numbers(_ text: String, _ isSwapped: Bool) -> [Int] {
      let parts = text.split { !$0.isNumber }.compactMap { Int($0) }
      return isSwapped ? parts.prefix(2).reversed() : Array(parts.prefix(2))
    }
  }

  /// The same knock-outs from other forms of text.
  @Test(arguments: [
    ("football.json/worldcup-1986", "Argentina"), ("football.json/worldcup-2014", "Germany"),
    ("football.json/worldcup-2022", "Argentina"), ("football.json/worldcup-1954", "West Germany"),
    ("football.json/euro-2024", "Spain"),
  ])
  func otherFormsGiveTheSameChampion(_ path: String, _ champion: String) throws {
    let folder = try #require(ExternalSeasons.folder)
    let books = try SeasonLibrary.load(["\(folder)/\(path)"]).books
    let bracket = try #require(books.compactMap { book in book.season.mainBracket.map { (book.season, $0) } }.first)
    #expect(bracket.1.champion.map { bracket.0[$0].name } == champion)
  }

  @Test func theShippedWorldCupIsTheOneOfTheFile() throws {
    let file = try season("world-cup/1934")
    let shipped = try #require(try SeasonLibrary.load(["world-cup-1934"]).books.first).season
    func facts(_ season: Season) -> Set<String> {
      Set(
        season.matches.map { match in
          let score = [match.score.fullTime, match.score.afterExtraTime].map {
            $0.map { "\($0.first)-\($0.second)" } ?? ""
          }
          return "\(season[match.first].name) \(season[match.second].name) \(match.day?.iso ?? "") \(score)"
        })
    }
    #expect(facts(file) == facts(shipped))
    #expect(shipped.matches.count == 17 && shipped.mainBracket?.ties.count == 15)
  }
}
