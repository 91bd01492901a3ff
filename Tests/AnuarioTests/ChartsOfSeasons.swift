import AnuarioTestSupport
import Football
import Plotting
import Statistics
import Testing
import Words

@testable import Anuario

/// A season of a league in numbered rounds, every match at home.
func league(_ label: String, _ rounds: [[String]]) -> Season {
  var builder = SeasonBuilder("League", label)
  let rounds = rounds.enumerated().map { builder.round("Round \($0 + 1)", number: $0 + 1, ground: .home, $1) }
  builder.stage(rounds: rounds)
  return builder.season
}

/// A chart of some seasons, about or with teams by their names.
func chart(
  _ kind: String, _ seasons: [Season], teams: [String] = [], highlights: [String] = [], language: String = "en"
) throws -> Chart {
  let words = try Words(tag: language)
  let tellings = seasons.map { Telling(SeasonBook($0, rules: .standard).statistics, words: words) }
  func ids(_ names: [String]) -> [[Team.ID]] {
    seasons.map { season in
      names.compactMap { name in season.teams.firstIndex { $0.name == name }.map { Team.ID($0) } }
    }
  }
  return try #require(ChartKind.named(kind)).chart(
    ChartRequest(tellings, teams: ids(teams), highlights: ids(highlights)))
}

/// Its headline, with plain blanks.
func headline(
  _ kind: String, _ seasons: [Season], teams: [String] = [], highlights: [String] = [], language: String = "en"
) throws -> String {
  try chart(kind, seasons, teams: teams, highlights: highlights, language: language).text.headline
    .replacing("\u{A0}", with: " ")
}
